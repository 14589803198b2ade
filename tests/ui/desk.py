"""A window over a real library, and what a person does at it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from hoso_app import bootstrap
from hoso_app.domain.documents import Document
from hoso_app.domain.ids import DocumentId
from hoso_app.jobs.runner import JobRunner
from hoso_app.services.application import Services
from hoso_app.ui.job_bridge import JobBridge
from hoso_app.ui.main_window import MainWindow
from hoso_app.ui.models.document_list import DocumentRole
from hoso_app.ui.window_state import WindowState
from tests.ui.keyboard import CONTROL, NO_MODIFIER, type_text

PATIENCE = 120_000
"""Milliseconds; reading thirty papers takes a while on a busy machine."""
D = TypeVar("D", bound=QDialog)


@dataclass(frozen=True, slots=True)
class Desk:
    """A window and what stands behind it."""

    qtbot: QtBot
    window: MainWindow
    services: Services
    runner: JobRunner
    bridge: JobBridge

    @property
    def told(self) -> str:
        """The sentence in the line under the list."""
        return self.window.page.ui.message_strip.text

    @property
    def ids(self) -> tuple[DocumentId, ...]:
        """Every document in the list."""
        return tuple(self.window.page.results.documents.ids)

    @property
    def listed(self) -> list[str]:
        """The numbers (or else titles) in the list from the top."""
        rows = self.services.documents.rows(self.ids)
        return [row.document_number or row.abstract or row.file_name for row in rows]

    def document(self, number: str) -> Document:
        """Return the paper with that number as the library has it now."""
        return self.services.documents.get(self.id_of(number))

    def id_of(self, number: str) -> DocumentId:
        """Return the paper with that number."""
        total = self.services.documents.counts()
        every = [DocumentId(one) for one in range(1, total.documents + total.trash + 1)]
        rows = self.services.documents.rows(every)
        found = [row.id for row in rows if row.document_number == number]
        assert found, number
        return found[0]

    def answered(self, act: Callable[[], object]) -> None:
        """Do something and wait for the list that it brings."""
        with self.qtbot.waitSignal(self.window.page.outcome_shown, timeout=PATIENCE):
            act()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is asked of the search any more."""
        results = self.window.page.results
        self.qtbot.waitUntil(lambda: not results.is_waiting, timeout=PATIENCE)

    def lay_out(self) -> None:
        """Let layouts act at once on what they were told of, and nothing else happen."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def search(self, words: str) -> None:
        """Type words into the search box."""
        self.answered(lambda: type_text(self.window.page.ui.search_box, words))
        expected = self.window.page.ui.search_box.words()
        results = self.window.page.results
        self.until(lambda: results.query.text == expected and not results.is_waiting)

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until something holds."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE)

    def select(self, *numbers: str) -> list[DocumentId]:
        """Select papers by clicking their rows; one alone is waited for at the right."""
        view, model = self.window.page.ui.documents_view, self.window.page.results.documents
        ids = [self.id_of(number) for number in numbers]
        view.clearSelection()
        for position, document_id in enumerate(ids):
            row = model.row_of(document_id)
            assert row is not None
            view.scrollTo(model.index(row))
            place = view.visualRect(model.index(row)).center()
            modifier = CONTROL if position else NO_MODIFIER
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)
        if len(ids) == 1:
            self.until(lambda: self.shown_id == ids[0])
        view.setFocus()
        return ids

    @property
    def shown_id(self) -> DocumentId | None:
        """The document at the right."""
        shown = self.window.page.panel.shown_document
        return None if shown is None else shown.id

    def click_line(self, key: str, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Click a line of the navigation."""
        page = self.window.page
        index = page.results.navigation.index_of_key(key)
        assert index.isValid(), key
        view = page.ui.navigation_view
        view.scrollTo(index)
        place = QPoint(view.visualRect(index).center())
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)

    def index(self, row: int) -> QModelIndex:
        """Return a row of the list."""
        return self.window.page.results.documents.index(row)

    def id_at(self, row: int) -> DocumentId:
        """Return the document in a row."""
        return DocumentId(self.index(row).data(DocumentRole.ID))

    def dialog(self, kind: type[D]) -> D:
        """Wait for a dialog of that kind and return it."""
        self.until(lambda: any(one.isVisible() for one in self.window.findChildren(kind)))
        return next(one for one in self.window.findChildren(kind) if one.isVisible())


@contextmanager
def opened_desk(
    qtbot: QtBot,
    library: Path,
    state: Path,
    adapted: Callable[[Services], Services] = lambda services: services,
    paths: Sequence[Path] = (),
) -> Iterator[Desk]:
    """Open a library with its window and wait for its first list; close both at the end.

    ``paths`` are filed in the turn of the start, as when a system opens papers with the program.
    """
    services = adapted(bootstrap.open_library(library))
    runner, bridge = JobRunner(), JobBridge()
    faults: list[Exception] = []
    bridge.job_failed.connect(faults.append)
    window = MainWindow(services, runner, bridge, WindowState(state))
    made = Desk(qtbot, window, services, runner, bridge)
    window.resize(1280, 720)
    window.show()

    def start() -> None:
        window.start()
        window.import_paths(paths)

    made.answered(start)
    yield made
    for child in window.findChildren(QWidget):
        if child.isWindow():
            child.close()
    window.close()
    runner.close()
    bridge.close()  # what is still due would come to a window that is gone
    services.close()
    window.deleteLater()
    assert faults == [], "a job raised an error that nobody asked for"
