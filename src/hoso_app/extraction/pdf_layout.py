"""The text of a PDF page in reading order, with wide gaps kept."""

import ctypes
import re
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

_SPACES = re.compile(r"(?<=[^\s]) +(?=[^\s])")
_WORD = re.compile(r"[^\W\d_]+")
# On a sound page one word in 300 is a single letter with marks (ở, ý), on a page whose
# accented letters were drawn from another font one in three.
_LONE_LETTERS = 0.05
_LONE_LETTERS_AT_LEAST = 8
_WIDE_GAP = 2.0
"""In heights of letters: wider than any gap between the words of a justified line."""
_NARROWEST = 0.1
"""In heights of letters: no letter of any font takes less in a line."""
_SPACE_WIDTH = 0.5
_MOST_SPACES = 40
_WORD_GAP = 0.18
_SAME_LINE = 0.35
_BROKEN_WORD = "\x02"
"""What pdfium gives for a hyphen at the end of a line."""


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    baseline: float
    height: float


@dataclass(frozen=True, slots=True)
class _Letter:
    sign: str
    x: float
    right: float
    baseline: float
    height: float


class _Letters:
    """Where the letters of a page stand; positions are in points."""

    def __init__(self, page: Any, text: str) -> None:
        self._page = page.raw
        self.count: int = pdfium.FPDFText_CountChars(self._page)
        # Letters outside of the Basic Multilingual Plane take two places in pdfium's text.
        self._is_direct = self.count == len(text)
        self._left, self._right, self._bottom, self._top = (ctypes.c_double() for _ in range(4))
        # Made once: these calls are the larger part of reading a page.
        self._box = tuple(map(ctypes.byref, (self._left, self._right, self._bottom, self._top)))
        self._place = tuple(map(ctypes.byref, (self._left, self._bottom)))

    def letter(self, position: int) -> int:
        """Return the letter that stands at a position of the text."""
        if self._is_direct:
            return position
        return int(pdfium.FPDFText_GetCharIndexFromTextIndex(self._page, position))

    def sides(self, letter: int) -> tuple[float, float]:
        """Return the left and right edge."""
        pdfium.FPDFText_GetCharBox(self._page, letter, *self._box)
        return self._left.value, self._right.value

    def origin(self, letter: int) -> tuple[float, float]:
        """Return where the letter begins on its baseline."""
        pdfium.FPDFText_GetCharOrigin(self._page, letter, *self._place)
        return self._left.value, self._bottom.value

    def height(self, letter: int) -> float:
        """Return the size of the font; 10 points where it is not known."""
        size = float(pdfium.FPDFText_GetFontSize(self._page, letter))
        return size if size > 1 else 10.0

    def all(self) -> list[_Letter]:
        """Return every letter that the page draws, without those that pdfium adds."""
        drawn = []
        for number in range(self.count):
            code = pdfium.FPDFText_GetUnicode(self._page, number)
            if code in {0, 10, 13} or pdfium.FPDFText_IsGenerated(self._page, number) == 1:
                continue
            x, baseline = self.origin(number)
            _, right = self.sides(number)
            drawn.append(_Letter(chr(code), x, right, baseline, self.height(number)))
        return drawn


def page_text(page: Any) -> str:
    """Return the lines of a text page.

    Lines that a program drew out of their order (running heads, page numbers)
    are put where they stand on the paper. A page whose accented letters were
    drawn from another font after their line is put together letter by letter.
    """
    text = page.get_text_range().replace("\ufffe", _BROKEN_WORD)
    if not text.strip():
        return ""
    letters = _Letters(page, text)
    if _is_torn(text):
        return _rebuild(letters.all())
    lines = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            lines.append(_line(line, start, letters))
        start += len(line) + 1
    return "\n".join(line.text for line in _in_order(lines)).replace(_BROKEN_WORD, "-")


def _is_torn(text: str) -> bool:
    words = _WORD.findall(text)
    lone = sum(len(word) == 1 and not word.isascii() for word in words)
    return lone >= _LONE_LETTERS_AT_LEAST and lone > _LONE_LETTERS * len(words)


def _line(line: str, start: int, letters: _Letters) -> _Line:
    """Return a line with its place, wide gaps filled with spaces."""
    word = len(line) - len(line.lstrip())
    first = letters.letter(start + word)
    _, baseline = letters.origin(first)
    height = letters.height(first)
    left, _ = letters.sides(first)
    line = line.rstrip()
    parts: list[str] = []
    done = 0
    for match in _SPACES.finditer(line):
        # Where the words around a gap begin tells of most gaps that they are not wide; the
        # end of the word before is asked for only where it may be. Asking takes the time.
        next_left, _ = letters.sides(letters.letter(start + match.end()))
        least = (match.start() - word) * _NARROWEST * height
        if next_left - left >= _WIDE_GAP * height + least:
            _, right = letters.sides(letters.letter(start + match.start() - 1))
            gap = _gap(next_left - right, height)
            if gap:
                parts += (line[done : match.start()], gap)
                done = match.end()
        left, word = next_left, match.end()
    return _Line("".join(parts) + line[done:], baseline, height)


def _gap(width: float, height: float) -> str:
    """Return the spaces that show a wide gap, nothing for a usual one."""
    if width < _WIDE_GAP * height:
        return ""
    return " " * min(_MOST_SPACES, max(3, round(width / (_SPACE_WIDTH * height))))


def _in_order(lines: list[_Line]) -> list[_Line]:
    """Move blocks of lines that stand wholly above what was drawn before them.

    Blocks side by side (the cells of a letterhead) keep the order in which
    they were drawn.
    """
    blocks: list[list[_Line]] = []
    for line in lines:
        if blocks and line.baseline <= blocks[-1][-1].baseline + line.height * _SAME_LINE:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    ordered: list[tuple[float, list[_Line]]] = []
    for block in blocks:
        bottom = min(line.baseline for line in block)
        place = len(ordered)
        while place and ordered[place - 1][0] < bottom:
            place -= 1
        ordered.insert(place, (max(line.baseline + line.height / 2 for line in block), block))
    return [line for _, block in ordered for line in block]


def _rebuild(letters: list[_Letter]) -> str:
    """Return the text of letters sorted by line and place."""
    letters.sort(key=lambda letter: -letter.baseline)
    lines: list[list[_Letter]] = []
    for letter in letters:
        if lines and abs(lines[-1][0].baseline - letter.baseline) < letter.height * _SAME_LINE:
            lines[-1].append(letter)
        else:
            lines.append([letter])
    return "\n".join(_spell(line) for line in lines)


def _spell(line: list[_Letter]) -> str:
    line.sort(key=lambda letter: letter.x)
    text = ""
    end: float | None = None
    for letter in line:
        if end is not None and letter.sign != " ":
            width = letter.x - end
            gap = _gap(width, letter.height)
            if gap:
                text = text.rstrip(" ") + gap
            elif width > _WORD_GAP * letter.height and not text.endswith(" "):
                text += " "
        text += letter.sign
        if letter.sign != " ":
            end = max(letter.right, letter.x)
    return text.strip()
