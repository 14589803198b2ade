"""Reading many files in processes of their own."""

import logging
import multiprocessing
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import replace
from multiprocessing.connection import wait
from pathlib import Path

import psutil

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.extraction import Reading, TableFile
from hoso_app.domain.work import CancelToken
from hoso_app.extraction.formats import FileFormat
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.reading import has_second_reader
from hoso_app.extraction.windows_job import WorkerJob
from hoso_app.extraction.worker import (
    Finished,
    Outcome,
    PageBegun,
    PageDone,
    Ready,
    Started,
    Task,
    run_worker,
)
from hoso_app.recognition.context import RecognitionContext

_LOGGER = logging.getLogger(__name__)
_LOOK_SECONDS = 0.1
_START_SECONDS = 60.0
_LEAVE_SECONDS = 2.0
_BUSY_SHARE = 0.5
"""A process that computed less of its time was waiting for the machine."""
_MOST_EXTENSIONS = 4
NextTask = Callable[[], Task | None]
"""Gives the next file to read, None where there is none now."""

_SPAWN = multiprocessing.get_context("spawn")
_WORTH_A_SECOND_TRY = frozenset(
    {ReadingProblem.CRASHED, ReadingProblem.TIMEOUT, ReadingProblem.OUT_OF_MEMORY}
)


class ReaderPool:
    """Reads files in worker processes and outlives whatever a file does to them.

    Workers are started when they are first needed and kept for the next
    call. A pool belongs to one thread at a time.
    """

    def __init__(
        self,
        context: RecognitionContext,
        workers: int = 2,
        limits: Limits | None = None,
        *,
        is_idle: bool = False,
    ) -> None:
        """Prepare to read; ``is_idle`` is for work that may wait for everything else."""
        self._context = context
        self._limits = limits or Limits()
        self._size = max(1, workers)
        self._is_idle = is_idle
        self._job = WorkerJob(self._limits.memory)
        self._workers: list[_Worker] = []

    def read_all(
        self,
        paths: Iterable[Path],
        token: CancelToken,
        names: Mapping[Path, str] | None = None,
    ) -> Generator[tuple[Path, Reading | ReadingError], None, None]:
        """Read files and yield each with its outcome, in the order of finishing.

        Takes a path only when a worker is free for it. A worker that dies,
        hangs or eats memory costs one file and is replaced.

        Args:
            paths: The files.
            token: Asks to stop.
            names: What files are called, where their paths do not tell.

        Raises:
            CancelledError: The token was cancelled; noticed within a second.
        """
        called = names or {}
        tasks = (Task(path, name=called.get(path, "")) for path in paths)
        with closing(self.run(lambda: next(tasks, None), token)) as outcomes:
            for task, outcome in outcomes:
                assert isinstance(outcome, Reading | ReadingError)
                yield task.path, outcome

    def read_table(self, path: Path, token: CancelToken) -> TableFile:
        """Read the rows and cells of a spreadsheet or CSV file.

        Raises:
            ReadingError: It is no table, damaged, hostile, or too large.
            CancelledError: The token was cancelled; noticed within a second.
        """
        tasks = iter([Task(path, as_table=True)])
        with closing(self.run(lambda: next(tasks, None), token)) as outcomes:
            _task, outcome = next(outcomes)
        if isinstance(outcome, ReadingError):
            raise outcome
        assert isinstance(outcome, TableFile)
        return outcome

    def run(
        self,
        next_task: NextTask,
        token: CancelToken,
        on_page: Callable[[Task, PageDone], None] | None = None,
        on_wait: Callable[[], None] = lambda: None,
    ) -> Generator[tuple[Task, Outcome], None, None]:
        """Work off tasks; yield each with its outcome, in the order of finishing.

        ``next_task`` gives None where there is nothing to do now; it is asked
        again after each outcome. ``on_page`` is told of each page that is a
        picture as soon as it was read; ``on_wait`` is called before each wait
        for the workers, and may use the time. A page that kills its worker
        counts as one without text, and reading goes on behind it.

        Raises:
            CancelledError: The token was cancelled; noticed within a second.
        """
        second_tries: deque[Task] = deque()
        done: deque[tuple[Task, Outcome]] = deque()
        try:
            while True:
                self._keep_busy(next_task, second_tries, token)
                if done:
                    task, outcome = done.popleft()
                    yield task, outcome
                    token.raise_if_cancelled()
                    continue
                if not self._busy():
                    return
                on_wait()
                for task, outcome, again in self._collect(on_page):
                    if again is not None:
                        second_tries.append(again)
                    else:
                        done.append((task, outcome))
        finally:
            for worker in self._busy():
                self._remove(worker)

    def close(self) -> None:
        """End all worker processes."""
        for worker in self._workers:
            worker.ask_to_leave()
        for worker in list(self._workers):
            worker.wait_for_leaving()
            self._remove(worker)
        self._job.close()

    def _busy(self) -> list["_Worker"]:
        return [worker for worker in self._workers if worker.task is not None]

    def _keep_busy(
        self, next_task: NextTask, second_tries: deque[Task], token: CancelToken
    ) -> None:
        """Give every free worker a file, as long as there are files."""
        while len(self._busy()) < self._size:
            token.raise_if_cancelled()
            task = second_tries.popleft() if second_tries else next_task()
            if task is None:
                return
            while not self._free_worker().begin(task):
                pass  # it died while it was idle, and a new one takes its place

    def _free_worker(self) -> "_Worker":
        for worker in list(self._workers):
            if worker.task is None:
                if worker.is_usable:
                    return worker
                worker.ask_to_leave()
                worker.wait_for_leaving()
                self._remove(worker)
        worker = _Worker(self._context, self._limits, self._job, is_idle=self._is_idle)
        self._workers.append(worker)
        return worker

    def _collect(
        self, on_page: Callable[[Task, PageDone], None] | None
    ) -> Iterator[tuple[Task, Outcome, Task | None]]:
        """Wait a moment; yield what finished, and the other try that is worth it, if any."""
        busy = self._busy()
        ready = wait([worker.pipe for worker in busy], _LOOK_SECONDS)
        for worker in busy:
            # What a worker has sent counts more than its deadline: the caller may
            # have taken its time with the last result.
            outcome = worker.receive() if worker.pipe in ready else worker.find_fault()
            task, again = worker.task, None
            is_fault = isinstance(outcome, ReadingError) and outcome.problem in _WORTH_A_SECOND_TRY
            if is_fault and worker.page_begun is not None:
                worker.pages.append(PageDone(worker.page_begun, ""))
            for page in worker.pages:
                if on_page is not None and task is not None:
                    on_page(task, page)
                worker.known_pages[page.number] = page.text
            worker.pages.clear()
            if outcome is None or task is None:
                continue
            worker.task = None
            if isinstance(outcome, ReadingError) and is_fault:
                again = worker.another_try(task, outcome.problem)
                self._remove(worker)
            yield task, _with_what_was_lost(task, outcome), again

    def _remove(self, worker: "_Worker") -> None:
        worker.kill()
        self._workers.remove(worker)


