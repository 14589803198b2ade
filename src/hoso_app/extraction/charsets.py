"""Bytes of unknown encoding into text."""

import codecs
from dataclasses import dataclass

from hoso_app.domain.text import nfc
from hoso_app.extraction.legacy_encodings import CP1252, LegacyEncoding, decode, to_cp1252
from hoso_app.extraction.syllables import tally

_SAMPLE = 65_536
_HEAD = 4096
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = (
    LegacyEncoding.WINDOWS_1258,
    LegacyEncoding.TCVN3,
    LegacyEncoding.VNI,
    LegacyEncoding.VISCII,
    LegacyEncoding.VPS,
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the encoding it was in; ``legacy`` is set for an old Vietnamese one."""

    text: str
    charset: str
    legacy: LegacyEncoding | None = None


def decode_bytes(data: bytes) -> Decoded:
    """Return the text of bytes whose encoding nobody tells.

    Looks for a byte order mark, for UTF-16 without one, for UTF-8, and else
    takes the 8-bit encoding in which the words look most Vietnamese.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return Decoded(data.decode(name, "replace"), name)
    wide = utf16_without_mark(data[:_HEAD])
    if wide:
        return Decoded(data.decode(wide, "replace"), wide)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_cut_or_stained(data, error):
            return Decoded(data.decode("utf-8", "replace"), "utf-8")
        return _decode_8_bit(data)
    if text.isascii():
        return _decode_ascii(text)
    return Decoded(text, "utf-8")


def utf16_without_mark(head: bytes) -> str | None:
    """Return the byte order of UTF-16 text without a mark, by where its NULs stand."""
    pairs = max(1, len(head) // 2)
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.2 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    if even > 0.2 * pairs and odd < 0.05 * pairs:
        return "utf-16-be"
    return None


def _is_cut_or_stained(data: bytes, error: UnicodeDecodeError) -> bool:
    """Return whether this is UTF-8 that ends inside a letter or has a few bad bytes."""
    if error.start > len(data) - 4 and error.start > 0:
        return not data[: error.start].isascii()
    wrong = data.decode("utf-8", "replace").count("\ufffd")
    return len(data) > 2000 and wrong <= len(data) // 2000


def _decode_ascii(text: str) -> Decoded:
    sample = text[:_SAMPLE]
    if any(sign in sample for sign in ("^", "+", "dd", "DD")):
        decoded = decode(sample, LegacyEncoding.VIQR)
        found = tally(decoded)
        marked = found.valid + found.invalid
        if found.valid >= 5 and found.valid >= 0.9 * marked and _is_mostly(decoded, marked):
            return Decoded(decode(text, LegacyEncoding.VIQR), "ascii", LegacyEncoding.VIQR)
    return Decoded(text, "ascii")


def _is_mostly(decoded: str, marked: int) -> bool:
    """Return whether marked words are as frequent as Vietnamese text has them."""
    return marked >= 0.4 * min(400, len(decoded.split()))


def _decode_8_bit(data: bytes) -> Decoded:
    sample = data[:_SAMPLE].decode("latin1")
    best = LegacyEncoding.WINDOWS_1258
    best_tally = tally(to_cp1252(decode(sample, best)))
    for encoding in _CANDIDATES[1:]:
        found = tally(to_cp1252(decode(sample, encoding)))
        if found.score > best_tally.score:
            best, best_tally = encoding, found
    windows = tally("".join(CP1252[byte] for byte in data[:_SAMPLE]))
    marked = best_tally.valid + best_tally.invalid
    is_foreign = best_tally.valid == 0 or best_tally.valid < 0.7 * marked
    if is_foreign or windows.score > best_tally.score:
        return Decoded("".join(CP1252[byte] for byte in data), "cp1252")
    text = nfc(to_cp1252(decode(data.decode("latin1"), best)))
    return Decoded(text, best.value, best)
