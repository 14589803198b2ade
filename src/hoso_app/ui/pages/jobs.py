"""All long work in one place: what runs, how far, what stands still, what is done."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTime, Signal, SignalInstance, Slot

from hoso_app.domain.work import Progress
from hoso_app.ui.dialogs.jobs_dialog import JobsDialog, JobView
from hoso_app.ui.widgets.progress_strip import ProgressStrip

_KEPT_ENDINGS = 50


class Worker(Protocol):
    """What does one kind of long work, one piece at a time."""

    begun: SignalInstance
    progressed: SignalInstance
    ended: SignalInstance


@dataclass(frozen=True, slots=True)
class Handles:
    """How one kind of work is called, stopped, and made to stand still where it can."""

    cancel: Callable[[], object]
    title: str = ""
    pause: Callable[[], object] | None = None
    resume: Callable[[], object] | None = None
    is_paused: Callable[[], bool] = lambda: False


@dataclass(slots=True)
class _Work:
    handles: Handles
    title: str
    progress: Progress
    is_paused: bool = False


class Jobs(QObject):
    """Follows every kind of long work; the strip at the foot shows the latest one.

    Signals:
        results_requested: What came of the files of an import is wanted.
    """

    results_requested = Signal()

    def __init__(self, strip: ProgressStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._strip = strip
        self._running: dict[Worker, _Work] = {}
        self._watched: list[Handles] = []
        self._endings: list[str] = []
        self._has_results = False
        self._dialog: JobsDialog | None = None
        strip.cancel_requested.connect(self._on_strip_cancel_requested)
        strip.pause_requested.connect(self._on_strip_pause_requested)
        strip.details_requested.connect(self.show_dialog)

    @property
    def endings(self) -> tuple[str, ...]:
        """Return what is done, the latest first."""
        return tuple(self._endings)

    def watch(self, worker: Worker, handles: Handles) -> None:
        """Follow one kind of work from now on."""
        self._watched.append(handles)
        worker.begun.connect(partial(self._on_begun, worker, handles))
        worker.progressed.connect(partial(self._on_progressed, worker))
        worker.ended.connect(partial(self._on_ended, worker))

    @Slot()
    def show_dialog(self) -> None:
        """Show everything that runs and what is done, in a window that may stay open."""
        if self._dialog is None:
            self._dialog = JobsDialog(self._strip.window())
            self._dialog.cancel_requested.connect(self._on_dialog_cancel_requested)
            self._dialog.pause_requested.connect(self._on_dialog_pause_requested)
            self._dialog.results_requested.connect(self.results_requested)
        self._tell_dialog()
        self._dialog.offer_results(has_results=self._has_results)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def offer_results(self, *, has_results: bool) -> None:
        """Let the files of the last import be looked at one by one, or not: there are none."""
        self._has_results = has_results
        if self._dialog is not None:
            self._dialog.offer_results(has_results=has_results)

    @Slot(str)
    def recall(self, sentence: str) -> None:
        """Tell of work that was done before this start, below all that is done since."""
        self._endings.append(sentence)
        self._tell_dialog()

    def note(self, sentence: str) -> None:
        """Keep what came of a piece of work."""
        now = QTime.currentTime().toString("HH:mm")
        self._endings.insert(0, f"{now}  {sentence}")
        del self._endings[_KEPT_ENDINGS:]
        self._tell_dialog()

    def _on_begun(self, worker: Worker, handles: Handles, title: str = "") -> None:
        self._running.pop(worker, None)
        work = self._running[worker] = _Work(handles, title or handles.title, Progress(0, None))
        self._strip.begin(work.title, worker)
        self._show_pause()
        self._tell_dialog()

    def _on_progressed(self, worker: Worker, progress: Progress) -> None:
        work = self._running.get(worker)
        if work is None:
            return
        work.progress = progress
        self._strip.show_progress(progress, worker)
        if self._dialog is not None:
            self._dialog.show_progress(self._position(work), progress)

    def _on_ended(self, worker: Worker, *_outcome: object) -> None:
        work = self._running.get(worker)
        if work is None:
            return
        if work.handles.is_paused():
            work.is_paused = True
            self._strip.show_paused(worker)
        else:
            del self._running[worker]
            self._strip.end(worker)
        self._show_pause()
        self._tell_dialog()

    def _foremost(self) -> _Work | None:
        """Return the work that the strip shows."""
        shown = self._strip.shown_work
        return next((work for worker, work in self._running.items() if worker is shown), None)

    def _position(self, work: _Work) -> int:
        return list(self._running.values()).index(work)

    def _show_pause(self) -> None:
        work = self._foremost()
        self._strip.set_pausable(is_pausable=work is not None and work.handles.pause is not None)

    def _tell_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.show_jobs(self._views(), self._endings)

    def _views(self) -> Iterable[JobView]:
        return [
            JobView(
                work.title,
                work.progress,
                can_pause=work.handles.pause is not None,
                is_paused=work.is_paused,
            )
            for work in self._running.values()
        ]

    def _stop(self, work: _Work | None) -> None:
        if work is not None:
            if work is self._foremost() and not work.is_paused:
                self._strip.show_stopping()
            work.handles.cancel()

    def _pause(self, work: _Work | None) -> None:
        if work is None or work.handles.pause is None or work.handles.resume is None:
            return
        if work.is_paused:
            work.handles.resume()
        else:
            work.handles.pause()

    def _at(self, position: int) -> _Work | None:
        works = list(self._running.values())
        return works[position] if 0 <= position < len(works) else None

    @Slot()
    def _on_strip_cancel_requested(self) -> None:
        if self._running:
            self._stop(self._foremost())
        else:  # what was asked for a moment ago and is about to begin
            for handles in self._watched:
                handles.cancel()

    @Slot()
    def _on_strip_pause_requested(self) -> None:
        self._pause(self._foremost())

    @Slot(int)
    def _on_dialog_cancel_requested(self, position: int) -> None:
        self._stop(self._at(position))

    @Slot(int)
    def _on_dialog_pause_requested(self, position: int) -> None:
        self._pause(self._at(position))
