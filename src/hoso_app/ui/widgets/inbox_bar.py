"""The lines above the inbox: why a paper waits, and what may be done for several at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hoso_app.domain.documents import Field
from hoso_app.domain.triage import Doubt
from hoso_app.messages.names import doubt_text
from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.theme import Space
from hoso_app.ui.widgets.flow_layout import FlowLayout


class InboxBar(QFrame):
    """Tells why the selected paper waits; asks nothing of the library itself.

    Signals:
        accept_requested: The paper is right as it stands; the next one is wanted.
        skip_requested: The next one is wanted, this one stays.
        field_requested: A field in doubt is to be looked at (``Field``).
        comparison_requested: The paper that resembles this one is to be shown beside it.
        offer_accepted: The correction is to be made on the other papers, too.
        offer_shown: What it would change is to be shown first.
    """

    accept_requested = Signal()
    skip_requested = Signal()
    field_requested = Signal(object)
    comparison_requested = Signal()
    offer_accepted = Signal()
    offer_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Vì sao văn bản chờ xem"))
        self.setProperty("panel", "strip")
        self.setProperty("tone", "warning")
        self._doubts: list[QPushButton] = []
        self._why = QLabel(self)
        self._compare = _quiet_button("", self)
        self._skip = _quiet_button(self.tr("Bỏ qua (S)"), self)
        self._accept = _quiet_button(self.tr("Nhận, sang bản sau (Enter)"), self)
        self._offer_row = QWidget(self)
        self._offer = QLabel(self._offer_row)
        self._offer_accept = QPushButton(self._offer_row)
        self._offer_show = _quiet_button(self.tr("Xem từng văn bản"), self._offer_row)
        self._offer_close = QToolButton(self._offer_row)
        self._reasons = QWidget(self)
        self._flow = FlowLayout(self._reasons, Space.TIGHT)
        self._build()
        self.hide_offer()

    @property
    def why(self) -> str:
        """Return the sentence on the paper that is selected."""
        return self._why.text()

    @property
    def doubt_buttons(self) -> Sequence[QPushButton]:
        """Return a button for each field in doubt."""
        return self._doubts

    @property
    def compare_button(self) -> QPushButton:
        """Return the button that shows the paper that resembles this one."""
        return self._compare

    @property
    def offer(self) -> str:
        """Return what is offered for other papers, empty while nothing is."""
        return "" if self._offer_row.isHidden() else self._offer.text()

    @property
    def offer_button(self) -> QPushButton:
        """Return the button that takes the offer."""
        return self._offer_accept

    @property
    def offer_show_button(self) -> QPushButton:
        """Return the button that shows what the offer would change."""
        return self._offer_show

    def say(self, why: str, doubts: Sequence[Doubt] = (), resembling: str = "") -> None:
        """Say why a paper waits; ``resembling`` are the words of a button, if there is one."""
        self._why.setText(why)
        for button in self._doubts:
            button.hide()
            button.deleteLater()
        self._doubts = [self._doubt_button(doubt) for doubt in doubts]
        for position, button in enumerate(self._doubts, start=1):
            self._flow.insert_widget(position, button)
            button.show()
        self._compare.setText(resembling)
        self._compare.setVisible(bool(resembling))
        words = " · ".join([why, *(doubt_text(doubt) for doubt in doubts), resembling])
        self._reasons.setAccessibleName(words)
        self._reasons.updateGeometry()

    def set_paper(self, *, is_one: bool) -> None:
        """Say whether a paper is selected that can be taken or passed over."""
        self._accept.setEnabled(is_one)
        self._skip.setEnabled(is_one)

    def show_offer(self, sentence: str, words: str) -> None:
        """Offer a correction for other papers, with the words of the button that makes it."""
        self._offer.setText(sentence)
        self._offer_accept.setText(words)
        self._offer_row.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    @Slot()
    def hide_offer(self) -> None:
        """Offer nothing."""
        self._offer_row.hide()

    def _build(self) -> None:
        for label in (self._why, self._offer):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setProperty("textStyle", "strong")
        self._offer.setWordWrap(True)
        self._offer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._flow.addWidget(self._why)
        self._flow.addWidget(self._compare)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._reasons.setSizePolicy(policy)
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self._reasons, 1)
        top.addWidget(self._skip)
        top.addWidget(self._accept)
        self._offer_close.setIcon(icon(Icon.CLOSE))
        self._offer_close.setToolTip(self.tr("Không, chỉ văn bản này"))
        self._offer_close.setAccessibleName(self.tr("Không, chỉ văn bản này"))
        below = QHBoxLayout(self._offer_row)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(Space.SMALL)
        for widget in (self._offer, self._offer_show, self._offer_accept, self._offer_close):
            below.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.LARGE, Space.TIGHT, Space.SMALL, Space.TIGHT)
        layout.setSpacing(Space.TIGHT)
        layout.addLayout(top)
        layout.addWidget(self._offer_row)
        self._skip.clicked.connect(self.skip_requested)
        self._accept.clicked.connect(self.accept_requested)
        self._compare.clicked.connect(self.comparison_requested)
        self._offer_accept.clicked.connect(self.offer_accepted)
        self._offer_show.clicked.connect(self.offer_shown)
        self._offer_close.clicked.connect(self.hide_offer)

    def _doubt_button(self, doubt: Doubt) -> QPushButton:
        button = _quiet_button(doubt_text(doubt), self._reasons)
        button.setToolTip(self.tr("Đi tới mục này"))
        field: Field = doubt.field
        button.clicked.connect(lambda: self.field_requested.emit(field))
        return button


def _quiet_button(text: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setProperty("emphasis", "quiet")
    return button
