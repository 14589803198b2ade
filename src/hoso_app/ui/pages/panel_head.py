"""The head of the document panel: name and buttons below each other, or in one row."""

from PySide6.QtCore import QEvent, QObject, QSize
from typing_extensions import override

from hoso_app.ui.forms.ui_document_panel import Ui_DocumentPanel
from hoso_app.ui.widgets.button_words import fit_words

_LOW_LINES = 20
"""So many lines of text: a panel that is lower keeps its height for paper and record."""
_LEAST_NAME_LETTERS = 20
"""So much of a name is to be readable beside the buttons."""


class PanelHead(QObject):
    """Lays the head out as the panel's size and its own buttons ask for."""

    def __init__(self, ui: Ui_DocumentPanel) -> None:
        super().__init__(ui.head)
        self._ui = ui
        self._is_one_row = False
        self._panel = QSize()
        self._buttons = QSize()
        ui.head.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Asked for by this class itself as well, which is to come to an end.
        is_asked = event.type() == QEvent.Type.LayoutRequest
        if is_asked and self._ui.buttons_bar.sizeHint() != self._buttons:
            self.fit(self._panel)
        return super().eventFilter(watched, event)

    def fit(self, panel: QSize) -> None:
        """Lay the head out for a panel of that size, also when its buttons change later."""
        ui = self._ui
        margins = ui.head_layout.contentsMargins()
        room = panel.width() - margins.left() - margins.right()
        fit_words(ui.buttons_bar, (ui.restore_button, ui.open_button, ui.citation_button), room)
        metrics = ui.title_label.fontMetrics()
        is_low = panel.height() < _LOW_LINES * metrics.lineSpacing()
        buttons = (ui.buttons_bar, ui.star_button, ui.close_button)
        beside = sum(one.sizeHint().width() for one in buttons)
        name = _LEAST_NAME_LETTERS * metrics.averageCharWidth()
        is_one_row = is_low and panel.width() - beside >= name
        if is_one_row is not self._is_one_row:
            self._is_one_row = is_one_row
            self._lay_out()
        self._panel, self._buttons = panel, ui.buttons_bar.sizeHint()

    def _lay_out(self) -> None:
        ui, head = self._ui, self._ui.head_layout
        for part in (ui.subtitle_label, ui.buttons_bar, ui.star_button, ui.close_button):
            head.removeWidget(part)
        if self._is_one_row:
            head.addWidget(ui.subtitle_label, 1, 0)
            for column, part in enumerate((ui.buttons_bar, ui.star_button, ui.close_button), 1):
                head.addWidget(part, 0, column, 2, 1)
        else:
            head.addWidget(ui.star_button, 0, 1)
            head.addWidget(ui.close_button, 0, 2)
            head.addWidget(ui.subtitle_label, 1, 0, 1, 3)
            head.addWidget(ui.buttons_bar, 2, 0, 1, 3)
