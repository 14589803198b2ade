"""The line that says how much of the library could be searched; each part opens its list."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
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


class _Part(QToolButton):
    """A part of the line, as wide as its words: Qt leaves room for an icon around a button's."""

    @override
    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * _FOCUS_FRAME
        return QSize(width, super().sizeHint().height())


class CompletenessLine(QWidget):
    """``27 văn bản trong 12.431; 12.398 tìm được chữ; 33 chưa (21 bản quét, 3 lỗi)``.

    Where there is no room for all of it, what stands in brackets is left out as a whole.

    Signals:
        part_chosen: Papers of these values of the text facet are wanted.
    """

    part_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[int, int, int, tuple[tuple[str, int], ...]] | None = None
        self._details: list[QWidget] = []
        self._has_room = True
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(Space.TIGHT, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setAccessibleName(self.tr("Đã tìm được trong bao nhiêu văn bản"))

    def show_outcome(self, outcome: SearchOutcome) -> None:
        """Show how far an answer reaches."""
        missing = tuple(sorted(outcome.missing.items()))
        shown = (outcome.total, outcome.documents, outcome.searchable, missing)
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._details.clear()
        self._has_room = True
        self.setVisible(outcome.documents > 0)
        self._fill(outcome)
        self._layout.addStretch()
        self._fit()
        self.updateGeometry()

    def text(self) -> str:
        """Return the whole line as it reads."""
        return "".join(one.text() for one in self._words() if isinstance(one, QLabel | QToolButton))

    def parts(self) -> list[QToolButton]:
        """Return the parts that open a list, from the left."""
        return [one for one in self._words() if isinstance(one, QToolButton)]

    def _fill(self, outcome: SearchOutcome) -> None:
        missing = outcome.documents - outcome.searchable
        self._say(
            self.tr("{total} văn bản trong {documents}; ").format(
                total=count_text(outcome.total), documents=count_text(outcome.documents)
            )
        )
        found = self.tr("{count} tìm được chữ").format(count=count_text(outcome.searchable))
        self._offer(found, _SEARCHABLE)
        if missing <= 0:
            return
        self._say("; ")
        self._offer(self.tr("{count} chưa").format(count=count_text(missing)), _MISSING)
        before = self._layout.count()
        kinds = _by_kind(outcome.missing)
        for place, (kind, reasons) in enumerate(kinds.items()):
            count = sum(outcome.missing[reason] for reason in reasons)
            self._say(", " if place else " (")
            self._offer(f"{count_text(count)} {kind}", reasons)
        if kinds:
            self._say(")")
        items = [self._layout.itemAt(place) for place in range(before, self._layout.count())]
        self._details = [one for item in items if item and (one := item.widget()) is not None]

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width_of(self._words()), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        least = [one for one in self._words() if one not in self._details]
        return QSize(self._width_of(least), super().minimumSizeHint().height())

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

    def _words(self) -> list[QWidget]:
        items = [self._layout.itemAt(place) for place in range(self._layout.count())]
        return [one for item in items if item and (one := item.widget()) is not None]

    @staticmethod
    def _width_of(parts: Sequence[QWidget]) -> int:
        return Space.TIGHT + sum(one.sizeHint().width() for one in parts)

    def _say(self, words: str) -> None:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(words)
        label.setProperty("tone", "muted")
        self._layout.addWidget(label)
        label.ensurePolished()  # its width counts before it is shown

    def _offer(self, words: str, values: tuple[str, ...]) -> None:
        button = _Part(self)
        button.setText(words)
        button.setProperty("tone", "accent")
        button.setProperty("emphasis", "inline")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(self.tr("Xem những văn bản này"))
        button.clicked.connect(partial(self.part_chosen.emit, values))
        self._layout.addWidget(button)
        button.ensurePolished()


def _by_kind(missing: Mapping[str, int]) -> dict[str, tuple[str, ...]]:
    """Return the reasons by what they are called, the most frequent first."""
    kinds: dict[str, tuple[str, ...]] = {}
    for reason in missing:
        kinds[missing_kind(reason)] = (*kinds.get(missing_kind(reason), ()), reason)
    return dict(sorted(kinds.items(), key=lambda pair: -sum(missing[reason] for reason in pair[1])))
