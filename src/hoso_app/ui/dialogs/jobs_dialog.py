"""The list of long work: a line for each piece, with pause and stop, and what is done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from hoso_app.domain.work import Progress
from hoso_app.ui.icons import Icon
from hoso_app.ui.screen_fit import ScreenDialog
from hoso_app.ui.theme import Space
from hoso_app.ui.widgets.empty_state import EmptyState
from hoso_app.ui.widgets.progress_strip import ProgressStrip


@dataclass(frozen=True, slots=True)
class JobView:
    """What the list shows of a piece of work."""

    title: str
    progress: Progress
    can_pause: bool = False
    is_paused: bool = False


class JobsDialog(ScreenDialog):
    """Stays open beside the window while work goes on.

    Signals:
        cancel_requested: A piece of work is to stop; its place in the list.
        pause_requested: A piece of work is to stand still, or to go on; likewise.
        results_requested: The files of the last import are wanted, one by one.
    """

    cancel_requested = Signal(int)
    pause_requested = Signal(int)
    results_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Việc đang chạy"))
        self._rows: list[ProgressStrip] = []
        self._nothing = QLabel(self.tr("Không có việc nào đang chạy."), self)
        self._nothing.setProperty("tone", "muted")
        self._place = QVBoxLayout()
        self._place.setSpacing(Space.SMALL)
        self._place.addWidget(self._nothing)
        self._heading = QLabel(self.tr("Vừa xong"), self)
        self._heading.setProperty("textStyle", "strong")
        self.endings = QListWidget(self)
        self.endings.setAccessibleName(self.tr("Việc vừa xong"))
        self.endings.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.results_button = buttons.addButton(
            self.tr("Kết quả lần nhập…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.empty = EmptyState(self)
        self.empty.say(
            Icon.RECENT,
            self.tr("Không có việc nào đang chạy"),
            self.tr(
                "Nhập văn bản, đọc bản quét, sao lưu, xuất tệp hiện ở đây khi đang chạy, có nút "
                "tạm dừng và dừng; xong rồi thì còn một dòng kết quả."
            ),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        layout.setSpacing(Space.MEDIUM)
        layout.addLayout(self._place)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self._heading)
        layout.addWidget(self.endings, 1)
        layout.addStretch()
        layout.addWidget(buttons)
        buttons.rejected.connect(self.close)
        self.results_button.clicked.connect(self.results_requested)
        self.resize(QSize(620, 360))

    @property
    def rows(self) -> Sequence[ProgressStrip]:
        """Return the lines of what runs, from the top."""
        return self._rows

    def show_jobs(self, jobs: Iterable[JobView], endings: Sequence[str]) -> None:
        """Show these pieces of work, and what is done."""
        for row in self._rows:
            self._place.removeWidget(row)
            row.end()
            row.deleteLater()
        self._rows = [self._row(place, job) for place, job in enumerate(jobs)]
        self.endings.clear()
        self.endings.addItems(list(endings))
        has_endings = bool(endings)
        self.empty.setVisible(not self._rows and not has_endings)
        self._nothing.setVisible(not self._rows and has_endings)
        self._heading.setVisible(has_endings)
        self.endings.setVisible(has_endings)

    def offer_results(self, *, has_results: bool) -> None:
        """Let the files of the last import be asked for, where there are any."""
        self.results_button.setEnabled(has_results)
        self.results_button.setToolTip(
            "" if has_results else self.tr("Chưa có lần nhập nào còn giữ kết quả.")
        )

    def show_progress(self, place: int, progress: Progress) -> None:
        """Show how far one of them is."""
        if place < len(self._rows):
            self._rows[place].show_progress(progress)

    def _row(self, place: int, job: JobView) -> ProgressStrip:
        row = ProgressStrip(self)
        row.begin(job.title)
        row.set_pausable(is_pausable=job.can_pause)
        if job.progress.total:
            row.show_progress(job.progress)
        if job.is_paused:
            row.show_paused()
        row.cancel_requested.connect(row.show_stopping)
        row.cancel_requested.connect(partial(self.cancel_requested.emit, place))
        row.pause_requested.connect(partial(self.pause_requested.emit, place))
        self._place.addWidget(row)
        return row
