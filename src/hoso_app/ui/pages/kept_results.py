"""Keeps what became of the last import's files from one start of the program to the next."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from hoso_app.services import last_import
from hoso_app.services.last_import import LastImport
from hoso_app.ui.models.import_results import ImportResultsModel
from hoso_app.ui.models.labels import moment_text
from hoso_app.ui.pages.workspace import Workspace

_REST_MILLISECONDS = 2_000
"""Results are written down when no more have come for so long."""


class KeptResults(QObject):
    """Reads the results once, and writes them down whenever they have come to rest.

    Signals:
        restored: There are results of an import before this start: what came of it.
    """

    restored = Signal(str)

    def __init__(
        self, workspace: Workspace, results: ImportResultsModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._results = results
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MILLISECONDS)
        self._rest.timeout.connect(self._keep)
        self._is_outdated = False
        """Whether something came in since the results were asked for."""
        results.changed.connect(self._on_results_changed)

    @Slot()
    def start(self) -> None:
        """Show what was kept, unless something came in meanwhile."""
        self._is_outdated = False
        library = self._workspace.services.path
        job = self._workspace.read(lambda _token: last_import.read(library))
        self._workspace.bridge.deliver(job, self._take)

    def finish(self) -> None:
        """Write down what has not yet come to rest: the window closes."""
        if self._rest.isActive():
            self._rest.stop()
            self._keep()

    def _take(self, last: LastImport | None) -> None:
        # An import that has begun meanwhile has no results yet, and is the last one all the same.
        if last is not None and not self._is_outdated:
            self._results.restore(last)
            self._rest.stop()  # it is written down
            self.restored.emit(f"{moment_text(last.ended_at)}  {self._results.summary()}")

    @Slot()
    def _on_results_changed(self) -> None:
        self._is_outdated = True
        self._rest.start()

    @Slot()
    def _keep(self) -> None:
        if self._results.is_empty:
            return  # an import has just begun: the former one is better than none
        results, counts = self._results.results(), self._results.counts()
        ended_at = datetime.now().astimezone()
        library = self._workspace.services.path

        def work() -> None:
            last_import.keep(library, LastImport(tuple(results), counts, ended_at))

        self._workspace.bridge.deliver(self._workspace.write(lambda _token: work()), _nothing)


def _nothing(_answer: None) -> None:
    pass
