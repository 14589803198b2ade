"""Searching, filtering and working in the list, with the keys a person presses."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from hoso_app.domain.documents import DocumentState
from hoso_app.domain.dossiers import DossierValues
from hoso_app.domain.search import Facet, Rung, SearchOutcome, SearchRequest, Sort, Understood
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.services.search import SearchService
from hoso_app.ui.actions import ActionId
from hoso_app.ui.dialogs.name_dialog import NameDialog
from hoso_app.ui.models.document_list import DocumentRole
from hoso_app.ui.models.navigation import NavigationRole
from hoso_app.ui.models.query import Place
from tests.ui.desk import PATIENCE, Desk, opened_desk
from tests.ui.keyboard import click, press, type_text

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def state_of(desk: Desk, number: str) -> DocumentState:
    return desk.document(number).state


def test_the_start_shows_every_paper_the_newest_first(desk: Desk) -> None:
    page = desk.window.page
    assert page.ui.count_label.text() == "30 văn bản"
    dates = [
        row.issued_on.iso
        for row in desk.services.documents.rows(page.results.documents.ids)
        if row.issued_on is not None
    ]
    assert dates == sorted(dates, reverse=True)
    assert page.ui.search_box.hasFocus()


@pytest.mark.parametrize("words", ["59 kh tu", "59-KH/TU", "59/KH-TU", "ke hoach 59"])
def test_typing_finds_while_typing(qtbot: QtBot, desk: Desk, words: str) -> None:
    page = desk.window.page
    QTest.keyClicks(page.ui.search_box, words)
    desk.until(lambda: desk.listed[0] == "59-KH/TU")
    assert " ms" not in page.ui.count_label.text(), "nobody works faster for knowing it"


def test_words_with_and_without_marks_find_the_same(qtbot: QtBot, desk: Desk) -> None:
    desk.search("kiểm điểm giữa nhiệm kỳ")
    with_marks = set(desk.listed)
    desk.window.page.ui.search_box.clear()
    desk.search("kiem diem giua nhiem ky")
    assert with_marks <= set(desk.listed)
    assert "59-KH/TU" in with_marks


def test_a_word_still_being_composed_is_searched_already(qtbot: QtBot, desk: Desk) -> None:
    box = desk.window.page.ui.search_box
    desk.answered(lambda: QApplication.sendEvent(box, QInputMethodEvent("nghị quyết", [])))
    assert box.text() == ""
    assert desk.window.page.results.query.text == "nghị quyết"
    assert "02-NQ/ĐU" in desk.listed


def test_the_best_answer_is_shown_with_its_words_marked(qtbot: QtBot, desk: Desk) -> None:
    page = desk.window.page
    desk.search("59-KH/TU")
    desk.until(lambda: page.panel.ui.title_label.text() == "Kế hoạch 59-KH/TU")
    desk.until(lambda: page.panel.ui.paper_view.hit_count >= 1)
    entry = page.results.documents.index(0).data(DocumentRole.ENTRY)
    assert entry.row.document_number[slice(*entry.number_marks[0])] == "59-KH/TU"


def test_arrow_down_and_enter_open_a_copy_of_the_original(qtbot: QtBot, desk: Desk) -> None:
    opened = _UrlCatcher()
    QDesktopServices.setUrlHandler("file", opened, "take")  # type: ignore[arg-type]  # the stub is wrong
    try:
        desk.search("59-KH/TU")
        page = desk.window.page
        QTest.keyClick(page.ui.search_box, KEY.Key_Down)
        assert page.ui.documents_view.hasFocus()
        QTest.keyClick(page.ui.documents_view, KEY.Key_Return)
        desk.until(lambda: bool(opened.files))
    finally:
        QDesktopServices.unsetUrlHandler("file")
    original = desk.document("59-KH/TU").originals[0]
    assert opened.files[0].name == original.name
    assert opened.files[0].stat().st_size == original.size


class _UrlCatcher(QObject):
    """Stands for the program that the system opens files with."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.files.append(Path(url.toLocalFile()))


def test_escape_clears_the_words_and_then_leaves_for_the_list(qtbot: QtBot, desk: Desk) -> None:
    page = desk.window.page
    desk.search("59-KH/TU")
    desk.answered(lambda: QTest.keyClick(page.ui.search_box, KEY.Key_Escape))
    assert page.ui.search_box.text() == ""
    assert len(desk.listed) == 30
    QTest.keyClick(page.ui.search_box, KEY.Key_Escape)
    assert page.ui.documents_view.hasFocus()


