"""Tags as a whole: renaming, merging, colouring and deleting them from the window."""

import pytest
from PySide6.QtCore import Qt

from hoso_app.domain.dossiers import TAG_COLOURS
from hoso_app.ui.dialogs.tags_dialog import TagsDialog
from tests.ui.desk import Desk
from tests.ui.keyboard import click, press, type_text


@pytest.fixture
def dialog(desk: Desk) -> TagsDialog:
    ids = [desk.id_of(number) for number in ("59-KH/TU", "60-KH/TU", "97-BC/ĐU")]
    desk.services.tags.add(ids[:2], "sơ kết")
    desk.services.tags.add(ids[1:], "kiểm điểm")
    desk.window.organising.tags.show()
    return desk.dialog(TagsDialog)


def _colours(desk: Desk) -> dict[str, tuple[str | None, int]]:
    return {tag.name: (tag.colour, tag.document_count) for tag in desk.services.tags.all()}


def _choose(dialog: TagsDialog, row: int) -> None:
    dialog.ui.tags_list.setFocus()
    dialog.ui.tags_list.setCurrentRow(row)


def test_a_tag_gets_another_name(desk: Desk, dialog: TagsDialog) -> None:
    _choose(dialog, 1)
    assert dialog.ui.tag_label.text() == "#sơ kết"
    assert not dialog.ui.rename_button.isEnabled()
    dialog.ui.name_edit.setFocus()
    dialog.ui.name_edit.selectAll()
    type_text(dialog.ui.name_edit, "sơ kết 2023")
    press(dialog.ui.name_edit, Qt.Key.Key_Return)
    desk.until(lambda: "sơ kết 2023" in _colours(desk))
    desk.until(lambda: dialog.ui.tag_label.text() == "#sơ kết 2023")
    assert dialog.isVisible()
    click(dialog.ui.message_strip.action_button)
    desk.until(lambda: "sơ kết" in _colours(desk))
    desk.until(lambda: dialog.ui.tags_list.item(1).text() == "sơ kết · 2")


def test_two_tags_become_one(desk: Desk, dialog: TagsDialog) -> None:
    _choose(dialog, 0)
    assert dialog.ui.merge_box.currentText() == "sơ kết"
    click(dialog.ui.merge_button)
    desk.until(lambda: _colours(desk) == {"sơ kết": (None, 3)})
    desk.until(lambda: dialog.ui.tags_list.count() == 1)
    assert not dialog.ui.merge_button.isEnabled()


def test_a_tag_gets_a_colour_that_the_navigation_shows(desk: Desk, dialog: TagsDialog) -> None:
    _choose(dialog, 0)
    click(dialog.colour_buttons["blue"])
    desk.until(lambda: _colours(desk)["kiểm điểm"] == ("blue", 2))
    desk.until(dialog.colour_buttons["blue"].isChecked)
    navigation = desk.window.page.results.navigation

    def colour() -> str | None:
        node = navigation.node_at(navigation.index_of_key("tag:kiểm điểm"))
        return None if node is None else node.colour

    desk.until(lambda: colour() == "blue")
    assert set(dialog.colour_buttons) == {None, *TAG_COLOURS}
    assert all(button.accessibleName() for button in dialog.colour_buttons.values())


def test_a_tag_is_deleted_and_its_papers_stay(desk: Desk, dialog: TagsDialog) -> None:
    before = desk.services.documents.counts().documents
    _choose(dialog, 0)
    click(dialog.ui.delete_button)
    desk.until(lambda: list(_colours(desk)) == ["sơ kết"])
    assert desk.services.documents.counts().documents == before
    assert "vẫn ở trong kho" in dialog.ui.message_strip.text


def test_a_name_that_is_taken_is_told_in_the_dialog(desk: Desk, dialog: TagsDialog) -> None:
    _choose(dialog, 0)
    dialog.ui.name_edit.setText("sơ kết")
    click(dialog.ui.rename_button)
    desk.until(lambda: "Đã có nhãn tên “sơ kết”" in dialog.ui.message_strip.text)
    assert len(_colours(desk)) == 2


def test_a_library_without_tags_says_what_to_do(empty_desk: Desk) -> None:
    empty_desk.window.organising.tags.show()
    dialog = empty_desk.dialog(TagsDialog)
    assert dialog.ui.empty_label.isVisible()
    assert not dialog.ui.delete_button.isEnabled()
