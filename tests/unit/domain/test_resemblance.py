import random
import unicodedata

import pytest

from hoso_app.domain.resemblance import SKETCH_SIZE, likeness, sketch
from tests.papers import PLAN_59, PLAN_60, REPORT_97


def _shared(first: str, second: str) -> float:
    return len(set(sketch(first)) & set(sketch(second))) / SKETCH_SIZE


def _without_marks(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(one for one in decomposed if not unicodedata.combining(one))


def test_the_same_text_has_the_same_sketch_in_every_run_and_on_every_machine() -> None:
    assert sketch(PLAN_59)[:3] == (30394850, 76761635, 120684842)
    assert len(sketch(PLAN_59)) == SKETCH_SIZE
    assert list(sketch(PLAN_59)) == sorted(set(sketch(PLAN_59)))


@pytest.mark.parametrize(
    "variant",
    [
        PLAN_59.upper(),
        _without_marks(PLAN_59),
        PLAN_59.replace("\n", " "),
        PLAN_59.replace("uỷ", "ủy"),
        "  ".join(PLAN_59.split()),
    ],
)
def test_capitals_marks_and_lines_make_no_other_paper(variant: str) -> None:
    assert _shared(PLAN_59, variant) > 0.9
    assert likeness(PLAN_59, variant) > 0.95


def test_other_papers_of_the_same_office_share_little() -> None:
    for other in (PLAN_60, REPORT_97):
        assert likeness(PLAN_59, other) < 0.5
        assert _shared(PLAN_59, other) < 0.5


def test_a_draft_resembles_the_paper_that_was_issued() -> None:
    draft = PLAN_59.replace("Số 59-KH/TU", "Số      -KH/TU").replace("ngày 07", "ngày    ")
    draft = draft.replace("không làm hình thức", "tránh hình thức")
    assert likeness(draft, PLAN_59) > 0.9
    assert _shared(draft, PLAN_59) > 0.6


def test_letters_that_a_scan_read_wrongly_cost_little() -> None:
    luck = random.Random(7)
    letters = [luck.choice("abcdeilo1") if luck.random() < 0.03 else one for one in PLAN_59]
    assert likeness("".join(letters), PLAN_59) > 0.5
    assert _shared("".join(letters), PLAN_59) > 0.3


@pytest.mark.parametrize("text", ["", "\n\n", "Số", "Số 59", "…", "—— * ——"])
def test_too_little_text_resembles_nothing(text: str) -> None:
    assert sketch(text) == ()
    assert likeness(text, PLAN_59) < 0.02


def test_likeness_of_nothing_is_nothing() -> None:
    assert likeness("", "") == 0.0
    assert likeness(PLAN_59, PLAN_59) == 1.0


def test_likeness_has_no_side() -> None:
    assert likeness(PLAN_59, PLAN_60) == likeness(PLAN_60, PLAN_59)
