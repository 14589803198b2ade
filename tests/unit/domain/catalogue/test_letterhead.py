from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.domain import catalogue
from hoso_app.domain.committees import CatalogueEntry, Level
from hoso_app.domain.text import fold

OLD = date(2023, 4, 7)
NEW = date(2026, 2, 5)


@pytest.mark.parametrize(
    ("name", "superior", "on", "code"),
    [
        ("THỊ UỶ NGÃ NĂM", "ĐẢNG BỘ TỈNH SÓC TRĂNG", None, "huyen-948"),
        ("THỊ ỦY NGÃ NĂM", "ĐẢNG BỘ TỈNH SÓC TRĂNG", OLD, "huyen-948"),
        ("Thị ủy Ngã Năm", None, None, "huyen-948"),
        ("Ban Thường vụ Thị ủy Ngã Năm", None, None, "huyen-948"),
        ("BAN CHẤP HÀNH ĐẢNG BỘ THỊ XÃ NGÃ NĂM", None, None, "huyen-948"),
        ("ĐẢNG BỘ THỊ XÃ NGÃ NĂM", "TỈNH UỶ SÓC TRĂNG", None, "huyen-948"),
        ("THỊ ỦY NGÃ NĂM", "ĐẢNG CỘNG SẢN VIỆT NAM", None, "huyen-948"),
        ("THỊ ỦY NGÃ NĂM", "ĐẢNG BỘ THÀNH PHỐ CẦN THƠ", None, None),
        ("THỊ ỦY NGÃ NĂM", None, NEW, None),
        ("ĐẢNG ỦY XÃ TÂN LONG", "ĐẢNG BỘ THỊ XÃ NGÃ NĂM", None, "xa-31741"),
        ("ĐẢNG BỘ XÃ TÂN LONG", "THỊ ỦY NGÃ NĂM", None, "xa-31741"),
        ("ĐẢNG ỦY XÃ TÂN LONG", "ĐẢNG BỘ THÀNH PHỐ CẦN THƠ", None, "xa-31741-2025"),
        ("ĐẢNG ỦY XÃ TÂN LONG", "ĐẢNG BỘ TỈNH SÓC TRĂNG", None, None),
        ("ĐẢNG ỦY XÃ TÂN LONG", None, None, None),
        ("ĐẢNG ỦY XÃ TÂN LONG", None, OLD, None),
        ("ĐẢNG ỦY PHƯỜNG 1", "ĐẢNG BỘ THỊ XÃ NGÃ NĂM", OLD, "xa-31732"),
        ("ĐẢNG ỦY PHƯỜNG 01", "ĐẢNG BỘ THỊ XÃ NGÃ NĂM", OLD, "xa-31732"),
        ("TỈNH ỦY HÀ TĨNH", None, None, "tinh-42"),
        ("TỈNH UỶ HÀ TĨNH", None, OLD, "tinh-42"),
        ("TỈNH UỶ HÀ TĨNH", None, NEW, "tinh-42"),
        ("THÀNH ỦY HÀ TĨNH", "ĐẢNG BỘ TỈNH HÀ TĨNH", OLD, "huyen-436"),
        ("THÀNH ỦY CẦN THƠ", None, None, None),
        ("THÀNH ỦY CẦN THƠ", None, OLD, "tinh-92"),
        ("THÀNH ỦY CẦN THƠ", None, NEW, "tinh-92-2025"),
        ("THÀNH ỦY HUẾ", None, NEW, "tinh-46"),
        ("THÀNH ỦY HUẾ", "ĐẢNG BỘ TỈNH THỪA THIÊN HUẾ", OLD, "huyen-474-cu"),
        ("TỈNH ỦY THỪA THIÊN HUẾ", None, OLD, "tinh-46-cu"),
        ("HUYỆN ỦY PHÚ VANG", "ĐẢNG BỘ TỈNH THỪA THIÊN HUẾ", OLD, "huyen-478"),
        ("HUYỆN ỦY PHÚ VANG", "ĐẢNG BỘ THÀNH PHỐ HUẾ", date(2025, 3, 1), "huyen-478"),
        ("HUYỆN ỦY BA VÌ", "ĐẢNG BỘ TỈNH HÀ TÂY", date(2006, 3, 1), "huyen-271"),
        ("THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH", None, NEW, "tinh-79-2025"),
        ("THÀNH ỦY TP. HỒ CHÍ MINH", None, OLD, "tinh-79"),
        ("ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH", None, OLD, "tinh-79"),
        ("QUẬN ỦY QUẬN 1", "ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH", OLD, "huyen-760"),
        ("ĐẢNG ỦY ĐẶC KHU CÔ TÔ", "ĐẢNG BỘ TỈNH QUẢNG NINH", NEW, "xa-07192-2025"),
        ("HUYỆN ỦY CÔ TÔ", "ĐẢNG BỘ TỈNH QUẢNG NINH", OLD, "huyen-207"),
        ("HUYỆN ỦY CHÂU THÀNH", None, OLD, None),
        ("HUYỆN ỦY CHÂU THÀNH", "ĐẢNG BỘ TỈNH SÓC TRĂNG", OLD, "huyen-942"),
        ("THỊ ỦY CỬA LÒ", "ĐẢNG BỘ TỈNH NGHỆ AN", OLD, "huyen-413"),
        ("ĐẢNG ỦY PHƯỜNG NGHI THỦY", "ĐẢNG BỘ THỊ XÃ CỬA LÒ", OLD, "xa-16717"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", None, None, "tw"),
        ("BAN BÍ THƯ", "BAN CHẤP HÀNH TRUNG ƯƠNG", None, "tw-bbt"),
        ("VĂN PHÒNG TRUNG ƯƠNG ĐẢNG", None, None, "tw-vptw"),
        ("BAN TỔ CHỨC TỈNH ỦY SÓC TRĂNG", None, None, None),
        ("UỶ BAN NHÂN DÂN XÃ TÂN LONG", None, None, None),
        ("", None, None, None),
        ("*", "ĐẢNG BỘ TỈNH SÓC TRĂNG", None, None),
    ],
)
def test_letterhead_names_its_committee(
    name: str, superior: str | None, on: date | None, code: str | None
) -> None:
    found = catalogue.match_name(name, superior=superior, on=on)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    ("name", "superior", "code"),
    [
        ("THI ỦY NGA NĂM", "ĐẢNG BỘ TÌNH SÓC TRĂNG", "huyen-948"),
        ("HUYỆN ỦY ĐẮK HÀ", "ĐẢNG BỘ TỈNH KON TUM", "huyen-615"),
        ("THI ỦY NGA NĂM", None, None),
    ],
)
def test_lost_marks_are_forgiven_under_a_known_superior(
    name: str, superior: str | None, code: str | None
) -> None:
    found = catalogue.match_name(name, superior=superior)
    assert (found.code if found else None) == code


@given(st.sampled_from(catalogue.entries()), st.booleans())
def test_full_letterhead_never_names_another(entry: CatalogueEntry, upper: bool) -> None:
    parent = catalogue.entry(entry.parent) if entry.parent else None
    name, superior = entry.name, parent.name if parent else None
    if upper:
        name, superior = name.upper(), superior.upper() if superior else None
    day = entry.valid_until or entry.valid_from
    found = catalogue.match_name(name, superior=superior, on=day)
    assert found in {entry, None}
    if entry.level is not Level.COMMUNE:
        assert found == entry


@given(st.sampled_from(catalogue.entries()))
def test_all_of_a_name_are_those_that_somebody_finds_who_types_it(entry: CatalogueEntry) -> None:
    day = entry.valid_until or entry.valid_from
    name = fold(entry.name)
    typed = catalogue.find(name, limit=1000, on=day)
    same = {one.code for one in typed if fold(one.name) == name}
    assert entry.code in same
    assert {one.code for one in catalogue.with_name(name, on=day) if fold(one.name) == name} == same


def test_nobody_has_an_unknown_name() -> None:
    assert catalogue.with_name("Đảng ủy xã Không Có Ở Đâu") == ()
