# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'library_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QHBoxLayout,
    QLabel, QListView, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from hoso_app.ui.widgets.message_strip import MessageStrip

class Ui_LibraryDialog(object):
    def setupUi(self, library_dialog):
        if not library_dialog.objectName():
            library_dialog.setObjectName(u"library_dialog")
        library_dialog.setMinimumSize(QSize(680, 380))
        self.library_dialog_layout = QVBoxLayout(library_dialog)
        self.library_dialog_layout.setSpacing(12)
        self.library_dialog_layout.setObjectName(u"library_dialog_layout")
        self.library_dialog_layout.setContentsMargins(24, 24, 24, 16)
        self.library_title = QLabel(library_dialog)
        self.library_title.setObjectName(u"library_title")
        self.library_title.setProperty(u"textStyle", u"heading")

        self.library_dialog_layout.addWidget(self.library_title)

        self.message_strip = MessageStrip(library_dialog)
        self.message_strip.setObjectName(u"message_strip")

        self.library_dialog_layout.addWidget(self.message_strip)

        self.recent_label = QLabel(library_dialog)
        self.recent_label.setObjectName(u"recent_label")
        self.recent_label.setProperty(u"tone", u"muted")

        self.library_dialog_layout.addWidget(self.recent_label)

        self.libraries_view = QListView(library_dialog)
        self.libraries_view.setObjectName(u"libraries_view")
        self.libraries_view.setProperty(u"panel", u"card")
        self.libraries_view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.libraries_view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.libraries_view.setUniformItemSizes(True)

        self.library_dialog_layout.addWidget(self.libraries_view)

        self.list_buttons = QHBoxLayout()
        self.list_buttons.setSpacing(8)
        self.list_buttons.setObjectName(u"list_buttons")
        self.list_buttons.setContentsMargins(0, 0, 0, 0)
        self.browse_button = QPushButton(library_dialog)
        self.browse_button.setObjectName(u"browse_button")
        self.browse_button.setAutoDefault(False)

        self.list_buttons.addWidget(self.browse_button)

        self.new_button = QPushButton(library_dialog)
        self.new_button.setObjectName(u"new_button")
        self.new_button.setAutoDefault(False)

        self.list_buttons.addWidget(self.new_button)

        self.forget_button = QPushButton(library_dialog)
        self.forget_button.setObjectName(u"forget_button")
        self.forget_button.setProperty(u"emphasis", u"quiet")
        self.forget_button.setAutoDefault(False)

        self.list_buttons.addWidget(self.forget_button)

        self.list_spacer = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.list_buttons.addItem(self.list_spacer)


        self.library_dialog_layout.addLayout(self.list_buttons)

        self.library_buttons = QHBoxLayout()
        self.library_buttons.setSpacing(8)
        self.library_buttons.setObjectName(u"library_buttons")
        self.library_buttons.setContentsMargins(0, 0, 0, 0)
        self.library_spacer = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.library_buttons.addItem(self.library_spacer)

        self.cancel_button = QPushButton(library_dialog)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.library_buttons.addWidget(self.cancel_button)

        self.open_button = QPushButton(library_dialog)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setProperty(u"emphasis", u"primary")

        self.library_buttons.addWidget(self.open_button)


        self.library_dialog_layout.addLayout(self.library_buttons)

        self.library_dialog_layout.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.recent_label.setBuddy(self.libraries_view)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.libraries_view, self.open_button)
        QWidget.setTabOrder(self.open_button, self.browse_button)
        QWidget.setTabOrder(self.browse_button, self.new_button)
        QWidget.setTabOrder(self.new_button, self.forget_button)
        QWidget.setTabOrder(self.forget_button, self.cancel_button)

        self.retranslateUi(library_dialog)

        self.open_button.setDefault(True)

    # setupUi

    def retranslateUi(self, library_dialog):
        library_dialog.setWindowTitle(QCoreApplication.translate("LibraryDialog", u"M\u1edf kho", None))
        self.library_title.setText(QCoreApplication.translate("LibraryDialog", u"M\u1edf kho", None))
        self.recent_label.setText(QCoreApplication.translate("LibraryDialog", u"Kho \u0111\u00e3 m\u1edf &g\u1ea7n \u0111\u00e2y", None))
#if QT_CONFIG(accessibility)
        self.libraries_view.setAccessibleName(QCoreApplication.translate("LibraryDialog", u"Kho \u0111\u00e3 m\u1edf g\u1ea7n \u0111\u00e2y", None))
#endif // QT_CONFIG(accessibility)
        self.browse_button.setText(QCoreApplication.translate("LibraryDialog", u"&Th\u01b0 m\u1ee5c kh\u00e1c\u2026", None))
        self.new_button.setText(QCoreApplication.translate("LibraryDialog", u"T\u1ea1o kho &m\u1edbi\u2026", None))
        self.forget_button.setText(QCoreApplication.translate("LibraryDialog", u"&B\u1ecf kh\u1ecfi danh s\u00e1ch", None))
        self.cancel_button.setText(QCoreApplication.translate("LibraryDialog", u"&H\u1ee7y", None))
        self.open_button.setText(QCoreApplication.translate("LibraryDialog", u"M&\u1edf", None))
    # retranslateUi

