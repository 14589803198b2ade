"""A large button that says in two lines what will happen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hoso_app.ui.icons import Icon
from hoso_app.ui.theme import Space
from hoso_app.ui.widgets.drawing import Drawing

_ICON_SIZE = 24


class ChoiceButton(QPushButton):
    """One of a few ways to go on: a drawing, what it is, and what it means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("emphasis", "choice")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._drawing = Drawing(self)
        self._heading = QLabel(self)
        self._heading.setProperty("textStyle", "strong")
        self._detail = QLabel(self)
        self._detail.setProperty("tone", "muted")
        self._detail.setWordWrap(True)
        texts = QVBoxLayout()
        texts.setSpacing(Space.HAIR)
        texts.addStretch()
        texts.addWidget(self._heading)
        texts.addWidget(self._detail)
        texts.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self._drawing)
        layout.addLayout(texts, 1)
        for part in (self._drawing, self._heading, self._detail):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_choice(self, name: Icon, heading: str, detail: str) -> None:
        """Say what the button does; ``&`` in the heading marks its letter."""
        self._drawing.show_drawing(name, _ICON_SIZE, "accent_text")
        self._heading.setText(heading)
        self._heading.setBuddy(self)
        self._detail.setText(detail)
        self.setAccessibleName(heading.replace("&", ""))
        self.setAccessibleDescription(detail)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return self._for_layout()

    @override
    def minimumSizeHint(self) -> QSize:
        return self._for_layout()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else -1

    def _for_layout(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().sizeHint()
