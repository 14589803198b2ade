import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

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
