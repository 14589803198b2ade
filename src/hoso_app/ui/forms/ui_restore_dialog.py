# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'restore_dialog.ui'
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
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from hoso_app.ui.widgets.message_strip import MessageStrip
from hoso_app.ui.widgets.progress_strip import ProgressStrip

class Ui_RestoreDialog(object):
    def setupUi(self, restore_dialog):
        if not restore_dialog.objectName():
            restore_dialog.setObjectName(u"restore_dialog")
        restore_dialog.setMinimumSize(QSize(600, 380))
        self.restore_dialog_layout = QVBoxLayout(restore_dialog)
        self.restore_dialog_layout.setSpacing(8)
        self.restore_dialog_layout.setObjectName(u"restore_dialog_layout")
        self.restore_dialog_layout.setContentsMargins(24, 24, 24, 16)
        self.restore_title = QLabel(restore_dialog)
        self.restore_title.setObjectName(u"restore_title")
        self.restore_title.setProperty(u"textStyle", u"heading")

        self.restore_dialog_layout.addWidget(self.restore_title)

        self.restore_explanation = QLabel(restore_dialog)
        self.restore_explanation.setObjectName(u"restore_explanation")
        self.restore_explanation.setProperty(u"tone", u"muted")
        self.restore_explanation.setWordWrap(True)

        self.restore_dialog_layout.addWidget(self.restore_explanation)

        self.file_label = QLabel(restore_dialog)
        self.file_label.setObjectName(u"file_label")

        self.restore_dialog_layout.addWidget(self.file_label)

        self.file_row = QHBoxLayout()
        self.file_row.setSpacing(8)
        self.file_row.setObjectName(u"file_row")
        self.file_row.setContentsMargins(0, 0, 0, 0)
        self.file_edit = QLineEdit(restore_dialog)
        self.file_edit.setObjectName(u"file_edit")

        self.file_row.addWidget(self.file_edit)

        self.file_button = QPushButton(restore_dialog)
        self.file_button.setObjectName(u"file_button")
        self.file_button.setAutoDefault(False)

        self.file_row.addWidget(self.file_button)


        self.restore_dialog_layout.addLayout(self.file_row)

        self.folder_label = QLabel(restore_dialog)
        self.folder_label.setObjectName(u"folder_label")

        self.restore_dialog_layout.addWidget(self.folder_label)

        self.folder_row = QHBoxLayout()
        self.folder_row.setSpacing(8)
        self.folder_row.setObjectName(u"folder_row")
        self.folder_row.setContentsMargins(0, 0, 0, 0)
        self.folder_edit = QLineEdit(restore_dialog)
        self.folder_edit.setObjectName(u"folder_edit")

        self.folder_row.addWidget(self.folder_edit)

        self.folder_button = QPushButton(restore_dialog)
        self.folder_button.setObjectName(u"folder_button")
        self.folder_button.setAutoDefault(False)

        self.folder_row.addWidget(self.folder_button)


        self.restore_dialog_layout.addLayout(self.folder_row)

        self.place_label = QLabel(restore_dialog)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setTextFormat(Qt.TextFormat.PlainText)
        self.place_label.setProperty(u"tone", u"muted")
        self.place_label.setWordWrap(True)

        self.restore_dialog_layout.addWidget(self.place_label)

        self.restore_spacer_above = QSpacerItem(20, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.restore_dialog_layout.addItem(self.restore_spacer_above)

        self.message_strip = MessageStrip(restore_dialog)
        self.message_strip.setObjectName(u"message_strip")

        self.restore_dialog_layout.addWidget(self.message_strip)

        self.progress_strip = ProgressStrip(restore_dialog)
        self.progress_strip.setObjectName(u"progress_strip")

        self.restore_dialog_layout.addWidget(self.progress_strip)

        self.restore_buttons = QHBoxLayout()
        self.restore_buttons.setSpacing(8)
        self.restore_buttons.setObjectName(u"restore_buttons")
        self.restore_buttons.setContentsMargins(0, 0, 0, 0)
        self.restore_spacer = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.restore_buttons.addItem(self.restore_spacer)

        self.cancel_button = QPushButton(restore_dialog)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.restore_buttons.addWidget(self.cancel_button)

        self.restore_button = QPushButton(restore_dialog)
        self.restore_button.setObjectName(u"restore_button")
        self.restore_button.setProperty(u"emphasis", u"primary")

        self.restore_buttons.addWidget(self.restore_button)


        self.restore_dialog_layout.addLayout(self.restore_buttons)

#if QT_CONFIG(shortcut)
        self.file_label.setBuddy(self.file_edit)
        self.folder_label.setBuddy(self.folder_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.file_edit, self.file_button)
        QWidget.setTabOrder(self.file_button, self.folder_edit)
        QWidget.setTabOrder(self.folder_edit, self.folder_button)
        QWidget.setTabOrder(self.folder_button, self.restore_button)
        QWidget.setTabOrder(self.restore_button, self.cancel_button)

        self.retranslateUi(restore_dialog)

        self.restore_button.setDefault(True)

    # setupUi

    def retranslateUi(self, restore_dialog):
        restore_dialog.setWindowTitle(QCoreApplication.translate("RestoreDialog", u"Ph\u1ee5c h\u1ed3i t\u1eeb b\u1ea3n sao l\u01b0u", None))
        self.restore_title.setText(QCoreApplication.translate("RestoreDialog", u"Ph\u1ee5c h\u1ed3i t\u1eeb b\u1ea3n sao l\u01b0u", None))
        self.restore_explanation.setText(QCoreApplication.translate("RestoreDialog", u"B\u1ea3n sao l\u01b0u \u0111\u01b0\u1ee3c gi\u1ea3i ra th\u00e0nh m\u1ed9t kho m\u1edbi; kho \u0111ang d\u00f9ng kh\u00f4ng b\u1ecb \u0111\u1ee5ng t\u1edbi.", None))
        self.file_label.setText(QCoreApplication.translate("RestoreDialog", u"T\u1ec7p &sao l\u01b0u", None))
#if QT_CONFIG(accessibility)
        self.file_edit.setAccessibleName(QCoreApplication.translate("RestoreDialog", u"T\u1ec7p sao l\u01b0u", None))
#endif // QT_CONFIG(accessibility)
        self.file_button.setText(QCoreApplication.translate("RestoreDialog", u"&Ch\u1ecdn t\u1ec7p\u2026", None))
        self.folder_label.setText(QCoreApplication.translate("RestoreDialog", u"Th\u01b0 m\u1ee5c c\u1ee7a &kho m\u1edbi", None))
#if QT_CONFIG(accessibility)
        self.folder_edit.setAccessibleName(QCoreApplication.translate("RestoreDialog", u"Th\u01b0 m\u1ee5c c\u1ee7a kho m\u1edbi", None))
#endif // QT_CONFIG(accessibility)
        self.folder_button.setText(QCoreApplication.translate("RestoreDialog", u"Ch\u1ecdn th\u01b0 &m\u1ee5c\u2026", None))
        self.place_label.setText("")
        self.cancel_button.setText(QCoreApplication.translate("RestoreDialog", u"&H\u1ee7y", None))
        self.restore_button.setText(QCoreApplication.translate("RestoreDialog", u"&Ph\u1ee5c h\u1ed3i v\u00e0 m\u1edf", None))
    # retranslateUi

