"""A folder that is looked at from time to time, and whose new files are filed."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

from hoso_app.domain.errors import PASSING_PROBLEMS, InvalidValueError, ReadingError
from hoso_app.domain.work import CancelToken, ReportProgress
from hoso_app.filestore.library_folder import LibraryFolder
from hoso_app.services.heap import walk
from hoso_app.services.imports import ImportResult, ImportService, ImportSummary
from hoso_app.storage import settings
from hoso_app.storage.engine import Database

_Look = tuple[int, int]
"""Size in bytes and time in nanoseconds, by which a file is seen to rest."""
_MOST_LOOKS = 64
"""Looks between two tries of a file that could not be read for a passing reason."""


@dataclass(slots=True)
class _Failed:
    """A file that is tried again after ``wait`` looks; each time twice as many go by."""

    look: _Look
    error: ReadingError
    wait: int = 1
    since: int = 0

    def is_due(self) -> bool:
        """Count a look; return whether it is time."""
        self.since += 1
        return self.since >= self.wait

    def failed_again(self, error: ReadingError) -> bool:
        """Note another failure; return whether it is another than the last one."""
        before, self.error = self.error, error
        self.wait, self.since = min(_MOST_LOOKS, 2 * self.wait), 0
        return before.problem is not error.problem


@dataclass(frozen=True, slots=True)
class WatchOutcome:
    """What a look at the folder found.

    ``is_missing`` where the folder cannot be seen (a stick was pulled out),
    ``growing`` files are still being written or were seen for the first
    time. ``summary`` is None where there was nothing to file.
    """

    is_missing: bool = False
    growing: int = 0
    summary: ImportSummary | None = None


class WatchingService:
    """Files what appears in a folder; off until a folder is chosen.

    Files are only read: nothing outside of the library is moved, changed or
    deleted. A file is filed when two looks found it with the same size and
    time, so that a scanner or a copy is never interrupted.
    """

    def __init__(self, database: Database, imports: ImportService, library: LibraryFolder) -> None:
        self._database = database
        self._imports = imports
        self._library = library
        self._looking = Lock()
        self._last: dict[Path, _Look] = {}
        self._done: dict[Path, _Look] = {}
        self._failed: dict[Path, _Failed] = {}

    def folder(self) -> Path | None:
        """Return the folder that is watched, None for none."""
        with self._database.read() as session:
            found = settings.load(session)
        is_own = found.watched_by == self._library.key
        return Path(found.watched_folder) if found.watched_folder and is_own else None

    def choose(self, folder: Path | None) -> None:
        """Watch a folder from now on; None for none.

        Raises:
            InvalidValueError: It is no folder, or stands inside of the library.
        """
        if folder is not None:
            there = folder.resolve()
            library = self._library.path.resolve()
            if not there.is_dir() or there == library or library in there.parents:
                raise InvalidValueError("watched_folder", str(folder))
            folder = there
        with self._looking, self._database.write() as session:
            current = settings.load(session)
            name, key = (str(folder), self._library.key) if folder else ("", "")
            settings.save(session, replace(current, watched_folder=name, watched_by=key))
            self._last, self._done, self._failed = {}, {}, {}

    def scan_once(
        self,
        on_result: Callable[[ImportResult], None],
        report: ReportProgress,
        token: CancelToken,
    ) -> WatchOutcome:
        """Look at the folder and file what rests since the last look.

        Costs a walk over the folder, and a question to the database only
        where something is new. A file that cannot be read is told once, and
        again after it has changed. Where the reason may be over by and by (a
        program holds it), it is tried again, ever more seldom, and told when
        that comes out otherwise.

        Args:
            on_result: Called for each file that is filed or fails.
            report: Told after each file.
            token: Asks to stop between two files.

        Raises:
            CancelledError: The token was cancelled. What was filed stays filed.
            DatabaseDamagedError, DiskError: The library itself fails.
        """
        folder = self.folder()
        if folder is None:
            return WatchOutcome()
        with self._looking:
            # ``Path.is_dir`` raises some of what Windows says of a drive that was pulled out.
            if not os.path.isdir(folder):  # noqa: PTH112
                self._last = {}
                return WatchOutcome(is_missing=True)
            now = _look(folder, token)
            before, self._last = self._last, now
            fresh = {path: seen for path, seen in now.items() if self._done.get(path) != seen}
            self._failed = {
                path: failed
                for path, failed in self._failed.items()
                if now.get(path) == failed.look
            }
            resting = [
                path
                for path, seen in fresh.items()
                if before.get(path) == seen and self._is_due(path)
            ]
            growing = sum(before.get(path) != seen for path, seen in fresh.items())
            if not resting:
                return WatchOutcome(growing=growing)
            told: list[ImportResult] = []

            def note(result: ImportResult) -> None:
                if self._is_news(result, now[result.outer]):
                    told.append(result)
                    on_result(result)

            summary = self._imports.run(
                resting, on_result=note, report=report, token=token, root=folder
            )
            return WatchOutcome(growing=growing, summary=summary if told else None)

    def _is_due(self, path: Path) -> bool:
        failed = self._failed.get(path)
        return failed is None or failed.is_due()

    def _is_news(self, result: ImportResult, look: _Look) -> bool:
        """Note what became of a file; return whether nobody was told of it yet."""
        error = result.error
        failed = self._failed.get(result.outer)
        if error is None or error.problem not in PASSING_PROBLEMS:
            if failed is None or failed.since:  # else something packed into it failed just now
                self._failed.pop(result.outer, None)
                self._done[result.outer] = look
            return True
        self._done.pop(result.outer, None)
        if failed is not None:
            return failed.failed_again(error)
        self._failed[result.outer] = _Failed(look, error)
        return True


def _look(folder: Path, token: CancelToken) -> dict[Path, _Look]:
    found: dict[Path, _Look] = {}
    for path in walk([folder], _ignore, token):
        try:
            status = path.stat()
        except OSError:
            continue  # gone again, or locked: the next look will tell
        found[path] = (status.st_size, status.st_mtime_ns)
    return found


def _ignore(_error: ReadingError) -> None:
    """Pass over a folder that cannot be read now; the next look will try again."""
