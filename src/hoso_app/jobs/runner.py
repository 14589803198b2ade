"""The lanes on which work runs beside the window."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Generic, TypeVar

from hoso_app.domain.work import CancelToken

T = TypeVar("T")

Work = Callable[[CancelToken], T]
"""A piece of work; it asks the token between two steps whether to stop."""


@dataclass(frozen=True, slots=True, eq=False)
class Job(Generic[T]):
    """A piece of work under way; may be watched and cancelled from any thread."""

    future: Future[T]
    token: CancelToken = field(default_factory=CancelToken)

    def cancel(self) -> None:
        """Ask the work to stop; work that has not begun never begins."""
        self.token.cancel()
        self.future.cancel()


class JobRunner:
    """Owns every thread of the program apart from the main one.

    Six lanes: *writing* runs one job after another in the order of asking,
    so that neither database nor index ever sees two writers; *reading* runs
    several at a time; *long* runs one job that may take hours (an import, a
    backup) and hands its own small steps to whom they belong; *background* runs
    what nobody waits for (reading scans), beside all others; *drawing* and
    *locating* run one job each on the pages of a paper, which wait for a
    process and would otherwise keep all readers waiting. May be called from any
    thread. Once closed it takes no more work: what is asked then is a job that
    was cancelled before it began.
    """

    def __init__(self, readers: int = 2) -> None:
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._readers = ThreadPoolExecutor(readers, thread_name_prefix="reader")
        self._long = ThreadPoolExecutor(1, thread_name_prefix="long")
        self._background = ThreadPoolExecutor(1, thread_name_prefix="background")
        self._drawing = ThreadPoolExecutor(1, thread_name_prefix="drawing")
        self._locating = ThreadPoolExecutor(1, thread_name_prefix="locating")
        self._stoppable: set[Job[Any]] = set()
        self._lock = Lock()
        self._is_closed = False
        self._takes_writes = True

    @property
    def is_closed(self) -> bool:
        """Return whether the runner takes no more work."""
        return self._is_closed

    def write(self, work: Work[T]) -> Job[T]:
        """Queue work that changes the library; it is finished even when closing."""
        return self._submit(self._writer, work)

    def read(self, work: Work[T]) -> Job[T]:
        """Queue work that only looks; it is dropped when closing."""
        return self._stop_when_closing(self._submit(self._readers, work))

    def long(self, work: Work[T]) -> Job[T]:
        """Queue work that takes long; it is asked to stop when closing."""
        return self._stop_when_closing(self._submit(self._long, work))

    def background(self, work: Work[T]) -> Job[T]:
        """Queue work that nobody waits for; it is asked to stop when closing."""
        return self._stop_when_closing(self._submit(self._background, work))

    def draw(self, work: Work[T]) -> Job[T]:
        """Queue the drawing of a page that is looked at; it is dropped when closing."""
        return self._stop_when_closing(self._submit(self._drawing, work))

    def locate(self, work: Work[T]) -> Job[T]:
        """Queue finding places on a page, whose letters may take seconds to read."""
        return self._stop_when_closing(self._submit(self._locating, work))

    def close(self) -> None:
        """Take no more work, stop readers and long work, finish what is written.

        Returns when no thread is left; calling it again does nothing.
        """
        with self._lock:
            self._is_closed = True
            stoppable = tuple(self._stoppable)
        for job in stoppable:
            job.cancel()
        # The long lanes first: their last step may still have to be written.
        self._long.shutdown(wait=True)
        self._background.shutdown(wait=True)
        self._readers.shutdown(wait=True)
        self._drawing.shutdown(wait=True)
        self._locating.shutdown(wait=True)
        with self._lock:
            self._takes_writes = False
        self._writer.shutdown(wait=True)

    def _submit(self, lane: ThreadPoolExecutor, work: Work[T]) -> Job[T]:
        token = CancelToken()
        with self._lock:
            is_open = self._takes_writes if lane is self._writer else not self._is_closed
            if is_open:
                return Job(lane.submit(_run, work, token), token)
        job: Job[T] = Job(Future(), token)
        job.cancel()
        return job

    def _stop_when_closing(self, job: Job[T]) -> Job[T]:
        with self._lock:
            is_closed = self._is_closed
            if not is_closed:
                self._stoppable.add(job)
        if is_closed:
            job.cancel()
        else:
            job.future.add_done_callback(lambda _: self._forget(job))
        return job

    def _forget(self, job: Job[T]) -> None:
        with self._lock:
            self._stoppable.discard(job)


def _run(work: Work[T], token: CancelToken) -> T:
    token.raise_if_cancelled()
    return work(token)