def _with_what_was_lost(task: Task, outcome: Outcome) -> Outcome:
    """Return the outcome; where nothing is left of a file whose pages were lost, why."""
    is_empty = isinstance(outcome, Reading) and not outcome.extracted.text.strip()
    if task.lost_to is None or not is_empty:
        return outcome
    return ReadingError(str(task.path), task.lost_to, "every page")


class _Worker:
    """One worker process, seen from the program."""

    def __init__(
        self, context: RecognitionContext, limits: Limits, job: WorkerJob, *, is_idle: bool
    ) -> None:
        self.task: Task | None = None
        self.file_format: FileFormat | None = None
        self.pages: list[PageDone] = []
        """Pages that were read and that nobody was told of yet."""
        self.known_pages: dict[int, str] = {}
        """Pages of this try that the caller knows of."""
        self.page_begun: int | None = None
        self._limits = limits
        self._files = 0
        self._is_ready = False
        self._deadline = 0.0
        self.pipe, childs_end = _SPAWN.Pipe()
        self._process = _SPAWN.Process(
            target=run_worker,
            args=(childs_end, context, limits),
            kwargs={"is_idle": is_idle},
            name="hoso-reader",
            daemon=True,  # the interpreter ends it should nobody call close()
        )
        self._process.start()
        childs_end.close()
        assert self._process.pid is not None
        job.adopt(self._process.pid)
        self._meter = _ProcessMeter(self._process.pid)
        self._allowed = self._computed = 0.0
        self._extensions = 0

    @property
    def is_usable(self) -> bool:
        """Return whether the process may take another file."""
        return self._process.is_alive() and self._files < self._limits.files_per_worker

    def begin(self, task: Task) -> bool:
        """Send a file; return False when the process is gone."""
        try:
            self.pipe.send(task)
        except OSError:
            return False
        self.task = task
        self.file_format = self.page_begun = None
        self.known_pages = {}
        self._files += 1
        self._allow(self._limits.seconds if self._is_ready else _START_SECONDS)
        return True

    def receive(self) -> Outcome | None:
        """Take what the process has sent; return the outcome of its file, if any."""
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
        if problem is None or self._has_more():
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

    def _has_more(self) -> bool:
        try:
            return self.pipe.poll()
        except OSError:  # broken: whatever was sent has been taken
            return False

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
