"""The line over a paper in which words are looked for in that paper alone."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget
from typing_extensions import override

from hoso_app.domain.text import nfc
from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.models.labels import count_text
from hoso_app.ui.theme import Space

_SETTLING_MILLISECONDS = 60
"""Vietnamese keyboards erase and type again; the text in between is nobody's question."""


class FindBar(QWidget):
    """A box for words, the count of places, and the way from one to the next.

    Signals:
        words_changed: What is looked for now; empty for nothing.
        step_requested: The next place is wanted (1), or the one before (-1).
        closed: Nothing is looked for any more.
    """

    words_changed = Signal(str)
    step_requested = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.box = _FindBox(self)
        self.box.setPlaceholderText(self.tr("Tìm trong văn bản này…"))
        self.box.setAccessibleName(self.tr("Tìm trong văn bản này"))
        self.box.setClearButtonEnabled(True)
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setProperty("textStyle", "caption")
        self._previous = self._button(Icon.CHEVRON_UP, self.tr("Chỗ trước (Shift+Enter)"))
        self._next = self._button(Icon.CHEVRON_DOWN, self.tr("Chỗ kế tiếp (Enter)"))
        self._close = self._button(Icon.CLOSE, self.tr("Thôi tìm (Esc)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.LARGE, Space.TIGHT, Space.SMALL, Space.TIGHT)
        layout.setSpacing(Space.TIGHT)
        layout.addWidget(self.box, 1)
        for part in (self._count, self._previous, self._next, self._close):
            layout.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLING_MILLISECONDS)
        self._timer.timeout.connect(self._announce)
        self._announced = ""
        self.box.settled.connect(self._timer.start)
        self.box.stepped.connect(self._on_box_stepped)
        self.box.left.connect(self.close_bar)
        self._previous.clicked.connect(self._on_previous_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self._close.clicked.connect(self.close_bar)
        self.hide()

    @property
    def words(self) -> str:
        """Return what is looked for; empty while the bar is closed."""
        return "" if self.isHidden() else nfc(self.box.text())

    @property
    def count_text(self) -> str:
        """Return what the bar says of the places found."""
        return self._count.text()

    def open_bar(self, words: str = "") -> None:
        """Show the bar and go into its box; ``words`` are looked for at once."""
        self.show()
        if words:
            self.box.setText(words)
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()
        self._announce()

    @Slot()
    def close_bar(self) -> None:
        """Hide the bar; what was found by the search of the list is marked again."""
        if not self.isHidden():
            self._timer.stop()
            self.hide()
            self._announced = ""
            self.closed.emit()

    def show_count(self, position: int, count: int) -> None:
        """Show at which of the places the paper stands."""
        if not self.box.text().strip():
            self._count.setText("")
        elif count:
            self._count.setText(
                self.tr("{position}/{count}").format(
                    position=count_text(position), count=count_text(count)
                )
            )
        else:
            self._count.setText(self.tr("Không có trong văn bản"))
        for button in (self._previous, self._next):
            button.setEnabled(bool(count))

    def _button(self, name: Icon, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    @Slot()
    def _announce(self) -> None:
        self._timer.stop()
        if self.words != self._announced:
            self._announced = self.words
            self.words_changed.emit(self.words)

    @Slot(int)
    def _on_box_stepped(self, step: int) -> None:
        self._announce()
        self.step_requested.emit(step)

    @Slot()
    def _on_previous_clicked(self) -> None:
        self.step_requested.emit(-1)

    @Slot()
    def _on_next_clicked(self) -> None:
        self.step_requested.emit(1)


class _FindBox(QLineEdit):
    """Tells of keys that belong to the bar; waits while an input method composes a word."""

    settled = Signal()
    stepped = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.textChanged.connect(self._on_text_changed)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if not event.preeditString():
            self.settled.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if is_back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_text_changed(self) -> None:
        self.settled.emit()
