"""What stands where a list is empty: why, and what to do."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hoso_app.ui.icons import Icon
from hoso_app.ui.theme import Space
from hoso_app.ui.widgets.drawing import Drawing

_ICON_EDGE = 40
_TEXT_WIDTH = 380


class EmptyState(QWidget):
    """A drawing, a sentence, what to do, and up to two buttons for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = Drawing(self)
        self._title = self._label("heading")
        self._text = self._label("body")
        self._text.setProperty("tone", "muted")
        self._buttons = [QPushButton(self), QPushButton(self)]
        self._actions: list[Callable[[], object] | None] = [None, None]
        self._buttons[0].setProperty("emphasis", "primary")
        line = QHBoxLayout()
        line.addStretch()
        for button in self._buttons:
            line.addWidget(button)
        line.addStretch()
        # Wrapped labels get their height from the width of a column, not from an alignment.
        column = QWidget(self)
        column.setMaximumWidth(_TEXT_WIDTH)
        words = QVBoxLayout(column)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(Space.SMALL)
        words.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        words.addWidget(self._title)
        words.addWidget(self._text)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(column, 100)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        layout.setSpacing(Space.LARGE)
        layout.addStretch(2)
        layout.addLayout(middle)
        layout.addLayout(line)
        layout.addStretch(3)
        self._buttons[0].clicked.connect(self._on_first_clicked)
        self._buttons[1].clicked.connect(self._on_second_clicked)

    @property
    def title(self) -> str:
        """Return the sentence that is shown."""
        return self._title.text()

    @property
    def words(self) -> list[QLabel]:
        """Return the sentence and what to do."""
        return [self._title, self._text]

    @property
    def buttons(self) -> list[QPushButton]:
        """Return the two buttons; one without an action is hidden."""
        return self._buttons

    def say(
        self,
        name: Icon,
        title: str,
        text: str,
        *actions: tuple[str, Callable[[], object]],
    ) -> None:
        """Show why nothing is here and what can be done."""
        self._picture.show_drawing(name, _ICON_EDGE, "text_muted")
        self._title.setText(title)
        self._text.setText(text)
        for position, button in enumerate(self._buttons):
            given = actions[position] if position < len(actions) else None
            self._actions[position] = None if given is None else given[1]
            button.setVisible(given is not None)
            if given is not None:
                button.setText(given[0])

    def _label(self, style: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("textStyle", style)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label

    def _act(self, position: int) -> None:
        action = self._actions[position]
        if action is not None:
            action()

    @Slot()
    def _on_first_clicked(self) -> None:
        self._act(0)

    @Slot()
    def _on_second_clicked(self) -> None:
        self._act(1)
