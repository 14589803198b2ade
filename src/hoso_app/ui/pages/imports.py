"""Imports as the window runs them: one after another, with progress and results."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from hoso_app.domain.changes import Changes
from hoso_app.domain.errors import HosoError
from hoso_app.domain.work import CancelToken, Progress
from hoso_app.jobs.runner import Job
from hoso_app.messages.errors import error_text
from hoso_app.services.imports import ImportResult, ImportStatus, ImportSummary
from hoso_app.ui.models.import_results import ImportResultsModel
from hoso_app.ui.models.labels import count_text
from hoso_app.ui.pages.workspace import Workspace

_LOOK_MILLISECONDS = 250
_REFRESH_MILLISECONDS = 2_000
"""New papers come into the list this often while an import runs."""


class Imports(QObject):
    """Files papers and tells how far it is.

    What is dropped while an import runs waits for its turn.

    Signals:
        begun: An import began.
        progressed: How far it is (``Progress``).
        ended: No import is under way any more; whether files failed.
        news: Papers came in, so that lists should be read again.
        stopped: An import was stopped by the person, or broken off by an error: what came of
            it as a sentence, and what is still to be filed.
        noted: What is under way was written down, for a start after a power cut.
    """

    begun = Signal()
    progressed = Signal(object)
    ended = Signal(bool)
    news = Signal()
    stopped = Signal(str, object)
    noted = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.results = ImportResultsModel(self)
        self._waiting: deque[tuple[Path, ...]] = deque()
        self._job: Job[ImportSummary] | None = None
        self._paths: tuple[Path, ...] = ()
        self._progress = Progress(0, None)
        # Filled by the importing thread, emptied here: ``append`` and ``popleft`` of a
        # deque need no lock.
        self._fresh: deque[ImportResult] = deque()
        self._failed_count = 0
        self._is_pausing = False
        self._is_leaving = False
        self._paused: tuple[tuple[Path, ...], ...] = ()
        self._broken_off: tuple[tuple[Path, ...], ...] = ()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MILLISECONDS)
        self._look.timeout.connect(self._take_results)
        self._refresh = QTimer(self)
        self._refresh.setInterval(_REFRESH_MILLISECONDS)
        self._refresh.timeout.connect(self._on_refresh_timeout)
        self._has_news = False

    @property
    def is_running(self) -> bool:
        """Return whether an import is under way."""
        return self._job is not None

    def add(self, paths: Sequence[Path]) -> None:
        """File these files and folders, now or after those under way."""
        if not paths:
            return
        self._note(partial(self._workspace.services.unfinished.begin, tuple(paths)))
        self._waiting.extend((*self._paused, tuple(paths)))
        self._paused = ()
        if self._job is None:
            self.results.clear()
            self._failed_count = 0
            self._next()

    @property
    def is_paused(self) -> bool:
        """Return whether an import stands still until ``resume``."""
        return bool(self._paused)

    @Slot()
    def pause(self) -> None:
        """Stand still after the files under way; what was filed stays filed."""
        if self._job is not None:
            self._is_pausing = True
            self._job.cancel()

    @Slot()
    def resume(self) -> None:
        """Go on where ``pause`` stopped; files filed already are known and passed over."""
        paused, self._paused = self._paused, ()
        self._waiting.extend(paused)
        if paused and self._job is None:
            self._next()

    @Slot()
    def cancel(self) -> None:
        """Stop; what was filed stays filed."""
        if self._paused:
            left, self._paused = self._paused, ()
            self._tell_stopped(left)
            self.ended.emit(bool(self._failed_count))
        if self._job is not None:
            self._job.cancel()

    def leave(self) -> None:
        """Stop because the window closes: the next start offers to go on."""
        self._is_leaving = True
        self._waiting.clear()
        self._look.stop()
        self.results.add(self._drained())
        if self._job is not None:
            self._job.cancel()

    def tell_late(self, receiver: Callable[[Sequence[ImportResult]], object]) -> bool:
        """After ``leave``, have a thread tell what the papers under way came to, once they are in.

        Returns False where no import is under way: then the receiver is not called.
        """
        if self._job is None:
            return False
        self._job.future.add_done_callback(lambda _future: receiver(self._drained()))
        return True

    def _note(self, work: Callable[[], None]) -> None:
        """Write down beside what is under way; the notes keep the order in which they are made."""
        job = self._workspace.write(lambda _token: work())
        self._workspace.bridge.deliver(job, self._on_noted)

    def _forget(self, imports: Iterable[tuple[Path, ...]]) -> None:
        """Let the next start not ask about these: they are filed, or were stopped by a person."""
        for paths in imports:
            self._note(partial(self._workspace.services.unfinished.end, paths))

    def _on_noted(self, _nothing: None) -> None:
        self.noted.emit()

    def _next(self) -> None:
        paths = self._paths = self._waiting.popleft()
        services, bridge = self._workspace.services, self._workspace.bridge
        show = bridge.reporter(self._on_progress)
        self._progress = Progress(0, None)

        def report(progress: Progress) -> None:
            self._progress = progress
            show(progress)

        def work(token: CancelToken) -> ImportSummary:
            services.unfinished.begin(paths)  # the writing lane may not have come to it yet
            return services.imports.run(
                paths, on_result=self._fresh.append, report=report, token=token
            )

        self._job = self._workspace.long(work)
        self._look.start()
        self._refresh.start()
        self.begun.emit()
        bridge.deliver(
            self._job, partial(self._on_done, paths), self._on_error, on_end=self._on_end
        )

    def _on_progress(self, progress: Progress) -> None:
        if self._job is not None:
            self.progressed.emit(progress)

    def _on_end(self) -> None:
        self._look.stop()
        self._refresh.stop()
        job, self._job = self._job, None
        is_stopped = job is not None and job.token.is_cancelled
        if self._is_leaving:
            return  # what came late is told by the importing thread
        self._take_results()
        self._has_news = False
        self.news.emit()
        under_way = (self._paths, *self._waiting)
        if is_stopped and self._is_pausing:
            self._paused = under_way
            self._waiting.clear()
        elif is_stopped:
            self._waiting.clear()
            self._tell_stopped(under_way)
        elif job is not None and job.future.exception() is not None:
            # What broke it off, such as a full disk, would break off the next one too. All of
            # them stay noted: what is not gone on with now is offered at the next start.
            self._broken_off = under_way
            self._waiting.clear()
        self._is_pausing = False
        if self._waiting:
            self._next()
        else:
            self.ended.emit(bool(self._failed_count))

    def _tell_stopped(self, left: Sequence[tuple[Path, ...]]) -> None:
        self._forget(left)
        counts = self.results.counts()
        filed = self.tr("Đã dừng nhập: {count} văn bản đã vào kho").format(
            count=count_text(counts[ImportStatus.ADDED])
        )
        total = self._progress.total
        if total is not None and total > self._progress.done:
            filed = self.tr("{filed}, còn {count} tệp chưa nhập").format(
                filed=filed, count=count_text(total - self._progress.done)
            )
        self.stopped.emit(f"{filed}.", _all_of(left))

    def _on_done(self, paths: tuple[Path, ...], summary: ImportSummary) -> None:
        self._forget([paths])
        parts = [self.tr("Đã nhập {count} văn bản").format(count=count_text(summary.added))]
        if summary.duplicate:
            parts.append(self.tr("{count} đã có sẵn").format(count=count_text(summary.duplicate)))
        if summary.failed:
            parts.append(
                self.tr("{count} tệp chưa nhập được").format(count=count_text(summary.failed))
            )
        self._workspace.imported.emit(", ".join(parts) + ".", bool(summary.failed))

    def _on_error(self, error: HosoError) -> None:
        left, self._broken_off = self._broken_off, ()
        if left:
            self.stopped.emit(error_text(error), _all_of(left))
        else:
            self._workspace.warn(error)  # it was about to stop anyway

    @Slot()
    def _take_results(self) -> None:
        taken = self._drained()
        if not taken:
            return
        self.results.add(taken)
        self._failed_count += sum(result.document_id is None for result in taken)
        touched = frozenset(
            result.document_id for result in taken if result.document_id is not None
        )
        self._has_news = self._has_news or bool(touched)
        self._workspace.feed.announce(Changes(touched))

    def _drained(self) -> list[ImportResult]:
        taken = []
        while self._fresh:
            taken.append(self._fresh.popleft())
        return taken

    @Slot()
    def _on_refresh_timeout(self) -> None:
        if self._has_news:
            self._has_news = False
            # Searches see new papers soon after the database has them.
            self._workspace.learn()


def _all_of(imports: Sequence[tuple[Path, ...]]) -> tuple[Path, ...]:
    return tuple(path for paths in imports for path in paths)
