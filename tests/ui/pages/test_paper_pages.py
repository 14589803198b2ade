"""Pages of a paper: found places marked where they stand, and words looked for in one paper."""

from pathlib import Path
from threading import Event

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hoso_app.domain.documents import Field
from hoso_app.ui.actions import ActionId
from hoso_app.ui.forms.ui_document_panel import Ui_DocumentPanel
from hoso_app.ui.widgets.page_view import Mark, MarkKind
from tests.ui.desk import Desk
from tests.ui.keyboard import CONTROL, NO_MODIFIER, press, type_text

PDF = "60-KH/TU"
WORD = "59-KH/TU"


def ui_of(desk: Desk) -> Ui_DocumentPanel:
    return desk.window.page.panel.ui


def show_pages(desk: Desk) -> Ui_DocumentPanel:
    desk.select(PDF)
    desk.window.workspace.actions[ActionId.TOGGLE_TEXT].trigger()
    ui = ui_of(desk)
    desk.until(lambda: ui.page_view.is_drawn)
    return ui


def marks(ui: Ui_DocumentPanel, kind: MarkKind) -> list[Mark]:
    view = ui.page_view
    return [
        mark for page in range(view.page_count) for mark in view.marks_of(page) if mark.kind is kind
    ]


def test_what_the_search_found_is_marked_on_the_page(desk: Desk) -> None:
    desk.search("kiểm điểm")
    ui = show_pages(desk)
    desk.until(lambda: marks(ui, MarkKind.FOUND))
    assert len(marks(ui, MarkKind.CURRENT)) >= 1
    assert ui.hits_label.text().startswith("1/")
    first = marks(ui, MarkKind.CURRENT)[0].box
    press(desk.window.page.ui.documents_view, Qt.Key.Key_F3)
    desk.until(lambda: marks(ui, MarkKind.CURRENT) and marks(ui, MarkKind.CURRENT)[0].box != first)


def test_a_marked_place_is_the_word_itself(desk: Desk) -> None:
    ui = show_pages(desk)
    press(ui.page_view, Qt.Key.Key_F, CONTROL)
    type_text(ui.find_bar.box, "60-KH/TU")
    desk.until(lambda: marks(ui, MarkKind.CURRENT))
    box = marks(ui, MarkKind.CURRENT)[0].box
    assert box.right < 0.5, "in the left half of the head"
    assert box.bottom < 0.3
    view = ui.page_view
    desk.until(lambda: view.is_drawn)
    place = view._on_view(0, box).translated(0, -view.verticalScrollBar().value())
    picture = view.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    corner = picture.pixelColor(int((place.left()) * ratio) + 1, int(place.top() * ratio) + 1)
    assert corner.blue() < corner.red(), "a warm marker, not white paper"


def test_ctrl_f_finds_in_the_text_and_escape_brings_back_what_was_searched(desk: Desk) -> None:
    desk.search("kiểm điểm")
    desk.select(WORD)
    ui = ui_of(desk)
    searched = ui.paper_view.hit_count
    press(desk.window.page.ui.documents_view, Qt.Key.Key_F, CONTROL)
    assert ui.find_bar.box.hasFocus()
    type_text(ui.find_bar.box, "thi uy")
    desk.until(lambda: ui.find_bar.count_text.startswith("1/"))
    assert ui.paper_view.hit_count != searched
    press(ui.find_bar.box, Qt.Key.Key_Return)
    desk.until(lambda: ui.find_bar.count_text.startswith("2/"))
    press(ui.find_bar.box, Qt.Key.Key_Escape)
    assert ui.paper_view.hit_count == searched
    assert ui.paper_view.hasFocus()


def test_words_looked_for_are_looked_for_in_the_next_paper_too(desk: Desk) -> None:
    desk.select(WORD)
    ui = ui_of(desk)
    press(desk.window.page.ui.documents_view, Qt.Key.Key_F, CONTROL)
    type_text(ui.find_bar.box, "tinh uy")
    desk.until(lambda: bool(ui.find_bar.count_text))
    desk.select(PDF)
    desk.until(lambda: "/" in ui.find_bar.count_text)
    assert ui.paper_view.hit_count > 0


def test_pointing_at_a_value_marks_where_it_was_read_on_the_page(desk: Desk) -> None:
    ui = show_pages(desk)
    panel = desk.window.page.panel
    panel.paper.point_at(panel.record.span_of(Field.DOCUMENT_NUMBER))
    desk.until(lambda: marks(ui, MarkKind.POINTED))
    panel.paper.point_at(None)
    assert not marks(ui, MarkKind.POINTED)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        (ActionId.FIT_PAGE, Qt.Key.Key_8),
        (ActionId.FIT_WIDTH, Qt.Key.Key_9),
        (ActionId.TURN_PAGE, Qt.Key.Key_R),
    ],
)
def test_pages_are_fitted_and_turned_by_key(desk: Desk, name: ActionId, key: Qt.Key) -> None:
    ui = show_pages(desk)
    assert desk.window.workspace.actions[name].isEnabled()
    before = ui.page_view._places[0]
    press(ui.page_view, Qt.Key.Key_Plus, CONTROL)
    press(ui.page_view, key, CONTROL)
    after = ui.page_view._places[0]
    if name is ActionId.FIT_PAGE:
        assert after.height() <= ui.page_view.viewport().height()
    elif name is ActionId.FIT_WIDTH:
        assert abs(after.width() - before.width()) <= 20
    else:
        assert after.width() > after.height()
    desk.until(lambda: ui.page_view.is_drawn)


