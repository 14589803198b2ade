from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.domain.text import fold
from hoso_app.search.periods import period_at


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("20/3/2023", (2023, 3, 20), (2023, 3, 20)),
        ("20-3-2023", (2023, 3, 20), (2023, 3, 20)),
        ("20.3.2023", (2023, 3, 20), (2023, 3, 20)),
        ("20 / 3 / 2023", (2023, 3, 20), (2023, 3, 20)),
        ("07/04/2023", (2023, 4, 7), (2023, 4, 7)),
        ("ngày 07/4/2023", (2023, 4, 7), (2023, 4, 7)),
        ("ngày07/4/2023", (2023, 4, 7), (2023, 4, 7)),
        ("ngày 07 tháng 4 năm 2023", (2023, 4, 7), (2023, 4, 7)),
        ("7 tháng 4 năm 2023", (2023, 4, 7), (2023, 4, 7)),
        ("11-11-2011", (2011, 11, 11), (2011, 11, 11)),
        ("2023-04-07", (2023, 4, 7), (2023, 4, 7)),
        ("29/2/2024", (2024, 2, 29), (2024, 2, 29)),
        ("tháng 3/2023", (2023, 3, 1), (2023, 3, 31)),
        ("tháng 02/2024", (2024, 2, 1), (2024, 2, 29)),
        ("tháng 3 năm 2023", (2023, 3, 1), (2023, 3, 31)),
        ("tháng 3-2023", (2023, 3, 1), (2023, 3, 31)),
        ("3/2023", (2023, 3, 1), (2023, 3, 31)),
        ("12/2023", (2023, 12, 1), (2023, 12, 31)),
        ("quý I/2022", (2022, 1, 1), (2022, 3, 31)),
        ("quý II/2022", (2022, 4, 1), (2022, 6, 30)),
        ("quý III năm 2022", (2022, 7, 1), (2022, 9, 30)),
        ("quý 4/2022", (2022, 10, 1), (2022, 12, 31)),
        ("Quý IV-2022", (2022, 10, 1), (2022, 12, 31)),
        ("6 tháng đầu năm 2018", (2018, 1, 1), (2018, 6, 30)),
        ("sáu tháng đầu năm 2018", (2018, 1, 1), (2018, 6, 30)),
        ("6 tháng cuối năm 2023", (2023, 7, 1), (2023, 12, 31)),
        ("9 tháng đầu năm 2020", (2020, 1, 1), (2020, 9, 30)),
        ("3 tháng cuối năm 2020", (2020, 10, 1), (2020, 12, 31)),
        ("2020-2025", (2020, 1, 1), (2025, 12, 31)),
        ("2020 – 2025", (2020, 1, 1), (2025, 12, 31)),
        ("20202025", (2020, 1, 1), (2025, 12, 31)),
        ("từ 20/3/2023 đến 7/4/2023", (2023, 3, 20), (2023, 4, 7)),
        ("từ ngày 20/3/2023 đến ngày 7/4/2023", (2023, 3, 20), (2023, 4, 7)),
        ("từ tháng 1/2023 đến hết tháng 6/2023", (2023, 1, 1), (2023, 6, 30)),
        ("từ 2018 đến 2020", (2018, 1, 1), (2020, 12, 31)),
        ("từ năm 2018 đến năm 2020", (2018, 1, 1), (2020, 12, 31)),
        ("từ quý I/2022 đến quý III/2022", (2022, 1, 1), (2022, 9, 30)),
        # no dates
        ("31/2/2023", None, None),
        ("20/3", None, None),
        ("9/15 chỉ tiêu", None, None),
        ("13/2023", None, None),
        ("tháng 13/2023", None, None),
        ("quý V/2022", None, None),
        ("2025-2020", None, None),
        ("1500-1600", None, None),
        ("20/3/20235", None, None),
        ("2023", None, None),
        ("6 tháng đầu năm", None, None),
        ("12 tháng đầu năm 2020", None, None),
        ("từ 2020 đến 2018", None, None),
        ("từ đó đến nay", None, None),
        ("", None, None),
    ],
)
def test_periods(
    text: str, first: tuple[int, int, int] | None, last: tuple[int, int, int] | None
) -> None:
    found = period_at(fold(text), 0)

    if first is None or last is None:
        assert found is None or found[1] < len(text)
    else:
        assert found is not None
        assert found[0].first == date(*first)
        assert found[0].last == date(*last)
        assert found[1] == len(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("năm 2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2020..2022", date(2020, 1, 1), date(2022, 12, 31)),
        ("1/2022..3/2022", date(2022, 1, 1), date(2022, 3, 31)),
    ],
)
def test_filters_take_years_and_dots_too(text: str, first: date, last: date) -> None:
    found = period_at(fold(text), 0, with_years=True)

    assert found is not None
    assert (found[0].first, found[0].last) == (first, last)


def test_keys_are_days_as_numbers() -> None:
    found = period_at("quy i/2022", 0)

    assert found is not None
    assert found[0].keys == (20220101, 20220331)


@given(st.dates(date(1930, 1, 1), date(2100, 12, 31)), st.sampled_from("/-."))
def test_every_day_is_read_back(day: date, separator: str) -> None:
    for form in ("{0.day}{1}{0.month}{1}{0.year}", "{0.day:02}{1}{0.month:02}{1}{0.year}"):
        found = period_at(form.format(day, separator), 0)

        assert found is not None
        assert found[0].first == found[0].last == day


@given(st.text(), st.integers(0, 5))
def test_no_text_is_an_error(text: str, start: int) -> None:
    folded = fold(text)
    found = period_at(folded, min(start, len(folded)), with_years=True)

    assert found is None or found[0].first <= found[0].last
