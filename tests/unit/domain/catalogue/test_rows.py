from collections import Counter
from datetime import date

import pytest

from hoso_app.domain import catalogue
from hoso_app.domain.committees import TWO_TIER_START, CatalogueEntry, Level, exists_on
from hoso_app.domain.text import fold, nfc, tone_normal

LAST_DAY_OF_DISTRICTS = date(2025, 6, 30)


def existing(day: date, level: Level) -> list[CatalogueEntry]:
    return [item for item in catalogue.entries() if item.level is level and exists_on(item, day)]


def entry(code: str) -> CatalogueEntry:
    found = catalogue.entry(code)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("day", "level", "count"),
    [
        (date(2006, 1, 1), Level.PROVINCE, 64),  # with Hà Tây
        (date(2023, 4, 7), Level.PROVINCE, 63),
        (LAST_DAY_OF_DISTRICTS, Level.PROVINCE, 63),
        (TWO_TIER_START, Level.PROVINCE, 34),
        (LAST_DAY_OF_DISTRICTS, Level.DISTRICT, 696),
        (TWO_TIER_START, Level.DISTRICT, 0),
        (TWO_TIER_START, Level.COMMUNE, 3321),
    ],
)
def test_catalogue_has_the_committees_of_the_day(day: date, level: Level, count: int) -> None:
    assert len(existing(day, level)) == count


def test_communes_of_july_2025_are_of_three_kinds() -> None:
    kinds = Counter(
        item.unit.split()[0].lower() for item in existing(TWO_TIER_START, Level.COMMUNE)
    )
    assert kinds == {"xã": 2621, "phường": 687, "đặc": 13}


def test_every_code_is_given_once() -> None:
    codes = Counter(entry.code for entry in catalogue.entries())
    assert [code for code, count in codes.items() if count > 1] == []


def test_parents_and_successors_exist() -> None:
    for item in catalogue.entries():
        for code in (item.parent, *item.successors):
            assert code is None or catalogue.entry(code) is not None, item


def test_successors_outlive_whom_they_succeed() -> None:
    for item in catalogue.entries():
        for code in item.successors:
            heir = entry(code)
            assert item.valid_until is not None
            assert heir.valid_until is None or heir.valid_until >= item.valid_until, item


def test_communes_of_june_2025_have_successors() -> None:
    # Those known only from the older list have ended before, into an unknown commune.
    old = [item for item in existing(LAST_DAY_OF_DISTRICTS, Level.COMMUNE) if item.successors]
    assert len(old) > 10_000
    assert {entry(heir).level for item in old for heir in item.successors} == {Level.COMMUNE}


def test_names_have_one_normal_form() -> None:
    for item in catalogue.entries():
        for text in (item.name, item.unit, item.area):
            assert text == nfc(text) == " ".join(text.split())
            assert text.lower() == tone_normal(text)
            assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("code", "name", "issuer_code", "unit", "place"),
    [
        ("tinh-94", "Tỉnh ủy Sóc Trăng", "TU", "tỉnh Sóc Trăng", ""),
        ("tinh-92", "Thành ủy Cần Thơ", "TU", "thành phố Cần Thơ", ""),
        ("tinh-42", "Tỉnh ủy Hà Tĩnh", "TU", "tỉnh Hà Tĩnh", ""),
        ("tinh-79", "Thành ủy Thành phố Hồ Chí Minh", "TU", "thành phố Hồ Chí Minh", ""),
        ("huyen-948", "Thị ủy Ngã Năm", "TU", "thị xã Ngã Năm", "tỉnh Sóc Trăng"),
        ("huyen-436", "Thành ủy Hà Tĩnh", "TU", "thành phố Hà Tĩnh", "tỉnh Hà Tĩnh"),
        ("huyen-760", "Quận ủy Quận 1", "QU", "Quận 1", "thành phố Hồ Chí Minh"),
        ("huyen-001", "Quận ủy Ba Đình", "QU", "quận Ba Đình", "thành phố Hà Nội"),
        ("huyen-207", "Huyện ủy Cô Tô", "HU", "huyện Cô Tô", "tỉnh Quảng Ninh"),
        (
            "xa-31741",
            "Đảng ủy xã Tân Long",
            "ĐU",
            "xã Tân Long",
            "thị xã Ngã Năm, tỉnh Sóc Trăng",
        ),
        ("xa-31732", "Đảng ủy Phường 1", "ĐU", "Phường 1", "thị xã Ngã Năm, tỉnh Sóc Trăng"),
        ("xa-31741-2025", "Đảng ủy xã Tân Long", "ĐU", "xã Tân Long", "thành phố Cần Thơ"),
        ("xa-31732-2025", "Đảng ủy phường Ngã Năm", "ĐU", "phường Ngã Năm", "thành phố Cần Thơ"),
        ("tw", "Ban Chấp hành Trung ương", "TW", "", ""),
        ("tw-vptw", "Văn phòng Trung ương Đảng", "VPTW", "", ""),
        ("tw-btgdvtw", "Ban Tuyên giáo và Dân vận Trung ương", "BTGDVTW", "", ""),
    ],
)
def test_committee_is_called_as_papers_call_it(
    code: str, name: str, issuer_code: str, unit: str, place: str
) -> None:
    found = entry(code)
    assert (found.name, found.issuer_code, found.unit, found.place) == (
        name,
        issuer_code,
        unit,
        place,
    )


