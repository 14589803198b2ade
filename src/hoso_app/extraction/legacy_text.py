"""Text in old Vietnamese encodings: noticing it and turning it into Unicode.

The font says what a run of letters was meant to be, but the text has the last
word: Unicode text sits in fonts of the old kind, and old text in new fonts.
What decides is whether the words look more Vietnamese after decoding.
"""

import re
from dataclasses import dataclass

from hoso_app.extraction.legacy_encodings import LegacyEncoding, decode, to_cp1252, to_latin1
from hoso_app.extraction.syllables import Tally, is_syllable, tally

_UNICODE_LETTER = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_BEYOND_BYTES = re.compile("[^\x00-\xff\uf020-\uf0ff]")
_SYMBOL_CODE = re.compile("[\uf080-\uf0ff]")
_SUBSET_TAG = re.compile(r"^[A-Z]{6}\+")
# PDF readers give a hyphen for byte AD, which is ư in TCVN3 and a soft hyphen elsewhere.
_HYPHENATED = re.compile("[A-Za-z\u00a1-\u00ff]*(?:-[A-Za-z\u00a1-\u00ff]*)+")
_WORDS_TO_DECIDE = 3
_LINE_ENCODINGS = (LegacyEncoding.TCVN3, LegacyEncoding.VNI)


@dataclass(frozen=True, slots=True)
class FontEncoding:
    """What the letters of an old font mean.

    Fonts whose name ends in H (.VnTimeH) draw capitals for the codes of
    small letters.
    """

    encoding: LegacyEncoding
    is_capital: bool = False


def font_encoding(name: str | None) -> FontEncoding | None:
    """Return the old encoding that a font is known for, by its name."""
    if not name:
        return None
    plain = _SUBSET_TAG.sub("", name.strip("'\" ")).lower()
    if plain.startswith(".vn"):
        return FontEncoding(LegacyEncoding.TCVN3, plain.split(" ")[0].split(",")[0].endswith("h"))
    if plain.startswith(("vni-", "vni ")):
        return FontEncoding(LegacyEncoding.VNI)
    return None


def decode_run(text: str, font: FontEncoding) -> str:
    """Return the Unicode text of a run of letters in an old font.

    A run that is Unicode already, whatever its font, stays as it is.
    """
    if _UNICODE_LETTER.search(text):
        return text
    if text.isascii():
        return text.upper() if font.is_capital else text
    decoded = to_cp1252(decode(to_latin1(text), font.encoding))
    if not _SYMBOL_CODE.search(text):
        before, after = tally(text), tally(decoded)
        is_sound = before.valid and not before.invalid
        if is_sound and (after.valid < before.valid or after.invalid):
            return text
    return decoded.upper() if font.is_capital else decoded


def convert_lines(text: str) -> tuple[str, str | None]:
    """Convert the lines that are plainly in an old encoding.

    Returns:
        The text, and the name of the encoding of most converted lines, or
        None where no line was converted.
    """
    counts: dict[LegacyEncoding, int] = {}
    lines = text.split("\n")
    last: LegacyEncoding | None = None
    for number, line in enumerate(lines):
        if line.isascii() or _BEYOND_BYTES.search(line):
            continue
        found = _convert_line(line, last)
        if found is not None:
            last, lines[number] = found
            counts[last] = counts.get(last, 0) + 1
    if not counts:
        return text, None
    return "\n".join(lines), max(counts, key=lambda encoding: counts[encoding]).value


def _convert_line(line: str, last: LegacyEncoding | None) -> tuple[LegacyEncoding, str] | None:
    latin1 = to_latin1(line)
    candidates: list[tuple[Tally, LegacyEncoding, str]] = []
    for encoding in _LINE_ENCODINGS:
        decoded = to_cp1252(decode(latin1, encoding))
        candidates.append((tally(decoded), encoding, decoded))
    found, encoding, decoded = max(candidates, key=lambda candidate: candidate[0].score)
    if encoding is LegacyEncoding.TCVN3 and "-" in latin1:
        decoded = to_cp1252(decode(_HYPHENATED.sub(_restore_horn, latin1), encoding))
        found = tally(decoded)
    needed = 1 if encoding is last else _WORDS_TO_DECIDE
    if found.valid < needed or found.score <= tally(line).score:
        return None
    return encoding, decoded


def _restore_horn(match: re.Match[str]) -> str:
    """Return the word with its hyphens as byte AD where that makes it a syllable."""
    word = match[0]
    if not word.strip("-"):
        return word
    parts = word.split("-")
    joined = word.replace("-", "\xad")
    if is_syllable(decode(joined, LegacyEncoding.TCVN3)) and not _are_two_words(parts):
        return joined
    return word


def _are_two_words(parts: list[str]) -> bool:
    return len(parts) == 2 and all(
        len(part) > 1 and part.isascii() and is_syllable(part) for part in parts
    )
