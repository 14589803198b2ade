"""Looking for words in one paper: keys, count, and words that are still being composed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hoso_app.ui.widgets.find_bar import FindBar
from tests.ui.keyboard import SHIFT, press, type_text


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    made = FindBar()
    qtbot.addWidget(made)
    return made


def test_typing_asks_once_the_keys_rest(qtbot: QtBot, bar: FindBar) -> None:
    bar.open_bar()
    asked: list[str] = []
    bar.words_changed.connect(asked.append)
    type_text(bar.box, "nhiem ky")
    qtbot.waitUntil(lambda: asked == ["nhiem ky"])


def test_a_word_that_is_being_composed_is_not_looked_for(qtbot: QtBot, bar: FindBar) -> None:
    bar.open_bar()
    asked: list[str] = []
    bar.words_changed.connect(asked.append)
    for composed in ("k", "ke", "kê", "kế"):
        QApplication.sendEvent(bar.box, QInputMethodEvent(composed, []))
    done = QInputMethodEvent("", [])
    done.setCommitString("kế")
    QApplication.sendEvent(bar.box, done)
    qtbot.waitUntil(lambda: asked == ["kế"])


def test_enter_and_shift_enter_step(bar: FindBar) -> None:
    bar.open_bar("kế hoạch")
    steps: list[int] = []
    bar.step_requested.connect(steps.append)
    press(bar.box, Qt.Key.Key_Return)
    press(bar.box, Qt.Key.Key_Return, SHIFT)
    assert steps == [1, -1]


def test_the_count_is_told_and_nothing_found_too(bar: FindBar) -> None:
    bar.open_bar("kế hoạch")
    bar.show_count(2, 1200)
    assert bar.count_text == "2/1.200"
    bar.show_count(0, 0)
    assert bar.count_text == "Không có trong văn bản"


def test_escape_ends_it(bar: FindBar) -> None:
    bar.open_bar("kế hoạch")
    ended: list[None] = []
    bar.closed.connect(lambda: ended.append(None))
    press(bar.box, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert bar.words == ""
    bar.close_bar()
    assert len(ended) == 1
