# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'search_record_dialog.ui'
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
    QLabel, QSizePolicy, QTextBrowser, QVBoxLayout,
    QWidget)

class Ui_SearchRecordDialog(object):
    def setupUi(self, search_record_dialog):
        if not search_record_dialog.objectName():
            search_record_dialog.setObjectName(u"search_record_dialog")
        search_record_dialog.setMinimumSize(QSize(720, 520))
        self.search_record_layout = QVBoxLayout(search_record_dialog)
        self.search_record_layout.setSpacing(12)
        self.search_record_layout.setObjectName(u"search_record_layout")
        self.search_record_layout.setContentsMargins(24, 24, 24, 24)
        self.note_label = QLabel(search_record_dialog)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setWordWrap(True)
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setProperty(u"tone", u"muted")

        self.search_record_layout.addWidget(self.note_label)

        self.record_view = QTextBrowser(search_record_dialog)
        self.record_view.setObjectName(u"record_view")
        self.record_view.setOpenLinks(False)

        self.search_record_layout.addWidget(self.record_view)

        self.button_box = QDialogButtonBox(search_record_dialog)
        self.button_box.setObjectName(u"button_box")

        self.search_record_layout.addWidget(self.button_box)

        self.search_record_layout.setStretch(1, 1)

        self.retranslateUi(search_record_dialog)
    # setupUi

    def retranslateUi(self, search_record_dialog):
        search_record_dialog.setWindowTitle(QCoreApplication.translate("SearchRecordDialog", u"Phi\u1ebfu tra c\u1ee9u", None))
        self.note_label.setText(QCoreApplication.translate("SearchRecordDialog", u"Ghi l\u1ea1i \u0111\u00e3 t\u00ecm g\u00ec, l\u00fac n\u00e0o, trong bao nhi\u00eau v\u0103n b\u1ea3n, th\u1ea5y g\u00ec v\u00e0 ch\u01b0a t\u00ecm \u0111\u01b0\u1ee3c trong v\u0103n b\u1ea3n n\u00e0o.", None))
#if QT_CONFIG(accessibility)
        self.record_view.setAccessibleName(QCoreApplication.translate("SearchRecordDialog", u"Phi\u1ebfu tra c\u1ee9u", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

