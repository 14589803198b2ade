"""Reading many files in processes of their own."""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.extraction import Reading, TableFile
from hoso_app.domain.work import CancelToken
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.reader_process import ReaderProcess
from hoso_app.extraction.tasks import Outcome, PageDone, Task
from hoso_app.extraction.windows_job import WorkerJob

if TYPE_CHECKING:
    from hoso_app.recognition.context import RecognitionContext

_LOOK_SECONDS = 0.1
NextTask = Callable[[], Task | None]
"""Gives the next file to read, None where there is none now."""

_WORTH_A_SECOND_TRY = frozenset(
    {ReadingProblem.CRASHED, ReadingProblem.TIMEOUT, ReadingProblem.OUT_OF_MEMORY}
)
_STARTED_EARLY: list[ReaderProcess] = []


def start_early(workers: int = 2) -> None:
    """Start worker processes for the first pool, while the program still loads itself.

    They take as long to load as the library does. What no pool takes ends with the program.
    """
    count = min(workers, os.cpu_count() or 1)
    _STARTED_EARLY.extend(ReaderProcess(Limits(), is_idle=False) for _ in range(count))


class ReaderPool:
    """Reads files in worker processes and outlives whatever a file does to them.

    Workers are started when they are first needed and kept for the next
    call. A pool belongs to one thread at a time.
    """

    def __init__(
        self,
        context: "RecognitionContext",
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
        self._workers: list[ReaderProcess] = []

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
        ahead: int = 0,
    ) -> Generator[tuple[Task, Outcome], None, None]:
        """Work off tasks; yield each with its outcome, in the order of finishing.

        ``next_task`` gives None where there is nothing to do now; it is asked
        again after each outcome. ``ahead`` tasks may wait in each worker behind
        the one that it works on, so that it need not wait for the caller.
        ``on_page`` is told of each page that is a picture as soon as it was
        read; ``on_wait`` is called before each wait for the workers, and may use
        the time. A page that kills its worker counts as one without text, and
        reading goes on behind it.

        Raises:
            CancelledError: The token was cancelled; noticed within a second.
        """
        waiting: deque[Task] = deque()
        done: deque[tuple[Task, Outcome]] = deque()
        try:
            while True:
                self._keep_busy(next_task, waiting, token, ahead)
                if done:
                    task, outcome = done.popleft()
                    yield task, outcome
                    token.raise_if_cancelled()
                    continue
                if not self._busy():
                    return
                on_wait()
                for worker in self._with_news():
                    done.extend(self._collect(worker, waiting, on_page))
        finally:
            for worker in self._busy():
                self._remove(worker)

    def dismiss(self) -> None:
        """Let all workers end, while the caller does something else before ``close``."""
        for worker in self._workers:
            worker.ask_to_leave()

    def close(self) -> None:
        """End all worker processes."""
        self.dismiss()
        for worker in list(self._workers):
            worker.wait_for_leaving()
            self._remove(worker)
        self._job.close()

    def _busy(self) -> list[ReaderProcess]:
        return [worker for worker in self._workers if worker.task is not None]

    def _keep_busy(
        self, next_task: NextTask, waiting: deque[Task], token: CancelToken, ahead: int
    ) -> None:
        """Give every worker that has room a file, as long as there are files."""
        while True:
            # What killed a worker, or came back from one, goes to a free one only.
            behind = self._busy_with_room(0 if waiting else ahead)
            if behind is None and len(self._busy()) == self._size:
                return
            token.raise_if_cancelled()
            task = waiting.popleft() if waiting else next_task()
            if task is None:
                return
            if not (behind or self._free_worker()).begin(task):
                # It died while it was idle, and a new one takes its place; or its pipe is full.
                waiting.appendleft(task)

    def _busy_with_room(self, ahead: int) -> ReaderProcess | None:
        """Return the worker behind whose file another may wait; None while one is free."""
        busy = self._busy()
        if not ahead or len(busy) < self._size:
            return None
        worker = min(busy, key=lambda one: one.load)
        return worker if worker.has_room(1 + ahead) else None

    def _free_worker(self) -> ReaderProcess:
        for worker in list(self._workers):
            if worker.task is None:
                if worker.is_usable:
                    return worker
                worker.ask_to_leave()
                worker.wait_for_leaving()
                self._remove(worker)
        worker = self._new_worker()
        worker.serve(self._context, self._job)
        self._workers.append(worker)
        return worker

    def _new_worker(self) -> ReaderProcess:
        if _STARTED_EARLY and not self._is_idle and self._limits == Limits():
            return _STARTED_EARLY.pop(0)
        return ReaderProcess(self._limits, is_idle=self._is_idle)

    def _with_news(self) -> Iterator[ReaderProcess]:
        """Wait a moment; yield the workers that have sent something, or may have a fault."""
        busy = self._busy()
        ready = wait([worker.pipe for worker in busy], _LOOK_SECONDS)
        for worker in busy:
            # What a worker has sent counts more than its deadline: the caller may
            # have taken its time with the last result.
            if worker.pipe in ready or worker.find_fault() is not None:
                yield worker

    def _collect(
        self,
        worker: ReaderProcess,
        waiting: deque[Task],
        on_page: Callable[[Task, PageDone], None] | None,
    ) -> Iterator[tuple[Task, Outcome]]:
        """Take what a worker has done; put into ``waiting`` what is to be tried again."""
        while (task := worker.task) is not None:
            outcome = worker.receive() if worker.has_more() else worker.find_fault()
            is_fault = isinstance(outcome, ReadingError) and outcome.problem in _WORTH_A_SECOND_TRY
            if is_fault and worker.page_begun is not None:
                worker.pages.append(PageDone(worker.page_begun, ""))
            for page in worker.pages:
                if on_page is not None:
                    on_page(task, page)
                worker.known_pages[page.number] = page.text
            worker.pages.clear()
            if outcome is None:
                return
            again = None
            if isinstance(outcome, ReadingError) and is_fault:
                again = worker.another_try(task, outcome.problem)
                # What waited behind it has done nothing.
                waiting.extend(worker.take_back())
            worker.finish()
            if is_fault:
                self._remove(worker)
            if again is not None:
                waiting.append(again)
            else:
                yield task, _with_what_was_lost(task, outcome)

    def _remove(self, worker: ReaderProcess) -> None:
        worker.kill()
        self._workers.remove(worker)


def _with_what_was_lost(task: Task, outcome: Outcome) -> Outcome:
    """Return the outcome; where nothing is left of a file whose pages were lost, why."""
    is_empty = isinstance(outcome, Reading) and not outcome.extracted.text.strip()
    if task.lost_to is None or not is_empty:
        return outcome
    return ReadingError(str(task.path), task.lost_to, "every page")
