"""A process that reads files, seen from the program."""

import logging
import multiprocessing
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.reduction import ForkingPickler
from typing import TYPE_CHECKING

import psutil

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.file_formats import FileFormat
from hoso_app.extraction.formats import has_second_reader
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.tasks import Finished, PageBegun, PageDone, Ready, Started, Task

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from hoso_app.extraction.tasks import Outcome
    from hoso_app.extraction.windows_job import WorkerJob
    from hoso_app.recognition.context import RecognitionContext

_LOGGER = logging.getLogger(__name__)
_START_SECONDS = 60.0
_LEAVE_SECONDS = 2.0
_BUSY_SHARE = 0.5
"""A process that computed less of its time was waiting for the machine."""
_MOST_EXTENSIONS = 4
_UNREAD_BYTES = 6_000
"""Of tasks that wait in the pipe: so little that sending never waits for the other end.

The program would wait for a process then that may itself wait for the program to
take its answer. The pipes of Windows hold 8 KB.
"""
_WAITING_BYTES = 1 << 20
"""Of the files that wait behind each other in one process, while another may be idle."""

_SPAWN = multiprocessing.get_context("spawn")


@dataclass(frozen=True, slots=True)
class _Given:
    """A file that a process has; ``length`` is that of the message, ``size`` that of the file."""

    task: Task
    length: int
    size: int


def _size(task: Task) -> int:
    with suppress(OSError):  # its reader will tell
        return task.path.stat().st_size
    return 0


def _read_files(pipe: "Connection", limits: Limits, *, is_idle: bool) -> None:
    """Be the process."""
    # Loaded there only: the program has better things to do when it starts processes.
    from hoso_app.extraction.worker import run_worker  # noqa: PLC0415

    run_worker(pipe, limits, is_idle=is_idle)


