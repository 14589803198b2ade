"""The navigation at its narrowest: a column of drawings."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.models.labels import count_text
from hoso_app.ui.models.query import Place
from hoso_app.ui.theme import Space
from hoso_app.ui.widgets.navigation_view import PLACE_ICONS


class NavigationRail(QFrame):
    """The places as buttons, and one that opens the whole navigation.

    Signals:
        place_chosen: A place was clicked (``Place``).
        opening_requested: The whole navigation is wanted.
    """

    place_chosen = Signal(object)
    opening_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "sunken")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.TIGHT, Space.SMALL, Space.TIGHT, Space.SMALL)
        layout.setSpacing(Space.TIGHT)
        self._names = {
            Place.ALL: self.tr("Tất cả"),
            Place.INBOX: self.tr("Hộp chờ"),
            Place.RECENT: self.tr("Gần đây"),
            Place.STARRED: self.tr("Đánh dấu"),
            Place.TRASH: self.tr("Thùng rác"),
        }
        self._buttons: dict[Place, QToolButton] = {}
        for place in Place:
            button = self._button(PLACE_ICONS[place], self._names[place])
            button.setCheckable(True)
            button.clicked.connect(partial(self._on_place_clicked, place))
            layout.addWidget(button)
            self._buttons[place] = button
        layout.addSpacing(Space.SMALL)
        self._open = self._button(Icon.FILTER, self.tr("Cấp ủy, nhiệm kỳ, thể loại…"))
        self._open.clicked.connect(self.opening_requested)
        layout.addWidget(self._open)
        layout.addStretch()

    @property
    def buttons(self) -> Mapping[Place, QToolButton]:
        """Return the buttons of the places."""
        return self._buttons

    def show_state(self, place: Place | None, counts: Mapping[Place, int]) -> None:
        """Show which place is on, and how many documents each holds."""
        for name, button in self._buttons.items():
            button.setChecked(name is place)
            count = counts.get(name)
            label = self._names[name]
            if count is not None:
                label = self.tr("{place}: {count} văn bản").format(
                    place=label, count=count_text(count)
                )
            button.setToolTip(label)
            button.setAccessibleName(label)

    def _button(self, name: Icon, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    @Slot()
    def _on_place_clicked(self, place: Place, _checked: bool = False) -> None:
        # The button shows what the list shows, not that it was pressed.
        self._buttons[place].setChecked(True)
        self.place_chosen.emit(place)
