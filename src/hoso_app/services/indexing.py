"""Keeping the index in step with the database."""

import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock, RLock

from hoso_app.domain.errors import DiskError, IndexUnusableError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import IndexState
from hoso_app.domain.work import CancelToken, ReportProgress
from hoso_app.search import SearchIndex
from hoso_app.services.index_parts import BATCH, PartBuilder, fill, share_for_another
from hoso_app.storage import documents, index_queue
from hoso_app.storage.engine import Database
from hoso_app.storage.entries import EntryMaker

_log = logging.getLogger(__name__)


class IndexingService:
    """Owns the index: opens it, feeds it from the queue, builds it anew.

    The index is derived: whatever is wrong with it, it is thrown away and
    built again. Where there is an old one, it goes on answering and learning
    while the new one is built beside it, which learns the same before it takes
    its place; where there is none, search goes on from the database.
    """

    def __init__(self, database: Database, folder: Path, library_key: str) -> None:
        self._database = database
        self._folder = folder
        self._key = library_key
        self._building = Lock()
        self._feeding = RLock()
        self._swapping = Lock()
        self._index: SearchIndex | None = None
        self._is_rebuilding = False
        self._learned_meanwhile: set[DocumentId] = set()
        self._waiting_at: tuple[int, bool] = (-1, False)
        try:
            self._index = SearchIndex.open(folder, library_key)
        except IndexUnusableError as error:
            _log.info("index not usable: %s", error)

    def state(self) -> IndexState:
        """Return what a question asked now is answered from, and how far that can be trusted."""
        return self.state_of(self._index)

    def state_of(self, index: SearchIndex | None) -> IndexState:
        """Return what an answer of an index is worth, or of the database where it is None.

        To be asked before the question: what comes meanwhile may be missing.
        """
        if index is None:
            return IndexState.REBUILDING if self._is_rebuilding else IndexState.MISSING
        generation, is_waiting = self._waiting_at
        if generation != self._database.generation:
            generation = self._database.generation
            with self._database.read() as session:
                is_waiting = index_queue.length(session) > 0
            self._waiting_at = (generation, is_waiting)
        return IndexState.BEHIND if is_waiting else IndexState.READY

    @contextmanager
    def using(self) -> Iterator[SearchIndex | None]:
        """Lend the index for one question; None while there is none."""
        with self._swapping:
            index = self._index
        yield index

    def drop(self, damaged: SearchIndex | None = None) -> None:
        """Stop using an index that turned out damaged; ``rebuild`` makes another.

        One that has been replaced in the meantime is dropped already.
        """
        with self._swapping:
            if damaged is not None and damaged is not self._index:
                return
            broken, self._index = self._index, None
        if broken is not None:
            broken.close()

    def drain(self, token: CancelToken | None = None) -> int:
        """Let the index learn what waits; return how many documents.

        Does nothing while there is no index. An index that fails is dropped,
        never the change that it should have learned.

        Raises:
            CancelledError: The token was cancelled; the rest still waits.
        """
        learned = 0
        with self._feeding:
            while self._index is not None:
                if token is not None:
                    token.raise_if_cancelled()
                taken = self._feed_batch(self._index)
                learned += taken
                if taken == 0:
                    break
        return learned

    def _feed_batch(self, index: SearchIndex) -> int:
        with self._database.read() as session:
            stamps = index_queue.waiting(session, BATCH)
            if not stamps:
                return 0
            ids = tuple(stamps)
            entries = list(EntryMaker(session).entries(ids))
        present = {entry.document_id for entry in entries}
        try:
            index.apply(entries, removed=[one for one in ids if one not in present])
        except IndexUnusableError as error:
            _log.warning("index failed while learning, to be built anew: %s", error)
            self.drop()
            return 0
        if self._is_rebuilding:
            self._learned_meanwhile.update(ids)
        with self._database.write() as session:
            index_queue.remove(session, stamps)
        return len(ids)

    def rebuild(self, report: ReportProgress, token: CancelToken) -> int:
        """Build the index anew beside the old one, then swap; return its documents.

        Raises:
            CancelledError: The token was cancelled; the old index stays.
            DiskError: The disk is full.
        """
        fresh = self._folder.with_name(self._folder.name + ".new")
        with self._building:
            with self._feeding:
                self._learned_meanwhile.clear()
                self._is_rebuilding = True
            try:
                count = self._build(fresh, report, token)
            except OSError as error:
                raise DiskError(str(self._folder), str(error)) from error
            finally:
                self._is_rebuilding = False
                shutil.rmtree(fresh, ignore_errors=True)
        self.drain(token)
        return count

    def _build(self, fresh: Path, report: ReportProgress, token: CancelToken) -> int:
        shutil.rmtree(fresh, ignore_errors=True)
        built = SearchIndex.create(fresh, self._key)
        try:
            count = self._fill(built, report, token)
            # Most of it beside the old one's learning, so that no change waits for it.
            self._catch_up(built)
            with self._feeding:
                self._catch_up(built)
                built.close()
                self._swap(fresh)
        finally:
            built.close()
        return count

    def _catch_up(self, built: SearchIndex) -> None:
        """Let a new index learn what the old one learned since the building began."""
        learned = self._learned_meanwhile
        while learned:
            # Only popped here: what is added meanwhile stays for the next round.
            ids = [learned.pop() for _ in range(min(len(learned), BATCH))]
            with self._database.read() as session:
                entries = list(EntryMaker(session).entries(ids))
            present = {entry.document_id for entry in entries}
            built.apply(entries, removed=[one for one in ids if one not in present])

    def _fill(self, built: SearchIndex, report: ReportProgress, token: CancelToken) -> int:
        """Give a new index all documents; a second process takes half of many."""
        with self._database.read() as session:
            ids = documents.all_ids(session)
        folder = self._folder.with_name(self._folder.name + ".part")
        part = PartBuilder(self._database.path, folder, self._key)
        own = len(ids) - share_for_another(ids)
        try:
            if own < len(ids):
                part.start(ids[own:])
            fill(built.apply, self._database, ids[:own], report, token)
            if own < len(ids):
                if part.finished(token):
                    built.adopt(part.folder)
                else:
                    _log.warning("the second process that builds the index has failed")
                    fill(built.apply, self._database, ids[own:], report, token)
        finally:
            part.stop()
        return len(ids)

    def _swap(self, fresh: Path) -> None:
        with self._swapping:
            if self._index is not None:
                self._index.close()
                self._index = None
            shutil.rmtree(self._folder, ignore_errors=True)
            fresh.replace(self._folder)
            self._index = SearchIndex.open(self._folder, self._key)

    def ensure(self, report: ReportProgress, token: CancelToken) -> None:
        """Build the index where there is none, else let it learn what waits.

        Raises:
            CancelledError: The token was cancelled.
            DiskError: The disk is full.
        """
        self.drain(token)
        if self.state() is IndexState.MISSING:
            self.rebuild(report, token)

    def close(self) -> None:
        """Close the index."""
        with self._building, self._feeding:
            self.drop()
