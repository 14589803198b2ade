import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from hoso_app.ui.widgets.tag_editor import TagEditor
from tests.ui.keyboard import click, press, type_text


@pytest.fixture
def editor(qtbot: QtBot) -> TagEditor:
    made = TagEditor()
    qtbot.addWidget(made)
    made.show()
    made.show_tags(["sơ kết"])
    return made


def _chips(editor: TagEditor) -> list[QToolButton]:
    return [
        chip
        for chip in editor.findChildren(QToolButton)
        if chip.text().startswith("#") and not chip.isHidden()
    ]


@pytest.mark.parametrize("typed", ["đối chiếu", "#đối chiếu", "  đối   chiếu "])
def test_enter_adds_a_tag(qtbot: QtBot, editor: TagEditor, typed: str) -> None:
    with qtbot.waitSignal(editor.tag_added) as blocker:
        type_text(editor.edit, typed)
        press(editor.edit, Qt.Key.Key_Return)
    assert blocker.args == ["đối chiếu"]
    assert editor.edit.text() == ""


@pytest.mark.parametrize("typed", ["sơ kết", "  ", "#"])
def test_what_is_there_already_or_empty_is_not_added(
    qtbot: QtBot, editor: TagEditor, typed: str
) -> None:
    with qtbot.assertNotEmitted(editor.tag_added):
        type_text(editor.edit, typed)
        press(editor.edit, Qt.Key.Key_Return)


def test_a_chip_takes_its_tag_off(qtbot: QtBot, editor: TagEditor) -> None:
    with qtbot.waitSignal(editor.tag_removed) as blocker:
        click(_chips(editor)[0])
    assert blocker.args == ["sơ kết"]


def test_other_tags_replace_the_chips(editor: TagEditor) -> None:
    editor.show_tags(["khẩn", "mật"])
    assert [chip.text() for chip in _chips(editor)] == ["#khẩn", "#mật"]
    assert editor.tags == ("khẩn", "mật")
