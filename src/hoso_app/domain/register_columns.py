"""What the columns of a register are, told by their headings.

Registers of papers going out and coming in have their columns from the state's
forms and from habit; headings come with marks and without, over one line or
two, below titles such as ``SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2023``.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.extraction import Table, TableRow
from hoso_app.domain.text import fold

_SEARCHED_ROWS = 30
_YEAR = re.compile(r"\b(?:nam\s+)?((?:19[4-9]|20\d)\d)\b")
_NOT_LETTERS = re.compile(r"\([^)]*\)|[^\w\s]|_")
_LETTERS = re.compile(r"[A-Za-z]{1,2}")
_NUMBERING = re.compile(r"[(\[]?(\d{1,2}|[a-zđ])[)\]]?", re.IGNORECASE)


class RegisterColumn(StrEnum):
    """What a column of a register can hold."""

    DOCUMENT_NUMBER = "document_number"
    SYMBOL = "symbol"
    ISSUED_ON = "issued_on"
    DOCUMENT_TYPE = "document_type"
    ABSTRACT = "abstract"
    KIND_AND_ABSTRACT = "kind_and_abstract"
    ISSUER = "issuer"
    SIGNER = "signer"
    SIGNER_POST = "signer_post"
    RECIPIENTS = "recipients"
    TERM = "term"
    PLACE = "place"
    SECRECY = "secrecy"
    URGENCY = "urgency"
    NOTE = "note"
    TAGS = "tags"
    FILE_NAME = "file_name"


_HEADINGS: Mapping[RegisterColumn, tuple[str, ...]] = {
    RegisterColumn.DOCUMENT_NUMBER: (
        "so",
        "so di",
        "so hieu",
        "so hieu van ban",
        "so ky hieu",
        "so kh",
        "so va ky hieu",
        "so ky hieu van ban",
        "so va ky hieu van ban",
        "so van ban",
        "so vb",
        "so cong van",
    ),
    RegisterColumn.SYMBOL: ("ky hieu", "ky hieu van ban"),
    RegisterColumn.ISSUED_ON: (
        "ngay",
        "ngay thang",
        "ngay thang nam",
        "ngay thang van ban",
        "ngay thang vb",
        "ngay thang nam van ban",
        "ngay thang nam ban hanh",
        "ngay van ban",
        "ngay vb",
        "ngay ban hanh",
        "ngay phat hanh",
        "ngay ky",
        "ngay thang ban hanh",
        "thoi gian ban hanh",
    ),
    RegisterColumn.DOCUMENT_TYPE: (
        "the loai",
        "the loai van ban",
        "loai",
        "loai van ban",
        "loai vb",
        "ten loai",
        "ten loai van ban",
        "hinh thuc van ban",
    ),
    RegisterColumn.ABSTRACT: (
        "trich yeu",
        "trich yeu noi dung",
        "trich yeu van ban",
        "trich yeu noi dung van ban",
        "noi dung",
        "noi dung trich yeu",
        "noi dung van ban",
        "ve viec",
        "tieu de",
        "ten van ban",
    ),
    RegisterColumn.KIND_AND_ABSTRACT: (
        "ten loai va trich yeu",
        "ten loai va trich yeu noi dung",
        "ten loai va trich yeu noi dung van ban",
        "ten loai va trich yeu van ban",
        "ten loai trich yeu",
        "ten loai trich yeu noi dung",
        "loai va trich yeu",
        "the loai va trich yeu",
        "the loai va trich yeu noi dung",
        "the loai trich yeu",
    ),
    RegisterColumn.ISSUER: (
        "co quan ban hanh",
        "co quan ban hanh van ban",
        "noi ban hanh",
        "don vi ban hanh",
        "tac gia",
        "tac gia van ban",
        "co quan gui",
        "noi gui",
        "don vi gui",
        "co quan",
    ),
    RegisterColumn.SIGNER: (
        "nguoi ky",
        "nguoi ky van ban",
        "ho ten nguoi ky",
        "ho va ten nguoi ky",
    ),
    RegisterColumn.SIGNER_POST: ("chuc vu", "chuc vu nguoi ky", "chuc danh"),
    RegisterColumn.RECIPIENTS: ("noi nhan", "noi nhan van ban", "co quan nhan"),
    RegisterColumn.TERM: ("nhiem ky",),
    RegisterColumn.PLACE: ("dia danh",),
    RegisterColumn.SECRECY: ("do mat", "muc do mat"),
    RegisterColumn.URGENCY: ("do khan", "muc do khan"),
    RegisterColumn.NOTE: ("ghi chu",),
    RegisterColumn.TAGS: ("nhan", "tu khoa"),
    RegisterColumn.FILE_NAME: ("tep", "ten tep", "tep dinh kem", "file", "ten file"),
}
_BY_HEADING = {words: column for column, forms in _HEADINGS.items() for words in forms}
_TELLING = frozenset(
    {
        RegisterColumn.DOCUMENT_NUMBER,
        RegisterColumn.ABSTRACT,
        RegisterColumn.KIND_AND_ABSTRACT,
        RegisterColumn.FILE_NAME,
    }
)
"""One of these at least makes a table a register of papers."""


@dataclass(frozen=True, slots=True)
class RegisterLayout:
    """How a table is read: what its columns are, and where its lines begin.

    ``columns`` maps places (from 0) to what stands there, ``headings`` are
    the words over all columns. Lines stand below the row ``head`` (its number
    as a spreadsheet shows it). ``year`` is the one that a title or the
    sheet's name gives, for dates written without.
    """

    columns: Mapping[int, RegisterColumn]
    headings: tuple[str, ...]
    head: int
    year: int | None = None

    def with_column(self, column: RegisterColumn, wanted: str) -> "RegisterLayout":
        """Return the layout with a column chosen by hand.

        Args:
            column: What the column holds.
            wanted: Its heading, with or without marks, its letter, or its
                number from 1; empty for no such column.

        Raises:
            InvalidValueError: There is no such column.
        """
        columns = {place: one for place, one in self.columns.items() if one is not column}
        if wanted:
            columns[self._place(wanted)] = column
        return replace(self, columns=columns)

    def _place(self, wanted: str) -> int:
        named = [at for at, words in enumerate(self.headings) if _plain(words) == _plain(wanted)]
        if len(named) == 1:
            return named[0]
        place = -1
        if wanted.isdecimal():
            place = int(wanted) - 1
        elif _LETTERS.fullmatch(wanted):
            for letter in wanted.upper():
                place = (place + 1) * 26 + ord(letter) - ord("A")
        if not 0 <= place < len(self.headings):
            raise InvalidValueError("column", wanted)
        return place


def layout_of(table: Table) -> RegisterLayout | None:
    """Return how a table is read, None where no row looks like its headings."""
    best: RegisterLayout | None = None
    rows = table.rows[:_SEARCHED_ROWS]
    for at, row in enumerate(rows):
        below = rows[at + 1] if at + 1 < len(rows) else None
        layout = _layout(row, below)
        if best is None or len(layout.columns) > len(best.columns):
            best = layout
    if best is None or len(best.columns) < 2 or not _TELLING & set(best.columns.values()):
        return None
    above = [cell for row in rows if row.number < best.head for cell in row.cells]
    return replace(best, year=_year([table.name, *above]))


def plain_layout(table: Table) -> RegisterLayout:
    """Return a layout without columns, for a table whose columns a person names."""
    width = max((len(row.cells) for row in table.rows), default=0)
    return RegisterLayout({}, ("",) * width, 0, _year([table.name]))


def is_numbering(row: TableRow) -> bool:
    """Return whether a row only numbers the columns, like (1), (2), (3)."""
    filled = [cell for cell in row.cells if cell]
    return len(filled) >= 3 and all(_NUMBERING.fullmatch(cell) for cell in filled)


def _layout(row: TableRow, below: TableRow | None) -> RegisterLayout:
    """Return the columns that a row heads, together with a second line of headings."""
    headings, columns = list(row.cells), _columns(row.cells)
    head = row.number
    if below is not None and columns and below.number == row.number + 1:
        lower = _columns(below.cells)
        is_heading = all(
            place in lower or not any(letter.isdigit() for letter in cell)
            for place, cell in enumerate(below.cells)
            if cell
        )
        if lower and is_heading:
            columns = {**columns, **lower}
            head = below.number
            headings += [""] * (len(below.cells) - len(headings))
            for place, cell in enumerate(below.cells):
                headings[place] = cell or headings[place]
    return RegisterLayout(_without_repeats(columns), tuple(headings), head)


def _columns(cells: Sequence[str]) -> dict[int, RegisterColumn]:
    found = {}
    for place, cell in enumerate(cells):
        column = _BY_HEADING.get(_plain(cell))
        if column is not None:
            found[place] = column
    return found


def _without_repeats(columns: Mapping[int, RegisterColumn]) -> dict[int, RegisterColumn]:
    kept: dict[int, RegisterColumn] = {}
    for place in sorted(columns):
        if columns[place] not in kept.values():
            kept[place] = columns[place]
    return kept


def _plain(heading: str) -> str:
    return " ".join(_NOT_LETTERS.sub(" ", fold(heading)).split())


def _year(texts: Sequence[str]) -> int | None:
    years = {int(match[1]) for text in texts for match in _YEAR.finditer(fold(text))}
    return years.pop() if len(years) == 1 else None
