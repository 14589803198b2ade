"""Kinds of documents as people type them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from hoso_app.domain.document_types import DOCUMENT_TYPES
from hoso_app.domain.search import Facet
from hoso_app.search.analysis import exact_forms, folded_form
from hoso_app.search.names import words_spell
from hoso_app.search.periods import is_year
from hoso_app.search.query import Group, Having, Node, OwnNumber, Word, make_word
from hoso_app.search.schema import NUMBER


@cache
def _forms() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return names and abbreviations of kinds, by the fold of their first token."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind in DOCUMENT_TYPES:
        for form in (kind.name, *(short for short in kind.abbreviations if short[1:])):
            tokens = exact_forms(form)
            table.setdefault(folded_form(tokens[0]), []).append((tokens, kind.name))
    return {first: tuple(rows) for first, rows in table.items()}


def kinds_at(words: Sequence[Word]) -> tuple[tuple[str, ...], int]:
    """Return the kinds that the first words name, and how many words that takes.

    The longest form wins; an abbreviation may mean several kinds.
    """
    best = 0
    names: dict[str, None] = {}
    for tokens, name in _forms().get(words[0].folded, ()) if words else ():
        if len(tokens) >= max(best, 1) and words_spell(words, tokens):
            if len(tokens) > best:
                names.clear()
            best = len(tokens)
            names[name] = None
    return tuple(names), best


def without_number_word(words: Sequence[Word]) -> list[Word]:
    """Return words without the ``số`` between a kind and its number: it says nothing."""
    kept = list(words)
    for place in range(1, len(kept) - 1):
        is_between = kept[place].folded == "so" and kept[place + 1].exact.isdecimal()
        if is_between and any(
            kinds_at(kept[start:place])[1] == place - start for start in range(place)
        ):
            return [*kept[:place], *without_number_word(kept[place + 1 :])]
    return kept


def number_on_its_way(words: Sequence[Word]) -> OwnNumber | None:
    """Return the number that ``59 k`` is about to become, None for other words."""
    if len(words) != 2 or not words[0].exact.isdecimal() or not words[1].is_prefix:
        return None
    begun = words[1].exact
    short = (tokens[0] for rows in _forms().values() for tokens, _name in rows if not tokens[1:])
    if not any(form.startswith(begun) for form in short):
        return None
    return OwnNumber(tuple(replace(word, field=NUMBER) for word in words), is_on_its_way=True)


def numbered_kinds(words: Sequence[Word]) -> list[Node]:
    """Return what raises the papers that words such as ``chỉ thị 09`` or ``59`` mean.

    A kind followed by a number, with or without ``số`` between, names a paper
    the way people speak of it; others that hold the words stay in the answer.
    """
    found: list[Node] = []
    if len(words) == 1 and words[0].exact.isdecimal() and not is_year(words[0].exact):
        found.append(OwnNumber((make_word(words[0].exact, field=NUMBER),)))
    for place in range(len(words) - 1):
        kinds, length = kinds_at(words[place:])
        at = place + length
        if kinds and at < len(words) and words[at].folded == "so":
            at += 1
        if kinds and at < len(words) and words[at].exact.isdecimal():
            number = OwnNumber((make_word(words[at].exact, field=NUMBER),))
            found.append(Group((Having(Facet.DOCUMENT_TYPE, kinds), number)))
    return found
