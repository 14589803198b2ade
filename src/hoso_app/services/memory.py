"""Giving memory back to the system while thousands of papers go through the program."""

import ctypes
import sys

from hoso_app.storage.engine import Database


def give_back(database: Database) -> None:
    """Let go of what is only kept because it might be wanted again.

    Pages of the database, which the system keeps as well, and what the C
    library of Linux holds on to behind freed texts: some 25 MB of an import.
    Takes milliseconds; for work that has done some hundred papers.
    """
    database.shrink_memory()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # none in musl
        if trim is not None:
            trim(0)
