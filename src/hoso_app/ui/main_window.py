"""The main window: its page, what is under way at its foot, and files dropped on it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QShowEvent,
)
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu
from typing_extensions import override

from hoso_app.domain.changes import Changes
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet, IndexState
from hoso_app.domain.settings import Settings
from hoso_app.jobs.runner import JobRunner
from hoso_app.services.application import Services
from hoso_app.services.imports import ImportStatus
from hoso_app.ui.actions import ActionId
from hoso_app.ui.dialogs.import_results_dialog import ImportResultsDialog
from hoso_app.ui.forms.ui_main_window import Ui_MainWindow
from hoso_app.ui.job_bridge import JobBridge
from hoso_app.ui.models.loading import Answer
from hoso_app.ui.models.query import DocumentQuery, Place
from hoso_app.ui.pages.documents_page import DocumentsPage
from hoso_app.ui.pages.emptiness import Remedy
from hoso_app.ui.pages.folder_watching import FolderWatching
from hoso_app.ui.pages.imports import Imports
from hoso_app.ui.pages.jobs import Handles, Jobs
from hoso_app.ui.pages.kept_results import KeptResults
from hoso_app.ui.pages.library_work import LibraryWork
from hoso_app.ui.pages.organising import Organising
from hoso_app.ui.pages.scan_reading import ScanReading
from hoso_app.ui.pages.settings_work import SettingsWork
from hoso_app.ui.pages.unfinished_work import UnfinishedWork
from hoso_app.ui.pages.workspace import Workspace
from hoso_app.ui.widgets.drop_overlay import DropOverlay, local_paths
from hoso_app.ui.window_state import WindowState

_STATE_NAME = "main"


class MainWindow(QMainWindow):
    """The window of one open library.

    Signals:
        closed: The window was closed; what is running has been asked to stop.
    """

    closed = Signal()

    def __init__(
        self, services: Services, runner: JobRunner, bridge: JobBridge, state: WindowState
    ) -> None:
        super().__init__()
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self._services = services
        self._state = state
        self.workspace = Workspace(services, runner, bridge, state, self)
        self.actions_table = self.workspace.actions
        self.page = DocumentsPage(self.workspace, self)
        self.imports = Imports(self.workspace, self)
        self.kept_results = KeptResults(self.workspace, self.imports, self)
        self.unfinished = UnfinishedWork(self.workspace, self.imports, self.page.ui.message_strip)
        self.library_work = LibraryWork(self.workspace, self)
        self.scan_reading = ScanReading(self.workspace, self)
        self.watching = FolderWatching(self.workspace, self.imports.results, self)
        self.settings = SettingsWork(
            self.workspace, self.watching, self.scan_reading, self.library_work, self
        )
        self.organising = Organising(self.workspace, self.page, self)
        self.jobs = Jobs(self.ui.progress_strip, self)
        self._overlay = DropOverlay(self.ui.page_place)
        self._results_dialog: ImportResultsDialog | None = None
        self._is_leaving = False
        self.has_tray_icon = False
        self.ui.page_layout.addWidget(self.page)
        self.setAcceptDrops(True)
        self._build_menus()
        self._connect_signals()
        state.place(_STATE_NAME, self, QSize(1280, 720))

    def start(self, words: str = "") -> None:
        """Read the library; to be called once the window is shown.

        ``words`` are what was typed before the window was there.
        """
        self.page.start(words)
        self._read_title()
        self.library_work.ensure_index()
        self.scan_reading.start()
        self.watching.start()
        self.kept_results.start()
        self.unfinished.look()

    def show_document(self, document_id: DocumentId) -> None:
        """Bring the window to the front with this document."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()
        self.page.show_document(DocumentId(document_id))

    def import_paths(self, paths: Sequence[Path]) -> None:
        """File these files and folders."""
        self.imports.add(paths)

    @Slot()
    def leave(self) -> None:
        """Close, whatever is chosen for the cross at the window's corner; the program ends."""
        self._is_leaving = True
        is_resting = not self.isVisible()
        self.close()
        if is_resting:
            QGuiApplication.quit()  # the system only notes windows that are seen to close

    def close_for_good(self) -> None:
        """Close without ending the program: another library is shown."""
        self._is_leaving = True
        self.close()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        QGuiApplication.setQuitOnLastWindowClosed(True)
        super().showEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._rests_when_closed():
            self.page.panel.record.commit()
            self._state.save_geometry(_STATE_NAME, self)
            self.page.save()
            QGuiApplication.setQuitOnLastWindowClosed(False)
            event.ignore()
            self.hide()
            return
        self.page.panel.record.commit()
        self.imports.leave()
        self.kept_results.finish()
        self.library_work.cancel()
        self.scan_reading.pause()
        self.watching.stop()
        self._state.save_geometry(_STATE_NAME, self)
        self.page.save()
        self.workspace.close()
        super().closeEvent(event)
        self.closed.emit()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._overlay.rise()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._overlay.hide()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._overlay.hide()
        paths = local_paths(event.mimeData())
        if paths:
            # A copy, whatever the other program offers: the files stay where they are.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.import_paths(paths)

    def _rests_when_closed(self) -> bool:
        """Return whether the program stays beside the clock, for the quick lookup."""
        is_wanted = self.workspace.preferences.stays_in_tray and self.has_tray_icon
        return is_wanted and not self._is_leaving

    @Slot()
    def _on_session_ending(self) -> None:
        # The person logs off: a window that stayed would hold the system up.
        self._is_leaving = True

    def _build_menus(self) -> None:
        actions = self.workspace.actions
        self._show_results_action = QAction(self.tr("Kết quả lần nhập gần nhất"), self)
        self._show_results_action.setEnabled(False)
        importing = QMenu(self)
        importing.addAction(actions[ActionId.IMPORT_FILES])
        importing.addAction(actions[ActionId.IMPORT_FOLDER])
        importing.addAction(self.tr("Nhập sổ văn bản…"), self.organising.registers.ask)
        importing.addAction(self.tr("Thư mục theo dõi…"), self.watching.show_dialog)
        importing.addSeparator()
        importing.addAction(self._show_results_action)
        self.page.ui.import_button.setMenu(importing)
        more = QMenu(self)
        groups: tuple[tuple[ActionId, ...], ...] = (
            (ActionId.UNDO, ActionId.REDO),
            (ActionId.QUICK_LOOKUP, ActionId.SAVE_SEARCH, ActionId.CLEAR_FILTERS),
            (ActionId.SEARCH_RECORD, ActionId.ABBREVIATIONS),
            (ActionId.TOGGLE_NAVIGATION, ActionId.TOGGLE_PAPER, ActionId.TOGGLE_TABLE),
            (),
            (ActionId.EXPORT, ActionId.BACK_UP, ActionId.VERIFY, ActionId.REBUILD_INDEX),
            (ActionId.CHOOSE_COMMITTEE, ActionId.RESTORE_BACKUP, ActionId.OPEN_LIBRARY),
            (ActionId.SHOW_JOBS, ActionId.SETTINGS),
            (ActionId.SHOW_KEYS, ActionId.GUIDE, ActionId.ABOUT, ActionId.QUIT),
        )
        for position, names in enumerate(groups):
            if position:
                more.addSeparator()
            if not names:
                more.addMenu(self.organising.menu)
            for name in names:
                more.addAction(actions[name])
        self.page.ui.more_button.setMenu(more)
        # The list adds those whose keys are its own.
        for action in actions:
            if action.shortcutContext() == Qt.ShortcutContext.WindowShortcut:
                self.addAction(action)

    def _connect_signals(self) -> None:
        wiring: dict[ActionId, Callable[[], object]] = {
            ActionId.IMPORT_FILES: self._on_import_files_triggered,
            ActionId.IMPORT_FOLDER: self._on_import_folder_triggered,
            ActionId.EXPORT_CHOSEN: self._on_export_chosen_triggered,
            ActionId.QUIT: self.leave,
        }
        for name, slot in wiring.items():
            self.workspace.actions[name].triggered.connect(slot)
            self.workspace.actions[name].setEnabled(True)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self._on_session_ending)
        self._show_results_action.triggered.connect(self._on_show_results_triggered)
        self.page.remedy_requested.connect(self._on_page_remedy_requested)
        self.page.outcome_shown.connect(self._on_page_outcome_shown)
        self.ui.completeness_line.part_chosen.connect(self._on_completeness_part_chosen)
        self._watch_long_work()
        self.imports.results.changed.connect(self._on_results_changed)
        self.kept_results.restored.connect(self.jobs.recall)
        self.imports.stopped.connect(self._on_imports_stopped)
        self.imports.news.connect(self.page.results.refresh)
        self.library_work.indexed.connect(self.page.results.refresh)
        self.library_work.written.connect(self._on_library_work_written)
        self._connect_scan_reading()
        self.page.dossier_export_requested.connect(self.library_work.ask_to_export_dossier)
        self.page.contents_requested.connect(self.library_work.ask_to_write_contents)
        self.jobs.results_requested.connect(self._on_show_results_triggered)
        self.workspace.imported.connect(self._on_workspace_imported)
        self.workspace.feed.changed.connect(self._on_feed_changed)

    def _watch_long_work(self) -> None:
        """Show all long work in one place."""
        imports, scans, work = self.imports, self.scan_reading, self.library_work
        many, printing = self.page.commands.many, self.page.printing
        self.jobs.watch(
            imports,
            Handles(
                imports.cancel,
                self.tr("Đang nhập"),
                imports.pause,
                imports.resume,
                lambda: imports.is_paused,
            ),
        )
        self.jobs.watch(
            scans,
            Handles(
                scans.stop,
                self.tr("Đang đọc chữ bản quét"),
                scans.hold,
                scans.release,
                lambda: scans.is_held,
            ),
        )
        self.jobs.watch(
            work,
            Handles(
                work.cancel,
                pause=work.pause,
                resume=work.resume,
                is_paused=lambda: work.is_paused,
            ),
        )
        imports.begun.connect(work.resume)  # both go one after the other
        imports.begun.connect(lambda: self.page.set_filing(is_filing=True))
        imports.ended.connect(lambda _has_failed: self.page.set_filing(is_filing=False))
        self.jobs.watch(many, Handles(many.cancel))
        self.jobs.watch(printing, Handles(printing.cancel))
        show = self.workspace.actions[ActionId.SHOW_JOBS]
        show.triggered.connect(self.jobs.show_dialog)
        show.setEnabled(True)
        self.workspace.imported.connect(lambda sentence, _has_failed: self.jobs.note(sentence))
        imports.stopped.connect(lambda sentence, _left: self.jobs.note(sentence))
        work.written.connect(lambda sentence, _path: self.jobs.note(sentence))

    def _connect_scan_reading(self) -> None:
        """Let the reading of scans step aside for whatever else takes long."""
        scans = self.scan_reading
        scans.news.connect(self.page.results.refresh)
        for other in (self.imports, self.library_work):
            other.begun.connect(scans.pause)
            other.ended.connect(scans.start)

    def _read_title(self) -> None:
        settings = self.workspace.read(lambda _token: self._services.settings.get())
        self.workspace.bridge.deliver(settings, self._show_title)

    def _show_title(self, settings: Settings) -> None:
        own = settings.own_committee
        if own is not None:
            self.setWindowTitle(self.tr("Hồ sơ – Văn phòng {committee}").format(committee=own.name))

    def _show_results(self, only: ImportStatus | None) -> None:
        if self._results_dialog is None:
            self._results_dialog = ImportResultsDialog(self.imports.results, self)
            self._results_dialog.document_requested.connect(self.page.show_document)
            self._results_dialog.retry_requested.connect(self.import_paths)
        self._results_dialog.show_only(only)
        self._results_dialog.show()
        self._results_dialog.raise_()
        self._results_dialog.activateWindow()

    @Slot()
    def _on_import_files_triggered(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Chọn tệp để nhập"))
        self.import_paths([Path(name) for name in names])

    @Slot()
    def _on_import_folder_triggered(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Chọn thư mục để nhập"))
        if name:
            self.import_paths([Path(name)])

    @Slot()
    def _on_export_chosen_triggered(self) -> None:
        ids = self.page.selection.ids
        if ids:
            name = self.tr("{count} văn bản").format(count=len(ids))
            self.library_work.ask_to_export(ids, name)

    @Slot(str, object)
    def _on_library_work_written(self, sentence: str, path: Path) -> None:
        self.page.ui.message_strip.tell(
            sentence,
            self.tr("Mở"),
            partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path))),
        )

    @Slot()
    def _on_show_results_triggered(self) -> None:
        if self._show_results_action.isEnabled():
            self._show_results(None)

    @Slot()
    def _on_results_changed(self) -> None:
        has_results = not self.imports.results.is_empty
        self._show_results_action.setEnabled(has_results)
        self.jobs.offer_results(has_results=has_results)

    @Slot(str, object)
    def _on_imports_stopped(self, sentence: str, left: tuple[Path, ...]) -> None:
        self.page.ui.message_strip.warn(
            sentence, self.tr("Nhập tiếp"), partial(self.import_paths, left)
        )

    @Slot(str, bool)
    def _on_workspace_imported(self, sentence: str, has_failed: bool) -> None:
        strip = self.page.ui.message_strip
        if has_failed:
            strip.warn(
                sentence, self.tr("Xem lý do"), lambda: self._show_results(ImportStatus.FAILED)
            )
        else:
            strip.tell(sentence, self.tr("Xem"), lambda: self._show_results(None))

    @Slot(object)
    def _on_feed_changed(self, changes: Changes) -> None:
        if changes.lists:
            self._read_title()

    @Slot(object)
    def _on_page_remedy_requested(self, remedy: Remedy) -> None:
        if remedy is Remedy.IMPORT_FOLDER:
            self._on_import_folder_triggered()
        elif remedy is Remedy.TRY_SAMPLES:
            self.import_paths([self._services.imports.sample_papers()])

    @Slot(object)
    def _on_page_outcome_shown(self, answer: Answer) -> None:
        query, outcome = answer.query, answer.outcome
        if query.place is Place.TRASH:
            is_narrowed = bool(query.text.strip()) or len(query.filters) > 1
            self.ui.completeness_line.show_trash(outcome.total, is_narrowed=is_narrowed)
        else:
            self.ui.completeness_line.show_outcome(outcome)
        index_words = {
            IndexState.READY: "",
            IndexState.BEHIND: self.tr("Chỉ mục đang theo kịp: có thể thiếu văn bản vừa sửa"),
            IndexState.REBUILDING: self.tr("Đang dựng lại chỉ mục: tìm chậm hơn, không sót"),
            IndexState.MISSING: self.tr("Chưa có chỉ mục: tìm chậm hơn, không sót"),
        }
        self.ui.index_label.setText(index_words[outcome.index_state])
        if outcome.index_state is IndexState.MISSING:
            # It was dropped because it turned out damaged.
            self.library_work.ensure_index()

    @Slot(object)
    def _on_completeness_part_chosen(self, values: tuple[str, ...]) -> None:
        self.page.head.show_query(DocumentQuery(filters={Facet.TEXT: values}))
