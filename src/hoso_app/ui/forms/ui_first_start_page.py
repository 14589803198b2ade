# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_start_page.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

from hoso_app.ui.widgets.choice_button import ChoiceButton
from hoso_app.ui.widgets.committee_picker import CommitteePicker
from hoso_app.ui.widgets.drawing import Drawing
from hoso_app.ui.widgets.drop_area import DropArea
from hoso_app.ui.widgets.message_strip import MessageStrip

class Ui_FirstStartPage(object):
    def setupUi(self, first_start_page):
        if not first_start_page.objectName():
            first_start_page.setObjectName(u"first_start_page")
        first_start_page.setMinimumSize(QSize(560, 480))
        self.first_start_page_layout = QVBoxLayout(first_start_page)
        self.first_start_page_layout.setSpacing(16)
        self.first_start_page_layout.setObjectName(u"first_start_page_layout")
        self.first_start_page_layout.setContentsMargins(32, 24, 32, 24)
        self.header_row = QHBoxLayout()
        self.header_row.setSpacing(8)
        self.header_row.setObjectName(u"header_row")
        self.header_row.setContentsMargins(0, 0, 0, 0)
        self.mark_drawing = Drawing(first_start_page)
        self.mark_drawing.setObjectName(u"mark_drawing")

        self.header_row.addWidget(self.mark_drawing)

        self.program_label = QLabel(first_start_page)
        self.program_label.setObjectName(u"program_label")
        self.program_label.setProperty(u"textStyle", u"heading")

        self.header_row.addWidget(self.program_label)

        self.header_spacer = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.header_row.addItem(self.header_spacer)

        self.step_label = QLabel(first_start_page)
        self.step_label.setObjectName(u"step_label")
        self.step_label.setTextFormat(Qt.TextFormat.PlainText)
        self.step_label.setProperty(u"textStyle", u"caption")

        self.header_row.addWidget(self.step_label)


        self.first_start_page_layout.addLayout(self.header_row)

        self.steps = QStackedWidget(first_start_page)
        self.steps.setObjectName(u"steps")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.steps.sizePolicy().hasHeightForWidth())
        self.steps.setSizePolicy(sizePolicy)
        self.committee_page = QWidget()
        self.committee_page.setObjectName(u"committee_page")
        self.committee_page_layout = QVBoxLayout(self.committee_page)
        self.committee_page_layout.setSpacing(12)
        self.committee_page_layout.setObjectName(u"committee_page_layout")
        self.committee_page_layout.setContentsMargins(0, 0, 0, 0)
        self.committee_title = QLabel(self.committee_page)
        self.committee_title.setObjectName(u"committee_title")
        self.committee_title.setProperty(u"textStyle", u"title")
        self.committee_title.setWordWrap(True)

        self.committee_page_layout.addWidget(self.committee_title)

        self.committee_explanation = QLabel(self.committee_page)
        self.committee_explanation.setObjectName(u"committee_explanation")
        self.committee_explanation.setProperty(u"tone", u"muted")
        self.committee_explanation.setWordWrap(True)

        self.committee_page_layout.addWidget(self.committee_explanation)

        self.committee_picker = CommitteePicker(self.committee_page)
        self.committee_picker.setObjectName(u"committee_picker")
        sizePolicy.setHeightForWidth(self.committee_picker.sizePolicy().hasHeightForWidth())
        self.committee_picker.setSizePolicy(sizePolicy)

        self.committee_page_layout.addWidget(self.committee_picker)

        self.steps.addWidget(self.committee_page)
        self.location_page = QWidget()
        self.location_page.setObjectName(u"location_page")
        self.location_page_layout = QVBoxLayout(self.location_page)
        self.location_page_layout.setSpacing(12)
        self.location_page_layout.setObjectName(u"location_page_layout")
        self.location_page_layout.setContentsMargins(0, 0, 0, 0)
        self.location_title = QLabel(self.location_page)
        self.location_title.setObjectName(u"location_title")
        self.location_title.setProperty(u"textStyle", u"title")
        self.location_title.setWordWrap(True)

        self.location_page_layout.addWidget(self.location_title)

        self.location_explanation = QLabel(self.location_page)
        self.location_explanation.setObjectName(u"location_explanation")
        self.location_explanation.setProperty(u"tone", u"muted")
        self.location_explanation.setWordWrap(True)

        self.location_page_layout.addWidget(self.location_explanation)

        self.location_label = QLabel(self.location_page)
        self.location_label.setObjectName(u"location_label")

        self.location_page_layout.addWidget(self.location_label)

        self.location_row = QHBoxLayout()
        self.location_row.setSpacing(8)
        self.location_row.setObjectName(u"location_row")
        self.location_row.setContentsMargins(0, 0, 0, 0)
        self.location_edit = QLineEdit(self.location_page)
        self.location_edit.setObjectName(u"location_edit")

        self.location_row.addWidget(self.location_edit)

        self.browse_button = QPushButton(self.location_page)
        self.browse_button.setObjectName(u"browse_button")

        self.location_row.addWidget(self.browse_button)


        self.location_page_layout.addLayout(self.location_row)

        self.space_label = QLabel(self.location_page)
        self.space_label.setObjectName(u"space_label")
        self.space_label.setTextFormat(Qt.TextFormat.PlainText)
        self.space_label.setProperty(u"tone", u"muted")
        self.space_label.setWordWrap(True)

        self.location_page_layout.addWidget(self.space_label)

        self.problem_frame = QFrame(self.location_page)
        self.problem_frame.setObjectName(u"problem_frame")
        self.problem_frame.setProperty(u"panel", u"strip")
        self.problem_frame.setProperty(u"tone", u"warning")
        self.problem_frame_layout = QVBoxLayout(self.problem_frame)
        self.problem_frame_layout.setSpacing(8)
        self.problem_frame_layout.setObjectName(u"problem_frame_layout")
        self.problem_frame_layout.setContentsMargins(12, 8, 12, 8)
        self.problem_label = QLabel(self.problem_frame)
        self.problem_label.setObjectName(u"problem_label")
        self.problem_label.setTextFormat(Qt.TextFormat.PlainText)
        self.problem_label.setWordWrap(True)

        self.problem_frame_layout.addWidget(self.problem_label)

        self.override_check = QCheckBox(self.problem_frame)
        self.override_check.setObjectName(u"override_check")

        self.problem_frame_layout.addWidget(self.override_check)


        self.location_page_layout.addWidget(self.problem_frame)

        self.location_spacer = QSpacerItem(20, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.location_page_layout.addItem(self.location_spacer)

        self.steps.addWidget(self.location_page)
        self.start_page = QWidget()
        self.start_page.setObjectName(u"start_page")
        self.start_page_layout = QVBoxLayout(self.start_page)
        self.start_page_layout.setSpacing(12)
        self.start_page_layout.setObjectName(u"start_page_layout")
        self.start_page_layout.setContentsMargins(0, 0, 0, 0)
        self.start_title = QLabel(self.start_page)
        self.start_title.setObjectName(u"start_title")
        self.start_title.setProperty(u"textStyle", u"title")
        self.start_title.setWordWrap(True)

        self.start_page_layout.addWidget(self.start_title)

        self.start_explanation = QLabel(self.start_page)
        self.start_explanation.setObjectName(u"start_explanation")
        self.start_explanation.setTextFormat(Qt.TextFormat.PlainText)
        self.start_explanation.setProperty(u"tone", u"muted")
        self.start_explanation.setWordWrap(True)

        self.start_page_layout.addWidget(self.start_explanation)

        self.drop_area = DropArea(self.start_page)
        self.drop_area.setObjectName(u"drop_area")
        self.drop_area.setProperty(u"panel", u"drop")
        sizePolicy.setHeightForWidth(self.drop_area.sizePolicy().hasHeightForWidth())
        self.drop_area.setSizePolicy(sizePolicy)
        self.drop_area_layout = QVBoxLayout(self.drop_area)
        self.drop_area_layout.setSpacing(8)
        self.drop_area_layout.setObjectName(u"drop_area_layout")
        self.drop_area_layout.setContentsMargins(16, 16, 16, 16)
        self.drop_spacer_top = QSpacerItem(20, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.drop_area_layout.addItem(self.drop_spacer_top)

        self.drop_drawing_row = QHBoxLayout()
        self.drop_drawing_row.setSpacing(0)
        self.drop_drawing_row.setObjectName(u"drop_drawing_row")
        self.drop_drawing_row.setContentsMargins(0, 0, 0, 0)
        self.drop_drawing_left = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.drop_drawing_row.addItem(self.drop_drawing_left)

        self.drop_drawing = Drawing(self.drop_area)
        self.drop_drawing.setObjectName(u"drop_drawing")

        self.drop_drawing_row.addWidget(self.drop_drawing)

        self.drop_drawing_right = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.drop_drawing_row.addItem(self.drop_drawing_right)


        self.drop_area_layout.addLayout(self.drop_drawing_row)

        self.drop_label = QLabel(self.drop_area)
        self.drop_label.setObjectName(u"drop_label")
        self.drop_label.setProperty(u"textStyle", u"heading")
        self.drop_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.drop_label.setWordWrap(True)

        self.drop_area_layout.addWidget(self.drop_label)

        self.drop_detail = QLabel(self.drop_area)
        self.drop_detail.setObjectName(u"drop_detail")
        self.drop_detail.setProperty(u"tone", u"muted")
        self.drop_detail.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.drop_detail.setWordWrap(True)

        self.drop_area_layout.addWidget(self.drop_detail)

        self.drop_row = QHBoxLayout()
        self.drop_row.setSpacing(8)
        self.drop_row.setObjectName(u"drop_row")
        self.drop_row.setContentsMargins(0, 0, 0, 0)
        self.drop_spacer_left = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.drop_row.addItem(self.drop_spacer_left)

        self.choose_folder_button = QPushButton(self.drop_area)
        self.choose_folder_button.setObjectName(u"choose_folder_button")
        self.choose_folder_button.setProperty(u"emphasis", u"primary")

        self.drop_row.addWidget(self.choose_folder_button)

        self.drop_spacer_right = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.drop_row.addItem(self.drop_spacer_right)


        self.drop_area_layout.addLayout(self.drop_row)

        self.drop_spacer_bottom = QSpacerItem(20, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.drop_area_layout.addItem(self.drop_spacer_bottom)


        self.start_page_layout.addWidget(self.drop_area)

        self.choices_row = QHBoxLayout()
        self.choices_row.setSpacing(12)
        self.choices_row.setObjectName(u"choices_row")
        self.choices_row.setContentsMargins(0, 0, 0, 0)
        self.sample_button = ChoiceButton(self.start_page)
        self.sample_button.setObjectName(u"sample_button")

        self.choices_row.addWidget(self.sample_button)

        self.empty_button = ChoiceButton(self.start_page)
        self.empty_button.setObjectName(u"empty_button")

        self.choices_row.addWidget(self.empty_button)

        self.choices_row.setStretch(0, 1)
        self.choices_row.setStretch(1, 1)

        self.start_page_layout.addLayout(self.choices_row)

        self.steps.addWidget(self.start_page)

        self.first_start_page_layout.addWidget(self.steps)

        self.message_strip = MessageStrip(first_start_page)
        self.message_strip.setObjectName(u"message_strip")

        self.first_start_page_layout.addWidget(self.message_strip)

        self.footer_row = QHBoxLayout()
        self.footer_row.setSpacing(8)
        self.footer_row.setObjectName(u"footer_row")
        self.footer_row.setContentsMargins(0, 0, 0, 0)
        self.open_library_button = QPushButton(first_start_page)
        self.open_library_button.setObjectName(u"open_library_button")
        self.open_library_button.setProperty(u"emphasis", u"quiet")
        self.open_library_button.setAutoDefault(False)

        self.footer_row.addWidget(self.open_library_button)

        self.footer_spacer = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footer_row.addItem(self.footer_spacer)

        self.back_button = QPushButton(first_start_page)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setAutoDefault(False)

        self.footer_row.addWidget(self.back_button)

        self.skip_button = QPushButton(first_start_page)
        self.skip_button.setObjectName(u"skip_button")
        self.skip_button.setAutoDefault(False)

        self.footer_row.addWidget(self.skip_button)

        self.next_button = QPushButton(first_start_page)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"emphasis", u"primary")
        self.next_button.setAutoDefault(True)

        self.footer_row.addWidget(self.next_button)


        self.first_start_page_layout.addLayout(self.footer_row)

        self.first_start_page_layout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.location_label.setBuddy(self.location_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.location_edit, self.browse_button)
        QWidget.setTabOrder(self.browse_button, self.override_check)
        QWidget.setTabOrder(self.override_check, self.choose_folder_button)
        QWidget.setTabOrder(self.choose_folder_button, self.sample_button)
        QWidget.setTabOrder(self.sample_button, self.empty_button)
        QWidget.setTabOrder(self.empty_button, self.next_button)
        QWidget.setTabOrder(self.next_button, self.skip_button)
        QWidget.setTabOrder(self.skip_button, self.back_button)
        QWidget.setTabOrder(self.back_button, self.open_library_button)

        self.retranslateUi(first_start_page)

        self.steps.setCurrentIndex(0)
        self.next_button.setDefault(True)

    # setupUi

    def retranslateUi(self, first_start_page):
        first_start_page.setWindowTitle(QCoreApplication.translate("FirstStartPage", u"H\u1ed3 s\u01a1 \u2013 l\u1ea7n \u0111\u1ea7u", None))
        self.program_label.setText(QCoreApplication.translate("FirstStartPage", u"H\u1ed3 s\u01a1", None))
        self.step_label.setText("")
        self.committee_title.setText(QCoreApplication.translate("FirstStartPage", u"C\u01a1 quan c\u1ee7a b\u1ea1n", None))
        self.committee_explanation.setText(QCoreApplication.translate("FirstStartPage", u"Nh\u1edd \u0111\u00f3 ch\u01b0\u01a1ng tr\u00ecnh bi\u1ebft k\u00fd hi\u1ec7u KH/TU l\u00e0 c\u1ee7a ai, v\u0103n b\u1ea3n n\u00e0o l\u00e0 \u0111\u1ebfn, v\u0103n b\u1ea3n n\u00e0o l\u00e0 \u0111i. G\u00f5 v\u00e0i ch\u1eef c\u1ee7a t\u00ean, c\u00f3 d\u1ea5u hay kh\u00f4ng \u0111\u1ec1u \u0111\u01b0\u1ee3c.", None))
        self.location_title.setText(QCoreApplication.translate("FirstStartPage", u"Kho l\u01b0u \u1edf \u0111\u00e2u", None))
        self.location_explanation.setText(QCoreApplication.translate("FirstStartPage", u"M\u1ecdi v\u0103n b\u1ea3n n\u1eb1m trong m\u1ed9t th\u01b0 m\u1ee5c tr\u00ean m\u00e1y n\u00e0y, kh\u00f4ng g\u1eedi \u0111i \u0111\u00e2u. Sau n\u00e0y c\u00f3 th\u1ec3 chuy\u1ec3n c\u1ea3 th\u01b0 m\u1ee5c sang \u1ed5 \u0111\u0129a kh\u00e1c.", None))
        self.location_label.setText(QCoreApplication.translate("FirstStartPage", u"Th\u01b0 m\u1ee5c c\u1ee7a &kho", None))
#if QT_CONFIG(accessibility)
        self.location_edit.setAccessibleName(QCoreApplication.translate("FirstStartPage", u"Th\u01b0 m\u1ee5c c\u1ee7a kho", None))
#endif // QT_CONFIG(accessibility)
        self.browse_button.setText(QCoreApplication.translate("FirstStartPage", u"&Ch\u1ecdn\u2026", None))
#if QT_CONFIG(accessibility)
        self.browse_button.setAccessibleName(QCoreApplication.translate("FirstStartPage", u"Ch\u1ecdn th\u01b0 m\u1ee5c c\u1ee7a kho", None))
#endif // QT_CONFIG(accessibility)
        self.space_label.setText("")
        self.problem_label.setText("")
        self.override_check.setText(QCoreApplication.translate("FirstStartPage", u"T\u00f4i hi\u1ec3u, &v\u1eabn \u0111\u1ec3 kho \u1edf \u0111\u00e2y", None))
        self.start_title.setText(QCoreApplication.translate("FirstStartPage", u"B\u1eaft \u0111\u1ea7u", None))
        self.start_explanation.setText("")
#if QT_CONFIG(accessibility)
        self.drop_area.setAccessibleName(QCoreApplication.translate("FirstStartPage", u"N\u01a1i th\u1ea3 th\u01b0 m\u1ee5c v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.drop_label.setText(QCoreApplication.translate("FirstStartPage", u"Th\u1ea3 th\u01b0 m\u1ee5c v\u0103n b\u1ea3n c\u1ee7a b\u1ea1n v\u00e0o \u0111\u00e2y", None))
        self.drop_detail.setText(QCoreApplication.translate("FirstStartPage", u"T\u1ec7p g\u1ed1c \u0111\u01b0\u1ee3c gi\u1eef nguy\u00ean, kh\u00f4ng b\u1ecb s\u1eeda hay di chuy\u1ec3n.", None))
        self.choose_folder_button.setText(QCoreApplication.translate("FirstStartPage", u"Ch\u1ecdn t&h\u01b0 m\u1ee5c\u2026", None))
        self.open_library_button.setText(QCoreApplication.translate("FirstStartPage", u"&M\u1edf kho c\u00f3 s\u1eb5n\u2026", None))
        self.back_button.setText(QCoreApplication.translate("FirstStartPage", u"&Quay l\u1ea1i", None))
        self.skip_button.setText(QCoreApplication.translate("FirstStartPage", u"Ch\u1ecdn &sau", None))
        self.next_button.setText(QCoreApplication.translate("FirstStartPage", u"&Ti\u1ebfp t\u1ee5c", None))
    # retranslateUi

