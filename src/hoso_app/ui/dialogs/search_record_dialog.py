"""The search record before it is printed or kept as a file."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from hoso_app.domain.errors import DiskError, HosoError
from hoso_app.messages.errors import error_text
from hoso_app.services.search_record import SearchRecord, as_html, write_record
from hoso_app.ui import theme
from hoso_app.ui.dialogs.file_dialog import FileKind, choose_file_to_write
from hoso_app.ui.forms.ui_search_record_dialog import Ui_SearchRecordDialog
from hoso_app.ui.screen_fit import ScreenDialog

_PDF = ".pdf"


class SearchRecordDialog(ScreenDialog):
    """Shows a record as it will be printed; stays open when it was kept in a file.

    Signals:
        written: The record was kept in a file (its path).
        folder_requested: That file is to be shown where it lies (its path).
    """

    written = Signal(object)
    folder_requested = Signal(object)

    def __init__(self, record: SearchRecord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self._kept: Path | None = None
        self.ui = Ui_SearchRecordDialog()
        self.ui.setupUi(self)
        self.ui.record_view.setHtml(as_html(record))
        box = self.ui.button_box
        role = QDialogButtonBox.ButtonRole
        self.print_button = box.addButton(self.tr("&In…"), role.ActionRole)
        self.folder_button = box.addButton(self.tr("&Mở thư mục"), role.ActionRole)
        self.folder_button.hide()
        self.save_button = box.addButton(self.tr("&Ghi thành tệp…"), role.AcceptRole)
        self.close_button = box.addButton(QDialogButtonBox.StandardButton.Close)
        self.print_button.clicked.connect(self._on_print_clicked)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.folder_button.clicked.connect(self._on_folder_clicked)
        box.rejected.connect(self.reject)

    def save(self, path: Path) -> None:
        """Keep the record in a file: as PDF where the name says so, else as a web page."""
        try:
            if path.suffix.lower() == _PDF:
                self._write_pdf(path)
            else:
                write_record(path, self._record)
        except HosoError as error:
            self._say(error_text(error), "danger")
            return
        self._kept = path
        self._say(self.tr("Đã ghi: {path}").format(path=path), "success")
        self.folder_button.show()
        self.written.emit(path)

    def _say(self, sentence: str, tone: str) -> None:
        label = self.ui.note_label
        label.setText(sentence)
        label.setProperty("tone", tone)
        theme.restyle(label)

    def _write_pdf(self, path: Path) -> None:
        writer = QPdfWriter(str(path))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setTitle(self.windowTitle())
        self.ui.record_view.document().print_(writer)
        if not path.is_file() or not path.stat().st_size:
            raise DiskError(str(path), "pdf")

    @Slot()
    def _on_folder_clicked(self) -> None:
        if self._kept is not None:
            self.folder_requested.emit(self._kept)

    @Slot()
    def _on_print_clicked(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.ui.record_view.document().print_(printer)

    @Slot()
    def _on_save_clicked(self) -> None:
        name = f"Phieu tra cuu {self._record.asked_at.astimezone():%Y-%m-%d %H%M}.html"
        kinds = [FileKind(self.tr("Trang web"), (".html", ".htm")), FileKind("PDF", (_PDF,))]
        path = choose_file_to_write(self, self.tr("Ghi phiếu tra cứu"), Path.home() / name, kinds)
        if path is not None:
            self.save(path)
