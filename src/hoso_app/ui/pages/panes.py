"""Which panes are open, how wide they are, and how they make do with a small window."""

from PySide6.QtCore import QObject, Qt, Signal, Slot

from hoso_app.ui.actions import ActionId, Actions
from hoso_app.ui.forms.ui_documents_page import Ui_DocumentsPage
from hoso_app.ui.letters import grown
from hoso_app.ui.window_state import WindowState

NARROW_BELOW = 1100
"""Width of the window below which the navigation is a column of drawings, and with large
letters already where it would take from list and document what they need."""
STACKED_BELOW = 1024
"""Width of the window below which the document stands under the list."""

_NAVIGATION_WIDTH = 232
_RAIL_MARGINS = 26
_RAIL_ICON = 18
_LEAST_WIDTH = 300
_LEAST_WIDTH_OF_LETTERS = 200
_LEAST_HEIGHT = 160
_STATE_VERSION = "1"
_ANY_WIDTH = 16_777_215
"""Qt's own largest size."""


class Panes(QObject):
    """Arranges navigation, list and document.

    Signals:
        stacked: Whether the document has the width for paper and record beside each
            other: under the list, or while the inbox is gone through in a
            window that is wide enough.
    """

    stacked = Signal(bool)

    def __init__(
        self,
        ui: Ui_DocumentsPage,
        actions: Actions,
        state: WindowState,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._actions = actions
        self._state = state
        self._is_narrow: bool | None = None
        self._is_stacked: bool | None = None
        self._is_navigation_open = state.flag("navigation", default=True)
        self._is_rail_unfolded = False
        self._navigation_width = grown(_NAVIGATION_WIDTH)
        self._letters = grown(100)
        self._is_document_open = state.flag("document", default=True)
        self._is_triage = False
        self._sizes_before: list[int] = []
        self._prepare()

    def arrange(self, width: int) -> None:
        """Fit the panes into a window of that width, with the letters of the moment."""
        self._set_least_widths()
        letters = grown(100)
        is_narrow = width < max(NARROW_BELOW, grown(_NAVIGATION_WIDTH) + 2 * _least_width())
        is_stacked = width < STACKED_BELOW
        if is_stacked is not self._is_stacked:
            self._is_stacked = is_stacked
            splitter = self._ui.content_splitter
            splitter.setOrientation(
                Qt.Orientation.Vertical if is_stacked else Qt.Orientation.Horizontal
            )
            half = max(splitter.height() if is_stacked else splitter.width(), 2) // 2
            if not self._state.restore_parts(self._name_of_parts(), splitter):
                splitter.setSizes([half, half])
            # What is restored brings its orientation along; this window decides.
            splitter.setOrientation(
                Qt.Orientation.Vertical if is_stacked else Qt.Orientation.Horizontal
            )
            self.stacked.emit(self._has_width())
        if (is_narrow, letters) != (self._is_narrow, self._letters):
            self._keep_navigation_width()
            self._navigation_width = self._navigation_width * letters // self._letters
            if is_narrow is not self._is_narrow:
                self._is_rail_unfolded = False
            self._is_narrow, self._letters = is_narrow, letters
            self._show_navigation()

    def set_triage(self, *, is_on: bool) -> None:
        """Leave the list a narrow column and give its room to the paper, or take that back."""
        if is_on is self._is_triage:
            return
        self._is_triage = is_on
        splitter = self._ui.content_splitter
        if self._is_stacked:
            return
        if is_on:
            self._sizes_before = splitter.sizes()
            self.open_document()
            least = _least_width()
            splitter.setSizes([least, max(1, splitter.width() - least)])
        elif self._sizes_before:
            splitter.setSizes(self._sizes_before)
        self.stacked.emit(self._has_width())

    @Slot()
    def toggle_navigation(self) -> None:
        """Open or close the navigation; in a narrow window, unfold or fold it."""
        self._keep_navigation_width()
        if self._is_narrow:
            self._is_rail_unfolded = not self._is_rail_unfolded
        else:
            self._is_navigation_open = not self._is_navigation_open
        self._show_navigation()

    @Slot()
    def fold_navigation(self) -> None:
        """Fold the navigation of a narrow window after a choice was made in it."""
        if self._is_narrow and self._is_rail_unfolded:
            self._keep_navigation_width()
            self._is_rail_unfolded = False
            self._show_navigation()

    @Slot()
    def toggle_document(self) -> None:
        """Open or close the document pane."""
        self._is_document_open = not self._is_document_open
        self._show_document()

    def open_document(self) -> None:
        """Open the document pane if it is closed."""
        if not self._is_document_open:
            self.toggle_document()

    def save(self) -> None:
        """Remember the panes for the next start."""
        self.set_triage(is_on=False)
        self._state.save_parts("outer", self._ui.outer_splitter)
        self._state.save_parts(self._name_of_parts(), self._ui.content_splitter)
        self._state.save_flag("navigation", is_set=self._is_navigation_open)
        self._state.save_flag("document", is_set=self._is_document_open)

    def _prepare(self) -> None:
        outer, content = self._ui.outer_splitter, self._ui.content_splitter
        self._set_least_widths()
        self._ui.results_pane.setMinimumHeight(_LEAST_HEIGHT)
        self._ui.document_pane.setMinimumHeight(_LEAST_HEIGHT)
        outer.setStretchFactor(0, 0)
        outer.setStretchFactor(1, 1)
        content.setStretchFactor(0, 1)
        content.setStretchFactor(1, 1)
        outer.setSizes([self._navigation_width, 1000])
        self._state.restore_parts("outer", outer)
        for action in (ActionId.TOGGLE_NAVIGATION, ActionId.TOGGLE_PAPER):
            self._actions[action].setEnabled(True)
        self._actions[ActionId.TOGGLE_NAVIGATION].triggered.connect(self.toggle_navigation)
        self._actions[ActionId.TOGGLE_PAPER].triggered.connect(self.toggle_document)
        self._ui.menu_button.clicked.connect(self.toggle_navigation)
        self._ui.navigation_rail.opening_requested.connect(self.toggle_navigation)
        self._keep_navigation_width()
        self._show_navigation()
        self._show_document()

    def _has_width(self) -> bool:
        """Return whether paper and record have room beside each other."""
        room = self._ui.content_splitter.width() - _least_width()
        is_roomy = room >= 2 * _least_width()
        return bool(self._is_stacked) or (self._is_triage and is_roomy)

    def _set_least_widths(self) -> None:
        ui = self._ui
        ui.navigation_rail.setFixedWidth(_rail_width())
        ui.navigation_pane.setMinimumWidth(_rail_width())
        ui.results_pane.setMinimumWidth(_least_width())
        ui.document_pane.setMinimumWidth(_least_width())

    def _keep_navigation_width(self) -> None:
        width = self._ui.outer_splitter.sizes()[0]
        if self._ui.navigation_pane.maximumWidth() == _ANY_WIDTH and width > _rail_width():
            self._navigation_width = width

    def _show_navigation(self) -> None:
        ui = self._ui
        is_rail = bool(self._is_narrow) and not self._is_rail_unfolded
        is_shown = bool(self._is_narrow) or self._is_navigation_open
        ui.navigation_rail.setVisible(is_rail)
        ui.navigation_view.setVisible(not is_rail)
        ui.navigation_pane.setVisible(is_shown)
        rail = _rail_width()
        ui.navigation_pane.setMaximumWidth(rail if is_rail else _ANY_WIDTH)
        wanted = rail if is_rail else self._navigation_width
        if is_shown:
            width, rest = ui.outer_splitter.sizes()
            ui.outer_splitter.setSizes([wanted, max(1, width + rest - wanted)])
        self._actions[ActionId.TOGGLE_NAVIGATION].setChecked(is_shown and not is_rail)

    def _show_document(self) -> None:
        self._ui.document_pane.setVisible(self._is_document_open)
        self._actions[ActionId.TOGGLE_PAPER].setChecked(self._is_document_open)

    def _name_of_parts(self) -> str:
        return f"content-{'stacked' if self._is_stacked else 'beside'}-{_STATE_VERSION}"


def _least_width() -> int:
    """Return how wide list and document are at least."""
    return max(_LEAST_WIDTH, grown(_LEAST_WIDTH_OF_LETTERS))


def _rail_width() -> int:
    return grown(_RAIL_ICON) + _RAIL_MARGINS
