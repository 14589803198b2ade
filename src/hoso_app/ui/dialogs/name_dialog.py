"""Asks for one name: a tag, or what a saved search is called."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from hoso_app.ui import theme
from hoso_app.ui.forms.ui_name_dialog import Ui_NameDialog
from hoso_app.ui.screen_fit import ScreenDialog
from hoso_app.ui.widgets.completion import FoldingCompleter


class NameDialog(ScreenDialog):
    """One line with proposals; cannot be accepted while it is empty.

    Signals:
        name_given: The name, once the dialog is accepted.
    """

    name_given = Signal(str)

    def __init__(
        self,
        title: str,
        prompt: str,
        *,
        proposals: Sequence[str] = (),
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_NameDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(title)
        self.ui.prompt_label.setText(prompt)
        self.ui.error_label.hide()
        edit = self.ui.name_edit
        edit.setAccessibleName(prompt)
        edit.setText(name)
        edit.selectAll()
        edit.setCompleter(FoldingCompleter(proposals, self))
        buttons = QDialogButtonBox.StandardButton
        self.ui.button_box.setStandardButtons(buttons.Ok | buttons.Cancel)
        ok = self.ui.button_box.button(buttons.Ok)
        ok.setProperty("emphasis", "primary")
        theme.restyle(ok)
        self.ui.button_box.accepted.connect(self._on_button_box_accepted)
        self.ui.button_box.rejected.connect(self.reject)
        edit.textChanged.connect(self._on_name_edit_text_changed)
        self._on_name_edit_text_changed()

    def name(self) -> str:
        """Return the name without spaces around it."""
        return " ".join(self.ui.name_edit.text().split())

    @Slot()
    def _on_name_edit_text_changed(self) -> None:
        ok = self.ui.button_box.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.name()))

    @Slot()
    def _on_button_box_accepted(self) -> None:
        self.accept()
        self.name_given.emit(self.name())
