"""Renaming, merging, colouring and deleting tags, each a step of undo."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from hoso_app.domain.changes import Changes
from hoso_app.domain.dossiers import Tag
from hoso_app.domain.ids import TagId
from hoso_app.ui.dialogs.tags_dialog import TagsDialog
from hoso_app.ui.job_bridge import while_alive
from hoso_app.ui.pages.document_commands import DocumentCommands
from hoso_app.ui.pages.workspace import Workspace


class TagWork(QObject):
    """Opens the dialog of tags, and does what it asks for."""

    def __init__(self, workspace: Workspace, commands: DocumentCommands, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._commands = commands
        self._window = window
        self._dialog: TagsDialog | None = None
        workspace.feed.changed.connect(self._on_feed_changed)

    @Slot()
    def show(self) -> None:
        """Open the dialog."""
        self._read(self._open)

    def _read(self, show: Callable[[tuple[Tag, ...]], object]) -> None:
        tags = self._workspace.services.tags
        job = self._workspace.read(lambda _token: tags.all())
        self._workspace.bridge.deliver(job, show, self._workspace.warn)

    def _open(self, tags: tuple[Tag, ...]) -> None:
        dialog = self._dialog = TagsDialog(tags, self._window)
        service = self._workspace.services.tags
        dialog.rename_requested.connect(
            lambda tag, name: self._change(
                lambda: service.rename(TagId(tag), name),
                self.tr("Đã đổi tên nhãn thành #{name}.").format(name=name),
            )
        )
        dialog.merge_requested.connect(
            lambda tag, into: self._change(
                lambda: service.merge(TagId(tag), TagId(into)), self.tr("Đã gộp hai nhãn.")
            )
        )
        dialog.colour_requested.connect(
            lambda tag, colour: self._change(
                lambda: service.set_colour(TagId(tag), colour), self.tr("Đã đổi màu nhãn.")
            )
        )
        dialog.delete_requested.connect(
            lambda tag, name: self._change(
                lambda: service.delete(TagId(tag)),
                self.tr("Đã xóa nhãn #{name}; văn bản vẫn ở trong kho.").format(name=name),
            )
        )
        dialog.finished.connect(self._on_dialog_finished)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _change(self, work: Callable[[], Changes], sentence: str) -> None:
        dialog = self._dialog
        if dialog is None:
            return

        def tell(changes: Changes) -> None:
            if changes.batch is not None and self._dialog is dialog:
                dialog.ui.message_strip.tell(sentence, self.tr("Hoàn tác"), self._commands.undo)

        self._workspace.change(work, while_alive(dialog, tell), dialog.warn)

    @Slot(object)
    def _on_feed_changed(self, changes: Changes) -> None:
        if self._dialog is not None and changes.lists:
            self._read(self._show)

    def _show(self, tags: tuple[Tag, ...]) -> None:
        if self._dialog is not None:
            self._dialog.show_tags(tags)

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = None
