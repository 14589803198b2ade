"""Text in old Vietnamese encodings: noticing it and turning it into Unicode.

The font says what a run of letters was meant to be, but the text has the last
word: Unicode text sits in fonts of the old kind, and old text in new fonts.
What decides is whether the words look more Vietnamese after decoding.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hoso_app.extraction.legacy_encodings import LegacyEncoding, decode, to_cp1252, to_latin1
from hoso_app.extraction.syllables import Tally, is_syllable, tally

_UNICODE_LETTER = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_BEYOND_BYTES = re.compile("[^\x00-\xff]")
_SYMBOL_CODE = re.compile("[\uf080-\uf0ff]")
_SUBSET_TAG = re.compile(r"^[A-Z]{6}\+")
# PDF readers give a hyphen for byte AD, which is ư in TCVN3 and a soft hyphen elsewhere.
_HYPHENATED = re.compile("[A-Za-z\u00a1-\u00ff]*(?:-[A-Za-z\u00a1-\u00ff]*)+")
_MINUS_IN_WORD = re.compile("(?<=[A-Za-z\u00a1-\u00ff])\u2212|\u2212(?=[A-Za-z\u00a1-\u00ff])")
_HALF_CAPITAL = re.compile(r"(?=\w*[A-ZĂÂĐÊÔƠƯ]\w*[A-ZĂÂĐÊÔƠƯ])(?!\w*[a-z])[^\W\d_]+")
_CELLS = re.compile("([\n\t]+)")
_MIXED = 3
"""So many times as many plain old lines as Unicode lines make a file old as a whole."""
_WORDS_TO_DECIDE = 3
_LINE_ENCODINGS = (LegacyEncoding.TCVN3, LegacyEncoding.VNI)


@dataclass(frozen=True, slots=True)
class FontEncoding:
    """What the letters of an old font mean.

    Fonts whose name ends in H (.VnTimeH) draw capitals for the codes of
    small letters; what was typed stays as it is, and is marked.
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
        return text
    decoded = _decode(to_latin1(text), font.encoding)
    if not _SYMBOL_CODE.search(text):
        before, after = tally(text), tally(decoded)
        is_sound = before.valid and not before.invalid and not before.stray
        if is_sound and after.score < before.score:
            return text
    return decoded


def convert_lines(text: str) -> tuple[str, str | None]:
    """Convert the lines that are plainly in an old encoding.

    The cells of a row are judged one by one where the row as a whole is not
    old. What is too short to tell goes with the others once some were plain.

    Returns:
        The text, and the name of the encoding of most converted lines, or
        None where no line was converted.
    """
    if text.isascii():
        return text, None
    parts = _CELLS.split(text)  # separators stand at the odd places
    counts: dict[LegacyEncoding, int] = {}
    unsure: list[int] = []
    already: list[int] = []
    for number in range(0, len(parts), 2):
        part = parts[number]
        if part.isascii():
            continue
        if _UNICODE_LETTER.search(part):
            already.append(number)
            continue
        found = _convert_part(part, _LINE_ENCODINGS, _WORDS_TO_DECIDE)
        if found is None:
            unsure.append(number)
        else:
            encoding, parts[number] = found
            counts[encoding] = counts.get(encoding, 0) + 1
    if not counts:
        return text, None
    usual = max(counts, key=lambda encoding: counts[encoding])
    is_all_old = counts[usual] > _MIXED * len(already)
    for number in unsure:
        found = _convert_part(parts[number], (usual,), 0, is_likely=is_all_old)
        if found is not None:
            parts[number] = found[1]
    for number in already:
        parts[number] = _convert_words(parts[number], usual)
    return "".join(parts), usual.value


def _convert_words(part: str, encoding: LegacyEncoding) -> str:
    """Convert single words of a part that somebody typed half in Unicode."""
    words = part.split(" ")
    for number, word in enumerate(words):
        if not word.isascii() and not _UNICODE_LETTER.search(word):
            found = _convert_part(word, (encoding,), 0)
            if found is not None:
                words[number] = found[1]
    return " ".join(words)


def _convert_part(
    part: str, encodings: Sequence[LegacyEncoding], words: int, *, is_likely: bool = False
) -> tuple[LegacyEncoding, str] | None:
    """Return the encoding and the text of a part that looks better for it.

    ``is_likely`` settles what looks as good as before in favour of the
    encoding.
    """
    latin1 = to_latin1(_MINUS_IN_WORD.sub("\xad", part))
    if _BEYOND_BYTES.search(latin1):
        return None
    candidates: list[tuple[Tally, LegacyEncoding, str]] = []
    for encoding in encodings:
        decoded = _decode(latin1, encoding)
        candidates.append((tally(decoded), encoding, decoded))
    found, encoding, decoded = max(candidates, key=lambda candidate: candidate[0].score)
    if encoding is LegacyEncoding.TCVN3 and "-" in latin1:
        decoded = _decode(_HYPHENATED.sub(_restore_horn, latin1), encoding)
        found = tally(decoded)
    gain = found.score - tally(part).score
    if found.valid < words or gain < 0 or (gain == 0 and not is_likely):
        return None
    return encoding, decoded


def _decode(latin1: str, encoding: LegacyEncoding) -> str:
    decoded = to_cp1252(decode(latin1, encoding))
    return _raise_capitals(decoded) if encoding is LegacyEncoding.TCVN3 else decoded


def _raise_capitals(text: str) -> str:
    """Return text with the toned capitals that TCVN3 cannot write.

    ``PHầN`` was typed for ``PHẦN``: its fonts have toned letters in one size
    only, and a word with two plain capitals and no small letter is no other.
    """
    return _HALF_CAPITAL.sub(lambda match: match[0].upper(), text)


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
