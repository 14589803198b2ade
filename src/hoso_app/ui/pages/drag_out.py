"""Papers dragged out of the list: into a dossier at the left, or as files into other programs."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, QRect, Qt, QUrl, Slot
from PySide6.QtGui import QDrag, QFontMetrics, QGuiApplication, QPainter, QPixmap

from hoso_app.domain.ids import DocumentId
from hoso_app.ui import theme
from hoso_app.ui.job_bridge import LatestJob
from hoso_app.ui.models.labels import count_text
from hoso_app.ui.pages.workspace import Workspace
from hoso_app.ui.theme import Space, TextStyle
from hoso_app.ui.widgets.document_drag import put_ids
from hoso_app.ui.widgets.document_list_view import DocumentListView

MOST_FILES = 200
"""Papers dragged as files at once; more are better exported, with progress."""


class DragOut(QObject):
    """Starts a drag once the files that other programs will get are there."""

    def __init__(self, view: DocumentListView, workspace: Workspace) -> None:
        super().__init__(view)
        self._view = view
        self._workspace = workspace
        self._copying: LatestJob[tuple[Path, ...]] = LatestJob(workspace.read, workspace.bridge)
        view.drag_begun.connect(self._on_view_drag_begun)

    @Slot()
    def _on_view_drag_begun(self) -> None:
        ids = self._view.selected_ids()
        if not ids:
            return
        if len(ids) > MOST_FILES:
            self._drag(ids, ())
            return
        exports = self._workspace.services.exports
        self._copying.ask(
            lambda token: exports.copies(ids, token),
            lambda paths: self._drag(ids, paths),
            self._workspace.warn,
        )

    def _drag(self, ids: Sequence[DocumentId], paths: Sequence[Path]) -> None:
        if not QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            return  # the button was let go before the copies were there
        drag = QDrag(self._view)
        drag.setMimeData(dragged_data(ids, paths))
        drag.setPixmap(self._picture(len(ids)))
        drag.setHotSpot(QPoint(-Space.MEDIUM, -Space.MEDIUM))
        drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)

    def _picture(self, count: int) -> QPixmap:
        words = self.tr("{count} văn bản").format(count=count_text(count))
        font = theme.font(TextStyle.STRONG)
        metrics = QFontMetrics(font)
        size = metrics.size(0, words)
        ratio = self._view.devicePixelRatioF()
        room = QRect(0, 0, size.width() + 2 * Space.MEDIUM, size.height() + 2 * Space.TIGHT)
        picture = QPixmap(room.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(theme.colour("accent"))
        painter = QPainter(picture)
        painter.setFont(font)
        painter.setPen(theme.colour("on_accent"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
        return picture


def dragged_data(ids: Sequence[DocumentId], paths: Sequence[Path]) -> QMimeData:
    """Return what a drag carries: papers for this window, files for other programs."""
    data = QMimeData()
    put_ids(data, ids)
    if paths:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data
