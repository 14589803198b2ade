# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_edit_dialog.ui'
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
    QDialogButtonBox, QFormLayout, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QListWidget, QListWidgetItem,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from hoso_app.ui.widgets.number_box import NumberBox

class Ui_DossierEditDialog(object):
    def setupUi(self, dossier_edit_dialog):
        if not dossier_edit_dialog.objectName():
            dossier_edit_dialog.setObjectName(u"dossier_edit_dialog")
        dossier_edit_dialog.resize(720, 640)
        dossier_edit_dialog.setMinimumSize(QSize(560, 420))
        self.dossier_edit_layout = QVBoxLayout(dossier_edit_dialog)
        self.dossier_edit_layout.setSpacing(8)
        self.dossier_edit_layout.setObjectName(u"dossier_edit_layout")
        self.dossier_edit_layout.setContentsMargins(24, 24, 24, 24)
        self.values_layout = QFormLayout()
        self.values_layout.setObjectName(u"values_layout")
        self.values_layout.setHorizontalSpacing(12)
        self.values_layout.setVerticalSpacing(8)
        self.values_layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.values_layout.setContentsMargins(0, 0, 0, 0)
        self.code_label = QLabel(dossier_edit_dialog)
        self.code_label.setObjectName(u"code_label")

        self.values_layout.setWidget(0, QFormLayout.ItemRole.LabelRole, self.code_label)

        self.code_edit = QLineEdit(dossier_edit_dialog)
        self.code_edit.setObjectName(u"code_edit")

        self.values_layout.setWidget(0, QFormLayout.ItemRole.FieldRole, self.code_edit)

        self.title_label = QLabel(dossier_edit_dialog)
        self.title_label.setObjectName(u"title_label")

        self.values_layout.setWidget(1, QFormLayout.ItemRole.LabelRole, self.title_label)

        self.title_edit = QLineEdit(dossier_edit_dialog)
        self.title_edit.setObjectName(u"title_edit")

        self.values_layout.setWidget(1, QFormLayout.ItemRole.FieldRole, self.title_edit)

        self.retention_label = QLabel(dossier_edit_dialog)
        self.retention_label.setObjectName(u"retention_label")

        self.values_layout.setWidget(2, QFormLayout.ItemRole.LabelRole, self.retention_label)

        self.retention_box = NumberBox(dossier_edit_dialog)
        self.retention_box.setObjectName(u"retention_box")
        self.retention_box.setMaximum(200)

        self.values_layout.setWidget(2, QFormLayout.ItemRole.FieldRole, self.retention_box)

        self.opened_label = QLabel(dossier_edit_dialog)
        self.opened_label.setObjectName(u"opened_label")

        self.values_layout.setWidget(3, QFormLayout.ItemRole.LabelRole, self.opened_label)

        self.days_layout = QHBoxLayout()
        self.days_layout.setSpacing(12)
        self.days_layout.setObjectName(u"days_layout")
        self.opened_edit = QLineEdit(dossier_edit_dialog)
        self.opened_edit.setObjectName(u"opened_edit")

        self.days_layout.addWidget(self.opened_edit)

        self.closed_label = QLabel(dossier_edit_dialog)
        self.closed_label.setObjectName(u"closed_label")

        self.days_layout.addWidget(self.closed_label)

        self.closed_edit = QLineEdit(dossier_edit_dialog)
        self.closed_edit.setObjectName(u"closed_edit")

        self.days_layout.addWidget(self.closed_edit)

        self.days_layout.setStretch(0, 1)
        self.days_layout.setStretch(2, 1)

        self.values_layout.setLayout(3, QFormLayout.ItemRole.FieldRole, self.days_layout)


        self.dossier_edit_layout.addLayout(self.values_layout)

        self.error_label = QLabel(dossier_edit_dialog)
        self.error_label.setObjectName(u"error_label")
        self.error_label.setWordWrap(True)
        self.error_label.setTextFormat(Qt.TextFormat.PlainText)
        self.error_label.setProperty(u"tone", u"danger")

        self.dossier_edit_layout.addWidget(self.error_label)

        self.papers_line = QFrame(dossier_edit_dialog)
        self.papers_line.setObjectName(u"papers_line")
        self.papers_line.setProperty(u"line", True)

        self.dossier_edit_layout.addWidget(self.papers_line)

        self.papers_label = QLabel(dossier_edit_dialog)
        self.papers_label.setObjectName(u"papers_label")

        self.dossier_edit_layout.addWidget(self.papers_label)

        self.papers_layout = QHBoxLayout()
        self.papers_layout.setSpacing(8)
        self.papers_layout.setObjectName(u"papers_layout")
        self.papers_layout.setContentsMargins(0, 0, 0, 0)
        self.papers_list = QListWidget(dossier_edit_dialog)
        self.papers_list.setObjectName(u"papers_list")
        self.papers_list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.papers_list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.papers_list.setUniformItemSizes(True)
        self.papers_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.papers_list.setProperty(u"panel", u"card")

        self.papers_layout.addWidget(self.papers_list)

        self.papers_buttons_layout = QVBoxLayout()
        self.papers_buttons_layout.setSpacing(8)
        self.papers_buttons_layout.setObjectName(u"papers_buttons_layout")
        self.papers_buttons_layout.setContentsMargins(0, 0, 0, 0)
        self.up_button = QPushButton(dossier_edit_dialog)
        self.up_button.setObjectName(u"up_button")
        self.up_button.setAutoDefault(False)

        self.papers_buttons_layout.addWidget(self.up_button)

        self.down_button = QPushButton(dossier_edit_dialog)
        self.down_button.setObjectName(u"down_button")
        self.down_button.setAutoDefault(False)

        self.papers_buttons_layout.addWidget(self.down_button)

        self.by_date_button = QPushButton(dossier_edit_dialog)
        self.by_date_button.setObjectName(u"by_date_button")
        self.by_date_button.setAutoDefault(False)

        self.papers_buttons_layout.addWidget(self.by_date_button)

        self.remove_button = QPushButton(dossier_edit_dialog)
        self.remove_button.setObjectName(u"remove_button")
        self.remove_button.setAutoDefault(False)

        self.papers_buttons_layout.addWidget(self.remove_button)

        self.papers_buttons_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.papers_buttons_layout.addItem(self.papers_buttons_spacer)


        self.papers_layout.addLayout(self.papers_buttons_layout)

        self.papers_layout.setStretch(0, 1)

        self.dossier_edit_layout.addLayout(self.papers_layout)

        self.fill_layout = QHBoxLayout()
        self.fill_layout.setSpacing(8)
        self.fill_layout.setObjectName(u"fill_layout")
        self.fill_layout.setContentsMargins(0, 0, 0, 0)
        self.fill_label = QLabel(dossier_edit_dialog)
        self.fill_label.setObjectName(u"fill_label")

        self.fill_layout.addWidget(self.fill_label)

        self.fill_edit = QLineEdit(dossier_edit_dialog)
        self.fill_edit.setObjectName(u"fill_edit")

        self.fill_layout.addWidget(self.fill_edit)

        self.fill_button = QPushButton(dossier_edit_dialog)
        self.fill_button.setObjectName(u"fill_button")
        self.fill_button.setAutoDefault(False)

        self.fill_layout.addWidget(self.fill_button)

        self.fill_layout.setStretch(1, 1)

        self.dossier_edit_layout.addLayout(self.fill_layout)

        self.fill_result_label = QLabel(dossier_edit_dialog)
        self.fill_result_label.setObjectName(u"fill_result_label")
        self.fill_result_label.setWordWrap(True)
        self.fill_result_label.setTextFormat(Qt.TextFormat.PlainText)
        self.fill_result_label.setProperty(u"tone", u"muted")

        self.dossier_edit_layout.addWidget(self.fill_result_label)

        self.button_box = QDialogButtonBox(dossier_edit_dialog)
        self.button_box.setObjectName(u"button_box")

        self.dossier_edit_layout.addWidget(self.button_box)

        self.dossier_edit_layout.setStretch(4, 1)
