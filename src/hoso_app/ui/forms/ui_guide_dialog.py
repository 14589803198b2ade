# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'guide_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QLineEdit, QListWidget, QListWidgetItem, QPushButton,
    QSizePolicy, QTextBrowser, QVBoxLayout, QWidget)

class Ui_GuideDialog(object):
    def setupUi(self, guide_dialog):
        if not guide_dialog.objectName():
            guide_dialog.setObjectName(u"guide_dialog")
        guide_dialog.setMinimumSize(QSize(760, 500))
        self.guide_dialog_layout = QVBoxLayout(guide_dialog)
        self.guide_dialog_layout.setSpacing(16)
        self.guide_dialog_layout.setObjectName(u"guide_dialog_layout")
        self.guide_dialog_layout.setContentsMargins(24, 24, 24, 16)
        self.search_edit = QLineEdit(guide_dialog)
        self.search_edit.setObjectName(u"search_edit")
        self.search_edit.setClearButtonEnabled(True)

        self.guide_dialog_layout.addWidget(self.search_edit)

        self.guide_body = QHBoxLayout()
        self.guide_body.setSpacing(16)
        self.guide_body.setObjectName(u"guide_body")
        self.guide_body.setContentsMargins(0, 0, 0, 0)
        self.sections_list = QListWidget(guide_dialog)
        self.sections_list.setObjectName(u"sections_list")
        self.sections_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sections_list.setWordWrap(True)

        self.guide_body.addWidget(self.sections_list)

        self.section_text = QTextBrowser(guide_dialog)
        self.section_text.setObjectName(u"section_text")
        self.section_text.setOpenLinks(False)

        self.guide_body.addWidget(self.section_text)

        self.guide_body.setStretch(0, 2)
        self.guide_body.setStretch(1, 5)

        self.guide_dialog_layout.addLayout(self.guide_body)

        self.guide_buttons = QHBoxLayout()
        self.guide_buttons.setSpacing(8)
        self.guide_buttons.setObjectName(u"guide_buttons")
        self.guide_buttons.setContentsMargins(0, 0, 0, 0)
        self.guide_note = QLabel(guide_dialog)
        self.guide_note.setObjectName(u"guide_note")
        self.guide_note.setTextFormat(Qt.TextFormat.PlainText)
        self.guide_note.setProperty(u"tone", u"muted")
        self.guide_note.setWordWrap(True)

        self.guide_buttons.addWidget(self.guide_note)

        self.close_button = QPushButton(guide_dialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"emphasis", u"primary")
        self.close_button.setAutoDefault(False)

        self.guide_buttons.addWidget(self.close_button)

        self.guide_buttons.setStretch(0, 1)

        self.guide_dialog_layout.addLayout(self.guide_buttons)

        self.guide_dialog_layout.setStretch(1, 1)

        self.retranslateUi(guide_dialog)
    # setupUi

    def retranslateUi(self, guide_dialog):
        guide_dialog.setWindowTitle(QCoreApplication.translate("GuideDialog", u"H\u01b0\u1edbng d\u1eabn", None))
        self.search_edit.setPlaceholderText(QCoreApplication.translate("GuideDialog", u"T\u00ecm trong h\u01b0\u1edbng d\u1eabn, v\u00ed d\u1ee5: sao l\u01b0u", None))
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("GuideDialog", u"T\u00ecm trong h\u01b0\u1edbng d\u1eabn", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.sections_list.setAccessibleName(QCoreApplication.translate("GuideDialog", u"C\u00e1c m\u1ee5c c\u1ee7a h\u01b0\u1edbng d\u1eabn", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.section_text.setAccessibleName(QCoreApplication.translate("GuideDialog", u"N\u1ed9i dung h\u01b0\u1edbng d\u1eabn", None))
#endif // QT_CONFIG(accessibility)
        self.guide_note.setText(QCoreApplication.translate("GuideDialog", u"F1 trong c\u1eeda s\u1ed5 ch\u00ednh li\u1ec7t k\u00ea c\u00e1c ph\u00edm d\u00f9ng \u0111\u01b0\u1ee3c \u1edf ch\u1ed7 \u0111ang \u0111\u1ee9ng.", None))
        self.close_button.setText(QCoreApplication.translate("GuideDialog", u"\u0110\u00f3&ng", None))
    # retranslateUi

