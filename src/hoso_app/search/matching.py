"""Which documents a query finds."""

from collections.abc import Mapping, Sequence

import numpy as np

from hoso_app.search.names import is_same_name
from hoso_app.search.postings import Array
from hoso_app.search.query import (
    AnyOf,
    Dated,
    Group,
    Having,
    Node,
    OwnNumber,
    Phrase,
    Word,
)
from hoso_app.search.segments import Snapshot
from hoso_app.search.word_lists import NARROW_BITS, KeyForm, WordList

_SPARSE = 16
"""Bisection is faster than merging while one array is so many times longer."""
_MANY = 500
_ALIKE = 3
"""All keys of the two rarest words are made, not only those in documents that hold both,
where both stand in many, and in not so many times more the one than the other."""


class Matching:
    """Evaluates the nodes of a query in a snapshot; remembers what it has found.

    Documents come and go as sorted arrays of their numbers. Nodes are known
    by identity. For one thread.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._lists: dict[Word, WordList] = {}
        # With the node, so that no other can take its identity.
        self._documents: dict[int, tuple[Node, Array]] = {}
        self._phrase_counts: dict[int, Array] = {}

    def word_list(self, word: Word) -> WordList:
        """Return the posting list of a word."""
        found = self._lists.get(word)
        if found is None:
            found = self._lists[word] = WordList(self.snapshot, word)
        return found

    def documents(self, node: Node) -> Array:
        """Return the documents that a node finds."""
        if isinstance(node, Word):
            return self.word_list(node).documents
        found = self._documents.get(id(node))
        if found is None:
            found = self._documents[id(node)] = (node, self._find(node))
        return found[1]

    def holds(self, node: Node, documents: Array) -> Array:
        """Return for each of the documents whether the node finds it."""
        if isinstance(node, Word):
            return np.asarray(self.word_list(node).counts_in(documents) > 0)
        return self._mask(self.documents(node))[documents]

    def _mask(self, documents: Array) -> Array:
        mask = np.zeros(self.snapshot.size, np.bool_)
        mask[documents] = True
        return mask

    def _find(self, node: Node) -> Array:
        found: Array
        match node:
            case Word():
                found = self.word_list(node).documents
            case Phrase():
                found = self._of_phrase(node)
            case OwnNumber():
                found = self._of_own_number(node)
            case Dated():
                found = self._of_period(node)
            case Having():
                found = self._of_having(node)
            case AnyOf():
                found = self._union(node.parts)
            case _:
                found = self._of_group(node)
        return found

    def _of_period(self, node: Dated) -> Array:
        data = self.snapshot
        hit = (data.date_keys <= node.last_key) & (data.last_date_keys >= node.first_key)
        return np.flatnonzero(hit & (data.date_keys > 0))

    def _of_having(self, node: Having) -> Array:
        """Find documents with a value of that name, compared as words are."""
        wanted = [
            (facet, value)
            for facet, value in self.snapshot.values
            if facet == node.facet and any(is_same_name(typed, value) for typed in node.values)
        ]
        return np.flatnonzero(self.snapshot.documents_with(wanted))

    def _of_own_number(self, node: OwnNumber) -> Array:
        holding = self._intersection(node.words)
        first = self.word_list(node.words[0])
        form = KeyForm.of((first,), len(holding))
        places = np.arange(len(holding), dtype=form.dtype) << form.dtype(form.bits)
        return holding[contained(first.keys_in(holding, form), places)]

    def _union(self, nodes: Sequence[Node]) -> Array:
        hit = np.zeros(self.snapshot.size, np.bool_)
        for node in nodes:
            hit[self.documents(node)] = True
        return np.flatnonzero(hit)

    def _of_group(self, group: Group) -> Array:
        if group.parts:
            found = self._intersection(group.parts)
        elif group.optional:
            found = self._union(group.optional)
        else:
            found = np.arange(self.snapshot.size)
        for node in group.excluded:
            found = found[~self.holds(node, found)]
        return found

    def _intersection(self, nodes: Sequence[Node]) -> Array:
        by_length = sorted(nodes, key=lambda node: len(self.documents(node)))
        found = self.documents(by_length[0])
        for node in by_length[1:]:
            if not len(found):
                break
            found = found[self.holds(node, found)]
        return found

    # Phrases

    def _of_phrase(self, node: Phrase) -> Array:
        """Find documents in which words stand in a row, and count how often they do.

        Goes from the rarest word to the most common one; after each, only the
        documents that are left are looked into.
        """
        words = node.words
        lists = [self.word_list(word) for word in words]
        follow = range(len(words) - 1, -1, -1)
        first, *rest = sorted(range(len(words)), key=lambda place: len(lists[place]))
        is_narrow = KeyForm.of(lists, 0).bits == NARROW_BITS
        if rest and is_narrow and _are_alike(lists[first], lists[rest[0]]):
            second, *rest = rest
            left, indexes, places = self._beside(
                lists[first].keys_by_segment(follow[first]),
                lists[second].keys_by_segment(follow[second]),
            )
            form = KeyForm.of(lists, len(left))
            keys = (indexes.astype(form.dtype) << form.dtype(form.bits)) + places
        else:
            left = self._intersection(words)
            form = KeyForm.of(lists, len(left))
            keys = lists[first].keys_in(left, form, follow[first])
        for place in rest:
            keys = common(keys, lists[place].keys_in(left, form, follow[place]))
            left, keys = _without_empty(left, keys, form)
        counts = np.bincount(form.split(keys).astype(np.intp), minlength=len(left))
        kept = np.flatnonzero(counts)
        self._phrase_counts[id(node)] = counts[kept]
        return left[kept]

    def _beside(
        self, ones: Mapping[int, Array], others: Mapping[int, Array]
    ) -> tuple[Array, Array, Array]:
        """Return the documents of the keys that two words have in common, by segment.

        Then for each of these keys the index into these documents, and its position.
        """
        segments = [number for number in ones if number in others]
        met = [common(ones[number], others[number]) for number in segments]
        keys = np.concatenate([np.zeros(0, np.uint32), *met])
        bases = np.repeat(self.snapshot.bases[segments], list(map(len, met)))
        documents, indexes = _grouped((keys >> NARROW_BITS) + bases)
        return documents, indexes, keys & ((1 << NARROW_BITS) - 1)

    def phrase_counts(self, node: Phrase, documents: Array) -> Array:
        """Return how often a phrase stands in each of the documents."""
        found = self.documents(node)
        dense = np.zeros(self.snapshot.size, np.int64)
        dense[found] = self._phrase_counts[id(node)]
        return dense[documents]


def _are_alike(fewer: WordList, more: WordList) -> bool:
    """Return whether two words stand in so many documents that all of their keys are made."""
    return (
        len(fewer) > _MANY
        and len(more) < _ALIKE * len(fewer)
        and fewer.is_single
        and more.is_single
    )


def _grouped(sorted_numbers: Array) -> tuple[Array, Array]:
    """Return the distinct ones of sorted numbers, and for each number which of these it is."""
    is_new = np.ones(len(sorted_numbers), np.bool_)
    np.not_equal(sorted_numbers[1:], sorted_numbers[:-1], out=is_new[1:])
    return sorted_numbers[is_new], np.cumsum(is_new) - 1


def _without_empty(left: Array, keys: Array, form: KeyForm) -> tuple[Array, Array]:
    """Leave out documents that no key stands for; keys have indexes into what is left."""
    indexes = form.split(keys)
    kept, places = _grouped(indexes)
    if len(kept) == len(left):
        return left, keys
    shift = places.astype(form.dtype) - indexes
    return left[kept], keys + (shift << form.dtype(form.bits))


def contained(sorted_list: Array, wanted: Array) -> Array:
    """Return for each wanted number whether a sorted list has it."""
    if not len(sorted_list):
        return np.zeros(len(wanted), np.bool_)
    place = np.searchsorted(sorted_list, wanted)
    place[place == len(sorted_list)] = 0
    return np.asarray(sorted_list[place] == wanted)


def common(one: Array, other: Array) -> Array:
    """Return what two sorted arrays, each without repetition, have in common."""
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    if len(few) * _SPARSE < len(many):
        return np.asarray(few[contained(many, few)])
    both = np.concatenate([few, many])
    both.sort(kind="stable")  # merges the two runs in one pass
    # Twice as fast as to choose by a mask, for there are few of them.
    return np.asarray(both[np.flatnonzero(both[1:] == both[:-1])])
