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
    QDialogButtonBox, QHBoxLayout, QLabel, QListWidget,
    QListWidgetItem, QPushButton, QSizePolicy, QSpacerItem,
    QSplitter, QTextBrowser, QVBoxLayout, QWidget)

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

        self.open_layout = QHBoxLayout()
        self.open_layout.setSpacing(8)
        self.open_layout.setObjectName(u"open_layout")
        self.open_layout.setContentsMargins(0, 0, 0, 0)
        self.first_button = QPushButton(self.pair_pane)
        self.first_button.setObjectName(u"first_button")
        self.first_button.setAutoDefault(False)
        self.first_button.setProperty(u"emphasis", u"quiet")

        self.open_layout.addWidget(self.first_button)

        self.second_button = QPushButton(self.pair_pane)
        self.second_button.setObjectName(u"second_button")
        self.second_button.setAutoDefault(False)
        self.second_button.setProperty(u"emphasis", u"quiet")

        self.open_layout.addWidget(self.second_button)

        self.open_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.open_layout.addItem(self.open_spacer)


        self.pair_layout.addLayout(self.open_layout)

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

        self.attach_button = QPushButton(self.pair_pane)
        self.attach_button.setObjectName(u"attach_button")
        self.attach_button.setAutoDefault(False)

        self.attach_layout.addWidget(self.attach_button)

        self.attach_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.attach_layout.addItem(self.attach_spacer)

        self.dismiss_button = QPushButton(self.pair_pane)
        self.dismiss_button.setObjectName(u"dismiss_button")
        self.dismiss_button.setAutoDefault(False)

        self.attach_layout.addWidget(self.dismiss_button)


        self.pair_layout.addLayout(self.attach_layout)

        self.pair_layout.setStretch(2, 1)
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
        self.legend_label.setText("")
#if QT_CONFIG(accessibility)
        self.difference_view.setAccessibleName(QCoreApplication.translate("NearDuplicatesDialog", u"Ch\u1ed7 kh\u00e1c nhau", None))
#endif // QT_CONFIG(accessibility)
        self.first_button.setText(QCoreApplication.translate("NearDuplicatesDialog", u"Xem b\u1ea3n th\u1ee9 nh\u1ea5t", None))
        self.second_button.setText(QCoreApplication.translate("NearDuplicatesDialog", u"Xem b\u1ea3n th\u1ee9 hai", None))
        self.role_label.setText(QCoreApplication.translate("NearDuplicatesDialog", u"&B\u1ea3n th\u1ee9 hai l\u00e0", None))
#if QT_CONFIG(accessibility)
        self.role_box.setAccessibleName(QCoreApplication.translate("NearDuplicatesDialog", u"B\u1ea3n th\u1ee9 hai l\u00e0", None))
#endif // QT_CONFIG(accessibility)
        self.attach_button.setText(QCoreApplication.translate("NearDuplicatesDialog", u"G\u1ed9p v\u00e0o b\u1ea3n th\u1ee9 nh\u1ea5t", None))
        self.dismiss_button.setText(QCoreApplication.translate("NearDuplicatesDialog", u"L\u00e0 hai v\u0103n b\u1ea3n kh\u00e1c nhau", None))
    # retranslateUi

