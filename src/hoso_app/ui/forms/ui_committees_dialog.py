# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'committees_dialog.ui'
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
    QDialogButtonBox, QFormLayout, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QListWidget, QListWidgetItem,
    QPushButton, QSizePolicy, QSpacerItem, QTabWidget,
    QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget)

from hoso_app.ui.widgets.message_strip import MessageStrip
from hoso_app.ui.widgets.number_box import NumberBox

class Ui_CommitteesDialog(object):
    def setupUi(self, committees_dialog):
        if not committees_dialog.objectName():
            committees_dialog.setObjectName(u"committees_dialog")
        committees_dialog.resize(920, 600)
        committees_dialog.setMinimumSize(QSize(760, 520))
        self.committees_layout = QVBoxLayout(committees_dialog)
        self.committees_layout.setSpacing(12)
        self.committees_layout.setObjectName(u"committees_layout")
        self.committees_layout.setContentsMargins(24, 24, 24, 24)
        self.body_layout = QHBoxLayout()
        self.body_layout.setSpacing(24)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(0, 0, 0, 0)
        self.tree_layout = QVBoxLayout()
        self.tree_layout.setSpacing(8)
        self.tree_layout.setObjectName(u"tree_layout")
        self.tree_layout.setContentsMargins(0, 0, 0, 0)
        self.filter_edit = QLineEdit(committees_dialog)
        self.filter_edit.setObjectName(u"filter_edit")

        self.tree_layout.addWidget(self.filter_edit)

        self.committees_tree = QTreeWidget(committees_dialog)
        self.committees_tree.setObjectName(u"committees_tree")
        self.committees_tree.setHeaderHidden(True)
        self.committees_tree.setUniformRowHeights(True)
        self.committees_tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.committees_tree.setMinimumSize(QSize(280, 0))
        self.committees_tree.setProperty(u"panel", u"card")

        self.tree_layout.addWidget(self.committees_tree)


        self.body_layout.addLayout(self.tree_layout)

        self.tabs = QTabWidget(committees_dialog)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.record_tab = QWidget()
        self.record_tab.setObjectName(u"record_tab")
        self.record_layout = QVBoxLayout(self.record_tab)
        self.record_layout.setSpacing(8)
        self.record_layout.setObjectName(u"record_layout")
        self.record_layout.setContentsMargins(0, 12, 0, 0)
        self.values_layout = QFormLayout()
        self.values_layout.setObjectName(u"values_layout")
        self.values_layout.setHorizontalSpacing(12)
        self.values_layout.setVerticalSpacing(8)
        self.values_layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.values_layout.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.record_tab)
        self.name_label.setObjectName(u"name_label")

        self.values_layout.setWidget(0, QFormLayout.ItemRole.LabelRole, self.name_label)

        self.name_edit = QLineEdit(self.record_tab)
        self.name_edit.setObjectName(u"name_edit")

        self.values_layout.setWidget(0, QFormLayout.ItemRole.FieldRole, self.name_edit)

        self.code_label = QLabel(self.record_tab)
        self.code_label.setObjectName(u"code_label")

        self.values_layout.setWidget(1, QFormLayout.ItemRole.LabelRole, self.code_label)

        self.code_edit = QLineEdit(self.record_tab)
        self.code_edit.setObjectName(u"code_edit")

        self.values_layout.setWidget(1, QFormLayout.ItemRole.FieldRole, self.code_edit)

        self.parent_label = QLabel(self.record_tab)
        self.parent_label.setObjectName(u"parent_label")

        self.values_layout.setWidget(2, QFormLayout.ItemRole.LabelRole, self.parent_label)

        self.parent_box = QComboBox(self.record_tab)
        self.parent_box.setObjectName(u"parent_box")
        self.parent_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.parent_box.setMinimumContentsLength(16)

        self.values_layout.setWidget(2, QFormLayout.ItemRole.FieldRole, self.parent_box)

        self.from_label = QLabel(self.record_tab)
        self.from_label.setObjectName(u"from_label")

        self.values_layout.setWidget(3, QFormLayout.ItemRole.LabelRole, self.from_label)

        self.from_edit = QLineEdit(self.record_tab)
        self.from_edit.setObjectName(u"from_edit")

        self.values_layout.setWidget(3, QFormLayout.ItemRole.FieldRole, self.from_edit)

        self.until_label = QLabel(self.record_tab)
        self.until_label.setObjectName(u"until_label")

        self.values_layout.setWidget(4, QFormLayout.ItemRole.LabelRole, self.until_label)

        self.until_edit = QLineEdit(self.record_tab)
        self.until_edit.setObjectName(u"until_edit")

        self.values_layout.setWidget(4, QFormLayout.ItemRole.FieldRole, self.until_edit)

        self.successor_label = QLabel(self.record_tab)
        self.successor_label.setObjectName(u"successor_label")

        self.values_layout.setWidget(5, QFormLayout.ItemRole.LabelRole, self.successor_label)

        self.successor_box = QComboBox(self.record_tab)
        self.successor_box.setObjectName(u"successor_box")
        self.successor_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.successor_box.setMinimumContentsLength(16)

        self.values_layout.setWidget(5, QFormLayout.ItemRole.FieldRole, self.successor_box)

        self.aliases_label = QLabel(self.record_tab)
        self.aliases_label.setObjectName(u"aliases_label")

        self.values_layout.setWidget(6, QFormLayout.ItemRole.LabelRole, self.aliases_label)

        self.aliases_edit = QLineEdit(self.record_tab)
        self.aliases_edit.setObjectName(u"aliases_edit")

        self.values_layout.setWidget(6, QFormLayout.ItemRole.FieldRole, self.aliases_edit)


        self.record_layout.addLayout(self.values_layout)

        self.error_label = QLabel(self.record_tab)
        self.error_label.setObjectName(u"error_label")
        self.error_label.setWordWrap(True)
        self.error_label.setTextFormat(Qt.TextFormat.PlainText)
        self.error_label.setProperty(u"tone", u"danger")

        self.record_layout.addWidget(self.error_label)

        self.save_layout = QHBoxLayout()
        self.save_layout.setSpacing(8)
        self.save_layout.setObjectName(u"save_layout")
        self.save_layout.setContentsMargins(0, 0, 0, 0)
        self.save_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.save_layout.addItem(self.save_spacer)

        self.save_button = QPushButton(self.record_tab)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)
        self.save_button.setProperty(u"emphasis", u"primary")

        self.save_layout.addWidget(self.save_button)


        self.record_layout.addLayout(self.save_layout)

        self.merge_label = QLabel(self.record_tab)
        self.merge_label.setObjectName(u"merge_label")

        self.record_layout.addWidget(self.merge_label)

        self.merge_layout = QHBoxLayout()
        self.merge_layout.setSpacing(8)
        self.merge_layout.setObjectName(u"merge_layout")
        self.merge_layout.setContentsMargins(0, 0, 0, 0)
        self.merge_box = QComboBox(self.record_tab)
        self.merge_box.setObjectName(u"merge_box")
        self.merge_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.merge_box.setMinimumContentsLength(16)

        self.merge_layout.addWidget(self.merge_box)

        self.merge_button = QPushButton(self.record_tab)
        self.merge_button.setObjectName(u"merge_button")
        self.merge_button.setAutoDefault(False)

        self.merge_layout.addWidget(self.merge_button)

        self.merge_layout.setStretch(0, 1)

        self.record_layout.addLayout(self.merge_layout)

        self.record_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.record_layout.addItem(self.record_spacer)

        self.tabs.addTab(self.record_tab, "")
        self.congresses_tab = QWidget()
        self.congresses_tab.setObjectName(u"congresses_tab")
        self.congresses_layout = QVBoxLayout(self.congresses_tab)
        self.congresses_layout.setSpacing(8)
        self.congresses_layout.setObjectName(u"congresses_layout")
        self.congresses_layout.setContentsMargins(0, 12, 0, 0)
        self.congress_explanation = QLabel(self.congresses_tab)
        self.congress_explanation.setObjectName(u"congress_explanation")
        self.congress_explanation.setWordWrap(True)
        self.congress_explanation.setTextFormat(Qt.TextFormat.PlainText)
        self.congress_explanation.setProperty(u"tone", u"muted")

        self.congresses_layout.addWidget(self.congress_explanation)

        self.congresses_list = QListWidget(self.congresses_tab)
        self.congresses_list.setObjectName(u"congresses_list")
        self.congresses_list.setProperty(u"panel", u"card")

        self.congresses_layout.addWidget(self.congresses_list)

        self.congress_layout = QFormLayout()
        self.congress_layout.setObjectName(u"congress_layout")
        self.congress_layout.setHorizontalSpacing(12)
        self.congress_layout.setVerticalSpacing(8)
        self.congress_layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.congress_layout.setContentsMargins(0, 0, 0, 0)
        self.term_label = QLabel(self.congresses_tab)
        self.term_label.setObjectName(u"term_label")

        self.congress_layout.setWidget(0, QFormLayout.ItemRole.LabelRole, self.term_label)

        self.term_edit = QLineEdit(self.congresses_tab)
        self.term_edit.setObjectName(u"term_edit")

        self.congress_layout.setWidget(0, QFormLayout.ItemRole.FieldRole, self.term_edit)

        self.ordinal_label = QLabel(self.congresses_tab)
        self.ordinal_label.setObjectName(u"ordinal_label")

        self.congress_layout.setWidget(1, QFormLayout.ItemRole.LabelRole, self.ordinal_label)

        self.ordinal_box = NumberBox(self.congresses_tab)
        self.ordinal_box.setObjectName(u"ordinal_box")
        self.ordinal_box.setMaximum(99)

        self.congress_layout.setWidget(1, QFormLayout.ItemRole.FieldRole, self.ordinal_box)

        self.closed_label = QLabel(self.congresses_tab)
        self.closed_label.setObjectName(u"closed_label")

        self.congress_layout.setWidget(2, QFormLayout.ItemRole.LabelRole, self.closed_label)

        self.closed_edit = QLineEdit(self.congresses_tab)
        self.closed_edit.setObjectName(u"closed_edit")

        self.congress_layout.setWidget(2, QFormLayout.ItemRole.FieldRole, self.closed_edit)


        self.congresses_layout.addLayout(self.congress_layout)

        self.congress_error_label = QLabel(self.congresses_tab)
        self.congress_error_label.setObjectName(u"congress_error_label")
        self.congress_error_label.setWordWrap(True)
        self.congress_error_label.setTextFormat(Qt.TextFormat.PlainText)
        self.congress_error_label.setProperty(u"tone", u"danger")

        self.congresses_layout.addWidget(self.congress_error_label)

        self.congress_save_layout = QHBoxLayout()
        self.congress_save_layout.setSpacing(8)
        self.congress_save_layout.setObjectName(u"congress_save_layout")
        self.congress_save_layout.setContentsMargins(0, 0, 0, 0)
        self.congress_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.congress_save_layout.addItem(self.congress_spacer)

        self.congress_button = QPushButton(self.congresses_tab)
        self.congress_button.setObjectName(u"congress_button")
        self.congress_button.setAutoDefault(False)
        self.congress_button.setProperty(u"emphasis", u"primary")

        self.congress_save_layout.addWidget(self.congress_button)


        self.congresses_layout.addLayout(self.congress_save_layout)

        self.congresses_layout.setStretch(1, 1)
        self.tabs.addTab(self.congresses_tab, "")

        self.body_layout.addWidget(self.tabs)

        self.body_layout.setStretch(0, 2)
        self.body_layout.setStretch(1, 3)

        self.committees_layout.addLayout(self.body_layout)

        self.message_strip = MessageStrip(committees_dialog)
        self.message_strip.setObjectName(u"message_strip")

        self.committees_layout.addWidget(self.message_strip)

        self.button_box = QDialogButtonBox(committees_dialog)
        self.button_box.setObjectName(u"button_box")
        self.button_box.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.committees_layout.addWidget(self.button_box)

        self.committees_layout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.code_label.setBuddy(self.code_edit)
        self.parent_label.setBuddy(self.parent_box)
        self.from_label.setBuddy(self.from_edit)
        self.until_label.setBuddy(self.until_edit)
        self.successor_label.setBuddy(self.successor_box)
        self.aliases_label.setBuddy(self.aliases_edit)
        self.merge_label.setBuddy(self.merge_box)
        self.term_label.setBuddy(self.term_edit)
        self.ordinal_label.setBuddy(self.ordinal_box)
        self.closed_label.setBuddy(self.closed_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(committees_dialog)

        self.tabs.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, committees_dialog):
        committees_dialog.setWindowTitle(QCoreApplication.translate("CommitteesDialog", u"C\u01a1 quan v\u00e0 nhi\u1ec7m k\u1ef3", None))
