"""Original files, each named by the SHA-256 of its content."""

import hashlib
import os
import re
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from hoso_app.domain.errors import DiskError

_CHUNK = 1 << 20
_NAME = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class StoredFile:
    """What a file's content is called, and how many bytes it has."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class TakenFile:
    """A copy that has no name in the store yet."""

    stored: StoredFile
    passing: Path


class FileStore:
    """Files that are written once and never changed.

    A file is copied under a passing name, synced to the disk and then
    renamed, so that a name of the store always stands for whole content.
    Adding the same content twice is harmless. May be used by several threads.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._incoming = folder / "incoming"

    def add(self, source: Path) -> StoredFile:
        """Copy a file into the store; the source is only read.

        Raises:
            DiskError: The source cannot be read (``path`` is the source), or the
                store cannot be written (``path`` is in the store).
        """
        taken = self.take(source)
        self.keep([taken])
        return taken.stored

    def take(self, source: Path) -> TakenFile:
        """Copy a file under a passing name, for ``keep``; a crash leaves it to the sweep.

        Raises:
            DiskError: The source cannot be read (``path`` is the source), or the
                store cannot be written (``path`` is in the store).
        """
        passing = self._incoming / secrets.token_hex(8)
        try:
            self._incoming.mkdir(parents=True, exist_ok=True)
            with _opened(source) as reading, passing.open("xb") as writing:
                return TakenFile(_copy(reading, writing), passing)
        except OSError as error:
            passing.unlink(missing_ok=True)
            raise DiskError(str(self._folder), str(error)) from error

    def keep(self, taken: Iterable[TakenFile]) -> None:
        """Give files that were taken their names; the disk has them when it returns.

        All are synced before the first is renamed, and all renamed before the
        folders are synced: of many files the disk has most to do for the first.

        Raises:
            DiskError: The store cannot be written.
        """
        files = list(taken)
        folders = set()
        try:
            for one in files:
                _sync(one.passing)
            for one in files:
                target = self.path_of(one.stored.sha256)
                if target.exists():
                    one.passing.unlink()
                    continue
                target.parent.mkdir(exist_ok=True)
                one.passing.replace(target)
                folders.add(target.parent)
            for folder in folders:
                _sync_folder(folder)
        except OSError as error:
            self.drop(files)
            raise DiskError(str(self._folder), str(error)) from error

    @staticmethod
    def drop(taken: Iterable[TakenFile]) -> None:
        """Remove files that were taken, and are not kept."""
        for one in taken:
            one.passing.unlink(missing_ok=True)

    @contextmanager
    def passing_folder(self) -> Iterator[Path]:
        """Lend a folder for files on their way in; a crash leaves it to ``sweep_incoming``.

        Raises:
            DiskError: It cannot be made.
        """
        folder = self._incoming / secrets.token_hex(8)
        try:
            folder.mkdir(parents=True)
        except OSError as error:
            raise DiskError(str(self._folder), str(error)) from error
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def path_of(self, sha256: str) -> Path:
        """Return where content of that hash stands or would stand."""
        return self._folder / sha256[:2] / sha256

    def hashes(self) -> Iterator[str]:
        """Yield the hash of everything in the store."""
        for folder in sorted(self._folder.glob("[0-9a-f][0-9a-f]")):
            for path in sorted(folder.iterdir()):
                if _NAME.fullmatch(path.name):
                    yield path.name

    def is_whole(self, sha256: str) -> bool:
        """Return whether the content still has its hash.

        Raises:
            DiskError: The file is missing or cannot be read.
        """
        return hash_file(self.path_of(sha256)).sha256 == sha256

    def sweep_incoming(self) -> None:
        """Remove half-written files that a crash left behind."""
        shutil.rmtree(self._incoming, ignore_errors=True)


def hash_file(path: Path) -> StoredFile:
    """Return a file's hash and size.

    Raises:
        DiskError: The file cannot be read.
    """
    try:
        with path.open("rb") as reading:
            digest = hashlib.file_digest(reading, "sha256")
            return StoredFile(digest.hexdigest(), reading.tell())
    except OSError as error:
        raise DiskError(str(path), str(error)) from error


@contextmanager
def _opened(source: Path) -> Iterator[BinaryIO]:
    try:
        file = source.open("rb")
    except OSError as error:
        raise DiskError(str(source), str(error)) from error
    with file:
        yield file


def _copy(reading: BinaryIO, writing: BinaryIO) -> StoredFile:
    digest = hashlib.sha256()
    size = 0
    while chunk := reading.read(_CHUNK):
        digest.update(chunk)
        size += len(chunk)
        writing.write(chunk)
    return StoredFile(digest.hexdigest(), size)


def _sync(path: Path) -> None:
    # Windows syncs only what is open for writing.
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    """Make a rename survive a power cut; Windows does so by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
