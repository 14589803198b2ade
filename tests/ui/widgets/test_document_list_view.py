from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from typing_extensions import override

from hoso_app.domain.ids import DocumentId
from hoso_app.ui.models.document_list import (
    PAGE,
    AnyIndex,
    DocumentEntry,
    DocumentListModel,
    DocumentRole,
    Heading,
)
from hoso_app.ui.widgets.document_delegate import DocumentDelegate
from hoso_app.ui.widgets.document_list_view import DocumentListView
from tests.ui.fake_services import FakeServices
from tests.ui.keyboard import CONTROL, press, type_text

MANY = tuple(DocumentId(number) for number in range(1, 100_001))


class _CountingModel(DocumentListModel):
    """Counts how often a view looks at rows."""

    def __init__(self) -> None:
        super().__init__()
        self.looks = 0

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        self.looks += 1
        return super().data(index, role)


@pytest.fixture
def model() -> _CountingModel:
    made = _CountingModel()
    services = FakeServices(60)
    rows = services.documents.rows([DocumentId(number) for number in range(1, 61)])
    made.set_result(MANY, [DocumentEntry(row) for row in rows])
    return made


@pytest.fixture
def view(qtbot: QtBot, model: _CountingModel) -> DocumentListView:
    made = DocumentListView()
    qtbot.addWidget(made)
    made.show_documents(model)
    made.resize(480, 600)
    made.show()
    made.setFocus()
    return made


def test_only_rows_in_sight_are_looked_at(
    qtbot: QtBot, view: DocumentListView, model: _CountingModel
) -> None:
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    view.viewport().repaint()
    assert 0 < model.looks < 2_000
    assert view.verticalScrollBar().maximum() > 100_000 * 40


def test_a_jump_asks_for_the_page_that_is_in_sight(
    qtbot: QtBot, view: DocumentListView, model: _CountingModel
) -> None:
    asked: list[int] = []
    model.rows_needed.connect(lambda _generation, first: asked.append(first))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.viewport().repaint()
    assert asked == [99_999 // PAGE * PAGE]


def test_the_selection_is_kept_by_identifier(view: DocumentListView, model: _CountingModel) -> None:
    view.select(DocumentId(3))
    press(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_ids() == (3, 4)
    model.set_result(tuple(reversed(MANY[:50])))
    assert set(view.selected_ids()) == {3, 4}
    assert view.current_id() == 4
    model.set_result((DocumentId(4), DocumentId(9)))
    assert view.selected_ids() == (4,)


def test_a_wanted_document_is_selected_alone_even_while_ctrl_is_held(
    view: DocumentListView,
) -> None:
    view.select_row(1)
    QTest.keyPress(view, Qt.Key.Key_Control, CONTROL)
    place = view.visualRect(view.model().index(3, 0)).center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, CONTROL, place)
    assert set(view.selected_ids()) == {2, 4}
    view.select(DocumentId(9))
    assert view.selected_ids() == (9,)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, CONTROL, place)
    QTest.keyRelease(view, Qt.Key.Key_Control)


def test_all_100_000_may_be_selected_and_stay_so(
    view: DocumentListView, model: _CountingModel
) -> None:
    press(view, Qt.Key.Key_A, CONTROL)
    assert view.selected_ids() == MANY
    view.stay_in_place(is_wanted=True)
    model.set_result(MANY[1:])
    assert view.selected_ids() == MANY[1:]


def test_the_neighbour_takes_the_place_of_what_is_gone(
    view: DocumentListView, model: _CountingModel
) -> None:
    view.select(DocumentId(10))
    view.stay_in_place(is_wanted=True)
    model.set_result(tuple(one for one in MANY if one != 10))
    assert view.selected_ids() == (11,)


NEWCOMERS = tuple(DocumentId(number) for number in range(100_001, 100_033))


def _seen_at(view: DocumentListView, height: int) -> tuple[int, int]:
    """Return the document at a height of the viewport, and where its row begins."""
    index = view.indexAt(QPoint(60, height))
    return index.data(DocumentRole.ID), view.visualRect(index).top()


@pytest.mark.parametrize("scroll", [0, 37, 5_000, 3_000_000])
def test_papers_that_come_in_above_push_nothing_away(
    view: DocumentListView, model: _CountingModel, scroll: int
) -> None:
    view.verticalScrollBar().setValue(scroll)
    before = [_seen_at(view, height) for height in (5, 200, 400)]
    view.stay_in_place(is_wanted=True)
    model.set_result(NEWCOMERS + MANY)
    assert [_seen_at(view, height) for height in (5, 200, 400)] == before


