"""Text with tables that show their cells only by where they end (.rtf, .doc)."""

from hoso_app.extraction.legacy_text import FontEncoding
from hoso_app.extraction.text_builder import TextBuilder


class TextFlow:
    """Writes a run of text, opening rows and cells where the first letter falls in them."""

    def __init__(self, limit: int) -> None:
        self.builder = TextBuilder(limit)
        self._is_row_open = False
        self._is_cell_open = False

    def write(self, text: str, font: FontEncoding | None, *, is_in_table: bool) -> None:
        """Add letters, opening row and cell where they are the first in it."""
        if is_in_table:
            self._open_cell()
        elif self._is_row_open and not self._is_cell_open:
            self.end_row()
        self.builder.write(text, font)

    def start_line(self) -> None:
        """Begin a new line."""
        self.builder.start_line()

    def end_paragraph(self) -> None:
        """End the line."""
        self.builder.end_paragraph()

    def page_break(self) -> None:
        """Begin a new page."""
        self.builder.page_break()

    def end_cell(self) -> None:
        """End a cell, an empty one as well."""
        self._open_cell()
        self.builder.end_cell()
        self._is_cell_open = False

    def end_row(self) -> None:
        """End the row."""
        if self._is_cell_open:
            self.end_cell()
        if self._is_row_open:
            self.builder.end_row()
            self._is_row_open = False

    def _open_cell(self) -> None:
        if not self._is_row_open:
            self.builder.start_line()
            self.builder.begin_row()
            self._is_row_open = True
        if not self._is_cell_open:
            self.builder.begin_cell()
            self._is_cell_open = True