def test_a_photo_is_shown_as_a_page(desk: Desk, tmp_path: Path) -> None:
    photo = tmp_path / "ảnh chụp.png"
    Image.new("RGB", (300, 400), (250, 250, 240)).save(photo)
    before = desk.services.documents.counts().documents
    desk.window.import_paths([photo])
    desk.until(lambda: desk.services.documents.counts().documents > before)
    desk.until(lambda: not desk.window.imports.is_running)
    desk.settle()
    newest = max(desk.ids)
    desk.window.page.show_document(newest)
    ui = ui_of(desk)
    desk.until(lambda: ui.page_view.isVisible() and ui.page_view.page_count == 1)
    desk.until(lambda: ui.page_view.is_drawn)


def test_a_paragraph_is_copied_without_its_line_ends(desk: Desk) -> None:
    desk.select(WORD)
    ui = ui_of(desk)
    ui.paper_view.setFocus()
    action = desk.window.workspace.actions[ActionId.COPY_FLOWING]
    action.trigger()
    flowing = QGuiApplication.clipboard().text()
    assert len(flowing.splitlines()) < len(ui.paper_view.toPlainText().splitlines())
    assert "".join(flowing.split()) == "".join(ui.paper_view.toPlainText().split())


def test_a_page_that_fails_is_told_and_the_next_ones_are_drawn(desk: Desk) -> None:
    ui = show_pages(desk)
    original = desk.services.documents.get(desk.id_of(PDF)).originals[0]
    path = desk.services.path / "originals" / original.sha256[:2] / original.sha256
    assert path.is_file()
    away = path.with_name("away")
    path.rename(away)
    width = ui.page_view._images[0].width()
    press(ui.page_view, Qt.Key.Key_Plus, CONTROL)
    desk.until(lambda: desk.told)
    away.rename(path)
    press(ui.page_view, Qt.Key.Key_Plus, CONTROL)
    desk.until(lambda: ui.page_view._images[0].width() > width)


def test_pages_out_of_sight_are_taken_back_and_asked_for_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ui = show_pages(desk)
    view, let_go = ui.page_view, Event()
    width = view._images[0].width()
    held = desk.window.workspace.draw(lambda _token: let_go.wait())
    press(view, Qt.Key.Key_Plus, CONTROL)
    pages = desk.window.page.panel.paper._pages
    desk.until(lambda: pages._drawing)
    monkeypatch.setattr(view, "in_sight", tuple)
    view.sight_changed.emit()
    assert not pages._drawing
    monkeypatch.undo()
    let_go.set()
    assert held.future.result()
    press(view, Qt.Key.Key_PageDown)
    desk.until(lambda: view._images[0].width() > width)


def test_letters_of_a_page_are_chosen_with_the_mouse_and_copied(desk: Desk) -> None:
    ui = show_pages(desk)
    press(ui.page_view, Qt.Key.Key_F, CONTROL)
    type_text(ui.find_bar.box, "KẾ HOẠCH")
    desk.until(lambda: marks(ui, MarkKind.CURRENT))
    box = marks(ui, MarkKind.CURRENT)[0].box
    view, place = ui.page_view, ui.page_view._on_view(0, marks(ui, MarkKind.CURRENT)[0].box)
    up = view.verticalScrollBar().value()
    first = QPoint(round(place.left()) + 1, round(place.center().y()) - up)
    last = QPoint(round(place.right()) - 1, round(place.center().y()) - up)
    left = Qt.MouseButton.LeftButton
    action = desk.window.workspace.actions[ActionId.COPY_FLOWING]
    assert not action.isEnabled()
    QTest.mousePress(view.viewport(), left, pos=first)
    move = QMouseEvent(QEvent.Type.MouseMove, QPointF(last), QPointF(last), left, left, NO_MODIFIER)
    QApplication.sendEvent(view.viewport(), move)
    QTest.mouseRelease(view.viewport(), left, pos=last)
    desk.until(lambda: view.chosen_text() == "KẾ HOẠCH")
    assert box.left < box.right
    assert action.isEnabled()
    press(view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "KẾ HOẠCH"
    QTest.mouseClick(view.viewport(), left, pos=first)
    assert view.chosen_text() == ""
