# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'near_duplicates_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFrame, QHBoxLayout, QLabel,
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QTextBrowser, QVBoxLayout,
    QWidget)

from hoso_app.ui.widgets.message_strip import MessageStrip

class Ui_NearDuplicatesDialog(object):
    def setupUi(self, near_duplicates_dialog):
        if not near_duplicates_dialog.objectName():
            near_duplicates_dialog.setObjectName(u"near_duplicates_dialog")
        near_duplicates_dialog.resize(960, 600)
        near_duplicates_dialog.setMinimumSize(QSize(720, 420))
        self.near_duplicates_layout = QVBoxLayout(near_duplicates_dialog)
        self.near_duplicates_layout.setSpacing(12)
        self.near_duplicates_layout.setObjectName(u"near_duplicates_layout")
        self.near_duplicates_layout.setContentsMargins(24, 24, 24, 24)
        self.intro_label = QLabel(near_duplicates_dialog)
        self.intro_label.setObjectName(u"intro_label")
        self.intro_label.setWordWrap(True)
        self.intro_label.setTextFormat(Qt.TextFormat.PlainText)
        self.intro_label.setProperty(u"tone", u"muted")

        self.near_duplicates_layout.addWidget(self.intro_label)

        self.splitter = QSplitter(near_duplicates_dialog)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.pairs_list = QListWidget(self.splitter)
        self.pairs_list.setObjectName(u"pairs_list")
        self.pairs_list.setWordWrap(True)
        self.pairs_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pairs_list.setProperty(u"panel", u"card")
        self.splitter.addWidget(self.pairs_list)
        self.pair_pane = QWidget(self.splitter)
        self.pair_pane.setObjectName(u"pair_pane")
        self.pair_layout = QVBoxLayout(self.pair_pane)
        self.pair_layout.setSpacing(8)
        self.pair_layout.setObjectName(u"pair_layout")
        self.pair_layout.setContentsMargins(0, 0, 0, 0)
        self.names_label = QLabel(self.pair_pane)
        self.names_label.setObjectName(u"names_label")
        self.names_label.setWordWrap(True)
        self.names_label.setTextFormat(Qt.TextFormat.PlainText)
        self.names_label.setProperty(u"textStyle", u"strong")

        self.pair_layout.addWidget(self.names_label)

        self.cards_layout = QHBoxLayout()
        self.cards_layout.setSpacing(8)
        self.cards_layout.setObjectName(u"cards_layout")
        self.cards_layout.setContentsMargins(0, 0, 0, 0)
        self.first_card = QFrame(self.pair_pane)
        self.first_card.setObjectName(u"first_card")
        self.first_card.setProperty(u"panel", u"card")
        self.first_layout = QVBoxLayout(self.first_card)
        self.first_layout.setSpacing(4)
        self.first_layout.setObjectName(u"first_layout")
        self.first_layout.setContentsMargins(12, 8, 12, 8)
        self.first_heading = QLabel(self.first_card)
        self.first_heading.setObjectName(u"first_heading")
        self.first_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.first_heading.setProperty(u"textStyle", u"strong")

        self.first_layout.addWidget(self.first_heading)

        self.first_name_label = QLabel(self.first_card)
        self.first_name_label.setObjectName(u"first_name_label")
        self.first_name_label.setWordWrap(True)
        self.first_name_label.setTextFormat(Qt.TextFormat.PlainText)

        self.first_layout.addWidget(self.first_name_label)

        self.first_facts_label = QLabel(self.first_card)
        self.first_facts_label.setObjectName(u"first_facts_label")
        self.first_facts_label.setWordWrap(True)
        self.first_facts_label.setTextFormat(Qt.TextFormat.PlainText)
        self.first_facts_label.setProperty(u"tone", u"muted")

        self.first_layout.addWidget(self.first_facts_label)

        self.first_spacer = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.first_layout.addItem(self.first_spacer)

        self.first_buttons = QHBoxLayout()
        self.first_buttons.setSpacing(8)
        self.first_buttons.setObjectName(u"first_buttons")
        self.first_buttons.setContentsMargins(0, 0, 0, 0)
        self.keep_first_button = QPushButton(self.first_card)
        self.keep_first_button.setObjectName(u"keep_first_button")
        self.keep_first_button.setAutoDefault(False)

        self.first_buttons.addWidget(self.keep_first_button)

        self.first_button = QPushButton(self.first_card)
        self.first_button.setObjectName(u"first_button")
        self.first_button.setAutoDefault(False)
        self.first_button.setProperty(u"emphasis", u"quiet")

        self.first_buttons.addWidget(self.first_button)

        self.first_buttons_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.first_buttons.addItem(self.first_buttons_spacer)

        self.first_buttons.setStretch(2, 1)

        self.first_layout.addLayout(self.first_buttons)

        self.first_layout.setStretch(3, 1)

        self.cards_layout.addWidget(self.first_card)

        self.second_card = QFrame(self.pair_pane)
        self.second_card.setObjectName(u"second_card")
        self.second_card.setProperty(u"panel", u"card")
        self.second_layout = QVBoxLayout(self.second_card)
        self.second_layout.setSpacing(4)
        self.second_layout.setObjectName(u"second_layout")
        self.second_layout.setContentsMargins(12, 8, 12, 8)
        self.second_heading = QLabel(self.second_card)
        self.second_heading.setObjectName(u"second_heading")
        self.second_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.second_heading.setProperty(u"textStyle", u"strong")

        self.second_layout.addWidget(self.second_heading)

        self.second_name_label = QLabel(self.second_card)
        self.second_name_label.setObjectName(u"second_name_label")
        self.second_name_label.setWordWrap(True)
        self.second_name_label.setTextFormat(Qt.TextFormat.PlainText)

        self.second_layout.addWidget(self.second_name_label)

        self.second_facts_label = QLabel(self.second_card)
        self.second_facts_label.setObjectName(u"second_facts_label")
        self.second_facts_label.setWordWrap(True)
        self.second_facts_label.setTextFormat(Qt.TextFormat.PlainText)
        self.second_facts_label.setProperty(u"tone", u"muted")

        self.second_layout.addWidget(self.second_facts_label)

        self.second_spacer = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.second_layout.addItem(self.second_spacer)

        self.second_buttons = QHBoxLayout()
        self.second_buttons.setSpacing(8)
        self.second_buttons.setObjectName(u"second_buttons")
        self.second_buttons.setContentsMargins(0, 0, 0, 0)
        self.keep_second_button = QPushButton(self.second_card)
        self.keep_second_button.setObjectName(u"keep_second_button")
        self.keep_second_button.setAutoDefault(False)

        self.second_buttons.addWidget(self.keep_second_button)

        self.second_button = QPushButton(self.second_card)
        self.second_button.setObjectName(u"second_button")
        self.second_button.setAutoDefault(False)
        self.second_button.setProperty(u"emphasis", u"quiet")

        self.second_buttons.addWidget(self.second_button)

        self.second_buttons_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.second_buttons.addItem(self.second_buttons_spacer)

        self.second_buttons.setStretch(2, 1)

        self.second_layout.addLayout(self.second_buttons)

        self.second_layout.setStretch(3, 1)

        self.cards_layout.addWidget(self.second_card)

        self.cards_layout.setStretch(0, 1)
        self.cards_layout.setStretch(1, 1)

        self.pair_layout.addLayout(self.cards_layout)

        self.legend_label = QLabel(self.pair_pane)
        self.legend_label.setObjectName(u"legend_label")
        self.legend_label.setWordWrap(True)
        self.legend_label.setTextFormat(Qt.TextFormat.PlainText)
        self.legend_label.setProperty(u"tone", u"muted")

        self.pair_layout.addWidget(self.legend_label)

        self.difference_view = QTextBrowser(self.pair_pane)
        self.difference_view.setObjectName(u"difference_view")
        self.difference_view.setOpenLinks(False)
        self.difference_view.setProperty(u"panel", u"paper")

        self.pair_layout.addWidget(self.difference_view)

        self.attach_layout = QHBoxLayout()
        self.attach_layout.setSpacing(8)
        self.attach_layout.setObjectName(u"attach_layout")
        self.attach_layout.setContentsMargins(0, 0, 0, 0)
        self.role_label = QLabel(self.pair_pane)
        self.role_label.setObjectName(u"role_label")

        self.attach_layout.addWidget(self.role_label)

        self.role_box = QComboBox(self.pair_pane)
        self.role_box.setObjectName(u"role_box")

        self.attach_layout.addWidget(self.role_box)

        self.attach_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.attach_layout.addItem(self.attach_spacer)

        self.dismiss_button = QPushButton(self.pair_pane)
        self.dismiss_button.setObjectName(u"dismiss_button")
        self.dismiss_button.setAutoDefault(False)

        self.attach_layout.addWidget(self.dismiss_button)


        self.pair_layout.addLayout(self.attach_layout)

        self.pair_layout.setStretch(3, 1)
        self.splitter.addWidget(self.pair_pane)

        self.near_duplicates_layout.addWidget(self.splitter)

        self.message_strip = MessageStrip(near_duplicates_dialog)
        self.message_strip.setObjectName(u"message_strip")

        self.near_duplicates_layout.addWidget(self.message_strip)

        self.button_box = QDialogButtonBox(near_duplicates_dialog)
        self.button_box.setObjectName(u"button_box")
        self.button_box.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.near_duplicates_layout.addWidget(self.button_box)

        self.near_duplicates_layout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.role_label.setBuddy(self.role_box)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(near_duplicates_dialog)
    # setupUi

    def retranslateUi(self, near_duplicates_dialog):
        near_duplicates_dialog.setWindowTitle(QCoreApplication.translate("NearDuplicatesDialog", u"V\u0103n b\u1ea3n g\u1ea7n gi\u1ed1ng", None))
        self.intro_label.setText(QCoreApplication.translate("NearDuplicatesDialog", u"Nh\u1eefng v\u0103n b\u1ea3n g\u1ea7n gi\u1ed1ng nhau: qu\u00e9t hai l\u1ea7n, g\u00f5 l\u1ea1i, b\u1ea3n th\u1ea3o v\u00e0 b\u1ea3n ban h\u00e0nh. Kh\u00f4ng c\u00f3 g\u00ec t\u1ef1 g\u1ed9p.", None))
