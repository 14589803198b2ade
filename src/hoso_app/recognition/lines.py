"""The text as lines and cells, and foldings that keep every position.

Two columns of a letterhead come out of files in many ways: cell by cell, side
by side with a gap of spaces, with tabs, with bars. A cell here is a piece of a
line between such gaps.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from hoso_app.domain.text import fold, tone_normal

_GAP = re.compile(r"[ \u00a0]{3,}|[ \u00a0]*[\t|¦]+[ \t|¦\u00a0]*")
_EDGE = " \t\u00a0|¦"
_RULE = re.compile(r"[\s*_\-–—=~.…·•&#+\\/|¦:o0]*")
_WORD = re.compile(r"[^\W_]+")


def fold_in_place(text: str) -> str:
    """Return the folded text with exactly one character for each of the source.

    ``domain.text.fold`` does so for NFC text, apart from lone combining marks
    and the few letters whose lower case is two characters.
    """
    folded = fold(text)
    if len(folded) == len(text):
        return folded
    return "".join((fold(letter) or "\u0300")[0] for letter in text)


def present_spelling(text: str) -> str:
    """Return the text with each tone in its present-day place, capitals kept."""
    return _WORD.sub(lambda word: _respell(word[0]), text)


def _respell(word: str) -> str:
    moved = tone_normal(word)
    if len(moved) != len(word) or moved == word:
        return word
    return "".join(
        letter.upper() if old.isupper() else letter for letter, old in zip(moved, word, strict=True)
    )


def is_capitals(text: str) -> bool:
    """Return whether the text has letters and all of them are capitals."""
    return text.isupper()


def is_rule_line(text: str) -> bool:
    """Return whether the text is only stars, dashes and the like."""
    return bool(_RULE.fullmatch(text)) and not text.strip().isalnum()


@dataclass(frozen=True, slots=True)
class Source:
    """A text with its folded twin: the same positions in both."""

    text: str
    folded: str

    @classmethod
    def of(cls, text: str) -> Self:
        """Fold a text."""
        return cls(text, fold_in_place(text))


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of a line without surrounding space; ``line`` counts from 0."""

    text: str
    folded: str
    start: int
    line: int

    @property
    def end(self) -> int:
        """Return the position behind the last character."""
        return self.start + len(self.text)

    def part(self, start: int, end: int | None = None) -> "Cell":
        """Return a stripped piece of this cell, by positions within it."""
        return _stripped(
            self.text[start:end], self.folded[start:end], self.start + start, self.line
        )


def _stripped(piece: str, folded: str, start: int, line: int) -> Cell:
    lead = len(piece) - len(piece.lstrip(_EDGE))
    core = piece.strip(_EDGE)
    return Cell(core, folded[lead : lead + len(core)], start + lead, line)


def iterate_lines(source: Source, start: int = 0, end: int | None = None) -> Iterator[Cell]:
    """Yield the lines between two positions, each as one cell, empty ones too."""
    text = source.text
    stop = len(text) if end is None else min(end, len(text))
    position = start
    number = 0
    while position <= stop:
        line_end = text.find("\n", position, stop)
        if line_end < 0:
            line_end = stop
        yield _stripped(text[position:line_end], source.folded[position:line_end], position, number)
        position = line_end + 1
        number += 1


def split_cells(line: Cell) -> Iterator[Cell]:
    """Yield the cells of a line, without the empty ones."""
    position = 0
    for gap in _GAP.finditer(line.text):
        piece = line.part(position, gap.start())
        if piece.text:
            yield piece
        position = gap.end()
    piece = line.part(position) if position else line
    if piece.text:
        yield piece


def cells_of(source: Source, start: int = 0, end: int | None = None) -> list[Cell]:
    """Return all cells between two positions, line by line."""
    return [cell for line in iterate_lines(source, start, end) for cell in split_cells(line)]
