"""Finding documents."""

import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from threading import Lock

from hoso_app.domain.errors import IndexUnusableError
from hoso_app.domain.ids import DocumentId
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
)
from hoso_app.domain.work import CancelToken
from hoso_app.search import IndexAnswer, best_snippet, facet_values, hit_spans, scan
from hoso_app.services.indexing import IndexingService
from hoso_app.services.vocabulary import VocabularyCache
from hoso_app.storage import documents
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
        with self._indexing.using() as index:
            if index is not None:
                try:
                    return index.ids(request, self._vocabulary.get())
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
                return index.search(request, self._vocabulary.get()), state
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
        found.sort(key=lambda pair: _order(request.sort, *pair))
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


def _order(sort: Sort, score: float, entry: IndexEntry) -> tuple[float, ...]:
    newest = (-entry.date_key, -entry.document_id)
    if sort is Sort.NUMBER:
        return (entry.number is None, entry.number or 0, *newest)
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
