"""A register in a spreadsheet: its columns, the dry run, and what comes of it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QPushButton

from hoso_app.domain.documents import Field
from hoso_app.domain.register_columns import RegisterColumn
from hoso_app.ui.dialogs.register_dialog import RegisterDialog
from hoso_app.ui.models.register_plan import LineColumn
from tests.ui.desk import Desk
from tests.ui.keyboard import click, type_text

_LINES = (
    "SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2023",
    "TT;Số ký hiệu;Ngày tháng;Trích yếu;Người ký;Cột lạ",
    "1;59-KH/TU;07/4/2023;kiểm điểm giữa nhiệm kỳ;Người Khác;gấp",
    "2;412-CV/TU;01/3/2023;mời dự hội nghị;Võ Minh Thắng;",
    "3;413-CV/TU;45/3/2023;mời họp;Võ Minh Thắng;",
)


@pytest.fixture
def dialog(desk: Desk, tmp_path: Path) -> RegisterDialog:
    path = tmp_path / "Sổ 2023.csv"
    path.write_text("\n".join(_LINES), encoding="utf-8-sig")
    desk.window.organising.registers.open(path)
    dialog = desk.dialog(RegisterDialog)
    desk.until(lambda: dialog.lines.rowCount() == 3)
    return dialog


def _ok(dialog: RegisterDialog) -> QPushButton:
    return dialog.ui.button_box.button(QDialogButtonBox.StandardButton.Ok)


def _line(dialog: RegisterDialog, row: int) -> list[str]:
    return [str(dialog.lines.index(row, column).data()) for column in LineColumn]


def test_the_dry_run_tells_every_line_and_changes_nothing(
    desk: Desk, dialog: RegisterDialog
) -> None:
    chosen = [box.currentData() for box in dialog.column_boxes]
    assert chosen == [
        None,
        RegisterColumn.DOCUMENT_NUMBER,
        RegisterColumn.ISSUED_ON,
        RegisterColumn.ABSTRACT,
        RegisterColumn.SIGNER,
        None,
    ]
    assert "1 đã có trong kho" in dialog.ui.report_label.text()
    assert "2 chưa có tệp" in dialog.ui.report_label.text()
    number, paper, outcome, detail = _line(dialog, 0)
    assert (number, outcome) == ("3", "đã có trong kho")
    assert paper.startswith("59-KH/TU")
    assert "khác Người ký" in detail
    assert "“45/3/2023” không hợp lệ" in _line(dialog, 2)[3]
    assert desk.services.history.next_undo() is None
    assert not dialog.ui.sheet_box.isVisible()


def test_another_column_is_chosen_and_the_report_follows(
    desk: Desk, dialog: RegisterDialog
) -> None:
    box = dialog.column_boxes[5]
    assert box.accessibleName() == "Cột Cột lạ là mục"
    box.setCurrentIndex(box.findData(RegisterColumn.TAGS))
    desk.until(lambda: "điền Nhãn: gấp" in _line(dialog, 0)[3])
    box.setCurrentIndex(box.findData(RegisterColumn.SIGNER))
    assert dialog.column_boxes[4].currentData() is None, "a column is used once"
    desk.until(lambda: dialog.lines.rowCount() == 3 and "gấp" in _line(dialog, 0)[3])


def test_a_register_is_taken_over_in_one_step(desk: Desk, dialog: RegisterDialog) -> None:
    before = desk.services.documents.counts().documents
    dialog.ui.issuer_edit.setFocus()
    type_text(dialog.ui.issuer_edit, "Thị ủy Ngã Năm")
    assert not _ok(dialog).isEnabled(), "what is shown answers another question"
    desk.until(dialog.ui.new_box.isEnabled)
    dialog.ui.new_box.setChecked(True)
    desk.until(_ok(dialog).isEnabled)
    click(_ok(dialog))
    desk.until(lambda: desk.services.documents.counts().documents == before + 2)
    desk.until(lambda: "Đã nhập sổ" in desk.told)
    made = desk.document("412-CV/TU")
    assert made.fields.issuer == "Thị ủy Ngã Năm"
    assert made.evidence[Field.SIGNER].value == "Võ Minh Thắng"
    click(desk.window.page.ui.message_strip.action_button)
    desk.until(lambda: desk.services.documents.counts().documents == before)


def test_a_file_that_is_no_table_is_told_in_a_sentence(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "Sổ.xlsx"
    path.write_bytes(b"PK\x03\x04 not a workbook")
    desk.window.organising.registers.open(path)
    strip = desk.window.page.ui.message_strip
    desk.until(lambda: strip.text and not strip.text.startswith("Đang đọc"))
    assert strip.text.endswith(".")
    assert not desk.window.findChildren(RegisterDialog)
