"""Evaluating a question on one entry without an index: slow, simple, the same answer.

Serves while the index is missing, and as the oracle of the tests.
"""

import unicodedata
from collections import Counter
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
    pieces = pieces_by_field(entry)
    if not _may_hold(root, _letters(pieces)):
        return None
    view = _View(entry, pieces)
    whole = without_prefixes(root)
    if view.holds(whole):
        return view.score(whole)
    return _PREFIX_SHARE * view.score(root) if view.holds(root) else None


_ELSEWHERE = (("đ", "d"), ("ð", "d"), ("ƣ", "u"))
"""Letters that no decomposition makes plain."""


def _plain(text: str) -> str:
    """Return the letters and digits of ASCII that a text has once its marks are gone.

    Unlike ``fold`` it joins what stood beside other characters. So it proves
    only that a word is not there; for that it is a tenth of the work.
    """
    text = text.lower()
    for letter, plain in _ELSEWHERE:
        text = text.replace(letter, plain)
    plain_text = unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode("ascii")
    return plain_text.replace("y", "i")  # often one letter, see ``exact_form``


def _letters(pieces: Mapping[str, tuple[str, ...]]) -> str:
    return _plain("\n".join(dict.fromkeys(piece for one in pieces.values() for piece in one)))


def _may_hold(node: Node, letters: str) -> bool:
    """Return False where a node's words cannot be among those letters."""
    match node:
        case Word():
            return not node.folded.isascii() or node.folded.replace("y", "i") in letters
        case Phrase() | OwnNumber():
            return all(_may_hold(word, letters) for word in node.words)
        case AnyOf():
            return any(_may_hold(part, letters) for part in node.parts)
        case Group():
            if node.parts:
                return all(_may_hold(part, letters) for part in node.parts)
            return not node.optional or any(_may_hold(part, letters) for part in node.optional)
        case Dated() | Having():
            return True


class _View:
    """An entry cut into tokens, with the questions that can be put to it."""

    def __init__(self, entry: IndexEntry, pieces: Mapping[str, tuple[str, ...]]) -> None:
        self._entry = entry
        self._texts = pieces
        self._cut: dict[str, tuple[tuple[str, ...], ...]] = {}
        self._different: dict[str, Counter[str]] = {}
        self._counts: dict[tuple[str, tuple[Word, ...]], int] = {}

    def _pieces(self, field: str) -> tuple[tuple[str, ...], ...]:
        """Return the tokens of a field, cut when they are first asked for."""
        if field not in self._cut:
            # The same piece may stand there several times, for its weight.
            forms = {piece: exact_forms(piece) for piece in set(self._texts[field])}
            self._cut[field] = tuple(forms[piece] for piece in self._texts[field])
            self._different[field] = Counter(one for cut in self._cut[field] for one in cut)
        return self._cut[field]

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
        pieces = self._pieces(NUMBER)
        if not pieces or not pieces[0] or not _is_word(pieces[0][0], node.words[0]):
            return False
        return all(any(_is_word(token, word) for token in pieces[0]) for word in node.words)

    def _count(self, words: Sequence[Word], field: str) -> int:
        key = (field, tuple(words))
        known = self._counts.get(key)
        if known is None:
            known = self._counts[key] = self._counted(words, field)
        return known

    def _counted(self, words: Sequence[Word], field: str) -> int:
        pieces = self._pieces(field)
        different = self._different[field]
        wanted = [{token for token in different if _is_word(token, word)} for word in words]
        if not all(wanted):
            return 0
        if len(wanted) == 1:
            return sum(different[token] for token in wanted[0])
        first, *others = wanted
        return sum(
            all(token in forms for token, forms in zip(piece[start:], others, strict=False))
            for piece in pieces
            for start, token_before in enumerate(piece[: max(0, len(piece) - len(others))], 1)
            if token_before in first
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
