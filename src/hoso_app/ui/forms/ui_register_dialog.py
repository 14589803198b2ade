# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'register_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QAbstractItemView, QApplication, QCheckBox,
    QComboBox, QDialog, QDialogButtonBox, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QSizePolicy,
    QSplitter, QTableView, QTableWidget, QTableWidgetItem,
    QVBoxLayout, QWidget)

class Ui_RegisterDialog(object):
    def setupUi(self, register_dialog):
        if not register_dialog.objectName():
            register_dialog.setObjectName(u"register_dialog")
        register_dialog.resize(960, 680)
        register_dialog.setMinimumSize(QSize(720, 520))
        self.register_layout = QVBoxLayout(register_dialog)
        self.register_layout.setSpacing(8)
        self.register_layout.setObjectName(u"register_layout")
        self.register_layout.setContentsMargins(24, 24, 24, 24)
        self.file_label = QLabel(register_dialog)
        self.file_label.setObjectName(u"file_label")
        self.file_label.setWordWrap(True)
        self.file_label.setTextFormat(Qt.TextFormat.PlainText)
        self.file_label.setProperty(u"textStyle", u"heading")

        self.register_layout.addWidget(self.file_label)

        self.explanation_label = QLabel(register_dialog)
        self.explanation_label.setObjectName(u"explanation_label")
        self.explanation_label.setWordWrap(True)
        self.explanation_label.setTextFormat(Qt.TextFormat.PlainText)
        self.explanation_label.setProperty(u"tone", u"muted")

        self.register_layout.addWidget(self.explanation_label)

        self.sheet_layout = QHBoxLayout()
        self.sheet_layout.setSpacing(8)
        self.sheet_layout.setObjectName(u"sheet_layout")
        self.sheet_layout.setContentsMargins(0, 0, 0, 0)
        self.sheet_label = QLabel(register_dialog)
        self.sheet_label.setObjectName(u"sheet_label")

        self.sheet_layout.addWidget(self.sheet_label)

        self.sheet_box = QComboBox(register_dialog)
        self.sheet_box.setObjectName(u"sheet_box")

        self.sheet_layout.addWidget(self.sheet_box)

        self.issuer_label = QLabel(register_dialog)
        self.issuer_label.setObjectName(u"issuer_label")

        self.sheet_layout.addWidget(self.issuer_label)

        self.issuer_edit = QLineEdit(register_dialog)
        self.issuer_edit.setObjectName(u"issuer_edit")

        self.sheet_layout.addWidget(self.issuer_edit)

        self.sheet_layout.setStretch(1, 1)
        self.sheet_layout.setStretch(3, 2)

        self.register_layout.addLayout(self.sheet_layout)

        self.splitter = QSplitter(register_dialog)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.columns_table = QTableWidget(self.splitter)
        self.columns_table.setObjectName(u"columns_table")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.columns_table.sizePolicy().hasHeightForWidth())
        self.columns_table.setSizePolicy(sizePolicy)
        self.columns_table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.columns_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.columns_table.setShowGrid(False)
        self.columns_table.setTabKeyNavigation(False)
        self.columns_table.setProperty(u"panel", u"card")
        self.splitter.addWidget(self.columns_table)
        self.lines_view = QTableView(self.splitter)
        self.lines_view.setObjectName(u"lines_view")
        sizePolicy.setHeightForWidth(self.lines_view.sizePolicy().hasHeightForWidth())
        self.lines_view.setSizePolicy(sizePolicy)
        self.lines_view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.lines_view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.lines_view.setAlternatingRowColors(True)
        self.lines_view.setShowGrid(False)
        self.lines_view.setTabKeyNavigation(False)
        self.lines_view.setProperty(u"panel", u"card")
        self.splitter.addWidget(self.lines_view)

        self.register_layout.addWidget(self.splitter)

        self.report_label = QLabel(register_dialog)
        self.report_label.setObjectName(u"report_label")
        self.report_label.setWordWrap(True)
        self.report_label.setTextFormat(Qt.TextFormat.PlainText)
        self.report_label.setProperty(u"textStyle", u"strong")

        self.register_layout.addWidget(self.report_label)

        self.error_label = QLabel(register_dialog)
        self.error_label.setObjectName(u"error_label")
        self.error_label.setWordWrap(True)
        self.error_label.setTextFormat(Qt.TextFormat.PlainText)
        self.error_label.setProperty(u"tone", u"danger")

        self.register_layout.addWidget(self.error_label)

        self.new_box = QCheckBox(register_dialog)
        self.new_box.setObjectName(u"new_box")

        self.register_layout.addWidget(self.new_box)

        self.button_box = QDialogButtonBox(register_dialog)
        self.button_box.setObjectName(u"button_box")

        self.register_layout.addWidget(self.button_box)

        self.register_layout.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.sheet_label.setBuddy(self.sheet_box)
        self.issuer_label.setBuddy(self.issuer_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(register_dialog)
    # setupUi

    def retranslateUi(self, register_dialog):
        register_dialog.setWindowTitle(QCoreApplication.translate("RegisterDialog", u"Nh\u1eadp s\u1ed5 v\u0103n b\u1ea3n", None))
        self.file_label.setText("")
        self.explanation_label.setText(QCoreApplication.translate("RegisterDialog", u"Xem tr\u01b0\u1edbc r\u1ed3i m\u1edbi nh\u1eadp. Ch\u1ec9 \u0111i\u1ec1n \u00f4 c\u00f2n tr\u1ed1ng ho\u1eb7c suy ra; gi\u00e1 tr\u1ecb \u0111\u1ecdc t\u1eeb v\u0103n b\u1ea3n hay s\u1eeda tay kh\u00f4ng b\u1ecb ghi \u0111\u00e8. C\u1ea3 l\u1ea7n nh\u1eadp ho\u00e0n t\u00e1c \u0111\u01b0\u1ee3c b\u1eb1ng m\u1ed9t b\u01b0\u1edbc.", None))
        self.sheet_label.setText(QCoreApplication.translate("RegisterDialog", u"&Trang t\u00ednh", None))
#if QT_CONFIG(accessibility)
        self.sheet_box.setAccessibleName(QCoreApplication.translate("RegisterDialog", u"Trang t\u00ednh", None))
#endif // QT_CONFIG(accessibility)
        self.issuer_label.setText(QCoreApplication.translate("RegisterDialog", u"&C\u01a1 quan ban h\u00e0nh, khi s\u1ed5 kh\u00f4ng ghi", None))
        self.issuer_edit.setPlaceholderText(QCoreApplication.translate("RegisterDialog", u"v\u00ed d\u1ee5 Th\u1ecb \u1ee7y Ng\u00e3 N\u0103m", None))
#if QT_CONFIG(accessibility)
        self.columns_table.setAccessibleName(QCoreApplication.translate("RegisterDialog", u"C\u00e1c c\u1ed9t c\u1ee7a s\u1ed5", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.lines_view.setAccessibleName(QCoreApplication.translate("RegisterDialog", u"T\u1eebng d\u00f2ng c\u1ee7a s\u1ed5 s\u1ebd th\u1ebf n\u00e0o", None))
#endif // QT_CONFIG(accessibility)
        self.report_label.setText("")
        self.error_label.setText("")
        self.new_box.setText(QCoreApplication.translate("RegisterDialog", u"T\u1ea1o b\u1ea3n ghi cho nh\u1eefng d\u00f2ng ch\u01b0a c\u00f3 t\u1ec7p", None))
    # retranslateUi

