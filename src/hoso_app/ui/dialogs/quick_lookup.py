"""The small box over everything: type, see the paper, open it or cite it."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QObject,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCursor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QDialog, QLayoutItem, QWidget
from typing_extensions import override

from hoso_app.domain.citation_text import citation_text
from hoso_app.domain.documents import Document, DocumentRow
from hoso_app.domain.errors import HosoError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet, IndexState, SearchHit, SearchRequest, Understood
from hoso_app.domain.work import CancelToken
from hoso_app.jobs.runner import JobRunner
from hoso_app.messages.errors import error_text
from hoso_app.ui.forms.ui_quick_lookup import Ui_QuickLookup
from hoso_app.ui.job_bridge import JobBridge, LatestJob
from hoso_app.ui.letters import grown
from hoso_app.ui.models.document_list import DocumentEntry, DocumentListModel, DocumentRole
from hoso_app.ui.models.labels import count_text, document_name, offer_label
from hoso_app.ui.theme import Space
from hoso_app.ui.widgets.document_delegate import second_line
from hoso_app.ui.widgets.offer_chips import OfferChip
from hoso_app.ui.widgets.two_line_delegate import AnyIndex, TwoLineDelegate, TwoLines

if TYPE_CHECKING:
    from hoso_app.services.application import Services

_LIMIT = 30
_ROWS_IN_SIGHT = 7
_WIDTH = 720
_SHARE_OF_SCREEN_ABOVE = 0.18
_COPIED_SHOWN_MILLISECONDS = 4000
_FIELD_OF = {
    Facet.DOCUMENT_TYPE: "loại",
    Facet.COMMITTEE: "cơquan",
    Facet.TERM: "nk",
    Facet.YEAR: "ngày",
}
"""How a filter is typed into the question."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """The answer to what was typed."""

    text: str
    entries: tuple[DocumentEntry, ...]
    total: int
    searchable: int
    documents: int
    index_state: IndexState
    offers: tuple[OfferChip, ...] = ()


class _Wish(Enum):
    """What the person wants with the chosen paper."""

    OPEN = auto()
    SHOW = auto()
    COPY = auto()


class QuickLookup(QDialog):
    """One line to type into, the papers found under it; lives as long as its library is open.

    Keys that come before the answer to the last letter wait for it, so that
    nobody opens the paper of the question before.

    Signals:
        open_requested: The original of a document (its identifier) is wanted.
        show_requested: A document is wanted in the main window.
    """

    open_requested = Signal(object)
    show_requested = Signal(object)

    def __init__(
        self,
        services: "Services",
        runner: JobRunner,
        bridge: JobBridge,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint)
        self._services = services
        self._runner = runner
        self._bridge = bridge
        self._latest: LatestJob[Lookup] = LatestJob(runner.read, bridge)
        self._wish: _Wish | None = None
        self._pressed = _Wish.OPEN
        self._anchor = 0
        self.ui = Ui_QuickLookup()
        self.ui.setupUi(self)
        self.ui.offer_chips.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        self._model = DocumentListModel(self)
        self.ui.results_view.setModel(self._model)
        self.ui.results_view.setItemDelegate(LookupDelegate(self.ui.results_view))
        self._copied_timer = QTimer(self)
        self._copied_timer.setSingleShot(True)
        self._copied_timer.setInterval(_COPIED_SHOWN_MILLISECONDS)
        if _has_translucent_windows():
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setFixedWidth(grown(_WIDTH))
        self._connect_signals()
        self._show_hint()
        self._show_idle()

    def summon(self) -> None:
        """Come to the front with the former question marked, ready to be typed over."""
        area = _screen_area()
        self.setFixedWidth(min(grown(_WIDTH), area.width() - 32))
        self.show()
        self._fit()
        self.move(
            area.center().x() - self.width() // 2,
            area.top() + round(area.height() * _SHARE_OF_SCREEN_ABOVE),
        )
        self.raise_()
        self.activateWindow()
        self.ui.lookup_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.lookup_box.selectAll()

    def current_document(self) -> DocumentId | None:
        """Return the paper that is chosen."""
        entry = self._current_entry()
        return entry.row.id if entry is not None else None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.ui.lookup_box and isinstance(event, QKeyEvent):
            is_own = self._is_copy(event) or event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if event.type() == QEvent.Type.ShortcutOverride and is_own:
                # The main window has actions on the same keys.
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._take_key(event)
        return super().eventFilter(watched, event)

    def _connect_signals(self) -> None:
        box = self.ui.lookup_box
        box.installEventFilter(self)
        box.words_changed.connect(self._on_words_changed)
        box.list_requested.connect(self._on_list_requested)
        box.offer_requested.connect(self._on_offer_requested)
        self.ui.offer_chips.taken.connect(self._on_offer_taken)
        self.ui.results_view.clicked.connect(self._on_results_view_clicked)
        self.ui.results_view.selectionModel().currentChanged.connect(self._on_current_changed)
        self._copied_timer.timeout.connect(self._show_hint)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Use the keys that are not for the line itself; return whether it is done with."""
        key = event.key()
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: 1 - _ROWS_IN_SIGHT,
            Qt.Key.Key_PageDown: _ROWS_IN_SIGHT - 1,
        }
        if key in steps:
            is_extending = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._move_by(steps[Qt.Key(key)], is_extending=is_extending)
        elif key == Qt.Key.Key_Escape:
            self.hide()
        elif self._is_copy(event):
            self._wish_for(_Wish.COPY)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            is_shown = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._pressed = _Wish.SHOW if is_shown else _Wish.OPEN
            return False  # the line first asks what it has not asked yet
        else:
            return False
        return True

    def _is_copy(self, event: QKeyEvent) -> bool:
        """Return whether the key copies the citation: with no letters of the line marked."""
        box = self.ui.lookup_box
        is_marked = box.hasSelectedText() and box.selectedText() != box.text()
        return event.matches(QKeySequence.StandardKey.Copy) and not is_marked

    def _move_by(self, steps: int, *, is_extending: bool) -> None:
        count, view = self._model.rowCount(), self.ui.results_view
        if not count:
            return
        row = max(0, min(view.currentIndex().row() + steps, count - 1))
        index = self._model.index(row)
        if not is_extending:
            self._anchor = row
            view.setCurrentIndex(index)
            return
        first, last = sorted((min(self._anchor, count - 1), row))
        chosen = QItemSelection(self._model.index(first), self._model.index(last))
        flags = QItemSelectionModel.SelectionFlag
        view.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        view.selectionModel().select(chosen, flags.ClearAndSelect)
        view.scrollTo(index)

    def _chosen(self) -> tuple[DocumentId, ...]:
        """Return the papers that are chosen, in the order of the list."""
        rows = sorted(one.row() for one in self.ui.results_view.selectionModel().selectedIndexes())
        return tuple(self._model.index(row).data(DocumentRole.ID) for row in rows)

    @Slot(str)
    def _on_words_changed(self, words: str) -> None:
        self._wish = None
        if not words.strip():
            self._latest.forget()
            self._show_idle()
            return
        self._latest.ask(
            lambda token: look_up(self._services, words, token), self._on_answered, self._on_failed
        )

    @Slot()
    def _on_list_requested(self) -> None:
        self._wish_for(self._pressed)

    @Slot()
    def _on_offer_requested(self) -> None:
        first = self.ui.offer_chips.first
        if first is not None:
            self._on_offer_taken(first.meaning)

    @Slot(object)
    def _on_offer_taken(self, question: object) -> None:
        self.ui.lookup_box.setText(str(question))
        self.ui.lookup_box.setFocus()

    @Slot(object)
    def _on_results_view_clicked(self, index: AnyIndex) -> None:
        held = QGuiApplication.keyboardModifiers()
        if held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier):
            self._anchor = index.row()
            return  # several are being chosen
        self._wish_for(_Wish.OPEN)

    @Slot(object, object)
    def _on_current_changed(self, current: AnyIndex, _previous: AnyIndex) -> None:
        sentence = current.data(Qt.ItemDataRole.DisplayRole) if current.isValid() else None
        if sentence:
            # The focus stays in the line, so screen readers are told what is chosen.
            QAccessible.updateAccessibility(
                QAccessibleAnnouncementEvent(self.ui.results_view, str(sentence))
            )

    def _wish_for(self, wish: _Wish) -> None:
        if self._latest.is_waiting:
            self._wish = wish
            return
        self._wish = None
        document_id = self.current_document()
        if document_id is None:
            return
        if wish is _Wish.COPY:
            ids, documents = self._chosen() or (document_id,), self._services.documents
            job = self._runner.read(lambda _: tuple(documents.get(one) for one in ids))
            self._bridge.deliver(job, self._on_documents_loaded, self._on_failed)
            return
        self.hide()
        if wish is _Wish.OPEN:
            self.open_requested.emit(document_id)
        else:
            self.show_requested.emit(document_id)

    def _on_answered(self, answer: Lookup) -> None:
        wish = self._wish
        self._model.set_result([entry.row.id for entry in answer.entries], answer.entries)
        view = self.ui.results_view
        self._anchor = 0
        view.setCurrentIndex(self._model.index(0))
        view.scrollToTop()
        self.ui.count_label.setText(self._count_sentence(answer))
        self._show_offers(answer.offers)
        if answer.entries:
            self._show_message("")
        else:
            self._show_message(self._nothing_sentence(answer))
        if wish is not None:
            self._wish_for(wish)

    def _on_failed(self, error: HosoError) -> None:
        self._wish = None
        self._model.set_result(())
        self.ui.count_label.clear()
        self._show_message(error_text(error), tone="danger")

    def _show_offers(self, offers: tuple[OfferChip, ...]) -> None:
        self.ui.offer_chips.show_offers(offers)
        self.ui.lookup_box.set_has_offer(has_offer=bool(offers))

    def _on_documents_loaded(self, documents: tuple[Document, ...]) -> None:
        lines = [citation_text(document.fields) for document in documents]
        QGuiApplication.clipboard().setText("\n".join(lines))
        if len(lines) == 1:
            sentence = self.tr("Đã chép trích dẫn: {text}").format(text=_short(lines[0]))
        else:
            sentence = self.tr("Đã chép {count} trích dẫn").format(count=len(lines))
        self.ui.hint_label.setText(sentence)
        QAccessible.updateAccessibility(
            QAccessibleAnnouncementEvent(self, self.tr("Đã chép trích dẫn"))
        )
        self._copied_timer.start()

    def _show_idle(self) -> None:
        self._model.set_result(())
        self._show_offers(())
        self.ui.count_label.clear()
        self._show_message(
            self.tr("Gõ số ký hiệu hoặc vài chữ nhớ được, có dấu hay không: kh 59 tu, kiem diem…")
        )

    @Slot()
    def _show_hint(self) -> None:
        self.ui.hint_label.setText(
            self.tr("Enter mở · Ctrl+Enter xem · Ctrl+C chép trích dẫn · Shift+↓ chọn thêm")
        )

    def _show_message(self, text: str, tone: str = "muted") -> None:
        label = self.ui.message_label
        label.setText(text)
        label.setVisible(bool(text))
        if label.property("tone") != tone:
            label.setProperty("tone", tone)
            label.style().unpolish(label)
            label.style().polish(label)
        self.ui.results_view.setVisible(not text)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the papers found need."""
        view = self.ui.results_view
        rows = min(self._model.rowCount(), _ROWS_IN_SIGHT)
        view.setFixedHeight(max(1, rows * view.sizeHintForRow(0)) if rows else 0)
        # Added up by hand: what a layout holds of a list that was just hidden comes late.
        layout = self.ui.card_layout
        height = 2 * self.ui.card.frameWidth()
        for position in range(layout.count()):
            item = layout.itemAt(position)
            if item is not None:
                height += _height(item, self.width())
        self.setFixedHeight(height)

    def _current_entry(self) -> DocumentEntry | None:
        entry: DocumentEntry | None = self.ui.results_view.currentIndex().data(DocumentRole.ENTRY)
        return entry

    def _count_sentence(self, answer: Lookup) -> str:
        total = count_text(answer.total)
        if answer.index_state is IndexState.BEHIND:
            return self.tr("{total} văn bản · có thể thiếu bản vừa sửa").format(total=total)
        if answer.index_state is not IndexState.READY:
            return self.tr("{total} văn bản · chưa có chỉ mục: tìm chậm, không sót").format(
                total=total
            )
        return self.tr("{total} văn bản").format(total=total)

    def _nothing_sentence(self, answer: Lookup) -> str:
        missing = answer.documents - answer.searchable
        sentence = self.tr("Không thấy văn bản nào có “{text}”.").format(text=answer.text.strip())
        if missing > 0:
            unread = self.tr("{count} văn bản chưa đọc được chữ nên chưa tìm được trong đó.")
            sentence = f"{sentence} {unread.format(count=count_text(missing))}"
        return sentence


class LookupDelegate(TwoLineDelegate):
    """A paper found: kind, number, day and issuer; its title, or the words found in it."""

    @override
    def lines(self, index: AnyIndex) -> TwoLines | None:
        entry: DocumentEntry | None = index.data(DocumentRole.ENTRY)
        if entry is None:
            return None
        row = entry.row
        name = document_name(row.document_type, row.document_number, None, row.file_name)
        shift = name.find(row.document_number) if row.document_number else 0
        detail, marks = row.abstract or second_line(row), entry.abstract_marks
        if not marks and not entry.number_marks and entry.snippet is not None:
            detail, marks = entry.snippet.text or detail, entry.snippet.marks
        return TwoLines(
            heading=name,
            beside=self._beside(row),
            detail=detail,
            heading_marks=tuple((start + shift, end + shift) for start, end in entry.number_marks),
            detail_marks=marks,
        )

    def _beside(self, row: DocumentRow) -> str:
        parts = []
        if row.issued_on is not None:
            guessed = self.tr("{date} (suy ra)") if row.is_date_inferred else "{date}"
            parts.append(guessed.format(date=row.issued_on.written))
        parts.extend(part for part in (row.issuer, row.term) if part)
        return " · ".join(parts)


def look_up(services: "Services", text: str, token: CancelToken) -> Lookup:
    """Ask for the papers that fit best; runs beside the window."""
    outcome = services.search.search(SearchRequest(text, limit=_LIMIT), token)
    token.raise_if_cancelled()
    hits = {hit.document_id: hit for hit in outcome.hits}
    rows = services.documents.rows(tuple(hits))
    token.raise_if_cancelled()
    return Lookup(
        text=text,
        entries=tuple(_entry(services, text, row, hits[row.id]) for row in rows),
        total=outcome.total,
        searchable=outcome.searchable,
        documents=outcome.documents,
        index_state=outcome.index_state,
        offers=_offers(services, text, outcome.understood),
    )


def _offers(
    services: "Services", text: str, understood: Sequence[Understood]
) -> tuple[OfferChip, ...]:
    """Return what parts of the question were taken for, each as the question that says so."""
    names: dict[str, str] = {}
    if any(one.facet is Facet.COMMITTEE for one in understood):
        names = {str(one.id): one.name for one in services.committees.all()}
    chips = []
    for one in understood:
        value = names.get(one.value, one.value)
        field = one.field
        if field is None and one.facet in _FIELD_OF:
            field = f'{_FIELD_OF[one.facet]}:"{value}"'
        if field is not None and one.text in text:
            chips.append(OfferChip(offer_label(one, value), text.replace(one.text, field, 1)))
    return tuple(chips)


def _entry(services: "Services", text: str, row: DocumentRow, hit: SearchHit) -> DocumentEntry:
    spans = services.search.hit_spans
    return DocumentEntry(
        row,
        hit.snippet,
        tuple(spans(text, row.abstract)) if row.abstract else (),
        tuple(spans(text, row.document_number)) if row.document_number else (),
    )


def _height(item: QLayoutItem, width: int) -> int:
    if item.isEmpty():
        return 0
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    widget = item.widget()
    if widget is not None and widget.minimumHeight() == widget.maximumHeight():
        return widget.minimumHeight()
    return item.sizeHint().height()


def _screen_area() -> QRect:
    """Return the free area of the screen that the person looks at."""
    screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
    return screen.availableGeometry()


def _has_translucent_windows() -> bool:
    """Return whether round corners can show what lies behind them."""
    return sys.platform == "win32" or QGuiApplication.platformName() in {"wayland", "offscreen"}


def _short(text: str) -> str:
    most = 60
    return text if len(text) <= most else f"{text[:most].rstrip()}…"
