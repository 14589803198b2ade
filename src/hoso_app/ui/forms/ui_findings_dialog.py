# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'findings_dialog.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout,
    QWidget)

class Ui_FindingsDialog(object):
    def setupUi(self, findings_dialog):
        if not findings_dialog.objectName():
            findings_dialog.setObjectName(u"findings_dialog")
        findings_dialog.setMinimumSize(QSize(560, 360))
        self.findings_layout = QVBoxLayout(findings_dialog)
        self.findings_layout.setSpacing(12)
        self.findings_layout.setObjectName(u"findings_layout")
        self.findings_layout.setContentsMargins(24, 24, 24, 24)
        self.summary_label = QLabel(findings_dialog)
        self.summary_label.setObjectName(u"summary_label")
        self.summary_label.setWordWrap(True)
        self.summary_label.setTextFormat(Qt.TextFormat.PlainText)
        self.summary_label.setProperty(u"textStyle", u"heading")

        self.findings_layout.addWidget(self.summary_label)

        self.findings_edit = QPlainTextEdit(findings_dialog)
        self.findings_edit.setObjectName(u"findings_edit")
        self.findings_edit.setReadOnly(True)

        self.findings_layout.addWidget(self.findings_edit)

        self.button_box = QDialogButtonBox(findings_dialog)
        self.button_box.setObjectName(u"button_box")

        self.findings_layout.addWidget(self.button_box)

        self.findings_layout.setStretch(1, 1)

        self.retranslateUi(findings_dialog)
    # setupUi

    def retranslateUi(self, findings_dialog):
        findings_dialog.setWindowTitle(QCoreApplication.translate("FindingsDialog", u"Ki\u1ec3m tra kho", None))
        self.summary_label.setText("")
#if QT_CONFIG(accessibility)
        self.findings_edit.setAccessibleName(QCoreApplication.translate("FindingsDialog", u"Nh\u1eefng \u0111i\u1ec1u t\u00ecm th\u1ea5y", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

