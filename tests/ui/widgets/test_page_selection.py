"""Choosing letters of drawn pages: lines, blanks, columns, several pages."""

import pytest

from hoso_app.domain.pages import PageLetters
from hoso_app.ui.widgets.page_selection import PagePoint, PageSelection

LINE, LETTER = 0.02, 0.01


def page(*lines: str) -> PageLetters:
    """Set lines of letters from the top; blanks become gaps, as on a page."""
    letters, boxes = [], []
    for row, line in enumerate(lines):
        for column, letter in enumerate(line):
            if letter != " ":
                left, top = 0.1 + column * LETTER, 0.1 + row * 1.5 * LINE
                letters.append(letter)
                boxes.append((left, top, left + LETTER, top + LINE))
    return PageLetters("".join(letters), tuple(boxes))


def at(row: int, column: float, number: int = 0) -> PagePoint:
    """Return the middle of a letter."""
    return PagePoint(number, 0.1 + (column + 0.5) * LETTER, 0.1 + (row + 0.33) * 1.5 * LINE)


def chosen(start: PagePoint, end: PagePoint, *pages: PageLetters) -> PageSelection:
    selection = PageSelection()
    selection.start(start)
    selection.move(end)
    for number, letters in enumerate(pages):
        selection.put_letters(number, letters)
    return selection


LETTERS = page("KẾ HOẠCH", "kiểm điểm giữa", "nhiệm kỳ")


@pytest.mark.parametrize(
    ("start", "end", "text", "flowing"),
    [
        (at(0, 0), at(0, 7), "KẾ HOẠCH", "KẾ HOẠCH"),
        (at(0, 3), at(0, 7), "HOẠCH", "HOẠCH"),
        (at(0, 7), at(0, 3), "HOẠCH", "HOẠCH"),
        (at(0, 3), at(1, 3), "HOẠCH\nkiểm", "HOẠCH kiểm"),
        (at(1, 10), at(2, 4), "giữa\nnhiệm", "giữa nhiệm"),
        (at(1, 4), at(1, 4), "m", "m"),
        (PagePoint(0, 0.9, 0.11), PagePoint(0, 0.95, 0.115), "H", "H"),
    ],
)
def test_what_lies_between_two_places_is_chosen(
    start: PagePoint, end: PagePoint, text: str, flowing: str
) -> None:
    selection = chosen(start, end, LETTERS)
    assert selection.text() == text
    assert selection.text(is_flowing=True) == flowing


def test_a_box_is_drawn_for_each_line() -> None:
    selection = chosen(at(0, 3), at(1, 3), LETTERS)
    first, second = selection.boxes(0)
    edges = [first.left, first.top, first.right, first.bottom]
    assert edges == pytest.approx([0.13, 0.1, 0.18, 0.12])
    assert second.left == pytest.approx(0.1)
    assert selection.boxes(1) == ()


def test_pages_follow_each_other() -> None:
    selection = chosen(at(2, 0), at(0, 1, 1), LETTERS, page("Số 59"))
    assert selection.text() == "nhiệm kỳ\nSố"
    assert selection.missing() == ()


def test_nothing_is_chosen_before_the_mouse_moves_or_the_letters_come() -> None:
    selection = PageSelection()
    assert selection.missing() == ()
    assert selection.text() == ""
    selection.start(at(0, 0))
    assert selection.missing() == (0,)
    selection.move(at(0, 7))
    assert selection.text() == ""
    assert selection.boxes(0) == ()
    selection.put_letters(0, PageLetters("", ()))
    assert selection.text() == "", "a page without letters"
    selection.put_letters(0, LETTERS)
    assert selection.text() == "KẾ HOẠCH"
    selection.start(at(1, 0))
    assert selection.text() == "", "pressed elsewhere"
    selection.forget()
    assert selection.missing() == ()
