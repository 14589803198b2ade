"""Panes keep room for what stands in them, however large the letters."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from hoso_app.ui import theme
from hoso_app.ui.theme import Appearance
from tests.ui.desk import Desk
from tests.ui.keyboard import press


def right_edge(part: QWidget, desk: Desk) -> int:
    return part.mapTo(desk.window, part.rect().topRight()).x()


def test_the_column_of_drawings_is_as_wide_as_its_drawings(app: QApplication, desk: Desk) -> None:
    ui = desk.window.page.ui
    desk.window.resize(1024, 600)
    desk.until(ui.navigation_rail.isVisible)
    usual = ui.navigation_rail.width()
    theme.apply(app, Appearance(letters=200))
    desk.until(lambda: ui.navigation_rail.width() > usual)
    desk.until(lambda: ui.navigation_pane.width() == ui.navigation_rail.width())
    button = next(iter(ui.navigation_rail.buttons.values()))
    assert button.width() >= button.sizeHint().width()
    theme.apply(app, Appearance(letters=100))
    desk.until(lambda: ui.navigation_pane.width() == usual)


def test_the_navigation_grows_with_its_names_and_back(app: QApplication, desk: Desk) -> None:
    ui = desk.window.page.ui
    desk.window.resize(1900, 900)
    desk.lay_out()
    usual = ui.navigation_pane.width()
    theme.apply(app, Appearance(letters=200))
    desk.until(lambda: ui.navigation_pane.width() >= 1.8 * usual)
    theme.apply(app, Appearance(letters=100))
    desk.until(lambda: abs(ui.navigation_pane.width() - usual) <= 2)


def test_large_letters_fold_the_navigation_before_list_and_document_suffer(
    app: QApplication, desk: Desk
) -> None:
    ui = desk.window.page.ui
    desk.window.resize(1200, 700)
    desk.until(lambda: not ui.navigation_rail.isVisible())
    theme.apply(app, Appearance(letters=200))
    desk.until(ui.navigation_rail.isVisible)
    desk.until(lambda: right_edge(ui.document_pane, desk) < desk.window.width())
    assert min(ui.results_pane.width(), ui.document_pane.width()) >= 400


@pytest.mark.parametrize(
    ("letters", "orientation"), [(100, Qt.Orientation.Horizontal), (200, Qt.Orientation.Vertical)]
)
def test_fields_are_in_sight_while_the_inbox_is_gone_through(
    app: QApplication, desk: Desk, letters: int, orientation: Qt.Orientation
) -> None:
    panel = desk.window.page.panel
    theme.apply(app, Appearance(letters=letters))
    desk.window.resize(1024, 600)
    desk.answered(lambda: desk.click_line("place:inbox"))
    desk.until(lambda: panel.ui.parts_splitter.orientation() == orientation)
    viewport = panel.ui.record_scroll.viewport()
    edits = [edit for edit in panel.record.edits.values() if edit.isVisible()]
    assert edits

    def ends() -> list[int]:
        return [edit.mapTo(viewport, edit.rect().topRight()).x() for edit in edits]

    desk.until(lambda: max(ends()) <= viewport.width())


def test_the_order_keeps_its_drawing_where_its_words_would_be_cut_off(
    app: QApplication, desk: Desk
) -> None:
    ui = desk.window.page.ui
    words, drawing = (
        Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
        Qt.ToolButtonStyle.ToolButtonIconOnly,
    )
    theme.apply(app)
    desk.window.resize(1280, 720)
    desk.until(lambda: ui.sort_button.toolButtonStyle() == words)
    assert ui.sort_button.text() in ui.sort_button.toolTip()
    desk.answered(lambda: desk.click_line("place:inbox"))
    theme.apply(app, Appearance(letters=200))
    desk.window.resize(1024, 600)
    desk.until(lambda: ui.sort_button.toolButtonStyle() == drawing)
    desk.until(lambda: ui.sort_button.width() >= ui.sort_button.sizeHint().width())
    assert right_edge(ui.sort_button, desk) <= right_edge(ui.results_pane, desk)


def test_what_is_done_with_several_papers_can_be_reached_by_scrolling(
    app: QApplication, desk: Desk
) -> None:
    ui = desk.window.page.panel.ui
    theme.apply(app, Appearance(letters=200))
    desk.window.resize(1024, 600)
    desk.select("59-KH/TU", "60-KH/TU")
    desk.until(ui.several_page.isVisible)
    buttons = [one for one in ui.several_buttons.findChildren(QPushButton) if one.isVisible()]
    assert len(buttons) >= 7
    desk.until(lambda: all(one.height() >= one.sizeHint().height() for one in buttons))
    viewport = ui.several_page.viewport()

    def is_in_sight() -> bool:
        place = QRect(buttons[-1].mapTo(viewport, QPoint(0, 0)), buttons[-1].size())
        return viewport.rect().contains(place)

    assert not is_in_sight()
    buttons[0].setFocus()
    for before in buttons[:-1]:
        press(before, Qt.Key.Key_Tab)
    desk.until(is_in_sight)
