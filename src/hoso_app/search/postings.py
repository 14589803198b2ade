"""Inverting tokens into posting lists, and the lists as plain arrays.

A posting list is a sorted run of document numbers, with how often and at which
positions the word stands in each. The lists of all terms of a field lie one
behind the other, in the order of the terms, so that the lists of all words
with one beginning are a single run.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hoso_app.search.analysis import Lexicon, folded_form
from hoso_app.search.schema import exact_term

Array = NDArray[Any]

MAX_DOCUMENTS = 65_536
"""Documents of a segment: their numbers then fit into 16 bits."""
_NARROW = 65_535
_ZONE_GAP = 1
"""Positions left free between two pieces of text, so that no phrase spans them."""


@dataclass(frozen=True, slots=True)
class Lists:
    """The posting lists of a field.

    The postings of term ``i`` are ``[post_starts[i], post_starts[i + 1])`` in
    ``documents`` and ``counts``; its positions, document by document, are
    ``[position_starts[i], position_starts[i + 1])`` in ``positions``.
    ``lengths`` has the number of tokens of each document.
    """

    terms: list[bytes]
    post_starts: Array
    position_starts: Array
    documents: Array
    counts: Array
    positions: Array
    lengths: Array


@dataclass(slots=True)
class Tokens:
    """The tokens of a field in the order of documents and positions."""

    numbers: "array[int]" = field(default_factory=lambda: array("i"))
    zone_documents: "array[int]" = field(default_factory=lambda: array("i"))
    zone_starts: "array[int]" = field(default_factory=lambda: array("i"))
    zone_lengths: "array[int]" = field(default_factory=lambda: array("i"))

    def add(self, document: int, pieces: Sequence[str], lexicon: Lexicon) -> int:
        """Add the pieces of text of a document; return how many tokens they have."""
        start = total = 0
        for piece in pieces:
            numbers = lexicon.numbers(piece)
            if not numbers:
                continue
            self.numbers.extend(numbers)
            self.zone_documents.append(document)
            self.zone_starts.append(start)
            self.zone_lengths.append(len(numbers))
            start += len(numbers) + _ZONE_GAP
            total += len(numbers)
        return total


def _stable_order(keys: Array) -> Array:
    """Return the order that sorts non-negative numbers, equal ones as they stand.

    Two passes over 16 bits each: NumPy sorts these by counting.
    """
    order = np.argsort((keys & 0xFFFF).astype(np.uint16), kind="stable")
    if len(keys) and int(keys.max()) > _NARROW:
        high = (keys >> 16).astype(np.uint16)
        order = order[np.argsort(high[order], kind="stable")]
    return order


def _narrow(values: Array) -> Array:
    """Return numbers in 16 bits where all fit, else in 32."""
    wide = len(values) and int(values.max()) > _NARROW
    return values.astype(np.uint32 if wide else np.uint16)


def _lists(
    terms: list[bytes], keys: Array, documents: Array, positions: Array, lengths: Array
) -> Lists:
    """Return the lists of tokens that stand in the order of documents and positions."""
    order = _stable_order(keys)
    keys, documents, positions = keys[order], documents[order], positions[order]
    if not len(keys):
        zero = np.zeros(len(terms) + 1, np.uint64)
        none = np.zeros(0, np.uint16)
        return Lists(terms, zero, zero, none, none, none, lengths)
    new_posting = np.ones(len(keys), np.bool_)
    np.logical_or(keys[1:] != keys[:-1], documents[1:] != documents[:-1], out=new_posting[1:])
    starts = np.flatnonzero(new_posting)
    bounds = np.arange(len(terms) + 1)
    return Lists(
        terms=terms,
        post_starts=np.searchsorted(keys[starts], bounds).astype(np.uint64),
        position_starts=np.searchsorted(keys, bounds).astype(np.uint64),
        documents=documents[starts].astype(np.uint16),
        counts=_narrow(np.append(starts[1:], len(keys)) - starts),
        positions=_narrow(positions),
        lengths=lengths,
    )


def invert(tokens: Tokens, lexicon: Lexicon, document_count: int) -> tuple[Lists, Lists]:
    """Return the lists of folded and of exact forms of a field's tokens."""
    numbers = np.array(tokens.numbers, np.int32)
    lengths = np.array(tokens.zone_lengths, np.int64)
    documents = np.repeat(np.array(tokens.zone_documents, np.int32), lengths)
    document_lengths = np.bincount(documents, minlength=document_count).astype(np.uint32)
    ends = np.cumsum(lengths)
    shift = np.array(tokens.zone_starts, np.int64) - (ends - lengths)
    positions = np.arange(len(numbers), dtype=np.int64) + np.repeat(shift, lengths)

    met = np.unique(numbers)
    exact = [lexicon.forms[number] for number in met.tolist()]
    folded = [folded_form(form) for form in exact]
    terms = [exact_term(form, fold) for form, fold in zip(exact, folded, strict=True)]
    by_term = sorted(range(len(terms)), key=terms.__getitem__)
    exact_terms = [terms[place] for place in by_term]
    folds = sorted({fold.encode() for fold in folded})
    place_of_fold = {fold: place for place, fold in enumerate(folds)}

    rank = np.zeros(int(met[-1]) + 1 if len(met) else 1, np.int32)
    rank[met[by_term]] = np.arange(len(met), dtype=np.int32)
    fold_rank = np.zeros_like(rank)
    fold_rank[met] = np.array([place_of_fold[fold.encode()] for fold in folded], np.int32)
    return (
        _lists(folds, fold_rank[numbers], documents, positions, document_lengths),
        _lists(exact_terms, rank[numbers], documents, positions, document_lengths),
    )