#if QT_CONFIG(accessibility)
        self.filter_edit.setAccessibleName(QCoreApplication.translate("CommitteesDialog", u"L\u1ecdc c\u01a1 quan", None))
#endif // QT_CONFIG(accessibility)
        self.filter_edit.setPlaceholderText(QCoreApplication.translate("CommitteesDialog", u"L\u1ecdc c\u01a1 quan, g\u00f5 kh\u00f4ng d\u1ea5u c\u0169ng \u0111\u01b0\u1ee3c", None))
#if QT_CONFIG(accessibility)
        self.committees_tree.setAccessibleName(QCoreApplication.translate("CommitteesDialog", u"C\u00e2y c\u01a1 quan", None))
#endif // QT_CONFIG(accessibility)
        self.name_label.setText(QCoreApplication.translate("CommitteesDialog", u"&T\u00ean", None))
        self.code_label.setText(QCoreApplication.translate("CommitteesDialog", u"M\u00e3 trong &s\u1ed1 k\u00fd hi\u1ec7u", None))
        self.code_edit.setPlaceholderText(QCoreApplication.translate("CommitteesDialog", u"v\u00ed d\u1ee5 TU, HU, \u0110U, BTC", None))
        self.parent_label.setText(QCoreApplication.translate("CommitteesDialog", u"&C\u1ea5p tr\u00ean", None))
