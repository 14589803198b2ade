"""Reading the letters of scanned papers behind everything else, page by page."""

from collections import deque
from collections.abc import Callable, Collection
from contextlib import closing
from dataclasses import dataclass

from hoso_app.domain.errors import PASSING_PROBLEMS, DocumentNotFoundError, ReadingError
from hoso_app.domain.extraction import Reading
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import CancelToken, Progress, ReportProgress
from hoso_app.extraction import PageDone, ReaderPool, Task
from hoso_app.filestore.store import FileStore
from hoso_app.services.imports import ImportService
from hoso_app.services.indexing import IndexingService
from hoso_app.services.rereading import RereadingService
from hoso_app.storage import scans
from hoso_app.storage.engine import Database
from hoso_app.storage.scans import WaitingScan

OnRead = Callable[[DocumentId, ReadingError | None], None]

_INDEX_EVERY = 10


@dataclass(frozen=True, slots=True)
class ScanSummary:
    """How many papers were read and failed, and how many still wait.

    Some wait where no model of Vietnamese letters is installed, or where a
    file was held by another program.
    """

    read: int
    failed: int
    waiting: int


class ScanService:
    """Reads papers that were filed as pictures.

    Importing leaves pictures unread, so that it is soon done: such a paper is
    filed, marked, and found by what is known of it. Its letters are read
    here, in processes of the lowest priority. Each page is kept as soon as it
    is read; stopped or killed at any moment, the next run goes on with the
    page that comes next.
    """

    def __init__(
        self,
        database: Database,
        store: FileStore,
        imports: ImportService,
        rereading: RereadingService,
        indexing: IndexingService,
    ) -> None:
        self._database = database
        self._store = store
        self._imports = imports
        self._rereading = rereading
        self._indexing = indexing

    def waiting(self) -> int:
        """Return how many papers wait for their letters to be read."""
        with self._database.read() as session:
            return scans.count_waiting(session)

    def among(self, ids: Collection[DocumentId]) -> frozenset[DocumentId]:
        """Return those papers that wait; of 500 at most."""
        with self._database.read() as session:
            return scans.waiting_among(session, ids)

    def run(
        self,
        report: ReportProgress,
        token: CancelToken,
        on_read: OnRead = lambda _id, _error: None,
    ) -> ScanSummary:
        """Read the papers that wait, those included that come in meanwhile.

        Args:
            report: Told after each page: papers done, and which one it is on.
            token: Asks to stop; pages that were read are kept.
            on_read: Told of each paper whose text came in, or that failed.

        Raises:
            CancelledError: The token was cancelled; noticed within a second.
            DatabaseDamagedError, DiskError: The library itself fails.
        """
        run = _Run(self, report, token, on_read)
        workers = self._imports.worker_count()
        pool = ReaderPool(self._imports.context(), workers, is_idle=True)
        try:
            run.go(pool)
        finally:
            pool.close()
            self._indexing.drain()
        return ScanSummary(run.read, run.failed, self.waiting())

    def next_after(self, done: set[DocumentId]) -> list[WaitingScan]:
        """Return the papers that wait and were not tried yet."""
        with self._database.read() as session:
            return [one for one in scans.waiting(session) if one.document_id not in done]

    def task(self, scan: WaitingScan) -> Task:
        """Return what a worker has to know of a paper."""
        with self._database.read() as session:
            known = scans.pages(session, scan.sha256)
        path = self._store.path_of(scan.sha256)
        return Task(
            path, name=scan.name, known_pages=known, needs_ocr=True, number=scan.document_id
        )

    def keep_page(self, scan: WaitingScan, page: PageDone) -> None:
        """Keep a page that was read."""
        with self._database.write() as session:
            scans.keep_page(session, scan.sha256, page.number, page.text)

    def finish(self, scan: WaitingScan, outcome: Reading | ReadingError) -> None:
        """Take over the text of a paper, or note why it has none.

        Where the file could not be read for a passing reason, the paper waits
        on. Pages that were read stay until the whole text is taken over.
        """
        if isinstance(outcome, ReadingError):
            if outcome.problem not in PASSING_PROBLEMS:
                with self._database.write() as session:
                    scans.give_up(session, scan.document_id, outcome.problem.value)
            return
        try:
            self._rereading.take_over(scan.document_id, outcome)
        except DocumentNotFoundError:  # deleted for good while it was read
            with self._database.write() as session:
                scans.forget_pages(session, scan.sha256)

    def index_some(self) -> None:
        """Let the index learn what was read so far."""
        self._indexing.drain()


class _Run:
    """One pass over the papers that wait."""

    def __init__(
        self, service: ScanService, report: ReportProgress, token: CancelToken, on_read: OnRead
    ) -> None:
        self._service = service
        self._report = report
        self._token = token
        self._on_read = on_read
        self._scans: dict[int, WaitingScan] = {}
        self._tried: set[DocumentId] = set()
        self._queue: deque[WaitingScan] = deque()
        self._total = 0
        self._is_possible = True
        self._is_news_due = True
        self.read = self.failed = 0

    def go(self, pool: ReaderPool) -> None:
        with closing(pool.run(self._next_task, self._token, self._on_page)) as outcomes:
            for task, outcome in outcomes:
                assert isinstance(outcome, Reading | ReadingError)
                self._finish(self._scans.pop(task.number), outcome)
                if not self._is_possible:
                    return

    def _next_task(self) -> Task | None:
        if not self._queue and self._is_news_due:
            self._is_news_due = False
            self._queue.extend(self._service.next_after(self._tried))
            self._tried.update(scan.document_id for scan in self._queue)
            self._total += len(self._queue)
            self._tell("")
        if not self._queue:
            return None
        scan = self._queue.popleft()
        self._scans[scan.document_id] = scan
        return self._service.task(scan)

    def _on_page(self, task: Task, page: PageDone) -> None:
        scan = self._scans[task.number]
        self._service.keep_page(scan, page)
        self._tell(f"{scan.name} ({page.number + 1})")

    def _finish(self, scan: WaitingScan, outcome: Reading | ReadingError) -> None:
        if isinstance(outcome, Reading) and outcome.extracted.needs_ocr:
            self._is_possible = False  # nothing here can read pictures
            return
        self._is_news_due = True
        self._service.finish(scan, outcome)
        error = outcome if isinstance(outcome, ReadingError) else None
        self.failed += error is not None
        self.read += error is None
        self._on_read(scan.document_id, error)
        self._tell(scan.name)
        if (self.read + self.failed) % _INDEX_EVERY == 0:
            self._service.index_some()

    def _tell(self, what: str) -> None:
        self._report(Progress(self.read + self.failed, self._total, what))
