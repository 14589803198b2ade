"""The pages of a paper as they look: drawn when they come in sight, as wide as is wanted."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QMenu, QWidget
from typing_extensions import override

from hoso_app.domain.pages import PageBox, PageLetters
from hoso_app.ui import theme
from hoso_app.ui.theme import Space
from hoso_app.ui.widgets.page_selection import PagePoint, PageSelection

_KEPT_PAGES = 12
"""Pictures kept; one of A4 at 1,500 dots takes 13 MB."""
_KEPT_DOTS = 24_000_000
_SETTLING_MILLISECONDS = 40
_ZOOM_STEP = 1.2
_SMALLEST_ZOOM, _LARGEST_ZOOM = 0.3, 5.0
_POINTS_AN_INCH = 72


class MarkKind(Enum):
    """Why a place of a page is marked; the value is its colour in the theme."""

    FOUND = "sheet_found"
    CURRENT = "sheet_current"
    POINTED = "sheet_pointed"


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of a page that stands out."""

    kind: MarkKind
    box: PageBox


class _Fit(Enum):
    """What follows the size of the view."""

    WIDTH = "width"
    PAGE = "page"
    NOTHING = "nothing"


class PageView(QAbstractScrollArea):
    """Shows pages one below the other; asks for the pictures of those in sight.

    Signals:
        page_wanted: A page (from 0) is in sight, and how many dots wide it is to be.
        page_changed: Which page the view stands at (from 1), and how many there are.
        sight_changed: Other pages are in sight, or the same ones in another size.
        letters_wanted: The mouse is choosing letters of a page (from 0).
        chosen_changed: Other letters are chosen, or none.
    """

    page_wanted = Signal(int, int)
    page_changed = Signal(int, int)
    sight_changed = Signal()
    letters_wanted = Signal(int)
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._places: list[QRect] = []
        self._images: OrderedDict[int, QImage] = OrderedDict()
        self._asked: dict[int, int] = {}
        self._zoom = 1.0
        self._fit = _Fit.WIDTH
        self._marks: dict[int, tuple[Mark, ...]] = {}
        self._turn = 0
        self._page = 0
        self._selection = PageSelection()
        self._reading: set[int] = set()
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLING_MILLISECONDS)
        self._settling.timeout.connect(self._ask_for_pages)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Trang văn bản"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def page_count(self) -> int:
        """Return how many pages there are."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """Return the page that the view stands at, from 0."""
        return self._page

    @property
    def is_drawn(self) -> bool:
        """Return whether every page in sight is there."""
        return bool(self._sizes) and all(page in self._images for page in self._in_sight())

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show another paper, from its first page; sizes are in points."""
        self._sizes = tuple(sizes)
        self._images.clear()
        self._asked.clear()
        self._marks.clear()
        self._selection.forget()
        self._reading.clear()
        self._page = 0
        self._turn = 0
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._on_scrolled()

    def put_page(self, page: int, image: QImage) -> None:
        """Take the picture of a page."""
        if page >= len(self._sizes):
            return
        self._images[page] = image
        self._images.move_to_end(page)
        while len(self._images) > 1 and (
            len(self._images) > _KEPT_PAGES
            or sum(one.width() * one.height() for one in self._images.values()) > _KEPT_DOTS
        ):
            gone, _ = self._images.popitem(last=False)
            self._asked.pop(gone, None)
        self.viewport().update()

    def forget_wish(self, page: int) -> None:
        """Ask for a page again when it comes in sight: nobody draws it now."""
        self._asked.pop(page, None)

    def zoom(self, steps: int | None) -> None:
        """Make the pages larger or smaller; None for their own size."""
        wanted = 1.0 if steps is None else self._shown_zoom() * _ZOOM_STEP**steps
        self._fit = _Fit.NOTHING
        self._zoom = min(max(wanted, _SMALLEST_ZOOM), _LARGEST_ZOOM)
        self._keep_place()

    def fit_width(self) -> None:
        """Make the pages as wide as the view."""
        self._fit = _Fit.WIDTH
        self._keep_place()

    def fit_page(self) -> None:
        """Make a page as large as the view shows whole."""
        self._fit = _Fit.PAGE
        self._keep_place()
        self.go_to_page(self._page)

    def turn(self) -> None:
        """Turn the pages by a quarter to the right, such as a scan that lies."""
        self._turn = (self._turn + 90) % 360
        self._keep_place()

    def go_to_page(self, page: int) -> None:
        """Bring a page (from 0) to the top."""
        if 0 <= page < len(self._sizes):
            self.verticalScrollBar().setValue(self._place(page).top() - Space.SMALL)

    def in_sight(self) -> tuple[int, ...]:
        """Return the pages that are seen, from 0."""
        return tuple(self._in_sight())

    def show_marks(self, page: int, marks: Sequence[Mark]) -> None:
        """Mark places of a page, and nothing else of it."""
        if self._marks.get(page, ()) != tuple(marks):
            self._marks[page] = tuple(marks)
            self.viewport().update()

    def marks_of(self, page: int) -> tuple[Mark, ...]:
        """Return what is marked on a page."""
        return self._marks.get(page, ())

    def reveal(self, page: int, box: PageBox) -> None:
        """Bring a place of a page in sight, a third below the top unless it is seen already."""
        if not 0 <= page < len(self._sizes):
            return
        place = self._on_view(page, box)
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        if not top <= place.top() <= place.bottom() <= top + height:
            self.verticalScrollBar().setValue(round(place.top() - height / 3))
        left, width = self.horizontalScrollBar().value(), self.viewport().width()
        if not left <= place.left() <= place.right() <= left + width:
            self.horizontalScrollBar().setValue(round(place.center().x() - width / 2))

    def put_letters(self, page: int, letters: PageLetters) -> None:
        """Take the letters of a page that were asked for."""
        self._selection.put_letters(page, letters)
        self._reading.discard(page)
        self._tell_chosen()

    def chosen_text(self, *, is_flowing: bool = False) -> str:
        """Return the letters chosen with the mouse, line by line or as one paragraph."""
        return self._selection.text(is_flowing=is_flowing)

    @Slot()
    def copy(self) -> None:
        """Copy what is chosen, line by line."""
        self._copy(self.chosen_text())

    @Slot()
    def copy_flowing(self) -> None:
        """Copy what is chosen as one paragraph."""
        self._copy(self.chosen_text(is_flowing=True))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            point = self._page_point(event.position())
            if point is None:
                self._selection.clear()
            else:
                self._selection.start(point)
                self._want_letters()
            self._tell_chosen()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = self._page_point(event.position())
        if event.buttons() & Qt.MouseButton.LeftButton and point is not None:
            self._selection.move(point)
            self._want_letters()
            self._tell_chosen()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        for text, act in (
            (self.tr("Chép\tCtrl+C"), self.copy),
            (self.tr("Chép liền dòng\tCtrl+Shift+L"), self.copy_flowing),
        ):
            menu.addAction(text, act).setEnabled(bool(self.chosen_text()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        bar = self.verticalScrollBar()
        is_paging = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() == Qt.Key.Key_PageDown and is_paging:
            self.go_to_page(self._page + 1)
        elif event.key() == Qt.Key.Key_PageUp and is_paging:
            self.go_to_page(self._page - 1)
        elif event.key() == Qt.Key.Key_Space:
            bar.setValue(bar.value() + bar.pageStep())
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.colour("window"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shift = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for page in self._in_sight():
            place = self._place(page).translated(-shift)
            image = self._images.get(page)
            if image is None:
                # A page is white, also in the dark: what is on it has been made for that.
                painter.fillRect(place, theme.colour("sheet"))
            elif self._turn:
                painter.drawImage(place, image.transformed(QTransform().rotate(self._turn)))
            else:
                painter.drawImage(place, image)
            self._paint_marks(painter, page, shift)
            painter.setPen(theme.colour("border"))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_place()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self.viewport().update()

    def _paint_marks(self, painter: QPainter, page: int, shift: QPoint) -> None:
        painter.save()
        # Like a marker pen: the letters stay as dark as they are.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for mark in self._marks.get(page, ()):
            place = self._on_view(page, mark.box).translated(-shift).adjusted(-1, -1, 1, 1)
            painter.fillRect(place, theme.colour(mark.kind.value))
        for box in self._selection.boxes(page):
            place = self._on_view(page, box).translated(-shift)
            painter.fillRect(place, theme.colour(MarkKind.POINTED.value))
        painter.restore()

    def _page_point(self, position: QPointF) -> PagePoint | None:
        """Return which place of which page lies under the mouse; beside a page, the nearest."""
        seen = self._in_sight()
        if not seen:
            return None
        x = position.x() + self.horizontalScrollBar().value()
        y = position.y() + self.verticalScrollBar().value()
        page = next((one for one in seen if self._place(one).bottom() >= y), seen[-1])
        place = self._place(page)
        across = min(max((x - place.left()) / max(1, place.width()), 0.0), 1.0)
        down = min(max((y - place.top()) / max(1, place.height()), 0.0), 1.0)
        across, down = {
            0: (across, down),
            90: (down, 1 - across),
            180: (1 - across, 1 - down),
            270: (1 - down, across),
        }[self._turn]
        return PagePoint(page, across, down)

    def _want_letters(self) -> None:
        for page in self._selection.missing():
            if page not in self._reading:
                self._reading.add(page)
                self.letters_wanted.emit(page)

    def _tell_chosen(self) -> None:
        self.viewport().update()
        self.chosen_changed.emit()

    def _copy(self, text: str) -> None:
        if text:
            QGuiApplication.clipboard().setText(text)

    def _on_view(self, page: int, box: PageBox) -> QRectF:
        """Return where a place of a page lies, before scrolling."""
        left, top, right, bottom = {
            0: (box.left, box.top, box.right, box.bottom),
            90: (1 - box.bottom, box.left, 1 - box.top, box.right),
            180: (1 - box.right, 1 - box.bottom, 1 - box.left, 1 - box.top),
            270: (box.top, 1 - box.right, box.bottom, 1 - box.left),
        }[self._turn]
        place = self._place(page)
        return QRectF(
            place.left() + left * place.width(),
            place.top() + top * place.height(),
            (right - left) * place.width(),
            (bottom - top) * place.height(),
        )

    def _turned(self, page: int) -> tuple[float, float]:
        width, height = self._sizes[page]
        return (height, width) if self._turn % 180 else (width, height)

    def _shown_zoom(self) -> float:
        """Return how large a point is, as a multiple of its own size on this screen."""
        if self._fit is _Fit.NOTHING or not self._sizes:
            return self._zoom
        widest = max(self._turned(page)[0] for page in range(len(self._sizes)))
        share = max(80, self.viewport().width() - 2 * Space.SMALL) / widest
        if self._fit is _Fit.PAGE:
            highest = self._turned(min(self._page, len(self._sizes) - 1))[1]
            share = min(share, max(80, self.viewport().height() - 2 * Space.SMALL) / highest)
        return share * _POINTS_AN_INCH / self.logicalDpiX()

    def _lay_out(self) -> None:
        scale = self._shown_zoom() * self.logicalDpiX() / _POINTS_AN_INCH
        self._places = []
        top, widest = int(Space.SMALL), 0
        turned = [self._turned(page) for page in range(len(self._sizes))]
        free = self.viewport().width()
        for across, down in turned:
            width, height = round(across * scale), round(down * scale)
            left = max(int(Space.SMALL), (free - width) // 2)
            self._places.append(QRect(left, top, width, height))
            top += height + Space.MEDIUM
            widest = max(widest, width + 2 * Space.SMALL)
        view = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, top - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.horizontalScrollBar().setRange(0, max(0, widest - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())
        self._settling.start()
        self.viewport().update()

    def _keep_place(self) -> None:
        """Lay out anew with the same page at the same height."""
        before = self._place(self._page) if self._sizes else QRect()
        share = (self.verticalScrollBar().value() - before.top()) / max(1, before.height())
        self._lay_out()
        if self._sizes:
            after = self._place(self._page)
            self.verticalScrollBar().setValue(round(after.top() + share * after.height()))

    def _place(self, page: int) -> QRect:
        return self._places[page]

    def _in_sight(self) -> list[int]:
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        return [
            page
            for page in range(len(self._sizes))
            if self._place(page).bottom() >= top and self._place(page).top() <= bottom
        ]

    @Slot()
    def _on_scrolled(self) -> None:
        self._settling.start()
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        seen = self._in_sight()
        at = next((page for page in seen if self._place(page).bottom() >= middle), None)
        self._page = at if at is not None else (seen[-1] if seen else 0)
        self.page_changed.emit(self._page + 1 if self._sizes else 0, len(self._sizes))

    @Slot()
    def _ask_for_pages(self) -> None:
        for page in self._in_sight():
            place = self._place(page)
            across = place.height() if self._turn % 180 else place.width()
            dots = round(across * self.devicePixelRatioF())
            if self._asked.get(page) != dots and dots > 0:
                self._asked[page] = dots
                self.page_wanted.emit(page, dots)
        self.sight_changed.emit()
