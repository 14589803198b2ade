"""Measures the window over a large library: start, keys, blocks of the main thread, memory.

``python benchmarks/window/large_library.py FOLDER`` makes the library, then
``python benchmarks/window/measure.py FOLDER``. The start is compared with a window that
holds nothing, in the same run; every figure is a median over the runs or a percentile. The
program was started and closed once before, so that its code is compiled, as when installed,
and it knows what its list showed.
``--blocks`` tells what the main thread did in the longest blocks.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from typing_extensions import override

_RUNS = 5
_BLOCKS_VARIABLE = "WINDOW_BLOCKS"
_BLOCKS_TOLD = 12
_HEARTBEAT_MILLISECONDS = 2
_PAPERS = 300
_RAISED = 40
"""Times that the quick lookup is raised."""
_PATIENCE_MILLISECONDS = 3_000
_BLANK_MILLISECONDS = 200
"""A blank alone asks nothing new; some questions are answered anew all the same."""
_QUESTIONS = ("kiem diem giua nhiem ky", "59-KH/TU", "nghị quyết", "cán bộ 2020", "thu ngân sách")
_PAPER = (
    "ĐẢNG BỘ TỈNH SÓC TRĂNG\nTHỊ ỦY NGÃ NĂM\n*\nSố {number}-BC/TU\n"
    "Ngã Năm, ngày 10 tháng 4 năm 2023\n\nBÁO CÁO\nsơ kết công tác tháng thứ {number}\n-----\n"
)


def main() -> int:
    """Run the measurements, each in a process of its own, and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("library", type=Path)
    parser.add_argument("--child", choices=("empty", "start", "work"))
    parser.add_argument("--runs", type=int, default=_RUNS)
    parser.add_argument("--blocks", action="store_true")
    options = parser.parse_args()
    if options.child is not None:
        print(json.dumps(_CHILDREN[options.child](options.library)))
        return 0
    if options.blocks:
        os.environ[_BLOCKS_VARIABLE] = "1"
    # Started with this set, a program compiles its code each time.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory(prefix="hoso-") as folder:
        os.environ["XDG_STATE_HOME"] = os.environ["LOCALAPPDATA"] = folder
        _child("start", options.library)
        empty = [_child("empty", options.library)["seconds"] for _ in range(options.runs)]
        starts = [_child("start", options.library) for _ in range(options.runs)]
        work = _child("work", options.library)
    nothing = statistics.median(empty)
    print(f"empty window                 {nothing:7.2f} s")
    for name in ("typeable", "list seen", "list filled"):
        seconds = statistics.median(one[name] for one in starts)
        print(f"start, {name:<21} {seconds:7.2f} s   {seconds / nothing:5.1f} x")
    for name, value in work.items():
        print(f"{name:<28} {value:7.1f}")
    return 0


def _child(kind: str, library: Path) -> dict[str, float]:
    environment = {**os.environ}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, __file__, str(library), "--child", kind]
    done = subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, encoding="utf-8", check=True
    )
    answer: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return answer


def _since_birth() -> float:
    return time.time() - psutil.Process().create_time()


class _FirstPaint(QObject):
    """Notes when a widget was painted for the first time."""

    def __init__(self, widget: QWidget, then: Callable[[float], object]) -> None:
        super().__init__(widget)
        self._then: Callable[[float], object] | None = then
        widget.installEventFilter(self)

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at events on their way."""
        if event.type() == QEvent.Type.Paint and self._then is not None:
            then, self._then = self._then, None
            seconds = _since_birth()
            QTimer.singleShot(0, lambda: then(seconds))
        return False


def _empty(_library: Path) -> dict[str, float]:
    """Show a window without anything in it."""
    app = QApplication(sys.argv[:1])
    window = QWidget()
    window.resize(1280, 720)
    seen: list[float] = []

    def end(seconds: float) -> None:
        seen.append(seconds)
        app.quit()

    _FirstPaint(window, end)
    window.show()
    app.exec()
    return {"seconds": seen[0]}


class _Onlooker(QObject):
    """Notes when the first window was painted, the last rows in it, and the list with its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: dict[str, float] = {}

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at events on their way to whatever widget."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            if watched.isWindow():
                self.seen.setdefault("typeable", _since_birth())
                if getattr(watched, "has_rows", False):
                    self.seen.setdefault("list seen", _since_birth())
            elif "list filled" not in self.seen and _is_answered(watched.parent()):
                self.seen["list filled"] = _since_birth()
                QTimer.singleShot(0, QApplication.closeAllWindows)
        return False


def _is_answered(view: QObject | None) -> bool:
    """Return whether that is the list, with rows that were read from the library."""
    if not isinstance(view, QAbstractItemView) or view.objectName() != "documents_view":
        return False
    page = view.parent()
    while page is not None and not hasattr(page, "results"):
        page = page.parent()
    is_waiting = page is None or page.results.is_waiting
    return not is_waiting and view.model().index(0, 0).data() is not None


def _start(library: Path) -> dict[str, float]:
    """Start the program as a person does, until its list is filled."""
    from hoso_app import bootstrap  # noqa: PLC0415  # the time of loading is what is measured

    app = QApplication(sys.argv[:1])
    onlooker = _Onlooker()
    app.installEventFilter(onlooker)
    bootstrap.main(["--library", str(library)])
    return onlooker.seen


