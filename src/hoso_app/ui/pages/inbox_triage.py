"""Going through the inbox: page on one side, form on the other, Enter for the next."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget
from typing_extensions import override

from hoso_app.domain.changes import Changes
from hoso_app.domain.documents import DocumentRow, Field
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import CancelToken
from hoso_app.messages.findings import LIKENESS_REASONS
from hoso_app.messages.names import MISSING_TEXT, field_name
from hoso_app.services.application import Services
from hoso_app.services.inbox import WaitingPaper
from hoso_app.services.suggestions import SHARED_FIELDS, Suggestion
from hoso_app.ui.dialogs.planned_changes_dialog import PlannedChangesDialog
from hoso_app.ui.forms.ui_documents_page import Ui_DocumentsPage
from hoso_app.ui.job_bridge import LatestJob
from hoso_app.ui.models.edit_preview import PlannedChange
from hoso_app.ui.models.labels import count_text, document_name, field_value, join_words
from hoso_app.ui.models.loading import names_of
from hoso_app.ui.models.query import Place
from hoso_app.ui.pages.document_commands import DocumentCommands
from hoso_app.ui.pages.document_panel import DocumentPanel
from hoso_app.ui.pages.panes import Panes
from hoso_app.ui.pages.result_list import ResultList
from hoso_app.ui.pages.workspace import Workspace
from hoso_app.ui.widgets.inbox_bar import InboxBar

_ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a paper waits, and the paper that resembles it."""

    paper: WaitingPaper | None = None
    resembling: DocumentRow | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """A correction that other papers of the inbox may need."""

    document_id: DocumentId
    field: Field
    value: str
    found: tuple[Suggestion, ...]
    changes: tuple[PlannedChange, ...]


