import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hoso_app.ui.widgets.flow_layout import FlowLayout


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    layout = FlowLayout(widget, spacing=4)
    for _ in range(5):
        button = QPushButton("nhãn", widget)
        button.setFixedSize(80, 24)
        layout.addWidget(button)
    widget.show()
    return widget


def _lines(place: QWidget) -> list[int]:
    tops = [button.y() for button in place.findChildren(QPushButton)]
    return [tops.count(top) for top in dict.fromkeys(tops)]


@pytest.mark.parametrize(
    ("width", "lines"), [(500, [5]), (260, [3, 2]), (170, [2, 2, 1]), (40, [1, 1, 1, 1, 1])]
)
def test_what_does_not_fit_goes_into_the_next_line(
    place: QWidget, width: int, lines: list[int]
) -> None:
    layout = place.layout()
    assert layout is not None
    place.resize(width, layout.heightForWidth(width))
    layout.activate()
    assert _lines(place) == lines
    assert layout.heightForWidth(width) == len(lines) * 24 + (len(lines) - 1) * 4


def test_a_widget_is_put_at_its_position(place: QWidget) -> None:
    layout = place.layout()
    assert isinstance(layout, FlowLayout)
    first = QPushButton("đầu", place)
    layout.insert_widget(0, first)
    item = layout.itemAt(0)
    assert item is not None
    assert item.widget() is first
    assert layout.itemAt(99) is None
    assert layout.takeAt(99) is None
