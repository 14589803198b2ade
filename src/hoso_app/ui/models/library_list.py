"""The libraries that were opened before."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class LibraryRole(IntEnum):
    """What the list can be asked for besides the sentence of a row."""

    LIBRARY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class KnownLibrary:
    """A library's folder, and whether it is there now (a drive may be unplugged)."""

    folder: Path
    is_there: bool
    is_open: bool = False


class LibraryListModel(QAbstractListModel):
    """A short list, the latest library first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._libraries: Sequence[KnownLibrary] = ()

    def set_libraries(self, libraries: Sequence[KnownLibrary]) -> None:
        """Show another list."""
        self.beginResetModel()
        self._libraries = libraries
        self.endResetModel()

    def library_at(self, index: AnyIndex) -> KnownLibrary | None:
        """Return the library of a row."""
        return self._libraries[index.row()] if index.isValid() else None

    @override
    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._libraries)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        library = self.library_at(index)
        if library is None:
            return None
        if role == LibraryRole.LIBRARY:
            return library
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return str(library.folder)
        return None
