"""Which documents of a segment a query finds."""

from collections.abc import Sequence

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
from hoso_app.search.segments import SegmentData
from hoso_app.search.word_lists import WordList

_POSITION_BITS = 32


class Matching:
    """Evaluates one query in one segment; remembers what it has found.

    Documents come and go as sorted arrays of their numbers. For one thread.
    """

    def __init__(self, segment: SegmentData) -> None:
        self.segment = segment
        self._lists: dict[Word, WordList] = {}
        self._documents: dict[Node, Array] = {}
        self._phrase_counts: dict[Phrase, Array] = {}

    def word_list(self, word: Word) -> WordList:
        """Return the posting list of a word."""
        found = self._lists.get(word)
        if found is None:
            found = self._lists[word] = WordList(self.segment, word)
        return found

    def documents(self, node: Node) -> Array:
        """Return the documents that a node finds."""
        if isinstance(node, Word):
            return self.word_list(node).documents
        found = self._documents.get(node)
        if found is None:
            found = self._documents[node] = self._find(node)
        return found

    def holds(self, node: Node, documents: Array) -> Array:
        """Return for each of the documents whether the node finds it."""
        if isinstance(node, Word):
            return np.asarray(self.word_list(node).counts_in(documents) > 0)
        return self._mask(self.documents(node))[documents]

    def _mask(self, documents: Array) -> Array:
        mask = np.zeros(self.segment.document_count, np.bool_)
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
        data = self.segment
        hit = (data.date_keys <= node.last_key) & (data.last_date_keys >= node.first_key)
        return np.flatnonzero(hit & (data.date_keys > 0))

    def _of_having(self, node: Having) -> Array:
        """Find documents with a value of that name, compared as words are."""
        wanted = [
            (facet, value)
            for group in self.segment.groups
            for facet, value in group.numbers
            if facet == node.facet and any(is_same_name(typed, value) for typed in node.values)
        ]
        return np.flatnonzero(self.segment.documents_with(wanted))

    def _of_own_number(self, node: OwnNumber) -> Array:
        holding = self._intersection(node.words)
        indexes, positions = self.word_list(node.words[0]).places_in(holding)
        first = np.zeros(len(holding), np.bool_)
        first[indexes[positions == 0]] = True
        return holding[first]

    def _union(self, nodes: Sequence[Node]) -> Array:
        hit = np.zeros(self.segment.document_count, np.bool_)
        for node in nodes:
            hit[self.documents(node)] = True
        return np.flatnonzero(hit)

    def _of_group(self, group: Group) -> Array:
        if group.parts:
            found = self._intersection(group.parts)
        elif group.optional:
            found = self._union(group.optional)
        else:
            found = np.arange(self.segment.document_count)
        for node in group.excluded:
            found = found[~self.holds(node, found)]
        return found

    def _intersection(self, nodes: Sequence[Node]) -> Array:
        by_length = sorted(nodes, key=lambda node: len(self.documents(node)))
        found = self.documents(by_length[0]).astype(np.intp)
        for node in by_length[1:]:
            if not len(found):
                break
            found = found[self.holds(node, found)]
        return found

    # Phrases

    def _of_phrase(self, node: Phrase) -> Array:
        candidates = self._intersection(node.words)
        counts = self._in_a_row(node.words, candidates)
        kept = counts > 0
        self._phrase_counts[node] = counts[kept]
        return candidates[kept]

    def _in_a_row(self, words: Sequence[Word], documents: Array) -> Array:
        """Return how often words stand in a row in each of the documents."""
        if not len(documents):
            return np.zeros(0, np.int64)
        places = sorted(range(len(words)), key=lambda place: len(self.word_list(words[place])))
        keys = self.keys(words[places[0]], documents) - places[0]
        for place in places[1:]:
            if not len(keys):
                break
            keys = keys[contained(self.keys(words[place], documents) - place, keys)]
        # A word before the first position would borrow from the document's part.
        indexes = (keys + len(words)) >> _POSITION_BITS
        return np.bincount(indexes, minlength=len(documents))

    def keys(self, word: Word, documents: Array) -> Array:
        """Return the places of a word as sorted numbers: document's index, then position."""
        indexes, positions = self.word_list(word).places_in(documents)
        keys = (indexes.astype(np.int64) << _POSITION_BITS) + positions
        if word.is_prefix:  # several terms, one behind the other
            keys.sort()
        return keys

    def phrase_counts(self, node: Phrase, documents: Array) -> Array:
        """Return how often a phrase stands in each of the documents."""
        found = self.documents(node)
        dense = np.zeros(self.segment.document_count, np.int64)
        dense[found] = self._phrase_counts[node]
        return dense[documents]


def contained(sorted_list: Array, wanted: Array) -> Array:
    """Return for each wanted number whether a sorted list has it."""
    if not len(sorted_list):
        return np.zeros(len(wanted), np.bool_)
    place = np.searchsorted(sorted_list, wanted)
    place[place == len(sorted_list)] = 0
    return np.asarray(sorted_list[place] == wanted)
