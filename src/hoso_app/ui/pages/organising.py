"""The order of the library: dossiers, tags, committees, rules, and the menu that leads there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from hoso_app.domain.ids import DocumentId, DossierId
from hoso_app.domain.search import Facet
from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.models.navigation import NavigationNode, NodeKind
from hoso_app.ui.models.query import Place
from hoso_app.ui.pages.committee_work import CommitteeWork
from hoso_app.ui.pages.documents_page import DocumentsPage
from hoso_app.ui.pages.dossier_work import DossierWork
from hoso_app.ui.pages.near_duplicate_work import NearDuplicateWork
from hoso_app.ui.pages.register_work import RegisterWork
from hoso_app.ui.pages.rule_work import RuleWork
from hoso_app.ui.pages.tag_work import TagWork
from hoso_app.ui.pages.version_work import VersionWork
from hoso_app.ui.pages.workspace import Workspace


class Organising(QObject):
    """Offers what orders the library: in a menu, and on the lines of the navigation."""

    def __init__(self, workspace: Workspace, page: DocumentsPage, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._page = page
        self.dossiers = DossierWork(workspace, page.commands, window)
        self.tags = TagWork(workspace, page.commands, window)
        self.near_duplicates = NearDuplicateWork(workspace, page, window)
        self.registers = RegisterWork(workspace, page.commands, window)
        self.rules = RuleWork(workspace, page.commands, window)
        self.committees = CommitteeWork(workspace, page.commands, window)
        self.versions = VersionWork(workspace, page.commands, window)
        self._add_versions_action()
        self.menu = QMenu(self.tr("Sắp &xếp kho"), window)
        self.menu.setIcon(icon(Icon.DOSSIER))
        self._add(Icon.DOSSIER, self.tr("&Lập hồ sơ mới…"), self._on_new_dossier_triggered)
        self._add(Icon.TAG, self.tr("&Nhãn…"), self.tags.show)
        self._add(Icon.COMMITTEE, self.tr("&Cơ quan và nhiệm kỳ…"), self.committees.show)
        self._add(Icon.COPY, self.tr("&Văn bản gần giống…"), self.near_duplicates.show)
        self._add(Icon.FILTER, self.tr("&Quy tắc lưu…"), self.rules.show)
        page.navigation_menu_built.connect(self._on_navigation_menu_built)
        page.ui.navigation_view.documents_dropped.connect(self._on_documents_dropped)

    def _add(self, name: Icon, text: str, slot: Callable[[], object]) -> QAction:
        action = self.menu.addAction(icon(name), text)
        action.triggered.connect(lambda _checked=False: slot())
        return action

    def _add_versions_action(self) -> None:
        menu = self._page.panel.ui.more_button.menu()
        if menu is not None:
            menu.addSeparator()
            menu.addAction(
                icon(Icon.COPY), self.tr("Các tệp của văn bản này…"), self._on_versions_triggered
            )

    @Slot()
    def _on_versions_triggered(self) -> None:
        shown = self._page.panel.shown_document
        if shown is not None:
            self.versions.show(shown)

    @Slot()
    def _on_new_dossier_triggered(self) -> None:
        self.dossiers.make()

    @Slot(object, object)
    def _on_navigation_menu_built(self, menu: QMenu, node: NavigationNode) -> None:
        """Add to the menu of a line what belongs to its kind."""
        if node.facet is Facet.DOSSIER and node.kind is NodeKind.FILTER:
            self._add_dossier_actions(menu, DossierId(int(node.value)), node.label)
        elif node.key == f"section:{Facet.DOSSIER}":
            menu.addAction(self.tr("Lập hồ sơ mới…"), self._on_new_dossier_triggered)
        if node.facet is Facet.COMMITTEE or node.key == f"section:{Facet.COMMITTEE}":
            menu.addAction(self.tr("Sửa, gộp cơ quan; đại hội…"), self.committees.show)
        if node.facet is Facet.TAG or node.key == f"section:{Facet.TAG}":
            menu.addAction(self.tr("Đổi tên, gộp, tô màu nhãn…"), self.tags.show)

    def _add_dossier_actions(self, menu: QMenu, dossier_id: DossierId, name: str) -> None:
        menu.addSeparator()
        edit = menu.addAction(icon(Icon.EDIT), self.tr("Sửa hồ sơ, xếp thứ tự…"))
        edit.triggered.connect(partial(self._edit_dossier, dossier_id))
        query = self._page.results.query
        if not query.is_empty and not query.has(Facet.DOSSIER, str(dossier_id)):
            fill = menu.addAction(self.tr("Xếp mọi văn bản đang hiện vào hồ sơ này"))
            fill.triggered.connect(partial(self._fill_dossier, dossier_id, name))
        delete = menu.addAction(icon(Icon.TRASH), self.tr("Xóa hồ sơ (văn bản vẫn còn)"))
        delete.triggered.connect(partial(self._delete_dossier, dossier_id, name))

    def _edit_dossier(self, dossier_id: DossierId, _is_checked: bool = False) -> None:
        self.dossiers.edit(dossier_id)

    def _fill_dossier(self, dossier_id: DossierId, name: str, _is_checked: bool = False) -> None:
        self.dossiers.fill(dossier_id, name, self._page.results.query)

    def _delete_dossier(self, dossier_id: DossierId, name: str, _is_checked: bool = False) -> None:
        query = self._page.results.query
        if query.has(Facet.DOSSIER, str(dossier_id)):
            # The list would go on asking for what is gone.
            self._page.show_query(query.without(Facet.DOSSIER, str(dossier_id)))
        self.dossiers.delete(dossier_id, name)

    @Slot(object, object)
    def _on_documents_dropped(self, node: NavigationNode, ids: tuple[DocumentId, ...]) -> None:
        commands = self._page.commands
        if node.facet is Facet.DOSSIER:
            commands.add_to_dossier(ids, DossierId(int(node.value)), node.label)
        elif node.facet is Facet.TAG:
            commands.add_tag(ids, node.value)
        elif node.place is Place.STARRED:
            commands.star(ids, is_starred=True)
        elif node.place is Place.TRASH:
            commands.trash(ids)
