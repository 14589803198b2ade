"""Keeping rules of the user's own, and showing what they would do before they act."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from hoso_app.domain.changes import Changes
from hoso_app.domain.dossiers import Dossier, read_places
from hoso_app.domain.filing_rules import FilingRule
from hoso_app.domain.ids import DocumentId, FilingRuleId
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.ui.dialogs.planned_changes_dialog import PlannedChangesDialog
from hoso_app.ui.dialogs.rules_dialog import RulesDialog
from hoso_app.ui.job_bridge import while_alive
from hoso_app.ui.models.edit_preview import PlannedChange
from hoso_app.ui.models.labels import count_text, rule_text
from hoso_app.ui.models.loading import names_of
from hoso_app.ui.pages.document_commands import DocumentCommands
from hoso_app.ui.pages.workspace import Workspace


class RuleWork(QObject):
    """Opens the dialog of rules, and does what it asks for."""

    def __init__(self, workspace: Workspace, commands: DocumentCommands, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._commands = commands
        self._window = window

    @Slot()
    def show(self) -> None:
        """Open the dialog."""
        services = self._workspace.services
        job = self._workspace.read(
            lambda _token: (services.filing_rules.all(), services.dossiers.all())
        )
        self._workspace.bridge.deliver(job, self._open, self._workspace.warn)

    def _open(self, found: tuple[tuple[FilingRule, ...], tuple[Dossier, ...]]) -> None:
        dialog = RulesDialog(*found, self._window)
        dialog.save_requested.connect(partial(self._save, dialog))
        dialog.delete_requested.connect(partial(self._delete, dialog))
        dialog.preview_requested.connect(partial(self._preview, dialog, found[1]))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _save(self, dialog: RulesDialog, rule: FilingRule) -> None:
        rules = self._workspace.services.filing_rules
        kept: list[FilingRule] = []

        def work() -> Changes:
            kept.append(rules.save(rule))
            return Changes()

        def done(_changes: Changes) -> None:
            self._refresh(dialog, kept[0].id)
            dialog.ui.message_strip.tell(
                self.tr("Đã lưu quy tắc; nó làm việc từ lần nhập sau.")
                if rule.is_active
                else self.tr("Đã lưu quy tắc; nó đang tắt.")
            )

        self._workspace.change(work, while_alive(dialog, done), dialog.refuse)

    def _delete(self, dialog: RulesDialog, rule: FilingRule) -> None:
        rules = self._workspace.services.filing_rules
        rule_id = rule.id
        if rule_id is None:
            return

        def undo() -> None:
            self._run(dialog, lambda: rules.restore(rule_id), rule_id)

        def done() -> None:
            dialog.ui.message_strip.tell(
                self.tr("Đã xóa quy tắc; những gì nó đã làm vẫn giữ nguyên."),
                self.tr("Hoàn tác"),
                undo,
            )

        self._run(dialog, lambda: rules.delete(rule_id), None, done)

    def _run(
        self,
        dialog: RulesDialog,
        work: Callable[[], None],
        chosen: FilingRuleId | None,
        on_done: Callable[[], object] | None = None,
    ) -> None:
        def change() -> Changes:
            work()
            return Changes()

        def done(_changes: Changes) -> None:
            self._refresh(dialog, chosen)
            if on_done is not None:
                on_done()

        self._workspace.change(change, while_alive(dialog, done), dialog.refuse)

    def _refresh(self, dialog: RulesDialog, chosen: FilingRuleId | None) -> None:
        rules = self._workspace.services.filing_rules
        job = self._workspace.read(lambda _token: rules.all())
        show = while_alive(dialog, lambda found: dialog.show_rules(found, chosen))
        self._workspace.bridge.deliver(job, show, dialog.refuse)

    def _preview(self, dialog: RulesDialog, dossiers: Sequence[Dossier], rule: FilingRule) -> None:
        services = self._workspace.services
        job = self._workspace.read(lambda token: planned(services, rule, dossiers, token))
        show = while_alive(dialog, partial(self._show_preview, dialog, dossiers, rule))
        self._workspace.bridge.deliver(job, show, dialog.refuse)

    def _show_preview(
        self,
        dialog: RulesDialog,
        dossiers: Sequence[Dossier],
        rule: FilingRule,
        changes: tuple[PlannedChange, ...],
    ) -> None:
        title = self.tr("Quy tắc: {rule}").format(rule=rule_text(rule, dossiers))
        preview = PlannedChangesDialog(title, changes, dialog)
        preview.chosen.connect(partial(self._apply, dialog, rule))
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview.open()

    def _apply(self, dialog: RulesDialog, rule: FilingRule, ids: tuple[DocumentId, ...]) -> None:
        rules = self._workspace.services.filing_rules

        def tell(changes: Changes) -> None:
            sentence = self.tr("Đã áp dụng quy tắc cho {count} văn bản.")
            dialog.ui.message_strip.tell(
                sentence.format(count=count_text(len(changes.documents))),
                self.tr("Hoàn tác"),
                self._commands.undo,
            )

        self._commands.many.run(ids, lambda watch: rules.apply([rule], ids, watch), tell)


def planned(
    services: Services, rule: FilingRule, dossiers: Sequence[Dossier], token: CancelToken
) -> tuple[PlannedChange, ...]:
    """Return what a rule would change now; runs beside the window.

    Raises:
        InvalidValueError: The rule is none.
    """
    found = services.filing_rules.preview(rule, token=token)
    token.raise_if_cancelled()
    names = names_of(services, [one.document_id for one in found], token)
    codes = {int(dossier.id): dossier.code for dossier in dossiers}

    def shown(name: str, text: str | None) -> str | None:
        if name != "dossiers" or not text:
            return text
        return ", ".join(codes.get(one, str(one)) for one in read_places(text))

    return tuple(
        PlannedChange(
            one.document_id,
            names[one.document_id],
            one.name,
            shown(one.name, one.before),
            shown(one.name, one.after),
        )
        for one in found
    )
