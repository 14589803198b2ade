"""From a query to the ordered answer: stages of closeness, filters, facets, order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from hoso_app.domain.documents import DocumentState
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet, Rung, SearchHit, SearchRequest, Sort
from hoso_app.search.ladder import steps
from hoso_app.search.matching import Matching
from hoso_app.search.postings import Array
from hoso_app.search.query import Group, Node, Query, Word, without_prefixes
from hoso_app.search.scoring import OWN_NUMBER_BONUS, Scoring
from hoso_app.search.segments import Snapshot
from hoso_app.search.understanding import Understanding

FEW = 10
"""With fewer documents that hold all words, those follow that hold most of them."""
_WINDOW = 2_000
"""So many of the best are looked at for words that stand side by side."""
_NEARNESS_WEIGHT = 0.5
_LEAST_PARTIAL_WORDS = 3
_PARTIAL_COUNT = 0.5
"""More than this share of a question's words must stand in a document …"""
_PARTIAL_COUNT_OF_MANY = 0.3
"""… where there are many of them, some of which only ask …"""
_MANY_WORDS = 5
_PARTIAL_SCORE = 0.4
"""… and together they must score at least this share of what the best one scores."""
_NAMED_BONUS = np.float32(1)
_RUNG_STEP = 1e6
"""Above any score, so that what is closer stands before what scores higher."""
_RUNGS = (Rung.EXACT, Rung.FOLDED, Rung.CORRECTED, Rung.PARTIAL)
_EXACT, _FOLDED, _CORRECTED, _PARTIAL = range(4)


@dataclass(frozen=True, slots=True)
class Found:
    """The documents that one stage found, with rung and score of each."""

    documents: Array
    scores: Array
    rungs: Array


@dataclass(frozen=True, slots=True)
class Ranked:
    """The answer to a request: one page, and counts over the whole result."""

    hits: tuple[SearchHit, ...]
    total: int
    facets: Mapping[Facet, Mapping[str, int]]


def rank(
    snapshot: Snapshot, query: Query, request: SearchRequest, understanding: Understanding
) -> Ranked:
    """Return what a snapshot answers to a question."""
    search = _Search(snapshot, _allowed(snapshot, request.filters), understanding)
    strict = without_prefixes(query.root)
    search.find_all(strict, query.words)
    if search.total < FEW and strict != query.root:
        search.find_all(query.root, ())
    if search.total == 0:
        search.climb_down(query)
    words = tuple(replace(word, is_prefix=False) for word in query.words)
    if query.plain_count >= _LEAST_PARTIAL_WORDS and isinstance(query.root, Group):
        if search.total < FEW:
            search.find_most(words, (*query.fixed, *query.phrases), query.root)
        if search.total == 0 and query.phrases:
            search.find_most(words, query.fixed, query.root)
    documents = np.concatenate([stage.documents for stage in search.stages])
    return Ranked(
        hits=_page(snapshot, search.stages, request, query),
        total=search.total,
        facets=_facets(snapshot, documents),
    )


class _Search:
    """Finds documents in stages; what one has found, the next ones leave out."""

    def __init__(
        self, snapshot: Snapshot, allowed: Array | None, understanding: Understanding
    ) -> None:
        self._matching = Matching(snapshot)
        self._understanding = understanding
        self._scoring = Scoring(self._matching)
        self._left = allowed
        self._kept_alive: list[Node] = []
        self._snapshot = snapshot
        self.stages: list[Found] = []
        self.total = 0

    def find_all(self, node: Node, words: Sequence[Word]) -> None:
        """Find documents that hold everything."""
        documents = self._still_left(self._matching.documents(node))
        scores = self._scoring.scores(node, documents)
        # A paper's own number is as close as words can come, with marks or without.
        exact = self._scoring.exactness(node, documents) | (scores >= OWN_NUMBER_BONUS)
        plain = [replace(word, is_prefix=False) for word in words]
        self._add(documents, scores, np.where(exact, _EXACT, _FOLDED), plain)

    def climb_down(self, query: Query) -> None:
        """Find documents that hold the closest thing to the question that any holds."""
        for node in steps(self._matching, query):
            self._kept_alive.append(node)
            documents = self._still_left(self._matching.documents(node))
            if len(documents):
                scores = self._scoring.scores(node, documents)
                self._add(documents, scores, np.full(len(documents), _CORRECTED), ())
                return

    def find_most(self, words: Sequence[Word], fixed: Sequence[Node], asked: Group) -> None:
        """Find documents with most of the words.

        Args:
            words: The words of the question.
            fixed: What none of the documents may miss.
            asked: The whole question; what it excludes stays out.
        """
        distinct = list(dict.fromkeys(words))
        share = _PARTIAL_COUNT_OF_MANY if len(distinct) >= _MANY_WORDS else _PARTIAL_COUNT
        held = np.zeros(self._snapshot.size, np.int64)
        for word in distinct:
            held[self._matching.documents(word)] += 1
        documents = self._still_left(np.flatnonzero(held > share * len(distinct)))
        for node in fixed:
            documents = documents[self._matching.holds(node, documents)]
        for node in asked.excluded:
            documents = documents[~self._matching.holds(node, documents)]
        scores = self._scoring.scores(Group(tuple(distinct), asked.optional), documents)
        self._add(documents, scores, np.full(len(documents), _PARTIAL), words)

    def _still_left(self, documents: Array) -> Array:
        return documents if self._left is None else documents[self._left[documents]]

    def _add(self, documents: Array, scores: Array, rungs: Array, words: Sequence[Word]) -> None:
        if self._understanding.values:
            scores += self._raised(documents)
        if len(words) > 1 and len(documents):
            # All documents at least as good as the last of the window, so that what
            # is raised stays above what is not, whatever page is asked for.
            many = len(scores) > _WINDOW
            least = np.partition(scores, -_WINDOW)[-_WINDOW] if many else scores.min()
            best = np.flatnonzero(scores >= least)
            bonus = self._scoring.nearness(words, documents[best], len(documents))
            scores[best] += np.float32(_NEARNESS_WEIGHT) * bonus
        if len(rungs) and rungs[0] == _PARTIAL:
            kept = scores >= _PARTIAL_SCORE * scores.max()
            documents, scores, rungs = documents[kept], scores[kept], rungs[kept]
        self.stages.append(Found(documents, scores, rungs))
        self.total += len(documents)
        left = np.ones(self._snapshot.size, np.bool_) if self._left is None else self._left.copy()
        left[documents] = False
        self._left = left

    def _raised(self, documents: Array) -> Array:
        """Return a bonus for documents that are what the question names."""
        named = self._snapshot.documents_with(self._understanding.values)
        return np.asarray(_NAMED_BONUS * named[documents])


