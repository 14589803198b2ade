"""The first half second of the program: a window at once, and nothing typed is lost."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hoso_app import bootstrap
from hoso_app.services import last_rows
from hoso_app.ui.application import Program
from hoso_app.ui.dialogs.fault_dialog import FaultReporter
from hoso_app.ui.library_door import LibraryDoor
from hoso_app.ui.opening import OpeningWindow
from hoso_app.ui.pages.documents_page import DocumentsPage
from hoso_app.ui.window_state import LIST_FRAME, WindowState
from tests.ui.keyboard import press, type_text

HEAVY = ("sqlalchemy", "whoosh", "numpy", "hoso_app.recognition", "hoso_app.services.imports")


@pytest.fixture
def state(tmp_path: Path) -> WindowState:
    return WindowState(tmp_path / "window.ini")


@pytest.fixture
def programs(
    qapp: QApplication, tmp_path: Path, state: WindowState
) -> Iterator[Callable[[], Program]]:
    """Starts the program again and again."""
    door = LibraryDoor(bootstrap.open_library, bootstrap.create_library, tmp_path / "Ho so")
    made: list[Program] = []

    def make() -> Program:
        made.append(Program(door, state, FaultReporter(), tmp_path))
        return made[-1]

    yield make
    for one in made:
        one.finish()


@pytest.fixture
def program(programs: Callable[[], Program]) -> Program:
    return programs()


def _opened_page(qtbot: QtBot, program: Program, library: Path) -> DocumentsPage:
    program.start(library)
    qtbot.waitUntil(lambda: program.session is not None, timeout=60_000)
    session = program.session
    assert session is not None
    page = session.window.page
    qtbot.waitUntil(lambda: not page.results.is_waiting, timeout=60_000)
    return page


def _picture(part: QWidget, window: QWidget) -> QImage:
    return window.grab(QRect(part.mapTo(window, QPoint(0, 0)), part.size())).toImage()


def test_what_is_shown_first_loads_nothing_heavy() -> None:
    script = (
        "import sys; import hoso_app.bootstrap, hoso_app.ui.opening; "
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == "[]"


def test_what_is_typed_before_the_window_is_there_is_searched(
    qtbot: QtBot, program: Program, state: WindowState, sample_library: Path
) -> None:
    curtain = OpeningWindow(state)
    curtain.show()
    type_text(curtain.box, "59-KH/TU")
    program.stand_behind(curtain)
    program.start(sample_library)
    qtbot.waitUntil(lambda: program.session is not None, timeout=60_000)
    session = program.session
    assert session is not None
    results = session.window.page.results
    qtbot.waitUntil(
        lambda: results.query.text == "59-KH/TU" and not results.is_waiting, timeout=60_000
    )
    assert session.window.page.ui.search_box.text() == "59-KH/TU"
    qtbot.waitUntil(lambda: not shiboken6.isValid(curtain), timeout=60_000)


def test_it_stands_where_the_window_stood(qtbot: QtBot, state: WindowState, tmp_path: Path) -> None:
    first = OpeningWindow(state)
    qtbot.addWidget(first)
    first.setGeometry(40, 60, 700, 500)
    state.save_geometry("main", first)
    second = OpeningWindow(state)
    qtbot.addWidget(second)
    assert second.size() == first.size()


def test_the_list_is_seen_as_it_was_left_before_anything_is_loaded(
    qtbot: QtBot, program: Program, state: WindowState, sample_library: Path, tmp_path: Path
) -> None:
    library = tmp_path / "Kho"
    shutil.copytree(sample_library, library)
    assert not OpeningWindow(state, last_rows.read(library)).has_rows
    page = _opened_page(qtbot, program, library)
    view = page.ui.documents_view
    view.select_row(2)
    window = view.window()
    seen, place = _picture(view.viewport(), window), view.rect().center()
    left = last_rows.read(library)
    assert left == last_rows.LastRows()
    window.close()
    left = last_rows.read(library)
    assert left.current == 2
    assert [row.id for row in left.rows] == list(page.results.documents.ids[: len(left.rows)])
    curtain = OpeningWindow(state, left)
    qtbot.addWidget(curtain)
    curtain.show()
    assert curtain.has_rows
    assert curtain.size() == window.size()
    frame = state.frame(LIST_FRAME)
    assert frame.contains(place)
    shown = curtain.grab(frame).toImage()
    strip = QRect(0, 0, frame.width(), 2 * view.rowHeight(0))  # no row with the keyboard on it
    assert shown.copy(strip) == seen.copy(strip)


def test_the_last_rows_stand_in_the_list_until_it_is_answered(
    qtbot: QtBot, programs: Callable[[], Program], sample_library: Path, tmp_path: Path
) -> None:
    library = tmp_path / "Kho"
    shutil.copytree(sample_library, library)
    first = programs()
    _opened_page(qtbot, first, library).window().close()
    first.finish()
    gone = last_rows.read(library).rows[0]
    services = bootstrap.open_library(library)
    services.documents.trash([gone.id])
    services.close()
    documents = _opened_page(qtbot, programs(), library).results.documents
    qtbot.waitUntil(lambda: gone.id not in documents.ids, timeout=60_000)
    assert len(documents.ids) == 29


def test_a_list_that_was_left_half_way_down_stands_there_again(
    qtbot: QtBot, programs: Callable[[], Program], sample_library: Path, tmp_path: Path
) -> None:
    library = tmp_path / "Kho"
    shutil.copytree(sample_library, library)
    first = programs()
    page = _opened_page(qtbot, first, library)
    qtbot.waitUntil(lambda: page.results.documents.is_complete, timeout=60_000)
    page.ui.documents_view.put_at_top(page.results.documents.ids[9])
    page.ui.documents_view.select_row(11)
    model = page.results.documents
    qtbot.waitUntil(lambda: all(map(model.entry_of, model.page_ids(0))), timeout=60_000)
    left = [entry.row.id for entry in page.ui.documents_view.entries_in_sight()]
    chosen = page.ui.documents_view.selected_ids()
    page.window().close()
    first.finish()
    again = _opened_page(qtbot, programs(), library)
    seen = [entry.row.id for entry in again.ui.documents_view.entries_in_sight()]
    assert seen == left
    assert again.ui.documents_view.selected_ids() == chosen
    qtbot.waitUntil(lambda: again.panel.shown_document is not None, timeout=60_000)
    shown = again.panel.shown_document
    assert shown is not None
    assert (shown.id,) == chosen


def test_the_lookup_of_a_library_that_is_open_is_raised_by_a_second_start(
    qtbot: QtBot, program: Program, sample_library: Path
) -> None:
    program.start(sample_library)
    qtbot.waitUntil(lambda: program.session is not None, timeout=60_000)
    session = program.session
    assert session is not None
    command = "from hoso_app.bootstrap import main; raise SystemExit(main({!r}))"
    arguments = ["--library", str(sample_library), "--quick"]
    second = subprocess.Popen([sys.executable, "-c", command.format(arguments)])
    qtbot.waitUntil(session.lookup.isVisible, timeout=60_000)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    assert second.returncode == 0
    press(session.lookup.ui.lookup_box, Qt.Key.Key_Escape)
    assert not session.lookup.isVisible()