@pytest.mark.parametrize(
    ("code", "heirs"),
    [
        ("tinh-94", {"Thành ủy Cần Thơ"}),
        ("tinh-35", {"Tỉnh ủy Ninh Bình"}),  # Hà Nam
        ("tinh-42", set()),  # Hà Tĩnh was not merged
        ("tinh-46-cu", {"Thành ủy Huế"}),
        ("tinh-ha-tay", {"Thành ủy Hà Nội"}),
        ("huyen-948", set()),
        ("huyen-755", {"Đảng ủy đặc khu Côn Đảo"}),
        ("huyen-207", set()),
        ("huyen-474-cu", {"Quận ủy Thuận Hóa", "Quận ủy Phú Xuân"}),
        ("xa-31741", {"Đảng ủy xã Tân Long", "Đảng ủy xã Thạnh Hòa"}),
        ("xa-31732", {"Đảng ủy phường Ngã Năm"}),
        ("tw-bdvtw", {"Ban Tuyên giáo và Dân vận Trung ương"}),
    ],
)
def test_successors_are_named(code: str, heirs: set[str]) -> None:
    assert {entry(heir).name for heir in entry(code).successors} == heirs


@pytest.mark.parametrize(
    ("code", "day", "is_valid"),
    [
        ("tinh-94", date(2025, 6, 30), True),
        ("tinh-94", date(2025, 7, 1), False),
        ("tinh-92-2025", date(2025, 6, 30), False),
        ("tinh-92-2025", date(2025, 7, 1), True),
        ("tinh-46", date(2024, 12, 31), False),
        ("tinh-46-cu", date(2024, 12, 31), True),
        ("tinh-42", date(2010, 1, 1), True),
        ("tinh-42", date(2026, 1, 1), True),
        ("huyen-948", date(2023, 4, 7), True),
        ("huyen-948", date(2026, 1, 1), False),
        ("huyen-311", date(2024, 12, 31), False),
        ("huyen-311-cu", date(2024, 12, 31), True),
    ],
)
def test_validity_ends_with_the_day(code: str, day: date, is_valid: bool) -> None:
    assert exists_on(entry(code), day) is is_valid


def test_unknown_code_has_no_entry() -> None:
    assert catalogue.entry("tinh-00") is None


@pytest.mark.parametrize(
    ("code", "superior"),
    [
        ("huyen-948", "Tỉnh ủy Sóc Trăng"),
        ("xa-31741", "Thị ủy Ngã Năm"),
        ("xa-31741-2025", "Thành ủy Cần Thơ"),
        ("tinh-42", "Ban Chấp hành Trung ương"),
        ("tw", None),
    ],
)
def test_own_committee_knows_its_superior(code: str, superior: str | None) -> None:
    chosen = entry(code)
    own = catalogue.own_committee(chosen)
    assert (own.name, own.level, own.issuer_code, own.superior) == (
        chosen.name,
        chosen.level,
        chosen.issuer_code,
        superior,
    )
