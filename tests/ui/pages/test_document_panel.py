"""The paper at the right: reading it, correcting its record, following its citations."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from hoso_app.domain.documents import Document, DocumentState, Field, Origin
from hoso_app.domain.dossiers import DossierValues
from hoso_app.domain.ids import DocumentId
from hoso_app.services.documents import DocumentService
from hoso_app.ui import theme
from hoso_app.ui.actions import ActionId
from hoso_app.ui.dialogs.bulk_edit_dialog import BulkEditDialog
from hoso_app.ui.dialogs.dossier_dialog import DossierDialog
from hoso_app.ui.dialogs.name_dialog import NameDialog
from hoso_app.ui.models.relations import RelationRole
from hoso_app.ui.pages.document_panel import DocumentPanel
from hoso_app.ui.widgets.evidence_dot import DotKind
from hoso_app.ui.widgets.field_edit import FieldEdit
from tests.ui.desk import Desk
from tests.ui.keyboard import CONTROL, click, press, type_text

PLAN = "59-KH/TU"


def panel_of(desk: Desk) -> DocumentPanel:
    return desk.window.page.panel


def field(desk: Desk, name: Field) -> FieldEdit:
    return panel_of(desk).record.edits[name]


def write(edit: FieldEdit, text: str) -> None:
    """Replace what stands in a field, as a person does."""
    edit.focus()
    press(edit.editor, Qt.Key.Key_A, CONTROL)
    type_text(edit.editor, text)


def marked_text(desk: Desk) -> str:
    """Return what stands out in the paper, empty where nothing does."""
    accent = theme.colours().accent
    marks = panel_of(desk).ui.paper_view.extraSelections()
    strong = [one for one in marks if one.format.background().color().name() == accent]
    return strong[-1].cursor.selectedText().replace("\u2029", "\n") if strong else ""


def test_a_paper_is_shown_with_its_record(desk: Desk) -> None:
    desk.select(PLAN)
    ui = panel_of(desk).ui
    assert ui.title_label.text() == "Kế hoạch 59-KH/TU"
    assert ui.subtitle_label.text() == "ngày 07/4/2023 · Thị ủy Ngã Năm · 2020-2025"
    assert "THỊ UỶ NGÃ NĂM" in ui.paper_view.toPlainText()
    assert field(desk, Field.DOCUMENT_NUMBER).text == PLAN
    assert field(desk, Field.ISSUED_ON).text == "07/4/2023"
    assert field(desk, Field.DOCUMENT_NUMBER).kind is DotKind.SURE


def test_a_paper_that_was_put_off_for_a_question_comes_with_its_answer(desk: Desk) -> None:
    desk.select(PLAN)
    panel = panel_of(desk)
    other = desk.id_of("60-KH/TU")
    panel.show_documents([other], "")
    panel.wait_for_answer()
    assert panel.is_waiting
    assert panel.shown_document is None
    panel.show_documents([other], "")
    desk.until(lambda: desk.shown_id == other)
    assert not panel.is_waiting


def test_the_pane_is_never_emptied_between_two_answers(desk: Desk) -> None:
    panel = panel_of(desk)
    desk.search("59-KH/TU")
    desk.until(lambda: panel.shown_document is not None)
    pages: list[QWidget | None] = []
    panel.ui.stack.currentChanged.connect(lambda at: pages.append(panel.ui.stack.widget(at)))
    desk.window.page.ui.search_box.clear()
    desk.search("60-KH/TU")
    desk.until(lambda: desk.shown_id == desk.id_at(0))
    assert panel.ui.nothing_page not in pages


@pytest.mark.parametrize("name", [Field.DOCUMENT_NUMBER, Field.ISSUED_ON, Field.ABSTRACT])
def test_pointing_at_a_value_shows_where_it_was_read(desk: Desk, name: Field) -> None:
    (document_id,) = desk.select(PLAN)
    document = desk.services.documents.get(document_id)
    proof = document.evidence[name]
    field(desk, name).focus()
    text = desk.services.documents.text(document_id).text
    assert marked_text(desk) == text[proof.start : proof.end]


def test_the_mouse_over_a_field_marks_its_span_too(desk: Desk) -> None:
    (document_id,) = desk.select(PLAN)
    edit = field(desk, Field.DOCUMENT_NUMBER)
    QTest.mouseMove(edit.editor, QPoint(5, 5))
    QApplication.sendEvent(edit, _enter(edit))
    proof = desk.services.documents.get(document_id).evidence[Field.DOCUMENT_NUMBER]
    text = desk.services.documents.text(document_id).text
    assert marked_text(desk) == text[proof.start : proof.end]


def test_enter_saves_a_value_and_the_line_takes_it_back(desk: Desk) -> None:
    (document_id,) = desk.select(PLAN)
    edit = field(desk, Field.SIGNER)
    before = edit.text
    write(edit, "Trần Thị Bưởi")
    press(edit.editor, Qt.Key.Key_Return)
    desk.until(lambda: desk.services.documents.get(document_id).fields.signer == "Trần Thị Bưởi")
    desk.until(lambda: edit.kind is DotKind.HAND)
    desk.until(lambda: desk.told == "Đã sửa người ký.")
    click(desk.window.page.ui.message_strip.action_button)
    desk.until(lambda: edit.text == before)
    assert desk.services.documents.get(document_id).fields.signer == (before or None)


def test_leaving_a_field_saves_it(desk: Desk) -> None:
    desk.select(PLAN)
    edit = field(desk, Field.TERM)
    write(edit, "2015-2020")
    press(edit.editor, Qt.Key.Key_Tab)
    desk.until(lambda: str(desk.document(PLAN).fields.term) == "2015-2020")
    desk.until(lambda: panel_of(desk).ui.subtitle_label.text().endswith("2015-2020"))


def test_a_value_typed_sloppily_comes_back_in_order(desk: Desk) -> None:
    desk.select(PLAN)
    edit = field(desk, Field.ISSUED_ON)
    write(edit, "8/04/2023")
    press(edit.editor, Qt.Key.Key_Return)
    desk.until(lambda: edit.text == "08/4/2023")


def test_a_wrong_value_is_explained_beside_its_field_and_kept_there(desk: Desk) -> None:
    desk.select(PLAN)
    edit = field(desk, Field.ISSUED_ON)
    write(edit, "31/2/2023")
    press(edit.editor, Qt.Key.Key_Return)
    desk.until(lambda: edit.error)
    assert edit.error.startswith("“31/2/2023” không hợp lệ cho mục Ngày ban hành.")
    assert edit.text == "31/2/2023"
    issued_on = desk.document(PLAN).fields.issued_on
    assert issued_on is not None
    assert issued_on.iso == "2023-04-07"
    press(edit.editor, Qt.Key.Key_Escape)
    assert edit.text == "07/4/2023"
    assert edit.error == ""


def test_what_is_being_typed_is_saved_when_another_paper_is_chosen(desk: Desk) -> None:
    (document_id,) = desk.select(PLAN)
    write(field(desk, Field.SIGNER), "Lê Văn Dừa")
    desk.window.page.show_document(desk.id_of("60-KH/TU"))
    desk.until(lambda: desk.services.documents.get(document_id).fields.signer == "Lê Văn Dừa")
    desk.until(lambda: desk.shown_id == desk.id_of("60-KH/TU"))
    assert desk.document("60-KH/TU").fields.signer != "Lê Văn Dừa"


def test_proposals_are_found_without_marks(desk: Desk) -> None:
    desk.select(PLAN)
    edit = field(desk, Field.DOCUMENT_TYPE)
    write(edit, "bao")
    editor = edit.editor
    assert isinstance(editor, QLineEdit)
    completer = editor.completer()
    assert completer is not None
    found = [
        completer.completionModel().index(row, 0).data()
        for row in range(completer.completionModel().rowCount())
    ]
    assert "Báo cáo" in found
    assert "Thông báo" in found
    assert "Nghị quyết" not in found
    press(editor, Qt.Key.Key_Escape)


def test_empty_fields_hide_until_they_are_wanted(desk: Desk) -> None:
    desk.select(PLAN)
    record = panel_of(desk).record
    assert field(desk, Field.SECRECY).isHidden()
    click(record.ui.all_fields_button)
    assert not field(desk, Field.SECRECY).isHidden()
    write(field(desk, Field.SECRECY), "mật")
    press(field(desk, Field.SECRECY).editor, Qt.Key.Key_Return)
    desk.until(lambda: desk.document(PLAN).fields.secrecy is not None)
    click(record.ui.all_fields_button)
    assert not field(desk, Field.SECRECY).isHidden(), "it has a value now"


def test_f2_goes_into_the_record_and_ctrl_m_into_the_note(desk: Desk) -> None:
    desk.select(PLAN)
    press(desk.window, Qt.Key.Key_F2)
    assert field(desk, Field.DOCUMENT_NUMBER).editor.hasFocus()
    press(desk.window, Qt.Key.Key_M, CONTROL)
    note = panel_of(desk).record.ui.note_edit
    assert note.hasFocus()
    type_text(note, "Hỏi lại văn phòng")
    press(note, Qt.Key.Key_Return)
    type_text(note, "trước thứ sáu")
    panel_of(desk).ui.tabs.setFocus()
    desk.until(lambda: desk.document(PLAN).note == "Hỏi lại văn phòng\ntrước thứ sáu")


def test_ctrl_z_in_a_field_takes_back_letters_first_and_steps_after(desk: Desk) -> None:
    (document_id,) = desk.select(PLAN)
    edit = field(desk, Field.SIGNER)
    before = edit.text
    write(edit, "Bưởi")
    press(edit.editor, Qt.Key.Key_Return)
    desk.until(lambda: desk.services.documents.get(document_id).fields.signer == "Bưởi")
    desk.until(lambda: edit.kind is DotKind.HAND)
    assert edit.editor.hasFocus()
    press(edit.editor, Qt.Key.Key_Z, CONTROL)
    desk.until(lambda: edit.text == before)
    assert (desk.services.documents.get(document_id).fields.signer or "") == before


def test_tags_are_typed_and_taken_off(desk: Desk) -> None:
    (document_id,) = desk.select(PLAN)
    tags = panel_of(desk).record.ui.tag_editor
    press(desk.window, Qt.Key.Key_T, CONTROL)
    assert tags.edit.hasFocus()
    type_text(tags.edit, "#giữa nhiệm kỳ")
    press(tags.edit, Qt.Key.Key_Return)
    desk.until(lambda: desk.services.documents.get(document_id).tags == ("giữa nhiệm kỳ",))
    desk.until(lambda: tags.tags == ("giữa nhiệm kỳ",))
    desk.until(
        lambda: desk.window.page.results.navigation.index_of_key("tag:giữa nhiệm kỳ").isValid()
    )
    chip = tags.findChildren(QToolButton)[0]
    assert chip.accessibleName() == "Bỏ nhãn giữa nhiệm kỳ"
    click(chip)
    desk.until(lambda: desk.services.documents.get(document_id).tags == ())


def test_a_citation_of_a_known_paper_leads_there_and_back(desk: Desk) -> None:
    (document_id,) = desk.select(PLAN)
    panel = panel_of(desk)
    panel.ui.tabs.setCurrentWidget(panel.ui.citations_tab)
    view, target = panel.ui.citations_view, desk.id_of("60-KH/TU")
    rows = range(panel.relations.rowCount())
    row = next(
        row for row in rows if panel.relations.index(row).data(RelationRole.DOCUMENT_ID) == target
    )
    view.setFocus()
    view.setCurrentIndex(panel.relations.index(row))
    press(view, Qt.Key.Key_Return)
    desk.until(lambda: desk.shown_id == target)
    assert panel.ui.back_button.isVisible()
    click(panel.ui.back_button)
    desk.until(lambda: desk.shown_id == document_id)


def test_following_a_citation_takes_off_filters_that_hide_its_paper(desk: Desk) -> None:
    desk.answered(lambda: desk.click_line("document_type:Báo cáo"))
    target = desk.id_of(PLAN)
    assert target not in desk.ids
    desk.window.page.panel.follow(target)
    desk.until(lambda: desk.shown_id == target)
    assert desk.window.page.ui.documents_view.selected_ids() == (target,)


def test_the_history_names_the_value_before_and_after(desk: Desk) -> None:
    desk.select(PLAN)
    edit = field(desk, Field.ISSUED_ON)
    write(edit, "9/4/2023")
    press(edit.editor, Qt.Key.Key_Return)
    model = panel_of(desk).history
    desk.until(lambda: model.rowCount() == 2)
    words = str(model.index(0).data())
    assert words.startswith("Sửa thông tin · ")
    assert words.endswith("Ngày ban hành: 07/4/2023 → 09/4/2023")


def test_the_citation_is_copied_in_the_form_of_the_office(desk: Desk) -> None:
    desk.select(PLAN)
    press(desk.window, Qt.Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    desk.until(lambda: desk.told.startswith("Đã chép: "))
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Kế hoạch số 59-KH/TU, ngày 07/4/2023 của Ban Thường vụ")


def test_found_words_are_stepped_through_by_f3(desk: Desk) -> None:
    desk.search("giữa nhiệm kỳ")
    desk.select(PLAN)
    paper = panel_of(desk).ui.paper_view
    assert paper.hit_count > 2
    assert paper.hit_position == 1
    press(desk.window, Qt.Key.Key_F3)
    assert paper.hit_position == 2
    shift = Qt.KeyboardModifier.ShiftModifier
    press(desk.window, Qt.Key.Key_F3, shift)
    press(desk.window, Qt.Key.Key_F3, shift)
    assert paper.hit_position == paper.hit_count
    assert panel_of(desk).ui.hits_label.text() == f"{paper.hit_count}/{paper.hit_count} chỗ khớp"


def test_letters_grow_and_shrink(desk: Desk) -> None:
    desk.select(PLAN)
    paper = panel_of(desk).ui.paper_view
    usual = paper.font().pointSizeF()
    press(desk.window, Qt.Key.Key_Plus, CONTROL)
    assert paper.font().pointSizeF() > usual
    press(desk.window, Qt.Key.Key_0, CONTROL)
    assert paper.font().pointSizeF() == pytest.approx(usual)


def test_a_paper_without_text_says_so(desk: Desk, tmp_path: Path) -> None:
    blank = tmp_path / "bản trắng.txt"
    blank.write_text("  \n", encoding="utf-8")
    known = set(desk.ids)
    desk.window.import_paths([blank])
    desk.until(lambda: len(desk.ids) == len(known) + 1)
    (fresh,) = set(desk.ids) - known
    desk.window.page.show_document(fresh)
    desk.until(lambda: desk.shown_id == fresh)
    ui = panel_of(desk).ui
    assert ui.missing_text_page.isVisible()
    assert not ui.paper_view.isVisible()
    assert ui.missing_text.title == "Chưa có chữ để xem"


def test_a_paper_of_the_inbox_is_accepted(desk: Desk) -> None:
    desk.answered(lambda: desk.click_line("place:inbox"))
    waiting = desk.ids
    first = desk.id_at(0)
    desk.window.page.ui.documents_view.select(first)
    desk.until(lambda: desk.shown_id == first)
    assert panel_of(desk).ui.accept_button.isVisible()
    click(panel_of(desk).ui.accept_button)
    desk.until(lambda: desk.services.documents.get(first).state is DocumentState.FILED)
    desk.until(lambda: len(desk.ids) == len(waiting) - 1)


def test_a_trashed_paper_is_restored(desk: Desk) -> None:
    (document_id,) = desk.select(PLAN)
    press(desk.window.page.ui.documents_view, Qt.Key.Key_Delete)
    desk.until(lambda: document_id not in desk.ids)
    desk.answered(lambda: desk.click_line("place:trash"))
    desk.until(lambda: desk.shown_id == document_id)
    assert panel_of(desk).ui.restore_button.isVisible()
    click(panel_of(desk).ui.restore_button)
    desk.until(lambda: desk.services.documents.get(document_id).state is DocumentState.FILED)


def test_what_looks_like_html_is_shown_as_it_stands(desk: Desk) -> None:
    (document_id,) = desk.select(PLAN)
    evil = "<img src='http://x'> <b>đậm</b> & <a href='y'>liên kết</a>"
    desk.window.page.commands.edit([document_id], Field.ABSTRACT, evil)
    desk.window.page.commands.edit([document_id], Field.DOCUMENT_NUMBER, "")
    desk.window.page.commands.edit([document_id], Field.DOCUMENT_TYPE, "")
    desk.until(lambda: panel_of(desk).ui.title_label.text() == evil)
    rich = [
        label.objectName() or f"{type(label.parent()).__name__}: {label.text()}"
        for label in desk.window.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText
    ]
    assert rich == []


def test_several_papers_offer_what_can_be_done_with_all(desk: Desk) -> None:
    desk.select(PLAN, "60-KH/TU")
    ui = panel_of(desk).ui
    assert ui.stack.currentWidget() is ui.several_page
    assert ui.several_label.text() == "Đã chọn 2 văn bản"
    assert ui.several_trash_button.isVisible()
    assert not ui.several_restore_button.isVisible()


def test_editing_several_shows_every_change_before_it_is_done(desk: Desk) -> None:
    desk.select(PLAN, "60-KH/TU")
    click(panel_of(desk).ui.several_edit_button)
    dialog = desk.dialog(BulkEditDialog)
    assert not dialog.apply_button.isEnabled()
    type_text(dialog.edits[Field.SIGNER], "Võ Thị Cam")
    type_text(dialog.edits[Field.TERM], "20202025")
    desk.until(lambda: len(dialog.preview.changes) == 2)
    planned = {(one.document_name, one.field, one.after) for one in dialog.preview.changes}
    assert planned == {
        ("Kế hoạch 59-KH/TU", Field.SIGNER, "Võ Thị Cam"),
        ("Kế hoạch 60-KH/TU", Field.SIGNER, "Võ Thị Cam"),
    }
    assert dialog.apply_button.text() == "Sửa 2 văn bản"
    assert desk.document(PLAN).fields.signer != "Võ Thị Cam", "nothing is done yet"
    click(dialog.apply_button)
    desk.until(lambda: desk.document(PLAN).fields.signer == "Võ Thị Cam")
    assert desk.document("60-KH/TU").evidence[Field.SIGNER].origin is Origin.HAND
    desk.until(lambda: desk.told == "Đã sửa 2 văn bản.")
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    press(desk.window.page.ui.documents_view, Qt.Key.Key_Z, CONTROL)
    desk.until(lambda: desk.document("60-KH/TU").fields.signer != "Võ Thị Cam")
    assert desk.document(PLAN).fields.signer != "Võ Thị Cam"


def test_a_wrong_value_for_several_cannot_be_applied(desk: Desk) -> None:
    desk.select(PLAN, "60-KH/TU")
    press(desk.window, Qt.Key.Key_F2)
    dialog = desk.dialog(BulkEditDialog)
    type_text(dialog.edits[Field.ISSUED_ON], "hôm qua")
    desk.until(dialog.ui.error_label.isVisible)
    assert "Ngày ban hành" in dialog.ui.error_label.text()
    assert not dialog.apply_button.isEnabled()
    dialog.edits[Field.ISSUED_ON].clear()
    desk.until(lambda: dialog.ui.preview_label.text() == "Chưa có gì thay đổi.")
    click(dialog.clear_boxes[Field.SIGNER])
    desk.until(lambda: dialog.preview.changes)
    assert {one.after for one in dialog.preview.changes} == {None}
    press(dialog, Qt.Key.Key_Escape)


def test_several_papers_are_tagged_together(desk: Desk) -> None:
    _tag_two(desk)
    assert desk.document("60-KH/TU").tags == ("đối chiếu",)
    desk.until(lambda: desk.told == "Đã gắn nhãn #đối chiếu cho 2 văn bản.")


def test_only_papers_that_were_changed_are_counted(desk: Desk) -> None:
    desk.services.tags.add([desk.id_of("60-KH/TU")], "đối chiếu")
    _tag_two(desk)
    desk.until(lambda: desk.told == "Đã gắn nhãn #đối chiếu cho 1 văn bản.")


def _tag_two(desk: Desk) -> None:
    desk.select(PLAN, "60-KH/TU")
    press(desk.window, Qt.Key.Key_T, CONTROL)
    dialog = desk.dialog(NameDialog)
    type_text(dialog.ui.name_edit, "đối chiếu")
    press(dialog.ui.name_edit, Qt.Key.Key_Return)
    desk.until(lambda: desk.document(PLAN).tags == ("đối chiếu",))


def test_papers_go_into_a_new_dossier_and_out_of_it(desk: Desk) -> None:
    chosen = desk.select(PLAN, "60-KH/TU")
    desk.window.workspace.actions[ActionId.ADD_TO_DOSSIER].trigger()
    dialog = desk.dialog(DossierDialog)
    type_text(dialog.ui.code_edit, "TH.01")
    type_text(dialog.ui.title_edit, "Kiểm điểm giữa nhiệm kỳ")
    press(dialog.ui.title_edit, Qt.Key.Key_Return)
    desk.until(desk.services.dossiers.all)
    dossier = desk.services.dossiers.all()[0]
    desk.until(lambda: set(desk.services.dossiers.documents(dossier.id)) == set(chosen))
    navigation = desk.window.page.results.navigation
    desk.until(lambda: navigation.index_of_key(f"dossier:{dossier.id}").isValid())
    desk.window.page.ui.navigation_view.set_open("section:dossier", is_open=True)
    desk.answered(lambda: desk.click_line(f"dossier:{dossier.id}"))
    desk.until(lambda: set(desk.ids) == set(chosen))
    desk.window.page.ui.documents_view.select(chosen[0])
    desk.window.workspace.actions[ActionId.REMOVE_FROM_DOSSIER].trigger()
    desk.until(lambda: desk.services.dossiers.documents(dossier.id) == (chosen[1],))


def test_an_existing_dossier_is_found_without_marks(desk: Desk) -> None:
    desk.services.dossiers.create(DossierValues("TH.01", "Kiểm điểm giữa nhiệm kỳ"))
    desk.services.dossiers.create(DossierValues("TH.02", "Ngân sách"))
    (document_id,) = desk.select(PLAN)
    desk.window.workspace.actions[ActionId.ADD_TO_DOSSIER].trigger()
    dialog = desk.dialog(DossierDialog)
    type_text(dialog.ui.filter_edit, "ngan sach")
    press(dialog.ui.filter_edit, Qt.Key.Key_Return)
    dossier = desk.services.dossiers.all()[1]
    desk.until(lambda: desk.services.dossiers.documents(dossier.id) == (document_id,))


def test_a_paper_that_is_gone_leaves_an_empty_place(qtbot: QtBot, desk: Desk) -> None:
    panel = panel_of(desk)
    panel.show_documents([DocumentId(9_999)], "")
    desk.until(lambda: panel.ui.stack.currentWidget() is panel.ui.nothing_page)


def _enter(edit: FieldEdit) -> QEnterEvent:
    middle = edit.rect().center().toPointF()
    return QEnterEvent(middle, middle, middle)


class Held:
    """Holds back the reading of papers until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._gate = threading.Event()
        read = DocumentService.get

        def held(service: DocumentService, document_id: DocumentId) -> Document:
            self._gate.wait(60)
            return read(service, document_id)

        monkeypatch.setattr(DocumentService, "get", held)

    def let_go(self) -> None:
        self._gate.set()


