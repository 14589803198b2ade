"""The offer to go on with an import that did not come to its end."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from hoso_app.domain.work import CancelToken
from hoso_app.messages.findings import unfinished_text
from hoso_app.services.unfinished_imports import UnfinishedImport
from hoso_app.ui.job_bridge import LatestJob
from hoso_app.ui.pages.imports import Imports
from hoso_app.ui.pages.workspace import Workspace
from hoso_app.ui.widgets.message_strip import Choice, MessageStrip


class UnfinishedWork(QObject):
    """Asks in the line under the list, in nobody's way; who only closes it is asked next time."""

    def __init__(self, workspace: Workspace, imports: Imports, strip: MessageStrip) -> None:
        super().__init__(imports)
        self._workspace = workspace
        self._imports = imports
        self._strip = strip
        self._looking: LatestJob[UnfinishedImport | None] = LatestJob(
            workspace.read, workspace.bridge
        )
        imports.noted.connect(self._on_imports_noted)

    @Slot()
    def look(self) -> None:
        """Ask where something was left; take the question back where it was not."""
        self._look(self.offer)

    def offer(self, left: UnfinishedImport | None) -> None:
        """Ask whether to go on with what was left; None takes the question back."""
        if left is None:
            self._strip.withdraw()
            return
        first: Choice = (self.tr("Nhập tiếp"), partial(self._go_on, left))
        if left.is_missing:
            first = (self.tr("Thử lại"), self.look)
        self._strip.ask(unfinished_text(left), first, (self.tr("Bỏ qua"), self._forget))

    def _look(self, take: Callable[[UnfinishedImport | None], None]) -> None:
        unfinished = self._workspace.services.unfinished

        def work(_token: CancelToken) -> UnfinishedImport | None:
            left = unfinished.left()
            return None if left is None else left.looked_for()

        self._looking.ask(work, take)

    def _go_on(self, left: UnfinishedImport) -> None:
        # The drive may be out again: an import of nothing would end the offer.
        self._looking.ask(lambda _token: left.looked_for(), self._take_up)

    def _take_up(self, left: UnfinishedImport | None) -> None:
        if left is None or left.is_missing:
            self.offer(left)
        else:
            self._imports.add(left.paths)

    def _forget(self) -> None:
        self._looking.forget()  # its answer would bring the question back
        unfinished = self._workspace.services.unfinished
        job = self._workspace.write(lambda _token: unfinished.forget_left())
        self._workspace.bridge.deliver(job, lambda _nothing: None)

    @Slot()
    def _on_imports_noted(self) -> None:
        if self._strip.is_asking:  # it may be what was just begun by hand
            self._look(self._offer_again)

    def _offer_again(self, left: UnfinishedImport | None) -> None:
        if self._strip.is_asking:  # it may have been closed meanwhile
            self.offer(left)
