"""The work that is under way: how far, how long still, and how to stop it."""

import time
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QWidget

from hoso_app.domain.work import Progress
from hoso_app.ui.models.labels import count_text, duration_text, tip
from hoso_app.ui.theme import Space

_BAR_WIDTH = 160
_SHARE_BEFORE_ESTIMATE = 0.02
_SECONDS_BEFORE_ESTIMATE = 3.0
_TICK_MILLISECONDS = 1000


@dataclass(slots=True)
class _Work:
    """A piece of work under way: when it began, how far it is since when."""

    title: str
    started: float
    stepped: float
    progress: Progress = field(default_factory=lambda: Progress(0, None))
    is_stopping: bool = False
    is_paused: bool = False


class ProgressStrip(QWidget):
    """Shows the long work that began last; hidden while there is none.

    What was shown before comes back when that ends. Pieces of work are told
    apart by ``work``, any object; where there is only one, it may be left out.

    Signals:
        cancel_requested: The work is to be stopped.
        details_requested: What is under way besides, and what came of it, is wanted.
        pause_requested: The work is to stand still, or to go on if it does.
    """

    cancel_requested = Signal()
    details_requested = Signal()
    pause_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._works: dict[object, _Work] = {}
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MILLISECONDS)
        self._tick.timeout.connect(self.look_at_clock)
        self._details = QToolButton(self)
        self._details.setToolTip(self.tr("Xem mọi việc đang chạy (Ctrl+J)"))
        self._bar = QProgressBar(self)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._bar.setTextVisible(False)
        self._left = QLabel(self)
        self._left.setTextFormat(Qt.TextFormat.PlainText)
        self._left.setProperty("tone", "muted")
        self._cancel = QPushButton(self.tr("Dừng"), self)
        self._cancel.setProperty("emphasis", "quiet")
        self._pause = QPushButton(self.tr("Tạm dừng"), self)
        self._pause.setProperty("emphasis", "quiet")
        self._pause.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        for widget in (self._details, self._bar, self._left, self._pause, self._cancel):
            layout.addWidget(widget)
        self._cancel.clicked.connect(self.cancel_requested)
        self._pause.clicked.connect(self.pause_requested)
        self._details.clicked.connect(self.details_requested)
        self.hide()

    @property
    def cancel_button(self) -> QPushButton:
        """Return the button that stops the work."""
        return self._cancel

    @property
    def pause_button(self) -> QPushButton:
        """Return the button that lets the work stand still, or go on."""
        return self._pause

    def set_pausable(self, *, is_pausable: bool) -> None:
        """Say whether the work in sight can stand still."""
        self._pause.setVisible(is_pausable)

    def show_paused(self, work: object = None) -> None:
        """Show that this work stands still until somebody lets it go on."""
        known = self._works.get(work)
        if known is not None:
            known.is_paused = True
            known.is_stopping = False
            self._show_last()

    @property
    def text(self) -> str:
        """Return what the strip says."""
        return f"{self._details.text()} {self._left.text()}".strip()

    @property
    def shown_work(self) -> object:
        """Return the work that is shown, None where there is none."""
        return next(reversed(self._works), None)

    def begin(self, title: str, work: object = None) -> None:
        """Show that a piece of work began; ``title`` says which."""
        self._works.pop(work, None)
        now = time.monotonic()
        self._works[work] = _Work(title, now, now)
        self._show_last()

    def show_progress(self, progress: Progress, work: object = None) -> None:
        """Show how far the work is, and when it will be done."""
        known = self._works.get(work)
        if known is None:
            return
        known.progress = progress
        known.stepped = time.monotonic()
        if work is self.shown_work:
            self._show_last()

    @Slot()
    def look_at_clock(self) -> None:
        """Tell the time that is left now; a step may take long."""
        self._left.setText(self._time_left())

    def show_stopping(self) -> None:
        """Show that the work in sight was asked to stop."""
        shown = self._last()
        if shown is not None:
            shown.is_stopping = True
            self._show_last()

    def end(self, work: object = None) -> None:
        """Show that this work is over, and the one below it."""
        self._works.pop(work, None)
        self._show_last()

    def _last(self) -> _Work | None:
        return next(reversed(self._works.values()), None)

    def _show_last(self) -> None:
        shown = self._last()
        self.setVisible(shown is not None)
        if shown is None:
            self._tick.stop()
            return
        done, total = shown.progress.done, shown.progress.total
        if not total:
            self._bar.setRange(0, 0)
            self._details.setText(self.tr("{title}…").format(title=shown.title))
        else:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            self._details.setText(
                self.tr("{title} {done}/{total}").format(
                    title=shown.title, done=count_text(done), total=count_text(total)
                )
            )
        self._cancel.setEnabled(not shown.is_stopping)
        self._pause.setEnabled(not shown.is_stopping)
        self._pause.setText(self.tr("Tiếp tục") if shown.is_paused else self.tr("Tạm dừng"))
        self.look_at_clock()
        self._left.setToolTip(tip(shown.progress.what))
        self._bar.setAccessibleName(self._details.text())
        if not self._tick.isActive():
            self._tick.start()

    def _time_left(self) -> str:
        shown = self._last()
        if shown is None:
            return ""
        if shown.is_paused:
            return self.tr("đang tạm dừng")
        if shown.is_stopping:
            return self.tr("đang dừng…")
        done, total = shown.progress.done, shown.progress.total
        elapsed = shown.stepped - shown.started
        if not total or elapsed < _SECONDS_BEFORE_ESTIMATE or done < total * _SHARE_BEFORE_ESTIMATE:
            return ""
        seconds = elapsed / done * (total - done) - (time.monotonic() - shown.stepped)
        if seconds < 1 and done < total:
            # A scan that is being read letter by letter takes as long as a hundred papers.
            return self.tr("còn {count} mục, lâu hơn dự tính").format(
                count=count_text(total - done)
            )
        return self.tr("còn {time}").format(time=duration_text(seconds))
