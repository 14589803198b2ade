"""F1 lists the keys that can be used here, and no others."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hoso_app.ui.actions import ActionId, Actions
from hoso_app.ui.dialogs.keys_dialog import KeyHint, KeyHints, KeysDialog


@pytest.fixture
def actions(qapp: QApplication) -> Actions:
    actions = Actions()
    for name in (ActionId.UNDO, ActionId.FOCUS_SEARCH, ActionId.REBUILD_INDEX):
        actions[name].setEnabled(True)
    return actions


def words(dialog: KeysDialog) -> list[str]:
    return [label.text() for label in dialog.ui.keys_list.findChildren(QLabel)]


def test_only_enabled_actions_with_keys_are_listed(qtbot: QtBot, actions: Actions) -> None:
    dialog = KeysDialog(actions)
    qtbot.addWidget(dialog)
    assert words(dialog) == [
        *("Tìm", "Tìm văn bản", "Ctrl+K"),
        *("Văn bản đang chọn", "Hoàn tác", "Ctrl+Z"),
    ]


def test_the_keys_of_the_place_stand_first(qtbot: QtBot, actions: Actions) -> None:
    place = KeyHints("Trong danh sách", (KeyHint("Enter", "Mở bản gốc"),))
    dialog = KeysDialog(actions, (place,))
    qtbot.addWidget(dialog)
    assert words(dialog)[:3] == ["Trong danh sách", "Mở bản gốc", "Enter"]


def test_hidden_actions_are_left_out(qtbot: QtBot, actions: Actions) -> None:
    actions[ActionId.UNDO].setVisible(False)
    dialog = KeysDialog(actions)
    qtbot.addWidget(dialog)
    assert "Hoàn tác" not in words(dialog)


def test_nobody_scrolls_sideways_to_read_a_key(qtbot: QtBot, actions: Actions) -> None:
    for action in actions:
        action.setEnabled(True)
    dialog = KeysDialog(actions)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.ui.keys_area.viewport().width() >= dialog.ui.keys_list.sizeHint().width()
    assert dialog.height() <= 600