class ReaderProcess:
    """One worker process, seen from the program."""

    def __init__(self, limits: Limits, *, is_idle: bool) -> None:
        """Start the process, which loads its readers and then waits for ``serve``."""
        self.file_format: FileFormat | None = None
        self.pages: list[PageDone] = []
        """Pages that were read and that nobody was told of yet."""
        self.known_pages: dict[int, str] = {}
        """Pages of this try that the caller knows of."""
        self.page_begun: int | None = None
        self._given: deque[_Given] = deque()
        self._limits = limits
        self._files = 0
        self._is_ready = False
        self._deadline = 0.0
        self.pipe, childs_end = _SPAWN.Pipe()
        self._process = _SPAWN.Process(
            target=_read_files,
            args=(childs_end, limits),
            kwargs={"is_idle": is_idle},
            name="hoso-reader",
            daemon=True,  # the interpreter ends it should nobody call close()
        )
        self._process.start()
        childs_end.close()
        assert self._process.pid is not None
        self._meter = _ProcessMeter(self._process.pid)
        self._allowed = self._computed = 0.0
        self._extensions = 0

    def serve(self, context: "RecognitionContext", job: "WorkerJob") -> None:
        """Tell the process whom it reads for, and put it under the bounds of a job."""
        assert self._process.pid is not None
        job.adopt(self._process.pid)
        with suppress(OSError):  # it is gone: ``begin`` will tell
            self.pipe.send(context)

    @property
    def task(self) -> Task | None:
        """Return the file that is read now; None where the process is free."""
        return self._given[0].task if self._given else None

    @property
    def load(self) -> int:
        """Return how many files the process has, the one that it reads now among them."""
        return len(self._given)

    @property
    def is_usable(self) -> bool:
        """Return whether the process may take another file."""
        return self._process.is_alive() and self._files < self._limits.files_per_worker

    def has_room(self, most: int) -> bool:
        """Return whether another file may wait behind the one that is read now."""
        return (
            self.load < most
            and self._files < self._limits.files_per_worker
            and sum(given.size for given in self._given) < _WAITING_BYTES
            and self._unread() < _UNREAD_BYTES
        )

    def begin(self, task: Task) -> bool:
        """Send a file; return False when the process is gone, or has no room for it."""
        message = bytes(ForkingPickler.dumps(task))
        if self._given and self._unread() + len(message) > _UNREAD_BYTES:
            return False
        try:
            self.pipe.send_bytes(message)
        except OSError:
            return False
        self._files += 1
        self._given.append(_Given(task, len(message), _size(task)))
        if self.load == 1:
            self._prepare()
        return True

    def finish(self) -> None:
        """Go on to the next file, where one waits."""
        self._given.popleft()
        self._prepare()

    def take_back(self) -> list[Task]:
        """Return the files that the process has not come to, and forget them."""
        waiting = [given.task for given in self._given][1:]
        while self.load > 1:
            self._given.pop()
        return waiting

    def _prepare(self) -> None:
        self.file_format = self.page_begun = None
        self.known_pages = {}
        self._allow(self._limits.seconds if self._is_ready else _START_SECONDS)

    def _unread(self) -> int:
        """Return the bytes of what waits in the pipe, or might."""
        return sum(given.length for given in self._given) - self._given[0].length

    def receive(self) -> "Outcome | None":
        """Take what the process has sent, up to the outcome of its file; return that, if any."""
        assert self.task is not None
        try:
            while self.pipe.poll():
                match self.pipe.recv():
                    case Ready():
                        self._is_ready = True
                        self._allow(self._limits.seconds)
                    case Started(file_format=file_format, size=size):
                        self.file_format = file_format
                        self._allow(self._limits.deadline(size))
                    case PageBegun(number=number):
                        self.page_begun = number
                        self._allow(self._limits.seconds_per_scanned_page)
                    case PageDone() as page:
                        self.page_begun = None
                        self.pages.append(page)
                        self._allow(self._limits.seconds_per_scanned_page)
                    case Finished(outcome=outcome, remark=remark):
                        if remark:
                            _LOGGER.error("%s", remark)
                        return outcome
        except (EOFError, OSError):
            return self._crash()
        return None

    def has_more(self) -> bool:
        """Return whether the process has sent something, or has ended."""
        try:
            return self.pipe.poll()
        except OSError:  # broken: whatever was sent has been taken
            return False

    def find_fault(self) -> ReadingError | None:
        """Return what is wrong with a silent process; None while it may go on."""
        problem = None
        if not self._process.is_alive():
            problem = ReadingProblem.CRASHED
        elif time.monotonic() > self._deadline and not self._may_go_on():
            problem = ReadingProblem.TIMEOUT
        elif self._meter.memory() > self._limits.memory:
            problem = ReadingProblem.OUT_OF_MEMORY
        # Looked at last: what it sent before tells which page it was at. (Of one that died
        # before it took over its end of the pipe, Windows says nothing there.)
        if problem is None or self.has_more():
            return None
        return self._crash() if problem is ReadingProblem.CRASHED else self._error(problem)

    def another_try(self, task: Task, problem: ReadingProblem) -> Task | None:
        """Return how to read a file again that killed this process; None for not at all."""
        if self.known_pages:  # it got further than before, and goes on from there
            lost_to = task.lost_to if self.page_begun is None else task.lost_to or problem
            known = {**task.known_pages, **self.known_pages}
            return replace(task, known_pages=known, lost_to=lost_to)
        if task.needs_ocr or task.known_pages or task.is_second_try:
            return None
        has_second = self.file_format is not None and has_second_reader(self.file_format)
        return replace(task, is_second_try=True) if has_second else None

    def ask_to_leave(self) -> None:
        """Tell the process to end by itself."""
        with suppress(OSError):
            self.pipe.send(None)

    def wait_for_leaving(self) -> None:
        """Wait a moment for the process to end."""
        self._process.join(_LEAVE_SECONDS)

    def kill(self) -> None:
        """End the process at once and leave no trace of it."""
        self.pipe.close()
        self._process.kill()
        self._process.join(_LEAVE_SECONDS)
        with suppress(ValueError):  # still dying, held up by a device: nothing to be done
            self._process.close()

    def _crash(self) -> ReadingError:
        self._process.join(_LEAVE_SECONDS)
        return self._error(ReadingProblem.CRASHED, f"exit code {self._process.exitcode}")

    def _allow(self, seconds: float) -> None:
        self._deadline = time.monotonic() + seconds
        self._allowed = seconds
        self._computed = self._meter.seconds()
        self._extensions = 0

    def _may_go_on(self) -> bool:
        """Return whether a late process was kept from computing, and give it more time.

        On a busy machine it gets its turn seldom; the file is not to blame.
        """
        computed = self._meter.seconds() - self._computed
        if self._extensions == _MOST_EXTENSIONS or computed > self._allowed * _BUSY_SHARE:
            return False
        self._extensions += 1
        self._deadline = time.monotonic() + self._allowed
        return True

    def _error(self, problem: ReadingProblem, detail: str = "") -> ReadingError:
        assert self.task is not None
        return ReadingError(str(self.task.path), problem, detail)


class _ProcessMeter:
    """Tells what a process holds and has computed; zero once it is gone."""

    def __init__(self, process_id: int) -> None:
        self._process: psutil.Process | None = None
        with suppress(psutil.Error):
            self._process = psutil.Process(process_id)

    def memory(self) -> int:
        """Return the resident memory in bytes."""
        if self._process is not None:
            with suppress(psutil.Error):
                return int(self._process.memory_info().rss)
        return 0

    def seconds(self) -> float:
        """Return the seconds of computing that the process has had."""
        if self._process is not None:
            with suppress(psutil.Error):
                times = self._process.cpu_times()
                return float(times.user + times.system)
        return 0.0
