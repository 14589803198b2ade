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
from hoso_app.search.word_lists import exact_forms_in

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST = 3
"""A slip in a shorter word could have meant anything."""
_MOST_MEANINGS = 3
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
    asked = without_prefixes(query.root)
    words = _words_to_change(query)
    tones = _with_other_tones(matching, words)
    if len(words) <= _MOST_WORDS:
        yield from _one_by_one(query, asked, Rung.TONE, tones)
    if tones:
        yield _changed(query, asked, Rung.TONE, {w: (w, *forms) for w, forms in tones.items()})
    unmarked = _without_marks(matching, words)
    if unmarked:
        yield _changed(query, asked, Rung.UNMARKED, unmarked)
    decoded = from_keystrokes(query.text)
    if decoded != query.text:
        yield Step(Rung.KEYSTROKES, without_prefixes(parse(decoded).root), decoded)
    mended = _one_slip_away(matching, words)
    if mended:
        yield _changed(query, asked, Rung.CORRECTED, mended)


def _words_to_change(query: Query) -> tuple[Word, ...]:
    """Return the words that may have been meant otherwise; numbers and capitals stay."""
    words = map(whole, query.words)
    return tuple(
        dict.fromkeys(
            word
            for word in words
            if word.folded.isalpha() and not (word.in_capitals or word.is_strict)
        )
    )


def _one_by_one(query: Query, asked: Node, rung: Rung, forms: Forms) -> Iterator[Step]:
    for word, meant in forms.items():
        for one in meant[:_MOST_MEANINGS]:
            yield _changed(query, asked, rung, {word: (one,)})


def _changed(query: Query, asked: Node, rung: Rung, forms: Forms) -> Step:
    """Return the question with words exchanged, in its tree and in its text."""
    node = asked
    for word, meant in forms.items():
        node = _exchanged(node, word, meant)
    spelt = {word.exact: meant for word, meant in forms.items()}
    text, end = "", 0
    for span in spans(query.text):
        meant = spelt.get(exact_form(span.raw), ())
        different = next((one.exact for one in meant if one.exact != exact_form(span.raw)), None)
        text += query.text[end : span.start] + (different or span.raw)
        end = span.end
    return Step(rung, node, text + query.text[end:])


def _exchanged(node: Node, word: Word, meant: Sequence[Word]) -> Node:
    match node:
        case Word() if node == word:
            return meant[0] if len(meant) == 1 else AnyOf(tuple(meant))
        case Phrase() if word in node.words:
            variants = (
                Phrase(tuple(one if part == word else part for part in node.words)) for one in meant
            )
            return AnyOf(tuple(variants))
        case AnyOf() | Group():
            return replace(node, parts=tuple(_exchanged(one, word, meant) for one in node.parts))
        case _:
            return node


def _with_other_tones(matching: Matching, words: Sequence[Word]) -> Forms:
    """Return for marked words the forms in papers that differ from them by the tone only."""
    found: dict[Word, tuple[Word, ...]] = {}
    for word in words:
        if not word.binds:
            continue
        letters, _tone = letters_and_tone(word.exact)
        meant = [
            one
            for one in _forms(matching, word, word.folded)
            if one.exact != word.exact and letters_and_tone(one.exact)[0] == letters
        ]
        if meant:
            found[word] = tuple(meant)
    return found


def _without_marks(matching: Matching, words: Sequence[Word]) -> Forms:
    """Return for marked words all forms that papers have of their letters."""
    forms = {word: _forms(matching, word, word.folded) for word in words if word.binds}
    return {word: meant for word, meant in forms.items() if meant}


def _forms(matching: Matching, word: Word, folded: str) -> tuple[Word, ...]:
    """Return the written forms of a folded one that stand in papers, the most frequent first."""
    counts = exact_forms_in(matching.snapshot, word.field, folded)
    by_count = sorted(counts, key=lambda exact: -counts[exact])
    return tuple(replace(word, exact=one, folded=folded, is_strict=True) for one in by_count)


def _one_slip_away(matching: Matching, words: Sequence[Word]) -> Forms:
    """Return for words that no paper has what a missing, added, wrong or swapped key made.

    A syllable that stands alone is rather one that no paper has than a slip.
    """
    found: dict[Word, tuple[Word, ...]] = {}
    for word in words:
        is_doubtful = len(words) == 1 and word.looks_like_syllable
        if len(word.folded) < _SHORTEST or is_doubtful or _forms(matching, word, word.folded):
            continue
        known = {
            folded: sum(counts.values())
            for folded in _slips(word.folded)
            if (counts := exact_forms_in(matching.snapshot, word.field, folded))
        }
        best = sorted(known, key=lambda folded: (-known[folded], folded))[:_MOST_MEANINGS]
        meant = tuple(form for folded in best for form in _forms(matching, word, folded))
        if meant:
            found[word] = meant
    return found


def _slips(typed: str) -> set[str]:
    cuts = [(typed[:place], typed[place:]) for place in range(len(typed) + 1)]
    removed = {left + right[1:] for left, right in cuts if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    changed = {left + key + right[1:] for left, right in cuts if right for key in _LETTERS}
    added = {left + key + right for left, right in cuts for key in _LETTERS}
    return (removed | swapped | changed | added) - {typed, ""}
