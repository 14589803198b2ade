# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'about_dialog.ui'
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
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from hoso_app.ui.widgets.drawing import Drawing

class Ui_AboutDialog(object):
    def setupUi(self, about_dialog):
        if not about_dialog.objectName():
            about_dialog.setObjectName(u"about_dialog")
        about_dialog.setMinimumSize(QSize(480, 0))
        self.about_dialog_layout = QVBoxLayout(about_dialog)
        self.about_dialog_layout.setSpacing(16)
        self.about_dialog_layout.setObjectName(u"about_dialog_layout")
        self.about_dialog_layout.setContentsMargins(24, 24, 24, 16)
        self.about_head = QHBoxLayout()
        self.about_head.setSpacing(16)
        self.about_head.setObjectName(u"about_head")
        self.about_head.setContentsMargins(0, 0, 0, 0)
        self.mark_drawing = Drawing(about_dialog)
        self.mark_drawing.setObjectName(u"mark_drawing")

        self.about_head.addWidget(self.mark_drawing)

        self.about_names = QVBoxLayout()
        self.about_names.setSpacing(2)
        self.about_names.setObjectName(u"about_names")
        self.about_names.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(about_dialog)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"textStyle", u"title")

        self.about_names.addWidget(self.name_label)

        self.version_label = QLabel(about_dialog)
        self.version_label.setObjectName(u"version_label")
        self.version_label.setTextFormat(Qt.TextFormat.PlainText)
        self.version_label.setProperty(u"tone", u"muted")

        self.about_names.addWidget(self.version_label)


        self.about_head.addLayout(self.about_names)

        self.about_head.setStretch(1, 1)

        self.about_dialog_layout.addLayout(self.about_head)

        self.promise_label = QLabel(about_dialog)
        self.promise_label.setObjectName(u"promise_label")
        self.promise_label.setWordWrap(True)

        self.about_dialog_layout.addWidget(self.promise_label)

        self.about_line = QFrame(about_dialog)
        self.about_line.setObjectName(u"about_line")
        self.about_line.setProperty(u"line", u"true")
        self.about_line.setFrameShape(QFrame.Shape.NoFrame)

        self.about_dialog_layout.addWidget(self.about_line)

        self.library_label = QLabel(about_dialog)
        self.library_label.setObjectName(u"library_label")
        self.library_label.setTextFormat(Qt.TextFormat.PlainText)
        self.library_label.setWordWrap(True)
        self.library_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.about_dialog_layout.addWidget(self.library_label)

        self.parts_label = QLabel(about_dialog)
        self.parts_label.setObjectName(u"parts_label")
        self.parts_label.setTextFormat(Qt.TextFormat.PlainText)
        self.parts_label.setProperty(u"tone", u"muted")
        self.parts_label.setWordWrap(True)
        self.parts_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.about_dialog_layout.addWidget(self.parts_label)

        self.about_buttons = QHBoxLayout()
        self.about_buttons.setSpacing(8)
        self.about_buttons.setObjectName(u"about_buttons")
        self.about_buttons.setContentsMargins(0, 0, 0, 0)
        self.copy_button = QPushButton(about_dialog)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setAutoDefault(False)

        self.about_buttons.addWidget(self.copy_button)

        self.parts_button = QPushButton(about_dialog)
        self.parts_button.setObjectName(u"parts_button")
        self.parts_button.setAutoDefault(False)

        self.about_buttons.addWidget(self.parts_button)

        self.about_spacer = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.about_buttons.addItem(self.about_spacer)

        self.close_button = QPushButton(about_dialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"emphasis", u"primary")

        self.about_buttons.addWidget(self.close_button)


        self.about_dialog_layout.addLayout(self.about_buttons)

        QWidget.setTabOrder(self.close_button, self.copy_button)
        QWidget.setTabOrder(self.copy_button, self.parts_button)
        QWidget.setTabOrder(self.parts_button, self.library_label)
        QWidget.setTabOrder(self.library_label, self.parts_label)

        self.retranslateUi(about_dialog)

        self.close_button.setDefault(True)

    # setupUi

    def retranslateUi(self, about_dialog):
        about_dialog.setWindowTitle(QCoreApplication.translate("AboutDialog", u"V\u1ec1 H\u1ed3 s\u01a1", None))
        self.name_label.setText(QCoreApplication.translate("AboutDialog", u"H\u1ed3 s\u01a1", None))
        self.version_label.setText("")
        self.promise_label.setText(QCoreApplication.translate("AboutDialog", u"L\u01b0u, nh\u1eadn d\u1ea1ng v\u00e0 t\u00ecm v\u0103n b\u1ea3n cho v\u0103n ph\u00f2ng c\u1ea5p \u1ee7y. M\u1ecdi th\u1ee9 n\u1eb1m tr\u00ean m\u00e1y n\u00e0y: ch\u01b0\u01a1ng tr\u00ecnh kh\u00f4ng n\u1ed1i m\u1ea1ng.", None))
        self.library_label.setText("")
        self.parts_label.setText("")
        self.copy_button.setText(QCoreApplication.translate("AboutDialog", u"&Ch\u00e9p th\u00f4ng tin phi\u00ean b\u1ea3n", None))
        self.parts_button.setText(QCoreApplication.translate("AboutDialog", u"C\u00e1c ph\u1ea7n v\u00e0 &gi\u1ea5y ph\u00e9p\u2026", None))
        self.close_button.setText(QCoreApplication.translate("AboutDialog", u"\u0110\u00f3&ng", None))
    # retranslateUi

