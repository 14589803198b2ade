from pathlib import Path

from hoso_app.ui.actions import ActionId
from hoso_app.ui.dialogs.search_record_dialog import SearchRecordDialog
from tests.ui.desk import Desk


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
