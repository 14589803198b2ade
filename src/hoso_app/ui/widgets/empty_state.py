"""What stands where a list is empty: why, and what to do."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from hoso_app.ui import theme
from hoso_app.ui.icons import Icon
from hoso_app.ui.letters import grown
from hoso_app.ui.models.labels import tip
from hoso_app.ui.theme import Space
from hoso_app.ui.widgets.drawing import Drawing

_ICON_EDGE = 40
_TEXT_WIDTH = 380
_LINES_WITH_DRAWING = 16


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
        self._line = QHBoxLayout()
        self._line.setSpacing(Space.SMALL)
        for button in self._buttons:
            self._line.addWidget(button)
        # Wrapped labels get their height from the width of a column, not from an alignment.
        self._column = QWidget(self)
        self._column.setMaximumWidth(grown(_TEXT_WIDTH))
        words = QVBoxLayout(self._column)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(Space.SMALL)
        words.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        words.addWidget(self._title)
        words.addWidget(self._text)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._column, 100)
        middle.addStretch(1)
        self._whole = layout = QVBoxLayout(self)
        layout.setSpacing(Space.LARGE)
        layout.addStretch(2)
        layout.addLayout(middle)
        layout.addLayout(self._line)
        layout.setAlignment(self._line, Qt.AlignmentFlag.AlignHCenter)
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
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        # Without it, two buttons side by side would keep the pane from getting narrower.
        least = super().minimumSizeHint()
        widest = max(button.minimumSizeHint().width() for button in self._buttons)
        return QSize(min(least.width(), widest + 2 * Space.WIDE), least.height())

    def _fit(self) -> None:
        """Make do with the room.

        Buttons that have none side by side stand under each other. The drawing goes
        where even the words have little, and the explanation where it would be cut off:
        it is told under the mouse then.
        """
        shown = [button for button in self._buttons if not button.isHidden()]
        for button in shown:
            button.ensurePolished()
        wide = sum(button.sizeHint().width() + self._line.spacing() for button in shown)
        room = self.width() - 2 * Space.WIDE
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.LeftToRight if wide <= room else direction.TopToBottom)
        self._picture.setVisible(self.height() >= _LINES_WITH_DRAWING * theme.line_spacing())
        spare = self.height() - self._height_of_words(min(room, self._column.maximumWidth()))
        margin = Space.WIDE if spare >= 2 * Space.WIDE else Space.SMALL
        self._whole.setContentsMargins(Space.WIDE, margin, Space.WIDE, margin)
        is_explained = spare >= 2 * Space.SMALL
        self._text.setVisible(is_explained)
        self._title.setToolTip("" if is_explained else tip(self._text.text()))

    def _height_of_words(self, width: int) -> int:
        """Return how high sentence, explanation and buttons are in that width."""
        words = sum(label.heightForWidth(width) for label in self.words) + Space.SMALL
        return words + Space.LARGE + self._line.sizeHint().height()

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
