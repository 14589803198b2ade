"""Evaluating a question on one entry without an index: slow, simple, the same answer.

Serves while the index is missing, and as the oracle of the tests.
"""

from collections.abc import Mapping, Sequence

from hoso_app.domain.search import IndexEntry
from hoso_app.search.abbreviations import OwnPairs
from hoso_app.search.analysis import begins_with, exact_forms, folded_form
from hoso_app.search.documents import pieces_by_field
from hoso_app.search.facts import facet_values
from hoso_app.search.names import is_same_name
from hoso_app.search.parser import parse
from hoso_app.search.query import (
    AnyOf,
    Dated,
    Group,
    Having,
    Node,
    OwnNumber,
    Phrase,
    Word,
    without_prefixes,
)
from hoso_app.search.schema import NUMBER
from hoso_app.search.scoring import OWN_NUMBER_BONUS
from hoso_app.search.understanding import with_dossiers

_SATURATION = 1.2
_OTHER_BONUS = 1.0
_PREFIX_SHARE = 0.5


def scan(
    query: str,
    entry: IndexEntry,
    own: OwnPairs = (),
    dossiers: Mapping[str, tuple[str, ...]] | None = None,
) -> float | None:
    """Return how well an entry answers a question, None where it does not.

    The same entries are found as by the index, but for those that hold only
    most of the words; the scores are comparable with each other only.
    """
    root = with_dossiers(parse(query, own), dossiers or {}).root
    view = _View(entry)
    whole = without_prefixes(root)
    if view.holds(whole):
        return view.score(whole)
    return _PREFIX_SHARE * view.score(root) if view.holds(root) else None


class _View:
    """An entry cut into tokens, with the questions that can be put to it."""

    def __init__(self, entry: IndexEntry) -> None:
        self._entry = entry
        self._pieces: Mapping[str, tuple[tuple[str, ...], ...]] = {
            name: tuple(exact_forms(piece) for piece in pieces)
            for name, pieces in pieces_by_field(entry).items()
        }

    def holds(self, node: Node) -> bool:
        """Return whether the entry answers a node."""
        match node:
            case Word():
                holds = self._count((node,), node.field) > 0
            case Phrase():
                holds = self._count(node.words, node.words[0].field) > 0
            case OwnNumber():
                holds = self._holds_own_number(node)
            case Dated():
                holds = self._falls_into(node)
            case Having():
                holds = self._has(node)
            case AnyOf():
                holds = any(map(self.holds, node.parts))
            case _:
                holds = self._holds_group(node)
        return holds

    def _falls_into(self, node: Dated) -> bool:
        first, last = self._entry.date_key, self._entry.last_date_key
        return bool(first) and first <= node.last_key and max(first, last) >= node.first_key

    def _has(self, node: Having) -> bool:
        return any(
            is_same_name(typed, value)
            for value in facet_values(self._entry)[node.facet]
            for typed in node.values
        )

    def _holds_group(self, group: Group) -> bool:
        if any(map(self.holds, group.excluded)):
            return False
        if group.parts:
            return all(map(self.holds, group.parts))
        return not group.optional or any(map(self.holds, group.optional))

    def _holds_own_number(self, node: OwnNumber) -> bool:
        pieces = self._pieces[NUMBER]
        if not pieces or not pieces[0] or not _is_word(pieces[0][0], node.words[0]):
            return False
        return all(any(_is_word(token, word) for token in pieces[0]) for word in node.words)

    def _count(self, words: Sequence[Word], field: str) -> int:
        return sum(
            all(_is_word(token, word) for token, word in zip(piece[start:], words, strict=False))
            for piece in self._pieces[field]
            for start in range(len(piece) - len(words) + 1)
        )

    def score(self, node: Node) -> float:
        """Return how well the entry answers a node, 0 where it does not."""
        match node:
            case Word():
                return self._row_score((node,), node.field)
            case Phrase():
                return len(node.words) * self._row_score(node.words, node.words[0].field)
            case OwnNumber():
                return OWN_NUMBER_BONUS * self.holds(node)
            case Dated() | Having():
                return _OTHER_BONUS * self.holds(node)
            case AnyOf():
                return max(map(self.score, node.parts))
            case Group():
                return sum(map(self.score, (*node.parts, *node.optional)))

    def _row_score(self, words: Sequence[Word], field: str) -> float:
        count = self._count(words, field)
        return count / (count + _SATURATION)


def _is_word(exact: str, word: Word) -> bool:
    if word.is_prefix:
        if not folded_form(exact).startswith(word.folded):
            return False
        return not word.binds or begins_with(exact, word.exact)
    return exact == word.exact if word.binds else folded_form(exact) == word.folded
