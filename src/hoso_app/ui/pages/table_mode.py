"""The list as a table: chosen columns, and their order by a click on a title."""

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QMenu, QToolButton

from hoso_app.ui.actions import ActionId
from hoso_app.ui.forms.ui_documents_page import Ui_DocumentsPage
from hoso_app.ui.models.query import DocumentQuery
from hoso_app.ui.models.table_columns import COLUMNS, column_title
from hoso_app.ui.pages.result_list import ResultList
from hoso_app.ui.pages.workspace import Workspace

_FLAG = "table"
_COLUMNS = "columns-1"


class TableMode(QObject):
    """Switches the list between rows of two lines and a table; remembers which, and its columns."""

    def __init__(self, ui: Ui_DocumentsPage, results: ResultList, workspace: Workspace) -> None:
        super().__init__(ui.documents_view)
        self._view = ui.documents_view
        self._results = results
        self._state = workspace.state
        self._action = workspace.actions[ActionId.TOGGLE_TABLE]
        self._action.setEnabled(True)
        self._action.triggered.connect(self._on_action_triggered)
        self._header = self._view.horizontalHeader()
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.customContextMenuRequested.connect(self._on_header_menu_requested)
        self._header.sectionClicked.connect(self._on_header_section_clicked)
        results.query_changed.connect(self._show_order)
        self._add_button(ui)
        if self._state.flag(_FLAG, default=False):
            self._show(is_table=True)

    def save(self) -> None:
        """Remember the columns, their order and their widths."""
        if self._results.documents.is_table:
            self._state.save_parts(_COLUMNS, self._header)

    def columns_menu(self) -> QMenu:
        """Return the choice of columns, each with a tick where it is shown."""
        menu = QMenu(self._view)
        for section, column in enumerate(COLUMNS):
            action = menu.addAction(column_title(column))
            action.setCheckable(True)
            action.setChecked(not self._header.isSectionHidden(section))
            action.setEnabled(
                self._header.isSectionHidden(section)
                or self._header.count() - self._header.hiddenSectionCount() > 1
            )
            action.setData(section)
        menu.triggered.connect(self._on_columns_menu_triggered)
        return menu

    def _add_button(self, ui: Ui_DocumentsPage) -> None:
        button = QToolButton(ui.sort_button.parentWidget())
        button.setDefaultAction(self._action)
        button.setAccessibleName(self.tr("Xem dạng bảng"))
        layout = ui.results_head_layout
        assert isinstance(layout, QBoxLayout)
        layout.insertWidget(layout.indexOf(ui.sort_button), button)

    def _show(self, *, is_table: bool) -> None:
        self.save()
        self._results.documents.set_table(is_table=is_table)
        self._view.show_table(is_table=is_table)
        if is_table and not self._state.restore_parts(_COLUMNS, self._header):
            self._view.share_columns()
        self._action.setChecked(is_table)
        self._show_order(self._results.query)

    @Slot(bool)
    def _on_action_triggered(self, is_table: bool) -> None:
        self._show(is_table=is_table)
        self._state.save_flag(_FLAG, is_set=is_table)
        if not is_table and self._results.query.column is not None:
            # Rows of two lines have no title that says in which order they are.
            self._results.ask(self._results.query.by(self._results.query.sort))

    @Slot(int)
    def _on_header_section_clicked(self, section: int) -> None:
        self._results.ask(self._results.query.by_column(COLUMNS[section]))

    @Slot(object)
    def _show_order(self, query: DocumentQuery) -> None:
        shown = query.column_order if self._results.documents.is_table else None
        self._header.setSortIndicatorShown(shown is not None)
        if shown is not None:
            column, is_reversed = shown
            order = Qt.SortOrder.DescendingOrder if is_reversed else Qt.SortOrder.AscendingOrder
            self._header.setSortIndicator(COLUMNS.index(column), order)

    @Slot(QPoint)
    def _on_header_menu_requested(self, position: QPoint) -> None:
        menu = self.columns_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._header.mapToGlobal(position))

    @Slot(object)
    def _on_columns_menu_triggered(self, action: object) -> None:
        section = action.data()  # type: ignore[attr-defined]  # Qt gives a QAction
        self._header.setSectionHidden(section, not self._header.isSectionHidden(section))
