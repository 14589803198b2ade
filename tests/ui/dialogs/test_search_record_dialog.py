from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from hoso_app.ui.actions import ActionId
from hoso_app.ui.dialogs.search_record_dialog import SearchRecordDialog
from hoso_app.ui.pages import search_commands
from tests.ui.desk import Desk
from tests.ui.keyboard import click


def _opened(desk: Desk) -> SearchRecordDialog:
    desk.window.workspace.actions[ActionId.SEARCH_RECORD].trigger()
    desk.until(lambda: bool(desk.window.findChildren(SearchRecordDialog)))
    return desk.window.findChildren(SearchRecordDialog)[0]


def test_a_record_tells_question_reach_and_results_and_is_kept(desk: Desk, tmp_path: Path) -> None:
    desk.search("kế hoạch kiểm điểm ")
    dialog = _opened(desk)
    shown = dialog.ui.record_view.toPlainText()
    assert "kế hoạch kiểm điểm" in shown
    assert "59-KH/TU" in shown
    assert "văn bản trong kho" in shown
    page = tmp_path / "phiếu.html"
    dialog.save(page)
    assert "PHIẾU TRA CỨU" in page.read_text(encoding="utf-8")
    desk.until(lambda: "phiếu.html" in desk.told)
    assert "Cơ quan tra cứu: Thị ủy Ngã Năm" in shown


def test_the_dialog_stays_after_keeping_and_leads_to_the_file(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "phiếu"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(page), ""))
    shown: list[Path] = []
    # The system's window of folders is not to open here.
    monkeypatch.setattr(search_commands, "show_in_folder", shown.append)
    dialog = _opened(desk)
    assert dialog.folder_button.isHidden()
    click(dialog.save_button)
    assert dialog.isVisible()
    kept = page.with_suffix(".html")
    assert dialog.ui.note_label.text() == f"Đã ghi: {kept}"
    click(dialog.folder_button)
    assert shown == [kept]


def test_a_record_is_kept_as_pdf(desk: Desk, tmp_path: Path) -> None:
    desk.search("59-KH/TU")
    page = tmp_path / "phiếu.pdf"
    _opened(desk).save(page)
    assert page.read_bytes().startswith(b"%PDF-")


def test_a_place_that_cannot_be_written_is_said_in_the_dialog(desk: Desk, tmp_path: Path) -> None:
    dialog = _opened(desk)
    dialog.save(tmp_path / "không có" / "phiếu.html")
    assert "phiếu.html" in dialog.ui.note_label.text()
    assert dialog.isVisible()
