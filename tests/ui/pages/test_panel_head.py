"""Name and buttons of the open paper share a row where the panel is low, and only there."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from hoso_app.domain.documents import Field
from hoso_app.ui.pages.panel_head import PanelHead
from tests.ui.desk import Desk
from tests.ui.keyboard import click, press


def place(part: QWidget, desk: Desk) -> QRect:
    """Return where a part of the panel stands in it."""
    return QRect(part.mapTo(desk.window.page.panel, QPoint(0, 0)), part.size())


@pytest.mark.parametrize(
    ("width", "height", "is_one_row"),
    [(960, 540, True), (1000, 600, True), (960, 1000, False), (640, 540, True), (1280, 720, False)],
)
def test_the_head_is_one_row_in_a_low_panel(
    desk: Desk, width: int, height: int, is_one_row: bool
) -> None:
    ui = desk.window.page.panel.ui
    desk.select("59-KH/TU")
    desk.window.resize(width, height)

    def is_beside() -> bool:
        title, buttons = place(ui.title_label, desk), place(ui.buttons_bar, desk)
        return buttons.left() > title.right() and buttons.top() <= title.bottom()

    desk.until(lambda: is_beside() is is_one_row)
    head = QRect(QPoint(0, 0), ui.head.size())
    parts = [ui.title_label, ui.subtitle_label, ui.open_button, ui.citation_button, ui.more_button]
    places = [place(part, desk) for part in (*parts, ui.star_button, ui.close_button)]
    assert all(head.contains(one) for one in places)
    assert not any(one.intersects(other) for at, one in enumerate(places) for other in places[:at])


def test_a_name_is_not_squeezed_between_buttons(desk: Desk) -> None:
    ui = desk.window.page.panel.ui
    desk.select("59-KH/TU")
    head = PanelHead(ui)

    def is_below() -> bool:
        ui.head_layout.activate()
        return place(ui.buttons_bar, desk).top() > place(ui.subtitle_label, desk).bottom()

    room = ui.buttons_bar.sizeHint().width() + ui.star_button.sizeHint().width() * 2
    head.fit(QSize(room + 400, 200))
    assert not is_below()
    head.fit(QSize(room + 40, 200))
    assert is_below()


def test_lesser_buttons_keep_their_drawings_where_words_would_be_cut_off(desk: Desk) -> None:
    ui = desk.window.page.panel.ui
    desk.select("59-KH/TU")
    head = PanelHead(ui)
    lesser = (ui.open_button, ui.citation_button)
    margins = ui.head_layout.contentsMargins()
    in_words = ui.buttons_bar.sizeHint().width()
    words = in_words + margins.left() + margins.right()

    def have_words() -> list[bool]:
        return [one.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly for one in lesser]

    head.fit(QSize(words, 800))
    assert have_words() == [True, True]
    head.fit(QSize(words - 1, 800))
    assert have_words() == [False, False]
    assert ui.buttons_bar.sizeHint().width() < in_words
    assert all(one.toolTip() and not one.icon().isNull() for one in lesser)
    head.fit(QSize(words, 800))
    assert have_words() == [True, True]


def test_three_fields_are_in_sight_on_a_laptop_at_200_percent(desk: Desk) -> None:
    panel = desk.window.page.panel
    desk.select("59-KH/TU")
    desk.window.resize(960, 540)
    viewport = panel.ui.record_scroll.viewport()

    def in_sight(field: Field) -> bool:
        edit = panel.record.edits[field]
        return viewport.rect().contains(QRect(edit.mapTo(viewport, QPoint(0, 0)), edit.size()))

    first = (Field.DOCUMENT_TYPE, Field.DOCUMENT_NUMBER, Field.ISSUER)
    desk.until(lambda: all(map(in_sight, first)))


def test_the_head_goes_there_and_back_and_its_buttons_work(desk: Desk) -> None:
    ui = desk.window.page.panel.ui
    (chosen,) = desk.select("59-KH/TU")
    before = place(ui.buttons_bar, desk)
    desk.window.resize(960, 540)
    desk.until(lambda: place(ui.buttons_bar, desk).top() < before.top())
    click(ui.star_button)
    desk.until(lambda: desk.services.documents.get(chosen).is_starred)
    ui.citation_button.setFocus()
    press(ui.citation_button, Qt.Key.Key_Space)
    desk.until(lambda: desk.told.startswith("Đã chép"))
    desk.window.resize(1280, 720)
    desk.until(lambda: place(ui.buttons_bar, desk) == before)
