"""Committees as a tree, with keys: mended, put together, their congresses noted."""

from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import Qt

from hoso_app.domain.committees import Committee
from hoso_app.ui.dialogs.committees_dialog import CommitteesDialog
from tests.ui.desk import Desk
from tests.ui.keyboard import click, type_text


@pytest.fixture
def dialog(desk: Desk) -> CommitteesDialog:
    desk.window.organising.committees.show()
    return desk.dialog(CommitteesDialog)


def _named(desk: Desk, name: str) -> Committee:
    return next(one for one in desk.services.committees.all() if one.name == name)


def _names(desk: Desk) -> set[str]:
    return {one.name for one in desk.services.committees.all()}


def _choose(dialog: CommitteesDialog, words: str) -> None:
    tree = dialog.ui.committees_tree
    [item] = tree.findItems(words, Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive)
    tree.setCurrentItem(item)


def test_the_tree_shows_the_own_office_and_what_has_ended(dialog: CommitteesDialog) -> None:
    tree = dialog.ui.committees_tree
    own = tree.currentItem()
    assert own is not None
    assert own.text(0) == "Thị ủy Ngã Năm (cơ quan của bạn)"
    parent = own.parent()
    assert parent is not None
    assert parent.text(0) == "Tỉnh ủy Sóc Trăng (đã kết thúc)"
    assert dialog.ui.until_edit.text() == "30/6/2025"
    type_text(dialog.ui.filter_edit, "tan hoa")
    found = tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    assert "Đảng ủy xã Tân Hòa" in {item.text(0) for item in found}
    assert not any("Ngã Năm" in item.text(0) for item in found)


def test_a_committee_is_mended_and_that_taken_back(desk: Desk, dialog: CommitteesDialog) -> None:
    _choose(dialog, "Chi bộ Khóm 3")
    type_text(dialog.ui.aliases_edit, "CB Khóm Ba; Chi bộ ấp 3")
    box = dialog.ui.parent_box
    box.setCurrentIndex(box.findText("Thị ủy Ngã Năm"))
    click(dialog.ui.save_button)
    desk.until(lambda: _named(desk, "Chi bộ Khóm 3").aliases)
    mended = _named(desk, "Chi bộ Khóm 3")
    assert mended.aliases == ("CB Khóm Ba", "Chi bộ ấp 3")
    assert mended.parent_id == _named(desk, "Thị ủy Ngã Năm").id
    desk.until(lambda: "Đã lưu Chi bộ Khóm 3." in dialog.ui.message_strip.text)
    click(dialog.ui.message_strip.action_button)
    desk.until(lambda: not _named(desk, "Chi bộ Khóm 3").aliases)
    desk.until(lambda: dialog.ui.aliases_edit.text() == "")


def test_what_is_wrong_is_told_where_it_was_typed(desk: Desk, dialog: CommitteesDialog) -> None:
    dialog.ui.from_edit.clear()
    type_text(dialog.ui.from_edit, "hôm qua")
    click(dialog.ui.save_button)
    desk.until(lambda: "Hiệu lực từ" in dialog.ui.error_label.text())
    assert dialog.ui.error_label.isVisible()
    dialog.ui.tabs.setCurrentWidget(dialog.ui.congresses_tab)
    type_text(dialog.ui.term_edit, "khóa này")
    click(dialog.ui.congress_button)
    desk.until(lambda: "Viết như 2020-2025" in dialog.ui.congress_error_label.text())


def test_two_entries_become_one(desk: Desk, dialog: CommitteesDialog) -> None:
    _choose(dialog, "Chi bộ Khóm 3")
    box = dialog.ui.merge_box
    box.setCurrentIndex(box.findText("Thị ủy Ngã Năm"))
    click(dialog.ui.merge_button)
    desk.until(lambda: "Chi bộ Khóm 3" not in _names(desk))
    assert "Chi bộ Khóm 3" in _named(desk, "Thị ủy Ngã Năm").aliases
    desk.until(lambda: "Đã gộp hai mục" in dialog.ui.message_strip.text)
    assert "1 văn bản thay đổi theo" in dialog.ui.message_strip.text
    click(dialog.ui.message_strip.action_button)
    desk.until(lambda: "Chi bộ Khóm 3" in _names(desk))


def test_a_congress_is_noted_and_listed(desk: Desk, dialog: CommitteesDialog) -> None:
    ui = dialog.ui
    ui.tabs.setCurrentWidget(ui.congresses_tab)
    type_text(ui.term_edit, "2020-2025")
    ui.ordinal_box.setValue(12)
    type_text(ui.closed_edit, "25/8/2020")
    click(ui.congress_button)
    own = _named(desk, "Thị ủy Ngã Năm").id
    desk.until(lambda: desk.services.committees.congresses(own))
    [congress] = desk.services.committees.congresses(own)
    assert (congress.ordinal, congress.closed_on) == (12, date(2020, 8, 25))
    desk.until(lambda: ui.congresses_list.count() == 1)
    assert ui.congresses_list.item(0).text() == (
        "Đại hội lần thứ 12, nhiệm kỳ 2020-2025, bế mạc 25/8/2020"
    )
    ui.congresses_list.setCurrentRow(0)
    assert ui.ordinal_box.value() == 12


def test_answers_that_come_after_the_dialog_was_closed_go_nowhere(
    desk: Desk, dialog: CommitteesDialog
) -> None:
    """Each request is followed by the end of the dialog, before its answer is there."""
    warned: list[str] = []
    desk.window.workspace.warned.connect(warned.append)
    dialog.chosen.emit(int(_named(desk, "Chi bộ Khóm 3").id))
    dialog.ui.name_edit.clear()
    click(dialog.ui.save_button)
    shiboken6.delete(dialog)
    desk.until(lambda: bool(warned))
    assert "tên" in warned[0].casefold()
