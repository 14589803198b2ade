import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hoso_app.ui import theme
from hoso_app.ui.widgets.growing_text_edit import GrowingTextEdit, NoteEdit
from tests.ui.keyboard import press, type_text


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    QVBoxLayout(widget)
    qtbot.addWidget(widget)
    widget.resize(300, 400)
    return widget


def _put(qtbot: QtBot, place: QWidget, edit: GrowingTextEdit) -> None:
    layout = place.layout()
    assert layout is not None
    layout.addWidget(edit)
    layout.addWidget(QLineEdit(place))
    place.show()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    edit.setFocus()


def test_the_field_is_as_high_as_its_text_within_bounds(qtbot: QtBot, place: QWidget) -> None:
    edit = GrowingTextEdit(place)
    _put(qtbot, place, edit)
    low = edit.height()
    edit.setPlainText("một\nhai\nba\nbốn")
    higher = edit.height()
    edit.setPlainText("dòng\n" * 50)
    highest = edit.height()
    assert low < higher < highest < 50 * edit.fontMetrics().lineSpacing()
    edit.clear()
    assert edit.height() == low


@pytest.mark.parametrize("points", [8.0, 9.0, 10.0, 10.5, 11.0, 12.0, 13.5, 15.0, 20.0])
def test_the_last_line_is_never_cut(qtbot: QtBot, place: QWidget, points: float) -> None:
    place.setStyleSheet(theme.style_sheet(theme.Scheme.LIGHT, points))
    edit = GrowingTextEdit(place)
    font = edit.font()
    font.setPointSizeF(points)
    edit.setFont(font)
    _put(qtbot, place, edit)
    edit.setPlainText(
        "kiểm điểm giữa nhiệm kỳ thực hiện Nghị quyết Đại hội đại biểu Đảng bộ thị xã"
    )
    heights = set()

    def is_whole() -> bool:
        text = edit.blockBoundingRect(edit.document().firstBlock()).height()
        return edit.verticalScrollBar().isVisible() or edit.viewport().height() >= text

    for width in range(160, 1000, 40):
        place.resize(width, 400)
        qtbot.waitUntil(is_whole)
        heights.add(edit.height())
    assert len(heights) > 1, "it is lower where the text has fewer lines"


def test_enter_ends_the_editing_of_a_value(qtbot: QtBot, place: QWidget) -> None:
    edit = GrowingTextEdit(place)
    _put(qtbot, place, edit)
    with qtbot.waitSignal(edit.editing_finished):
        type_text(edit, "a")
        press(edit, Qt.Key.Key_Return)
    assert edit.toPlainText() == "a"


def test_enter_begins_a_line_in_a_note(qtbot: QtBot, place: QWidget) -> None:
    edit = NoteEdit(place)
    _put(qtbot, place, edit)
    with qtbot.assertNotEmitted(edit.editing_finished):
        type_text(edit, "a")
        press(edit, Qt.Key.Key_Return)
        type_text(edit, "b")
    assert edit.toPlainText() == "a\nb"
    with qtbot.waitSignal(edit.editing_finished):
        press(edit, Qt.Key.Key_Tab)
