"""Dates and periods in the forms of papers, catalogues and search boxes."""

from datetime import date

import pytest

from hoso_app.recognition import Period, parse_date, parse_period
from hoso_app.recognition.dates import find_dates, find_years
from hoso_app.recognition.lines import fold_in_place


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("07/4/2023", "2023-04-07"),
        ("7/4/23", "2023-04-07"),
        ("7.4.2023", "2023-04-07"),
        ("7-4-1998", "1998-04-07"),
        ("11-11-2011", "2011-11-11"),
        ("9-8-2019", "2019-08-09"),
        ("2.1.2020", "2020-01-02"),
        ("07042023", "2023-04-07"),
        ("2023-04-07", "2023-04-07"),
        ("2023-04", "2023-04"),
        ("ngày 20/3/2023", "2023-03-20"),
        ("ngày23-9-1987", "1987-09-23"),
        ("ngày 07 tháng 4 năm 2023", "2023-04-07"),
        ("Ngã Năm, ngày 07 tháng 4 năm 2023", "2023-04-07"),
        ("ngày 03 tháng bốn năm 2018", "2018-04-03"),
        ("ngày 03 tháng tư năm 2018", "2018-04-03"),
        ("ngày 14 tháng5 năm 2008", "2008-05-14"),
        ("ngày 3O tháng 6 năm 2O18", "2018-06-30"),
        ("ngày l2 tháng 3 năm 2020", "2020-03-12"),
        ("ngày tháng 8 năm 2025", "2025-08"),
        ("ngày … tháng … năm 2025", "2025"),
        ("tháng tư năm 2023", "2023-04"),
        ("tháng mười hai năm 2024", "2024-12"),
        ("tháng Tám năm 1945", "1945-08"),
        ("tháng 3/2023", "2023-03"),
        ("4/2023", "2023-04"),
        ("2023", "2023"),
        ("năm 2023", "2023"),
        ("00/01/2008", "2008-01"),
        ("00/00/2008", "2008"),
        ("29/2/2024", "2024-02-29"),
    ],
)
def test_dates_as_typed(typed: str, iso: str) -> None:
    found = parse_date(typed)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize(
    "text",
    ["", "9/15", "6/27", "30/02/2023", "29/2/2023", "31/4/2020", "hôm nay", "5/7", "quý I/2022"],
)
def test_other_texts_are_no_dates(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("quý I/2022", date(2022, 1, 1), date(2022, 3, 31)),
        ("quý II năm 2022", date(2022, 4, 1), date(2022, 6, 30)),
        ("Quý 4/2023", date(2023, 10, 1), date(2023, 12, 31)),
        ("6 tháng đầu năm 2018", date(2018, 1, 1), date(2018, 6, 30)),
        ("6 tháng cuối năm 2023", date(2023, 7, 1), date(2023, 12, 31)),
        ("9 tháng năm 2020", date(2020, 1, 1), date(2020, 9, 30)),
        ("2020-2025", date(2020, 1, 1), date(2025, 12, 31)),
        ("nhiệm kỳ 2020 – 2025", date(2020, 1, 1), date(2025, 12, 31)),
        ("tháng 2/2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("07/4/2023", date(2023, 4, 7), date(2023, 4, 7)),
        ("từ 01/3/2023 đến 15/4/2023", date(2023, 3, 1), date(2023, 4, 15)),
        ("từ tháng 3/2023 đến hết tháng 5/2023", date(2023, 3, 1), date(2023, 5, 31)),
        ("từ 2020 đến 2022", date(2020, 1, 1), date(2022, 12, 31)),
    ],
)
def test_periods_as_typed(typed: str, first: date, last: date) -> None:
    assert parse_period(typed) == Period(first, last)


@pytest.mark.parametrize("text", ["", "gần đây", "từ 2022 đến 2020", "quý V/2022", "9/15"])
def test_other_texts_are_no_periods(text: str) -> None:
    assert parse_period(text) is None


def days(text: str) -> list[tuple[int, int, int]]:
    found = find_dates(fold_in_place(text))
    return [
        (mention.year, mention.month, mention.day)
        for mention in sorted(found, key=lambda mention: mention.start)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sáng ngày 23/5, Thị ủy tổ chức", [(0, 5, 23)]),
        ("Chiều 05/7/2018, tại hội trường", [(2018, 7, 5)]),
        ("Ngày 16/3, Đảng bộ khối", [(0, 3, 16)]),
        ("đã có 9/15 chỉ tiêu đạt; 24/28, 6/27, 12/29", []),
        ("đạt 5/7 xã", []),
        ("Kế hoạch số 60-KH/TU, ngày 20/3/2023 của", [(2023, 3, 20)]),
        ("Nghị định số 30/2020/NĐ-CP", []),
        ("ngày 19 tháng 5 hằng năm", [(0, 5, 19)]),
        ("ngày 11-11-2011", [(2011, 11, 11)]),
        ("ngày 31/02/2020", []),
    ],
)
def test_days_in_running_text(text: str, expected: list[tuple[int, int, int]]) -> None:
    assert days(text) == expected


def test_years_that_texts_name() -> None:
    text = fold_in_place("quý I/2022; 6 tháng đầu năm 2018; ngày 20/3/2023; Chủ đề năm 2021")
    assert sorted({year for year, _ in find_years(text)}) == [2018, 2021, 2022, 2023]
