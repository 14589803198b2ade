"""Pages are asked for when they come in sight, and stay where they are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from hoso_app.ui.widgets.page_view import PageView

A4 = (595.0, 842.0)


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    made = PageView()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def _wanted(qtbot: QtBot, view: PageView, pages: int) -> list[tuple[int, int]]:
    asked: list[tuple[int, int]] = []
    view.page_wanted.connect(lambda page, width: asked.append((page, width)))
    view.show_pages([A4] * pages)
    qtbot.waitUntil(lambda: bool(asked))
    return asked


def _picture(width: int) -> QImage:
    image = QImage(width, width * 842 // 595, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    return image


def test_only_pages_in_sight_are_asked_for_in_the_width_of_the_view(
    qtbot: QtBot, view: PageView
) -> None:
    asked = _wanted(qtbot, view, 300)
    assert [page for page, _ in asked] == [0]
    assert 440 < asked[0][1] < 500


def test_a_page_that_was_drawn_is_shown(qtbot: QtBot, view: PageView) -> None:
    asked = _wanted(qtbot, view, 3)
    view.put_page(0, _picture(asked[0][1]))
    assert view.is_drawn
    middle = view.viewport().rect().center()
    assert view.viewport().grab().toImage().pixelColor(middle).name() == "#ff0000"


def test_scrolling_asks_for_the_next_pages_and_says_where_it_stands(
    qtbot: QtBot, view: PageView
) -> None:
    asked = _wanted(qtbot, view, 300)
    with qtbot.waitSignal(view.page_changed, check_params_cb=lambda *at: at == (200, 300)):
        view.go_to_page(199)
    qtbot.waitUntil(lambda: 199 in [page for page, _ in asked])
    assert len(asked) < 10, "the pages between were passed, not drawn"


def test_zoom_asks_again_in_the_new_size_and_fit_comes_back(qtbot: QtBot, view: PageView) -> None:
    asked = _wanted(qtbot, view, 1)
    fitting = asked[0][1]
    view.zoom(2)
    qtbot.waitUntil(lambda: asked[-1][1] > fitting * 1.3)
    view.fit_width()
    qtbot.waitUntil(lambda: abs(asked[-1][1] - fitting) <= 20)


def test_a_scan_that_lies_is_turned(qtbot: QtBot, view: PageView) -> None:
    asked = _wanted(qtbot, view, 1)
    upright = asked[0][1]
    view.turn()
    # On its side the page is as wide as it was high, and drawn that much smaller.
    qtbot.waitUntil(lambda: asked[-1][1] < upright)
    for _ in range(3):
        view.turn()
    qtbot.waitUntil(lambda: abs(asked[-1][1] - upright) <= 20)


def test_zooming_stays_at_the_page(qtbot: QtBot, view: PageView) -> None:
    _wanted(qtbot, view, 50)
    view.go_to_page(25)
    before = view.page
    for _ in range(4):
        view.zoom(1)
    assert view.page == before


def test_nothing_to_show_is_no_fault(qtbot: QtBot, view: PageView) -> None:
    view.show_pages(())
    view.zoom(1)
    view.turn()
    view.put_page(0, _picture(10))
    assert view.page_count == 0
    assert not view.is_drawn
