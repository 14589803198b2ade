# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_results_dialog.ui'
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
    QHBoxLayout, QHeaderView, QLabel, QSizePolicy,
    QSpacerItem, QToolButton, QTreeView, QVBoxLayout,
    QWidget)

class Ui_ImportResultsDialog(object):
    def setupUi(self, import_results_dialog):
        if not import_results_dialog.objectName():
            import_results_dialog.setObjectName(u"import_results_dialog")
        import_results_dialog.setMinimumSize(QSize(640, 440))
        self.import_results_layout = QVBoxLayout(import_results_dialog)
        self.import_results_layout.setSpacing(12)
        self.import_results_layout.setObjectName(u"import_results_layout")
        self.import_results_layout.setContentsMargins(24, 24, 24, 24)
        self.summary_label = QLabel(import_results_dialog)
        self.summary_label.setObjectName(u"summary_label")
        self.summary_label.setWordWrap(True)
        self.summary_label.setTextFormat(Qt.TextFormat.PlainText)
        self.summary_label.setProperty(u"textStyle", u"heading")

        self.import_results_layout.addWidget(self.summary_label)

        self.filter_layout = QHBoxLayout()
        self.filter_layout.setSpacing(4)
        self.filter_layout.setObjectName(u"filter_layout")
        self.filter_layout.setContentsMargins(0, 0, 0, 0)
        self.all_button = QToolButton(import_results_dialog)
        self.all_button.setObjectName(u"all_button")
        self.all_button.setCheckable(True)
        self.all_button.setChecked(True)
        self.all_button.setAutoExclusive(True)

        self.filter_layout.addWidget(self.all_button)

        self.added_button = QToolButton(import_results_dialog)
        self.added_button.setObjectName(u"added_button")
        self.added_button.setCheckable(True)
        self.added_button.setAutoExclusive(True)

        self.filter_layout.addWidget(self.added_button)

        self.duplicate_button = QToolButton(import_results_dialog)
        self.duplicate_button.setObjectName(u"duplicate_button")
        self.duplicate_button.setCheckable(True)
        self.duplicate_button.setAutoExclusive(True)

        self.filter_layout.addWidget(self.duplicate_button)

        self.failed_button = QToolButton(import_results_dialog)
        self.failed_button.setObjectName(u"failed_button")
        self.failed_button.setCheckable(True)
        self.failed_button.setAutoExclusive(True)

        self.filter_layout.addWidget(self.failed_button)

        self.filter_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filter_layout.addItem(self.filter_spacer)


        self.import_results_layout.addLayout(self.filter_layout)

        self.results_view = QTreeView(import_results_dialog)
        self.results_view.setObjectName(u"results_view")
        self.results_view.setRootIsDecorated(False)
        self.results_view.setUniformRowHeights(True)
        self.results_view.setProperty(u"panel", u"card")

        self.import_results_layout.addWidget(self.results_view)

        self.detail_label = QLabel(import_results_dialog)
        self.detail_label.setObjectName(u"detail_label")
        self.detail_label.setWordWrap(True)
        self.detail_label.setTextFormat(Qt.TextFormat.PlainText)
        self.detail_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.detail_label.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignTop)

        self.import_results_layout.addWidget(self.detail_label)

        self.hint_label = QLabel(import_results_dialog)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setWordWrap(True)
        self.hint_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hint_label.setProperty(u"textStyle", u"caption")

        self.import_results_layout.addWidget(self.hint_label)

        self.button_box = QDialogButtonBox(import_results_dialog)
        self.button_box.setObjectName(u"button_box")

        self.import_results_layout.addWidget(self.button_box)

        self.import_results_layout.setStretch(2, 1)

        self.retranslateUi(import_results_dialog)
    # setupUi

    def retranslateUi(self, import_results_dialog):
        import_results_dialog.setWindowTitle(QCoreApplication.translate("ImportResultsDialog", u"K\u1ebft qu\u1ea3 nh\u1eadp", None))
        self.summary_label.setText("")
        self.all_button.setText(QCoreApplication.translate("ImportResultsDialog", u"T\u1ea5t c\u1ea3", None))
        self.added_button.setText(QCoreApplication.translate("ImportResultsDialog", u"\u0110\u00e3 nh\u1eadp", None))
        self.duplicate_button.setText(QCoreApplication.translate("ImportResultsDialog", u"\u0110\u00e3 c\u00f3 s\u1eb5n", None))
        self.failed_button.setText(QCoreApplication.translate("ImportResultsDialog", u"Ch\u01b0a nh\u1eadp \u0111\u01b0\u1ee3c", None))
#if QT_CONFIG(accessibility)
        self.results_view.setAccessibleName(QCoreApplication.translate("ImportResultsDialog", u"K\u1ebft qu\u1ea3 nh\u1eadp t\u1eebng t\u1ec7p", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.detail_label.setAccessibleName(QCoreApplication.translate("ImportResultsDialog", u"K\u1ebft qu\u1ea3 c\u1ee7a t\u1ec7p \u0111ang ch\u1ecdn", None))
#endif // QT_CONFIG(accessibility)
        self.detail_label.setText("")
        self.hint_label.setText(QCoreApplication.translate("ImportResultsDialog", u"Enter ho\u1eb7c b\u1ea5m \u0111\u00fap \u0111\u1ec3 xem v\u0103n b\u1ea3n; t\u1ec7p ch\u01b0a nh\u1eadp \u0111\u01b0\u1ee3c th\u00ec m\u1edf th\u01b0 m\u1ee5c ch\u1ee9a n\u00f3.", None))
    # retranslateUi

