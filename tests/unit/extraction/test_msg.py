import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.msg import attached_to_msg, unpack_rtf
from hoso_app.extraction.source import Source
from tests.unit.extraction.conftest import ProblemOf, ReadBytes
from tests.unit.extraction.made_ole import ole

_ATTACHMENT = "__attach_version1.0_#00000000"


def _stream(tag: str, kind: str, folder: str = "") -> str:
    return f"{folder}__substg1.0_{tag}{kind}"


def _mail(**parts: str | bytes) -> dict[str, bytes]:
    streams = {"__properties_version1.0": bytes(32)}
    for tag, value in parts.items():
        kind = "001F" if isinstance(value, str) else "0102"
        data = value.encode("utf-16-le") if isinstance(value, str) else value
        streams[_stream(tag[1:], kind)] = data
    return streams


def test_head_body_and_attachments(read_bytes: ReadBytes) -> None:
    streams = _mail(
        p0037="Gửi kế hoạch", p0C1A="Văn phòng", p5D01="vp@example.vn", p0E04="Thị ủy",
        p1000="Kính gửi các đồng chí,\r\nnội dung",
    )  # fmt: skip
    streams[_stream("3707", "001F", f"{_ATTACHMENT}/")] = "kế hoạch.docx".encode("utf-16-le")
    read = read_bytes(ole(streams))
    assert read.text.splitlines() == [
        "From: Văn phòng vp@example.vn",
        "To: Thị ủy",
        "Subject: Gửi kế hoạch",
        "",
        "Kính gửi các đồng chí,",
        "nội dung",
        "Tệp đính kèm: kế hoạch.docx",
    ]
    assert (read.format, read.title) == ("msg", "Gửi kế hoạch")


def test_attached_files_come_with_their_bytes() -> None:
    streams = _mail(p0037="x")
    streams[_stream("3704", "001E", f"{_ATTACHMENT}/")] = b"KEHOA~1.DOC\0"
    streams[_stream("3701", "0102", f"{_ATTACHMENT}/")] = b"abc" * 2000
    source = Source.of_bytes(Path("thư.msg"), ole(streams), Limits())
    assert list(attached_to_msg(source)) == [("KEHOA~1.DOC", b"abc" * 2000)]


def test_page_where_there_is_no_text(read_bytes: ReadBytes) -> None:
    page = "<html><body><p>một</p><p>hai</p></body></html>".encode()
    assert read_bytes(ole(_mail(p1013=page))).text.split() == ["một", "hai"]


def test_code_page_of_narrow_text(read_bytes: ReadBytes) -> None:
    streams = _mail()
    streams["__properties_version1.0"] = bytes(32) + struct.pack("<IIQ", 0x3FFD0003, 0, 1251)
    streams[_stream("1000", "001E")] = "Привет".encode("cp1251")
    assert read_bytes(ole(streams)).text.strip() == "Привет"


def _packed(literal: bytes) -> bytes:
    """Return RTF in packed form, letter by letter, with its end mark."""
    body = b""
    letters = list(literal)
    while len(letters) >= 8:
        body += b"\0" + bytes(letters[:8])
        del letters[:8]
    end = (207 + len(literal)) % 4096 << 4
    body += bytes((1 << len(letters),)) + bytes(letters) + end.to_bytes(2, "big")
    return struct.pack("<IIII", len(body) + 12, len(literal), 0x75465A4C, 0) + body


def test_packed_rtf_where_there_is_nothing_else(read_bytes: ReadBytes) -> None:
    packed = _packed(rb"{\rtf1\ansi n\u7897?i dung\par}")
    assert read_bytes(ole(_mail(p1009=packed))).text.strip() == "nội dung"


def test_known_packed_sample() -> None:
    """The worked example of [MS-OXRTFCP] 3.1.1."""
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af3"
        "2068656c09002062770 5b06c647d0a800fa0".replace(" ", "")
    )
    assert unpack_rtf(packed) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"


def test_stored_rtf_and_junk() -> None:
    assert unpack_rtf(struct.pack("<IIII", 15, 3, 0x414C454D, 0) + b"abcdef") == b"abc"
    assert unpack_rtf(b"junk") is None
    assert unpack_rtf(bytes(40)) is None


@given(st.binary(max_size=300))
def test_any_packed_bytes_end(data: bytes) -> None:
    head = struct.pack("<IIII", 0, 5000, 0x75465A4C, 0)
    text = unpack_rtf(head + data)
    assert text is not None
    assert len(text) < 5200


def test_unknown_packing_is_damaged(problem_of: ProblemOf) -> None:
    assert problem_of(ole(_mail(p1009=bytes(40)))) is ReadingProblem.DAMAGED


@pytest.mark.parametrize("code_page", [0, 99999])
def test_wrong_code_page_is_no_obstacle(read_bytes: ReadBytes, code_page: int) -> None:
    streams = _mail()
    streams["__properties_version1.0"] = bytes(32) + struct.pack("<IIQ", 0x3FFD0003, 0, code_page)
    streams[_stream("1000", "001E")] = "nội dung thư".encode()
    assert read_bytes(ole(streams)).text.strip() == "nội dung thư"
