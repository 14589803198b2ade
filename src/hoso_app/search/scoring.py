"""How well documents fit a query: BM25, in which titles weigh more, and exactness.

Fields are weighed as BM25F does, before saturation: a title is indexed as often
as it counts.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

import numpy as np

from hoso_app.search.matching import Matching, common
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
from hoso_app.search.schema import NUMBER
from hoso_app.search.word_lists import KeyForm

_K1 = 1.2
_B = 0.85
_SHORT_PERIOD_BONUS = 4.0
_LONG_PERIOD_BONUS = 1.0
_HAVING_BONUS = 1.0
_THREE_SHARE = 0.5
"""So much of what two neighbours count, three in a row count besides."""
OWN_NUMBER_BONUS = 1000.0
"""Above any sum of words: the paper itself stands before those that cite it."""
_WHOLE_NUMBER_BONUS = 500.0


class Scoring:
    """Scores documents of a snapshot. For one thread."""

    def __init__(self, matching: Matching) -> None:
        self._matching = matching
        self._snapshot = matching.snapshot
        self._weights: dict[Word, float] = {}
        self._norms: tuple[Array, Array] | None = None

    def weight(self, word: Word) -> float:
        """Return the inverse document frequency of a word."""
        known = self._weights.get(word)
        if known is None:
            frequency = len(self._matching.word_list(word))
            known = math.log(1 + (self._snapshot.size - frequency + 0.5) / (frequency + 0.5))
            self._weights[word] = known
        return known

    def most(self, words: Iterable[Word]) -> float:
        """Return what words can count at most in a paper, however often it says them."""
        return (_K1 + 1) * sum(map(self.weight, words))

    def _norm(self, documents: Array) -> Array:
        if self._norms is None or self._norms[0] is not documents:
            norm = self._snapshot.lengths[documents].astype(np.float32)
            norm *= np.float32(_K1 * _B / self._snapshot.average_length)
            norm += np.float32(_K1 * (1 - _B))
            self._norms = (documents, norm)
        return self._norms[1]

    def scores(self, node: Node, documents: Array) -> Array:
        """Return the score of each document; a group's is the sum of what it holds of it."""
        match node:
            case Word():
                counts = self._matching.word_list(node).counts_in(documents).astype(np.float32)
                return self._saturated(counts, self.weight(node), documents)
            case Phrase():
                counts = self._matching.phrase_counts(node, documents).astype(np.float32)
                weight = sum(self.weight(word) for word in node.words)
                return self._saturated(counts, weight, documents)
            case AnyOf():
                scores = [self._where_found(part, documents) for part in node.parts]
                best: Array = np.max(scores, axis=0)
                return best
            case Group():
                return self._of_group(node, documents)
            case OwnNumber() | Dated() | Having():
                return self._bonus(node, documents)

    def _saturated(self, counts: Array, weight: float, documents: Array) -> Array:
        norm = self._norm(documents)
        norm = counts + norm
        counts *= np.float32(weight * (_K1 + 1))
        counts /= norm
        return counts

    def _of_group(self, group: Group, documents: Array) -> Array:
        total = np.zeros(len(documents), np.float32)
        for part in group.parts:
            total += self.scores(part, documents)
        for part in group.optional:
            total += self._where_found(part, documents)
        return total

    def _where_found(self, node: Node, documents: Array) -> Array:
        """Return scores that are 0 where only some of a group's parts are held."""
        scores = self.scores(node, documents)
        if isinstance(node, Group):
            scores *= self._matching.holds(node, documents)
        return scores

    def _bonus(self, node: OwnNumber | Dated | Having, documents: Array) -> Array:
        hit = self._matching.holds(node, documents).astype(np.float32)
        match node:
            case OwnNumber():
                lengths = self._snapshot.field_lengths(NUMBER)[documents]
                whole = lengths == len(node.words)
                hit *= OWN_NUMBER_BONUS + _WHOLE_NUMBER_BONUS * whole.astype(np.float32)
            case Dated():
                is_short = node.last_key - node.first_key < 100
                hit *= _SHORT_PERIOD_BONUS if is_short else _LONG_PERIOD_BONUS
            case Having():
                hit *= _HAVING_BONUS
        return hit

    def nearness(self, words: Sequence[Word], documents: Array, found: int) -> Array:
        """Return a bonus for words typed side by side that stand side by side.

        Neighbours, two and three of them, are scored as words are; how rare they
        are, is concluded from how many of the documents have them.

        Args:
            words: Words in the order in which they were typed.
            documents: The best of what was found.
            found: How many were found in all.
        """
        norm = self._norm(documents)
        bonus = np.zeros(len(documents), np.float32)
        for counts, share in self._counts_in_rows(words, documents):
            frequency = np.count_nonzero(counts) * found / len(documents)
            weight = math.log(1 + (self._snapshot.size - frequency + 0.5) / (frequency + 0.5))
            bonus += np.float32(share * weight * (_K1 + 1)) * counts / (counts + norm)
        return bonus

    def neighbours_held(self, words: Sequence[Word], documents: Array) -> Array:
        """Return for each document how many pairs of neighbours stand side by side in it."""
        keys, form = self._keys(words, documents)
        held = np.zeros(len(documents), np.int64)
        for one, other in pairwise(keys):
            held += _counted(common(one + form.dtype(1), other), form, len(documents)) > 0
        return held

    def _counts_in_rows(
        self, words: Sequence[Word], documents: Array
    ) -> Iterator[tuple[Array, float]]:
        """Yield for each two and three neighbours how often they stand in each document.

        Beside the counts stands how much they weigh.
        """
        keys, form = self._keys(words, documents)
        before: Array | None = None
        for one, other in pairwise(keys):
            pairs = common(one + form.dtype(1), other)
            yield _counted(pairs, form, len(documents)), 1.0
            if before is not None and len(before) and len(pairs):
                three = common(before + form.dtype(1), pairs)
                yield _counted(three, form, len(documents)), _THREE_SHARE
            before = pairs

    def _keys(self, words: Sequence[Word], documents: Array) -> tuple[list[Array], KeyForm]:
        lists = [self._matching.word_list(word) for word in words]
        form = KeyForm.of(lists, len(documents))
        return [one.keys_in(documents, form, 1) for one in lists], form

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
        return self._matching.holds(_as_written(word), documents)


@lru_cache(maxsize=1_024)
def _as_written(word: Word) -> Word:
    return replace(word, is_strict=True)


def _counted(keys: Array, form: KeyForm, size: int) -> Array:
    """Return how many keys stand for each document."""
    indexes = form.split(keys).astype(np.intp)
    return np.bincount(indexes, minlength=size).astype(np.float32)
