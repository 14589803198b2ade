from pytestqt.qtbot import QtBot

from hoso_app.ui.dialogs.abbreviations_dialog import AbbreviationsDialog
from tests.ui.desk import Desk
from tests.ui.keyboard import click


def _save(dialog: AbbreviationsDialog) -> None:
    click(dialog.ui.button_box.button(dialog.ui.button_box.StandardButton.Save))


def _write(dialog: AbbreviationsDialog, row: int, column: int, text: str) -> None:
    item = dialog.ui.table.item(row, column)
    assert item is not None
    item.setText(text)


def test_lines_are_added_changed_and_taken_away(qtbot: QtBot) -> None:
    dialog = AbbreviationsDialog([("NTKM", "nông thôn kiểu mẫu"), ("TT", "")])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.table.selectRow(1)
    click(dialog.ui.remove_button)
    click(dialog.ui.add_button)
    _write(dialog, 1, 0, " CQCQ ")
    _write(dialog, 1, 1, "cơ quan  chính quyền")
    click(dialog.ui.add_button)
    with qtbot.waitSignal(dialog.saved) as saved:
        _save(dialog)
    assert saved.args == [(("NTKM", "nông thôn kiểu mẫu"), ("CQCQ", "cơ quan chính quyền"))]


def test_a_meaning_without_a_short_form_is_refused_in_the_dialog(qtbot: QtBot) -> None:
    dialog = AbbreviationsDialog([("", "nông thôn")])
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.assertNotEmitted(dialog.saved):
        _save(dialog)
    assert dialog.ui.fault_label.isVisible()
    assert dialog.isVisible()


def test_a_short_form_of_ones_own_is_found_at_once(desk: Desk) -> None:
    page = desk.window.page
    desk.search("GNK")
    assert page.results.documents.rowCount() == 0
    page.search_commands.show_abbreviations()
    desk.until(lambda: bool(desk.window.findChildren(AbbreviationsDialog)))
    dialog = desk.window.findChildren(AbbreviationsDialog)[0]
    click(dialog.ui.add_button)
    _write(dialog, dialog.ui.table.rowCount() - 1, 0, "GNK")
    _write(dialog, dialog.ui.table.rowCount() - 1, 1, "giữa nhiệm kỳ")
    desk.answered(lambda: _save(dialog))
    assert page.results.documents.rowCount() > 3
