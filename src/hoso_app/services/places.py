"""What a person should know of a folder before a library is put there."""

import os
import shutil
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from hoso_app.domain.errors import HosoError, UnsafePlace
from hoso_app.filestore.library_folder import LibraryFolder
from hoso_app.filestore.places import unsafe_reason


class FolderContent(StrEnum):
    """What stands in a folder now."""

    NOTHING = "nothing"
    LIBRARY = "library"
    FILES = "files"


@dataclass(frozen=True, slots=True)
class PlaceReport:
    """A folder as a place for a library.

    ``free_bytes`` is None where the drive does not tell; ``unsafe`` is None
    where a library may stand.
    """

    path: Path
    holds: FolderContent
    free_bytes: int | None
    unsafe: UnsafePlace | None


def look_at(path: Path) -> PlaceReport:
    """Look at a folder, which need not exist; may wait for a sleeping drive."""
    return PlaceReport(path, _content(path), _free_bytes(path), unsafe_reason(path))


def _content(path: Path) -> FolderContent:
    try:
        with os.scandir(path) as entries:
            if next(entries, None) is None:
                return FolderContent.NOTHING
    except FileNotFoundError:
        return FolderContent.NOTHING
    except OSError:
        return FolderContent.FILES  # a file, or a folder that may not be read
    try:
        LibraryFolder.open(path)
    except HosoError:
        return FolderContent.FILES
    return FolderContent.LIBRARY


def _free_bytes(path: Path) -> int | None:
    for folder in (path, *path.parents):
        try:
            return shutil.disk_usage(folder).free
        except OSError:
            continue
    return None
