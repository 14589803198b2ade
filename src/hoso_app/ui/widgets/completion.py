"""Proposals while typing: found anywhere in a name, with or without marks."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter
from typing_extensions import override

from hoso_app.domain.text import fold

_FOLDED = Qt.ItemDataRole.UserRole + 1
_VISIBLE_ITEMS = 10


class FoldingCompleter(QCompleter):
    """Proposes names that hold what was typed; ``nghi`` finds ``Nghị quyết``."""

    def __init__(self, names: Sequence[str] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = QStandardItemModel(self)
        self.setModel(self._names)
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_VISIBLE_ITEMS)
        self.set_names(names)

    def set_names(self, names: Sequence[str]) -> None:
        """Propose these names from now on."""
        self._names.clear()
        for name in names:
            item = QStandardItem(name)
            item.setData(fold(name), _FOLDED)
            self._names.appendRow(item)

    @override
    def splitPath(self, path: str) -> list[str]:
        return [fold(path)]

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))
