"""What was found in the text is found on the page."""

import pytest

from hoso_app.domain.pages import PageLetters
from hoso_app.services.page_marks import boxes_of

WIDTH, HEIGHT = 0.01, 0.02


def page(*lines: str) -> PageLetters:
    """A page that draws these lines, every letter one hundredth wide."""
    text = ""
    boxes = []
    for row, line in enumerate(lines):
        for column, sign in enumerate(line):
            if not sign.isspace():
                text += sign
                left, top = column * WIDTH, row * 2 * HEIGHT
                boxes.append((left, top, left + WIDTH, top + HEIGHT))
    return PageLetters(text, tuple(boxes))


def found(text: str, words: str, letters: PageLetters, nth: int = 0) -> list[tuple[int, int, int]]:
    """Return line, first column and last column of each box."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    (boxes,) = boxes_of(text, [(start, start + len(words))], letters)
    return [
        (round(box.top / (2 * HEIGHT)), round(box.left / WIDTH), round(box.right / WIDTH))
        for box in boxes
    ]


def test_a_word_is_found_where_it_stands() -> None:
    text = "Số 59-KH/TU\nkiểm điểm giữa nhiệm kỳ"
    assert found(text, "59-KH/TU", page(*text.split("\n"))) == [(0, 3, 11)]
    assert found(text, "giữa nhiệm", page(*text.split("\n"))) == [(1, 10, 20)]


def test_a_span_over_a_line_end_has_a_box_on_each_line() -> None:
    letters = page("kiểm điểm", "giữa kỳ")
    assert found("kiểm điểm giữa kỳ", "điểm giữa", letters) == [(0, 5, 9), (1, 0, 4)]


@pytest.mark.parametrize("nth", [0, 1, 2])
def test_of_several_places_the_one_with_the_same_neighbours_is_taken(nth: int) -> None:
    lines = ["một kế hoạch đầu", "hai kế hoạch giữa", "ba kế hoạch cuối"]
    assert found(" ".join(lines), "kế hoạch", page(*lines), nth)[0][0] == nth


def test_columns_that_the_text_has_in_another_order_are_no_hindrance() -> None:
    text = "ĐẢNG BỘ TỈNH\nTHỊ ỦY NGÃ NĂM\nĐẢNG CỘNG SẢN"
    letters = page("ĐẢNG BỘ TỈNH    ĐẢNG CỘNG SẢN", "THỊ ỦY NGÃ NĂM")
    assert found(text, "ĐẢNG", letters, 1) == [(0, 16, 20)]
    assert found(text, "NGÃ NĂM", letters) == [(1, 7, 14)]


def test_marks_that_ocr_reads_another_way_are_no_hindrance() -> None:
    assert found("nhiệm kỳ", "nhiệm kỳ", page("nhiêm ky")) == [(0, 0, 8)]


def test_decomposed_letters_are_found() -> None:
    letters = PageLetters("u\u031b\u0301", ((0.1, 0.1, 0.2, 0.2),) * 3)
    (boxes,) = boxes_of("ứ", [(0, 1)], letters)
    assert len(boxes) == 1


@pytest.mark.parametrize(("text", "span"), [("abc", (0, 3)), ("", (0, 0)), ("   ", (0, 3))])
def test_what_is_not_on_the_page_has_no_box(text: str, span: tuple[int, int]) -> None:
    assert boxes_of(text, [span], page("xyz")) == ((),)
    assert boxes_of(text, [span], PageLetters("", ())) == ((),)
