# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'rules_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QComboBox,
    QDialog, QDialogButtonBox, QHBoxLayout, QLabel,
    QLineEdit, QListWidget, QListWidgetItem, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from hoso_app.ui.widgets.message_strip import MessageStrip

class Ui_RulesDialog(object):
    def setupUi(self, rules_dialog):
        if not rules_dialog.objectName():
            rules_dialog.setObjectName(u"rules_dialog")
        rules_dialog.resize(860, 560)
        rules_dialog.setMinimumSize(QSize(720, 480))
        self.rules_layout = QVBoxLayout(rules_dialog)
        self.rules_layout.setSpacing(12)
        self.rules_layout.setObjectName(u"rules_layout")
        self.rules_layout.setContentsMargins(24, 24, 24, 24)
        self.explanation_label = QLabel(rules_dialog)
        self.explanation_label.setObjectName(u"explanation_label")
        self.explanation_label.setWordWrap(True)
        self.explanation_label.setTextFormat(Qt.TextFormat.PlainText)
        self.explanation_label.setProperty(u"tone", u"muted")

        self.rules_layout.addWidget(self.explanation_label)

        self.body_layout = QHBoxLayout()
        self.body_layout.setSpacing(24)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(0, 0, 0, 0)
        self.list_layout = QVBoxLayout()
        self.list_layout.setSpacing(8)
        self.list_layout.setObjectName(u"list_layout")
        self.list_layout.setContentsMargins(0, 0, 0, 0)
        self.rules_list = QListWidget(rules_dialog)
        self.rules_list.setObjectName(u"rules_list")
        self.rules_list.setWordWrap(True)
        self.rules_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rules_list.setMinimumSize(QSize(220, 0))
        self.rules_list.setProperty(u"panel", u"card")

        self.list_layout.addWidget(self.rules_list)

        self.new_button = QPushButton(rules_dialog)
        self.new_button.setObjectName(u"new_button")
        self.new_button.setAutoDefault(False)

        self.list_layout.addWidget(self.new_button)


        self.body_layout.addLayout(self.list_layout)

        self.rule_layout = QVBoxLayout()
        self.rule_layout.setSpacing(8)
        self.rule_layout.setObjectName(u"rule_layout")
        self.rule_layout.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(rules_dialog)
        self.name_label.setObjectName(u"name_label")

        self.rule_layout.addWidget(self.name_label)

        self.name_edit = QLineEdit(rules_dialog)
        self.name_edit.setObjectName(u"name_edit")

        self.rule_layout.addWidget(self.name_edit)

        self.conditions_label = QLabel(rules_dialog)
        self.conditions_label.setObjectName(u"conditions_label")
        self.conditions_label.setWordWrap(True)
        self.conditions_label.setTextFormat(Qt.TextFormat.PlainText)
        self.conditions_label.setProperty(u"textStyle", u"strong")

        self.rule_layout.addWidget(self.conditions_label)

        self.condition_1_layout = QHBoxLayout()
        self.condition_1_layout.setSpacing(8)
        self.condition_1_layout.setObjectName(u"condition_1_layout")
        self.condition_1_layout.setContentsMargins(0, 0, 0, 0)
        self.subject_1_box = QComboBox(rules_dialog)
        self.subject_1_box.setObjectName(u"subject_1_box")

        self.condition_1_layout.addWidget(self.subject_1_box)

        self.words_1_edit = QLineEdit(rules_dialog)
        self.words_1_edit.setObjectName(u"words_1_edit")

        self.condition_1_layout.addWidget(self.words_1_edit)

        self.condition_1_layout.setStretch(1, 1)

        self.rule_layout.addLayout(self.condition_1_layout)

        self.condition_2_layout = QHBoxLayout()
        self.condition_2_layout.setSpacing(8)
        self.condition_2_layout.setObjectName(u"condition_2_layout")
        self.condition_2_layout.setContentsMargins(0, 0, 0, 0)
        self.subject_2_box = QComboBox(rules_dialog)
        self.subject_2_box.setObjectName(u"subject_2_box")

        self.condition_2_layout.addWidget(self.subject_2_box)

        self.words_2_edit = QLineEdit(rules_dialog)
        self.words_2_edit.setObjectName(u"words_2_edit")

        self.condition_2_layout.addWidget(self.words_2_edit)

        self.condition_2_layout.setStretch(1, 1)

        self.rule_layout.addLayout(self.condition_2_layout)

        self.effects_label = QLabel(rules_dialog)
        self.effects_label.setObjectName(u"effects_label")
        self.effects_label.setWordWrap(True)
        self.effects_label.setTextFormat(Qt.TextFormat.PlainText)
        self.effects_label.setProperty(u"textStyle", u"strong")

        self.rule_layout.addWidget(self.effects_label)

        self.effect_1_layout = QHBoxLayout()
        self.effect_1_layout.setSpacing(8)
        self.effect_1_layout.setObjectName(u"effect_1_layout")
        self.effect_1_layout.setContentsMargins(0, 0, 0, 0)
        self.action_1_box = QComboBox(rules_dialog)
        self.action_1_box.setObjectName(u"action_1_box")

        self.effect_1_layout.addWidget(self.action_1_box)

        self.field_1_box = QComboBox(rules_dialog)
        self.field_1_box.setObjectName(u"field_1_box")

        self.effect_1_layout.addWidget(self.field_1_box)

        self.dossier_1_box = QComboBox(rules_dialog)
        self.dossier_1_box.setObjectName(u"dossier_1_box")
        self.dossier_1_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.dossier_1_box.setMinimumContentsLength(16)

        self.effect_1_layout.addWidget(self.dossier_1_box)

        self.value_1_edit = QLineEdit(rules_dialog)
        self.value_1_edit.setObjectName(u"value_1_edit")

        self.effect_1_layout.addWidget(self.value_1_edit)

        self.effect_1_layout.setStretch(2, 1)
        self.effect_1_layout.setStretch(3, 1)

        self.rule_layout.addLayout(self.effect_1_layout)

        self.effect_2_layout = QHBoxLayout()
        self.effect_2_layout.setSpacing(8)
        self.effect_2_layout.setObjectName(u"effect_2_layout")
        self.effect_2_layout.setContentsMargins(0, 0, 0, 0)
        self.action_2_box = QComboBox(rules_dialog)
        self.action_2_box.setObjectName(u"action_2_box")

        self.effect_2_layout.addWidget(self.action_2_box)

        self.field_2_box = QComboBox(rules_dialog)
        self.field_2_box.setObjectName(u"field_2_box")

        self.effect_2_layout.addWidget(self.field_2_box)

        self.dossier_2_box = QComboBox(rules_dialog)
        self.dossier_2_box.setObjectName(u"dossier_2_box")
        self.dossier_2_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.dossier_2_box.setMinimumContentsLength(16)

        self.effect_2_layout.addWidget(self.dossier_2_box)

        self.value_2_edit = QLineEdit(rules_dialog)
        self.value_2_edit.setObjectName(u"value_2_edit")

        self.effect_2_layout.addWidget(self.value_2_edit)

        self.effect_2_layout.setStretch(2, 1)
        self.effect_2_layout.setStretch(3, 1)

        self.rule_layout.addLayout(self.effect_2_layout)

        self.active_box = QCheckBox(rules_dialog)
        self.active_box.setObjectName(u"active_box")

        self.rule_layout.addWidget(self.active_box)

        self.error_label = QLabel(rules_dialog)
        self.error_label.setObjectName(u"error_label")
        self.error_label.setWordWrap(True)
        self.error_label.setTextFormat(Qt.TextFormat.PlainText)
        self.error_label.setProperty(u"tone", u"danger")

        self.rule_layout.addWidget(self.error_label)

        self.rule_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rule_layout.addItem(self.rule_spacer)

        self.rule_buttons_layout = QHBoxLayout()
        self.rule_buttons_layout.setSpacing(8)
        self.rule_buttons_layout.setObjectName(u"rule_buttons_layout")
        self.rule_buttons_layout.setContentsMargins(0, 0, 0, 0)
        self.preview_button = QPushButton(rules_dialog)
        self.preview_button.setObjectName(u"preview_button")
        self.preview_button.setAutoDefault(False)

        self.rule_buttons_layout.addWidget(self.preview_button)

        self.rule_buttons_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.rule_buttons_layout.addItem(self.rule_buttons_spacer)

        self.delete_button = QPushButton(rules_dialog)
        self.delete_button.setObjectName(u"delete_button")
        self.delete_button.setAutoDefault(False)
        self.delete_button.setProperty(u"emphasis", u"danger")

        self.rule_buttons_layout.addWidget(self.delete_button)

        self.save_button = QPushButton(rules_dialog)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)
        self.save_button.setProperty(u"emphasis", u"primary")

        self.rule_buttons_layout.addWidget(self.save_button)


        self.rule_layout.addLayout(self.rule_buttons_layout)


        self.body_layout.addLayout(self.rule_layout)

        self.body_layout.setStretch(1, 1)

        self.rules_layout.addLayout(self.body_layout)

        self.message_strip = MessageStrip(rules_dialog)
        self.message_strip.setObjectName(u"message_strip")

        self.rules_layout.addWidget(self.message_strip)

        self.button_box = QDialogButtonBox(rules_dialog)
        self.button_box.setObjectName(u"button_box")
        self.button_box.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.rules_layout.addWidget(self.button_box)

        self.rules_layout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(rules_dialog)
    # setupUi

    def retranslateUi(self, rules_dialog):
        rules_dialog.setWindowTitle(QCoreApplication.translate("RulesDialog", u"Quy t\u1eafc l\u01b0u", None))
        self.explanation_label.setText(QCoreApplication.translate("RulesDialog", u"Quy t\u1eafc l\u00e0m vi\u1ec7c ngay khi v\u0103n b\u1ea3n \u0111\u01b0\u1ee3c nh\u1eadp v\u00e0o kho. N\u00f3 ch\u1ec9 \u0111i\u1ec1n m\u1ee5c c\u00f2n tr\u1ed1ng ho\u1eb7c suy ra, kh\u00f4ng ghi \u0111\u00e8 gi\u00e1 tr\u1ecb \u0111\u00e3 \u0111\u1ecdc ch\u1eafc hay s\u1eeda tay. H\u00e3y xem tr\u01b0\u1edbc r\u1ed3i m\u1edbi l\u01b0u.", None))
