"""The file of a segment's posting lists, and reading it in place."""

import json
import mmap
import struct
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

import numpy as np

from hoso_app.search.postings import Array, Lists

_MAGIC = b"HOSOINV1"
_TAIL = struct.Struct("<QII8s")
"""Offset, length and checksum of the directory, then the magic word again."""
_ALIGNMENT = 8
_LANDMARK_STEP = 16
"""Every so-manyth term is kept in memory; the others are found between two of them."""
_KINDS = {1: "B", 2: "H", 4: "I", 8: "Q"}
_DTYPES: dict[str, Any] = {"H": np.dtype("<u2"), "I": np.dtype("<u4"), "Q": np.dtype("<u8")}


class InvertedFileError(ValueError):
    """A file of posting lists is damaged or is none."""


def _refuse(why: str) -> NoReturn:
    raise InvertedFileError(why)


@dataclass(frozen=True, slots=True)
class FieldLists:
    """The lists of a field, in blocks of adjacent terms, and its documents' lengths."""

    name: str
    blocks: Iterable[Lists]
    lengths: Array


def write_inverted_file(dbfile: Any, fields: Iterable[FieldLists]) -> None:
    """Write the posting lists of a segment's fields into an open file."""
    dbfile.write(_MAGIC)
    directory = {field.name: _write_field(dbfile, field) for field in fields}
    data = json.dumps(directory).encode()
    offset = dbfile.tell()
    dbfile.write(data)
    dbfile.write(_TAIL.pack(offset, len(data), zlib.crc32(data), _MAGIC))


def _write_field(dbfile: Any, field: FieldLists) -> dict[str, tuple[int, int, str]]:
    """Write positions as they come, the rest, which is smaller, behind them."""
    _align(dbfile)
    offset = dbfile.tell()
    size = 0
    kind = np.dtype(np.uint16)
    terms: list[bytes] = []
    posts, spots = [np.zeros(1, np.uint64)], [np.zeros(1, np.uint64)]
    documents, counts = [np.zeros(0, np.uint16)], [np.zeros(0, np.uint16)]
    for block in field.blocks:
        terms += block.terms
        posts.append(block.post_starts[1:] + posts[-1][-1])
        spots.append(block.position_starts[1:] + spots[-1][-1])
        documents.append(block.documents)
        counts.append(block.counts)
        size += len(block.positions)
        kind = block.positions.dtype
        dbfile.write(np.ascontiguousarray(block.positions).data)
    sections: dict[str, Array] = {
        "terms": np.frombuffer(b"".join(terms), np.uint8),
        "term_starts": np.cumsum(np.array([0, *map(len, terms)], np.uint64), dtype=np.uint64),
        "post_starts": np.concatenate(posts),
        "position_starts": np.concatenate(spots),
        "documents": np.concatenate(documents),
        "counts": np.concatenate(counts),
        "lengths": field.lengths,
    }
    entry = {"positions": (offset, size, _KINDS[kind.itemsize])}
    for name, values in sections.items():
        _align(dbfile)
        entry[name] = (dbfile.tell(), len(values), _KINDS[values.dtype.itemsize])
        dbfile.write(np.ascontiguousarray(values).data)
    return entry


def _align(dbfile: Any) -> None:
    dbfile.write(b"\0" * (-dbfile.tell() % _ALIGNMENT))


