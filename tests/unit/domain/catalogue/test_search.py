import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.domain import catalogue
from hoso_app.domain.committees import CatalogueEntry, Level
from hoso_app.domain.text import fold


def labels(found: tuple[CatalogueEntry, ...]) -> list[tuple[str, str]]:
    return [(entry.name, entry.place) for entry in found]


@pytest.mark.parametrize(
    ("typed", "name", "place"),
    [
        ("ngã năm", "Thị ủy Ngã Năm", "tỉnh Sóc Trăng"),
        ("nga nam", "Thị ủy Ngã Năm", "tỉnh Sóc Trăng"),
        ("NGA NAM", "Thị ủy Ngã Năm", "tỉnh Sóc Trăng"),
        ("thi uy nga nam", "Thị ủy Ngã Năm", "tỉnh Sóc Trăng"),
        ("thi xa nga nam", "Thị ủy Ngã Năm", "tỉnh Sóc Trăng"),
        ("tx ngã năm", "Thị ủy Ngã Năm", "tỉnh Sóc Trăng"),
        ("thị uỷ ngã", "Thị ủy Ngã Năm", "tỉnh Sóc Trăng"),
        ("nga na", "Thị ủy Ngã Năm", "tỉnh Sóc Trăng"),
        ("phuong nga nam", "Đảng ủy phường Ngã Năm", "thành phố Cần Thơ"),
        ("tan long nga nam", "Đảng ủy xã Tân Long", "thị xã Ngã Năm, tỉnh Sóc Trăng"),
        ("long tan nga nam", "Đảng ủy xã Tân Long", "thị xã Ngã Năm, tỉnh Sóc Trăng"),
        ("xa tan long soc trang", "Đảng ủy xã Tân Long", "thị xã Ngã Năm, tỉnh Sóc Trăng"),
        ("tân long cần thơ", "Đảng ủy xã Tân Long", "thành phố Cần Thơ"),
        ("ha tinh", "Tỉnh ủy Hà Tĩnh", ""),
        ("hà tĩnh", "Tỉnh ủy Hà Tĩnh", ""),
        ("thanh uy ha tinh", "Thành ủy Hà Tĩnh", "tỉnh Hà Tĩnh"),
        ("tp ha tinh", "Thành ủy Hà Tĩnh", "tỉnh Hà Tĩnh"),
        ("hue", "Thành ủy Huế", ""),
        ("thừa thiên", "Tỉnh ủy Thừa Thiên Huế", ""),
        ("soc trang", "Tỉnh ủy Sóc Trăng", ""),
        ("ho chi minh", "Thành ủy Thành phố Hồ Chí Minh", ""),
        ("tp hcm", "Thành ủy Thành phố Hồ Chí Minh", ""),
        ("tp.hcm", "Thành ủy Thành phố Hồ Chí Minh", ""),
        ("thanh uy ho chi minh", "Thành ủy Thành phố Hồ Chí Minh", ""),
        ("quan 1", "Quận ủy Quận 1", "thành phố Hồ Chí Minh"),
        ("quận 10", "Quận ủy Quận 10", "thành phố Hồ Chí Minh"),
        ("dac khu con dao", "Đảng ủy đặc khu Côn Đảo", "thành phố Hồ Chí Minh"),
        ("phu quoc dac khu", "Đảng ủy đặc khu Phú Quốc", "tỉnh An Giang"),
        ("vung tau", "Thành ủy Vũng Tàu", "tỉnh Bà Rịa - Vũng Tàu"),
        ("ba ria vung tau", "Tỉnh ủy Bà Rịa - Vũng Tàu", ""),
        ("ba ria - vung tau", "Tỉnh ủy Bà Rịa - Vũng Tàu", ""),
        ("dak lak", "Tỉnh ủy Đắk Lắk", ""),
        ("da nang", "Thành ủy Đà Nẵng", ""),
        ("ia h'drai", "Huyện ủy Ia H'Drai", "tỉnh Kon Tum"),
        ("bộ chính trị", "Bộ Chính trị", ""),
        ("ban to chuc tw", "Ban Tổ chức Trung ương", ""),
        ("van phong trung uong", "Văn phòng Trung ương Đảng", ""),
        ("tuyen giao va dan van", "Ban Tuyên giáo và Dân vận Trung ương", ""),
        ("cua lo", "Thị ủy Cửa Lò", "tỉnh Nghệ An"),
    ],
)
def test_first_answer_is_what_was_meant(typed: str, name: str, place: str) -> None:
    assert labels(catalogue.find(typed))[:1] == [(name, place)]


