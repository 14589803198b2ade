# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QHBoxLayout, QKeySequenceEdit, QLabel, QLineEdit,
    QListWidget, QListWidgetItem, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

from hoso_app.ui.widgets.number_box import NumberBox

class Ui_SettingsDialog(object):
    def setupUi(self, settings_dialog):
        if not settings_dialog.objectName():
            settings_dialog.setObjectName(u"settings_dialog")
        settings_dialog.setMinimumSize(QSize(720, 440))
        self.settings_layout = QVBoxLayout(settings_dialog)
        self.settings_layout.setSpacing(0)
        self.settings_layout.setObjectName(u"settings_layout")
        self.settings_layout.setContentsMargins(0, 0, 0, 0)
        self.settings_row = QHBoxLayout()
        self.settings_row.setSpacing(0)
        self.settings_row.setObjectName(u"settings_row")
        self.settings_row.setContentsMargins(0, 0, 0, 0)
        self.sections_list = QListWidget(settings_dialog)
        QListWidgetItem(self.sections_list)
        QListWidgetItem(self.sections_list)
        QListWidgetItem(self.sections_list)
        QListWidgetItem(self.sections_list)
        QListWidgetItem(self.sections_list)
        self.sections_list.setObjectName(u"sections_list")
        self.sections_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sections_list.setProperty(u"panel", u"sunken")

        self.settings_row.addWidget(self.sections_list)

        self.pages_area = QScrollArea(settings_dialog)
        self.pages_area.setObjectName(u"pages_area")
        self.pages_area.setWidgetResizable(True)
        self.pages_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pages_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages = QStackedWidget()
        self.pages.setObjectName(u"pages")
        self.look_page = QWidget()
        self.look_page.setObjectName(u"look_page")
        self.look_page_layout = QVBoxLayout(self.look_page)
        self.look_page_layout.setSpacing(16)
        self.look_page_layout.setObjectName(u"look_page_layout")
        self.look_page_layout.setContentsMargins(24, 24, 24, 24)
        self.look_page_heading = QLabel(self.look_page)
        self.look_page_heading.setObjectName(u"look_page_heading")
        self.look_page_heading.setWordWrap(True)
        self.look_page_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.look_page_heading.setProperty(u"textStyle", u"heading")

        self.look_page_layout.addWidget(self.look_page_heading)

        self.scheme_group = QVBoxLayout()
        self.scheme_group.setSpacing(4)
        self.scheme_group.setObjectName(u"scheme_group")
        self.scheme_group.setContentsMargins(0, 0, 0, 0)
        self.scheme_row = QHBoxLayout()
        self.scheme_row.setSpacing(8)
        self.scheme_row.setObjectName(u"scheme_row")
        self.scheme_row.setContentsMargins(0, 0, 0, 0)
        self.scheme_label = QLabel(self.look_page)
        self.scheme_label.setObjectName(u"scheme_label")
        self.scheme_label.setTextFormat(Qt.TextFormat.PlainText)

        self.scheme_row.addWidget(self.scheme_label)

        self.scheme_box = QComboBox(self.look_page)
        self.scheme_box.setObjectName(u"scheme_box")

        self.scheme_row.addWidget(self.scheme_box)

        self.scheme_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.scheme_row.addItem(self.scheme_spacer)


        self.scheme_group.addLayout(self.scheme_row)

        self.scheme_note = QLabel(self.look_page)
        self.scheme_note.setObjectName(u"scheme_note")
        self.scheme_note.setWordWrap(True)
        self.scheme_note.setTextFormat(Qt.TextFormat.PlainText)
        self.scheme_note.setProperty(u"textStyle", u"caption")

        self.scheme_group.addWidget(self.scheme_note)


        self.look_page_layout.addLayout(self.scheme_group)

        self.letters_group = QVBoxLayout()
        self.letters_group.setSpacing(4)
        self.letters_group.setObjectName(u"letters_group")
        self.letters_group.setContentsMargins(0, 0, 0, 0)
        self.letters_row = QHBoxLayout()
        self.letters_row.setSpacing(8)
        self.letters_row.setObjectName(u"letters_row")
        self.letters_row.setContentsMargins(0, 0, 0, 0)
        self.letters_label = QLabel(self.look_page)
        self.letters_label.setObjectName(u"letters_label")
        self.letters_label.setTextFormat(Qt.TextFormat.PlainText)

        self.letters_row.addWidget(self.letters_label)

        self.letters_box = QComboBox(self.look_page)
        self.letters_box.setObjectName(u"letters_box")

        self.letters_row.addWidget(self.letters_box)

        self.letters_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.letters_row.addItem(self.letters_spacer)


        self.letters_group.addLayout(self.letters_row)

        self.letters_note = QLabel(self.look_page)
        self.letters_note.setObjectName(u"letters_note")
        self.letters_note.setWordWrap(True)
        self.letters_note.setTextFormat(Qt.TextFormat.PlainText)
        self.letters_note.setProperty(u"textStyle", u"caption")

        self.letters_group.addWidget(self.letters_note)


        self.look_page_layout.addLayout(self.letters_group)

        self.still_group = QVBoxLayout()
        self.still_group.setSpacing(4)
        self.still_group.setObjectName(u"still_group")
        self.still_group.setContentsMargins(0, 0, 0, 0)
        self.still_box = QCheckBox(self.look_page)
        self.still_box.setObjectName(u"still_box")

        self.still_group.addWidget(self.still_box)

        self.still_note = QLabel(self.look_page)
        self.still_note.setObjectName(u"still_note")
        self.still_note.setWordWrap(True)
        self.still_note.setTextFormat(Qt.TextFormat.PlainText)
        self.still_note.setProperty(u"textStyle", u"caption")

        self.still_group.addWidget(self.still_note)


        self.look_page_layout.addLayout(self.still_group)

        self.look_page_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.look_page_layout.addItem(self.look_page_spacer)

        self.pages.addWidget(self.look_page)
        self.library_page = QWidget()
        self.library_page.setObjectName(u"library_page")
        self.library_page_layout = QVBoxLayout(self.library_page)
        self.library_page_layout.setSpacing(16)
        self.library_page_layout.setObjectName(u"library_page_layout")
        self.library_page_layout.setContentsMargins(24, 24, 24, 24)
        self.library_page_heading = QLabel(self.library_page)
        self.library_page_heading.setObjectName(u"library_page_heading")
        self.library_page_heading.setWordWrap(True)
        self.library_page_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.library_page_heading.setProperty(u"textStyle", u"heading")

        self.library_page_layout.addWidget(self.library_page_heading)

        self.library_group = QVBoxLayout()
        self.library_group.setSpacing(4)
        self.library_group.setObjectName(u"library_group")
        self.library_group.setContentsMargins(0, 0, 0, 0)
        self.library_row = QHBoxLayout()
        self.library_row.setSpacing(8)
        self.library_row.setObjectName(u"library_row")
        self.library_row.setContentsMargins(0, 0, 0, 0)
        self.library_label = QLabel(self.library_page)
        self.library_label.setObjectName(u"library_label")
        self.library_label.setTextFormat(Qt.TextFormat.PlainText)

        self.library_row.addWidget(self.library_label)

        self.library_edit = QLineEdit(self.library_page)
        self.library_edit.setObjectName(u"library_edit")
        self.library_edit.setReadOnly(True)

        self.library_row.addWidget(self.library_edit)

        self.open_library_button = QPushButton(self.library_page)
        self.open_library_button.setObjectName(u"open_library_button")
        self.open_library_button.setAutoDefault(False)

        self.library_row.addWidget(self.open_library_button)


        self.library_group.addLayout(self.library_row)

        self.first_library_box = QCheckBox(self.library_page)
        self.first_library_box.setObjectName(u"first_library_box")

        self.library_group.addWidget(self.first_library_box)

        self.library_note = QLabel(self.library_page)
        self.library_note.setObjectName(u"library_note")
        self.library_note.setWordWrap(True)
        self.library_note.setTextFormat(Qt.TextFormat.PlainText)
        self.library_note.setProperty(u"textStyle", u"caption")

        self.library_group.addWidget(self.library_note)


        self.library_page_layout.addLayout(self.library_group)

        self.committee_group = QVBoxLayout()
        self.committee_group.setSpacing(4)
        self.committee_group.setObjectName(u"committee_group")
        self.committee_group.setContentsMargins(0, 0, 0, 0)
        self.committee_row = QHBoxLayout()
        self.committee_row.setSpacing(8)
        self.committee_row.setObjectName(u"committee_row")
        self.committee_row.setContentsMargins(0, 0, 0, 0)
        self.committee_label = QLabel(self.library_page)
        self.committee_label.setObjectName(u"committee_label")
        self.committee_label.setTextFormat(Qt.TextFormat.PlainText)

        self.committee_row.addWidget(self.committee_label)

        self.committee_edit = QLineEdit(self.library_page)
        self.committee_edit.setObjectName(u"committee_edit")
        self.committee_edit.setReadOnly(True)

        self.committee_row.addWidget(self.committee_edit)

        self.committee_button = QPushButton(self.library_page)
        self.committee_button.setObjectName(u"committee_button")
        self.committee_button.setAutoDefault(False)

        self.committee_row.addWidget(self.committee_button)


        self.committee_group.addLayout(self.committee_row)

        self.committee_note = QLabel(self.library_page)
        self.committee_note.setObjectName(u"committee_note")
        self.committee_note.setWordWrap(True)
        self.committee_note.setTextFormat(Qt.TextFormat.PlainText)
        self.committee_note.setProperty(u"textStyle", u"caption")

        self.committee_group.addWidget(self.committee_note)


        self.library_page_layout.addLayout(self.committee_group)

        self.watched_group = QVBoxLayout()
        self.watched_group.setSpacing(4)
        self.watched_group.setObjectName(u"watched_group")
        self.watched_group.setContentsMargins(0, 0, 0, 0)
        self.watched_row = QHBoxLayout()
        self.watched_row.setSpacing(8)
        self.watched_row.setObjectName(u"watched_row")
        self.watched_row.setContentsMargins(0, 0, 0, 0)
        self.watched_label = QLabel(self.library_page)
        self.watched_label.setObjectName(u"watched_label")
        self.watched_label.setTextFormat(Qt.TextFormat.PlainText)

        self.watched_row.addWidget(self.watched_label)

        self.watched_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.watched_row.addItem(self.watched_spacer)

        self.watched_button = QPushButton(self.library_page)
        self.watched_button.setObjectName(u"watched_button")
        self.watched_button.setAutoDefault(False)

        self.watched_row.addWidget(self.watched_button)


        self.watched_group.addLayout(self.watched_row)

        self.watched_note = QLabel(self.library_page)
        self.watched_note.setObjectName(u"watched_note")
        self.watched_note.setWordWrap(True)
        self.watched_note.setTextFormat(Qt.TextFormat.PlainText)
        self.watched_note.setProperty(u"textStyle", u"caption")

        self.watched_group.addWidget(self.watched_note)


        self.library_page_layout.addLayout(self.watched_group)

        self.abbreviations_group = QVBoxLayout()
        self.abbreviations_group.setSpacing(4)
        self.abbreviations_group.setObjectName(u"abbreviations_group")
        self.abbreviations_group.setContentsMargins(0, 0, 0, 0)
        self.abbreviations_row = QHBoxLayout()
        self.abbreviations_row.setSpacing(8)
        self.abbreviations_row.setObjectName(u"abbreviations_row")
        self.abbreviations_row.setContentsMargins(0, 0, 0, 0)
        self.abbreviations_label = QLabel(self.library_page)
        self.abbreviations_label.setObjectName(u"abbreviations_label")
        self.abbreviations_label.setTextFormat(Qt.TextFormat.PlainText)

        self.abbreviations_row.addWidget(self.abbreviations_label)

        self.abbreviations_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.abbreviations_row.addItem(self.abbreviations_spacer)

        self.abbreviations_button = QPushButton(self.library_page)
        self.abbreviations_button.setObjectName(u"abbreviations_button")
        self.abbreviations_button.setAutoDefault(False)

        self.abbreviations_row.addWidget(self.abbreviations_button)


        self.abbreviations_group.addLayout(self.abbreviations_row)

        self.abbreviations_note = QLabel(self.library_page)
        self.abbreviations_note.setObjectName(u"abbreviations_note")
        self.abbreviations_note.setWordWrap(True)
        self.abbreviations_note.setTextFormat(Qt.TextFormat.PlainText)
        self.abbreviations_note.setProperty(u"textStyle", u"caption")

        self.abbreviations_group.addWidget(self.abbreviations_note)


        self.library_page_layout.addLayout(self.abbreviations_group)

        self.library_page_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.library_page_layout.addItem(self.library_page_spacer)

        self.pages.addWidget(self.library_page)
        self.lookup_page = QWidget()
        self.lookup_page.setObjectName(u"lookup_page")
        self.lookup_page_layout = QVBoxLayout(self.lookup_page)
        self.lookup_page_layout.setSpacing(16)
        self.lookup_page_layout.setObjectName(u"lookup_page_layout")
        self.lookup_page_layout.setContentsMargins(24, 24, 24, 24)
        self.lookup_page_heading = QLabel(self.lookup_page)
        self.lookup_page_heading.setObjectName(u"lookup_page_heading")
        self.lookup_page_heading.setWordWrap(True)
        self.lookup_page_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.lookup_page_heading.setProperty(u"textStyle", u"heading")

        self.lookup_page_layout.addWidget(self.lookup_page_heading)

        self.keys_group = QVBoxLayout()
        self.keys_group.setSpacing(4)
        self.keys_group.setObjectName(u"keys_group")
        self.keys_group.setContentsMargins(0, 0, 0, 0)
        self.keys_row = QHBoxLayout()
        self.keys_row.setSpacing(8)
        self.keys_row.setObjectName(u"keys_row")
        self.keys_row.setContentsMargins(0, 0, 0, 0)
        self.keys_label = QLabel(self.lookup_page)
        self.keys_label.setObjectName(u"keys_label")
        self.keys_label.setTextFormat(Qt.TextFormat.PlainText)

        self.keys_row.addWidget(self.keys_label)

        self.keys_edit = QKeySequenceEdit(self.lookup_page)
        self.keys_edit.setObjectName(u"keys_edit")

        self.keys_row.addWidget(self.keys_edit)

        self.keys_button = QPushButton(self.lookup_page)
        self.keys_button.setObjectName(u"keys_button")
        self.keys_button.setAutoDefault(False)

        self.keys_row.addWidget(self.keys_button)


        self.keys_group.addLayout(self.keys_row)

        self.keys_state_label = QLabel(self.lookup_page)
        self.keys_state_label.setObjectName(u"keys_state_label")
        self.keys_state_label.setWordWrap(True)
        self.keys_state_label.setTextFormat(Qt.TextFormat.PlainText)
        self.keys_state_label.setProperty(u"tone", u"muted")

        self.keys_group.addWidget(self.keys_state_label)

        self.keys_note = QLabel(self.lookup_page)
        self.keys_note.setObjectName(u"keys_note")
        self.keys_note.setWordWrap(True)
        self.keys_note.setTextFormat(Qt.TextFormat.PlainText)
        self.keys_note.setProperty(u"textStyle", u"caption")

        self.keys_group.addWidget(self.keys_note)


        self.lookup_page_layout.addLayout(self.keys_group)

        self.tray_group = QVBoxLayout()
        self.tray_group.setSpacing(4)
        self.tray_group.setObjectName(u"tray_group")
        self.tray_group.setContentsMargins(0, 0, 0, 0)
        self.tray_box = QCheckBox(self.lookup_page)
        self.tray_box.setObjectName(u"tray_box")

        self.tray_group.addWidget(self.tray_box)

        self.tray_note = QLabel(self.lookup_page)
        self.tray_note.setObjectName(u"tray_note")
        self.tray_note.setWordWrap(True)
        self.tray_note.setTextFormat(Qt.TextFormat.PlainText)
        self.tray_note.setProperty(u"textStyle", u"caption")

        self.tray_group.addWidget(self.tray_note)


        self.lookup_page_layout.addLayout(self.tray_group)

        self.login_group = QVBoxLayout()
        self.login_group.setSpacing(4)
        self.login_group.setObjectName(u"login_group")
        self.login_group.setContentsMargins(0, 0, 0, 0)
        self.login_box = QCheckBox(self.lookup_page)
        self.login_box.setObjectName(u"login_box")

        self.login_group.addWidget(self.login_box)

        self.login_note = QLabel(self.lookup_page)
        self.login_note.setObjectName(u"login_note")
        self.login_note.setWordWrap(True)
        self.login_note.setTextFormat(Qt.TextFormat.PlainText)
        self.login_note.setProperty(u"textStyle", u"caption")

        self.login_group.addWidget(self.login_note)


        self.lookup_page_layout.addLayout(self.login_group)

        self.lookup_page_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.lookup_page_layout.addItem(self.lookup_page_spacer)

        self.pages.addWidget(self.lookup_page)
        self.scans_page = QWidget()
        self.scans_page.setObjectName(u"scans_page")
        self.scans_page_layout = QVBoxLayout(self.scans_page)
        self.scans_page_layout.setSpacing(16)
        self.scans_page_layout.setObjectName(u"scans_page_layout")
        self.scans_page_layout.setContentsMargins(24, 24, 24, 24)
        self.scans_page_heading = QLabel(self.scans_page)
        self.scans_page_heading.setObjectName(u"scans_page_heading")
        self.scans_page_heading.setWordWrap(True)
        self.scans_page_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.scans_page_heading.setProperty(u"textStyle", u"heading")

        self.scans_page_layout.addWidget(self.scans_page_heading)

        self.reads_group = QVBoxLayout()
        self.reads_group.setSpacing(4)
        self.reads_group.setObjectName(u"reads_group")
        self.reads_group.setContentsMargins(0, 0, 0, 0)
        self.reads_scans_box = QCheckBox(self.scans_page)
        self.reads_scans_box.setObjectName(u"reads_scans_box")

        self.reads_group.addWidget(self.reads_scans_box)

        self.reads_note = QLabel(self.scans_page)
        self.reads_note.setObjectName(u"reads_note")
        self.reads_note.setWordWrap(True)
        self.reads_note.setTextFormat(Qt.TextFormat.PlainText)
        self.reads_note.setProperty(u"textStyle", u"caption")

        self.reads_group.addWidget(self.reads_note)


        self.scans_page_layout.addLayout(self.reads_group)

        self.workers_group = QVBoxLayout()
        self.workers_group.setSpacing(4)
        self.workers_group.setObjectName(u"workers_group")
        self.workers_group.setContentsMargins(0, 0, 0, 0)
        self.workers_row = QHBoxLayout()
        self.workers_row.setSpacing(8)
        self.workers_row.setObjectName(u"workers_row")
        self.workers_row.setContentsMargins(0, 0, 0, 0)
        self.workers_label = QLabel(self.scans_page)
        self.workers_label.setObjectName(u"workers_label")
        self.workers_label.setTextFormat(Qt.TextFormat.PlainText)

        self.workers_row.addWidget(self.workers_label)

        self.workers_box = NumberBox(self.scans_page)
        self.workers_box.setObjectName(u"workers_box")
        self.workers_box.setMinimum(1)

        self.workers_row.addWidget(self.workers_box)

        self.workers_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.workers_row.addItem(self.workers_spacer)


        self.workers_group.addLayout(self.workers_row)

        self.workers_note = QLabel(self.scans_page)
        self.workers_note.setObjectName(u"workers_note")
        self.workers_note.setWordWrap(True)
        self.workers_note.setTextFormat(Qt.TextFormat.PlainText)
        self.workers_note.setProperty(u"textStyle", u"caption")

        self.workers_group.addWidget(self.workers_note)


        self.scans_page_layout.addLayout(self.workers_group)

        self.model_group = QVBoxLayout()
        self.model_group.setSpacing(4)
        self.model_group.setObjectName(u"model_group")
        self.model_group.setContentsMargins(0, 0, 0, 0)
        self.model_label = QLabel(self.scans_page)
        self.model_label.setObjectName(u"model_label")
        self.model_label.setTextFormat(Qt.TextFormat.PlainText)

        self.model_group.addWidget(self.model_label)

        self.model_row = QHBoxLayout()
        self.model_row.setSpacing(8)
        self.model_row.setObjectName(u"model_row")
        self.model_row.setContentsMargins(0, 0, 0, 0)
        self.model_edit = QLineEdit(self.scans_page)
        self.model_edit.setObjectName(u"model_edit")
        self.model_edit.setReadOnly(True)

        self.model_row.addWidget(self.model_edit)

        self.model_button = QPushButton(self.scans_page)
        self.model_button.setObjectName(u"model_button")
        self.model_button.setAutoDefault(False)

        self.model_row.addWidget(self.model_button)

        self.model_usual_button = QPushButton(self.scans_page)
        self.model_usual_button.setObjectName(u"model_usual_button")
        self.model_usual_button.setAutoDefault(False)

        self.model_row.addWidget(self.model_usual_button)


        self.model_group.addLayout(self.model_row)

        self.model_state_label = QLabel(self.scans_page)
        self.model_state_label.setObjectName(u"model_state_label")
        self.model_state_label.setWordWrap(True)
        self.model_state_label.setTextFormat(Qt.TextFormat.PlainText)
        self.model_state_label.setProperty(u"tone", u"muted")

        self.model_group.addWidget(self.model_state_label)

        self.model_note = QLabel(self.scans_page)
        self.model_note.setObjectName(u"model_note")
        self.model_note.setWordWrap(True)
        self.model_note.setTextFormat(Qt.TextFormat.PlainText)
        self.model_note.setProperty(u"textStyle", u"caption")

        self.model_group.addWidget(self.model_note)


        self.scans_page_layout.addLayout(self.model_group)

        self.scans_page_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.scans_page_layout.addItem(self.scans_page_spacer)

        self.pages.addWidget(self.scans_page)
        self.backup_page = QWidget()
        self.backup_page.setObjectName(u"backup_page")
        self.backup_page_layout = QVBoxLayout(self.backup_page)
        self.backup_page_layout.setSpacing(16)
        self.backup_page_layout.setObjectName(u"backup_page_layout")
        self.backup_page_layout.setContentsMargins(24, 24, 24, 24)
        self.backup_page_heading = QLabel(self.backup_page)
        self.backup_page_heading.setObjectName(u"backup_page_heading")
        self.backup_page_heading.setWordWrap(True)
        self.backup_page_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.backup_page_heading.setProperty(u"textStyle", u"heading")

        self.backup_page_layout.addWidget(self.backup_page_heading)

        self.backup_group = QVBoxLayout()
        self.backup_group.setSpacing(4)
        self.backup_group.setObjectName(u"backup_group")
        self.backup_group.setContentsMargins(0, 0, 0, 0)
        self.backup_label = QLabel(self.backup_page)
        self.backup_label.setObjectName(u"backup_label")
        self.backup_label.setTextFormat(Qt.TextFormat.PlainText)

        self.backup_group.addWidget(self.backup_label)

        self.backup_row = QHBoxLayout()
        self.backup_row.setSpacing(8)
        self.backup_row.setObjectName(u"backup_row")
        self.backup_row.setContentsMargins(0, 0, 0, 0)
        self.backup_edit = QLineEdit(self.backup_page)
        self.backup_edit.setObjectName(u"backup_edit")
        self.backup_edit.setReadOnly(True)

        self.backup_row.addWidget(self.backup_edit)

        self.backup_button = QPushButton(self.backup_page)
        self.backup_button.setObjectName(u"backup_button")
        self.backup_button.setAutoDefault(False)

        self.backup_row.addWidget(self.backup_button)


        self.backup_group.addLayout(self.backup_row)

        self.backup_note = QLabel(self.backup_page)
        self.backup_note.setObjectName(u"backup_note")
        self.backup_note.setWordWrap(True)
        self.backup_note.setTextFormat(Qt.TextFormat.PlainText)
        self.backup_note.setProperty(u"textStyle", u"caption")

        self.backup_group.addWidget(self.backup_note)


        self.backup_page_layout.addLayout(self.backup_group)

        self.now_group = QVBoxLayout()
        self.now_group.setSpacing(4)
        self.now_group.setObjectName(u"now_group")
        self.now_group.setContentsMargins(0, 0, 0, 0)
        self.now_row = QHBoxLayout()
        self.now_row.setSpacing(8)
        self.now_row.setObjectName(u"now_row")
        self.now_row.setContentsMargins(0, 0, 0, 0)
        self.back_up_button = QPushButton(self.backup_page)
        self.back_up_button.setObjectName(u"back_up_button")
        self.back_up_button.setAutoDefault(False)

        self.now_row.addWidget(self.back_up_button)

        self.restore_button = QPushButton(self.backup_page)
        self.restore_button.setObjectName(u"restore_button")
        self.restore_button.setAutoDefault(False)

        self.now_row.addWidget(self.restore_button)

        self.now_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.now_row.addItem(self.now_spacer)


        self.now_group.addLayout(self.now_row)

        self.last_backup_label = QLabel(self.backup_page)
        self.last_backup_label.setObjectName(u"last_backup_label")
        self.last_backup_label.setWordWrap(True)
        self.last_backup_label.setTextFormat(Qt.TextFormat.PlainText)
        self.last_backup_label.setProperty(u"tone", u"muted")

        self.now_group.addWidget(self.last_backup_label)


        self.backup_page_layout.addLayout(self.now_group)

        self.version_group = QVBoxLayout()
        self.version_group.setSpacing(4)
        self.version_group.setObjectName(u"version_group")
        self.version_group.setContentsMargins(0, 0, 0, 0)
        self.version_label = QLabel(self.backup_page)
        self.version_label.setObjectName(u"version_label")
        self.version_label.setWordWrap(True)
        self.version_label.setTextFormat(Qt.TextFormat.PlainText)

        self.version_group.addWidget(self.version_label)

        self.version_note = QLabel(self.backup_page)
        self.version_note.setObjectName(u"version_note")
        self.version_note.setWordWrap(True)
        self.version_note.setTextFormat(Qt.TextFormat.PlainText)
        self.version_note.setProperty(u"textStyle", u"caption")

        self.version_group.addWidget(self.version_note)


        self.backup_page_layout.addLayout(self.version_group)

        self.backup_page_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.backup_page_layout.addItem(self.backup_page_spacer)

        self.pages.addWidget(self.backup_page)
        self.pages_area.setWidget(self.pages)

        self.settings_row.addWidget(self.pages_area)

        self.settings_row.setStretch(1, 1)

        self.settings_layout.addLayout(self.settings_row)

        self.error_label = QLabel(settings_dialog)
        self.error_label.setObjectName(u"error_label")
        self.error_label.setMargin(12)
        self.error_label.setWordWrap(True)
        self.error_label.setTextFormat(Qt.TextFormat.PlainText)
        self.error_label.setProperty(u"tone", u"danger")

        self.settings_layout.addWidget(self.error_label)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(12)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(12, 12, 12, 12)
        self.applied_note = QLabel(settings_dialog)
        self.applied_note.setObjectName(u"applied_note")
        self.applied_note.setWordWrap(True)
        self.applied_note.setTextFormat(Qt.TextFormat.PlainText)
        self.applied_note.setProperty(u"textStyle", u"caption")

        self.foot_row.addWidget(self.applied_note)

        self.close_button = QPushButton(settings_dialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)

        self.foot_row.setStretch(0, 1)

        self.settings_layout.addLayout(self.foot_row)

        self.settings_layout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.scheme_label.setBuddy(self.scheme_box)
        self.letters_label.setBuddy(self.letters_box)
        self.library_label.setBuddy(self.library_edit)
        self.committee_label.setBuddy(self.committee_edit)
        self.watched_label.setBuddy(self.watched_button)
        self.abbreviations_label.setBuddy(self.abbreviations_button)
        self.keys_label.setBuddy(self.keys_edit)
        self.workers_label.setBuddy(self.workers_box)
        self.model_label.setBuddy(self.model_edit)
        self.backup_label.setBuddy(self.backup_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(settings_dialog)
    # setupUi

    def retranslateUi(self, settings_dialog):
        settings_dialog.setWindowTitle(QCoreApplication.translate("SettingsDialog", u"C\u00e0i \u0111\u1eb7t", None))

        __sortingEnabled = self.sections_list.isSortingEnabled()
        self.sections_list.setSortingEnabled(False)
        ___qlistwidgetitem = self.sections_list.item(0)
        ___qlistwidgetitem.setText(QCoreApplication.translate("SettingsDialog", u"Giao di\u1ec7n", None))
        ___qlistwidgetitem1 = self.sections_list.item(1)
        ___qlistwidgetitem1.setText(QCoreApplication.translate("SettingsDialog", u"Kho v\u00e0 c\u01a1 quan", None))
        ___qlistwidgetitem2 = self.sections_list.item(2)
        ___qlistwidgetitem2.setText(QCoreApplication.translate("SettingsDialog", u"Tra nhanh", None))
        ___qlistwidgetitem3 = self.sections_list.item(3)
        ___qlistwidgetitem3.setText(QCoreApplication.translate("SettingsDialog", u"B\u1ea3n qu\u00e9t", None))
        ___qlistwidgetitem4 = self.sections_list.item(4)
        ___qlistwidgetitem4.setText(QCoreApplication.translate("SettingsDialog", u"Sao l\u01b0u", None))
        self.sections_list.setSortingEnabled(__sortingEnabled)

#if QT_CONFIG(accessibility)
        self.sections_list.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"Nh\u00f3m c\u00e0i \u0111\u1eb7t", None))
