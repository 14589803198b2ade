"""A search box that stands alone, without the key that leads to it."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from hoso_app.ui.widgets.search_box import SearchBox


class LookupBox(SearchBox):
    """Types and settles like the main search box; its place is the whole dialog."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QLineEdit.paintEvent(self, event)
