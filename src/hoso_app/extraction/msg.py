"""Mails saved by Outlook (.msg) ([MS-OXMSG])."""

import re
import struct
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.extraction.charsets import decode_bytes
from hoso_app.extraction.content import Content
from hoso_app.extraction.ole import open_ole
from hoso_app.extraction.rtf import rtf_content
from hoso_app.extraction.source import Source
from hoso_app.extraction.text_builder import TextBuilder
from hoso_app.extraction.web_page import decode_page, parse_html, write_element

_PROPERTIES = "__properties_version1.0"
_HEAD_LENGTH = 32
_CODE_PAGE = 0x3FFD0003  # of the message; the next is that of its body
_BODY_CODE_PAGE = 0x3FDE0003
_SUBJECT, _SENDER, _SENDER_MAIL, _TO, _CC = "0037", "0C1A", "5D01", "0E04", "0E03"
_BODY, _PAGE, _RTF = "1000", "1013", "1009"
_LONG_NAME, _SHORT_NAME, _DATA = "3707", "3704", "3701"
_WIDE, _NARROW, _BINARY = "001F", "001E", "0102"
_ATTACHMENT = re.compile(r"__attach_version1\.0_#[0-9A-Fa-f]{8}")
_CODE_PAGES = {65001: "utf-8", 20127: "ascii", 1200: "utf-16-le"}

_LZFU, _STORED = 0x75465A4C, 0x414C454D
_DICTIONARY = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "
    rb"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_WINDOW = 4096
_MOST_BYTES = 50_000_000
# What Outlook wraps around the HTML that it keeps inside of RTF.
_HTML_TAG = re.compile(rb"\{\\\*\\htmltag\d* ?(?:[^{}]|\{[^{}]*\})*\}")


def read_msg(source: Source) -> Content:
    """Read the head of a mail, its text, and the names of what is attached.

    Raises:
        ReadingError: The file is damaged.
    """
    with open_ole(source) as ole:
        message = _Message(ole)
        sender = f"{message.text(_SENDER)} {message.text(_SENDER_MAIL)}".strip()
        subject = message.text(_SUBJECT)
        heads = {
            "From": sender,
            "To": message.text(_TO),
            "Cc": message.text(_CC),
            "Subject": subject,
        }
        lines = [f"{name}: {text}" for name, text in heads.items() if text]
        lines += ["", _body(source, message)]
        lines += [f"Tệp đính kèm: {name}" for name in message.attachments()]
    return Content("\n".join(lines), "msg", title=subject or None)


def attached_to_msg(source: Source) -> Iterator[tuple[str, bytes] | ReadingError]:
    """Yield name and bytes of each file attached to a mail; an error for one too large.

    Raises:
        ReadingError: The file is damaged.
    """
    with open_ole(source) as ole:
        message = _Message(ole)
        for folder in message.attachment_folders():
            name = message.name_of(folder)
            size = message.size(_DATA, _BINARY, folder)
            if name and size > source.limits.whole_file:
                path = f"{source.path}/{name}"
                yield ReadingError(path, ReadingProblem.TOO_LARGE, f"{size} bytes")
                continue
            data = message.data(_DATA, _BINARY, folder, source.limits.whole_file)
            if name and data:
                yield name, data


