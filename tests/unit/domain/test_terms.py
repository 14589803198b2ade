from datetime import date

import pytest

from hoso_app.domain.terms import Congress, Term, term_in


@pytest.mark.parametrize(
    "text", ["2020-2025", "2020 - 2025", "2020 – 2025", "20202025", " 2020—2025 "]
)
def test_a_term_is_read_in_every_way_that_offices_write_it(text: str) -> None:
    assert str(Term.parse(text)) == "2020-2025"


@pytest.mark.parametrize("text", ["2020", "2025-2020", "2000-2025", "20-25", "nhiệm kỳ", ""])
def test_other_text_is_no_term(text: str) -> None:
    with pytest.raises(ValueError, match="not a term"):
        Term.parse(text)


_CONGRESSES = (
    Congress(Term(2015, 2020), 11, date(2015, 8, 5)),
    Congress(Term(2020, 2025), 12, date(2020, 8, 25)),
    Congress(Term(2025, 2030)),
)


@pytest.mark.parametrize(
    ("day", "term"),
    [
        (date(2020, 3, 1), "2015-2020"),
        (date(2020, 8, 24), "2015-2020"),
        (date(2020, 8, 25), "2020-2025"),
        (date(2020, 12, 31), "2020-2025"),
        (date(2015, 8, 4), "2010-2015"),
        (date(2015, 8, 5), "2015-2020"),
        (date(2023, 4, 7), "None"),  # told by the year itself, not by a congress
        (date(2025, 6, 1), "None"),  # its day is not known
    ],
)
def test_the_day_of_a_congress_tells_the_terms_of_its_year(day: date, term: str) -> None:
    assert str(term_in(_CONGRESSES, day)) == term