def merge(parts: Sequence[Lists], renumbered: Sequence[Array]) -> Lists:
    """Return the lists of several segments as those of one.

    Args:
        parts: A field's lists in each segment.
        renumbered: For each segment the new number of each of its documents,
            negative for a deleted one.
    """
    terms = sorted(set().union(*(part.terms for part in parts)))
    place = {term: number for number, term in enumerate(terms)}
    keys, documents, counts, positions = [], [], [], []
    for part, new_numbers in zip(parts, renumbered, strict=True):
        places = np.array([place[term] for term in part.terms], np.int64)
        keys.append(np.repeat(places, np.diff(part.post_starts).astype(np.int64)))
        documents.append(new_numbers[part.documents])
        counts.append(part.counts.astype(np.int64))
        positions.append(part.positions.astype(np.uint32))
    return _reordered(
        terms,
        np.concatenate(keys),
        np.concatenate(documents),
        np.concatenate(counts),
        np.concatenate(positions),
        _merged_lengths(parts, renumbered),
    )


def _merged_lengths(parts: Sequence[Lists], renumbered: Sequence[Array]) -> Array:
    total = sum(int((numbers >= 0).sum()) for numbers in renumbered)
    lengths = np.zeros(total, np.uint32)
    for part, numbers in zip(parts, renumbered, strict=True):
        lengths[numbers[numbers >= 0]] = part.lengths[numbers >= 0]
    return lengths


def _reordered(
    terms: list[bytes],
    keys: Array,
    documents: Array,
    counts: Array,
    positions: Array,
    lengths: Array,
) -> Lists:
    """Return postings that stand segment by segment in the order of terms."""
    order = _stable_order(keys)
    order = order[documents[order] >= 0]
    starts = (np.cumsum(counts) - counts)[order]
    counts = counts[order]
    keys = keys[order]
    used = np.unique(keys)
    ends = np.cumsum(counts)
    taken = np.repeat(starts - (ends - counts), counts) + np.arange(ends[-1] if len(ends) else 0)
    bounds = np.append(np.searchsorted(keys, used), len(keys))
    return Lists(
        terms=[terms[number] for number in used.tolist()],
        post_starts=bounds.astype(np.uint64),
        position_starts=np.append(0, ends)[bounds].astype(np.uint64),
        documents=documents[order].astype(np.uint16),
        counts=_narrow(counts),
        positions=_narrow(positions[taken]),
        lengths=lengths,
    )
