"""Kinds of documents as people type them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from hoso_app.domain.document_types import DOCUMENT_TYPES
from hoso_app.domain.search import Facet
from hoso_app.search.analysis import exact_forms, folded_form
from hoso_app.search.query import AnyOf, Group, Having, Node, OwnNumber, Word
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


def kinds_at(words: Sequence[Word], *, names_only: bool = False) -> tuple[tuple[str, ...], int]:
    """Return the kinds that the first words name, and how many words that takes.

    The longest form wins; an abbreviation may mean several kinds.

    Args:
        words: Words as typed.
        names_only: Leave abbreviations out.
    """
    best = 0
    names: dict[str, None] = {}
    for tokens, name in _forms().get(words[0].folded, ()) if words else ():
        if names_only and len(tokens) == 1 and tokens[0] != exact_forms(name)[0]:
            continue
        if len(tokens) >= max(best, 1) and _fits(tokens, words):
            if len(tokens) > best:
                names.clear()
            best = len(tokens)
            names[name] = None
    return tuple(names), best


def _fits(tokens: Iterable[str], words: Sequence[Word]) -> bool:
    row = tuple(tokens)
    return len(row) <= len(words) and all(
        word.exact == token if word.binds else word.folded == folded_form(token)
        for token, word in zip(row, words, strict=False)
    )


def numbered_kinds(words: Sequence[Word]) -> list[Node]:
    """Return what raises the papers that words such as ``chỉ thị 09`` mean.

    A kind followed by a number, with or without ``số`` between, names a paper
    the way people speak of it; others that hold the words stay in the answer.
    """
    found: list[Node] = []
    for place in range(len(words) - 1):
        kinds, length = kinds_at(words[place:])
        at = place + length
        if kinds and at < len(words) and words[at].folded == "so":
            at += 1
        if kinds and at < len(words) and words[at].exact.isdecimal():
            typed = words[at].exact
            forms = dict.fromkeys((typed, typed.zfill(2), typed.lstrip("0") or typed))
            digits = [
                OwnNumber((replace(words[at], exact=form, folded=form, field=NUMBER),))
                for form in forms
            ]
            found.append(Group((Having(Facet.DOCUMENT_TYPE, kinds), AnyOf(tuple(digits)))))
    return found
