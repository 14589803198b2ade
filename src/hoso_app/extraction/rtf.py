"""Rich Text Format, which often hides behind the name .doc."""

import codecs
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.content import Content
from hoso_app.extraction.legacy_encodings import CP1252, LegacyEncoding
from hoso_app.extraction.legacy_text import FontEncoding, font_encoding
from hoso_app.extraction.source import Source
from hoso_app.extraction.text_flow import TextFlow

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+"
    rb"|([^\\{}\r\n]+)"
)
_DEPTH = 5000
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip
# Groups that hold no text of the paper.
_HIDDEN_GROUPS = frozenset(
    b"fonttbl colortbl stylesheet info pict object fldinst themedata colorschememapping datastore"
    b" latentstyles listtable listoverridetable rsidtbl generator xmlnstbl mmathPr filetbl revtbl"
    b" bkmkstart bkmkend template nonshppict blipuid operator author company doccomm subject"
    b" keywords category manager hlinkbase atnid atnauthor atndate atnref pgptbl panose falt"
    b" fontemb wgrffmtfilter oldcprops oldpprops ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn"
    b" passwordhash userprops pntxta pntxtb sp sn sv upr xe tc tcn objdata"
    b" objclass objname objalias background".split()
)
# Groups with text that carry the mark "skip me if you do not know me".
_KNOWN_STARRED = frozenset(b"shpinst shptxt footnote annotation ud".split())
_SIGNS = {
    b"tab": "\t", b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’",
    b"ldblquote": "“", b"rdblquote": "”", b"bullet": "•", b"emspace": " ", b"enspace": " ",
    b"qmspace": " ",
}  # fmt: skip
_MARGINS = frozenset(
    b"header headerl headerr headerf footer footerl footerr footerf footnote annotation".split()
)
_BINARY = re.compile(rb"\\bin(\d{1,9}) ?")


