"""Asks into which dossier papers go; a new one can be opened on the way."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from hoso_app.domain.dossiers import Dossier
from hoso_app.domain.ids import DossierId
from hoso_app.domain.text import fold
from hoso_app.ui import theme
from hoso_app.ui.forms.ui_dossier_dialog import Ui_DossierDialog
from hoso_app.ui.models.labels import count_text
from hoso_app.ui.screen_fit import ScreenDialog

_DOSSIER_ID = Qt.ItemDataRole.UserRole + 1


class DossierDialog(ScreenDialog):
    """Lists the dossiers, narrowed while typing with or without marks.

    Signals:
        dossier_chosen: A dossier was chosen: identifier and name.
        dossier_wanted: A new one is to be opened: code and title.
    """

    dossier_chosen = Signal(int, str)
    dossier_wanted = Signal(str, str)

    def __init__(
        self, dossiers: Sequence[Dossier], document_count: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_DossierDialog()
        self.ui.setupUi(self)
        self._dossiers = tuple(dossiers)
        self._items = QStandardItemModel(self)
        ui = self.ui
        ui.intro_label.setText(
            self.tr("Xếp {count} văn bản vào hồ sơ nào?").format(count=count_text(document_count))
        )
        ui.dossiers_view.setModel(self._items)
        for widget in (ui.filter_edit, ui.dossiers_view):
            widget.setVisible(bool(self._dossiers))
        if not self._dossiers:
            # Nothing to choose from: the dialog is only as high as the new dossier needs.
            self.setMinimumHeight(0)
            ui.dossier_layout.setStretch(ui.dossier_layout.indexOf(ui.dossiers_view), 0)
            ui.code_edit.setFocus()
            ui.new_label.setText(self.tr("Kho chưa có hồ sơ nào. Lập hồ sơ đầu tiên:"))
        buttons = QDialogButtonBox.StandardButton
        ui.button_box.setStandardButtons(buttons.Ok | buttons.Cancel)
        ok = ui.button_box.button(buttons.Ok)
        ok.setProperty("emphasis", "primary")
        theme.restyle(ok)
        self._connect_signals()
        self._fill()
        self.adjustSize()

    def _connect_signals(self) -> None:
        ui = self.ui
        ui.filter_edit.textChanged.connect(self._fill)
        ui.code_edit.textChanged.connect(self._show_state)
        ui.title_edit.textChanged.connect(self._show_state)
        ui.dossiers_view.selectionModel().currentChanged.connect(self._show_state)
        ui.dossiers_view.doubleClicked.connect(self._on_dossiers_view_double_clicked)
        ui.button_box.accepted.connect(self._on_button_box_accepted)
        ui.button_box.rejected.connect(self.reject)

    def _new_names(self) -> tuple[str, str]:
        return self.ui.code_edit.text().strip(), self.ui.title_edit.text().strip()

    @Slot()
    def _fill(self) -> None:
        words = fold(self.ui.filter_edit.text()).split()
        self._items.clear()
        for dossier in self._dossiers:
            name = f"{dossier.code} {dossier.title}"
            if all(word in fold(name) for word in words):
                item = QStandardItem(name)
                item.setData(dossier.id, _DOSSIER_ID)
                self._items.appendRow(item)
        if self._items.rowCount() == 1 or (words and self._items.rowCount()):
            self.ui.dossiers_view.setCurrentIndex(self._items.index(0, 0))
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        has_new = all(self._new_names())
        has_chosen = self.ui.dossiers_view.currentIndex().isValid()
        ok = self.ui.button_box.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(has_new or (has_chosen and not any(self._new_names())))
        ok.setText(self.tr("Lập và xếp vào") if has_new else self.tr("Xếp vào"))

    @Slot(QModelIndex)
    def _on_dossiers_view_double_clicked(self, _index: QModelIndex) -> None:
        self._on_button_box_accepted()

    @Slot()
    def _on_button_box_accepted(self) -> None:
        code, title = self._new_names()
        index = self.ui.dossiers_view.currentIndex()
        self.accept()
        if code and title:
            self.dossier_wanted.emit(code, title)
        elif index.isValid():
            self.dossier_chosen.emit(DossierId(index.data(_DOSSIER_ID)), str(index.data()))
