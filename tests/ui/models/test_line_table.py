"""Lines in columns: what stands where, and lines that come later."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot
from typing_extensions import override

from hoso_app.ui.models.line_table import LineTableModel


class Pairs(LineTableModel[tuple[str, str]]):
    """Lines of two words."""

    @override
    def titles(self) -> Sequence[str]:
        return "Một", "Hai"

    @override
    def words(self, line: tuple[str, str], column: int) -> str:
        return line[column]


def test_words_stand_under_their_titles_with_a_tip(qtbot: QtBot) -> None:
    model = Pairs()
    assert (model.rowCount(), model.columnCount()) == (0, 2)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Hai"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    model.show_lines([("a", "<b>")])
    index = model.index(0, 1)
    assert index.data() == "<b>"
    assert "&lt;b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
    assert model.rowCount(index) == model.columnCount(index) == 0


def test_lines_that_come_later_stand_below(qtbot: QtBot) -> None:
    model = Pairs()
    model.show_lines([("a", "b")])
    with qtbot.assertNotEmitted(model.rowsInserted):
        model.append_lines([])
    with qtbot.waitSignal(model.rowsInserted) as inserted:
        model.append_lines([("c", "d"), ("e", "f")])
    assert inserted.args[1:] == [1, 2]
    assert [model.index(row, 0).data() for row in range(3)] == ["a", "c", "e"]
