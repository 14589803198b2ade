"""How a document looks in a list: two lines, and a third with the words found."""

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)
from typing_extensions import override

from hoso_app.domain.documents import DocumentRow, DocumentState
from hoso_app.messages.names import rung_text
from hoso_app.ui import icons, theme
from hoso_app.ui.icons import Icon
from hoso_app.ui.letters import grown
from hoso_app.ui.models.document_list import DocumentEntry, DocumentRole
from hoso_app.ui.models.labels import document_name, tip
from hoso_app.ui.theme import Space, TextStyle
from hoso_app.ui.widgets.evidence_dot import DotKind, paint_dot
from hoso_app.ui.widgets.marked_text import Ink, paint_marked_text

_BAR_WIDTH = 3
_STAR_SIZE = 16
_DATE_DOT_WIDTH = 14
_INBOX_DOT_SIZE = 6
_SCAN_SIZE = 14
_TEXT_LINES = 3
_PALE = 0.45

AnyIndex = QModelIndex | QPersistentModelIndex


class DocumentDelegate(QStyledItemDelegate):
    """Paints a row; every row has the same height, so that 100,000 need no measuring.

    First line: kind and number, issuer, term and tags, and the date at the
    right. Below: the abstract in up to two lines, or in one with the words
    found under it.
    """

    is_pale = False
    """Whether the rows answer another question than the one that is asked."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        strong = theme.line_spacing(TextStyle.STRONG)
        body = theme.line_spacing()
        height = strong + (_TEXT_LINES - 1) * body + 2 * Space.SMALL + Space.HAIR
        return QSize(200, height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setOpacity(_PALE if self.is_pale else 1.0)
        rect = self._row_rect(QRect(option.rect))
        state = option.state
        heading: str | None = index.data(DocumentRole.HEADING)
        if heading:
            self._paint_heading(painter, QRect(option.rect), heading)
        self._paint_ground(painter, rect, state)
        entry: DocumentEntry | None = index.data(DocumentRole.ENTRY)
        if entry is None:
            self._paint_waiting(painter, rect)
        else:
            is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            self._paint_entry(painter, rect, entry, is_hovered=is_hovered)
        painter.restore()

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        entry: DocumentEntry | None = index.data(DocumentRole.ENTRY)
        if event.type() != QEvent.Type.ToolTip or entry is None:
            return False
        rect = self._row_rect(QRect(option.rect))
        words = self._help_at(rect, event.pos(), entry)
        QToolTip.showText(event.globalPos(), tip(words), view, rect)
        return True

    def star_rect(self, rect: QRect) -> QRect:
        """Return where a click stars the document of the row in that rectangle."""
        inner = _inner(self._row_rect(rect))
        top = inner.top() + theme.line_spacing(TextStyle.STRONG) + Space.HAIR
        edge = grown(_STAR_SIZE)
        return QRect(inner.right() - edge, top, edge, edge)

    @staticmethod
    def heading_height() -> int:
        """Return how much taller a row with a heading is."""
        return theme.line_spacing(TextStyle.CAPTION) + 2 * Space.SMALL

    def _row_rect(self, rect: QRect) -> QRect:
        """Return the part of a row below its heading."""
        height = self.sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
        return rect.adjusted(0, max(0, rect.height() - height), 0, 0)

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: str) -> None:
        band = QRect(rect.left(), rect.top(), rect.width(), self.heading_height())
        painter.fillRect(band, theme.colour("hover"))
        painter.setFont(theme.font(TextStyle.CAPTION))
        painter.setPen(theme.colour("text_muted"))
        room = band.adjusted(Space.LARGE, 0, -Space.MEDIUM, 0)
        words = painter.fontMetrics().elidedText(heading, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _help_at(self, rect: QRect, position: QPoint, entry: DocumentEntry) -> str:
        row = entry.row
        if self.star_rect(rect).contains(position):
            return self.tr("Bỏ đánh dấu") if row.is_starred else self.tr("Đánh dấu")
        notes = []
        if row.is_date_inferred:
            notes.append(self.tr("Ngày được suy ra, chưa chắc."))
        if not row.has_text:
            notes.append(self.tr("Chưa tìm được chữ trong bản này."))
        if row.state is DocumentState.INBOX:
            notes.append(self.tr("Đang ở hộp chờ."))
        return "\n".join([row.abstract or row.file_name, *notes])

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("accent_soft"))
            painter.fillRect(
                QRect(rect.left(), rect.top(), _BAR_WIDTH, rect.height()), theme.colour("accent")
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        painter.setPen(theme.colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("focus"))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _paint_waiting(self, painter: QPainter, rect: QRect) -> None:
        """Grey bars where the text will stand; seen for a moment after a far jump."""
        inner = _inner(rect)
        colour = theme.colour("border")
        for line, share in enumerate((0.3, 0.8)):
            top = inner.top() + Space.TIGHT + line * (inner.height() // 3)
            painter.fillRect(QRect(inner.left(), top, int(inner.width() * share), 8), colour)

    def _paint_entry(
        self, painter: QPainter, rect: QRect, entry: DocumentEntry, *, is_hovered: bool
    ) -> None:
        inner = _inner(rect)
        strong = theme.line_spacing(TextStyle.STRONG)
        head = QRect(inner.left(), inner.top(), inner.width(), strong)
        self._paint_head(painter, head, entry)
        if entry.row.is_starred or is_hovered:
            name = Icon.STAR_FILLED if entry.row.is_starred else Icon.STAR
            colour_name = "warning" if entry.row.is_starred else "text_muted"
            icons.paint(painter, self.star_rect(rect), name, colour_name)
        body = inner.adjusted(0, strong + Space.HAIR, -(grown(_STAR_SIZE) + Space.SMALL), 0)
        self._paint_body(painter, body, entry)

    def _paint_head(self, painter: QPainter, rect: QRect, entry: DocumentEntry) -> None:
        row = entry.row
        right = self._paint_date(painter, rect, row)
        if row.state is DocumentState.INBOX:
            self._paint_inbox_dot(painter, rect)
        font = theme.font(TextStyle.STRONG)
        metrics = QFontMetrics(font)
        # A paper without a number is told by its kind alone: its title stands below.
        name = document_name(row.document_type, row.document_number, None, row.file_name)
        room = rect.adjusted(0, 0, -(rect.right() - right) - Space.SMALL, 0)
        name_width = min(metrics.horizontalAdvance(name) + 1, room.width())
        self._paint_name(painter, room, name, entry, font)
        notes = " · ".join(filter(None, (rung_text(entry.rung), _notes(row))))
        left = room.left() + name_width + Space.SMALL
        if notes and left < room.right() - Space.PAGE:
            painter.setFont(theme.font(TextStyle.CAPTION))
            painter.setPen(theme.colour("text_muted"))
            space = QRect(left, rect.top(), room.right() - left, rect.height())
            shown = painter.fontMetrics().elidedText(
                notes, Qt.TextElideMode.ElideRight, space.width()
            )
            painter.drawText(space, Qt.AlignmentFlag.AlignVCenter, shown)

    @staticmethod
    def _paint_inbox_dot(painter: QPainter, rect: QRect) -> None:
        edge = grown(_INBOX_DOT_SIZE)
        dot = QRectF(0, 0, edge, edge)
        dot.moveCenter(QPointF(rect.left() - Space.SMALL, rect.center().y() + 1))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(dot)
        painter.restore()

    def _paint_name(
        self, painter: QPainter, rect: QRect, name: str, entry: DocumentEntry, font: QFont
    ) -> None:
        number = entry.row.document_number
        shift = name.find(number) if number else 0
        marks = [(start + shift, end + shift) for start, end in entry.number_marks]
        paint_marked_text(painter, QRectF(rect), name, marks, _ink("text", font))

    def _paint_date(self, painter: QPainter, rect: QRect, row: DocumentRow) -> int:
        """Paint the date at the right; return where it begins."""
        if row.issued_on is None:
            return rect.right()
        painter.setFont(theme.font(TextStyle.CAPTION))
        painter.setPen(theme.colour("text_muted"))
        text = row.issued_on.written
        width = painter.fontMetrics().horizontalAdvance(text) + 1
        left = rect.right() - width
        painter.drawText(
            QRect(left, rect.top(), width, rect.height()), Qt.AlignmentFlag.AlignVCenter, text
        )
        if row.is_date_inferred:
            room = grown(_DATE_DOT_WIDTH)
            left -= room
            dot = QRect(left, rect.top(), room, rect.height())
            paint_dot(painter, dot, DotKind.CONCLUDED)
        return left

    def _paint_body(self, painter: QPainter, rect: QRect, entry: DocumentEntry) -> None:
        row = entry.row
        font = theme.font()
        snippet = entry.snippet
        has_snippet = snippet is not None and bool(snippet.text.strip())
        if not row.has_text:
            room = QRect(rect.left(), rect.top(), grown(_SCAN_SIZE), theme.line_spacing())
            icons.paint(painter, room, Icon.SCAN, "warning")
            rect = rect.adjusted(room.width() + Space.TIGHT, 0, 0, 0)
        title = row.abstract or second_line(row)
        paint_marked_text(
            painter,
            QRectF(rect),
            title,
            entry.abstract_marks if row.abstract else (),
            _ink("text" if row.abstract else "text_muted", font),
            max_lines=1 if has_snippet else _TEXT_LINES - 1,
        )
        if snippet is not None and has_snippet:
            top = QRectF(rect).translated(0, theme.line_spacing())
            text, marks = windowed(snippet.text, snippet.marks)
            paint_marked_text(
                painter,
                top,
                text,
                marks,
                _ink("text_muted", theme.font(TextStyle.CAPTION)),
            )


def second_line(row: DocumentRow) -> str:
    """Return what stands where the title would: the file's name, unless it is the heading."""
    if row.document_type or row.document_number:
        return row.file_name
    return QCoreApplication.translate("DocumentDelegate", "Chưa đọc được trích yếu")


def _inner(rect: QRect) -> QRect:
    return rect.adjusted(Space.LARGE, Space.SMALL, -Space.MEDIUM, -Space.SMALL)


def _notes(row: DocumentRow) -> str:
    """Return issuer, term and tags as the end of the first line has them."""
    parts = [part for part in (row.issuer, row.term) if part]
    parts.extend(f"#{tag}" for tag in row.tags)
    return " · ".join(parts)


def _ink(name: str, font: QFont) -> Ink:
    return Ink(font, theme.colour(name), theme.colour("hit"), theme.colour("on_hit"))


_LEAD = 24
"""Characters shown before the first word found."""


def windowed(
    text: str, marks: tuple[tuple[int, int], ...]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the piece cut so that its first marked word is in sight in one line."""
    if not marks or marks[0][0] <= _LEAD:
        return text, marks
    start = text.rfind(" ", 0, marks[0][0] - _LEAD) + 1
    if start <= 0:
        return text, marks
    shift = start - 1  # the ellipsis takes one place
    return "…" + text[start:], tuple((begin - shift, end - shift) for begin, end in marks)