#if QT_CONFIG(accessibility)
        self.parent_box.setAccessibleName(QCoreApplication.translate("CommitteesDialog", u"C\u1ea5p tr\u00ean", None))
#endif // QT_CONFIG(accessibility)
        self.from_label.setText(QCoreApplication.translate("CommitteesDialog", u"&Hi\u1ec7u l\u1ef1c t\u1eeb", None))
        self.from_edit.setPlaceholderText(QCoreApplication.translate("CommitteesDialog", u"v\u00ed d\u1ee5 01/7/2025", None))
        self.until_label.setText(QCoreApplication.translate("CommitteesDialog", u"Hi\u1ec7u l\u1ef1c \u0111&\u1ebfn", None))
        self.until_edit.setPlaceholderText(QCoreApplication.translate("CommitteesDialog", u"\u0111\u1ec3 tr\u1ed1ng n\u1ebfu c\u00f2n ho\u1ea1t \u0111\u1ed9ng", None))
        self.successor_label.setText(QCoreApplication.translate("CommitteesDialog", u"C\u01a1 quan &k\u1ebf th\u1eeba", None))
#if QT_CONFIG(accessibility)
        self.successor_box.setAccessibleName(QCoreApplication.translate("CommitteesDialog", u"C\u01a1 quan k\u1ebf th\u1eeba", None))
