"""Garbage is collected on the main thread, whoever made it."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hoso_app.jobs.runner import JobRunner
from hoso_app.ui.garbage import MainThreadCollector


class _Cycle:
    """Garbage that only the collector finds; says where it was collected."""

    def __init__(self, collected_on: list[str]) -> None:
        self._collected_on = collected_on
        self._myself = self

    def __del__(self) -> None:
        self._collected_on.append(threading.current_thread().name)


def make_cycles(collected_on: list[str], count: int = 5000) -> None:
    for _ in range(count):
        _Cycle(collected_on)


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[MainThreadCollector]:
    was_enabled = gc.isenabled()
    collector = MainThreadCollector()
    collector.start()
    yield collector
    collector.stop()
    if not was_enabled:
        gc.disable()


def test_a_worker_collects_nothing(collector: MainThreadCollector, runner: JobRunner) -> None:
    collected_on: list[str] = []
    runner.read(lambda _: make_cycles(collected_on)).future.result(30)
    assert collected_on == []
    gc.collect()
    assert set(collected_on) == {threading.main_thread().name}


def test_the_main_thread_collects_by_itself(
    qtbot: QtBot, collector: MainThreadCollector, runner: JobRunner
) -> None:
    collected_on: list[str] = []
    runner.read(lambda _: make_cycles(collected_on)).future.result(30)

    def is_collected() -> bool:
        # What other code frees counts against what was made: a program at work makes new things.
        make_cycles([], 100)
        return len(collected_on) == 5000

    qtbot.waitUntil(is_collected, timeout=20_000)
    assert set(collected_on) == {threading.main_thread().name}


def test_older_garbage_is_collected_as_well(collector: MainThreadCollector) -> None:
    collected_on: list[str] = []
    kept = [_Cycle(collected_on) for _ in range(1000)]
    for _ in range(3):
        gc.collect(0)
    kept.clear()
    for _ in range(40):
        make_cycles([], 1000)
        collector.collect()
    assert len(collected_on) == 1000


def test_python_collects_again_after_the_end(qapp: QApplication) -> None:
    was_enabled = gc.isenabled()
    gc.enable()
    collector = MainThreadCollector()
    collector.start()
    assert not gc.isenabled()
    assert gc.get_freeze_count() > 0
    collector.stop()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    if not was_enabled:
        gc.disable()


def test_while_much_is_made_it_is_collected_in_smaller_pieces(
    collector: MainThreadCollector, runner: JobRunner
) -> None:
    gc.collect()
    collector.collect()
    at_rest = collector.interval
    kept: list[list[str]] = []
    runner.read(lambda _: kept.extend([] for _ in range(20_000))).future.result(30)
    collector.collect()
    assert collector.interval < at_rest
    gc.collect()
    collector.collect()
    assert collector.interval == at_rest
