"""Long work on the whole library: index, backup, check, export."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from hoso_app.domain.errors import HosoError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import IndexState
from hoso_app.domain.work import CancelToken, Progress, ReportProgress
from hoso_app.jobs.runner import Job
from hoso_app.services.backups import Finding
from hoso_app.ui.actions import ActionId
from hoso_app.ui.dialogs.findings_dialog import FindingsDialog
from hoso_app.ui.models.labels import count_text
from hoso_app.ui.pages.workspace import Workspace

LongWork = Callable[[ReportProgress, CancelToken], object]

_BACKUP_ENDING = ".hoso"


class LibraryWork(QObject):
    """Runs one piece of long work after the other, with progress.

    Signals:
        begun: A piece of work began, and what it is called.
        progressed: How far it is (``Progress``).
        ended: No such work is under way any more.
        indexed: The index was built anew.
    """

    begun = Signal(str)
    progressed = Signal(object)
    ended = Signal()
    indexed = Signal()

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._services = workspace.services
        self._window = window
        self._jobs: set[Job[object]] = set()
        for name, slot in (
            (ActionId.BACK_UP, self._on_back_up_triggered),
            (ActionId.VERIFY, self._on_verify_triggered),
            (ActionId.REBUILD_INDEX, self._on_rebuild_triggered),
            (ActionId.EXPORT, self._on_export_triggered),
        ):
            workspace.actions[name].triggered.connect(slot)
            workspace.actions[name].setEnabled(True)

    def ensure_index(self) -> None:
        """Let the index learn what waits since the last time, or build it."""
        indexing = self._services.indexing
        job = self._workspace.read(lambda _token: indexing.state())
        self._workspace.bridge.deliver(job, self._on_state_known)

    @Slot()
    def cancel(self) -> None:
        """Stop what is under way and what waits."""
        for job in tuple(self._jobs):
            job.cancel()

    def back_up(self, file: Path) -> None:
        """Write a backup into a file."""
        self._run(
            self.tr("Đang sao lưu"),
            partial(self._services.backups.backup, file),
            lambda _count: self._workspace.told.emit(
                self.tr("Đã sao lưu vào {file}.").format(file=file.name), False
            ),
        )

    def verify(self) -> None:
        """Check database, originals and index."""
        self._run(self.tr("Đang kiểm tra"), self._services.backups.verify, self._show_findings)

    def rebuild_index(self) -> None:
        """Build the index anew."""
        self._run(
            self.tr("Đang dựng chỉ mục"),
            self._services.indexing.rebuild,
            self._on_index_built,
        )

    def export(self, folder: Path, ids: Sequence[DocumentId] | None) -> None:
        """Copy originals with a list of them into a folder."""
        self._run(
            self.tr("Đang xuất"),
            partial(self._services.exports.export, folder, ids),
            lambda count: self._workspace.told.emit(
                self.tr("Đã xuất {count} văn bản ra {folder}.").format(
                    count=count_text(int(str(count))), folder=folder.name
                ),
                False,
            ),
        )

    def _run(self, title: str, work: LongWork, on_done: Callable[[object], object]) -> None:
        bridge = self._workspace.bridge
        report = bridge.reporter(self._on_progress)
        begin = bridge.relay(self.begun.emit)

        def go(token: CancelToken) -> object:
            begin(title)
            return work(report, token)

        job: Job[object] = self._workspace.long(go)
        self._jobs.add(job)

        def end() -> None:
            self._jobs.discard(job)
            self.ended.emit()

        bridge.deliver(job, on_done, self._on_error, on_end=end)

    def _on_state_known(self, state: IndexState) -> None:
        if state is IndexState.MISSING:
            self.rebuild_index()
        elif state is IndexState.BEHIND:
            self._workspace.learn()

    def _on_progress(self, progress: Progress) -> None:
        if self._jobs:
            self.progressed.emit(progress)

    def _on_error(self, error: HosoError) -> None:
        self._workspace.warn(error)

    def _on_index_built(self, _count: object) -> None:
        self.indexed.emit()

    def _show_findings(self, findings: object) -> None:
        assert isinstance(findings, tuple)
        if not findings:
            self._workspace.told.emit(
                self.tr("Kho nguyên vẹn: cơ sở dữ liệu, bản gốc và chỉ mục đều đúng."), False
            )
            return
        found = [finding for finding in findings if isinstance(finding, Finding)]
        dialog = FindingsDialog(found, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def _on_back_up_triggered(self) -> None:
        proposed = f"Sao lưu {self._services.path.name} {date.today().isoformat()}{_BACKUP_ENDING}"  # noqa: DTZ011  # the day on the wall, for a file's name
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Lưu bản sao lưu vào"),
            str(Path.home() / proposed),
            self.tr("Bản sao lưu của Hồ sơ (*{ending})").format(ending=_BACKUP_ENDING),
        )
        if name:
            self.back_up(Path(name))

    @Slot()
    def _on_verify_triggered(self) -> None:
        self.verify()

    @Slot()
    def _on_rebuild_triggered(self) -> None:
        self.rebuild_index()

    @Slot()
    def _on_export_triggered(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self._window, self.tr("Chọn một thư mục trống để xuất ra")
        )
        if name:
            self.export(Path(name), None)
