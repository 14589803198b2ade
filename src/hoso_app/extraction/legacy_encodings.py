"""The old Vietnamese encodings: their tables, and decoding by them."""

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from importlib.resources import files

from hoso_app.domain.text import nfc
from hoso_app.extraction.syllables import is_syllable


class LegacyEncoding(StrEnum):
    """An encoding of the time before Unicode, by the name a reader knows."""

    TCVN3 = "TCVN3"
    VNI = "VNI"
    VISCII = "VISCII"
    VPS = "VPS"
    VIQR = "VIQR"
    WINDOWS_1258 = "windows-1258"


def _cp1252_letter(code: int) -> str:
    try:
        return bytes([code]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(code)


CP1252 = tuple(_cp1252_letter(code) for code in range(256))
"""The character of each byte; the five unassigned bytes stand for themselves."""

_TO_LATIN1 = {ord(letter): chr(code) for code, letter in enumerate(CP1252) if code > 0x7F}
# Symbol fonts show byte nn as U+F0nn.
_TO_LATIN1.update({0xF000 + code: chr(code) for code in range(0x20, 0x100)})
# PDF readers go by the names of the signs: dot, micro and macron have two codes each.
_TO_LATIN1.update({0x2219: "\xb7", 0x03BC: "\xb5", 0x02C9: "\xaf"})
_TO_CP1252 = {code: letter for code, letter in enumerate(CP1252) if 0x80 <= code < 0xA0}

# A VNI letter may carry its roof and its tone as two signs, typed one after the other.
_VNI_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VIQR_MARKS = {
    "^": "\u0302",
    "(": "\u0306",
    "+": "\u031b",
    "'": "\u0301",
    "`": "\u0300",
    "?": "\u0309",
    "~": "\u0303",
    ".": "\u0323",
}
_VIQR_WORD = re.compile(r"[\w^(+'`?~.\\]+")
_VIQR_LETTER = re.compile(
    r"[dD][dD]|([aA])([(^]?)(['`?~.]?)|([eE])(\^?)(['`?~.]?)|([oO])([+^]?)(['`?~.]?)"
    r"|([uU])(\+?)(['`?~.]?)|([iIyY])()(['`?~.]?)"
)


def to_latin1(text: str) -> str:
    """Undo what cp1252 or a symbol font made of the bytes of an old encoding.

    The result has one character for each byte, as far as the text came from
    bytes at all.
    """
    return text if text.isascii() else text.translate(_TO_LATIN1)


def to_cp1252(text: str) -> str:
    """Turn the bytes that no old encoding claimed into what Windows showed for them."""
    return text.translate(_TO_CP1252)


def decode(latin1: str, encoding: LegacyEncoding) -> str:
    """Return Unicode text (NFC) from bytes given as Latin-1 characters."""
    return nfc(_decoder(encoding)(latin1))


@cache
def _decoder(encoding: LegacyEncoding) -> Callable[[str], str]:
    match encoding:
        case LegacyEncoding.VIQR:
            return _decode_viqr
        case LegacyEncoding.WINDOWS_1258:
            return _decode_cp1258
        case LegacyEncoding.VNI:
            return _vni_decoder()
        case _:
            letters = {ord(code): letter for code, letter in _table(encoding).items()}
            return lambda text: text.translate(letters)


@cache
def _tables() -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = {}
    lines = files("hoso_app.extraction").joinpath("legacy_encodings.tsv").read_text("utf-8")
    for line in lines.splitlines():
        if not line.startswith("#"):
            name, codes = line.split("\t")
            tables[name] = {
                bytes.fromhex(code[:-1]).decode("latin1"): code[-1] for code in codes.split()
            }
    return tables


def _table(encoding: LegacyEncoding) -> dict[str, str]:
    return _tables()[encoding.value]


def _vni_decoder() -> Callable[[str], str]:
    table = dict(_table(LegacyEncoding.VNI))
    for code, letter in list(table.items()):
        if len(code) == 2:
            # A capital with a small mark and the reverse occur in real papers.
            table.setdefault(code[0] + code[1].lower(), letter)
            table.setdefault(code[0] + code[1].upper(), letter)
    for code, letter in list(table.items()):
        if len(code) == 2 and code[1].lower() in "âê":
            for mark, tone in _VNI_TONES.items():
                table[code + mark] = table[code + mark.upper()] = nfc(letter + tone)
    codes = sorted(map(re.escape, table), key=len, reverse=True)
    pattern = re.compile("|".join(codes))
    return lambda text: pattern.sub(lambda match: table[match[0]], text)


def _decode_cp1258(text: str) -> str:
    return text.encode("latin1", "replace").decode("cp1258", "replace")


def _decode_viqr(text: str) -> str:
    return _VIQR_WORD.sub(_viqr_word, text)


def _viqr_word(match: re.Match[str]) -> str:
    """Return a word; the dot behind it is a tone or ends the sentence."""
    word = match[0]
    if "\\" in word:
        return word
    decoded = nfc(_VIQR_LETTER.sub(_viqr_letter, word))
    if word.endswith(".") and not is_syllable(decoded):
        return _VIQR_LETTER.sub(_viqr_letter, word[:-1]) + "."
    return decoded


def _viqr_letter(match: re.Match[str]) -> str:
    if match[0] in {"dd", "DD", "Dd", "dD"}:
        return "đ" if match[0][0] == "d" else "Đ"
    letter, *marks = (group for group in match.groups() if group is not None)
    return letter + "".join(_VIQR_MARKS[mark] for mark in marks if mark)
