"""A line that says what was done, with the way back; no dialog."""

from collections.abc import Callable

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


class MessageStrip(QFrame):
    """Shows one sentence at a time.

    What was done goes away by itself; what went wrong stays until it is
    closed or something else is said.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_action: Callable[[], object] | None = None
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = QPushButton(self)
        self._action.setProperty("emphasis", "quiet")
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
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self.setProperty("panel", "strip")
        self._close.clicked.connect(self.hide)
        self._timer.timeout.connect(self.hide)
        self._action.clicked.connect(self._on_action_clicked)
        self.hide()

    @property
    def text(self) -> str:
        """Return the sentence that is shown, empty while none is."""
        return "" if self.isHidden() else self._text.text()

    @property
    def action_button(self) -> QPushButton:
        """Return the button that stands in the line."""
        return self._action

    def tell(
        self, sentence: str, action: str = "", on_action: Callable[[], object] | None = None
    ) -> None:
        """Say what was done, with a button that may take it back."""
        self._say(sentence, "info", action, on_action)
        self._timer.start()

    def warn(
        self, sentence: str, action: str = "", on_action: Callable[[], object] | None = None
    ) -> None:
        """Say what went wrong; the line stays."""
        self._timer.stop()
        self._say(sentence, "danger", action, on_action)

    def _say(
        self, sentence: str, tone: str, action: str, on_action: Callable[[], object] | None
    ) -> None:
        self._text.setText(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._on_action = on_action
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            theme.restyle(self)
        self.show()
        # Screen readers hear the sentence without the focus going there.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    @Slot()
    def _on_action_clicked(self) -> None:
        on_action = self._on_action
        self.hide()
        if on_action is not None:
            on_action()
