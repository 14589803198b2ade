"""What every screen of an open library works with."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from hoso_app.domain.changes import Changes
from hoso_app.domain.errors import HosoError
from hoso_app.domain.work import CancelToken
from hoso_app.jobs.runner import Job, JobRunner, Work
from hoso_app.messages.errors import error_text
from hoso_app.services.application import Services
from hoso_app.ui.actions import Actions
from hoso_app.ui.changes import ChangeFeed
from hoso_app.ui.job_bridge import JobBridge, is_alive
from hoso_app.ui.preferences import Preferences
from hoso_app.ui.window_state import WindowState

T = TypeVar("T")

OnChanged = Callable[[Changes], object]
OnError = Callable[[HosoError], object]


class Workspace(QObject):
    """The services of a library, the lanes on which they are called, and the news.

    Every change goes through ``change``: it runs on the writing lane, is
    announced to the screens as soon as the database has it, and the index
    learns it right after.

    Signals:
        indexed: The index has learned what was changed: searches see it.
        told: A sentence on what was done, and whether it can be taken back.
        warned: A sentence on what went wrong.
        imported: A sentence on what an import brought, and whether files failed.
    """

    indexed = Signal()
    told = Signal(str, bool)
    warned = Signal(str)
    imported = Signal(str, bool)

    def __init__(
        self,
        services: Services,
        runner: JobRunner,
        bridge: JobBridge,
        state: WindowState,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.services = services
        self._runner = runner
        self.bridge = bridge
        self.state = state
        self.preferences = Preferences(state)
        self.actions = Actions(self)
        self.feed = ChangeFeed(self)
        self._is_index_asked = False
        self._is_closed = False

    def close(self) -> None:
        """Take no more work: the window is closed, its library is about to be."""
        self._is_closed = True

    def read(self, work: Work[T]) -> Job[T]:
        """Queue work that only looks; after ``close`` it is cancelled at once."""
        return _cancelled() if self._is_closed else self._runner.read(work)

    def write(self, work: Work[T]) -> Job[T]:
        """Queue work that changes the library; after ``close`` it is cancelled at once."""
        return _cancelled() if self._is_closed else self._runner.write(work)

    def long(self, work: Work[T]) -> Job[T]:
        """Queue work that takes long; after ``close`` it is cancelled at once."""
        return _cancelled() if self._is_closed else self._runner.long(work)

    def background(self, work: Work[T]) -> Job[T]:
        """Queue work that nobody waits for; after ``close`` it is cancelled at once."""
        return _cancelled() if self._is_closed else self._runner.background(work)

    def draw(self, work: Work[T]) -> Job[T]:
        """Queue the drawing of a page; after ``close`` it is cancelled at once."""
        return _cancelled() if self._is_closed else self._runner.draw(work)

    def locate(self, work: Work[T]) -> Job[T]:
        """Queue finding places on a page; after ``close`` it is cancelled at once."""
        return _cancelled() if self._is_closed else self._runner.locate(work)

    def change(
        self,
        work: Callable[[], Changes],
        on_done: OnChanged | None = None,
        on_error: OnError | None = None,
    ) -> None:
        """Change the library; errors without an ``on_error`` are told as a sentence."""

        def done(changes: Changes) -> None:
            self.feed.announce(changes)
            self.learn()
            if on_done is not None:
                on_done(changes)

        def refuse(error: HosoError) -> None:
            # A dialog that was closed meanwhile cannot tell it any more.
            (on_error if on_error is not None and is_alive(on_error) else self.warn)(error)

        job = self.write(lambda _token: work())
        self.bridge.deliver(job, done, refuse)

    def learn(self) -> None:
        """Let the index learn what waits; changes that come meanwhile share one run."""
        if self._is_index_asked:
            return
        self._is_index_asked = True

        def work(token: CancelToken) -> int:
            self._is_index_asked = False
            return self.services.indexing.drain(token)

        self.bridge.deliver(self.write(work), self._on_learned, self.warn)

    @Slot(object)
    def warn(self, error: HosoError) -> None:
        """Tell what went wrong, with the way out."""
        self.warned.emit(error_text(error))

    def _on_learned(self, _count: int) -> None:
        self.indexed.emit()


def _cancelled() -> Job[T]:
    future: Future[T] = Future()
    future.cancel()
    return Job(future)
