"""The one search box: answers with every key, also while a word is being composed."""

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from hoso_app.domain.text import nfc
from hoso_app.ui import theme
from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.theme import Space, TextStyle

_SETTLING_MILLISECONDS = 30
"""Vietnamese keyboards replace letters by erasing and typing again; the
text in between is nobody's question."""


class SearchBox(QLineEdit):
    """A line for the question.

    Signals:
        words_changed: The text, with the word that an input method is still
            composing; some milliseconds after the last key.
        list_requested: The person wants to go on in the list (Down, Enter).
        offer_requested: The first offer is taken (Tab).
        left: The person is done with an empty box (Escape).
    """

    words_changed = Signal(str)
    list_requested = Signal()
    offer_requested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composed = ""
        self._announced = ""
        self._has_offer = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLING_MILLISECONDS)
        self._timer.timeout.connect(self._announce)
        self.setProperty("fieldSize", "search")
        self.setPlaceholderText(self.tr("Tìm số ký hiệu, trích yếu, nội dung…"))
        self.setAccessibleName(self.tr("Tìm văn bản"))
        self.setClearButtonEnabled(True)
        drawing = self.addAction(
            icon(Icon.SEARCH, "text_muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        drawing.setText(self.tr("Tìm"))  # Qt makes a button of it, which needs a name
        self.textChanged.connect(self._on_text_changed)

    def words(self) -> str:
        """Return what is asked: the text with the word being composed, in NFC."""
        text, at = self.text(), self.cursorPosition()
        return nfc(text[:at] + self._composed + text[at:])

    def set_words(self, text: str) -> None:
        """Put another question into the box without asking it."""
        if text != self.words():
            self._announced = nfc(text)
            self.setText(text)
            self._timer.stop()

    def set_has_offer(self, *, has_offer: bool) -> None:
        """Say whether Tab takes an offer instead of leaving the box."""
        self._has_offer = has_offer

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._composed = event.preeditString()
        self._timer.start()

    @override
    def event(self, event: object) -> bool:
        # Tab is taken here: focus moves before keyPressEvent would see it.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QKeyEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Tab
            and not event.modifiers()
            and self._has_offer
        ):
            self.offer_requested.emit()
            return True
        return super().event(event)  # type: ignore[arg-type]  # Qt gives it a QEvent

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._announce()
            self.list_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
                self._announce()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.text() or self._composed or self.hasFocus():
            return
        painter = QPainter(self)
        painter.setFont(theme.font(TextStyle.CAPTION))
        painter.setPen(theme.colour("text_muted"))
        room = QRect(self.rect().adjusted(0, 0, -Space.MEDIUM, 0))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        key = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        painter.drawText(room, flags, key)

    @Slot()
    def _on_text_changed(self) -> None:
        self._composed = ""
        self._timer.start()

    @Slot()
    def _announce(self) -> None:
        self._timer.stop()
        words = self.words()
        if words != self._announced:
            self._announced = words
            self.words_changed.emit(words)
