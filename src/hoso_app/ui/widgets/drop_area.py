"""A place to drop files and folders on, which also says so."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from hoso_app.ui.widgets.drop_overlay import local_paths


class DropArea(QFrame):
    """Takes what is dragged onto it from the machine's own disks.

    Signals:
        paths_dropped: Files and folders (a tuple of ``Path``, never empty).
    """

    paths_dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setProperty("panel", "drop")

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()):
            event.acceptProposedAction()
            self._show_hot(is_hot=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_hot(is_hot=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._show_hot(is_hot=False)
        paths: tuple[Path, ...] = tuple(local_paths(event.mimeData()))
        if paths:
            event.acceptProposedAction()
            self.paths_dropped.emit(paths)

    def _show_hot(self, *, is_hot: bool) -> None:
        self.setProperty("hot", "true" if is_hot else "false")
        self.style().unpolish(self)
        self.style().polish(self)
