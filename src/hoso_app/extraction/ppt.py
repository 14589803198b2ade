"""Slides of PowerPoint 97-2003 (.ppt), by the atoms that hold text ([MS-PPT])."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.content import Content, join_pages
from hoso_app.extraction.legacy_encodings import CP1252
from hoso_app.extraction.ole import open_ole
from hoso_app.extraction.source import Source

_STREAM, _USER_STREAM = "PowerPoint Document", "Current User"
_ENCRYPTED_TOKEN = 0xF3D1C4DF
_CONTAINER = 0xF
_DEPTH = 30
_MOST_EDITS = 1000

_SLIDE_LIST = 0x0FF0
_SLIDE_OF_LIST = 0x03F3
_USER_EDIT = 0x0FF5
_OBJECT_TABLE = 0x1772
_WIDE_TEXT, _BYTE_TEXT = 0x0FA0, 0x0FA8
_SLIDES, _NOTES = 0, 2
# Text of headers and of other languages' names is no text of a slide.
_LINE_ENDS = str.maketrans({"\r": "\n", "\x0b": "\n"})


@dataclass(frozen=True, slots=True)
class _Record:
    """A record of the stream: ``start`` and ``end`` bound what is in it."""

    version: int
    instance: int
    kind: int
    start: int
    end: int


def read_ppt(source: Source) -> Content:
    """Read the text of all slides, then that of their notes, one page for each slide.

    Raises:
        ReadingError: The file is damaged or encrypted.
    """
    with open_ole(source) as ole:
        stream = ole.openstream(_STREAM).read(source.limits.whole_file)
        user = ole.openstream(_USER_STREAM).read() if ole.exists(_USER_STREAM) else b""
        if ole.exists("EncryptedSummary") or _is_encrypted(user):
            raise source.problem(ReadingProblem.ENCRYPTED)
    pages = _pages(stream, user)
    if pages is None:
        # No list of slides: take every text in the order of the file.
        pages = ["\n".join(_texts(stream, 0, len(stream)))]
    return Content(join_pages(pages), "ppt")


def _is_encrypted(user: bytes) -> bool:
    return len(user) >= 16 and int(struct.unpack_from("<I", user, 12)[0]) == _ENCRYPTED_TOKEN


def _pages(stream: bytes, user: bytes) -> list[str] | None:
    """Return the text of each slide, None where the file does not tell its slides."""
    try:
        objects, document = _objects(stream, user)
    except (struct.error, IndexError):
        return None
    pages: list[str] = []
    for record in _inside(stream, objects.get(document, 0)):
        if record.kind == _SLIDE_LIST and record.instance in {_SLIDES, _NOTES}:
            pages.extend(_listed(stream, record, objects))
    return pages or None


def _objects(stream: bytes, user: bytes) -> tuple[dict[int, int], int]:
    """Return where the present version of each object stands, and which is the document.

    A file saved fast holds older versions, too; edits are chained backwards.
    """
    edit = struct.unpack_from("<I", user, 16)[0]
    objects: dict[int, int] = {}
    document = 0
    for _ in range(_MOST_EDITS):
        record = _record(stream, edit)
        if record.kind != _USER_EDIT:
            break
        previous, table, document_of_edit = struct.unpack_from("<III", stream, record.start + 8)
        document = document or document_of_edit
        for number, place in _object_table(stream, table):
            objects.setdefault(number, place)
        if not previous or previous >= edit:
            break
        edit = previous
    return objects, document


def _object_table(stream: bytes, place: int) -> Iterator[tuple[int, int]]:
    record = _record(stream, place)
    if record.kind != _OBJECT_TABLE:
        return
    position = record.start
    while position + 4 <= record.end:
        head = struct.unpack_from("<I", stream, position)[0]
        first, count = head & 0xFFFFF, head >> 20
        position += 4
        for number in range(count):
            yield first + number, struct.unpack_from("<I", stream, position)[0]
            position += 4


def _listed(stream: bytes, slides: _Record, objects: dict[int, int]) -> Iterator[str]:
    """Yield the text of each slide of a list: its outline, then what it draws."""
    texts: list[str] = []
    drawn: list[str] = []
    is_first = True
    for record in _records(stream, slides.start, slides.end):
        if record.kind == _SLIDE_OF_LIST:
            if not is_first:
                yield "\n".join(texts + drawn)
            is_first = False
            texts = []
            place = objects.get(struct.unpack_from("<I", stream, record.start)[0])
            drawn = [] if place is None else list(_drawn(stream, place))
        elif text := _text(stream, record):
            texts.append(text)
    if not is_first:
        yield "\n".join(texts + drawn)


def _drawn(stream: bytes, place: int) -> Iterator[str]:
    record = _record(stream, place)
    yield from _texts(stream, record.start, record.end)


def _inside(stream: bytes, place: int) -> Iterator[_Record]:
    record = _record(stream, place)
    return _records(stream, record.start, record.end)


def _texts(stream: bytes, start: int, end: int, depth: int = 0) -> Iterator[str]:
    """Yield every text between two places, however deep."""
    for record in _records(stream, start, end):
        if record.version == _CONTAINER and depth < _DEPTH:
            yield from _texts(stream, record.start, record.end, depth + 1)
        elif text := _text(stream, record):
            yield text


def _text(stream: bytes, record: _Record) -> str:
    data = stream[record.start : record.end]
    if record.kind == _WIDE_TEXT:
        text = data.decode("utf-16-le", "replace")
    elif record.kind == _BYTE_TEXT:
        text = "".join(map(CP1252.__getitem__, data))
    else:
        return ""
    return text.translate(_LINE_ENDS).strip()


def _records(stream: bytes, start: int, end: int) -> Iterator[_Record]:
    while start + 8 <= end:
        record = _record(stream, start)
        yield record
        start = max(record.end, start + 8)


def _record(stream: bytes, place: int) -> _Record:
    head, kind, length = struct.unpack_from("<HHI", stream, place)
    start = place + 8
    return _Record(head & 0xF, head >> 4, kind, start, min(start + length, len(stream)))
