"""From a query to the ordered answer: stages of closeness, filters, facets, order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from hoso_app.domain.documents import DocumentState
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet, Rung, SearchHit, SearchRequest, Sort
from hoso_app.search.matching import Matching
from hoso_app.search.postings import Array
from hoso_app.search.query import Group, Node, Query, Word, without_prefixes
from hoso_app.search.scoring import Scoring, Statistics, nearness
from hoso_app.search.segments import LiveSegment, SegmentData, Snapshot

FEW = 10
"""With fewer documents that hold all words, those follow that hold most of them."""
_WINDOW = 200
"""So many of the best are looked at for words that stand side by side."""
_NEARNESS_WEIGHT = 0.5
_LEAST_PARTIAL_WORDS = 3
_PARTIAL_SHARE = 0.5
_RUNG_STEP = 1e6
"""Above any score, so that what is closer stands before what scores higher."""
_RUNGS = (Rung.EXACT, Rung.FOLDED, Rung.PARTIAL)
_EXACT, _FOLDED, _PARTIAL = range(3)


@dataclass(frozen=True, slots=True)
class Found:
    """Documents of one segment that one stage found, with rung and score of each."""

    segment: SegmentData
    documents: Array
    scores: Array
    rungs: Array


@dataclass(frozen=True, slots=True)
class Ranked:
    """The answer to a request: one page, and counts over the whole result."""

    hits: tuple[SearchHit, ...]
    total: int
    facets: Mapping[Facet, Mapping[str, int]]


class _Part:
    """One segment under one query."""

    def __init__(self, segment: LiveSegment, request: SearchRequest) -> None:
        self.data = segment.data
        self.matching = Matching(segment.data)
        self._left = _allowed(segment, request.filters)

    def left(self, documents: Array) -> Array:
        """Return the documents that pass the filters and were not taken before."""
        if self._left is not None:
            documents = documents[self._left[documents]]
        return documents.astype(np.intp, copy=False)

    def take(self, documents: Array) -> None:
        """Leave documents out of what later stages find."""
        left = np.ones(self.data.document_count, np.bool_) if self._left is None else self._left
        self._left = left.copy()
        self._left[documents] = False


def rank(snapshot: Snapshot, query: Query, request: SearchRequest) -> Ranked:
    """Return what a snapshot answers to a question."""
    parts = [_Part(segment, request) for segment in snapshot.segments]
    statistics = Statistics(snapshot, [part.matching for part in parts])
    stages: list[list[Found]] = []

    def run(find: Callable[[_Part], Found]) -> int:
        for part, found in zip(parts, stages[-1] if stages else (), strict=bool(stages)):
            part.take(found.documents)
        stages.append([find(part) for part in parts])
        return sum(len(found.documents) for found in stages[-1])

    strict = without_prefixes(query.root)
    words = tuple(replace(word, is_prefix=False) for word in query.words)
    total = run(lambda part: _find_all(part, statistics, strict))
    _add_nearness(stages[-1], parts, statistics, words)
    if total < FEW and strict != query.root:
        total += run(lambda part: _find_all(part, statistics, query.root))
    if total < FEW and len(words) >= _LEAST_PARTIAL_WORDS and isinstance(query.root, Group):
        excluded = query.root.excluded
        run(lambda part: _find_most(part, statistics, words, query.fixed, excluded))
        _add_nearness(stages[-1], parts, statistics, words)
    hits, size = _page(stages, request, is_browsing=query.is_empty)
    return Ranked(hits, size, _facets(snapshot, stages))


# Stages


def _find_all(part: _Part, statistics: Statistics, node: Node) -> Found:
    documents = part.left(part.matching.documents(node))
    scoring = Scoring(part.matching, statistics)
    scores = scoring.scores(node, documents)
    exact = scoring.exactness(node, documents)
    return Found(part.data, documents, scores, np.where(exact, _EXACT, _FOLDED).astype(np.int8))


def _find_most(
    part: _Part,
    statistics: Statistics,
    words: Sequence[Word],
    fixed: Sequence[Node],
    excluded: Sequence[Node],
) -> Found:
    """Find documents with most of the words: more than half of them, and of their weight."""
    distinct = list(dict.fromkeys(words))
    size = part.data.document_count
    held = np.zeros(size, np.int64)
    weight = np.zeros(size, np.float32)
    for word in distinct:
        documents = part.matching.documents(word)
        held[documents] += 1
        weight[documents] += np.float32(statistics.weight(word))
    least_weight = _PARTIAL_SHARE * sum(statistics.weight(word) for word in distinct)
    hit = (held * 2 > len(distinct)) & (weight >= least_weight)
    documents = part.left(np.flatnonzero(hit))
    for node in fixed:
        documents = documents[part.matching.holds(node, documents)]
    for node in excluded:
        documents = documents[~part.matching.holds(node, documents)]
    scores = Scoring(part.matching, statistics).scores(Group(tuple(distinct)), documents)
    return Found(part.data, documents, scores, np.full(len(documents), _PARTIAL, np.int8))


def _add_nearness(
    stage: list[Found], parts: Sequence[_Part], statistics: Statistics, words: Sequence[Word]
) -> None:
    """Raise the best documents in which words typed side by side stand side by side."""
    if len(words) < 2:
        return
    scores = np.concatenate([found.scores for found in stage])
    if not len(scores):
        return
    # All documents at least as good as the last of the window, so that what is
    # raised stays above what is not, whatever page is asked for.
    least = np.partition(scores, -_WINDOW)[-_WINDOW] if len(scores) > _WINDOW else scores.min()
    weights = {word: statistics.weight(word) for word in words}
    for found, part in zip(stage, parts, strict=True):
        best = np.flatnonzero(found.scores >= least)
        if len(best):
            bonus = nearness(part.matching, weights, words, found.documents[best])
            found.scores[best] += np.float32(_NEARNESS_WEIGHT) * bonus


# Filters and facets


def _allowed(segment: LiveSegment, filters: Mapping[Facet, Sequence[str]]) -> Array | None:
    """Return for each document whether filters, trash and deletions leave it; None for all."""
    data = segment.data
    allowed = segment.living
    for facet, values in filters.items():
        if values:
            one = data.documents_with([(facet, value) for value in values])
            allowed = one if allowed is None else allowed & one
    trash = (Facet.STATE, DocumentState.TRASH)
    if not filters.get(Facet.STATE) and any(trash in group.numbers for group in data.groups):
        kept = ~data.documents_with([trash])
        allowed = kept if allowed is None else allowed & kept
    return allowed


def _facets(
    snapshot: Snapshot, stages: Sequence[Sequence[Found]]
) -> Mapping[Facet, Mapping[str, int]]:
    """Count the values of everything that was found."""
    counts = np.zeros(len(snapshot.values))
    for segment, *row in zip(snapshot.segments, *stages, strict=True):
        documents = np.concatenate([found.documents for found in row])
        if not len(documents):
            continue
        for group, values in zip(segment.data.groups, segment.values, strict=True):
            by_combination = np.bincount(group.of_document[documents], minlength=group.size)
            counts += np.bincount(
                values[group.owned],
                weights=by_combination[group.owners],
                minlength=len(counts),
            )
    counted: dict[str, dict[str, int]] = {facet: {} for facet in Facet}
    for place in np.flatnonzero(counts).tolist():
        facet, value = snapshot.values[place]
        if facet in counted:
            counted[facet][value] = int(counts[place])
    return {facet: counted[facet] for facet in Facet}


# Order


def _page(
    stages: Sequence[Sequence[Found]], request: SearchRequest, *, is_browsing: bool
) -> tuple[tuple[SearchHit, ...], int]:
    """Return the page asked for, and how many there are in all."""
    found = [(number, one) for number, stage in enumerate(stages) for one in stage]
    starts = np.cumsum([0, *(len(one.documents) for _, one in found)])
    size = int(starts[-1])
    keys = _joined([_sort_key(one, number, request.sort, is_browsing) for number, one in found])
    candidates = _smallest(keys, min(request.offset + request.limit, size))
    rows: list[tuple[float, int, int, float, int]] = []
    for place, (_, one) in enumerate(found):
        first, last = np.searchsorted(candidates, starts[place : place + 2])
        chosen = candidates[first:last]
        within = chosen - starts[place]
        documents = one.documents[within]
        rows += zip(
            keys[chosen].tolist(),
            (-one.segment.date_keys[documents].astype(np.int64)).tolist(),
            one.segment.document_ids[documents].tolist(),
            one.scores[within].tolist(),
            one.rungs[within].tolist(),
            strict=True,
        )
    rows.sort()
    return tuple(
        SearchHit(DocumentId(number), score, _RUNGS[rung])
        for _, _, number, score, rung in rows[request.offset : request.offset + request.limit]
    ), size


def _sort_key(found: Found, stage: int, sort: Sort, is_browsing: bool) -> Array:
    """Return numbers by which documents are put in order, the smallest first."""
    if sort is Sort.NUMBER:
        return found.segment.numbers[found.documents].astype(np.float64)
    if sort is Sort.DATE or is_browsing:
        return -found.segment.date_keys[found.documents].astype(np.float64)
    return (stage * len(_RUNGS) + found.rungs) * _RUNG_STEP - found.scores


def _smallest(keys: Array, count: int) -> Array:
    """Return, in order of place, the places of the smallest keys and of all equal to them."""
    if count >= len(keys):
        return np.arange(len(keys))
    if not count:
        return np.zeros(0, np.intp)
    return np.flatnonzero(keys <= np.partition(keys, count - 1)[count - 1])


def _joined(arrays: Sequence[Array]) -> Array:
    return np.concatenate([np.zeros(0), *arrays])
