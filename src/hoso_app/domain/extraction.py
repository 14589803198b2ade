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
    ``capitals`` are spans that a font draws in capitals (.VnTimeH), whatever
    was typed; the text has what was typed.
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
    capitals: tuple[tuple[int, int], ...] = ()

    @property
    def as_drawn(self) -> str:
        """Return the text as the paper shows it: same letters, same places, own capitals."""
        if not self.capitals:
            return self.text
        parts: list[str] = []
        last = 0
        for start, end in self.capitals:
            parts += self.text[last:start], _raised(self.text[start:end])
            last = end
        return "".join([*parts, self.text[last:]])


def _raised(text: str) -> str:
    raised = text.upper()
    return raised if len(raised) == len(text) else text  # ß has two letters for a capital


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
