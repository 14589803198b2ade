"""The posting list of one word of a question, over all segments."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Self

import numpy as np

from hoso_app.search.analysis import begins_with
from hoso_app.search.inverted_file import StoredField
from hoso_app.search.postings import MAX_NARROW, Array
from hoso_app.search.query import Word
from hoso_app.search.schema import exact_field, exact_of_term, exact_term
from hoso_app.search.segments import SegmentData, Snapshot

NARROW_BITS = 16
"""Of a narrow position, and of the number of a document in its segment."""
_SPARSE = 8
"""Bisection is faster than a table by document while the list is so many times longer."""


@dataclass(frozen=True, slots=True)
class KeyForm:
    """How a document's index and a position are put into one number."""

    bits: int
    dtype: type[Any]

    @classmethod
    def of(cls, word_lists: Iterable["WordList"], document_count: int) -> Self:
        """Return the form that has room for these words in a row, in so many documents."""
        lists = tuple(word_lists)
        largest = np.iinfo(np.uint16).max
        if (
            len(lists) < largest - MAX_NARROW
            and document_count < largest
            and all(one.is_narrow for one in lists)
        ):
            return cls(NARROW_BITS, np.uint32)
        return cls(32, np.uint64)

    @property
    def no_index(self) -> int:
        """Return the keys' bound: what stands for no document is not below it."""
        return int(np.iinfo(self.dtype).max) >> self.bits << self.bits

    def split(self, keys: Array) -> Array:
        """Return the documents' indexes of keys."""
        return np.asarray(keys >> self.dtype(self.bits))


@dataclass(frozen=True, slots=True)
class _Part:
    """Where a word's terms lie in one segment."""

    segment: int
    field: StoredField
    run: range

    @property
    def postings(self) -> slice:
        return self.field.postings(self.run)

    @property
    def positions(self) -> Array:
        starts = self.field.position_starts
        found: Array = self.field.positions[starts[self.run.start] : starts[self.run.stop]]
        return found


