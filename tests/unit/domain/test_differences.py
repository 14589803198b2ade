import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.domain.differences import Change, Difference, difference
from tests.papers import PLAN_59, REPORT_97

_WORDS = st.lists(st.sampled_from(["kế", "hoạch", "số", "59", "Đảng", "ủy", "-", "\n", "xã"]))


def _shown(first: str, second: str) -> list[tuple[str, str, str]]:
    return [
        (one.change.value, first[one.start : one.end], second[one.other_start : one.other_end])
        for one in difference(first, second).changed
    ]


def _check_whole(first: str, second: str, found: Difference) -> None:
    assert "".join(first[one.start : one.end] for one in found.passages) == first
    assert "".join(second[one.other_start : one.other_end] for one in found.passages) == second
    for one in found.passages:
        mine = first[one.start : one.end].split()
        theirs = second[one.other_start : one.other_end].split()
        if one.change is Change.SAME:
            assert "".join(mine) == "".join(theirs)
        elif one.change is Change.REMOVED:
            assert not theirs
        elif one.change is Change.ADDED:
            assert not mine


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Số 59-KH/TU", "Số 59-KH/TU", []),
        ("ngày 07 tháng 4", "ngày  07\ntháng 4", []),
        ("Số 59-KH/TU", "Số 60-KH/TU", [("replaced", "59", "60")]),
        ("xong trước 30/6", "xong trước ngày 30/6", [("added", "", "ngày ")]),
        ("phải làm xong ngay", "phải xong ngay", [("removed", "làm ", "")]),
        ("", "Điều 1", [("added", "", "Điều 1")]),
        ("Điều 1", "", [("removed", "Điều 1", "")]),
        (
            "Đồng chí Bí thư chủ trì",
            "Đồng chí Phó Bí thư Thường trực chủ trì",
            [("added", "", "Phó "), ("added", "", "Thường trực ")],
        ),
        ("hòa", "hoà", [("replaced", "hòa", "hoà")]),
    ],
)
def test_words_that_differ(first: str, second: str, expected: list[tuple[str, str, str]]) -> None:
    assert _shown(first, second) == expected


def test_a_draft_and_the_issued_paper() -> None:
    draft = PLAN_59.replace("Số 59-KH/TU", "Số      -KH/TU").replace("30/6/2023", "15/6/2023")
    assert [(kind, mine.strip(), theirs.strip()) for kind, mine, theirs in _shown(draft, PLAN_59)][
        :2
    ] == [("added", "", "59"), ("replaced", "15", "30")]
    assert difference(draft, PLAN_59).ratio > 0.98


def test_equal_texts_have_one_passage() -> None:
    [only] = difference(PLAN_59, PLAN_59).passages
    assert only.change is Change.SAME
    assert difference(PLAN_59, PLAN_59).ratio == 1.0


def test_papers_with_nothing_in_common_are_told_so() -> None:
    assert difference("a b c", "d e f").ratio == 0.0
    assert difference("", "").ratio == 1.0


def test_a_moved_paragraph_leaves_the_rest_in_place() -> None:
    parts = [f"Đoạn {n} nói về việc thứ {n * 7} của đảng ủy xã" for n in range(9)]
    moved = [*parts[:2], *parts[3:], parts[2]]
    found = difference("\n".join(parts), "\n".join(moved))
    assert [one.change for one in found.changed] == [Change.REMOVED, Change.ADDED]
    assert found.ratio > 0.8


def test_long_texts_are_compared_whole() -> None:
    luck = random.Random(3)
    words = [luck.choice(REPORT_97.split()) for _ in range(20_000)]
    other = list(words)
    for at in luck.sample(range(len(other)), 60):
        other[at] = "KHÁC"
    found = difference(" ".join(words), " ".join(other))
    _check_whole(" ".join(words), " ".join(other), found)
    assert found.ratio > 0.98


@given(_WORDS, _WORDS)
def test_passages_cover_both_texts_and_keep_their_promise(
    first: list[str], second: list[str]
) -> None:
    mine, theirs = " ".join(["x", *first]), " ".join(["x", *second])
    _check_whole(mine, theirs, difference(mine, theirs))


@given(_WORDS)
def test_a_text_never_differs_from_itself(words: list[str]) -> None:
    assert difference(" ".join(words), "\n".join(words)).changed == ()
