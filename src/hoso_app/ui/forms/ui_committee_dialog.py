# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'committee_dialog.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from hoso_app.ui.widgets.committee_picker import CommitteePicker
from hoso_app.ui.widgets.message_strip import MessageStrip

class Ui_CommitteeDialog(object):
    def setupUi(self, committee_dialog):
        if not committee_dialog.objectName():
            committee_dialog.setObjectName(u"committee_dialog")
        committee_dialog.setMinimumSize(QSize(560, 440))
        self.committee_dialog_layout = QVBoxLayout(committee_dialog)
        self.committee_dialog_layout.setSpacing(12)
        self.committee_dialog_layout.setObjectName(u"committee_dialog_layout")
        self.committee_dialog_layout.setContentsMargins(24, 24, 24, 16)
        self.committee_title = QLabel(committee_dialog)
        self.committee_title.setObjectName(u"committee_title")
        self.committee_title.setProperty(u"textStyle", u"heading")

        self.committee_dialog_layout.addWidget(self.committee_title)

        self.committee_explanation = QLabel(committee_dialog)
        self.committee_explanation.setObjectName(u"committee_explanation")
        self.committee_explanation.setTextFormat(Qt.TextFormat.PlainText)
        self.committee_explanation.setProperty(u"tone", u"muted")
        self.committee_explanation.setWordWrap(True)

        self.committee_dialog_layout.addWidget(self.committee_explanation)

        self.present_label = QLabel(committee_dialog)
        self.present_label.setObjectName(u"present_label")
        self.present_label.setTextFormat(Qt.TextFormat.PlainText)
        self.present_label.setWordWrap(True)

        self.committee_dialog_layout.addWidget(self.present_label)

        self.committee_picker = CommitteePicker(committee_dialog)
        self.committee_picker.setObjectName(u"committee_picker")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.committee_picker.sizePolicy().hasHeightForWidth())
        self.committee_picker.setSizePolicy(sizePolicy)

        self.committee_dialog_layout.addWidget(self.committee_picker)

        self.message_strip = MessageStrip(committee_dialog)
        self.message_strip.setObjectName(u"message_strip")

        self.committee_dialog_layout.addWidget(self.message_strip)

        self.committee_buttons = QHBoxLayout()
        self.committee_buttons.setSpacing(8)
        self.committee_buttons.setObjectName(u"committee_buttons")
        self.committee_buttons.setContentsMargins(0, 0, 0, 0)
        self.committee_spacer = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.committee_buttons.addItem(self.committee_spacer)

        self.cancel_button = QPushButton(committee_dialog)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.committee_buttons.addWidget(self.cancel_button)

        self.choose_button = QPushButton(committee_dialog)
        self.choose_button.setObjectName(u"choose_button")
        self.choose_button.setProperty(u"emphasis", u"primary")
        self.choose_button.setAutoDefault(False)

        self.committee_buttons.addWidget(self.choose_button)


        self.committee_dialog_layout.addLayout(self.committee_buttons)

        self.committee_dialog_layout.setStretch(3, 1)

        self.retranslateUi(committee_dialog)
    # setupUi

    def retranslateUi(self, committee_dialog):
        committee_dialog.setWindowTitle(QCoreApplication.translate("CommitteeDialog", u"C\u01a1 quan c\u1ee7a b\u1ea1n", None))
        self.committee_title.setText(QCoreApplication.translate("CommitteeDialog", u"C\u01a1 quan c\u1ee7a b\u1ea1n", None))
        self.committee_explanation.setText(QCoreApplication.translate("CommitteeDialog", u"T\u1eeb l\u00fac ch\u1ecdn, v\u0103n b\u1ea3n nh\u1eadp th\u00eam \u0111\u01b0\u1ee3c hi\u1ec3u theo c\u01a1 quan n\u00e0y; v\u0103n b\u1ea3n \u0111\u00e3 c\u00f3 kh\u00f4ng \u0111\u1ed5i.", None))
        self.present_label.setText(QCoreApplication.translate("CommitteeDialog", u"Hi\u1ec7n nay: \u2026", None))
        self.cancel_button.setText(QCoreApplication.translate("CommitteeDialog", u"&H\u1ee7y", None))
        self.choose_button.setText(QCoreApplication.translate("CommitteeDialog", u"&Ch\u1ecdn c\u01a1 quan n\u00e0y", None))
    # retranslateUi

