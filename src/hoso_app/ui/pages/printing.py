"""Printing papers: pages as they look, texts as they are read."""

from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QDialog, QWidget

from hoso_app.domain.documents import Document
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.pages import PAGED_SUFFIXES
from hoso_app.domain.work import CancelToken, Progress, ReportProgress
from hoso_app.jobs.runner import Job
from hoso_app.ui import theme
from hoso_app.ui.file_manager import show_in_folder
from hoso_app.ui.pages.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_DOTS_AN_INCH = 200
"""As fine as most scans are."""
_OWN_LAYOUT = frozenset({".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ppt", ".pptx", ".ods"})
"""Files whose look only their own program knows; they are printed from there."""


class Printing(QObject):
    """Prints one paper at a time; the window goes on meanwhile.

    Signals:
        begun: A paper is being printed, and what the work is called.
        progressed: How far it is (``Progress``).
        ended: Nothing is being printed any more.
    """

    begun = Signal(str)
    progressed = Signal(object)
    ended = Signal()

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._job: Job[None] | None = None

    def ask_to_print(self, document: Document) -> None:
        """Ask for a printer, then print; what only its own program can print is opened there."""
        if self._job is not None:
            return
        name = document.originals[0].name if document.originals else ""
        if PurePath(name).suffix.lower() in _OWN_LAYOUT:
            self._open_elsewhere(document.id)
            return
        # Loaded here: most days nobody prints, and every start would wait for it.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(partial(self._on_dialog_finished, document, printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def print_to(self, document: Document, printer: "QPrinter") -> None:
        """Print a paper on a printer that was chosen."""
        report = self._workspace.bridge.reporter(self.progressed.emit)
        name = document.originals[0].name if document.originals else ""
        is_paged = PurePath(name).suffix.lower() in PAGED_SUFFIXES
        work = self._print_pages if is_paged else self._print_text
        self._job = self._workspace.long(partial(work, document.id, printer, report))
        self.begun.emit(self.tr("Đang in"))
        self._workspace.bridge.deliver(
            self._job, self._on_done, self._workspace.warn, on_end=self._on_end
        )

    def cancel(self) -> None:
        """Stop printing after the page that is under way."""
        if self._job is not None:
            self._job.cancel()

    def show_file(self, document_id: DocumentId) -> None:
        """Show a read-only copy of the paper's file in the system's own window."""
        exports = self._workspace.services.exports
        job = self._workspace.read(lambda token: exports.copies([document_id], token))
        self._workspace.bridge.deliver(job, self._show_in_folder, self._workspace.warn)

    def _show_in_folder(self, paths: tuple[Path, ...]) -> None:
        if not paths:
            self._workspace.warned.emit(self.tr("Văn bản này không có tệp."))
        else:
            show_in_folder(paths[0])

    def _open_elsewhere(self, document_id: DocumentId) -> None:
        documents = self._workspace.services.documents
        job = self._workspace.read(lambda _token: documents.copy_for_opening(document_id))
        self._workspace.bridge.deliver(job, self._show_elsewhere, self._workspace.warn)

    def _show_elsewhere(self, path: Path) -> None:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._workspace.told.emit(
                self.tr("Đã mở bản gốc: hãy in từ chương trình đó để giữ đúng cách trình bày."),
                False,
            )
        else:
            self._workspace.warned.emit(
                self.tr("Máy này chưa có chương trình mở loại tệp {ending}.").format(
                    ending=path.suffix
                )
            )

    def _print_pages(
        self,
        document_id: DocumentId,
        printer: "QPrinter",
        report: ReportProgress,
        token: CancelToken,
    ) -> None:
        """Draw the wanted pages on the printer; runs beside the window."""
        pages = self._workspace.services.pages
        sizes = pages.sizes(document_id, token)
        first = max(1, printer.fromPage() or 1) - 1
        last = min(len(sizes), printer.toPage() or len(sizes))
        painter = QPainter(printer)
        try:
            for number in range(first, last):
                token.raise_if_cancelled()
                report(Progress(number - first, last - first))
                if number > first:
                    printer.newPage()
                width = round(sizes[number].width / 72 * _DOTS_AN_INCH)
                drawn = pages.image(document_id, number, width, token)
                image = QImage(
                    drawn.dots,
                    drawn.width,
                    drawn.height,
                    drawn.width * 4,
                    QImage.Format.Format_RGB32,
                )
                painter.drawImage(_fitted(image, QRectF(painter.viewport())), image)
            report(Progress(last - first, last - first))
        finally:
            painter.end()

    def _print_text(
        self,
        document_id: DocumentId,
        printer: "QPrinter",
        _report: ReportProgress,
        _token: CancelToken,
    ) -> None:
        """Set the text on the printer's pages; runs beside the window."""
        document = QTextDocument()
        document.setDefaultFont(theme.paper_font())
        document.setPlainText(self._workspace.services.documents.text(document_id).text)
        document.print_(printer)

    def _on_done(self, _nothing: None) -> None:
        self._workspace.told.emit(self.tr("Đã gửi tới máy in."), False)

    def _on_end(self) -> None:
        self._job = None
        self.ended.emit()

    def _on_dialog_finished(self, document: Document, printer: "QPrinter", result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            self.print_to(document, printer)


def _fitted(image: QImage, room: QRectF) -> QRectF:
    """Return the largest place for a page in the middle of a sheet."""
    size = QSizeF(image.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(room.topLeft(), size)
    place.moveCenter(room.center())
    return place
