"""Filing a heap of files."""

import hashlib
import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from importlib.resources import files
from pathlib import Path

from hoso_app.domain.documents import DocumentState, Proposal
from hoso_app.domain.errors import DiskError, HosoError, ReadingError, ReadingProblem
from hoso_app.domain.extraction import ExtractedText, Reading
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.triage import state_for
from hoso_app.domain.work import CancelToken, Progress, ReportProgress
from hoso_app.extraction import ReaderPool
from hoso_app.filestore.store import FileStore, StoredFile, hash_file
from hoso_app.recognition import RecognitionContext
from hoso_app.services.clock import Actor
from hoso_app.services.heap import unreadable, walk
from hoso_app.services.indexing import IndexingService
from hoso_app.services.issuers import committee_of
from hoso_app.storage import citations, documents, history, index_queue, seen_files, settings
from hoso_app.storage.documents import NewDocument, NewOriginal
from hoso_app.storage.engine import Database
from hoso_app.storage.history import StoredChange

_INDEX_EVERY = 100
"""Documents filed between two commits of the index; all wait in the queue meanwhile."""

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
    failed. A paper that was filed without text has both a document and the
    ``error`` that tells why.
    """

    path: Path
    status: ImportStatus
    document_id: DocumentId | None = None
    error: HosoError | None = None


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """How many files went which way, and how long it took."""

    added: int
    duplicate: int
    failed: int
    seconds: float


OnResult = Callable[[ImportResult], None]


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a file before it is read."""

    sha256: str
    path_key: str
    size: int
    modified_ns: int


class ImportService:
    """Files papers: each in one transaction, none twice, resumable at any moment.

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
    ) -> ImportSummary:
        """File files and folders; returns when all is done.

        ``on_result`` is called for each file, by this thread, in the order of
        finishing. Nothing outside of the library is changed.

        Raises:
            CancelledError: The token was cancelled. What was filed stays filed.
            DatabaseDamagedError, DiskError: The library itself fails.
        """
        run = _Run(self, on_result, report, token)
        try:
            return run.go(paths)
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

    def examine(self, path: Path) -> _Known | DocumentId:
        """Return the document that holds a file's content, or what filing it needs.

        Raises:
            ReadingError: The file cannot be read.
        """
        try:
            status = path.stat()
        except OSError as error:
            raise unreadable(path, error) from error
        key = hashlib.blake2b(os.fsencode(path.absolute()), digest_size=16).hexdigest()
        size, modified = status.st_size, status.st_mtime_ns
        with self._database.read() as session:
            known = seen_files.known_hash(session, key, size, modified)
            if known is not None:
                found = documents.find_by_hash(session, known)
                if found is not None:
                    return found
        try:
            sha256 = hash_file(path).sha256
        except DiskError as error:
            raise unreadable(path, error.__cause__) from error
        with self._database.read() as session:
            found = documents.find_by_hash(session, sha256)
        facts = _Known(sha256, key, size, modified)
        if found is None:
            return facts
        self._remember(facts)
        return found

    def _remember(self, known: _Known) -> None:
        with self._database.write() as session:
            seen_files.remember(
                session, known.path_key, known.size, known.modified_ns, known.sha256
            )

    def file_paper(
        self, path: Path, reading: Reading, known: _Known, missing: str | None
    ) -> ImportResult:
        """File one paper: original, record, text, evidence and queue in one transaction.

        Raises:
            DiskError, DatabaseDamagedError: The library itself fails.
        """
        stored = self._store.add(path)
        if stored.sha256 != known.sha256:
            error = ReadingError(str(path), ReadingProblem.UNREADABLE, "changed while being read")
            return ImportResult(path, ImportStatus.FAILED, None, error)
        with self._database.write() as session:
            found = documents.find_by_hash(session, stored.sha256)
            seen_files.remember(
                session, known.path_key, known.size, known.modified_ns, known.sha256
            )
            if found is not None:
                return ImportResult(path, ImportStatus.DUPLICATE, found)
            now = self._actor.now()
            proposal = reading.proposal
            fields = replace(proposal.fields, issuer_id=committee_of(session, proposal.fields))
            new = NewDocument(
                fields=fields,
                evidence=proposal.evidence,
                original=_original(path, stored),
                extracted=reading.extracted,
                state=_state(reading, missing),
                missing=missing,
            )
            document_id = documents.insert(session, new, now)
            citations.replace(session, document_id, proposal.citations)
            citations.resolve_around(session, document_id)
            added = StoredChange(document_id, "added", None, path.name)
            history.add_batch(
                session, "import", [added], who=self._actor.name, now=now, is_undoable=False
            )
            index_queue.add(session, [document_id])
        return ImportResult(path, ImportStatus.ADDED, document_id)

    def index_some(self) -> None:
        """Let the index learn what was filed so far."""
        self._indexing.drain()


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
        self._known: dict[Path, _Known] = {}

    def go(self, paths: Sequence[Path]) -> ImportSummary:
        started = time.monotonic()
        found = list(walk(paths, self._fail, self._token))
        self._total += len(found)
        self._report(Progress(sum(self._counts.values()), self._total))
        pool = ReaderPool(self._service.context(), self._service.worker_count())
        try:
            for path, answer in pool.read_all(self._fresh(found), self._token):
                self._finish(self._file(path, answer))
                if self._counts[ImportStatus.ADDED] % _INDEX_EVERY == 0:
                    self._service.index_some()
        finally:
            pool.close()
        return ImportSummary(
            added=self._counts[ImportStatus.ADDED],
            duplicate=self._counts[ImportStatus.DUPLICATE],
            failed=self._counts[ImportStatus.FAILED],
            seconds=time.monotonic() - started,
        )

    def _fresh(self, found: Sequence[Path]) -> Iterator[Path]:
        """Yield the files that have to be read; the others are finished here."""
        for path in found:
            self._token.raise_if_cancelled()
            try:
                answer = self._service.examine(path)
            except ReadingError as error:
                self._finish(ImportResult(path, ImportStatus.FAILED, None, error))
                continue
            if isinstance(answer, _Known):
                self._known[path] = answer
                yield path
            else:
                self._finish(ImportResult(path, ImportStatus.DUPLICATE, answer))

    def _file(self, path: Path, answer: Reading | ReadingError) -> ImportResult:
        known = self._known.pop(path)
        if isinstance(answer, Reading):
            missing = _missing(answer)
            return self._service.file_paper(path, answer, known, missing)
        if answer.problem not in _KEPT_WITHOUT_TEXT:
            return ImportResult(path, ImportStatus.FAILED, None, answer)
        reading = Reading(ExtractedText("", format=path.suffix.lstrip(".").lower()), Proposal())
        result = self._service.file_paper(path, reading, known, answer.problem.value)
        return replace(result, error=answer)

    def _fail(self, error: ReadingError) -> None:
        self._total += 1
        self._finish(ImportResult(Path(error.path), ImportStatus.FAILED, None, error))

    def _finish(self, result: ImportResult) -> None:
        self._counts[result.status] += 1
        self._on_result(result)
        self._report(Progress(sum(self._counts.values()), self._total, result.path.name))


def _original(path: Path, stored: StoredFile) -> NewOriginal:
    return NewOriginal(stored.sha256, path.name, stored.size)


def _missing(reading: Reading) -> str | None:
    if reading.extracted.text.strip():
        return None
    return "scan" if reading.extracted.needs_ocr else ReadingProblem.NO_TEXT.value


def _state(reading: Reading, missing: str | None) -> DocumentState:
    return DocumentState.INBOX if missing else state_for(reading.proposal)