def test_what_the_keyboard_is_on_stays_where_it_is_when_rows_around_it_go_and_come(
    view: DocumentListView, model: _CountingModel
) -> None:
    view.verticalScrollBar().setValue(10 * view.rowHeight(0))
    view.select(DocumentId(14))
    before = view.visualRect(view.currentIndex()).top()
    view.stay_in_place(is_wanted=True)
    model.set_result((*NEWCOMERS[:5], *MANY[:9], *NEWCOMERS[5:9], *MANY[13:]))
    assert view.current_id() == 14
    assert view.visualRect(view.currentIndex()).top() == before


def test_the_top_of_a_list_that_nobody_goes_through_shows_what_came_in(
    qtbot: QtBot, view: DocumentListView, model: _CountingModel
) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.setFocus()
    QCursor.setPos(view.mapToGlobal(QPoint(view.width() + 50, 20)))
    qtbot.waitUntil(lambda: not view.hasFocus())
    view.stay_in_place(is_wanted=True)
    model.set_result(NEWCOMERS + MANY)
    assert _seen_at(view, 5)[0] == NEWCOMERS[0]


def test_another_question_begins_at_the_top(view: DocumentListView, model: _CountingModel) -> None:
    view.verticalScrollBar().setValue(5_000)
    view.stay_in_place(is_wanted=False)
    model.set_result(MANY[5:])
    assert view.verticalScrollBar().value() == 0


def test_enter_opens_and_up_from_the_first_row_searches(
    qtbot: QtBot, view: DocumentListView
) -> None:
    view.select_row(0)
    with qtbot.waitSignal(view.open_requested) as opened:
        press(view, Qt.Key.Key_Return)
    assert opened.args == [1]
    with qtbot.waitSignal(view.search_requested) as wanted:
        press(view, Qt.Key.Key_Up)
    assert wanted.args == [""]


def test_a_letter_goes_to_the_search(qtbot: QtBot, view: DocumentListView) -> None:
    with qtbot.waitSignal(view.search_requested) as wanted:
        type_text(view, "đ")
    assert wanted.args == ["đ"]


def test_a_double_click_opens(qtbot: QtBot, view: DocumentListView) -> None:
    place = QPoint(60, view.rowHeight(0) + 10)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    with qtbot.waitSignal(view.open_requested) as opened:
        QTest.mouseDClick(
            view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
        )
    assert opened.args == [2]


def test_a_click_on_the_star_asks_for_it_alone(qtbot: QtBot, view: DocumentListView) -> None:
    view.select_row(4)
    delegate = view.itemDelegate()
    assert isinstance(delegate, DocumentDelegate)
    star = delegate.star_rect(view.visualRect(view.model().index(1, 0))).center()
    with qtbot.waitSignal(view.star_requested) as starred:
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, star
        )
    assert starred.args == [2]
    assert view.selected_ids() == (5,)


def test_row_with_a_heading_is_taller_until_the_next_result(
    view: DocumentListView, model: _CountingModel
) -> None:
    plain = view.rowHeight(1)

    model.set_result(MANY[:5], heading=Heading(1, "Dưới đây là văn bản có phần lớn các từ"))

    delegate = view.itemDelegate()
    assert isinstance(delegate, DocumentDelegate)
    heights = [view.rowHeight(row) for row in range(3)]
    assert heights == [plain, plain + delegate.heading_height(), plain]
    view.viewport().repaint()
    model.set_result(MANY[:5])
    assert view.rowHeight(1) == plain


def test_star_of_a_row_with_a_heading_is_in_its_lower_part(
    view: DocumentListView, model: _CountingModel
) -> None:
    model.set_result(MANY[:5], heading=Heading(0, "gần đúng"))
    delegate = view.itemDelegate()
    assert isinstance(delegate, DocumentDelegate)

    with_heading = view.visualRect(view.model().index(0, 0))
    plain = view.visualRect(view.model().index(1, 0))

    below = delegate.star_rect(with_heading).top() - with_heading.top()
    assert below == delegate.star_rect(plain).top() - plain.top() + delegate.heading_height()


def test_a_line_that_opens_below_covers_neither_the_last_row_nor_the_current_one(
    view: DocumentListView,
) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    view.resize(480, 540)
    assert bar.value() == bar.maximum()
    bar.setValue(0)
    row = view.rowAt(view.viewport().height() - 5)
    view.select_row(row)
    view.resize(480, 480)
    rect = view.visualRect(view.currentIndex())
    assert rect.bottom() <= view.viewport().height()


def test_rows_of_another_question_are_pale_until_the_answer_comes(view: DocumentListView) -> None:
    delegate = view.itemDelegate()
    assert isinstance(delegate, DocumentDelegate)
    strong = view.viewport().grab().toImage()
    view.set_outdated(is_outdated=True)
    pale = view.viewport().grab().toImage()

    def darkest(picture: QImage) -> int:
        return min(
            picture.pixelColor(x, y).lightness() for x in range(10, 200) for y in range(5, 40)
        )

    assert darkest(pale) > darkest(strong) + 40
    view.set_outdated(is_outdated=False)
    assert darkest(view.viewport().grab().toImage()) == darkest(strong)
