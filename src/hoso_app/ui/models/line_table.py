"""A table of lines that only show words: a column for each part, a tip with the whole."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from hoso_app.ui.models.labels import tip

AnyIndex = QModelIndex | QPersistentModelIndex
T = TypeVar("T")


class LineTableModel(QAbstractTableModel, Generic[T]):
    """Lines of one kind; what a subclass says of a line stands in its columns.

    Not an abstract class of Python's: Qt's classes have another metaclass. One that says
    nothing of its titles fails as it is made.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[T] = []
        self._titles = tuple(self.titles())

    def titles(self) -> Sequence[str]:
        """Return what stands over the columns, from the left."""
        raise NotImplementedError

    def words(self, line: T, column: int) -> str:
        """Return what stands in a column of a line."""
        raise NotImplementedError

    def show_lines(self, lines: Sequence[T]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def append_lines(self, lines: Sequence[T]) -> None:
        """Show these lines below the others."""
        if lines:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self._lines.extend(lines)
            self.endInsertRows()

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._titles)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._titles[section]

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            return None
        words = self.words(self._lines[index.row()], index.column())
        return words if role == Qt.ItemDataRole.DisplayRole else tip(words)
