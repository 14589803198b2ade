"""Stand-ins for two libraries of Windows' Tesseract that the program has no use for.

The wheel's Tesseract can fetch pictures from the network (libcurl) and read models out of archives
(libarchive). Both bring others along: OpenSSL, libssh2, libxml2 and 33 MB of ICU's tables, a
quarter of the payload and all of it code that nobody here calls. Tesseract only needs functions of
these names to be loaded. In their place stands a library in which each function returns 0, which
both of them document as "not available": ``archive_read_new`` returns no archive, whereupon
Tesseract reads a model as a plain file, and ``curl_easy_init`` returns no connection.

The file is put together here byte by byte, so that it is the same on every machine and needs no
compiler.
"""

import struct
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from windows_images import Image

Entry: TypeAlias = tuple[str, str, str]

REPLACED = ("archive-", "libcurl-")
"""How the names of the libraries begin, below ``tesserocr.libs``."""
_FOLDER = "tesserocr.libs/"
_RETURN_ZERO = b"\x31\xc0\xc3"  # xor eax, eax; ret
_START = b"\xb8\x01\x00\x00\x00\xc3"  # mov eax, 1; ret: what Windows asks a library at its start

_X86_64 = 0x8664
_FILE_STEP, _MEMORY_STEP = 0x200, 0x1000
_IMAGE_BASE = 0x180000000
_CODE_PLACE, _NAMES_PLACE = 0x1000, 0x2000
_CODE_SECTION, _DATA_SECTION = 0x60000020, 0x40000040  # readable code; readable data
_IS_LIBRARY = 0x2022  # IMAGE_FILE_EXECUTABLE_IMAGE, LARGE_ADDRESS_AWARE, DLL
_MAY_MOVE = 0x0160  # HIGH_ENTROPY_VA, DYNAMIC_BASE, NX_COMPAT


def put_in(entries: Iterable[Entry], target: Path) -> list[Entry]:
    """Return PyInstaller's entries with stand-ins, without what only the replaced ones needed.

    Args:
        entries: Name in the payload, file, kind.
        target: A folder for the stand-ins.
    """
    kept = list(entries)
    libraries = {_file_name(one[0]): one for one in kept if _place(one[0]).startswith(_FOLDER)}
    callers = [_image(Path(source)) for _, source, _ in kept if _is_program(source)]
    replaced: dict[str, str] = {}
    target.mkdir(parents=True, exist_ok=True)
    for name in libraries:
        if name.startswith(REPLACED):
            wanted = sorted({one for image in callers for one in image.functions_of(name)})
            file = target / name
            file.write_bytes(library(name, wanted))
            replaced[name] = str(file)
    unneeded = _unneeded(libraries, replaced, kept)
    return [
        (name, replaced.get(_file_name(name), source), kind)
        for name, source, kind in kept
        if _file_name(name) not in unneeded
    ]


def _unneeded(
    libraries: dict[str, Entry], replaced: dict[str, str], entries: Sequence[Entry]
) -> set[str]:
    """Return which libraries nobody reaches any more from outside of their folder."""
    outside = [source for name, source, _ in entries if not _place(name).startswith(_FOLDER)]
    waiting = [Path(source) for source in outside if _is_program(source)]
    reached: set[str] = set()
    while waiting:
        for name in _image(waiting.pop()).imports():
            if name in libraries and name not in reached:
                reached.add(name)
                waiting.append(Path(replaced.get(name, libraries[name][1])))
    return libraries.keys() - reached


def library(name: str, functions: Sequence[str]) -> bytes:
    """Return a 64-bit library of Windows in which every function returns 0."""
    code = _START + _RETURN_ZERO
    names = _names(name, functions, _CODE_PLACE + len(_START))
    end = _NAMES_PLACE + _rounded(len(names), _MEMORY_STEP)
    headers = _headers(len(code), len(names), end)
    parts = (headers, code, names)
    return b"".join(part.ljust(_rounded(len(part), _FILE_STEP), b"\0") for part in parts)


def _names(name: str, functions: Sequence[str], place_of_code: int) -> bytes:
    """Return the table of what the library offers; Windows looks names up by halving."""
    ordered = sorted(function.encode("ascii") for function in functions)
    count = len(ordered)
    addresses = _NAMES_PLACE + 40
    pointers = addresses + 4 * count
    numbers = pointers + 4 * count
    text = numbers + 2 * count
    words = [name.encode("ascii"), *ordered]
    places = []
    for word in words:
        places.append(text)
        text += len(word) + 1
    head = struct.pack(
        "<IIHHIIIIIII", 0, 0, 0, 0, places[0], 1, count, count, addresses, pointers, numbers
    )
    return b"".join([
        head,
        struct.pack(f"<{count}I", *[place_of_code] * count),
        struct.pack(f"<{count}I", *places[1:]),
        struct.pack(f"<{count}H", *range(count)),
        *(word + b"\0" for word in words),
    ])  # fmt: skip


def _headers(code_size: int, names_size: int, end: int) -> bytes:
    """Return the headers of a library with a section of code and one of names."""
    code_room = _rounded(code_size, _FILE_STEP)
    names_room = _rounded(names_size, _FILE_STEP)
    dos = b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 0x40)
    file = b"PE\0\0" + struct.pack("<HHIIIHH", _X86_64, 2, 0, 0, 0, 240, _IS_LIBRARY)
    # PE32+, linker 14.0; sizes; start; where code begins; wants Windows 10; a program of Windows
    optional = struct.pack(
        "<HBBIIIIIQIIHHHHHHIIIIHHQQQQII",
        0x20B, 14, 0, code_room, names_room, 0, _CODE_PLACE, _CODE_PLACE,
        _IMAGE_BASE, _MEMORY_STEP, _FILE_STEP, 6, 0, 0, 0, 6, 0, 0, end, _FILE_STEP, 0,
        2, _MAY_MOVE, 1 << 20, 1 << 12, 1 << 20, 1 << 12, 0, 16,
    )  # fmt: skip
    directories = struct.pack("<II", _NAMES_PLACE, names_size).ljust(128, b"\0")
    sections = (
        struct.pack(
            "<8sIIIIIIHHI", b".text", code_size, _CODE_PLACE, code_room, _FILE_STEP,
            0, 0, 0, 0, _CODE_SECTION,
        ),
        struct.pack(
            "<8sIIIIIIHHI", b".rdata", names_size, _NAMES_PLACE, names_room,
            _FILE_STEP + code_room, 0, 0, 0, 0, _DATA_SECTION,
        ),
    )  # fmt: skip
    return dos + file + optional + directories + b"".join(sections)


def _image(path: Path) -> "Image":
    # Only the Python that freezes can read programs of Windows.
    from windows_images import Image  # noqa: PLC0415

    return Image(path)


def _rounded(size: int, step: int) -> int:
    return -(-size // step) * step


def _place(name: str) -> str:
    return name.replace("\\", "/")


def _file_name(name: str) -> str:
    return _place(name).rpartition("/")[2].lower()


def _is_program(source: str) -> bool:
    return source.lower().endswith((".dll", ".pyd"))
