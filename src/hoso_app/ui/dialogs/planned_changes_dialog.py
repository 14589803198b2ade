"""Every change that something would make, before it is made; papers can be left out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialogButtonBox, QHeaderView, QWidget

from hoso_app.ui import theme
from hoso_app.ui.forms.ui_planned_changes_dialog import Ui_PlannedChangesDialog
from hoso_app.ui.models.edit_preview import EditPreviewModel, PlannedChange, PreviewColumn
from hoso_app.ui.models.labels import count_text
from hoso_app.ui.screen_fit import ScreenDialog


class PlannedChangesDialog(ScreenDialog):
    """Shows what would change; changes nothing itself.

    Signals:
        chosen: The papers that are to be changed (tuple of identifiers).
    """

    chosen = Signal(object)

    def __init__(
        self, title: str, changes: Sequence[PlannedChange], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_PlannedChangesDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(title)
        self.ui.intro_label.setText(title)
        self.preview = EditPreviewModel(self, is_checkable=True)
        self.preview.show_changes(changes)
        view = self.ui.preview_view
        view.setModel(self.preview)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(PreviewColumn.FIELD, QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox.StandardButton
        self.ui.button_box.setStandardButtons(buttons.Ok | buttons.Cancel)
        ok = self.ui.button_box.button(buttons.Ok)
        ok.setProperty("emphasis", "primary")
        theme.restyle(ok)
        self.preview.dataChanged.connect(self._show_count)
        self.ui.button_box.accepted.connect(self._on_button_box_accepted)
        self.ui.button_box.rejected.connect(self.reject)
        if changes:
            view.setCurrentIndex(self.preview.index(0, 0))
        self._show_count()

    @Slot()
    def _show_count(self) -> None:
        chosen = frozenset(self.preview.chosen_ids())
        changes = sum(change.document_id in chosen for change in self.preview.changes)
        self.ui.count_label.setText(
            self.tr(
                "Sẽ sửa {documents} văn bản, {changes} chỗ; phím cách bỏ một văn bản ra."
            ).format(documents=count_text(len(chosen)), changes=count_text(changes))
            if self.preview.changes
            else self.tr("Không có gì thay đổi.")
        )
        ok = self.ui.button_box.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(chosen))
        ok.setText(self.tr("Sửa {count} văn bản").format(count=count_text(len(chosen))))

    @Slot()
    def _on_button_box_accepted(self) -> None:
        chosen = self.preview.chosen_ids()
        self.accept()
        self.chosen.emit(chosen)
