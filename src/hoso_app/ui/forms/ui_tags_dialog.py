# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'tags_dialog.ui'
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
    QDialogButtonBox, QHBoxLayout, QLabel, QLineEdit,
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from hoso_app.ui.widgets.message_strip import MessageStrip

class Ui_TagsDialog(object):
    def setupUi(self, tags_dialog):
        if not tags_dialog.objectName():
            tags_dialog.setObjectName(u"tags_dialog")
        tags_dialog.resize(720, 460)
        tags_dialog.setMinimumSize(QSize(560, 380))
        self.tags_layout = QVBoxLayout(tags_dialog)
        self.tags_layout.setSpacing(12)
        self.tags_layout.setObjectName(u"tags_layout")
        self.tags_layout.setContentsMargins(24, 24, 24, 24)
        self.tags_body_layout = QHBoxLayout()
        self.tags_body_layout.setSpacing(24)
        self.tags_body_layout.setObjectName(u"tags_body_layout")
        self.tags_body_layout.setContentsMargins(0, 0, 0, 0)
        self.tags_list_layout = QVBoxLayout()
        self.tags_list_layout.setSpacing(8)
        self.tags_list_layout.setObjectName(u"tags_list_layout")
        self.tags_list_layout.setContentsMargins(0, 0, 0, 0)
        self.filter_edit = QLineEdit(tags_dialog)
        self.filter_edit.setObjectName(u"filter_edit")

        self.tags_list_layout.addWidget(self.filter_edit)

        self.tags_list = QListWidget(tags_dialog)
        self.tags_list.setObjectName(u"tags_list")
        self.tags_list.setUniformItemSizes(True)
        self.tags_list.setMinimumSize(QSize(240, 0))
        self.tags_list.setProperty(u"panel", u"card")

        self.tags_list_layout.addWidget(self.tags_list)


        self.tags_body_layout.addLayout(self.tags_list_layout)

        self.tag_layout = QVBoxLayout()
        self.tag_layout.setSpacing(8)
        self.tag_layout.setObjectName(u"tag_layout")
        self.tag_layout.setContentsMargins(0, 0, 0, 0)
        self.tag_label = QLabel(tags_dialog)
        self.tag_label.setObjectName(u"tag_label")
        self.tag_label.setWordWrap(True)
        self.tag_label.setTextFormat(Qt.TextFormat.PlainText)
        self.tag_label.setProperty(u"textStyle", u"heading")

        self.tag_layout.addWidget(self.tag_label)

        self.count_label = QLabel(tags_dialog)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setWordWrap(True)
        self.count_label.setTextFormat(Qt.TextFormat.PlainText)
        self.count_label.setProperty(u"tone", u"muted")

        self.tag_layout.addWidget(self.count_label)

        self.name_label = QLabel(tags_dialog)
        self.name_label.setObjectName(u"name_label")

        self.tag_layout.addWidget(self.name_label)

        self.name_layout = QHBoxLayout()
        self.name_layout.setSpacing(8)
        self.name_layout.setObjectName(u"name_layout")
        self.name_layout.setContentsMargins(0, 0, 0, 0)
        self.name_edit = QLineEdit(tags_dialog)
        self.name_edit.setObjectName(u"name_edit")

        self.name_layout.addWidget(self.name_edit)

        self.rename_button = QPushButton(tags_dialog)
        self.rename_button.setObjectName(u"rename_button")
        self.rename_button.setAutoDefault(False)

        self.name_layout.addWidget(self.rename_button)

        self.name_layout.setStretch(0, 1)

        self.tag_layout.addLayout(self.name_layout)

        self.merge_label = QLabel(tags_dialog)
        self.merge_label.setObjectName(u"merge_label")

        self.tag_layout.addWidget(self.merge_label)

        self.merge_layout = QHBoxLayout()
        self.merge_layout.setSpacing(8)
        self.merge_layout.setObjectName(u"merge_layout")
        self.merge_layout.setContentsMargins(0, 0, 0, 0)
        self.merge_box = QComboBox(tags_dialog)
        self.merge_box.setObjectName(u"merge_box")
        self.merge_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.merge_box.setMinimumContentsLength(16)

        self.merge_layout.addWidget(self.merge_box)

        self.merge_button = QPushButton(tags_dialog)
        self.merge_button.setObjectName(u"merge_button")
        self.merge_button.setAutoDefault(False)

        self.merge_layout.addWidget(self.merge_button)

        self.merge_layout.setStretch(0, 1)

        self.tag_layout.addLayout(self.merge_layout)

        self.colour_label = QLabel(tags_dialog)
        self.colour_label.setObjectName(u"colour_label")
        self.colour_label.setTextFormat(Qt.TextFormat.PlainText)

        self.tag_layout.addWidget(self.colour_label)

        self.colours_row = QWidget(tags_dialog)
        self.colours_row.setObjectName(u"colours_row")
        self.colours_layout = QHBoxLayout(self.colours_row)
        self.colours_layout.setSpacing(4)
        self.colours_layout.setObjectName(u"colours_layout")
        self.colours_layout.setContentsMargins(0, 0, 0, 0)

        self.tag_layout.addWidget(self.colours_row)

        self.tag_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.tag_layout.addItem(self.tag_spacer)

        self.delete_button = QPushButton(tags_dialog)
        self.delete_button.setObjectName(u"delete_button")
        self.delete_button.setAutoDefault(False)
        self.delete_button.setProperty(u"emphasis", u"danger")

        self.tag_layout.addWidget(self.delete_button)


        self.tags_body_layout.addLayout(self.tag_layout)

        self.tags_body_layout.setStretch(0, 1)
        self.tags_body_layout.setStretch(1, 1)

        self.tags_layout.addLayout(self.tags_body_layout)

        self.empty_label = QLabel(tags_dialog)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setWordWrap(True)
        self.empty_label.setTextFormat(Qt.TextFormat.PlainText)
        self.empty_label.setProperty(u"tone", u"muted")

        self.tags_layout.addWidget(self.empty_label)

        self.message_strip = MessageStrip(tags_dialog)
        self.message_strip.setObjectName(u"message_strip")

        self.tags_layout.addWidget(self.message_strip)

        self.button_box = QDialogButtonBox(tags_dialog)
        self.button_box.setObjectName(u"button_box")
        self.button_box.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.tags_layout.addWidget(self.button_box)

        self.tags_layout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.merge_label.setBuddy(self.merge_box)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(tags_dialog)
    # setupUi

    def retranslateUi(self, tags_dialog):
        tags_dialog.setWindowTitle(QCoreApplication.translate("TagsDialog", u"Nh\u00e3n", None))
