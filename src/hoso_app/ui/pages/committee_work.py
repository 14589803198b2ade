"""Mending committees, putting two entries together, noting their congresses."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from hoso_app.domain.changes import Changes
from hoso_app.domain.committees import Committee, CommitteeValues
from hoso_app.domain.ids import CommitteeId
from hoso_app.ui.dialogs.committees_dialog import CommitteesDialog
from hoso_app.ui.job_bridge import while_alive
from hoso_app.ui.pages.document_commands import DocumentCommands
from hoso_app.ui.pages.workspace import Workspace


class CommitteeWork(QObject):
    """Opens the dialog of committees, and does what it asks for."""

    def __init__(self, workspace: Workspace, commands: DocumentCommands, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._service = workspace.services.committees
        self._commands = commands
        self._window = window
        self._dialog: CommitteesDialog | None = None
        workspace.feed.changed.connect(self._on_feed_changed)

    @Slot()
    def show(self) -> None:
        """Open the dialog."""
        self._read(self._open)

    def _read(self, show: Callable[[tuple[Committee, ...]], object]) -> None:
        job = self._workspace.read(lambda _token: self._service.all())
        self._workspace.bridge.deliver(job, show, self._workspace.warn)

    def _open(self, committees: tuple[Committee, ...]) -> None:
        today = datetime.now().astimezone().date()
        dialog = self._dialog = CommitteesDialog(committees, today, self._window)
        dialog.chosen.connect(self._show_congresses)
        dialog.save_requested.connect(self._on_save_requested)
        dialog.merge_requested.connect(self._on_merge_requested)
        dialog.congress_requested.connect(self._on_congress_requested)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show_committees(committees)  # once more, now that somebody listens
        dialog.open()

    @Slot(int)
    def _show_congresses(self, committee_id: int) -> None:
        dialog = self._dialog
        if dialog is not None:
            job = self._workspace.read(
                lambda _token: self._service.congresses(CommitteeId(committee_id))
            )
            show = partial(dialog.show_congresses, committee_id)
            self._workspace.bridge.deliver(job, show, dialog.refuse)

    @Slot(int, object)
    def _on_save_requested(self, committee_id: int, values: CommitteeValues) -> None:
        self._change(
            lambda: self._service.edit(CommitteeId(committee_id), values),
            self.tr("Đã lưu {name}.").format(name=" ".join(values.name.split())),
        )

    @Slot(int, int)
    def _on_merge_requested(self, committee_id: int, into: int) -> None:
        self._change(
            lambda: self._service.merge(CommitteeId(committee_id), CommitteeId(into)),
            self.tr("Đã gộp hai mục thành một cơ quan; tên cũ thành tên gọi khác."),
        )

    @Slot(int, str, int, str)
    def _on_congress_requested(
        self, committee_id: int, term: str, ordinal: int, closed_on: str
    ) -> None:
        self._change(
            lambda: self._service.note_congress(
                CommitteeId(committee_id), term, ordinal or None, closed_on
            ),
            self.tr("Đã ghi đại hội."),
        )

    def _change(self, work: Callable[[], Changes], sentence: str) -> None:
        dialog = self._dialog
        if dialog is None:
            return

        def tell(changes: Changes) -> None:
            if changes.batch is not None and self._dialog is dialog:
                told = sentence
                if changes.documents:
                    told = self.tr("{sentence} {count} văn bản thay đổi theo.").format(
                        sentence=sentence, count=len(changes.documents)
                    )
                dialog.ui.message_strip.tell(told, self.tr("Hoàn tác"), self._commands.undo)

        self._workspace.change(work, while_alive(dialog, tell), dialog.refuse)

    @Slot(object)
    def _on_feed_changed(self, changes: Changes) -> None:
        if self._dialog is not None and changes.lists:
            self._read(self._show)

    def _show(self, committees: Sequence[Committee]) -> None:
        if self._dialog is not None:
            self._dialog.show_committees(committees)

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = None
