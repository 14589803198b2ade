"""Abbreviations of the field, and what they stand for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from hoso_app.domain.document_types import DOCUMENT_TYPES
from hoso_app.search.analysis import exact_forms, folded_form
from hoso_app.search.keystrokes import SYLLABLE
from hoso_app.search.names import words_spell
from hoso_app.search.query import Word


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form and one of its meanings, both as exact forms of tokens.

    ``looks_like_syllable`` marks those that are also a syllable without marks
    (TU, DA): they are taken for an abbreviation only when typed in capitals,
    and nobody who writes the long form means them.
    """

    short: tuple[str, ...]
    long: tuple[str, ...]

    @property
    def looks_like_syllable(self) -> bool:
        """Return whether the short form could be a syllable."""
        return len(self.short) == 1 and bool(SYLLABLE.fullmatch(folded_form(self.short[0])))


def _pairs() -> list[tuple[str, str]]:
    text = resources.files(__package__).joinpath("data/abbreviations.tsv").read_text("utf-8")
    pairs = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            short, _, meanings = line.partition("\t")
            pairs += [(short, meaning) for meaning in meanings.split("|")]
    pairs += [
        (short, kind.name) for kind in DOCUMENT_TYPES for short in kind.abbreviations if short[1:]
    ]
    return pairs


@cache
def abbreviations() -> tuple[Abbreviation, ...]:
    """Return all abbreviations; the kinds of documents are among them."""
    forms = [(exact_forms(short), exact_forms(meaning)) for short, meaning in _pairs()]
    return tuple(Abbreviation(short, meaning) for short, meaning in dict.fromkeys(forms))


def _by_first(
    forms: Sequence[tuple[tuple[str, ...], Abbreviation]],
) -> Mapping[str, tuple[tuple[tuple[str, ...], Abbreviation], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], Abbreviation]]] = {}
    for form, abbreviation in forms:
        table.setdefault(folded_form(form[0]), []).append((form, abbreviation))
    return {first: tuple(rows) for first, rows in table.items()}


@cache
def _short_forms() -> Mapping[str, tuple[tuple[tuple[str, ...], Abbreviation], ...]]:
    return _by_first([(one.short, one) for one in abbreviations()])


@cache
def _long_forms() -> Mapping[str, tuple[tuple[tuple[str, ...], Abbreviation], ...]]:
    return _by_first([(one.long, one) for one in abbreviations() if not one.looks_like_syllable])


def shortened_at(words: Sequence[Word]) -> tuple[Abbreviation, ...]:
    """Return the abbreviations that the first words spell, longest first."""
    rows = _short_forms().get(words[0].folded, ())
    found = [one for form, one in rows if words_spell(words, form)]
    return tuple(sorted(found, key=lambda one: -len(one.short)))


def spelt_out_at(words: Sequence[Word], limit: int) -> tuple[Abbreviation, ...]:
    """Return those whose meaning the first words spell, longest first.

    Args:
        words: Words as typed.
        limit: The most words that a meaning may have.
    """
    rows = _long_forms().get(words[0].folded, ())
    found = [one for form, one in rows if len(form) <= limit and words_spell(words, form)]
    return tuple(sorted(found, key=lambda one: -len(one.long)))
