"""What the engine reads: the segments of one commit, each as arrays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from whoosh.filedb.filestore import Storage

from hoso_app.search.facts import FactsColumn, Profile, values_by_facet
from hoso_app.search.inverted_file import StoredField
from hoso_app.search.postings import Array
from hoso_app.search.schema import FACTS, TEXT


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
        self.profiles: Sequence[Profile] = facts.profiles
        self.document_ids = np.ascontiguousarray(facts.records["document_id"])
        self.date_keys = np.ascontiguousarray(facts.records["date_key"])
        self.last_date_keys = np.ascontiguousarray(facts.records["last_date_key"])
        self.numbers = np.ascontiguousarray(facts.records["number"])
        self.profile_numbers = np.ascontiguousarray(facts.records["profile"])
        self.values, self.value_owners, self.values_owned = values_by_facet(self.profiles)
        if len(self.fields[TEXT].lengths) != self.document_count:
            msg = "a segment's files do not belong together"
            raise ValueError(msg)

    @cached_property
    def place_of_id(self) -> Mapping[int, int]:
        """Return the number of each document in this segment, by its identifier."""
        return {number: place for place, number in enumerate(self.document_ids.tolist())}

    def profiles_with(self, wanted: Sequence[int]) -> Array:
        """Return for each profile whether it has one of the values of those numbers."""
        having = np.zeros(len(self.profiles), np.bool_)
        having[self.value_owners[np.isin(self.values_owned, wanted)]] = True
        return having


@dataclass(frozen=True, slots=True)
class LiveSegment:
    """A segment as one commit sees it: ``living`` is None where nothing is deleted."""

    data: SegmentData
    living: Array | None


class Snapshot:
    """All segments of one commit, and what is true of them together. Never changes."""

    def __init__(self, segments: Sequence[LiveSegment]) -> None:
        self.segments = tuple(segments)
        self.document_count = sum(_living_count(segment) for segment in segments)
        tokens = sum(int(segment.data.fields[TEXT].lengths.sum()) for segment in segments)
        written = sum(segment.data.document_count for segment in segments)
        self.average_length = max(tokens / written, 1.0) if written else 1.0
        self.written_count = written

    def document_ids(self) -> frozenset[int]:
        """Return the identifiers of all living documents."""
        found: set[int] = set()
        for segment in self.segments:
            ids = segment.data.document_ids
            found.update((ids if segment.living is None else ids[segment.living]).tolist())
        return frozenset(found)


def _living_count(segment: LiveSegment) -> int:
    if segment.living is None:
        return segment.data.document_count
    return int(segment.living.sum())
