"""Documents that are ZIP files of XML parts, opened with care."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.source import Source

_ENTRIES = 100_000
_ENCRYPTED_FLAG = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
    ValueError,
)
"""What the library raises on damaged archives, seeking to impossible places included."""


class ZipPackage:
    """The parts of a document; reads no more of them than the limits allow."""

    def __init__(self, source: Source, archive: zipfile.ZipFile) -> None:
        self._source = source
        self._archive = archive
        self._left = source.limits.expanded
        self._infos = {info.filename: info for info in archive.infolist()}

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of all parts."""
        return tuple(self._infos)

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def size(self, name: str) -> int:
        """Return the declared size of a part."""
        return self._infos[name].file_size

    def read_head(self, name: str, length: int) -> bytes:
        """Return the beginning of a part, without counting it as read."""
        try:
            with self._archive.open(self._infos[name]) as stream:
                return stream.read(length)
        except BROKEN_ZIP as error:
            raise self._source.problem(ReadingProblem.DAMAGED, f"{name}: {error}") from error

    def read(self, name: str) -> bytes:
        """Return a part.

        Raises:
            ReadingError: It is missing, damaged or encrypted, or all parts
                read so far are larger than a document may be.
        """
        info = self._infos.get(name)
        if info is None:
            raise self._source.problem(ReadingProblem.DAMAGED, f"no {name}")
        if info.flag_bits & _ENCRYPTED_FLAG:
            raise self._source.problem(ReadingProblem.ENCRYPTED)
        if info.compress_type not in _METHODS:
            # The others expand without a bound, and no office program writes them.
            raise self._source.problem(ReadingProblem.HOSTILE, f"{name}: {info.compress_type}")
        if info.file_size > self._left:
            raise self._source.problem(ReadingProblem.HOSTILE, f"{name}: {info.file_size} bytes")
        try:
            with self._archive.open(info) as stream:
                data = stream.read(info.file_size + 1)
        except BROKEN_ZIP as error:
            raise self._source.problem(ReadingProblem.DAMAGED, f"{name}: {error}") from error
        self._left -= len(data)
        return data


@contextmanager
def open_package(source: Source) -> Iterator[ZipPackage]:
    """Open a ZIP package.

    Raises:
        ReadingError: It is no sound ZIP file, or has far too many entries.
    """
    with source.open() as stream:
        try:
            archive = zipfile.ZipFile(stream)
        except BROKEN_ZIP as error:
            raise source.problem(ReadingProblem.DAMAGED, str(error)) from error
        with archive:
            if len(archive.infolist()) > _ENTRIES:
                raise source.problem(ReadingProblem.HOSTILE, "too many entries")
            yield ZipPackage(source, archive)
