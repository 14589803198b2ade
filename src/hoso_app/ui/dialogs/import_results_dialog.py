"""What became of each file of an import, with the way to put right what failed."""

from functools import partial

from PySide6.QtCore import QModelIndex, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QToolButton,
    QWidget,
)

from hoso_app.domain.ids import DocumentId
from hoso_app.services.imports import ImportResult, ImportStatus
from hoso_app.ui import theme
from hoso_app.ui.forms.ui_import_results_dialog import Ui_ImportResultsDialog
from hoso_app.ui.models.import_results import (
    ImportColumn,
    ImportResultsModel,
    ImportRole,
)
from hoso_app.ui.screen_fit import ScreenDialog

_FILE_LETTERS = 40
"""Letters of a file's name in sight."""
_DETAIL_LINES = 3
"""A path, and a sentence that may take two lines; kept free, so that nothing moves."""


class ImportResultsDialog(ScreenDialog):
    """Lists the files; stays open beside the window and grows while files come in.

    Signals:
        document_requested: A document that came in is wanted.
        retry_requested: These files are to be tried again (a tuple of ``Path``).
    """

    document_requested = Signal(int)
    retry_requested = Signal(object)

    def __init__(self, results: ImportResultsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportResultsDialog()
        self.ui.setupUi(self)
        self._results = results
        view = self.ui.results_view
        view.setModel(results)
        view.header().setSectionResizeMode(ImportColumn.FILE, QHeaderView.ResizeMode.Interactive)
        view.header().resizeSection(
            ImportColumn.FILE, _FILE_LETTERS * self.fontMetrics().averageCharWidth()
        )
        view.header().setStretchLastSection(True)
        self.ui.detail_label.setMinimumHeight(_DETAIL_LINES * theme.line_spacing())
        self.ui.button_box.setStandardButtons(QDialogButtonBox.StandardButton.Close)
        self._retry = self.ui.button_box.addButton(
            self.tr("Nhập lại các tệp chưa nhập được"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self._retry.setAutoDefault(False)  # Enter in the list opens a paper
        self._retry.clicked.connect(self._on_retry_clicked)
        self._connect_signals()
        self.show_counts()
        self._show_detail(QModelIndex())
        self._choose_failed()

    @property
    def retry_button(self) -> QPushButton:
        """Return the button that has the failed files tried again."""
        return self._retry

    @Slot()
    def show_counts(self) -> None:
        """Show how many files went which way."""
        counts = self._results.counts()
        self._retry.setEnabled(bool(counts[ImportStatus.FAILED]))
        said = [one for one in (self._results.whence(), self._results.summary()) if one]
        self.ui.summary_label.setText(" · ".join(said))

    def show_only(self, status: ImportStatus | None) -> None:
        """Narrow the list to one outcome."""
        self._button_of(status).setChecked(True)
        self._results.show_only(status)

    @Slot()
    def _choose_failed(self) -> None:
        """Select the first file that did not come in: it is why this is looked at."""
        index = self._results.first_failed()
        if index.isValid() and not self.ui.results_view.currentIndex().isValid():
            self.ui.results_view.setCurrentIndex(index)

    def _show_detail(self, index: QModelIndex) -> None:
        """Show the whole path and sentence of a line, for which a line has no room."""
        words = self.tr("Chọn một dòng để xem đủ đường dẫn và kết quả của tệp.")
        if index.isValid():
            outcome = index.siblingAtColumn(ImportColumn.OUTCOME).data()
            words = f"{index.data(ImportRole.RESULT).path}\n{outcome}"
        self.ui.detail_label.setText(words)

    def _button_of(self, status: ImportStatus | None) -> QToolButton:
        buttons = {
            None: self.ui.all_button,
            ImportStatus.ADDED: self.ui.added_button,
            ImportStatus.DUPLICATE: self.ui.duplicate_button,
            ImportStatus.FAILED: self.ui.failed_button,
        }
        return buttons[status]

    def _connect_signals(self) -> None:
        for status in (None, *ImportStatus):
            self._button_of(status).clicked.connect(partial(self._on_filter_clicked, status))
        self.ui.results_view.activated.connect(self._on_results_view_activated)
        self.ui.results_view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.ui.button_box.rejected.connect(self.close)
        self._results.changed.connect(self.show_counts)
        self._results.rowsInserted.connect(self._choose_failed)
        self._results.modelReset.connect(self._on_results_reset)

    @Slot()
    def _on_filter_clicked(self, status: ImportStatus | None, _checked: bool = False) -> None:
        self._results.show_only(status)

    @Slot()
    def _on_retry_clicked(self) -> None:
        self.retry_requested.emit(self._results.failed_paths())

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._show_detail(current)

    @Slot()
    def _on_results_reset(self) -> None:
        self._show_detail(QModelIndex())
        self._choose_failed()

    @Slot(QModelIndex)
    def _on_results_view_activated(self, index: QModelIndex) -> None:
        result: ImportResult = index.data(ImportRole.RESULT)
        if result.document_id is None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(result.path.parent)))
        else:
            self.document_requested.emit(DocumentId(result.document_id))
