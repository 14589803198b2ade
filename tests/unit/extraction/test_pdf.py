import io

import pypdf
import pytest

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.legacy_encodings import LegacyEncoding
from tests.unit.extraction.conftest import ProblemOf, ReadBytes
from tests.unit.extraction.made_files import Piece, encode, pdf, raw_pdf

_SCAN = bytes(100 * 100)
_STAMP = [
    Piece(300, 800, "Ký bởi: Cổng Thông tin điện tử Chính phủ", 6),
    Piece(300, 790, "Email: thongtinchinhphu@chinhphu.vn", 6),
    Piece(300, 780, "Cơ quan: Văn phòng Chính phủ", 6),
    Piece(300, 770, "Ngày ký: 23.05.2023 10:11:12 +07:00", 6),
]


def _page(*lines: str) -> list[Piece]:
    return [Piece(60, 780 - 20 * number, line) for number, line in enumerate(lines)]


def test_pages_and_their_starts(read_bytes: ReadBytes) -> None:
    read = read_bytes(pdf([_page("KẾ HOẠCH", "kiểm điểm giữa nhiệm kỳ"), _page("I- MỤC ĐÍCH")]))
    assert read.text == "KẾ HOẠCH\nkiểm điểm giữa nhiệm kỳ\nI- MỤC ĐÍCH"
    assert [read.text[start:].split("\n")[0] for start in read.page_starts] == [
        "KẾ HOẠCH",
        "I- MỤC ĐÍCH",
    ]
    assert (read.format, read.extractor, read.needs_ocr) == ("pdf", "pdfium", False)


def test_second_reader_reads_the_same(read_bytes: ReadBytes) -> None:
    read = read_bytes(pdf([_page("KẾ HOẠCH"), _page("I- MỤC ĐÍCH")]), second_try=True)
    assert read.text.split() == ["KẾ", "HOẠCH", "I-", "MỤC", "ĐÍCH"]
    assert len(read.page_starts) == 2
    assert read.extractor == "pypdf"


def test_empty_page_keeps_its_number(read_bytes: ReadBytes) -> None:
    read = read_bytes(pdf([_page("một"), [], _page("ba")]))
    assert len(read.page_starts) == 3
    assert read.text[read.page_starts[2] :] == "ba"


@pytest.mark.usefixtures("no_ocr")
@pytest.mark.parametrize("drawn", [[], _STAMP])
def test_page_that_is_a_picture_counts_as_without_text(
    read_bytes: ReadBytes, drawn: list[Piece]
) -> None:
    read = read_bytes(pdf([drawn], scans={0: _SCAN}))
    assert (read.text, read.needs_ocr) == ("", True)


@pytest.mark.usefixtures("no_ocr")
def test_running_head_on_a_scan_is_no_text_of_it(read_bytes: ReadBytes) -> None:
    read = read_bytes(pdf([_page("CÔNG BÁO/Số 271/Ngày 12-05-2026")], scans={0: _SCAN}))
    assert (read.text, read.needs_ocr) == ("CÔNG BÁO/Số 271/Ngày 12-05-2026", True)


def test_picture_of_nothing_leaves_the_text_beside_it(read_bytes: ReadBytes) -> None:
    read = read_bytes(pdf([_page("Tờ bìa")], scans={0: _SCAN}))
    assert (read.text, read.is_ocr, read.needs_ocr) == ("Tờ bìa", False, False)


def test_picture_with_a_layer_of_text_is_text(read_bytes: ReadBytes) -> None:
    lines = [f"{n}. Căn cứ Nghị quyết Đại hội đại biểu Đảng bộ tỉnh" for n in range(12)]
    read = read_bytes(pdf([_page(*lines)], scans={0: _SCAN}))
    assert read.text.splitlines() == lines
    assert not read.needs_ocr


@pytest.mark.usefixtures("no_ocr")
def test_some_scanned_pages_among_others(read_bytes: ReadBytes) -> None:
    read = read_bytes(pdf([_page("KẾ HOẠCH"), []], scans={1: _SCAN}))
    assert (read.text.strip(), read.needs_ocr) == ("KẾ HOẠCH", True)


def test_blank_page_needs_nothing(read_bytes: ReadBytes) -> None:
    read = read_bytes(pdf([[]]))
    assert (read.text, read.needs_ocr) == ("", False)


def test_old_font_with_a_lost_letter(read_bytes: ReadBytes) -> None:
    lines = ["Chương trình 2015-2020 của phường, được", "phê duyệt tại hội nghị Ban Chấp hành"]
    pieces = [
        Piece(60, 780 - 20 * n, encode(line, LegacyEncoding.TCVN3), font="F3")
        for n, line in enumerate(lines)
    ]
    read = read_bytes(pdf([pieces], byte_font=".VnTime"))
    assert read.text.splitlines() == lines
    assert read.conversion == "TCVN3"


@pytest.mark.parametrize("second_try", [False, True])
def test_password_makes_it_encrypted(problem_of: ProblemOf, *, second_try: bool) -> None:
    assert problem_of(_locked("mật khẩu"), second_try=second_try) is ReadingProblem.ENCRYPTED


def test_password_of_the_owner_alone_hinders_nobody(read_bytes: ReadBytes) -> None:
    assert read_bytes(_locked("")).text == "nội dung"


def _locked(password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf([_page("nội dung")])))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


@pytest.mark.parametrize("name", ["giả.docx", "giả.doc", "giả.txt", "không đuôi"])
def test_pdf_by_any_name(read_bytes: ReadBytes, name: str) -> None:
    assert read_bytes(pdf([_page("nội dung")]), name).format == "pdf"


def test_junk_before_and_behind(read_bytes: ReadBytes) -> None:
    data = b"junk\n" * 5 + pdf([_page("nội dung")]) + bytes(10_000)
    assert read_bytes(data).text.strip() == "nội dung"


def test_head_alone_is_damaged(problem_of: ProblemOf) -> None:
    assert problem_of(b"%PDF-1.7\n" + b"x" * 200) is ReadingProblem.DAMAGED


def test_circle_of_pages_ends(read_bytes: ReadBytes) -> None:
    data = raw_pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R 2 0 R]/Count 1000>>",
            b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1000>>",
        ]
    )
    assert read_bytes(data).text.strip() == ""
