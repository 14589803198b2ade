"""What stands where a list is empty is whole at any width."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from hoso_app.ui import theme
from hoso_app.ui.icons import Icon
from hoso_app.ui.theme import Appearance
from hoso_app.ui.widgets.empty_state import EmptyState


@pytest.fixture
def pane(app: QApplication, qtbot: QtBot) -> QSplitter:
    """A window that may get narrower than what is in it asks for."""
    pane = QSplitter()
    qtbot.addWidget(pane)
    return pane


def _state(window: QSplitter, width: int) -> EmptyState:
    state = EmptyState()
    window.addWidget(state)
    state.say(
        Icon.IMPORT,
        "Kho chưa có văn bản nào",
        "Thả tệp hoặc cả thư mục vào cửa sổ này.",
        ("Nhập cả thư mục…", lambda: None),
        ("Thử với văn bản mẫu", lambda: None),
    )
    window.resize(width, 600)
    window.show()
    assert state.width() == width
    return state


def test_buttons_stand_side_by_side_where_there_is_room(app: QApplication, pane: QSplitter) -> None:
    theme.apply(app)
    state = _state(pane, 700)
    first, second = state.buttons
    assert first.y() == second.y()
    assert first.geometry().right() < second.x()


def test_buttons_come_under_each_other_rather_than_be_cut(
    app: QApplication, qtbot: QtBot, pane: QSplitter
) -> None:
    theme.apply(app, Appearance(letters=150))
    state = _state(pane, 380)
    first, second = state.buttons
    qtbot.waitUntil(lambda: first.geometry().bottom() < second.y())
    for button in (first, second):
        assert button.width() >= button.sizeHint().width()
        assert state.rect().contains(button.geometry())
    state.window().resize(900, 600)
    qtbot.waitUntil(lambda: first.y() == second.y())


@pytest.mark.parametrize(("height", "is_explained"), [(600, True), (260, True), (130, False)])
def test_an_explanation_without_room_is_told_under_the_mouse_instead_of_cut(
    app: QApplication, qtbot: QtBot, pane: QSplitter, height: int, is_explained: bool
) -> None:
    theme.apply(app, Appearance(letters=200))
    state = _state(pane, 700)
    state.setMinimumHeight(100)  # as the list has it, whatever stands in it
    title, text = state.words
    qtbot.waitUntil(lambda: pane.minimumHeight() == 100)
    pane.resize(700, height)
    qtbot.waitUntil(lambda: state.height() == height)
    assert text.isVisible() is is_explained
    assert (text.text() in title.toolTip()) is not is_explained

    def is_whole(part: QWidget) -> bool:
        place = QRect(part.mapTo(state, QPoint(0, 0)), part.size())
        needed = part.heightForWidth(part.width()) if part in state.words else 0
        return state.rect().contains(place) and part.height() >= needed

    shown = [part for part in (title, text, *state.buttons) if part.isVisible()]
    qtbot.waitUntil(lambda: all(map(is_whole, shown)))
    pane.resize(700, 600)
    qtbot.waitUntil(text.isVisible)
    assert not title.toolTip()
