"""The list while the library changes under it: answers come, late ones are told."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Rung, SearchHit, SearchOutcome, SearchRequest
from hoso_app.domain.work import CancelToken
from hoso_app.services.search import SearchService
from hoso_app.ui.models.navigation import NavigationRole
from hoso_app.ui.models.query import Place
from hoso_app.ui.pages.result_list import heading_of
from tests.ui.desk import Desk
from tests.ui.keyboard import press, type_text


class Gate:
    """Holds back every answer of the search until it is opened."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._open = threading.Event()
        self.asked: list[str] = []
        search = SearchService.search

        def held(
            service: SearchService, request: SearchRequest, token: CancelToken | None = None
        ) -> SearchOutcome:
            self.asked.append(request.text)
            self._open.wait(60)
            return search(service, request, token)

        monkeypatch.setattr(SearchService, "search", held)

    def open(self) -> None:
        self._open.set()


def test_news_that_come_faster_than_answers_keep_no_answer_from_coming(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = desk.window.page
    gate = Gate(monkeypatch)
    type_text(page.ui.search_box, "59-KH/TU")
    desk.until(lambda: "59-KH/TU" in gate.asked)
    shown: list[str] = []
    page.outcome_shown.connect(lambda answer: shown.append(answer.query.text))
    asked = gate.asked.count("59-KH/TU")
    for _ in range(5):
        page.results.refresh()
    assert gate.asked.count("59-KH/TU") == asked, "the question under way is let finish"
    gate.open()
    desk.until(lambda: len(shown) >= 2)
    desk.settle()
    assert set(shown) == {"59-KH/TU"}, "it was answered, and once more for the news"
    assert desk.listed[0] == "59-KH/TU"


def test_a_list_that_is_not_the_answer_yet_says_so(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = desk.window.page
    gate = Gate(monkeypatch)
    type_text(page.ui.search_box, "nghị quyết")
    desk.until(lambda: page.ui.count_label.text() == "Đang tìm…")
    gate.open()
    desk.until(lambda: "văn bản" in page.ui.count_label.text())
    desk.settle()


def test_reading_the_same_list_again_is_not_announced(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = desk.window.page
    told: list[bool] = []
    page.results.waiting_changed.connect(told.append)
    desk.answered(page.results.refresh)
    assert told == []


def test_rows_below_those_in_sight_follow_with_what_was_found(desk: Desk) -> None:
    page = desk.window.page
    page.results.rows_in_sight = lambda: 2
    shown: list[int] = []
    page.outcome_shown.connect(lambda answer: shown.append(len(answer.entries)))
    desk.search("của")
    assert shown[-1] == 2
    documents = page.results.documents
    first_page = documents.page_ids(0)
    assert len(first_page) > 2
    desk.until(lambda: all(documents.entry_of(one) for one in first_page))
    entries = [documents.entry_of(one) for one in first_page]
    assert all(entry is not None and entry.snippet is not None for entry in entries)


def test_counts_at_the_side_follow_the_rows(desk: Desk) -> None:
    page = desk.window.page
    order: list[str] = []
    page.outcome_shown.connect(lambda _answer: order.append("rows"))
    page.results.counted.connect(lambda _counts: order.append("counts"))
    desk.search("59-KH/TU")
    assert order[0] == "rows"
    assert order[-1] == "counts"
    index = page.results.navigation.index_of_key(f"place:{Place.ALL}")
    assert index.data(NavigationRole.COUNT) == len(desk.ids)


def test_another_place_begins_at_its_first_paper(desk: Desk) -> None:
    desk.select("59-KH/TU")
    desk.answered(lambda: desk.window.page.go_to(Place.RECENT))
    assert desk.window.page.ui.documents_view.selected_ids() == (desk.id_at(0),)


def test_recent_papers_are_in_the_order_in_which_they_came(desk: Desk) -> None:
    page = desk.window.page
    view = page.ui.documents_view
    desk.answered(lambda: press(view, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier))
    assert list(desk.ids) == sorted(desk.ids, reverse=True)
    assert page.ui.sort_button.text() == "Mới nhập trước"
    assert not page.ui.sort_button.isEnabled()


def test_line_stands_above_the_papers_that_only_come_close() -> None:
    hits = tuple(
        SearchHit(DocumentId(number), 1.0, rung)
        for number, rung in ((1, Rung.EXACT), (2, Rung.PARTIAL))
    )
    outcome = SearchOutcome(hits, 1, 9, 9, 1.0, loosened=1)

    heading = heading_of(outcome)

    assert heading is not None
    assert heading.row == 1
    assert "phần lớn các từ" in heading.text
    assert heading_of(replace(outcome, loosened=0)) is None
