# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_dialog.ui'
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
    QFormLayout, QLabel, QLineEdit, QListView,
    QSizePolicy, QVBoxLayout, QWidget)

class Ui_DossierDialog(object):
    def setupUi(self, dossier_dialog):
        if not dossier_dialog.objectName():
            dossier_dialog.setObjectName(u"dossier_dialog")
        dossier_dialog.setMinimumSize(QSize(460, 440))
        self.dossier_layout = QVBoxLayout(dossier_dialog)
        self.dossier_layout.setSpacing(12)
        self.dossier_layout.setObjectName(u"dossier_layout")
        self.dossier_layout.setContentsMargins(24, 24, 24, 24)
        self.intro_label = QLabel(dossier_dialog)
        self.intro_label.setObjectName(u"intro_label")
        self.intro_label.setWordWrap(True)
        self.intro_label.setTextFormat(Qt.TextFormat.PlainText)
        self.intro_label.setProperty(u"textStyle", u"heading")

        self.dossier_layout.addWidget(self.intro_label)

        self.filter_edit = QLineEdit(dossier_dialog)
        self.filter_edit.setObjectName(u"filter_edit")
        self.filter_edit.setClearButtonEnabled(True)

        self.dossier_layout.addWidget(self.filter_edit)

        self.dossiers_view = QListView(dossier_dialog)
        self.dossiers_view.setObjectName(u"dossiers_view")
        self.dossiers_view.setProperty(u"panel", u"card")

        self.dossier_layout.addWidget(self.dossiers_view)

        self.new_label = QLabel(dossier_dialog)
        self.new_label.setObjectName(u"new_label")
        self.new_label.setTextFormat(Qt.TextFormat.PlainText)
        self.new_label.setProperty(u"textStyle", u"strong")

        self.dossier_layout.addWidget(self.new_label)

        self.new_layout = QFormLayout()
        self.new_layout.setObjectName(u"new_layout")
        self.new_layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.new_layout.setHorizontalSpacing(8)
        self.new_layout.setVerticalSpacing(8)
        self.new_layout.setContentsMargins(0, 0, 0, 0)
        self.code_label = QLabel(dossier_dialog)
        self.code_label.setObjectName(u"code_label")
        self.code_label.setTextFormat(Qt.TextFormat.PlainText)

        self.new_layout.setWidget(0, QFormLayout.ItemRole.LabelRole, self.code_label)

        self.code_edit = QLineEdit(dossier_dialog)
        self.code_edit.setObjectName(u"code_edit")

        self.new_layout.setWidget(0, QFormLayout.ItemRole.FieldRole, self.code_edit)

        self.title_label = QLabel(dossier_dialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)

        self.new_layout.setWidget(1, QFormLayout.ItemRole.LabelRole, self.title_label)

        self.title_edit = QLineEdit(dossier_dialog)
        self.title_edit.setObjectName(u"title_edit")

        self.new_layout.setWidget(1, QFormLayout.ItemRole.FieldRole, self.title_edit)


        self.dossier_layout.addLayout(self.new_layout)

        self.button_box = QDialogButtonBox(dossier_dialog)
        self.button_box.setObjectName(u"button_box")

        self.dossier_layout.addWidget(self.button_box)

        self.dossier_layout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.code_label.setBuddy(self.code_edit)
        self.title_label.setBuddy(self.title_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(dossier_dialog)
    # setupUi

    def retranslateUi(self, dossier_dialog):
        dossier_dialog.setWindowTitle(QCoreApplication.translate("DossierDialog", u"X\u1ebfp v\u00e0o h\u1ed3 s\u01a1", None))
        self.intro_label.setText("")
#if QT_CONFIG(accessibility)
        self.filter_edit.setAccessibleName(QCoreApplication.translate("DossierDialog", u"T\u00ecm h\u1ed3 s\u01a1", None))
#endif // QT_CONFIG(accessibility)
        self.filter_edit.setPlaceholderText(QCoreApplication.translate("DossierDialog", u"T\u00ecm h\u1ed3 s\u01a1 theo s\u1ed1, k\u00fd hi\u1ec7u ho\u1eb7c ti\u00eau \u0111\u1ec1\u2026", None))
#if QT_CONFIG(accessibility)
        self.dossiers_view.setAccessibleName(QCoreApplication.translate("DossierDialog", u"C\u00e1c h\u1ed3 s\u01a1", None))
#endif // QT_CONFIG(accessibility)
        self.new_label.setText(QCoreApplication.translate("DossierDialog", u"Ho\u1eb7c l\u1eadp h\u1ed3 s\u01a1 m\u1edbi", None))
        self.code_label.setText(QCoreApplication.translate("DossierDialog", u"&S\u1ed1, k\u00fd hi\u1ec7u h\u1ed3 s\u01a1", None))
        self.code_edit.setPlaceholderText(QCoreApplication.translate("DossierDialog", u"v\u00ed d\u1ee5 TH.01", None))
        self.title_label.setText(QCoreApplication.translate("DossierDialog", u"&Ti\u00eau \u0111\u1ec1 h\u1ed3 s\u01a1", None))
        self.title_edit.setPlaceholderText(QCoreApplication.translate("DossierDialog", u"v\u00ed d\u1ee5 Ki\u1ec3m \u0111i\u1ec3m gi\u1eefa nhi\u1ec7m k\u1ef3 2020 - 2025", None))
    # retranslateUi

