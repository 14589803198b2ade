"""Making a library out of a backup."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from hoso_app.domain.errors import HosoError
from hoso_app.domain.text import nfc
from hoso_app.jobs.runner import Job, JobRunner
from hoso_app.messages.errors import error_text
from hoso_app.services import backups
from hoso_app.services.backups import BACKUP_SUFFIX
from hoso_app.ui.dialogs.folder_dialog import ChooseFolder, choose_folder
from hoso_app.ui.forms.ui_restore_dialog import Ui_RestoreDialog
from hoso_app.ui.job_bridge import JobBridge
from hoso_app.ui.screen_fit import ScreenDialog

ChooseFile = Callable[[QWidget], Path | None]


class RestoreDialog(ScreenDialog):
    """Unpacks a backup into a new folder, never over the library that is open.

    Signals:
        library_restored: The folder of the new library.
    """

    library_restored = Signal(object)

    def __init__(
        self,
        runner: JobRunner,
        bridge: JobBridge,
        parent: QWidget | None = None,
        *,
        choose: ChooseFolder = choose_folder,
        choose_file: ChooseFile | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._bridge = bridge
        self._choose_folder = choose
        self._choose_file = choose_file or choose_backup
        self._job: Job[int] | None = None
        self.ui = Ui_RestoreDialog()
        self.ui.setupUi(self)
        ui = self.ui
        ui.file_edit.textChanged.connect(self._show_what_is_possible)
        ui.folder_edit.textChanged.connect(self._show_what_is_possible)
        ui.file_button.clicked.connect(self._on_file_button_clicked)
        ui.folder_button.clicked.connect(self._on_folder_button_clicked)
        ui.restore_button.clicked.connect(self._on_restore_button_clicked)
        ui.cancel_button.clicked.connect(self.reject)
        ui.progress_strip.cancel_requested.connect(self._on_progress_strip_cancel_requested)
        ui.place_label.setText(self.tr("Chọn một thư mục mới hoặc trống."))
        self._show_what_is_possible()

    @override
    def reject(self) -> None:
        self._on_progress_strip_cancel_requested()
        super().reject()

    def _path(self, text: str) -> Path | None:
        clean = nfc(text).strip()
        path = Path(clean).expanduser() if clean else Path()
        return path if path.is_absolute() else None

    @Slot()
    def _show_what_is_possible(self) -> None:
        file = self._path(self.ui.file_edit.text())
        folder = self._path(self.ui.folder_edit.text())
        is_idle = self._job is None
        self.ui.restore_button.setEnabled(is_idle and file is not None and folder is not None)
        for widget in (
            self.ui.file_edit,
            self.ui.file_button,
            self.ui.folder_edit,
            self.ui.folder_button,
        ):
            widget.setEnabled(is_idle)

    @Slot()
    def _on_file_button_clicked(self) -> None:
        chosen = self._choose_file(self)
        if chosen is not None:
            self.ui.file_edit.setText(str(chosen))

    @Slot()
    def _on_folder_button_clicked(self) -> None:
        begin = self._path(self.ui.folder_edit.text()) or Path.home()
        chosen = self._choose_folder(self, self.tr("Chọn thư mục cho kho mới"), begin)
        if chosen is not None:
            self.ui.folder_edit.setText(str(chosen))

    @Slot()
    def _on_restore_button_clicked(self) -> None:
        file = self._path(self.ui.file_edit.text())
        folder = self._path(self.ui.folder_edit.text())
        if file is None or folder is None or self._job is not None:
            return
        self.ui.message_strip.hide()
        self.ui.progress_strip.begin(self.tr("Đang phục hồi"))
        report = self._bridge.reporter(self.ui.progress_strip.show_progress)
        self._job = self._runner.long(lambda token: backups.restore(file, folder, report, token))
        self._bridge.deliver(
            self._job,
            lambda _: self._on_restored(folder),
            self._on_failed,
            on_end=self._on_ended,
        )
        self._show_what_is_possible()

    @Slot()
    def _on_progress_strip_cancel_requested(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_ended(self) -> None:
        self._job = None
        self.ui.progress_strip.end()
        self._show_what_is_possible()

    def _on_restored(self, folder: Path) -> None:
        self.library_restored.emit(folder)
        self.accept()

    def _on_failed(self, error: HosoError) -> None:
        self.ui.message_strip.warn(error_text(error))


def choose_backup(parent: QWidget) -> Path | None:
    """Let the person choose a backup file in the system's own dialog."""
    name, _kind = QFileDialog.getOpenFileName(
        parent,
        # Backups of the first version ended in .hoso.
        filter=parent.tr("Bản sao lưu (*{ending} *.hoso);;Mọi tệp (*)").format(
            ending=BACKUP_SUFFIX
        ),
    )
    return Path(name) if name else None
