"""Rows of two lines: what it is, and what tells it from others of that name."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from hoso_app.ui import icons, theme
from hoso_app.ui.icons import Icon
from hoso_app.ui.letters import grown
from hoso_app.ui.theme import Space, TextStyle
from hoso_app.ui.widgets.marked_text import Ink, paint_marked_text

_BAR_WIDTH = 3
_ICON_SIZE = 20

AnyIndex = QModelIndex | QPersistentModelIndex
Marks = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class TwoLines:
    """What a row shows; ``note`` stands at the right of the first line.

    ``heading_marks`` and ``detail_marks`` are spans that were searched for.
    A row that ``is_pale`` is there but cannot be used as it is.
    """

    heading: str
    detail: str = ""
    beside: str = ""
    note: str = ""
    icon: Icon | None = None
    heading_marks: Marks = ()
    detail_marks: Marks = ()
    is_pale: bool = False


class TwoLineDelegate(QStyledItemDelegate):
    """Paints ``TwoLines``, which a subclass makes of its model's values.

    Every row has the same height.
    """

    def lines(self, index: AnyIndex) -> TwoLines | None:
        """Return what a row shows, None while it is not loaded."""
        raise NotImplementedError

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        strong = QFontMetrics(theme.font(TextStyle.STRONG)).lineSpacing()
        body = QFontMetrics(theme.font()).lineSpacing()
        return QSize(200, strong + body + 2 * Space.SMALL + Space.HAIR)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        rect = QRect(option.rect)
        self._paint_ground(painter, rect, option.state)
        lines = self.lines(index)
        if lines is not None:
            inner = rect.adjusted(Space.LARGE, Space.SMALL, -Space.MEDIUM, -Space.SMALL)
            if lines.icon is not None:
                self._paint_icon(painter, inner, lines)
                inner.setLeft(inner.left() + grown(_ICON_SIZE) + Space.MEDIUM)
            self._paint_lines(painter, inner, lines)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("accent_soft"))
            bar = QRect(rect.left(), rect.top(), _BAR_WIDTH, rect.height())
            painter.fillRect(bar, theme.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("focus"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _paint_icon(self, painter: QPainter, inner: QRect, lines: TwoLines) -> None:
        box = QRect(inner.left(), inner.top(), grown(_ICON_SIZE), inner.height())
        if lines.icon is not None:
            icons.paint(
                painter, box, lines.icon, "text_disabled" if lines.is_pale else "text_muted"
            )

    def _paint_lines(self, painter: QPainter, inner: QRect, lines: TwoLines) -> None:
        strong = theme.font(TextStyle.STRONG)
        metrics = QFontMetrics(strong)
        head = QRect(inner.left(), inner.top(), inner.width(), metrics.lineSpacing())
        head.setRight(self._paint_note(painter, head, lines.note))
        name_width = min(metrics.horizontalAdvance(lines.heading) + 1, head.width())
        ink = _ink("text_muted" if lines.is_pale else "text", strong)
        paint_marked_text(painter, QRectF(head), lines.heading, lines.heading_marks, ink)
        beside = head.adjusted(name_width + Space.SMALL, 0, 0, 0)
        if lines.beside and beside.width() > Space.PAGE:
            painter.setFont(theme.font())
            painter.setPen(theme.colour("text_muted"))
            shown = painter.fontMetrics().elidedText(
                lines.beside, Qt.TextElideMode.ElideRight, beside.width()
            )
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, shown)
        below = QRectF(inner).adjusted(0, metrics.lineSpacing() + Space.HAIR, 0, 0)
        ink = _ink("text_muted", theme.font())
        paint_marked_text(painter, below, lines.detail, lines.detail_marks, ink)

    def _paint_note(self, painter: QPainter, head: QRect, note: str) -> int:
        """Paint the note at the right; return where the room before it ends."""
        if not note:
            return head.right()
        painter.setFont(theme.font(TextStyle.CAPTION))
        painter.setPen(theme.colour("text_muted"))
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, note)
        return head.right() - painter.fontMetrics().horizontalAdvance(note) - Space.MEDIUM


def _ink(name: str, font: QFont) -> Ink:
    return Ink(font, theme.colour(name), theme.colour("hit"), theme.colour("on_hit"))