def test_ctrl_k_comes_back_to_the_search_from_anywhere(qtbot: QtBot, desk: Desk) -> None:
    page = desk.window.page
    page.panel.ui.tabs.setFocus()
    QTest.keyClick(desk.window, KEY.Key_K, CTRL)
    desk.until(page.ui.search_box.hasFocus)


def test_a_letter_typed_in_the_list_goes_on_searching(qtbot: QtBot, desk: Desk) -> None:
    page = desk.window.page
    page.ui.documents_view.setFocus()
    desk.answered(lambda: type_text(page.ui.documents_view, "k"))
    assert page.ui.search_box.text() == "k"
    assert page.ui.search_box.hasFocus()


def test_a_click_in_the_navigation_filters_and_its_chip_takes_it_back(
    qtbot: QtBot, desk: Desk
) -> None:
    page = desk.window.page
    desk.answered(lambda: desk.click_line("document_type:Báo cáo"))
    kinds = {row.document_type for row in desk.services.documents.rows(desk.ids)}
    assert kinds == {"Báo cáo"}
    chips = page.ui.filter_chips.findChildren(QToolButton)
    assert [chip.text() for chip in chips] == ["Báo cáo"]
    desk.answered(lambda: QTest.mouseClick(chips[0], Qt.MouseButton.LeftButton))
    assert len(desk.ids) == 30
    assert not page.ui.filter_chips.isVisible()


def test_filters_of_several_kinds_stand_together(qtbot: QtBot, desk: Desk) -> None:
    desk.answered(lambda: desk.click_line("document_type:Báo cáo"))
    desk.answered(lambda: desk.click_line("document_type:Kế hoạch", CTRL))
    desk.answered(lambda: desk.click_line("term:2020-2025"))
    rows = desk.services.documents.rows(desk.ids)
    assert {row.document_type for row in rows} == {"Báo cáo", "Kế hoạch"}
    assert {row.term for row in rows} == {"2020-2025"}
    QTest.keyClick(desk.window, KEY.Key_K, CTRL | Qt.KeyboardModifier.ShiftModifier)
    desk.until(lambda: len(desk.ids) == 30)


def test_a_second_click_on_a_line_takes_its_filter_off(qtbot: QtBot, desk: Desk) -> None:
    desk.answered(lambda: desk.click_line("term:2020-2025"))
    assert len(desk.ids) < 30
    desk.answered(lambda: desk.click_line("term:2020-2025"))
    assert len(desk.ids) == 30


@pytest.mark.parametrize(
    "key", ["place:inbox", "place:recent", "document_type:Kế hoạch", "term:2020-2025"]
)
def test_the_line_that_was_clicked_stays_under_the_pointer(
    qtbot: QtBot, desk: Desk, key: str
) -> None:
    """Chips, the bar of the inbox and other counts come and go; a second click hits the same."""
    page = desk.window.page
    view = page.ui.navigation_view
    desk.services.dossiers.create(DossierValues("01/2023", "Hồ sơ chưa có gì"))
    desk.answered(page.results.refresh)

    def place() -> QPoint:
        line = view.visualRect(page.results.navigation.index_of_key(key))
        return view.viewport().mapTo(desk.window, line.topLeft())

    view.scrollTo(page.results.navigation.index_of_key(key))
    before = place()
    desk.answered(lambda: desk.click_line(key))
    assert page.ui.filter_chips.isVisible()
    assert place() == before
    desk.answered(lambda: desk.click_line("place:all" if key.startswith("place") else key))
    assert not page.ui.filter_chips.isVisible()
    assert place() == before


def test_a_chip_is_taken_off_by_the_delete_key(qtbot: QtBot, desk: Desk) -> None:
    page = desk.window.page
    desk.answered(lambda: page.go_to(Place.INBOX))
    chip = page.ui.filter_chips.findChildren(QToolButton)[0]
    desk.answered(lambda: QTest.keyClick(chip, KEY.Key_Delete))
    assert len(desk.ids) == 30


def test_the_navigation_works_by_keyboard(qtbot: QtBot, desk: Desk) -> None:
    view = desk.window.page.ui.navigation_view
    view.setFocus()
    view.setCurrentIndex(desk.window.page.results.navigation.index_of_key("place:inbox"))
    desk.answered(lambda: QTest.keyClick(view, KEY.Key_Return))
    states = {row.state for row in desk.services.documents.rows(desk.ids)}
    assert states == {DocumentState.INBOX}


