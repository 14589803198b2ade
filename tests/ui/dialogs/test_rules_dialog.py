"""Rules of the user's own: typed, looked at before they act, applied, deleted."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from hoso_app.domain.documents import Field
from hoso_app.domain.dossiers import DossierValues
from hoso_app.domain.filing_rules import RuleAction, RuleSubject
from hoso_app.domain.work import CancelToken
from hoso_app.ui.dialogs.planned_changes_dialog import PlannedChangesDialog
from hoso_app.ui.dialogs.rules_dialog import RulesDialog
from tests.papers import REPORT_97
from tests.ui.desk import Desk
from tests.ui.keyboard import click, press, type_text


@pytest.fixture
def dialog(desk: Desk) -> RulesDialog:
    desk.services.dossiers.create(DossierValues("01/2023", "Kiểm điểm"))
    desk.window.organising.rules.show()
    return desk.dialog(RulesDialog)


def _type_rule(dialog: RulesDialog) -> None:
    """Papers whose title has these words: tag and dossier."""
    ui = dialog.ui
    ui.subject_1_box.setCurrentIndex(ui.subject_1_box.findData(RuleSubject.ABSTRACT))
    ui.words_1_edit.setFocus()
    type_text(ui.words_1_edit, "kiểm điểm giữa nhiệm kỳ")
    assert not ui.save_button.isEnabled(), "a rule that does nothing"
    type_text(ui.value_1_edit, "sơ kết")
    ui.action_2_box.setCurrentIndex(ui.action_2_box.findData(RuleAction.DOSSIER))


def test_a_rule_is_shown_before_it_acts(desk: Desk, dialog: RulesDialog) -> None:
    _type_rule(dialog)
    click(dialog.ui.preview_button)
    preview = desk.dialog(PlannedChangesDialog)
    fields = {change.field for change in preview.preview.changes}
    assert fields == {"tags", "dossiers"}
    assert {change.after for change in preview.preview.changes if change.field == "dossiers"} == {
        "01/2023"
    }
    title = preview.ui.intro_label.text()
    assert title.endswith(
        "Trích yếu có “kiểm điểm giữa nhiệm kỳ” → Gắn nhãn #sơ kết và Xếp vào hồ sơ 01/2023"
    )
    assert desk.services.tags.all() == ()
    count = len(preview.preview.chosen_ids())
    press(preview, Qt.Key.Key_Return)
    desk.until(lambda: desk.services.dossiers.all()[0].document_count == count)
    desk.until(lambda: f"{count} văn bản" in dialog.ui.message_strip.text)
    click(dialog.ui.message_strip.action_button)
    desk.until(lambda: desk.services.dossiers.all()[0].document_count == 0)
    assert desk.services.filing_rules.all() == (), "applied once, and not kept"


def test_a_rule_acts_on_what_is_filed_later_until_it_is_switched_off(
    desk: Desk, dialog: RulesDialog, tmp_path: Path
) -> None:
    ui = dialog.ui
    type_text(ui.words_1_edit, "Tân Long")  # of the folder
    type_text(ui.value_1_edit, "xã")
    click(ui.save_button)
    desk.until(desk.services.filing_rules.all)
    desk.until(lambda: ui.rules_list.count() == 1)
    assert ui.rules_list.item(0).text() == "Thư mục có “Tân Long” → Gắn nhãn #xã"
    folder = tmp_path / "Nộp" / "Tân Long"
    folder.mkdir(parents=True)
    for number in (1, 2):
        text = REPORT_97.replace("Số 97", f"Số {number}").replace("9/15", f"{number}/15")
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    desk.services.imports.run(
        [folder.parent], on_result=print, report=lambda _: None, token=CancelToken()
    )
    assert [(tag.name, tag.document_count) for tag in desk.services.tags.all()] == [("xã", 2)]
    ui.active_box.setChecked(False)
    click(ui.save_button)
    desk.until(lambda: not desk.services.filing_rules.all()[0].is_active)
    desk.until(lambda: "(đang tắt)" in ui.rules_list.item(0).text())


def test_a_deleted_rule_comes_back(desk: Desk, dialog: RulesDialog) -> None:
    type_text(dialog.ui.words_1_edit, "Tân Long")
    type_text(dialog.ui.value_1_edit, "xã")
    click(dialog.ui.save_button)
    desk.until(lambda: dialog.ui.rules_list.count() == 1)
    click(dialog.ui.delete_button)
    desk.until(lambda: dialog.ui.rules_list.count() == 0)
    desk.until(lambda: "Đã xóa quy tắc" in dialog.ui.message_strip.text)
    assert dialog.ui.words_1_edit.text() == ""
    click(dialog.ui.message_strip.action_button)
    desk.until(lambda: dialog.ui.rules_list.count() == 1)
    desk.until(lambda: dialog.ui.words_1_edit.text() == "Tân Long")


def test_what_is_no_value_is_told_beside_the_rule(desk: Desk, dialog: RulesDialog) -> None:
    ui = dialog.ui
    type_text(ui.words_1_edit, "Tân Long")
    ui.action_1_box.setCurrentIndex(ui.action_1_box.findData(RuleAction.SET_FIELD))
    ui.field_1_box.setCurrentIndex(ui.field_1_box.findData(Field.TERM))
    assert ui.field_1_box.isVisible()
    type_text(ui.value_1_edit, "năm ngoái")
    click(ui.save_button)
    desk.until(lambda: "Viết như 2020-2025" in ui.error_label.text())
    assert desk.services.filing_rules.all() == ()
    close = ui.button_box.button(QDialogButtonBox.StandardButton.Close)
    assert not close.autoDefault()
