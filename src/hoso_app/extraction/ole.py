"""OLE compound files: the container of .doc, .xls, .ppt and .msg."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import olefile

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.source import Source

_SECTOR = 512


@contextmanager
def open_ole(source: Source) -> Iterator[olefile.OleFileIO]:
    """Open a compound file.

    Raises:
        ReadingError: It is damaged or cut off.
    """
    with _whole_sectors(source) as stream:
        try:
            with olefile.OleFileIO(stream) as ole:
                yield ole
        except (OSError, ValueError, IndexError, TypeError, AttributeError) as error:
            raise source.problem(ReadingProblem.DAMAGED, f"OLE: {error}") from error


def ole_streams(source: Source) -> set[str]:
    """Return the names of the streams at the top of a compound file."""
    with open_ole(source) as ole:
        return {path[0] for path in ole.listdir(streams=True, storages=True)}


def _whole_sectors(source: Source) -> BinaryIO:
    """Open a file, its last sector filled up: some programs cut it short."""
    if source.size % _SECTOR == 0:
        return source.open()
    data = source.read_whole()
    return io.BytesIO(data + bytes(-len(data) % _SECTOR))
