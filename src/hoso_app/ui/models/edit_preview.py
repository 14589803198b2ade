"""What editing many documents would change, before it is done."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from hoso_app.domain.documents import Field
from hoso_app.domain.ids import DocumentId
from hoso_app.ui.models.labels import change_value, field_label, tip

AnyIndex = QModelIndex | QPersistentModelIndex


class PreviewColumn(IntEnum):
    """Columns from the left."""

    DOCUMENT = 0
    FIELD = 1
    BEFORE = 2
    AFTER = 3


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """One value that would change; ``document_name`` tells the paper."""

    document_id: DocumentId
    document_name: str
    field: Field
    before: str | None
    after: str | None


class EditPreviewModel(QAbstractTableModel):
    """Every change that an edit of many documents would make, one a line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes: Sequence[PlannedChange] = ()

    @property
    def changes(self) -> Sequence[PlannedChange]:
        """Return what is shown."""
        return self._changes

    def show_changes(self, changes: Sequence[PlannedChange]) -> None:
        """Show these changes."""
        self.beginResetModel()
        self._changes = changes
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
        words = self._words(self._changes[index.row()], PreviewColumn(index.column()))
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        return tip(words) if role == Qt.ItemDataRole.ToolTipRole else None

    @staticmethod
    def _words(change: PlannedChange, column: PreviewColumn) -> str:
        match column:
            case PreviewColumn.DOCUMENT:
                return change.document_name
            case PreviewColumn.FIELD:
                return field_label(change.field)
            case PreviewColumn.BEFORE:
                return change_value(change.field, change.before)
        return change_value(change.field, change.after)