@pytest.mark.parametrize(
    ("key", "place"),
    [("1", Place.ALL), ("2", Place.INBOX), ("3", Place.RECENT), ("4", Place.STARRED)],
)
def test_places_have_keys(qtbot: QtBot, desk: Desk, key: str, place: Place) -> None:
    if place is Place.ALL:
        desk.answered(lambda: desk.window.page.go_to(Place.INBOX))
    desk.answered(lambda: QTest.keyClick(desk.window, Qt.Key(ord(key)), CTRL))
    assert desk.window.page.results.query.place is place


def test_counts_in_the_navigation_follow_the_words(qtbot: QtBot, desk: Desk) -> None:
    navigation = desk.window.page.results.navigation
    before = navigation.index_of_key("place:all").data(NavigationRole.COUNT)
    desk.search("59-KH/TU")
    after = navigation.index_of_key("place:all").data(NavigationRole.COUNT)
    assert before == 30
    assert after == len(desk.ids) < 30


def test_delete_trashes_and_the_line_below_takes_it_back(qtbot: QtBot, desk: Desk) -> None:
    page = desk.window.page
    desk.select("59-KH/TU")
    desk.answered(lambda: QTest.keyClick(page.ui.documents_view, KEY.Key_Delete))
    desk.until(lambda: "59-KH/TU" not in desk.listed)
    assert desk.told == "Đã bỏ 1 văn bản vào thùng rác."
    assert state_of(desk, "59-KH/TU") is DocumentState.TRASH
    assert page.ui.documents_view.selected_ids(), "the neighbour is selected"
    QTest.mouseClick(page.ui.message_strip.action_button, Qt.MouseButton.LeftButton)
    desk.until(lambda: "59-KH/TU" in desk.listed)
    assert state_of(desk, "59-KH/TU") is not DocumentState.TRASH


def test_delete_in_the_search_box_only_erases_letters(qtbot: QtBot, desk: Desk) -> None:
    box = desk.window.page.ui.search_box
    desk.select("59-KH/TU")
    box.setFocus()
    QTest.keyClicks(box, "ab")
    QTest.keyClick(box, KEY.Key_Home)
    QTest.keyClick(box, KEY.Key_Delete)
    assert box.text() == "b"
    assert state_of(desk, "59-KH/TU") is not DocumentState.TRASH


def test_ctrl_z_and_ctrl_y_undo_and_redo(qtbot: QtBot, desk: Desk) -> None:
    (chosen,) = desk.select("59-KH/TU")
    view = desk.window.page.ui.documents_view

    def is_starred() -> bool:
        return desk.services.documents.get(chosen).is_starred

    QTest.keyClick(view, KEY.Key_D, CTRL)
    desk.until(is_starred)
    QTest.keyClick(view, KEY.Key_Z, CTRL)
    desk.until(lambda: not is_starred())
    desk.until(lambda: desk.told == "Đã hoàn tác: Đánh dấu – Kế hoạch 59-KH/TU.")
    QTest.keyClick(view, KEY.Key_Y, CTRL)
    desk.until(is_starred)


def test_undo_with_nothing_left_says_so(qtbot: QtBot, desk: Desk) -> None:
    QTest.keyClick(desk.window.page.ui.documents_view, KEY.Key_Z, CTRL)
    desk.until(lambda: desk.told == "Không còn bước nào để hoàn tác hoặc làm lại.")


def test_a_click_on_the_star_stars_without_selecting(qtbot: QtBot, desk: Desk) -> None:
    page = desk.window.page
    (chosen,) = desk.select("59-KH/TU")
    other = desk.id_of("60-KH/TU")
    view = page.ui.documents_view
    index = page.results.documents.index(page.results.documents.row_of(other) or 0)
    view.scrollTo(index)
    place = page.ui.documents_view.itemDelegate().star_rect(view.visualRect(index)).center()  # type: ignore[attr-defined]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    desk.until(lambda: desk.services.documents.get(other).is_starred)
    assert view.selected_ids() == (chosen,)
    desk.until(lambda: page.results.documents.entry_of(other).row.is_starred)  # type: ignore[union-attr]


