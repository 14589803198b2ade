"""Rows of two lines: what is painted, and that all are of one height."""

import pytest
from PySide6.QtCore import QRect, QStringListModel
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot
from typing_extensions import override

from hoso_app.ui import theme
from hoso_app.ui.icons import Icon
from hoso_app.ui.widgets.two_line_delegate import AnyIndex, TwoLineDelegate, TwoLines

ROWS = [
    TwoLines("Kế hoạch 59-KH/TU", "kiểm điểm giữa nhiệm kỳ", "07/4/2023", "ghi chú"),
    TwoLines("Kế hoạch", "x " * 500, "y " * 500, icon=Icon.LIBRARY, is_pale=True),
    TwoLines("Số " * 200, note="đến 30/6/2025", heading_marks=((0, 2),)),
    TwoLines("kế hoạch", "kế hoạch", detail_marks=((0, 8),)),
    None,
]


class _Delegate(TwoLineDelegate):
    @override
    def lines(self, index: AnyIndex) -> TwoLines | None:
        return ROWS[index.row()]


@pytest.fixture
def view(qtbot: QtBot) -> QListView:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel([str(row) for row in range(len(ROWS))], view))
    view.setItemDelegate(_Delegate(view))
    view.resize(420, 400)
    view.show()
    return view


def painted(view: QListView, row: int, state: QStyle.StateFlag) -> QImage:
    index = view.model().index(row, 0)
    delegate = view.itemDelegate()
    option = QStyleOptionViewItem()
    height = delegate.sizeHint(option, index).height()
    option.rect = QRect(0, 0, 400, height)
    option.state = state
    image = QImage(400, height, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.LIGHT.surface))
    painter = QPainter(image)
    delegate.paint(painter, option, index)
    painter.end()
    return image


def colours_of(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


NOTHING = QStyle.StateFlag.State_Enabled


def test_every_row_has_the_same_height(view: QListView) -> None:
    heights = {view.sizeHintForRow(row) for row in range(len(ROWS))}
    assert len(heights) == 1
    assert 30 < heights.pop() < 80


@pytest.mark.parametrize("row", range(len(ROWS)))
def test_the_chosen_row_is_told_by_ground_and_bar(view: QListView, row: int) -> None:
    chosen = painted(view, row, NOTHING | QStyle.StateFlag.State_Selected)
    assert chosen.pixelColor(1, 10).name() == theme.LIGHT.accent
    assert chosen.pixelColor(8, 3).name() == theme.LIGHT.accent_soft
    assert painted(view, row, NOTHING).pixelColor(8, 3).name() == theme.LIGHT.surface


def test_the_row_with_the_keys_has_a_ring(view: QListView) -> None:
    ringed = painted(view, 0, NOTHING | QStyle.StateFlag.State_HasFocus)
    assert ringed.pixelColor(200, 0).name() == theme.LIGHT.focus


def test_found_words_are_marked(view: QListView) -> None:
    assert theme.LIGHT.hit in colours_of(painted(view, 2, NOTHING))
    assert theme.LIGHT.hit in colours_of(painted(view, 3, NOTHING))
    assert theme.LIGHT.hit not in colours_of(painted(view, 0, NOTHING))


def test_a_long_row_stays_inside_its_edges(view: QListView) -> None:
    for row in (1, 2):
        image = painted(view, row, NOTHING)
        edge = {image.pixelColor(399, y).name() for y in range(image.height())}
        assert edge == {theme.LIGHT.surface}


def test_a_row_that_is_not_loaded_is_empty(view: QListView) -> None:
    assert colours_of(painted(view, 4, NOTHING)) == {theme.LIGHT.surface}


def test_the_base_leaves_the_lines_to_others() -> None:
    model = QStringListModel(["x"])
    with pytest.raises(NotImplementedError):
        TwoLineDelegate().lines(model.index(0, 0))
