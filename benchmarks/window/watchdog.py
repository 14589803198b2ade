"""Says what the main thread does while its loop stands still."""

import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, QTimer

_BEAT_MILLISECONDS = 2
_LOOK_SECONDS = 0.01
_SILENCE_SECONDS = 0.04
_DEEPEST = 10

Places = tuple[tuple[str, str, int], ...]
"""File, function and line, from the innermost call outwards."""


@dataclass(slots=True)
class Block:
    """A time in which the main loop stood still, and where it was seen."""

    seconds: float = 0.0
    seen: Counter[Places] = field(default_factory=Counter)

    def __str__(self) -> str:
        lines = [f"{self.seconds * 1000:.0f} ms"]
        for places, times in self.seen.most_common(2):
            calls = " < ".join(f"{Path(file).stem}.{name}:{line}" for file, name, line in places)
            lines.append(f"  {times} x {calls}")
        return "\n".join(lines)


class Watchdog(QObject):
    """Looks at the main thread from another one; made on the main thread."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._main = threading.get_ident()
        self._beat = time.perf_counter()
        self._is_over = threading.Event()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start(_BEAT_MILLISECONDS)
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._is_over.set()
        self._thread.join()

    def _on_timer_timeout(self) -> None:
        self._beat = time.perf_counter()

    def _watch(self) -> None:
        known = 0.0
        while not self._is_over.wait(_LOOK_SECONDS):
            beat = self._beat
            silence = time.perf_counter() - beat
            if silence < _SILENCE_SECONDS:
                continue
            if beat != known:
                known = beat
                self.blocks.append(Block())
            self.blocks[-1].seconds = silence
            self.blocks[-1].seen[_places_of(self._main)] += 1


def _places_of(thread: int) -> Places:
    """Return where a thread is. No frame is kept: a painter in it would be ended too late."""
    frame: FrameType | None = sys._current_frames()[thread]  # noqa: SLF001  # Python has no other door to it
    places = []
    while frame is not None and len(places) < _DEEPEST:
        code = frame.f_code
        places.append((code.co_filename, code.co_name, frame.f_lineno))
        frame = frame.f_back
    return tuple(places)
