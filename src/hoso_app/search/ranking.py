"""From a query to the ordered answer: stages of closeness, filters, facets, order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from hoso_app.domain.documents import DocumentState
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet, Rung, SearchHit, SearchRequest, Sort
from hoso_app.search.matching import Matching, contained
from hoso_app.search.postings import Array
from hoso_app.search.query import Group, Node, Query, Word, without_prefixes
from hoso_app.search.scoring import Scoring, Statistics, nearness
from hoso_app.search.segments import LiveSegment, SegmentData, Snapshot

FEW = 10
"""With fewer documents that hold all words, those follow that hold most of them."""
_WINDOW = 400
"""So many of the best are looked at for words that stand side by side."""
_NEARNESS_WEIGHT = 0.5
_LEAST_PARTIAL_WORDS = 3
_PARTIAL_SHARE = 0.5
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
        self.allowed = _allowed(segment, request.filters)
        self.taken = np.zeros(0, np.int64)

    def untaken(self, documents: Array) -> Array:
        """Return the documents that pass the filters and were not found before."""
        if self.allowed is not None:
            documents = documents[self.allowed[documents]]
        if len(self.taken):
            documents = documents[~contained(self.taken, documents)]
        return documents


def rank(snapshot: Snapshot, query: Query, request: SearchRequest) -> Ranked:
    """Return what a snapshot answers to a question."""
    parts = [_Part(segment, request) for segment in snapshot.segments]
    statistics = Statistics(snapshot, [part.matching for part in parts])
    stages: list[list[Found]] = []

    def run(find: Callable[[_Part], Found]) -> int:
        stage = [find(part) for part in parts]
        for part, found in zip(parts, stage, strict=True):
            part.taken = np.union1d(part.taken, found.documents)
        stages.append(stage)
        return sum(len(found.documents) for found in stage)

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
    documents = part.untaken(part.matching.documents(node))
    scoring = Scoring(part.matching, statistics)
    scores = scoring.scores(node, documents)
    exact = scoring.exactness(node, documents)
    return Found(part.data, documents, scores, np.where(exact, _EXACT, _FOLDED))


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
    documents = part.untaken(np.flatnonzero(hit))
    for node in fixed:
        documents = documents[contained(part.matching.documents(node), documents)]
    for node in excluded:
        documents = documents[~contained(part.matching.documents(node), documents)]
    scores = Scoring(part.matching, statistics).scores(Group(tuple(distinct)), documents)
    return Found(part.data, documents, scores, np.full(len(documents), _PARTIAL))


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
    ids = _joined([one.segment.document_ids[one.documents] for _, one in found], np.int64)
    scores = _joined([one.scores for _, one in found], np.float32)
    rungs = _joined([one.rungs for _, one in found], np.int64)
    stage = _joined([np.full(len(one.documents), number) for number, one in found], np.int64)
    dates = _joined([one.segment.date_keys[one.documents] for _, one in found], np.int64)
    keys: tuple[Array, ...] = (ids, -dates)
    if request.sort is Sort.NUMBER:
        numbers = _joined([one.segment.numbers[one.documents] for _, one in found], np.int64)
        keys = (*keys, numbers)
    elif request.sort is Sort.RELEVANCE and not is_browsing:
        keys = (*keys, -scores, rungs, stage)
    order = _first(keys, request.offset + request.limit)[request.offset :]
    hits = tuple(
        SearchHit(DocumentId(number), score, _RUNGS[rung])
        for number, score, rung in zip(
            ids[order].tolist(), scores[order].tolist(), rungs[order].tolist(), strict=True
        )
    )
    return hits, len(ids)


def _joined(arrays: Sequence[Array], dtype: type) -> Array:
    return np.concatenate([np.zeros(0, dtype), *arrays])


def _first(keys: Sequence[Array], count: int) -> Array:
    """Return the places of the first ``count`` in order; the last key decides first."""
    size = len(keys[0])
    candidates = np.arange(size)
    for key in reversed(keys):
        if len(candidates) <= count:
            break
        values = key[candidates]
        worst = np.partition(values, count - 1)[count - 1] if count else values.min()
        candidates = candidates[values <= worst]
        if (values < worst).any():
            break  # the rest is decided among the candidates
    order = np.lexsort([key[candidates] for key in keys])
    return candidates[order][:count]
