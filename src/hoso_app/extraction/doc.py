"""Word documents of 1993 to 2003 (.doc), read with the font of every run."""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.content import Content
from hoso_app.extraction.doc_file import (
    Fonts,
    FormatRuns,
    LetterFormat,
    ParagraphFormat,
    Piece,
    letter_format,
    letter_runs,
    paragraph_format,
    paragraph_runs,
    piece_table,
    uint16,
    uint32,
)
from hoso_app.extraction.legacy_encodings import CP1252, LegacyEncoding
from hoso_app.extraction.legacy_text import FontEncoding
from hoso_app.extraction.ole import open_ole
from hoso_app.extraction.source import Source
from hoso_app.extraction.text_flow import TextFlow

_MAGIC = frozenset({0xA5EC, 0xA5DC})
_ENCRYPTED = 0x0100
_SECOND_TABLE = 0x0200
_COMPLEX = 0x0004
_WORD_97 = 0xC1
_SHORTEST = 0x60
# Where the head tells the length of each story: body, notes, margins, macros, comments,
# endnotes, text boxes and text boxes of the margins.
_STORY_LENGTHS = (0x4C, 0x50, 0x54, 0x58, 0x5C, 0x60, 0x64, 0x68)
_WORD_6_LENGTHS = (0x34, 0x38, 0x3C, 0x40, 0x44, 0x48, 0x4C, 0x50)
_MARGINS_STORY = 2
_READING_ORDER = (0, 6, 1, 5, 2, 7, 4)
_MARK = re.compile("[\x00-\x08\x0b-\x0f\x13-\x15\x1e\x1f]")
_CELL_END, _LINE_END, _PAGE_END = "\x07", "\x0b", "\x0c"
_LINE_ENDS = frozenset({"\r", _LINE_END, _PAGE_END, "\x0e"})
_FIELD_BEGIN, _FIELD_RESULT, _FIELD_END = "\x13", "\x14", "\x15"
_HARD_HYPHEN, _SOFT_HYPHEN = "\x1e", "\x1f"


def read_doc(source: Source) -> Content:
    """Read body, notes, text boxes, margins and comments of a document.

    Raises:
        ReadingError: The file is damaged, encrypted, or older than Word 6.
    """
    with open_ole(source) as ole:
        stream = ole.openstream("WordDocument").read(source.limits.whole_file)
        if len(stream) < _SHORTEST or uint16(stream, 0) not in _MAGIC:
            raise source.problem(ReadingProblem.UNSUPPORTED, f"Word: {stream[:2].hex()}")
        flags = uint16(stream, 0x0A)
        if flags & _ENCRYPTED:
            raise source.problem(ReadingProblem.ENCRYPTED)
        if uint16(stream, 2) < _WORD_97:
            document = _word_6(stream)
        else:
            name = "1Table" if flags & _SECOND_TABLE else "0Table"
            table = ole.openstream(name).read(source.limits.whole_file)
            document = _word_97(stream, table)
    if not document.pieces:
        raise source.problem(ReadingProblem.DAMAGED, "no piece table")
    return _content(document, source.limits.characters)


@dataclass(frozen=True, slots=True)
class _Document:
    """What the text of a file is put together from."""

    stream: bytes
    pieces: list[Piece]
    story_lengths: tuple[int, ...]
    fonts: Fonts
    letters: FormatRuns
    paragraphs: FormatRuns


def _word_97(stream: bytes, table: bytes) -> _Document:
    def part(place: int) -> bytes:
        start, length = uint32(stream, place), uint32(stream, place + 4)
        return table[start : start + length]

    return _Document(
        stream,
        piece_table(part(0x1A2)),
        _lengths(stream, _STORY_LENGTHS),
        Fonts(part(0x112), part(0xA2)),
        letter_runs(stream, part(0xFA)),
        paragraph_runs(stream, part(0x102)),
    )


def _word_6(stream: bytes) -> _Document:
    """Take the text of Word 6 and 95, whose formats are of another kind.

    Fonts are not looked at: text of old encodings shows itself.
    """
    start, end = uint32(stream, 0x18), uint32(stream, 0x1C)
    pieces = [Piece(0, max(0, end - start), start, is_wide=False)]
    if uint16(stream, 0x0A) & _COMPLEX:
        clx_start, clx_length = uint32(stream, 0x160), uint32(stream, 0x164)
        pieces = [
            # Places are of single bytes here, never marked as such.
            Piece(piece.start, piece.end, piece.offset, is_wide=False)
            for piece in piece_table(stream[clx_start : clx_start + clx_length])
        ] or pieces
    lengths = _lengths(stream, _WORD_6_LENGTHS)
    return _Document(stream, pieces, lengths, Fonts(b"", b""), FormatRuns([]), FormatRuns([]))


