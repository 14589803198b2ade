"""A window over a passing library, driven by a script: what gallery and measurements share."""

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hoso_app import bootstrap
from hoso_app.domain import catalogue
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.ui.actions import ActionId
from hoso_app.ui.application import Program, make_application
from hoso_app.ui.dialogs.fault_dialog import FaultReporter
from hoso_app.ui.garbage import MainThreadCollector
from hoso_app.ui.library_door import LibraryDoor
from hoso_app.ui.main_window import MainWindow
from hoso_app.ui.session import Session
from hoso_app.ui.window_state import WindowState

LETTERS_VARIABLE = "GALLERY_LETTERS"
"""How many times larger than usual the letters of the system are to be."""
PATIENCE_SECONDS = 60.0


def make_library(folder: Path) -> Path:
    """File the sample papers into a new library of Thị ủy Ngã Năm."""
    services = bootstrap.create_library(
        folder, catalogue.match_name("Thị ủy Ngã Năm"), allow_unsafe=True
    )
    try:
        services.imports.run(
            [services.imports.sample_papers()],
            on_result=lambda _result: None,
            report=lambda _progress: None,
            token=CancelToken(),
        )
        services.scans.run(lambda _progress: None, CancelToken())
    finally:
        services.close()
    return folder


class Stage:
    """The real program over one library, and what a person does at it."""

    def __init__(self, program: Program, folder: Path) -> None:
        self.program = program
        self.folder = folder

    @property
    def session(self) -> Session:
        """Return what is open."""
        session = self.program.session
        assert session is not None
        return session

    @property
    def window(self) -> MainWindow:
        """Return the main window."""
        return self.session.window

    @property
    def services(self) -> Services:
        """Return the services behind the window."""
        return self.session.services

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until something holds.

        Raises:
            TimeoutError: It did not within a minute.
        """
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not holds():
            if time.monotonic() > deadline:
                raise TimeoutError
            QTest.qWait(10)

    def settle(self) -> None:
        """Wait until list and paper show what was asked for, and let it be painted."""
        page = self.window.page
        self.until(lambda: not page.results.is_waiting)
        self.until(lambda: not page.panel.is_waiting)
        QTest.qWait(60)

    def trigger(self, name: ActionId) -> None:
        """Do what the menu entry of that name does."""
        self.window.workspace.actions[name].trigger()

    def search(self, words: str) -> None:
        """Type words into the search box."""
        box = self.window.page.ui.search_box
        box.setFocus()
        box.selectAll()
        for letter in words:
            box.insert(letter)
        self.until(lambda: self.window.page.results.query.text == box.words())
        self.settle()

    def select_rows(self, *rows: int) -> list[DocumentId]:
        """Click rows of the list, the later ones with Ctrl."""
        view = self.window.page.ui.documents_view
        for position, row in enumerate(rows):
            index = view.model().index(row, 0)
            view.scrollTo(index)
            keys = (
                Qt.KeyboardModifier.ControlModifier if position else Qt.KeyboardModifier.NoModifier
            )
            QTest.mouseClick(
                view.viewport(), Qt.MouseButton.LeftButton, keys, view.visualRect(index).center()
            )
        view.setFocus()
        self.settle()
        return list(view.selected_ids())

    def shown(self, kind: type[QWidget]) -> QWidget:
        """Wait for a window of that class and return it."""

        def found() -> QWidget | None:
            for one in QApplication.topLevelWidgets():
                if isinstance(one, kind) and one.isVisible():
                    return one
            return None

        self.until(found)
        QTest.qWait(80)
        widget = found()
        assert widget is not None
        return widget


@contextmanager
def staged(library: Path | None, folder: Path) -> Iterator[Stage]:
    """Start the program over a library, or its first start; end it afterwards."""
    # As in the program: windows must not be destroyed by a worker thread.
    collector = MainThreadCollector(_application())
    collector.start()
    door = LibraryDoor(bootstrap.open_library, bootstrap.create_library, folder / "Ho so")
    program = Program(door, WindowState(folder / "window.ini"), FaultReporter(), folder)
    program.start(library)
    stage = Stage(program, folder)
    if library is not None:
        stage.until(lambda: program.session is not None)
        stage.settle()
    else:
        stage.until(lambda: program.first_start is not None)
    try:
        yield stage
    finally:
        program.finish()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        collector.stop()


def _application() -> QApplication:
    existing = QApplication.instance()
    if not isinstance(existing, QApplication):
        existing = QApplication(sys.argv[:1])
        font = existing.font()
        font.setPointSizeF(font.pointSizeF() * float(os.environ.get(LETTERS_VARIABLE, "1")))
        existing.setFont(font)
    return make_application()


def copied(library: Path, folder: Path) -> Path:
    """Return a copy of a library that may be changed."""
    target = folder / f"kho-{time.monotonic_ns()}"
    shutil.copytree(library, target)
    return target
