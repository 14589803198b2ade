"""One of the program's drawings as a part of a form."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from hoso_app.ui import icons
from hoso_app.ui.icons import Icon
from hoso_app.ui.letters import grown


class Drawing(QWidget):
    """Draws anew at every painting, so that it follows light and dark and any screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name: Icon | None = None
        self._size = 0
        self._colour_name = "text"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_drawing(self, name: Icon, size: int, colour_name: str = "text") -> None:
        """Show a drawing of that edge with usual letters, in a colour of ``theme.Colours``."""
        self._name = name
        self._size = size
        self._colour_name = colour_name
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        edge = grown(self._size)
        return QSize(edge, edge)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self.updateGeometry()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name is not None:
            icons.paint(QPainter(self), self.rect(), self._name, self._colour_name)
