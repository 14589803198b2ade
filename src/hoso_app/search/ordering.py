"""The whole of what a question finds: its order, its pages, and counts over it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet, Rung, SearchHit, Sort
from hoso_app.search.postings import Array
from hoso_app.search.segments import Snapshot

RUNGS = (
    Rung.EXACT,
    Rung.FOLDED,
    Rung.TONE,
    Rung.UNMARKED,
    Rung.KEYSTROKES,
    Rung.CORRECTED,
    Rung.PARTIAL,
)
"""From the closest on; arrays have the places of rungs in here."""
_FIRST_LOOSE = next(place for place, rung in enumerate(RUNGS) if rung.is_loose)
_RUNG_STEP = 1e6
"""Above any score, so that what is closer stands before what scores higher."""
_NO_DATE = 1e9
"""Above any date."""
_LOOSE_STEP = 1e12
"""Above any date or number, so that what only comes close stands last in every order."""


@dataclass(frozen=True, slots=True)
class Found:
    """The documents that one stage found, with rung and score of each."""

    documents: Array
    scores: Array
    rungs: Array


class Ranking:
    """Everything that a question finds; what only comes close stands behind the rest.

    ``suggestion`` is the text of a question that finds what comes closest,
    where nothing holds it as typed. ``dossier`` are the papers of a dossier
    for the order of it; what is not among them follows.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        stages: Sequence[Found],
        sort: Sort,
        suggestion: str | None,
        dossier: Sequence[DocumentId] = (),
    ) -> None:
        self._snapshot = snapshot
        self._sort = sort
        self._dossier = dossier
        self._documents = np.concatenate([stage.documents for stage in stages])
        self._scores = np.concatenate([stage.scores for stage in stages])
        self._rungs = np.concatenate([stage.rungs for stage in stages])
        self._stages = np.repeat(np.arange(len(stages)), [len(one.documents) for one in stages])
        self._is_loose = self._rungs >= _FIRST_LOOSE
        self.loosened = int(np.count_nonzero(self._is_loose))
        self.total = len(self._documents) - self.loosened
        self.suggestion = suggestion

    def facets(self) -> Mapping[Facet, Mapping[str, int]]:
        """Count the values of all papers that answer the question."""
        snapshot = self._snapshot
        documents = self._documents[~self._is_loose] if self.loosened else self._documents
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

    def hits(self, offset: int, limit: int) -> tuple[SearchHit, ...]:
        """Return one page."""
        order = self._order(offset, limit)
        return tuple(
            SearchHit(DocumentId(number), score, RUNGS[rung])
            for number, score, rung in zip(
                self._snapshot.document_ids[self._documents[order]].tolist(),
                self._scores[order].tolist(),
                self._rungs[order].tolist(),
                strict=True,
            )
        )

    def ids(self) -> tuple[DocumentId, ...]:
        """Return all papers in order."""
        order = self._order(0, len(self._documents))
        return tuple(self._snapshot.document_ids[self._documents[order]].tolist())

    def _order(self, offset: int, limit: int) -> Array:
        """Return the places of a page; what is equal goes by date, then by identifier."""
        keys = self._keys()
        end = min(offset + limit, len(keys))
        best = _smallest(keys, end)
        documents = self._documents[best]
        dates = -self._snapshot.date_keys[documents].astype(np.int64)
        order = np.lexsort((self._snapshot.document_ids[documents], dates, keys[best]))
        return np.asarray(best[order[offset:end]])

    def _keys(self) -> Array:
        keys: Array
        if self._sort is Sort.NUMBER:
            keys = self._snapshot.numbers[self._documents].astype(np.float64)
        elif self._sort is Sort.DATE:
            keys = -self._snapshot.date_keys[self._documents].astype(np.float64)
        elif self._sort is Sort.OLDEST:
            keys = self._snapshot.date_keys[self._documents].astype(np.float64)
            keys[keys == 0] = _NO_DATE
        elif self._sort is Sort.DOSSIER:
            ids = self._snapshot.document_ids[self._documents]
            keys = _places(np.array(self._dossier, np.int64), ids).astype(np.float64)
        else:
            keys = (self._stages * len(RUNGS) + self._rungs) * _RUNG_STEP - self._scores
        return keys + self._is_loose * _LOOSE_STEP if self.loosened else keys


def _places(order: Array, ids: Array) -> Array:
    """Return where each identifier stands in an order, its length where it does not."""
    if not len(order):
        return np.zeros(len(ids))
    by_id = np.argsort(order)
    at = np.searchsorted(order, ids, sorter=by_id)
    places = by_id[np.minimum(at, len(order) - 1)]
    return np.where(order[places] == ids, places, len(order))


def _smallest(keys: Array, count: int) -> Array:
    """Return the places of the smallest keys and of all equal to them."""
    if count >= len(keys):
        return np.arange(len(keys))
    if not count:
        return np.zeros(0, np.intp)
    return np.flatnonzero(keys <= np.partition(keys, count - 1)[count - 1])
