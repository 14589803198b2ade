"""Vietnamese letters: one normal form, folding of marks, and order of names.

Everything that compares text (recognition, index, query, marking of hits,
lists) uses these functions, so that they always agree.
"""

import re
import unicodedata

_TONES = {"\u0300": 1, "\u0301": 2, "\u0309": 3, "\u0303": 4, "\u0323": 5}
"""Huyền, sắc, hỏi, ngã, nặng as combining marks."""

# The place of the tone in an open syllable is spelt in two ways (hoà and hòa);
# matching uses the second. After q and g the u and i belong to the initial.
_TONE_PLACE = re.compile(
    "(?<![qQ])([oO])([aeAE])([\u0300\u0301\u0303\u0309\u0323])(?![^\\W\\d_])"
    "|(?<![qQ])([uU])([yY])([\u0300\u0301\u0303\u0309\u0323])(?![^\\W\\d_])"
)
_WRONG_LETTERS = {"\u01a3": "ư", "\u01a2": "Ư", "\u00a0": " ", "\u202f": " "}
_SURROGATE = re.compile("[\ud800-\udfff]")
_IGNORABLE = re.compile("[\u200b-\u200d\u2060\ufeff]")


def _build_fold_table() -> dict[int, str]:
    table = {ord("đ"): "d", ord("Đ"): "d", ord("ð"): "d", ord("Ð"): "d"}
    for code in range(0x41, 0x3000):
        letter = chr(code)
        if letter.isalpha():
            first = unicodedata.normalize("NFD", letter.lower())[0]
            if first != letter and first.isascii():
                table.setdefault(code, first)
    for code in range(0x300, 0x370):
        table[code] = ""
    return table


_FOLD = _build_fold_table()


def nfc(text: str) -> str:
    """Return the text in NFC, without zero-width characters and with plain spaces.

    The letter ƣ, which many PDF files carry in place of ư, becomes ư.
    """
    text = unicodedata.normalize("NFC", text)
    for wrong, right in _WRONG_LETTERS.items():  # tenfold the speed of str.translate
        text = text.replace(wrong, right)
    return _IGNORABLE.sub("", text)


def file_name_text(name: str) -> str:
    """Return the name of a file as text: NFC, with a mark for each byte that is no letter.

    Names out of old archives can hold bytes that no encoding explains; Python
    hands them on as lone surrogates, which no database takes.
    """
    return nfc(_SURROGATE.sub("\ufffd", name))


def fold(text: str) -> str:
    """Return the text in lower case without marks; đ becomes d.

    Takes any normal form. Folding twice changes nothing. For NFC text the
    result has one character for each character of the source, so that spans
    found in it are spans of the source.
    """
    return text.lower() if text.isascii() else text.translate(_FOLD).lower()


def tone_normal(text: str) -> str:
    """Return lower-case NFC text with every tone in its present-day place.

    ``hoà`` becomes ``hòa`` and ``uỷ`` becomes ``ủy``; ``quý``, ``quỹ`` and
    ``giá`` stay, since there the u and the i belong to the initial.
    """
    lower = text.lower()
    if lower.isascii():
        return lower
    decomposed = unicodedata.normalize("NFD", lower)
    moved = _TONE_PLACE.sub(_move_tone, decomposed)
    return unicodedata.normalize("NFC", moved)


def _move_tone(match: re.Match[str]) -> str:
    first, second, tone = (group for group in match.groups() if group is not None)
    return first + tone + second


_TONE_RANK = str.maketrans({mark: str(rank) for mark, rank in _TONES.items()})
_LETTER_RANK = str.maketrans(
    {"ă": "a~", "â": "a~~", "đ": "d~", "ê": "e~", "ô": "o~", "ơ": "o~~", "ư": "u~"}
)
"""A tilde sorts after every letter, so ă stands behind all words in a."""
_DIGITS = re.compile(r"\d+")


def sort_key(text: str) -> tuple[str, str]:
    """Return a key for the Vietnamese order of words, numbers in natural order.

    Letters first (a ă â … d đ … o ô ơ … u ư), tones only where the letters
    are the same; 2 stands before 10.
    """
    decomposed = unicodedata.normalize("NFD", nfc(text).lower())
    letters = []
    tones = []
    for character in decomposed:
        if character in _TONES:
            tones.append(str(_TONES[character]))
        else:
            letters.append(character)
    plain = unicodedata.normalize("NFC", "".join(letters)).translate(_LETTER_RANK)
    return _DIGITS.sub(lambda run: run[0].zfill(12), plain), "".join(tones)
