"""Choosing among libraries that were opened before."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hoso_app.jobs.runner import JobRunner
from hoso_app.ui.dialogs.library_dialog import LibraryDialog
from hoso_app.ui.job_bridge import JobBridge
from hoso_app.ui.models.library_list import LibraryRole
from hoso_app.ui.window_state import WindowState
from tests.ui.keyboard import click, press

OpenDialog = Callable[..., LibraryDialog]


@pytest.fixture
def state(tmp_path: Path) -> WindowState:
    return WindowState(tmp_path / "window.ini")


@pytest.fixture
def second_library(sample_library: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "Kho thứ hai"
    shutil.copytree(sample_library, folder)
    return folder


@pytest.fixture
def open_dialog(
    qtbot: QtBot, state: WindowState, runner: JobRunner, bridge: JobBridge
) -> OpenDialog:
    def make(**options: object) -> LibraryDialog:
        dialog = LibraryDialog(state, runner, bridge, **options)  # type: ignore[arg-type]
        qtbot.addWidget(dialog)
        dialog.show()
        count = len(state.recent_libraries())
        qtbot.waitUntil(lambda: dialog._model.rowCount() == count)
        return dialog

    return make


def test_the_latest_library_that_can_be_opened_is_chosen(
    qtbot: QtBot,
    open_dialog: OpenDialog,
    state: WindowState,
    sample_library: Path,
    second_library: Path,
    tmp_path: Path,
) -> None:
    for folder in (sample_library, second_library, tmp_path / "đã rút ổ", sample_library):
        state.remember_library(folder)
    dialog = open_dialog(open_library=sample_library)
    delegate_notes = [
        (library.folder.name, library.is_there, library.is_open)
        for row in range(3)
        if (library := dialog._model.index(row).data(LibraryRole.LIBRARY))
    ]
    assert delegate_notes == [
        ("Kho mẫu", True, True),
        ("đã rút ổ", False, False),
        ("Kho thứ hai", True, False),
    ]
    with qtbot.waitSignal(dialog.library_chosen) as chosen:
        press(dialog.ui.libraries_view, Qt.Key.Key_Return)
    assert chosen.args == [second_library]


def test_a_library_that_is_gone_or_open_cannot_be_opened(
    qtbot: QtBot, open_dialog: OpenDialog, state: WindowState, sample_library: Path, tmp_path: Path
) -> None:
    state.remember_library(sample_library)
    state.remember_library(tmp_path / "đã rút ổ")
    dialog = open_dialog(open_library=sample_library)
    for row in range(2):
        dialog.ui.libraries_view.setCurrentIndex(dialog._model.index(row))
        assert not dialog.ui.open_button.isEnabled()
        assert dialog.ui.forget_button.isEnabled() is (row == 0)


def test_a_library_can_be_taken_off_the_list(
    qtbot: QtBot, open_dialog: OpenDialog, state: WindowState, sample_library: Path
) -> None:
    state.remember_library(sample_library)
    dialog = open_dialog()
    click(dialog.ui.forget_button)
    qtbot.waitUntil(lambda: dialog._model.rowCount() == 0)
    assert state.recent_libraries() == ()
    assert (sample_library / "library.json").is_file()
    assert not dialog.ui.open_button.isEnabled()


def test_another_folder_can_be_chosen(
    qtbot: QtBot, open_dialog: OpenDialog, sample_library: Path
) -> None:
    answers: list[Path | None] = [sample_library, None]

    def choose(parent: QWidget, title: str, begin: Path) -> Path | None:
        return answers.pop()

    dialog = open_dialog(choose=choose)
    with qtbot.assertNotEmitted(dialog.library_chosen):
        click(dialog.ui.browse_button)
    with qtbot.waitSignal(dialog.library_chosen) as chosen:
        click(dialog.ui.browse_button)
    assert chosen.args == [sample_library]


def test_a_new_library_can_be_asked_for(qtbot: QtBot, open_dialog: OpenDialog) -> None:
    dialog = open_dialog()
    with qtbot.waitSignal(dialog.new_library_requested):
        click(dialog.ui.new_button)


def test_it_says_why_a_library_could_not_be_opened(open_dialog: OpenDialog) -> None:
    dialog = open_dialog()
    dialog.warn("Kho đang được mở ở cửa sổ khác.")
    assert dialog.ui.message_strip.text == "Kho đang được mở ở cửa sổ khác."
