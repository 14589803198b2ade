"""The filters that are on, each with a way to take it off."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from hoso_app.domain.search import Facet
from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.widgets.flow_layout import FlowLayout


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter as words; ``facet`` None stands for *Gần đây*."""

    label: str
    facet: Facet | None
    value: str = ""


class FilterChips(QWidget):
    """A line of chips that wraps; hidden while it is empty.

    Signals:
        chip_removed: A filter is to be taken off (``Chip``).
        clear_requested: Every filter is to be taken off.
    """

    chip_removed = Signal(object)
    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self)
        self._chips: tuple[Chip, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Điều kiện tìm đang đặt"))
        self.hide()

    def show_filters(self, chips: Sequence[Chip]) -> None:
        """Show these filters; what is shown already is left alone."""
        if tuple(chips) == self._chips:
            return
        self._chips = tuple(chips)
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for chip in self._chips:
            self._layout.addWidget(self._chip_button(chip))
        if len(self._chips) > 1:
            self._layout.addWidget(self._quiet_button(self.tr("Bỏ hết"), self.clear_requested))
        self.setVisible(bool(self._layout.count()))
        self.updateGeometry()
        if had_focus and self._layout.count():
            first = self._layout.itemAt(0)
            widget = None if first is None else first.widget()
            if widget is not None:
                widget.setFocus()

    def _chip_button(self, chip: Chip) -> QToolButton:
        button = _ChipButton(self)
        button.setText(chip.label)
        button.setProperty("emphasis", "chip")
        button.setIcon(icon(Icon.CLOSE, "text_muted"))
        # The cross stands behind the words, as on the chips of every other program.
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.setToolTip(self.tr("Bỏ điều kiện này"))
        button.setAccessibleName(self.tr("Bỏ điều kiện {filter}").format(filter=chip.label))
        button.clicked.connect(partial(self.chip_removed.emit, chip))
        button.removed.connect(partial(self.chip_removed.emit, chip))
        return button

    def _quiet_button(self, text: str, signal: object) -> QToolButton:
        button = _ChipButton(self)
        button.setText(text)
        button.setProperty("tone", "accent")
        button.clicked.connect(signal)
        return button


class _ChipButton(QToolButton):
    """A chip that Del and Backspace take off, too, and that arrows move between.

    Signals:
        removed: Del or Backspace was pressed.
    """

    removed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)
