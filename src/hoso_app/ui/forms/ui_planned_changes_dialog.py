# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'planned_changes_dialog.ui'
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
    QDialogButtonBox, QHeaderView, QLabel, QSizePolicy,
    QTableView, QVBoxLayout, QWidget)

class Ui_PlannedChangesDialog(object):
    def setupUi(self, planned_changes_dialog):
        if not planned_changes_dialog.objectName():
            planned_changes_dialog.setObjectName(u"planned_changes_dialog")
        planned_changes_dialog.resize(760, 480)
        planned_changes_dialog.setMinimumSize(QSize(560, 320))
        self.planned_changes_layout = QVBoxLayout(planned_changes_dialog)
        self.planned_changes_layout.setSpacing(12)
        self.planned_changes_layout.setObjectName(u"planned_changes_layout")
        self.planned_changes_layout.setContentsMargins(24, 24, 24, 24)
        self.intro_label = QLabel(planned_changes_dialog)
        self.intro_label.setObjectName(u"intro_label")
        self.intro_label.setWordWrap(True)
        self.intro_label.setTextFormat(Qt.TextFormat.PlainText)
        self.intro_label.setProperty(u"textStyle", u"strong")

        self.planned_changes_layout.addWidget(self.intro_label)

        self.preview_view = QTableView(planned_changes_dialog)
        self.preview_view.setObjectName(u"preview_view")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.preview_view.sizePolicy().hasHeightForWidth())
        self.preview_view.setSizePolicy(sizePolicy)
        self.preview_view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.preview_view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.preview_view.setAlternatingRowColors(True)
        self.preview_view.setShowGrid(False)
        self.preview_view.setTabKeyNavigation(False)
        self.preview_view.setProperty(u"panel", u"card")

        self.planned_changes_layout.addWidget(self.preview_view)

        self.count_label = QLabel(planned_changes_dialog)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setWordWrap(True)
        self.count_label.setTextFormat(Qt.TextFormat.PlainText)
        self.count_label.setProperty(u"tone", u"muted")

        self.planned_changes_layout.addWidget(self.count_label)

        self.button_box = QDialogButtonBox(planned_changes_dialog)
        self.button_box.setObjectName(u"button_box")

        self.planned_changes_layout.addWidget(self.button_box)


        self.retranslateUi(planned_changes_dialog)
    # setupUi

    def retranslateUi(self, planned_changes_dialog):
        self.intro_label.setText("")
#if QT_CONFIG(accessibility)
        self.preview_view.setAccessibleName(QCoreApplication.translate("PlannedChangesDialog", u"Nh\u1eefng thay \u0111\u1ed5i s\u1ebd l\u00e0m", None))
#endif // QT_CONFIG(accessibility)
        self.count_label.setText("")
        pass
    # retranslateUi

