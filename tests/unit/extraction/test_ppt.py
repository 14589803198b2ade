import struct

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.legacy_encodings import LegacyEncoding
from tests.unit.extraction.conftest import ProblemOf, ReadBytes
from tests.unit.extraction.made_files import encode
from tests.unit.extraction.made_ole import ole

_DOCUMENT, _SLIDE, _LIST, _SLIDE_OF_LIST = 0x03E8, 0x03EE, 0x0FF0, 0x03F3
_WIDE, _NARROW, _EDIT, _TABLE = 0x0FA0, 0x0FA8, 0x0FF5, 0x1772


def _record(kind: int, data: bytes, *, instance: int = 0, is_container: bool = False) -> bytes:
    head = (0xF if is_container else 0) | instance << 4
    return struct.pack("<HHI", head, kind, len(data)) + data


def _show(*, edits: int = 1, token: int = 0) -> bytes:
    """Return two slides: one with its text in the outline, one with a box of its own."""
    outline = _record(_WIDE, "Chương trình\rhành động".encode("utf-16-le"))
    box = _record(0xF00D, _record(_NARROW, b"hop chu"), is_container=True)
    stream = b""
    objects: dict[int, int] = {}
    edit = 0
    for number in range(edits):
        for slide in (2, 3):
            objects[slide] = len(stream)
            drawn = box if slide == 3 else b""
            if number < edits - 1:
                drawn = _record(_NARROW, b"ban cu")
            stream += _record(_SLIDE, drawn, is_container=True)
        objects[1] = len(stream)
        slides = (
            _record(_SLIDE_OF_LIST, struct.pack("<IIIII", 2, 0, 0, 0, 0))
            + outline
            + _record(_SLIDE_OF_LIST, struct.pack("<IIIII", 3, 0, 0, 0, 0))
        )
        stream += _record(_DOCUMENT, _record(_LIST, slides, is_container=True), is_container=True)
        table = len(stream)
        places = struct.pack("<I3I", 1 | 3 << 20, objects[1], objects[2], objects[3])
        stream += _record(_TABLE, places)
        last, edit = edit, len(stream)
        stream += _record(_EDIT, struct.pack("<IIIIII", 0, 0, last, table, 1, 0))
    user = struct.pack("<HHIIII", 0, 0x0FF6, 20, 20, token or 0xE391C05F, edit)
    return ole({"PowerPoint Document": stream.ljust(4096, b"\0"), "Current User": user})


def test_slides_are_pages(read_bytes: ReadBytes) -> None:
    read = read_bytes(_show())
    assert read.text == "Chương trình\nhành động\nhop chu"
    assert len(read.page_starts) == 2
    assert (read.format, read.extractor) == ("ppt", "ppt")


def test_former_versions_of_a_slide_are_left_out(read_bytes: ReadBytes) -> None:
    assert "ban cu" not in read_bytes(_show(edits=3)).text


def test_file_without_a_list_of_slides_still_shows_its_text(read_bytes: ReadBytes) -> None:
    old = encode("Các văn bản pháp quy đã ban hành", LegacyEncoding.VNI)
    stream = _record(_SLIDE, _record(_NARROW, old.encode("latin1")), is_container=True)
    read = read_bytes(ole({"PowerPoint Document": stream}))
    assert read.text == "Các văn bản pháp quy đã ban hành"
    assert read.conversion == "VNI"


def test_password_makes_it_encrypted(problem_of: ProblemOf) -> None:
    assert problem_of(_show(token=0xF3D1C4DF)) is ReadingProblem.ENCRYPTED
