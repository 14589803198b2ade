"""Feeding a new index from the database, half of a large one in a process of its own."""

import multiprocessing
import os
import shutil
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from hoso_app.domain.errors import HosoError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import IndexEntry
from hoso_app.domain.work import CancelToken, Progress, ReportProgress
from hoso_app.search import SearchIndex
from hoso_app.storage.engine import Database
from hoso_app.storage.entries import EntryMaker

BATCH = 400
"""Documents in one commit of the index: about 1 MB of text, below a second of work."""
_WORTH_A_PROCESS = 8_000
"""With fewer documents, one process is done before a second one has started."""
_LOOK_AGAIN_SECONDS = 0.1


def fill(
    apply: Callable[[list[IndexEntry]], None],
    database: Database,
    ids: Sequence[DocumentId],
    report: ReportProgress,
    token: CancelToken,
) -> None:
    """Give documents to an index, a batch at a time.

    Raises:
        CancelledError: The token was cancelled.
    """
    with database.read() as session:
        for start in range(0, len(ids), BATCH):
            token.checkpoint()
            report(Progress(start, len(ids)))
            apply(list(EntryMaker(session).entries(ids[start : start + BATCH])))
            # Rows already indexed need not stay in the session's memory.
            session.expunge_all()
    report(Progress(len(ids), len(ids)))


def share_for_another(ids: Sequence[DocumentId]) -> int:
    """Return how many of the last documents another process is to take."""
    has_room = (os.cpu_count() or 1) > 1 and len(ids) >= _WORTH_A_PROCESS
    return len(ids) // 2 if has_room else 0


class PartBuilder:
    """Builds an index of some documents in a process of its own, from the same database."""

    def __init__(self, database: Path, folder: Path, library_key: str) -> None:
        self.folder = folder
        self._arguments = (database, folder, library_key)
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def start(self, ids: Sequence[DocumentId]) -> None:
        """Begin; nothing is waited for."""
        shutil.rmtree(self.folder, ignore_errors=True)
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(
            target=_build_part, args=(*self._arguments, list(ids), there), daemon=True
        )
        process.start()
        there.close()
        self._process, self._pipe = process, here

    def finished(self, token: CancelToken) -> bool:
        """Wait for the end; return False where the process failed or fell.

        Raises:
            CancelledError: The token was cancelled.
        """
        if self._pipe is None:
            return False
        try:
            while not self._pipe.poll(_LOOK_AGAIN_SECONDS):
                token.checkpoint()
            return bool(self._pipe.recv())
        except (EOFError, OSError):
            return False

    def stop(self) -> None:
        """End the process, if it still runs, and leave nothing behind."""
        if self._process is not None and self._pipe is not None:
            self._pipe.close()
            self._process.terminate()
            self._process.join()
            self._process.close()
            self._process = self._pipe = None
        shutil.rmtree(self.folder, ignore_errors=True)


def _build_part(
    path: Path, folder: Path, library_key: str, ids: list[DocumentId], pipe: Connection
) -> None:
    """Build an index of these documents and say whether that went well."""
    database = Database(path)
    try:
        index = SearchIndex.create(folder, library_key)
        fill(index.apply, database, ids, lambda _progress: None, CancelToken())
        index.close()
    except (HosoError, OSError):
        pipe.send(False)  # the other process does this part, too, and meets the same fault
    else:
        pipe.send(True)
    finally:
        database.close()