@dataclass(frozen=True, slots=True)
class _Font:
    encoding: FontEncoding | None = None
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside of the current group."""

    is_hidden: bool = False
    is_deleted: bool = False
    is_invisible: bool = False
    is_in_font_table: bool = False
    is_margin: bool = False
    is_in_table: bool = False
    font: int = 0
    fallback_length: int = 1  # bytes after a Unicode letter, for readers without Unicode

    @property
    def is_silent(self) -> bool:
        return self.is_hidden or self.is_deleted or self.is_invisible


def read_rtf(source: Source) -> Content:
    """Read body, notes, headers, footers, text boxes and comments.

    Raises:
        ReadingError: The groups are nested beyond what any program writes.
    """
    return rtf_content(source, source.read_whole())


def rtf_content(source: Source, data: bytes) -> Content:
    """Return the content of RTF bytes."""
    reader = _RtfReader(source)
    reader.read(_without_binary(data))
    text, conversion = reader.text()
    return Content(text, "rtf", conversion=conversion)


def _without_binary(data: bytes) -> bytes:
    if b"\\bin" not in data:
        return data
    parts = []
    position = 0
    while match := _BINARY.search(data, position):
        parts.append(data[position : match.start()])
        position = match.end() + int(match[1])
    parts.append(data[position:])
    return b"".join(parts)


class _RtfReader:
    """Follows the groups of a file and writes what they show."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._body = TextFlow(source.limits.characters)
        self._margins = TextFlow(source.limits.characters)
        self._codepage = "cp1252"
        self._default_font = 0
        self._fonts = _FontTable()
        self._state = _State()
        self._groups: list[_State] = []
        self._bytes = bytearray()
        self._fallback_left = 0
        self._is_group_start = False
        self._is_starred = False
        self._words: dict[bytes, Callable[[int | None], None]] = {
            b"ansicpg": self._set_codepage,
            b"deff": self._set_default_font,
            b"f": self._set_font,
            b"plain": self._set_plain,
            b"deleted": lambda n: self._set(is_deleted=n != 0),
            b"v": lambda n: self._set(is_invisible=n != 0),
            b"uc": lambda n: self._set(fallback_length=1 if n is None else max(0, n)),
            b"u": self._unicode,
            b"pard": lambda _: self._set(is_in_table=False),
            b"intbl": lambda _: self._set(is_in_table=True),
            b"par": lambda _: self._act(TextFlow.end_paragraph),
            b"line": lambda _: self._act(TextFlow.end_paragraph),
            b"sect": lambda _: self._act(TextFlow.end_paragraph),
            b"nestrow": lambda _: self._act(TextFlow.end_paragraph),
            b"nestcell": lambda _: self._write("\t"),
            b"page": lambda _: self._act(TextFlow.page_break),
            b"cell": lambda _: self._act(TextFlow.end_cell),
            b"row": lambda _: self._act(TextFlow.end_row),
        }

    def read(self, data: bytes) -> None:
        """Read a whole file."""
        for match in _TOKEN.finditer(data):
            word, number, code, symbol, brace, letters = match.groups()
            if brace == b"{":
                self._open_group()
            elif brace is not None:
                self._close_group()
                if not self._groups:
                    break
            elif word is not None:
                self._word(word, None if number is None else int(number))
            elif code is not None:
                self._take_bytes(bytes((int(code, 16),)))
            elif symbol is not None:
                self._symbol(symbol)
            elif letters is not None:
                self._take_bytes(letters)
            if self._body.builder.is_full:
                break
        self._flush()

    def text(self) -> tuple[str, str | None]:
        """Return body and margins, and the old encoding they were in."""
        body, margins = self._body.builder, self._margins.builder
        text = body.text()
        rest = margins.text()
        if rest.strip():
            text = f"{text}\n{rest}"
        return text, body.conversion or margins.conversion

    def _open_group(self) -> None:
        if len(self._groups) >= _DEPTH:
            raise self._source.problem(ReadingProblem.HOSTILE, "groups nested too deeply")
        self._flush()
        self._groups.append(self._state)
        self._is_group_start = True
        self._is_starred = False
        self._fallback_left = 0

    def _close_group(self) -> None:
        if self._groups:
            self._flush()
            if self._state.is_in_font_table:
                self._fonts.end_entry()
            self._state = self._groups.pop()
        self._is_group_start = self._is_starred = False
        self._fallback_left = 0

    def _word(self, word: bytes, number: int | None) -> None:
        is_destination = self._is_group_start or self._is_starred
        is_starred = self._is_starred
        self._is_group_start = self._is_starred = False
        if is_destination and self._enter(word, is_starred=is_starred):
            return
        if self._state.is_in_font_table:
            self._fonts.describe(word, number)
            return
        if self._fallback_left and word != b"u":
            self._fallback_left = 0
        if word in _SIGNS:
            self._write(_SIGNS[word])
        elif word in self._words:
            self._words[word](number)

    def _enter(self, word: bytes, *, is_starred: bool) -> bool:
        """Take the first word of a group; return whether it is done with."""
        if word == b"fonttbl":
            self._set(is_hidden=True, is_in_font_table=True)
        elif word in _HIDDEN_GROUPS or (
            is_starred and word not in _KNOWN_STARRED and not self._state.is_in_font_table
        ):
            self._set(is_hidden=True, is_in_font_table=False)
        elif word in _MARGINS:
            self._set(is_margin=True, is_in_table=False)
            self._margins.start_line()
        elif word == b"shptxt":
            self._story.start_line()
        else:
            return False
        return True

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._is_starred = True
            return
        self._is_group_start = False
        if self._fallback_left:
            self._fallback_left -= 1
        elif symbol in b"\\{}":
            self._take_bytes(symbol)
        elif symbol == b"~":
            self._write(" ")
        elif symbol == b"_":
            self._write("-")
        elif symbol in b"\r\n":
            self._act(TextFlow.end_paragraph)
        elif symbol == b"-":
            font = self._fonts.get(self._state.font).encoding
            if font is not None and font.encoding is LegacyEncoding.TCVN3:
                self._take_bytes(b"\xad")  # the byte of ư

    def _take_bytes(self, data: bytes) -> None:
        self._is_group_start = False
        if self._state.is_in_font_table:
            self._fonts.name(data)
            return
        if self._fallback_left:
            skipped = min(self._fallback_left, len(data))
            self._fallback_left -= skipped
            data = data[skipped:]
        if not self._state.is_silent:
            self._bytes += data

    def _unicode(self, number: int | None) -> None:
        if number is not None:
            self._write(chr(number & 0xFFFF))
            self._fallback_left = self._state.fallback_length

    def _write(self, text: str) -> None:
        if not self._state.is_silent:
            self._flush()
            self._story.write(
                text,
                self._fonts.get(self._state.font).encoding,
                is_in_table=self._state.is_in_table,
            )

    def _act(self, action: Callable[[TextFlow], None]) -> None:
        if not self._state.is_silent:
            self._flush()
            action(self._story)

    def _flush(self) -> None:
        """Decode the bytes collected in one font."""
        if not self._bytes:
            return
        data = bytes(self._bytes)
        self._bytes.clear()
        font = self._fonts.get(self._state.font)
        if font.encoding is not None:
            text = "".join(map(CP1252.__getitem__, data))
        else:
            text = data.decode(font.charset or self._codepage, "replace")
        self._story.write(text, font.encoding, is_in_table=self._state.is_in_table)

    @property
    def _story(self) -> TextFlow:
        return self._margins if self._state.is_margin else self._body

    def _set(self, **changes: Any) -> None:
        self._flush()
        self._state = replace(self._state, **changes)

    def _set_codepage(self, number: int | None) -> None:
        with suppress(LookupError):
            self._codepage = codecs.lookup(f"cp{number}").name

    def _set_default_font(self, number: int | None) -> None:
        self._default_font = number or 0
        self._set(font=self._default_font)

    def _set_font(self, number: int | None) -> None:
        if number is not None and number != self._state.font:
            self._set(font=number)

    def _set_plain(self, _number: int | None) -> None:
        self._set(font=self._default_font, is_invisible=False)


class _FontTable:
    """Fonts by number, as the head of the file lists them."""

    def __init__(self) -> None:
        self._fonts: dict[int, _Font] = {}
        self._number: int | None = None
        self._name = b""
        self._charset: str | None = None

    def get(self, number: int) -> _Font:
        """Return a font; one that the table does not know says nothing."""
        return self._fonts.get(number, _NO_FONT)

    def describe(self, word: bytes, number: int | None) -> None:
        """Take a control word of an entry."""
        if word == b"f" and number is not None:
            self.end_entry()
            self._number = number
        elif word == b"fcharset" and number is not None:
            self._charset = _CHARSETS.get(number)
        elif word == b"cpg" and number is not None:
            with suppress(LookupError):
                self._charset = codecs.lookup(f"cp{number}").name

    def name(self, letters: bytes) -> None:
        """Take letters of a name."""
        self._name += letters

    def end_entry(self) -> None:
        """Keep the entry that was described."""
        if self._number is not None:
            name = self._name.decode("latin1").split(";")[0].strip()
            self._fonts[self._number] = _Font(font_encoding(name), self._charset)
        self._number = self._charset = None
        self._name = b""


_NO_FONT = _Font()
