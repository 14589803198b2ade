# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'name_dialog.ui'
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
    QLabel, QLineEdit, QSizePolicy, QVBoxLayout,
    QWidget)

class Ui_NameDialog(object):
    def setupUi(self, name_dialog):
        if not name_dialog.objectName():
            name_dialog.setObjectName(u"name_dialog")
        name_dialog.setMinimumSize(QSize(400, 0))
        self.name_layout = QVBoxLayout(name_dialog)
        self.name_layout.setSpacing(12)
        self.name_layout.setObjectName(u"name_layout")
        self.name_layout.setContentsMargins(24, 24, 24, 24)
        self.prompt_label = QLabel(name_dialog)
        self.prompt_label.setObjectName(u"prompt_label")
        self.prompt_label.setWordWrap(True)
        self.prompt_label.setTextFormat(Qt.TextFormat.PlainText)

        self.name_layout.addWidget(self.prompt_label)

        self.name_edit = QLineEdit(name_dialog)
        self.name_edit.setObjectName(u"name_edit")

        self.name_layout.addWidget(self.name_edit)

        self.error_label = QLabel(name_dialog)
        self.error_label.setObjectName(u"error_label")
        self.error_label.setWordWrap(True)
        self.error_label.setTextFormat(Qt.TextFormat.PlainText)
        self.error_label.setProperty(u"tone", u"danger")

        self.name_layout.addWidget(self.error_label)

        self.button_box = QDialogButtonBox(name_dialog)
        self.button_box.setObjectName(u"button_box")

        self.name_layout.addWidget(self.button_box)

#if QT_CONFIG(shortcut)
        self.prompt_label.setBuddy(self.name_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(name_dialog)
    # setupUi

    def retranslateUi(self, name_dialog):
        self.prompt_label.setText("")
        self.error_label.setText("")
        pass
    # retranslateUi

