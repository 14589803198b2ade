"""The stand-ins for libraries that Windows' Tesseract wants and nobody calls."""

import ctypes
import struct
import sys
import types
from pathlib import Path

import pytest
import stand_ins

NAME = "libcurl-e0fd.dll"
FUNCTIONS = ["curl_easy_setopt", "curl_easy_cleanup", "curl_easy_init"]
FOLDER = "tesserocr.libs\\"


def offered(library: bytes) -> tuple[str, list[str]]:
    """Read a library's own name and what it offers, as Windows does."""
    [start] = struct.unpack_from("<I", library, 0x3C)
    assert library[start : start + 4] == b"PE\0\0"
    [sections, optional] = struct.unpack_from("<H12xH", library, start + 6)
    [table] = struct.unpack_from("<I", library, start + 24 + 112)
    at = {}
    for number in range(sections):
        place = start + 24 + optional + 40 * number
        size, memory, room, file = struct.unpack_from("<IIII", library, place + 8)
        assert size <= room
        at.update({memory + offset: file + offset for offset in range(size)})

    def text(address: int) -> str:
        return library[at[address] :].split(b"\0", 1)[0].decode("ascii")

    name, _, count, named, functions, names = struct.unpack_from("<6I", library, at[table] + 12)
    assert count == named
    codes = struct.unpack_from(f"<{count}I", library, at[functions])
    assert all(library[at[code] : at[code] + 3] == b"\x31\xc0\xc3" for code in codes)
    return text(name), [text(one) for one in struct.unpack_from(f"<{count}I", library, at[names])]


def test_each_function_is_offered_in_the_order_in_which_windows_looks() -> None:
    assert offered(stand_ins.library(NAME, FUNCTIONS)) == (NAME, sorted(FUNCTIONS))


def test_it_is_the_same_each_time_and_small() -> None:
    library = stand_ins.library(NAME, FUNCTIONS)
    assert library == stand_ins.library(NAME, FUNCTIONS[::-1])
    assert len(library) < 3000


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows loads it")
def test_windows_loads_it_and_its_functions_return_nothing(tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_bytes(stand_ins.library(NAME, FUNCTIONS))
    assert [getattr(ctypes.CDLL(str(file)), name)() for name in FUNCTIONS] == [0, 0, 0]


class FakeImage:
    """A library that says what it needs in a text file."""

    def __init__(self, path: Path) -> None:
        content = path.read_bytes()
        is_ours = content.startswith(b"MZ")
        self._lines = [] if is_ours else content.decode().splitlines()

    def imports(self) -> list[str]:
        return [line.split(":")[0] for line in self._lines]

    def functions_of(self, library: str) -> set[str]:
        lines = (line.split(":") for line in self._lines)
        return {word for name, words in lines if name == library for word in words.split()}


def test_what_only_the_replaced_ones_needed_goes_with_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs = {
        "tesserocr\\tesserocr.pyd": "tesseract55.dll: begin",
        FOLDER + "tesseract55.dll": "libcurl-1.dll: curl_easy_init\nzlib.dll: inflate",
        FOLDER + "libcurl-1.dll": "psl-5.dll: psl\nzlib.dll: inflate",
        FOLDER + "psl-5.dll": "icudt78.dll: data",
        FOLDER + "icudt78.dll": "",
        FOLDER + "zlib.dll": "",
        "psl-5.txt": "",
    }
    entries = []
    for name, text in needs.items():
        file = tmp_path / name.replace("\\", "-")
        file.write_text(text, encoding="utf-8")
        entries.append((name, str(file), "BINARY"))
    images = types.SimpleNamespace(Image=FakeImage)
    monkeypatch.setitem(sys.modules, "windows_images", images)
    kept = {name: source for name, source, _ in stand_ins.put_in(entries, tmp_path / "stand-ins")}
    gone = needs.keys() - kept.keys()
    assert gone == {FOLDER + "psl-5.dll", FOLDER + "icudt78.dll"}
    replaced = Path(kept[FOLDER + "libcurl-1.dll"]).read_bytes()
    assert offered(replaced) == ("libcurl-1.dll", ["curl_easy_init"])
    assert kept[FOLDER + "zlib.dll"] == str(tmp_path / "tesserocr.libs-zlib.dll")
