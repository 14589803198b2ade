"""The text of a paper, with the words found marked and the spans that were read tinted."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from hoso_app.domain.documents import Evidence, Field
from hoso_app.ui import theme
from hoso_app.ui.models.paper_text import flowing
from hoso_app.ui.theme import Space
from hoso_app.ui.widgets.evidence_dot import DotKind, dot_kind
from hoso_app.ui.widgets.marked_text import utf16_spans
from hoso_app.ui.widgets.paper_structure import PaperStructure

Spans = Sequence[tuple[int, int]]

_CHUNK = 100_000
"""Characters laid out at a time: some 10 ms of work."""
_AROUND = 2_000
"""Characters above and below the part in sight whose marks are painted, too."""

_LONGEST_CHOICE = 80
"""Characters; a longer selection is not what somebody looks for."""
_PAPER_LETTERS, _ARTICLE_LETTERS = 110, 78
"""Letters of a line at most: what is set in columns or tables needs more than prose."""

_TINTS = {
    DotKind.SURE: "evidence_read",
    DotKind.CONCLUDED: "evidence_inferred",
    DotKind.CONFIRMED: "evidence_hand",
    DotKind.HAND: "evidence_hand",
}


class PaperView(QPlainTextEdit):
    """Shows text as it stands in the paper; nothing in it can be altered.

    A long text comes in piece by piece, and only the marks around the part in
    sight exist, so that a paper of a million characters does not hold up the
    window.

    Signals:
        hit_changed: Which of the words found the view stands at (from 1, 0
            for none), and how many there are.
        find_requested: Words are to be looked for in this paper.
    """

    hit_changed = Signal(int, int)
    find_requested = Signal()
    is_article = False
    """Whether the text is to be read as a news article: a narrower column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._paper_font = QFont()
        self._loaded = 0
        self._hits: list[tuple[int, int]] = []
        self._tints: list[tuple[int, int, str]] = []
        self._pointed: tuple[int, int] | None = None
        self._hit_position = 0
        self._loading = QTimer(self)
        self._loading.setInterval(0)
        self._loading.timeout.connect(self._load_piece)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setProperty("panel", "paper")
        self.setAccessibleName(self.tr("Nội dung văn bản"))
        # A margin of the document scrolls with the text; one of the view would cut lines.
        self.document().setDocumentMargin(Space.WIDE)
        self._structure = PaperStructure(self.document())
        # Not at once: Qt scrolls in the middle of its own work on the selections.
        self._marking = QTimer(self)
        self._marking.setSingleShot(True)
        self._marking.setInterval(0)
        self._marking.timeout.connect(self._paint_marks)
        self.verticalScrollBar().valueChanged.connect(self._marking.start)

    @property
    def hit_count(self) -> int:
        """Return how many found words are marked."""
        return len(self._hits)

    @property
    def hit_position(self) -> int:
        """Return the found word that the view stands at, from 1; 0 for none."""
        return self._hit_position

    def show_text(self, text: str) -> None:
        """Show another text, without marks; the same text is left as it is."""
        self._hits, self._tints, self._pointed = [], [], None
        self._hit_position = 0
        if text != self._text:
            self._loading.stop()
            self._text = text
            self._loaded = min(len(text), _CHUNK)
            self._take_font(theme.paper_font())
            self.setPlainText(text[: self._loaded])
            if self._loaded < len(text):
                self._loading.start()
        self._paint_marks()
        self.hit_changed.emit(0, 0)

    def mark_hits(self, spans: Spans, *, goes_there: bool = True) -> None:
        """Mark the words found, and show the first of them."""
        self._hits = sorted(utf16_spans(self._text, spans))
        self._hit_position = 0
        self._paint_marks()
        if self._hits and goes_there:
            self.step_hit(1)
        else:
            self.hit_changed.emit(0, len(self._hits))

    def tint_evidence(self, evidence: Mapping[Field, Evidence]) -> None:
        """Tint where the values of the record were read."""
        proofs = [one for one in evidence.values() if one.start is not None]
        spans = utf16_spans(self._text, [(one.start or 0, one.end or 0) for one in proofs])
        names = [_TINTS[dot_kind(one, has_value=True)] for one in proofs]
        self._tints = [(*span, name) for span, name in zip(spans, names, strict=True)]
        self._paint_marks()

    def point_at(self, span: tuple[int, int] | None) -> None:
        """Make one span stand out and bring it in sight; None ends that."""
        pointed = None if span is None else utf16_spans(self._text, [span])[0]
        if pointed == self._pointed:
            return
        self._pointed = pointed
        if pointed is not None:
            self._bring_in_sight(pointed[0])
        self._paint_marks()

    def step_hit(self, steps: int) -> None:
        """Go to the next found word, or back; after the last comes the first."""
        if not self._hits:
            return
        if self._hit_position == 0:
            self._hit_position = 1 if steps > 0 else len(self._hits)
        else:
            self._hit_position = (self._hit_position - 1 + steps) % len(self._hits) + 1
        self._bring_in_sight(self._hits[self._hit_position - 1][0])
        self._paint_marks()
        self.hit_changed.emit(self._hit_position, len(self._hits))

    def chosen_words(self) -> str:
        """Return what is selected, if it is no more than a line."""
        chosen = self.textCursor().selectedText() if self.isVisible() else ""
        return "" if len(chosen) > _LONGEST_CHOICE or "\u2029" in chosen else chosen.strip()

    @Slot()
    def copy_flowing(self) -> None:
        """Copy what is selected, or else the whole text, without the line ends of paragraphs."""
        cursor = self.textCursor()
        chosen = cursor.selection().toPlainText() if cursor.hasSelection() else self._text
        QGuiApplication.clipboard().setText(flowing(chosen))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        keys = QKeySequence("Ctrl+Shift+L").toString(QKeySequence.SequenceFormat.NativeText)
        menu.addAction(self.tr("Chép liền dòng") + f"\t{keys}").triggered.connect(self.copy_flowing)
        keys = QKeySequence("Ctrl+F").toString(QKeySequence.SequenceFormat.NativeText)
        menu.addAction(self.tr("Tìm trong văn bản này") + f"\t{keys}").triggered.connect(
            self.find_requested
        )
        menu.popup(event.globalPos())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            wanted = theme.paper_font()
            is_same = wanted == self._paper_font and self.font().family() == wanted.family()
            if self._text and not is_same:
                # Another look of the program has other letters, or gave it those of a field.
                self._take_font(wanted)
            self._paint_marks()

    def _take_font(self, wanted: QFont) -> None:
        self._paper_font = wanted
        self.setFont(wanted)
        self._fit_column(self.width())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_column(event.size().width())
        super().resizeEvent(event)
        self._marking.start()

    def _fit_column(self, _width: int) -> None:
        """Keep lines short enough to be read: a wide view has margins at both sides."""
        letters = _ARTICLE_LETTERS if self.is_article else _PAPER_LETTERS
        widest = self.fontMetrics().averageCharWidth() * letters + 2 * Space.WIDE
        side = max(0, (self.width() - self.verticalScrollBar().width() - widest) // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)

    @Slot()
    def _load_piece(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        end = min(len(self._text), self._loaded + _CHUNK)
        cursor.insertText(self._text[self._loaded : end])
        self._loaded = end
        if end >= len(self._text):
            self._loading.stop()

    @Slot()
    def _paint_marks(self) -> None:
        # Later selections are painted over earlier ones.
        first, last = self._part_in_sight()
        marks = [
            self._mark(start, end, theme.colour(name), theme.colour("on_evidence"))
            for start, end, name in self._tints
            if start <= last and end >= first
        ]
        low = bisect_left(self._hits, (first, 0))
        high = bisect_right(self._hits, (last, last))
        hit, on_hit = theme.colour("hit"), theme.colour("on_hit")
        marks.extend(self._mark(*span, hit, on_hit) for span in self._hits[low:high])
        strong, on_strong = theme.colour("accent"), theme.colour("on_accent")
        if self._hit_position:
            marks.append(self._mark(*self._hits[self._hit_position - 1], strong, on_strong))
        if self._pointed is not None:
            marks.append(self._mark(*self._pointed, strong, on_strong))
        self.setExtraSelections(marks)

    def _part_in_sight(self) -> tuple[int, int]:
        first = self.firstVisibleBlock().position()
        corner = QPoint(self.viewport().width(), self.viewport().height())
        last = self.cursorForPosition(corner).position()
        return first - _AROUND, last + _AROUND

    def _mark(self, start: int, end: int, ground: QColor, ink: QColor) -> QTextEdit.ExtraSelection:
        last = self.document().characterCount() - 1
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(ground)
        look.setForeground(ink)
        mark.cursor = cursor
        mark.format = look
        return mark

    def _bring_in_sight(self, position: int) -> None:
        while position >= self._loaded and self._loading.isActive():
            self._load_piece()
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        rect = self.cursorRect(cursor)
        if not self.viewport().rect().contains(rect):
            self.setTextCursor(cursor)
            self.centerCursor()
