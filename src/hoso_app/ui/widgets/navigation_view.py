"""The navigation: places and filters with counts at the right."""

from collections.abc import Collection

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)
from typing_extensions import override

from hoso_app.domain.search import Facet
from hoso_app.ui import icons, theme
from hoso_app.ui.icons import Icon
from hoso_app.ui.models.labels import count_text
from hoso_app.ui.models.navigation import NavigationModel, NavigationNode, NodeKind
from hoso_app.ui.models.query import Place
from hoso_app.ui.theme import Space, TextStyle
from hoso_app.ui.widgets.document_drag import dragged_ids

_ICON_EDGE = 16
_BAR_WIDTH = 3
_INDENT = 14
_SPOT = 10
_SHORT_LIST = 10
"""Lines of a list that may stand open from the beginning."""

PLACE_ICONS = {
    Place.ALL: Icon.ALL,
    Place.INBOX: Icon.INBOX,
    Place.RECENT: Icon.RECENT,
    Place.STARRED: Icon.STAR,
    Place.TRASH: Icon.TRASH,
}
SECTION_ICONS = {
    Facet.COMMITTEE: Icon.COMMITTEE,
    Facet.TERM: Icon.TERM,
    Facet.DOCUMENT_TYPE: Icon.KIND,
    Facet.YEAR: Icon.CALENDAR,
    Facet.TAG: Icon.TAG,
    Facet.DOSSIER: Icon.DOSSIER,
}

AnyIndex = QModelIndex | QPersistentModelIndex


