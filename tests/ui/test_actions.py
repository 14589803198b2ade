"""The table of actions: keys that do not collide, texts that can be reached by letter."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from hoso_app.ui.actions import (
    ActionGroup,
    ActionId,
    Actions,
    declared_actions,
    group_title,
    plain_text,
    tool_tip,
)

EVERY_ACTION = pytest.mark.parametrize("name", list(ActionId))


@pytest.fixture
def actions(qapp: QApplication) -> Actions:
    return Actions()


def test_every_action_is_declared() -> None:
    assert set(declared_actions()) == set(ActionId)


@EVERY_ACTION
def test_keys_are_keys(name: ActionId) -> None:
    for keys in declared_actions()[name].keys:
        sequence = QKeySequence(keys)
        assert sequence.count() == 1
        assert sequence.toString(QKeySequence.SequenceFormat.PortableText) == keys


def test_no_two_actions_have_the_same_keys() -> None:
    keys = Counter(keys for shown in declared_actions().values() for keys in shown.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_keys_leave_the_letters_of_vietnamese_typing_alone() -> None:
    # Ctrl+Alt is AltGr on many keyboards; a key without Ctrl would be typed.
    for shown in declared_actions().values():
        for keys in shown.keys:
            assert "Alt" not in keys
            assert "Ctrl" in keys or keys.removeprefix("Shift+") in {
                "Del",
                *(f"F{number}" for number in range(1, 13)),
            }


@pytest.mark.parametrize("group", list(ActionGroup))
def test_letters_of_a_group_do_not_collide(group: ActionGroup) -> None:
    texts = [shown.text for shown in declared_actions().values() if shown.group is group]
    letters = Counter(text[text.index("&") + 1].casefold() for text in texts if "&" in text)
    assert texts
    assert [letter for letter, count in letters.items() if count > 1] == []
    assert group_title(group)


@EVERY_ACTION
def test_an_action_waits_for_a_page_that_can_do_it(actions: Actions, name: ActionId) -> None:
    action = actions[name]
    assert not action.isEnabled()
    assert action.objectName() == name
    assert "&" not in plain_text(action)


def test_the_button_tells_the_keys(actions: Actions) -> None:
    assert tool_tip(actions[ActionId.UNDO]) == "Hoàn tác (Ctrl+Z)"
    assert tool_tip(actions[ActionId.ABOUT]) == "Về Hồ sơ"
    assert actions[ActionId.IMPORT_FILES].toolTip() == "Nhập tệp (Ctrl+I)"


def test_groups_hold_every_action_once(actions: Actions) -> None:
    grouped = [action for group in ActionGroup for action in actions.in_group(group)]
    assert len(grouped) == len(list(actions)) == len(ActionId)


def test_keys_work_in_a_window_that_has_the_actions(actions: Actions, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.addActions(list(actions))
    actions[ActionId.REDO].setEnabled(True)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    for keys in ("Ctrl+Y", "Ctrl+Shift+Z"):
        with qtbot.waitSignal(actions[ActionId.REDO].triggered):
            qtbot.keySequence(window, keys)
