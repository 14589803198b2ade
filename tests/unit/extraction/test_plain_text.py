from pathlib import Path

import pytest

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.legacy_encodings import LegacyEncoding
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.reading import extract_text
from tests.unit.extraction.conftest import ProblemOf, ReadBytes
from tests.unit.extraction.made_files import encode

_TEXT = "Đảng bộ Thành phố Phủ Lý\ntập trung kiểm điểm giữa nhiệm kỳ\n"


@pytest.mark.parametrize("name", ["bài.txt", "bài.md", "bài", "bài.pdf", "bài.docx"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_text_is_text_by_any_name(read_bytes: ReadBytes, name: str, encoding: str) -> None:
    read = read_bytes(_TEXT.encode(encoding), name)
    assert read.text == _TEXT
    assert (read.format, read.media_type, read.conversion) == ("txt", "text/plain", None)


def test_line_ends_of_all_systems(read_bytes: ReadBytes) -> None:
    assert read_bytes("một\r\nhai\rba\n".encode()).text == "một\nhai\nba\n"


def test_trailing_blanks_and_heaps_of_empty_lines_go(read_bytes: ReadBytes) -> None:
    assert read_bytes("một  \t\n\n\n\n\n\nhai".encode()).text == "một\n\n\nhai"


def test_indented_columns_stay(read_bytes: ReadBytes) -> None:
    text = "ĐẢNG BỘ TỈNH     ĐẢNG CỘNG SẢN VIỆT NAM\n     THỊ UỶ"
    assert read_bytes(text.encode()).text == text


def test_old_encoding_is_named(read_bytes: ReadBytes) -> None:
    old = encode("cán bộ, đảng viên được học tập nghị quyết", LegacyEncoding.TCVN3)
    read = read_bytes(old.encode("latin1"))
    assert read.text == "cán bộ, đảng viên được học tập nghị quyết"
    assert read.conversion == "TCVN3"


def test_old_text_that_somebody_saved_as_unicode(read_bytes: ReadBytes) -> None:
    old = encode("cán bộ, đảng viên được học tập nghị quyết", LegacyEncoding.VNI)
    read = read_bytes(old.encode())
    assert read.text == "cán bộ, đảng viên được học tập nghị quyết"
    assert read.conversion == "VNI"


def test_wrong_letter_of_many_programs_is_put_right(read_bytes: ReadBytes) -> None:
    assert read_bytes("Chƣơng trình NHÀ NƢỚC".encode()).text == "Chương trình NHÀ NƯỚC"


def test_form_feeds_begin_pages(read_bytes: ReadBytes) -> None:
    read = read_bytes("trang một\n\ftrang hai\n".encode())
    assert read.page_starts == (0, 10)
    assert read.text[10:] == "trang hai\n"


def test_very_long_file_is_read_as_far_as_allowed(tmp_path: Path) -> None:
    path = tmp_path / "dài.txt"
    path.write_bytes("đảng ".encode() * 5000)
    assert len(extract_text(path, Limits(plain_text=7001)).text) == 875 * 5 - 1
    assert len(extract_text(path, Limits(characters=100)).text) == 99


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 40,
        b"\x7fELF\x02\x01\x01" + bytes(500),
        b"MZ\x90\x00\x03\x00\x00\x00" * 30,
        bytes(5000),
        bytes(byte % 32 for byte in range(1000)),
    ],
)
def test_programs_and_junk_are_not_text(problem_of: ProblemOf, data: bytes) -> None:
    assert problem_of(data, "tệp.txt") is ReadingProblem.UNSUPPORTED
