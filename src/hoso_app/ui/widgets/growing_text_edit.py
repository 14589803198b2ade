"""A field for several lines that is as high as its text."""

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
        return QSize(120, self._height_for(self._min_lines))

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
        # Of a plain text, the layout counts its height in lines.
        lines = round(self.document().size().height())
        shown = max(self._min_lines, min(lines, self._max_lines))
        overflow = lines > self._max_lines
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if overflow
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(self._height_for(shown))

    def _height_for(self, lines: int) -> int:
        return self.fontMetrics().lineSpacing() * lines + _FRAME


class NoteEdit(GrowingTextEdit):
    """A field for notes, in which Enter begins a line; made by forms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, takes_lines=True)
