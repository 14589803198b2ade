"""The offer to go on with an import that the end of the program cut off."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from hoso_app.messages.findings import unfinished_text
from hoso_app.services.unfinished_imports import UnfinishedImport
from hoso_app.ui.pages.imports import Imports
from hoso_app.ui.pages.workspace import Workspace
from hoso_app.ui.widgets.message_strip import MessageStrip


class UnfinishedWork(QObject):
    """Asks in the line under the list, in nobody's way; who only closes it is asked next time."""

    def __init__(self, workspace: Workspace, imports: Imports, strip: MessageStrip) -> None:
        super().__init__(imports)
        self._workspace = workspace
        self._imports = imports
        self._strip = strip
        imports.noted.connect(self._on_imports_noted)

    @Slot()
    def look(self) -> None:
        """Ask where something was left; take the question back where it was not."""
        unfinished = self._workspace.services.unfinished
        job = self._workspace.read(lambda _token: unfinished.left())
        self._workspace.bridge.deliver(job, self.offer, self._workspace.warn)

    def offer(self, left: UnfinishedImport | None) -> None:
        """Ask whether to go on with what was left; None takes the question back."""
        if left is None:
            self._strip.withdraw()
            return
        self._strip.ask(
            unfinished_text(left),
            (self.tr("Nhập tiếp"), partial(self._imports.add, left.paths)),
            (self.tr("Bỏ qua"), self._forget),
        )

    def _forget(self) -> None:
        unfinished = self._workspace.services.unfinished
        job = self._workspace.write(lambda _token: unfinished.forget_left())
        self._workspace.bridge.deliver(job, lambda _nothing: None)

    @Slot()
    def _on_imports_noted(self) -> None:
        if self._strip.is_asking:  # it may be what was just begun by hand
            self.look()
