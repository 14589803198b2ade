"""Words on buttons where they have room."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget


def fit_words(bar: QWidget, buttons: Sequence[QToolButton], width: int) -> None:
    """Leave only the drawings on buttons of a bar if their words would be cut off.

    Args:
        bar: What the buttons stand in, among others that keep their words.
        buttons: They need a drawing and words under the mouse.
        width: What the bar has, in device-independent pixels.
    """
    style = Qt.ToolButtonStyle
    for button in buttons:
        button.setToolButtonStyle(style.ToolButtonTextBesideIcon)
    if bar.sizeHint().width() > width:
        for button in buttons:
            button.setToolButtonStyle(style.ToolButtonIconOnly)
