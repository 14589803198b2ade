"""What stands where a list is empty is whole at any width."""

import pytest
from PySide6.QtWidgets import QApplication, QSplitter
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
