"""Filing a heap of files."""

import os
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, replace
from enum import StrEnum
from importlib.resources import files
from pathlib import Path

from hoso_app.domain.documents import Proposal
from hoso_app.domain.errors import (
    PASSING_PROBLEMS,
    CancelledError,
    DiskError,
    ReadingError,
    ReadingProblem,
)
from hoso_app.domain.extraction import ExtractedText, Reading
from hoso_app.domain.file_formats import other_format
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.text import file_name_text
from hoso_app.domain.work import CancelToken, Progress, ReportProgress
from hoso_app.extraction import ReaderPool
from hoso_app.filestore.store import FileStore, TakenFile
from hoso_app.recognition import RecognitionContext
from hoso_app.services.clock import Actor
from hoso_app.services.filing import Filing, Paper, missing_text
from hoso_app.services.heap import folder_within, unreadable, walk
from hoso_app.services.heap_reading import HeapFile, HeapReader
from hoso_app.services.indexing import IndexingService
from hoso_app.services.known_files import FreshFile, KnownFiles
from hoso_app.services.memory import give_back
from hoso_app.storage import documents, seen_files, settings
from hoso_app.storage.engine import Database

_INDEX_EVERY = 100
"""Documents filed between two commits of the index; all wait in the queue meanwhile."""

_TOGETHER = 32
"""The most papers that are filed in one transaction."""
_SECONDS_UNFILED = 0.5
"""After which papers that were read are filed, however few, so that they can be seen."""

_KEPT_WITHOUT_TEXT = frozenset({ReadingProblem.ENCRYPTED})
"""A paper behind a password is a paper: it is filed, marked as not searchable."""


