"""The documents of one result: every identifier, and only the rows already seen."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from hoso_app.domain.documents import DocumentRow
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Rung, Snippet
from hoso_app.messages.names import rung_text
from hoso_app.ui.models.labels import row_sentence
from hoso_app.ui.models.row_cache import RowCache
from hoso_app.ui.models.table_columns import COLUMNS, cell_text, column_title

PAGE = 24
"""Rows loaded at a time: a tall screen of them. More would make every key wait for rows
that nobody looks at."""

_SEARCHED_ONE_BY_ONE = 20

AnyIndex = QModelIndex | QPersistentModelIndex
Spans = tuple[tuple[int, int], ...]


class DocumentRole(IntEnum):
    """What the list can be asked for besides the sentence of a row."""

    ID = Qt.ItemDataRole.UserRole + 1
    ENTRY = Qt.ItemDataRole.UserRole + 2
    HEADING = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above a row, and the row."""

    row: int
    text: str


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A row of the list: the document, and what of it matched the question.

    ``abstract_marks`` and ``number_marks`` are spans of the abstract and of
    the number that stand in the question. ``rung`` tells how close the paper
    comes to it; ``words`` are what was found instead of what was typed.
    """

    row: DocumentRow
    snippet: Snippet | None = None
    abstract_marks: Spans = ()
    number_marks: Spans = ()
    rung: Rung = Rung.EXACT
    words: str | None = None


class DocumentListModel(QAbstractTableModel):
    """Documents of one result, loaded page by page as the view asks for them.

    ``data`` never loads: a missing row is shown empty and asked for through
    ``rows_needed``, once for each page. Rows are kept from one result to the
    next, so that a document which stays in the list never flashes.

    A result may be shown with the identifiers of its first page alone: its
    length is known, so that the scroll bar is right at once, and ``complete``
    brings the rest.

    Signals:
        rows_needed: Generation of the result, and the first row of the page
            to load.
        completed: Every identifier of the result is known now.
        heading_changed: Another row has a heading, or none has.
    """

    rows_needed = Signal(int, int)
    completed = Signal()
    heading_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: Sequence[DocumentId] = ()
        self._is_table = False
        self._total = 0
        self.heading: Heading | None = None
        self._entries: RowCache[DocumentId, DocumentEntry] = RowCache()
        self._asked_pages: set[int] = set()
        self._generation = 0

    @property
    def generation(self) -> int:
        """Return the number of the present result; grows with each one."""
        return self._generation

    @property
    def ids(self) -> Sequence[DocumentId]:
        """Return the identifiers of the result in its order, as far as they are known."""
        return self._ids

    def page_ids(self, first_row: int) -> Sequence[DocumentId]:
        """Return the identifiers of the page that begins with that row."""
        return self._ids[first_row : first_row + PAGE]

    def set_result(
        self,
        ids: Sequence[DocumentId],
        entries: Iterable[DocumentEntry] = (),
        *,
        total: int = 0,
        heading: Heading | None = None,
        is_same_question: bool = False,
    ) -> int:
        """Show another result, with the rows of it that are known already.

        Args:
            ids: The documents of the result in its order, or those of its first page.
            entries: Rows loaded together with the result.
            total: How many documents there are, where ``ids`` are not all of them.
            heading: What stands above those that only come close.
            is_same_question: Whether what matched in the rows seen before
                still holds, so that those rows need not be asked for again.

        Returns:
            The generation of this result.
        """
        self._generation += 1
        self._asked_pages.clear()
        if not is_same_question:
            self._entries.mark_all_stale()
        for entry in entries:
            self._entries.put(entry.row.id, entry)
        wanted = max(total, len(ids))
        if ids == self._ids and wanted == self._total:
            self._announce_all()
        else:
            self._reset(ids, wanted)
        self.heading = heading
        self.heading_changed.emit()
        return self._generation

    def complete(self, generation: int, ids: Sequence[DocumentId]) -> None:
        """Take every identifier of the result; those of an older result are dropped."""
        if generation != self._generation:
            return
        known = len(self._ids)
        if len(ids) != self._total or ids[:known] != self._ids:
            # The library changed between the two questions.
            self._reset(ids, len(ids))
        elif known < len(ids):
            self._ids = ids
            self._asked_pages.clear()
            self.dataChanged.emit(self.index(known), self._end_of(len(ids) - 1))
        self.completed.emit()

    @property
    def is_complete(self) -> bool:
        """Return whether every identifier of the result is known."""
        return len(self._ids) >= self._total

    def ask_for_rows(self, first_row: int) -> None:
        """Have the page that begins with that row loaded unless all of it is there."""
        if not all(map(self._entries.is_fresh, self.page_ids(first_row))):
            self._ask_for_page(first_row // PAGE)

    def put_entries(
        self, generation: int, first_row: int, entries: Iterable[DocumentEntry]
    ) -> None:
        """Take the rows of a page; those of an older result are dropped."""
        if generation != self._generation:
            return
        for entry in entries:
            self._entries.put(entry.row.id, entry)
        last_row = min(first_row + PAGE, len(self._ids)) - 1
        self.dataChanged.emit(self.index(first_row), self._end_of(last_row))

    def forget_page(self, generation: int, first_row: int) -> None:
        """Let a page whose loading failed be asked for again."""
        if generation == self._generation:
            self._asked_pages.discard(first_row // PAGE)

    def refresh(self, ids: Collection[DocumentId]) -> None:
        """Have the rows of these documents loaded again if they are in sight."""
        self._entries.mark_stale(ids)
        rows = self.rows_of(ids)
        self._asked_pages.difference_update({row // PAGE for row in rows})
        if rows:
            self.dataChanged.emit(self.index(rows[0]), self._end_of(rows[-1]))

    def row_of(self, document_id: DocumentId) -> int | None:
        """Return where the document stands in the result."""
        try:
            # A walk at the speed of C: 1 ms for 100,000, without a second table of them.
            return self._ids.index(document_id)
        except ValueError:
            return None

    def rows_of(self, ids: Collection[DocumentId]) -> list[int]:
        """Return where these documents stand, from the top; those that do not are left out."""
        if len(ids) > _SEARCHED_ONE_BY_ONE:
            wanted = frozenset(ids)
            return [row for row, known in enumerate(self._ids) if known in wanted]
        return sorted(row for row in map(self.row_of, ids) if row is not None)

    def entry_of(self, document_id: DocumentId) -> DocumentEntry | None:
        """Return the row of a document if it was seen already."""
        return self._entries.get(document_id)

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else self._total

    @property
    def is_table(self) -> bool:
        """Return whether each value has a column of its own."""
        return self._is_table

    def set_table(self, *, is_table: bool) -> None:
        """Show a column for each value, or all of a paper as one."""
        if is_table is not self._is_table:
            self.beginResetModel()
            self._is_table = is_table
            self.endResetModel()

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        if parent.isValid():
            return 0
        return len(COLUMNS) if self._is_table else 1

    @override
    def index(
        self,
        row: int,
        column: int = 0,
        parent: AnyIndex = QModelIndex(),  # noqa: B008  # Qt's own signature
    ) -> QModelIndex:
        return super().index(row, column, parent)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        is_title = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        if is_title and self._is_table and 0 <= section < len(COLUMNS):
            return column_title(COLUMNS[section])
        return None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        document_id = self._ids[index.row()]
        if role == DocumentRole.ID:
            return document_id
        if role == DocumentRole.HEADING:
            return self._heading_of(index.row())
        if role not in {
            DocumentRole.ENTRY,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        if not self._entries.is_fresh(document_id):
            self._ask_for_page(index.row() // PAGE)
        entry = self._entries.get(document_id)
        if entry is None or role == DocumentRole.ENTRY:
            return entry
        if self._is_table and role == Qt.ItemDataRole.DisplayRole:
            words = cell_text(COLUMNS[index.column()], entry.row)
        else:
            closeness = rung_text(entry.rung)
            words = ", ".join(filter(None, (row_sentence(entry.row), closeness)))
        return words

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def _heading_of(self, row: int) -> str | None:
        heading = self.heading
        return heading.text if heading is not None and heading.row == row else None

    def _ask_for_page(self, page: int) -> None:
        if page not in self._asked_pages:
            self._asked_pages.add(page)
            self.rows_needed.emit(self._generation, page * PAGE)

    def _announce_all(self) -> None:
        if self._total:
            self.dataChanged.emit(self.index(0), self._end_of(self._total - 1))

    def _end_of(self, row: int) -> QModelIndex:
        return self.index(row, self.columnCount() - 1)

    def _reset(self, ids: Sequence[DocumentId], total: int) -> None:
        self.beginResetModel()
        self._ids = ids
        self._total = total
        self.endResetModel()
