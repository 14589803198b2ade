"""The guide is found by what a person types."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hoso_app.ui import guide
from hoso_app.ui.dialogs.guide_dialog import GuideDialog
from tests.ui.keyboard import press, type_text


@pytest.fixture
def dialog(qtbot: QtBot) -> GuideDialog:
    made = GuideDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def titles(dialog: GuideDialog) -> list[str]:
    listed = dialog.ui.sections_list
    return [listed.item(row).text() for row in range(listed.count())]


def test_the_whole_guide_is_listed_and_its_first_section_shown(dialog: GuideDialog) -> None:
    assert titles(dialog) == [section.title for section in guide.sections()]
    assert len(titles(dialog)) > 10
    assert titles(dialog)[0] in dialog.ui.section_text.toPlainText()


@pytest.mark.parametrize("typed", ["sao luu", "sao lưu", "SAO LƯU", "hosobak"])
def test_a_section_is_found_with_and_without_marks(dialog: GuideDialog, typed: str) -> None:
    type_text(dialog.ui.search_edit, typed)
    assert titles(dialog)[0] == "Sao lưu và phục hồi"
    assert ".hosobak" in dialog.ui.section_text.toPlainText()
    marked = [mark.cursor.selectedText() for mark in dialog.ui.section_text.extraSelections()]
    assert marked


def test_nothing_found_says_so(dialog: GuideDialog) -> None:
    type_text(dialog.ui.search_edit, "xyzzy")
    assert titles(dialog) == []
    assert "Hãy thử từ khác" in dialog.ui.section_text.toPlainText()
    dialog.ui.search_edit.clear()
    assert len(titles(dialog)) > 10


def test_the_list_is_walked_by_keys(dialog: GuideDialog) -> None:
    dialog.ui.sections_list.setFocus()
    press(dialog.ui.sections_list, Qt.Key.Key_Down)
    assert titles(dialog)[1] in dialog.ui.section_text.toPlainText()
    press(dialog.ui.sections_list, Qt.Key.Key_End)
    assert titles(dialog)[-1] in dialog.ui.section_text.toPlainText()
