"""Painting of text with marked words, and the offsets that Qt counts in."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

Spans = Iterable[tuple[int, int]]

_LAST_OF_THE_BASIC_PLANE = 0xFFFF


def utf16_spans(text: str, spans: Spans) -> list[tuple[int, int]]:
    """Return spans of characters as Qt counts them, in units of UTF-16."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return list(spans)
    offsets = [0]
    for character in text:
        width = 2 if ord(character) > _LAST_OF_THE_BASIC_PLANE else 1
        offsets.append(offsets[-1] + width)
    last = len(text)
    return [(offsets[min(start, last)], offsets[min(end, last)]) for start, end in spans]


@dataclass(frozen=True, slots=True)
class Ink:
    """The type and the colours in which text is painted."""

    font: QFont
    text: QColor
    marker: QColor
    marked: QColor


def paint_marked_text(
    painter: QPainter, rect: QRectF, text: str, spans: Spans, ink: Ink, max_lines: int = 1
) -> None:
    """Paint text with marked spans into a rectangle, cut off with an ellipsis.

    Args:
        painter: Where to paint.
        rect: Width and upper left corner; lines go down from there.
        text: One paragraph; line ends are painted as spaces.
        spans: What to mark, in characters.
        ink: The type and the colours.
        max_lines: Where the ellipsis comes.
    """
    flat = text.replace("\n", " ")
    font = ink.font
    metrics = QFontMetricsF(font)
    ranges = _format_ranges(utf16_spans(flat, spans), ink.marker, ink.marked)
    shown = _cut(flat, font, rect.width(), max_lines, metrics)
    if max_lines == 1 and not ranges:
        painter.setFont(font)
        painter.setPen(ink.text)
        painter.drawText(QPointF(rect.left(), rect.top() + metrics.ascent()), shown)
        return
    layout = QTextLayout(shown, font)
    layout.setCacheEnabled(True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    _lay_lines(layout, rect.width(), max_lines, metrics.lineSpacing())
    painter.setPen(ink.text)
    layout.draw(painter, rect.topLeft(), ranges, rect)


def _format_ranges(
    spans: list[tuple[int, int]], marker: QColor, marked_ink: QColor
) -> list[QTextLayout.FormatRange]:
    marked = QTextCharFormat()
    marked.setBackground(marker)
    marked.setForeground(marked_ink)
    ranges = []
    for start, end in spans:
        entry = QTextLayout.FormatRange()
        entry.start = start
        entry.length = end - start
        entry.format = marked
        ranges.append(entry)
    return ranges


def _lay_lines(layout: QTextLayout, width: float, max_lines: int, spacing: float) -> int:
    """Lay lines out; return where the last of them begins."""
    layout.beginLayout()
    last_start = 0
    for number in range(max_lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * spacing))
        last_start = line.textStart()
    layout.endLayout()
    return last_start


def _cut(text: str, font: QFont, width: float, max_lines: int, metrics: QFontMetricsF) -> str:
    """Return the text with an ellipsis where it does not fit."""
    last_start = 0
    if max_lines > 1:
        probe = QTextLayout(text, font)
        last_start = _lay_lines(probe, width, max_lines, metrics.lineSpacing())
    tail = metrics.elidedText(text[last_start:], Qt.TextElideMode.ElideRight, width)
    return text[:last_start] + tail
