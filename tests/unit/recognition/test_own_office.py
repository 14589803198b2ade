"""What a paper means depends on the office in which it lies."""

import pytest

from hoso_app.domain.committees import Level, OwnCommittee
from hoso_app.domain.documents import Field, Proposal
from hoso_app.domain.extraction import ExtractedText
from hoso_app.recognition import RecognitionContext, recognize

TOWN = OwnCommittee("Thị ủy Ngã Năm", Level.DISTRICT, "TU", "Tỉnh ủy Sóc Trăng")
COMMUNE = OwnCommittee("Đảng ủy xã Tân Hòa", Level.COMMUNE, "ĐU", "Thành ủy Cần Thơ")


def read(issuer: str, own: OwnCommittee | None, *, number: str, place: str) -> Proposal:
    text = (
        f"{issuer}\nSố {number}\nĐẢNG CỘNG SẢN VIỆT NAM\n{place}, ngày 07 tháng 4 năm 2023\n"
        "KẾ HOẠCH\nkiểm điểm giữa nhiệm kỳ\n-----\nNội dung.\n"
    )
    return recognize(ExtractedText(text), RecognitionContext(own))


@pytest.mark.parametrize(
    ("issuer", "own", "number", "place", "expected"),
    [
        ("THỊ ỦY", TOWN, "59-KH/TU", "Ngã Năm", "Thị ủy Ngã Năm"),
        ("TỈNH ỦY", TOWN, "60-KH/TU", "Sóc Trăng", "Tỉnh ủy Sóc Trăng"),
        ("THÀNH ỦY", COMMUNE, "60-KH/TU", "Cần Thơ", "Thành ủy Cần Thơ"),
        ("", TOWN, "59-KH/TU", "Ngã Năm", "Thị ủy Ngã Năm"),
        ("", TOWN, "60-KH/TU", "Sóc Trăng", "Tỉnh ủy Sóc Trăng"),
        ("", COMMUNE, "12-KH/ĐU", "Tân Hòa", "Đảng ủy xã Tân Hòa"),
    ],
)
def test_office_completes_the_issuer(
    issuer: str, own: OwnCommittee, number: str, place: str, expected: str
) -> None:
    proposal = read(issuer, own, number=number, place=place)
    assert proposal.fields.issuer == expected
    assert Field.ISSUER in proposal.inferred


@pytest.mark.parametrize(
    ("issuer", "own", "number", "place", "expected"),
    [
        ("HUYỆN ỦY", TOWN, "12-KH/HU", "Kế Sách", "Huyện ủy"),
        ("THỊ ỦY VĨNH CHÂU", TOWN, "59-KH/TU", "Vĩnh Châu", "Thị ủy Vĩnh Châu"),
        ("THỊ ỦY", None, "59-KH/TU", "Ngã Năm", "Thị ủy"),
        ("", TOWN, "59-KH/TU", "Vĩnh Châu", None),
        ("", TOWN, "12-KH/HU", "Ngã Năm", None),
        ("", None, "59-KH/TU", "Ngã Năm", None),
    ],
)
def test_office_says_nothing_of_other_committees(
    issuer: str, own: OwnCommittee | None, number: str, place: str, expected: str | None
) -> None:
    proposal = read(issuer, own, number=number, place=place)
    assert proposal.fields.issuer == expected
    assert Field.ISSUER not in proposal.inferred