#if QT_CONFIG(accessibility)
        self.rules_list.setAccessibleName(QCoreApplication.translate("RulesDialog", u"Quy t\u1eafc", None))
#endif // QT_CONFIG(accessibility)
        self.new_button.setText(QCoreApplication.translate("RulesDialog", u"Quy t\u1eafc m\u1edbi", None))
        self.name_label.setText(QCoreApplication.translate("RulesDialog", u"&T\u00ean quy t\u1eafc", None))
        self.name_edit.setPlaceholderText(QCoreApplication.translate("RulesDialog", u"\u0111\u1ec3 tr\u1ed1ng th\u00ec g\u1ecdi theo \u0111i\u1ec1u ki\u1ec7n", None))
        self.conditions_label.setText(QCoreApplication.translate("RulesDialog", u"Khi v\u0103n b\u1ea3n c\u00f3 (m\u1ecdi \u0111i\u1ec1u ki\u1ec7n c\u00f9ng \u0111\u00fang)", None))
#if QT_CONFIG(accessibility)
        self.subject_1_box.setAccessibleName(QCoreApplication.translate("RulesDialog", u"\u0110i\u1ec1u ki\u1ec7n 1: x\u00e9t", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.words_1_edit.setAccessibleName(QCoreApplication.translate("RulesDialog", u"\u0110i\u1ec1u ki\u1ec7n 1: ch\u1ee9a c\u00e1c t\u1eeb", None))
#endif // QT_CONFIG(accessibility)
        self.words_1_edit.setPlaceholderText(QCoreApplication.translate("RulesDialog", u"ch\u1ee9a c\u00e1c t\u1eeb", None))
#if QT_CONFIG(accessibility)
        self.subject_2_box.setAccessibleName(QCoreApplication.translate("RulesDialog", u"\u0110i\u1ec1u ki\u1ec7n 2: x\u00e9t", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.words_2_edit.setAccessibleName(QCoreApplication.translate("RulesDialog", u"\u0110i\u1ec1u ki\u1ec7n 2: ch\u1ee9a c\u00e1c t\u1eeb", None))
#endif // QT_CONFIG(accessibility)
        self.words_2_edit.setPlaceholderText(QCoreApplication.translate("RulesDialog", u"ch\u1ee9a c\u00e1c t\u1eeb", None))
        self.effects_label.setText(QCoreApplication.translate("RulesDialog", u"Th\u00ec", None))
#if QT_CONFIG(accessibility)
        self.action_1_box.setAccessibleName(QCoreApplication.translate("RulesDialog", u"Vi\u1ec7c 1", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.field_1_box.setAccessibleName(QCoreApplication.translate("RulesDialog", u"Vi\u1ec7c 1: m\u1ee5c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.dossier_1_box.setAccessibleName(QCoreApplication.translate("RulesDialog", u"Vi\u1ec7c 1: h\u1ed3 s\u01a1", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.value_1_edit.setAccessibleName(QCoreApplication.translate("RulesDialog", u"Vi\u1ec7c 1: gi\u00e1 tr\u1ecb", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.action_2_box.setAccessibleName(QCoreApplication.translate("RulesDialog", u"Vi\u1ec7c 2", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.field_2_box.setAccessibleName(QCoreApplication.translate("RulesDialog", u"Vi\u1ec7c 2: m\u1ee5c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.dossier_2_box.setAccessibleName(QCoreApplication.translate("RulesDialog", u"Vi\u1ec7c 2: h\u1ed3 s\u01a1", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.value_2_edit.setAccessibleName(QCoreApplication.translate("RulesDialog", u"Vi\u1ec7c 2: gi\u00e1 tr\u1ecb", None))
#endif // QT_CONFIG(accessibility)
        self.active_box.setText(QCoreApplication.translate("RulesDialog", u"D\u00f9ng quy t\u1eafc n\u00e0y khi nh\u1eadp v\u0103n b\u1ea3n", None))
        self.error_label.setText("")
        self.preview_button.setText(QCoreApplication.translate("RulesDialog", u"Xem tr\u01b0\u1edbc v\u1edbi v\u0103n b\u1ea3n \u0111\u00e3 c\u00f3\u2026", None))
        self.delete_button.setText(QCoreApplication.translate("RulesDialog", u"X\u00f3a", None))
        self.save_button.setText(QCoreApplication.translate("RulesDialog", u"L\u01b0u quy t\u1eafc", None))
    # retranslateUi

