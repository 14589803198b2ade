import struct

from hypothesis import given
from hypothesis import strategies as st

from hoso_app.extraction.doc_file import (
    Fonts,
    FormatRuns,
    letter_format,
    letter_runs,
    paragraph_format,
    paragraph_runs,
    piece_table,
    properties,
)


def test_properties_tell_their_length() -> None:
    group = (
        struct.pack("<HB", 0x0835, 1)
        + struct.pack("<HH", 0x4A43, 28)
        + struct.pack("<HI", 0x6A09, 5)
        + struct.pack("<HB3s", 0xCA31, 3, b"abc")
        + struct.pack("<HH4s", 0xD608, 5, b"abcd")
        + struct.pack("<HBBB4s3s", 0xC615, 255, 1, 0, b"", b"")[:4]
    )
    found = [(code, len(value)) for code, value in properties(group)]
    assert found[:5] == [(0x0835, 1), (0x4A43, 2), (0x6A09, 4), (0xCA31, 3), (0xD608, 4)]


def test_runs_are_found_by_place() -> None:
    runs = FormatRuns([(20, 30, b"b"), (10, 20, b"a")])
    assert runs.at(9) is None
    assert runs.at(10) == (20, b"a")
    assert runs.at(29) == (30, b"b")
    assert runs.at(30) is None
    assert (runs.next_start(0), runs.next_start(25)) == (10, None)


@given(st.binary(max_size=600))
def test_no_bytes_disturb_the_parsers(data: bytes) -> None:
    """Whatever is there gives something or a plain error of the bytes' length."""
    page = data[:511].ljust(511, b"\x03") + b"\x05"
    place = struct.pack("<III", 0, 500, 0)
    for parse in (
        lambda: piece_table(data),
        lambda: list(properties(data)),
        lambda: letter_format(data),
        lambda: paragraph_format(data),
        lambda: letter_runs(page, place),
        lambda: paragraph_runs(page, place),
        lambda: Fonts(data, data),
    ):
        try:
            parse()
        except (struct.error, IndexError):
            continue
