"""What is chosen with the mouse on pages that are drawn: from letter to letter, across pages."""

from dataclasses import dataclass
from itertools import pairwise

from hoso_app.domain.pages import PageBox, PageLetters

Box = tuple[float, float, float, float]

_SAME_LINE = 0.5
"""Share of a letter's height that it has in common with its neighbour of the same line."""
_BLANK = 0.18
"""In heights of letters: a wider gap on a line is a blank, which pages do not tell of."""
_ACROSS_COLUMNS = 4.0
"""A line further up or down counts that much more than a letter further left or right."""


@dataclass(frozen=True, slots=True)
class PagePoint:
    """A place on a page (from 0), in shares of its width and height."""

    page: int
    across: float
    down: float


class PageSelection:
    """Holds the letters of the pages that were touched, and which of them are chosen.

    Letters come late, from a process that reads them: until then, nothing of
    their page is chosen.
    """

    def __init__(self) -> None:
        self._letters: dict[int, PageLetters] = {}
        self._anchor: PagePoint | None = None
        self._end: PagePoint | None = None

    def forget(self) -> None:
        """Forget the paper: another one is shown."""
        self._letters.clear()
        self.clear()

    def clear(self) -> None:
        """Choose nothing."""
        self._anchor = self._end = None

    def start(self, point: PagePoint) -> None:
        """Begin where the mouse was pressed."""
        self._anchor, self._end = point, None

    def move(self, point: PagePoint) -> None:
        """Reach as far as the mouse is now."""
        if self._anchor is not None:
            self._end = point

    def put_letters(self, page: int, letters: PageLetters) -> None:
        """Take the letters of a page."""
        self._letters[page] = letters

    def missing(self) -> tuple[int, ...]:
        """Return the touched pages whose letters are not here."""
        if self._anchor is None:
            return ()
        first, last = self._pages()
        return tuple(page for page in range(first, last + 1) if page not in self._letters)

    def boxes(self, page: int) -> tuple[PageBox, ...]:
        """Return what is chosen of a page, a box for each line."""
        chosen = [self._letters[page].boxes[at] for at in self._chosen(page)]
        lines: list[list[Box]] = []
        for box in chosen:
            if lines and _is_same_line(lines[-1][-1], box):
                lines[-1].append(box)
            else:
                lines.append([box])
        return tuple(
            PageBox(
                min(box[0] for box in line),
                min(box[1] for box in line),
                max(box[2] for box in line),
                max(box[3] for box in line),
            )
            for line in lines
        )

    def text(self, *, is_flowing: bool = False) -> str:
        """Return the letters that are chosen, with blanks where the page has gaps.

        Args:
            is_flowing: Put lines together, as a paragraph is typed.
        """
        if self._anchor is None or self._end is None:
            return ""
        first, last = self._pages()
        texts = [
            self._text_of(page, " " if is_flowing else "\n") for page in range(first, last + 1)
        ]
        return (" " if is_flowing else "\n").join(text for text in texts if text)

    def _text_of(self, page: int, line_end: str) -> str:
        chosen = self._chosen(page)
        if not chosen:
            return ""
        letters = self._letters[page]
        parts = [letters.text[chosen[0]]]
        for before, at in pairwise(chosen):
            parts.append(_between(letters.boxes[before], letters.boxes[at], line_end))
            parts.append(letters.text[at])
        return "".join(parts)

    def _pages(self) -> tuple[int, int]:
        assert self._anchor is not None
        pages = (self._anchor.page, (self._end or self._anchor).page)
        return min(pages), max(pages)

    def _chosen(self, page: int) -> range:
        letters = self._letters.get(page)
        if letters is None or not letters.boxes or self._anchor is None or self._end is None:
            return range(0)
        first, last = self._pages()
        if not first <= page <= last:
            return range(0)
        ends = [
            _nearest(letters, point) if point.page == page else (0 if point.page < page else -1)
            for point in (self._anchor, self._end)
        ]
        places = [at if at >= 0 else len(letters.boxes) - 1 for at in ends]
        return range(min(places), max(places) + 1)


def _nearest(letters: PageLetters, point: PagePoint) -> int:
    def distance(at: int) -> float:
        left, top, right, bottom = letters.boxes[at]
        aside = max(left - point.across, 0.0, point.across - right)
        away = max(top - point.down, 0.0, point.down - bottom)
        return aside + _ACROSS_COLUMNS * away

    return min(range(len(letters.boxes)), key=distance)


def _between(before: Box, after: Box, line_end: str) -> str:
    if not _is_same_line(before, after):
        return line_end
    # Widths and heights are shares of different lengths: A4 is 1.41 times as high as wide.
    height = min(before[3] - before[1], after[3] - after[1]) * 1.41
    return " " if after[0] - before[2] > _BLANK * height else ""


def _is_same_line(before: Box, after: Box) -> bool:
    height = max(1e-6, min(before[3] - before[1], after[3] - after[1]))
    return min(before[3], after[3]) - max(before[1], after[1]) >= _SAME_LINE * height
