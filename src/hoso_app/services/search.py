"""Finding documents."""

import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from threading import Lock

from hoso_app.domain.errors import IndexUnusableError
from hoso_app.domain.ids import DocumentId, DossierId
from hoso_app.domain.search import (
    Facet,
    IndexEntry,
    IndexState,
    Rung,
    SearchHit,
    SearchOutcome,
    SearchRequest,
    Snippet,
    Sort,
    only_dossier,
)
from hoso_app.domain.work import CancelToken
from hoso_app.search import IndexAnswer, best_snippet, facet_values, hit_spans, scan
from hoso_app.services.indexing import IndexingService
from hoso_app.services.vocabulary import VocabularyCache
from hoso_app.storage import documents, dossiers
from hoso_app.storage.counts import count_searchable, missing_text_counts
from hoso_app.storage.engine import Database
from hoso_app.storage.entries import EntryMaker

_SCAN_CHUNK = 50
"""Papers read from the database at once: some hundredths of a second."""
_ALL = 1_000_000_000
_LOOK_AGAIN_SECONDS = 0.02


class SearchService:
    """Answers questions from the index, or from the database while there is none."""

    def __init__(
        self, database: Database, indexing: IndexingService, vocabulary: VocabularyCache
    ) -> None:
        self._database = database
        self._indexing = indexing
        self._vocabulary = vocabulary
        self._scanning = Lock()
        self._counted: tuple[int, tuple[int, int]] = (-1, (0, 0))
        self._ordered: tuple[int, DossierId | None, tuple[DocumentId, ...]] = (-1, None, ())
        self._missing_counted: tuple[int, dict[str, int]] = (-1, {})

    def warm_up(self) -> None:
        """Do once what the first question would otherwise wait for."""
        self.search(SearchRequest("a", limit=1))

    def search(self, request: SearchRequest, token: CancelToken | None = None) -> SearchOutcome:
        """Return a page of results with snippets, and counts over all of them.

        Raises:
            CancelledError: The token was cancelled: another question is asked.
        """
        token = token or CancelToken()
        started = time.perf_counter()
        request = _with_possible_order(request)
        answer, state = self._answer(request, token)
        token.raise_if_cancelled()
        hits = self._with_snippets(request, answer)
        documents_kept, searchable = self._counts()
        return SearchOutcome(
            hits=hits,
            total=answer.total,
            searchable=searchable,
            documents=documents_kept,
            milliseconds=(time.perf_counter() - started) * 1000,
            facets=answer.facets,
            index_state=state,
            understood=answer.understood,
            loosened=answer.loosened,
            suggestion=answer.suggestion,
            missing=self._missing(),
        )

    def _counts(self) -> tuple[int, int]:
        generation, counts = self._counted
        if generation != self._database.generation:
            generation = self._database.generation
            with self._database.read() as session:
                counts = count_searchable(session)
            self._counted = (generation, counts)
        return counts

    def _dossier_of(self, request: SearchRequest) -> tuple[DocumentId, ...]:
        """Return the papers of the dossier in whose order a request wants its results."""
        dossier = only_dossier(request.filters)
        if request.sort is not Sort.DOSSIER or dossier is None:
            return ()
        generation, known, papers = self._ordered
        if (generation, known) != (self._database.generation, dossier):
            generation = self._database.generation
            with self._database.read() as session:
                papers = dossiers.documents(session, dossier)
            self._ordered = (generation, dossier, papers)
        return papers

    def _missing(self) -> dict[str, int]:
        generation, missing = self._missing_counted
        if generation != self._database.generation:
            generation = self._database.generation
            with self._database.read() as session:
                missing = missing_text_counts(session)
            self._missing_counted = (generation, missing)
        return missing

    def ids(
        self, request: SearchRequest, token: CancelToken | None = None
    ) -> tuple[DocumentId, ...]:
        """Return every document of the result in order, whatever the page asked for.

        Raises:
            CancelledError: The token was cancelled.
        """
        request = _with_possible_order(request)
        with self._indexing.using() as index:
            if index is not None:
                try:
                    return index.ids(request, self._vocabulary.get(), self._dossier_of(request))
                except IndexUnusableError:
                    self._indexing.drop(index)
                    return self.ids(request, token)
        answer = self._scan(replace(request, limit=_ALL, offset=0), token or CancelToken())
        return tuple(hit.document_id for hit in answer.hits)

    def hit_spans(self, query: str, text: str) -> tuple[tuple[int, int], ...]:
        """Return the spans of a text that a question's words hit."""
        return hit_spans(query, text, self._vocabulary.get().abbreviations)

    def _answer(self, request: SearchRequest, token: CancelToken) -> tuple[IndexAnswer, IndexState]:
        with self._indexing.using() as index:
            state = self._indexing.state_of(index)
            if index is None:
                return self._scan(request, token), state
            try:
                dossier = self._dossier_of(request)
                return index.search(request, self._vocabulary.get(), dossier), state
            except IndexUnusableError:
                self._indexing.drop(index)
        # Without it, or with the one that took its place while the question was asked.
        return self._answer(request, token)

    @contextmanager
    def _only_scan(self, token: CancelToken) -> Iterator[None]:
        """Wait for the scan that is under way: two of them at once are no faster."""
        while not self._scanning.acquire(timeout=_LOOK_AGAIN_SECONDS):
            token.raise_if_cancelled()
        try:
            yield
        finally:
            self._scanning.release()

    def _scan(self, request: SearchRequest, token: CancelToken) -> IndexAnswer:
        """Look through the database itself: slow, but nothing is missing."""
        found: list[tuple[float, IndexEntry]] = []
        vocabulary = self._vocabulary.get()
        own = vocabulary.abbreviations
        places = {one: place for place, one in enumerate(self._dossier_of(request))}
        with self._only_scan(token), self._database.read() as session:
            ids = documents.all_ids(session)
            maker = EntryMaker(session)
            for start in range(0, len(ids), _SCAN_CHUNK):
                token.raise_if_cancelled()
                for entry in maker.entries(ids[start : start + _SCAN_CHUNK]):
                    token.raise_if_cancelled()
                    if not _passes(entry, request):
                        continue
                    score = scan(request.text, entry, own, vocabulary.dossiers)
                    if score is not None:
                        found.append((score, replace(entry, body="")))
        found.sort(key=lambda pair: _order(request.sort, pair[0], pair[1], places))
        page = found[request.offset : request.offset + request.limit]
        return IndexAnswer(
            hits=tuple(SearchHit(one.document_id, score, Rung.LITERAL) for score, one in page),
            total=len(found),
            facets=_count(one for _score, one in found),
            understood=(),
        )

    def _with_snippets(self, request: SearchRequest, answer: IndexAnswer) -> tuple[SearchHit, ...]:
        text, shown = request.text, answer.hits[: request.snippets]
        if not text.strip() or not shown:
            return answer.hits
        with self._database.read() as session:
            texts = documents.paged_texts(session, [hit.document_id for hit in shown])
        own = self._vocabulary.get().abbreviations

        def snippet(hit: SearchHit) -> Snippet:
            body, page_starts = texts.get(hit.document_id, ("", (0,)))
            piece = best_snippet(found_words(hit.rung, answer) or text, body, own=own)
            return _on_page(piece, page_starts)

        told = tuple(replace(hit, snippet=snippet(hit)) for hit in shown)
        return told + answer.hits[len(told) :]


