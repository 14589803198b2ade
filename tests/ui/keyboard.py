"""Real keys for tests; Qt's own helper aborts on letters outside of ASCII."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def type_text(widget: QWidget, text: str) -> None:
    """Type letter by letter, Vietnamese ones as a keyboard program sends them."""
    for letter in text:
        key = ord(letter.upper()) if letter.isascii() else 0
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, NO_MODIFIER, letter))


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    """Press and release a key."""
    QTest.keyClick(widget, key, modifier)


def click(widget: QWidget, position: QPoint | None = None) -> None:
    """Press and release the left button, in the middle if nothing else is said."""
    QTest.mouseClick(
        widget,
        Qt.MouseButton.LeftButton,
        NO_MODIFIER,
        position if position is not None else widget.rect().center(),
    )