#if QT_CONFIG(accessibility)
        self.pairs_list.setAccessibleName(QCoreApplication.translate("NearDuplicatesDialog", u"C\u00e1c c\u1eb7p v\u0103n b\u1ea3n g\u1ea7n gi\u1ed1ng", None))
#endif // QT_CONFIG(accessibility)
        self.names_label.setText("")
        self.first_heading.setText(QCoreApplication.translate("NearDuplicatesDialog", u"B\u1ea3n 1", None))
        self.first_name_label.setText("")
        self.first_facts_label.setText("")
        self.keep_first_button.setText(QCoreApplication.translate("NearDuplicatesDialog", u"Gi\u1eef b\u1ea3n 1", None))
        self.first_button.setText(QCoreApplication.translate("NearDuplicatesDialog", u"Xem b\u1ea3n 1", None))
        self.second_heading.setText(QCoreApplication.translate("NearDuplicatesDialog", u"B\u1ea3n 2", None))
        self.second_name_label.setText("")
        self.second_facts_label.setText("")
        self.keep_second_button.setText(QCoreApplication.translate("NearDuplicatesDialog", u"Gi\u1eef b\u1ea3n 2", None))
        self.second_button.setText(QCoreApplication.translate("NearDuplicatesDialog", u"Xem b\u1ea3n 2", None))
        self.legend_label.setText("")
#if QT_CONFIG(accessibility)
        self.difference_view.setAccessibleName(QCoreApplication.translate("NearDuplicatesDialog", u"Ch\u1ed7 kh\u00e1c nhau", None))
#endif // QT_CONFIG(accessibility)
        self.role_label.setText(QCoreApplication.translate("NearDuplicatesDialog", u"B\u1ea3n &kia th\u00e0nh", None))
#if QT_CONFIG(accessibility)
        self.role_box.setAccessibleName(QCoreApplication.translate("NearDuplicatesDialog", u"B\u1ea3n kh\u00f4ng gi\u1eef th\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.dismiss_button.setText(QCoreApplication.translate("NearDuplicatesDialog", u"L\u00e0 hai v\u0103n b\u1ea3n kh\u00e1c nhau", None))
    # retranslateUi