def _on_page(snippet: Snippet, page_starts: Sequence[int]) -> Snippet:
    if len(page_starts) < 2:
        return snippet
    first = snippet.start + (snippet.marks[0][0] if snippet.marks else 0)
    return replace(snippet, page=bisect_right(page_starts, first))


def found_words(rung: Rung, outcome: SearchOutcome | IndexAnswer) -> str | None:
    """Return what stands in a hit where it is not what was typed: another spelling."""
    if not rung.is_loose or rung is Rung.PARTIAL:
        return None
    return outcome.suggestion


def _with_possible_order(request: SearchRequest) -> SearchRequest:
    """Return the request without the order of a dossier where none is chosen."""
    if request.sort is Sort.DOSSIER and only_dossier(request.filters) is None:
        return replace(request, sort=Sort.RELEVANCE)
    return request


def _order(
    sort: Sort, score: float, entry: IndexEntry, places: Mapping[DocumentId, int]
) -> tuple[float, ...]:
    """Return where an entry stands, as the index has it.

    What is of one number, place or score goes from the newest, and what is of
    one day in the order of coming.
    """
    newest = (-entry.date_key, entry.document_id)
    if sort is Sort.NUMBER:
        return (entry.number is None, entry.number or 0, *newest)
    if sort is Sort.OLDEST:
        return (not entry.date_key, entry.date_key, entry.document_id)
    if sort is Sort.DOSSIER:
        return (places.get(entry.document_id, len(places)), *newest)
    return newest if sort is Sort.DATE else (-score, *newest)


def _passes(entry: IndexEntry, request: SearchRequest) -> bool:
    values = facet_values(entry)
    if entry.state == "trash" and Facet.STATE not in request.filters:
        return False
    return all(
        not wanted or set(wanted) & set(values[facet]) for facet, wanted in request.filters.items()
    )


def _count(entries: Iterable[IndexEntry]) -> dict[Facet, dict[str, int]]:
    counters: dict[Facet, Counter[str]] = {facet: Counter() for facet in Facet}
    for entry in entries:
        values = facet_values(entry)
        for facet in Facet:
            counters[facet].update(values[facet])
    return {facet: dict(counter) for facet, counter in counters.items()}
