"""What reading a file gives."""

from dataclasses import dataclass

from hoso_app.domain.documents import Proposal


@dataclass(frozen=True, slots=True)
class ExtractedText:
    r"""The text of a file, in NFC, lines separated by ``\n``.

    ``page_starts`` are offsets in characters, the first always 0; a format
    without pages has one. ``format`` is what the content shows (``"docx"``,
    ``"pdf"`` …), whatever the name says. ``title`` and ``site`` come from the
    page's own metadata (HTML) and may be None. ``conversion`` names the old
    encoding that was converted (``"TCVN3"``), None where none was.
    """

    text: str
    page_starts: tuple[int, ...] = (0,)
    format: str = "txt"
    media_type: str = "text/plain"
    extractor: str = ""
    extractor_version: str = ""
    is_ocr: bool = False
    needs_ocr: bool = False
    conversion: str | None = None
    title: str | None = None
    site: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table; ``number`` is the one that a spreadsheet shows, from 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet: the rows that hold something, all cells as text in NFC on one line."""

    name: str
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class TableFile:
    """The sheets of a file; a CSV file has one without a name."""

    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A file read and understood: what a worker process sends back."""

    extracted: ExtractedText
    proposal: Proposal
