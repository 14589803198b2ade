"""The first page while it is being read: its lines, and what has been read from them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self

from hoso_app.recognition.head_marks import is_furniture
from hoso_app.recognition.lines import Cell, Source, iterate_lines, split_cells

HEAD_LIMIT = 6000
_MAX_LINES = 80


@dataclass(slots=True)
class PageHead:
    """The first lines of a text, without what belongs to the print or the site.

    ``folded`` is the folded text up to the last line, position by position,
    with the furniture blanked. ``taken`` are spans already read.
    """

    text: str
    folded: str
    lines: list[Cell]
    cells: list[Cell]
    taken: list[tuple[int, int]] = field(default_factory=list)

    @classmethod
    def of(cls, source: Source) -> Self:
        """Cut the first page into lines and cells."""
        lines: list[Cell] = []
        furniture: list[Cell] = []
        for line in iterate_lines(source, 0, HEAD_LIMIT):
            (furniture if line.text and is_furniture(line) else lines).append(line)
            if len(lines) >= _MAX_LINES:
                break
        folded = source.folded[: lines[-1].end if lines else 0]
        for line in furniture:
            folded = folded[: line.start] + " " * len(line.text) + folded[line.end :]
        cells = [cell for line in lines for cell in split_cells(line)]
        return cls(source.text, folded, lines, cells)

    def skip(self, end: int) -> None:
        """Leave out what stands before a position."""
        self.folded = " " * end + self.folded[end:]
        self.lines = [line for line in self.lines if line.start >= end]
        self.cells = [cell for cell in self.cells if cell.start >= end]

    def take(self, start: int | None, end: int | None) -> None:
        """Mark a span as read."""
        if start is not None and end is not None:
            self.taken.append((start, end))

    def free_parts(self, cell: Cell) -> Iterator[Cell]:
        """Yield the pieces of a cell that nothing has been read from yet."""
        position = cell.start
        for start, end in sorted(self.taken):
            if start >= cell.end or end <= position:
                continue
            if start > position:
                yield cell.part(position - cell.start, start - cell.start)
            position = max(position, end)
        if position < cell.end:
            yield cell.part(position - cell.start)

    def line_start(self, position: int) -> int:
        """Return where the line of a position begins."""
        return self.text.rfind("\n", 0, position) + 1

    def lines_behind(self, position: int) -> list[Cell]:
        """Return the lines that begin behind a position."""
        return [line for line in self.lines if line.start >= position]
