"""Files into text: one reader for each format, run in processes of their own."""

from hoso_app.extraction.archives import ArchiveEntry, expand_archive, is_archive
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.pool import ReaderPool
from hoso_app.extraction.reading import READABLE_SUFFIXES, read_file

__all__ = [
    "READABLE_SUFFIXES",
    "ArchiveEntry",
    "Limits",
    "ReaderPool",
    "expand_archive",
    "is_archive",
    "read_file",
]