class InboxTriage(QObject):
    """Makes the page a place for going through what waits, while the inbox is shown.

    Signals:
        comparison_requested: Two papers are to be shown side by side (identifiers).
    """

    comparison_requested = Signal(int, int)

    def __init__(
        self,
        ui: Ui_DocumentsPage,
        workspace: Workspace,
        commands: DocumentCommands,
        results: ResultList,
        panel: DocumentPanel,
        panes: Panes,
    ) -> None:
        super().__init__(panel)
        self._ui = ui
        self._workspace = workspace
        self._commands = commands
        self._results = results
        self._panel = panel
        self._panes = panes
        self.bar = InboxBar(panel.window())
        self._is_listening = False
        self._shown: DocumentId | None = None
        self._reasons = Reasons()
        self._offer: Offer | None = None
        self._corrected: tuple[DocumentId, Field] | None = None
        self._asking: LatestJob[Reasons] = LatestJob(workspace.read, workspace.bridge)
        self._looking: LatestJob[Offer | None] = LatestJob(workspace.read, workspace.bridge)
        # Over the list and the paper alone: the side list stands still.
        ui.content_layout.insertWidget(0, self.bar)
        self.bar.hide()
        self._connect_signals()

    @property
    def is_on(self) -> bool:
        """Return whether the inbox is shown."""
        return self._results.query.place is Place.INBOX

    def show_selection(self, ids: tuple[DocumentId, ...]) -> None:
        """Say why the selected paper waits."""
        self._listen(is_wanted=self.is_on)
        self.bar.setVisible(self.is_on)
        self._panes.set_triage(is_on=self.is_on)
        self._ui.documents_view.is_triage = self.is_on
        if not self.is_on:
            self._forget()
            return
        one = ids[0] if len(ids) == 1 else None
        self.bar.set_paper(is_one=one is not None)
        if one != self._shown:
            self._shown = one
            self._ask()

    @Slot()
    def accept(self) -> None:
        """File the paper as it stands, and go on to the next one."""
        self._panel.record.commit()
        ids = self._ui.documents_view.selected_ids()
        if ids:
            self._commands.accept(ids)
            self._go_on()

    @Slot()
    def skip(self) -> None:
        """Go on to the next paper; this one stays."""
        self._panel.record.commit()
        self._go_on()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.is_on:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and self._takes(watched, event):
                return True
        return super().eventFilter(watched, event)

    def _takes(self, watched: QObject, event: QKeyEvent) -> bool:
        in_list = watched is self._ui.documents_view
        if event.key() in _ENTER_KEYS and (in_list or not self._is_changed(watched)):
            self.accept()
            return True
        if event.key() == Qt.Key.Key_S and in_list:
            self.skip()
            return True
        return False

    def _is_changed(self, editor: QObject) -> bool:
        """Return whether Enter is needed to give on what was typed."""
        return any(
            edit.editor is editor and (edit.is_changed or edit.error)
            for edit in self._panel.record.edits.values()
        )

    def _connect_signals(self) -> None:
        bar = self.bar
        bar.accept_requested.connect(self.accept)
        bar.skip_requested.connect(self.skip)
        bar.field_requested.connect(self._on_bar_field_requested)
        bar.comparison_requested.connect(self._on_bar_comparison_requested)
        bar.offer_accepted.connect(self._on_bar_offer_accepted)
        bar.offer_shown.connect(self._on_bar_offer_shown)
        self._panel.record.field_committed.connect(self._on_record_field_committed)
        self._workspace.feed.changed.connect(self._on_feed_changed)

    def _listen(self, *, is_wanted: bool) -> None:
        """Look at keys while the inbox is shown: a filter is asked about all else as well."""
        if is_wanted is self._is_listening:
            return
        self._is_listening = is_wanted
        editors = [edit.editor for edit in self._panel.record.edits.values()]
        for one in (self._ui.documents_view, *editors):
            if is_wanted:
                one.installEventFilter(self)
            else:
                one.removeEventFilter(self)

    def _go_on(self) -> None:
        view = self._ui.documents_view
        chosen = view.selected_ids()
        if len(chosen) == 1:
            view.step(1)

    def _forget(self) -> None:
        self._shown = self._offer = self._corrected = None
        self._asking.forget()
        self._looking.forget()
        self.bar.hide_offer()

    def _ask(self) -> None:
        shown, services = self._shown, self._workspace.services
        if shown is None:
            self._asking.forget()
            self._show_reasons(Reasons())
            return
        self._asking.ask(lambda _token: reasons_of(services, shown), self._show_reasons)

    def _show_reasons(self, reasons: Reasons) -> None:
        self._reasons = reasons
        paper, other = reasons.paper, reasons.resembling
        if self._shown is None:
            self.bar.say(self.tr("Chọn một văn bản để xem vì sao nó chờ."))
            return
        if paper is None:
            self.bar.say(self.tr("Văn bản này không còn chờ."))
            return
        why = self.tr("Chờ vì:") if paper.doubts else self.tr("Chờ bạn xem lại.")
        if paper.missing_text is not None:
            reason = MISSING_TEXT.get(paper.missing_text, self.tr("chưa đọc được chữ"))
            why = self.tr("Chờ vì {reason};").format(reason=reason)
        resembling = ""
        if other is not None:
            name = document_name(
                other.document_type, other.document_number, other.abstract, other.file_name
            )
            resembling = self.tr("giống {percent} % với {name} ▸").format(
                percent=round(paper.ratio * 100), name=name
            )
        self.bar.say(why, paper.doubts, resembling)

    @Slot(object)
    def _on_bar_field_requested(self, field: Field) -> None:
        self._panel.go_to_field(field)

    @Slot()
    def _on_bar_comparison_requested(self) -> None:
        paper = self._reasons.paper
        if paper is not None and paper.resembles is not None:
            self.comparison_requested.emit(paper.document_id, paper.resembles)

    @Slot(object, str)
    def _on_record_field_committed(self, field: Field, text: str) -> None:
        if not self.is_on:
            return
        if self._panel.record.edits[field].editor.hasFocus():
            # Enter: the next key is one of the list's, such as S for the next paper.
            self._ui.documents_view.setFocus()
        shown = self._panel.shown_document
        if shown is not None and text and field in SHARED_FIELDS:
            self._corrected = (shown.id, field)

    @Slot(object)
    def _on_feed_changed(self, changes: Changes) -> None:
        if not self.is_on:
            return
        if self._shown in changes.documents:
            self._ask()
        if self._corrected is not None and self._corrected[0] in changes.documents:
            document_id, field = self._corrected
            self._corrected = None
            services = self._workspace.services
            self._looking.ask(
                lambda token: offer_of(services, document_id, field, token), self._show_offer
            )

    def _show_offer(self, offer: Offer | None) -> None:
        self._offer = offer
        if offer is None or not offer.found:
            self.bar.hide_offer()
            return
        reasons = dict.fromkeys(
            LIKENESS_REASONS[one] for each in offer.found for one in each.reasons
        )
        count = count_text(len(offer.found))
        sentence = self.tr("{count} văn bản chờ khác ({reasons}): {field} = {value}?").format(
            count=count,
            reasons=join_words(reasons),
            field=field_name(offer.field).lower(),
            value=offer.value,
        )
        self.bar.show_offer(sentence, self.tr("Sửa cả {count} văn bản").format(count=count))

    @Slot()
    def _on_bar_offer_accepted(self) -> None:
        if self._offer is not None:
            self._apply(self._offer, tuple(one.document_id for one in self._offer.found))

    @Slot()
    def _on_bar_offer_shown(self) -> None:
        offer = self._offer
        if offer is None:
            return
        dialog = PlannedChangesDialog(
            self.tr("Sửa cho các văn bản giống nhau"), offer.changes, self._window()
        )
        dialog.chosen.connect(partial(self._apply, offer))
        open_dialog(dialog)

    def _apply(self, offer: Offer, ids: tuple[DocumentId, ...]) -> None:
        self.bar.hide_offer()
        self._offer = None
        self._commands.apply_similar(offer.document_id, offer.field, ids)

    def _window(self) -> QWidget:
        return self._panel.window()


def open_dialog(dialog: QDialog) -> None:
    """Show a dialog over its window; it is gone once it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def reasons_of(services: Services, document_id: DocumentId) -> Reasons:
    """Return why a paper waits; runs beside the window."""
    found = services.inbox.papers([document_id])
    if not found:
        return Reasons()
    other = found[0].resembles
    rows = services.documents.rows([other]) if other is not None else ()
    return Reasons(found[0], rows[0] if rows else None)


def offer_of(
    services: Services, document_id: DocumentId, field: Field, token: CancelToken
) -> Offer | None:
    """Return the papers that need the same correction; runs beside the window."""
    found = services.suggestions.similar(document_id, field)
    token.raise_if_cancelled()
    if not found:
        return None
    value = field_value(services.documents.get(document_id).fields, field)
    names = names_of(services, [one.document_id for one in found], token)
    changes = tuple(
        PlannedChange(one.document_id, names[one.document_id], field, one.before, value)
        for one in found
    )
    return Offer(document_id, field, value, found, changes)
