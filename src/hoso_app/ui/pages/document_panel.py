"""The right side: the paper, its record, what it is related to, and its history."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget
from typing_extensions import override

from hoso_app.domain.changes import Changes
from hoso_app.domain.documents import Document, DocumentRow, DocumentState, Field
from hoso_app.domain.errors import DocumentNotFoundError, HosoError, InvalidValueError
from hoso_app.domain.ids import DocumentId
from hoso_app.messages.errors import error_text
from hoso_app.ui.actions import ActionId
from hoso_app.ui.forms.ui_document_panel import Ui_DocumentPanel
from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.job_bridge import LatestJob
from hoso_app.ui.models.history import HistoryModel
from hoso_app.ui.models.labels import count_text, document_name, tip
from hoso_app.ui.models.loading import OpenedDocument, open_document
from hoso_app.ui.models.relations import RelationListModel, RelationRole
from hoso_app.ui.pages.document_commands import DocumentCommands
from hoso_app.ui.pages.panel_head import PanelHead
from hoso_app.ui.pages.paper_pane import PaperPane
from hoso_app.ui.pages.record_panel import RecordPanel
from hoso_app.ui.pages.workspace import Workspace
from hoso_app.ui.theme import Space

_SETTLING_MILLISECONDS = 60
"""Going down the list with the arrow held, nobody reads what lies between."""
_LONGEST_TITLE = 160
"""Characters; the title of an article may be a whole paragraph."""
_BLANK_MILLISECONDS = 150
"""A paper that comes later than this is waited for in front of an empty page."""
_PAPER_AND_RECORD = (3000, 2000)
"""Shares of the height, where the record stands below the paper."""
_SIDE_BY_SIDE = (1000, 1000)
"""Shares of the width, where it stands beside the paper: its fields have to be read whole."""


class DocumentPanel(QWidget):
    """Shows one document, or what can be done with several.

    Signals:
        document_requested: Another document is wanted (a citation was followed).
        closed: The pane is to be closed.
    """

    document_requested = Signal(int)
    closed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        commands: DocumentCommands,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_DocumentPanel()
        self.ui.setupUi(self)
        self._workspace = workspace
        self._commands = commands
        self._ids: tuple[DocumentId, ...] = ()
        self._words = ""
        self._shown: OpenedDocument | None = None
        self._visited: list[DocumentId] = []
        self._loading: LatestJob[OpenedDocument] = LatestJob(workspace.read, workspace.bridge)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLING_MILLISECONDS)
        self._blank_timer = QTimer(self)
        self._blank_timer.setSingleShot(True)
        self._blank_timer.setInterval(_BLANK_MILLISECONDS)
        self._is_awaited = False
        self._is_put_off = False
        self._on_shown: Callable[[], None] | None = None
        self._is_wide: bool | None = None
        self._head = PanelHead(self.ui)
        self.paper = PaperPane(self.ui, workspace, self)
        self.record = RecordPanel(self)
        self.relations = RelationListModel(self)
        self.history = HistoryModel(self)
        self._prepare()
        self._connect_signals()
        self._show_page()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._head.fit(event.size())

    @property
    def shown_document(self) -> Document | None:
        """Return the document that is shown, None while another one is awaited."""
        return None if self._shown is None else self._shown.document

    @property
    def is_waiting(self) -> bool:
        """Return whether the paper that is selected is still to come."""
        return self._timer.isActive() or self._is_put_off or self._loading.is_waiting

    @Slot()
    def wait_for_answer(self) -> None:
        """Leave the time to the question that is asked now: it may well end on another paper.

        The next ``show_documents`` goes on, with this paper or the other.
        """
        self._is_put_off = self._is_put_off or self._timer.isActive()
        self._timer.stop()

    def show_documents(
        self, ids: Sequence[DocumentId], words: str, row: DocumentRow | None = None
    ) -> None:
        """Show these documents, marking the words of the question.

        Until a paper is there, nothing of the former one can be edited: what
        is typed always belongs to the paper that is shown as selected.
        ``row`` is what the list knows of it already.
        """
        chosen = tuple(ids)
        was_put_off, self._is_put_off = self._is_put_off, False
        if chosen == self._ids and words == self._words:
            if was_put_off:
                self._timer.start()
            return
        is_same_paper = chosen == self._ids
        if not is_same_paper:
            self.record.commit()
        self._ids, self._words = chosen, words
        if len(chosen) == 1:
            self._show_one(row, is_same_paper=is_same_paper)
            return
        self._forget_shown()
        self._show_page()

    def set_wide(self, *, is_wide: bool) -> None:
        """Put paper and record side by side, or one below the other."""
        splitter, state = self.ui.parts_splitter, self._workspace.state
        wanted = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if self._is_wide is not None and self._is_wide is not is_wide:
            state.save_parts(self._name_of_parts(), splitter)
        self._is_wide = is_wide
        is_restored = state.restore_parts(self._name_of_parts(), splitter)
        splitter.setOrientation(wanted)  # what is restored brings its own along
        if not is_restored:
            # The paper is what is read; of the record, its head is enough at a glance.
            splitter.setSizes(list(_SIDE_BY_SIDE if is_wide else _PAPER_AND_RECORD))

    def save(self) -> None:
        """Remember how paper and record share the room."""
        if self._is_wide is not None:
            self._workspace.state.save_parts(self._name_of_parts(), self.ui.parts_splitter)

    def _name_of_parts(self) -> str:
        return f"paper-{'beside' if self._is_wide else 'above'}"

    def edit_record(self) -> None:
        """Go into the record with the keyboard."""
        self.ui.tabs.setCurrentWidget(self.ui.record_tab)
        self._when_shown(self.record.focus_first_field)

    def go_to_field(self, field: Field) -> None:
        """Go into a field of the record with the keyboard."""
        edit = self.record.reveal(field)
        if edit is not None:
            self._go_into(edit)

    def edit_note(self) -> None:
        """Go into the note with the keyboard."""
        self._go_into(self.record.ui.note_edit)

    def edit_tags(self) -> None:
        """Go to where a tag is typed."""
        self._go_into(self.record.ui.tag_editor)

    def follow(self, document_id: DocumentId) -> None:
        """Go to another document and remember the way back."""
        if self._shown is not None:
            self._visited.append(self._shown.document.id)
        self.document_requested.emit(document_id)

    @Slot()
    def go_back(self) -> None:
        """Return to the document from which a citation was followed."""
        if self._visited:
            self.document_requested.emit(self._visited.pop())

    def _prepare(self) -> None:
        ui, actions = self.ui, self._workspace.actions
        ui.record_contents_layout.addWidget(self.record)
        ui.citations_view.setModel(self.relations)
        ui.history_view.setModel(self.history)
        ui.history_view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for button, action in (
            (ui.restore_button, ActionId.RESTORE),
            (ui.open_button, ActionId.OPEN_ORIGINAL),
            (ui.citation_button, ActionId.COPY_CITATION),
        ):
            style = button.toolButtonStyle()
            button.setDefaultAction(actions[action])
            button.setToolButtonStyle(style)
        # An action would put its own drawing on the button, in the colour of text.
        ui.accept_button.setIcon(icon(Icon.CHECK, "on_accent"))
        ui.accept_button.setToolTip(actions[ActionId.ACCEPT].toolTip())
        ui.accept_button.clicked.connect(actions[ActionId.ACCEPT].trigger)
        for button, name in (
            (ui.back_button, Icon.ARROW_LEFT),
            (ui.more_button, Icon.MORE),
            (ui.close_button, Icon.CLOSE),
        ):
            _dress(button, name)
        ui.nothing_state.say(
            Icon.DOCUMENT,
            self.tr("Chưa chọn văn bản nào"),
            self.tr("Chọn một văn bản trong danh sách để xem nội dung và thông tin của nó."),
        )

    def _connect_signals(self) -> None:
        ui = self.ui
        self._timer.timeout.connect(self._load)
        self._blank_timer.timeout.connect(self._on_blank_timer_timeout)
        self._workspace.feed.changed.connect(self._on_feed_changed)
        self.record.field_committed.connect(self._on_record_field_committed)
        self.record.field_pointed.connect(self._on_record_field_pointed)
        self.record.tag_added.connect(self._on_record_tag_added)
        self.record.tag_removed.connect(self._on_record_tag_removed)
        self.record.note_committed.connect(self._on_record_note_committed)
        ui.star_button.clicked.connect(self._on_star_button_clicked)
        ui.back_button.clicked.connect(self.go_back)
        ui.close_button.clicked.connect(self.closed)
        ui.citations_view.activated.connect(self._on_citations_view_activated)
        ui.citations_view.clicked.connect(self._on_citations_view_activated)

    def _go_into(self, part: QWidget) -> None:
        """Give the keyboard to a part of the record, wherever it is scrolled to."""
        self.ui.tabs.setCurrentWidget(self.ui.record_tab)

        def enter() -> None:
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ui.record_scroll.ensureWidgetVisible(part, 0, Space.WIDE)

        self._when_shown(enter)

    def _when_shown(self, act: Callable[[], None]) -> None:
        """Do something with the record as soon as it is that of the selected paper."""
        if self._is_awaited:
            self._on_shown = act
        elif self._shown is not None:
            act()

    def _show_one(self, row: DocumentRow | None, *, is_same_paper: bool) -> None:
        is_moving = self._shown is not None or self._is_awaited
        if not is_same_paper:
            focused = self.record.focused_part()
            self._forget_shown()
            self._is_awaited = True
            if focused is not None:
                # Who corrects one paper after the other stays in the same field.
                self._on_shown = focused
            self.record.setEnabled(False)
            if row is not None:
                self._show_row(row)
            self._blank_timer.start()
        if is_moving:
            self._timer.start()
        else:
            self._load()

    def _forget_shown(self) -> None:
        self._timer.stop()
        self._blank_timer.stop()
        self._loading.forget()
        self._shown = None
        self._is_awaited = False
        self._on_shown = None

    def _show_page(self) -> None:
        ui = self.ui
        if len(self._ids) > 1:
            count = count_text(len(self._ids))
            ui.several_label.setText(self.tr("Đã chọn {count} văn bản").format(count=count))
            ui.stack.setCurrentWidget(ui.several_page)
        elif self._shown is None:
            ui.stack.setCurrentWidget(ui.nothing_page)
        else:
            ui.stack.setCurrentWidget(ui.single_page)

    @Slot()
    def _on_blank_timer_timeout(self) -> None:
        """Take the former paper away: the one that is selected takes its time."""
        if self._is_awaited:
            self.paper.show_waiting()
            self.record.show_nothing()
            self.relations.show_relations((), (), {})
            self.history.show_steps(DocumentId(0), ())

    @Slot()
    def _load(self) -> None:
        if len(self._ids) != 1:
            return
        document_id, words, services = self._ids[0], self._words, self._workspace.services
        self._loading.ask(
            lambda token: open_document(services, document_id, words, token),
            self._show,
            self._on_failed,
        )

    def _show(self, opened: OpenedDocument) -> None:
        before = self._shown
        is_new = (
            before is None or before.document.id != opened.document.id or before.hits != opened.hits
        )
        self._blank_timer.stop()
        self._is_awaited = False
        self._shown = opened
        self._show_head(opened.document)
        self.paper.show_paper(opened, goes_to_hit=is_new)
        self.record.show_record(opened.document, opened.extracted)
        self.record.setEnabled(True)
        self.relations.show_relations(opened.document.citations, opened.citing, opened.cited)
        self.history.show_steps(opened.document.id, opened.history)
        self._show_relation_count(self.relations.paper_count)
        self._show_page()
        act, self._on_shown = self._on_shown, None
        if act is not None:
            act()

    def _show_relation_count(self, count: int) -> None:
        title = self.tr("Liên quan")
        if count:
            title = self.tr("Liên quan ({count})").format(count=count_text(count))
        self.ui.tabs.setTabText(self.ui.tabs.indexOf(self.ui.citations_tab), title)

    def _show_row(self, row: DocumentRow) -> None:
        """Name the paper that is awaited."""
        day = None if row.issued_on is None else row.issued_on.written
        self._show_title(
            document_name(row.document_type, row.document_number, row.abstract, row.file_name),
            (self._on_day(day), row.issuer, row.term),
        )
        self._show_state(row.state, is_starred=row.is_starred)

    def _show_head(self, document: Document) -> None:
        fields = document.fields
        number = None if fields.number is None else fields.number.canonical
        file_name = document.originals[0].name if document.originals else ""
        day = fields.sorted_on
        self._show_title(
            document_name(fields.document_type, number, fields.abstract, file_name),
            (
                self._on_day(None if day is None else day.written),
                fields.issuer,
                str(fields.term) if fields.term else None,
            ),
        )
        self._show_state(document.state, is_starred=document.is_starred)

    def _on_day(self, day: str | None) -> str | None:
        return None if day is None else self.tr("ngày {date}").format(date=day)

    def _show_title(self, title: str, parts: Sequence[str | None]) -> None:
        ui = self.ui
        is_long = len(title) > _LONGEST_TITLE
        ui.title_label.setText(f"{title[:_LONGEST_TITLE].rstrip()}…" if is_long else title)
        ui.title_label.setToolTip(tip(title) if is_long else "")
        ui.subtitle_label.setText(" · ".join(part for part in parts if part))
        ui.subtitle_label.setVisible(bool(ui.subtitle_label.text()))

    def _show_state(self, state: DocumentState, *, is_starred: bool) -> None:
        ui = self.ui
        ui.accept_button.setVisible(state is DocumentState.INBOX)
        ui.restore_button.setVisible(state is DocumentState.TRASH)
        ui.back_button.setVisible(bool(self._visited))
        star = Icon.STAR_FILLED if is_starred else Icon.STAR
        ui.star_button.setIcon(icon(star, "warning" if is_starred else "text_muted"))
        words = self.tr("Bỏ đánh dấu") if is_starred else self.tr("Đánh dấu")
        ui.star_button.setToolTip(words)
        ui.star_button.setAccessibleName(words)

    def _on_failed(self, error: HosoError) -> None:
        self._forget_shown()
        self._show_page()
        if not isinstance(error, DocumentNotFoundError):
            self._workspace.warn(error)

    @Slot(object)
    def _on_feed_changed(self, changes: Changes) -> None:
        if len(self._ids) == 1 and self._ids[0] in changes.documents:
            self._load()

    @Slot(object, str)
    def _on_record_field_committed(self, field: Field, text: str) -> None:
        shown = self.shown_document
        if shown is None:
            return
        document_id = shown.id

        def refuse(error: HosoError) -> None:
            now = self.shown_document
            if isinstance(error, InvalidValueError) and now is not None and now.id == document_id:
                self.record.show_error(field, error_text(error))
            else:
                self._workspace.warn(error)

        self._commands.edit([document_id], field, text, refuse)

    @Slot(object)
    def _on_record_field_pointed(self, field: Field | None) -> None:
        if not self._is_awaited:
            self.paper.point_at(None if field is None else self.record.span_of(field))

    @Slot(str)
    def _on_record_tag_added(self, tag: str) -> None:
        shown = self.shown_document
        if shown is not None:
            self._commands.add_tag([shown.id], tag)

    @Slot(str)
    def _on_record_tag_removed(self, tag: str) -> None:
        shown = self.shown_document
        if shown is not None:
            self._commands.remove_tag([shown.id], tag)

    @Slot(str)
    def _on_record_note_committed(self, text: str) -> None:
        shown = self.shown_document
        if shown is not None:
            self._commands.set_note(shown.id, text)

    @Slot()
    def _on_star_button_clicked(self) -> None:
        shown = self.shown_document
        if shown is not None:
            self._commands.star([shown.id], is_starred=not shown.is_starred)

    @Slot(QModelIndex)
    def _on_citations_view_activated(self, index: QModelIndex) -> None:
        document_id = index.data(RelationRole.DOCUMENT_ID)
        span = index.data(RelationRole.SPAN)
        if document_id is not None:
            self.follow(DocumentId(document_id))
        elif span is not None:
            self.paper.point_at(tuple(span))


def _dress(button: QToolButton, name: Icon) -> None:
    button.setIcon(icon(name))
    if not button.toolTip():
        button.setToolTip(button.accessibleName())
