"""A short start of the real window that looks at itself: for installers and those who test them."""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import psutil
from PySide6.QtCore import QModelIndex, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from hoso_app import __version__
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.pages import PageImage
from hoso_app.domain.work import CancelToken, Progress
from hoso_app.ui.application import Program, make_application
from hoso_app.ui.dialogs.fault_dialog import FaultReporter
from hoso_app.ui.library_door import LibraryDoor
from hoso_app.ui.main_window import MainWindow
from hoso_app.ui.models.loading import Answer
from hoso_app.ui.models.query import DocumentQuery
from hoso_app.ui.session import Session
from hoso_app.ui.window_state import WindowState

_QUERY = "kiểm điểm giữa nhiệm kỳ"
_PATIENCE_MILLISECONDS = 90_000
_PAINT_MILLISECONDS = 1500
_PAGE_WIDTH = 400
_FAILED = 1


def run(arguments: Sequence[str], door: LibraryDoor) -> int:
    """Show window and quick lookup, search in both, print what was seen as JSON, and end.

    A page of the first paper that has pages is drawn as well, in the process that draws.
    Without ``--library`` the sample papers are filed into a passing library first. The
    time in the answer runs from the start of the process to the filled list; it says
    something only about a library that was there before. ``--picture`` and
    ``--lookup-picture`` name files for pictures of the two.

    Returns:
        0 when the list was filled, something was found in both and a page is not empty,
        1 otherwise.
    """
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--library", type=Path)
    parser.add_argument("--picture", type=Path)
    parser.add_argument("--lookup-picture", type=Path)
    options, _rest = parser.parse_known_args(list(arguments))
    with tempfile.TemporaryDirectory(prefix="hoso-", ignore_cleanup_errors=True) as folder:
        passing = Path(folder)
        library = options.library
        if library is None:
            library = passing / "Kho thử"
            _fill(door, library)
        application = make_application()
        program = Program(door, WindowState(passing / "window.ini"), FaultReporter(), passing)
        _Smoke(program, options.picture, options.lookup_picture)
        try:
            program.start(library)
            return application.exec()
        finally:
            program.finish()


def _fill(door: LibraryDoor, library: Path) -> None:
    services = door.create(library, None, allow_unsafe=True)
    try:
        services.imports.run(
            [services.imports.sample_papers()],
            on_result=lambda _result: None,
            report=_silent,
            token=CancelToken(),
        )
    finally:
        services.close()


def _silent(_progress: Progress) -> None:
    """Take a report of progress that nobody wants to see."""


class _Smoke(QObject):
    """Waits for the list, asks one question in window and lookup, takes the pictures."""

    def __init__(self, program: Program, picture: Path | None, lookup_picture: Path | None) -> None:
        super().__init__(program)
        self._program = program
        self._picture = picture
        self._lookup_picture = lookup_picture
        self._documents = 0
        self._found = 0
        self._looked_up = 0
        self._listed: tuple[DocumentId, ...] = ()
        self._page: PageImage | None = None
        self._seconds = 0.0
        program.session_opened.connect(self._on_program_session_opened)
        QTimer.singleShot(_PATIENCE_MILLISECONDS, self, lambda: QApplication.exit(_FAILED))

    @Slot(object)
    def _on_program_session_opened(self, session: Session) -> None:
        session.window.page.outcome_shown.connect(self._on_outcome_shown)

    @Slot(object)
    def _on_outcome_shown(self, answer: Answer) -> None:
        window = self._window()
        if not answer.outcome.total:
            QApplication.exit(_FAILED)
        elif answer.query.is_empty and not self._documents:
            self._documents = answer.outcome.total
            self._listed = answer.ids
            self._seconds = time.time() - psutil.Process().create_time()
            window.page.show_query(DocumentQuery(_QUERY))
        elif answer.query.text == _QUERY and not self._found:
            self._found = answer.outcome.total
            QTimer.singleShot(_PAINT_MILLISECONDS, self, self._look_up)

    @Slot()
    def _look_up(self) -> None:
        """Keep the window's picture and ask the same in the quick lookup."""
        if self._picture is not None:
            self._window().grab().save(str(self._picture))
        lookup = self._session().lookup
        lookup.ui.results_view.selectionModel().currentChanged.connect(self._on_lookup_answered)
        lookup.summon()
        lookup.ui.lookup_box.setText(_QUERY)

    @Slot(QModelIndex, QModelIndex)
    def _on_lookup_answered(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._looked_up:
            self._looked_up = current.model().rowCount()
            session = self._session()
            job = session.runner.read(lambda _: self._first_page(session))
            session.bridge.deliver(job, self._on_page_drawn)

    def _first_page(self, session: Session) -> PageImage | None:
        pages = session.services.pages
        paged = (one for one in self._listed if pages.sizes(one))
        first = next(paged, None)
        return None if first is None else pages.image(first, 0, _PAGE_WIDTH)

    def _on_page_drawn(self, page: PageImage | None) -> None:
        self._page = page
        QTimer.singleShot(_PAINT_MILLISECONDS, self, self._finish)

    @Slot()
    def _finish(self) -> None:
        if self._lookup_picture is not None:
            self._session().lookup.grab().save(str(self._lookup_picture))
        if sys.stdout is not None:  # a Windows program without a console has none
            sys.stdout.write(json.dumps(self._seen(self._window()), ensure_ascii=False) + "\n")
            sys.stdout.flush()
        is_drawn = self._page is None or len(set(self._page.dots[::4])) > 1
        is_well = self._documents and self._found and self._looked_up and is_drawn
        QApplication.exit(0 if is_well else _FAILED)

    def _seen(self, window: MainWindow) -> dict[str, object]:
        return {
            "version": __version__,
            "documents": self._documents,
            "found": self._found,
            "looked_up": self._looked_up,
            "page": [self._page.width, self._page.height] if self._page else None,
            "width": window.width(),
            "height": window.height(),
            "platform": QGuiApplication.platformName(),
            "seconds": round(self._seconds, 2),
            "megabytes": round(psutil.Process().memory_info().rss / 1e6, 1),
        }

    def _session(self) -> Session:
        session = self._program.session
        assert session is not None
        return session

    def _window(self) -> MainWindow:
        return self._session().window
