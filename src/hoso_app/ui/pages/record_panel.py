"""The record of a document as a form: every value with the dot that says where it is from."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from hoso_app.domain.document_types import DOCUMENT_TYPES
from hoso_app.domain.documents import Document, Evidence, Field, Origin, Secrecy, Urgency
from hoso_app.domain.extraction import ExtractedText
from hoso_app.ui.forms.ui_record_form import Ui_RecordForm
from hoso_app.ui.models.labels import (
    field_label,
    field_value,
    is_sure,
    missing_text_reason,
    moment_text,
    size_text,
)
from hoso_app.ui.widgets.field_edit import FieldEdit

_ALWAYS_SHOWN = frozenset(
    {
        Field.DOCUMENT_TYPE,
        Field.DOCUMENT_NUMBER,
        Field.ISSUER,
        Field.ISSUED_ON,
        Field.TERM,
        Field.ABSTRACT,
        Field.SIGNER,
    }
)
_ARTICLE_HIDES = frozenset({Field.DOCUMENT_NUMBER, Field.SIGNER})
_HINTS = {
    Field.DOCUMENT_NUMBER: "59-KH/TU",
    Field.ISSUED_ON: "07/4/2023",
    Field.EVENT_ON: "23/5/2023",
    Field.TERM: "2020-2025",
}
_QUOTE_LENGTH = 80


class RecordPanel(QWidget):
    """Shows a record and gives on what is changed in it; saves nothing itself.

    Signals:
        field_committed: A field and what was typed into it.
        field_pointed: The field that mouse or keyboard is on, None for none.
        tag_added: A tag to add.
        tag_removed: A tag to take off.
        note_committed: The note as it was written.
    """

    field_committed = Signal(object, str)
    field_pointed = Signal(object)
    tag_added = Signal(str)
    tag_removed = Signal(str)
    note_committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RecordForm()
        self.ui.setupUi(self)
        self._document: Document | None = None
        self._edits: dict[Field, FieldEdit] = {
            field: edit
            for field in Field
            if isinstance(edit := getattr(self.ui, f"{field.value}_edit", None), FieldEdit)
        }
        self._prepare()
        self._connect_signals()

    @property
    def edits(self) -> Mapping[Field, FieldEdit]:
        """Return the fields of the form."""
        return self._edits

    def set_known_names(self, issuers: Sequence[str], tags: Sequence[str]) -> None:
        """Propose these names while typing."""
        self._edits[Field.ISSUER].set_proposals(issuers)
        self.ui.tag_editor.set_known_tags(tags)

    def show_record(self, document: Document, extracted: ExtractedText) -> None:
        """Show a record; what is being typed into the same one is left alone."""
        is_other = self._document is None or self._document.id != document.id
        self._document = document
        for field, edit in self._edits.items():
            if is_other:
                edit.revert()
            proof = document.evidence.get(field)
            value = field_value(document.fields, field)
            edit.show_value(value, proof, self._origin_of(proof, extracted) if value else "")
        self._show_rows()
        self.ui.tag_editor.show_tags(document.tags)
        if is_other or not self.ui.note_edit.hasFocus():
            self.ui.note_edit.setPlainText(document.note)
        self.ui.original_label.setText(self._original_words(document, extracted))

    def show_nothing(self) -> None:
        """Show no record: the one that is wanted is still being read."""
        self._document = None
        for edit in self._edits.values():
            edit.revert()
            edit.show_value("", None)
        self.ui.tag_editor.show_tags(())
        self.ui.note_edit.setPlainText("")
        self.ui.original_label.setText("")

    def focused_part(self) -> Callable[[], None] | None:
        """Return what brings the keyboard back to where it is in the form now."""
        for edit in self._edits.values():
            if edit.editor.hasFocus():
                return edit.focus
        return None

    def show_error(self, field: Field, sentence: str) -> None:
        """Say beside a field what is wrong with it."""
        self._edits[field].show_error(sentence)
        self._set_row_visible(field, is_visible=True)

    def commit(self) -> None:
        """Give on what is still being typed."""
        for edit in self._edits.values():
            edit.commit()
        self._on_note_edit_editing_finished()

    def focus_first_field(self) -> None:
        """Go into the form with the keyboard."""
        for field in (Field.DOCUMENT_NUMBER, Field.ABSTRACT):
            if not self._edits[field].isHidden():
                self._edits[field].focus()
                return

    def reveal(self, field: Field) -> FieldEdit | None:
        """Show the row of a field, also where it is empty; return its edit."""
        edit = self._edits.get(field)
        if edit is not None:
            self._set_row_visible(field, is_visible=True)
        return edit

    def span_of(self, field: Field) -> tuple[int, int] | None:
        """Return where the value of a field was read."""
        proof = None if self._document is None else self._document.evidence.get(field)
        if proof is None or proof.start is None or proof.end is None:
            return None
        return proof.start, proof.end

    def _prepare(self) -> None:
        for field, edit in self._edits.items():
            edit.set_name(field_label(field))
            if field in _HINTS:
                edit.set_hint(self.tr("ví dụ {example}").format(example=_HINTS[field]))
        kinds = [kind.name for kind in DOCUMENT_TYPES]
        self._edits[Field.DOCUMENT_TYPE].set_proposals(kinds)
        self._edits[Field.URGENCY].set_proposals([one.value for one in Urgency])
        self._edits[Field.SECRECY].set_proposals([one.value for one in Secrecy])
        self._edits[Field.ISSUER].set_proposals(())

        # The two halves of the form stand in one line.
        width = max(
            label.sizeHint().width()
            for label in self.findChildren(QLabel)
            if label.buddy() is not None
        )
        self.ui.tags_label.setMinimumWidth(width)
        self.ui.document_type_label.setMinimumWidth(width)

    def _connect_signals(self) -> None:
        for field, edit in self._edits.items():
            edit.committed.connect(partial(self.field_committed.emit, field))
            edit.pointed.connect(partial(self._on_edit_pointed, field))
        self.ui.all_fields_button.toggled.connect(self._on_all_fields_button_toggled)
        self.ui.tag_editor.tag_added.connect(self.tag_added)
        self.ui.tag_editor.tag_removed.connect(self.tag_removed)
        self.ui.note_edit.editing_finished.connect(self._on_note_edit_editing_finished)

    def _show_rows(self) -> None:
        if self._document is None:
            return
        fields = self._document.fields
        shows_all = self.ui.all_fields_button.isChecked()
        hidden_count = 0
        for field, edit in self._edits.items():
            is_usual = field in _ALWAYS_SHOWN and not (
                fields.is_article and field in _ARTICLE_HIDES
            )
            is_needed = is_usual or bool(edit.text) or bool(edit.error)
            hidden_count += not is_needed
            self._set_row_visible(field, is_visible=is_needed or shows_all)
        text = self.tr("Ẩn các mục còn trống")
        if not shows_all:
            text = self.tr("Hiện {count} mục còn trống").format(count=hidden_count)
        self.ui.all_fields_button.setText(text)
        self.ui.all_fields_button.setVisible(bool(hidden_count))

    def _set_row_visible(self, field: Field, *, is_visible: bool) -> None:
        layout = self.ui.fields_layout
        assert isinstance(layout, QFormLayout)
        layout.setRowVisible(self._edits[field], is_visible)

    def _origin_of(self, proof: Evidence | None, extracted: ExtractedText) -> str:
        if proof is None or proof.origin is Origin.HAND:
            return ""
        if proof.start is None or proof.end is None:
            return self.tr("Không có trong chữ của văn bản (ví dụ theo tên tệp).")
        page = sum(start <= proof.start for start in extracted.page_starts)
        quote = " ".join(extracted.text[proof.start : proof.end].split())
        if len(quote) > _QUOTE_LENGTH:
            quote = f"{quote[:_QUOTE_LENGTH].rstrip()}…"
        words = (
            self.tr("Trang {page}: “{quote}”")
            if is_sure(proof)
            else self.tr("Dựa vào trang {page}: “{quote}”")
        )
        return words.format(page=page, quote=quote)

    def _original_words(self, document: Document, extracted: ExtractedText) -> str:
        lines = [f"{one.name} · {size_text(one.size)}" for one in document.originals]
        lines.append(self.tr("Vào kho {when}").format(when=moment_text(document.added_at)))
        if extracted.conversion:
            lines.append(
                self.tr("Chữ đã được chuyển từ bảng mã {encoding}").format(
                    encoding=extracted.conversion
                )
            )
        if not document.text_length:
            lines.append(missing_text_reason(document.missing_text))
        return "\n".join(lines)

    @Slot()
    def _on_edit_pointed(self, field: Field, is_pointed: bool) -> None:
        self.field_pointed.emit(field if is_pointed else None)

    @Slot(bool)
    def _on_all_fields_button_toggled(self, _is_on: bool) -> None:
        self._show_rows()

    @Slot()
    def _on_note_edit_editing_finished(self) -> None:
        text = self.ui.note_edit.toPlainText().strip()
        if self._document is not None and text != self._document.note.strip():
            self.note_committed.emit(text)
