"""The files of one paper: the issued one, its appendices, its scan, its drafts."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QListWidgetItem, QWidget

from hoso_app.domain.documents import Document, Original
from hoso_app.domain.errors import HosoError
from hoso_app.messages.errors import error_text
from hoso_app.messages.names import ROLE_NAMES
from hoso_app.ui.forms.ui_versions_dialog import Ui_VersionsDialog
from hoso_app.ui.models.labels import document_name, size_text
from hoso_app.ui.screen_fit import ScreenDialog


class VersionsDialog(ScreenDialog):
    """Lists the files of a paper; opens and moves none itself.

    Signals:
        open_requested: A file is to be opened in its program (identifier).
        detach_requested: A file is to be a paper of its own again (identifier).
    """

    open_requested = Signal(int)
    detach_requested = Signal(int)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_VersionsDialog()
        self.ui.setupUi(self)
        self._originals: tuple[Original, ...] = ()
        ui = self.ui
        ui.files_list.currentRowChanged.connect(self._show_possible)
        ui.files_list.itemActivated.connect(self._on_open_button_clicked)
        ui.open_button.clicked.connect(self._on_open_button_clicked)
        ui.detach_button.clicked.connect(self._on_detach_button_clicked)
        ui.button_box.rejected.connect(self.reject)
        self.show_document(document)

    def show_document(self, document: Document) -> None:
        """Show the files that a paper has now."""
        fields = document.fields
        number = None if fields.number is None else fields.number.canonical
        name = document_name(fields.document_type, number, fields.abstract)
        self.ui.name_label.setText(name)
        self._originals = tuple(document.originals)
        items = self.ui.files_list
        row = max(0, items.currentRow())
        items.clear()
        for one in self._originals:
            words = f"{one.name} · {ROLE_NAMES[one.role]} · {size_text(one.size)}"
            items.addItem(QListWidgetItem(words))
        items.setCurrentRow(min(row, items.count() - 1))
        self._show_possible()

    def warn(self, error: HosoError) -> None:
        """Say why something could not be done."""
        self.ui.message_strip.warn(error_text(error))

    def _current(self) -> Original | None:
        row = self.ui.files_list.currentRow()
        return self._originals[row] if 0 <= row < len(self._originals) else None

    @Slot()
    def _show_possible(self) -> None:
        current = self._current()
        self.ui.open_button.setEnabled(current is not None)
        is_added = current is not None and current.came_as is not None
        self.ui.detach_button.setEnabled(is_added)

    @Slot()
    def _on_open_button_clicked(self) -> None:
        current = self._current()
        if current is not None:
            self.open_requested.emit(current.id)

    @Slot()
    def _on_detach_button_clicked(self) -> None:
        current = self._current()
        if current is not None:
            self.detach_requested.emit(current.id)
