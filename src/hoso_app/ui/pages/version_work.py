"""The files of one paper: opening any of them, and taking one out again."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from hoso_app.domain.changes import Changes
from hoso_app.domain.documents import Document
from hoso_app.domain.ids import DocumentId, OriginalId
from hoso_app.ui.dialogs.versions_dialog import VersionsDialog
from hoso_app.ui.job_bridge import while_alive
from hoso_app.ui.pages.document_commands import DocumentCommands
from hoso_app.ui.pages.workspace import Workspace


class VersionWork(QObject):
    """Opens the dialog of a paper's files, and does what it asks for."""

    def __init__(self, workspace: Workspace, commands: DocumentCommands, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._commands = commands
        self._window = window

    def show(self, document: Document) -> None:
        """Show the files of a paper."""
        dialog = VersionsDialog(document, self._window)
        dialog.open_requested.connect(partial(self._open, dialog, document.id))
        dialog.detach_requested.connect(partial(self._detach, dialog, document.id))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _open(self, dialog: VersionsDialog, document_id: DocumentId, original_id: int) -> None:
        documents = self._workspace.services.documents
        job = self._workspace.read(
            lambda _token: documents.copy_for_opening(document_id, OriginalId(original_id))
        )
        self._workspace.bridge.deliver(job, self._show_file, dialog.warn)

    @Slot(object)
    def _show_file(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _detach(self, dialog: VersionsDialog, document_id: DocumentId, original_id: int) -> None:
        services = self._workspace.services

        def done(_changes: Changes) -> None:
            self._refresh(dialog, document_id)
            dialog.ui.message_strip.tell(
                self.tr("Đã tách thành văn bản riêng."), self.tr("Hoàn tác"), undo
            )

        def undo() -> None:
            self._commands.undo()
            dialog.close()

        self._workspace.change(
            lambda: services.versions.detach(OriginalId(original_id)),
            while_alive(dialog, done),
            dialog.warn,
        )

    def _refresh(self, dialog: VersionsDialog, document_id: DocumentId) -> None:
        documents = self._workspace.services.documents
        job = self._workspace.read(lambda _token: documents.get(document_id))
        self._workspace.bridge.deliver(job, dialog.show_document, dialog.warn)
