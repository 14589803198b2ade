"""Outcomes of jobs arrive on the main thread, once, and only where somebody is left."""

import threading
from functools import partial

import shiboken6
from PySide6.QtCore import QMetaObject, QObject, Qt, Slot
from pytestqt.qtbot import QtBot

from hoso_app.domain.errors import DocumentNotFoundError, HosoError
from hoso_app.domain.work import CancelToken, Progress
from hoso_app.jobs.runner import JobRunner
from hoso_app.ui.job_bridge import JobBridge, LatestJob, while_alive


def fail_expectedly(_: CancelToken) -> int:
    raise DocumentNotFoundError(7)


def fail_by_our_fault(_: CancelToken) -> int:
    return 1 // 0


def test_the_result_arrives_on_the_main_thread(
    qtbot: QtBot, runner: JobRunner, bridge: JobBridge
) -> None:
    arrived: list[tuple[str, threading.Thread]] = []
    bridge.deliver(
        runner.read(lambda _: threading.current_thread().name),
        lambda name: arrived.append((name, threading.current_thread())),
    )
    qtbot.waitUntil(lambda: bool(arrived))
    [(worker, receiver)] = arrived
    assert worker.startswith("reader")
    assert receiver is threading.main_thread()


def test_a_result_that_is_already_there_still_comes_later(
    qtbot: QtBot, runner: JobRunner, bridge: JobBridge
) -> None:
    arrived: list[int] = []
    job = runner.read(lambda _: 5)
    job.future.result()
    bridge.deliver(job, arrived.append)
    assert arrived == []
    qtbot.waitUntil(lambda: arrived == [5])


def test_a_known_error_goes_to_its_receiver(
    qtbot: QtBot, runner: JobRunner, bridge: JobBridge
) -> None:
    errors: list[HosoError] = []
    with qtbot.assertNotEmitted(bridge.job_failed):
        bridge.deliver(runner.write(fail_expectedly), lambda _: None, errors.append)
        qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], DocumentNotFoundError)


def test_a_known_error_without_a_receiver_is_signalled(
    qtbot: QtBot, runner: JobRunner, bridge: JobBridge
) -> None:
    with qtbot.waitSignal(bridge.job_failed) as failed:
        bridge.deliver(runner.write(fail_expectedly), lambda _: None)
    assert isinstance(failed.args[0], DocumentNotFoundError)


def test_a_fault_of_ours_is_signalled_even_where_errors_are_received(
    qtbot: QtBot, runner: JobRunner, bridge: JobBridge
) -> None:
    errors: list[HosoError] = []
    with qtbot.waitSignal(bridge.job_failed) as failed:
        bridge.deliver(runner.write(fail_by_our_fault), lambda _: None, errors.append)
    assert isinstance(failed.args[0], ZeroDivisionError)
    assert errors == []


def test_a_cancelled_job_calls_only_its_end(
    qtbot: QtBot, runner: JobRunner, bridge: JobBridge
) -> None:
    begun = threading.Event()
    calls: list[str] = []

    def wait_for_cancel(token: CancelToken) -> None:
        begun.set()
        while not token.is_cancelled:
            threading.Event().wait(0.001)
        token.raise_if_cancelled()

    with qtbot.assertNotEmitted(bridge.job_failed):
        job = bridge.deliver(
            runner.long(wait_for_cancel),
            lambda _: calls.append("done"),
            lambda _: calls.append("error"),
            on_end=lambda: calls.append("end"),
        )
        assert begun.wait(10)
        job.cancel()
        qtbot.waitUntil(lambda: bool(calls))
    assert calls == ["end"]


def test_the_end_is_told_before_the_result(
    qtbot: QtBot, runner: JobRunner, bridge: JobBridge
) -> None:
    calls: list[str] = []
    bridge.deliver(
        runner.read(lambda _: 1),
        lambda _: calls.append("done"),
        on_end=lambda: calls.append("end"),
    )
    qtbot.waitUntil(lambda: len(calls) == 2)
    assert calls == ["end", "done"]


class _Receiver(QObject):
    def __init__(self, arrived: list[int]) -> None:
        super().__init__()
        self._arrived = arrived

    def take(self, value: int) -> None:
        self._arrived.append(value)


def test_a_receiver_that_was_deleted_is_left_out(
    qtbot: QtBot, runner: JobRunner, bridge: JobBridge
) -> None:
    arrived: list[int] = []
    gone = _Receiver(arrived)
    later: list[int] = []
    bridge.deliver(runner.write(lambda _: 1), gone.take)
    shiboken6.delete(gone)
    bridge.deliver(runner.write(lambda _: 2), later.append)
    qtbot.waitUntil(lambda: later == [2])
    assert arrived == []


def test_functions_that_speak_to_a_deleted_object_are_left_out(
    qtbot: QtBot, runner: JobRunner, bridge: JobBridge
) -> None:
    arrived: list[int] = []
    gone, kept = _Receiver(arrived), _Receiver(arrived)
    later: list[int] = []
    bridge.deliver(runner.write(lambda _: 1), while_alive(gone, lambda _: gone.take(1)))
    bridge.deliver(runner.write(lambda _: 2), partial(partial(gone.take)))
    bridge.deliver(runner.write(lambda _: 3), while_alive(kept, kept.take))
    shiboken6.delete(gone)
    bridge.deliver(runner.write(lambda _: 4), later.append)
    qtbot.waitUntil(lambda: later == [4])
    assert arrived == [3]


