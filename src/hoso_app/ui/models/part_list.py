"""The works of others inside the program."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from hoso_app.services.parts import Part

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class PartListModel(QAbstractListModel):
    """A list that never changes, in the order given."""

    def __init__(self, parts: Sequence[Part], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = tuple(parts)

    def part_at(self, index: AnyIndex) -> Part | None:
        """Return the work of a row."""
        return self._parts[index.row()] if index.isValid() else None

    @override
    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._parts)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        part = self.part_at(index)
        if part is None or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        name = f"{part.name} {part.version}".strip()
        return f"{name} · {part.licence}"
