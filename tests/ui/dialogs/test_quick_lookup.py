"""The quick lookup: typing, choosing, opening, citing, with real keys on a real library."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hoso_app.domain.documents import DocumentRow
from hoso_app.domain.errors import DatabaseDamagedError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import SearchOutcome, SearchRequest
from hoso_app.domain.work import CancelToken
from hoso_app.jobs.runner import JobRunner
from hoso_app.services.application import Services
from hoso_app.ui.dialogs.quick_lookup import LookupDelegate, QuickLookup
from hoso_app.ui.job_bridge import JobBridge
from hoso_app.ui.widgets.two_line_delegate import TwoLines
from tests.ui.keyboard import CONTROL, NO_MODIFIER, SHIFT, click, press, type_text


@pytest.fixture
def lookup(
    qtbot: QtBot, services: Services, runner: JobRunner, bridge: JobBridge
) -> Iterator[QuickLookup]:
    dialog = QuickLookup(services, runner, bridge)
    qtbot.addWidget(dialog)
    dialog.summon()
    yield dialog
    runner.close()


def type_and_wait(qtbot: QtBot, lookup: QuickLookup, text: str) -> None:
    lookup.ui.lookup_box.clear()
    with qtbot.waitSignal(lookup.ui.lookup_box.words_changed):
        type_text(lookup.ui.lookup_box, text)
    qtbot.waitUntil(lambda: not lookup._latest.is_waiting)


def shown(lookup: QuickLookup) -> list[TwoLines]:
    view = lookup.ui.results_view
    delegate = view.itemDelegate()
    assert isinstance(delegate, LookupDelegate)
    model = view.model()
    rows = (delegate.lines(model.index(row, 0)) for row in range(model.rowCount()))
    return [lines for lines in rows if lines is not None]


@pytest.mark.parametrize("text", ["59-KH/TU", "59 kh tu", "59kh/tu", "kh 59", "59/kh-tu"])
def test_a_number_in_any_form_finds_its_paper_first(
    qtbot: QtBot, lookup: QuickLookup, text: str
) -> None:
    type_and_wait(qtbot, lookup, text)
    first = shown(lookup)[0]
    assert first.heading == "Kế hoạch 59-KH/TU"
    assert first.beside == "07/4/2023 · Thị ủy Ngã Năm · 2020-2025"
    assert first.detail.startswith("kiểm điểm giữa nhiệm kỳ")
    assert lookup.ui.results_view.currentIndex().row() == 0


def test_words_without_marks_are_found_and_marked(qtbot: QtBot, lookup: QuickLookup) -> None:
    type_and_wait(qtbot, lookup, "kiem diem giua nhiem ky")
    plan = next(lines for lines in shown(lookup) if lines.heading == "Kế hoạch 59-KH/TU")
    start, end = plan.detail_marks[0]
    assert "kiểm điểm giữa nhiệm kỳ".startswith(plan.detail[start:end])
    assert " văn bản" in lookup.ui.count_label.text()


def test_enter_opens_the_chosen_paper_and_leaves(qtbot: QtBot, lookup: QuickLookup) -> None:
    type_and_wait(qtbot, lookup, "59-KH/TU")
    chosen = lookup.current_document()
    with qtbot.waitSignal(lookup.open_requested) as opened:
        press(lookup.ui.lookup_box, Qt.Key.Key_Return)
    assert opened.args == [chosen]
    assert lookup.isHidden()


def test_ctrl_enter_shows_the_chosen_paper_in_the_window(qtbot: QtBot, lookup: QuickLookup) -> None:
    type_and_wait(qtbot, lookup, "59-KH/TU")
    chosen = lookup.current_document()
    with qtbot.waitSignal(lookup.show_requested) as wanted:
        press(lookup.ui.lookup_box, Qt.Key.Key_Return, CONTROL)
    assert wanted.args == [chosen]


@pytest.mark.parametrize("is_shown", [False, True])
def test_enter_waits_for_the_answer_to_the_last_letter(
    qtbot: QtBot, lookup: QuickLookup, services: Services, is_shown: bool
) -> None:
    type_and_wait(qtbot, lookup, "60-KH/TU")
    lookup.ui.lookup_box.selectAll()
    wanted = lookup.show_requested if is_shown else lookup.open_requested
    with qtbot.waitSignal(wanted) as asked:
        type_text(lookup.ui.lookup_box, "59-KH/TU")
        # At once: no answer can be there yet.
        press(lookup.ui.lookup_box, Qt.Key.Key_Return, CONTROL if is_shown else NO_MODIFIER)
    [row] = services.documents.rows(asked.args)
    assert (row.document_number, row.issuer) == ("59-KH/TU", "Thị ủy Ngã Năm")


def test_a_wish_is_forgotten_when_something_else_is_typed(
    qtbot: QtBot, lookup: QuickLookup
) -> None:
    with qtbot.assertNotEmitted(lookup.open_requested):
        type_text(lookup.ui.lookup_box, "59-KH/TU")
        press(lookup.ui.lookup_box, Qt.Key.Key_Return)
        type_text(lookup.ui.lookup_box, " x")
        lookup.ui.lookup_box.words_changed.emit("59-KH/TU x")
        qtbot.waitUntil(lambda: not lookup._latest.is_waiting)


def test_arrows_walk_through_the_papers_while_the_line_keeps_the_focus(
    qtbot: QtBot, lookup: QuickLookup
) -> None:
    type_and_wait(qtbot, lookup, "nhiệm kỳ")
    view = lookup.ui.results_view
    last = view.model().rowCount() - 1
    assert last > 7
    for key, row in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_PageDown, 7),
        (Qt.Key.Key_PageUp, 1),
        (Qt.Key.Key_PageUp, 0),
        (Qt.Key.Key_Up, 0),
    ):
        press(lookup.ui.lookup_box, key)
        assert view.currentIndex().row() == row
    for _ in range(last):
        press(lookup.ui.lookup_box, Qt.Key.Key_Down)
    press(lookup.ui.lookup_box, Qt.Key.Key_Down)
    assert view.currentIndex().row() == last
    assert lookup.ui.lookup_box.text() == "nhiệm kỳ"


def test_ctrl_c_copies_the_citation(qtbot: QtBot, lookup: QuickLookup) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    type_and_wait(qtbot, lookup, "59-KH/TU")
    press(lookup.ui.lookup_box, Qt.Key.Key_C, CONTROL)
    qtbot.waitUntil(lambda: clipboard.text().startswith("Kế hoạch số"))
    assert clipboard.text().startswith(
        "Kế hoạch số 59-KH/TU, ngày 07/4/2023 của Ban Thường vụ Thị ủy Ngã Năm về kiểm điểm giữa"
    )
    assert "Đã chép trích dẫn" in lookup.ui.hint_label.text()
    assert lookup.isVisible()
    lookup._copied_timer.timeout.emit()
    assert "Enter mở" in lookup.ui.hint_label.text()


def test_ctrl_c_copies_letters_that_are_marked(qtbot: QtBot, lookup: QuickLookup) -> None:
    type_and_wait(qtbot, lookup, "59-KH/TU")
    lookup.ui.lookup_box.setSelection(0, 2)
    press(lookup.ui.lookup_box, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "59"


def test_a_click_opens(qtbot: QtBot, lookup: QuickLookup) -> None:
    type_and_wait(qtbot, lookup, "nhiệm kỳ")
    view = lookup.ui.results_view
    index = view.model().index(2, 0)
    middle: QPoint = view.visualRect(index).center()
    with qtbot.waitSignal(lookup.open_requested) as opened:
        click(view.viewport(), middle)
    assert opened.args == [index.data(Qt.ItemDataRole.UserRole + 1)]


def test_escape_hides_and_the_next_summons_marks_the_former_question(
    qtbot: QtBot, lookup: QuickLookup
) -> None:
    type_and_wait(qtbot, lookup, "nhiệm kỳ")
    press(lookup.ui.lookup_box, Qt.Key.Key_Escape)
    assert lookup.isHidden()
    lookup.summon()
    assert lookup.isVisible()
    assert lookup.ui.lookup_box.selectedText() == "nhiệm kỳ"


def test_nothing_found_is_said_with_what_could_not_be_looked_into(
    qtbot: QtBot, lookup: QuickLookup
) -> None:
    type_and_wait(qtbot, lookup, "qwertyuiop")
    text = lookup.ui.message_label.text()
    assert "Không thấy văn bản nào có “qwertyuiop”" in text
    assert not lookup.ui.results_view.isVisible()
    with qtbot.assertNotEmitted(lookup.open_requested):
        press(lookup.ui.lookup_box, Qt.Key.Key_Return)
    type_and_wait(qtbot, lookup, "59-KH/TU")
    assert lookup.ui.results_view.isVisible()
    assert not lookup.ui.message_label.isVisible()


def test_an_empty_line_shows_what_can_be_typed(qtbot: QtBot, lookup: QuickLookup) -> None:
    assert "kh 59 tu" in lookup.ui.message_label.text()
    type_and_wait(qtbot, lookup, "59-KH/TU")
    with qtbot.waitSignal(lookup.ui.lookup_box.words_changed):
        lookup.ui.lookup_box.clear()
    assert lookup.ui.results_view.model().rowCount() == 0
    assert "kh 59 tu" in lookup.ui.message_label.text()


def test_the_box_is_as_high_as_its_papers(qtbot: QtBot, lookup: QuickLookup) -> None:
    empty = lookup.height()
    type_and_wait(qtbot, lookup, "nhiệm kỳ")
    row = lookup.ui.results_view.sizeHintForRow(0)
    assert lookup.ui.results_view.height() == 7 * row
    assert lookup.height() > empty
    type_and_wait(qtbot, lookup, "qwertyuiop")
    assert lookup.height() <= empty + row


def test_a_word_that_is_being_composed_is_asked_once_it_settles(
    qtbot: QtBot, lookup: QuickLookup
) -> None:
    box = lookup.ui.lookup_box
    asked: list[str] = []
    box.words_changed.connect(asked.append)
    for composed in ("k", "ke", "kê", "kế"):
        QApplication.sendEvent(box, QInputMethodEvent(composed, []))
    assert asked == []
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == ["kế"]
    committed = QInputMethodEvent()
    committed.setCommitString("kế ")
    QApplication.sendEvent(box, committed)
    for composed in ("h", "ho", "hoa", "hoac", "hoach", "hoạch"):
        QApplication.sendEvent(box, QInputMethodEvent(composed, []))
    qtbot.waitUntil(lambda: len(asked) > 1)
    assert asked == ["kế", "kế hoạch"]


def test_letters_that_a_keyboard_program_takes_back_are_never_asked(
    qtbot: QtBot, lookup: QuickLookup
) -> None:
    # Telex without an input method: "kees" is typed, erased and written again as "kế".
    asked: list[str] = []
    lookup.ui.lookup_box.words_changed.connect(asked.append)
    type_text(lookup.ui.lookup_box, "kee")
    press(lookup.ui.lookup_box, Qt.Key.Key_Backspace)
    press(lookup.ui.lookup_box, Qt.Key.Key_Backspace)
    type_text(lookup.ui.lookup_box, "ế")
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == ["kế"]


class _BrokenSearch:
    """A search on a damaged database."""

    def search(self, request: SearchRequest, token: CancelToken) -> SearchOutcome:
        raise DatabaseDamagedError("/kho/hoso.db", "malformed")


class _NoDocuments:
    def rows(self, ids: tuple[DocumentId, ...]) -> tuple[DocumentRow, ...]:
        return ()


class _BrokenServices:
    search = _BrokenSearch()
    documents = _NoDocuments()


def test_an_error_is_said_in_the_box(qtbot: QtBot, runner: JobRunner, bridge: JobBridge) -> None:
    lookup = QuickLookup(_BrokenServices(), runner, bridge)  # type: ignore[arg-type]
    qtbot.addWidget(lookup)
    lookup.summon()
    type_and_wait(qtbot, lookup, "59")
    assert "bị hỏng" in lookup.ui.message_label.text()
    assert lookup.ui.message_label.property("tone") == "danger"


def test_several_are_chosen_and_cited_as_a_list(qtbot: QtBot, lookup: QuickLookup) -> None:
    type_and_wait(qtbot, lookup, "kiem diem giua nhiem ky")
    box = lookup.ui.lookup_box
    for _ in range(2):
        press(box, Qt.Key.Key_Down, SHIFT)
    chosen = lookup.ui.results_view.selectionModel().selectedIndexes()
    assert sorted(index.row() for index in chosen) == [0, 1, 2]
    press(box, Qt.Key.Key_Up, SHIFT)
    press(box, Qt.Key.Key_C, CONTROL)
    qtbot.waitUntil(lambda: lookup.ui.hint_label.text() == "Đã chép 2 trích dẫn")
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 2
    assert len(set(lines)) == 2
    press(box, Qt.Key.Key_Down)
    assert len(lookup.ui.results_view.selectionModel().selectedIndexes()) == 1


def test_what_was_understood_is_offered_and_taken_by_tab(qtbot: QtBot, lookup: QuickLookup) -> None:
    type_and_wait(qtbot, lookup, "kế hoạch 59")
    chips = lookup.ui.offer_chips.buttons()
    assert [chip.text() for chip in chips] == ["Chỉ Kế hoạch?"]
    with qtbot.waitSignal(lookup.ui.lookup_box.words_changed):
        press(lookup.ui.lookup_box, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: not lookup._latest.is_waiting)
    assert lookup.ui.lookup_box.text() == 'loại:"Kế hoạch" 59'
    assert {lines.heading.split()[0] for lines in shown(lookup)} == {"Kế"}
    assert lookup.ui.offer_chips.buttons() == []
    lookup.ui.lookup_box.clear()
    qtbot.waitUntil(lambda: not lookup.ui.offer_chips.isVisible())


def test_a_body_named_twice_is_offered_once(qtbot: QtBot, lookup: QuickLookup) -> None:
    type_and_wait(qtbot, lookup, "thị ủy ngã năm thi uy nga nam")
    chips = [chip.text() for chip in lookup.ui.offer_chips.buttons()]
    assert chips == ["Chỉ Thị ủy Ngã Năm?"]


@pytest.mark.parametrize(
    ("typed", "offer", "asked"),
    [
        ("kiểm điểm 2023", "Chỉ năm 2023?", 'kiểm điểm ngày:"2023"'),
        ("kiểm điểm tháng 4/2023", "Chỉ tháng 4/2023?", 'kiểm điểm ngày:"tháng 4/2023"'),
        ("kiểm điểm 2020-2025", "Chỉ nhiệm kỳ 2020-2025?", 'kiểm điểm nk:"2020-2025"'),
    ],
)
def test_a_time_is_offered_as_one(
    qtbot: QtBot, lookup: QuickLookup, typed: str, offer: str, asked: str
) -> None:
    type_and_wait(qtbot, lookup, typed)
    chips = lookup.ui.offer_chips.buttons()
    assert [chip.text() for chip in chips] == [offer]
    with qtbot.waitSignal(lookup.ui.lookup_box.words_changed):
        press(lookup.ui.lookup_box, Qt.Key.Key_Tab)
    assert lookup.ui.lookup_box.text() == asked
    qtbot.waitUntil(lambda: not lookup._latest.is_waiting)
    assert shown(lookup)


def test_a_committee_is_offered_by_its_name(qtbot: QtBot, lookup: QuickLookup) -> None:
    type_and_wait(qtbot, lookup, "kiểm điểm thị ủy ngã năm")
    chips = [chip.text() for chip in lookup.ui.offer_chips.buttons()]
    assert "Chỉ Thị ủy Ngã Năm?" in chips
    with qtbot.waitSignal(lookup.ui.lookup_box.words_changed):
        click(lookup.ui.offer_chips.buttons()[chips.index("Chỉ Thị ủy Ngã Năm?")])
    qtbot.waitUntil(lambda: not lookup._latest.is_waiting)
    assert shown(lookup)
