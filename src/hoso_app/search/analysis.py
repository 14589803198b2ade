"""Cutting text into tokens; the only place that decides what a token is."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from hoso_app.domain.text import fold, nfc, tone_normal

ANALYSER_VERSION = 2
"""Grows with every change of what this module answers; older indexes are rebuilt."""

_MARKS = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
"""Combining marks, soft hyphens and zero-width characters stay inside a token."""
_TOKEN = re.compile(rf"\d+|[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*")
_I, _Y = "iíìỉĩị", "yýỳỷỹỵ"
_BEFORE_Y = frozenset({"h", "k", "l", "m", "s", "t", "qu"})
"""What stands before an i that is as often written y, where no letter follows it."""
_COMBINING = "".join(map(chr, range(0x300, 0x370)))
_TONES = frozenset("\u0300\u0301\u0309\u0303\u0323")


@dataclass(frozen=True, slots=True)
class Span:
    """A token where it stands: its form as written, and its place in the text."""

    raw: str
    start: int
    end: int


@lru_cache(maxsize=65_536)
def typed_form(raw: str) -> str:
    """Return a token in lower case and NFC with every tone in its present-day place."""
    plain = raw.replace("\u00ad", "")
    return tone_normal(plain if plain.isascii() else nfc(plain))


@lru_cache(maxsize=65_536)
def exact_form(raw: str) -> str:
    """Return the form of a token under which its spellings are one.

    Besides case, normal form and place of the tone these are i and y where
    both are in use: ``kỉ`` and ``kỷ``, ``quí`` and ``quý``, ``lí`` and ``lý``.
    """
    form = typed_form(raw)
    place = _I.find(form[-1:])
    if place >= 0 and form[-1:] and form[:-1] in _BEFORE_Y:
        return form[:-1] + _Y[place]
    return form if form.isascii() or place >= 0 else _with_foreign_y(form)


def _with_foreign_y(form: str) -> str:
    """Do the same for an i with marks of other languages: unmarked, sî is typed si too."""
    decomposed = unicodedata.normalize("NFD", form)
    stem = decomposed.rstrip(_COMBINING)
    if stem[-1:] != "i" or stem[:-1] not in _BEFORE_Y:
        return form
    return unicodedata.normalize("NFC", f"{stem[:-1]}y{decomposed[len(stem) :]}")


@lru_cache(maxsize=65_536)
def folded_form(exact: str) -> str:
    """Return the form that unmarked typing finds.

    Letters lose their marks, numbers their leading zeros: ``07/4/2023`` and
    ``7/4/2023``, ``số 02`` and ``số 2`` are the same to a reader.
    """
    if exact.isdigit():
        return exact.lstrip("0") or "0"
    return fold(exact)


@lru_cache(maxsize=16_384)
def is_marked(exact: str) -> bool:
    """Return whether a token carries any mark, so that it binds when typed."""
    return not exact.isdigit() and folded_form(exact) != exact


@lru_cache(maxsize=65_536)
def letters_and_tone(exact: str) -> tuple[str, str]:
    """Return a token's letters without tone (``tiến`` gives ``tiên``), and its tone."""
    decomposed = unicodedata.normalize("NFD", exact)
    tone = "".join(character for character in decomposed if character in _TONES)
    letters = "".join(character for character in decomposed if character not in _TONES)
    return unicodedata.normalize("NFC", letters), tone


def begins_with(exact: str, typed: str) -> bool:
    """Return whether a token can become out of what was typed of it so far.

    A typed mark binds; a plain letter may still get its mark, since marks are
    often typed last: ``tiê`` goes on to ``tiến``, but not to ``tiem``.
    """
    letters, tone = letters_and_tone(exact)
    wanted, wanted_tone = letters_and_tone(typed)
    if len(letters) < len(wanted) or (wanted_tone and tone != wanted_tone):
        return False
    return all(
        typed_letter in (letter, fold(letter))
        for letter, typed_letter in zip(letters, wanted, strict=False)
    )


def tokens(text: str) -> list[str]:
    """Return the tokens of a text as written: runs of letters, runs of digits."""
    return _TOKEN.findall(text)


def spans(text: str) -> Iterator[Span]:
    """Yield the same tokens as ``tokens``, with their places."""
    for match in _TOKEN.finditer(text):
        yield Span(match[0], match.start(), match.end())


def exact_forms(text: str) -> tuple[str, ...]:
    """Return the exact form of each token of a text."""
    return tuple(exact_form(raw) for raw in tokens(text))
