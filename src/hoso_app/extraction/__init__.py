"""Files into text: one reader for each format, run in processes of their own.

Loads no reader: the program starts its processes before it has loaded the rest.
"""

from hoso_app.extraction.limits import Limits
from hoso_app.extraction.pool import ReaderPool
from hoso_app.extraction.tasks import ArchiveEntry, PageDone, Task, Unpacked

__all__ = [
    "ArchiveEntry",
    "Limits",
    "PageDone",
    "ReaderPool",
    "Task",
    "Unpacked",
]
