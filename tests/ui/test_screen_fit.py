"""Dialogs stay on the screen, however large they would like to be."""

import importlib
import pkgutil
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)
from pytestqt.qtbot import QtBot

from hoso_app.domain.ids import DocumentId
from hoso_app.jobs.runner import JobRunner
from hoso_app.ui import dialogs
from hoso_app.ui.actions import Actions
from hoso_app.ui.dialogs.bulk_edit_dialog import BulkEditDialog
from hoso_app.ui.dialogs.keys_dialog import KeysDialog
from hoso_app.ui.dialogs.quick_lookup import QuickLookup
from hoso_app.ui.job_bridge import JobBridge, LatestJob
from hoso_app.ui.screen_fit import ScreenDialog
from tests.ui.keyboard import press


class _Form(ScreenDialog):
    """Lines above one another, and a row with a button at the end."""

    def __init__(self, qtbot: QtBot, lines: int = 0) -> None:
        super().__init__()
        qtbot.addWidget(self)
        layout = QVBoxLayout(self)
        self.lines = [QLineEdit(f"dòng {number}", self) for number in range(lines)]
        for line in self.lines:
            layout.addWidget(line)
        layout.addStretch()
        self.button = QPushButton("Đóng", self)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.button)
        layout.addLayout(row)

    def is_button_in_sight(self) -> bool:
        corner = self.button.mapTo(self, self.button.rect().bottomRight())
        return self.button.isVisible() and self.rect().contains(corner)


def _is_on_screen(dialog: ScreenDialog) -> bool:
    return QApplication.primaryScreen().availableGeometry().contains(dialog.frameGeometry())


@pytest.mark.parametrize("is_least", [False, True])
def test_a_dialog_that_is_too_large_is_made_to_fit(qtbot: QtBot, is_least: bool) -> None:
    dialog = _Form(qtbot)
    dialog.resize(3000, 2500)
    if is_least:
        dialog.setMinimumSize(3000, 2500)
    dialog.show()
    assert _is_on_screen(dialog)
    assert dialog.is_button_in_sight()


def test_a_dialog_over_the_edge_is_brought_back(qtbot: QtBot) -> None:
    dialog = _Form(qtbot)
    dialog.resize(300, 200)
    free = QApplication.primaryScreen().availableGeometry()
    dialog.move(free.right() - 50, free.bottom() - 50)
    dialog.show()
    assert free.contains(dialog.frameGeometry())
    assert (dialog.width(), dialog.height()) == (300, 200)


def test_one_that_fits_stays_where_it_is(qtbot: QtBot) -> None:
    dialog = _Form(qtbot)
    dialog.resize(300, 200)
    dialog.move(40, 50)
    dialog.show()
    assert (dialog.x(), dialog.y(), dialog.width(), dialog.height()) == (40, 50, 300, 200)


def test_one_whose_form_asks_for_too_little_grows_with_what_is_in_it(qtbot: QtBot) -> None:
    dialog = _Form(qtbot, lines=12)
    dialog.setMinimumSize(200, 80)  # as a form sets it, without knowing the letters
    dialog.resize(200, 80)
    dialog.show()
    assert dialog.findChild(QScrollArea) is None
    for above, below in zip(dialog.lines, dialog.lines[1:], strict=False):
        assert above.geometry().bottom() < below.geometry().top()
        assert above.height() >= above.minimumSizeHint().height()


def test_one_that_is_taller_than_the_screen_scrolls_above_its_buttons(qtbot: QtBot) -> None:
    dialog = _Form(qtbot, lines=60)
    dialog.setMinimumSize(200, 80)
    dialog.lines[0].setFocus()
    dialog.show()
    assert _is_on_screen(dialog)
    assert dialog.is_button_in_sight()
    assert all(line.isVisible() for line in dialog.lines)
    assert dialog.focusWidget() is dialog.lines[0]
    last = dialog.lines[-1]
    assert last.visibleRegion().isEmpty()
    for line in dialog.lines[:-1]:  # the order of tabs is what it was
        press(line, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is last
    assert not last.visibleRegion().isEmpty()
    press(last, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.button


def _bulk_edit(runner: JobRunner, bridge: JobBridge) -> QDialog:
    return BulkEditDialog([DocumentId(1)], lambda *_: (), LatestJob(runner.read, bridge))


@pytest.mark.parametrize(
    "made",
    [lambda *_: ScreenDialog(), _bulk_edit, lambda *_: KeysDialog(Actions())],
    ids=["any", "bulk edit", "keys"],
)
def test_a_dialog_leaves_the_screen_to_the_others(
    qtbot: QtBot,
    runner: JobRunner,
    bridge: JobBridge,
    made: Callable[[JobRunner, JobBridge], QDialog],
) -> None:
    screen = QApplication.primaryScreen()
    dialog = made(runner, bridge)
    dialog.show()
    shiboken6.delete(dialog)
    assert shiboken6.isValid(screen)


def test_every_dialog_of_the_program_is_such_a_one() -> None:
    """But for the quick lookup, which has a place of its own on the screen."""
    found = []
    for module in pkgutil.iter_modules(dialogs.__path__, f"{dialogs.__name__}."):
        members = vars(importlib.import_module(module.name)).values()
        found += [one for one in members if isinstance(one, type) and issubclass(one, QDialog)]
    own = {one for one in found if one.__module__.startswith("hoso_app.ui.dialogs")}
    assert len(own) > 25
    assert {one for one in own if not issubclass(one, ScreenDialog)} == {QuickLookup}


def test_words_that_come_later_find_room(qtbot: QtBot) -> None:
    dialog = _Form(qtbot, lines=3)
    dialog.setMinimumSize(200, 80)
    label = QLabel("Không ghi được: ổ đĩa đầy. " * 12, dialog)
    label.setWordWrap(True)
    label.hide()
    layout = dialog.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(1, label)
    dialog.show()
    before = dialog.height()
    label.show()
    qtbot.waitUntil(lambda: dialog.height() > before)
    assert label.height() >= label.heightForWidth(label.width())
    assert dialog.is_button_in_sight()
