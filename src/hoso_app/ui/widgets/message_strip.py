"""A line that says what was done, with the way back; no dialog."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from hoso_app.ui import theme
from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.theme import Space

_SHOWN_MILLISECONDS = 10_000
_LEAST_LETTERS_IN_A_LINE = 20


Choice = tuple[str, Callable[[], object] | None]
"""What a button says, and what it does."""


@dataclass(frozen=True, slots=True)
class _Said:
    sentence: str
    tone: str
    choices: tuple[Choice, ...] = ()


class MessageStrip(QFrame):
    """Shows one sentence at a time.

    What was done goes away by itself; what went wrong stays until it is
    closed or something else is said. A question stays until it is answered or
    closed: what is said meanwhile covers it for its time.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: _Said | None = None
        self._question: _Said | None = None
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._is_below = False
        self._buttons = [QPushButton(self), QPushButton(self)]
        self._close = QToolButton(self)
        self._close.setIcon(icon(Icon.CLOSE))
        self._close.setToolTip(self.tr("Đóng dòng này"))
        self._close.setAccessibleName(self.tr("Đóng dòng này"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MILLISECONDS)
        self._choices = QWidget(self)
        choices = QHBoxLayout(self._choices)
        choices.setContentsMargins(0, 0, 0, 0)
        for position, button in enumerate(self._buttons):
            button.setProperty("emphasis", "quiet")
            button.clicked.connect(partial(self._choose, position))
            choices.addWidget(button)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(Space.MEDIUM, Space.TIGHT, Space.SMALL, Space.TIGHT)
        self._layout.addWidget(self._text, 0, 0)
        self._layout.addWidget(self._choices, 0, 1)
        self._layout.addWidget(self._close, 0, 2)
        self.setProperty("panel", "strip")
        self._close.clicked.connect(self._on_over)
        self._timer.timeout.connect(self._on_over)
        self.hide()

    @property
    def text(self) -> str:
        """Return the sentence that is shown, empty while none is."""
        return "" if self.isHidden() else self._text.text()

    @property
    def action_button(self) -> QPushButton:
        """Return the button that stands in the line, the first one of a question."""
        return self._buttons[0]

    @property
    def other_button(self) -> QPushButton:
        """Return the second button of a question."""
        return self._buttons[1]

    @property
    def is_asking(self) -> bool:
        """Return whether a question waits for its answer, in sight or covered."""
        return self._question is not None

    def tell(
        self, sentence: str, action: str = "", on_action: Callable[[], object] | None = None
    ) -> None:
        """Say what was done, with a button that may take it back."""
        self._say(_Said(sentence, "info", ((action, on_action),) if action else ()))
        self._timer.start()

    def warn(
        self, sentence: str, action: str = "", on_action: Callable[[], object] | None = None
    ) -> None:
        """Say what went wrong; the line stays."""
        self._say(_Said(sentence, "danger", ((action, on_action),) if action else ()))

    def ask(self, sentence: str, first: Choice, other: Choice) -> None:
        """Ask what can wait; the line stays, and comes back from under others."""
        question = _Said(sentence, "info", (first, other))
        is_covered = not self.isHidden() and self._said is not self._question
        self._question = question
        if not is_covered:
            self._say(question)

    def withdraw(self) -> None:
        """Take the question back: it has answered itself."""
        question, self._question = self._question, None
        if question is not None and self._said is question:
            self.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the buttons under a sentence that would be squeezed beside them."""
        for button in self._buttons:
            button.ensurePolished()
        beside = self._choices.sizeHint().width() + self._close.sizeHint().width()
        room = self.width() - beside - 4 * Space.MEDIUM
        letters = self._text.fontMetrics().averageCharWidth()
        has_choices = not self._buttons[0].isHidden()
        is_below = has_choices and room < _LEAST_LETTERS_IN_A_LINE * letters
        if is_below is not self._is_below:
            self._is_below = is_below
            self._layout.removeWidget(self._choices)
            if is_below:
                self._layout.addWidget(self._choices, 1, 0, 1, 3, Qt.AlignmentFlag.AlignRight)
            else:
                self._layout.addWidget(self._choices, 0, 1)

    def _say(self, said: _Said) -> None:
        self._timer.stop()
        self._said = said
        self._text.setText(said.sentence)
        for position, button in enumerate(self._buttons):
            is_wanted = position < len(said.choices)
            button.setText(said.choices[position][0] if is_wanted else "")
            button.setVisible(is_wanted)
        if self.property("tone") != said.tone:
            self.setProperty("tone", said.tone)
            theme.restyle(self)
        self._fit()
        self.show()
        # Screen readers hear the sentence without the focus going there.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said.sentence))

    @Slot()
    def _on_over(self) -> None:
        """Make room for the question that stands below, if any."""
        self._timer.stop()
        if self._said is self._question:
            self._question = None
        if self._question is None:
            self.hide()
        else:
            self._say(self._question)

    def _choose(self, position: int) -> None:
        said = self._said
        self._on_over()
        on_choice = said.choices[position][1] if said is not None else None
        if on_choice is not None:
            on_choice()
