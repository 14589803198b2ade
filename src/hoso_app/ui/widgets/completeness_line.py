"""The line that says how much of the library could be searched; each part opens its list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget
from typing_extensions import override

from hoso_app.domain.search import SearchOutcome
from hoso_app.messages.names import missing_kind
from hoso_app.ui.models.labels import count_text
from hoso_app.ui.theme import Space

_SEARCHABLE = ("yes",)
_MISSING = ("no",)
_FOCUS_FRAME = 1


@dataclass(frozen=True, slots=True)
class _Words:
    """A piece of the line; what opens a list has its values, what may be left out is a detail."""

    text: str
    values: tuple[str, ...] = ()
    is_detail: bool = False


class _Part(QToolButton):
    """A part of the line, as wide as its words: Qt leaves room for an icon around a button's."""

    values: tuple[str, ...] = ()

    @override
    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * _FOCUS_FRAME
        return QSize(width, super().sizeHint().height())


class CompletenessLine(QWidget):
    """``27 văn bản trong 12.431; 12.398 tìm được chữ; 33 chưa (21 bản quét, 3 lỗi)``.

    Where there is no room for all of it, what stands in brackets is left out as a whole. Labels
    and buttons stay and get other words: a line that lost its widgets for a moment would be
    lower for that moment, and have the whole window laid out and painted twice for each answer.

    Of the trash it tells only what is listed: its papers are none of those that are counted.

    Signals:
        part_chosen: Papers of these values of the text facet are wanted.
    """

    part_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[object, ...] = ()
        self._details: list[QLabel | _Part] = []
        self._has_room = True
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(Space.TIGHT, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch()
        self._sample = self._new_part()
        """Never shown: as high as the line is to be, also where it has no parts."""
        self._sample.hide()
        self.setAccessibleName(self.tr("Đã tìm được trong bao nhiêu văn bản"))

    def show_outcome(self, outcome: SearchOutcome) -> None:
        """Show how far an answer reaches."""
        missing = tuple(sorted(outcome.missing.items()))
        shown = (outcome.total, outcome.documents, outcome.searchable, missing)
        if shown != self._shown:
            self._shown = shown
            self.setVisible(outcome.documents > 0)
            self._show_line(self._line_of(outcome))

    def show_trash(self, total: int, *, is_narrowed: bool) -> None:
        """Show how many papers of the trash are listed; narrowed where it may hold more."""
        shown = (total, is_narrowed)
        if shown != self._shown:
            self._shown = shown
            words = self.tr("{total} văn bản trong thùng rác")
            if is_narrowed:
                words = self.tr("{total} văn bản tìm thấy trong thùng rác")
            self.show()
            self._show_line([_Words(words.format(total=count_text(total)))])

    def _show_line(self, line: Sequence[_Words]) -> None:
        self._show_words(line)
        self._fit()
        self.updateGeometry()

    def text(self) -> str:
        """Return the whole line as it reads."""
        return "".join(one.text() for one in self._words())

    def parts(self) -> list[QToolButton]:
        """Return the parts that open a list, from the left."""
        return [one for one in self._words() if isinstance(one, _Part)]

    def _line_of(self, outcome: SearchOutcome) -> list[_Words]:
        missing = outcome.documents - outcome.searchable
        start = self.tr("{total} văn bản trong {documents}; ").format(
            total=count_text(outcome.total), documents=count_text(outcome.documents)
        )
        found = self.tr("{count} tìm được chữ").format(count=count_text(outcome.searchable))
        line = [_Words(start), _Words(found, _SEARCHABLE)]
        if missing <= 0:
            return line
        lacking = self.tr("{count} chưa").format(count=count_text(missing))
        line += [_Words("; "), _Words(lacking, _MISSING)]
        kinds = _by_kind(outcome.missing)
        for place, (kind, reasons) in enumerate(kinds.items()):
            count = sum(outcome.missing[reason] for reason in reasons)
            line.append(_Words(", " if place else " (", is_detail=True))
            line.append(_Words(f"{count_text(count)} {kind}", reasons, is_detail=True))
        if kinds:
            line.append(_Words(")", is_detail=True))
        return line

    def _show_words(self, line: Sequence[_Words]) -> None:
        there = self._words()
        fitting = 0
        for words, widget in zip(line, there, strict=False):
            if isinstance(widget, _Part) is not bool(words.values):
                break
            fitting += 1
        for widget in there[fitting:]:
            self._layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        widgets = there[:fitting]
        for place, words in enumerate(line):
            if place >= fitting:
                widgets.append(self._add(place, is_part=bool(words.values)))
            self._fill(widgets[place], words)
        self._details = [
            widget for widget, words in zip(widgets, line, strict=True) if words.is_detail
        ]
        for widget in widgets:
            widget.setVisible(self._has_room or widget not in self._details)

    @staticmethod
    def _fill(widget: QLabel | _Part, words: _Words) -> None:
        if widget.text() != words.text:
            widget.setText(words.text)
            widget.updateGeometry()
        if isinstance(widget, _Part):
            widget.values = words.values

    def _new_part(self) -> _Part:
        part = _Part(self)
        part.setProperty("tone", "accent")
        part.setProperty("emphasis", "inline")
        part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        part.setToolTip(self.tr("Xem những văn bản này"))
        part.clicked.connect(self._on_part_clicked)
        return part

    def _add(self, place: int, *, is_part: bool) -> QLabel | _Part:
        widget: QLabel | _Part
        if is_part:
            widget = self._new_part()
        else:
            widget = QLabel(self)
            widget.setTextFormat(Qt.TextFormat.PlainText)
            widget.setProperty("tone", "muted")
        self._layout.insertWidget(place, widget)
        widget.ensurePolished()  # its width counts before it is shown
        return widget

    @Slot()
    def _on_part_clicked(self) -> None:
        part = self.sender()
        if isinstance(part, _Part):
            self.part_chosen.emit(part.values)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width_of(self._words()), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        least = [one for one in self._words() if one not in self._details]
        return QSize(self._width_of(least), self._height())

    def _height(self) -> int:
        self._sample.ensurePolished()
        return max(super().minimumSizeHint().height(), self._sample.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        has_room = self._width_of(self._words()) <= self.width()
        if has_room is not self._has_room:
            self._has_room = has_room
            for one in self._details:
                one.setVisible(has_room)

    def _words(self) -> list[QLabel | _Part]:
        items = [self._layout.itemAt(place) for place in range(self._layout.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [one for one in widgets if isinstance(one, QLabel | _Part)]

    @staticmethod
    def _width_of(parts: Sequence[QWidget]) -> int:
        return Space.TIGHT + sum(one.sizeHint().width() for one in parts)


def _by_kind(missing: Mapping[str, int]) -> dict[str, tuple[str, ...]]:
    """Return the reasons by what they are called, the most frequent first."""
    kinds: dict[str, tuple[str, ...]] = {}
    for reason in missing:
        kinds[missing_kind(reason)] = (*kinds.get(missing_kind(reason), ()), reason)
    return dict(sorted(kinds.items(), key=lambda pair: -sum(missing[reason] for reason in pair[1])))
