"""What editing many documents would change, before it is done."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from hoso_app.domain.ids import DocumentId
from hoso_app.messages.names import field_name
from hoso_app.ui.models.labels import change_value
from hoso_app.ui.models.line_table import AnyIndex, LineTableModel


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


class EditPreviewModel(LineTableModel[PlannedChange]):
    """Every change that an edit of many documents would make, one a line.

    Where lines can be ticked, all are at first; a document's lines go together.
    """

    def __init__(self, parent: QObject | None = None, *, is_checkable: bool = False) -> None:
        super().__init__(parent)
        self._is_checkable = is_checkable
        self._left_out: set[DocumentId] = set()

    @property
    def changes(self) -> Sequence[PlannedChange]:
        """Return what is shown."""
        return self._lines

    def chosen_ids(self) -> tuple[DocumentId, ...]:
        """Return the documents that are ticked, in the order of their lines."""
        ids = dict.fromkeys(change.document_id for change in self._lines)
        return tuple(one for one in ids if one not in self._left_out)

    def set_chosen(self, ids: Collection[DocumentId], *, is_chosen: bool) -> None:
        """Tick documents, or take their ticks away."""
        (self._left_out.difference_update if is_chosen else self._left_out.update)(ids)
        last = self.index(self.rowCount() - 1, 0)
        self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.CheckStateRole])

    def show_changes(self, changes: Sequence[PlannedChange]) -> None:
        """Show these changes."""
        self._left_out.clear()
        self.show_lines(changes)

    @override
    def titles(self) -> Sequence[str]:
        return self.tr("Văn bản"), self.tr("Mục"), self.tr("Đang là"), self.tr("Sẽ là")

    @override
    def words(self, line: PlannedChange, column: int) -> str:
        match PreviewColumn(column):
            case PreviewColumn.DOCUMENT:
                return line.document_name
            case PreviewColumn.FIELD:
                return field_name(line.field)
            case PreviewColumn.BEFORE:
                return change_value(line.field, line.before)
        return change_value(line.field, line.after)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.CheckStateRole:
            return super().data(index, role)
        if not self._is_checkable or index.column() != PreviewColumn.DOCUMENT:
            return None
        is_left_out = self._lines[index.row()].document_id in self._left_out
        return Qt.CheckState.Unchecked if is_left_out else Qt.CheckState.Checked

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self._is_checkable:
            return False
        is_chosen = Qt.CheckState(value) is Qt.CheckState.Checked
        self.set_chosen([self._lines[index.row()].document_id], is_chosen=is_chosen)
        return True

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self._is_checkable and index.isValid() and index.column() == PreviewColumn.DOCUMENT:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags
