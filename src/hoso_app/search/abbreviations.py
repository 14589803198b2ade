"""Abbreviations of the field, and what they stand for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
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


OwnPairs = tuple[tuple[str, str], ...]
"""Short forms of an office with their meanings; see ``Settings.abbreviations``."""


def _packaged() -> list[tuple[str, str]]:
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


@lru_cache(maxsize=4)
def abbreviations(own: OwnPairs = ()) -> tuple[Abbreviation, ...]:
    """Return all abbreviations, the office's own first; the kinds of documents are among them."""
    forms = [(exact_forms(short), exact_forms(meaning)) for short, meaning in own]
    taken_away = {short for short, meaning in forms if not meaning}
    forms += [
        (exact_forms(short), exact_forms(meaning))
        for short, meaning in _packaged()
        if exact_forms(short) not in taken_away
    ]
    return tuple(
        Abbreviation(short, meaning) for short, meaning in dict.fromkeys(forms) if short and meaning
    )


_Table = Mapping[str, tuple[tuple[tuple[str, ...], Abbreviation], ...]]


def _by_first(forms: Iterable[tuple[tuple[str, ...], Abbreviation]]) -> _Table:
    table: dict[str, list[tuple[tuple[str, ...], Abbreviation]]] = {}
    for form, abbreviation in forms:
        table.setdefault(folded_form(form[0]), []).append((form, abbreviation))
    return {first: tuple(rows) for first, rows in table.items()}


@lru_cache(maxsize=4)
def _short_forms(own: OwnPairs) -> _Table:
    return _by_first((one.short, one) for one in abbreviations(own))


@lru_cache(maxsize=4)
def _long_forms(own: OwnPairs) -> _Table:
    return _by_first((one.long, one) for one in abbreviations(own) if not one.looks_like_syllable)


def shortened_at(words: Sequence[Word], own: OwnPairs = ()) -> tuple[Abbreviation, ...]:
    """Return the abbreviations that the first words spell, longest first."""
    rows = _short_forms(own).get(words[0].folded, ())
    found = [one for form, one in rows if words_spell(words, form)]
    return tuple(sorted(found, key=lambda one: -len(one.short)))


def spelt_out_at(words: Sequence[Word], limit: int, own: OwnPairs = ()) -> tuple[Abbreviation, ...]:
    """Return those whose meaning the first words spell, longest first.

    Args:
        words: Words as typed.
        limit: The most words that a meaning may have.
        own: The office's own abbreviations.
    """
    rows = _long_forms(own).get(words[0].folded, ())
    found = [one for form, one in rows if len(form) <= limit and words_spell(words, form)]
    return tuple(sorted(found, key=lambda one: -len(one.long)))