#endif // QT_CONFIG(accessibility)
        self.look_page_heading.setText(QCoreApplication.translate("SettingsDialog", u"Giao di\u1ec7n", None))
        self.scheme_label.setText(QCoreApplication.translate("SettingsDialog", u"S\u00e1ng hay t\u1ed1i", None))
        self.scheme_note.setText(QCoreApplication.translate("SettingsDialog", u"Theo h\u1ec7 th\u1ed1ng: c\u1eeda s\u1ed5 \u0111\u1ed5i s\u00e1ng t\u1ed1i c\u00f9ng l\u00fac v\u1edbi Windows.", None))
        self.letters_label.setText(QCoreApplication.translate("SettingsDialog", u"C\u1ee1 ch\u1eef", None))
        self.letters_note.setText(QCoreApplication.translate("SettingsDialog", u"So v\u1edbi c\u1ee1 ch\u1eef c\u1ee7a h\u1ec7 th\u1ed1ng; \u00e1p d\u1ee5ng ngay cho m\u1ecdi c\u1eeda s\u1ed5 \u0111ang m\u1edf.", None))
        self.still_box.setText(QCoreApplication.translate("SettingsDialog", u"Gi\u1ea3m chuy\u1ec3n \u0111\u1ed9ng", None))
        self.still_note.setText(QCoreApplication.translate("SettingsDialog", u"Con tr\u1ecf g\u00f5 ch\u1eef kh\u00f4ng nh\u1ea5p nh\u00e1y, tr\u00ecnh \u0111\u01a1n v\u00e0 l\u1eddi nh\u1eafc hi\u1ec7n ngay, kh\u00f4ng m\u1edd d\u1ea7n. L\u00fac \u0111\u1ea7u theo Windows.", None))
        self.library_page_heading.setText(QCoreApplication.translate("SettingsDialog", u"Kho v\u00e0 c\u01a1 quan", None))
        self.library_label.setText(QCoreApplication.translate("SettingsDialog", u"Kho \u0111ang m\u1edf", None))
        self.open_library_button.setText(QCoreApplication.translate("SettingsDialog", u"M\u1edf kho kh\u00e1c\u2026", None))
        self.first_library_box.setText(QCoreApplication.translate("SettingsDialog", u"Lu\u00f4n m\u1edf kho n\u00e0y khi kh\u1edfi \u0111\u1ed9ng", None))
        self.library_note.setText(QCoreApplication.translate("SettingsDialog", u"Kh\u00f4ng ch\u1ecdn th\u00ec m\u1edf kho d\u00f9ng l\u1ea7n cu\u1ed1i.", None))
        self.committee_label.setText(QCoreApplication.translate("SettingsDialog", u"C\u01a1 quan c\u1ee7a b\u1ea1n", None))
        self.committee_edit.setPlaceholderText(QCoreApplication.translate("SettingsDialog", u"ch\u01b0a ch\u1ecdn", None))
        self.committee_button.setText(QCoreApplication.translate("SettingsDialog", u"\u0110\u1ed5i\u2026", None))
        self.committee_note.setText(QCoreApplication.translate("SettingsDialog", u"V\u0103n b\u1ea3n nh\u1eadp th\u00eam \u0111\u01b0\u1ee3c hi\u1ec3u theo c\u01a1 quan n\u00e0y; v\u0103n b\u1ea3n \u0111\u00e3 c\u00f3 kh\u00f4ng \u0111\u1ed5i.", None))
        self.watched_label.setText(QCoreApplication.translate("SettingsDialog", u"Th\u01b0 m\u1ee5c theo d\u00f5i", None))
        self.watched_button.setText(QCoreApplication.translate("SettingsDialog", u"Th\u01b0 m\u1ee5c theo d\u00f5i\u2026", None))
        self.watched_note.setText(QCoreApplication.translate("SettingsDialog", u"T\u1ec7p m\u1edbi trong th\u01b0 m\u1ee5c \u1ea5y, v\u00ed d\u1ee5 n\u01a1i m\u00e1y qu\u00e9t l\u01b0u, \u0111\u01b0\u1ee3c t\u1ef1 ch\u00e9p v\u00e0o kho.", None))
        self.abbreviations_label.setText(QCoreApplication.translate("SettingsDialog", u"Ch\u1eef vi\u1ebft t\u1eaft", None))
        self.abbreviations_button.setText(QCoreApplication.translate("SettingsDialog", u"Ch\u1eef vi\u1ebft t\u1eaft c\u1ee7a c\u01a1 quan\u2026", None))
        self.abbreviations_note.setText(QCoreApplication.translate("SettingsDialog", u"G\u00f5 ch\u1eef t\u1eaft t\u00ecm \u0111\u01b0\u1ee3c c\u1ea3 t\u00ean \u0111\u1ea7y \u0111\u1ee7, v\u00e0 ng\u01b0\u1ee3c l\u1ea1i.", None))
        self.lookup_page_heading.setText(QCoreApplication.translate("SettingsDialog", u"Tra nhanh", None))
        self.keys_label.setText(QCoreApplication.translate("SettingsDialog", u"Ph\u00edm tra nhanh \u1edf m\u1ecdi ch\u01b0\u01a1ng tr\u00ecnh", None))
        self.keys_button.setText(QCoreApplication.translate("SettingsDialog", u"Ph\u00edm ban \u0111\u1ea7u", None))
        self.keys_state_label.setText("")
        self.keys_note.setText(QCoreApplication.translate("SettingsDialog", u"B\u1ea5m v\u00e0o \u00f4 r\u1ed3i g\u00f5 t\u1ed5 h\u1ee3p ph\u00edm, c\u00f3 Ctrl ho\u1eb7c Alt; b\u1ea5m n\u00fat x\u00f3a trong \u00f4 \u0111\u1ec3 kh\u00f4ng d\u00f9ng ph\u00edm n\u00e0o.", None))
        self.tray_box.setText(QCoreApplication.translate("SettingsDialog", u"\u0110\u00f3ng c\u1eeda s\u1ed5 th\u00ec \u1edf l\u1ea1i c\u1ea1nh \u0111\u1ed3ng h\u1ed3", None))
        self.tray_note.setText(QCoreApplication.translate("SettingsDialog", u"\u0110\u1ec3 tra nhanh m\u1edf ra t\u1ee9c th\u00ec. Mu\u1ed1n tho\u00e1t h\u1eb3n: Ctrl+Q, ho\u1eb7c \u201cTho\u00e1t\u201d \u1edf bi\u1ec3u t\u01b0\u1ee3ng c\u1ea1nh \u0111\u1ed3ng h\u1ed3.", None))
        self.login_box.setText(QCoreApplication.translate("SettingsDialog", u"M\u1edf c\u00f9ng h\u1ec7 th\u1ed1ng", None))
        self.login_note.setText(QCoreApplication.translate("SettingsDialog", u"Ch\u01b0\u01a1ng tr\u00ecnh ch\u1ea1y thu nh\u1ecf t\u1eeb l\u00fac \u0111\u0103ng nh\u1eadp, s\u1eb5n cho ph\u00edm tra nhanh.", None))
        self.scans_page_heading.setText(QCoreApplication.translate("SettingsDialog", u"B\u1ea3n qu\u00e9t", None))
        self.reads_scans_box.setText(QCoreApplication.translate("SettingsDialog", u"\u0110\u1ecdc ch\u1eef b\u1ea3n qu\u00e9t khi m\u00e1y r\u1ea3nh", None))
        self.reads_note.setText(QCoreApplication.translate("SettingsDialog", u"T\u1eaft th\u00ec b\u1ea3n qu\u00e9t v\u1eabn \u0111\u01b0\u1ee3c l\u01b0u v\u00e0 xem \u0111\u01b0\u1ee3c, ch\u1ec9 kh\u00f4ng t\u00ecm \u0111\u01b0\u1ee3c ch\u1eef trong \u0111\u00f3. T\u1eaft \u0111i kh\u00f4ng m\u1ea5t ch\u1eef \u0111\u00e3 \u0111\u1ecdc.", None))
        self.workers_label.setText(QCoreApplication.translate("SettingsDialog", u"S\u1ed1 t\u1ec7p \u0111\u1ecdc c\u00f9ng l\u00fac", None))
        self.workers_note.setText(QCoreApplication.translate("SettingsDialog", u"Nhi\u1ec1u th\u00ec nh\u1eadp nhanh h\u01a1n, nh\u01b0ng c\u00e1c ch\u01b0\u01a1ng tr\u00ecnh kh\u00e1c ch\u1eadm \u0111i; c\u00f3 hi\u1ec7u l\u1ef1c t\u1eeb l\u1ea7n nh\u1eadp sau.", None))
        self.model_label.setText(QCoreApplication.translate("SettingsDialog", u"Th\u01b0 m\u1ee5c m\u1eabu ch\u1eef", None))
        self.model_button.setText(QCoreApplication.translate("SettingsDialog", u"Ch\u1ecdn\u2026", None))
        self.model_usual_button.setText(QCoreApplication.translate("SettingsDialog", u"D\u00f9ng ch\u1ed7 ban \u0111\u1ea7u", None))
        self.model_state_label.setText("")
        self.model_note.setText(QCoreApplication.translate("SettingsDialog", u"Ch\u00e9p t\u1ec7p vie.traineddata t\u1ed1t h\u01a1n v\u00e0o \u0111\u00e2y \u0111\u1ec3 \u0111\u1ecdc \u0111\u00fang h\u01a1n; c\u00f3 hi\u1ec7u l\u1ef1c t\u1eeb b\u1ea3n qu\u00e9t \u0111\u1ecdc sau.", None))
        self.backup_page_heading.setText(QCoreApplication.translate("SettingsDialog", u"Sao l\u01b0u", None))
        self.backup_label.setText(QCoreApplication.translate("SettingsDialog", u"N\u01a1i \u0111\u1ec3 b\u1ea3n sao l\u01b0u", None))
        self.backup_button.setText(QCoreApplication.translate("SettingsDialog", u"Ch\u1ecdn\u2026", None))
        self.backup_note.setText(QCoreApplication.translate("SettingsDialog", u"N\u00ean \u1edf \u1ed5 kh\u00e1c v\u1edbi kho, v\u00ed d\u1ee5 \u1ed5 c\u1eafm ngo\u00e0i. M\u1ed7i l\u1ea7n sao l\u01b0u l\u00e0 m\u1ed9t t\u1ec7p m\u1edbi, \u0111\u00e3 \u0111\u01b0\u1ee3c ki\u1ec3m tra.", None))
        self.back_up_button.setText(QCoreApplication.translate("SettingsDialog", u"Sao l\u01b0u ngay\u2026", None))
        self.restore_button.setText(QCoreApplication.translate("SettingsDialog", u"Ph\u1ee5c h\u1ed3i t\u1eeb b\u1ea3n sao l\u01b0u\u2026", None))
        self.last_backup_label.setText("")
        self.version_label.setText(QCoreApplication.translate("SettingsDialog", u"Tr\u01b0\u1edbc khi l\u00ean phi\u00ean b\u1ea3n m\u1edbi", None))
        self.version_note.setText(QCoreApplication.translate("SettingsDialog", u"L\u1ea7n \u0111\u1ea7u m\u1edf kho b\u1eb1ng phi\u00ean b\u1ea3n m\u1edbi, c\u01a1 s\u1edf d\u1eef li\u1ec7u \u0111\u01b0\u1ee3c ch\u00e9p l\u1ea1i trong th\u01b0 m\u1ee5c c\u1ee7a kho, \u0111\u1ec3 c\u00f2n quay v\u1ec1 \u0111\u01b0\u1ee3c. Vi\u1ec7c n\u00e0y lu\u00f4n b\u1eadt.", None))
        self.error_label.setText("")
        self.applied_note.setText(QCoreApplication.translate("SettingsDialog", u"Thay \u0111\u1ed5i c\u00f3 hi\u1ec7u l\u1ef1c ngay; kh\u00f4ng c\u1ea7n l\u01b0u.", None))
        self.close_button.setText(QCoreApplication.translate("SettingsDialog", u"\u0110\u00f3ng", None))
    # retranslateUi