#if QT_CONFIG(accessibility)
        self.filter_edit.setAccessibleName(QCoreApplication.translate("TagsDialog", u"L\u1ecdc nh\u00e3n", None))
#endif // QT_CONFIG(accessibility)
        self.filter_edit.setPlaceholderText(QCoreApplication.translate("TagsDialog", u"L\u1ecdc nh\u00e3n", None))
#if QT_CONFIG(accessibility)
        self.tags_list.setAccessibleName(QCoreApplication.translate("TagsDialog", u"Nh\u00e3n", None))
#endif // QT_CONFIG(accessibility)
        self.tag_label.setText("")
        self.count_label.setText("")
        self.name_label.setText(QCoreApplication.translate("TagsDialog", u"&T\u00ean nh\u00e3n", None))
        self.rename_button.setText(QCoreApplication.translate("TagsDialog", u"\u0110\u1ed5i t\u00ean", None))
        self.merge_label.setText(QCoreApplication.translate("TagsDialog", u"&G\u1ed9p v\u00e0o nh\u00e3n", None))
#if QT_CONFIG(accessibility)
        self.merge_box.setAccessibleName(QCoreApplication.translate("TagsDialog", u"G\u1ed9p v\u00e0o nh\u00e3n", None))
#endif // QT_CONFIG(accessibility)
        self.merge_button.setText(QCoreApplication.translate("TagsDialog", u"G\u1ed9p", None))
        self.colour_label.setText(QCoreApplication.translate("TagsDialog", u"M\u00e0u", None))
        self.delete_button.setText(QCoreApplication.translate("TagsDialog", u"X\u00f3a nh\u00e3n", None))
        self.empty_label.setText(QCoreApplication.translate("TagsDialog", u"Kho ch\u01b0a c\u00f3 nh\u00e3n n\u00e0o. Ch\u1ecdn v\u0103n b\u1ea3n r\u1ed3i nh\u1ea5n Ctrl+T \u0111\u1ec3 g\u1eafn nh\u00e3n \u0111\u1ea7u ti\u00ean.", None))
    # retranslateUi

