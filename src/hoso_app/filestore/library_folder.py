"""The folder of a library: its layout, its identity, and the lock of its one owner."""

import json
import secrets
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Self

from hoso_app.domain.errors import (
    DiskError,
    LibraryExistsError,
    LibraryLockedError,
    LibraryTooNewError,
    NotALibraryError,
)

FORMAT = 1
"""Layout of the folder; a larger number in ``library.json`` is not opened."""

IDENTITY_NAME = "library.json"
OPENER_SUFFIX = ".hoso"
OPENER_NAME = f"Mở kho này{OPENER_SUFFIX}"
"""An empty file for people to double-click: a system opens files with programs, not folders."""


@dataclass(frozen=True, slots=True)
class LibraryFolder:
    """Where the parts of a library stand, and its key.

    The key is random: the index carries it too, so that an index is never
    opened beside another library's database.
    """

    path: Path
    key: str

    @property
    def database(self) -> Path:
        """Return the SQLite file."""
        return self.path / "hoso.db"

    @property
    def originals(self) -> Path:
        """Return the folder of the file store."""
        return self.path / "originals"

    @property
    def index(self) -> Path:
        """Return the folder of the full-text index; it may vanish at any time."""
        return self.path / "index"

    @property
    def backups(self) -> Path:
        """Return the folder of rolling backups."""
        return self.path / "backups"

    @classmethod
    def prepare(cls, path: Path) -> Self:
        """Make a new or empty folder ready for a library, which has no identity yet.

        Raises:
            LibraryExistsError: A library or other files stand there.
            DiskError: The folder cannot be written.
        """
        try:
            path.mkdir(parents=True, exist_ok=True)
            if any(path.iterdir()):
                raise LibraryExistsError(str(path))
        except OSError as error:
            raise DiskError(str(path), str(error)) from error
        return cls.unidentified(path)

    @classmethod
    def unidentified(cls, path: Path) -> Self:
        """Return a folder, empty or with a library's files, under a key of its own."""
        return cls(path.resolve(), secrets.token_hex(16))

    def identify(self) -> None:
        """Make the folder a library. Comes last: what has an identity has a database.

        Raises:
            DiskError: The folder cannot be written.
        """
        try:
            self.originals.mkdir(exist_ok=True)
            self.backups.mkdir(exist_ok=True)
            identity = {"format": FORMAT, "key": self.key}
            passing = self.path / f"{IDENTITY_NAME}.new"
            passing.write_text(json.dumps(identity), encoding="utf-8")
            passing.replace(self.path / IDENTITY_NAME)
            (self.path / OPENER_NAME).touch()
        except OSError as error:
            raise DiskError(str(self.path), str(error)) from error

    @classmethod
    def open(cls, path: Path) -> Self:
        """Read the identity of a library.

        Raises:
            NotALibraryError: The folder is no library.
            LibraryTooNewError: A newer version of the program laid it out.
        """
        try:
            identity = json.loads((path / IDENTITY_NAME).read_text(encoding="utf-8"))
            layout, key = int(identity["format"]), str(identity["key"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise NotALibraryError(str(path)) from error
        if layout > FORMAT:
            raise LibraryTooNewError(str(path), str(layout))
        return cls(path.resolve(), key)


class LibraryLock:
    """The operating system's lock on a library; dies with the process that holds it."""

    def __init__(self, folder: LibraryFolder) -> None:
        """Take the lock.

        Raises:
            LibraryLockedError: Another process has the library open.
            DiskError: The lock file cannot be made.
        """
        path = folder.path / "lock"
        try:
            self._file: IO[bytes] = path.open("a+b")
        except OSError as error:
            raise DiskError(str(path), str(error)) from error
        try:
            _lock(self._file)
        except OSError as error:
            self._file.close()
            raise LibraryLockedError(str(folder.path)) from error

    def release(self) -> None:
        """Let another process open the library."""
        self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
