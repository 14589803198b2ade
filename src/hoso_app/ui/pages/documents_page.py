"""The page of documents: navigation, search and list, the document."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from hoso_app.domain.errors import HosoError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet
from hoso_app.messages.errors import error_text
from hoso_app.services import last_rows
from hoso_app.services.last_rows import LastRows
from hoso_app.ui.actions import ActionId
from hoso_app.ui.forms.ui_documents_page import Ui_DocumentsPage
from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.models.document_list import DocumentEntry
from hoso_app.ui.models.kept_view import KeptView, as_text, from_text
from hoso_app.ui.models.loading import Answer, SideCounts
from hoso_app.ui.models.navigation import NavigationNode, NodeKind
from hoso_app.ui.models.query import DocumentQuery, Place
from hoso_app.ui.pages.document_commands import DocumentCommands
from hoso_app.ui.pages.document_panel import DocumentPanel
from hoso_app.ui.pages.drag_out import DragOut
from hoso_app.ui.pages.emptiness import Remedy, emptiness_of, remedy_text
from hoso_app.ui.pages.inbox_triage import InboxTriage
from hoso_app.ui.pages.panes import Panes
from hoso_app.ui.pages.printing import Printing
from hoso_app.ui.pages.result_list import ResultList
from hoso_app.ui.pages.search_commands import SearchCommands
from hoso_app.ui.pages.search_head import SearchHead
from hoso_app.ui.pages.selection_commands import SelectionCommands
from hoso_app.ui.pages.table_mode import TableMode
from hoso_app.ui.pages.workspace import Workspace
from hoso_app.ui.window_state import LIST_FRAME, SEARCH_FRAME, library_key


class DocumentsPage(QWidget):
    """Finds documents, lists them, and shows the one that is selected.

    Signals:
        remedy_requested: A way out of an empty list that is not this page's (``Remedy``).
        outcome_shown: What the list shows now (``Answer``).
        dossier_export_requested: A dossier's papers are wanted as files (``Dossier``'s
            identifier, its name).
        contents_requested: A dossier's list of contents is wanted (likewise).
        navigation_menu_built: The menu of a line of the navigation is about to be
            shown; others may add to it (``QMenu``, the line).
    """

    remedy_requested = Signal(object)
    outcome_shown = Signal(object)
    dossier_export_requested = Signal(int, str)
    contents_requested = Signal(int, str)
    navigation_menu_built = Signal(object, object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_DocumentsPage()
        self.ui.setupUi(self)
        self._workspace = workspace
        self.commands = DocumentCommands(workspace, self)
        self.results = ResultList(workspace, self)
        self.head = SearchHead(self.ui, self.results, self)
        self.search_commands = SearchCommands(workspace, self.ui, self.results, self)
        self.panel = DocumentPanel(workspace, self.commands, self)
        self.panes = Panes(self.ui, workspace.actions, workspace.state, self)
        self.selection = SelectionCommands(
            workspace, self.commands, self.results, self.panel, self.ui.documents_view
        )
        self.triage = InboxTriage(
            self.ui, workspace, self.commands, self.results, self.panel, self.panes
        )
        self.table = TableMode(self.ui, self.results, workspace)
        self.drag_out = DragOut(self.ui.documents_view, workspace)
        self.printing = Printing(workspace, self)
        self._wanted: DocumentId | None = None
        self._first_in_sight: DocumentId | None = None
        """The paper at the head of the last rows, until the list is answered."""
        self._answered_for: tuple[str, Place | None] | None = None
        self._is_answering = False
        self._is_filing = False
        self._empty_answer: Answer | None = None
        self._prepare()
        self._connect_signals()
        self._connect_actions()

    def start(self, words: str = "") -> None:
        """Show what was shown last time, or what answers these words; once the window is there."""
        kept = None if words else from_text(self._workspace.state.text(self._kept_name))
        if kept is not None:
            self.ui.search_box.set_words(kept.query.text)
            self._wanted = kept.document
            self._show_last_rows(kept.query)
        is_shown = self._first_in_sight is not None
        self.results.start(None if kept is None else kept.query, is_shown=is_shown)
        if words:
            self.ui.search_box.setText(words)
        self.ui.search_box.setFocus()

    def save(self) -> None:
        """Remember for the next start what is shown and how."""
        ids = self.ui.documents_view.selected_ids()
        kept = KeptView(self.results.query, ids[0] if len(ids) == 1 else None)
        self._workspace.state.save_text(self._kept_name, as_text(kept))
        self._keep_last_rows()
        self.panel.save()
        self.panes.save()
        self.table.save()

    def _keep_last_rows(self) -> None:
        view, state = self.ui.documents_view, self._workspace.state
        for name, part in ((LIST_FRAME, view.viewport()), (SEARCH_FRAME, self.ui.search_box)):
            corner = part.mapTo(self.window(), QPoint(0, 0))
            state.save_frame(name, QRect(corner, part.size()))
        entries = [] if self.results.documents.is_table else view.entries_in_sight()
        ids = [entry.row.id for entry in entries]
        current = view.current_id()
        place = ids.index(current) if current in ids else None
        last = LastRows(tuple(entry.row for entry in entries), place)
        last_rows.keep(self._workspace.services.path, last)

    def _show_last_rows(self, query: DocumentQuery) -> None:
        """Show what the list showed last until it is answered anew, a moment later."""
        last = last_rows.read(self._workspace.services.path)
        if not last.rows:
            return
        self.results.documents.set_result(
            [row.id for row in last.rows], [DocumentEntry(row) for row in last.rows]
        )
        self._first_in_sight = last.rows[0].id
        self._answered_for = (query.text, query.place)
        if last.current is not None:
            self.ui.documents_view.select_row(last.current)

    @property
    def _kept_name(self) -> str:
        """Return under which name the view of this library is remembered."""
        return library_key(self._workspace.services.path)

    def show_document(self, document_id: DocumentId) -> None:
        """Select a document; filters that hide it are taken off."""
        self.panes.open_document()
        if self.ui.documents_view.select(document_id):
            return
        self._wanted = document_id
        before = self.results.query
        self.head.clear()
        if self.results.query == before and not self.results.will_complete:
            self._on_results_completed()

    def show_query(self, query: DocumentQuery) -> None:
        """Ask a question that comes from elsewhere (a saved search, a filter)."""
        self.head.show_query(query)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panes.arrange(event.size().width())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.panes.arrange(self.width())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.ui.documents_view.setFocus()
        else:
            super().keyPressEvent(event)

    def _prepare(self) -> None:
        ui = self.ui
        ui.document_pane_layout.addWidget(self.panel)
        ui.documents_view.show_documents(self.results.documents)
        self.results.rows_in_sight = ui.documents_view.rows_in_sight
        ui.navigation_view.show_navigation(self.results.navigation)
        ui.menu_button.setIcon(icon(Icon.MENU))
        ui.menu_button.setToolTip(self.tr("Cột bên trái (F8)"))
        ui.import_button.setIcon(icon(Icon.PLUS, "on_accent"))
        ui.more_button.setIcon(icon(Icon.MORE))
        ui.save_search_button.setToolTip(self._workspace.actions[ActionId.SAVE_SEARCH].toolTip())

    def _connect_signals(self) -> None:
        ui = self.ui
        ui.search_box.list_requested.connect(self._on_search_box_list_requested)
        ui.save_search_button.clicked.connect(self._on_save_search_triggered)
        ui.search_box.left.connect(ui.documents_view.setFocus)
        ui.navigation_view.node_chosen.connect(self._on_navigation_node_chosen)
        ui.navigation_view.node_menu_requested.connect(self._on_navigation_menu_requested)
        ui.navigation_rail.place_chosen.connect(self.go_to)
        ui.documents_view.documents_selected.connect(self._on_documents_selected)
        ui.documents_view.open_requested.connect(self.commands.open_original)
        ui.documents_view.star_requested.connect(self._on_documents_view_star_requested)
        ui.documents_view.search_requested.connect(self._on_documents_view_search_requested)
        self.results.query_changed.connect(self.panel.wait_for_answer)
        self.results.about_to_show.connect(self._on_results_about_to_show)
        self.results.answered.connect(self._on_results_answered)
        self.results.counted.connect(self._on_results_counted)
        self.results.completed.connect(self._on_results_completed)
        self.results.failed.connect(self._on_results_failed)
        self.panel.document_requested.connect(self.show_document)
        self.panel.closed.connect(self.panes.toggle_document)
        self.panes.stacked.connect(self._on_panes_stacked)
        self._workspace.told.connect(self._on_workspace_told)
        self._workspace.warned.connect(ui.message_strip.warn)

    def _connect_actions(self) -> None:
        paper = self.panel.ui.paper_view
        wiring: dict[ActionId, Callable[[], object]] = {
            ActionId.FOCUS_SEARCH: self._on_focus_search_triggered,
            ActionId.CLEAR_FILTERS: self.head.clear,
            ActionId.SAVE_SEARCH: self._on_save_search_triggered,
            ActionId.NEXT_PANE: partial(self._step_pane, 1),
            ActionId.PREVIOUS_PANE: partial(self._step_pane, -1),
            ActionId.NEXT_HIT: partial(paper.step_hit, 1),
            ActionId.PREVIOUS_HIT: partial(paper.step_hit, -1),
            ActionId.ZOOM_IN: partial(self.panel.paper.zoom, 1),
            ActionId.ZOOM_OUT: partial(self.panel.paper.zoom, -1),
            ActionId.ZOOM_RESET: partial(self.panel.paper.zoom, None),
            ActionId.PRINT: self._on_print_triggered,
            ActionId.SHOW_FILE: self._on_show_file_triggered,
            ActionId.GO_ALL: partial(self.go_to, Place.ALL),
            ActionId.GO_INBOX: partial(self.go_to, Place.INBOX),
            ActionId.GO_RECENT: partial(self.go_to, Place.RECENT),
            ActionId.GO_STARRED: partial(self.go_to, Place.STARRED),
            ActionId.GO_TRASH: partial(self.go_to, Place.TRASH),
        }
        for name, slot in wiring.items():
            action = self._workspace.actions[name]
            action.triggered.connect(_without_arguments(slot))
            action.setEnabled(True)

    @Slot()
    def _on_print_triggered(self) -> None:
        shown = self.panel.shown_document
        if shown is not None:
            self.printing.ask_to_print(shown)

    @Slot()
    def _on_show_file_triggered(self) -> None:
        shown = self.panel.shown_document
        if shown is not None:
            self.printing.show_file(shown.id)

    @Slot(object)
    def go_to(self, place: Place) -> None:
        """Show another place."""
        self.results.ask(self.results.query.at(place))
        self.panes.fold_navigation()

    def do_remedy(self, remedy: Remedy) -> None:
        """Do what a button of the empty list offers."""
        if remedy is Remedy.CLEAR_FILTERS:
            self.head.clear_filters()
        elif remedy is Remedy.CLEAR_WORDS:
            self.head.clear_words()
        elif remedy is Remedy.SHOW_ALL:
            self.go_to(Place.ALL)
        else:
            self.remedy_requested.emit(remedy)

    def set_filing(self, *, is_filing: bool) -> None:
        """Say in an empty list that papers are on their way to it, or no more."""
        self._is_filing = is_filing
        if self._empty_answer is not None:
            self._show_emptiness(self._empty_answer)

    def _show_emptiness(self, answer: Answer) -> None:
        self._empty_answer = None if answer.ids else answer
        if answer.ids:
            self.ui.results_stack.setCurrentWidget(self.ui.list_page)
            return
        words = emptiness_of(answer, is_filing=self._is_filing)
        remedies = [
            (remedy_text(remedy), partial(self.do_remedy, remedy)) for remedy in words.remedies
        ]
        self.ui.empty_state.say(words.icon, words.title, words.text, *remedies)
        self.ui.results_stack.setCurrentWidget(self.ui.empty_page)

    def _step_pane(self, step: int) -> None:
        ui, panel = self.ui, self.panel.ui
        panes: list[QWidget] = [
            ui.search_box,
            ui.navigation_view,
            ui.documents_view,
            panel.paper_view,
            panel.page_view,
            panel.tabs,
        ]
        panes = [pane for pane in panes if pane.isVisible()]
        focused = self.focusWidget()
        at = next(
            (
                position
                for position, pane in enumerate(panes)
                if focused is not None and (pane is focused or pane.isAncestorOf(focused))
            ),
            -1 if step > 0 else 0,
        )
        panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_search_box_list_requested(self) -> None:
        view = self.ui.documents_view
        if not view.isVisible():
            return
        if not view.currentIndex().isValid():
            view.select_row(0)
        view.setFocus()

    @Slot(str)
    def _on_documents_view_search_requested(self, typed: str) -> None:
        box = self.ui.search_box
        box.setFocus()
        if typed:
            box.setText(box.text() + typed)
        else:
            box.selectAll()

    @Slot()
    def _on_focus_search_triggered(self) -> None:
        self.window().activateWindow()
        self.ui.search_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.search_box.selectAll()

    @Slot(object, bool)
    def _on_navigation_node_chosen(self, node: NavigationNode, is_added: bool) -> None:
        query = self.results.query
        if node.place is not None:
            self.go_to(node.place)
        elif node.saved is not None:
            self.head.show_query(DocumentQuery(node.saved.text, node.saved.filters, query.sort))
        elif node.facet is not None:
            is_only = query.filters.get(node.facet) == (node.value,)
            if is_added or is_only:
                self.results.ask(query.toggled(node.facet, node.value))
            else:
                self.results.ask(query.only(node.facet, node.value))
        self.panes.fold_navigation()

    @Slot(object, object)
    def _on_navigation_menu_requested(self, node: NavigationNode, position: QPoint) -> None:
        menu = QMenu(self)
        if node.saved is not None:
            forget = menu.addAction(self.tr("Xóa tìm kiếm đã lưu này"))
            forget.triggered.connect(partial(self.selection.forget_search, node.saved.id))
        elif node.kind is NodeKind.FILTER and node.facet is not None:
            is_on = self.results.query.has(node.facet, node.value)
            words = self.tr("Bỏ lọc theo điều này") if is_on else self.tr("Lọc thêm theo điều này")
            toggle = menu.addAction(words)
            toggle.triggered.connect(partial(self._on_navigation_node_chosen, node, True))
            if node.facet is Facet.DOSSIER:
                self._add_dossier_actions(menu, node)
        self.navigation_menu_built.emit(menu, node)
        if menu.isEmpty():
            return
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(position)

    def _add_dossier_actions(self, menu: QMenu, node: NavigationNode) -> None:
        menu.addSeparator()
        contents = menu.addAction(icon(Icon.DOCUMENT), self.tr("Lập mục lục văn bản…"))
        contents.triggered.connect(
            lambda: self.contents_requested.emit(int(node.value), node.label)
        )
        export = menu.addAction(icon(Icon.EXPORT), self.tr("Xuất hồ sơ này ra thư mục…"))
        export.triggered.connect(
            lambda: self.dossier_export_requested.emit(int(node.value), node.label)
        )

    @Slot()
    def _on_documents_selected(self) -> None:
        if self._is_answering:
            return  # what is selected between two answers is nobody's choice
        ids = self.ui.documents_view.selected_ids()
        entry = self.results.documents.entry_of(ids[0]) if len(ids) == 1 else None
        row = None if entry is None else entry.row
        words = self.results.query.text if entry is None else entry.words
        self.panel.show_documents(ids, words or self.results.query.text, row)
        self.selection.show_selection(ids)
        self.triage.show_selection(ids)

    @Slot(int)
    def _on_documents_view_star_requested(self, document_id: int) -> None:
        entry = self.results.documents.entry_of(DocumentId(document_id))
        if entry is not None:
            self.commands.star([entry.row.id], is_starred=not entry.row.is_starred)

    @Slot(bool)
    def _on_results_about_to_show(self, is_same: bool) -> None:
        self.ui.documents_view.stay_in_place(is_wanted=is_same)
        self._is_answering = True

    @Slot(object, bool)
    def _on_results_answered(self, answer: Answer, is_same: bool) -> None:
        self._show_emptiness(answer)
        asked = (answer.query.text, answer.query.place)
        if asked != self._answered_for or not self.ui.documents_view.selected_ids():
            # The best answer to other words is the first one, and so is another place's.
            self.ui.documents_view.select_row(0)
        self._answered_for = asked
        if self._first_in_sight is not None:
            self.ui.documents_view.put_at_top(self._first_in_sight)
            self._first_in_sight = None
        self._is_answering = False
        self._on_documents_selected()
        self.outcome_shown.emit(answer)

    @Slot(object)
    def _on_results_counted(self, counts: SideCounts) -> None:
        self.ui.navigation_rail.show_state(self.results.query.place, counts.places)

    @Slot()
    def _on_results_completed(self) -> None:
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            if not self.ui.documents_view.select(wanted):
                # Not in the list, such as a paper in the trash: it is shown all the same.
                self.ui.documents_view.clearSelection()
                self.panel.show_documents((wanted,), "")

    @Slot(object)
    def _on_results_failed(self, error: HosoError) -> None:
        self._on_documents_selected()
        self.ui.message_strip.warn(error_text(error), self.tr("Thử lại"), self.results.refresh)

    @Slot(bool)
    def _on_panes_stacked(self, is_stacked: bool) -> None:
        self.panel.set_wide(is_wide=is_stacked)

    @Slot()
    def _on_save_search_triggered(self) -> None:
        query = self.results.query
        if query.text.strip() or query.filters:
            self.selection.save_search(query, " ".join(query.text.split()))

    @Slot(str, bool)
    def _on_workspace_told(self, sentence: str, can_undo: bool) -> None:
        if can_undo:
            self.ui.message_strip.tell(sentence, self.tr("Hoàn tác"), self.commands.undo)
        else:
            self.ui.message_strip.tell(sentence)


def _without_arguments(slot: Callable[[], object]) -> Callable[..., None]:
    """Return a slot for ``triggered``, which gives on whether the action is checked."""

    def call(_is_checked: bool = False) -> None:
        slot()

    return call
