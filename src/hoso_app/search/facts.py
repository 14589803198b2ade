"""What the index keeps of each document besides its words."""

import json
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from typing_extensions import override
from whoosh import columns

from hoso_app.domain.search import Facet, IndexEntry

NO_NUMBER = 0xFFFF_FFFF
FactsArray = NDArray[Any]

RECORD = np.dtype(
    [
        ("document_id", "<i8"),
        ("date_key", "<u4"),
        ("last_date_key", "<u4"),
        ("number", "<u4"),
        ("profile", "<u4"),
    ]
)
_RECORD = struct.Struct("<qIIII")
_TAIL = struct.Struct("<QQ")

Profile = tuple[tuple[str, tuple[str, ...]], ...]
"""The facet values of a document: pairs of facet and values."""

SECRECY = "secrecy"
"""Filtered by like a facet, but never counted."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one document."""

    document_id: int
    date_key: int
    last_date_key: int
    number: int
    profile: Profile


def facts_of(entry: IndexEntry) -> Facts:
    """Return what the index keeps of an entry besides its words."""
    number = NO_NUMBER if entry.number is None else min(max(entry.number, 0), NO_NUMBER - 1)
    return Facts(
        document_id=entry.document_id,
        date_key=entry.date_key,
        last_date_key=max(entry.date_key, entry.last_date_key),
        number=number,
        profile=profile_of(entry),
    )


def profile_of(entry: IndexEntry) -> Profile:
    """Return the facet values of an entry."""
    year = entry.date_key // 10_000
    values: dict[str, tuple[str | None, ...]] = {
        Facet.COMMITTEE: tuple(dict.fromkeys(entry.committees)),
        Facet.DOCUMENT_TYPE: (entry.document_type,),
        Facet.TERM: (entry.term,),
        Facet.YEAR: (f"{year:04}" if year else None,),
        Facet.TAG: tuple(dict.fromkeys(entry.tags)),
        Facet.STATE: (entry.state,),
        Facet.DOSSIER: tuple(dict.fromkeys(entry.dossiers)),
        Facet.STARRED: ("1" if entry.is_starred else None,),
        Facet.TEXT: ("yes" if entry.has_text else "no",),
        SECRECY: (entry.secrecy,),
    }
    present = ((name, tuple(value for value in row if value)) for name, row in values.items())
    return tuple((str(name), row) for name, row in present if row)


class FactsWriter(columns.ColumnWriter):
    """Writes a record for each document, and the table of their profiles."""

    def __init__(self, dbfile: Any) -> None:
        super().__init__(dbfile)
        self._records: list[bytes] = []
        self._profiles: dict[Profile, int] = {}

    @override
    def fill(self, docnum: int) -> None:
        """Documents always have facts; there are no gaps to fill."""

    @override
    def add(self, docnum: int, value: Facts) -> None:
        """Add the facts of the next document."""
        profile = self._profiles.setdefault(value.profile, len(self._profiles))
        self._records.append(
            _RECORD.pack(
                value.document_id,
                value.date_key,
                value.last_date_key,
                value.number,
                profile,
            )
        )
        self._count = docnum + 1

    @override
    def finish(self, docnum: int) -> None:
        """Write the records, then the profiles, then how long both are."""
        del docnum
        records = b"".join(self._records)
        table = json.dumps(list(self._profiles), ensure_ascii=False).encode()
        self._dbfile.write(records)
        self._dbfile.write(table)
        self._dbfile.write(_TAIL.pack(len(records), len(table)))


class FactsReader(columns.ColumnReader):
    """Gives the records as one array, and the profiles as a list."""

    def __init__(self, dbfile: Any, basepos: int, length: int, doccount: int) -> None:
        super().__init__(dbfile, basepos, length, doccount)
        data = dbfile.get(basepos, length)
        records, table = _TAIL.unpack(data[-_TAIL.size :])
        if records != doccount * RECORD.itemsize or records + table + _TAIL.size != length:
            msg = "facts of a segment have the wrong length"
            raise ValueError(msg)
        self.records: FactsArray = np.frombuffer(data, RECORD, doccount)
        self.profiles: list[Profile] = [
            tuple((name, tuple(values)) for name, values in profile)
            for profile in json.loads(data[records : records + table])
        ]

    @override
    def __getitem__(self, docnum: int) -> Facts:
        return self._facts(self.records[docnum].item())

    @override
    def __iter__(self) -> Iterator[Facts]:
        return map(self._facts, self.records.tolist())

    def _facts(self, row: tuple[int, int, int, int, int]) -> Facts:
        document_id, date_key, last_date_key, number, profile = row
        return Facts(document_id, date_key, last_date_key, number, self.profiles[profile])


class FactsColumn(columns.Column):
    """Whoosh's column type for the facts of documents."""

    Writer = FactsWriter
    Reader = FactsReader
    _default = None


def values_by_facet(profiles: Sequence[Profile]) -> tuple[Mapping[tuple[str, str], int], Any, Any]:
    """Return the values met in profiles with their numbers, and which has which.

    Returns:
        The number of each pair of facet and value, and two arrays of the same
        length: numbers of profiles, and numbers of values that they have.
    """
    numbers: dict[tuple[str, str], int] = {}
    owners: list[int] = []
    owned: list[int] = []
    for number, profile in enumerate(profiles):
        for name, values in profile:
            for value in values:
                owners.append(number)
                owned.append(numbers.setdefault((name, value), len(numbers)))
    return numbers, np.array(owners, np.intp), np.array(owned, np.intp)
