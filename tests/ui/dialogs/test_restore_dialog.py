"""Making a library out of a backup."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hoso_app import bootstrap
from hoso_app.domain.work import CancelToken, Progress
from hoso_app.jobs.runner import JobRunner
from hoso_app.services.application import Services
from hoso_app.ui.dialogs.restore_dialog import RestoreDialog
from hoso_app.ui.job_bridge import JobBridge
from tests.ui.keyboard import click

OpenDialog = Callable[[Path | None, Path | None], RestoreDialog]


@pytest.fixture
def open_dialog(qtbot: QtBot, runner: JobRunner, bridge: JobBridge) -> OpenDialog:
    def make(file: Path | None, folder: Path | None) -> RestoreDialog:
        def choose_folder(parent: QWidget, title: str, begin: Path) -> Path | None:
            return folder

        dialog = RestoreDialog(
            runner, bridge, choose=choose_folder, choose_file=lambda _parent: file
        )
        qtbot.addWidget(dialog)
        dialog.show()
        click(dialog.ui.file_button)
        click(dialog.ui.folder_button)
        return dialog

    return make


@pytest.fixture
def backup(services: Services, tmp_path: Path) -> Path:
    file = tmp_path / "Sao lưu 2026.hoso"
    report: list[Progress] = []
    services.backups.backup(file, report.append, CancelToken())
    return file


def test_a_backup_becomes_a_library_of_its_own(
    qtbot: QtBot, open_dialog: OpenDialog, backup: Path, services: Services, tmp_path: Path
) -> None:
    dialog = open_dialog(backup, tmp_path / "Kho mới")
    with qtbot.waitSignal(dialog.library_restored, timeout=30_000) as restored:
        click(dialog.ui.restore_button)
    assert restored.args == [tmp_path / "Kho mới"]
    opened = bootstrap.open_library(tmp_path / "Kho mới")
    try:
        assert opened.documents.counts() == services.documents.counts()
    finally:
        opened.close()
    qtbot.waitUntil(dialog.isHidden)


def test_a_file_that_is_no_backup_is_said(
    qtbot: QtBot, open_dialog: OpenDialog, tmp_path: Path
) -> None:
    file = tmp_path / "ảnh.hoso"
    file.write_bytes(b"\x00" * 4000)
    dialog = open_dialog(file, tmp_path / "Kho mới")
    click(dialog.ui.restore_button)
    qtbot.waitUntil(lambda: "không phải là bản sao lưu" in dialog.ui.message_strip.text)
    assert dialog.ui.restore_button.isEnabled()


def test_nothing_is_written_over_other_files(
    qtbot: QtBot, open_dialog: OpenDialog, backup: Path, sample_library: Path
) -> None:
    dialog = open_dialog(backup, sample_library)
    click(dialog.ui.restore_button)
    qtbot.waitUntil(lambda: "đã có tệp" in dialog.ui.message_strip.text)


def test_both_paths_are_needed(open_dialog: OpenDialog, tmp_path: Path) -> None:
    dialog = open_dialog(None, tmp_path)
    assert not dialog.ui.restore_button.isEnabled()
    dialog.ui.file_edit.setText("không đầy đủ.hoso")
    assert not dialog.ui.restore_button.isEnabled()
    dialog.ui.file_edit.setText(str(tmp_path / "x.hoso"))
    assert dialog.ui.restore_button.isEnabled()