def test_equal_names_are_told_apart_by_their_place() -> None:
    found = [entry for entry in catalogue.find("tan long", 100) if entry.area == "Tân Long"]
    assert len(found) > 10
    assert len({(entry.name, entry.place, entry.valid_until) for entry in found}) == len(found)


def test_typed_marks_bind() -> None:
    names = {entry.area for entry in catalogue.find("hoà", 200)}
    assert names
    assert all("hòa" in name.lower() for name in names if "hoa" in fold(name))
    assert any("Hóa" in entry.area for entry in catalogue.find("hoa", 2000))


def test_marks_that_nothing_has_are_forgiven() -> None:
    assert catalogue.find("ngà nằm")[0].name == "Thị ủy Ngã Năm"


def test_bigger_units_come_first() -> None:
    levels = [entry.level for entry in catalogue.find("bac ninh", 4)]
    assert levels[0] is Level.PROVINCE
    assert levels.index(Level.DISTRICT) > 0


def test_existing_committees_come_before_ended_ones() -> None:
    first, second = catalogue.find("can tho", 2)
    assert (first.valid_until, second.valid_until) == (None, date(2025, 6, 30))


@pytest.mark.parametrize(
    ("on", "codes"),
    [
        (date(2023, 4, 7), ["tinh-92", "huyen-948"]),
        (date(2025, 7, 1), ["tinh-92-2025", "xa-31732-2025"]),
    ],
)
def test_day_chooses_among_the_committees(on: date, codes: list[str]) -> None:
    assert [catalogue.find(text, 1, on)[0].code for text in ("can tho", "nga nam")] == codes


def test_a_district_shows_its_communes() -> None:
    found = catalogue.find("thị xã Ngã Năm", 20, date(2023, 1, 1))
    assert found[0].code == "huyen-948"
    assert {entry.parent for entry in found[1:]} == {"huyen-948"}
    assert len(found) == 9


@pytest.mark.parametrize("typed", ["", "   ", "*", "zzzz", "ngã năm zzzz", "xa zz"])
def test_nothing_meant_gives_nothing(typed: str) -> None:
    assert catalogue.find(typed) == ()


def test_limit_is_kept() -> None:
    assert len(catalogue.find("tan", 7)) == 7
    assert catalogue.find("tan", 0) == ()


@given(st.text(max_size=30))
def test_any_text_may_be_typed(text: str) -> None:
    found = catalogue.find(text, 5)
    assert len(found) <= 5
    assert len({entry.code for entry in found}) == len(found)


@given(st.sampled_from(catalogue.entries()), st.integers(1, 12))
def test_own_name_finds_the_committee(entry: CatalogueEntry, length: int) -> None:
    typed = f"{entry.name} {entry.place}"
    assert entry in catalogue.find(typed, 10)
    assert catalogue.find(fold(typed[:length]), 1) != () or not typed[:length].strip()


def test_many_threads_get_the_same_answer() -> None:
    start = threading.Barrier(4)

    def ask(typed: str) -> tuple[CatalogueEntry, ...]:
        start.wait()
        return catalogue.find(typed)

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(ask, ["tan hoa"] * 4))
    assert answers == [catalogue.find("tan hoa")] * 4
