"""The list as a table: columns, order, selection, and what is remembered of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hoso_app.domain.search import Column
from hoso_app.domain.text import sort_key
from hoso_app.ui.actions import ActionId
from hoso_app.ui.models.table_columns import COLUMNS
from tests.ui.desk import Desk, opened_desk
from tests.ui.keyboard import CONTROL, SHIFT, press


def show_table(desk: Desk) -> None:
    press(desk.window.page.ui.documents_view, Qt.Key.Key_B, CONTROL | SHIFT)
    assert desk.window.page.results.documents.is_table


def click_title(desk: Desk, column: Column) -> None:
    header = desk.window.page.ui.documents_view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(COLUMNS.index(column)) + 20, header.height() // 2)
    desk.answered(lambda: QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place))


def cells(desk: Desk, column: Column) -> list[str]:
    model = desk.window.page.results.documents
    desk.until(lambda: all(model.index(row).data() is not None for row in range(model.rowCount())))
    section = COLUMNS.index(column)
    return [model.index(row, section).data() for row in range(model.rowCount())]


def test_a_table_shows_a_value_in_each_column(desk: Desk) -> None:
    show_table(desk)
    view = desk.window.page.ui.documents_view
    assert view.horizontalHeader().isVisible()
    titles = [view.model().headerData(at, Qt.Orientation.Horizontal) for at in range(6)]
    assert titles[:2] == ["Số, ký hiệu", "Ngày"]
    row = cells(desk, Column.NUMBER).index("59-KH/TU")
    assert cells(desk, Column.DATE)[row] == "07/4/2023"
    assert cells(desk, Column.ISSUER)[row] == "Thị ủy Ngã Năm"


def test_numbers_are_ordered_naturally_and_backwards_at_the_second_click(desk: Desk) -> None:
    show_table(desk)
    click_title(desk, Column.NUMBER)
    numbers = [int(one.split("-")[0].split("/")[0]) for one in cells(desk, Column.NUMBER) if one]
    assert numbers == sorted(numbers)
    assert numbers != sorted(numbers, key=str), "9 stands before 10"
    click_title(desk, Column.NUMBER)
    again = [int(one.split("-")[0].split("/")[0]) for one in cells(desk, Column.NUMBER) if one]
    assert again == sorted(numbers, reverse=True)
    assert cells(desk, Column.NUMBER)[0], "papers without a number stay last"


def test_the_column_of_dates_and_the_menu_of_orders_say_the_same(desk: Desk) -> None:
    show_table(desk)
    header, button = (
        desk.window.page.ui.documents_view.horizontalHeader(),
        desk.window.page.ui.sort_button,
    )

    def shown() -> tuple[str, int, Qt.SortOrder]:
        return button.text(), header.sortIndicatorSection(), header.sortIndicatorOrder()

    dates = COLUMNS.index(Column.DATE)
    assert header.isSortIndicatorShown()
    assert shown() == ("Mới nhất", dates, Qt.SortOrder.DescendingOrder)
    newest = desk.ids
    click_title(desk, Column.DATE)
    assert shown() == ("Cũ trước", dates, Qt.SortOrder.AscendingOrder)
    days = [row.issued_on.iso for row in desk.services.documents.rows(desk.ids) if row.issued_on]
    assert days == sorted(days)
    click_title(desk, Column.DATE)
    assert shown() == ("Mới nhất", dates, Qt.SortOrder.DescendingOrder)
    assert desk.ids == newest
    click_title(desk, Column.NUMBER)
    assert button.text() == "Theo cột"
    desk.answered(button.menu().actions()[1].trigger)
    assert shown() == ("Mới nhất", dates, Qt.SortOrder.DescendingOrder)


@pytest.mark.parametrize("column", [Column.TITLE, Column.ISSUER, Column.DOCUMENT_TYPE])
def test_words_are_ordered_as_vietnamese_has_them(desk: Desk, column: Column) -> None:
    show_table(desk)
    click_title(desk, column)
    rows = desk.services.documents.rows(desk.ids)
    values = {
        Column.TITLE: [row.abstract for row in rows],
        Column.ISSUER: [row.issuer for row in rows],
        Column.DOCUMENT_TYPE: [row.document_type for row in rows],
    }[column]
    filled = [value for value in values if value]
    assert filled == sorted(filled, key=sort_key)
    assert values[: len(filled)] == filled
    assert desk.window.page.ui.sort_button.text() == "Theo cột"


def test_the_selection_stays_through_order_and_shape(desk: Desk) -> None:
    (chosen,) = desk.select("59-KH/TU")
    view = desk.window.page.ui.documents_view
    show_table(desk)
    assert view.selected_ids() == (chosen,)
    click_title(desk, Column.TITLE)
    assert view.selected_ids() == (chosen,)
    selected = view.selectionModel().selectedIndexes()
    assert len(selected) == len(COLUMNS), "the whole row"
    desk.answered(lambda: press(view, Qt.Key.Key_B, CONTROL | SHIFT))
    assert view.selected_ids() == (chosen,)
    assert not view.horizontalHeader().isVisible()
    assert desk.window.page.results.query.column is None


def test_columns_are_chosen_and_one_always_stays(desk: Desk) -> None:
    show_table(desk)
    header = desk.window.page.ui.documents_view.horizontalHeader()
    for _ in range(len(COLUMNS) - 1):
        menu = desk.window.page.table.columns_menu()
        next(one for one in menu.actions() if one.isChecked() and one.isEnabled()).trigger()
    assert header.hiddenSectionCount() == len(COLUMNS) - 1
    menu = desk.window.page.table.columns_menu()
    assert not any(one.isChecked() and one.isEnabled() for one in menu.actions())


def test_the_table_comes_back_with_its_columns(
    qtbot: QtBot, sample_library: Path, tmp_path: Path
) -> None:
    state = tmp_path / "window.ini"
    with opened_desk(qtbot, sample_library, state) as desk:
        show_table(desk)
        header = desk.window.page.ui.documents_view.horizontalHeader()
        header.setSectionHidden(COLUMNS.index(Column.TERM), True)
        header.resizeSection(0, 222)
        click_title(desk, Column.TITLE)
        listed = desk.ids
    with opened_desk(qtbot, sample_library, state) as desk:
        header = desk.window.page.ui.documents_view.horizontalHeader()
        assert header.isVisible()
        assert header.isSectionHidden(COLUMNS.index(Column.TERM))
        assert header.sectionSize(0) == 222
        assert header.sortIndicatorSection() == COLUMNS.index(Column.TITLE)
        assert desk.ids == listed
        assert desk.window.workspace.actions[ActionId.TOGGLE_TABLE].isChecked()