def _lengths(stream: bytes, places: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(max(0, struct.unpack_from("<i", stream, place)[0]) for place in places)


def _content(document: _Document, limit: int) -> Content:
    flow = TextFlow(limit)
    reader = _StoryReader(document, flow)
    starts = [0]
    for length in document.story_lengths:
        starts.append(starts[-1] + length)
    for number in _READING_ORDER:
        start, end = starts[number], starts[number + 1]
        if number == _MARGINS_STORY:
            margins = TextFlow(limit)
            _StoryReader(document, margins).read(start, end)
            # Every section repeats its margins.
            lines = dict.fromkeys(margins.builder.text().replace("\f", "\n").split("\n"))
            for line in filter(str.strip, lines):
                flow.start_line()
                flow.write(line, None, is_in_table=False)
        elif end > start:
            flow.start_line()
            reader.read(start, end)
    return Content(flow.builder.text(), "doc", conversion=flow.builder.conversion)


class _StoryReader:
    """Writes stretches of the text into a flow."""

    def __init__(self, document: _Document, flow: TextFlow) -> None:
        self._document = document
        self._flow = flow
        self._formats: dict[bytes, LetterFormat] = {}
        self._paragraphs: dict[bytes, ParagraphFormat] = {}
        self._paragraph = ParagraphFormat()
        self._is_paragraph_start = True
        self._is_cell_start = False
        self._fields: list[bool] = []  # of each open field: has its result begun

    def read(self, start: int, end: int) -> None:
        """Write the letters between two positions."""
        self._fields.clear()
        self._is_paragraph_start = True
        for piece in self._document.pieces:
            first, last = max(start, piece.start), min(end, piece.end)
            if first < last:
                offset = piece.offset + (first - piece.start) * piece.width
                self._read_stretch(offset, last - first, piece)
            if self._flow.builder.is_full:
                return

    def _read_stretch(self, offset: int, length: int, piece: Piece) -> None:
        data = self._document.stream[offset : offset + length * piece.width]
        end = offset + len(data)
        text = _letters(data, is_wide=piece.is_wide)
        width = piece.width
        for run_start, run_end, letters in self._runs(offset, end):
            if not letters.is_silent:
                part = text[(run_start - offset) // width : (run_end - offset) // width]
                self._write_run(part, run_start, width, letters)

    def _runs(self, start: int, end: int) -> Iterator[tuple[int, int, LetterFormat]]:
        """Yield stretches of one format, in bytes of the stream."""
        letters = self._document.letters
        while start < end:
            run = letters.at(start)
            if run is None:
                stop, group = letters.next_start(start) or end, b""
            else:
                stop, group = run
            stop = min(end, max(stop, start + 1))
            if group not in self._formats:
                self._formats[group] = letter_format(group)
            yield start, stop, self._formats[group]
            start = stop

    def _write_run(self, text: str, offset: int, width: int, letters: LetterFormat) -> None:
        position = 0
        while position < len(text):
            if self._is_paragraph_start:
                self._begin_paragraph(offset + position * width)
            match = _MARK.search(text, position)
            stop = match.start() if match else len(text)
            font = self._document.fonts.encoding(letters, self._paragraph)
            if stop > position:
                self._write(text[position:stop], font)
            if match:
                self._mark(match[0], font)
            position = stop + 1

    def _begin_paragraph(self, offset: int) -> None:
        run = self._document.paragraphs.at(offset)
        group = run[1] if run else b""
        if group not in self._paragraphs:
            self._paragraphs[group] = paragraph_format(group)
        self._paragraph = self._paragraphs[group]
        self._is_paragraph_start = False

    def _write(self, text: str, font: FontEncoding | None) -> None:
        self._is_cell_start = False
        if all(self._fields):
            self._flow.write(text, font, is_in_table=self._paragraph.is_in_table)

    def _mark(self, mark: str, font: FontEncoding | None) -> None:
        """Do what a sign stands for that is no letter."""
        if mark == _CELL_END:
            self._end_cell()
        elif mark in _LINE_ENDS:
            self._flow.end_paragraph()
            self._is_paragraph_start = mark != _LINE_END
            if mark == _PAGE_END:
                self._flow.page_break()
        elif mark == _FIELD_BEGIN:
            self._fields.append(False)
        elif mark in {_FIELD_RESULT, _FIELD_END} and self._fields:
            self._fields.pop()
            if mark == _FIELD_RESULT:
                self._fields.append(True)
        elif mark == _HARD_HYPHEN:
            self._write("-", font)
        elif mark == _SOFT_HYPHEN and font and font.encoding is LegacyEncoding.TCVN3:
            self._write("\xad", font)  # the byte of ư

    def _end_cell(self) -> None:
        if self._paragraph.is_row_end:
            self._flow.end_row()
        elif self._paragraph.is_in_table:
            self._flow.end_cell()
        elif self._is_cell_start:  # an empty cell: in Word 6 all that shows the row's end
            self._flow.end_paragraph()
        else:
            self._flow.write("\t", None, is_in_table=False)
        self._is_paragraph_start = self._is_cell_start = True


def _letters(data: bytes, *, is_wide: bool) -> str:
    """Return one character for each letter of the stream, so that places stay right."""
    if not is_wide:
        return "".join(map(CP1252.__getitem__, data))
    text = data.decode("utf-16-le", "replace")
    if len(text) != len(data) // 2:  # letters beyond the first plane take two places
        text = "".join(map(chr, struct.unpack(f"<{len(data) // 2}H", data[: len(data) & ~1])))
    return text
