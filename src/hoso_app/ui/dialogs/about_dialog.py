"""What the program is, which version, and on whose work it stands."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from hoso_app import __version__
from hoso_app.services.parts import Part
from hoso_app.ui.dialogs.fault_dialog import version_line
from hoso_app.ui.dialogs.parts_dialog import PartsDialog
from hoso_app.ui.forms.ui_about_dialog import Ui_AboutDialog
from hoso_app.ui.icons import Icon
from hoso_app.ui.screen_fit import ScreenDialog

_MARK_SIZE = 48


def model_folder(data_folder: Path) -> Path:
    """Return where the program looks first for a model that reads scans."""
    named = os.environ.get("HOSO_TESSDATA")
    return Path(named) if named else data_folder / "tessdata"


class AboutDialog(ScreenDialog):
    """Shows version, open library and licences; everything can be copied."""

    def __init__(
        self,
        library: Path,
        log_folder: Path,
        parts: Sequence[Part] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts = tuple(parts)
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        self.ui.mark_drawing.show_drawing(Icon.DOSSIER, _MARK_SIZE, "accent_text")
        self.ui.version_label.setText(self.tr("Phiên bản {version}").format(version=__version__))
        self.ui.library_label.setText(
            self.tr(
                "Kho đang mở: {library}\nNhật ký lỗi: {log}\n"
                "Mẫu chữ đọc bản quét: {models} (đổi ở Cài đặt, Ctrl+,)"
            ).format(library=library, log=log_folder, models=model_folder(log_folder))
        )
        self.ui.parts_label.setText(
            self.tr(
                "Phần mềm tự do theo giấy phép MIT. Cửa sổ dùng Qt {qt} (giấy phép LGPL 3). "
                "Danh mục đơn vị hành chính và giấy phép của các phần khác: xem tệp NOTICE "
                "đi kèm chương trình."
            ).format(qt=qVersion())
        )
        # A program that runs from its source was put together by whoever runs it.
        self.ui.parts_button.setVisible(bool(self._parts))
        self.ui.parts_button.clicked.connect(self._on_parts_button_clicked)
        self.ui.copy_button.clicked.connect(self._on_copy_button_clicked)
        self.ui.close_button.clicked.connect(self.accept)

    @Slot()
    def _on_copy_button_clicked(self) -> None:
        QGuiApplication.clipboard().setText(version_line())
        self.ui.copy_button.setText(self.tr("Đã chép"))

    @Slot()
    def _on_parts_button_clicked(self) -> None:
        dialog = PartsDialog(self._parts, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