def test_a_bridge_that_is_gone_loses_outcomes_quietly(qapp: object, runner: JobRunner) -> None:
    bridge = JobBridge()
    opened = threading.Event()
    job = bridge.deliver(runner.read(lambda _: opened.wait(10)), lambda _: None)
    send = bridge.relay(lambda _: None)
    shiboken6.delete(bridge)
    opened.set()
    assert job.future.result(10)
    send(1)


def test_a_closed_bridge_delivers_nothing(
    qtbot: QtBot, runner: JobRunner, bridge: JobBridge
) -> None:
    arrived: list[object] = []
    send = bridge.relay(arrived.append)
    job = bridge.deliver(runner.read(lambda _: 1), arrived.append, on_end=lambda: arrived.append(0))
    job.future.result(10)
    send(2)
    with qtbot.assertNotEmitted(bridge.job_failed):
        bridge.deliver(runner.read(fail_by_our_fault), arrived.append)
        bridge.close()
        later = JobBridge()
        seen: list[int] = []
        later.deliver(runner.write(lambda _: 3), seen.append)
        qtbot.waitUntil(lambda: seen == [3])
    assert arrived == []


def test_a_job_of_a_closed_runner_only_ends(
    qtbot: QtBot, runner: JobRunner, bridge: JobBridge
) -> None:
    runner.close()
    calls: list[str] = []
    bridge.deliver(
        runner.read(lambda _: calls.append("begun")),
        lambda _: calls.append("done"),
        on_end=lambda: calls.append("end"),
    )
    qtbot.waitUntil(lambda: calls == ["end"])


def test_relayed_values_arrive_in_order_on_the_main_thread(
    qtbot: QtBot, runner: JobRunner, bridge: JobBridge
) -> None:
    arrived: list[tuple[int, bool]] = []

    def take(number: int) -> None:
        arrived.append((number, threading.current_thread() is threading.main_thread()))

    send = bridge.relay(take)

    def work(_: CancelToken) -> None:
        for number in range(100):
            send(number)

    runner.long(work)
    qtbot.waitUntil(lambda: len(arrived) == 100)
    assert arrived == [(number, True) for number in range(100)]


def test_progress_is_thinned_out_but_its_end_arrives(
    qtbot: QtBot, runner: JobRunner, bridge: JobBridge
) -> None:
    arrived: list[Progress] = []
    report = bridge.reporter(arrived.append)

    def work(_: CancelToken) -> None:
        for done in range(1, 5001):
            report(Progress(done, 5000))

    bridge.deliver(runner.long(work), lambda _: None)
    qtbot.waitUntil(lambda: bool(arrived) and arrived[-1].done == 5000)
    assert len(arrived) < 500


def test_only_the_latest_question_is_answered(
    qtbot: QtBot, runner: JobRunner, bridge: JobBridge
) -> None:
    latest: LatestJob[str] = LatestJob(runner.read, bridge)
    answers: list[str] = []
    texts = ["k", "kế", "kế h", "kế hoạch", "kế hoạch 59"]
    for text in texts:
        latest.ask(lambda _, text=text: text.upper(), answers.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: not latest.is_waiting)
    assert answers == ["KẾ HOẠCH 59"]
    assert latest.generation == len(texts)


def test_a_late_answer_is_dropped_even_when_it_is_already_there(
    qtbot: QtBot, runner: JobRunner, bridge: JobBridge
) -> None:
    latest: LatestJob[str] = LatestJob(runner.write, bridge)
    answers: list[str] = []
    latest.ask(lambda _: "old", answers.append)
    runner.write(lambda _: None).future.result(10)  # the old answer waits in the event queue
    latest.ask(lambda _: "new", answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["new"]


def test_a_forgotten_question_is_never_answered(
    qtbot: QtBot, runner: JobRunner, bridge: JobBridge
) -> None:
    latest: LatestJob[str] = LatestJob(runner.write, bridge)
    answers: list[str] = []
    later: list[str] = []
    latest.ask(lambda _: "old", answers.append)
    latest.forget()
    bridge.deliver(runner.write(lambda _: "later"), later.append)
    qtbot.waitUntil(lambda: bool(later))
    assert answers == []
    assert not latest.is_waiting


def test_a_failed_question_no_longer_waits(
    qtbot: QtBot, runner: JobRunner, bridge: JobBridge
) -> None:
    latest: LatestJob[int] = LatestJob(runner.read, bridge)
    errors: list[HosoError] = []
    latest.ask(fail_expectedly, lambda _: None, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert not latest.is_waiting
    with qtbot.waitSignal(bridge.job_failed):
        latest.ask(fail_by_our_fault, lambda _: None, errors.append)
    assert not latest.is_waiting
    with qtbot.waitSignal(bridge.job_failed):
        latest.ask(fail_expectedly, lambda _: None)


def test_what_ends_together_leaves_room_for_what_else_waits(
    qtbot: QtBot, runner: JobRunner, bridge: JobBridge
) -> None:
    numbers = iter(range(3))
    jobs = [runner.write(lambda _: next(numbers)) for _ in range(3)]
    for job in jobs:
        job.future.result(30)
    order: list[object] = []
    show = bridge.relay(order.append)

    def take(number: int) -> None:
        order.append(number)
        # A key or a wish to be painted, that comes while the answer is shown.
        QMetaObject.invokeMethod(other, "note", Qt.ConnectionType.QueuedConnection)

    class Other(QObject):
        @Slot()
        def note(self) -> None:
            order.append("other")

    other = Other(bridge)
    for job in jobs:
        bridge.deliver(job, take)
    show("progress")
    qtbot.waitUntil(lambda: "progress" in order)
    assert order == [0, "other", 1, "other", 2, "other", "progress"]
