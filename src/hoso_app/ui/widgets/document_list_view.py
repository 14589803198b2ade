"""The list of documents: what is selected is kept by identifier."""

from collections.abc import Collection, Iterable
from itertools import chain

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from hoso_app.domain.ids import DocumentId
from hoso_app.ui.models.document_list import DocumentEntry, DocumentListModel, DocumentRole
from hoso_app.ui.theme import Space
from hoso_app.ui.widgets.document_delegate import DocumentDelegate

_LEAST_ROWS = 8
"""A list that is not shown yet will have room for as many."""
_COLUMN_LETTERS = (16, 12, 14, 50, 26, 12)
"""How wide the columns of the table are at first, in letters."""


class DocumentListView(QTableView):
    """Shows a ``DocumentListModel`` as one column.

    A table and not a list view: that one asks the model for every row whenever
    any row changes, which takes 0.3 s with 100,000 rows.

    After another result the documents that are still in it stay selected. When it answers
    the same question, the list stays where it was: papers that come in above, while an
    import runs, push nothing away from under the pointer.

    Signals:
        documents_selected: What is selected has changed.
        open_requested: The original of a document is wanted (Enter).
        star_requested: A document's star was clicked.
        drag_begun: What is selected is being dragged.
        search_requested: The person went up past the first row, or typed a
            letter: both belong to the search box. Gives the text typed.
    """

    documents_selected = Signal()
    open_requested = Signal(int)
    star_requested = Signal(int)
    drag_begun = Signal()
    search_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_delegate = DocumentDelegate(self)
        self._cell_delegate = QStyledItemDelegate(self)
        self.setItemDelegate(self._row_delegate)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._fit_rows()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAccessibleName(self.tr("Danh sách văn bản"))
        self._documents: DocumentListModel | None = None
        self._kept_ids: frozenset[DocumentId] = frozenset()
        self._kept_current: DocumentId | None = None
        self._kept_row = 0
        self._kept_scroll = 0
        self._kept_places: tuple[tuple[DocumentId, int], ...] = ()
        self._is_restoring = False
        self._stays_in_place = False
        self.is_triage = False
        """Whether the inbox is gone through: Enter and S mean something else then."""
        self._heading_row: int | None = None

    def show_documents(self, model: DocumentListModel) -> None:
        """Show a model; to be called once."""
        self._documents = model
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)
        model.completed.connect(self.documents_selected)
        model.heading_changed.connect(self._make_room_for_heading)

    def set_outdated(self, *, is_outdated: bool) -> None:
        """Show that the rows answer another question than the one that is asked."""
        delegate = self.itemDelegate()
        if isinstance(delegate, DocumentDelegate):
            delegate.is_pale = is_outdated
            self.viewport().update()

    def show_table(self, *, is_table: bool) -> None:
        """Show a line with columns for each paper, or rows of several lines."""
        header = self.horizontalHeader()
        header.setVisible(is_table)
        header.setSectionsClickable(is_table)
        header.setSectionsMovable(is_table)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        mode = QHeaderView.ResizeMode.Interactive if is_table else QHeaderView.ResizeMode.Stretch
        header.setSectionResizeMode(mode)
        header.setStretchLastSection(is_table)
        self.setItemDelegate(self._cell_delegate if is_table else self._row_delegate)
        self.setWordWrap(False)
        bars = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            bars.ScrollBarAsNeeded if is_table else bars.ScrollBarAlwaysOff
        )
        self._fit_rows()
        self._make_room_for_heading()

    def share_columns(self) -> None:
        """Give each column the room that its values usually need."""
        letter = self.fontMetrics().averageCharWidth()
        for section, letters in enumerate(_COLUMN_LETTERS):
            self.setColumnWidth(section, letters * letter + 2 * Space.SMALL)

    def stay_in_place(self, *, is_wanted: bool) -> None:
        """Say whether the next results answer the question of before."""
        self._stays_in_place = is_wanted

    def selected_ids(self) -> tuple[DocumentId, ...]:
        """Return the selected documents in the order of the list."""
        if self._documents is None:
            return ()
        ids = self._documents.ids
        ranges = sorted(
            (part.top(), part.bottom()) for part in _parts(self.selectionModel().selection())
        )
        return tuple(chain.from_iterable(ids[top : bottom + 1] for top, bottom in ranges))

    def rows_in_sight(self) -> int:
        """Return how many rows there is room for, at least some."""
        height = max(1, self.verticalHeader().defaultSectionSize())
        return max(_LEAST_ROWS, self.viewport().height() // height + 2)

    def entries_in_sight(self) -> list[DocumentEntry]:
        """Return what is known of the rows that can be seen, from the top."""
        entries = (self._index_at(row).data(DocumentRole.ENTRY) for row in self._rows_in_view())
        return [entry for entry in entries if entry is not None]

    def current_id(self) -> DocumentId | None:
        """Return the document that the keyboard stands on."""
        index = self.currentIndex()
        return index.data(DocumentRole.ID) if index.isValid() else None

    def select(self, document_id: DocumentId) -> bool:
        """Select one document and bring it in sight; return False if it is not listed."""
        row = None if self._documents is None else self._documents.row_of(document_id)
        if row is None:
            return False
        self.select_row(row)
        return True

    def put_at_top(self, document_id: DocumentId) -> None:
        """Scroll so that a document stands at the top, as far as there are rows below it."""
        row = None if self._documents is None else self._documents.row_of(document_id)
        if row is not None:
            self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(row))

    def select_row(self, row: int) -> None:
        """Select one row, the nearest one there is."""
        if self._documents is None or not self._documents.rowCount():
            return
        row = max(0, min(row, self._documents.rowCount() - 1))
        # Not ``setCurrentIndex``: that one adds to the selection while Ctrl or Shift is held.
        index = self._documents.index(row)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def step(self, rows: int) -> None:
        """Select the row that many below the current one."""
        current = self.currentIndex()
        self.select_row(current.row() + rows if current.isValid() else 0)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._is_restoring:
            self.documents_selected.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            current = self.current_id()
            if current is not None:
                self.open_requested.emit(current)
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0 and plain:
            self.search_requested.emit("")
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and plain:
            # A table would go to the ends of the row.
            last = self.model().rowCount() - 1
            self._go_to_row(0 if event.key() == Qt.Key.Key_Home else last, event)
        elif plain and event.text().isprintable() and event.text().strip():
            # Typing goes on searching, wherever one stands in the list.
            self.search_requested.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _go_to_row(self, row: int, event: QKeyEvent) -> None:
        index = self.model().index(row, 0)
        flags = self.selectionCommand(index, event)
        self.selectionModel().setCurrentIndex(index, flags)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        document_id = self._star_at(event.position().toPoint())
        if document_id is not None and event.button() == Qt.MouseButton.LeftButton:
            self.star_requested.emit(document_id)
            return
        super().mouseReleaseEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A click on a star leaves the selection alone.
        if self._star_at(event.position().toPoint()) is None:
            super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._star_at(event.position().toPoint()) is None:
            self.open_requested.emit(index.data(DocumentRole.ID))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        is_star = self._star_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_star else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    @override
    def startDrag(self, _supported: Qt.DropAction) -> None:
        # The copies that other programs get are made beside: see ``DragOut``.
        self.drag_begun.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the last row and the current one in sight when a line opens below the list."""
        bar, current = self.verticalScrollBar(), self.currentIndex()
        was_at_end = bar.maximum() > 0 and bar.value() == bar.maximum()
        before = self.visualRect(current)
        was_in_sight = current.isValid() and 0 <= before.top() < event.oldSize().height()
        super().resizeEvent(event)
        if was_at_end:
            bar.setValue(bar.maximum())
        elif was_in_sight:
            self.scrollTo(current)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit_rows()
            self._make_room_for_heading()

    def _fit_rows(self) -> None:
        if self.itemDelegate() is self._cell_delegate:
            height = self.fontMetrics().lineSpacing() + 2 * Space.TIGHT
            self.verticalHeader().setDefaultSectionSize(height)
            return
        option = QStyleOptionViewItem()
        height = self.itemDelegate().sizeHint(option, QModelIndex()).height()
        self.verticalHeader().setDefaultSectionSize(height)

    @Slot()
    def _make_room_for_heading(self) -> None:
        """Make the row with a heading taller than the others."""
        header, delegate = self.verticalHeader(), self.itemDelegate()
        if self._heading_row is not None and self._heading_row < header.count():
            header.resizeSection(self._heading_row, header.defaultSectionSize())
        heading = None if self._documents is None else self._documents.heading
        self._heading_row = None if heading is None else heading.row
        if heading is not None and isinstance(delegate, DocumentDelegate):
            height = header.defaultSectionSize() + delegate.heading_height()
            header.resizeSection(heading.row, height)

    def _star_at(self, position: QPoint) -> DocumentId | None:
        index = self.indexAt(position)
        delegate = self.itemDelegate()
        if not index.isValid() or not isinstance(delegate, DocumentDelegate):
            return None
        is_star = delegate.star_rect(self.visualRect(index)).contains(position)
        return index.data(DocumentRole.ID) if is_star else None

    @Slot()
    def _on_model_about_to_be_reset(self) -> None:
        self._kept_ids = frozenset(self.selected_ids())
        self._kept_current = self.current_id()
        self._kept_row = max(0, self.currentIndex().row())
        self._kept_scroll = self.verticalScrollBar().value()
        self._kept_places = self._places_in_sight() if self._stays_in_place else ()
        self._is_restoring = True

    @Slot()
    def _on_model_reset(self) -> None:
        selection = self._selection_of(self._kept_ids)
        model = self.selectionModel()
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        current = self._index_of(self._kept_current)
        if not current.isValid() and not selection.isEmpty():
            current = self._index_at(selection.first().top())
        if current.isValid():
            model.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        if self._stays_in_place:
            self.updateGeometries()
            self.verticalScrollBar().setValue(self._scroll_to_stay())
            if selection.isEmpty() and self._kept_ids:
                # What was selected is gone from the list: its neighbour takes the place.
                self.select_row(self._kept_row)
        else:
            self.scrollToTop()
        self._is_restoring = False
        self.documents_selected.emit()

    def _pointer(self) -> QPoint | None:
        """Return where on the list the pointer stands, None where it is elsewhere."""
        place = self.viewport().mapFromGlobal(QCursor.pos())
        return place if self.viewport().rect().contains(place) else None

    def _places_in_sight(self) -> tuple[tuple[DocumentId, int], ...]:
        """Return the documents in sight and how far down, those first that matter most.

        That is what the pointer is on, then what the keyboard is on, then from the top.
        """
        pointer = self._pointer()
        pointed = -1 if pointer is None else self.verticalHeader().logicalIndexAt(pointer.y())
        first = (pointed, self.currentIndex().row())
        rows = sorted(
            self._rows_in_view(), key=lambda row: first.index(row) if row in first else len(first)
        )
        ids = () if self._documents is None else self._documents.ids
        return tuple((ids[row], self.rowViewportPosition(row)) for row in rows)

    def _rows_in_view(self) -> list[int]:
        """Return the rows that can be seen, wholly or in part, from the top."""
        count = 0 if self._documents is None else len(self._documents.ids)
        top, height = self.rowAt(0), self.viewport().height()
        rows = [top] if 0 <= top < count else []
        while rows and rows[-1] + 1 < count and self.rowViewportPosition(rows[-1]) < height:
            rows.append(rows[-1] + 1)
        return rows

    def _scroll_to_stay(self) -> int:
        """Return how far to scroll so that what was in sight stands where it stood.

        At its very top, a list that nobody points at or goes through shows what came in.
        """
        is_used = self._pointer() is not None or self.hasFocus()
        if self._documents is None or not (self._kept_scroll or is_used):
            return self._kept_scroll
        for document_id, place in self._kept_places:
            row = self._documents.row_of(document_id)
            if row is not None:
                return self.verticalHeader().sectionPosition(row) - place
        return self._kept_scroll

    def _index_at(self, row: int) -> QModelIndex:
        return QModelIndex() if self._documents is None else self._documents.index(row)

    def _index_of(self, document_id: DocumentId | None) -> QModelIndex:
        if self._documents is None or document_id is None:
            return QModelIndex()
        row = self._documents.row_of(document_id)
        return QModelIndex() if row is None else self._documents.index(row)

    def _selection_of(self, ids: Collection[DocumentId]) -> QItemSelection:
        selection = QItemSelection()
        if self._documents is None or not ids:
            return selection
        last = self._documents.columnCount() - 1
        for top, bottom in _runs(self._documents.rows_of(ids)):
            selection.select(self._documents.index(top), self._documents.index(bottom, last))
        return selection


def _parts(selection: QItemSelection) -> list[QItemSelectionRange]:
    return [selection.at(position) for position in range(selection.count())]


def _runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Return sorted rows as runs of neighbours."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