class _Heart(QObject):
    """Beats on the main thread; the longest pause is how long it was blocked.

    On a busy machine most of a pause is waiting for a processor, so what the thread computed
    between two beats is noted besides.
    """

    def __init__(self) -> None:
        super().__init__()
        self.pauses: list[float] = []
        self.computed: list[float] = []
        self._last, self._last_computed = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_HEARTBEAT_MILLISECONDS)

    def _beat(self) -> None:
        now, computed = time.perf_counter(), time.thread_time()
        self.pauses.append((now - self._last) * 1000)
        self.computed.append((computed - self._last_computed) * 1000)
        self._last, self._last_computed = now, computed


def _work(library: Path) -> dict[str, float]:
    """Type questions while papers are being filed; the library is copied first."""
    # Beside an empty window nothing of the program may be loaded.
    from stage import Stage, copied, staged  # noqa: PLC0415
    from watchdog import Watchdog  # noqa: PLC0415

    from hoso_app.ui.opening import SWITCH_SECONDS  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="hoso-", ignore_cleanup_errors=True) as folder:
        passing = Path(folder)
        heap = passing / "heap"
        heap.mkdir()
        for number in range(_PAPERS):
            text = _PAPER.format(number=number) + f"Nội dung báo cáo {number}. " * 200
            (heap / f"BC {number}.txt").write_text(text, encoding="utf-8")
        sys.setswitchinterval(SWITCH_SECONDS)  # as in the program
        with staged(copied(library, passing), passing) as stage:
            assert isinstance(stage, Stage)
            computed = time.thread_time()
            quiet = _typed(stage, lambda: False)
            computed = (time.thread_time() - computed) * 1000 / len(quiet)
            raised = _lookup_opened(stage)
            memory = psutil.Process().memory_info().rss / 1e6
            heart = _Heart()
            watchdog = Watchdog() if _BLOCKS_VARIABLE in os.environ else None
            stage.window.import_paths([heap])
            busy = _typed(stage, lambda: stage.window.imports.is_running)
            if watchdog is not None:
                watchdog.stop()
                for block in sorted(watchdog.blocks, key=lambda one: -one.seconds)[:_BLOCKS_TOLD]:
                    print(block, file=sys.stderr)
            longest = max(heart.pauses[1:])
            over = sum(pause > 50 for pause in heart.pauses)
            return {
                "memory, MB": memory,
                "quick lookup, first, ms": raised[0],
                "quick lookup, p95, ms": _percentile(raised[1:], 95),
                "key to rows, p95, ms": _percentile(quiet, 95),
                "of it main thread, mean, ms": computed,
                "key to rows, importing, ms": _percentile(busy, 95),
                "longest block, importing, ms": longest,
                "of it computing, longest, ms": max(heart.computed[1:]),
                "blocks over 50 ms": float(over),
                "beats": float(len(heart.pauses)),
            }


def _typed(stage: Any, goes_on: Callable[[], bool]) -> list[float]:
    """Type the questions letter by letter; return milliseconds from each key to its rows.

    Keys that change nothing, such as a blank, are left out.
    """
    page = stage.window.page
    box = page.ui.search_box
    times: list[float] = []
    while True:
        for question in _QUESTIONS:
            box.clear()
            stage.settle()
            times.extend(time_ for letter in question if (time_ := _one_key(stage, box, letter)))
        if not goes_on():
            return times


def _one_key(stage: Any, box: Any, letter: str) -> float:
    """Press one key; return milliseconds until its rows are painted, 0 if it brings none.

    Nothing else runs on the main thread meanwhile: a loop that looks every millisecond
    would take the time from those that answer.
    """
    page = stage.window.page
    painted: list[float] = []
    loop = QEventLoop()
    started = time.perf_counter()

    def answered(_answer: object) -> None:
        page.ui.documents_view.viewport().repaint()
        painted.append((time.perf_counter() - started) * 1000)
        loop.quit()

    page.outcome_shown.connect(answered)
    QTest.keyClick(box, letter) if letter.isascii() else box.insert(letter)
    patience = _BLANK_MILLISECONDS if letter == " " else _PATIENCE_MILLISECONDS
    QTimer.singleShot(patience, loop.quit)
    loop.exec()
    page.outcome_shown.disconnect(answered)
    return painted[0] if painted else 0.0


def _lookup_opened(stage: Any) -> list[float]:
    """Raise the quick lookup; return milliseconds from each wish to its line being painted."""
    lookup = stage.session.lookup
    times: list[float] = []
    for _ in range(_RAISED):
        loop, started = QEventLoop(), time.perf_counter()

        def painted(_seconds: float, loop: QEventLoop = loop, started: float = started) -> None:
            times.append((time.perf_counter() - started) * 1000)
            loop.quit()

        _FirstPaint(lookup.ui.lookup_box, painted)
        lookup.summon()
        QTimer.singleShot(_PATIENCE_MILLISECONDS, loop.quit)
        loop.exec()
        lookup.hide()
        QTest.qWait(50)
    return times


def _percentile(values: list[float], share: int) -> float:
    return statistics.quantiles(values, n=100)[share - 1]


_CHILDREN = {"empty": _empty, "start": _start, "work": _work}


if __name__ == "__main__":
    sys.exit(main())
