"""Text put together from runs, paragraphs and tables."""

from hoso_app.extraction.content import CAPITALS_BEGIN, CAPITALS_END, PAGE_MARK
from hoso_app.extraction.legacy_text import FontEncoding, decode_run

# A letterhead or a signature block is a table of few rows and two columns, at times with
# an empty column between; other tables hold data and are read row by row.
_LAYOUT_ROWS = 4
_LAYOUT_COLUMNS = 3
_CELL_OF_PROSE = 400


class _Frame:
    """Text being put together, with the rows of a table that may still grow."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.rows: list[list[str]] = []

    def append(self, text: str) -> None:
        self.close_table()
        self.parts.append(text)

    def close_table(self) -> None:
        if self.rows:
            self.parts.append(table_text(self.rows))
            self.rows = []

    @property
    def is_at_line_start(self) -> bool:
        return bool(self.rows) or not self.parts or self.parts[-1].endswith(("\n", PAGE_MARK))

    def text(self) -> str:
        self.close_table()
        return "".join(self.parts)


class TextBuilder:
    """Collects the text of a document in reading order.

    Neighbouring runs of one old encoding are decoded together, since the two
    signs of a VNI letter may stand in two runs. Rows of data become lines
    with tabs; the cells of a layout table (a letterhead) come out one below the
    other, each paragraph on its own line.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._length = 0
        self._frames = [_Frame()]
        self._rows: list[list[str]] = []
        self._run: list[str] = []
        self._run_font: FontEncoding | None = None
        self._conversions: dict[str, int] = {}

    @property
    def is_full(self) -> bool:
        """Return whether the text has reached its limit, so that reading may stop."""
        return self._length >= self._limit

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was written yet."""
        return self._length == 0

    @property
    def is_at_line_start(self) -> bool:
        """Return whether the next letter begins a line."""
        if self._run:
            return self._run[-1].endswith("\n")
        return self._frames[-1].is_at_line_start

    @property
    def conversion(self) -> str | None:
        """Return the old encoding of most converted letters, None if there were none."""
        counts = self._conversions
        return max(counts, key=lambda name: counts[name]) if counts else None

    def write(self, text: str, font: FontEncoding | None = None) -> None:
        """Add letters of a paragraph, set in a font of an old encoding or not."""
        if font != self._run_font:
            self._flush()
            self._run_font = font
        self._run.append(text)
        self._length += len(text)

    def end_paragraph(self) -> None:
        """End the line."""
        self._flush()
        self._frames[-1].append("\n")

    def start_line(self) -> None:
        """Begin a new line unless the text stands at the beginning of one."""
        if not self.is_at_line_start:
            self.end_paragraph()

    def page_break(self) -> None:
        """Begin a new page here."""
        self._flush()
        self._frames[-1].append(PAGE_MARK)

    def begin_row(self) -> None:
        """Begin a row of a table."""
        self._flush()
        self._rows.append([])

    def begin_cell(self) -> None:
        """Begin a cell of the current row."""
        self._flush()
        self._frames.append(_Frame())

    def end_cell(self) -> None:
        """End the cell."""
        self._flush()
        if len(self._frames) > 1:
            cell = self._frames.pop().text()
            if self._rows:
                self._rows[-1].append(cell)
            else:
                self._frames[-1].append(cell)

    def end_row(self) -> None:
        """End the row; it belongs to the same table as the row before it."""
        self._flush()
        if self._rows:
            self._frames[-1].rows.append(self._rows.pop())

    def text(self) -> str:
        """Return what was collected, closing rows that a broken file left open."""
        self._flush()
        while len(self._frames) > 1:
            self.end_cell()
        while self._rows:
            self.end_row()
        return self._frames[0].text()[: self._limit]

    def _flush(self) -> None:
        if not self._run:
            return
        text = "".join(self._run)
        self._run.clear()
        if self._run_font is not None:
            decoded = decode_run(text, self._run_font)
            if decoded != text and not text.isascii():
                name = self._run_font.encoding.value
                self._conversions[name] = self._conversions.get(name, 0) + len(text)
            text = _marked(decoded) if self._run_font.is_capital else decoded
        self._frames[-1].append(text)


def _marked(text: str) -> str:
    """Return letters of a capital font between marks, the space around them outside."""
    letters = text.strip()
    if letters == letters.upper():
        return text
    start = text.index(letters)
    marked = f"{CAPITALS_BEGIN}{letters}{CAPITALS_END}"
    return f"{text[:start]}{marked}{text[start + len(letters) :]}"


def table_text(rows: list[list[str]]) -> str:
    """Return a table as lines of text."""
    rows = [
        [_one_page_mark(cell.strip("\n"), is_first=not n) for n, cell in enumerate(row)]
        for row in rows
    ]
    is_layout = len(rows) <= _LAYOUT_ROWS and all(_is_layout_row(row) for row in rows)
    return "".join(map(_stacked if is_layout else _joined, rows))


def _is_layout_row(row: list[str]) -> bool:
    filled = [cell for cell in row if cell.strip()]
    has_paragraphs = any("\n" in cell for cell in filled)
    return len(row) <= _LAYOUT_COLUMNS and (has_paragraphs or len(filled) < _LAYOUT_COLUMNS)


def _stacked(row: list[str]) -> str:
    return "".join(f"{cell}\n" for cell in row if cell.strip())


def _joined(row: list[str]) -> str:
    if len(row) == 1 or any(len(cell) > _CELL_OF_PROSE for cell in row):
        return _stacked(row)
    line = "\t".join(cell.replace("\n", " ") for cell in row).rstrip("\t")
    return f"{line}\n" if line.strip() else ""


def _one_page_mark(cell: str, *, is_first: bool) -> str:
    """Keep the page marks of the first cell only: the others show the same page end."""
    return cell if is_first else cell.replace(PAGE_MARK, "")
