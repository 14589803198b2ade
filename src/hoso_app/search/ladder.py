"""What a question may have meant when nothing holds it as typed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hoso_app.domain.search import Rung
from hoso_app.search.analysis import exact_form, letters_and_tone, spans
from hoso_app.search.keystrokes import from_keystrokes
from hoso_app.search.matching import Matching
from hoso_app.search.parser import parse
from hoso_app.search.query import (
    AnyOf,
    Group,
    Node,
    Phrase,
    Query,
    Word,
    whole,
    without_prefixes,
)
from hoso_app.search.word_lists import exact_forms_in, frequency

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST = 3
"""A slip in a shorter word could have meant anything."""
_MOST_MEANINGS = 3
_LONGEST = 20
"""Nor is a longer one a word with a slip."""
_MOST_WORDS = 12
"""In longer questions single words are not tried one by one."""

Forms = Mapping[Word, tuple[Word, ...]]
"""For words of the question, what may have been meant, the most frequent first."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something close to the question, and the words to ask for it."""

    rung: Rung
    node: Node
    text: str


def steps(matching: Matching, query: Query) -> Iterator[Step]:
    """Yield what may have been meant, from the closest on; each differs from what was typed.

    First one word alone with another tone, so that the marks of all others
    still bind, then tones altogether, then all marks; then the keys of Telex
    and VNI; then a slip in words that no paper has.
    """
    asked = _as_typed(without_prefixes(query.root))
    words = _words_to_change(query)
    changing = _Changing(matching, query, asked)
    unmarked = changing.step(Rung.UNMARKED, _without_marks(words))
    # What holds another tone holds the bare letters: mostly there is nothing to try.
    if unmarked.node != asked and len(matching.documents(unmarked.node)):
        tones = _other_tones(matching, words)
        if len(words) <= _MOST_WORDS:
            for word, meant in tones.items():
                for one in _beside_neighbours(matching, query, word, meant)[:_MOST_MEANINGS]:
                    yield changing.step(Rung.TONE, {word: (one,)})
        if tones:
            all_tones = {word: (word, *meant) for word, meant in tones.items()}
            yield changing.step(Rung.TONE, all_tones)
        yield unmarked
    decoded = from_keystrokes(query.text)
    if decoded != query.text:
        yield Step(Rung.KEYSTROKES, without_prefixes(parse(decoded).root), decoded)
    mended = _one_slip_away(matching, query, words)
    if mended:
        yield changing.step(Rung.CORRECTED, mended)


def _as_typed(node: Node) -> Node:
    """Return a query without what abbreviations in it may stand for."""
    match node:
        case AnyOf() if node.is_respelt:
            return _as_typed(node.parts[0])
        case AnyOf() | Group():
            return replace(node, parts=tuple(map(_as_typed, node.parts)))
        case _:
            return node


def _words_to_change(query: Query) -> tuple[Word, ...]:
    """Return the words that may have been meant otherwise; numbers and capitals stay."""
    words = dict.fromkeys(map(whole, query.words))
    return tuple(
        word for word in words if word.folded.isalpha() and not (word.in_capitals or word.is_strict)
    )


class _Changing:
    """Exchanges words of a question, in its tree and in its text."""

    def __init__(self, matching: Matching, query: Query, asked: Node) -> None:
        self._matching = matching
        self._query = query
        self._asked = asked

    def step(self, rung: Rung, forms: Forms) -> Step:
        """Return the question with other words."""
        node = self._asked
        for word, meant in forms.items():
            node = _exchanged(node, word, meant)
        spelt = {word.exact: meant for word, meant in forms.items()}
        text, end = "", 0
        for span in spans(self._query.text):
            typed = exact_form(span.raw)
            meant = tuple(one for one in spelt.get(typed, ()) if one.exact != typed)
            text += self._query.text[end : span.start]
            text += self._spelling(meant[0]) if meant else span.raw
            end = span.end
        return Step(rung, node, text + self._query.text[end:])

    def _spelling(self, word: Word) -> str:
        """Return how papers write a word most often."""
        if word.binds:
            return word.exact
        forms = _forms(self._matching, word)
        return forms[0].exact if forms else word.exact


