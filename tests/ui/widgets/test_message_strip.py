import pytest
from pytestqt.qtbot import QtBot

from hoso_app.ui.widgets.message_strip import MessageStrip
from tests.ui.keyboard import click


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
