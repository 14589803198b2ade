"""The posting list of one word of a question in one segment."""

from collections.abc import Iterable

import numpy as np

from hoso_app.search.analysis import begins_with
from hoso_app.search.inverted_file import StoredField
from hoso_app.search.postings import Array
from hoso_app.search.query import Word
from hoso_app.search.schema import exact_field, exact_of_term, exact_term
from hoso_app.search.segments import SegmentData

_SPARSE = 8
"""Bisection is faster than a table by document while the list is so many times longer."""


class WordList:
    """Documents and counts of a word, and where to find its positions.

    A word that stands for several terms (a beginning, or what was typed of a
    marked word) has their lists joined. For one thread.
    """

    __slots__ = ("_dense", "_size", "counts", "documents", "field", "runs")

    def __init__(self, segment: SegmentData, word: Word) -> None:
        self.field, self.runs = _terms_of(segment, word)
        self._size = segment.document_count
        self._dense: Array | None = None
        self.documents: Array
        self.counts: Array
        if len(self.runs) == 1 and len(self.runs[0]) == 1:
            where = self.field.postings(self.runs[0])
            self.documents = self.field.documents[where]
            self.counts = self.field.counts[where]
        else:
            self._dense = self._joined()
            self.documents = np.flatnonzero(self._dense)
            self.counts = self._dense[self.documents]

    def _joined(self) -> Array:
        dense = np.zeros(self._size)
        for where in map(self.field.postings, self.runs):
            dense += np.bincount(
                self.field.documents[where],
                weights=self.field.counts[where],
                minlength=self._size,
            )
        return dense

    def __len__(self) -> int:
        return len(self.documents)

    def counts_in(self, wanted: Array) -> Array:
        """Return how often the word stands in each of the wanted documents."""
        if self._dense is None:
            if len(wanted) * _SPARSE < len(self.documents):
                return self._bisected(wanted)
            self._dense = np.zeros(self._size, self.counts.dtype)
            self._dense[self.documents] = self.counts
        found: Array = self._dense[wanted]
        return found

    def _bisected(self, wanted: Array) -> Array:
        place = np.searchsorted(self.documents, wanted.astype(self.documents.dtype))
        place[place == len(self.documents)] = 0
        return np.where(self.documents[place] == wanted, self.counts[place], 0)

    def places_in(self, wanted: Array) -> tuple[Array, Array]:
        """Return where the word stands in the wanted documents.

        Returns:
            For each occurrence the index of its document in ``wanted``, and
            its position; in the order of both where the word is a single term.
        """
        found = [
            self._places_of_term(run.start, wanted)
            if len(run) == 1
            else self._places_of_run(run, wanted)
            for run in self.runs
        ]
        if len(found) == 1:
            return found[0]
        indexes = [one for one, _ in found]
        positions = [other for _, other in found]
        none = np.zeros(0, np.int64)
        return np.concatenate([none, *indexes]), np.concatenate([none, *positions])

    def _places_of_term(self, number: int, wanted: Array) -> tuple[Array, Array]:
        where = self.field.postings(range(number, number + 1))
        listed, counts = self.field.documents[where], self.field.counts[where]
        taken = np.searchsorted(listed, wanted.astype(listed.dtype))
        taken[taken == len(listed)] = 0
        indexes = np.flatnonzero(listed[taken] == wanted)
        return self._taken(number, counts, taken[indexes], indexes)

    def _places_of_run(self, run: range, wanted: Array) -> tuple[Array, Array]:
        where = self.field.postings(run)
        index_of = np.full(self._size, -1, np.int32)
        index_of[wanted] = np.arange(len(wanted), dtype=np.int32)
        indexes = index_of[self.field.documents[where]]
        taken = np.flatnonzero(indexes >= 0)
        return self._taken(run.start, self.field.counts[where], taken, indexes[taken])

    def _taken(
        self, first_term: int, counts: Array, taken: Array, indexes: Array
    ) -> tuple[Array, Array]:
        """Return the positions of some postings of adjacent terms, with the index of each."""
        if not len(taken):
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        lengths = counts[taken].astype(np.int64)
        starts = np.cumsum(counts, dtype=np.int64)[taken] - lengths
        starts += self.field.position_starts[first_term]
        ends = np.cumsum(lengths)
        places = np.repeat(starts - (ends - lengths), lengths)
        places += np.arange(len(places))
        return np.repeat(indexes, lengths), self.field.positions[places].astype(np.int64)


def _terms_of(segment: SegmentData, word: Word) -> tuple[StoredField, list[range]]:
    """Return the field that holds a word, and the runs of its terms in it."""
    if word.is_prefix and word.binds:
        field = segment.fields[exact_field(word.field)]
        candidates = field.beginning_with(word.folded.encode())
        return field, _adjacent(
            number
            for number in candidates
            if begins_with(exact_of_term(field.term(number)), word.exact)
        )
    if word.is_prefix:
        field = segment.fields[word.field]
        run = field.beginning_with(word.folded.encode())
        return field, [run] if run else []
    if word.binds:
        field = segment.fields[exact_field(word.field)]
        number = field.find(exact_term(word.exact, word.folded))
    else:
        field = segment.fields[word.field]
        number = field.find(word.folded.encode())
    return field, [range(number, number + 1)] if number >= 0 else []


def _adjacent(numbers: Iterable[int]) -> list[range]:
    runs: list[range] = []
    for number in numbers:
        if runs and runs[-1].stop == number:
            runs[-1] = range(runs[-1].start, number + 1)
        else:
            runs.append(range(number, number + 1))
    return runs
