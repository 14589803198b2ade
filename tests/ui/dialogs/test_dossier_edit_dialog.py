"""Dossiers as a whole: made, filled, put in order, changed and taken away from the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMenu
from pytestqt.qtbot import QtBot

from hoso_app import bootstrap
from hoso_app.domain.dossiers import Dossier, DossierValues
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet, SearchRequest
from hoso_app.ui.actions import ActionId
from hoso_app.ui.dialogs.dossier_dialog import DossierDialog
from hoso_app.ui.dialogs.dossier_edit_dialog import DossierEditDialog
from hoso_app.ui.models.query import DocumentQuery
from hoso_app.ui.widgets.document_drag import put_ids
from tests.ui.desk import Desk, opened_desk
from tests.ui.keyboard import click, press, type_text

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def ids(desk: Desk) -> list[DocumentId]:
    return [desk.id_of(number) for number in ("60-KH/TU", "59-KH/TU", "97-BC/ĐU")]


@pytest.fixture
def dossier(desk: Desk, ids: list[DocumentId]) -> Dossier:
    work = desk.window.workspace
    values = DossierValues("01/2023", "Kiểm điểm", 20)
    work.change(lambda: desk.services.dossiers.create(values, ids))
    navigation = desk.window.page.results.navigation
    desk.until(lambda: navigation.index_of_key("dossier:1").isValid())
    desk.settle()
    return desk.services.dossiers.all()[0]


def _ok(dialog: DossierEditDialog) -> None:
    click(dialog.ui.button_box.button(QDialogButtonBox.StandardButton.Ok))


def test_a_dossier_is_made_with_the_keyboard_and_filled_by_words(desk: Desk) -> None:
    desk.window.organising.dossiers.make()
    dialog = desk.dialog(DossierEditDialog)
    ok = dialog.ui.button_box.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    type_text(dialog.ui.code_edit, "02/2023")
    type_text(dialog.ui.title_edit, "Giữa nhiệm kỳ")
    dialog.ui.fill_edit.setFocus()
    type_text(dialog.ui.fill_edit, "kiểm điểm giữa nhiệm kỳ")
    desk.until(dialog.ui.fill_button.isEnabled)
    expected = desk.services.search.search(SearchRequest("kiểm điểm giữa nhiệm kỳ")).total
    assert dialog.ui.fill_button.text() == f"Thêm {expected} văn bản"
    click(dialog.ui.fill_button)
    assert dialog.ui.papers_list.count() == expected
    assert not dialog.ui.fill_button.isEnabled()
    _ok(dialog)
    desk.until(desk.services.dossiers.all)
    [made] = desk.services.dossiers.all()
    assert (made.code, made.title, made.document_count) == ("02/2023", "Giữa nhiệm kỳ", expected)
    desk.until(lambda: "Đã lập hồ sơ 02/2023" in desk.told)
    click(desk.window.page.ui.message_strip.action_button)
    desk.until(lambda: not desk.services.dossiers.all())


def _edited(desk: Desk, dossier: Dossier) -> DossierEditDialog:
    desk.window.organising.dossiers.edit(dossier.id)
    return desk.dialog(DossierEditDialog)


def _until_closed(desk: Desk) -> None:
    desk.until(lambda: not desk.window.findChildren(DossierEditDialog))


def _found(desk: Desk, dialog: DossierEditDialog) -> int:
    desk.until(dialog.ui.fill_button.isEnabled)
    return int(dialog.ui.fill_button.text().split()[1])


def test_the_field_for_a_question_stands_still_while_it_is_typed(
    desk: Desk, dossier: Dossier
) -> None:
    dialog = _edited(desk, dossier)
    field = dialog.ui.fill_edit
    field.setFocus()
    place = field.mapTo(dialog, field.rect().topLeft()), field.size()
    for letter in "kế hoạch":
        type_text(field, letter)
        desk.lay_out()
        assert (field.mapTo(dialog, field.rect().topLeft()), field.size()) == place
    _found(desk, dialog)
    desk.lay_out()
    assert (field.mapTo(dialog, field.rect().topLeft()), field.size()) == place


def test_enter_in_a_question_adds_its_papers_and_does_not_close(
    desk: Desk, dossier: Dossier
) -> None:
    dialog = _edited(desk, dossier)
    before = dialog.ui.papers_list.count()
    type_text(dialog.ui.fill_edit, "kế hoạch")
    press(dialog.ui.fill_edit, Qt.Key.Key_Return)  # before the answer is there
    desk.until(lambda: dialog.ui.papers_list.count() > before)
    assert dialog.isVisible()
    assert dialog.unused_question() == ""
    press(dialog.ui.fill_edit, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_a_question_that_was_not_used_is_told_and_kept_for_the_next_time(
    desk: Desk, dossier: Dossier, ids: list[DocumentId]
) -> None:
    dialog = _edited(desk, dossier)
    type_text(dialog.ui.fill_edit, "kế hoạch")
    count = _found(desk, dialog)
    _ok(dialog)
    assert "chưa thêm vào hồ sơ" in dialog.ui.fill_result_label.text()
    _ok(dialog)
    _until_closed(desk)
    assert desk.services.dossiers.documents(dossier.id) == tuple(ids)
    again = _edited(desk, dossier)
    assert again.ui.fill_edit.text() == "kế hoạch"
    assert _found(desk, again) == count
    click(again.ui.fill_button)
    _ok(again)
    desk.until(lambda: len(desk.services.dossiers.documents(dossier.id)) == len(ids) + count)
    _until_closed(desk)
    assert _edited(desk, dossier).ui.fill_edit.text() == ""


def _new(desk: Desk) -> DossierEditDialog:
    desk.window.organising.dossiers.make()
    return desk.dialog(DossierEditDialog)


def test_the_unused_question_of_a_new_dossier_goes_with_the_dossier(desk: Desk) -> None:
    dialog = _new(desk)
    type_text(dialog.ui.fill_edit, "thẻ đảng")
    press(dialog, Qt.Key.Key_Escape)
    _until_closed(desk)
    dialog = _new(desk)  # it was not made: what was typed waits for the next one
    assert dialog.ui.fill_edit.text() == "thẻ đảng"
    type_text(dialog.ui.code_edit, "02/2023 ")
    type_text(dialog.ui.title_edit, "Giữa nhiệm kỳ")
    dialog.ui.fill_edit.clear()
    type_text(dialog.ui.fill_edit, "kế hoạch")
    _found(desk, dialog)
    _ok(dialog)
    _ok(dialog)
    _until_closed(desk)
    dialog = _new(desk)
    assert dialog.ui.fill_edit.text() == ""
    press(dialog, Qt.Key.Key_Escape)
    _until_closed(desk)
    [made] = desk.services.dossiers.all()
    assert _edited(desk, made).ui.fill_edit.text() == "kế hoạch"


def test_nothing_is_noted_of_a_dossier_that_was_only_looked_at(
    desk: Desk, dossier: Dossier, tmp_path: Path
) -> None:
    press(_edited(desk, dossier), Qt.Key.Key_Escape)
    _until_closed(desk)
    state = desk.window.workspace.state
    state.save_flag("probe", is_set=True)
    state.sync()
    noted = (tmp_path / "window.ini").read_text(encoding="utf-8")
    assert "dossier-question" not in noted


def test_a_question_stays_with_its_library_and_not_with_one_of_the_same_name(
    qtbot: QtBot, tmp_path: Path
) -> None:
    state = tmp_path / "window.ini"
    shown = []
    for place, words in (("A", "kế hoạch"), ("B", ""), ("A", "")):
        library = tmp_path / place / "Kho"
        if not library.exists():
            library.parent.mkdir()
            bootstrap.create_library(library).close()
        with opened_desk(qtbot, library, state) as desk:
            dialog = _new(desk)
            shown.append(dialog.ui.fill_edit.text())
            type_text(dialog.ui.fill_edit, words)
            press(dialog, Qt.Key.Key_Escape)
            _until_closed(desk)
    assert shown == ["", "", "kế hoạch"]


def test_escape_says_once_that_something_is_not_saved(desk: Desk, dossier: Dossier) -> None:
    dialog = _edited(desk, dossier)
    type_text(dialog.ui.title_edit, " năm 2023")
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "chưa lưu" in dialog.ui.error_label.text()
    press(dialog, Qt.Key.Key_Escape)
    _until_closed(desk)
    press(_edited(desk, dossier), Qt.Key.Key_Escape)  # nothing was changed
    _until_closed(desk)


def test_both_dialogs_call_the_parts_of_a_dossier_the_same(desk: Desk, dossier: Dossier) -> None:
    desk.select("59-KH/TU")
    desk.window.workspace.actions[ActionId.ADD_TO_DOSSIER].trigger()
    choosing, editing = desk.dialog(DossierDialog).ui, _edited(desk, dossier).ui
    for words, labels in (
        ("Số, ký hiệu hồ sơ", (choosing.code_label, editing.code_label)),
        ("Tiêu đề hồ sơ", (choosing.title_label, editing.title_label)),
    ):
        assert [label.text().replace("&", "") for label in labels] == [words, words]


def test_the_only_dossier_is_chosen_already(desk: Desk, dossier: Dossier) -> None:
    number = next(one for one in desk.listed if "BC" in one and one != "97-BC/ĐU")
    (chosen,) = desk.select(number)
    desk.window.workspace.actions[ActionId.ADD_TO_DOSSIER].trigger()
    dialog = desk.dialog(DossierDialog)
    press(dialog.ui.filter_edit, Qt.Key.Key_Return)
    desk.until(lambda: chosen in desk.services.dossiers.documents(dossier.id))


def test_papers_are_put_in_order_with_keys_and_taken_out(
    desk: Desk, dossier: Dossier, ids: list[DocumentId]
) -> None:
    desk.window.organising.dossiers.edit(dossier.id)
    dialog = desk.dialog(DossierEditDialog)
    assert dialog.ids() == tuple(ids)
    assert dialog.ui.retention_box.text() == "20 năm"
    papers = dialog.ui.papers_list
    papers.setFocus()
    papers.setCurrentRow(2)
    press(papers, Qt.Key.Key_Up, ALT)
    press(papers, Qt.Key.Key_Up, ALT)
    press(papers, Qt.Key.Key_Up, ALT)  # at the top there is no room
    assert dialog.ids() == (ids[2], ids[0], ids[1])
    press(papers, Qt.Key.Key_Down)
    press(papers, Qt.Key.Key_Delete)
    assert dialog.ids() == (ids[2], ids[1])
    dialog.ui.retention_box.setValue(0)
    assert dialog.ui.retention_box.text() == "Vĩnh viễn"
    _ok(dialog)
    desk.until(lambda: desk.services.dossiers.documents(dossier.id) == (ids[2], ids[1]))
    assert desk.services.dossiers.get(dossier.id).retention_years is None
    desk.window.page.commands.undo()
    desk.until(lambda: desk.services.dossiers.documents(dossier.id) == tuple(ids))
    assert desk.services.dossiers.get(dossier.id).retention_years == 20


def test_the_history_of_a_paper_names_its_dossiers(desk: Desk, dossier: Dossier) -> None:
    desk.select("59-KH/TU")
    history = desk.window.page.panel.history
    desk.until(lambda: history.rowCount() > 1)
    lines = [str(history.index(row, 0).data()) for row in range(history.rowCount())]
    assert lines[0].startswith("Lập hồ sơ (3 văn bản)") or lines[0].startswith("Lập hồ sơ ·")
    assert "Hồ sơ: 01/2023" in lines[0]


def test_what_is_wrong_is_told_beside_the_fields(desk: Desk, dossier: Dossier) -> None:
    desk.window.organising.dossiers.make()
    dialog = desk.dialog(DossierEditDialog)
    type_text(dialog.ui.code_edit, "01/2023")
    type_text(dialog.ui.title_edit, "Khác")
    _ok(dialog)
    desk.until(lambda: "Đã có hồ sơ số, ký hiệu “01/2023”" in dialog.ui.error_label.text())
    type_text(dialog.ui.code_edit, "a")
    assert not dialog.ui.error_label.isVisible()
    type_text(dialog.ui.opened_edit, "45/13/2023")
    _ok(dialog)
    desk.until(lambda: "Ngày bắt đầu" in dialog.ui.error_label.text())
    assert len(desk.services.dossiers.all()) == 1


def _menu_of(desk: Desk, key: str) -> QMenu:
    page = desk.window.page
    node = page.results.navigation.node_at(page.results.navigation.index_of_key(key))
    place = page.ui.navigation_view.mapToGlobal(page.ui.navigation_view.rect().center())
    page.ui.navigation_view.node_menu_requested.emit(node, place)
    desk.until(lambda: any(menu.isVisible() for menu in page.findChildren(QMenu)))
    return next(menu for menu in page.findChildren(QMenu) if menu.isVisible())


def _trigger(menu: QMenu, words: str) -> None:
    action = next(one for one in menu.actions() if words in one.text())
    menu.close()
    action.trigger()


def test_a_dossier_is_deleted_from_its_menu_and_comes_back(
    desk: Desk, dossier: Dossier, ids: list[DocumentId]
) -> None:
    desk.answered(lambda: desk.click_line("dossier:1"))
    _trigger(_menu_of(desk, "dossier:1"), "Xóa hồ sơ")
    desk.until(lambda: not desk.services.dossiers.all())
    desk.until(lambda: not desk.window.page.results.query.filters)
    desk.until(lambda: "văn bản trong đó vẫn ở trong kho" in desk.told)
    desk.window.page.commands.undo()
    desk.until(lambda: desk.services.dossiers.documents(dossier.id) == tuple(ids))


def test_everything_that_is_shown_goes_into_a_dossier(desk: Desk, dossier: Dossier) -> None:
    query = DocumentQuery().only(Facet.DOCUMENT_TYPE, "Kế hoạch")
    desk.answered(lambda: desk.window.page.show_query(query))
    shown = set(desk.ids)
    assert len(shown) > 3
    _trigger(_menu_of(desk, "dossier:1"), "mọi văn bản đang hiện")
    documents = desk.services.dossiers.documents
    desk.until(lambda: shown <= set(documents(dossier.id)))


@pytest.mark.parametrize("key", ["dossier:1", "tag:gấp", "place:starred", "place:trash"])
def test_papers_are_dropped_on_a_line(desk: Desk, dossier: Dossier, key: str) -> None:
    services = desk.services
    one = desk.id_at(0)
    desk.window.page.commands.add_tag([desk.id_at(1)], "gấp")
    page, navigation = desk.window.page, desk.window.page.results.navigation
    desk.until(lambda: navigation.index_of_key("tag:gấp").isValid())
    desk.settle()
    view = page.ui.navigation_view
    view.scrollTo(navigation.index_of_key(key))
    place = QPointF(view.visualRect(navigation.index_of_key(key)).center())
    data = QMimeData()
    put_ids(data, [one])
    both = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(place.toPoint(), *both)
        QApplication.sendEvent(view.viewport(), event)
        assert event.isAccepted()
    assert view.drop_key == key
    QApplication.sendEvent(view.viewport(), QDropEvent(place, *both))
    changed = {
        "dossier:1": lambda: one in services.dossiers.documents(dossier.id),
        "tag:gấp": lambda: "gấp" in services.documents.get(one).tags,
        "place:starred": lambda: services.documents.get(one).is_starred,
        "place:trash": lambda: services.documents.counts().trash == 1,
    }
    desk.until(changed[key])
    assert view.drop_key == ""
