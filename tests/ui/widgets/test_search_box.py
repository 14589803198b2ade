import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hoso_app.ui.widgets.search_box import SearchBox
from tests.ui.keyboard import press, type_text


@pytest.fixture
def box(qtbot: QtBot) -> SearchBox:
    made = SearchBox()
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def _asked(box: SearchBox) -> list[str]:
    asked: list[str] = []
    box.words_changed.connect(asked.append)
    return asked


def test_letters_typed_quickly_are_one_question(qtbot: QtBot, box: SearchBox) -> None:
    asked = _asked(box)
    with qtbot.waitSignal(box.words_changed):
        type_text(box, "kế hoạch")
    assert asked == ["kế hoạch"]


def test_a_keyboard_that_erases_and_types_again_asks_only_for_the_result(
    qtbot: QtBot, box: SearchBox
) -> None:
    asked = _asked(box)
    with qtbot.waitSignal(box.words_changed):
        # "nghij" becomes "nghị": a Vietnamese keyboard program sends this.
        type_text(box, "nghi")
        press(box, Qt.Key.Key_Backspace)
        type_text(box, "ị")
    assert asked == ["nghị"]


def test_decomposed_letters_are_asked_for_in_one_form(qtbot: QtBot, box: SearchBox) -> None:
    with qtbot.waitSignal(box.words_changed) as blocker:
        box.insert("e\u0302\u0301")
    assert blocker.args == ["ế"]


def test_a_word_being_composed_belongs_to_the_question(qtbot: QtBot, box: SearchBox) -> None:
    type_text(box, "kế ")
    with qtbot.waitSignal(box.words_changed) as blocker:
        QApplication.sendEvent(box, QInputMethodEvent("hoạch", []))
    assert blocker.args == ["kế hoạch"]
    assert box.text() == "kế "
    with qtbot.assertNotEmitted(box.words_changed, wait=80):
        committed = QInputMethodEvent()
        committed.setCommitString("hoạch")
        QApplication.sendEvent(box, committed)
    assert box.words() == "kế hoạch"


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_going_on_in_the_list_asks_what_is_typed_first(
    qtbot: QtBot, box: SearchBox, key: Qt.Key
) -> None:
    asked = _asked(box)
    type_text(box, "59")
    with qtbot.waitSignal(box.list_requested):
        press(box, key)
    assert asked == ["59"]


def test_escape_clears_first_and_leaves_then(qtbot: QtBot, box: SearchBox) -> None:
    with qtbot.waitSignal(box.words_changed):
        type_text(box, "59")
    with qtbot.waitSignal(box.words_changed) as blocker:
        press(box, Qt.Key.Key_Escape)
    assert blocker.args == [""]
    with qtbot.waitSignal(box.left):
        press(box, Qt.Key.Key_Escape)


def test_words_from_elsewhere_are_shown_and_not_asked(qtbot: QtBot, box: SearchBox) -> None:
    with qtbot.assertNotEmitted(box.words_changed, wait=80):
        box.set_words("nghị quyết")
    assert box.text() == "nghị quyết"


@pytest.mark.parametrize("has_offer", [True, False])
def test_tab_takes_an_offer_only_where_there_is_one(
    qtbot: QtBot, box: SearchBox, has_offer: bool
) -> None:
    box.set_has_offer(has_offer=has_offer)
    taken: list[bool] = []
    box.offer_requested.connect(lambda: taken.append(True))
    press(box, Qt.Key.Key_Tab)
    assert bool(taken) is has_offer
