"""Changes to so many documents that they are shown as work, which can be stopped."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from hoso_app.domain.changes import Changes
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import Progress
from hoso_app.jobs.runner import Job
from hoso_app.services.steps import Watch
from hoso_app.ui.pages.workspace import Workspace

MANY = 500
"""More documents than that take longer than a person waits without being told."""


class ManyChanges(QObject):
    """Runs changes to many documents on the writing lane, in the order of asking.

    Not on the lane of long work: there they would wait for an import of hours,
    and an undo that is asked for meanwhile would overtake them.

    Signals:
        begun: A change began, and what it is called.
        progressed: How far it is (``Progress``).
        ended: The change that began is over; those too short to be shown end in silence.
    """

    begun = Signal(str)
    progressed = Signal(object)
    ended = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._jobs: set[Job[Changes]] = set()

    @property
    def is_running(self) -> bool:
        """Return whether a change is under way or waits."""
        return bool(self._jobs)

    def run(
        self,
        ids: Sequence[DocumentId],
        work: Callable[[Watch], Changes],
        on_done: Callable[[Changes], object],
    ) -> None:
        """Change documents; what was done before the work was stopped is announced too."""

        def end() -> None:
            self._workspace.feed.announce(Changes(frozenset(ids), lists=True))
            self._workspace.learn()

        self._start(self.tr("Đang ghi"), work, on_done, end, told_from=0)

    def step(
        self, title: str, work: Callable[[Watch], Changes], on_done: Callable[[Changes], object]
    ) -> None:
        """Take a step back, or do one again; it is shown only where it is a long one."""
        self._start(title, work, on_done, self._workspace.learn, told_from=MANY)

    def _start(
        self,
        title: str,
        work: Callable[[Watch], Changes],
        on_done: Callable[[Changes], object],
        on_end: Callable[[], object],
        *,
        told_from: int,
    ) -> None:
        """Start work; it is told once it turns out to be about more than that many values."""
        bridge = self._workspace.bridge
        show = bridge.reporter(self._on_progress)
        begin = bridge.relay(self.begun.emit)
        is_told = False

        def report(progress: Progress) -> None:
            nonlocal is_told
            if not is_told and (progress.total or 0) >= told_from:
                is_told = True
                begin(title)
            if is_told:
                show(progress)

        def end() -> None:
            self._jobs.discard(job)
            on_end()
            if is_told:
                self.ended.emit()

        job = self._workspace.write(lambda token: work(Watch(report, token)))
        self._jobs.add(job)
        bridge.deliver(job, on_done, self._workspace.warn, on_end=end)

    @Slot()
    def cancel(self) -> None:
        """Stop what is under way and what waits."""
        for job in tuple(self._jobs):
            job.cancel()

    def _on_progress(self, progress: Progress) -> None:
        if self._jobs:
            self.progressed.emit(progress)
