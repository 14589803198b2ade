"""Files into text: one reader for each format, run in processes of their own."""

from hoso_app.extraction.archives import ArchiveEntry, Unpacked, expand_archive
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.pool import ReaderPool
from hoso_app.extraction.reading import READABLE_SUFFIXES, read_file
from hoso_app.extraction.worker import PageDone, Task

__all__ = [
    "READABLE_SUFFIXES",
    "ArchiveEntry",
    "Limits",
    "PageDone",
    "ReaderPool",
    "Task",
    "Unpacked",
    "expand_archive",
    "read_file",
]
