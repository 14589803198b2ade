from datetime import date

import pytest

from hoso_app.domain.terms import Term


@pytest.mark.parametrize(
    "text", ["2020-2025", "2020 - 2025", "2020 – 2025", "20202025", " 2020—2025 "]
)
def test_a_term_is_read_in_every_way_that_offices_write_it(text: str) -> None:
    assert str(Term.parse(text)) == "2020-2025"


@pytest.mark.parametrize("text", ["2020", "2025-2020", "2000-2025", "20-25", "nhiệm kỳ", ""])
def test_other_text_is_no_term(text: str) -> None:
    with pytest.raises(ValueError, match="not a term"):
        Term.parse(text)


@pytest.mark.parametrize(
    ("day", "term"),
    [
        (date(2023, 4, 7), "2020-2025"),
        (date(2018, 7, 5), "2015-2020"),
        (date(2020, 3, 1), "2015-2020"),
        (date(2020, 10, 1), "2020-2025"),
        (date(2026, 1, 9), "2025-2030"),
    ],
)
def test_usual_term_of_a_day(day: date, term: str) -> None:
    assert str(Term.usual_at(day)) == term
