"""Papers leave the list as files with names that say what they are."""

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hoso_app.domain.work import CancelToken
from hoso_app.ui.pages.drag_out import dragged_data
from hoso_app.ui.widgets.document_drag import dragged_ids
from hoso_app.ui.widgets.drop_overlay import local_paths
from tests.ui.desk import Desk
from tests.ui.keyboard import NO_MODIFIER


def test_what_is_dragged_are_files_with_good_names_and_papers_of_this_window(desk: Desk) -> None:
    ids = desk.select("59-KH/TU", "60-KH/TU")
    paths = desk.services.exports.copies(ids, CancelToken())
    data = dragged_data(ids, paths)
    assert dragged_ids(data) == tuple(ids)
    names = [path.name for path in local_paths(data)]
    assert names[0].startswith("2023-04-07 59-KH_TU")
    assert names[1].startswith("2023-03-20 60-KH_TU")
    assert [path.stat().st_size > 0 for path in paths] == [True, True]
    assert [path.stat().st_mode & 0o222 for path in paths] == [0, 0], "other programs alter nothing"


def test_a_drag_begins_with_the_mouse_and_keeps_the_selection(desk: Desk) -> None:
    ids = desk.select("59-KH/TU", "60-KH/TU")
    view = desk.window.page.ui.documents_view
    begun: list[None] = []
    view.drag_begun.disconnect()
    view.drag_begun.connect(lambda: begun.append(None))
    row = desk.window.page.results.documents.row_of(ids[1])
    assert row is not None
    start = view.visualRect(desk.index(row)).center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in (5, 60):
        place = QPointF(start + QPoint(step, step))
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            QPointF(view.viewport().mapToGlobal(place.toPoint())),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            NO_MODIFIER,
        )
        QApplication.sendEvent(view.viewport(), move)
    desk.until(lambda: begun)
    assert set(view.selected_ids()) == set(ids)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start)


def test_a_button_let_go_early_drags_nothing(desk: Desk) -> None:
    desk.select("59-KH/TU")
    view = desk.window.page.ui.documents_view
    view.drag_begun.emit()
    desk.until(lambda: not desk.window.page.drag_out._copying.is_waiting)
    assert view.isEnabled()


def test_copies_of_papers_of_the_same_name_stand_apart(desk: Desk, tmp_path: Path) -> None:
    (first,) = desk.services.exports.copies([desk.id_of("59-KH/TU")], CancelToken())
    (second,) = desk.services.exports.copies([desk.id_of("60-KH/TU")], CancelToken())
    assert first.parent != second.parent
    assert tmp_path not in second.parents
