"""What editing many documents would change, before it is done."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from hoso_app.domain.ids import DocumentId
from hoso_app.messages.names import field_name
from hoso_app.ui.models.labels import change_value, tip

AnyIndex = QModelIndex | QPersistentModelIndex


class PreviewColumn(IntEnum):
    """Columns from the left."""

    DOCUMENT = 0
    FIELD = 1
    BEFORE = 2
    AFTER = 3


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """One value that would change; ``document_name`` tells the paper.

    ``field`` is a field of the record, or a property such as ``tags``.
    """

    document_id: DocumentId
    document_name: str
    field: str
    before: str | None
    after: str | None


class EditPreviewModel(QAbstractTableModel):
    """Every change that an edit of many documents would make, one a line.

    Where lines can be ticked, all are at first; a document's lines go together.
    """

    def __init__(self, parent: QObject | None = None, *, is_checkable: bool = False) -> None:
        super().__init__(parent)
        self._changes: Sequence[PlannedChange] = ()
        self._is_checkable = is_checkable
        self._left_out: set[DocumentId] = set()

    @property
    def changes(self) -> Sequence[PlannedChange]:
        """Return what is shown."""
        return self._changes

    def chosen_ids(self) -> tuple[DocumentId, ...]:
        """Return the documents that are ticked, in the order of their lines."""
        ids = dict.fromkeys(change.document_id for change in self._changes)
        return tuple(one for one in ids if one not in self._left_out)

    def set_chosen(self, ids: Collection[DocumentId], *, is_chosen: bool) -> None:
        """Tick documents, or take their ticks away."""
        (self._left_out.difference_update if is_chosen else self._left_out.update)(ids)
        last = self.index(self.rowCount() - 1, 0)
        self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.CheckStateRole])

    def show_changes(self, changes: Sequence[PlannedChange]) -> None:
        """Show these changes."""
        self.beginResetModel()
        self._changes = changes
        self._left_out.clear()
        self.endResetModel()

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._changes)

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(PreviewColumn)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            PreviewColumn.DOCUMENT: self.tr("Văn bản"),
            PreviewColumn.FIELD: self.tr("Mục"),
            PreviewColumn.BEFORE: self.tr("Đang là"),
            PreviewColumn.AFTER: self.tr("Sẽ là"),
        }
        return titles[PreviewColumn(section)]

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        change = self._changes[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            if not self._is_checkable or index.column() != PreviewColumn.DOCUMENT:
                return None
            is_left_out = change.document_id in self._left_out
            return Qt.CheckState.Unchecked if is_left_out else Qt.CheckState.Checked
        words = self._words(change, PreviewColumn(index.column()))
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        return tip(words) if role == Qt.ItemDataRole.ToolTipRole else None

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self._is_checkable:
            return False
        is_chosen = Qt.CheckState(value) is Qt.CheckState.Checked
        self.set_chosen([self._changes[index.row()].document_id], is_chosen=is_chosen)
        return True

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self._is_checkable and index.isValid() and index.column() == PreviewColumn.DOCUMENT:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @staticmethod
    def _words(change: PlannedChange, column: PreviewColumn) -> str:
        match column:
            case PreviewColumn.DOCUMENT:
                return change.document_name
            case PreviewColumn.FIELD:
                return field_name(change.field)
            case PreviewColumn.BEFORE:
                return change_value(change.field, change.before)
        return change_value(change.field, change.after)
