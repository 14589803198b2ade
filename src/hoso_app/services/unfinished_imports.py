"""Imports that were begun and not ended, so that the next start can go on with them."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock

from hoso_app.services import kept_files
from hoso_app.services.clock import Actor
from hoso_app.storage import counts
from hoso_app.storage.engine import Database

_log = logging.getLogger(__name__)
_NAME = "unfinished-imports.json"
_MOST_BYTES = 20_000_000

_Begun = dict[tuple[Path, ...], datetime]
"""What was to be filed together, and when that began."""


@dataclass(frozen=True, slots=True)
class UnfinishedImport:
    """What a program that was killed, or closed, had still to file.

    ``filed`` are the documents that came in since it began. ``is_missing`` where none of
    the files and folders can be seen now, such as on a drive that is not in.
    """

    paths: tuple[Path, ...]
    filed: int
    is_missing: bool = False


class UnfinishedImports:
    """Knows which imports are under way, in a file that outlives the program.

    The file names folders of the machine, and stands in the library's folder only as long as
    an import is under way. What it had when the library was opened was left by another
    process, which is gone: two never own a library at the same time. A library whose folder
    cannot be written forgets; imports run all the same.
    """

    def __init__(self, library: Path, database: Database, actor: Actor) -> None:
        self._file = library / _NAME
        self._database = database
        self._actor = actor
        self._lock = Lock()
        self._left = _read(self._file)
        self._running: _Begun = {}

    def begin(self, paths: Sequence[Path]) -> None:
        """Note that these files and folders are about to be filed.

        What was left of them by a former process counts as taken up again.
        """
        whole = tuple(path.absolute() for path in paths)
        with self._lock:
            taken_up = [one for one in self._left if set(one) <= set(whole)]
            if whole in self._running and not taken_up:
                return
            since = [self._left.pop(one) for one in taken_up]
            self._running[whole] = min([self._actor.now(), *since])
            self._write()

    def end(self, paths: Sequence[Path]) -> None:
        """Note that these are filed, or that nobody wants them filed any more."""
        with self._lock:
            if self._running.pop(tuple(path.absolute() for path in paths), None) is not None:
                self._write()

    def left(self) -> UnfinishedImport | None:
        """Return what former processes left, None where they left nothing.

        Raises:
            DatabaseDamagedError: The library itself fails.
        """
        with self._lock:
            left = dict(self._left)
        if not left:
            return None
        paths = tuple(dict.fromkeys(path for one in left for path in one))
        with self._database.read() as session:
            filed = counts.count_added_since(session, min(left.values()))
        return UnfinishedImport(paths, filed, not any(map(_is_there, paths)))

    def forget_left(self) -> None:
        """Forget what former processes left; what they filed stays filed."""
        with self._lock:
            self._left.clear()
            self._write()

    def _write(self) -> None:
        every = self._left | self._running
        try:
            if every:
                kept_files.keep(self._file, _written(every.items()), is_synced=True)
            else:
                self._file.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("cannot note the imports under way: %s", error)


def _written(begun: Iterable[tuple[tuple[Path, ...], datetime]]) -> object:
    return [{"paths": [str(path) for path in one], "began": at.isoformat()} for one, at in begun]


def _read(file: Path) -> _Begun:
    """Return what was noted; nothing where it is missing or not to be understood."""
    try:
        return {
            tuple(Path(path) for path in one["paths"]): _aware(one["began"])
            for one in kept_files.read(file, _MOST_BYTES)
            if one["paths"]
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _aware(written: str) -> datetime:
    moment = datetime.fromisoformat(written)
    if moment.tzinfo is None:
        raise ValueError(written)
    return moment


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # some of what Windows says of a drive that was pulled out
        return False
