"""The one search box: answers with every key, also while a word is being composed."""

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
)
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget
from typing_extensions import override

from hoso_app.domain.query_fields import fields_in
from hoso_app.domain.text import nfc
from hoso_app.ui import theme
from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.theme import Space, TextStyle

_SETTLING_MILLISECONDS = 5
"""Vietnamese keyboards replace letters by erasing and typing again, all in one burst of
keys; the text in between is nobody's question. An answer to it that was asked for all the
same is dropped as soon as the next key asks anew."""


class SearchBox(QLineEdit):
    """A line for the question.

    Signals:
        words_changed: The text, with the word that an input method is still
            composing; some milliseconds after the last key.
        list_requested: The person wants to go on in the list (Down, Enter).
        offer_requested: The first offer is taken (Tab).
        left: The person is done with an empty box (Escape).
        hints_requested: Former questions and fields are to be proposed
            (Alt+Down, Ctrl+Space, the lens).
    """

    words_changed = Signal(str)
    list_requested = Signal()
    offer_requested = Signal()
    left = Signal()
    hints_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composed = ""
        self._announced = ""
        self._has_offer = False
        self._has_coloured = False
        self._popup: QAbstractItemView | None = None
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
        # Qt makes a button of it, which needs a name.
        drawing.setText(self.tr("Câu vừa tìm và các trường (Alt+↓)"))
        drawing.triggered.connect(self.hints_requested)
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
            and not self._is_for_popup(event.key())
        ):
            self.offer_requested.emit()
            return True
        return super().event(event)  # type: ignore[arg-type]  # Qt gives it a QEvent

    def set_popup(self, popup: QAbstractItemView) -> None:
        """Leave the keys that choose and close to the list of proposals while it is open."""
        self._popup = popup

    def _is_for_popup(self, key: int) -> bool:
        if self._popup is None or not self._popup.isVisible():
            return False
        is_choice = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
        return key == Qt.Key.Key_Escape or (is_choice and self._popup.currentIndex().isValid())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_for_popup(event.key()):
            event.ignore()
        elif _asks_for_hints(event):
            self.hints_requested.emit()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
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
        self._colour_fields()

    def _colour_fields(self) -> None:
        """Show the names of fields in the colour of what can be acted on.

        A line of text takes formats only as an input method gives them to what
        it composes; nothing is composed here.
        """
        fields = fields_in(self.text())
        if not fields and not self._has_coloured:
            return
        self._has_coloured = bool(fields)
        form = QTextCharFormat()
        form.setForeground(theme.colour("accent_text"))
        form.setFontWeight(QFont.Weight.DemiBold)
        kind = QInputMethodEvent.AttributeType.TextFormat
        at = self.cursorPosition()
        attributes = [
            QInputMethodEvent.Attribute(kind, one.start - at, one.end - one.start, form)
            for one in fields
        ]
        super().inputMethodEvent(QInputMethodEvent("", attributes))

    @Slot()
    def _announce(self) -> None:
        self._timer.stop()
        words = self.words()
        if words != self._announced:
            self._announced = words
            self.words_changed.emit(words)


def _asks_for_hints(event: QKeyEvent) -> bool:
    alt, control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
    if event.key() == Qt.Key.Key_Down:
        return bool(event.modifiers() & alt)
    return event.key() == Qt.Key.Key_Space and bool(event.modifiers() & control)