# Filters and facets


def _allowed(snapshot: Snapshot, filters: Mapping[Facet, Sequence[str]]) -> Array | None:
    """Return for each document whether filters, trash and deletions leave it; None for all."""
    allowed = snapshot.living
    for facet, values in filters.items():
        if values:
            one = snapshot.documents_with([(facet, value) for value in values])
            allowed = one if allowed is None else allowed & one
    trash = (Facet.STATE, DocumentState.TRASH)
    if not filters.get(Facet.STATE) and trash in snapshot.values:
        kept = ~snapshot.documents_with([trash])
        allowed = kept if allowed is None else allowed & kept
    return allowed


def _facets(snapshot: Snapshot, documents: Array) -> Mapping[Facet, Mapping[str, int]]:
    """Count the values of everything that was found."""
    counts = np.zeros(len(snapshot.values))
    for group in snapshot.groups:
        by_combination = np.bincount(group.of_document[documents], minlength=group.size)
        counts += np.bincount(
            group.owned, weights=by_combination[group.owners], minlength=len(counts)
        )
    counted: dict[str, dict[str, int]] = {facet: {} for facet in Facet}
    for (facet, value), count in zip(snapshot.values, counts.tolist(), strict=True):
        if count and facet in counted:
            counted[facet][value] = int(count)
    return {facet: counted[facet] for facet in Facet}


# Order


def _page(
    snapshot: Snapshot, stages: Sequence[Found], request: SearchRequest, query: Query
) -> tuple[SearchHit, ...]:
    """Return the page asked for."""
    documents = np.concatenate([stage.documents for stage in stages])
    scores = np.concatenate([stage.scores for stage in stages])
    rungs = np.concatenate([stage.rungs for stage in stages])
    if request.sort is Sort.NUMBER:
        keys = snapshot.numbers[documents].astype(np.float64)
    elif request.sort is Sort.DATE or query.is_empty:
        keys = -snapshot.date_keys[documents].astype(np.float64)
    else:
        step = 0 if query.is_sentence else _RUNG_STEP
        stage = np.repeat(np.arange(len(stages)), [len(one.documents) for one in stages])
        keys = (stage * len(_RUNGS) + rungs) * step - scores
    end = min(request.offset + request.limit, len(keys))
    best = _smallest(keys, end)
    dates = -snapshot.date_keys[documents[best]].astype(np.int64)
    ids = snapshot.document_ids[documents[best]]
    order = np.lexsort((ids, dates, keys[best]))[request.offset : end]
    return tuple(
        SearchHit(DocumentId(number), score, _RUNGS[rung])
        for number, score, rung in zip(
            ids[order].tolist(),
            scores[best[order]].tolist(),
            rungs[best[order]].tolist(),
            strict=True,
        )
    )


def _smallest(keys: Array, count: int) -> Array:
    """Return the places of the smallest keys and of all equal to them."""
    if count >= len(keys):
        return np.arange(len(keys))
    if not count:
        return np.zeros(0, np.intp)
    return np.flatnonzero(keys <= np.partition(keys, count - 1)[count - 1])
