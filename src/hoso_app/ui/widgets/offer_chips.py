"""What the question may have meant, as chips over the results, until one is taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from hoso_app.domain.search import Understood
from hoso_app.ui.widgets.flow_layout import FlowLayout

_MOST = 6
_MOST_KEYS = 9


@dataclass(frozen=True, slots=True)
class OfferChip:
    """Words on a chip, and what it stands for: a filter, or another question."""

    label: str
    meaning: Understood | str


class OfferChips(QWidget):
    """A line of chips that wraps; hidden while it is empty.

    Tab in the search box takes the first, Alt and a digit any of them; arrows
    move between them.

    Signals:
        taken: An offer is accepted (``OfferChip.meaning``).
    """

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self)
        self._chips: tuple[OfferChip, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Gợi ý thu hẹp câu tìm"))
        self.hide()

    @property
    def first(self) -> OfferChip | None:
        """Return what Tab takes."""
        return self._chips[0] if self._chips else None

    def buttons(self) -> list[QToolButton]:
        """Return the chips from the first on."""
        items = [self._layout.itemAt(place) for place in range(self._layout.count())]
        widgets = [None if item is None else item.widget() for item in items]
        return [widget for widget in widgets if isinstance(widget, QToolButton)]

    def show_offers(self, chips: Sequence[OfferChip]) -> None:
        """Show these offers; what is shown already is left alone."""
        wanted = tuple(chips[:_MOST])
        if wanted == self._chips:
            return
        self._chips = wanted
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, chip in enumerate(self._chips, 1):
            self._layout.addWidget(self._button(number, chip))
        self.setVisible(bool(self._chips))
        self.updateGeometry()

    def _button(self, number: int, chip: OfferChip) -> QToolButton:
        button = _OfferButton(self)
        button.setText(chip.label)
        button.setProperty("emphasis", "offer")
        keys = []
        if number == 1:
            keys.append(self.tr("Tab trong ô tìm"))
        if number <= _MOST_KEYS:
            shortcut = QKeySequence(f"Alt+{number}")
            button.setShortcut(shortcut)
            keys.append(shortcut.toString(QKeySequence.SequenceFormat.NativeText))
        words = self.tr("Bấm, hoặc phím {keys}, để nhận gợi ý này")
        button.setToolTip(words.format(keys=self.tr(" hoặc ").join(keys)))
        button.clicked.connect(partial(self.taken.emit, chip.meaning))
        return button


class _OfferButton(QToolButton):
    """A chip that Enter takes and arrows move between."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)