class ImportStatus(StrEnum):
    """What became of a file."""

    ADDED = "added"
    DUPLICATE = "duplicate"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What became of one file.

    ``document_id`` is the document that holds its content, None where it
    failed; of an archive that was emptied before, its first paper. A paper
    that was filed without text has both a document and the ``error`` that
    tells why. For what was packed into another file, ``path`` leads through
    that file (``thư.zip/2023/kh 59.docx``), which is ``outer``. ``other_format``
    is what a file is whose name says otherwise (``"docx"`` of ``kh 59.pdf``).
    """

    path: Path
    status: ImportStatus
    document_id: DocumentId | None = None
    error: ReadingError | None = None
    packed_in: Path | None = None
    other_format: str | None = None

    @property
    def outer(self) -> Path:
        """Return the file of the heap that the result is about."""
        return self.packed_in or self.path


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """How many files went which way, and how long it took."""

    added: int
    duplicate: int
    failed: int
    seconds: float


OnResult = Callable[[ImportResult], None]


class ImportService:
    """Files papers: each whole in one transaction, none twice, resumable at any moment.

    Files are read in worker processes and filed one after another by the
    calling thread. Killed at any moment, the library holds whole papers only,
    and the next run over the same folder goes on where the last one stopped.
    """

    def __init__(
        self, database: Database, store: FileStore, indexing: IndexingService, actor: Actor
    ) -> None:
        self._database = database
        self._store = store
        self._indexing = indexing
        self._actor = actor

    def run(
        self,
        paths: Sequence[Path],
        *,
        on_result: OnResult,
        report: ReportProgress,
        token: CancelToken,
        root: Path | None = None,
    ) -> ImportSummary:
        """File files and folders; returns when all is done.

        Nothing outside of the library is changed. Pages that are pictures wait
        for ``ScanService``.

        Args:
            paths: What to file.
            on_result: Called for each file, by this thread, in the order of
                finishing.
            report: Told after each file.
            token: Asks to stop between two files.
            root: The folder from which the places of files are told; by
                default the one of ``paths`` in which a file stands.

        Raises:
            CancelledError: The token was cancelled. What was filed stays filed.
            DatabaseDamagedError, DiskError: The library itself fails.
        """
        run = _Run(self, on_result, report, token)
        try:
            return run.go(paths, [root] if root else paths)
        finally:
            self._indexing.drain()

    @staticmethod
    def sample_papers() -> Path:
        """Return the folder of the bundled sample papers."""
        return Path(str(files("hoso_app") / "samples"))

    def worker_count(self) -> int:
        """Return how many processes read at the same time."""
        with self._database.read() as session:
            wanted = settings.load(session).worker_count
        return max(1, min(wanted, os.cpu_count() or 1))

    def context(self) -> RecognitionContext:
        """Return what recognition knows of this office."""
        with self._database.read() as session:
            return RecognitionContext(settings.load(session).own_committee)

    def known_files(self) -> KnownFiles:
        """Return what the library has filed."""
        return KnownFiles(self._database)

    def take(self, path: Path) -> TakenFile:
        """Copy a file into the library, under a passing name.

        Raises:
            DiskError: The file (``path``) cannot be read, or the library written.
        """
        return self._store.take(path)

    def file_papers(self, papers: Sequence["_Read"], run: "_Run") -> list[ImportResult]:
        """File papers: originals first, then all that is known of them in one transaction.

        Raises:
            DiskError, DatabaseDamagedError: The library itself fails.
        """
        self._store.keep(paper.taken for paper in papers)
        with self._database.write() as session:
            run.known.keep(session)
            seen_files.remember(
                session, [paper.fresh.seen for paper in papers if paper.fresh.seen is not None]
            )
            known = documents.with_hashes(session, {paper.fresh.sha256 for paper in papers})
            first: dict[str, _Read] = {}
            for paper in papers:
                if paper.fresh.sha256 not in known:
                    first.setdefault(paper.fresh.sha256, paper)
            new = list(first.values())
            added = run.filing.add_all(session, [(one.paper, one.taken.stored) for one in new])
        known |= zip(first, added, strict=True)
        results = []
        for paper in papers:
            document_id = known[paper.fresh.sha256]
            run.known.filed(paper.fresh, document_id)
            is_new = first.get(paper.fresh.sha256) is paper
            status = ImportStatus.ADDED if is_new else ImportStatus.DUPLICATE
            result = _result(paper.file, status, document_id, paper.error)
            read_as = other_format(paper.paper.name, paper.paper.reading.extracted.format)
            results.append(replace(result, other_format=read_as))
        return results

    def drop(self, papers: Sequence["_Read"]) -> None:
        """Forget copies of files that are not filed."""
        self._store.drop(paper.taken for paper in papers)

    def passing_folder(self) -> AbstractContextManager[Path]:
        """Lend a folder for files that come out of archives."""
        return self._store.passing_folder()

    def filing(self) -> Filing:
        """Return what the papers of one import have in common."""
        return Filing(self._database, self._actor)

    def index_some(self) -> None:
        """Let the index learn what was filed so far."""
        self._indexing.drain()
        give_back(self._database)


@dataclass(frozen=True, slots=True)
class _Read:
    """A file whose content is new, its copy, and the paper that was read in it."""

    file: HeapFile
    fresh: FreshFile
    taken: TakenFile
    paper: Paper
    error: ReadingError | None = None


def _result(
    file: HeapFile,
    status: ImportStatus,
    document_id: DocumentId | None = None,
    error: ReadingError | None = None,
) -> ImportResult:
    outer = file.outer if file.is_packed else None
    return ImportResult(file.shown, status, document_id, error, outer)


def _failed(file: HeapFile, error: ReadingError) -> ImportResult:
    return _result(file, ImportStatus.FAILED, None, error)


class _Run:
    """One import: counts, reports and hands files to the workers."""

    def __init__(
        self,
        service: ImportService,
        on_result: OnResult,
        report: ReportProgress,
        token: CancelToken,
    ) -> None:
        self._service = service
        self._on_result = on_result
        self._report = report
        self._token = token
        self._counts = dict.fromkeys(ImportStatus, 0)
        self._total = 0
        self._fresh_files: dict[HeapFile, FreshFile] = {}
        self._contents: dict[Path, dict[str, None]] = {}
        """Hashes of what came out of each file of the heap."""
        self._failed: dict[Path, bool] = {}
        """Files of the heap of which something failed, and whether it may not the next time."""
        self._unindexed = 0
        self._taken: list[_Read] = []
        self._taken_since = 0.0
        self.known = service.known_files()
        self.filing = service.filing()
        self._roots: Sequence[Path] = ()

    def go(self, paths: Sequence[Path], roots: Sequence[Path]) -> ImportSummary:
        started = time.monotonic()
        self._roots = roots
        # A folder and a file in it may be dropped together: each file counts once.
        paths_by_place = {
            os.path.abspath(one): one  # noqa: PTH100 - links stay what they are
            for one in walk(paths, self._fail, self._token)
        }
        found = list(paths_by_place.values())
        self._total += len(found)
        self._report(Progress(sum(self._counts.values()), self._total))
        pool = ReaderPool(self._service.context(), self._service.worker_count())
        try:
            with self._service.passing_folder() as staging:
                reader = HeapReader(
                    pool,
                    staging,
                    self._is_wanted,
                    self._expect,
                    on_emptied=self._note_emptied,
                    leave_scans=True,
                )
                self._read(pool, reader, found)
        finally:
            pool.close()
            self.known.keep_rest()
        return ImportSummary(
            added=self._counts[ImportStatus.ADDED],
            duplicate=self._counts[ImportStatus.DUPLICATE],
            failed=self._counts[ImportStatus.FAILED],
            seconds=time.monotonic() - started,
        )

    def _read(self, pool: ReaderPool, reader: HeapReader, found: Sequence[Path]) -> None:
        try:
            with closing(reader.read(iter(found), self._token, self._file_some)) as outcomes:
                for file, answer in outcomes:
                    result = self._take(file, answer)
                    if result is not None:
                        self._finish(result)
                    elif len(self._taken) >= _TOGETHER:
                        self._file()
        except CancelledError:
            self._file()  # they are read, and soon filed
            raise
        else:
            pool.dismiss()
            self._file()
        finally:
            self._service.drop(self._taken)

    def _file_some(self) -> None:
        """File what was read some time ago, while the workers read on."""
        if time.monotonic() - self._taken_since > _SECONDS_UNFILED:
            self._file()

    def _file(self) -> None:
        papers, self._taken = self._taken, []
        if not papers:
            return
        for result in self._service.file_papers(papers, self):
            self._finish(result)
            self._unindexed += result.status is ImportStatus.ADDED
        if self._unindexed >= _INDEX_EVERY:
            self._service.index_some()
            self._unindexed = 0

    def _expect(self, more: int) -> None:
        self._total += more

    def _is_wanted(self, file: HeapFile) -> bool:
        """Return whether a file has to be read; finish it here where it need not."""
        self._token.raise_if_cancelled()
        try:
            answer = self.known.examine(file.path, is_lasting=not file.is_packed)
        except ReadingError as error:
            self._finish(_failed(file, replace(error, path=str(file.shown))))
            return False
        if isinstance(answer, FreshFile):
            self._fresh_files[file] = answer
            return True
        self._note_content(file, answer.sha256)
        self._finish(_result(file, ImportStatus.DUPLICATE, answer.document_id))
        return False

    def _note_content(self, file: HeapFile, sha256: str) -> None:
        if file.is_packed:
            self._contents.setdefault(file.outer, {})[sha256] = None

    def _note_emptied(self, archive: HeapFile) -> None:
        """Have an archive passed over the next time, if all of its files are papers."""
        fresh = self._fresh_files.pop(archive, None)
        contents = self._contents.pop(archive.path, {})
        if fresh is not None and archive.path not in self._failed:
            self.known.emptied(fresh, contents)

    def _take(self, file: HeapFile, answer: Reading | ReadingError) -> ImportResult | None:
        """Take a file over for filing; return what became of it where it cannot be filed."""
        fresh = self._fresh_files.pop(file, None)
        error = answer if isinstance(answer, ReadingError) else None
        if fresh is None or (error is not None and error.problem not in _KEPT_WITHOUT_TEXT):
            assert error is not None
            return _failed(file, error)
        if self._failed.get(file.path):
            fresh = replace(fresh, seen=None)  # what is attached to it may come out next time
        if isinstance(answer, Reading):
            paper = self._paper(file, answer, missing_text(answer))
        else:
            kind = file.shown.suffix.lstrip(".").lower()
            nothing = Reading(ExtractedText("", format=kind), Proposal())
            paper = self._paper(file, nothing, answer.problem.value)
        try:
            taken = self._service.take(file.path)
        except DiskError as problem:
            if problem.path != str(file.path):
                raise
            return _failed(file, unreadable(file.shown, problem.__cause__))
        read = _Read(file, fresh, taken, paper, error)
        if taken.stored.sha256 != fresh.sha256:
            self._service.drop([read])
            detail = "changed while being read"
            return _failed(file, ReadingError(str(file.shown), ReadingProblem.UNREADABLE, detail))
        if not self._taken:
            self._taken_since = time.monotonic()
        self._taken.append(read)
        self._note_content(file, fresh.sha256)
        return None

    def _paper(self, file: HeapFile, reading: Reading, missing: str | None) -> Paper:
        name = file_name_text(file.shown.name)
        return Paper(name, folder_within(self._roots, file.shown), reading, missing)

    def _fail(self, error: ReadingError) -> None:
        self._total += 1
        self._finish(ImportResult(Path(error.path), ImportStatus.FAILED, None, error))

    def _finish(self, result: ImportResult) -> None:
        self._counts[result.status] += 1
        if result.status is ImportStatus.FAILED:
            error = result.error
            is_passing = error is not None and error.problem in PASSING_PROBLEMS
            self._failed[result.outer] = self._failed.get(result.outer, False) or is_passing
        self._on_result(result)
        self._report(Progress(sum(self._counts.values()), self._total, result.path.name))
