"""The works of others inside the program, with the licences as their authors wrote them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QWidget

from hoso_app.services.parts import Part, licence_text
from hoso_app.ui.forms.ui_parts_dialog import Ui_PartsDialog
from hoso_app.ui.models.part_list import PartListModel
from hoso_app.ui.screen_fit import ScreenDialog


class PartsDialog(ScreenDialog):
    """Lists the works on the left, the licence of the chosen one on the right."""

    def __init__(
        self,
        parts: Sequence[Part],
        parent: QWidget | None = None,
        *,
        read_text: Callable[[Part], str] = licence_text,
    ) -> None:
        super().__init__(parent)
        self._read_text = read_text
        self.ui = Ui_PartsDialog()
        self.ui.setupUi(self)
        self._model = PartListModel(parts, self)
        self.ui.parts_view.setModel(self._model)
        self.ui.parts_view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.ui.close_button.clicked.connect(self.accept)
        self.ui.parts_view.setCurrentIndex(self._model.index(0))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        part = self._model.part_at(current)
        # A small file of the program itself: it is there at once.
        text = self._read_text(part) if part is not None else ""
        missing = self.tr("Giấy phép này đứng chung với thư viện mà phần đó nằm trong.")
        self.ui.licence_edit.setPlainText(text or missing)
