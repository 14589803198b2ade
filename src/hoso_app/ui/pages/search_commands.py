"""What can be done with a question besides asking it: record, recent ones, own short forms."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog, QWidget

from hoso_app.domain.search import Facet, SearchRequest
from hoso_app.domain.settings import Settings
from hoso_app.domain.work import CancelToken
from hoso_app.messages.errors import error_text
from hoso_app.services.application import Services
from hoso_app.services.search_record import SearchRecord
from hoso_app.ui.actions import ActionId
from hoso_app.ui.dialogs.abbreviations_dialog import AbbreviationsDialog, Pairs
from hoso_app.ui.dialogs.search_record_dialog import SearchRecordDialog
from hoso_app.ui.file_manager import show_in_folder
from hoso_app.ui.forms.ui_documents_page import Ui_DocumentsPage
from hoso_app.ui.job_bridge import while_alive
from hoso_app.ui.pages.result_list import ResultList
from hoso_app.ui.pages.workspace import Workspace
from hoso_app.ui.widgets.query_hints import QueryHints

_FIELD_FACETS = {"loai": Facet.DOCUMENT_TYPE, "nhan": Facet.TAG, "nk": Facet.TERM}
_SECRECIES = ("Mật", "Tối mật", "Tuyệt mật")


class SearchCommands(QObject):
    """Keeps what was really asked, proposes it again, and makes records of it."""

    def __init__(
        self, workspace: Workspace, ui: Ui_DocumentsPage, results: ResultList, page: QWidget
    ) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._ui = ui
        self._results = results
        self._page = page
        self._noted = ""
        self.hints = QueryHints(ui.search_box)
        ui.search_box.list_requested.connect(self.note)
        ui.documents_view.open_requested.connect(self.note)
        ui.documents_view.clicked.connect(self.note)
        results.navigation.modelReset.connect(self.read_hints)
        for name, slot in (
            (ActionId.SEARCH_RECORD, self.show_record),
            (ActionId.ABBREVIATIONS, self.show_abbreviations),
        ):
            workspace.actions[name].triggered.connect(slot)
            workspace.actions[name].setEnabled(True)

    @Slot()
    def note(self) -> None:
        """Remember the question: the person went on with its answer."""
        text = " ".join(self._results.query.text.split())
        if not text or text == self._noted:
            return
        self._noted = text
        searches = self._workspace.services.saved_searches

        def work(_token: CancelToken) -> tuple[str, ...]:
            searches.note(text)
            return searches.recent()

        self._workspace.bridge.deliver(
            self._workspace.write(work), self.hints.set_recent, self._workspace.warn
        )

    @Slot()
    def read_hints(self) -> None:
        """Read what the box proposes."""
        services = self._workspace.services
        job = self._workspace.read(lambda _token: read_hints(services))
        self._workspace.bridge.deliver(job, self._show_hints, self._workspace.warn)

    @Slot()
    def show_record(self) -> None:
        """Show a record of the question that is asked now."""
        request = self._results.query.request(limit=0)
        records = self._workspace.services.search_records
        job = self._workspace.read(lambda _token: records.record(request))
        self._workspace.bridge.deliver(job, self._show_record, self._workspace.warn)

    @Slot()
    def show_abbreviations(self) -> None:
        """Let the person edit the office's own short forms."""
        job = self._workspace.read(lambda _token: self._workspace.services.settings.get())
        self._workspace.bridge.deliver(job, self._show_abbreviations, self._workspace.warn)

    def _show_hints(self, read: tuple[Sequence[str], Mapping[str, Sequence[str]]]) -> None:
        self.hints.set_recent(read[0])
        self.hints.set_values(read[1])

    def _show_record(self, record: SearchRecord) -> None:
        dialog = SearchRecordDialog(record, self._page.window())
        dialog.written.connect(self._on_record_written)
        dialog.folder_requested.connect(show_in_folder)
        _open(dialog)

    def _show_abbreviations(self, settings: Settings) -> None:
        dialog = AbbreviationsDialog(settings.abbreviations, self._page.window())

        def save(pairs: Pairs) -> None:
            kept = self._workspace.services.settings
            job = self._workspace.write(lambda _token: kept.replace_abbreviations(pairs))
            self._workspace.bridge.deliver(job, done, refuse)

        def done(_nothing: None) -> None:
            close()
            self._workspace.told.emit(self.tr("Đã lưu chữ viết tắt của cơ quan."), False)
            self._results.refresh()

        close = while_alive(dialog, dialog.accept)
        refuse = while_alive(dialog, lambda error: dialog.refuse(error_text(error)))
        dialog.saved.connect(save)
        _open(dialog)

    @Slot(object)
    def _on_record_written(self, path: Path) -> None:
        self._workspace.told.emit(
            self.tr("Đã ghi phiếu tra cứu: {path}").format(path=path.name), False
        )


def read_hints(services: Services) -> tuple[Sequence[str], Mapping[str, Sequence[str]]]:
    """Return the last questions, and the values that papers have, by field."""
    facets = services.search.search(SearchRequest(limit=0)).facets
    values: dict[str, Sequence[str]] = {
        field: [value for value, _count in Counter(facets.get(facet, {})).most_common()]
        for field, facet in _FIELD_FACETS.items()
    }
    values["nhiemky"] = values["nk"]
    values["coquan"] = [one.name for one in services.committees.all()]
    values["hoso"] = [one.title or one.code for one in services.dossiers.all()]
    values["mat"] = _SECRECIES
    return services.saved_searches.recent(), values


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