def _exchanged(node: Node, word: Word, meant: Sequence[Word]) -> Node:
    match node:
        case Word() if node == word:
            return meant[0] if len(meant) == 1 else AnyOf(tuple(meant))
        case Phrase() if word in node.words and len(meant) == 1:
            # Several meanings in each place of a phrase would be too many phrases.
            return Phrase(tuple(meant[0] if part == word else part for part in node.words))
        case AnyOf() | Group():
            return replace(node, parts=tuple(_exchanged(one, word, meant) for one in node.parts))
        case _:
            return node


def _other_tones(matching: Matching, words: Sequence[Word]) -> Forms:
    """Return for marked words the forms in papers that differ from them by the tone only."""
    found: dict[Word, tuple[Word, ...]] = {}
    for word in words:
        if not word.binds:
            continue
        letters, _tone = letters_and_tone(word.exact)
        meant = tuple(
            one
            for one in _forms(matching, word)
            if one.exact != word.exact and letters_and_tone(one.exact)[0] == letters
        )
        if meant:
            found[word] = meant
    return found


def _beside_neighbours(
    matching: Matching, query: Query, word: Word, meant: Sequence[Word]
) -> list[Word]:
    """Return meanings of a word, those first that stand beside its neighbours most often.

    For *chú đáo*, *chu đáo* stands before the more frequent *chủ*.
    """
    typed = tuple(map(whole, query.words))
    places = [place for place, one in enumerate(typed) if one == word]

    def together(one: Word) -> int:
        phrases = []
        for place in places:
            phrases += [Phrase((before, one)) for before in typed[max(place - 1, 0) : place]]
            phrases += [Phrase((one, behind)) for behind in typed[place + 1 : place + 2]]
        return sum(len(matching.documents(phrase)) for phrase in phrases)

    return sorted(meant, key=lambda one: -together(one))


def _without_marks(words: Sequence[Word]) -> Forms:
    """Return for marked words their letters without marks."""
    return {word: (replace(word, exact=word.folded),) for word in words if word.binds}


def _forms(matching: Matching, word: Word) -> tuple[Word, ...]:
    """Return the written forms of a word's letters in papers, the most frequent first."""
    counts = exact_forms_in(matching.snapshot, word.field, word.folded)
    by_count = sorted(counts, key=lambda exact: (-counts[exact], exact))
    return tuple(replace(word, exact=one, is_strict=True) for one in by_count)


def _one_slip_away(matching: Matching, query: Query, words: Sequence[Word]) -> Forms:
    """Return for words that no paper has what a missing, added, wrong or swapped key made.

    A syllable that stands alone is rather one that no paper has than a slip, if it
    was typed with its marks or is so short that any other is one slip away.
    """
    found: dict[Word, tuple[Word, ...]] = {}
    for word in words:
        is_sure = word.binds or len(word.folded) == _SHORTEST
        is_doubtful = len(words) == 1 and word.looks_like_syllable and is_sure
        if not _SHORTEST <= len(word.folded) <= _LONGEST or is_doubtful:
            continue
        if frequency(matching.snapshot, word.field, word.folded):
            continue
        known = {
            folded: count
            for folded in _slips(word.folded)
            if (count := frequency(matching.snapshot, word.field, folded))
        }
        by_count = sorted(known, key=lambda folded: (-known[folded], folded))
        meant = [replace(word, exact=one, folded=one) for one in by_count]
        if meant:
            found[word] = tuple(_beside_neighbours(matching, query, word, meant)[:_MOST_MEANINGS])
    return found


def _slips(typed: str) -> set[str]:
    cuts = [(typed[:place], typed[place:]) for place in range(len(typed) + 1)]
    removed = {left + right[1:] for left, right in cuts if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    changed = {left + key + right[1:] for left, right in cuts if right for key in _LETTERS}
    added = {left + key + right for left, right in cuts for key in _LETTERS}
    return (removed | swapped | changed | added) - {typed, ""}
