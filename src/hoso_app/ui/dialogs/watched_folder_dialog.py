"""Which folder is watched for new files; none, unless somebody chooses one."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from hoso_app.domain.errors import HosoError
from hoso_app.messages.errors import error_text
from hoso_app.ui.dialogs.folder_dialog import ChooseFolder, choose_folder
from hoso_app.ui.forms.ui_watched_folder_dialog import Ui_WatchedFolderDialog
from hoso_app.ui.screen_fit import ScreenDialog


class WatchedFolderDialog(ScreenDialog):
    """Explains what watching does, and takes a folder; sets nothing itself.

    Signals:
        folder_chosen: The folder to watch from now on, None for none.
    """

    folder_chosen = Signal(object)

    def __init__(
        self,
        folder: Path | None,
        state: str,
        parent: QWidget | None = None,
        *,
        choose: ChooseFolder = choose_folder,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_WatchedFolderDialog()
        self.ui.setupUi(self)
        self._folder = folder
        self._choose = choose
        self.ui.choose_button.clicked.connect(self._on_choose_button_clicked)
        self.ui.stop_button.clicked.connect(self._on_stop_button_clicked)
        self.ui.button_box.rejected.connect(self.reject)
        self.show_folder(folder, state)

    def show_folder(self, folder: Path | None, state: str) -> None:
        """Show what is watched now, and what the last look found."""
        self._folder = folder
        self.ui.folder_edit.setText(str(folder) if folder else "")
        self.ui.stop_button.setEnabled(folder is not None)
        self.ui.state_label.setText(state)
        self.ui.state_label.setVisible(bool(state))
        self.ui.error_label.hide()

    def refuse(self, error: HosoError) -> None:
        """Say why a folder cannot be watched."""
        self.ui.error_label.setText(error_text(error))
        self.ui.error_label.show()

    @Slot()
    def _on_choose_button_clicked(self) -> None:
        folder = self._choose(
            self, self.tr("Chọn thư mục để theo dõi"), self._folder or Path.home()
        )
        if folder is not None:
            self.folder_chosen.emit(folder)

    @Slot()
    def _on_stop_button_clicked(self) -> None:
        self.folder_chosen.emit(None)
