"""Old workbooks that lie about their size, refused before they are read."""

import io
import struct
from pathlib import Path

import olefile
import pytest

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.source import Source
from hoso_app.extraction.xls_extent import largest_extent
from tests.unit.extraction.conftest import ProblemOf, ReadBytes
from tests.unit.extraction.made_ole import ole

_BOOK = Path(__file__).parents[2] / "data" / "extraction" / "legacy" / "2006-Mau21_CKTC_NSH-1.xls"
_BEGIN = (0x0809, bytes(16))


def _cell(row: int, column: int, kind: int = 0x00FD) -> tuple[int, bytes]:
    return kind, struct.pack("<HHHI", row, column, 0, 0)


def _run(row: int, first: int, last: int) -> tuple[int, bytes]:
    """Return a record of empty cells side by side (MULBLANK)."""
    return 0x00BE, struct.pack("<HHHHH", row, first, 0, 0, last)


def _extent(*records: tuple[int, bytes], name: str = "Workbook") -> int:
    stream = b"".join(struct.pack("<HH", kind, len(data)) + data for kind, data in records)
    return largest_extent(Source.of_bytes(Path("a.xls"), ole({name: stream}), Limits()))


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([], 0),
        ([_BEGIN], 0),
        ([_BEGIN, _cell(0, 0)], 1),
        ([_BEGIN, _cell(3, 2), _cell(12, 4)], 30),
        ([_BEGIN, _cell(0, 0), _cell(65535, 255)], 65536 * 256),
        ([_BEGIN, _run(4, 1, 10), _cell(5, 0)], 2 * 11),
        ([_BEGIN, _cell(0, 0), _cell(9, 9), _BEGIN, _cell(0, 0), _cell(1, 1)], 100),
        ([_BEGIN, _cell(0, 0), (0x000A, b""), (0x1234, bytes(30)), _cell(0, 7, 0x0203)], 8),
        ([_BEGIN, _cell(0, 0), (0x00FD, b"\1")], 1),
    ],
)
def test_extent_is_that_of_the_largest_sheet(
    records: list[tuple[int, bytes]], expected: int
) -> None:
    assert _extent(*records) == expected


def test_older_workbooks_have_another_stream() -> None:
    assert _extent(_BEGIN, _cell(0, 0), _cell(1, 1), name="Book") == 4


def test_record_that_is_cut_off_ends_the_sheet() -> None:
    assert _extent(_BEGIN, _cell(0, 0), _cell(1, 1), (0x00FD, b"")) == 4


def test_real_workbook_is_small_and_read(read_bytes: ReadBytes) -> None:
    assert largest_extent(Source.of_file(_BOOK, Limits())) == 306
    assert read_bytes(_BOOK.read_bytes()).extractor == "calamine"


def test_workbook_with_a_cell_far_away_is_damaged(problem_of: ProblemOf) -> None:
    data = bytearray(_BOOK.read_bytes())
    with olefile.OleFileIO(io.BytesIO(data)) as file:
        stream = file.openstream("Workbook").read()
    place = 0
    while stream[place : place + 2] != b"\xfd\x00":
        place += 4 + struct.unpack_from("<H", stream, place + 2)[0]
    start = data.index(stream[place : place + 14])
    struct.pack_into("<HH", data, start + 4, 65535, 65535)
    assert problem_of(bytes(data)) is ReadingProblem.DAMAGED


def test_sectors_in_a_circle_are_damage() -> None:
    data = bytearray(_BOOK.read_bytes())
    first_fat, first_directory = struct.unpack_from("<I", data, 76)[0], 48
    directory = struct.unpack_from("<I", data, first_directory)[0]
    struct.pack_into("<I", data, 512 * (1 + first_fat) + 4 * directory, directory)
    with pytest.raises(ReadingError) as caught:
        largest_extent(Source.of_bytes(Path("a.xls"), bytes(data), Limits()))
    assert caught.value.problem is ReadingProblem.DAMAGED


@pytest.mark.parametrize(
    ("corners", "expected"),
    [
        (struct.pack("<IIHHH", 0, 40, 0, 9, 0), 4),
        (struct.pack("<IIHHH", 0, 65536, 0, 256, 0), 4),
        (struct.pack("<IIHHH", 0, 1 << 24, 0, 211, 0), (1 << 24) * 211),
        (struct.pack("<IIHHH", 5, 4, 0, 9, 0), 4),
        (struct.pack("<HHHHH", 0, 65535, 0, 65535, 0), 65535 * 65535),
        (struct.pack("<HHHHH", 0, 40, 0, 9, 0), 4),
        (b"\xff" * 6, 4),
    ],
)
def test_declared_size_counts_only_where_it_cannot_be(corners: bytes, expected: int) -> None:
    assert _extent(_BEGIN, (0x0200, corners), _cell(0, 0), _cell(1, 1)) == expected
