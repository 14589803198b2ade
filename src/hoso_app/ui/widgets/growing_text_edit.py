"""A field for several lines that is as high as its text."""

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

_FRAME = 14
"""Border and padding above and below the text, as the style sheet has them."""


class GrowingTextEdit(QPlainTextEdit):
    """Grows and shrinks with its text between two heights.

    Signals:
        editing_finished: The field was left, or Enter was pressed where
            Enter does not begin a line.
    """

    editing_finished = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        min_lines: int = 2,
        max_lines: int = 8,
        takes_lines: bool = False,
    ) -> None:
        super().__init__(parent)
        self._min_lines = min_lines
        self._max_lines = max_lines
        self._takes_lines = takes_lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Words that are too long are broken; a bar would lie over the last line.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._fit)

    @override
    def sizeHint(self) -> QSize:
        _, line = self._text_height()
        return QSize(120, ceil(self._min_lines * line) + _FRAME)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter and is_plain and not self._takes_lines:
            self.editing_finished.emit()
            return
        super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        left_for_good = event.reason() not in {
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        }
        if left_for_good:
            self.editing_finished.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    @Slot()
    def _fit(self) -> None:
        text, line = self._text_height()
        overflow = text > self._max_lines * line
        shown = max(self._min_lines * line, min(text, self._max_lines * line))
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if overflow
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(ceil(shown) + _FRAME)

    def _text_height(self) -> tuple[float, float]:
        """Return how high the text is, or more than fits, and how high one line of it.

        Lines are laid out higher than the font says where letters come from another font.
        """
        height, lines, block = 0.0, 0, self.document().begin()
        while block.isValid() and lines <= self._max_lines:
            height += self.blockBoundingRect(block).height()
            lines += max(1, block.lineCount())
            block = block.next()
        return height, height / max(1, lines)


class NoteEdit(GrowingTextEdit):
    """A field for notes, in which Enter begins a line; made by forms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, takes_lines=True)