#endif // QT_CONFIG(accessibility)
        self.aliases_label.setText(QCoreApplication.translate("CommitteesDialog", u"T\u00ean &g\u1ecdi kh\u00e1c", None))
        self.aliases_edit.setPlaceholderText(QCoreApplication.translate("CommitteesDialog", u"c\u00e1ch nhau b\u1eb1ng d\u1ea5u ch\u1ea5m ph\u1ea9y", None))
        self.error_label.setText("")
        self.save_button.setText(QCoreApplication.translate("CommitteesDialog", u"L\u01b0u", None))
        self.merge_label.setText(QCoreApplication.translate("CommitteesDialog", u"L\u00e0 c\u00f9ng m\u1ed9t c\u01a1 quan &v\u1edbi: g\u1ed9p v\u00e0o", None))
#if QT_CONFIG(accessibility)
        self.merge_box.setAccessibleName(QCoreApplication.translate("CommitteesDialog", u"G\u1ed9p v\u00e0o c\u01a1 quan", None))
#endif // QT_CONFIG(accessibility)
        self.merge_button.setText(QCoreApplication.translate("CommitteesDialog", u"G\u1ed9p", None))
        self.tabs.setTabText(self.tabs.indexOf(self.record_tab), QCoreApplication.translate("CommitteesDialog", u"Th\u00f4ng tin", None))
        self.congress_explanation.setText(QCoreApplication.translate("CommitteesDialog", u"Ng\u00e0y b\u1ebf m\u1ea1c \u0111\u1ea1i h\u1ed9i cho bi\u1ebft v\u0103n b\u1ea3n trong n\u0103m \u0111\u00f3 thu\u1ed9c nhi\u1ec7m k\u1ef3 n\u00e0o; nhi\u1ec7m k\u1ef3 \u0111\u00e3 ghi trong v\u0103n b\u1ea3n hay s\u1eeda tay kh\u00f4ng \u0111\u1ed5i.", None))
#if QT_CONFIG(accessibility)
        self.congresses_list.setAccessibleName(QCoreApplication.translate("CommitteesDialog", u"C\u00e1c \u0111\u1ea1i h\u1ed9i \u0111\u00e3 ghi", None))
#endif // QT_CONFIG(accessibility)
        self.term_label.setText(QCoreApplication.translate("CommitteesDialog", u"&Nhi\u1ec7m k\u1ef3", None))
        self.term_edit.setPlaceholderText(QCoreApplication.translate("CommitteesDialog", u"v\u00ed d\u1ee5 2020-2025", None))
        self.ordinal_label.setText(QCoreApplication.translate("CommitteesDialog", u"\u0110\u1ea1i h\u1ed9i &l\u1ea7n th\u1ee9", None))
        self.ordinal_box.setSpecialValueText(QCoreApplication.translate("CommitteesDialog", u"ch\u01b0a r\u00f5", None))
        self.closed_label.setText(QCoreApplication.translate("CommitteesDialog", u"Ng\u00e0y &b\u1ebf m\u1ea1c", None))
        self.closed_edit.setPlaceholderText(QCoreApplication.translate("CommitteesDialog", u"v\u00ed d\u1ee5 25/8/2020", None))
        self.congress_error_label.setText("")
        self.congress_button.setText(QCoreApplication.translate("CommitteesDialog", u"Ghi \u0111\u1ea1i h\u1ed9i", None))
        self.tabs.setTabText(self.tabs.indexOf(self.congresses_tab), QCoreApplication.translate("CommitteesDialog", u"\u0110\u1ea1i h\u1ed9i, nhi\u1ec7m k\u1ef3", None))
    # retranslateUi

