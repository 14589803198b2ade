# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'abbreviations_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QAbstractItemView, QApplication, QDialog,
    QDialogButtonBox, QHBoxLayout, QHeaderView, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QTableWidget,
    QTableWidgetItem, QVBoxLayout, QWidget)

class Ui_AbbreviationsDialog(object):
    def setupUi(self, abbreviations_dialog):
        if not abbreviations_dialog.objectName():
            abbreviations_dialog.setObjectName(u"abbreviations_dialog")
        abbreviations_dialog.setMinimumSize(QSize(560, 420))
        self.abbreviations_layout = QVBoxLayout(abbreviations_dialog)
        self.abbreviations_layout.setSpacing(12)
        self.abbreviations_layout.setObjectName(u"abbreviations_layout")
        self.abbreviations_layout.setContentsMargins(24, 24, 24, 24)
        self.note_label = QLabel(abbreviations_dialog)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setWordWrap(True)
        self.note_label.setProperty(u"tone", u"muted")

        self.abbreviations_layout.addWidget(self.note_label)

        self.table = QTableWidget(abbreviations_dialog)
        self.table.setObjectName(u"table")
        self.table.setColumnCount(2)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)

        self.abbreviations_layout.addWidget(self.table)

        self.fault_label = QLabel(abbreviations_dialog)
        self.fault_label.setObjectName(u"fault_label")
        self.fault_label.setVisible(False)
        self.fault_label.setWordWrap(True)
        self.fault_label.setTextFormat(Qt.TextFormat.PlainText)
        self.fault_label.setProperty(u"tone", u"danger")

        self.abbreviations_layout.addWidget(self.fault_label)

        self.row_layout = QHBoxLayout()
        self.row_layout.setSpacing(8)
        self.row_layout.setObjectName(u"row_layout")
        self.add_button = QPushButton(abbreviations_dialog)
        self.add_button.setObjectName(u"add_button")
        self.add_button.setAutoDefault(False)

        self.row_layout.addWidget(self.add_button)

        self.remove_button = QPushButton(abbreviations_dialog)
        self.remove_button.setObjectName(u"remove_button")
        self.remove_button.setAutoDefault(False)

        self.row_layout.addWidget(self.remove_button)

        self.row_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_layout.addItem(self.row_spacer)


        self.abbreviations_layout.addLayout(self.row_layout)

        self.button_box = QDialogButtonBox(abbreviations_dialog)
        self.button_box.setObjectName(u"button_box")

        self.abbreviations_layout.addWidget(self.button_box)

        self.abbreviations_layout.setStretch(1, 1)

        self.retranslateUi(abbreviations_dialog)
    # setupUi

    def retranslateUi(self, abbreviations_dialog):
        abbreviations_dialog.setWindowTitle(QCoreApplication.translate("AbbreviationsDialog", u"Ch\u1eef vi\u1ebft t\u1eaft c\u1ee7a c\u01a1 quan", None))
        self.note_label.setText(QCoreApplication.translate("AbbreviationsDialog", u"T\u00ecm ch\u1eef t\u1eaft th\u00ec th\u1ea5y c\u1ea3 ch\u1eef \u0111\u1ea7y \u0111\u1ee7, v\u00e0 ng\u01b0\u1ee3c l\u1ea1i. M\u1ed9t ch\u1eef t\u1eaft c\u00f3 nhi\u1ec1u ngh\u0129a th\u00ec vi\u1ebft nhi\u1ec1u d\u00f2ng. \u0110\u1ec3 tr\u1ed1ng ngh\u0129a l\u00e0 b\u1ecf ngh\u0129a c\u00f3 s\u1eb5n c\u1ee7a ch\u01b0\u01a1ng tr\u00ecnh.", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("AbbreviationsDialog", u"Ch\u1eef vi\u1ebft t\u1eaft v\u00e0 ngh\u0129a", None))
#endif // QT_CONFIG(accessibility)
        self.fault_label.setText("")
        self.add_button.setText(QCoreApplication.translate("AbbreviationsDialog", u"&Th\u00eam d\u00f2ng", None))
        self.remove_button.setText(QCoreApplication.translate("AbbreviationsDialog", u"&B\u1ecf d\u00f2ng", None))
    # retranslateUi

