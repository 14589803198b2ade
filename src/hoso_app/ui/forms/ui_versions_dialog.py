# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'versions_dialog.ui'
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
    QHBoxLayout, QLabel, QListWidget, QListWidgetItem,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from hoso_app.ui.widgets.message_strip import MessageStrip

class Ui_VersionsDialog(object):
    def setupUi(self, versions_dialog):
        if not versions_dialog.objectName():
            versions_dialog.setObjectName(u"versions_dialog")
        versions_dialog.resize(640, 400)
        versions_dialog.setMinimumSize(QSize(520, 320))
        self.versions_layout = QVBoxLayout(versions_dialog)
        self.versions_layout.setSpacing(12)
        self.versions_layout.setObjectName(u"versions_layout")
        self.versions_layout.setContentsMargins(24, 24, 24, 24)
        self.name_label = QLabel(versions_dialog)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setWordWrap(True)
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setProperty(u"textStyle", u"heading")

        self.versions_layout.addWidget(self.name_label)

        self.explanation_label = QLabel(versions_dialog)
        self.explanation_label.setObjectName(u"explanation_label")
        self.explanation_label.setWordWrap(True)
        self.explanation_label.setTextFormat(Qt.TextFormat.PlainText)
        self.explanation_label.setProperty(u"tone", u"muted")

        self.versions_layout.addWidget(self.explanation_label)

        self.files_list = QListWidget(versions_dialog)
        self.files_list.setObjectName(u"files_list")
        self.files_list.setUniformItemSizes(True)
        self.files_list.setProperty(u"panel", u"card")

        self.versions_layout.addWidget(self.files_list)

        self.files_buttons_layout = QHBoxLayout()
        self.files_buttons_layout.setSpacing(8)
        self.files_buttons_layout.setObjectName(u"files_buttons_layout")
        self.files_buttons_layout.setContentsMargins(0, 0, 0, 0)
        self.open_button = QPushButton(versions_dialog)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setAutoDefault(True)

        self.files_buttons_layout.addWidget(self.open_button)

        self.files_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.files_buttons_layout.addItem(self.files_spacer)

        self.detach_button = QPushButton(versions_dialog)
        self.detach_button.setObjectName(u"detach_button")
        self.detach_button.setAutoDefault(False)

        self.files_buttons_layout.addWidget(self.detach_button)


        self.versions_layout.addLayout(self.files_buttons_layout)

        self.message_strip = MessageStrip(versions_dialog)
        self.message_strip.setObjectName(u"message_strip")

        self.versions_layout.addWidget(self.message_strip)

        self.button_box = QDialogButtonBox(versions_dialog)
        self.button_box.setObjectName(u"button_box")
        self.button_box.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.versions_layout.addWidget(self.button_box)

        self.versions_layout.setStretch(2, 1)

        self.retranslateUi(versions_dialog)
    # setupUi

    def retranslateUi(self, versions_dialog):
        versions_dialog.setWindowTitle(QCoreApplication.translate("VersionsDialog", u"C\u00e1c t\u1ec7p c\u1ee7a v\u0103n b\u1ea3n", None))
        self.name_label.setText("")
        self.explanation_label.setText(QCoreApplication.translate("VersionsDialog", u"M\u1ed9t v\u0103n b\u1ea3n c\u00f3 th\u1ec3 c\u00f3 nhi\u1ec1u t\u1ec7p: b\u1ea3n ch\u00ednh, ph\u1ee5 l\u1ee5c, b\u1ea3n qu\u00e9t, b\u1ea3n th\u1ea3o. T\u1ec7p \u0111\u01b0\u1ee3c g\u1ed9p v\u00e0o c\u00f3 th\u1ec3 t\u00e1ch ra th\u00e0nh v\u0103n b\u1ea3n ri\u00eang nh\u01b0 l\u00fac \u0111\u1ea7u.", None))
#if QT_CONFIG(accessibility)
        self.files_list.setAccessibleName(QCoreApplication.translate("VersionsDialog", u"C\u00e1c t\u1ec7p c\u1ee7a v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.open_button.setText(QCoreApplication.translate("VersionsDialog", u"M\u1edf t\u1ec7p n\u00e0y", None))
        self.detach_button.setText(QCoreApplication.translate("VersionsDialog", u"T\u00e1ch th\u00e0nh v\u0103n b\u1ea3n ri\u00eang", None))
    # retranslateUi