#if QT_CONFIG(shortcut)
        self.code_label.setBuddy(self.code_edit)
        self.title_label.setBuddy(self.title_edit)
        self.retention_label.setBuddy(self.retention_box)
        self.opened_label.setBuddy(self.opened_edit)
        self.closed_label.setBuddy(self.closed_edit)
        self.papers_label.setBuddy(self.papers_list)
        self.fill_label.setBuddy(self.fill_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(dossier_edit_dialog)
    # setupUi

    def retranslateUi(self, dossier_edit_dialog):
        self.code_label.setText(QCoreApplication.translate("DossierEditDialog", u"&S\u1ed1, k\u00fd hi\u1ec7u h\u1ed3 s\u01a1", None))
        self.code_edit.setPlaceholderText(QCoreApplication.translate("DossierEditDialog", u"v\u00ed d\u1ee5 TH.01", None))
        self.title_label.setText(QCoreApplication.translate("DossierEditDialog", u"&Ti\u00eau \u0111\u1ec1 h\u1ed3 s\u01a1", None))
        self.title_edit.setPlaceholderText(QCoreApplication.translate("DossierEditDialog", u"v\u00ed d\u1ee5 Ki\u1ec3m \u0111i\u1ec3m gi\u1eefa nhi\u1ec7m k\u1ef3 2020 - 2025", None))
        self.retention_label.setText(QCoreApplication.translate("DossierEditDialog", u"Th\u1eddi &h\u1ea1n b\u1ea3o qu\u1ea3n", None))
        self.retention_box.setSpecialValueText(QCoreApplication.translate("DossierEditDialog", u"V\u0129nh vi\u1ec5n", None))
        self.retention_box.setSuffix(QCoreApplication.translate("DossierEditDialog", u" n\u0103m", None))
        self.opened_label.setText(QCoreApplication.translate("DossierEditDialog", u"&B\u1eaft \u0111\u1ea7u", None))
        self.opened_edit.setPlaceholderText(QCoreApplication.translate("DossierEditDialog", u"v\u00ed d\u1ee5 3/2023", None))
        self.closed_label.setText(QCoreApplication.translate("DossierEditDialog", u"&K\u1ebft th\u00fac", None))
        self.closed_edit.setPlaceholderText(QCoreApplication.translate("DossierEditDialog", u"tr\u1ed1ng n\u1ebfu c\u00f2n m\u1edf", None))
        self.error_label.setText("")
        self.papers_label.setText(QCoreApplication.translate("DossierEditDialog", u"&V\u0103n b\u1ea3n trong h\u1ed3 s\u01a1, k\u00e9o \u0111\u1ec3 x\u1ebfp th\u1ee9 t\u1ef1", None))
#if QT_CONFIG(accessibility)
        self.papers_list.setAccessibleName(QCoreApplication.translate("DossierEditDialog", u"V\u0103n b\u1ea3n trong h\u1ed3 s\u01a1", None))
#endif // QT_CONFIG(accessibility)
        self.up_button.setText(QCoreApplication.translate("DossierEditDialog", u"L\u00ean", None))
#if QT_CONFIG(accessibility)
        self.up_button.setAccessibleName(QCoreApplication.translate("DossierEditDialog", u"\u0110\u01b0a l\u00ean", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.up_button.setToolTip(QCoreApplication.translate("DossierEditDialog", u"\u0110\u01b0a l\u00ean (Alt+\u2191)", None))
#endif // QT_CONFIG(tooltip)
        self.down_button.setText(QCoreApplication.translate("DossierEditDialog", u"Xu\u1ed1ng", None))
#if QT_CONFIG(accessibility)
        self.down_button.setAccessibleName(QCoreApplication.translate("DossierEditDialog", u"\u0110\u01b0a xu\u1ed1ng", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.down_button.setToolTip(QCoreApplication.translate("DossierEditDialog", u"\u0110\u01b0a xu\u1ed1ng (Alt+\u2193)", None))
#endif // QT_CONFIG(tooltip)
        self.by_date_button.setText(QCoreApplication.translate("DossierEditDialog", u"Theo ng\u00e0y", None))
#if QT_CONFIG(accessibility)
        self.by_date_button.setAccessibleName(QCoreApplication.translate("DossierEditDialog", u"X\u1ebfp theo ng\u00e0y ban h\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.remove_button.setText(QCoreApplication.translate("DossierEditDialog", u"L\u1ea5y ra", None))
#if QT_CONFIG(accessibility)
        self.remove_button.setAccessibleName(QCoreApplication.translate("DossierEditDialog", u"L\u1ea5y ra kh\u1ecfi h\u1ed3 s\u01a1", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.remove_button.setToolTip(QCoreApplication.translate("DossierEditDialog", u"L\u1ea5y ra kh\u1ecfi h\u1ed3 s\u01a1 (Del)", None))
#endif // QT_CONFIG(tooltip)
        self.fill_label.setText(QCoreApplication.translate("DossierEditDialog", u"&\u0110i\u1ec1n theo c\u00e2u t\u00ecm", None))
        self.fill_edit.setPlaceholderText(QCoreApplication.translate("DossierEditDialog", u"nh\u01b0 \u1edf \u00f4 t\u00ecm, ho\u1eb7c t\u00ean t\u00ecm ki\u1ebfm \u0111\u00e3 l\u01b0u", None))
        self.fill_button.setText(QCoreApplication.translate("DossierEditDialog", u"Th\u00eam", None))
        self.fill_result_label.setText("")
        pass
    # retranslateUi

