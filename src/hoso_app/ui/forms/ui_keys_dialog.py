# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'keys_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QVBoxLayout, QWidget)

class Ui_KeysDialog(object):
    def setupUi(self, keys_dialog):
        if not keys_dialog.objectName():
            keys_dialog.setObjectName(u"keys_dialog")
        keys_dialog.setMinimumSize(QSize(640, 480))
        self.keys_dialog_layout = QVBoxLayout(keys_dialog)
        self.keys_dialog_layout.setSpacing(16)
        self.keys_dialog_layout.setObjectName(u"keys_dialog_layout")
        self.keys_dialog_layout.setContentsMargins(24, 24, 24, 16)
        self.keys_title = QLabel(keys_dialog)
        self.keys_title.setObjectName(u"keys_title")
        self.keys_title.setProperty(u"textStyle", u"heading")

        self.keys_dialog_layout.addWidget(self.keys_title)

        self.keys_area = QScrollArea(keys_dialog)
        self.keys_area.setObjectName(u"keys_area")
        self.keys_area.setWidgetResizable(True)
        self.keys_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.keys_area.setFrameShape(QFrame.Shape.NoFrame)
        self.keys_list = QWidget()
        self.keys_list.setObjectName(u"keys_list")
        self.keys_area.setWidget(self.keys_list)

        self.keys_dialog_layout.addWidget(self.keys_area)

        self.keys_buttons = QHBoxLayout()
        self.keys_buttons.setSpacing(8)
        self.keys_buttons.setObjectName(u"keys_buttons")
        self.keys_buttons.setContentsMargins(0, 0, 0, 0)
        self.keys_note = QLabel(keys_dialog)
        self.keys_note.setObjectName(u"keys_note")
        self.keys_note.setTextFormat(Qt.TextFormat.PlainText)
        self.keys_note.setProperty(u"tone", u"muted")
        self.keys_note.setWordWrap(True)

        self.keys_buttons.addWidget(self.keys_note)

        self.close_button = QPushButton(keys_dialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"emphasis", u"primary")

        self.keys_buttons.addWidget(self.close_button)

        self.keys_buttons.setStretch(0, 1)

        self.keys_dialog_layout.addLayout(self.keys_buttons)

        self.keys_dialog_layout.setStretch(1, 1)

        self.retranslateUi(keys_dialog)

        self.close_button.setDefault(True)

    # setupUi

    def retranslateUi(self, keys_dialog):
        keys_dialog.setWindowTitle(QCoreApplication.translate("KeysDialog", u"Ph\u00edm t\u1eaft", None))
        self.keys_title.setText(QCoreApplication.translate("KeysDialog", u"C\u00e1c ph\u00edm d\u00f9ng \u0111\u01b0\u1ee3c l\u00fac n\u00e0y", None))
#if QT_CONFIG(accessibility)
        self.keys_area.setAccessibleName(QCoreApplication.translate("KeysDialog", u"Danh s\u00e1ch ph\u00edm", None))
#endif // QT_CONFIG(accessibility)
        self.keys_note.setText("")
        self.close_button.setText(QCoreApplication.translate("KeysDialog", u"\u0110\u00f3&ng", None))
    # retranslateUi

