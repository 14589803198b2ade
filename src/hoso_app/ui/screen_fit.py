"""Keeps dialogs on the screen: none is larger than it, and none hangs over its edge."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize
from PySide6.QtWidgets import QDialog
from typing_extensions import override

_FRAME = QSize(16, 40)
"""About what the system draws around a window."""


class ScreenFit(QObject):
    """Looks at every dialog as it is shown; to be installed on the application."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QDialog):
            fit(watched)
        return False


def fit(dialog: QDialog) -> None:
    """Make a dialog as small as its screen, and bring it wholly onto it."""
    free = dialog.screen().availableGeometry()
    room = free.size() - _FRAME
    wanted = dialog.size().boundedTo(room)
    if dialog.minimumHeight() > room.height() or dialog.minimumWidth() > room.width():
        dialog.setMinimumSize(dialog.minimumSize().boundedTo(room))
    dialog.resize(wanted)
    place = QPoint(
        max(free.left(), min(dialog.x(), free.right() - wanted.width() - _FRAME.width())),
        max(free.top(), min(dialog.y(), free.bottom() - wanted.height() - _FRAME.height())),
    )
    if place != dialog.pos() and dialog.isWindow():
        dialog.move(place)
