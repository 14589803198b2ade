"""What a check of the library found, in sentences that can be copied."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from hoso_app.messages.findings import finding_text
from hoso_app.services.backups import Finding
from hoso_app.ui.forms.ui_findings_dialog import Ui_FindingsDialog
from hoso_app.ui.models.labels import count_text
from hoso_app.ui.screen_fit import ScreenDialog


class FindingsDialog(ScreenDialog):
    """Lists findings, each with the way out."""

    def __init__(self, findings: Sequence[Finding], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FindingsDialog()
        self.ui.setupUi(self)
        self.ui.summary_label.setText(
            self.tr("Kiểm tra kho thấy {count} điều cần xem").format(
                count=count_text(len(findings))
            )
        )
        self.ui.findings_edit.setPlainText("\n\n".join(map(finding_text, findings)))
        self.ui.button_box.setStandardButtons(QDialogButtonBox.StandardButton.Close)
        self.ui.button_box.rejected.connect(self.reject)
