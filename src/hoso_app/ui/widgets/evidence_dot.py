"""The dot beside a value: sure, concluded, by hand, empty."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from hoso_app.domain.documents import Evidence, Origin
from hoso_app.ui import icons, theme
from hoso_app.ui.icons import Icon
from hoso_app.ui.letters import grown
from hoso_app.ui.models.labels import is_sure, tip

_DOT_SIZE = 9
_DRAWING_SIZE = 14
_ROOM = QSize(18, 30)


class DotKind(StrEnum):
    """How sure a value is."""

    SURE = "sure"
    CONCLUDED = "concluded"
    CONFIRMED = "confirmed"
    HAND = "hand"
    EMPTY = "empty"


_ICONS = {
    DotKind.CONFIRMED: (Icon.CHECK, "success"),
    DotKind.HAND: (Icon.EDIT, "text_muted"),
}


def dot_kind(evidence: Evidence | None, *, has_value: bool) -> DotKind:
    """Return how sure a value is; one without any trace was put there by hand."""
    if not has_value:
        return DotKind.EMPTY
    if evidence is None or evidence.origin is Origin.HAND:
        is_confirmed = evidence is not None and evidence.is_confirmed
        return DotKind.CONFIRMED if is_confirmed else DotKind.HAND
    return DotKind.SURE if is_sure(evidence) else DotKind.CONCLUDED


def dot_words(kind: DotKind) -> str:
    """Return what the dot says."""
    words = {
        DotKind.SURE: QCoreApplication.translate("evidence", "Đọc được rõ trong văn bản"),
        DotKind.CONCLUDED: QCoreApplication.translate("evidence", "Suy ra, chưa chắc: nên xem lại"),
        DotKind.CONFIRMED: QCoreApplication.translate("evidence", "Đã được xem và nhận"),
        DotKind.HAND: QCoreApplication.translate("evidence", "Do người nhập"),
        DotKind.EMPTY: QCoreApplication.translate("evidence", "Chưa có"),
    }
    return words[kind]


def paint_dot(painter: QPainter, rect: QRect, kind: DotKind) -> None:
    """Paint a dot into the middle of a rectangle."""
    if kind in _ICONS:
        edge = grown(_DRAWING_SIZE)
        box = QRect(0, 0, edge, edge)
        box.moveCenter(rect.center())
        icons.paint(painter, box, *_ICONS[kind])
        return
    circle = QRectF(0, 0, grown(_DOT_SIZE), grown(_DOT_SIZE))
    circle.moveCenter(QRectF(rect).center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    name = {DotKind.SURE: "success", DotKind.CONCLUDED: "warning", DotKind.EMPTY: "border_strong"}
    colour = theme.colour(name[kind])
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(colour if kind is DotKind.SURE else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle)
    if kind is DotKind.CONCLUDED:
        painter.setBrush(colour)
        quarter_turn = 90 * 16  # Qt counts angles in sixteenths of a degree
        painter.drawPie(circle, quarter_turn, 2 * quarter_turn)
    painter.restore()


class EvidenceDot(QWidget):
    """Shows how sure a value is; a click asks where it was read.

    Signals:
        clicked: The place of the value in the paper is wanted.
    """

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = DotKind.EMPTY
        self._detail: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(DotKind.EMPTY)

    @property
    def kind(self) -> DotKind:
        """Return what the dot shows."""
        return self._kind

    def set_state(self, kind: DotKind, detail: str = "") -> None:
        """Show how sure a value is; ``detail`` says where it comes from."""
        if (kind, detail) == (self._kind, self._detail):
            return
        self._kind, self._detail = kind, detail
        words = f"{dot_words(kind)}\n{detail}" if detail else dot_words(kind)
        self.setToolTip(tip(words))
        self.setAccessibleName(dot_words(kind))
        self.setAccessibleDescription(detail)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(grown(_ROOM.width()), grown(_ROOM.height()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_dot(painter, self.rect(), self._kind)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()
