"""The inside of Word 97-2003 files: pieces of text, fonts, paragraphs ([MS-DOC])."""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum

from hoso_app.extraction.legacy_text import FontEncoding, font_encoding

_PAGE = 512
_MOST_PIECES = 2_000_000
_STYLE_DEPTH = 20
# Length of a property by the top three bits of its code; 6 means that it tells itself.
_OPERAND_LENGTHS = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_VARIABLE = 6
_TABLE_CODES = (0xD606, 0xD608)  # sprmTDefTable and its like carry a length of two bytes
_TABS_CODE = 0xC615


class _Property(IntEnum):
    """Codes of the properties that decide what is text ([MS-DOC] 2.6)."""

    DELETED = 0x0800
    HIDDEN = 0x083C
    CHARACTER_STYLE = 0x4A30
    FONT_ASCII = 0x4A4F
    FONT_OTHER = 0x4A51
    SYMBOL = 0x6A09
    IN_TABLE = 0x2416
    ROW_END = 0x2417


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text: positions in letters, place in the stream in bytes."""

    start: int
    end: int
    offset: int
    is_wide: bool

    @property
    def width(self) -> int:
        """Return the bytes of a letter."""
        return 2 if self.is_wide else 1


@dataclass(frozen=True, slots=True)
class LetterFormat:
    """What the properties of a run say about it."""

    font: int | None = None
    style: int | None = None
    is_silent: bool = False


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """Style of a paragraph and its part in a table."""

    style: int = 0
    is_in_table: bool = False
    is_row_end: bool = False


_PLAIN = LetterFormat()
_BODY = ParagraphFormat()


def uint16(data: bytes, place: int) -> int:
    """Return two bytes as a number."""
    number: int = struct.unpack_from("<H", data, place)[0]
    return number


def uint32(data: bytes, place: int) -> int:
    """Return four bytes as a number."""
    number: int = struct.unpack_from("<I", data, place)[0]
    return number


def piece_table(clx: bytes) -> list[Piece]:
    """Return the pieces of text in their order ([MS-DOC] 2.8.35 and 2.9.38)."""
    table = _piece_descriptors(clx)
    count = min((len(table) - 4) // 12, _MOST_PIECES)
    if count < 1:
        return []
    positions = struct.unpack_from(f"<{count + 1}I", table, 0)
    pieces = []
    for number in range(count):
        start, end = positions[number], positions[number + 1]
        place = uint32(table, (count + 1) * 4 + number * 8 + 2)
        if end > start:
            is_wide = not place & 0x40000000
            offset = place & 0x3FFFFFFF
            pieces.append(Piece(start, end, offset if is_wide else offset // 2, is_wide))
    return pieces


def _piece_descriptors(clx: bytes) -> bytes:
    place = 0
    while place + 5 <= len(clx):
        kind = clx[place]
        if kind == 2:
            return clx[place + 5 : place + 5 + uint32(clx, place + 1)]
        if kind != 1:
            break
        place += 3 + uint16(clx, place + 1)
    return b""


def properties(group: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield code and operand of each property of a group."""
    place = 0
    while place + 2 <= len(group):
        code = uint16(group, place)
        place += 2
        length = _OPERAND_LENGTHS.get(code >> 13, 0)
        if code >> 13 == _VARIABLE:
            if place + 2 > len(group):
                return
            if code in _TABLE_CODES:
                length = uint16(group, place) - 1
                place += 2
            elif code == _TABS_CODE and group[place] == 255:
                length = _long_tabs(group, place + 1)
                place += 1
            else:
                length = group[place]
                place += 1
        if length < 0:
            return
        yield code, group[place : place + length]
        place += length


def _long_tabs(group: bytes, place: int) -> int:
    """Return the length of a list of tab stops that is too long for its length byte."""
    deleted = group[place] if place < len(group) else 0
    added_place = place + 1 + deleted * 4
    added = group[added_place] if added_place < len(group) else 0
    return 2 + deleted * 4 + added * 3


def letter_format(group: bytes) -> LetterFormat:
    """Return the format of a run from its properties."""
    font = style = None
    has_other_font = is_silent = False
    for code, value in properties(group):
        match code:
            case _Property.FONT_OTHER if len(value) == 2:
                font, has_other_font = uint16(value, 0), True
            case _Property.FONT_ASCII if len(value) == 2 and not has_other_font:
                font = uint16(value, 0)
            case _Property.CHARACTER_STYLE if len(value) == 2:
                style = uint16(value, 0)
            case _Property.DELETED | _Property.HIDDEN if value:
                is_silent = is_silent or value[0] == 1
            case _Property.SYMBOL:
                is_silent = True
    return LetterFormat(font, style, is_silent)


class FormatRuns:
    """Formats by where in the stream their letters stand."""

    def __init__(self, runs: list[tuple[int, int, bytes]]) -> None:
        self._runs = sorted(runs, key=lambda run: run[0])
        self._starts = [run[0] for run in self._runs]

    def at(self, offset: int) -> tuple[int, bytes] | None:
        """Return the end and the group of the run at a place, None between runs."""
        number = bisect_right(self._starts, offset) - 1
        if number < 0 or offset >= self._runs[number][1]:
            return None
        return self._runs[number][1], self._runs[number][2]

    def next_start(self, offset: int) -> int | None:
        """Return where the next run begins behind a place."""
        number = bisect_right(self._starts, offset)
        return self._starts[number] if number < len(self._starts) else None


