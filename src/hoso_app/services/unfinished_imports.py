"""Imports that were begun and not ended, so that the next start can go on with them."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from threading import Lock

from hoso_app.services import kept_files

_log = logging.getLogger(__name__)
_NAME = "unfinished-imports.json"
_MOST_BYTES = 20_000_000
_MOST_FOLDERS = 5
"""So many folders are looked for: a share that is gone takes its time for each."""

_Together = tuple[Path, ...]
"""What was to be filed together."""


@dataclass(frozen=True, slots=True)
class UnfinishedImport:
    """What a program that was killed, or closed, had still to file.

    ``is_missing`` where it was looked for and none of it can be seen, such as on a drive
    that is not in.
    """

    paths: tuple[Path, ...]
    is_missing: bool = False

    def looked_for(self) -> "UnfinishedImport":
        """Return the same with whether it can be seen now; a share that is gone takes long."""
        folders: dict[Path, list[Path]] = {}
        for path in self.paths:
            folders.setdefault(path.parent, []).append(path)
        # What stands in a folder is asked for only where the folder itself has answered.
        is_seen = any(
            _is_there(folder) and any(map(_is_there, inside))
            for folder, inside in islice(folders.items(), _MOST_FOLDERS)
        )
        return replace(self, is_missing=not is_seen)


class UnfinishedImports:
    """Knows which imports are under way, in a file that outlives the program.

    The file names folders of the machine, and stands in the library's folder only as long as
    an import is under way. What it had when the library was opened was left by another
    process, which is gone: two never own a library at the same time. A library whose folder
    cannot be written forgets; imports run all the same.
    """

    def __init__(self, library: Path) -> None:
        self._file = library / _NAME
        self._lock = Lock()
        self._left = _read(self._file)
        self._running: list[_Together] = []

    def begin(self, paths: Sequence[Path]) -> None:
        """Note that these files and folders are about to be filed.

        What a former process left of them, or of what lies below them, counts as taken up.
        """
        whole = _whole(paths)
        with self._lock:
            left = [one for one in self._left if not _holds(whole, one)]
            if whole in self._running and len(left) == len(self._left):
                return
            self._left = left
            self._running = [*(one for one in self._running if one != whole), whole]
            self._write()

    def end(self, paths: Sequence[Path]) -> None:
        """Note that these are filed, or that nobody wants them filed any more.

        So is what lies below them, which may have been broken off by an error before.
        """
        whole = _whole(paths)
        with self._lock:
            running = [one for one in self._running if not _holds(whole, one)]
            if len(running) < len(self._running):
                self._running = running
                self._write()

    def left(self) -> UnfinishedImport | None:
        """Return what former processes left, None where they left nothing; asks no disk."""
        with self._lock:
            paths = tuple(dict.fromkeys(path for one in self._left for path in one))
        return UnfinishedImport(paths) if paths else None

    def forget_left(self) -> None:
        """Forget what former processes left; what they filed stays filed."""
        with self._lock:
            self._left = []
            self._write()

    def _write(self) -> None:
        every = [*self._left, *self._running]
        try:
            if every:
                kept_files.keep(self._file, _written(every), is_synced=True)
            else:
                self._file.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("cannot note the imports under way: %s", error)


def _written(every: Iterable[_Together]) -> object:
    return [{"paths": [str(path) for path in one]} for one in every]


def _read(file: Path) -> list[_Together]:
    """Return what was noted; nothing where it is missing or not to be understood."""
    try:
        noted = [_paths(one["paths"]) for one in kept_files.read(file, _MOST_BYTES)]
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return []
    return [one for one in noted if one]


def _paths(noted: object) -> _Together:
    paths = [Path(path) for path in noted] if isinstance(noted, list) else []
    return tuple(paths) if all(path.is_absolute() for path in paths) else ()


def _whole(paths: Sequence[Path]) -> _Together:
    return tuple(path.absolute() for path in paths)


def _holds(whole: _Together, one: _Together) -> bool:
    """Return whether an import brings in all that another was to bring."""
    every = set(whole)
    return all(not every.isdisjoint((path, *path.parents)) for path in one)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # some of what Windows says of a drive that was pulled out
        return False
