"""Keeps what became of the last import's files from one start of the program to the next."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from hoso_app.services import last_import
from hoso_app.services.imports import ImportResult, ImportStatus
from hoso_app.services.last_import import LastImport
from hoso_app.ui.models.labels import moment_text
from hoso_app.ui.pages.imports import Imports
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
        self, workspace: Workspace, imports: Imports, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._imports = imports
        self._results = imports.results
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MILLISECONDS)
        self._rest.timeout.connect(self._keep)
        self._is_outdated = False
        """Whether something came in since the results were asked for."""
        self._results.changed.connect(self._on_results_changed)

    @Slot()
    def start(self) -> None:
        """Show what was kept, unless something came in meanwhile."""
        self._is_outdated = False
        library = self._workspace.services.path
        job = self._workspace.read(lambda _token: last_import.read(library))
        self._workspace.bridge.deliver(job, self._take)

    def finish(self) -> None:
        """Write down what has not yet come to rest: the window closes.

        An import that was just left still brings the papers under way; it writes itself then.
        """
        is_resting = not self._rest.isActive()
        self._rest.stop()
        library = self._workspace.services.path
        known = self._results.results(), self._results.counts()

        def keep_all(late: Sequence[ImportResult]) -> None:
            _write(library, *known, late)

        if not self._imports.tell_late(keep_all) and not is_resting:
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
        results, counts = self._results.results(), self._results.counts()
        library = self._workspace.services.path
        job = self._workspace.write(lambda _token: _write(library, results, counts))
        self._workspace.bridge.deliver(job, _nothing)


def _write(
    library: Path,
    results: Sequence[ImportResult],
    counts: Mapping[ImportStatus, int],
    late: Sequence[ImportResult] = (),
) -> None:
    every = (*results, *late)
    if not every:
        return  # an import has just begun: the former one is better than none
    whole = Counter(counts) + Counter(one.status for one in late)
    last_import.keep(library, LastImport(every, whole, datetime.now().astimezone()))


def _nothing(_answer: None) -> None:
    pass
