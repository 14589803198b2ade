"""What the program says of itself."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from hoso_app import __version__
from hoso_app.ui.dialogs.about_dialog import AboutDialog
from tests.ui.keyboard import click


def test_it_names_version_library_and_licences(qtbot: QtBot) -> None:
    dialog = AboutDialog(Path("/kho/Ho so"), Path("/nhật ký"))
    qtbot.addWidget(dialog)
    dialog.show()
    assert __version__ in dialog.ui.version_label.text()
    assert str(Path("/kho/Ho so")) in dialog.ui.library_label.text()
    assert "MIT" in dialog.ui.parts_label.text()
    assert "LGPL" in dialog.ui.parts_label.text()
    click(dialog.ui.copy_button)
    assert f"Hồ sơ {__version__}" in QGuiApplication.clipboard().text()
