# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'parts_dialog.ui'
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
    QLabel, QListView, QPlainTextEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_PartsDialog(object):
    def setupUi(self, parts_dialog):
        if not parts_dialog.objectName():
            parts_dialog.setObjectName(u"parts_dialog")
        parts_dialog.setMinimumSize(QSize(820, 520))
        self.parts_dialog_layout = QVBoxLayout(parts_dialog)
        self.parts_dialog_layout.setSpacing(12)
        self.parts_dialog_layout.setObjectName(u"parts_dialog_layout")
        self.parts_dialog_layout.setContentsMargins(24, 24, 24, 16)
        self.parts_title = QLabel(parts_dialog)
        self.parts_title.setObjectName(u"parts_title")
        self.parts_title.setProperty(u"textStyle", u"heading")

        self.parts_dialog_layout.addWidget(self.parts_title)

        self.parts_row = QHBoxLayout()
        self.parts_row.setSpacing(12)
        self.parts_row.setObjectName(u"parts_row")
        self.parts_row.setContentsMargins(0, 0, 0, 0)
        self.parts_view = QListView(parts_dialog)
        self.parts_view.setObjectName(u"parts_view")
        self.parts_view.setProperty(u"panel", u"card")
        self.parts_view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.parts_view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.parts_view.setUniformItemSizes(True)

        self.parts_row.addWidget(self.parts_view)

        self.licence_edit = QPlainTextEdit(parts_dialog)
        self.licence_edit.setObjectName(u"licence_edit")
        self.licence_edit.setReadOnly(True)

        self.parts_row.addWidget(self.licence_edit)

        self.parts_row.setStretch(0, 2)
        self.parts_row.setStretch(1, 3)

        self.parts_dialog_layout.addLayout(self.parts_row)

        self.parts_buttons = QHBoxLayout()
        self.parts_buttons.setSpacing(8)
        self.parts_buttons.setObjectName(u"parts_buttons")
        self.parts_buttons.setContentsMargins(0, 0, 0, 0)
        self.parts_spacer = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.parts_buttons.addItem(self.parts_spacer)

        self.close_button = QPushButton(parts_dialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"emphasis", u"primary")

        self.parts_buttons.addWidget(self.close_button)


        self.parts_dialog_layout.addLayout(self.parts_buttons)

        self.parts_dialog_layout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.parts_title.setBuddy(self.parts_view)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.parts_view, self.licence_edit)
        QWidget.setTabOrder(self.licence_edit, self.close_button)

        self.retranslateUi(parts_dialog)

        self.close_button.setDefault(True)

    # setupUi

    def retranslateUi(self, parts_dialog):
        parts_dialog.setWindowTitle(QCoreApplication.translate("PartsDialog", u"C\u00e1c ph\u1ea7n v\u00e0 gi\u1ea5y ph\u00e9p", None))
        self.parts_title.setText(QCoreApplication.translate("PartsDialog", u"C\u00e1c &ph\u1ea7n c\u1ee7a ng\u01b0\u1eddi kh\u00e1c trong ch\u01b0\u01a1ng tr\u00ecnh", None))
#if QT_CONFIG(accessibility)
        self.parts_view.setAccessibleName(QCoreApplication.translate("PartsDialog", u"C\u00e1c ph\u1ea7n v\u00e0 gi\u1ea5y ph\u00e9p c\u1ee7a ch\u00fang", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.licence_edit.setAccessibleName(QCoreApplication.translate("PartsDialog", u"Nguy\u00ean v\u0103n gi\u1ea5y ph\u00e9p", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("PartsDialog", u"\u0110\u00f3&ng", None))
    # retranslateUi

