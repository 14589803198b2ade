import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QToolButton
from pytestqt.qtbot import QtBot

from hoso_app.ui.widgets.message_strip import MessageStrip
from tests.ui.keyboard import click, press


@pytest.fixture
def strip(qtbot: QtBot) -> MessageStrip:
    made = MessageStrip()
    qtbot.addWidget(made)
    return made


def test_nothing_is_said_at_first(strip: MessageStrip) -> None:
    assert strip.isHidden()
    assert strip.text == ""


def test_what_was_done_can_be_taken_back_once(strip: MessageStrip) -> None:
    done: list[str] = []
    strip.tell("Đã sửa.", "Hoàn tác", lambda: done.append("hoàn tác"))
    assert strip.text == "Đã sửa."
    assert strip.action_button.text() == "Hoàn tác"
    click(strip.action_button)
    assert done == ["hoàn tác"]
    assert strip.isHidden()


def test_a_later_sentence_takes_the_place_and_the_button_of_the_former(
    strip: MessageStrip,
) -> None:
    strip.tell("Đã sửa.", "Hoàn tác", lambda: None)
    strip.warn("Không ghi được.")
    assert strip.text == "Không ghi được."
    assert strip.action_button.isHidden()
    assert strip.property("tone") == "danger"


def _ask(strip: MessageStrip, answers: list[str]) -> None:
    strip.ask(
        "Nhập tiếp không?",
        ("Nhập tiếp", lambda: answers.append("tiếp")),
        ("Bỏ qua", lambda: answers.append("bỏ")),
    )


def test_a_question_is_answered_once_by_keys(strip: MessageStrip, qtbot: QtBot) -> None:
    answers: list[str] = []
    strip.show()
    qtbot.waitExposed(strip)
    for button, answer in ((strip.action_button, "tiếp"), (strip.other_button, "bỏ")):
        _ask(strip, answers)
        assert strip.text == "Nhập tiếp không?"
        assert strip.is_asking
        button.setFocus()
        press(button, Qt.Key.Key_Space)
        assert answers.pop() == answer
        assert strip.isHidden()
        assert not strip.is_asking


def test_a_question_comes_back_from_under_what_is_said_meanwhile(strip: MessageStrip) -> None:
    answers: list[str] = []
    _ask(strip, answers)
    strip.tell("Đã sửa.", "Hoàn tác", lambda: answers.append("hoàn tác"))
    assert strip.text == "Đã sửa."
    assert strip.other_button.isHidden()
    click(strip.action_button)
    assert (answers, strip.text) == (["hoàn tác"], "Nhập tiếp không?")
    assert not strip.other_button.isHidden()
    strip.warn("Không ghi được.")
    click(strip.findChildren(QToolButton)[0])
    assert strip.text == "Nhập tiếp không?"
    click(strip.findChildren(QToolButton)[0])
    assert strip.isHidden()
    assert not strip.is_asking
    assert answers == ["hoàn tác"]


def test_a_question_waits_under_what_is_said_already(strip: MessageStrip) -> None:
    strip.warn("Không ghi được.")
    _ask(strip, [])
    assert strip.text == "Không ghi được."
    click(strip.findChildren(QToolButton)[0])
    assert strip.text == "Nhập tiếp không?"


def test_a_question_that_answered_itself_is_taken_back(strip: MessageStrip) -> None:
    _ask(strip, [])
    strip.withdraw()
    assert strip.isHidden()
    strip.warn("Không ghi được.")
    _ask(strip, [])
    strip.withdraw()
    assert strip.text == "Không ghi được."
    click(strip.findChildren(QToolButton)[0])
    assert strip.isHidden()


def test_buttons_stand_under_a_sentence_that_they_would_squeeze(qtbot: QtBot) -> None:
    strip = MessageStrip()
    pane = QSplitter()  # may be narrower than what is in it asks for
    qtbot.addWidget(pane)
    pane.addWidget(strip)
    strip.setMinimumWidth(100)  # as narrow as the list makes it
    sentence = "Lần trước đang nhập “Văn bản năm 2023” thì dừng giữa chừng; tệp đã vào kho vẫn còn."
    strip.ask(sentence, ("Nhập tiếp", lambda: None), ("Bỏ qua", lambda: None))
    pane.resize(700, 300)
    pane.show()
    text = next(label for label in strip.findChildren(QLabel) if label.text() == sentence)
    buttons = (strip.action_button, strip.other_button)

    def top(button: QPushButton) -> int:
        return button.mapTo(strip, button.rect().topLeft()).y()

    def are_below() -> bool:
        return all(top(one) > text.geometry().bottom() for one in buttons)

    qtbot.waitUntil(lambda: strip.width() == 700)
    assert not are_below()
    pane.resize(260, 300)
    qtbot.waitUntil(are_below)
    assert all(one.width() >= one.sizeHint().width() for one in buttons)
    assert text.height() >= text.heightForWidth(text.width())
    pane.resize(700, 300)
    qtbot.waitUntil(lambda: not are_below())
