"""Long work on the whole library: index, backup, check, export."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from hoso_app.domain.errors import HosoError
from hoso_app.domain.ids import DocumentId, DossierId
from hoso_app.domain.search import IndexState
from hoso_app.domain.work import CancelToken, Progress, ReportProgress
from hoso_app.jobs.runner import Job
from hoso_app.services.backups import BACKUP_SUFFIX, BackupOutcome, Finding
from hoso_app.services.documents import safe_name
from hoso_app.ui.actions import ActionId
from hoso_app.ui.dialogs.file_dialog import FileKind, choose_file_to_write
from hoso_app.ui.dialogs.findings_dialog import FindingsDialog
from hoso_app.ui.models.labels import count_text
from hoso_app.ui.pages.workspace import Workspace

Wanted = Callable[[], Sequence[DocumentId] | None]
"""Tells which documents are meant; called beside the window."""
LongWork = Callable[[ReportProgress, CancelToken], object]


class LibraryWork(QObject):
    """Runs one piece of long work after the other, with progress.

    Signals:
        begun: A piece of work began, and what it is called.
        progressed: How far it is (``Progress``).
        ended: No such work is under way any more, or it stands still.
        indexed: The index was built anew.
        backed_up: A backup of the library was written.
        written: Files were written: a sentence on them, and where they are (``Path``).
    """

    begun = Signal(str)
    progressed = Signal(object)
    ended = Signal()
    indexed = Signal()
    written = Signal(str, object)
    backed_up = Signal()

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._services = workspace.services
        self._window = window
        self._jobs: set[Job[object]] = set()
        self._has_no_index_built = False
        self._title = ""
        self._progress = Progress(0, None)
        self._is_paused = False
        self._is_rebuild_asked = False
        for name, slot in (
            (ActionId.BACK_UP, self._on_back_up_triggered),
            (ActionId.VERIFY, self._on_verify_triggered),
            (ActionId.REBUILD_INDEX, self._on_rebuild_triggered),
            (ActionId.EXPORT, self._on_export_triggered),
        ):
            workspace.actions[name].triggered.connect(slot)
            workspace.actions[name].setEnabled(True)

    def ensure_index(self) -> None:
        """Let the index learn what waits since the last time, or build it.

        One that could not be built, or was stopped, is built when somebody asks for it.
        """
        if self._jobs or self._has_no_index_built:
            return
        indexing = self._services.indexing
        job = self._workspace.read(lambda _token: indexing.state())
        self._workspace.bridge.deliver(job, self._on_state_known)

    @property
    def is_paused(self) -> bool:
        """Return whether work stands still until ``resume``."""
        return self._is_paused

    @Slot()
    def pause(self) -> None:
        """Stand still after the file or the papers under way."""
        if self._jobs and not self._is_paused:
            self._is_paused = True
            for job in self._jobs:
                job.token.pause()
            self.ended.emit()

    @Slot()
    def resume(self) -> None:
        """Go on where ``pause`` stopped; work that waits behind it needs that, too."""
        if not self._is_paused:
            return
        self._is_paused = False
        self.begun.emit(self._title)
        self.progressed.emit(self._progress)
        for job in self._jobs:
            job.token.resume()

    @Slot()
    def cancel(self) -> None:
        """Stop what is under way and what waits."""
        self._is_paused = False
        for job in tuple(self._jobs):
            job.cancel()

    def back_up(self, file: Path) -> None:
        """Write a backup into a file."""
        self._run(
            self.tr("Đang sao lưu"),
            partial(self._services.backups.backup, file),
            lambda outcome: self._tell_backed_up(file, cast("BackupOutcome", outcome)),
        )

    def _tell_backed_up(self, file: Path, outcome: BackupOutcome) -> None:
        moment = datetime.now().astimezone()
        self._workspace.preferences.note_backup(self._services.path, file, moment)
        self.backed_up.emit()
        sentence = self.tr("Đã sao lưu vào {file}.").format(file=file.name)
        if not outcome.missing:
            self._workspace.told.emit(sentence, False)
            return
        lost = self.tr("{count} bản gốc đã mất từ trước; hãy chọn “Kiểm tra kho” để xem.")
        count = count_text(len(outcome.missing))
        self._workspace.warned.emit(f"{sentence} {lost.format(count=count)}")

    def verify(self) -> None:
        """Check database, originals and index."""
        self._run(self.tr("Đang kiểm tra"), self._services.backups.verify, self._show_findings)

    def rebuild_index(self) -> None:
        """Build the index anew."""
        self._has_no_index_built = True  # until it is
        self._run(
            self.tr("Đang dựng chỉ mục"),
            self._services.indexing.rebuild,
            self._on_index_built,
        )

    def export(self, folder: Path, wanted: Wanted, name: str = "") -> None:
        """Copy originals with a list of them into a folder.

        Args:
            folder: Where to; if it holds files, a folder is made in it.
            wanted: Returns which documents, None for the whole library.
            name: What the folder made is called.
        """
        services = self._services

        def work(report: ReportProgress, token: CancelToken) -> tuple[Path, int]:
            target = empty_folder(folder, name or services.path.name)
            return target, services.exports.export(target, wanted(), report, token)

        def tell(result: object) -> None:
            target, count = cast("tuple[Path, int]", result)
            sentence = self.tr("Đã xuất {count} văn bản ra thư mục “{folder}”.")
            self.written.emit(sentence.format(count=count_text(count), folder=target.name), target)

        self._run(self.tr("Đang xuất"), work, tell)

    def ask_to_export(self, ids: Sequence[DocumentId], name: str) -> None:
        """Ask for a folder, and copy these documents into it."""
        chosen = tuple(ids)
        self._ask_folder(lambda: chosen, name)

    @Slot(int, str)
    def ask_to_export_dossier(self, dossier_id: int, name: str) -> None:
        """Ask for a folder, and copy the papers of a dossier into it."""
        dossiers = self._services.dossiers
        self._ask_folder(lambda: dossiers.documents(DossierId(dossier_id)), name)

    @Slot(int, str)
    def ask_to_write_contents(self, dossier_id: int, name: str) -> None:
        """Ask for a file, and write a dossier's list of contents into it."""
        proposed = Path.home() / safe_name(self.tr("Mục lục {name}.docx").format(name=name))
        kinds = [
            FileKind(self.tr("Văn bản Word"), (".docx",)),
            FileKind(self.tr("Bảng tính Excel"), (".xlsx",)),
        ]
        title = self.tr("Lưu mục lục vào")
        path = choose_file_to_write(self._window, title, proposed, kinds)
        if path is not None:
            self.write_contents(DossierId(dossier_id), path)

    def write_contents(self, dossier_id: DossierId, path: Path) -> None:
        """Write a dossier's list of contents."""
        dossiers = self._services.dossiers
        job = self._workspace.read(lambda _token: dossiers.write_contents(dossier_id, path))

        def tell(count: int) -> None:
            sentence = self.tr("Đã lập mục lục {count} văn bản: {file}.")
            self.written.emit(sentence.format(count=count_text(count), file=path.name), path)

        self._workspace.bridge.deliver(job, tell, self._workspace.warn)

    def _ask_folder(self, wanted: Wanted, name: str) -> None:
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Chọn thư mục để xuất ra"))
        if folder:
            self.export(Path(folder), wanted, name)

    def _run(self, title: str, work: LongWork, on_done: Callable[[object], object]) -> None:
        bridge = self._workspace.bridge
        report = bridge.reporter(self._on_progress)
        begin = bridge.relay(self._on_begun)

        def go(token: CancelToken) -> object:
            begin(title)
            return work(report, token)

        self.resume()
        job: Job[object] = self._workspace.long(go)
        self._jobs.add(job)

        def end() -> None:
            self._jobs.discard(job)
            self._is_paused = self._is_paused and bool(self._jobs)
            self.ended.emit()

        bridge.deliver(job, on_done, self._on_error, on_end=end)

    def _on_begun(self, title: str) -> None:
        self._title, self._progress = title, Progress(0, None)
        self.begun.emit(title)
        if self._is_paused:  # it waited behind what stands still, and was asked to as well
            self.ended.emit()

    def _on_state_known(self, state: IndexState) -> None:
        if state is IndexState.MISSING:
            if not self._jobs:  # else it is being built, or asked for again with the next answer
                self.rebuild_index()
        elif state is IndexState.BEHIND:
            self._workspace.learn()

    def _on_progress(self, progress: Progress) -> None:
        self._progress = progress
        if self._jobs and not self._is_paused:
            self.progressed.emit(progress)

    def _on_error(self, error: HosoError) -> None:
        self._workspace.warn(error)

    def _on_index_built(self, count: object) -> None:
        self._has_no_index_built = False
        if self._is_rebuild_asked:  # one that was missing is built without a word
            self._is_rebuild_asked = False
            sentence = self.tr("Đã dựng lại chỉ mục tìm kiếm của {count} văn bản.")
            self._workspace.told.emit(sentence.format(count=count_text(cast("int", count))), False)
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
        proposed = f"Sao lưu {self._services.path.name} {date.today().isoformat()}{BACKUP_SUFFIX}"  # noqa: DTZ011  # the day on the wall, for a file's name
        path = choose_file_to_write(
            self._window,
            self.tr("Lưu bản sao lưu vào"),
            self._workspace.preferences.backup_folder / proposed,
            [FileKind(self.tr("Bản sao lưu của Hồ sơ"), (BACKUP_SUFFIX,))],
        )
        if path is not None:
            self.back_up(path)

    @Slot()
    def _on_verify_triggered(self) -> None:
        self.verify()

    @Slot()
    def _on_rebuild_triggered(self) -> None:
        self._is_rebuild_asked = True
        self.rebuild_index()

    @Slot()
    def _on_export_triggered(self) -> None:
        self._ask_folder(lambda: None, "")


def empty_folder(folder: Path, name: str) -> Path:
    """Return the folder if it is empty or new, else a free place of that name in it."""
    if not folder.exists() or not any(folder.iterdir()):
        return folder
    wanted = safe_name(name)
    places = (folder / wanted, *(folder / f"{wanted} ({number})" for number in range(2, 1000)))
    return next((place for place in places if not place.exists()), folder)
