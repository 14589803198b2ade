"""One file on its way through a reader."""

import errno
import io
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Self

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.scan_pages import ScanPages

_HEAD = 8192
# Windows refuses longer paths unless they carry this prefix.
_LONG_PATH = 248
_LONG_PREFIX = "\\\\?\\"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a reader takes its bytes from.

    ``head`` holds the first bytes, which show the format. ``data`` is None
    for a file on disk; what comes out of a mail or an archive is in memory.
    ``scans`` reads what is a picture.
    """

    path: Path
    size: int
    head: bytes
    limits: Limits
    data: bytes | None = field(default=None, repr=False)
    scans: ScanPages = field(default_factory=ScanPages, repr=False)

    @classmethod
    def of_file(cls, path: Path, limits: Limits, scans: ScanPages | None = None) -> Self:
        """Look at a file without reading more than its head.

        Raises:
            ReadingError: It is missing, empty, no regular file, or locked.
        """
        try:
            # Opening a pipe or a device would wait for ever, so ask first.
            status = _openable(path).stat()
            if not stat.S_ISREG(status.st_mode):
                raise ReadingError(str(path), ReadingProblem.NOT_A_FILE)
            if status.st_size == 0:
                raise ReadingError(str(path), ReadingProblem.EMPTY)
            with _openable(path).open("rb") as stream:
                head = stream.read(_HEAD)
        except OSError as error:
            raise os_problem(path, error) from error
        except ValueError as error:  # a NUL character in the name
            raise ReadingError(str(path), ReadingProblem.NOT_FOUND, str(error)) from error
        return cls(path, status.st_size, head, limits, scans=scans or ScanPages())

    @classmethod
    def of_bytes(cls, path: Path, data: bytes, limits: Limits) -> Self:
        """Take bytes found inside of the file at ``path``."""
        return cls(path, len(data), data[:_HEAD], limits, data)

    def open(self) -> BinaryIO:
        """Open the bytes for reading.

        Raises:
            ReadingError: The file vanished or was locked meanwhile.
        """
        if self.data is not None:
            return io.BytesIO(self.data)
        try:
            return _openable(self.path).open("rb")
        except OSError as error:
            raise os_problem(self.path, error) from error

    def read(self, limit: int) -> bytes:
        """Return the bytes, at most ``limit`` of them."""
        with self.open() as stream:
            try:
                return stream.read(limit)
            except OSError as error:
                raise os_problem(self.path, error) from error

    def read_whole(self) -> bytes:
        """Return all bytes.

        Raises:
            ReadingError: There are more than a reader takes into memory.
        """
        if self.size > self.limits.whole_file:
            raise self.problem(ReadingProblem.TOO_LARGE, f"{self.size} bytes")
        return self.read(self.limits.whole_file)

    def problem(self, problem: ReadingProblem, detail: str = "") -> ReadingError:
        """Return the error that says what is wrong with this file."""
        return ReadingError(str(self.path), problem, detail)


def os_problem(path: Path, error: OSError) -> ReadingError:
    """Return what an error of the operating system means for the reader of a file."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            problem = ReadingProblem.NOT_FOUND
        case PermissionError():
            problem = ReadingProblem.NO_PERMISSION
        case IsADirectoryError():
            problem = ReadingProblem.NOT_A_FILE
        case OSError(errno=errno.ENAMETOOLONG):
            problem = ReadingProblem.NOT_FOUND
        case _:
            problem = ReadingProblem.UNREADABLE
    return ReadingError(str(path), problem, f"{type(error).__name__}: {error.strerror}")


def _openable(path: Path) -> Path:
    if os.name == "nt" and len(str(path)) >= _LONG_PATH:
        absolute = str(path.absolute())
        if not absolute.startswith("\\\\"):
            return Path(_LONG_PREFIX + absolute)
    return path
