"""Collects garbage on the main thread only.

Python runs its cyclic collector on whatever thread happens to allocate. A Qt
object that is part of such garbage would then be destroyed on a reader's
thread, its timers would stay registered for an object that is gone, and the
next of them would crash the program.
"""

import gc
import time

from PySide6.QtCore import QObject, QTimer, Slot

_IDLE_MILLISECONDS = 100
_BUSY_MILLISECONDS = 25
"""An import makes garbage fast: collected seldom, it is much at once and holds the window up.

What a collection costs hangs on how much was made since the last one, so that many small ones
cost as much as a few large ones, but nobody waits for them.
"""
_SECONDS_BETWEEN_FULL_RUNS = 60.0


class MainThreadCollector(QObject):
    """Takes the collector over between ``start`` and ``stop``; lives on the main thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last_full_run = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(_IDLE_MILLISECONDS)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """Stop Python from collecting by itself, and begin to do it here."""
        gc.disable()
        gc.collect()
        # What has been loaded until now stays until the end and need not be looked at again.
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """Leave the collecting to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @property
    def interval(self) -> int:
        """Return after how many milliseconds it looks again."""
        return self._timer.interval()

    @Slot()
    def collect(self) -> None:
        """Collect what Python would have collected since the last time."""
        young, middle, old = gc.get_count()
        young_limit, middle_limit, old_limit = gc.get_threshold()
        wanted = _BUSY_MILLISECONDS if young > young_limit else _IDLE_MILLISECONDS
        if wanted != self._timer.interval():
            self._timer.setInterval(wanted)
        is_old_due = time.monotonic() - self._last_full_run >= _SECONDS_BETWEEN_FULL_RUNS
        if old > old_limit and is_old_due:
            self._last_full_run = time.monotonic()
            gc.collect(2)
        elif middle > middle_limit:
            gc.collect(1)
        elif young > young_limit:
            gc.collect(0)
