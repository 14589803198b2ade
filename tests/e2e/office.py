"""What a clerk does at the program, in the words of the scenarios."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from hoso_app import bootstrap
from hoso_app.domain.documents import DocumentFields, Field
from hoso_app.domain.ids import DocumentId
from hoso_app.messages.names import FIELD_NAMES
from hoso_app.services.imports import ImportService
from hoso_app.ui.application import Program
from hoso_app.ui.dialogs.fault_dialog import FaultReporter
from hoso_app.ui.dialogs.quick_lookup import QuickLookup
from hoso_app.ui.library_door import LibraryDoor
from hoso_app.ui.pages.first_start_page import FirstStartPage
from hoso_app.ui.window_state import WindowState
from tests.ui.desk import PATIENCE, Desk

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Office:
    """The program at one place of work, and what is remembered from step to step."""

    qtbot: QtBot
    folder: Path
    program: Program = field(init=False)
    heap: dict[Path, bytes] = field(default_factory=dict)
    chosen: tuple[DocumentId, ...] = ()
    before: dict[DocumentId, DocumentFields] = field(default_factory=dict)
    written: Path | None = None
    original: bytes = b""
    _desk: Desk | None = None

    def __post_init__(self) -> None:
        door = LibraryDoor(bootstrap.open_library, bootstrap.create_library, self.folder / "Ho so")
        self.program = Program(
            door, WindowState(self.folder / "window.ini"), FaultReporter(), self.folder
        )

    def open(self, library: Path) -> None:
        """Start the program on a library and wait for its list."""
        self.program.start(library)
        self.until(lambda: self.program.session is not None)
        self.desk.window.resize(1280, 720)
        self.desk.settle()

    def leave(self) -> None:
        """Close the program."""
        self.program.finish()
        if self.program.first_start is not None:
            self.program.first_start.close()

    @property
    def desk(self) -> Desk:
        """The main window."""
        session = self.program.session
        assert session is not None
        if self._desk is None or self._desk.window is not session.window:
            self._desk = Desk(
                self.qtbot, session.window, session.services, session.runner, session.bridge
            )
        return self._desk

    @property
    def first_start(self) -> FirstStartPage:
        """The pages of the first start."""
        page = self.program.first_start
        assert page is not None
        return page

    @property
    def lookup(self) -> QuickLookup:
        """The small box over all programs."""
        session = self.program.session
        assert session is not None
        return session.lookup

    @property
    def list_view(self) -> QWidget:
        """The list of papers."""
        return self.desk.window.page.ui.documents_view

    def until(self, holds: object) -> None:
        """Wait until something holds."""
        assert callable(holds)
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE)

    def choose(self, *numbers: str) -> None:
        """Select papers, and remember how they were."""
        self.chosen = tuple(self.desk.select(*numbers))
        documents = self.desk.services.documents
        self.before = {one: documents.get(one).fields for one in self.chosen}

    def choose_row(self, row: int) -> None:
        """Select the paper in a row, and wait for it at the right."""
        view = self.desk.window.page.ui.documents_view
        view.setFocus()
        view.select_row(row)
        self.chosen = (self.desk.id_at(row),)
        self.until(lambda: self.desk.shown_id == self.chosen[0])
        self.before = {one: self.desk.services.documents.get(one).fields for one in self.chosen}

    def line_menu(self, key: str) -> QMenu:
        """Open the menu of a line at the left."""
        page = self.desk.window.page
        index = page.results.navigation.index_of_key(key)
        view = page.ui.navigation_view
        view.scrollTo(index)
        view.customContextMenuRequested.emit(view.visualRect(index).center())
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu


def field_named(name: str) -> Field:
    """Return the field of that Vietnamese name."""
    return next(one for one, known in FIELD_NAMES.items() if known == name)


def drop(target: QWidget, *paths: Path) -> None:
    """Drag files over a widget and let them go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(target.rect().center(), COPY, data, LEFT, NONE)
    QApplication.sendEvent(target, enter)
    middle = QPointF(target.rect().center())
    QApplication.sendEvent(target, QDropEvent(middle, COPY, data, LEFT, NONE))


def make_heap(folder: Path) -> dict[Path, bytes]:
    """Make a folder as it comes: papers, one of them twice, a broken one."""
    folder.mkdir()
    samples: Sequence[Path] = sorted(ImportService.sample_papers().rglob("*.docx"))[:3]
    for sample in samples:
        shutil.copy(sample, folder / sample.name)
    shutil.copy(samples[0], folder / f"bản sao {samples[0].name}")
    (folder / "hỏng.docx").write_bytes(b"PK\x03\x04 broken")
    return {path: path.read_bytes() for path in folder.iterdir()}


def clipboard() -> str:
    """Return what can be pasted."""
    return QGuiApplication.clipboard().text()
