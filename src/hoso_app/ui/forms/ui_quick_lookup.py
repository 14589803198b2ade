# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'quick_lookup.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QFrame,
    QHBoxLayout, QLabel, QListView, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from hoso_app.ui.widgets.lookup_box import LookupBox
from hoso_app.ui.widgets.offer_chips import OfferChips

class Ui_QuickLookup(object):
    def setupUi(self, quick_lookup):
        if not quick_lookup.objectName():
            quick_lookup.setObjectName(u"quick_lookup")
        self.quick_lookup_layout = QVBoxLayout(quick_lookup)
        self.quick_lookup_layout.setSpacing(0)
        self.quick_lookup_layout.setObjectName(u"quick_lookup_layout")
        self.quick_lookup_layout.setContentsMargins(0, 0, 0, 0)
        self.card = QFrame(quick_lookup)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"panel", u"raised")
        self.card_layout = QVBoxLayout(self.card)
        self.card_layout.setSpacing(0)
        self.card_layout.setObjectName(u"card_layout")
        self.card_layout.setContentsMargins(0, 0, 0, 0)
        self.lookup_box = LookupBox(self.card)
        self.lookup_box.setObjectName(u"lookup_box")
        self.lookup_box.setProperty(u"fieldSize", u"bare")

        self.card_layout.addWidget(self.lookup_box)

        self.upper_line = QFrame(self.card)
        self.upper_line.setObjectName(u"upper_line")
        self.upper_line.setProperty(u"line", u"true")
        self.upper_line.setFrameShape(QFrame.Shape.NoFrame)

        self.card_layout.addWidget(self.upper_line)

        self.offer_chips = OfferChips(self.card)
        self.offer_chips.setObjectName(u"offer_chips")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.offer_chips.sizePolicy().hasHeightForWidth())
        self.offer_chips.setSizePolicy(sizePolicy)

        self.card_layout.addWidget(self.offer_chips)

        self.results_view = QListView(self.card)
        self.results_view.setObjectName(u"results_view")
        self.results_view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results_view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.results_view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.results_view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.results_view.setUniformItemSizes(True)
        self.results_view.setProperty(u"panel", u"bare")

        self.card_layout.addWidget(self.results_view)

        self.message_label = QLabel(self.card)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setTextFormat(Qt.TextFormat.PlainText)
        self.message_label.setProperty(u"tone", u"muted")
        self.message_label.setWordWrap(True)
        self.message_label.setMargin(16)

        self.card_layout.addWidget(self.message_label)

        self.lower_line = QFrame(self.card)
        self.lower_line.setObjectName(u"lower_line")
        self.lower_line.setProperty(u"line", u"true")
        self.lower_line.setFrameShape(QFrame.Shape.NoFrame)

        self.card_layout.addWidget(self.lower_line)

        self.hints_row = QHBoxLayout()
        self.hints_row.setSpacing(12)
        self.hints_row.setObjectName(u"hints_row")
        self.hints_row.setContentsMargins(16, 8, 16, 8)
        self.hint_label = QLabel(self.card)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hint_label.setProperty(u"textStyle", u"caption")

        self.hints_row.addWidget(self.hint_label)

        self.hints_spacer = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hints_row.addItem(self.hints_spacer)

        self.count_label = QLabel(self.card)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setTextFormat(Qt.TextFormat.PlainText)
        self.count_label.setProperty(u"textStyle", u"caption")

        self.hints_row.addWidget(self.count_label)


        self.card_layout.addLayout(self.hints_row)


        self.quick_lookup_layout.addWidget(self.card)


        self.retranslateUi(quick_lookup)
    # setupUi

    def retranslateUi(self, quick_lookup):
        quick_lookup.setWindowTitle(QCoreApplication.translate("QuickLookup", u"Tra nhanh", None))
#if QT_CONFIG(accessibility)
        self.lookup_box.setAccessibleName(QCoreApplication.translate("QuickLookup", u"Tra nhanh v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.lookup_box.setPlaceholderText(QCoreApplication.translate("QuickLookup", u"Tra nhanh: s\u1ed1 k\u00fd hi\u1ec7u, tr\u00edch y\u1ebfu, n\u1ed9i dung\u2026", None))
#if QT_CONFIG(accessibility)
        self.results_view.setAccessibleName(QCoreApplication.translate("QuickLookup", u"V\u0103n b\u1ea3n t\u00ecm th\u1ea5y", None))
#endif // QT_CONFIG(accessibility)
        self.message_label.setText("")
        self.hint_label.setText("")
        self.count_label.setText("")
    # retranslateUi

