"""Keeps large dialogs on the screen: not larger than it, and not over its edge."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QDialog

_FRAME = QSize(16, 40)
"""About what the system draws around a window."""


def fit(dialog: QDialog) -> None:
    """Make a dialog as small as its screen, and bring it wholly onto it.

    To be called when it is shown. Not by a filter on the application: that would be asked
    about every event of every widget.
    """
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
