"""Papers that are nearly the same: compared, put together, or told to be different."""

import re
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt

from hoso_app.domain.documents import DocumentState, OriginalRole
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.pages import PageSize
from hoso_app.domain.work import CancelToken
from hoso_app.messages.names import ROLE_NAMES
from hoso_app.services.imports import ImportResult
from hoso_app.services.pages import PageService
from hoso_app.ui.dialogs.near_duplicates_dialog import NearDuplicatesDialog
from hoso_app.ui.models.query import Place
from tests.papers import PLAN_59
from tests.ui.desk import Desk
from tests.ui.keyboard import click, press
from tests.unit.extraction.made_files import pdf_of

_HEAVY_SECONDS = 10
"""How long counting the pages of a file is held up at the most."""
_DRAFT = (
    PLAN_59.replace("Số 59-KH/TU", "Số      -KH/TU")
    .replace("ngày 07 tháng 4", "ngày      tháng 4")
    .replace("không làm hình thức", "tránh <b>phô trương</b>")
)


@pytest.fixture
def pair(empty_desk: Desk, tmp_path: Path) -> tuple[DocumentId, DocumentId]:
    """A plan, and its draft in the inbox."""
    (tmp_path / "KH 59.txt").write_text(PLAN_59, encoding="utf-8")
    (tmp_path / "du thao.txt").write_text(_DRAFT, encoding="utf-8")
    return _filed(empty_desk, tmp_path / "KH 59.txt", tmp_path / "du thao.txt")


def _filed(desk: Desk, *files: Path) -> tuple[DocumentId, DocumentId]:
    """Import two files one after the other, and return their papers."""
    found: list[ImportResult] = []
    for path in files:
        desk.services.imports.run(
            [path], on_result=found.append, report=lambda _: None, token=CancelToken()
        )
    desk.answered(desk.window.workspace.learn)
    first, second = (one.document_id for one in found)
    assert first is not None
    assert second is not None
    return first, second


def _dialog(desk: Desk) -> NearDuplicatesDialog:
    desk.window.organising.near_duplicates.show()
    dialog = desk.dialog(NearDuplicatesDialog)
    desk.until(lambda: dialog.ui.legend_label.text() or not dialog.ui.dismiss_button.isEnabled())
    return dialog


def test_the_difference_is_shown_without_running_what_stands_in_it(
    empty_desk: Desk, pair: tuple[DocumentId, DocumentId]
) -> None:
    dialog = _dialog(empty_desk)
    shown = dialog.ui.difference_view.toPlainText()
    assert "Số [−59−] -KH/TU" in shown
    assert "ngày [−07−] tháng 4" in shown
    assert "[+tránh <b>phô trương</b>" in shown
    assert "không làm hình thức" in shown
    assert dialog.ui.first_name_label.text() == "Kế hoạch 59-KH/TU\nKH 59.txt"
    assert "chỗ khác: [− chỉ bản 1 −]" in dialog.ui.legend_label.text()
    assert dialog.ui.role_box.currentData() == OriginalRole.DRAFT


def test_a_draft_goes_under_the_record_of_the_paper_and_comes_back(
    empty_desk: Desk, pair: tuple[DocumentId, DocumentId]
) -> None:
    plan, draft = pair
    documents = empty_desk.services.documents
    dialog = _dialog(empty_desk)
    dialog.ui.keep_first_button.setFocus()
    press(dialog.ui.keep_first_button, Qt.Key.Key_Space)
    empty_desk.until(lambda: len(documents.get(plan).originals) == 2)
    assert documents.get(draft).state is DocumentState.TRASH
    empty_desk.until(lambda: dialog.ui.pairs_list.count() == 0)
    assert dialog.ui.names_label.text() == "Không có văn bản nào gần giống nhau."
    click(dialog.ui.message_strip.action_button)
    empty_desk.until(lambda: len(documents.get(plan).originals) == 1)
    assert documents.get(draft).state is DocumentState.INBOX


def test_the_other_of_the_two_can_be_kept_as_well(
    empty_desk: Desk, pair: tuple[DocumentId, DocumentId]
) -> None:
    plan, draft = pair
    documents = empty_desk.services.documents
    dialog = _dialog(empty_desk)
    dialog.ui.keep_second_button.setFocus()
    press(dialog.ui.keep_second_button, Qt.Key.Key_Space)
    empty_desk.until(lambda: len(documents.get(draft).originals) == 2)
    assert documents.get(plan).state is DocumentState.TRASH


@pytest.fixture
def scanned(empty_desk: Desk, tmp_path: Path) -> tuple[DocumentId, DocumentId]:
    """A typed paper, and the pages of the same that came later."""
    (tmp_path / "KH 59.txt").write_text(PLAN_59, encoding="utf-8")
    (tmp_path / "quet.pdf").write_bytes(pdf_of(PLAN_59))
    return _filed(empty_desk, tmp_path / "KH 59.txt", tmp_path / "quet.pdf")


