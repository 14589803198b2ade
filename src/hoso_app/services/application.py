"""All services of one open library."""

import logging
from dataclasses import dataclass
from pathlib import Path

from hoso_app import __version__
from hoso_app.domain.errors import DatabaseMissingError, DiskError
from hoso_app.filestore.library_folder import LibraryFolder, LibraryLock
from hoso_app.filestore.scratch import ScratchFolder
from hoso_app.filestore.store import FileStore
from hoso_app.services.backups import BackupService
from hoso_app.services.clock import Actor
from hoso_app.services.committees import CommitteeService
from hoso_app.services.documents import DocumentService
from hoso_app.services.dossiers import DossierService
from hoso_app.services.exports import ExportService
from hoso_app.services.filing_rules import FilingRuleService
from hoso_app.services.history import HistoryService
from hoso_app.services.imports import ImportService
from hoso_app.services.inbox import InboxService
from hoso_app.services.indexing import IndexingService
from hoso_app.services.near_duplicates import NearDuplicateService
from hoso_app.services.ordering import OrderService
from hoso_app.services.pages import PageService
from hoso_app.services.registers import RegisterService
from hoso_app.services.related import RelatedService
from hoso_app.services.rereading import RereadingService
from hoso_app.services.saved_searches import SavedSearchService
from hoso_app.services.scans import ScanService
from hoso_app.services.search import SearchService
from hoso_app.services.search_record import SearchRecordService
from hoso_app.services.settings import SettingsService
from hoso_app.services.suggestions import SuggestionService
from hoso_app.services.tags import TagService
from hoso_app.services.unfinished_imports import UnfinishedImports
from hoso_app.services.versions import VersionService
from hoso_app.services.vocabulary import VocabularyCache
from hoso_app.services.watching import WatchingService
from hoso_app.storage import schema, settings
from hoso_app.storage.engine import Database

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Services:
    """The services of a library, which this process owns until ``close``.

    Every service may be called from any thread; calls may take time.
    """

    path: Path
    documents: DocumentService
    tags: TagService
    committees: CommitteeService
    dossiers: DossierService
    saved_searches: SavedSearchService
    history: HistoryService
    search: SearchService
    search_records: SearchRecordService
    indexing: IndexingService
    imports: ImportService
    unfinished: UnfinishedImports
    backups: BackupService
    exports: ExportService
    settings: SettingsService
    inbox: InboxService
    suggestions: SuggestionService
    filing_rules: FilingRuleService
    near_duplicates: NearDuplicateService
    related: RelatedService
    versions: VersionService
    registers: RegisterService
    rereading: RereadingService
    scans: ScanService
    watching: WatchingService
    pages: PageService
    orders: OrderService
    _database: Database
    _lock: LibraryLock
    _scratch: ScratchFolder

    def close(self) -> None:
        """Close index and database, and let other processes open the library.

        Copies that were handed to other programs go too, but for what is still open.
        """
        self._scratch.sweep()
        self.pages.close()
        self.indexing.close()
        self._database.close()
        self._lock.release()


def open_services(path: Path, scratch: Path, actor: Actor) -> Services:
    """Open a library, and take it for this process.

    Args:
        path: The library.
        scratch: The folder under which copies for other programs are made.
        actor: Who changes things.

    Raises:
        NotALibraryError: The folder is no library.
        LibraryLockedError: Another process has it open.
        LibraryTooNewError: A newer version of the program wrote it.
        DatabaseMissingError: The database is gone; an empty one would hide that.
        DatabaseDamagedError: The database is damaged.
    """
    folder = LibraryFolder.open(path)
    if not (folder.database.is_file() and folder.database.stat().st_size):
        raise DatabaseMissingError(str(folder.database))
    lock = LibraryLock(folder)
    database = Database(folder.database)
    try:
        _bring_up_to_date(database)
        store = FileStore(folder.originals)
        store.sweep_incoming()
        copies = ScratchFolder(scratch, folder.key)
        copies.sweep()
        return _assemble(folder, lock, database, store, copies, actor)
    except BaseException:
        database.close()
        lock.release()
        raise


def _assemble(
    folder: LibraryFolder,
    lock: LibraryLock,
    database: Database,
    store: FileStore,
    scratch: ScratchFolder,
    actor: Actor,
) -> Services:
    vocabulary = VocabularyCache(database)
    indexing = IndexingService(database, folder.index, folder.key)
    documents = DocumentService(database, store, scratch, actor)
    search = SearchService(database, indexing, vocabulary)
    imports = ImportService(database, store, indexing, actor)
    rereading = RereadingService(database, store, imports, actor)
    return Services(
        path=folder.path,
        documents=documents,
        tags=TagService(database, documents, actor),
        committees=CommitteeService(database, vocabulary, actor),
        dossiers=DossierService(database, documents, actor),
        saved_searches=SavedSearchService(database, search),
        history=HistoryService(database, actor),
        search=search,
        search_records=SearchRecordService(database, search, folder.path, actor),
        indexing=indexing,
        imports=imports,
        unfinished=UnfinishedImports(folder.path),
        backups=BackupService(database, store, folder, indexing),
        exports=ExportService(database, store, scratch),
        settings=SettingsService(database, vocabulary),
        inbox=InboxService(database, actor),
        suggestions=SuggestionService(database, actor),
        filing_rules=FilingRuleService(database, actor),
        near_duplicates=NearDuplicateService(database),
        related=RelatedService(database, indexing, vocabulary),
        versions=VersionService(database, actor),
        registers=RegisterService(database, actor),
        rereading=rereading,
        scans=ScanService(database, store, imports, rereading, indexing),
        watching=WatchingService(database, imports, folder),
        pages=PageService(database, store),
        orders=OrderService(database, search),
        _database=database,
        _lock=lock,
        _scratch=scratch,
    )


def create_library(path: Path) -> None:
    """Make an empty library in a new or empty folder.

    Raises:
        LibraryExistsError: The folder holds files.
        DiskError: The folder cannot be written.
    """
    folder = LibraryFolder.prepare(path)
    database = Database(folder.database)
    try:
        _bring_up_to_date(database)
    finally:
        database.close()
    folder.identify()


def _bring_up_to_date(database: Database) -> None:
    """Make the database one of this program; what an older one left is kept beside it."""
    version = schema.current_version(database)
    if version != schema.NEWEST_VERSION:
        # Alembic takes as long to load as a window to open, and is needed once in
        # the life of a version.
        from hoso_app.storage import upgrading  # noqa: PLC0415

        upgrading.upgrade(database)
    with database.read() as session:
        is_known = settings.program_version(session) == __version__
    if is_known:
        return
    if version == schema.NEWEST_VERSION:  # else the upgrade has kept a copy
        _copy_aside(database)
    with database.write() as session:
        settings.set_program_version(session, __version__)


def _copy_aside(database: Database) -> None:
    """Copy the database before the first start of another version of the program.

    Only the last such copy is kept. Where there is no room for it the library opens all the
    same: this version changes nothing of how it is laid out.
    """
    mark = f"{database.path.name}.before-v"
    copy = database.path.with_name(f"{mark}{__version__}")
    try:
        for former in database.path.parent.glob(f"{mark}*"):
            former.unlink()
        database.copy_to(copy)
    except (OSError, DiskError) as error:
        _log.warning("no copy before version %s: %s", __version__, error)
    else:
        _log.info("copied aside before version %s", __version__)
