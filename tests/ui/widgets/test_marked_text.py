import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from hoso_app.ui import theme
from hoso_app.ui.widgets.marked_text import Ink, paint_marked_text, utf16_spans

MARKER = QColor("#ff0000")


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("kế hoạch", [(3, 8)], [(3, 8)]),
        ("📎 kế", [(0, 1), (2, 4)], [(0, 2), (3, 5)]),
        ("a𝐀b", [(2, 3), (0, 99)], [(3, 4), (0, 4)]),
        ("", [], []),
    ],
)
def test_spans_are_counted_as_qt_does(
    text: str, spans: list[tuple[int, int]], expected: list[tuple[int, int]]
) -> None:
    assert utf16_spans(text, spans) == expected


def _marked_columns(text: str, spans: list[tuple[int, int]], max_lines: int = 1) -> set[int]:
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    ink = Ink(theme.font(), QColor("#000000"), MARKER, QColor("#000000"))
    paint_marked_text(painter, QRectF(0, 0, 200, 60), text, spans, ink, max_lines)
    painter.end()
    wanted = MARKER.rgb()
    return {x for x in range(200) for y in range(60) if image.pixel(x, y) == wanted}


def test_the_marker_stands_where_the_word_is(qtbot: QtBot) -> None:
    early = _marked_columns("kế hoạch số", [(0, 2)])
    late = _marked_columns("kế hoạch số", [(9, 11)])
    assert early
    assert late
    assert max(early) < min(late)


def test_nothing_is_painted_beyond_the_ellipsis(qtbot: QtBot) -> None:
    text = "rất dài " * 40 + "cuối"
    assert not _marked_columns(text, [(len(text) - 4, len(text))])
    assert _marked_columns(text, [(0, 3)], max_lines=2)
