"""Looking at the watched folder from time to time, while the window is open."""

from collections import deque
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from hoso_app.domain.changes import Changes
from hoso_app.domain.work import CancelToken
from hoso_app.jobs.runner import Job
from hoso_app.services.imports import ImportResult, ImportStatus
from hoso_app.services.watching import WatchOutcome
from hoso_app.ui.dialogs.watched_folder_dialog import WatchedFolderDialog
from hoso_app.ui.models.import_results import ImportResultsModel
from hoso_app.ui.models.labels import count_text
from hoso_app.ui.pages.workspace import Workspace

_LOOK_MILLISECONDS = 15_000
"""Two looks make a file: it is filed half a minute after it came to rest."""


class FolderWatching(QObject):
    """Files what appears in the folder that somebody chose; off until then."""

    def __init__(self, workspace: Workspace, results: ImportResultsModel, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._results = results
        self._window = window
        self._folder: Path | None = None
        self._outcome: WatchOutcome | None = None
        self._job: Job[WatchOutcome] | None = None
        self._dialog: WatchedFolderDialog | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)

    @property
    def is_on(self) -> bool:
        """Return whether a folder is watched."""
        return self._timer.isActive()

    @property
    def is_looking(self) -> bool:
        """Return whether the folder is being looked at."""
        return self._job is not None

    @Slot()
    def start(self) -> None:
        """Read which folder is watched, and begin where there is one."""
        watching = self._workspace.services.watching
        job = self._workspace.read(lambda _token: watching.folder())
        self._workspace.bridge.deliver(job, self._take_folder, self._workspace.warn)

    @Slot()
    def look(self) -> None:
        """Look at the folder once, unless a look is under way."""
        if self._job is not None or self._folder is None:
            return
        watching, bridge = self._workspace.services.watching, self._workspace.bridge
        fresh: deque[ImportResult] = deque()

        def work(token: CancelToken) -> WatchOutcome:
            return watching.scan_once(fresh.append, lambda _progress: None, token)

        self._job = self._workspace.long(work)
        bridge.deliver(
            self._job,
            partial(self._on_looked, fresh),
            self._workspace.warn,
            on_end=self._on_end,
        )

    @Slot()
    def show_dialog(self) -> None:
        """Show which folder is watched, for choosing another one."""
        dialog = self._dialog = WatchedFolderDialog(self._folder, self._state(), self._window)
        dialog.folder_chosen.connect(self.choose)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(object)
    def choose(self, folder: Path | None) -> None:
        """Watch a folder from now on, None for none."""
        watching, dialog = self._workspace.services.watching, self._dialog

        def work() -> Changes:
            watching.choose(folder)
            return Changes()

        def done(_changes: Changes) -> None:
            self._outcome = None
            self.start()
            sentence = self.tr("Đã thôi theo dõi thư mục.")
            if folder is not None:
                sentence = self.tr("Đang theo dõi thư mục “{name}”: tệp mới được tự nhập vào kho.")
            self._workspace.told.emit(sentence.format(name=folder.name if folder else ""), False)

        self._workspace.change(work, done, dialog.refuse if dialog else None)

    @Slot()
    def stop(self) -> None:
        """Look no more: the window is being closed."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()

    def _take_folder(self, folder: Path | None) -> None:
        self._folder = folder
        if folder is None:
            self._timer.stop()
        else:
            self._timer.start()
            self.look()
        if self._dialog is not None:
            self._dialog.show_folder(folder, self._state())

    def _state(self) -> str:
        outcome = self._outcome
        if self._folder is None or outcome is None:
            return ""
        if outcome.is_missing:
            return self.tr("Hiện không thấy thư mục này (ổ đĩa đã rút?); sẽ theo dõi tiếp khi có.")
        if outcome.growing:
            return self.tr("{count} tệp đang được ghi, sẽ nhập khi xong.").format(
                count=count_text(outcome.growing)
            )
        return self.tr("Đã nhập hết tệp trong thư mục này.")

    def _on_end(self) -> None:
        self._job = None

    def _on_looked(self, fresh: deque[ImportResult], outcome: WatchOutcome) -> None:
        self._outcome = outcome
        if self._dialog is not None:
            self._dialog.show_folder(self._folder, self._state())
        # Each start looks at the whole folder anew: most of it is in the library already.
        found = [one for one in fresh if one.status is not ImportStatus.DUPLICATE]
        summary = outcome.summary
        if not found or summary is None:
            return
        self._list(found)
        ids = frozenset(one.document_id for one in found if one.document_id is not None)
        self._workspace.feed.announce(Changes(ids))
        self._workspace.learn()
        sentence = self.tr("Đã nhập {count} văn bản từ thư mục theo dõi").format(
            count=count_text(summary.added)
        )
        if summary.failed:
            sentence = self.tr("{sentence}, {count} tệp chưa nhập được").format(
                sentence=sentence, count=count_text(summary.failed)
            )
        self._workspace.imported.emit(f"{sentence}.", bool(summary.failed))

    def _list(self, found: Sequence[ImportResult]) -> None:
        """Add what is not listed yet: a file that fails at each start would clear the list."""
        failed = set(self._results.failed_paths())
        news = [one for one in found if one.document_id is not None or one.path not in failed]
        if news:
            self._results.add(news)

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = None
