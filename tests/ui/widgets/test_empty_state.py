from pytestqt.qtbot import QtBot

from hoso_app.ui.icons import Icon
from hoso_app.ui.widgets.empty_state import EmptyState
from tests.ui.keyboard import click


def test_buttons_do_what_they_say_and_others_hide(qtbot: QtBot) -> None:
    state = EmptyState()
    qtbot.addWidget(state)
    done: list[str] = []
    state.say(
        Icon.INBOX,
        "Trống",
        "Không có gì ở đây.",
        ("Một", lambda: done.append("một")),
        ("Hai", lambda: done.append("hai")),
    )
    for button in state.buttons:
        click(button)
    assert done == ["một", "hai"]
    state.say(Icon.INBOX, "Vẫn trống", "Chẳng có gì.")
    assert state.title == "Vẫn trống"
    assert all(button.isHidden() for button in state.buttons)


def test_long_words_are_shown_whole(qtbot: QtBot) -> None:
    state = EmptyState()
    qtbot.addWidget(state)
    state.resize(320, 400)
    state.show()
    state.say(Icon.INBOX, "Kho chưa có văn bản nào cả", "Thả tệp hoặc cả thư mục vào. " * 5)
    qtbot.waitUntil(lambda: _is_whole(state))


def _is_whole(state: EmptyState) -> bool:
    labels = [label for label in state.words if label.isVisible()]
    return all(label.height() >= label.heightForWidth(label.width()) for label in labels)
