"""Issuers whose head gives only a type."""

import pytest

from hoso_app.domain.extraction import ExtractedText
from hoso_app.recognition import RecognitionContext, recognize

_STATE = """ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
\tĐộc lập - Tự do - Hạnh phúc
Số: 77/QĐ-UBND\t{place}, ngày 9 tháng 6 năm 2014

QUYẾT ĐỊNH
về việc thành lập Tổ giúp việc

{decides}
Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân;
{basis}
QUYẾT ĐỊNH:
Điều 1. Thành lập Tổ giúp việc.
"""


@pytest.mark.parametrize(
    ("place", "decides", "basis", "issuer"),
    [
        ("Phan Rang", "ỦY BAN NHÂN DÂN TỈNH NINH THUẬN", "", "Ủy ban nhân dân tỉnh Ninh Thuận"),
        ("Lạc Sơn", "CHỦ TỊCH UBND HUYỆN LẠC SƠN", "", "Ủy ban nhân dân huyện Lạc Sơn"),
        (
            "Yên Bái",
            "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
            "Xét tờ trình về nhiệm vụ của tỉnh Yên Bái,",
            "Ủy ban nhân dân tỉnh Yên Bái",
        ),
        ("Lạc Sơn", "", "UBND huyện báo cáo về huyện Lạc Sơn", "Ủy ban nhân dân huyện Lạc Sơn"),
        # The place is the seat, and nothing tells whose: the name stays as it is printed.
        ("Phan Rang", "ỦY BAN NHÂN DÂN TỈNH", "", "Ủy ban nhân dân"),
        ("Phan Rang", "", "", "Ủy ban nhân dân"),
    ],
)
def test_the_unit_is_read_where_the_body_decides(
    place: str, decides: str, basis: str, issuer: str
) -> None:
    text = _STATE.format(place=place, decides=decides, basis=basis)
    assert recognize(ExtractedText(text), RecognitionContext(None)).fields.issuer == issuer


def test_a_body_of_the_youth_union_is_not_the_central_committee_of_the_party() -> None:
    text = (
        "BAN CHẤP HÀNH TRUNG ƯƠNG\n***\nSố: 15 - HD/TWĐTN-BTC\nĐOÀN TNCS HỒ CHÍ MINH\n"
        "Hà Nội, ngày 2 tháng 3 năm 2019\n\nHƯỚNG DẪN\ntổ chức Tháng Thanh niên\n"
    )
    fields = recognize(ExtractedText(text), RecognitionContext(None)).fields
    assert fields.issuer == "Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh"


@pytest.mark.parametrize(
    ("committee", "symbol", "number"),
    [
        ("TỈNH ỦY PHÚ YÊN", "KL/TƯ", "45-KL/TU"),
        ("THÀNH ỦY HỘI AN", "KL/TƯ  ", "45-KL/TU"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", "KL/TƯ", "45-KL/TW"),
        ("TỈNH ỦY PHÚ YÊN", "KL/TW", "45-KL/TW"),
    ],
)
def test_a_mark_too_many_makes_no_central_paper(committee: str, symbol: str, number: str) -> None:
    text = (
        f"{committee}\nĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 45-{symbol}\n"
        "Tuy Hòa, ngày 13 tháng 5 năm 2021\nKẾT LUẬN\n"
        "HỘI NGHỊ LẦN THỨ BẢY\nBAN CHẤP HÀNH ĐẢNG BỘ TỈNH (KHÓA XVI)\nvề hạ tầng giao thông\n"
    )
    fields = recognize(ExtractedText(text), RecognitionContext(None)).fields
    assert fields.number is not None
    assert fields.number.canonical == number
    assert fields.abstract == (
        "Hội nghị lần thứ bảy Ban Chấp hành Đảng bộ tỉnh (khóa XVI) về hạ tầng giao thông"
    )


def test_a_committee_of_the_national_assembly_is_one_body_on_two_lines() -> None:
    text = (
        "ỦY BAN THƯỜNG VỤ\nQUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nNghị quyết số: 12/2022/UBTVQH15\n"
        "Hà Nội, ngày 12 tháng 3 năm 2022\n\nNGHỊ QUYẾT\nVỀ VIỆC SẮP XẾP CÁC ĐƠN VỊ HÀNH CHÍNH\n"
    )
    fields = recognize(ExtractedText(text), RecognitionContext(None)).fields
    assert (fields.issuer, fields.superior) == ("Ủy ban Thường vụ Quốc hội", None)


def test_a_paragraph_beside_the_number_is_no_title() -> None:
    text = (
        "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
        "Số: 130/KH-UBND | Hà Tiên, ngày 13 tháng 7 năm 2022 |\n"
        "Thực hiện Thông tư số 10/2022/TT-BNV hướng dẫn về lưu trữ, Ủy ban nhân dân ban hành kế"
        " hoạch chỉnh lý tài liệu tồn đọng, cụ thể như sau:\n1. Mục đích\n"
    )
    fields = recognize(ExtractedText(text), RecognitionContext(None)).fields
    assert (fields.document_type, fields.abstract) == ("Kế hoạch", None)
