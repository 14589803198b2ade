"""Keeps dialogs on the screen: no larger than it, not over its edge, nothing in them cut."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

_FRAME = QSize(16, 40)
"""About what the system draws around a window."""


def free_area(window: QWidget) -> QRect:
    """Return what of a window's screen is free for it; one not shown yet comes to its parent's.

    Nobody asks a widget for its ``screen()``: PySide makes the screen a child
    of the widget's wrapper, and takes it down together with the widget.
    """
    parent = window.parentWidget()
    shown = window if window.isVisible() or parent is None else parent.window()
    screen = QGuiApplication.screenAt(shown.geometry().center())
    return (screen or QGuiApplication.primaryScreen()).availableGeometry()


class ScreenDialog(QDialog):
    """A dialog that lies wholly on its screen; the base of all of them.

    A size that its form asks for is a wish: with large letters it grows as
    far as the screen goes. Where that is not enough, its contents scroll and
    the buttons at the end stay in sight. Not done by a filter on the
    application: that would be asked about every event of every widget.
    """

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit_to_screen(self._preferred())

    @override
    def event(self, event: QEvent) -> bool:
        answer = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            least = _least(self.layout(), self.width())
            if least.height() > self.height() or least.width() > self.width():
                self.fit_to_screen(least)
        return answer

    def _preferred(self) -> QSize:
        layout = self.layout()
        if layout is None:
            return self.size()
        wanted = self.size().expandedTo(layout.totalSizeHint())
        if layout.hasHeightForWidth():
            height = max(self.height(), layout.totalHeightForWidth(wanted.width()))
            wanted.setHeight(height)
        return wanted.expandedTo(_least(layout, wanted.width()))

    def fit_to_screen(self, wanted: QSize) -> None:
        """Take that size as far as the screen allows, and lie wholly on it."""
        free = free_area(self)
        room = free.size() - _FRAME
        size = wanted.expandedTo(self.size()).boundedTo(room)
        self.setMinimumSize(self.minimumSize().boundedTo(room))
        least = _least(self.layout(), size.width())
        if least.height() > room.height() or least.width() > room.width():
            bar = self._let_scroll()
            size = (size + QSize(bar, 0)).boundedTo(room)
        self.resize(size)
        place = _place_within(free, QRect(self.pos(), size + _FRAME))
        if place != self.pos() and self.isWindow():
            self.move(place)

    def _let_scroll(self) -> int:
        """Put all but the last row, which holds the buttons, into an area that scrolls.

        Returns:
            How much of the width its scroll bar takes, 0 where it is there already.
        """
        content = self.layout()
        if not isinstance(content, QBoxLayout) or isinstance(content, _ScrolledLayout):
            return 0
        focused = self.focusWidget()
        margins, gap = content.contentsMargins(), content.spacing()
        buttons = content.takeAt(content.count() - 1)
        # Made as children of the dialog: so its order of tabs is kept.
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget(area)
        inner.setLayout(content)
        content.setContentsMargins(
            margins.left(), margins.top(), margins.right(), content.spacing()
        )
        area.setWidget(inner)
        outer = _ScrolledLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(margins.left(), gap, margins.right(), margins.bottom())
        outer.addLayout(foot)
        if isinstance(buttons, QLayout):
            foot.addLayout(buttons)
        elif buttons is not None and (box := buttons.widget()) is not None:
            foot.addWidget(box)
        area.show()
        inner.show()
        if focused is not None:
            focused.setFocus()
        return area.verticalScrollBar().sizeHint().width()


class _ScrolledLayout(QVBoxLayout):
    """Marks a dialog whose contents scroll already."""


def _least(layout: QLayout | None, width: int) -> QSize:
    """Return the size below which something in a layout of that width is cut."""
    if layout is None:
        return QSize()
    least = layout.totalMinimumSize()
    if layout.hasHeightForWidth():
        least.setHeight(max(least.height(), layout.totalMinimumHeightForWidth(width)))
    return least


def _place_within(free: QRect, window: QRect) -> QPoint:
    return QPoint(
        max(free.left(), min(window.left(), free.right() - window.width())),
        max(free.top(), min(window.top(), free.bottom() - window.height())),
    )