class StoredField:
    """The posting lists of a field as they lie in the file; nothing is copied."""

    __slots__ = (
        "_landmarks",
        "_post_starts",
        "_term_starts",
        "_terms",
        "counts",
        "documents",
        "lengths",
        "position_starts",
        "positions",
        "term_count",
    )

    def __init__(self, data: memoryview, entry: Mapping[str, tuple[int, int, str]]) -> None:
        self._terms = _bytes(data, entry["terms"])
        self._term_starts = _integers(data, entry["term_starts"])
        self._post_starts = _integers(data, entry["post_starts"])
        self.position_starts = _integers(data, entry["position_starts"])
        self.documents = _array(data, entry["documents"])
        self.counts = _array(data, entry["counts"])
        self.positions = _array(data, entry["positions"])
        self.lengths = _array(data, entry["lengths"])
        self.term_count = len(self._term_starts) - 1
        self._check()
        self._landmarks = [self.term(n) for n in range(0, self.term_count, _LANDMARK_STEP)]

    def _check(self) -> None:
        ends = (
            (self._term_starts, len(self._terms)),
            (self._post_starts, len(self.documents)),
            (self._post_starts, len(self.counts)),
            (self.position_starts, len(self.positions)),
        )
        for starts, length in ends:
            values = np.frombuffer(starts, np.uint64)
            if len(values) != self.term_count + 1 or values[0] != 0 or values[-1] != length:
                _refuse("sections do not fit together")
            if np.any(values[1:] < values[:-1]):
                _refuse("sections are out of order")

    def term(self, number: int) -> bytes:
        """Return the term of that number."""
        return bytes(self._terms[self._term_starts[number] : self._term_starts[number + 1]])

    def first_from(self, term: bytes) -> int:
        """Return the number of the first term that is not before ``term``."""
        block = bisect_left(self._landmarks, term)
        low = max(0, (block - 1) * _LANDMARK_STEP)
        high = min(block * _LANDMARK_STEP, self.term_count)
        terms, starts = self._terms, self._term_starts
        while low < high:
            middle = (low + high) // 2
            if bytes(terms[starts[middle] : starts[middle + 1]]) < term:
                low = middle + 1
            else:
                high = middle
        return low

    def find(self, term: bytes) -> int:
        """Return the number of a term, -1 where the field has none such."""
        number = self.first_from(term)
        return number if number < self.term_count and self.term(number) == term else -1

    def beginning_with(self, prefix: bytes) -> range:
        """Return the numbers of the terms that begin with ``prefix``."""
        first = self.first_from(prefix)
        # No UTF-8 text contains the byte 0xff, so it sorts behind every continuation.
        return range(first, self.first_from(prefix + b"\xff"))

    def postings(self, terms: range) -> slice:
        """Return where the postings of adjacent terms lie."""
        return slice(self._post_starts[terms.start], self._post_starts[terms.stop])

    def document_frequency(self, number: int) -> int:
        """Return in how many documents a term stands, deleted ones included."""
        return self._post_starts[number + 1] - self._post_starts[number]

    def lists(self) -> Lists:
        """Return everything at once, for merging."""
        return Lists(
            terms=[self.term(number) for number in range(self.term_count)],
            post_starts=np.frombuffer(self._post_starts, np.uint64),
            position_starts=np.frombuffer(self.position_starts, np.uint64),
            documents=self.documents,
            counts=self.counts,
            positions=self.positions,
            lengths=self.lengths,
        )


class InvertedFile:
    """The posting lists of a segment, mapped into memory.

    Reading takes no lock. The file stays mapped until the last array that
    looks into it is gone.
    """

    def __init__(self, dbfile: Any, length: int) -> None:
        """Map an open file; the file itself may be closed afterwards.

        Raises:
            InvertedFileError: The file is damaged.
        """
        if length < len(_MAGIC) + _TAIL.size:
            _refuse("too short")
        if dbfile.is_real:
            buffer: Any = mmap.mmap(dbfile.fileno(), length, access=mmap.ACCESS_READ)
        else:
            buffer = dbfile.get(0, length)
        data = memoryview(buffer)
        offset, size, checksum, magic = _TAIL.unpack(data[-_TAIL.size :])
        directory = bytes(data[offset : offset + size])
        if magic != _MAGIC or data[: len(_MAGIC)] != _MAGIC or zlib.crc32(directory) != checksum:
            _refuse("not a whole file of posting lists")
        self.fields = {
            name: StoredField(data, entry) for name, entry in json.loads(directory).items()
        }


def _bytes(data: memoryview, section: tuple[int, int, str]) -> memoryview:
    offset, count, _ = section
    return data[offset : offset + count]


def _integers(data: memoryview, section: tuple[int, int, str]) -> memoryview:
    offset, count, _ = section
    return data[offset : offset + 8 * count].cast("Q")


def _array(data: memoryview, section: tuple[int, int, str]) -> Array:
    offset, count, kind = section
    dtype = _DTYPES[kind]
    if offset + count * dtype.itemsize > len(data):
        _refuse("cut off")
    found: Array = np.frombuffer(data, dtype, count, offset)
    return found
