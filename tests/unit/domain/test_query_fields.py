from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.domain.query_fields import FIELD_NAMES, fields_in


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("loại:kế hoạch 59", ["loại:"]), ("kế hoạch cơ quan: x", ["cơ quan:"]), ("nhận: x", []),
        ("Người Ký:Tâm -nhãn:a (số:59)", ["Người Ký:", "nhãn:", "số:"]), ("tảiso:5", []),
        ("nhiệm kì: 2020-2025", ["nhiệm kì:"]), ("HO SO:a", ["HO SO:"]),
        ("hồ sơ", []), ("10:30", []), ("", []), ("mật :tối mật", ["mật :"]), ("ngáy:5", []),
    ],
)  # fmt: skip
def test_fields_are_found_where_they_stand(typed: str, names: list[str]) -> None:
    assert [typed[one.start : one.end] for one in fields_in(typed)] == names


@pytest.mark.parametrize("name", FIELD_NAMES)
def test_every_name_that_is_proposed_is_a_field(name: str) -> None:
    assert [one.end for one in fields_in(f"{name}:x")] == [len(name) + 1]


@given(st.text())
def test_fields_lie_one_behind_the_other(text: str) -> None:
    found = fields_in(text)
    assert all(one.start < one.end <= one.value for one in found)
    assert all(one.value <= other.start for one, other in pairwise(found))