def test_what_is_edited_is_always_the_paper_that_is_selected(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    (before,) = desk.select(PLAN)
    view, panel = desk.window.page.ui.documents_view, panel_of(desk)
    held = Held(monkeypatch)
    press(view, Qt.Key.Key_Down)
    (now,) = view.selected_ids()
    assert now != before
    assert panel.shown_document is None
    assert not panel.record.isEnabled(), "nothing of the former paper can be edited"
    row = desk.services.documents.rows([now])[0]
    assert row.document_number is not None
    assert row.document_number in panel.ui.title_label.text(), "its name is there at once"
    press(view, Qt.Key.Key_F2)
    # Nor can it be read by mistake.
    desk.until(lambda: field(desk, Field.DOCUMENT_NUMBER).text == "")
    assert panel.ui.missing_text.title == "Đang mở văn bản…"
    held.let_go()
    desk.until(lambda: desk.shown_id == now)
    edit = field(desk, Field.DOCUMENT_NUMBER)
    assert edit.editor.hasFocus(), "F2 waited for the paper"
    assert edit.text == row.document_number
    assert panel.record.isEnabled()


def test_what_was_being_typed_goes_to_the_paper_that_was_left(desk: Desk) -> None:
    (before,) = desk.select(PLAN)
    edit = field(desk, Field.SIGNER)
    write(edit, "Trần Thị Bưởi")
    desk.window.page.ui.documents_view.select_row(0)
    desk.until(lambda: desk.services.documents.get(before).fields.signer == "Trần Thị Bưởi")
    now = desk.id_at(0)
    desk.until(lambda: desk.shown_id == now)
    assert desk.services.documents.get(now).fields.signer != "Trần Thị Bưởi"


@pytest.mark.parametrize(
    ("key", "name"), [(Qt.Key.Key_T, "tag_editor"), (Qt.Key.Key_M, "note_edit")]
)
def test_keys_bring_the_box_they_lead_to_in_sight(desk: Desk, key: Qt.Key, name: str) -> None:
    desk.select(PLAN)
    panel = panel_of(desk)
    part = getattr(panel.record.ui, name)
    press(desk.window.page.ui.documents_view, key, CONTROL)
    desk.until(lambda: part.isAncestorOf(QApplication.focusWidget()) or part.hasFocus())
    area = panel.ui.record_scroll.viewport()
    top = part.mapTo(area, QPoint(0, 0)).y()
    assert 0 <= top <= area.height() - 20


SCANNED = "60-KH/TU"
"""A sample that is a PDF."""


def test_ctrl_e_shows_the_pages_of_a_pdf_and_its_text_again(desk: Desk) -> None:
    desk.select(SCANNED)
    ui = panel_of(desk).ui
    assert ui.paper_view.isVisible()
    press(desk.window.page.ui.documents_view, Qt.Key.Key_E, CONTROL)
    assert ui.page_view.isVisible()
    assert not ui.paper_view.isVisible()
    desk.until(lambda: ui.page_view.is_drawn)
    desk.until(lambda: ui.paper_note_label.text().startswith("Trang\u00a01/"))
    dots = ui.page_view.viewport().grab().toImage()
    shades = {dots.pixelColor(x, y).lightness() for x in range(40, 200, 2) for y in range(20, 99)}
    assert min(shades) < 120 < max(shades), "letters on paper"
    press(desk.window.page.ui.documents_view, Qt.Key.Key_E, CONTROL)
    assert ui.paper_view.isVisible()


def test_the_choice_of_pages_holds_for_the_next_paper(desk: Desk) -> None:
    desk.select(SCANNED)
    ui = panel_of(desk).ui
    click(ui.pages_button)
    assert ui.page_view.isVisible()
    desk.select(PLAN)
    assert ui.paper_view.isVisible(), "a Word file has no pages yet"
    assert not ui.pages_button.isVisible()
    desk.select(SCANNED)
    assert ui.page_view.isVisible()
