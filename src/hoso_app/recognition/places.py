"""The place in front of a head's date: ``Ngã Năm, ngày …``."""

import re
from collections.abc import Sequence

from hoso_app.recognition.capitals import body_name
from hoso_app.recognition.found import Found
from hoso_app.recognition.issuers import body_system
from hoso_app.recognition.lines import is_capitals, is_rule_line

_GAP = re.compile(r"[ \u00a0]{3,}|\t|\|")
_MAX_WORDS = 6
_SMALL_WORDS = {"thành", "phố", "thị", "xã", "tỉnh", "huyện", "quận", "phường", "trấn"}


def place_before(text: str, position: int, borders: Sequence[int]) -> Found[str] | None:
    """Return the place that is written right before a date.

    Args:
        text: The extracted text.
        position: Where the date begins.
        borders: Ends of pieces already read; the place begins behind them.
    """
    line_start = text.rfind("\n", 0, position) + 1
    start = max([line_start, *(border for border in borders if border <= position)])
    gaps = [match.end() for match in _GAP.finditer(text, start, position)]
    has_gap = bool(gaps) and bool(text[gaps[-1] : position].strip(" ,.*"))
    if has_gap:
        start = gaps[-1]
    found = _trim(text, start, position, is_cell=has_gap or start == line_start)
    if start == line_start and (found is None or " " not in found.value):
        longer = _with_line_above(text, line_start, position)
        if longer:
            return longer
    return found


def _trim(text: str, start: int, end: int, *, is_cell: bool) -> Found[str] | None:
    piece = text[start:end].rstrip(" \n,.;:|\u00a0")
    words = list(re.finditer(r"\S+", piece))
    while words and not any(letter.isalpha() for letter in words[0][0]):
        words.pop(0)
    if not words:
        return None
    if is_capitals(piece[words[0].start() :]):
        written = piece[words[0].start() :]
        if not is_cell or len(words) > _MAX_WORDS or body_system(written):
            return None
    else:
        words = _place_words(words)
        if not words:
            return None
        written = piece[words[0].start() :]
    first = start + words[0].start()
    value = _capitalised(body_name(written))
    if not value or (any(letter.isdigit() for letter in value) and len(value) > 12):
        return None
    return Found(value, "place.head", 0.95, first, first + len(written))


def _capitalised(name: str) -> str:
    """Return a place with every word of its name large: Hà nội is Hà Nội."""
    return " ".join(
        word if word in _SMALL_WORDS else word[:1].upper() + word[1:] for word in name.split()
    )


def _place_words(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the last words that can be a place: behind the capitals of an issuer."""
    kept: list[re.Match[str]] = []
    for word in reversed(words):
        text = word[0]
        if len(kept) >= _MAX_WORDS or text.endswith((";", ":", ")")):
            break
        if (
            is_capitals(text)
            and len(text) > 1
            and text not in {"TP.", "TP", "TX.", "H.", "Q.", "P."}
        ):
            break
        kept.append(word)
    kept.reverse()
    while kept and not kept[0][0][:1].isupper() and kept[0][0].lower() not in _SMALL_WORDS:
        kept.pop(0)
    return kept


def _line_above(text: str, line_start: int) -> tuple[int, str]:
    """Return position and text of the next line above that is no rule."""
    end = line_start - 1
    while end > 0 and line_start - end < 80:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].strip(" |\t")
        if line and not is_rule_line(line):
            return start, line
        end = start - 1
    return 0, ""


def _with_line_above(text: str, line_start: int, position: int) -> Found[str] | None:
    """Return a place broken over two lines: ``Hà`` / ``Nội, ngày``."""
    above_start, above = _line_above(text, line_start)
    if not above:
        return None
    words = above.split()
    if len(words) > 3 or is_capitals(above) or not all(word[:1].isupper() for word in words):
        return None
    here = text[line_start:position].strip(" ,.")
    if here and (not here[:1].isupper() or len(here.split()) > 3):
        return None
    if any(letter.isdigit() or letter in ":-/" for letter in above):
        return None
    first = text.index(above, above_start)
    written = text[first:position].rstrip(" \n,.|")
    value = body_name(" ".join(word for word in written.split() if word != "|"))
    return Found(value, "place.head", 0.85, first, first + len(written)) if value else None