class NavigationDelegate(QStyledItemDelegate):
    """Paints a line: drawing, name, count; headings small and muted."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        node = _node(index)
        line = QFontMetrics(theme.font()).lineSpacing()
        is_heading = node is not None and node.kind is NodeKind.SECTION
        return QSize(80, line + (Space.LARGE if is_heading else Space.SMALL + Space.HAIR))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        node = _node(index)
        model = index.model()
        if node is None or not isinstance(model, NavigationModel):
            return
        painter.save()
        rect = QRect(option.rect)
        # The ground reaches over the whole width, not only from the indentation on.
        row = QRect(0, rect.top(), rect.right() + 1, rect.height())
        is_active = model.is_active(node)
        view = self.parent()
        is_target = isinstance(view, NavigationView) and view.drop_key == node.key
        self._paint_ground(painter, row, option.state, is_active=is_active or is_target)
        if node.kind is NodeKind.SECTION:
            self._paint_heading(painter, rect, node)
        else:
            right = self._paint_count(painter, row, node, is_active=is_active)
            self._paint_name(painter, rect, right, node, is_active=is_active)
        painter.restore()

    @staticmethod
    def _paint_ground(
        painter: QPainter, row: QRect, state: QStyle.StateFlag, *, is_active: bool
    ) -> None:
        if is_active:
            painter.fillRect(row, theme.colour("accent_soft"))
            bar = QRect(row.left(), row.top(), _BAR_WIDTH, row.height())
            painter.fillRect(bar, theme.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, theme.colour("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("focus"))
            painter.drawRect(row.adjusted(0, 0, -1, -1))

    @staticmethod
    def _paint_heading(painter: QPainter, rect: QRect, node: NavigationNode) -> None:
        font = theme.font(TextStyle.CAPTION)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.colour("text_muted"))
        room = rect.adjusted(Space.HAIR, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, node.label)

    @staticmethod
    def _paint_count(
        painter: QPainter, row: QRect, node: NavigationNode, *, is_active: bool
    ) -> int:
        """Paint the count at the right; return where it begins."""
        if node.count is None or (node.count == 0 and node.place is not None):
            return row.right() - Space.SMALL
        painter.setFont(theme.font(TextStyle.CAPTION))
        painter.setPen(theme.colour("text" if is_active else "text_muted"))
        text = count_text(node.count)
        width = painter.fontMetrics().horizontalAdvance(text) + 1
        left = row.right() - Space.SMALL - width
        room = QRect(left, row.top(), width, row.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        return left - Space.SMALL

    @staticmethod
    def _paint_name(
        painter: QPainter, rect: QRect, right: int, node: NavigationNode, *, is_active: bool
    ) -> None:
        left = rect.left() + Space.HAIR
        is_empty = node.facet is not None and not node.count and not is_active
        ink = "text_disabled" if is_empty else "text"
        name = PLACE_ICONS.get(node.place) if node.place else None
        if node.kind is NodeKind.SAVED:
            name = Icon.SAVED_SEARCH
        if name is not None:
            box = QRect(left, rect.top(), _ICON_EDGE, rect.height())
            icons.paint(painter, box, name, "accent_text" if is_active else "text_muted")
            left += _ICON_EDGE + Space.SMALL
        if node.colour is not None:
            spot = QRect(left, rect.center().y() - _SPOT // 2, _SPOT, _SPOT)
            painter.fillRect(spot, theme.tag_colour(node.colour))
            left += _SPOT + Space.SMALL
        painter.setFont(theme.font(TextStyle.STRONG if is_active else TextStyle.BODY))
        painter.setPen(theme.colour(ink))
        room = QRect(left, rect.top(), max(0, right - left), rect.height())
        shown = painter.fontMetrics().elidedText(
            node.label, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


class NavigationView(QTreeView):
    """Shows a ``NavigationModel``; which lines are open survives another list.

    A line that was clicked stays under the pointer while counts, lines and lists change
    because of it: until the pointer leaves, no line is left out, and where lines come back
    above it the list is scrolled, beyond its end if need be.

    Signals:
        node_chosen: A line was clicked, or Enter pressed on it; with Ctrl the
            flag says that its filter is to be added to those of its kind.
        node_menu_requested: The menu of a line is wanted (line, position).
        documents_dropped: Papers were dropped on a line (line, identifiers).
    """

    node_chosen = Signal(object, bool)
    node_menu_requested = Signal(object, object)
    documents_dropped = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held_key = ""
        """The line that was clicked, as long as the pointer is in the list."""
        self._held_top: int | None = None
        self._farthest = 0
        """How far the list must be scrollable for that line to stay where it is."""
        self._is_stretching = False
        self.setHeaderHidden(True)
        self.setItemDelegate(NavigationDelegate(self))
        self.setIndentation(_INDENT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("panel", "sunken")
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self.setAccessibleName(self.tr("Nơi chứa và điều kiện lọc"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_custom_context_menu_requested)
        self._navigation: NavigationModel | None = None
        self._open_keys: dict[str, bool] = {}
        self._is_restoring = False
        self._hidden_keys: set[str] = set()
        self._drop_key = ""
        self.setAcceptDrops(True)

    def show_navigation(self, model: NavigationModel) -> None:
        """Show a model; to be called once."""
        self._navigation = model
        # Before Qt's own slot, which forgets where the lines stand.
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        self.setModel(model)
        model.modelReset.connect(self._on_model_reset)
        model.counted.connect(self._on_model_counted)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self._on_model_reset()

    def set_open(self, key: str, *, is_open: bool) -> None:
        """Open or close the line with that key, now and after another list."""
        self._open_keys[key] = is_open
        if self._navigation is not None:
            self.setExpanded(self._navigation.index_of_key(key), is_open)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        position = event.position().toPoint()
        index = self.indexAt(position)
        node = _node(index)
        if node is None or event.button() != Qt.MouseButton.LeftButton:
            return
        is_on_arrow = position.x() < self.visualRect(index).left()
        if node.kind is NodeKind.SECTION:
            if not is_on_arrow:
                self.setExpanded(index, not self.isExpanded(index))
        elif not is_on_arrow or not node.children:
            is_added = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._held_key = node.key
            self.node_chosen.emit(node, is_added)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._let_go()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._let_go()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._let_go()

    @override
    def updateGeometries(self) -> None:
        if self._is_stretching:
            return  # the bar that appears makes the list narrower, and asks again
        bar = self.verticalScrollBar()
        place = bar.value()
        super().updateGeometries()
        if self._farthest > bar.maximum():
            self._is_stretching = True
            bar.setMaximum(self._farthest)
            bar.setValue(place)
            self._is_stretching = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        node = _node(self.currentIndex())
        if event.key() in keys and node is not None:
            if node.kind is NodeKind.SECTION:
                self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))
            else:
                is_added = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self.node_chosen.emit(node, is_added)
            return
        super().keyPressEvent(event)

    @property
    def drop_key(self) -> str:
        """Return the line over which papers are held, empty for none."""
        return self._drop_key

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_ids(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()  # files are the window's

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        node = self._drop_node(event)
        self._point_at(node)
        if node is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._point_at(None)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        node = self._drop_node(event)
        self._point_at(None)
        if node is not None:
            # The papers stay in the library, wherever the drag ends.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.documents_dropped.emit(node, dragged_ids(event.mimeData()))

    def _drop_node(self, event: QDropEvent) -> NavigationNode | None:
        node = _node(self.indexAt(event.position().toPoint()))
        is_taken = node is not None and node.takes_documents and dragged_ids(event.mimeData())
        return node if is_taken else None

    def _point_at(self, node: NavigationNode | None) -> None:
        key = "" if node is None else node.key
        if key != self._drop_key:
            self._drop_key = key
            self.viewport().update()

    @override
    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: AnyIndex) -> None:
        # The style would paint its own ground under the arrow.
        options.state &= ~QStyle.StateFlag.State_MouseOver
        super().drawRow(painter, options, index)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.scheduleDelayedItemsLayout()

    @Slot()
    def _on_model_about_to_be_reset(self) -> None:
        self._is_restoring = True
        self._note_held_line()

    @Slot()
    def _on_model_reset(self) -> None:
        if self._navigation is not None:
            self._restore(QModelIndex())
        self._is_restoring = False
        hidden, self._hidden_keys = self._hidden_keys, set()
        self._show_lines(hidden)

    @Slot()
    def _on_model_counted(self) -> None:
        self._note_held_line()
        self._show_lines(frozenset(self._hidden_keys))

    def _show_lines(self, hidden: Collection[str]) -> None:
        """Leave out what holds nothing of the list that is shown.

        Args:
            hidden: What was left out before; nothing else is while a line is held.
        """
        if self._navigation is not None:
            may_hide = hidden if self._held_key else None
            self._hide_idle_below(self._navigation, QModelIndex(), may_hide)
            self._put_held_line()

    def _hide_idle_below(
        self, model: NavigationModel, parent: QModelIndex, may_hide: Collection[str] | None
    ) -> None:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            node = _node(index)
            if node is None:
                continue
            is_hidden = model.is_idle(node) and (may_hide is None or node.key in may_hide)
            if is_hidden is not (node.key in self._hidden_keys):
                self.setRowHidden(row, parent, is_hidden)
                (self._hidden_keys.add if is_hidden else self._hidden_keys.discard)(node.key)
            if node.children:
                self._hide_idle_below(model, index, may_hide)

    def _held_line(self) -> QRect:
        """Return where the line that was clicked stands; no rectangle where there is none."""
        if not self._held_key or self._navigation is None:
            return QRect()
        return self.visualRect(self._navigation.index_of_key(self._held_key))

    def _note_held_line(self) -> None:
        line = self._held_line()
        self._held_top = line.top() if line.isValid() else None

    def _put_held_line(self) -> None:
        """Scroll so that the line that was clicked stands where it was."""
        line = self._held_line()
        if line.isValid() and self._held_top is not None and line.top() != self._held_top:
            bar = self.verticalScrollBar()
            self._farthest = bar.value() + line.top() - self._held_top
            self.updateGeometries()
            bar.setValue(self._farthest)

    def _let_go(self) -> None:
        """Leave out what nobody is pointing at any more."""
        if self._held_key:
            self._held_key, self._farthest = "", 0
            self._show_lines(())
            self.updateGeometries()

    def _restore(self, parent: QModelIndex) -> None:
        if self._navigation is None:
            return
        for row in range(self._navigation.rowCount(parent)):
            index = self._navigation.index(row, 0, parent)
            node = _node(index)
            if node is not None and node.children:
                self.setExpanded(index, self._open_keys.get(node.key, _is_open_at_first(node)))
                self._restore(index)

    @Slot(QModelIndex)
    def _on_expanded(self, index: QModelIndex) -> None:
        self._remember(index, is_open=True)

    @Slot(QModelIndex)
    def _on_collapsed(self, index: QModelIndex) -> None:
        self._remember(index, is_open=False)

    def _remember(self, index: QModelIndex, *, is_open: bool) -> None:
        node = _node(index)
        if node is not None and not self._is_restoring:
            self._open_keys[node.key] = is_open

    @Slot(object)
    def _on_custom_context_menu_requested(self, position: object) -> None:
        node = _node(self.indexAt(position))  # type: ignore[arg-type]  # Qt gives it a QPoint
        if node is None:  # asked for by a key, which has no place of its own
            node = _node(self.currentIndex())
        if node is not None:
            self.node_menu_requested.emit(node, self.viewport().mapToGlobal(position))  # type: ignore[call-overload]


def _node(index: AnyIndex) -> NavigationNode | None:
    node = index.internalPointer() if index.isValid() else None
    return node if isinstance(node, NavigationNode) else None


def _is_open_at_first(node: NavigationNode) -> bool:
    """Years and many dossiers are long lists; the others are read at a glance."""
    if node.key == f"section:{Facet.DOSSIER}":
        return len(node.children) <= _SHORT_LIST
    if node.kind is NodeKind.SECTION:
        return node.key != f"section:{Facet.YEAR}"
    return True