@pytest.mark.parametrize(
    ("number", "touched", "role"),
    [
        (1, None, OriginalRole.SCAN),
        (2, None, OriginalRole.DRAFT),
        (1, OriginalRole.APPENDIX, OriginalRole.APPENDIX),
        (2, OriginalRole.SCAN, OriginalRole.SCAN),
    ],
)
def test_the_other_file_gets_the_role_that_fits_it_or_that_was_chosen(
    empty_desk: Desk,
    scanned: tuple[DocumentId, DocumentId],
    number: int,
    touched: OriginalRole | None,
    role: OriginalRole,
) -> None:
    documents, dialog = empty_desk.services.documents, _dialog(empty_desk)
    ui = dialog.ui
    assert ui.role_box.currentText() == "tùy bản giữ"
    if touched is not None:
        ui.role_box.setCurrentIndex(ui.role_box.findData(touched))
    button = ui.keep_first_button if number == 1 else ui.keep_second_button
    assert f"thành {ROLE_NAMES[role]} của" in button.toolTip()
    click(button)
    kept = scanned[number - 1]
    empty_desk.until(lambda: len(documents.get(kept).originals) == 2)
    assert {one.role for one in documents.get(kept).originals} == {OriginalRole.MAIN, role}


def test_the_box_names_a_role_where_both_files_would_get_the_same(
    empty_desk: Desk,
    scanned: tuple[DocumentId, DocumentId],
    pair: tuple[DocumentId, DocumentId],
) -> None:
    dialog = _dialog(empty_desk)
    box = dialog.ui.role_box
    shown = {}
    for row in range(dialog.ui.pairs_list.count()):
        dialog.ui.pairs_list.setCurrentRow(row)
        shown[box.currentText()] = [box.itemText(at) for at in range(box.count())]
    roles = [ROLE_NAMES[one] for one in (OriginalRole.SCAN, OriginalRole.DRAFT)]
    roles.append(ROLE_NAMES[OriginalRole.APPENDIX])
    assert shown == {"tùy bản giữ": ["tùy bản giữ", *roles], "bản thảo": roles}


def test_two_of_the_same_name_are_told_apart(empty_desk: Desk, tmp_path: Path) -> None:
    """A paper that was scanned, or typed, twice."""
    files = []
    for name, text in (("bản một", PLAN_59), ("bản hai", PLAN_59.replace("thẳng thắn", "cởi mở"))):
        files.append(tmp_path / f"{name}.txt")
        files[-1].write_text(f"{text}\n{name}", encoding="utf-8")
    _filed(empty_desk, *files)
    dialog = _dialog(empty_desk)
    ui = dialog.ui
    assert "bản một.txt ↔ bản hai.txt" in ui.pairs_list.item(0).text()
    cards = (
        (ui.first_name_label, ui.first_facts_label, ui.keep_first_button, ui.first_button),
        (ui.second_name_label, ui.second_facts_label, ui.keep_second_button, ui.second_button),
    )
    for number, (file, card) in enumerate(zip(("bản một", "bản hai"), cards, strict=True), 1):
        name_label, facts, keep, show = card
        empty_desk.until(facts.text)
        assert name_label.text() == f"Kế hoạch 59-KH/TU\n{file}.txt"
        assert re.match(r"nhập \d\d/\d+/\d{4} \d\d:\d\d · ", facts.text())
        assert re.search(r" · [\d,]+ K?B$", facts.text())
        assert (keep.text(), show.text()) == (f"Giữ bản {number}", f"Xem bản {number}")
        which = f"bản {number}, Kế hoạch 59-KH/TU, tệp {file}.txt"
        assert (keep.accessibleName(), show.accessibleName()) == (f"Giữ {which}", f"Xem {which}")
    assert "nên giữ" in ui.first_heading.text()
    assert ui.first_heading.toolTip().startswith("Chọn bản có số, ký hiệu, rồi bản có chữ")


def test_the_difference_does_not_wait_for_pages_to_be_counted(
    empty_desk: Desk, scanned: tuple[DocumentId, DocumentId], monkeypatch: pytest.MonkeyPatch
) -> None:
    is_shown, sizes = Event(), PageService.sizes

    def slow(
        pages: PageService, document_id: DocumentId, token: CancelToken | None = None
    ) -> tuple[PageSize, ...]:
        is_shown.wait(_HEAVY_SECONDS)
        return sizes(pages, document_id, token)

    monkeypatch.setattr(PageService, "sizes", slow)
    ui = _dialog(empty_desk).ui
    assert ui.difference_view.toPlainText()
    assert (ui.first_facts_label.text(), ui.second_facts_label.text()) == ("", "")
    place = ui.difference_view.geometry()
    is_shown.set()
    empty_desk.until(ui.second_facts_label.text)
    assert " · 1 trang · " in ui.second_facts_label.text()
    assert "trang" not in ui.first_facts_label.text()
    empty_desk.lay_out()
    assert ui.difference_view.geometry() == place


def test_two_papers_are_told_to_be_different_and_that_is_taken_back(
    empty_desk: Desk, pair: tuple[DocumentId, DocumentId]
) -> None:
    near_duplicates = empty_desk.services.near_duplicates
    dialog = _dialog(empty_desk)
    click(dialog.ui.dismiss_button)
    empty_desk.until(lambda: dialog.ui.pairs_list.count() == 0)
    assert near_duplicates.all() == ()
    click(dialog.ui.message_strip.action_button)
    empty_desk.until(near_duplicates.all)


def test_the_inbox_leads_to_the_comparison(
    empty_desk: Desk, pair: tuple[DocumentId, DocumentId]
) -> None:
    page = empty_desk.window.page
    empty_desk.answered(lambda: page.go_to(Place.INBOX))
    button = page.triage.bar.compare_button
    empty_desk.until(lambda: "Kế hoạch 59-KH/TU" in button.text())
    assert "%" in button.text()
    click(button)
    dialog = empty_desk.dialog(NearDuplicatesDialog)
    assert dialog.ui.pairs_list.count() == 1
    click(dialog.ui.first_button)
    empty_desk.until(lambda: empty_desk.shown_id == pair[0])
