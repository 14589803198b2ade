"""What the program is, which version, and on whose work it stands."""

from pathlib import Path

from PySide6.QtCore import Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from hoso_app import __version__
from hoso_app.ui.dialogs.fault_dialog import version_line
from hoso_app.ui.forms.ui_about_dialog import Ui_AboutDialog
from hoso_app.ui.icons import Icon

_MARK_SIZE = 48


class AboutDialog(QDialog):
    """Shows version, open library and licences; everything can be copied."""

    def __init__(self, library: Path, log_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        self.ui.mark_drawing.show_drawing(Icon.DOSSIER, _MARK_SIZE, "accent_text")
        self.ui.version_label.setText(self.tr("Phiên bản {version}").format(version=__version__))
        self.ui.library_label.setText(
            self.tr("Kho đang mở: {library}\nNhật ký lỗi: {log}").format(
                library=library, log=log_folder
            )
        )
        self.ui.parts_label.setText(
            self.tr(
                "Phần mềm tự do theo giấy phép MIT. Cửa sổ dùng Qt {qt} (giấy phép LGPL 3). "
                "Danh mục đơn vị hành chính và giấy phép của các phần khác: xem tệp NOTICE "
                "đi kèm chương trình."
            ).format(qt=qVersion())
        )
        self.ui.copy_button.clicked.connect(self._on_copy_button_clicked)
        self.ui.close_button.clicked.connect(self.accept)

    @Slot()
    def _on_copy_button_clicked(self) -> None:
        QGuiApplication.clipboard().setText(version_line())
        self.ui.copy_button.setText(self.tr("Đã chép"))
