"""The actions on the selected documents, with the questions that they ask first."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from hoso_app.domain.changes import Changes
from hoso_app.domain.committees import Committee
from hoso_app.domain.documents import DocumentState
from hoso_app.domain.dossiers import Dossier, Tag
from hoso_app.domain.ids import DocumentId, DossierId, SavedSearchId
from hoso_app.domain.search import Facet
from hoso_app.ui.actions import ActionId
from hoso_app.ui.dialogs.bulk_edit_dialog import BulkEditDialog
from hoso_app.ui.dialogs.dossier_dialog import DossierDialog
from hoso_app.ui.dialogs.name_dialog import NameDialog
from hoso_app.ui.job_bridge import LatestJob
from hoso_app.ui.models.loading import plan_edit
from hoso_app.ui.models.query import DocumentQuery
from hoso_app.ui.pages.document_commands import DocumentCommands
from hoso_app.ui.pages.document_panel import DocumentPanel
from hoso_app.ui.pages.result_list import ResultList
from hoso_app.ui.pages.workspace import Workspace
from hoso_app.ui.widgets.document_list_view import DocumentListView

_NEEDS_SELECTION = (
    ActionId.OPEN_ORIGINAL,
    ActionId.COPY_CITATION,
    ActionId.ACCEPT,
    ActionId.EDIT_RECORD,
    ActionId.EDIT_NOTE,
    ActionId.STAR,
    ActionId.TAG,
    ActionId.ADD_TO_DOSSIER,
    ActionId.EXPORT_CHOSEN,
)
_LIST_KEYS = (ActionId.TRASH, ActionId.RESTORE, ActionId.SELECT_ALL)
"""Keys that mean something else where text is written."""


class SelectionCommands(QObject):
    """Wires the actions that work on what is selected in the list."""

    def __init__(
        self,
        workspace: Workspace,
        commands: DocumentCommands,
        results: ResultList,
        panel: DocumentPanel,
        view: DocumentListView,
    ) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._commands = commands
        self._results = results
        self._panel = panel
        self._view = view
        self._ids: tuple[DocumentId, ...] = ()
        self._tags: tuple[Tag, ...] = ()
        self._issuer_names: list[str] = []
        self._connect()
        self._wire_several_page()
        self._read_names()
        workspace.feed.changed.connect(self._on_feed_changed)

    @property
    def ids(self) -> tuple[DocumentId, ...]:
        """Return the documents that are selected."""
        return self._ids

    def show_selection(self, ids: tuple[DocumentId, ...]) -> None:
        """Enable what can be done with these documents."""
        self._ids = ids
        actions = self._workspace.actions
        is_trash = self._results.query.filters.get(Facet.STATE) == (DocumentState.TRASH.value,)
        has_any = bool(ids)
        for name in _NEEDS_SELECTION:
            actions[name].setEnabled(has_any)
        for name in (ActionId.EDIT_NOTE, ActionId.PRINT, ActionId.SHOW_FILE):
            actions[name].setEnabled(len(ids) == 1)
        actions[ActionId.ACCEPT].setEnabled(has_any and not is_trash)
        actions[ActionId.TRASH].setEnabled(has_any and not is_trash)
        actions[ActionId.RESTORE].setEnabled(has_any and is_trash)
        actions[ActionId.REMOVE_FROM_DOSSIER].setEnabled(
            has_any and len(self._results.query.filters.get(Facet.DOSSIER, ())) == 1
        )
        actions[ActionId.STAR].setChecked(has_any and self._are_starred())
        self._panel.ui.several_restore_button.setVisible(is_trash)
        self._panel.ui.several_trash_button.setVisible(not is_trash)
        self._panel.ui.several_accept_button.setVisible(not is_trash)

    def save_search(self, query: DocumentQuery, name: str) -> None:
        """Ask for a name and keep the question under it."""
        dialog = NameDialog(
            self.tr("Lưu tìm kiếm"),
            self.tr("Tên của tìm kiếm này, để mở lại từ cột bên trái:"),
            name=name,
            parent=self._window(),
        )
        searches = self._workspace.services.saved_searches

        def save(wanted: str) -> None:
            self._workspace.change(
                lambda: searches.save(wanted, query.request(limit=0)),
                lambda _changes: self._workspace.told.emit(
                    self.tr("Đã lưu tìm kiếm “{name}”.").format(name=wanted), False
                ),
            )

        dialog.name_given.connect(save)
        _open(dialog)

    def forget_search(self, search_id: int) -> None:
        """Take a saved search off the navigation."""
        searches = self._workspace.services.saved_searches
        self._workspace.change(
            lambda: searches.delete(SavedSearchId(search_id)),
            lambda _changes: self._workspace.told.emit(self.tr("Đã xóa tìm kiếm đã lưu."), False),
        )

    def _connect(self) -> None:
        actions = self._workspace.actions
        wiring: dict[ActionId, Callable[[], object]] = {
            ActionId.OPEN_ORIGINAL: self._open_original,
            ActionId.COPY_CITATION: lambda: self._commands.copy_citation(self._ids),
            ActionId.ACCEPT: lambda: self._commands.accept(self._ids),
            ActionId.EDIT_RECORD: self._edit,
            ActionId.EDIT_NOTE: self._panel.edit_note,
            ActionId.STAR: self._star,
            ActionId.TAG: self._tag,
            ActionId.ADD_TO_DOSSIER: self._ask_dossier,
            ActionId.REMOVE_FROM_DOSSIER: self._remove_from_dossier,
            ActionId.TRASH: lambda: self._commands.trash(self._ids),
            ActionId.RESTORE: lambda: self._commands.restore(self._ids),
            ActionId.UNDO: self._commands.undo,
            ActionId.REDO: self._commands.redo,
            ActionId.SELECT_ALL: self._view.selectAll,
        }
        for name, slot in wiring.items():
            actions[name].triggered.connect(_called(slot))
        for name in (ActionId.UNDO, ActionId.REDO, ActionId.SELECT_ALL):
            actions[name].setEnabled(True)
        for name in _LIST_KEYS:
            actions[name].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._view.addAction(actions[name])
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._on_view_menu_requested)
        self._panel.ui.more_button.setMenu(self._menu(self._panel))

    def _wire_several_page(self) -> None:
        ui, actions = self._panel.ui, self._workspace.actions
        for button, name in (
            (ui.several_edit_button, ActionId.EDIT_RECORD),
            (ui.several_tag_button, ActionId.TAG),
            (ui.several_dossier_button, ActionId.ADD_TO_DOSSIER),
            (ui.several_star_button, ActionId.STAR),
            (ui.several_citation_button, ActionId.COPY_CITATION),
            (ui.several_export_button, ActionId.EXPORT_CHOSEN),
            (ui.several_accept_button, ActionId.ACCEPT),
            (ui.several_restore_button, ActionId.RESTORE),
            (ui.several_trash_button, ActionId.TRASH),
        ):
            button.setIcon(actions[name].icon())
            button.clicked.connect(actions[name].trigger)

    def _menu(self, parent: QWidget) -> QMenu:
        actions = self._workspace.actions
        menu = QMenu(parent)
        groups: tuple[tuple[ActionId, ...], ...] = (
            (
                ActionId.OPEN_ORIGINAL,
                ActionId.SHOW_FILE,
                ActionId.PRINT,
                ActionId.COPY_CITATION,
                ActionId.EXPORT_CHOSEN,
            ),
            (ActionId.ACCEPT, ActionId.EDIT_RECORD, ActionId.EDIT_NOTE, ActionId.STAR),
            (ActionId.TAG, ActionId.ADD_TO_DOSSIER, ActionId.REMOVE_FROM_DOSSIER),
            (ActionId.RESTORE, ActionId.TRASH),
        )
        for position, names in enumerate(groups):
            if position:
                menu.addSeparator()
            for name in names:
                menu.addAction(actions[name])
        return menu

    def _are_starred(self) -> bool:
        # Stops at the first that is not: with all of 100,000 selected, that is soon.
        entries = (self._results.documents.entry_of(document_id) for document_id in self._ids)
        return all(entry is not None and entry.row.is_starred for entry in entries)

    def _window(self) -> QWidget:
        return self._view.window()

    def _open_original(self) -> None:
        current = self._view.current_id()
        if current is None and self._ids:
            current = self._ids[0]
        if current is not None:
            self._commands.open_original(current)

    def _edit(self) -> None:
        if len(self._ids) == 1:
            self._panel.edit_record()
        elif self._ids:
            self._edit_several()

    def _edit_several(self) -> None:
        ids, services = self._ids, self._workspace.services
        dialog = BulkEditDialog(
            ids,
            partial(plan_edit, services),
            LatestJob(self._workspace.read, self._workspace.bridge),
            self._window(),
        )
        dialog.set_issuers(self._issuer_names)
        dialog.accepted.connect(lambda: self._commands.edit_several(ids, dialog.values()))
        _open(dialog)

    def _star(self) -> None:
        self._commands.star(self._ids, is_starred=not self._are_starred())

    def _tag(self) -> None:
        if len(self._ids) == 1:
            self._panel.edit_tags()
            return
        ids = self._ids
        dialog = NameDialog(
            self.tr("Gắn nhãn"),
            self.tr("Nhãn cho các văn bản đã chọn:"),
            proposals=[tag.name for tag in self._tags],
            parent=self._window(),
        )
        dialog.name_given.connect(lambda name: self._commands.add_tag(ids, name.lstrip("#")))
        _open(dialog)

    def _ask_dossier(self) -> None:
        services = self._workspace.services
        job = self._workspace.read(lambda _token: services.dossiers.all())
        self._workspace.bridge.deliver(job, self._choose_dossier, self._workspace.warn)

    def _choose_dossier(self, dossiers: tuple[Dossier, ...]) -> None:
        ids = self._ids
        dialog = DossierDialog(dossiers, len(ids), self._window())
        dialog.dossier_chosen.connect(
            lambda dossier_id, name: self._commands.add_to_dossier(ids, DossierId(dossier_id), name)
        )
        dialog.dossier_wanted.connect(
            lambda code, title: self._commands.add_to_new_dossier(ids, code, title)
        )
        _open(dialog)

    def _remove_from_dossier(self) -> None:
        values = self._results.query.filters.get(Facet.DOSSIER, ())
        if len(values) == 1:
            name = self._results.name_of(Facet.DOSSIER, values[0])
            self._commands.remove_from_dossier(self._ids, DossierId(int(values[0])), name)

    def _read_names(self) -> None:
        services = self._workspace.services
        job = self._workspace.read(lambda _token: (services.committees.all(), services.tags.all()))
        self._workspace.bridge.deliver(job, self._take_names)

    def _take_names(self, names: tuple[tuple[Committee, ...], tuple[Tag, ...]]) -> None:
        committees, self._tags = names
        self._issuer_names = [body.name for body in committees]
        self._panel.record.set_known_names(self._issuer_names, [tag.name for tag in self._tags])

    @Slot(object)
    def _on_feed_changed(self, changes: Changes) -> None:
        if changes.lists:
            self._read_names()

    @Slot(QPoint)
    def _on_view_menu_requested(self, position: QPoint) -> None:
        if self._ids:
            menu = self._menu(self._view)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._view.viewport().mapToGlobal(position))


def _open(dialog: QDialog) -> None:
    """Show a dialog over its window; it is gone once it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _called(slot: Callable[[], object]) -> Callable[..., None]:
    """Return a slot for ``triggered``, which gives on whether the action is checked."""

    def call(_is_checked: bool = False) -> None:
        slot()

    return call
