"""What a question may have meant when nothing holds it as typed."""

from collections.abc import Iterator
from dataclasses import replace

from hoso_app.search.keystrokes import from_keystrokes
from hoso_app.search.matching import Matching
from hoso_app.search.parser import parse
from hoso_app.search.query import (
    AnyOf,
    Group,
    Node,
    Query,
    Word,
    without_prefixes,
)

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST = 3
"""A slip in a shorter word could have meant anything."""
_MOST_MEANINGS = 3


def steps(matching: Matching, query: Query) -> Iterator[Node]:
    """Yield what may have been meant, from the closest on; each differs from what was typed.

    Typed marks bind here too: a word that was typed with marks and stands
    nowhere with these is not looked for with others.
    """
    asked = without_prefixes(query.root)
    decoded = from_keystrokes(query.text)
    if decoded != query.text:
        yield without_prefixes(parse(decoded).root)
    mended = _mended(matching, asked)
    if mended != asked:
        yield mended


def _mended(matching: Matching, node: Node) -> Node:
    """Return a query in which words that no text has are replaced by ones that differ by a slip."""
    match node:
        case Word():
            meant = _one_slip_away(matching, node)
            return AnyOf(meant) if meant else node
        case AnyOf():
            return replace(node, parts=tuple(_mended(matching, part) for part in node.parts))
        case Group():
            return replace(node, parts=tuple(_mended(matching, part) for part in node.parts))
        case _:
            return node


def _one_slip_away(matching: Matching, word: Word) -> tuple[Word, ...]:
    """Return the most frequent words that a missing, added, wrong or swapped key would make."""
    typed = word.folded
    if word.is_strict or len(typed) < _SHORTEST or not typed.isalpha():
        return ()
    if word.looks_like_syllable:  # rather a word that no paper has than a slip
        return ()
    if len(matching.word_list(replace(word, exact=typed))):
        return ()
    candidates = [replace(word, exact=form, folded=form) for form in _slips(typed)]
    known = [one for one in candidates if len(matching.word_list(one))]
    known.sort(key=lambda one: -len(matching.word_list(one)))
    return tuple(known[:_MOST_MEANINGS])


def _slips(typed: str) -> set[str]:
    cuts = [(typed[:place], typed[place:]) for place in range(len(typed) + 1)]
    removed = {left + right[1:] for left, right in cuts if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    changed = {left + key + right[1:] for left, right in cuts if right for key in _LETTERS}
    added = {left + key + right for left, right in cuts for key in _LETTERS}
    return (removed | swapped | changed | added) - {typed, ""}
