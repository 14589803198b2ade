"""Making dossiers, changing them, taking them away."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from hoso_app.domain.documents import DocumentRow
from hoso_app.domain.dossiers import Dossier, DossierValues
from hoso_app.domain.ids import DocumentId, DossierId
from hoso_app.domain.search import SearchRequest, Sort
from hoso_app.domain.text import fold
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.ui.dialogs.dossier_edit_dialog import DossierEditDialog, OpenedDossier
from hoso_app.ui.job_bridge import LatestJob, while_alive
from hoso_app.ui.models.query import DocumentQuery
from hoso_app.ui.pages.document_commands import DocumentCommands
from hoso_app.ui.pages.workspace import Workspace
from hoso_app.ui.window_state import library_key

_ROWS_AT_ONCE = 500


class DossierWork(QObject):
    """Opens the dialog of a dossier, and does what it asks for."""

    def __init__(self, workspace: Workspace, commands: DocumentCommands, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._commands = commands
        self._window = window

    def make(self, ids: Sequence[DocumentId] = ()) -> None:
        """Ask for a new dossier, with these papers in it."""
        services, chosen = self._workspace.services, tuple(ids)
        job = self._workspace.read(lambda token: opened_dossier(services, None, chosen, token))
        self._workspace.bridge.deliver(job, self._show, self._workspace.warn)

    def edit(self, dossier_id: DossierId) -> None:
        """Show a dossier as a whole, for changing it."""
        services = self._workspace.services
        job = self._workspace.read(lambda token: opened_dossier(services, dossier_id, (), token))
        self._workspace.bridge.deliver(job, self._show, self._workspace.warn)

    def delete(self, dossier_id: DossierId, name: str) -> None:
        """Take a dossier away; its papers stay in the library, and undo brings it back."""
        self._commands.delete_dossier(dossier_id, name)

    def fill(self, dossier_id: DossierId, name: str, query: DocumentQuery) -> None:
        """Put every paper that a question finds into a dossier."""
        services = self._workspace.services

        def put(ids: tuple[DocumentId, ...]) -> None:
            self._commands.add_to_dossier(ids, dossier_id, name)

        job = self._workspace.read(lambda _token: true_hits(services, query.request(limit=0)))
        self._workspace.bridge.deliver(job, put, self._workspace.warn)

    def _show(self, opened: OpenedDossier) -> None:
        state, name = self._workspace.state, self._question_name(_id(opened))
        dialog = DossierEditDialog(
            replace(opened, question=state.text(name)),
            partial(found_papers, self._workspace.services),
            LatestJob(self._workspace.read, self._workspace.bridge),
            self._window,
        )
        dialog.wanted.connect(partial(self._keep, dialog, opened))
        dialog.rejected.connect(lambda: state.save_text(name, dialog.unused_question()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _keep(
        self,
        dialog: DossierEditDialog,
        opened: OpenedDossier,
        values: DossierValues,
        ids: tuple[DocumentId, ...],
    ) -> None:
        def done(dossier_id: DossierId) -> None:
            state = self._workspace.state
            state.save_text(self._question_name(_id(opened)), "")
            state.save_text(self._question_name(dossier_id), dialog.unused_question())
            dialog.accept()

        self._commands.keep_dossier(
            _id(opened), values, ids, on_done=while_alive(dialog, done), on_error=dialog.refuse
        )

    def _question_name(self, dossier_id: DossierId | None) -> str:
        """Return under which name the unused question of a dossier, or of a new one, is kept."""
        library = library_key(self._workspace.services.path)
        return f"dossier-question/{library}/{dossier_id or 'new'}"


def _id(opened: OpenedDossier) -> DossierId | None:
    return None if opened.dossier is None else opened.dossier.id


def opened_dossier(
    services: Services,
    dossier_id: DossierId | None,
    ids: Sequence[DocumentId],
    token: CancelToken,
) -> OpenedDossier:
    """Return what the dialog of a dossier shows; runs beside the window.

    Raises:
        NotFoundError: There is no such dossier.
    """
    dossier: Dossier | None = None
    if dossier_id is not None:
        dossier = services.dossiers.get(dossier_id)
        ids = services.dossiers.documents(dossier_id)
    names = tuple(one.name for one in services.saved_searches.all())
    return OpenedDossier(dossier, _rows(services, ids, token), names)


def found_papers(services: Services, words: str, token: CancelToken) -> tuple[DocumentRow, ...]:
    """Return the papers that answer words, or the saved search of that name; by their days."""
    request = SearchRequest(words, sort=Sort.DATE)
    for one in services.saved_searches.all():
        if fold(one.name) == fold(words):
            request = one.request
    ids = true_hits(services, request)
    token.raise_if_cancelled()
    rows = _rows(services, ids, token)
    return tuple(sorted(rows, key=lambda row: row.issued_on.iso if row.issued_on else "9999"))


def true_hits(services: Services, request: SearchRequest) -> tuple[DocumentId, ...]:
    """Return the papers that answer a question, without those that only come close."""
    total = services.search.search(replace(request, limit=0, offset=0)).total
    return services.search.ids(request)[:total]


def _rows(
    services: Services, ids: Sequence[DocumentId], token: CancelToken
) -> tuple[DocumentRow, ...]:
    rows: list[DocumentRow] = []
    for start in range(0, len(ids), _ROWS_AT_ONCE):
        token.raise_if_cancelled()
        rows += services.documents.rows(ids[start : start + _ROWS_AT_ONCE])
    return tuple(rows)
