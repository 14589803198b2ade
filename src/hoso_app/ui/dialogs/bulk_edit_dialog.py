"""Editing many documents: what will change is shown before it is done."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from hoso_app.domain.document_types import DOCUMENT_TYPES
from hoso_app.domain.documents import Field, Secrecy, Urgency
from hoso_app.domain.errors import HosoError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.text import fold
from hoso_app.domain.work import CancelToken
from hoso_app.messages.errors import error_text
from hoso_app.ui import theme
from hoso_app.ui.forms.ui_bulk_edit_dialog import Ui_BulkEditDialog
from hoso_app.ui.job_bridge import LatestJob
from hoso_app.ui.models.edit_preview import EditPreviewModel, PlannedChange, PreviewColumn
from hoso_app.ui.models.labels import count_text, field_label
from hoso_app.ui.screen_fit import ScreenDialog, free_area
from hoso_app.ui.theme import Space
from hoso_app.ui.widgets.completion import FoldingCompleter

Values = Mapping[Field, str | None]
Planner = Callable[[Sequence[DocumentId], Values, CancelToken], tuple[PlannedChange, ...]]

EDITABLE_TOGETHER = (
    Field.DOCUMENT_TYPE,
    Field.ISSUER,
    Field.ISSUED_ON,
    Field.TERM,
    Field.SIGNER,
    Field.SIGNER_POST,
    Field.URGENCY,
    Field.SECRECY,
)
"""What papers can have in common; numbers and titles belong to one paper."""

_SETTLING_MILLISECONDS = 200
_FIELDS_BESIDE_EACH_OTHER = 2
_LETTERS_IN_SIGHT = 18


class BulkEditDialog(ScreenDialog):
    """Takes values for many documents and shows every change they would make.

    Changes nothing itself: ``values`` is what to change once it is accepted.
    """

    def __init__(
        self,
        ids: Sequence[DocumentId],
        plan: Planner,
        planning: LatestJob[tuple[PlannedChange, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_BulkEditDialog()
        self.ui.setupUi(self)
        self._ids = tuple(ids)
        self._plan = plan
        self._planning = planning
        self._edits: dict[Field, QLineEdit] = {}
        self._clears: dict[Field, QCheckBox] = {}
        self._issuers: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLING_MILLISECONDS)
        self._timer.timeout.connect(self._ask)
        self.preview = EditPreviewModel(self)
        self._build()

    @property
    def edits(self) -> Mapping[Field, QLineEdit]:
        """Return the fields."""
        return self._edits

    @property
    def clear_boxes(self) -> Mapping[Field, QCheckBox]:
        """Return the boxes that empty a field."""
        return self._clears

    @property
    def apply_button(self) -> QPushButton:
        """Return the button that does it."""
        return self.ui.button_box.button(QDialogButtonBox.StandardButton.Ok)

    def values(self) -> dict[Field, str | None]:
        """Return what is to be set; None empties a field."""
        values: dict[Field, str | None] = {}
        for field, edit in self._edits.items():
            if self._clears[field].isChecked():
                values[field] = None
            elif edit.text().strip():
                values[field] = edit.text().strip()
        issuer = values.get(Field.ISSUER)
        if issuer is not None:  # a known one that was typed without marks
            values[Field.ISSUER] = self._issuers.get(fold(issuer), issuer)
        return values

    def set_issuers(self, names: Sequence[str]) -> None:
        """Propose these committees."""
        self._issuers = {fold(name): name for name in names}
        self._propose(Field.ISSUER, names)

    def _build(self) -> None:
        count = count_text(len(self._ids))
        self.ui.intro_label.setText(self.tr("Sửa {count} văn bản đã chọn").format(count=count))
        lines = [self._field_line(field) for field in EDITABLE_TOGETHER]
        self._lay_out(lines, _FIELDS_BESIDE_EACH_OTHER)
        self.ensurePolished()
        if self.sizeHint().width() > free_area(self).width():
            self._lay_out(lines, 1)  # the letters are large
        self._propose(Field.DOCUMENT_TYPE, [kind.name for kind in DOCUMENT_TYPES])
        self._propose(Field.URGENCY, [one.value for one in Urgency])
        self._propose(Field.SECRECY, [one.value for one in Secrecy])
        self.ui.error_label.hide()
        view = self.ui.preview_view
        view.setModel(self.preview)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(PreviewColumn.FIELD, QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox.StandardButton
        self.ui.button_box.setStandardButtons(buttons.Ok | buttons.Cancel)
        self.apply_button.setProperty("emphasis", "primary")
        theme.restyle(self.apply_button)
        self.ui.button_box.accepted.connect(self.accept)
        self.ui.button_box.rejected.connect(self.reject)
        self._show_plan(())
        self._edits[EDITABLE_TOGETHER[0]].setFocus()

    def _field_line(self, field: Field) -> tuple[QLabel, QLineEdit, QCheckBox]:
        edit = QLineEdit(self)
        edit.setPlaceholderText(self.tr("giữ nguyên"))
        # A name is to be read while it is typed, whatever the size of the letters.
        edit.setMinimumWidth(_LETTERS_IN_SIGHT * self.fontMetrics().averageCharWidth())
        edit.setAccessibleName(field_label(field))
        box = QCheckBox(self.tr("Xóa trống"), self)
        box.setAccessibleName(self.tr("Xóa trống {field}").format(field=field_label(field)))
        label = QLabel(field_label(field), self)
        label.setBuddy(edit)
        self._edits[field] = edit
        self._clears[field] = box
        edit.textChanged.connect(self._timer.start)
        box.toggled.connect(partial(self._on_clear_box_toggled, field))
        return label, edit, box

    def _lay_out(
        self, lines: Sequence[tuple[QLabel, QLineEdit, QCheckBox]], beside_each_other: int
    ) -> None:
        grid = self.ui.fields_layout
        for position, line in enumerate(lines):
            row, column = divmod(position, beside_each_other)
            for place, widget in enumerate(line):
                # A narrow empty column keeps the two halves apart.
                grid.addWidget(widget, row, column * 4 + place)
        for column in range(_FIELDS_BESIDE_EACH_OTHER):
            is_used = column < beside_each_other
            grid.setColumnMinimumWidth(column * 4 + 3, Space.SMALL if is_used else 0)
            grid.setColumnStretch(column * 4 + 1, 1 if is_used else 0)

    def _propose(self, field: Field, names: Sequence[str]) -> None:
        completer = FoldingCompleter(names, self)
        self._edits[field].setCompleter(completer)

    @Slot()
    def _on_clear_box_toggled(self, field: Field, is_on: bool) -> None:
        self._edits[field].setEnabled(not is_on)
        self._timer.start()

    @Slot()
    def _ask(self) -> None:
        values, ids, plan = self.values(), self._ids, self._plan
        if not values:
            self._planning.forget()
            self._show_plan(())
            return
        self.apply_button.setEnabled(False)
        self._planning.ask(
            lambda token: plan(ids, values, token), self._show_plan, self._on_refused
        )

    def _show_plan(self, changes: tuple[PlannedChange, ...]) -> None:
        self.ui.error_label.hide()
        self.preview.show_changes(changes)
        documents = len({change.document_id for change in changes})
        if changes:
            sentence = self.tr("Sẽ sửa {documents} văn bản, {changes} chỗ").format(
                documents=count_text(documents), changes=count_text(len(changes))
            )
        elif self.values():
            sentence = self.tr("Các văn bản đã chọn đều có sẵn những giá trị này.")
        else:
            sentence = self.tr("Chưa có gì thay đổi.")
        self.ui.preview_label.setText(sentence)
        self.apply_button.setEnabled(bool(changes))
        self.apply_button.setText(
            self.tr("Sửa {count} văn bản").format(count=count_text(documents))
            if changes
            else self.tr("Sửa")
        )

    def _on_refused(self, error: HosoError) -> None:
        self.preview.show_changes(())
        self.ui.preview_label.setText("")
        self.ui.error_label.setText(error_text(error))
        self.ui.error_label.show()
        self.apply_button.setEnabled(False)
        self.apply_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
