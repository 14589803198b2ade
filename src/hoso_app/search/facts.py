"""What the index keeps of each document besides its words."""

import json
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from typing_extensions import override
from whoosh import columns

from hoso_app.domain.search import Facet, IndexEntry

NO_NUMBER = 0xFFFF_FFFF

SECRECY = "secrecy"
"""Filtered by like a facet, but never counted."""

GROUPS: tuple[tuple[str, ...], ...] = (
    (Facet.DOCUMENT_TYPE, Facet.TERM, Facet.STATE, Facet.STARRED, Facet.TEXT, SECRECY),
    (Facet.YEAR,),
    (Facet.COMMITTEE,),
    (Facet.TAG,),
    (Facet.DOSSIER,),
)
"""Facets whose values are kept together.

A document carries one number for each group, that of its combination of
values. The first group has few combinations; all of the others' values are
lists, or many.
"""

Combination = tuple[tuple[str, str], ...]
"""Pairs of facet and value."""

RECORD = np.dtype(
    [
        ("document_id", "<i8"),
        ("date_key", "<u4"),
        ("last_date_key", "<u4"),
        ("number", "<u4"),
        ("combinations", "<u4", (len(GROUPS),)),
    ]
)
_RECORD = struct.Struct(f"<qIII{len(GROUPS)}I")
_TAIL = struct.Struct("<QQ")


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one document, with its combination of values in each group."""

    document_id: int
    date_key: int
    last_date_key: int
    number: int
    combinations: tuple[Combination, ...]


def facts_of(entry: IndexEntry) -> Facts:
    """Return what the index keeps of an entry besides its words."""
    number = NO_NUMBER if entry.number is None else min(max(entry.number, 0), NO_NUMBER - 1)
    values = facet_values(entry)
    return Facts(
        document_id=entry.document_id,
        date_key=entry.date_key,
        last_date_key=max(entry.date_key, entry.last_date_key),
        number=number,
        combinations=tuple(
            tuple((str(facet), value) for facet in group for value in values[facet])
            for group in GROUPS
        ),
    )


def facet_values(entry: IndexEntry) -> dict[str, tuple[str, ...]]:
    """Return the values of an entry in each facet."""
    year = entry.date_key // 10_000
    return {
        Facet.COMMITTEE: tuple(dict.fromkeys(entry.committees)),
        Facet.DOCUMENT_TYPE: _one(entry.document_type),
        Facet.TERM: _one(entry.term),
        Facet.YEAR: _one(f"{year:04}" if year else None),
        Facet.TAG: tuple(dict.fromkeys(entry.tags)),
        Facet.STATE: _one(entry.state),
        Facet.DOSSIER: tuple(dict.fromkeys(entry.dossiers)),
        Facet.STARRED: _one("1" if entry.is_starred else None),
        Facet.TEXT: ("yes",) if entry.has_text else ("no", entry.missing_text or "no_text"),
        SECRECY: _one(entry.secrecy),
    }


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


class FactsWriter(columns.ColumnWriter):
    """Writes a record for each document, and the tables of combinations."""

    def __init__(self, dbfile: Any) -> None:
        super().__init__(dbfile)
        self._records: list[bytes] = []
        self._tables: tuple[dict[Combination, int], ...] = tuple({} for _ in GROUPS)

    @override
    def fill(self, docnum: int) -> None:
        """Documents always have facts; there are no gaps to fill."""

    @override
    def add(self, docnum: int, value: Facts) -> None:
        """Add the facts of the next document."""
        numbers = [
            table.setdefault(combination, len(table))
            for table, combination in zip(self._tables, value.combinations, strict=True)
        ]
        self._records.append(
            _RECORD.pack(
                value.document_id, value.date_key, value.last_date_key, value.number, *numbers
            )
        )
        self._count = docnum + 1

    @override
    def finish(self, docnum: int) -> None:
        """Write the records, then the tables, then how long both are."""
        del docnum
        records = b"".join(self._records)
        tables = json.dumps([list(table) for table in self._tables], ensure_ascii=False).encode()
        self._dbfile.write(records)
        self._dbfile.write(tables)
        self._dbfile.write(_TAIL.pack(len(records), len(tables)))


class FactsReader(columns.ColumnReader):
    """Gives the records as one array, and the combinations of each group as lists."""

    def __init__(self, dbfile: Any, basepos: int, length: int, doccount: int) -> None:
        super().__init__(dbfile, basepos, length, doccount)
        data = dbfile.get(basepos, length)
        records, size = _TAIL.unpack(data[-_TAIL.size :])
        if records != doccount * RECORD.itemsize or records + size + _TAIL.size != length:
            msg = "facts of a segment have the wrong length"
            raise ValueError(msg)
        self.records: NDArray[Any] = np.frombuffer(data, RECORD, doccount)
        self.tables: tuple[list[Combination], ...] = tuple(
            [tuple((facet, value) for facet, value in row) for row in table]
            for table in json.loads(data[records : records + size])
        )

    @override
    def __getitem__(self, docnum: int) -> Facts:
        return self._facts(self.records[docnum].tolist())

    @override
    def __iter__(self) -> Iterator[Facts]:
        return map(self._facts, self.records.tolist())

    def _facts(self, row: tuple[int, int, int, int, list[int]]) -> Facts:
        document_id, date_key, last_date_key, number, numbers = row
        combinations = tuple(
            table[place] for table, place in zip(self.tables, numbers, strict=True)
        )
        return Facts(document_id, date_key, last_date_key, number, combinations)


class FactsColumn(columns.Column):
    """Whoosh's column type for the facts of documents."""

    Writer = FactsWriter
    Reader = FactsReader
    _default = None
