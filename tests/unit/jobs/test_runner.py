"""The lanes: order of writing, cancelling, and an orderly end."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError as FutureCancelledError
from concurrent.futures import wait
from functools import partial

import pytest

from hoso_app.domain.errors import CancelledError, DocumentNotFoundError
from hoso_app.domain.work import CancelToken
from hoso_app.jobs.runner import Job, JobRunner

PATIENCE = 10


@pytest.fixture
def runner() -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


class Gate:
    """Work that says when it has begun and waits until it is let through."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.opened = threading.Event()

    def __call__(self, token: CancelToken) -> str:
        self.begun.set()
        assert self.opened.wait(PATIENCE)
        token.raise_if_cancelled()
        return "through"


def until_cancelled(begun: threading.Event) -> Callable[[CancelToken], None]:
    def work(token: CancelToken) -> None:
        begun.set()
        while not token.is_cancelled:
            threading.Event().wait(0.001)
        token.raise_if_cancelled()

    return work


@pytest.mark.parametrize("lane", ["write", "read", "long", "background", "draw", "locate"])
def test_work_runs_beside_the_caller_and_gives_its_result(runner: JobRunner, lane: str) -> None:
    job: Job[str] = getattr(runner, lane)(lambda _: threading.current_thread().name)
    assert job.future.result(PATIENCE) != threading.current_thread().name


@pytest.mark.parametrize("lane", ["write", "read", "long", "background", "draw", "locate"])
def test_an_error_of_the_work_is_kept_for_whoever_asks(runner: JobRunner, lane: str) -> None:
    def fail(_: CancelToken) -> None:
        raise DocumentNotFoundError(7)

    job: Job[None] = getattr(runner, lane)(fail)
    with pytest.raises(DocumentNotFoundError):
        job.future.result(PATIENCE)


def test_writing_goes_one_by_one_in_the_order_of_asking(runner: JobRunner) -> None:
    events: list[str] = []

    def write(number: int, _: CancelToken) -> None:
        events.append(f"begin {number}")
        events.append(f"end {number}")

    jobs = [runner.write(partial(write, number)) for number in range(200)]
    wait([job.future for job in jobs], PATIENCE)
    assert events == [f"{word} {number}" for number in range(200) for word in ("begin", "end")]


def test_several_readers_work_at_the_same_time(runner: JobRunner) -> None:
    together = threading.Barrier(2)
    jobs = [runner.read(lambda _: together.wait(PATIENCE)) for _ in range(2)]
    assert sorted(job.future.result(PATIENCE) for job in jobs) == [0, 1]


def test_a_long_job_holds_up_neither_writing_nor_reading(runner: JobRunner) -> None:
    gate = Gate()
    long_job = runner.long(gate)
    assert gate.begun.wait(PATIENCE)
    assert runner.write(lambda _: "written").future.result(PATIENCE) == "written"
    assert runner.read(lambda _: "read").future.result(PATIENCE) == "read"
    gate.opened.set()
    assert long_job.future.result(PATIENCE) == "through"


def test_a_running_job_stops_at_its_next_step(runner: JobRunner) -> None:
    gate = Gate()
    job = runner.read(gate)
    assert gate.begun.wait(PATIENCE)
    job.cancel()
    gate.opened.set()
    with pytest.raises(CancelledError):
        job.future.result(PATIENCE)


def test_a_waiting_job_that_is_cancelled_never_begins(runner: JobRunner) -> None:
    gate = Gate()
    begun: list[str] = []
    runner.write(gate)
    waiting = runner.write(lambda _: begun.append("begun"))
    waiting.cancel()
    gate.opened.set()
    with pytest.raises(FutureCancelledError):
        waiting.future.result(PATIENCE)
    assert runner.write(lambda _: tuple(begun)).future.result(PATIENCE) == ()


def test_closing_finishes_what_is_to_be_written() -> None:
    runner = JobRunner()
    gate = Gate()
    written: list[int] = []

    def note(number: int, _: CancelToken) -> None:
        written.append(number)

    runner.write(gate)
    for number in range(20):
        runner.write(partial(note, number))
    gate.opened.set()
    runner.close()
    assert written == list(range(20))


def test_closing_stops_long_work_and_drops_waiting_readers() -> None:
    runner = JobRunner(readers=1)
    begun = threading.Event()
    read_begun = threading.Event()
    long_job = runner.long(until_cancelled(begun))
    read_job = runner.read(until_cancelled(read_begun))
    waiting = runner.read(lambda _: "never")
    assert begun.wait(PATIENCE)
    assert read_begun.wait(PATIENCE)
    runner.close()
    assert isinstance(long_job.future.exception(0), CancelledError)
    assert isinstance(read_job.future.exception(0), CancelledError)
    assert waiting.future.cancelled()


def test_the_last_step_of_long_work_is_still_written_when_closing() -> None:
    runner = JobRunner()
    begun = threading.Event()
    written: list[str] = []

    def import_files(token: CancelToken) -> None:
        begun.set()
        while not token.is_cancelled:
            threading.Event().wait(0.001)
        runner.write(lambda _: written.append("where it stopped")).future.result(PATIENCE)

    runner.long(import_files)
    assert begun.wait(PATIENCE)
    runner.close()
    assert written == ["where it stopped"]


def test_a_closed_runner_takes_no_work_and_closes_twice() -> None:
    runner = JobRunner()
    runner.close()
    runner.close()
    assert runner.is_closed
    begun: list[str] = []
    for lane in (runner.write, runner.read, runner.long):
        job: Job[None] = lane(lambda _: begun.append("begun"))
        assert job.future.cancelled()
        assert job.token.is_cancelled
    assert begun == []


def test_no_thread_is_left_after_closing() -> None:
    before = set(threading.enumerate())
    runner = JobRunner()
    for lane in (runner.write, runner.read, runner.long):
        lane(lambda _: None)
    runner.close()
    assert set(threading.enumerate()) <= before


def test_what_nobody_waits_for_holds_up_nothing(runner: JobRunner) -> None:
    begun = threading.Event()
    job = runner.background(until_cancelled(begun))
    assert begun.wait(PATIENCE)
    assert runner.long(lambda _: 1).future.result(PATIENCE) == 1
    assert runner.write(lambda _: 2).future.result(PATIENCE) == 2
    runner.close()
    assert job.token.is_cancelled


@pytest.mark.parametrize("lane", ["draw", "locate"])
def test_pages_that_take_long_keep_no_reader_waiting(runner: JobRunner, lane: str) -> None:
    gate = Gate()
    held: list[Job[str]] = [getattr(runner, lane)(gate) for _ in range(8)]
    assert gate.begun.wait(PATIENCE)
    assert runner.read(lambda _: "counted").future.result(PATIENCE) == "counted"
    assert all(job.future.cancel() for job in held[1:]), "one at a time, the others wait"
    gate.opened.set()
    assert held[0].future.result(PATIENCE) == "through"
