"""A line that says what was done, with the way back; no dialog."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from hoso_app.ui import theme
from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.theme import Space

_SHOWN_MILLISECONDS = 10_000


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
        self._buttons = [QPushButton(self), QPushButton(self)]
        self._close = QToolButton(self)
        self._close.setIcon(icon(Icon.CLOSE))
        self._close.setToolTip(self.tr("Đóng dòng này"))
        self._close.setAccessibleName(self.tr("Đóng dòng này"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MILLISECONDS)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.MEDIUM, Space.TIGHT, Space.SMALL, Space.TIGHT)
        layout.addWidget(self._text)
        for position, button in enumerate(self._buttons):
            button.setProperty("emphasis", "quiet")
            button.clicked.connect(partial(self._choose, position))
            layout.addWidget(button)
        layout.addWidget(self._close)
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
