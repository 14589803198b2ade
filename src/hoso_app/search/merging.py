"""Which segments a commit merges, so that there are few and none is written often."""

from collections.abc import Callable, Sequence
from typing import Any

from whoosh.reading import SegmentReader

from hoso_app.search.codec import ArrayWriter
from hoso_app.search.postings import MAX_DOCUMENTS

_TIERS = ((16, 8), (128, 8), (1_024, 8), (8_192, 4), (32_768, 4))
"""Segments below a size are merged into one once there are so many of them."""
_MANY = 100
"""A commit of so many documents is bulk work and may take a second longer."""
_AT_ONCE = 4_096
"""A small commit merges no more documents than this, so that it shows at once."""

MergeFunction = Callable[[ArrayWriter, list[Any]], list[Any]]


def merge_policy(added: int) -> MergeFunction:
    """Return Whoosh's merge function for a commit of that many new documents."""
    limit = MAX_DOCUMENTS if added >= _MANY else _AT_ONCE

    def merge(writer: ArrayWriter, segments: list[Any]) -> list[Any]:
        chosen = segments_to_merge(segments, added, limit)
        for segment in chosen:
            reader = SegmentReader(writer.storage, writer.schema, segment)
            try:
                writer.add_reader(reader)
            finally:
                reader.close()
        return [segment for segment in segments if segment not in chosen and segment.doc_count()]

    return merge


def segments_to_merge(segments: Sequence[Any], added: int, limit: int) -> list[Any]:
    """Return the segments that are to become one with the new documents."""
    chosen: list[Any] = []
    total = added
    smallest = 0
    for size, count in _TIERS:
        within = [one for one in segments if smallest <= one.doc_count() < size]
        more = sum(one.doc_count() for one in within)
        # What has come together so far may itself be one of this tier.
        if len(within) + (total >= smallest) >= count:
            if total + more > limit:
                break
            chosen += within
            total += more
        smallest = size
    return chosen
