"""The licences of others can be read inside the program."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hoso_app.services.parts import Part
from hoso_app.ui.dialogs.parts_dialog import PartsDialog

PARTS = (Part("lxml", "6.0", "BSD-3-Clause", "lxml.txt"), Part("SQLite", "3.45", "blessing"))


def test_the_chosen_part_shows_its_licence(qtbot: QtBot) -> None:
    texts = {"lxml": "Copyright (c) …", "SQLite": ""}
    dialog = PartsDialog(PARTS, read_text=lambda part: texts[part.name])
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.ui.licence_edit.toPlainText() == "Copyright (c) …"
    QTest.keyClick(dialog.ui.parts_view, Qt.Key.Key_Down)
    assert "đứng chung" in dialog.ui.licence_edit.toPlainText()
    assert dialog.ui.licence_edit.isReadOnly()
