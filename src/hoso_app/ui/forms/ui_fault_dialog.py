# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'fault_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from hoso_app.ui.widgets.drawing import Drawing

class Ui_FaultDialog(object):
    def setupUi(self, fault_dialog):
        if not fault_dialog.objectName():
            fault_dialog.setObjectName(u"fault_dialog")
        fault_dialog.setMinimumSize(QSize(520, 380))
        self.fault_dialog_layout = QVBoxLayout(fault_dialog)
        self.fault_dialog_layout.setSpacing(16)
        self.fault_dialog_layout.setObjectName(u"fault_dialog_layout")
        self.fault_dialog_layout.setContentsMargins(24, 24, 24, 16)
        self.fault_head = QHBoxLayout()
        self.fault_head.setSpacing(12)
        self.fault_head.setObjectName(u"fault_head")
        self.fault_head.setContentsMargins(0, 0, 0, 0)
        self.fault_drawing = Drawing(fault_dialog)
        self.fault_drawing.setObjectName(u"fault_drawing")

        self.fault_head.addWidget(self.fault_drawing)

        self.fault_title = QLabel(fault_dialog)
        self.fault_title.setObjectName(u"fault_title")
        self.fault_title.setProperty(u"textStyle", u"heading")

        self.fault_head.addWidget(self.fault_title)

        self.fault_head.setStretch(1, 1)

        self.fault_dialog_layout.addLayout(self.fault_head)

        self.fault_text = QLabel(fault_dialog)
        self.fault_text.setObjectName(u"fault_text")
        self.fault_text.setWordWrap(True)

        self.fault_dialog_layout.addWidget(self.fault_text)

        self.details_edit = QPlainTextEdit(fault_dialog)
        self.details_edit.setObjectName(u"details_edit")
        self.details_edit.setReadOnly(True)
        self.details_edit.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details_edit.setTabChangesFocus(True)

        self.fault_dialog_layout.addWidget(self.details_edit)

        self.fault_buttons = QHBoxLayout()
        self.fault_buttons.setSpacing(8)
        self.fault_buttons.setObjectName(u"fault_buttons")
        self.fault_buttons.setContentsMargins(0, 0, 0, 0)
        self.copy_button = QPushButton(fault_dialog)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setAutoDefault(False)

        self.fault_buttons.addWidget(self.copy_button)

        self.copied_label = QLabel(fault_dialog)
        self.copied_label.setObjectName(u"copied_label")
        self.copied_label.setTextFormat(Qt.TextFormat.PlainText)
        self.copied_label.setProperty(u"tone", u"success")

        self.fault_buttons.addWidget(self.copied_label)

        self.fault_spacer = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.fault_buttons.addItem(self.fault_spacer)

        self.close_button = QPushButton(fault_dialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"emphasis", u"primary")

        self.fault_buttons.addWidget(self.close_button)


        self.fault_dialog_layout.addLayout(self.fault_buttons)

        self.fault_dialog_layout.setStretch(2, 1)
        QWidget.setTabOrder(self.close_button, self.copy_button)
        QWidget.setTabOrder(self.copy_button, self.details_edit)

        self.retranslateUi(fault_dialog)

        self.close_button.setDefault(True)

    # setupUi

    def retranslateUi(self, fault_dialog):
        fault_dialog.setWindowTitle(QCoreApplication.translate("FaultDialog", u"H\u1ed3 s\u01a1 \u2013 c\u00f3 l\u1ed7i", None))
        self.fault_title.setText(QCoreApplication.translate("FaultDialog", u"Ch\u01b0\u01a1ng tr\u00ecnh g\u1eb7p l\u1ed7i", None))
        self.fault_text.setText(QCoreApplication.translate("FaultDialog", u"Vi\u1ec7c v\u1eeba l\u00e0m c\u00f3 th\u1ec3 ch\u01b0a xong. B\u1ea3n g\u1ed1c c\u00e1c v\u0103n b\u1ea3n trong kho kh\u00f4ng b\u1ecb \u0111\u1ee5ng t\u1edbi. B\u1ea1n c\u00f3 th\u1ec3 l\u00e0m ti\u1ebfp; n\u1ebfu l\u1ed7i l\u1eb7p l\u1ea1i, h\u00e3y ch\u00e9p chi ti\u1ebft d\u01b0\u1edbi \u0111\u00e2y g\u1eedi cho ng\u01b0\u1eddi h\u1ed7 tr\u1ee3.", None))
#if QT_CONFIG(accessibility)
        self.details_edit.setAccessibleName(QCoreApplication.translate("FaultDialog", u"Chi ti\u1ebft c\u1ee7a l\u1ed7i", None))
#endif // QT_CONFIG(accessibility)
        self.copy_button.setText(QCoreApplication.translate("FaultDialog", u"&Ch\u00e9p chi ti\u1ebft", None))
        self.copied_label.setText("")
        self.close_button.setText(QCoreApplication.translate("FaultDialog", u"\u0110\u00f3&ng", None))
    # retranslateUi

