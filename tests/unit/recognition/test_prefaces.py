"""Papers copied from portals and news sites: what stands above their head is not theirs."""

import pytest

from hoso_app.domain.documents import Field
from hoso_app.domain.extraction import ExtractedText
from hoso_app.recognition import RecognitionContext, recognize

_PROPERTIES = """Quyết định số 31/2019/QĐ-UBND về Quy chế phối hợp quản lý cụm công nghiệp
Số hiệu: | 31/2019/QĐ-UBND | Loại văn bản: | Quyết định |
Nơi ban hành: | Tỉnh Hòa Bình | Người ký: | Bùi Văn Khánh |
Ngày ban hành: | 20/08/2019 | Ngày hiệu lực: | Đang cập nhật |
Lĩnh vực: | Công nghiệp, | Tình trạng: | Đang cập nhật |
"""
_INTRODUCTION = """Quy định số 18-QĐ/TW của Bộ Chính trị về trách nhiệm nêu gương

Ban Biên tập giới thiệu toàn văn Quy định số 18-QĐ/TW ngày 5/3/2018 của Bộ Chính trị.

Chỉ thị của Ban Bí thư về việc tổ chức Tết Nguyên đán cho các cơ quan, đơn vị trong cả nước

"""
_CENTRAL = """BAN CHẤP HÀNH TRUNG ƯƠNG
-------

ĐẢNG CỘNG SẢN VIỆT NAM
---------------

Số: 18-QĐ/TW

Hà Nội, ngày 05 tháng 3 năm 2018

QUY ĐỊNH

TRÁCH NHIỆM NÊU GƯƠNG CỦA CÁN BỘ, ĐẢNG VIÊN

- Căn cứ Điều lệ Đảng;
"""
_LOCAL = """ỦY BAN NHÂN DÂN |
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
Số: 31/2019/QĐ-UBND |
Hòa Bình, ngày 20 tháng 08 năm 2019 |
BAN HÀNH QUY CHẾ PHỐI HỢP QUẢN LÝ CỤM CÔNG NGHIỆP TRÊN ĐỊA BÀN TỈNH
ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp.
"""
# Two columns one below the other: the subject of a letter is no preface.
_LETTER = """ỦY BAN NHÂN DÂN
HUYỆN LẠC SƠN
Số: 412/UBND-VX
V/v tăng cường công tác quản lý, sử dụng tài sản công tại các cơ quan, đơn vị trên địa bàn huyện
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lạc Sơn, ngày 4 tháng 5 năm 2020

Kính gửi: Ủy ban nhân dân các xã, thị trấn
"""


def _read(text: str) -> dict[Field, object]:
    fields = recognize(ExtractedText(text), RecognitionContext(None)).fields
    return {
        Field.DOCUMENT_NUMBER: fields.number.canonical if fields.number else None,
        Field.DOCUMENT_TYPE: fields.document_type,
        Field.ISSUER: fields.issuer,
        Field.ISSUED_ON: fields.issued_on.iso if fields.issued_on else None,
        Field.ABSTRACT: fields.abstract,
    }


@pytest.mark.parametrize(
    ("preface", "paper"),
    [(_PROPERTIES, _LOCAL), (_INTRODUCTION, _CENTRAL), (_PROPERTIES, _CENTRAL)],
)
def test_a_preface_changes_nothing(preface: str, paper: str) -> None:
    assert _read(preface + paper) == _read(paper)


def test_a_paper_of_a_portal_is_read_below_its_properties() -> None:
    assert _read(_PROPERTIES + _LOCAL) == {
        Field.DOCUMENT_NUMBER: "31/2019/QĐ-UBND",
        Field.DOCUMENT_TYPE: "Quyết định",
        Field.ISSUER: "Ủy ban nhân dân tỉnh Hòa Bình",
        Field.ISSUED_ON: "2019-08-20",
        Field.ABSTRACT: "Ban hành quy chế phối hợp quản lý cụm công nghiệp trên địa bàn tỉnh",
    }


def test_a_paper_of_a_news_page_is_read_below_its_introduction() -> None:
    assert _read(_INTRODUCTION + _CENTRAL) == {
        Field.DOCUMENT_NUMBER: "18-QĐ/TW",
        Field.DOCUMENT_TYPE: "Quy định",
        Field.ISSUER: "Ban Chấp hành Trung ương",
        Field.ISSUED_ON: "2018-03-05",
        Field.ABSTRACT: "Trách nhiệm nêu gương của cán bộ, đảng viên",
    }


def test_the_left_column_above_the_right_one_is_no_preface() -> None:
    read = _read(_LETTER)
    assert read[Field.DOCUMENT_NUMBER] == "412/UBND-VX"
    assert read[Field.ISSUER] == "Ủy ban nhân dân huyện Lạc Sơn"
    assert read[Field.ABSTRACT] == (
        "V/v tăng cường công tác quản lý, sử dụng tài sản công tại các cơ quan, đơn vị"
        " trên địa bàn huyện"
    )
