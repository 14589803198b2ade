# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'watched_folder_dialog.ui'
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
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QVBoxLayout, QWidget)

class Ui_WatchedFolderDialog(object):
    def setupUi(self, watched_folder_dialog):
        if not watched_folder_dialog.objectName():
            watched_folder_dialog.setObjectName(u"watched_folder_dialog")
        watched_folder_dialog.setMinimumSize(QSize(560, 0))
        self.watched_folder_layout = QVBoxLayout(watched_folder_dialog)
        self.watched_folder_layout.setSpacing(12)
        self.watched_folder_layout.setObjectName(u"watched_folder_layout")
        self.watched_folder_layout.setContentsMargins(24, 24, 24, 24)
        self.heading_label = QLabel(watched_folder_dialog)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setWordWrap(True)
        self.heading_label.setTextFormat(Qt.TextFormat.PlainText)
        self.heading_label.setProperty(u"textStyle", u"heading")

        self.watched_folder_layout.addWidget(self.heading_label)

        self.explanation_label = QLabel(watched_folder_dialog)
        self.explanation_label.setObjectName(u"explanation_label")
        self.explanation_label.setWordWrap(True)
        self.explanation_label.setTextFormat(Qt.TextFormat.PlainText)

        self.watched_folder_layout.addWidget(self.explanation_label)

        self.folder_label = QLabel(watched_folder_dialog)
        self.folder_label.setObjectName(u"folder_label")

        self.watched_folder_layout.addWidget(self.folder_label)

        self.folder_layout = QHBoxLayout()
        self.folder_layout.setSpacing(8)
        self.folder_layout.setObjectName(u"folder_layout")
        self.folder_layout.setContentsMargins(0, 0, 0, 0)
        self.folder_edit = QLineEdit(watched_folder_dialog)
        self.folder_edit.setObjectName(u"folder_edit")
        self.folder_edit.setReadOnly(True)

        self.folder_layout.addWidget(self.folder_edit)

        self.choose_button = QPushButton(watched_folder_dialog)
        self.choose_button.setObjectName(u"choose_button")
        self.choose_button.setAutoDefault(True)

        self.folder_layout.addWidget(self.choose_button)

        self.stop_button = QPushButton(watched_folder_dialog)
        self.stop_button.setObjectName(u"stop_button")
        self.stop_button.setAutoDefault(False)

        self.folder_layout.addWidget(self.stop_button)

        self.folder_layout.setStretch(0, 1)

        self.watched_folder_layout.addLayout(self.folder_layout)

        self.state_label = QLabel(watched_folder_dialog)
        self.state_label.setObjectName(u"state_label")
        self.state_label.setWordWrap(True)
        self.state_label.setTextFormat(Qt.TextFormat.PlainText)
        self.state_label.setProperty(u"tone", u"muted")

        self.watched_folder_layout.addWidget(self.state_label)

        self.error_label = QLabel(watched_folder_dialog)
        self.error_label.setObjectName(u"error_label")
        self.error_label.setWordWrap(True)
        self.error_label.setTextFormat(Qt.TextFormat.PlainText)
        self.error_label.setProperty(u"tone", u"danger")

        self.watched_folder_layout.addWidget(self.error_label)

        self.button_box = QDialogButtonBox(watched_folder_dialog)
        self.button_box.setObjectName(u"button_box")
        self.button_box.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.watched_folder_layout.addWidget(self.button_box)

#if QT_CONFIG(shortcut)
        self.folder_label.setBuddy(self.folder_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(watched_folder_dialog)
    # setupUi

    def retranslateUi(self, watched_folder_dialog):
        watched_folder_dialog.setWindowTitle(QCoreApplication.translate("WatchedFolderDialog", u"Th\u01b0 m\u1ee5c theo d\u00f5i", None))
        self.heading_label.setText(QCoreApplication.translate("WatchedFolderDialog", u"Th\u01b0 m\u1ee5c theo d\u00f5i", None))
        self.explanation_label.setText(QCoreApplication.translate("WatchedFolderDialog", u"Ch\u1ecdn m\u1ed9t th\u01b0 m\u1ee5c, v\u00ed d\u1ee5 n\u01a1i m\u00e1y qu\u00e9t l\u01b0u t\u1ec7p: t\u1ec7p m\u1edbi trong \u0111\u00f3 \u0111\u01b0\u1ee3c t\u1ef1 ch\u00e9p v\u00e0o kho. T\u1ec7p g\u1ed1c kh\u00f4ng b\u1ecb chuy\u1ec3n, s\u1eeda hay x\u00f3a. T\u1ec7p \u0111ang ghi d\u1edf \u0111\u01b0\u1ee3c \u0111\u1ee3i cho xong. Khi kh\u00f4ng ch\u1ecdn th\u01b0 m\u1ee5c n\u00e0o th\u00ec kh\u00f4ng c\u00f3 g\u00ec \u0111\u01b0\u1ee3c theo d\u00f5i.", None))
        self.folder_label.setText(QCoreApplication.translate("WatchedFolderDialog", u"\u0110ang theo d\u00f5i", None))
        self.folder_edit.setPlaceholderText(QCoreApplication.translate("WatchedFolderDialog", u"ch\u01b0a theo d\u00f5i th\u01b0 m\u1ee5c n\u00e0o", None))
        self.choose_button.setText(QCoreApplication.translate("WatchedFolderDialog", u"Ch\u1ecdn th\u01b0 m\u1ee5c\u2026", None))
        self.stop_button.setText(QCoreApplication.translate("WatchedFolderDialog", u"Th\u00f4i theo d\u00f5i", None))
        self.state_label.setText("")
        self.error_label.setText("")
    # retranslateUi

