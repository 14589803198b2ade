"""How well documents fit a query: BM25F with more weight for titles, and exactness."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from hoso_app.search.matching import Matching, contained
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
    binds_throughout,
)
from hoso_app.search.schema import NUMBER, TEXT, TITLE
from hoso_app.search.segments import Snapshot

_K1 = 1.2
_B = 0.75
_TITLE_WEIGHT = 3.0
"""A word of the title counts as this many more in the text."""
_SHORT_PERIOD_BONUS = 4.0
_LONG_PERIOD_BONUS = 1.0
_HAVING_BONUS = 1.0
_OWN_NUMBER_BONUS = 1000.0
"""Above any sum of words: the paper itself stands before those that cite it."""
_WHOLE_NUMBER_BONUS = 500.0


class Statistics:
    """What a query's words weigh in a whole snapshot. For one thread."""

    def __init__(self, snapshot: Snapshot, matchings: Sequence[Matching]) -> None:
        self._matchings = matchings
        self._total = snapshot.written_count
        self.average_length = snapshot.average_length
        self._weights: dict[Word, float] = {}

    def weight(self, word: Word) -> float:
        """Return the inverse document frequency of a word."""
        known = self._weights.get(word)
        if known is None:
            frequency = sum(len(matching.word_list(word)) for matching in self._matchings)
            known = math.log(1 + (self._total - frequency + 0.5) / (frequency + 0.5))
            self._weights[word] = known
        return known


class Scoring:
    """Scores documents of one segment. For one thread."""

    def __init__(self, matching: Matching, statistics: Statistics) -> None:
        self._matching = matching
        self._statistics = statistics
        lengths = matching.segment.lengths
        self._lengths = lengths
        self._norms: tuple[Array, Array] | None = None

    def _norm(self, documents: Array) -> Array:
        if self._norms is None or self._norms[0] is not documents:
            share = self._lengths[documents].astype(np.float32) / self._statistics.average_length
            self._norms = (documents, np.float32(_K1) * (np.float32(1 - _B) + _B * share))
        norm: Array = self._norms[1]
        return norm

    def scores(self, node: Node, documents: Array) -> Array:
        """Return the score of each document; 0 where the node does not find it."""
        match node:
            case Word():
                return self._saturated(
                    self._counts(node, documents), self._statistics.weight(node), documents
                )
            case Phrase():
                counts = self._matching.phrase_counts(node, documents).astype(np.float32)
                weight = sum(self._statistics.weight(word) for word in node.words)
                return self._saturated(counts, weight, documents)
            case AnyOf():
                best: Array = np.max([self.scores(part, documents) for part in node.parts], axis=0)
                return best
            case Group():
                return self._of_group(node, documents)
            case OwnNumber() | Dated() | Having():
                return self._bonus(node, documents)

    def _counts(self, word: Word, documents: Array) -> Array:
        counts = self._matching.word_list(word).counts_in(documents).astype(np.float32)
        if word.field == TEXT:
            in_title = self._matching.word_list(replace(word, field=TITLE))
            if len(in_title):
                counts += np.float32(_TITLE_WEIGHT) * in_title.counts_in(documents)
        return counts

    def _saturated(self, counts: Array, weight: float, documents: Array) -> Array:
        norm = self._norm(documents)
        norm = counts + norm
        counts *= np.float32(weight * (_K1 + 1))
        counts /= norm
        return counts

    def _of_group(self, group: Group, documents: Array) -> Array:
        total = np.zeros(len(documents), np.float32)
        for part in (*group.parts, *group.optional):
            total += self.scores(part, documents)
        return total

    def _bonus(self, node: OwnNumber | Dated | Having, documents: Array) -> Array:
        hit = self._matching.holds(node, documents).astype(np.float32)
        match node:
            case OwnNumber():
                lengths = self._matching.segment.fields[NUMBER].lengths[documents]
                whole = lengths == len(node.words)
                hit *= _OWN_NUMBER_BONUS + _WHOLE_NUMBER_BONUS * whole.astype(np.float32)
            case Dated():
                is_short = node.last_key - node.first_key < 100
                hit *= _SHORT_PERIOD_BONUS if is_short else _LONG_PERIOD_BONUS
            case Having():
                hit *= _HAVING_BONUS
        return hit

    # Exactness

    def exactness(self, node: Node, documents: Array) -> Array:
        """Return for each document that the node finds whether it is written as typed.

        A word typed without marks is written as typed where the text has it
        without marks.
        """
        match node:
            case Word():
                return self._is_exact(node, documents)
            case Phrase() | OwnNumber():
                return self._all_exact(node.words, documents)
            case AnyOf():
                exact = np.zeros(len(documents), np.bool_)
                typed = node.parts
                if node.is_respelt and not binds_throughout(node.parts[0]):
                    typed = node.parts[:1]
                for part in typed:
                    found = self._matching.holds(part, documents)
                    exact |= found & self.exactness(part, documents)
                return exact
            case Group():
                return self._all_exact(node.parts, documents)
            case Dated() | Having():
                return np.ones(len(documents), np.bool_)

    def _all_exact(self, nodes: Sequence[Node], documents: Array) -> Array:
        exact = np.ones(len(documents), np.bool_)
        for node in nodes:
            if not exact.any():
                break
            exact &= self.exactness(node, documents)
        return exact

    def _is_exact(self, word: Word, documents: Array) -> Array:
        if word.binds or word.is_prefix:
            return np.ones(len(documents), np.bool_)
        return self._matching.holds(replace(word, is_strict=True), documents)


def nearness(
    matching: Matching,
    weights: Mapping[Word, float],
    words: Sequence[Word],
    documents: Array,
) -> Array:
    """Return a bonus for documents in which words typed side by side stand side by side."""
    bonus = np.zeros(len(documents), np.float32)
    keys = [matching.keys(word, documents) for word in words]
    for place, (one, other) in enumerate(pairwise(keys)):
        pairs = one[contained(other, one + 1)]
        counts = np.bincount(pairs >> 32, minlength=len(documents)).astype(np.float32)
        weight = weights[words[place]] + weights[words[place + 1]]
        bonus += np.float32(weight) * counts / (counts + np.float32(_K1))
    return bonus