def letter_runs(stream: bytes, table: bytes) -> FormatRuns:
    """Return the runs of letters with their properties ([MS-DOC] 2.9.33)."""
    runs = []
    for page, count, places in _format_pages(stream, table, most=0x65):
        for number in range(count):
            place = page[(count + 1) * 4 + number] * 2
            group = page[place + 1 : place + 1 + page[place]] if place else b""
            runs.append((places[number], places[number + 1], group))
    return FormatRuns(runs)


def paragraph_runs(stream: bytes, table: bytes) -> FormatRuns:
    """Return the paragraphs with style number and properties ([MS-DOC] 2.9.174)."""
    runs = []
    for page, count, places in _format_pages(stream, table, most=0x1D):
        for number in range(count):
            place = page[(count + 1) * 4 + number * 13] * 2
            group = b""
            if place and place + 2 < _PAGE:
                length = page[place] * 2 - 1
                place += 1
                if length < 0:
                    length = page[place] * 2
                    place += 1
                group = page[place : place + length]
            runs.append((places[number], places[number + 1], group))
    return FormatRuns(runs)


def paragraph_format(group: bytes) -> ParagraphFormat:
    """Return the format of a paragraph."""
    if len(group) < 2:
        return _BODY
    is_in_table = is_row_end = False
    for code, value in properties(group[2:]):
        if code == _Property.IN_TABLE and value:
            is_in_table = value[0] == 1
        elif code == _Property.ROW_END and value:
            is_row_end = value[0] == 1
    return ParagraphFormat(uint16(group, 0), is_in_table, is_row_end)


def _format_pages(
    stream: bytes, table: bytes, *, most: int
) -> Iterator[tuple[bytes, int, tuple[int, ...]]]:
    count = (len(table) - 4) // 8
    for number in range(count):
        start = (uint32(table, (count + 1 + number) * 4) & 0x3FFFFF) * _PAGE
        page = stream[start : start + _PAGE]
        if len(page) == _PAGE and 0 < page[-1] <= most:
            yield page, page[-1], struct.unpack_from(f"<{page[-1] + 1}I", page, 0)


class Fonts:
    """Which old encoding a run is in: its own font, its styles, the default."""

    def __init__(self, font_table: bytes, style_sheet: bytes) -> None:
        self._encodings = [font_encoding(name) for name in _font_names(font_table)]
        self._style_fonts: dict[int, int | None] = {}
        self._default: int | None = None
        if any(self._encodings):
            with suppress(struct.error, IndexError):  # a damaged sheet serves as far as it goes
                self._load_styles(style_sheet)

    def encoding(self, run: LetterFormat, paragraph: ParagraphFormat) -> FontEncoding | None:
        """Return the encoding of a run of a paragraph."""
        font = run.font
        if font is None and run.style is not None:
            font = self._style_fonts.get(run.style)
        if font is None:
            font = self._style_fonts.get(paragraph.style)
        if font is None:
            font = self._default
        if font is None or font >= len(self._encodings):
            return None
        return self._encodings[font]

    def _load_styles(self, sheet: bytes) -> None:
        head = sheet[2 : 2 + uint16(sheet, 0)]
        count, fixed_length = uint16(head, 0), uint16(head, 2)
        if len(head) >= 18:
            self._default = uint16(head, 16)
        own: dict[int, int | None] = {}
        parents: dict[int, int] = {}
        place = 2 + len(head)
        for number in range(count):
            length = uint16(sheet, place)
            style = sheet[place + 2 : place + 2 + length]
            place += 2 + length
            if length:
                with suppress(struct.error, IndexError):
                    own[number], parents[number] = _style_font(style, fixed_length)
        for number in own:
            self._style_fonts[number] = _inherited(number, own, parents)


def _font_names(table: bytes) -> list[str]:
    names: list[str] = []
    if len(table) < 4:
        return names
    place = 4
    for _ in range(uint16(table, 0)):
        if place >= len(table):
            break
        length = table[place]
        name = table[place + 40 : place + 1 + length].decode("utf-16-le", "replace")
        names.append(name.split("\0")[0])
        place += 1 + length
    return names


def _style_font(style: bytes, fixed_length: int) -> tuple[int | None, int]:
    """Return the font that a style names itself, and the number of its parent."""
    kind, parent = uint16(style, 2) & 0xF, uint16(style, 2) >> 4
    updates = uint16(style, 4) & 0xF
    place = fixed_length + 2 + uint16(style, fixed_length) * 2 + 2
    for number in range(updates):
        place += place & 1
        if place + 2 > len(style):
            break
        length = uint16(style, place)
        # The letters' part comes second in a paragraph style, first in a character style.
        if (kind, number) in {(1, 1), (2, 0)}:
            return letter_format(style[place + 2 : place + 2 + length]).font, parent
        place += 2 + length
    return None, parent


def _inherited(number: int, own: dict[int, int | None], parents: dict[int, int]) -> int | None:
    for _ in range(_STYLE_DEPTH):
        font = own.get(number)
        if font is not None:
            return font
        if number not in parents:
            break
        number = parents[number]
    return None
