from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.domain.dates import PartialDate, Precision


@pytest.mark.parametrize(
    ("value", "iso", "written", "first", "last", "precision"),
    [
        (PartialDate(2023, 4, 7), "2023-04-07", "07/4/2023", (2023, 4, 7), (2023, 4, 7), "day"),
        (PartialDate(2023, 2, 20), "2023-02-20", "20/02/2023", (2023, 2, 20), (2023, 2, 20), "day"),
        (PartialDate(2020, 2), "2020-02", "02/2020", (2020, 2, 1), (2020, 2, 29), "month"),
        (PartialDate(2018, 12), "2018-12", "12/2018", (2018, 12, 1), (2018, 12, 31), "month"),
        (PartialDate(2008), "2008", "2008", (2008, 1, 1), (2008, 12, 31), "year"),
    ],
)
def test_a_date_knows_what_it_does_not_know(
    value: PartialDate,
    iso: str,
    written: str,
    first: tuple[int, int, int],
    last: tuple[int, int, int],
    precision: str,
) -> None:
    assert value.iso == iso
    assert value.written == written
    assert value.first_day == date(*first)
    assert value.last_day == date(*last)
    assert value.precision is Precision(precision)


@pytest.mark.parametrize("parts", [(2023, 13), (2023, 2, 30), (2023, 0, 5), (0, 1, 1)])
def test_dates_that_no_calendar_has_are_refused(parts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"must be|out of range|needs a month"):
        PartialDate(*parts)


@given(st.dates(min_value=date(1900, 1, 1)))
def test_iso_is_read_back(day: date) -> None:
    assert PartialDate.from_iso(PartialDate.from_date(day).iso).first_day == day


def test_a_month_sorts_before_its_days() -> None:
    assert PartialDate(2023, 4) < PartialDate(2023, 4, 1) < PartialDate(2023, 5)
