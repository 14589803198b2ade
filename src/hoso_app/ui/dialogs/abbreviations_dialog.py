"""The office's own abbreviations as a table that can be edited."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHeaderView,
    QTableWidgetItem,
    QWidget,
)

from hoso_app.ui import theme
from hoso_app.ui.forms.ui_abbreviations_dialog import Ui_AbbreviationsDialog
from hoso_app.ui.screen_fit import ScreenDialog

Pairs = tuple[tuple[str, str], ...]


class AbbreviationsDialog(ScreenDialog):
    """Edits short forms and what they mean.

    Signals:
        saved: These are the short forms and meanings from now on (``Pairs``).
    """

    saved = Signal(object)

    def __init__(self, pairs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AbbreviationsDialog()
        self.ui.setupUi(self)
        table = self.ui.table
        table.setHorizontalHeaderLabels([self.tr("Chữ tắt"), self.tr("Nghĩa")])
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().hide()
        for short, meaning in pairs:
            self._add_row(short, meaning)
        buttons = QDialogButtonBox.StandardButton
        self.ui.button_box.setStandardButtons(buttons.Save | buttons.Cancel)
        save = self.ui.button_box.button(buttons.Save)
        save.setProperty("emphasis", "primary")
        theme.restyle(save)
        self.ui.button_box.accepted.connect(self._on_button_box_accepted)
        self.ui.button_box.rejected.connect(self.reject)
        self.ui.add_button.clicked.connect(self._on_add_button_clicked)
        self.ui.remove_button.clicked.connect(self._on_remove_button_clicked)

    def pairs(self) -> Pairs:
        """Return what stands in the table; empty lines are left out."""
        rows = range(self.ui.table.rowCount())
        found = ((self._text(row, 0), self._text(row, 1)) for row in rows)
        return tuple(pair for pair in found if any(pair))

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; the dialog stays open."""
        self.ui.fault_label.setText(sentence)
        self.ui.fault_label.show()

    def _text(self, row: int, column: int) -> str:
        item = self.ui.table.item(row, column)
        return "" if item is None else " ".join(item.text().split())

    def _add_row(self, short: str, meaning: str) -> None:
        row = self.ui.table.rowCount()
        self.ui.table.insertRow(row)
        self.ui.table.setItem(row, 0, QTableWidgetItem(short))
        self.ui.table.setItem(row, 1, QTableWidgetItem(meaning))

    @Slot()
    def _on_add_button_clicked(self) -> None:
        self._add_row("", "")
        table = self.ui.table
        table.setCurrentCell(table.rowCount() - 1, 0)
        item = table.currentItem()
        if item is not None:
            table.editItem(item)

    @Slot()
    def _on_remove_button_clicked(self) -> None:
        rows = {index.row() for index in self.ui.table.selectedIndexes()}
        for row in sorted(rows, reverse=True):
            self.ui.table.removeRow(row)

    @Slot()
    def _on_button_box_accepted(self) -> None:
        for short, meaning in self.pairs():
            if not any(letter.isalnum() for letter in short):
                self.refuse(self.tr("Nghĩa “{meaning}” chưa có chữ tắt.").format(meaning=meaning))
                return
        self.saved.emit(self.pairs())
