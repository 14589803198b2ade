# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'record_form.ui'
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
from PySide6.QtWidgets import (QApplication, QFormLayout, QFrame, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from hoso_app.ui.widgets.field_edit import (FieldEdit, LongFieldEdit)
from hoso_app.ui.widgets.growing_text_edit import NoteEdit
from hoso_app.ui.widgets.tag_editor import TagEditor

class Ui_RecordForm(object):
    def setupUi(self, record_form):
        if not record_form.objectName():
            record_form.setObjectName(u"record_form")
        self.record_form_layout = QVBoxLayout(record_form)
        self.record_form_layout.setSpacing(8)
        self.record_form_layout.setObjectName(u"record_form_layout")
        self.record_form_layout.setContentsMargins(16, 12, 12, 12)
        self.fields_layout = QFormLayout()
        self.fields_layout.setObjectName(u"fields_layout")
        self.fields_layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.fields_layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields_layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields_layout.setHorizontalSpacing(4)
        self.fields_layout.setVerticalSpacing(4)
        self.fields_layout.setContentsMargins(0, 0, 0, 0)
        self.document_type_label = QLabel(record_form)
        self.document_type_label.setObjectName(u"document_type_label")
        self.document_type_label.setTextFormat(Qt.TextFormat.PlainText)
        self.document_type_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(0, QFormLayout.ItemRole.LabelRole, self.document_type_label)

        self.document_type_edit = FieldEdit(record_form)
        self.document_type_edit.setObjectName(u"document_type_edit")

        self.fields_layout.setWidget(0, QFormLayout.ItemRole.FieldRole, self.document_type_edit)

        self.document_number_label = QLabel(record_form)
        self.document_number_label.setObjectName(u"document_number_label")
        self.document_number_label.setTextFormat(Qt.TextFormat.PlainText)
        self.document_number_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(1, QFormLayout.ItemRole.LabelRole, self.document_number_label)

        self.document_number_edit = FieldEdit(record_form)
        self.document_number_edit.setObjectName(u"document_number_edit")

        self.fields_layout.setWidget(1, QFormLayout.ItemRole.FieldRole, self.document_number_edit)

        self.issuer_label = QLabel(record_form)
        self.issuer_label.setObjectName(u"issuer_label")
        self.issuer_label.setTextFormat(Qt.TextFormat.PlainText)
        self.issuer_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(2, QFormLayout.ItemRole.LabelRole, self.issuer_label)

        self.issuer_edit = FieldEdit(record_form)
        self.issuer_edit.setObjectName(u"issuer_edit")

        self.fields_layout.setWidget(2, QFormLayout.ItemRole.FieldRole, self.issuer_edit)

        self.issued_on_label = QLabel(record_form)
        self.issued_on_label.setObjectName(u"issued_on_label")
        self.issued_on_label.setTextFormat(Qt.TextFormat.PlainText)
        self.issued_on_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(3, QFormLayout.ItemRole.LabelRole, self.issued_on_label)

        self.issued_on_edit = FieldEdit(record_form)
        self.issued_on_edit.setObjectName(u"issued_on_edit")

        self.fields_layout.setWidget(3, QFormLayout.ItemRole.FieldRole, self.issued_on_edit)

        self.term_label = QLabel(record_form)
        self.term_label.setObjectName(u"term_label")
        self.term_label.setTextFormat(Qt.TextFormat.PlainText)
        self.term_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(4, QFormLayout.ItemRole.LabelRole, self.term_label)

        self.term_edit = FieldEdit(record_form)
        self.term_edit.setObjectName(u"term_edit")

        self.fields_layout.setWidget(4, QFormLayout.ItemRole.FieldRole, self.term_edit)

        self.abstract_label = QLabel(record_form)
        self.abstract_label.setObjectName(u"abstract_label")
        self.abstract_label.setTextFormat(Qt.TextFormat.PlainText)
        self.abstract_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(5, QFormLayout.ItemRole.LabelRole, self.abstract_label)

        self.abstract_edit = LongFieldEdit(record_form)
        self.abstract_edit.setObjectName(u"abstract_edit")

        self.fields_layout.setWidget(5, QFormLayout.ItemRole.FieldRole, self.abstract_edit)

        self.signer_label = QLabel(record_form)
        self.signer_label.setObjectName(u"signer_label")
        self.signer_label.setTextFormat(Qt.TextFormat.PlainText)
        self.signer_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(6, QFormLayout.ItemRole.LabelRole, self.signer_label)

        self.signer_edit = FieldEdit(record_form)
        self.signer_edit.setObjectName(u"signer_edit")

        self.fields_layout.setWidget(6, QFormLayout.ItemRole.FieldRole, self.signer_edit)

        self.signer_post_label = QLabel(record_form)
        self.signer_post_label.setObjectName(u"signer_post_label")
        self.signer_post_label.setTextFormat(Qt.TextFormat.PlainText)
        self.signer_post_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(7, QFormLayout.ItemRole.LabelRole, self.signer_post_label)

        self.signer_post_edit = FieldEdit(record_form)
        self.signer_post_edit.setObjectName(u"signer_post_edit")

        self.fields_layout.setWidget(7, QFormLayout.ItemRole.FieldRole, self.signer_post_edit)

        self.authority_label = QLabel(record_form)
        self.authority_label.setObjectName(u"authority_label")
        self.authority_label.setTextFormat(Qt.TextFormat.PlainText)
        self.authority_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(8, QFormLayout.ItemRole.LabelRole, self.authority_label)

        self.authority_edit = FieldEdit(record_form)
        self.authority_edit.setObjectName(u"authority_edit")

        self.fields_layout.setWidget(8, QFormLayout.ItemRole.FieldRole, self.authority_edit)

        self.urgency_label = QLabel(record_form)
        self.urgency_label.setObjectName(u"urgency_label")
        self.urgency_label.setTextFormat(Qt.TextFormat.PlainText)
        self.urgency_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(9, QFormLayout.ItemRole.LabelRole, self.urgency_label)

        self.urgency_edit = FieldEdit(record_form)
        self.urgency_edit.setObjectName(u"urgency_edit")

        self.fields_layout.setWidget(9, QFormLayout.ItemRole.FieldRole, self.urgency_edit)

        self.secrecy_label = QLabel(record_form)
        self.secrecy_label.setObjectName(u"secrecy_label")
        self.secrecy_label.setTextFormat(Qt.TextFormat.PlainText)
        self.secrecy_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(10, QFormLayout.ItemRole.LabelRole, self.secrecy_label)

        self.secrecy_edit = FieldEdit(record_form)
        self.secrecy_edit.setObjectName(u"secrecy_edit")

        self.fields_layout.setWidget(10, QFormLayout.ItemRole.FieldRole, self.secrecy_edit)

        self.recipients_label = QLabel(record_form)
        self.recipients_label.setObjectName(u"recipients_label")
        self.recipients_label.setTextFormat(Qt.TextFormat.PlainText)
        self.recipients_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(11, QFormLayout.ItemRole.LabelRole, self.recipients_label)

        self.recipients_edit = LongFieldEdit(record_form)
        self.recipients_edit.setObjectName(u"recipients_edit")

        self.fields_layout.setWidget(11, QFormLayout.ItemRole.FieldRole, self.recipients_edit)

        self.superior_label = QLabel(record_form)
        self.superior_label.setObjectName(u"superior_label")
        self.superior_label.setTextFormat(Qt.TextFormat.PlainText)
        self.superior_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(12, QFormLayout.ItemRole.LabelRole, self.superior_label)

        self.superior_edit = FieldEdit(record_form)
        self.superior_edit.setObjectName(u"superior_edit")

        self.fields_layout.setWidget(12, QFormLayout.ItemRole.FieldRole, self.superior_edit)

        self.place_label = QLabel(record_form)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setTextFormat(Qt.TextFormat.PlainText)
        self.place_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(13, QFormLayout.ItemRole.LabelRole, self.place_label)

        self.place_edit = FieldEdit(record_form)
        self.place_edit.setObjectName(u"place_edit")

        self.fields_layout.setWidget(13, QFormLayout.ItemRole.FieldRole, self.place_edit)

        self.draft_label = QLabel(record_form)
        self.draft_label.setObjectName(u"draft_label")
        self.draft_label.setTextFormat(Qt.TextFormat.PlainText)
        self.draft_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(14, QFormLayout.ItemRole.LabelRole, self.draft_label)

        self.draft_edit = FieldEdit(record_form)
        self.draft_edit.setObjectName(u"draft_edit")

        self.fields_layout.setWidget(14, QFormLayout.ItemRole.FieldRole, self.draft_edit)

        self.council_term_label = QLabel(record_form)
        self.council_term_label.setObjectName(u"council_term_label")
        self.council_term_label.setTextFormat(Qt.TextFormat.PlainText)
        self.council_term_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(15, QFormLayout.ItemRole.LabelRole, self.council_term_label)

        self.council_term_edit = FieldEdit(record_form)
        self.council_term_edit.setObjectName(u"council_term_edit")

        self.fields_layout.setWidget(15, QFormLayout.ItemRole.FieldRole, self.council_term_edit)

        self.site_label = QLabel(record_form)
        self.site_label.setObjectName(u"site_label")
        self.site_label.setTextFormat(Qt.TextFormat.PlainText)
        self.site_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(16, QFormLayout.ItemRole.LabelRole, self.site_label)

        self.site_edit = FieldEdit(record_form)
        self.site_edit.setObjectName(u"site_edit")

        self.fields_layout.setWidget(16, QFormLayout.ItemRole.FieldRole, self.site_edit)

        self.author_label = QLabel(record_form)
        self.author_label.setObjectName(u"author_label")
        self.author_label.setTextFormat(Qt.TextFormat.PlainText)
        self.author_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(17, QFormLayout.ItemRole.LabelRole, self.author_label)

        self.author_edit = FieldEdit(record_form)
        self.author_edit.setObjectName(u"author_edit")

        self.fields_layout.setWidget(17, QFormLayout.ItemRole.FieldRole, self.author_edit)

        self.event_on_label = QLabel(record_form)
        self.event_on_label.setObjectName(u"event_on_label")
        self.event_on_label.setTextFormat(Qt.TextFormat.PlainText)
        self.event_on_label.setProperty(u"tone", u"muted")

        self.fields_layout.setWidget(18, QFormLayout.ItemRole.LabelRole, self.event_on_label)

        self.event_on_edit = FieldEdit(record_form)
        self.event_on_edit.setObjectName(u"event_on_edit")

        self.fields_layout.setWidget(18, QFormLayout.ItemRole.FieldRole, self.event_on_edit)


        self.record_form_layout.addLayout(self.fields_layout)

        self.all_fields_button = QPushButton(record_form)
        self.all_fields_button.setObjectName(u"all_fields_button")
        self.all_fields_button.setCheckable(True)
        self.all_fields_button.setProperty(u"emphasis", u"quiet")

        self.record_form_layout.addWidget(self.all_fields_button)

        self.fields_line = QFrame(record_form)
        self.fields_line.setObjectName(u"fields_line")
        self.fields_line.setProperty(u"line", u"true")

        self.record_form_layout.addWidget(self.fields_line)

        self.extras_layout = QFormLayout()
        self.extras_layout.setObjectName(u"extras_layout")
        self.extras_layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.extras_layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.extras_layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.extras_layout.setHorizontalSpacing(4)
        self.extras_layout.setVerticalSpacing(4)
        self.extras_layout.setContentsMargins(0, 0, 0, 0)
        self.tags_label = QLabel(record_form)
        self.tags_label.setObjectName(u"tags_label")
        self.tags_label.setTextFormat(Qt.TextFormat.PlainText)
        self.tags_label.setProperty(u"tone", u"muted")

        self.extras_layout.setWidget(0, QFormLayout.ItemRole.LabelRole, self.tags_label)

        self.tag_editor = TagEditor(record_form)
        self.tag_editor.setObjectName(u"tag_editor")

        self.extras_layout.setWidget(0, QFormLayout.ItemRole.FieldRole, self.tag_editor)

        self.note_label = QLabel(record_form)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setProperty(u"tone", u"muted")

        self.extras_layout.setWidget(1, QFormLayout.ItemRole.LabelRole, self.note_label)

        self.note_edit = NoteEdit(record_form)
        self.note_edit.setObjectName(u"note_edit")

        self.extras_layout.setWidget(1, QFormLayout.ItemRole.FieldRole, self.note_edit)


        self.record_form_layout.addLayout(self.extras_layout)

        self.original_label = QLabel(record_form)
        self.original_label.setObjectName(u"original_label")
        self.original_label.setWordWrap(True)
        self.original_label.setTextFormat(Qt.TextFormat.PlainText)
        self.original_label.setProperty(u"textStyle", u"caption")

        self.record_form_layout.addWidget(self.original_label)

        self.record_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.record_form_layout.addItem(self.record_spacer)

#if QT_CONFIG(shortcut)
        self.document_type_label.setBuddy(self.document_type_edit)
        self.document_number_label.setBuddy(self.document_number_edit)
        self.issuer_label.setBuddy(self.issuer_edit)
        self.issued_on_label.setBuddy(self.issued_on_edit)
        self.term_label.setBuddy(self.term_edit)
        self.abstract_label.setBuddy(self.abstract_edit)
        self.signer_label.setBuddy(self.signer_edit)
        self.signer_post_label.setBuddy(self.signer_post_edit)
        self.authority_label.setBuddy(self.authority_edit)
        self.urgency_label.setBuddy(self.urgency_edit)
        self.secrecy_label.setBuddy(self.secrecy_edit)
        self.recipients_label.setBuddy(self.recipients_edit)
        self.superior_label.setBuddy(self.superior_edit)
        self.place_label.setBuddy(self.place_edit)
        self.draft_label.setBuddy(self.draft_edit)
        self.council_term_label.setBuddy(self.council_term_edit)
        self.site_label.setBuddy(self.site_edit)
        self.author_label.setBuddy(self.author_edit)
        self.event_on_label.setBuddy(self.event_on_edit)
        self.tags_label.setBuddy(self.tag_editor)
        self.note_label.setBuddy(self.note_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.document_type_edit, self.document_number_edit)
        QWidget.setTabOrder(self.document_number_edit, self.issuer_edit)
        QWidget.setTabOrder(self.issuer_edit, self.issued_on_edit)
        QWidget.setTabOrder(self.issued_on_edit, self.term_edit)
        QWidget.setTabOrder(self.term_edit, self.abstract_edit)
        QWidget.setTabOrder(self.abstract_edit, self.signer_edit)
        QWidget.setTabOrder(self.signer_edit, self.signer_post_edit)
        QWidget.setTabOrder(self.signer_post_edit, self.authority_edit)
        QWidget.setTabOrder(self.authority_edit, self.urgency_edit)
        QWidget.setTabOrder(self.urgency_edit, self.secrecy_edit)
        QWidget.setTabOrder(self.secrecy_edit, self.recipients_edit)
        QWidget.setTabOrder(self.recipients_edit, self.superior_edit)
        QWidget.setTabOrder(self.superior_edit, self.place_edit)
        QWidget.setTabOrder(self.place_edit, self.draft_edit)
        QWidget.setTabOrder(self.draft_edit, self.council_term_edit)
        QWidget.setTabOrder(self.council_term_edit, self.site_edit)
        QWidget.setTabOrder(self.site_edit, self.author_edit)
        QWidget.setTabOrder(self.author_edit, self.event_on_edit)
        QWidget.setTabOrder(self.event_on_edit, self.all_fields_button)
        QWidget.setTabOrder(self.all_fields_button, self.tag_editor)
        QWidget.setTabOrder(self.tag_editor, self.note_edit)

        self.retranslateUi(record_form)
    # setupUi

    def retranslateUi(self, record_form):
        self.document_type_label.setText(QCoreApplication.translate("RecordForm", u"Th\u1ec3 lo\u1ea1i", None))
        self.document_number_label.setText(QCoreApplication.translate("RecordForm", u"S\u1ed1, k\u00fd hi\u1ec7u", None))
        self.issuer_label.setText(QCoreApplication.translate("RecordForm", u"C\u01a1 quan ban h\u00e0nh", None))
        self.issued_on_label.setText(QCoreApplication.translate("RecordForm", u"Ng\u00e0y ban h\u00e0nh", None))
        self.term_label.setText(QCoreApplication.translate("RecordForm", u"Nhi\u1ec7m k\u1ef3", None))
        self.abstract_label.setText(QCoreApplication.translate("RecordForm", u"Tr\u00edch y\u1ebfu", None))
        self.signer_label.setText(QCoreApplication.translate("RecordForm", u"Ng\u01b0\u1eddi k\u00fd", None))
        self.signer_post_label.setText(QCoreApplication.translate("RecordForm", u"Ch\u1ee9c v\u1ee5", None))
        self.authority_label.setText(QCoreApplication.translate("RecordForm", u"Quy\u1ec1n h\u1ea1n k\u00fd", None))
        self.urgency_label.setText(QCoreApplication.translate("RecordForm", u"\u0110\u1ed9 kh\u1ea9n", None))
        self.secrecy_label.setText(QCoreApplication.translate("RecordForm", u"\u0110\u1ed9 m\u1eadt", None))
        self.recipients_label.setText(QCoreApplication.translate("RecordForm", u"N\u01a1i nh\u1eadn", None))
        self.superior_label.setText(QCoreApplication.translate("RecordForm", u"C\u01a1 quan c\u1ea5p tr\u00ean", None))
        self.place_label.setText(QCoreApplication.translate("RecordForm", u"\u0110\u1ecba danh", None))
        self.draft_label.setText(QCoreApplication.translate("RecordForm", u"D\u1ef1 th\u1ea3o", None))
        self.council_term_label.setText(QCoreApplication.translate("RecordForm", u"Nhi\u1ec7m k\u1ef3 H\u0110ND", None))
        self.site_label.setText(QCoreApplication.translate("RecordForm", u"Trang \u0111\u0103ng", None))
        self.author_label.setText(QCoreApplication.translate("RecordForm", u"T\u00e1c gi\u1ea3", None))
        self.event_on_label.setText(QCoreApplication.translate("RecordForm", u"Ng\u00e0y s\u1ef1 ki\u1ec7n", None))
        self.all_fields_button.setText(QCoreApplication.translate("RecordForm", u"Hi\u1ec7n c\u00e1c m\u1ee5c c\u00f2n tr\u1ed1ng", None))
        self.tags_label.setText(QCoreApplication.translate("RecordForm", u"Nh\u00e3n", None))
        self.note_label.setText(QCoreApplication.translate("RecordForm", u"Ghi ch\u00fa", None))
#if QT_CONFIG(accessibility)
        self.note_edit.setAccessibleName(QCoreApplication.translate("RecordForm", u"Ghi ch\u00fa", None))
#endif // QT_CONFIG(accessibility)
        self.note_edit.setPlaceholderText(QCoreApplication.translate("RecordForm", u"Ghi cho m\u00ecnh v\u00e0 \u0111\u1ed3ng nghi\u1ec7p; kh\u00f4ng n\u1eb1m trong b\u1ea3n g\u1ed1c", None))
        self.original_label.setText("")
        pass
    # retranslateUi

