"""What became of each file of an import."""

from collections.abc import Iterable
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from hoso_app.messages.errors import error_text
from hoso_app.services.imports import ImportResult, ImportStatus
from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.models.labels import tip

AnyIndex = QModelIndex | QPersistentModelIndex


class ImportColumn(IntEnum):
    """Columns from the left."""

    FILE = 0
    OUTCOME = 1


class ImportRole(IntEnum):
    """What a line can be asked for besides its words."""

    RESULT = Qt.ItemDataRole.UserRole + 1


_ICONS = {
    ImportStatus.ADDED: (Icon.SUCCESS, "success"),
    ImportStatus.DUPLICATE: (Icon.INFO, "text_muted"),
    ImportStatus.FAILED: (Icon.ERROR, "danger"),
}


class ImportResultsModel(QAbstractTableModel):
    """Files with their outcome; a failure has its sentence.

    May be narrowed to one outcome; what comes while it is narrowed is counted
    all the same.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[ImportResult] = []
        self._shown: list[ImportResult] = []
        self._only: ImportStatus | None = None

    def counts(self) -> dict[ImportStatus, int]:
        """Return how many files went which way."""
        counts = dict.fromkeys(ImportStatus, 0)
        for result in self._all:
            counts[result.status] += 1
        return counts

    def failed_paths(self) -> tuple[Path, ...]:
        """Return the files that are not in the library, each once."""
        failed = (one.path for one in self._all if one.status is ImportStatus.FAILED)
        return tuple(dict.fromkeys(failed))

    def first_failed(self) -> QModelIndex:
        """Return the first line of a file that is not in the library; invalid without any."""
        for row, one in enumerate(self._shown):
            if one.status is ImportStatus.FAILED:
                return self.index(row, ImportColumn.FILE)
        return QModelIndex()

    def clear(self) -> None:
        """Forget the files, for another import."""
        self.beginResetModel()
        self._all, self._shown = [], []
        self.endResetModel()

    def add(self, results: Iterable[ImportResult]) -> None:
        """Take files that are done."""
        fresh = list(results)
        self._all.extend(fresh)
        shown = [result for result in fresh if self._is_shown(result)]
        if shown:
            first = len(self._shown)
            self.beginInsertRows(QModelIndex(), first, first + len(shown) - 1)
            self._shown.extend(shown)
            self.endInsertRows()

    def show_only(self, status: ImportStatus | None) -> None:
        """Narrow the list to one outcome, or show all."""
        self.beginResetModel()
        self._only = status
        self._shown = [result for result in self._all if self._is_shown(result)]
        self.endResetModel()

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(ImportColumn)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {ImportColumn.FILE: self.tr("Tệp"), ImportColumn.OUTCOME: self.tr("Kết quả")}[
            ImportColumn(section)
        ]

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        result = self._shown[index.row()]
        is_file = index.column() == ImportColumn.FILE
        if role == Qt.ItemDataRole.DisplayRole:
            return result.path.name if is_file else self._outcome(result)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(str(result.path) if is_file else self._outcome(result))
        if role == Qt.ItemDataRole.DecorationRole and is_file:
            return icon(*_ICONS[result.status])
        return result if role == ImportRole.RESULT else None

    def _is_shown(self, result: ImportResult) -> bool:
        return self._only is None or result.status is self._only

    def _outcome(self, result: ImportResult) -> str:
        if result.error is not None:
            sentence = error_text(result.error)
            if result.document_id is None:
                return sentence
            return self.tr("Đã nhập, nhưng chưa tìm được chữ: {reason}").format(reason=sentence)
        if result.status is ImportStatus.DUPLICATE:
            return self.tr("Đã có sẵn trong kho, không nhập lại.")
        if result.other_format is not None:
            said = self.tr("Đã nhập. Đuôi tên không đúng: đây là tệp .{format}.")
            return said.format(format=result.other_format)
        return self.tr("Đã nhập.")
