"""Joining the posting lists of several segments, a block of terms at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from hoso_app.search.postings import Array, Lists, stable_order

_BLOCK_POSITIONS = 2_000_000
"""Bounds the memory that merging takes, whatever the size of the segments."""


@dataclass(frozen=True, slots=True)
class Part:
    """A field's lists in one segment, and the new numbers of its documents.

    ``numbers`` is negative for documents that are left out.
    """

    lists: Lists
    numbers: Array


def merged_lengths(parts: Sequence[Part]) -> Array:
    """Return how many tokens each of the documents that stay has."""
    lengths = np.zeros(sum(int((part.numbers >= 0).sum()) for part in parts), np.uint32)
    for part in parts:
        stays = part.numbers >= 0
        lengths[part.numbers[stays]] = part.lists.lengths[stays]
    return lengths


def merged(parts: Sequence[Part]) -> Iterator[Lists]:
    """Yield the joined lists in blocks of adjacent terms, without lengths.

    New numbers rise from part to part, as the documents stand one behind the
    other in the new segment.
    """
    terms = sorted(set().union(*(part.lists.terms for part in parts)))
    place_of_term = {term: place for place, term in enumerate(terms)}
    places = [
        np.array([place_of_term[term] for term in part.lists.terms], np.int64) for part in parts
    ]
    sizes = np.zeros(len(terms), np.int64)
    for part, own in zip(parts, places, strict=True):
        sizes[own] += _sizes(part.lists.position_starts)
    block_of_term = np.cumsum(sizes) // _BLOCK_POSITIONS
    kinds = _kinds(parts)
    for first, last in _runs(block_of_term):
        slices = [_slice(part, own, first, last) for part, own in zip(parts, places, strict=True)]
        yield _joined(terms, [one for one in slices if len(one.keys)], kinds)


def _sizes(starts: Array) -> Array:
    return (starts[1:] - starts[:-1]).astype(np.int64)


def _runs(values: Array) -> Iterator[tuple[int, int]]:
    starts = np.flatnonzero(np.diff(values, prepend=-1))
    yield from pairwise([*starts.tolist(), len(values)])


def _kinds(parts: Sequence[Part]) -> tuple[Any, Any]:
    """Return the types of counts and of positions that have room for all parts."""
    return (
        np.result_type(np.uint16, *(part.lists.counts.dtype for part in parts)),
        np.result_type(np.uint16, *(part.lists.positions.dtype for part in parts)),
    )


@dataclass(frozen=True, slots=True)
class _Slice:
    """Postings of some adjacent terms in one part; ``keys`` are places of terms."""

    keys: Array
    documents: Array
    counts: Array
    positions: Array


def _slice(part: Part, places: Array, first: int, last: int) -> _Slice:
    low, high = np.searchsorted(places, (first, last)).tolist()
    lists = part.lists
    posts = slice(int(lists.post_starts[low]), int(lists.post_starts[high]))
    spots = slice(int(lists.position_starts[low]), int(lists.position_starts[high]))
    return _Slice(
        keys=np.repeat(places[low:high], _sizes(lists.post_starts[low : high + 1])),
        documents=part.numbers[lists.documents[posts]],
        counts=lists.counts[posts].astype(np.int64),
        positions=lists.positions[spots],
    )


def _joined(
    terms: Sequence[bytes],
    slices: Sequence[_Slice],
    kinds: tuple[Any, Any],
) -> Lists:
    none = np.zeros(0, np.int64)
    keys = np.concatenate([none, *(one.keys for one in slices)])
    documents = np.concatenate([none, *(one.documents for one in slices)])
    counts = np.concatenate([none, *(one.counts for one in slices)])
    positions = np.concatenate([np.zeros(0, kinds[1]), *(one.positions for one in slices)])
    order = stable_order(keys - keys.min(initial=keys[0] if len(keys) else 0))
    order = order[documents[order] >= 0]
    starts = (np.cumsum(counts) - counts)[order]
    counts, keys = counts[order], keys[order]
    used = np.unique(keys)
    ends = np.cumsum(counts)
    taken = np.repeat(starts - (ends - counts), counts)
    taken += np.arange(len(taken))
    bounds = np.append(np.searchsorted(keys, used), len(keys))
    return Lists(
        terms=[terms[place] for place in used.tolist()],
        post_starts=bounds.astype(np.uint64),
        position_starts=np.append(0, ends)[bounds].astype(np.uint64),
        documents=documents[order].astype(np.uint16),
        counts=counts.astype(kinds[0]),
        positions=positions[taken],
        lengths=np.zeros(0, np.uint32),
    )
