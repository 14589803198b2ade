"""Reading the letters of scans while the window has nothing better to do."""

from PySide6.QtCore import QObject, Signal, Slot

from hoso_app.domain.changes import Changes
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import CancelToken, Progress
from hoso_app.jobs.runner import Job
from hoso_app.services.scans import ScanSummary
from hoso_app.ui.pages.workspace import Workspace


class ScanReading(QObject):
    """Reads scans that wait, and steps aside for other long work.

    Pages that were read are kept, so stepping aside costs a page at most.

    Signals:
        begun: There are scans, and their letters are being read.
        progressed: How far it is (``Progress``).
        ended: No scan is being read any more.
        news: Texts came in, so that lists should be read again.
    """

    begun = Signal()
    progressed = Signal(object)
    ended = Signal()
    news = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._job: Job[ScanSummary] | None = None
        self._is_shown = False
        self._is_wanted = False
        self._is_held = False

    @property
    def is_held(self) -> bool:
        """Return whether somebody let it stand still until ``release``."""
        return self._is_held

    @property
    def is_running(self) -> bool:
        """Return whether scans are being read, or looked for."""
        return self._job is not None

    @Slot()
    def start(self) -> None:
        """Read what waits, unless that is under way; after a pause, go on."""
        if self._is_held:
            return
        if self._job is not None:
            self._is_wanted = self._job.token.is_cancelled
            return
        self._is_wanted = False
        services, bridge = self._workspace.services, self._workspace.bridge
        report = bridge.reporter(self._on_progress)
        tell = bridge.relay(self._on_read)

        def work(token: CancelToken) -> ScanSummary:
            if not services.settings.get().reads_scans:
                return ScanSummary(read=0, failed=0, waiting=0)
            return services.scans.run(report, token, lambda paper, _error: tell(paper))

        self._job = self._workspace.background(work)
        bridge.deliver(self._job, self._on_done, self._workspace.warn, on_end=self._on_end)

    @Slot()
    def pause(self) -> None:
        """Step aside without a word; ``start`` goes on with the next page."""
        self._is_shown = self._is_wanted = False
        if self._job is not None:
            self._job.cancel()

    @Slot()
    def hold(self) -> None:
        """Stand still because somebody asked for it, whatever other work ends meanwhile."""
        if self._job is not None:
            self._is_held = True
            self._is_wanted = False
            self._job.cancel()

    @Slot()
    def release(self) -> None:
        """Go on where ``hold`` stopped, with the page that comes next."""
        self._is_held = False
        self.start()

    @Slot()
    def stop(self) -> None:
        """Stop because somebody asked for it; ``start`` goes on with the next page."""
        self._is_wanted = False
        if self._is_held:
            self._is_held = False
            self.ended.emit()
        if self._job is not None:
            self._job.cancel()

    def _on_progress(self, progress: Progress) -> None:
        if self._job is None or self._job.token.is_cancelled or not progress.total:
            return
        if not self._is_shown:
            self._is_shown = True
            self.begun.emit()
        self.progressed.emit(progress)

    def _on_read(self, document_id: DocumentId) -> None:
        self._workspace.feed.announce(Changes(frozenset({document_id})))

    def _on_done(self, summary: ScanSummary) -> None:
        if summary.read or summary.failed:
            self.news.emit()

    def _on_end(self) -> None:
        self._job = None
        if self._is_shown:
            self._is_shown = False
            self.ended.emit()
        if self._is_wanted:
            self.start()
