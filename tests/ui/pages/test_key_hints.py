"""F1 tells the keys of the place where the person is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hoso_app.ui.pages.key_hints import hints_for
from hoso_app.ui.widgets.document_list_view import DocumentListView
from hoso_app.ui.widgets.field_edit import FieldEdit
from hoso_app.ui.widgets.navigation_view import NavigationView
from hoso_app.ui.widgets.page_view import PageView
from hoso_app.ui.widgets.paper_view import PaperView
from hoso_app.ui.widgets.search_box import SearchBox


@pytest.mark.parametrize(
    ("kind", "title", "keys"),
    [
        (SearchBox, "Trong ô tìm", "Tab"),
        (DocumentListView, "Trong danh sách", "Enter"),
        (NavigationView, "Trong cột bên trái", "Ctrl+Enter"),
        (PageView, "Trên trang văn bản", "Ctrl+C"),
        (PaperView, "Trong chữ của văn bản", "Ctrl+A"),
        (FieldEdit, "Trong một mục thông tin", "Esc"),
    ],
)
def test_each_place_has_its_keys(qtbot: QtBot, kind: type[QWidget], title: str, keys: str) -> None:
    widget = kind()
    qtbot.addWidget(widget)
    inner = QWidget(widget)
    (told,) = hints_for(inner)
    assert told.title == title
    assert keys in [hint.keys for hint in told.hints]
    assert all(hint.text for hint in told.hints)


def test_elsewhere_there_are_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    assert hints_for(label) == ()
    assert hints_for(None) == ()
    assert not label.focusPolicy() & Qt.FocusPolicy.TabFocus
