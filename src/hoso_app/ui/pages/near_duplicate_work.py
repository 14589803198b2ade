"""Showing papers that are nearly the same, and doing what the person decides about them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from hoso_app.domain.changes import Changes
from hoso_app.domain.errors import NoOriginalError, ReadingError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.services.near_duplicates import NearPair
from hoso_app.ui.dialogs.near_duplicates_dialog import (
    Compared,
    Joining,
    NamedPair,
    NearDuplicatesDialog,
    PaperFacts,
    Reading,
)
from hoso_app.ui.job_bridge import LatestJob, while_alive
from hoso_app.ui.models.loading import names_of
from hoso_app.ui.pages.documents_page import DocumentsPage
from hoso_app.ui.pages.workspace import Workspace

_ROWS_AT_ONCE = 500


class NearDuplicateWork(QObject):
    """Opens the dialog of near duplicates, for all of them or for two papers."""

    def __init__(self, workspace: Workspace, page: DocumentsPage, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._page = page
        self._window = window
        page.triage.comparison_requested.connect(self.compare)

    @Slot()
    def show(self) -> None:
        """Show every pair that nobody has settled."""
        services = self._workspace.services
        job = self._workspace.read(
            lambda token: named_pairs(services, services.near_duplicates.all(), token)
        )
        self._workspace.bridge.deliver(job, self._open, self._workspace.warn)

    @Slot(int, int)
    def compare(self, first: int, second: int) -> None:
        """Show two papers that are nearly the same."""
        services, ids = self._workspace.services, (DocumentId(first), DocumentId(second))
        job = self._workspace.read(
            lambda token: named_pairs(services, [services.near_duplicates.pair(*ids)], token)
        )
        self._workspace.bridge.deliver(job, self._open, self._workspace.warn)

    def _open(self, pairs: tuple[NamedPair, ...]) -> None:
        services = self._workspace.services
        read, bridge = self._workspace.read, self._workspace.bridge
        dialog = NearDuplicatesDialog(
            pairs,
            Reading(partial(compared, services), LatestJob(read, bridge)),
            Reading(partial(described, services), LatestJob(read, bridge)),
            self._window,
        )
        dialog.attach_requested.connect(partial(self._attach, dialog))
        dialog.dismiss_requested.connect(partial(self._dismiss, dialog))
        dialog.document_requested.connect(self._page.show_document)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _attach(self, dialog: NearDuplicatesDialog, joining: Joining) -> None:
        versions = self._workspace.services.versions

        def done(_changes: Changes) -> None:
            dialog.drop(joining.pair)
            dialog.ui.message_strip.tell(
                self.tr("Đã gộp tệp vào một văn bản; bản ghi thừa ở trong thùng rác."),
                self.tr("Hoàn tác"),
                self._page.commands.undo,
            )

        self._workspace.change(
            lambda: versions.attach(joining.kept, joining.other, joining.role),
            while_alive(dialog, done),
            dialog.warn,
        )

    def _dismiss(self, dialog: NearDuplicatesDialog, pair: NearPair) -> None:
        self._set_dismissed(dialog, pair, is_dismissed=True)

    def _set_dismissed(
        self, dialog: NearDuplicatesDialog, pair: NearPair, *, is_dismissed: bool
    ) -> None:
        near_duplicates = self._workspace.services.near_duplicates

        def work() -> Changes:
            near_duplicates.dismiss(pair.first, pair.second, is_dismissed=is_dismissed)
            return Changes(frozenset({pair.first, pair.second}))

        def done(_changes: Changes) -> None:
            if not is_dismissed:
                dialog.close()
                self.show()
                return
            dialog.drop(pair)
            dialog.ui.message_strip.tell(
                self.tr("Đã ghi nhận là hai văn bản khác nhau."),
                self.tr("Hoàn tác"),
                partial(self._set_dismissed, dialog, pair, is_dismissed=False),
            )

        self._workspace.change(work, while_alive(dialog, done), dialog.warn)


def named_pairs(
    services: Services, pairs: Sequence[NearPair], token: CancelToken
) -> tuple[NamedPair, ...]:
    """Return pairs with the names of their papers; runs beside the window."""
    names = names_of(services, [one for pair in pairs for one in (pair.first, pair.second)], token)
    files: dict[DocumentId, str] = {}
    for start in range(0, len(names), _ROWS_AT_ONCE):
        token.raise_if_cancelled()
        rows = services.documents.rows(list(names)[start : start + _ROWS_AT_ONCE])
        files |= {row.id: row.file_name for row in rows}
    return tuple(
        NamedPair(
            pair, names[pair.first], names[pair.second], files[pair.first], files[pair.second]
        )
        for pair in pairs
    )


def compared(services: Services, pair: NearPair, token: CancelToken) -> Compared:
    """Return the texts of two papers and what differs; runs beside the window."""
    first, second = (services.documents.text(one).text for one in (pair.first, pair.second))
    token.raise_if_cancelled()
    difference = services.near_duplicates.difference(pair.first, pair.second)
    return Compared(first, second, difference)


def described(
    services: Services, pair: NearPair, token: CancelToken
) -> tuple[PaperFacts, PaperFacts]:
    """Return what else is known of two papers; counting pages may take long."""
    return _facts(services, pair.first, token), _facts(services, pair.second, token)


def _facts(services: Services, document_id: DocumentId, token: CancelToken) -> PaperFacts:
    document = services.documents.get(document_id)
    try:
        pages = len(services.pages.sizes(document_id, token))
    except (ReadingError, NoOriginalError):  # it is compared by its text all the same
        pages = 0
    size = document.originals[0].size if document.originals else 0
    return PaperFacts(document.state, document.added_at, size, pages)
