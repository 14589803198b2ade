"""What the program says of itself."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from hoso_app import __version__, bootstrap
from hoso_app.services.parts import Part
from hoso_app.ui.dialogs.about_dialog import AboutDialog, model_folder
from hoso_app.ui.dialogs.parts_dialog import PartsDialog
from tests.ui.keyboard import click


def test_it_names_version_library_and_licences(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HOSO_TESSDATA", raising=False)
    dialog = AboutDialog(Path("/kho/Ho so"), Path("/nhật ký"))
    qtbot.addWidget(dialog)
    dialog.show()
    assert __version__ in dialog.ui.version_label.text()
    assert str(Path("/kho/Ho so")) in dialog.ui.library_label.text()
    assert str(Path("/nhật ký/tessdata")) in dialog.ui.library_label.text()
    assert "MIT" in dialog.ui.parts_label.text()
    assert "LGPL" in dialog.ui.parts_label.text()
    click(dialog.ui.copy_button)
    assert f"Hồ sơ {__version__}" in QGuiApplication.clipboard().text()
    assert not dialog.ui.parts_button.isVisible(), "from its source it has no list of parts"


def test_a_packed_program_shows_whose_work_it_holds(qtbot: QtBot) -> None:
    parts = (Part("lxml", "6.0", "BSD-3-Clause"),)
    dialog = AboutDialog(Path("/kho"), Path("/nhật ký"), parts)
    qtbot.addWidget(dialog)
    dialog.show()
    click(dialog.ui.parts_button)
    shown = dialog.findChild(PartsDialog)
    assert shown is not None
    assert shown.ui.parts_view.model().index(0, 0).data() == "lxml 6.0 · BSD-3-Clause"


def test_the_folder_of_models_is_the_one_that_is_looked_into(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("HOSO_TESSDATA", raising=False)
    assert model_folder(bootstrap.data_folder()) == bootstrap.model_folder()
    monkeypatch.setenv("HOSO_TESSDATA", "/chung/mô hình")
    assert model_folder(bootstrap.data_folder()) == Path("/chung/mô hình")