class WordList:
    """Documents and counts of a word, and where to find its positions.

    A word that stands for several terms (a beginning, or what was typed of a
    marked word) has their lists joined. For one thread.
    """

    __slots__ = ("_dense", "_ends", "_parts", "_snapshot", "counts", "documents", "is_single")

    def __init__(self, snapshot: Snapshot, word: Word) -> None:
        self._snapshot = snapshot
        self._parts = [
            _Part(number, field, run)
            for number, segment in enumerate(snapshot.segments)
            for field, run in _terms_of(segment, word)
        ]
        self._dense: Array | None = None
        self._ends: Array | None = None
        self.is_single = not word.is_prefix
        self.documents: Array
        self.counts: Array
        if not self.is_single:
            self._dense = self._summed()
            self.documents = np.flatnonzero(self._dense)
            self.counts = self._dense[self.documents]
        else:
            self.documents, self.counts = self._end_to_end()

    def _end_to_end(self) -> tuple[Array, Array]:
        """Return the lists of a term in each segment, one behind the other."""
        slices = [part.postings for part in self._parts]
        ends = np.cumsum([0, *(one.stop - one.start for one in slices)]).tolist()
        documents = np.empty(ends[-1], np.intp)
        for part, where, start, end in zip(self._parts, slices, ends, ends[1:], strict=False):
            base = self._snapshot.bases[part.segment]
            np.add(part.field.documents[where], base, out=documents[start:end])
        counts = [part.field.counts[where] for part, where in zip(self._parts, slices, strict=True)]
        return documents, np.concatenate(counts) if counts else np.zeros(0, np.uint16)

    def _summed(self) -> Array:
        """Return the counts of several terms together, by document."""
        dense = np.zeros(self._snapshot.size)
        for part in self._parts:
            where = part.postings
            base = self._snapshot.bases[part.segment]
            size = self._snapshot.segments[part.segment].document_count
            dense[base : base + size] += np.bincount(
                part.field.documents[where], weights=part.field.counts[where], minlength=size
            )
        return dense

    def __len__(self) -> int:
        return len(self.documents)

    def counts_in(self, wanted: Array) -> Array:
        """Return how often the word stands in each of the wanted documents."""
        if self._dense is None:
            if len(wanted) * _SPARSE < len(self.documents):
                return self._bisected(wanted)
            self._dense = np.zeros(self._snapshot.size, self.counts.dtype)
            self._dense[self.documents] = self.counts
        found: Array = self._dense[wanted]
        return found

    def _bisected(self, wanted: Array) -> Array:
        place = np.searchsorted(self.documents, wanted)
        place[place == len(self.documents)] = 0
        return np.where(self.documents[place] == wanted, self.counts[place], 0)

    # Positions

    @property
    def is_narrow(self) -> bool:
        """Return whether all of its positions have 16 bits."""
        return all(part.field.positions.dtype.itemsize == 2 for part in self._parts)

    def keys_in(self, wanted: Array, form: KeyForm, forward: int = 0) -> Array:
        """Return where the word stands in the wanted documents, as sorted numbers.

        Each is the index of the document in ``wanted``, shifted, and the
        position counted ``forward``: words in a row get the same keys when
        each is counted forward by as many as words follow it.
        """
        if self.is_single:
            keys = self._keys_of_term(wanted, form)
        else:
            keys = np.concatenate(
                [
                    np.zeros(0, form.dtype),
                    *(self._keys_of_run(part, wanted, form) for part in self._parts),
                ]
            )
            keys.sort()
        keys += form.dtype(forward)
        return keys

    def keys_by_segment(self, forward: int) -> dict[int, Array]:
        """Return where the word stands in each segment, as sorted numbers of 32 bits.

        Each is the number of the document in its segment, shifted, and the position
        counted ``forward``. Without a look at what is wanted they are made in half the
        time. For a single term, and where ``KeyForm.of`` finds room in 32 bits.
        """
        found = {}
        for part in self._parts:
            documents = part.field.documents[part.postings].astype(np.uint32)
            documents <<= np.uint32(NARROW_BITS)
            documents += np.uint32(forward)
            keys = np.repeat(documents, part.field.counts[part.postings])
            keys += part.positions
            found[part.segment] = keys
        return found

    def _keys_of_term(self, wanted: Array, form: KeyForm) -> Array:
        if len(wanted) * 3 > len(self.documents):
            return self._keys_of_most(wanted, form)
        taken, indexes = self._taken(wanted)
        lengths = self.counts[taken].astype(np.int64)
        keys = np.repeat(indexes.astype(form.dtype) << form.dtype(form.bits), lengths)
        if not len(keys):
            return keys
        ends = self._position_ends()[taken].astype(np.int64)
        places = np.repeat(ends - np.cumsum(lengths), lengths)
        places += np.arange(len(places))
        start = first = 0
        for part in self._parts:
            positions = part.positions
            end = start + len(positions)
            last = int(np.searchsorted(places, end))
            keys[first:last] += positions[places[first:last] - start]
            start, first = end, last
        return np.asarray(keys)

    def _keys_of_most(self, wanted: Array, form: KeyForm) -> Array:
        """Return the keys like ``_keys_of_term``: all of them, less what is not wanted."""
        indexes = self._index_of(wanted)[self.documents].astype(form.dtype)
        indexes <<= form.dtype(form.bits)
        keys = np.repeat(indexes, self.counts)
        start = 0
        for part in self._parts:
            positions = part.positions
            keys[start : start + len(positions)] += positions
            start += len(positions)
        # The index of what is not wanted is the largest of all.
        return np.asarray(keys[keys < form.dtype(form.no_index)])

    def _index_of(self, wanted: Array) -> Array:
        """Return for each document its index in ``wanted``, -1 for the others."""
        index_of = np.full(self._snapshot.size, -1, np.int32)
        index_of[wanted] = np.arange(len(wanted), dtype=np.int32)
        return index_of

    def _position_ends(self) -> Array:
        """Return where the positions of each posting end; a question asks several times."""
        if self._ends is None:
            count = sum(len(part.positions) for part in self._parts)
            self._ends = np.cumsum(self.counts, dtype=np.uint32 if count < 2**32 else np.uint64)
        return self._ends

    def _keys_of_run(self, part: _Part, wanted: Array, form: KeyForm) -> Array:
        """Return the keys of adjacent terms in one segment, in no order."""
        documents = part.field.documents[part.postings] + self._snapshot.bases[part.segment]
        indexes = self._index_of(wanted)[documents]
        counts = part.field.counts[part.postings].astype(np.int64)
        keys = np.repeat(indexes.astype(form.dtype) << form.dtype(form.bits), counts)
        keys += part.positions
        return np.asarray(keys[np.repeat(indexes >= 0, counts)])

    def _taken(self, wanted: Array) -> tuple[Array, Array]:
        """Return which postings are wanted, and the index in ``wanted`` of each."""
        if len(wanted) * _SPARSE < len(self.documents):
            taken = np.searchsorted(self.documents, wanted)
            taken[taken == len(self.documents)] = 0
            indexes = np.flatnonzero(self.documents[taken] == wanted)
            return taken[indexes], indexes
        indexes = self._index_of(wanted)[self.documents]
        taken = np.flatnonzero(indexes >= 0)
        return taken, indexes[taken]


def _terms_of(segment: SegmentData, word: Word) -> Iterator[tuple[StoredField, range]]:
    """Yield the field that holds a word, and the runs of its terms in it."""
    field = segment.fields[exact_field(word.field) if word.binds else word.field]
    if word.is_prefix:
        candidates = field.beginning_with(word.folded.encode())
        if word.binds:
            for run in _adjacent(
                number
                for number in candidates
                if begins_with(exact_of_term(field.term(number)), word.exact)
            ):
                yield field, run
        elif candidates:
            yield field, candidates
    else:
        term = exact_term(word.exact, word.folded) if word.binds else word.folded.encode()
        number = field.find(term)
        if number >= 0:
            yield field, range(number, number + 1)


def frequency(snapshot: Snapshot, name: str, folded: str) -> int:
    """Return in how many documents a folded form stands, deleted ones included."""
    term = folded.encode()
    fields = [segment.fields[name] for segment in snapshot.segments]
    numbers = [field.find(term) for field in fields]
    return sum(
        field.document_frequency(number)
        for field, number in zip(fields, numbers, strict=True)
        if number >= 0
    )


def exact_forms_in(snapshot: Snapshot, name: str, folded: str) -> Counter[str]:
    """Return the written forms of a folded one, and in how many documents each stands."""
    found: Counter[str] = Counter()
    prefix = exact_term("", folded)
    for segment in snapshot.segments:
        field = segment.fields[exact_field(name)]
        for number in field.beginning_with(prefix):
            found[exact_of_term(field.term(number))] += field.document_frequency(number)
    return found


def _adjacent(numbers: Iterable[int]) -> list[range]:
    runs: list[range] = []
    for number in numbers:
        if runs and runs[-1].stop == number:
            runs[-1] = range(runs[-1].start, number + 1)
        else:
            runs.append(range(number, number + 1))
    return runs
