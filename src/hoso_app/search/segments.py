"""What the engine reads: the segments of one commit, each as arrays."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from whoosh.filedb.filestore import Storage

from hoso_app.search.facts import Combination, FactsColumn
from hoso_app.search.inverted_file import StoredField
from hoso_app.search.postings import Array
from hoso_app.search.schema import FACTS, TEXT

Value = tuple[str, str]
"""A facet and a value of it."""


class FacetGroup:
    """The values of some facets in a segment.

    ``of_document`` has the number of each document's combination; ``owners``
    and ``owned`` say which combination has which value.
    """

    def __init__(self, of_document: Array, combinations: Sequence[Combination]) -> None:
        small = len(combinations) <= np.iinfo(np.uint16).max
        self.of_document: Array = of_document.astype(np.uint16 if small else np.uint32)
        self.size = len(combinations)
        self.numbers: dict[Value, int] = {}
        owners: list[int] = []
        owned: list[int] = []
        for place, combination in enumerate(combinations):
            for value in combination:
                owners.append(place)
                owned.append(self.numbers.setdefault(value, len(self.numbers)))
        self.owners = np.array(owners, np.intp)
        self.owned = np.array(owned, np.intp)

    def documents_with(self, values: Iterable[Value]) -> Array:
        """Return for each document whether it has one of the values."""
        wanted = [self.numbers[value] for value in values if value in self.numbers]
        having = np.zeros(max(self.size, 1), np.bool_)
        having[self.owners[np.isin(self.owned, wanted)]] = True
        found: Array = having[self.of_document]
        return found


class SegmentData:
    """A segment's files, mapped. They never change; deletions are kept outside.

    May be read by any number of threads. What is derived from the files is
    made on first use; two threads that make it at once make the same.
    """

    def __init__(self, storage: Storage, segment: Any) -> None:
        codec = segment.codec()
        self.document_count: int = segment.doc_count_all()
        self.fields: Mapping[str, StoredField] = codec.terms_reader(storage, segment).file.fields
        documents = codec.per_document_reader(storage, segment)
        try:
            facts = documents.column_reader(FACTS, FactsColumn())
        finally:
            documents.close()
        self.document_ids = np.ascontiguousarray(facts.records["document_id"])
        self.date_keys = np.ascontiguousarray(facts.records["date_key"])
        self.last_date_keys = np.ascontiguousarray(facts.records["last_date_key"])
        self.numbers = np.ascontiguousarray(facts.records["number"])
        self.groups = tuple(
            FacetGroup(facts.records["combinations"][:, place], combinations)
            for place, combinations in enumerate(facts.tables)
        )
        self.lengths = self.fields[TEXT].lengths
        if len(self.lengths) != self.document_count:
            msg = "a segment's files do not belong together"
            raise ValueError(msg)

    @cached_property
    def place_of_id(self) -> Mapping[int, int]:
        """Return the number of each document in this segment, by its identifier."""
        return {number: place for place, number in enumerate(self.document_ids.tolist())}

    def documents_with(self, values: Sequence[Value]) -> Array:
        """Return for each document whether it has one of the values."""
        found = np.zeros(self.document_count, np.bool_)
        for group in self.groups:
            within = [value for value in values if value in group.numbers]
            if within:
                found |= group.documents_with(within)
        return found


@dataclass(frozen=True, slots=True)
class LiveSegment:
    """A segment as one commit sees it.

    ``living`` is None where nothing is deleted. ``values`` has, for each group
    of facets, the numbers that its values have in the whole snapshot.
    """

    data: SegmentData
    living: Array | None
    values: tuple[Array, ...]


class Snapshot:
    """All segments of one commit, and what is true of them together. Never changes."""

    def __init__(self, segments: Sequence[tuple[SegmentData, Array | None]]) -> None:
        numbers: dict[Value, int] = {}
        live = []
        for data, living in segments:
            values = tuple(
                np.array(
                    [numbers.setdefault(value, len(numbers)) for value in group.numbers], np.intp
                )
                for group in data.groups
            )
            live.append(LiveSegment(data, living, values))
        self.segments = tuple(live)
        self.values = tuple(numbers)
        self.written_count = sum(data.document_count for data, _ in segments)
        tokens = sum(int(data.lengths.sum(dtype=np.int64)) for data, _ in segments)
        self.average_length = max(tokens / max(self.written_count, 1), 1.0)

    def document_ids(self) -> frozenset[int]:
        """Return the identifiers of all living documents."""
        found: set[int] = set()
        for segment in self.segments:
            ids = segment.data.document_ids
            found.update((ids if segment.living is None else ids[segment.living]).tolist())
        return frozenset(found)
