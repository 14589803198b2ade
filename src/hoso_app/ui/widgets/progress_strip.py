"""The work that is under way: how far, how long still, and how to stop it."""

import time

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QWidget

from hoso_app.domain.work import Progress
from hoso_app.ui.models.labels import count_text, duration_text, tip
from hoso_app.ui.theme import Space

_BAR_WIDTH = 160
_SHARE_BEFORE_ESTIMATE = 0.02
_SECONDS_BEFORE_ESTIMATE = 3.0
_TICK_MILLISECONDS = 1000


class ProgressStrip(QWidget):
    """Shows one long piece of work; hidden while there is none.

    Signals:
        cancel_requested: The work is to be stopped.
        details_requested: What came of it so far is wanted.
    """

    cancel_requested = Signal()
    details_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._started = 0.0
        self._progress = Progress(0, None)
        self._stepped = 0.0
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MILLISECONDS)
        self._tick.timeout.connect(self.look_at_clock)
        self._details = QToolButton(self)
        self._details.setToolTip(self.tr("Xem từng tệp"))
        self._bar = QProgressBar(self)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._bar.setTextVisible(False)
        self._left = QLabel(self)
        self._left.setTextFormat(Qt.TextFormat.PlainText)
        self._left.setProperty("tone", "muted")
        self._cancel = QPushButton(self.tr("Dừng"), self)
        self._cancel.setProperty("emphasis", "quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        for widget in (self._details, self._bar, self._left, self._cancel):
            layout.addWidget(widget)
        self._cancel.clicked.connect(self.cancel_requested)
        self._details.clicked.connect(self.details_requested)
        self.hide()

    @property
    def cancel_button(self) -> QPushButton:
        """Return the button that stops the work."""
        return self._cancel

    @property
    def text(self) -> str:
        """Return what the strip says."""
        return f"{self._details.text()} {self._left.text()}".strip()

    def begin(self, title: str) -> None:
        """Show that a piece of work began; ``title`` says which."""
        self._title = title
        self._started = time.monotonic()
        self._cancel.setEnabled(True)
        self.show_progress(Progress(0, None))
        self._tick.start()
        self.show()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the work is, and when it will be done."""
        done, total = progress.done, progress.total
        self._progress = progress
        self._stepped = time.monotonic()
        if not total:
            self._bar.setRange(0, 0)
            self._details.setText(self.tr("{title}…").format(title=self._title))
        else:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            self._details.setText(
                self.tr("{title} {done}/{total}").format(
                    title=self._title, done=count_text(done), total=count_text(total)
                )
            )
        self.look_at_clock()
        self._left.setToolTip(tip(progress.what))
        self._bar.setAccessibleName(self._details.text())

    @Slot()
    def look_at_clock(self) -> None:
        """Tell the time that is left now; a step may take long."""
        self._left.setText(self._time_left())

    def show_stopping(self) -> None:
        """Show that the work was asked to stop."""
        self._cancel.setEnabled(False)
        self._left.setText(self.tr("đang dừng…"))

    def end(self) -> None:
        """Show that no work is under way."""
        self._tick.stop()
        self.hide()

    def _time_left(self) -> str:
        if not self._cancel.isEnabled():
            return self.tr("đang dừng…")
        done, total = self._progress.done, self._progress.total
        elapsed = self._stepped - self._started
        if not total or elapsed < _SECONDS_BEFORE_ESTIMATE or done < total * _SHARE_BEFORE_ESTIMATE:
            return ""
        seconds = elapsed / done * (total - done) - (time.monotonic() - self._stepped)
        if seconds < 1 and done < total:
            # A scan that is being read letter by letter takes as long as a hundred papers.
            return self.tr("còn {count} mục, lâu hơn dự tính").format(
                count=count_text(total - done)
            )
        return self.tr("còn {time}").format(time=duration_text(seconds))
