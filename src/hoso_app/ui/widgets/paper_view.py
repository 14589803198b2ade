"""The text of a paper, with the words found marked and the spans that were read tinted."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from hoso_app.domain.documents import Evidence, Field
from hoso_app.ui import theme
from hoso_app.ui.theme import Space
from hoso_app.ui.widgets.evidence_dot import DotKind, dot_kind
from hoso_app.ui.widgets.marked_text import utf16_spans

Spans = Sequence[tuple[int, int]]

MARKED_LIMIT = 2_000
"""Words marked at most: more would make scrolling slow, and nobody steps through them."""

_TINTS = {
    DotKind.SURE: "evidence_read",
    DotKind.CONCLUDED: "evidence_inferred",
    DotKind.HAND: "evidence_hand",
}


class PaperView(QPlainTextEdit):
    """Shows text as it stands in the paper; nothing in it can be altered.

    Signals:
        hit_changed: Which of the words found the view stands at (from 1, 0
            for none), and how many there are.
    """

    hit_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self._text = ""
        self._hits: list[tuple[int, int]] = []
        self._tints: list[tuple[int, int, str]] = []
        self._pointed: tuple[int, int] | None = None
        self._hit_position = 0

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
            self._text = text
            self.setFont(theme.paper_font())
            self.setPlainText(text)
        self._paint_marks()
        self.hit_changed.emit(0, 0)

    def mark_hits(self, spans: Spans, *, goes_there: bool = True) -> None:
        """Mark the words found, and show the first of them."""
        self._hits = utf16_spans(self._text, spans[:MARKED_LIMIT])
        self._hit_position = 0
        self._paint_marks()
        if self._hits and goes_there:
            self.step_hit(1)
        else:
            self.hit_changed.emit(0, len(self._hits))

    def tint_evidence(self, evidence: Mapping[Field, Evidence]) -> None:
        """Tint where the values of the record were read."""
        tints = []
        for proof in evidence.values():
            if proof.start is not None and proof.end is not None:
                name = _TINTS[dot_kind(proof, has_value=True)]
                start, end = utf16_spans(self._text, [(proof.start, proof.end)])[0]
                tints.append((start, end, name))
        self._tints = tints
        self._paint_marks()

    def point_at(self, span: tuple[int, int] | None) -> None:
        """Make one span stand out and bring it in sight; None ends that."""
        pointed = None if span is None else utf16_spans(self._text, [span])[0]
        if pointed == self._pointed:
            return
        self._pointed = pointed
        self._paint_marks()
        if pointed is not None:
            self._bring_in_sight(pointed[0])

    def step_hit(self, steps: int) -> None:
        """Go to the next found word, or back; after the last comes the first."""
        if not self._hits:
            return
        if self._hit_position == 0:
            self._hit_position = 1 if steps > 0 else len(self._hits)
        else:
            self._hit_position = (self._hit_position - 1 + steps) % len(self._hits) + 1
        self._paint_marks()
        self._bring_in_sight(self._hits[self._hit_position - 1][0])
        self.hit_changed.emit(self._hit_position, len(self._hits))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._paint_marks()

    def _paint_marks(self) -> None:
        # Later selections are painted over earlier ones.
        marks = [
            self._mark(start, end, theme.colour(name), theme.colour("on_evidence"))
            for start, end, name in self._tints
        ]
        hit, on_hit = theme.colour("hit"), theme.colour("on_hit")
        marks.extend(self._mark(start, end, hit, on_hit) for start, end in self._hits)
        strong, on_strong = theme.colour("accent"), theme.colour("on_accent")
        if self._hit_position:
            marks.append(self._mark(*self._hits[self._hit_position - 1], strong, on_strong))
        if self._pointed is not None:
            marks.append(self._mark(*self._pointed, strong, on_strong))
        self.setExtraSelections(marks)

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
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        rect = self.cursorRect(cursor)
        if not self.viewport().rect().contains(rect):
            self.setTextCursor(cursor)
            self.centerCursor()
