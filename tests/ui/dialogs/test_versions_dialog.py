"""The files of one paper: listed with their parts, and taken out again."""

from hoso_app.domain.documents import OriginalRole
from hoso_app.ui.dialogs.versions_dialog import VersionsDialog
from tests.ui.desk import Desk
from tests.ui.keyboard import click


def test_a_file_that_was_put_under_a_paper_is_taken_out_again(desk: Desk) -> None:
    plan, other = desk.id_of("59-KH/TU"), desk.id_of("60-KH/TU")
    services = desk.services
    desk.window.workspace.change(lambda: services.versions.attach(plan, other, OriginalRole.DRAFT))
    desk.until(lambda: len(services.documents.get(plan).originals) == 2)
    desk.select("59-KH/TU")
    menu = desk.window.page.panel.ui.more_button.menu()
    desk.until(lambda: len(desk.window.page.panel.shown_document.originals) == 2)  # type: ignore[union-attr]
    next(one for one in menu.actions() if "Các tệp" in one.text()).trigger()
    dialog = desk.dialog(VersionsDialog)
    assert dialog.ui.name_label.text() == "Kế hoạch 59-KH/TU"
    assert [dialog.ui.files_list.item(row).text().split(" · ")[1] for row in range(2)] == [
        "bản chính",
        "bản thảo",
    ]
    assert not dialog.ui.detach_button.isEnabled(), "the issued paper itself stays"
    dialog.ui.files_list.setCurrentRow(1)
    click(dialog.ui.detach_button)
    desk.until(lambda: len(services.documents.get(other).originals) == 1)
    desk.until(lambda: dialog.ui.files_list.count() == 1)
    click(dialog.ui.message_strip.action_button)
    desk.until(lambda: len(services.documents.get(plan).originals) == 2)
