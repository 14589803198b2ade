"""Brings what jobs return, report and raise onto the main thread."""

import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from hoso_app.domain.errors import CancelledError, HosoError
from hoso_app.domain.work import Progress
from hoso_app.jobs.runner import Job, Work

T = TypeVar("T")

_PROGRESS_INTERVAL_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class _Ending:
    """Whom to tell about the end of a job, and what."""

    future: Future[Any]
    on_done: Callable[[Any], object]
    on_error: Callable[[HosoError], object] | None
    on_end: Callable[[], object] | None


class JobBridge(QObject):
    """Delivers the outcome of jobs on the main thread.

    One instance lives there as long as the program, so that no ``QObject`` is
    ever made or destroyed by a worker thread. A receiver that is a method of
    a widget which was deleted in the meantime is left out.

    What comes in together (an answer, its counts, a paper, progress) is
    delivered one by one, in order, and what else waits (keys, painting) comes
    in between: filling list, side and paper in one go is felt while typing.

    Signals:
        job_failed: A job raised an error that nobody asked for, or one that
            the program does not know (a fault of ours).
    """

    job_failed = Signal(Exception)
    _ended = Signal(object)
    _relayed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_closed = False
        self._due: deque[Callable[[], object]] = deque()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._deliver_next)
        # Queued even from the main thread: a receiver never runs inside the
        # call that asked for the work.
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._relayed.connect(self._on_relayed, Qt.ConnectionType.QueuedConnection)

    def deliver(
        self,
        job: Job[T],
        on_done: Callable[[T], object],
        on_error: Callable[[HosoError], object] | None = None,
        *,
        on_end: Callable[[], object] | None = None,
    ) -> Job[T]:
        """Call ``on_done`` or ``on_error`` here once the job is over.

        ``on_error`` gets the errors that the program knows; everything else,
        and those without an ``on_error``, goes to ``job_failed``. A cancelled
        job calls neither. ``on_end`` is called first in each case.
        """
        ending = _Ending(job.future, on_done, on_error, on_end)
        job.future.add_done_callback(lambda _: self._emit_ended(ending))
        return job

    def close(self) -> None:
        """Deliver nothing from now on: the screens are gone, or going."""
        self._is_closed = True

    def relay(self, receiver: Callable[[T], object]) -> Callable[[T], None]:
        """Return a function for worker threads that calls the receiver here."""

        def send(value: T) -> None:
            if shiboken6.isValid(self):
                self._relayed.emit(receiver, value)

        return send

    def reporter(self, receiver: Callable[[Progress], object]) -> Callable[[Progress], None]:
        """Return a ``ReportProgress`` that calls the receiver here.

        At most ten times a second, and for the last item in any case.
        """
        send = self.relay(receiver)
        last_sent = -_PROGRESS_INTERVAL_SECONDS

        def report(progress: Progress) -> None:
            nonlocal last_sent
            now = time.monotonic()
            is_last = progress.total is not None and progress.done >= progress.total
            if is_last or now - last_sent >= _PROGRESS_INTERVAL_SECONDS:
                last_sent = now
                send(progress)

        return report

    def _emit_ended(self, ending: _Ending) -> None:
        # Called on a worker thread; at the very end the bridge may be gone.
        if shiboken6.isValid(self):
            self._ended.emit(ending)

    @Slot(object)
    def _on_ended(self, ending: _Ending) -> None:
        self._await_turn(partial(self._end, ending))

    @Slot(object, object)
    def _on_relayed(self, receiver: Callable[[Any], object], value: Any) -> None:
        self._await_turn(partial(self._relay, receiver, value))

    def _await_turn(self, delivery: Callable[[], object]) -> None:
        self._due.append(delivery)
        if not self._turn.isActive():
            self._turn.start()

    @Slot()
    def _deliver_next(self) -> None:
        delivery = self._due.popleft()
        if not self._due:
            self._turn.stop()
        delivery()

    def _end(self, ending: _Ending) -> None:
        if self._is_closed:
            return
        if ending.on_end is not None and is_alive(ending.on_end):
            ending.on_end()
        if ending.future.cancelled():
            return
        error = ending.future.exception()
        if isinstance(error, CancelledError):
            return
        if error is None:
            if is_alive(ending.on_done):
                ending.on_done(ending.future.result())
        elif isinstance(error, HosoError) and ending.on_error is not None:
            if is_alive(ending.on_error):
                ending.on_error(error)
        else:
            self.job_failed.emit(error)

    def _relay(self, receiver: Callable[[Any], object], value: Any) -> None:
        if not self._is_closed and is_alive(receiver):
            receiver(value)


class LatestJob(Generic[T]):
    """Answers only the latest question: searches, previews, counts.

    A new question cancels the former one, whose answer is dropped even when
    it is already on its way. For the main thread.
    """

    def __init__(self, lane: Callable[[Work[T]], Job[T]], bridge: JobBridge) -> None:
        self._lane = lane
        self._bridge = bridge
        self._job: Job[T] | None = None
        self._generation = 0

    @property
    def generation(self) -> int:
        """Return the number of the latest question."""
        return self._generation

    @property
    def is_waiting(self) -> bool:
        """Return whether an answer is still to come."""
        return self._job is not None

    def ask(
        self,
        work: Work[T],
        on_done: Callable[[T], object],
        on_error: Callable[[HosoError], object] | None = None,
    ) -> int:
        """Ask a new question and forget the former; return its generation."""
        self.forget()
        generation = self._generation

        def is_latest() -> bool:
            return generation == self._generation

        def deliver_if_latest(answer: T) -> None:
            if is_latest() and is_alive(on_done):
                on_done(answer)

        def fail_if_latest(error: HosoError) -> None:
            if is_latest() and on_error is None:
                self._bridge.job_failed.emit(error)
            elif is_latest() and on_error is not None and is_alive(on_error):
                on_error(error)

        def end_if_latest() -> None:
            if is_latest():
                self._job = None

        self._job = self._bridge.deliver(
            self._lane(work), deliver_if_latest, fail_if_latest, on_end=end_if_latest
        )
        return generation

    def forget(self) -> None:
        """Drop the question that is under way, if any."""
        self._generation += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None


def while_alive(owner: QObject, receiver: Callable[..., object]) -> Callable[..., None]:
    """Return the receiver as one that does nothing once its owner was deleted.

    For functions that speak to a dialog: the person may close it, or the
    window, before the answer is there. Methods of the dialog need it not.
    """

    def receive(*values: Any) -> None:
        if shiboken6.isValid(owner):
            receiver(*values)

    return receive


def is_alive(receiver: Callable[..., object]) -> bool:
    """Return False for a method of a deleted Qt object, also behind a ``partial``."""
    while isinstance(receiver, partial):
        receiver = receiver.func
    owner = getattr(receiver, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
