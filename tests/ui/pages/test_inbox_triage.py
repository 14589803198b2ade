"""Going through the inbox with the keys a person presses."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hoso_app.domain.documents import DocumentState, Field
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import CancelToken
from hoso_app.services.imports import ImportResult
from hoso_app.ui.dialogs.planned_changes_dialog import PlannedChangesDialog
from hoso_app.ui.models.query import Place
from hoso_app.ui.pages.key_hints import hints_for
from tests.ui.desk import Desk
from tests.ui.keyboard import click, press, type_text

KEY = Qt.Key
_PAPER = "Số {number}-BC/ĐU\n\nBÁO CÁO\nkết quả công tác tháng {number}\n\nNội dung {word}."
_ISSUER = "Đảng ủy xã Tân Long"

Ids = dict[str, DocumentId]


@pytest.fixture
def waiting(empty_desk: Desk, tmp_path: Path) -> Ids:
    """Four papers without issuer and day, from one folder; the inbox is shown."""
    folder = tmp_path / "Tân Long"
    folder.mkdir()
    for number, word in enumerate(("một hai", "ba bốn năm", "sáu bảy", "tám chín mười"), 1):
        text = _PAPER.format(number=number, word=word)
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    found: list[ImportResult] = []
    empty_desk.services.imports.run(
        [folder], on_result=found.append, report=lambda _: None, token=CancelToken()
    )
    page = empty_desk.window.page
    empty_desk.window.workspace.learn()
    empty_desk.answered(lambda: page.go_to(Place.INBOX))
    empty_desk.until(lambda: len(empty_desk.ids) == 4)
    page.ui.documents_view.select_row(0)
    page.ui.documents_view.setFocus()
    empty_desk.until(lambda: empty_desk.shown_id == empty_desk.id_at(0))
    return {one.path.stem: one.document_id for one in found if one.document_id is not None}


def test_the_bar_tells_why_a_paper_waits_and_leads_to_the_field(
    empty_desk: Desk, waiting: Ids
) -> None:
    bar = empty_desk.window.page.triage.bar
    empty_desk.until(lambda: bar.doubt_buttons)
    assert bar.isVisible()
    assert bar.why == "Chờ vì:"
    words = [button.text() for button in bar.doubt_buttons]
    assert "chưa có Cơ quan ban hành" in words
    click(bar.doubt_buttons[words.index("chưa có Cơ quan ban hành")])
    editor = empty_desk.window.page.panel.record.edits[Field.ISSUER].editor
    empty_desk.until(editor.hasFocus)


def test_the_bar_is_no_higher_than_its_words(empty_desk: Desk, waiting: Ids) -> None:
    page = empty_desk.window.page
    empty_desk.until(lambda: page.triage.bar.doubt_buttons)
    line = page.triage.bar.fontMetrics().lineSpacing()
    assert line < page.triage.bar.height() < 6 * line
    assert page.ui.content_splitter.height() > page.ui.content_pane.height() - 6 * line


def test_after_a_correction_the_next_key_is_one_of_the_list(empty_desk: Desk, waiting: Ids) -> None:
    page = empty_desk.window.page
    view = page.ui.documents_view
    first, second = empty_desk.id_at(0), empty_desk.id_at(1)
    page.panel.go_to_field(Field.ABSTRACT)
    editor = page.panel.record.edits[Field.ABSTRACT].editor
    empty_desk.until(editor.hasFocus)
    press(editor, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor, "giao ban")
    press(editor, KEY.Key_Return)
    empty_desk.until(view.hasFocus)
    press(view, KEY.Key_S)
    empty_desk.until(lambda: view.selected_ids() == (second,))
    empty_desk.until(lambda: empty_desk.services.documents.get(first).fields.abstract == "giao ban")


def test_enter_in_the_list_accepts_and_goes_on(empty_desk: Desk, waiting: Ids) -> None:
    view = empty_desk.window.page.ui.documents_view
    first, second = empty_desk.id_at(0), empty_desk.id_at(1)
    press(view, KEY.Key_Return)
    assert view.selected_ids() == (second,)
    empty_desk.until(lambda: first not in empty_desk.ids)
    assert empty_desk.services.documents.get(first).state is DocumentState.FILED
    assert view.selected_ids() == (second,)
    assert "Hoàn tác" in empty_desk.window.page.ui.message_strip.action_button.text()


def test_enter_after_enter_takes_one_paper_each(empty_desk: Desk, waiting: Ids) -> None:
    view = empty_desk.window.page.ui.documents_view
    order = [empty_desk.id_at(row) for row in range(4)]
    for _ in range(3):
        press(view, KEY.Key_Return)
    empty_desk.until(lambda: empty_desk.ids == (order[3],))
    assert empty_desk.services.inbox.ids() == (order[3],)


def test_s_leaves_a_paper_where_it_is(empty_desk: Desk, waiting: Ids) -> None:
    view = empty_desk.window.page.ui.documents_view
    second = empty_desk.id_at(1)
    press(view, KEY.Key_S)
    assert view.selected_ids() == (second,)
    assert len(empty_desk.services.inbox.ids()) == 4
    assert empty_desk.window.page.ui.search_box.text() == ""


def test_a_correction_is_offered_to_the_whole_batch(empty_desk: Desk, waiting: Ids) -> None:
    page = empty_desk.window.page
    editor = page.panel.record.edits[Field.ISSUER].editor
    editor.setFocus()
    type_text(editor, _ISSUER)
    press(editor, KEY.Key_Return)  # gives the value on, and does not accept yet
    empty_desk.until(lambda: page.triage.bar.offer)
    assert len(empty_desk.services.inbox.ids()) == 4
    assert page.triage.bar.offer.startswith("3 văn bản chờ khác (cùng thư mục")
    assert page.triage.bar.offer.endswith(f"cơ quan ban hành = {_ISSUER}?")
    click(page.triage.bar.offer_button)
    documents = empty_desk.services.documents
    empty_desk.until(
        lambda: all(documents.get(one).fields.issuer == _ISSUER for one in waiting.values())
    )
    assert page.triage.bar.offer == ""
    editor.setFocus()
    empty_desk.until(lambda: not page.panel.record.edits[Field.ISSUER].is_changed)
    press(editor, KEY.Key_Return)  # nothing is left to give on: now it accepts
    empty_desk.until(lambda: len(empty_desk.services.inbox.ids()) == 3)


def test_papers_can_be_left_out_of_the_offer(empty_desk: Desk, waiting: Ids) -> None:
    page, bar = empty_desk.window.page, empty_desk.window.page.triage.bar
    editor = page.panel.record.edits[Field.ISSUER].editor
    editor.setFocus()
    type_text(editor, _ISSUER)
    press(editor, KEY.Key_Return)
    empty_desk.until(lambda: bar.offer)
    click(bar.offer_show_button)
    dialog = empty_desk.dialog(PlannedChangesDialog)
    assert dialog.preview.rowCount() == 3
    left_out = dialog.preview.changes[0].document_id
    dialog.ui.preview_view.setFocus()
    press(dialog.ui.preview_view, KEY.Key_Space)
    assert "2 văn bản" in dialog.ui.count_label.text()
    press(dialog, KEY.Key_Return)
    documents = empty_desk.services.documents
    empty_desk.until(
        lambda: sum(documents.get(one).fields.issuer == _ISSUER for one in waiting.values()) == 3
    )
    assert documents.get(left_out).fields.issuer is None


def test_the_list_of_keys_tells_those_of_the_inbox(empty_desk: Desk, waiting: Ids) -> None:
    page = empty_desk.window.page
    [inbox] = hints_for(page.ui.documents_view)
    assert [hint.keys for hint in inbox.hints][:2] == ["Enter", "S"]
    empty_desk.answered(lambda: page.go_to(Place.ALL))
    [usual] = hints_for(page.ui.documents_view)
    assert usual.title != inbox.title


def test_outside_of_the_inbox_enter_opens_as_before(empty_desk: Desk, waiting: Ids) -> None:
    page = empty_desk.window.page
    empty_desk.answered(lambda: page.go_to(Place.ALL))
    assert not page.triage.bar.isVisible()
    view = page.ui.documents_view
    view.select_row(0)
    with empty_desk.qtbot.waitSignal(view.open_requested):
        QTest.keyClick(view, KEY.Key_Return)
    assert len(empty_desk.services.inbox.ids()) == 4


@pytest.mark.parametrize("width", [1280, 960])
def test_paper_and_form_stand_side_by_side_in_the_inbox(
    empty_desk: Desk, waiting: Ids, width: int
) -> None:
    empty_desk.window.resize(width, 700)
    splitter = empty_desk.window.page.panel.ui.parts_splitter
    empty_desk.until(lambda: splitter.orientation() == Qt.Orientation.Horizontal)
    paper, record = splitter.sizes()
    assert abs(paper - record) <= 0.1 * (paper + record), "the fields can be read whole"
    empty_desk.answered(lambda: empty_desk.window.page.go_to(Place.ALL))
    is_stacked = width < 1024
    expected = Qt.Orientation.Horizontal if is_stacked else Qt.Orientation.Vertical
    assert splitter.orientation() == expected
