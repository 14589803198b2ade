# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'bulk_edit_dialog.ui'
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
    QDialogButtonBox, QGridLayout, QHeaderView, QLabel,
    QSizePolicy, QTableView, QVBoxLayout, QWidget)

class Ui_BulkEditDialog(object):
    def setupUi(self, bulk_edit_dialog):
        if not bulk_edit_dialog.objectName():
            bulk_edit_dialog.setObjectName(u"bulk_edit_dialog")
        bulk_edit_dialog.setMinimumSize(QSize(820, 520))
        self.bulk_edit_layout = QVBoxLayout(bulk_edit_dialog)
        self.bulk_edit_layout.setSpacing(12)
        self.bulk_edit_layout.setObjectName(u"bulk_edit_layout")
        self.bulk_edit_layout.setContentsMargins(24, 24, 24, 24)
        self.intro_label = QLabel(bulk_edit_dialog)
        self.intro_label.setObjectName(u"intro_label")
        self.intro_label.setWordWrap(True)
        self.intro_label.setTextFormat(Qt.TextFormat.PlainText)
        self.intro_label.setProperty(u"textStyle", u"heading")

        self.bulk_edit_layout.addWidget(self.intro_label)

        self.hint_label = QLabel(bulk_edit_dialog)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setWordWrap(True)
        self.hint_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hint_label.setProperty(u"tone", u"muted")

        self.bulk_edit_layout.addWidget(self.hint_label)

        self.fields_area = QWidget(bulk_edit_dialog)
        self.fields_area.setObjectName(u"fields_area")
        self.fields_layout = QGridLayout(self.fields_area)
        self.fields_layout.setSpacing(8)
        self.fields_layout.setObjectName(u"fields_layout")
        self.fields_layout.setContentsMargins(0, 0, 0, 0)

        self.bulk_edit_layout.addWidget(self.fields_area)

        self.error_label = QLabel(bulk_edit_dialog)
        self.error_label.setObjectName(u"error_label")
        self.error_label.setWordWrap(True)
        self.error_label.setTextFormat(Qt.TextFormat.PlainText)
        self.error_label.setProperty(u"tone", u"danger")

        self.bulk_edit_layout.addWidget(self.error_label)

        self.preview_label = QLabel(bulk_edit_dialog)
        self.preview_label.setObjectName(u"preview_label")
        self.preview_label.setTextFormat(Qt.TextFormat.PlainText)
        self.preview_label.setProperty(u"textStyle", u"strong")

        self.bulk_edit_layout.addWidget(self.preview_label)

        self.preview_view = QTableView(bulk_edit_dialog)
        self.preview_view.setObjectName(u"preview_view")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.preview_view.sizePolicy().hasHeightForWidth())
        self.preview_view.setSizePolicy(sizePolicy)
        self.preview_view.setAlternatingRowColors(True)
        self.preview_view.setShowGrid(False)
        self.preview_view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.preview_view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.preview_view.setTabKeyNavigation(False)
        self.preview_view.setProperty(u"panel", u"card")

        self.bulk_edit_layout.addWidget(self.preview_view)

        self.button_box = QDialogButtonBox(bulk_edit_dialog)
        self.button_box.setObjectName(u"button_box")

        self.bulk_edit_layout.addWidget(self.button_box)

        self.bulk_edit_layout.setStretch(5, 1)

        self.retranslateUi(bulk_edit_dialog)
    # setupUi

    def retranslateUi(self, bulk_edit_dialog):
        bulk_edit_dialog.setWindowTitle(QCoreApplication.translate("BulkEditDialog", u"S\u1eeda nhi\u1ec1u v\u0103n b\u1ea3n", None))
        self.intro_label.setText("")
        self.hint_label.setText(QCoreApplication.translate("BulkEditDialog", u"Ch\u1ec9 nh\u1eefng m\u1ee5c c\u00f3 ch\u1eef ho\u1eb7c c\u00f3 d\u1ea5u \u201cX\u00f3a tr\u1ed1ng\u201d m\u1edbi \u0111\u01b0\u1ee3c s\u1eeda. B\u1ea3ng d\u01b0\u1edbi l\u00e0 nh\u1eefng g\u00ec s\u1ebd thay \u0111\u1ed5i.", None))
        self.error_label.setText("")
        self.preview_label.setText("")
#if QT_CONFIG(accessibility)
        self.preview_view.setAccessibleName(QCoreApplication.translate("BulkEditDialog", u"Nh\u1eefng thay \u0111\u1ed5i s\u1ebd l\u00e0m", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

