"""What became of each file of an import."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from typing_extensions import override

from hoso_app.messages.errors import error_text
from hoso_app.services.imports import ImportResult, ImportStatus
from hoso_app.services.last_import import LastImport
from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.models.labels import count_text, moment_text, tip
from hoso_app.ui.models.line_table import AnyIndex, LineTableModel


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


class ImportResultsModel(LineTableModel[ImportResult]):
    """Files with their outcome; a failure has its sentence.

    May be narrowed to one outcome; what comes while it is narrowed is counted
    all the same.

    Signals:
        changed: Files came, or were forgotten.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[ImportResult] = []
        self._counts = dict.fromkeys(ImportStatus, 0)
        self._only: ImportStatus | None = None
        self._ended_at: datetime | None = None

    @property
    def is_empty(self) -> bool:
        """Return whether no file is known, whatever is shown of them."""
        return not self._all

    def counts(self) -> dict[ImportStatus, int]:
        """Return how many files went which way."""
        return dict(self._counts)

    def results(self) -> list[ImportResult]:
        """Return what became of each file, whatever is shown of them."""
        return list(self._all)

    def summary(self) -> str:
        """Return what became of the files; what none of them met is not said."""
        total = sum(self._counts.values())
        sentence = self.tr("Đã nhập {added} trong {total} tệp").format(
            added=count_text(self._counts[ImportStatus.ADDED]), total=count_text(total)
        )
        for status, words in (
            (ImportStatus.DUPLICATE, self.tr("{count} tệp trùng với văn bản đã có")),
            (ImportStatus.FAILED, self.tr("{count} tệp chưa nhập được")),
        ):
            if self._counts[status]:
                sentence += " · " + words.format(count=count_text(self._counts[status]))
        return sentence

    def whence(self) -> str:
        """Return of which import these are, where it is not one of this start."""
        if self._ended_at is None:
            return ""
        words = self.tr("Lần nhập {moment}").format(moment=moment_text(self._ended_at))
        if sum(self._counts.values()) > len(self._all):
            words = self.tr("{words}, còn giữ {count} dòng").format(
                words=words, count=count_text(len(self._all))
            )
        return words

    def failed_paths(self) -> tuple[Path, ...]:
        """Return the files that are not in the library, each once."""
        failed = (one.path for one in self._all if one.status is ImportStatus.FAILED)
        return tuple(dict.fromkeys(failed))

    def first_failed(self) -> QModelIndex:
        """Return the first line of a file that is not in the library; invalid without any."""
        for row, one in enumerate(self._lines):
            if one.status is ImportStatus.FAILED:
                return self.index(row, ImportColumn.FILE)
        return QModelIndex()

    def clear(self) -> None:
        """Forget the files, for another import."""
        self._all = []
        self._counts = dict.fromkeys(ImportStatus, 0)
        self._ended_at = None
        self.show_lines(())
        self.changed.emit()

    def restore(self, last: LastImport) -> None:
        """Show the files of an import before this start, in place of none."""
        self._all = list(last.results)
        self._counts = dict.fromkeys(ImportStatus, 0) | dict(last.counts)
        self._ended_at = last.ended_at
        self.show_only(self._only)
        self.changed.emit()

    def add(self, results: Iterable[ImportResult]) -> None:
        """Take files that are done; those of an import before this start make room for them."""
        fresh = list(results)
        if not fresh:
            return
        if self._ended_at is not None:
            self.clear()
        self._all.extend(fresh)
        for result in fresh:
            self._counts[result.status] += 1
        self.append_lines([result for result in fresh if self._is_shown(result)])
        self.changed.emit()

    def show_only(self, status: ImportStatus | None) -> None:
        """Narrow the list to one outcome, or show all."""
        self._only = status
        self.show_lines([result for result in self._all if self._is_shown(result)])

    @override
    def titles(self) -> Sequence[str]:
        return self.tr("Tệp"), self.tr("Kết quả")

    @override
    def words(self, line: ImportResult, column: int) -> str:
        return line.path.name if column == ImportColumn.FILE else self._outcome(line)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        result = self._lines[index.row()]
        is_file = index.column() == ImportColumn.FILE
        if role == Qt.ItemDataRole.ToolTipRole and is_file:
            return tip(str(result.path))
        if role == Qt.ItemDataRole.DecorationRole and is_file:
            return icon(*_ICONS[result.status])
        return result if role == ImportRole.RESULT else super().data(index, role)

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
