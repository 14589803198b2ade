"""Backup, restore, and the check of everything a library holds."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from hoso_app.backup import archive
from hoso_app.backup.archive import Entry
from hoso_app.domain.errors import (
    BackupInvalidError,
    DatabaseDamagedError,
    DiskError,
    IndexUnusableError,
    TargetExistsError,
)
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import CancelToken, Progress, ReportProgress
from hoso_app.filestore.library_folder import LibraryFolder
from hoso_app.filestore.store import FileStore
from hoso_app.services.indexing import IndexingService
from hoso_app.storage import documents, index_queue, schema
from hoso_app.storage.engine import Database

BACKUP_SUFFIX = archive.SUFFIX


class Fault(StrEnum):
    """What ``verify`` can find."""

    DATABASE_DAMAGED = "database_damaged"
    ORIGINAL_MISSING = "original_missing"
    ORIGINAL_ALTERED = "original_altered"
    ORPHAN_FILE = "orphan_file"
    NOT_INDEXED = "not_indexed"
    INDEXED_BUT_GONE = "indexed_but_gone"
    INDEX_MISSING = "index_missing"


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault, and what it was found on: a file, a document, or a detail."""

    fault: Fault
    subject: str
    document_id: int | None = None


@dataclass(frozen=True, slots=True)
class BackupOutcome:
    """How many files a backup holds, and the originals that were gone before it."""

    files: int
    missing: tuple[Finding, ...] = ()


class BackupService:
    """Writes backups, and tells whether the library is whole."""

    def __init__(
        self,
        database: Database,
        store: FileStore,
        folder: LibraryFolder,
        indexing: IndexingService,
    ) -> None:
        self._database = database
        self._store = store
        self._folder = folder
        self._indexing = indexing

    def backup(self, target: Path, report: ReportProgress, token: CancelToken) -> BackupOutcome:
        """Write the whole library into one checked file.

        Filing may go on meanwhile: the backup holds the state of its start. An
        original that is gone does not keep the others from being backed up.

        Raises:
            TargetExistsError: A file of that name stands there.
            DiskError: Disk full, or an original cannot be read.
            CancelledError: The token was cancelled; no file is left behind.
        """
        if target.exists():
            raise TargetExistsError(str(target))
        with tempfile.TemporaryDirectory(prefix="hoso-backup-") as passing:
            copy = Path(passing) / "hoso.db"
            self._database.copy_to(copy)
            snapshot = Database(copy)
            try:
                with snapshot.read() as session:
                    originals = documents.all_originals(session)
            finally:
                snapshot.close()
            entries = {"hoso.db": Entry("hoso.db", copy)}
            missing = []
            for document_id, original in originals:
                path = self._store.path_of(original.sha256)
                name = f"originals/{path.parent.name}/{original.sha256}"
                if path.is_file():
                    entries[name] = Entry(name, path)
                else:
                    missing.append(Finding(Fault.ORIGINAL_MISSING, original.name, document_id))
            files = archive.write(target, entries.values(), report, token)
        return BackupOutcome(files, tuple(missing))

    def verify(self, report: ReportProgress, token: CancelToken) -> tuple[Finding, ...]:
        """Check database, every original's hash, and the index against the database.

        Raises:
            CancelledError: The token was cancelled.
        """
        return tuple(self._findings(report, token))

    def _findings(self, report: ReportProgress, token: CancelToken) -> Iterator[Finding]:
        try:
            schema.check(self._database, thorough=True)
        except DatabaseDamagedError as error:
            yield Finding(Fault.DATABASE_DAMAGED, error.detail)
            return
        with self._database.read() as session:
            originals = documents.all_originals(session)
            waiting = set(index_queue.waiting(session, limit=len(originals) + 1))
            ids = frozenset(documents.all_ids(session))
        for done, (document_id, original) in enumerate(originals):
            token.checkpoint()
            report(Progress(done, len(originals), original.name))
            try:
                if not self._store.is_whole(original.sha256):
                    yield Finding(Fault.ORIGINAL_ALTERED, original.name, document_id)
            except DiskError:
                yield Finding(Fault.ORIGINAL_MISSING, original.name, document_id)
        known = {original.sha256 for _id, original in originals}
        for sha256 in self._store.hashes():
            if sha256 not in known:
                yield Finding(Fault.ORPHAN_FILE, sha256)
        yield from self._index_findings(ids, waiting)
        report(Progress(len(originals), len(originals)))

    def _index_findings(
        self, ids: frozenset[DocumentId], waiting: set[DocumentId]
    ) -> Iterator[Finding]:
        with self._indexing.using() as index:
            try:
                indexed = None if index is None else index.document_ids()
            except IndexUnusableError:
                indexed = None
        if indexed is None:
            yield Finding(Fault.INDEX_MISSING, "")
            return
        for document_id in sorted(ids - indexed - waiting):
            yield Finding(Fault.NOT_INDEXED, str(document_id), document_id)
        for document_id in sorted(indexed - ids - waiting):
            yield Finding(Fault.INDEXED_BUT_GONE, str(document_id), document_id)


def restore(source: Path, target: Path, report: ReportProgress, token: CancelToken) -> int:
    """Make a library out of a backup in a new or empty folder; return its entries.

    The library gets a key of its own, so that no index of another fits it;
    the index is built when it is opened.

    Raises:
        BackupInvalidError: The file is no backup, or damaged.
        FolderNotEmptyError: The folder holds files.
        DiskError: Disk full.
    """
    count = archive.unpack(source, target, report, token)
    if not (target / "hoso.db").is_file():
        raise BackupInvalidError(str(source), "hoso.db")
    LibraryFolder.unidentified(target).identify()
    return count
