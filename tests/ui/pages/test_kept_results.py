"""What came of an import can be looked at after a restart, and what failed tried again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hoso_app.services import last_import
from hoso_app.services.imports import ImportStatus
from hoso_app.ui.dialogs.import_results_dialog import ImportResultsDialog
from hoso_app.ui.dialogs.jobs_dialog import JobsDialog
from tests.ui.desk import Desk, opened_desk
from tests.ui.keyboard import CONTROL, press


@pytest.fixture
def heap(tmp_path: Path) -> Path:
    folder = tmp_path / "nhập"
    folder.mkdir()
    (folder / "hỏng.docx").write_bytes(b"PK\x03\x04 broken")
    (folder / "bc 12.txt").write_text("Số 12-BC/TU\nBÁO CÁO\nviệc của văn phòng", "utf-8")
    return folder


def _jobs_dialog(desk: Desk) -> JobsDialog:
    press(desk.window, Qt.Key.Key_J, CONTROL)
    return desk.dialog(JobsDialog)


def _filed(qtbot: QtBot, empty_library: Path, heap: Path) -> None:
    with opened_desk(qtbot, empty_library, empty_library.parent / "window.ini") as desk:
        desk.window.import_paths([heap])
        desk.until(lambda: not desk.window.imports.is_running)
        desk.until(lambda: desk.told.startswith("Đã nhập 1 văn bản"))


def test_without_any_job_the_list_says_what_will_stand_there(empty_desk: Desk) -> None:
    dialog = _jobs_dialog(empty_desk)
    assert dialog.empty.isVisible()
    assert dialog.empty.title == "Không có việc nào đang chạy"
    assert not dialog.endings.isVisible()
    assert not dialog.results_button.isEnabled()
    assert dialog.results_button.toolTip() == "Chưa có lần nhập nào còn giữ kết quả."
    empty_desk.window.jobs.note("Đã sao lưu 31 văn bản.")
    assert not dialog.empty.isVisible()
    assert dialog.endings.isVisible()


def test_results_are_there_after_a_restart_and_failures_are_tried_again(
    qtbot: QtBot, empty_library: Path, heap: Path
) -> None:
    _filed(qtbot, empty_library, heap)
    with opened_desk(qtbot, empty_library, empty_library.parent / "window.ini") as desk:
        window = desk.window
        desk.until(lambda: not window.imports.results.is_empty)
        jobs = _jobs_dialog(desk)
        assert jobs.endings.item(0).text().endswith("Đã nhập 1 trong 2 tệp · 1 tệp chưa nhập được")
        jobs.results_button.setFocus()
        press(jobs.results_button, Qt.Key.Key_Space)
        dialog = desk.dialog(ImportResultsDialog)
        summary = dialog.ui.summary_label.text()
        assert summary.startswith("Lần nhập ")
        assert summary.endswith(" · Đã nhập 1 trong 2 tệp · 1 tệp chưa nhập được")
        assert dialog.ui.detail_label.text().startswith(f"{heap / 'hỏng.docx'}\nTệp bị hỏng")
        (heap / "hỏng.docx").write_text("Số 13-BC/TU\nBÁO CÁO\nđã sửa", encoding="utf-8")
        dialog.retry_button.setFocus()
        press(dialog.retry_button, Qt.Key.Key_Space)
        desk.until(lambda: desk.services.documents.counts().documents == 2)
        desk.until(lambda: not window.imports.is_running)
        assert dialog.ui.summary_label.text() == "Đã nhập 1 trong 1 tệp"
    found = last_import.read(empty_library)
    assert found is not None
    assert [one.path.name for one in found.results] == ["hỏng.docx"]
    assert found.counts[ImportStatus.FAILED] == 0


def test_a_paper_of_the_former_import_is_opened_from_its_line(
    qtbot: QtBot, empty_library: Path, heap: Path
) -> None:
    _filed(qtbot, empty_library, heap)
    with opened_desk(qtbot, empty_library, empty_library.parent / "window.ini") as desk:
        desk.until(lambda: not desk.window.imports.results.is_empty)
        entry = desk.window.page.ui.import_button.menu().actions()[-1]
        assert entry.text() == "Kết quả lần nhập gần nhất"
        entry.trigger()
        dialog = desk.dialog(ImportResultsDialog)
        dialog.show_only(ImportStatus.ADDED)
        view = dialog.ui.results_view
        view.setFocus()
        view.setCurrentIndex(desk.window.imports.results.index(0, 0))
        press(view, Qt.Key.Key_Return)
        desk.until(lambda: desk.shown_id == desk.id_of("12-BC/TU"))


def test_a_library_without_imports_offers_no_results(qtbot: QtBot, empty_library: Path) -> None:
    for _start in range(2):
        with opened_desk(qtbot, empty_library, empty_library.parent / "window.ini") as desk:
            assert not desk.window.page.ui.import_button.menu().actions()[-1].isEnabled()
    assert last_import.read(empty_library) is None


def test_papers_opened_with_the_program_have_their_results_alone(
    qtbot: QtBot, empty_library: Path, heap: Path, tmp_path: Path
) -> None:
    _filed(qtbot, empty_library, heap)
    paper = tmp_path / "kh 59.txt"
    paper.write_text("Số 59-KH/TU\nKẾ HOẠCH\nkiểm điểm", encoding="utf-8")
    state = empty_library.parent / "window.ini"
    with opened_desk(qtbot, empty_library, state, paths=[paper]) as desk:
        desk.until(lambda: desk.services.documents.counts().documents == 2)
        desk.until(lambda: not desk.window.imports.is_running)
        results = desk.window.imports.results
        assert [one.path for one in results.results()] == [paper]
        assert results.whence() == ""
    found = last_import.read(empty_library)
    assert found is not None
    assert [one.path for one in found.results] == [paper]


def test_of_a_window_closed_while_filing_every_paper_that_came_in_is_listed(
    qtbot: QtBot, empty_library: Path, tmp_path: Path
) -> None:
    heap = tmp_path / "Văn bản 2023"
    heap.mkdir()
    for number in range(320):
        text = f"Số {number}-BC/VPTU\nBÁO CÁO\nviệc thứ {number} " + "nội dung " * 300
        (heap / f"bc {number:03}.txt").write_text(text, "utf-8")
    state = empty_library.parent / "window.ini"
    with opened_desk(qtbot, empty_library, state) as desk:
        desk.window.import_paths([heap])
        desk.until(lambda: desk.services.documents.counts().documents)
    with opened_desk(qtbot, empty_library, state) as desk:
        filed = desk.services.documents.counts().documents
        assert 0 < filed < 320
        results = desk.window.imports.results
        desk.until(lambda: not results.is_empty)
        listed = [one.document_id for one in results.results()]
        assert sorted(map(int, filter(None, listed))) == list(range(1, filed + 1))
        assert results.counts()[ImportStatus.ADDED] == filed
