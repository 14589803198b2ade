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

from hoso_app.search.lexicon import Lexicon

Array = NDArray[Any]

MAX_DOCUMENTS = 65_536
"""Documents of a segment: their numbers then fit into 16 bits."""
MAX_NARROW = 65_000
"""Positions up to this are kept in 16 bits; the rest is left free for those that a
phrase counts forward, see ``WordList.keys_in``."""
_LOW_BITS = 0xFFFF
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
    """The tokens of a field in the order of documents and positions.

    ``numbers`` are those of a lexicon; zones are the pieces of text.
    """

    numbers: "array[int]" = field(default_factory=lambda: array("i"))
    zone_documents: "array[int]" = field(default_factory=lambda: array("i"))
    zone_lengths: "array[int]" = field(default_factory=lambda: array("i"))

    def add(self, document: int, pieces: Sequence[str], lexicon: Lexicon) -> None:
        """Add the pieces of text of a document."""
        for piece in pieces:
            numbers = lexicon.numbers(piece)
            self.numbers.extend(numbers)
            self.zone_documents.append(document)
            self.zone_lengths.append(len(numbers))


def stable_order(keys: Array) -> Array:
    """Return the order that sorts non-negative numbers, equal ones as they stand.

    Two passes over 16 bits each: NumPy sorts these by counting.
    """
    order = np.argsort((keys & _LOW_BITS).astype(np.uint16), kind="stable")
    if len(keys) and int(keys.max()) > _LOW_BITS:
        high = (keys >> 16).astype(np.uint16)
        order = order[np.argsort(high[order], kind="stable")]
    return order


def _narrow(values: Array) -> Array:
    """Return numbers in 16 bits where all fit, else in 32."""
    wide = len(values) and int(values.max()) > MAX_NARROW
    return values.astype(np.uint32 if wide else np.uint16)


def _lists(
    terms: list[bytes], keys: Array, documents: Array, positions: Array, lengths: Array
) -> Lists:
    """Return the lists of tokens that stand in the order of documents and positions."""
    order = stable_order(keys)
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
    numbers, documents, positions = _laid_out(tokens, lexicon)
    lengths = np.bincount(documents, minlength=document_count).astype(np.uint32)
    met = np.flatnonzero(np.bincount(numbers, minlength=1))
    terms = [lexicon.terms[number] for number in met.tolist()]
    folds = [lexicon.folds[number] for number in met.tolist()]
    by_term = sorted(range(len(terms)), key=terms.__getitem__)
    distinct_folds = sorted(set(folds))
    place_of_fold = {fold: place for place, fold in enumerate(distinct_folds)}

    rank = np.zeros(int(met[-1]) + 1 if len(met) else 1, np.int32)
    rank[met[by_term]] = np.arange(len(met), dtype=np.int32)
    fold_rank = np.zeros_like(rank)
    fold_rank[met] = [place_of_fold[fold] for fold in folds]
    return (
        _lists(distinct_folds, fold_rank[numbers], documents, positions, lengths),
        _lists([terms[place] for place in by_term], rank[numbers], documents, positions, lengths),
    )


def _laid_out(tokens: Tokens, lexicon: Lexicon) -> tuple[Array, Array, Array]:
    """Return number, document and position of each token, compounds taken apart."""
    chunks = np.array(tokens.numbers, np.int32)
    compound_starts = np.array(lexicon.compound_starts, np.int64)
    is_compound = chunks < 0
    compounds = -chunks[is_compound].astype(np.int64) - 1
    sizes = np.ones(len(chunks), np.int32)
    sizes[is_compound] = np.diff(compound_starts)[compounds]
    starts = np.cumsum(sizes) - sizes
    total = int(sizes.sum())

    numbers = np.zeros(total, np.int32)
    numbers[starts[~is_compound]] = chunks[~is_compound]
    inner = sizes[is_compound]
    offsets = np.arange(int(inner.sum())) - np.repeat(np.cumsum(inner) - inner, inner)
    compound_tokens = np.array(lexicon.compound_tokens, np.int32)
    numbers[np.repeat(starts[is_compound], inner) + offsets] = compound_tokens[
        np.repeat(compound_starts[compounds], inner) + offsets
    ]

    zone_ends = np.cumsum(np.array(tokens.zone_lengths, np.int64))
    ends = np.append(0, np.cumsum(sizes))[zone_ends]
    lengths = np.diff(ends, prepend=0)
    zone_documents = np.array(tokens.zone_documents, np.int32)
    # A document's positions begin at 0; each of its pieces leaves a gap behind it.
    gaps = np.arange(len(lengths)) * _ZONE_GAP
    first_zone = np.searchsorted(zone_documents, zone_documents)
    shift = (gaps - gaps[first_zone]) - (ends - lengths)[first_zone]
    positions = np.arange(total) + np.repeat(shift, lengths)
    return numbers, np.repeat(zone_documents, lengths), positions
