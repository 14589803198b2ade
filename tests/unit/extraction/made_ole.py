"""Compound files and Word 97 documents for the tests, made byte by byte."""

import itertools
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

_SECTOR, _MINI_SECTOR, _CUTOFF = 512, 64, 4096
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_STORAGE, _STREAM, _ROOT = 1, 2, 5


@dataclass
class _Entry:
    name: str
    kind: int
    children: dict[str, "_Entry"] = field(default_factory=dict)
    data: bytes = b""
    start: int = _END
    number: int = 0
    right: int = _FREE


def _entries(streams: Mapping[str, bytes]) -> list[_Entry]:
    root = _Entry("Root Entry", _ROOT)
    entries = [root]
    for path, data in streams.items():
        place = root
        *folders, name = path.split("/")
        for folder in folders:
            if folder not in place.children:
                place.children[folder] = _Entry(folder, _STORAGE, number=len(entries))
                entries.append(place.children[folder])
            place = place.children[folder]
        place.children[name] = _Entry(name, _STREAM, data=data, number=len(entries))
        entries.append(place.children[name])
    for entry in entries:
        for left, right in itertools.pairwise(_in_order(entry)):
            left.right = right.number
    return entries


def ole(streams: Mapping[str, bytes]) -> bytes:
    """Return a compound file; slashes in the names make storages."""
    entries = _entries(streams)
    root = entries[0]
    sectors: list[bytes] = []
    chains: list[int] = []

    def store(data: bytes) -> int:
        count = -(-len(data) // _SECTOR)
        if not count:
            return _END
        first = len(sectors)
        sectors.extend(
            data[n * _SECTOR : (n + 1) * _SECTOR].ljust(_SECTOR, b"\0") for n in range(count)
        )
        chains.extend([*range(first + 1, first + count), _END])
        return first

    mini, mini_chains = bytearray(), list[int]()
    for entry in entries:
        if entry.kind == _STREAM and 0 < len(entry.data) < _CUTOFF:
            entry.start = len(mini_chains)
            count = -(-len(entry.data) // _MINI_SECTOR)
            mini += entry.data.ljust(count * _MINI_SECTOR, b"\0")
            mini_chains += [*range(entry.start + 1, entry.start + count), _END]
        elif entry.kind == _STREAM:
            entry.start = store(entry.data)
    root.data = bytes(mini)
    root.start = store(root.data)
    mini_table = store(b"".join(struct.pack("<I", chain) for chain in mini_chains))
    directory = store(b"".join(map(_directory_entry, entries)))
    tables = -(-(len(sectors) + 2) // (_SECTOR // 4 - 1))
    first_table = len(sectors)
    chains += [_FAT] * tables
    chains += [_FREE] * (-len(chains) % (_SECTOR // 4))
    table = b"".join(struct.pack("<I", chain) for chain in chains)
    head = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        0x3E, 3, 0xFFFE, 9, 6, 0, tables, directory, 0, _CUTOFF,
        mini_table, -(-len(mini_chains) * 4 // _SECTOR), _END, 0,
    )  # fmt: skip
    places = [*range(first_table, first_table + tables)]
    head += b"".join(struct.pack("<I", place) for place in places)
    return head.ljust(_SECTOR, b"\xff") + b"".join(sectors) + table


def _directory_entry(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le")
    children = _in_order(entry)
    return struct.pack(
        "<64sHBBIII36xIQ",
        name, len(name) + 2, entry.kind, 1, _FREE, entry.right,
        children[0].number if children else _FREE, entry.start, len(entry.data),
    )  # fmt: skip


def _in_order(entry: _Entry) -> list[_Entry]:
    return sorted(entry.children.values(), key=lambda child: (len(child.name), child.name))


def property_of(code: int, value: int) -> bytes:
    """Return a property of letters or paragraphs; its code tells its size."""
    return struct.pack("<HB" if code >> 13 in {0, 1} else "<HH", code, value)


IN_TABLE = property_of(0x2416, 1)
ROW_END = IN_TABLE + property_of(0x2417, 1)
DELETED, HIDDEN = property_of(0x0800, 1), property_of(0x083C, 1)


def in_font(number: int) -> bytes:
    return property_of(0x4A4F, number) + property_of(0x4A51, number)


@dataclass(frozen=True)
class Formatted:
    """A piece of text with properties of its letters or of its paragraph."""

    text: str
    properties: bytes = b""
    style: int = 0


_TEXT_START = 0x600
_LENGTHS = (0x4C, 0x50, 0x54, 0x5C, 0x60, 0x64)


def word(
    runs: Iterable[Formatted],
    *,
    paragraphs: Iterable[Formatted] = (),
    fonts: Iterable[str] = (),
    styles: bytes = b"",
    stories: Mapping[int, str] | None = None,
    flags: int = 0,
    is_narrow: bool = False,
) -> bytes:
    """Return a Word 97 file.

    ``paragraphs`` cover the text from its beginning; ``stories`` gives the
    text of notes and the like by the place of its length in the head.
    """
    runs = list(runs)
    body = "".join(run.text for run in runs)
    others = [(stories or {}).get(place, "") for place in _LENGTHS[1:]]
    text = body + "".join(others)
    width = 1 if is_narrow else 2
    data = text.encode("cp1252" if is_narrow else "utf-16-le", "surrogatepass")
    stream = bytearray(_TEXT_START) + data
    stream += bytes(-len(stream) % _SECTOR)
    letters = _formatted_page(runs, width, with_style=False)
    pages = [len(stream) // _SECTOR]
    stream += letters
    pages.append(len(stream) // _SECTOR)
    stream += _formatted_page(list(paragraphs), width, with_style=True)
    end = _TEXT_START + len(data)
    offset = _TEXT_START * 2 | 0x40000000 if is_narrow else _TEXT_START
    piece = struct.pack("<IIHIH", 0, _units(text), 0, offset, 0)
    table = bytearray()

    def add(place: int, part: bytes) -> None:
        struct.pack_into("<II", stream, place, len(table), len(part))
        table.extend(part)

    struct.pack_into("<HH", stream, 0, 0xA5EC, 0xC1)
    struct.pack_into("<H", stream, 0x0A, flags)
    for place, story in zip(_LENGTHS, [body, *others], strict=True):
        struct.pack_into("<I", stream, place, _units(story))
    add(0x1A2, b"\x02" + struct.pack("<I", len(piece)) + piece)
    for place, page in zip((0xFA, 0x102), pages, strict=True):
        add(place, struct.pack("<III", _TEXT_START, end, page))
    add(0x112, _font_table(list(fonts)))
    add(0xA2, styles)
    name = "1Table" if flags & 0x0200 else "0Table"
    return ole({"WordDocument": bytes(stream).ljust(_CUTOFF, b"\0"), name: bytes(table)})


def _units(text: str) -> int:
    """Return how many places a text takes in the file: rare letters take two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _formatted_page(parts: list[Formatted], width: int, *, with_style: bool) -> bytes:
    """Return a page of formats: where parts begin, then where their properties are."""
    parts = parts or [Formatted("")]
    page = bytearray(_SECTOR)
    place = _TEXT_START
    struct.pack_into("<I", page, 0, place)
    low = _SECTOR - 2
    size = 13 if with_style else 1
    for number, part in enumerate(parts):
        place += _units(part.text) * width
        struct.pack_into("<I", page, 4 * (number + 1), place)
        group = part.properties
        if with_style:
            group = struct.pack("<H", part.style) + group
            group = b"\0" + bytes(((len(group) + 1) // 2,)) + group
        elif group:
            group = bytes((len(group),)) + group
        low = (low - len(group)) & ~1
        page[low : low + len(group)] = group
        page[4 * (len(parts) + 1) + number * size] = low // 2 if group else 0
    page[-1] = len(parts)
    return bytes(page)


def _font_table(names: list[str]) -> bytes:
    table = struct.pack("<HH", len(names), 0)
    for name in names:
        entry = bytes(39) + name.encode("utf-16-le") + b"\0\0"
        table += bytes((len(entry),)) + entry
    return table


def style_sheet(fonts: Iterable[tuple[int | None, int]], default: int = 0) -> bytes:
    """Return a sheet of paragraph styles, each with its font and its parent's number."""
    fonts = list(fonts)
    sheet = struct.pack("<HHHHHHHHHH", 18, len(fonts), 10, 0, 0, 0, 0, 0, 0, default)
    for font, parent in fonts:
        letters = b"" if font is None else in_font(font)
        style = struct.pack("<HHHHH", 0, 1 | parent << 4, 2, 0, 0)
        style += struct.pack("<HHH", 1, ord("x"), 0)
        style += struct.pack("<HH", 2, 0) + struct.pack("<H", len(letters)) + letters
        sheet += struct.pack("<H", len(style)) + style
    return sheet