def test_selection_and_place_survive_a_refresh(desk: Desk) -> None:
    page = desk.window.page
    view = page.ui.documents_view
    view.setFocus()
    QTest.keyClick(view, KEY.Key_Home)
    QTest.keyClick(view, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = view.selected_ids()
    assert len(chosen) == 2
    view.verticalScrollBar().setValue(120)
    other = desk.id_of("59-KH/TU")
    desk.answered(lambda: page.commands.trash([other]))
    desk.until(lambda: other not in desk.ids)
    assert view.selected_ids() == chosen
    assert view.verticalScrollBar().value() == 120


def test_home_and_end_go_to_the_ends_of_the_list(desk: Desk) -> None:
    view = desk.window.page.ui.documents_view
    view.setFocus()
    QTest.keyClick(view, KEY.Key_End)
    assert view.selected_ids() == (desk.ids[-1],)
    QTest.keyClick(view, KEY.Key_Home)
    assert view.selected_ids() == (desk.ids[0],)


def test_several_selected_papers_are_cited_together(qtbot: QtBot, desk: Desk) -> None:
    desk.select("59-KH/TU", "60-KH/TU")
    desk.window.workspace.actions[ActionId.COPY_CITATION].trigger()
    desk.until(lambda: desk.told == "Đã chép 2 trích dẫn.")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert sorted(line.split(",")[0] for line in lines) == [
        "Kế hoạch số 59-KH/TU",
        "Kế hoạch số 60-KH/TU",
    ]


def orders(desk: Desk) -> list[str]:
    """Return what the menu of orders offers."""
    menu = desk.window.page.ui.sort_button.menu()
    return [action.text() for action in menu.actions() if action.isVisible()]


def choose_order(desk: Desk, words: str) -> None:
    """Choose an order from the menu, with the keyboard."""
    button = desk.window.page.ui.sort_button
    menu = button.menu()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    for _ in menu.actions():
        press(menu, KEY.Key_Down)
        if menu.activeAction().text() == words:
            break
    desk.answered(lambda: press(menu, KEY.Key_Return))
    assert button.text() == words


def test_the_order_is_chosen_from_the_menu(qtbot: QtBot, desk: Desk) -> None:
    page = desk.window.page
    assert orders(desk) == ["Liên quan nhất", "Mới nhất", "Cũ trước", "Theo số"]
    choose_order(desk, "Theo số")
    assert page.results.query.sort is Sort.NUMBER
    numbers = [
        int(number.split("-")[0].split("/")[0])
        for number in desk.listed
        if number[:1].isdigit() and ("-" in number or "/" in number)
    ]
    assert numbers == sorted(numbers)
    choose_order(desk, "Cũ trước")
    rows = desk.services.documents.rows(desk.ids)
    dates = [row.issued_on.iso for row in rows if row.issued_on is not None]
    assert dates == sorted(dates)
    assert len(dates) == len(rows)


def test_a_dossier_has_an_order_of_its_own(qtbot: QtBot, desk: Desk) -> None:
    page = desk.window.page
    numbers = ["59-KH/TU", "02-NQ/ĐU", "60-KH/TU"]
    values = DossierValues("01/2023", "Kiểm điểm")
    desk.services.dossiers.create(values)
    [made] = desk.services.dossiers.all()
    papers = [desk.id_of(one) for one in numbers]
    desk.services.dossiers.edit(made.id, values, papers)
    desk.services.indexing.drain()
    desk.answered(page.results.refresh)
    desk.answered(lambda: desk.click_line(f"dossier:{made.id}"))
    assert sorted(desk.listed) == sorted(numbers)
    assert desk.listed != numbers
    choose_order(desk, "Thứ tự trong hồ sơ")
    assert desk.listed == numbers
    page.ui.search_box.setFocus()
    desk.search("nhiệm kỳ")
    assert desk.listed[: len(numbers)] == [one for one in numbers if one in desk.listed]
    desk.answered(lambda: page.go_to(Place.ALL))
    assert orders(desk) == ["Liên quan nhất", "Mới nhất", "Cũ trước", "Theo số"]
    assert page.ui.sort_button.text() == "Liên quan nhất"


def test_a_search_is_saved_and_asked_again_from_the_navigation(qtbot: QtBot, desk: Desk) -> None:
    page = desk.window.page
    desk.search("giữa nhiệm kỳ")
    found = desk.ids
    QTest.keyClick(desk.window, KEY.Key_S, CTRL)
    dialog = desk.dialog(NameDialog)
    dialog.ui.name_edit.clear()
    QTest.keyClicks(dialog.ui.name_edit, "So ket")
    QTest.keyClick(dialog.ui.name_edit, KEY.Key_Return)
    desk.until(lambda: desk.told == "Đã lưu tìm kiếm “So ket”.")
    page.results.refresh()
    desk.until(lambda: page.results.navigation.index_of_key("saved:1").isValid())
    desk.answered(lambda: QTest.keyClick(page.ui.search_box, KEY.Key_Escape))
    desk.answered(lambda: desk.click_line("saved:1"))
    assert page.ui.search_box.text() == "giữa nhiệm kỳ"
    assert desk.ids == found


def test_nothing_found_says_what_to_do(qtbot: QtBot, desk: Desk) -> None:
    page = desk.window.page
    desk.answered(lambda: page.go_to(Place.INBOX))
    desk.search("xylophone")
    state = page.ui.empty_state
    assert state.isVisible()
    assert state.title == "Không có văn bản nào khớp “xylophone”"
    assert [button.text() for button in state.buttons if button.isVisible()] == [
        *("Bỏ mọi bộ lọc", "Xóa chữ tìm"),
    ]
    desk.answered(lambda: QTest.mouseClick(state.buttons[1], Qt.MouseButton.LeftButton))
    assert page.ui.search_box.text() == ""
    assert page.ui.documents_view.isVisible()


@pytest.mark.parametrize(
    ("place", "title"),
    [
        (Place.STARRED, "Chưa đánh dấu văn bản nào"),
        (Place.TRASH, "Thùng rác trống"),
    ],
)
def test_empty_places_explain_themselves(
    qtbot: QtBot, desk: Desk, place: Place, title: str
) -> None:
    desk.answered(lambda: desk.window.page.go_to(place))
    assert desk.window.page.ui.empty_state.title == title


def test_a_place_without_papers_of_that_kind_is_not_called_empty(desk: Desk) -> None:
    page = desk.window.page
    desk.answered(lambda: page.go_to(Place.TRASH))
    narrowed = page.results.query.toggled(Facet.DOCUMENT_TYPE, "Kế hoạch")
    desk.answered(lambda: page.results.ask(narrowed))
    assert page.ui.empty_state.title == "Không có văn bản nào với điều kiện này"


def test_an_empty_library_says_how_to_begin(empty_desk: Desk) -> None:
    state = empty_desk.window.page.ui.empty_state
    assert state.title == "Kho chưa có văn bản nào"
    assert [button.text() for button in state.buttons] == [
        *("Nhập cả thư mục…", "Thử với văn bản mẫu"),
    ]


def test_an_empty_library_that_is_being_filled_says_so(empty_desk: Desk, tmp_path: Path) -> None:
    window, state = empty_desk.window, empty_desk.window.page.ui.empty_state
    blank = tmp_path / "trống.docx"  # cannot be filed: the library stays empty
    blank.touch()
    said: list[tuple[str, bool]] = []
    window.imports.begun.connect(
        lambda: said.append((state.title, any(one.isVisible() for one in state.buttons)))
    )

    with empty_desk.qtbot.waitSignal(window.imports.ended, timeout=PATIENCE):
        window.import_paths([blank])

    assert said == [("Đang nhập văn bản đầu tiên", False)]
    assert state.title == "Kho chưa có văn bản nào"


@pytest.mark.parametrize(
    ("width", "is_rail", "orientation"),
    [
        (1280, False, Qt.Orientation.Horizontal),
        (1099, True, Qt.Orientation.Horizontal),
        (1023, True, Qt.Orientation.Vertical),
    ],
)
def test_panes_make_do_with_the_width(
    qtbot: QtBot, desk: Desk, width: int, is_rail: bool, orientation: Qt.Orientation
) -> None:
    ui = desk.window.page.ui
    desk.window.resize(width, 640)
    desk.until(lambda: ui.navigation_rail.isVisible() is is_rail)
    assert ui.navigation_view.isVisible() is not is_rail
    assert ui.content_splitter.orientation() == orientation
    if is_rail:
        desk.until(lambda: ui.navigation_pane.width() <= 48)


def test_panes_are_closed_and_opened_by_keys(qtbot: QtBot, desk: Desk) -> None:
    ui = desk.window.page.ui
    for key, pane in ((KEY.Key_F8, ui.navigation_pane), (KEY.Key_F9, ui.document_pane)):
        QTest.keyClick(desk.window, key)
        desk.until(pane.isHidden)
        QTest.keyClick(desk.window, key)
        desk.until(pane.isVisible)


def test_the_rail_unfolds_and_folds_after_a_choice(qtbot: QtBot, desk: Desk) -> None:
    ui = desk.window.page.ui
    desk.window.resize(1060, 640)
    desk.until(ui.navigation_rail.isVisible)
    QTest.keyClick(desk.window, KEY.Key_F8)
    desk.until(ui.navigation_view.isVisible)
    desk.answered(lambda: desk.click_line("place:inbox"))
    assert ui.navigation_rail.isVisible()
    assert not ui.navigation_view.isVisible()


def test_f6_goes_round_the_panes(qtbot: QtBot, desk: Desk) -> None:
    page = desk.window.page
    desk.select("59-KH/TU")
    page.ui.search_box.setFocus()
    visited = []
    for _ in range(5):
        QTest.keyClick(desk.window, KEY.Key_F6)
        focused = desk.window.focusWidget()
        assert focused is not None
        visited.append(focused)
    assert visited[0] is page.ui.navigation_view
    assert visited[1] is page.ui.documents_view
    assert visited[2] is page.panel.ui.paper_view
    assert page.panel.ui.tabs.isAncestorOf(visited[3])
    assert visited[4] is page.ui.search_box


class _OfferingSearch:
    """The search of a library, which takes ``2020-2025`` in a question for a term."""

    def __init__(self, search: SearchService) -> None:
        self._search = search

    def __getattr__(self, name: str) -> Any:
        return getattr(self._search, name)

    def search(self, request: SearchRequest, token: CancelToken | None = None) -> SearchOutcome:
        understood: tuple[Understood, ...] = ()
        if "2020-2025" in request.text:
            understood = (Understood("2020-2025", Facet.TERM, "2020-2025"),)
        return replace(self._search.search(request, token), understood=understood)


@pytest.fixture
def offering_desk(qtbot: QtBot, sample_library: Path, tmp_path: Path) -> Iterator[Desk]:
    def adapted(services: Services) -> Services:
        return replace(services, search=cast("SearchService", _OfferingSearch(services.search)))

    with opened_desk(qtbot, sample_library, tmp_path / "window.ini", adapted) as made:
        yield made


def _offers(desk: Desk) -> list[str]:
    return [button.text() for button in desk.window.page.ui.offer_chips.buttons()]


@pytest.mark.parametrize("way", ["tab", "click", "alt"])
def test_an_offer_becomes_a_filter(offering_desk: Desk, way: str) -> None:
    desk, ui = offering_desk, offering_desk.window.page.ui
    desk.search("kế hoạch 2020-2025")
    assert ui.offer_chips.isVisible()
    assert _offers(desk) == ["Chỉ nhiệm kỳ 2020-2025?"]
    if way == "tab":
        desk.answered(lambda: press(ui.search_box, KEY.Key_Tab))
    elif way == "alt":
        alt = Qt.KeyboardModifier.AltModifier
        desk.answered(lambda: press(ui.search_box, KEY.Key_1, alt))
    else:
        desk.answered(lambda: click(ui.offer_chips.buttons()[0]))
    query = desk.window.page.results.query
    assert query.filters == {Facet.TERM: ("2020-2025",)}
    assert ui.search_box.text() == query.text == "kế hoạch"
    assert ui.search_box.hasFocus()
    assert not ui.offer_chips.isVisible()


def test_everything_that_is_named_is_offered_and_excludes_nothing(desk: Desk) -> None:
    ui = desk.window.page.ui
    desk.search("báo cáo xã tân long nhiệm kỳ 2020-2025 ")
    total = desk.window.page.results.documents.rowCount()
    assert _offers(desk) == [
        "Chỉ Báo cáo?",
        "Chỉ Đảng ủy xã Tân Long?",
        "Chỉ nhiệm kỳ 2020-2025?",
    ]
    desk.answered(lambda: click(ui.offer_chips.buttons()[1]))
    assert list(desk.window.page.results.query.filters) == [Facet.COMMITTEE]
    assert desk.window.page.results.documents.rowCount() < total
    assert _offers(desk) == ["Chỉ Báo cáo?", "Chỉ nhiệm kỳ 2020-2025?"]


def test_a_month_that_is_offered_becomes_a_field_of_the_question(desk: Desk) -> None:
    desk.search("báo cáo tháng 6/2023 ")
    assert _offers(desk)[-1] == "Chỉ tháng 6/2023?"
    desk.answered(lambda: click(desk.window.page.ui.offer_chips.buttons()[-1]))
    assert desk.window.page.ui.search_box.text() == 'báo cáo ngày:"tháng 6/2023"'
    assert desk.listed[0] == "245-BC/TU"


def test_a_hit_says_how_close_it_is_and_shows_what_was_found(desk: Desk) -> None:
    page = desk.window.page
    desk.search("chú đáo ")
    entry = page.results.documents.entry_of(desk.ids[0])
    assert entry is not None
    assert (entry.rung, entry.words) == (Rung.TONE, "chu đáo ")
    sentence = page.results.documents.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert str(sentence).endswith("khác dấu thanh")
    desk.until(lambda: desk.shown_id == desk.ids[0])
    desk.until(lambda: not page.panel.is_waiting)
    assert page.panel.ui.paper_view.hit_count > 1


def test_what_was_probably_meant_is_one_key_away(desk: Desk) -> None:
    box = desk.window.page.ui.search_box
    desk.search("nghij quyeets ")
    assert _offers(desk)[0] == "Có phải ý bạn: nghị quyết?"
    desk.answered(lambda: press(box, KEY.Key_Tab))
    assert box.text() == "nghị quyết"
    assert _offers(desk) == ["Chỉ Nghị quyết?"]


def test_without_an_offer_tab_leaves_the_search_box(desk: Desk) -> None:
    box = desk.window.page.ui.search_box
    press(box, KEY.Key_Tab)
    assert not box.hasFocus()


def test_a_paper_in_the_trash_is_shown_when_it_is_wanted(desk: Desk) -> None:
    wanted = desk.id_of("59-KH/TU")
    desk.window.page.commands.trash([wanted])
    desk.until(lambda: wanted not in desk.ids)
    desk.window.show_document(wanted)
    desk.until(lambda: desk.shown_id == wanted)
    assert desk.window.page.ui.documents_view.selected_ids() == ()


def test_every_reachable_widget_has_a_name_for_screen_readers(desk: Desk) -> None:
    nameless = []
    for widget in desk.window.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible():
            continue
        if widget.objectName().startswith("qt_") or widget.focusProxy() is not None:
            continue
        text = widget.text() if hasattr(widget, "text") else ""
        if not (widget.accessibleName() or text or widget.toolTip()):
            nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert nameless == []


def test_events_without_words_are_not_asked_twice(qtbot: QtBot, desk: Desk) -> None:
    page = desk.window.page
    desk.search("kế hoạch")
    generation = page.results.documents.generation
    QApplication.sendEvent(page.ui.search_box, QEvent(QEvent.Type.LanguageChange))
    QApplication.sendEvent(page.ui.search_box, QInputMethodEvent())
    qtbot.wait(80)
    assert page.results.documents.generation == generation
    assert Facet.STATE not in page.results.query.filters


def test_a_saved_search_shows_how_many_papers_answer_it_now(desk: Desk) -> None:
    navigation = desk.window.page.results.navigation
    saved = desk.services.saved_searches
    desk.window.workspace.change(lambda: saved.save("Kiểm điểm", SearchRequest("kiểm điểm")))
    desk.until(lambda: navigation.index_of_key("saved:1").isValid())
    count = saved.counts()[saved.all()[0].id]
    assert count > 5
    index = navigation.index_of_key("saved:1")
    assert index.data(NavigationRole.COUNT) == count
    first = desk.services.search.search(SearchRequest("kiểm điểm")).hits[0].document_id
    desk.window.page.commands.trash([first])
    desk.until(lambda: navigation.index_of_key("saved:1").data(NavigationRole.COUNT) == count - 1)


def test_a_question_is_remembered_once_the_person_goes_on_with_its_answer(desk: Desk) -> None:
    box = desk.window.page.ui.search_box
    desk.search("kế hoạch kiểm điểm")
    assert desk.services.saved_searches.recent() == ()
    press(box, KEY.Key_Return)
    desk.until(lambda: desk.services.saved_searches.recent() == ("kế hoạch kiểm điểm",))
