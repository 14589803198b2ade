"""All long work in one place: the strip, the list, pause, stop, failures tried again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from hoso_app.domain.search import IndexState
from hoso_app.domain.work import CancelToken, Progress
from hoso_app.services.backups import restore
from hoso_app.services.imports import ImportStatus
from hoso_app.ui.actions import ActionId
from hoso_app.ui.dialogs.import_results_dialog import ImportResultsDialog
from hoso_app.ui.dialogs.jobs_dialog import JobsDialog
from hoso_app.ui.pages.jobs import Handles, Jobs
from hoso_app.ui.widgets.progress_strip import ProgressStrip
from tests.ui.desk import Desk
from tests.ui.keyboard import CONTROL, click, press

_MANY = 160
"""More than are read ahead of what is filed."""


class Work(QObject):
    """One kind of work, led by the test."""

    begun = Signal(str)
    progressed = Signal(object)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.is_paused = False

    def handles(self) -> Handles:
        return Handles(
            lambda: self.asked.append("stop"),
            pause=lambda: self.asked.append("pause"),
            resume=lambda: self.asked.append("resume"),
            is_paused=lambda: self.is_paused,
        )


@pytest.fixture
def strip(qtbot: QtBot) -> ProgressStrip:
    made = ProgressStrip()
    qtbot.addWidget(made)
    return made


def test_the_latest_work_stands_at_the_foot_and_the_former_comes_back(
    strip: ProgressStrip,
) -> None:
    jobs, backup, export = Jobs(strip, strip), Work(), Work()
    jobs.watch(backup, backup.handles())
    jobs.watch(export, export.handles())
    backup.begun.emit("Đang sao lưu")
    backup.progressed.emit(Progress(2, 10))
    export.begun.emit("Đang xuất")
    backup.progressed.emit(Progress(5, 10))
    assert strip.text == "Đang xuất…"
    click(strip.cancel_button)
    assert (backup.asked, export.asked) == ([], ["stop"])
    export.ended.emit()
    assert strip.text == "Đang sao lưu 5/10"
    backup.ended.emit()
    assert not strip.isVisible()


def test_work_that_stands_still_stays_in_sight_until_it_goes_on(strip: ProgressStrip) -> None:
    jobs, work = Jobs(strip, strip), Work()
    jobs.watch(work, work.handles())
    work.begun.emit("Đang nhập")
    work.progressed.emit(Progress(3, 10))
    click(strip.pause_button)
    work.is_paused = True
    work.ended.emit()
    assert strip.text == "Đang nhập 3/10 đang tạm dừng"
    assert strip.pause_button.text() == "Tiếp tục"
    click(strip.pause_button)
    assert work.asked == ["pause", "resume"]


def test_the_list_shows_every_work_and_what_is_done(desk: Desk) -> None:
    jobs = desk.window.jobs
    work, other = Work(), Work()
    jobs.watch(work, work.handles())
    jobs.watch(other, Handles(lambda: None))
    work.begun.emit("Đang đọc")
    other.begun.emit("Đang xếp")
    press(desk.window, Qt.Key.Key_J, CONTROL)
    dialog = desk.dialog(JobsDialog)
    assert [row.text for row in dialog.rows] == ["Đang đọc…", "Đang xếp…"]
    work.progressed.emit(Progress(1, 4))
    assert dialog.rows[0].text == "Đang đọc 1/4"
    assert dialog.rows[1].pause_button.isHidden()
    click(dialog.rows[0].cancel_button)
    assert work.asked == ["stop"]
    work.ended.emit()
    other.ended.emit()
    assert list(dialog.rows) == []
    jobs.note("Đã sao lưu 31 văn bản.")
    assert dialog.endings.item(0).text().endswith("Đã sao lưu 31 văn bản.")


def test_an_import_stands_still_and_goes_on_to_the_last_file(
    empty_desk: Desk, tmp_path: Path
) -> None:
    heap = tmp_path / "nhập"
    heap.mkdir()
    for number in range(_MANY):
        text = f"Số {number}-BC/TU\nBÁO CÁO\nviệc thứ {number} " + "nội dung " * 300
        (heap / f"{number:03}.txt").write_text(text, encoding="utf-8")
    window = empty_desk.window
    window.import_paths([heap])
    strip = window.ui.progress_strip
    empty_desk.until(lambda: empty_desk.services.documents.counts().documents >= 1)
    click(strip.pause_button)
    empty_desk.until(lambda: not window.imports.is_running)
    assert window.imports.is_paused
    filed = empty_desk.services.documents.counts().documents
    assert filed < _MANY
    assert "đang tạm dừng" in strip.text
    click(strip.pause_button)
    empty_desk.until(lambda: empty_desk.services.documents.counts().documents == _MANY)
    empty_desk.until(lambda: not window.imports.is_running and strip.isHidden())


def test_failed_files_are_tried_again(empty_desk: Desk, tmp_path: Path) -> None:
    heap = tmp_path / "nhập"
    heap.mkdir()
    broken = heap / "hỏng.docx"
    broken.write_bytes(b"PK\x03\x04 broken")
    window = empty_desk.window
    window.import_paths([heap])
    empty_desk.until(lambda: not window.imports.is_running)
    assert window.imports.results.counts()[ImportStatus.FAILED] == 1
    window.jobs.results_requested.emit()
    dialog = empty_desk.dialog(ImportResultsDialog)
    assert isinstance(dialog.retry_button, QPushButton)
    broken.unlink()
    (heap / "hỏng.docx").write_text("Số 12-BC/TU\nBÁO CÁO\nđã sửa", encoding="utf-8")
    click(dialog.retry_button)
    empty_desk.until(lambda: empty_desk.services.documents.counts().documents == 1)
    empty_desk.until(lambda: not window.imports.is_running)


def test_a_backup_stands_still_and_is_whole_in_the_end(desk: Desk, tmp_path: Path) -> None:
    work, strip = desk.window.library_work, desk.window.ui.progress_strip
    file = tmp_path / "bản sao.hosobak"
    work.back_up(file)
    work.pause()  # before its first file
    desk.until(lambda: "Đang sao lưu" in strip.text and "đang tạm dừng" in strip.text)
    assert work.is_paused
    assert not file.exists()
    click(strip.pause_button)
    desk.until(file.exists)
    desk.until(strip.isHidden)
    restored = tmp_path / "kho phục hồi"
    assert restore(file, restored, lambda _progress: None, CancelToken()) == 31  # with the database


def test_what_stands_still_can_be_stopped(desk: Desk, tmp_path: Path) -> None:
    work, strip = desk.window.library_work, desk.window.ui.progress_strip
    file = tmp_path / "bản sao.hosobak"
    work.back_up(file)
    work.pause()
    desk.until(lambda: "đang tạm dừng" in strip.text)
    click(strip.cancel_button)
    desk.until(strip.isHidden)
    assert not file.exists()
    assert not work.is_paused


def test_an_index_being_built_stands_still_and_an_import_lets_it_go_on(
    desk: Desk, tmp_path: Path
) -> None:
    window = desk.window
    heap = tmp_path / "nhập"
    heap.mkdir()
    (heap / "bc.txt").write_text("Số 7-BC/TU\nBÁO CÁO\nviệc của văn phòng", encoding="utf-8")
    window.library_work.rebuild_index()
    window.library_work.pause()
    desk.until(lambda: "đang tạm dừng" in window.ui.progress_strip.text)
    desk.search("59-KH/TU")  # the old one answers meanwhile
    assert desk.listed[:1] == ["59-KH/TU"]
    window.import_paths([heap])
    assert not window.library_work.is_paused
    desk.until(lambda: not window.imports.is_running)
    desk.until(window.ui.progress_strip.isHidden)
    desk.until(lambda: desk.services.indexing.state() is IndexState.READY)


def test_a_built_index_is_told_to_who_asked_for_it(desk: Desk) -> None:
    desk.window.workspace.actions[ActionId.REBUILD_INDEX].trigger()
    desk.until(lambda: desk.told == "Đã dựng lại chỉ mục tìm kiếm của 30 văn bản.")
