"""Whoosh's storage in a folder, made to survive a power cut."""

import os
from io import BytesIO
from pathlib import Path
from typing import Any

from typing_extensions import override
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile

_TABLE_OF_CONTENTS = ".toc"


class DurableStorage(FileStorage):
    """Writes each file through to the disk before it is closed.

    Whoosh renames a new table of contents into place after the files that it
    names; without this, a power cut could leave the name and lose the content.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))  # type: ignore[no-untyped-call]

    @override
    def create_file(self, name: str, excl: bool = False, mode: str = "wb", **kwargs: Any) -> Any:
        """Return a new file that is on the disk when it is closed."""
        create: Any = super().create_file
        return create(name, excl=excl, mode=mode, onclose=_sync, **kwargs)

    @override
    def open_file(self, name: str, **kwargs: Any) -> Any:
        """Return a file for reading.

        The table of contents is read as a whole: where it is damaged, Whoosh
        raises without closing it.
        """
        if name.endswith(_TABLE_OF_CONTENTS):
            return StructFile(BytesIO(Path(self.folder, name).read_bytes()), name=name, **kwargs)
        open_plainly: Any = super().open_file
        return open_plainly(name, **kwargs)


def _sync(file: StructFile) -> None:
    file.flush()
    os.fsync(file.raw_file().fileno())
