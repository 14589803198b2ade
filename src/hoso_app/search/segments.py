"""What the engine reads: the segments of one commit, as arrays over all documents."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from whoosh.filedb.filestore import Storage

from hoso_app.search.facts import GROUPS, Combination, FactsColumn
from hoso_app.search.inverted_file import StoredField
from hoso_app.search.postings import Array
from hoso_app.search.schema import FACTS, TEXT

Value = tuple[str, str]
"""A facet and a value of it."""


class FacetTables:
    """Numbers for the combinations of facet values, the same in all segments.

    Only grows. One thread adds at a time; others read what they were given.
    """

    def __init__(self) -> None:
        self.values: dict[Value, int] = {}
        self._numbers: tuple[dict[Combination, int], ...] = tuple({} for _ in GROUPS)
        self._owners: tuple[list[int], ...] = tuple([] for _ in GROUPS)
        self._owned: tuple[list[int], ...] = tuple([] for _ in GROUPS)

    def number(self, group: int, combination: Combination) -> int:
        """Return the number of a combination, a new one where it is new."""
        numbers = self._numbers[group]
        found = numbers.get(combination)
        if found is None:
            found = numbers[combination] = len(numbers)
            for value in combination:
                self._owners[group].append(found)
                self._owned[group].append(self.values.setdefault(value, len(self.values)))
        return found

    def links(self, group: int) -> tuple[Array, Array, int]:
        """Return which combination has which value, and how many combinations there are."""
        owners = np.array(self._owners[group], np.intp)
        return owners, np.array(self._owned[group], np.intp), len(self._numbers[group])


class SegmentData:
    """A segment's files, mapped. They never change; deletions are kept outside.

    May be read by any number of threads.
    """

    def __init__(self, storage: Storage, segment: Any, tables: FacetTables) -> None:
        codec = segment.codec()
        self.document_count: int = segment.doc_count_all()
        self.fields: Mapping[str, StoredField] = codec.terms_reader(storage, segment).file.fields
        documents = codec.per_document_reader(storage, segment)
        try:
            facts = documents.column_reader(FACTS, FactsColumn())
        finally:
            documents.close()
        self.records = facts.records
        self.combinations = tuple(
            np.array([tables.number(group, one) for one in table], np.uint32)[
                self.records["combinations"][:, group]
            ]
            for group, table in enumerate(facts.tables)
        )
        if any(len(one.lengths) != self.document_count for one in self.fields.values()):
            msg = "a segment's files do not belong together"
            raise ValueError(msg)

    @cached_property
    def place_of_id(self) -> Mapping[int, int]:
        """Return the number of each document in this segment, by its identifier."""
        return {number: place for place, number in enumerate(self.records["document_id"].tolist())}


class FacetGroup:
    """The values of some facets: a combination for each document."""

    def __init__(self, of_document: Array, links: tuple[Array, Array, int]) -> None:
        self.owners, self.owned, self.size = links
        small = self.size <= np.iinfo(np.uint16).max
        self.of_document: Array = of_document.astype(np.uint16 if small else np.uint32)

    def documents_with(self, wanted: Sequence[int]) -> Array:
        """Return for each document whether it has one of the values of those numbers."""
        having = np.zeros(max(self.size, 1), np.bool_)
        having[self.owners[np.isin(self.owned, wanted)]] = True
        found: Array = having[self.of_document]
        return found


class Snapshot:
    """All segments of one commit, end to end: documents are numbered through.

    ``bases`` are the numbers of the first documents of each segment;
    ``living`` is None where nothing is deleted. Never changes.
    """

    def __init__(
        self, segments: Sequence[SegmentData], deleted: Iterable[int], tables: FacetTables
    ) -> None:
        self.segments = tuple(segments)
        counts = [segment.document_count for segment in segments]
        self.bases = np.cumsum([0, *counts])
        self.size = int(self.bases[-1])
        self.living: Array | None = None
        dead = list(deleted)
        if dead:
            self.living = np.ones(self.size, np.bool_)
            self.living[dead] = False
        self.document_ids = self._column("document_id")
        self.date_keys = self._column("date_key")
        self.last_date_keys = self._column("last_date_key")
        self.numbers = self._column("number")
        self.values = dict(tables.values)
        self.groups = tuple(
            FacetGroup(
                _joined([segment.combinations[group] for segment in segments]), tables.links(group)
            )
            for group in range(len(GROUPS))
        )
        self.lengths = self.field_lengths(TEXT)
        total = int(self.lengths.sum(dtype=np.int64))
        self.average_length = max(total / max(self.size, 1), 1.0)

    def _column(self, name: str) -> Array:
        return _joined([segment.records[name] for segment in self.segments])

    def field_lengths(self, field: str) -> Array:
        """Return how many tokens each document has in a field."""
        return _joined([segment.fields[field].lengths for segment in self.segments])

    def documents_with(self, values: Iterable[Value]) -> Array:
        """Return for each document whether it has one of the facet values."""
        wanted = [self.values[value] for value in values if value in self.values]
        found = np.zeros(self.size, np.bool_)
        for group in self.groups:
            if np.isin(wanted, group.owned).any():
                found |= group.documents_with(wanted)
        return found

    def living_ids(self) -> frozenset[int]:
        """Return the identifiers of all living documents."""
        ids = self.document_ids if self.living is None else self.document_ids[self.living]
        return frozenset(ids.tolist())


def _joined(arrays: Sequence[Array]) -> Array:
    return np.concatenate([*arrays]) if arrays else np.zeros(0, np.uint32)
