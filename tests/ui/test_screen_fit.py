"""Dialogs stay on the screen, however large they would like to be."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from hoso_app.ui.screen_fit import fit


def _dialog(qtbot: QtBot, width: int, height: int) -> QDialog:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    layout = QVBoxLayout(dialog)
    layout.addStretch()
    layout.addWidget(QPushButton("Đóng"))
    dialog.resize(width, height)
    return dialog


@pytest.mark.parametrize("is_least", [False, True])
def test_a_dialog_that_is_too_large_is_made_to_fit(qtbot: QtBot, is_least: bool) -> None:
    dialog = _dialog(qtbot, 3000, 2500)
    if is_least:
        dialog.setMinimumSize(3000, 2500)
    dialog.show()
    fit(dialog)
    assert QApplication.primaryScreen().availableGeometry().contains(dialog.frameGeometry())
    button = dialog.findChild(QPushButton)
    assert button is not None
    assert button.geometry().bottom() <= dialog.height()


def test_a_dialog_over_the_edge_is_brought_back(qtbot: QtBot) -> None:
    dialog = _dialog(qtbot, 300, 200)
    free = QApplication.primaryScreen().availableGeometry()
    dialog.move(free.right() - 50, free.bottom() - 50)
    dialog.show()
    fit(dialog)
    assert free.contains(dialog.frameGeometry())
    assert (dialog.width(), dialog.height()) == (300, 200)


def test_one_that_fits_stays_where_it_is(qtbot: QtBot) -> None:
    dialog = _dialog(qtbot, 300, 200)
    dialog.move(40, 50)
    dialog.show()
    fit(dialog)
    assert (dialog.x(), dialog.y(), dialog.width(), dialog.height()) == (40, 50, 300, 200)
