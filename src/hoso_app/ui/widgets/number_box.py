"""A box for a number, which stands where text stands in the other boxes."""

from PySide6.QtWidgets import QSpinBox, QWidget

_INDENT = 8
"""What a ``QLineEdit`` of the style sheet has; inside of a spin box Qt leaves it out."""


class NumberBox(QSpinBox):
    """A ``QSpinBox`` whose number does not stick to the frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(_INDENT, 0, 0, 0)
