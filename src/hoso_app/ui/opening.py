"""The first half second: a window is there, can be typed into, and the program loads beside.

Services, storage and search take several times as long to load as a window
takes to be painted. So a curtain with the window's place and search box, and
with the rows that the list showed last, is shown first; the rest is loaded on
a lane of its own, and the real window takes over what was typed. Nothing
imported here may bring those rooms along.
"""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from PySide6.QtCore import QEventLoop, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget
from typing_extensions import override

from hoso_app.domain.work import CancelToken
from hoso_app.jobs.runner import JobRunner
from hoso_app.services import last_rows
from hoso_app.services.last_rows import LastRows
from hoso_app.ui import icons, theme
from hoso_app.ui.models.document_list import DocumentEntry, DocumentListModel
from hoso_app.ui.preferences import Preferences, candidate_libraries
from hoso_app.ui.single_instance import SingleInstance
from hoso_app.ui.theme import Space
from hoso_app.ui.widgets.document_delegate import DocumentDelegate
from hoso_app.ui.widgets.search_box import SearchBox
from hoso_app.ui.window_state import LIST_FRAME, SEARCH_FRAME, WindowState

_PROGRAM = "hoso_app.ui.application"
SWITCH_SECONDS = 0.0005
"""How long another thread may go on while the main one wants to paint; Python's own 5 ms add
up to a stutter as soon as three of them work."""
_LOOK_MILLISECONDS = 10
_NAVIGATION_WIDTH = 232
_ROW_HEIGHT = 63
_BAR_HEIGHT = 8


class OpeningWindow(QWidget):
    """Stands where the window will stand: its search box, the last rows, grey where text will be.

    The rows are a sight only: what a click would show is not loaded yet.
    """

    def __init__(self, state: WindowState, last: LastRows = LastRows()) -> None:  # noqa: B008  # frozen
        super().__init__()
        self.setWindowTitle("Hồ sơ")
        self.setWindowIcon(icons.program_icon())
        self.is_closed = False
        self.box = SearchBox(self)
        self._list_frame = state.frame(LIST_FRAME)
        self._delegate = DocumentDelegate(self)
        self._documents = DocumentListModel(self)
        self._documents.set_result(
            [row.id for row in last.rows], [DocumentEntry(row) for row in last.rows]
        )
        self._current = last.current
        self.setCursor(Qt.CursorShape.BusyCursor)
        self.box.setCursor(Qt.CursorShape.IBeamCursor)
        state.place("main", self, QSize(1280, 720))
        self._place_box(state.frame(SEARCH_FRAME))

    @property
    def has_rows(self) -> bool:
        """Return whether the list is seen as it was left."""
        return self._documents.rowCount() > 0 and not self._list_frame.isEmpty()

    def words(self) -> str:
        """Return what was typed."""
        return self.box.text()

    def lift(self) -> None:
        """Go away: the window is there."""
        self.close()
        self.deleteLater()

    def _place_box(self, frame: QRect) -> None:
        """Put the box where it stood, so that nothing moves under the hands of who types."""
        left, right = Space.PAGE + Space.MEDIUM, 160
        if not frame.isEmpty():
            left, right = frame.left(), max(0, self.width() - frame.right() - 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(left, Space.SMALL, right, Space.SMALL)
        layout.addWidget(self.box)
        layout.addStretch()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # Whoever closes it before the program is there does not want the program.
        self.is_closed = True
        super().closeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = self._list_frame
        top = self.box.geometry().bottom() + Space.SMALL
        width, height = self.width(), self.height()
        left = frame.left() if self.has_rows else min(_NAVIGATION_WIDTH, width // 4)
        painter.fillRect(self.rect(), theme.colour("window"))
        painter.fillRect(QRect(0, top, left, height), theme.colour("sunken"))
        painter.fillRect(QRect(left, top, width, height), theme.colour("surface"))
        painter.setPen(theme.colour("border"))
        painter.drawLine(0, top, width, top)
        if self.has_rows:
            painter.drawLine(left, frame.top() - 1, frame.right(), frame.top() - 1)
            self._paint_rows(painter, frame)
        else:
            middle = left + (width - left) // 2
            painter.drawLine(middle, top, middle, height)
            self._paint_bars(painter, QRect(left, top, middle - left, height - top))
        painter.end()

    def _paint_rows(self, painter: QPainter, frame: QRect) -> None:
        painter.setClipRect(frame)
        option = QStyleOptionViewItem()
        row_height = self._delegate.sizeHint(option, self._documents.index(0)).height()
        for row in range(min(self._documents.rowCount(), frame.height() // row_height + 1)):
            top = frame.top() + row * row_height
            option.rect = QRect(frame.left(), top, frame.width(), row_height)
            option.state = QStyle.StateFlag.State_Enabled
            if row == self._current:
                option.state |= QStyle.StateFlag.State_Selected
            self._delegate.paint(painter, option, self._documents.index(row))

    @staticmethod
    def _paint_bars(painter: QPainter, frame: QRect) -> None:
        bar = theme.colour("border")
        room = frame.width() - 2 * Space.LARGE
        for row in range(frame.top() + _ROW_HEIGHT, frame.bottom(), _ROW_HEIGHT):
            for line, share in enumerate((0.35, 0.8)):
                left, width = frame.left() + Space.LARGE, int(room * share)
                painter.fillRect(QRect(left, row + line * 20, width, _BAR_HEIGHT), bar)


def run(arguments: Sequence[str], **ways: Any) -> int:
    """Show the curtain where a library will be opened, load the program, and run it.

    Args:
        arguments: Those of the process.
        ways: What ``application.run`` takes besides.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    curtain = None
    state = WindowState(ways["data_folder"] / "window.ini")
    options = _options(arguments)
    library = _library(options, state, ways["default_library"])
    handed = [*(["--quick"] if options.quick else []), *map(str, options.paths)]
    if library is not None and SingleInstance(library).hand_over(handed):
        return 0  # before anything is loaded: the window that is open comes at once
    if library is not None and not options.quick and not options.hidden:
        icons.install()
        theme.apply(app, Preferences(state).appearance)
        curtain = OpeningWindow(state, last_rows.read(library))
        curtain.show()
        curtain.box.setFocus()
    program = _loaded(_PROGRAM)
    if curtain is not None and curtain.is_closed:
        return 0
    code: int = program.run(arguments, curtain=curtain, **ways)
    return code


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--library", type=Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--hidden", action="store_true")
    parser.add_argument("paths", nargs="*", type=lambda text: Path(text).absolute())
    return parser.parse_known_args(list(arguments))[0]


def _library(options: argparse.Namespace, state: WindowState, default: Path) -> Path | None:
    """Return the library that will be opened, None before the first start."""
    candidates = candidate_libraries(options.library, state, default)
    # ``Path.is_file`` raises some of what Windows says of a drive that was pulled out.
    return next((one for one in candidates if os.path.isfile(one / "library.json")), None)  # noqa: PTH113


def _loaded(name: str) -> ModuleType:
    """Import a module beside the window, which goes on being painted and typed into."""
    runner = JobRunner(readers=1)

    def load(_token: CancelToken) -> ModuleType:
        return importlib.import_module(name)

    job = runner.read(load)
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if job.future.done() else None)
    timer.start(_LOOK_MILLISECONDS)
    loop.exec()
    timer.stop()
    runner.close()
    return job.future.result()