class _Message:
    """The properties of a mail, each a stream of its own."""

    def __init__(self, ole: Any) -> None:
        self._ole = ole
        self._code_page = self._find_code_page()

    def text(self, tag: str, folder: str = "") -> str:
        """Return a property that is text, empty if the mail has it not."""
        wide = self.data(tag, _WIDE, folder)
        if wide is not None:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        narrow = self.data(tag, _NARROW, folder)
        if narrow is None:
            return ""
        if self._code_page:
            with suppress(LookupError, UnicodeDecodeError):
                return narrow.decode(self._code_page).rstrip("\0")
        return decode_bytes(narrow).text.rstrip("\0")

    def size(self, tag: str, kind: str, folder: str) -> int:
        """Return how many bytes a property has, 0 if the mail has it not."""
        name = _stream_name(tag, kind, folder)
        return int(self._ole.get_size(name)) if self._ole.exists(name) else 0

    def data(self, tag: str, kind: str, folder: str = "", limit: int = _MOST_BYTES) -> bytes | None:
        """Return the bytes of a property."""
        name = _stream_name(tag, kind, folder)
        if not self._ole.exists(name):
            return None
        data: bytes = self._ole.openstream(name).read(limit)
        return data

    def attachment_folders(self) -> list[str]:
        """Return the storages that hold what is attached."""
        names = {path[0] for path in self._ole.listdir(streams=True, storages=True)}
        return sorted(name for name in names if _ATTACHMENT.fullmatch(name))

    def name_of(self, folder: str) -> str:
        """Return the name of an attachment."""
        return self.text(_LONG_NAME, folder) or self.text(_SHORT_NAME, folder)

    def attachments(self) -> list[str]:
        """Return the names of what is attached."""
        return [name for name in map(self.name_of, self.attachment_folders()) if name]

    def _find_code_page(self) -> str | None:
        if not self._ole.exists(_PROPERTIES):
            return None
        data = self._ole.openstream(_PROPERTIES).read()
        found: dict[int, int] = {}
        for place in range(_HEAD_LENGTH, len(data) - 15, 16):
            tag, _flags, value = struct.unpack_from("<III", data, place)
            found[tag] = value
        number = found.get(_CODE_PAGE) or found.get(_BODY_CODE_PAGE)
        return None if number is None else _CODE_PAGES.get(number, f"cp{number}")


def _stream_name(tag: str, kind: str, folder: str) -> str:
    return f"{folder}/__substg1.0_{tag}{kind}".lstrip("/")


def _body(source: Source, message: _Message) -> str:
    """Return the text, else that of the page, else that of the packed RTF."""
    body = message.text(_BODY)
    if body.strip():
        return body
    page = message.data(_PAGE, _BINARY)
    html = decode_page(page).text if page else message.text(_PAGE)
    if html.strip():
        builder = TextBuilder(source.limits.characters)
        write_element(parse_html(source, html), builder)
        return builder.text()
    packed = message.data(_RTF, _BINARY)
    if packed is None:
        return body
    rtf = unpack_rtf(packed)
    if rtf is None:
        raise source.problem(ReadingProblem.DAMAGED, "packed RTF")
    if b"\\fromhtml" in rtf[:400]:
        rtf = _HTML_TAG.sub(b"", rtf)
    return rtf_content(source, rtf).text


def unpack_rtf(packed: bytes) -> bytes | None:
    """Unpack the RTF of a mail ([MS-OXRTFCP]); None when it is no such thing."""
    if len(packed) < 16:
        return None
    _size, length, kind, _crc = struct.unpack_from("<IIII", packed)
    length = min(length, _MOST_BYTES)
    if kind == _STORED:
        return packed[16 : 16 + length]
    return _unpack(packed, length) if kind == _LZFU else None


def _unpack(packed: bytes, length: int) -> bytes:
    window = bytearray(_DICTIONARY.ljust(_WINDOW, b"\0"))
    write = len(_DICTIONARY)
    text = bytearray()
    place = 16
    while place < len(packed) and len(text) < length:
        control = packed[place]
        place += 1
        for bit in range(8):
            if not control >> bit & 1:
                copied = packed[place : place + 1]
                place += 1
            else:
                if place + 2 > len(packed):
                    return bytes(text)
                pair = packed[place] << 8 | packed[place + 1]
                place += 2
                if pair >> 4 == write % _WINDOW:
                    return bytes(text)
                copied = _copied(window, pair >> 4, (pair & 0xF) + 2, write)
            for byte in copied:
                window[write % _WINDOW] = byte
                write += 1
            text += copied
    return bytes(text)


def _copied(window: bytearray, start: int, length: int, write: int) -> bytes:
    """Return bytes of the window, which may overlap with what is being written."""
    copied = bytearray()
    distance = (write - start) % _WINDOW
    for number in range(length):
        if number < distance or not distance:
            copied.append(window[(start + number) % _WINDOW])
        else:
            copied.append(copied[number - distance])
    return bytes(copied)
