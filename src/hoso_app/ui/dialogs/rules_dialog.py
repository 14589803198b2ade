"""Rules of the user's own: made, looked at before they act, switched off, deleted."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidgetItem, QWidget

from hoso_app.domain.documents import Field
from hoso_app.domain.dossiers import Dossier
from hoso_app.domain.errors import HosoError
from hoso_app.domain.filing_rules import Condition, Effect, FilingRule, RuleAction, RuleSubject
from hoso_app.domain.ids import FilingRuleId
from hoso_app.messages.errors import error_text
from hoso_app.ui.forms.ui_rules_dialog import Ui_RulesDialog
from hoso_app.ui.models.labels import field_label, rule_action_label, rule_subject_label, rule_text
from hoso_app.ui.screen_fit import ScreenDialog

_SETTABLE = (
    Field.ISSUER,
    Field.DOCUMENT_TYPE,
    Field.TERM,
    Field.PLACE,
    Field.SUPERIOR,
    Field.SIGNER,
    Field.SIGNER_POST,
    Field.SECRECY,
    Field.URGENCY,
    Field.COUNCIL_TERM,
)
"""What papers have in common; numbers, days and titles belong to one paper."""


class RulesDialog(ScreenDialog):
    """Lists the rules at the left, the chosen one at the right; keeps none itself.

    Signals:
        save_requested: A rule is to be kept (``FilingRule``).
        delete_requested: A rule is to be put away (``FilingRule``).
        preview_requested: What a rule would do is to be shown (``FilingRule``).
    """

    save_requested = Signal(object)
    delete_requested = Signal(object)
    preview_requested = Signal(object)

    def __init__(
        self,
        rules: Sequence[FilingRule],
        dossiers: Sequence[Dossier],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_RulesDialog()
        self.ui.setupUi(self)
        ui = self.ui
        self._rules: tuple[FilingRule, ...] = ()
        self._dossiers = tuple(dossiers)
        self._conditions: tuple[tuple[QComboBox, QLineEdit], ...] = (
            (ui.subject_1_box, ui.words_1_edit),
            (ui.subject_2_box, ui.words_2_edit),
        )
        self._effects: tuple[tuple[QComboBox, QComboBox, QComboBox, QLineEdit], ...] = (
            (ui.action_1_box, ui.field_1_box, ui.dossier_1_box, ui.value_1_edit),
            (ui.action_2_box, ui.field_2_box, ui.dossier_2_box, ui.value_2_edit),
        )
        self._prepare()
        self._connect_signals()
        self.show_rules(rules)

    def show_rules(self, rules: Sequence[FilingRule], chosen: FilingRuleId | None = None) -> None:
        """List these rules, and show one of them."""
        items = self.ui.rules_list
        self._rules = tuple(rules)
        items.blockSignals(True)
        items.clear()
        for rule in self._rules:
            words = rule.name or rule_text(rule, self._dossiers)
            if not rule.is_active:
                words = self.tr("{name} (đang tắt)").format(name=words)
            items.addItem(QListWidgetItem(words))
        rows = [row for row, rule in enumerate(self._rules) if rule.id == chosen]
        items.setCurrentRow(rows[0] if rows else 0)
        items.blockSignals(False)
        self._show_current()

    def refuse(self, error: HosoError) -> None:
        """Say what is wrong with the rule."""
        self.ui.error_label.setText(error_text(error))
        self.ui.error_label.show()

    def rule(self) -> FilingRule:
        """Return the rule as it was typed."""
        conditions = tuple(
            Condition(RuleSubject(subject.currentData()), edit.text())
            for subject, edit in self._conditions
            if edit.text().strip()
        )
        known = self._current()
        made = FilingRule(
            conditions,
            tuple(effect for row in range(len(self._effects)) if (effect := self._effect(row))),
            self.ui.name_edit.text(),
            self.ui.active_box.isChecked(),
        )
        return made if known is None else replace(made, id=known.id)

    def _effect(self, row: int) -> Effect | None:
        action_box, field_box, dossier_box, edit = self._effects[row]
        if action_box.currentData() is None:
            return None
        action = RuleAction(action_box.currentData())
        if action is RuleAction.DOSSIER:
            return Effect(action, str(dossier_box.currentData() or ""))
        if not edit.text().strip():
            return None
        if action is RuleAction.SET_FIELD:
            return Effect(action, edit.text(), Field(field_box.currentData()))
        return Effect(action, edit.text())

    def _prepare(self) -> None:
        for subject, _edit in self._conditions:
            for one in RuleSubject:
                subject.addItem(rule_subject_label(one), one)
        for row, (action_box, field_box, dossier_box, _edit) in enumerate(self._effects):
            if row:
                action_box.addItem(self.tr("(không làm gì thêm)"), None)
            for action in RuleAction:
                if action is not RuleAction.DOSSIER or self._dossiers:
                    action_box.addItem(rule_action_label(action), action)
            for field in _SETTABLE:
                field_box.addItem(field_label(field), field)
            for dossier in self._dossiers:
                dossier_box.addItem(f"{dossier.code} {dossier.title}", int(dossier.id))
        for button in self.ui.button_box.buttons():
            button.setAutoDefault(False)  # type: ignore[attr-defined]  # they are push buttons

    def _connect_signals(self) -> None:
        ui = self.ui
        ui.rules_list.currentRowChanged.connect(self._show_current)
        ui.new_button.clicked.connect(self._on_new_button_clicked)
        ui.save_button.clicked.connect(lambda: self.save_requested.emit(self.rule()))
        ui.preview_button.clicked.connect(lambda: self.preview_requested.emit(self.rule()))
        ui.delete_button.clicked.connect(self._on_delete_button_clicked)
        ui.button_box.rejected.connect(self.reject)
        for _subject, edit in self._conditions:
            edit.textChanged.connect(self._show_possible)
        for action_box, _field, _dossier, edit in self._effects:
            action_box.currentIndexChanged.connect(self._show_possible)
            edit.textChanged.connect(self._show_possible)

    def _current(self) -> FilingRule | None:
        row = self.ui.rules_list.currentRow()
        return self._rules[row] if 0 <= row < len(self._rules) else None

    @Slot()
    def _show_current(self) -> None:
        ui, rule = self.ui, self._current() or FilingRule((), ())
        ui.name_edit.setText(rule.name)
        ui.active_box.setChecked(rule.is_active)
        for at, (subject, edit) in enumerate(self._conditions):
            condition = rule.conditions[at] if at < len(rule.conditions) else None
            subject.setCurrentIndex(subject.findData(condition.subject) if condition else 0)
            edit.setText(condition.words if condition else "")
        for at, (action, field, dossier, edit) in enumerate(self._effects):
            effect = rule.effects[at] if at < len(rule.effects) else None
            action.setCurrentIndex(action.findData(effect.action) if effect else 0)
            is_dossier = effect is not None and effect.action is RuleAction.DOSSIER
            edit.setText(effect.value if effect and not is_dossier else "")
            if effect is not None and is_dossier:
                dossier.setCurrentIndex(dossier.findData(int(effect.value)))
            if effect is not None and effect.field is not None:
                field.setCurrentIndex(max(0, field.findData(effect.field)))
        self._show_possible()

    @Slot()
    def _show_possible(self) -> None:
        ui = self.ui
        ui.error_label.hide()
        for action_box, field_box, dossier_box, edit in self._effects:
            action = action_box.currentData()
            field_box.setVisible(action == RuleAction.SET_FIELD)
            dossier_box.setVisible(action == RuleAction.DOSSIER)
            edit.setVisible(action is not None and action != RuleAction.DOSSIER)
            is_tag = action == RuleAction.TAG
            edit.setPlaceholderText(self.tr("tên nhãn") if is_tag else self.tr("giá trị"))
        rule = self.rule()
        is_whole = bool(rule.conditions and rule.effects)
        ui.save_button.setEnabled(is_whole)
        ui.preview_button.setEnabled(is_whole)
        ui.delete_button.setEnabled(self._current() is not None)

    @Slot()
    def _on_new_button_clicked(self) -> None:
        self.ui.rules_list.setCurrentRow(-1)
        self._show_current()
        self.ui.words_1_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_delete_button_clicked(self) -> None:
        rule = self._current()
        if rule is not None:
            self.delete_requested.emit(rule)
