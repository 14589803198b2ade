"""The program from its start to its end, on real libraries."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMainWindow,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hoso_app import bootstrap
from hoso_app.domain.changes import Changes
from hoso_app.domain.errors import DatabaseDamagedError, DocumentNotFoundError
from hoso_app.services.application import Services
from hoso_app.services.places import FolderContent, look_at
from hoso_app.ui.actions import ActionId
from hoso_app.ui.application import Program, _library_to_open, _options
from hoso_app.ui.dialogs.fault_dialog import FaultReporter
from hoso_app.ui.library_door import LibraryDoor
from hoso_app.ui.pages.first_start_page import Step
from hoso_app.ui.session import Session
from hoso_app.ui.single_instance import SingleInstance
from hoso_app.ui.window_state import WindowState
from tests.ui.keyboard import click, press, type_text


@pytest.fixture
def state(tmp_path: Path) -> WindowState:
    return WindowState(tmp_path / "window.ini")


@pytest.fixture
def program(
    qapp: QApplication, tmp_path: Path, state: WindowState, caplog: pytest.LogCaptureFixture
) -> Iterator[Program]:
    # ``caplog`` is asked for: libraries that cannot be opened are logged.
    door = LibraryDoor(bootstrap.open_library, bootstrap.create_library, tmp_path / "Ho so")
    reporter = FaultReporter()
    program = Program(door, state, reporter, tmp_path)
    yield program
    program.finish()
    if program.first_start is not None:
        program.first_start.close()
    if program.library_dialog is not None:
        program.library_dialog.close()
    if reporter.dialog is not None:
        reporter.dialog.close()


def opened(qtbot: QtBot, program: Program, folder: Path) -> Session:
    program.open(folder)
    qtbot.waitUntil(lambda: program.session is not None and program.session.services.path == folder)
    assert program.session is not None
    return program.session


def dialog_of(session: Session, name: str) -> QDialog:
    dialog = session.window.findChild(QDialog, name)
    assert dialog is not None
    return dialog


def test_the_first_start_ends_in_the_window_of_the_new_library(
    qtbot: QtBot, program: Program, tmp_path: Path, state: WindowState
) -> None:
    program.start(None)
    page = program.first_start
    assert page is not None
    assert page.isVisible()
    click(page.ui.skip_button)
    qtbot.waitUntil(page.ui.next_button.isEnabled)
    click(page.ui.next_button)
    assert page.step is Step.START
    click(page.ui.empty_button)
    qtbot.waitUntil(lambda: program.session is not None)
    assert program.session is not None
    assert program.session.window.isVisible()
    assert program.first_start is None
    assert state.recent_libraries() == (tmp_path / "Ho so",)


def test_a_paper_that_comes_before_there_is_a_library_waits_for_it(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    paper = tmp_path / "ghi chép.txt"
    paper.write_text("Một văn bản chưa từng có trong kho.", encoding="utf-8")
    program.start(None, [paper])
    page = program.first_start
    assert page is not None
    click(page.ui.skip_button)
    qtbot.waitUntil(page.ui.next_button.isEnabled)
    click(page.ui.next_button)
    click(page.ui.empty_button)
    qtbot.waitUntil(lambda: program.session is not None)
    assert program.session is not None
    counts = program.session.services.documents.counts
    qtbot.waitUntil(lambda: counts().documents == 1, timeout=30_000)


def test_a_library_whose_drive_is_not_in_is_told_of(
    qtbot: QtBot, program: Program, tmp_path: Path, state: WindowState
) -> None:
    state.remember_library(tmp_path / "ổ ngoài" / "Kho")
    program.start(_library_to_open(None, state, tmp_path / "Ho so"))
    dialog = program.library_dialog
    assert dialog is not None
    assert "Không thấy kho" in dialog.ui.message_strip.text
    assert str(tmp_path / "ổ ngoài" / "Kho") in dialog.ui.message_strip.text
    assert state.recent_libraries() == (tmp_path / "ổ ngoài" / "Kho",)
    assert program.first_start is None


def test_the_taskbar_is_told_of_the_libraries_used_lately(
    qtbot: QtBot, program: Program, sample_library: Path
) -> None:
    told: list[tuple[Path, ...]] = []
    program.offer_jumps = lambda recent: told.append(tuple(recent))
    opened(qtbot, program, sample_library)
    qtbot.waitUntil(lambda: told == [(sample_library,)], timeout=20_000)


def test_the_library_is_free_for_others_after_the_end(
    qtbot: QtBot, program: Program, sample_library: Path
) -> None:
    opened(qtbot, program, sample_library)
    program.finish()
    assert program.session is None
    bootstrap.open_library(sample_library).close()


def test_another_library_takes_the_place_of_the_former(
    qtbot: QtBot, program: Program, sample_library: Path, tmp_path: Path, state: WindowState
) -> None:
    second = tmp_path / "Kho thứ hai"
    shutil.copytree(sample_library, second)
    first = opened(qtbot, program, sample_library)
    opened(qtbot, program, second)
    assert not first.window.isVisible()
    qtbot.waitUntil(lambda: not shiboken6.isValid(first.window))
    assert first.runner.is_closed
    program.finish()  # waits for the former library as well
    bootstrap.open_library(sample_library).close()
    assert state.recent_libraries() == (second, sample_library)


def test_what_cannot_be_opened_leads_to_the_choice_with_a_sentence(
    qtbot: QtBot, program: Program, tmp_path: Path, state: WindowState
) -> None:
    state.remember_library(tmp_path / "mất rồi")
    program.start(tmp_path / "mất rồi")
    qtbot.waitUntil(lambda: program.library_dialog is not None)
    dialog = program.library_dialog
    assert dialog is not None
    assert "không phải là kho" in dialog.ui.message_strip.text
    assert state.recent_libraries() == ()
    click(dialog.ui.new_button)
    assert program.first_start is not None
    qtbot.waitUntil(lambda: program.library_dialog is None)


def test_a_library_of_another_window_gets_the_files(
    qtbot: QtBot, program: Program, sample_library: Path, tmp_path: Path
) -> None:
    script = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication\n"
        "from hoso_app import bootstrap; from hoso_app.ui.single_instance import SingleInstance\n"
        "app = QCoreApplication([]); library = Path(sys.argv[1])\n"
        "services = bootstrap.open_library(library); first = SingleInstance(library)\n"
        "first.arguments_received.connect(lambda a: (print(*a, flush=True), app.quit()))\n"
        "assert first.listen(); print('listening', flush=True); app.exec(); services.close()\n"
    )
    first = subprocess.Popen(
        [sys.executable, "-c", script, str(sample_library)],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )
    assert first.stdout is not None
    with first.stdout:
        assert first.stdout.readline() == "listening\n"
        program.open(sample_library, [tmp_path / "KH 59.docx"])
        qtbot.waitUntil(lambda: first.poll() is not None, timeout=20_000)
        assert first.stdout.read() == f"{tmp_path / 'KH 59.docx'}\n"
    assert program.session is None
    assert program.library_dialog is None


def test_a_later_start_raises_the_window_and_brings_its_files(
    qtbot: QtBot, program: Program, sample_library: Path, tmp_path: Path
) -> None:
    session = opened(qtbot, program, sample_library)
    file = tmp_path / "ghi chép.txt"
    file.write_text("Một văn bản chưa từng có trong kho.", encoding="utf-8")
    before = session.services.documents.counts().documents
    session.instance.arguments_received.emit((str(file),))
    qtbot.waitUntil(
        lambda: session.services.documents.counts().documents == before + 1, timeout=30_000
    )


def test_a_start_with_the_day_keeps_the_first_window_out_of_the_way(
    qtbot: QtBot, program: Program, sample_library: Path, tmp_path: Path
) -> None:
    program.is_hidden = _options(["--hidden"]).hidden
    session = opened(qtbot, program, sample_library)
    assert session.window.isMinimized()
    other = tmp_path / "khác"
    bootstrap.create_library(other, allow_unsafe=True).close()
    session = opened(qtbot, program, other)
    assert not session.window.isMinimized()


def test_the_quick_lookup_shows_its_paper_in_the_window(
    qtbot: QtBot, program: Program, sample_library: Path
) -> None:
    session = opened(qtbot, program, sample_library)
    session.window.workspace.actions[ActionId.QUICK_LOOKUP].trigger()
    assert session.lookup.isVisible()
    box = session.lookup.ui.lookup_box
    type_text(box, "59-KH/TU")
    with qtbot.waitSignal(session.lookup.show_requested) as wanted:
        press(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    view = session.window.page.ui.documents_view
    qtbot.waitUntil(lambda: view.current_id() == wanted.args[0])


def test_its_key_works_in_the_window(qtbot: QtBot, program: Program, sample_library: Path) -> None:
    session = opened(qtbot, program, sample_library)
    with qtbot.waitActive(session.window):
        session.window.activateWindow()
    qtbot.keySequence(session.window, "Ctrl+Shift+F")
    qtbot.waitUntil(session.lookup.isVisible)


@pytest.mark.parametrize(
    ("action", "name"),
    [
        (ActionId.SHOW_KEYS, "keys_dialog"),
        (ActionId.GUIDE, "guide_dialog"),
        (ActionId.ABOUT, "about_dialog"),
        (ActionId.CHOOSE_COMMITTEE, "committee_dialog"),
        (ActionId.RESTORE_BACKUP, "restore_dialog"),
        (ActionId.OPEN_LIBRARY, "library_dialog"),
    ],
)
def test_dialogs_open_over_the_window_and_are_gone_when_closed(
    qtbot: QtBot, program: Program, sample_library: Path, action: ActionId, name: str
) -> None:
    session = opened(qtbot, program, sample_library)
    session.window.workspace.actions[action].trigger()
    dialog = dialog_of(session, name)
    qtbot.waitUntil(dialog.isVisible)
    press(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: session.window.findChild(QDialog, name) is None)


def test_errors_that_nobody_asked_for_are_told_in_the_window(
    qtbot: QtBot, program: Program, sample_library: Path
) -> None:
    session = opened(qtbot, program, sample_library)

    def fail() -> Changes:
        raise DocumentNotFoundError(4711)

    session.bridge.deliver(session.runner.write(lambda _: fail()), lambda _: None)
    strip = session.window.page.ui.message_strip
    qtbot.waitUntil(lambda: "4711" in strip.text)


def test_faults_are_shown_in_their_dialog(
    qtbot: QtBot, program: Program, sample_library: Path
) -> None:
    session = opened(qtbot, program, sample_library)
    session.bridge.deliver(session.runner.read(lambda _: divmod(1, 0)), lambda _: None)
    reporter = program._reporter
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    assert reporter.dialog is not None
    assert "ZeroDivisionError" in reporter.dialog.ui.details_edit.toPlainText()


def test_a_damaged_library_at_the_first_start_is_said_on_its_page(
    qtbot: QtBot, program: Program
) -> None:
    program.start(None)
    assert program.first_start is not None
    program._on_job_failed(DatabaseDamagedError("/kho/hoso.db", "malformed"))
    assert "bị hỏng" in program.first_start.ui.message_strip.text


def _without_a_name(root: QWidget) -> list[str]:
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView, QComboBox)
    nameless = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, kinds) or not widget.isVisibleTo(root):
            continue
        if widget.objectName().startswith("qt_"):
            continue  # parts of Qt's own controls
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    return nameless


def test_every_control_of_the_window_has_a_name_for_screen_readers(
    qtbot: QtBot, program: Program, sample_library: Path
) -> None:
    session = opened(qtbot, program, sample_library)
    view = session.window.page.ui.documents_view
    qtbot.waitUntil(lambda: view.current_id() is not None)
    assert _without_a_name(session.window) == []
    assert _without_a_name(session.lookup) == []


def test_every_control_of_the_first_start_has_a_name_for_screen_readers(
    program: Program,
) -> None:
    program.start(None)
    page = program.first_start
    assert page is not None
    for step in Step:
        page._go_to(step)
        assert _without_a_name(page) == []


class _Names:
    """Libraries to begin with, in the order in which they are looked for."""

    def __init__(self, root: Path, library: Path) -> None:
        self.named, self.recent, self.default = (root / name for name in ("n", "r", "d"))
        self.library = library

    def make(self, folder: Path) -> None:
        shutil.copytree(self.library, folder)


def test_the_named_library_is_the_only_one_looked_for(
    qapp: QApplication, tmp_path: Path, sample_library: Path, state: WindowState
) -> None:
    names = _Names(tmp_path, sample_library)
    names.make(names.recent)
    state.remember_library(names.recent)
    assert _library_to_open(names.named, state, names.default) is None
    names.make(names.named)
    assert _library_to_open(names.named, state, names.default) == names.named


def test_without_a_name_the_latest_library_that_is_there_is_opened(
    qapp: QApplication, tmp_path: Path, sample_library: Path, state: WindowState
) -> None:
    names = _Names(tmp_path, sample_library)
    assert _library_to_open(None, state, names.default) is None
    names.make(names.default)
    assert _library_to_open(None, state, names.default) == names.default
    names.make(names.recent)
    state.remember_library(names.recent)
    state.remember_library(tmp_path / "ổ đã rút")
    assert _library_to_open(None, state, names.default) == names.recent


@pytest.mark.parametrize(
    ("arguments", "library", "paths"),
    [
        ([], None, []),
        (["--library", "/kho"], Path("/kho"), []),
        (["--library=/kho", "a.docx", "b c.pdf"], Path("/kho"), [Path("a.docx"), Path("b c.pdf")]),
        (["a.docx", "--json"], None, [Path("a.docx")]),
    ],
)
def test_the_window_reads_its_arguments(
    arguments: list[str], library: Path | None, paths: list[Path]
) -> None:
    options = _options(arguments)
    assert (options.library, options.paths) == (library, paths)


START = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from hoso_app import bootstrap
from hoso_app.ui import application

first_start = application.Program._show

def show(self, services, paths):
    first_start(self, services, paths)
    QTimer.singleShot(0, self.session.window.close)

application.Program._show = show
sys.exit(bootstrap.main(sys.argv[1:]))
"""


def test_the_whole_program_starts_and_ends_by_itself(sample_library: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", START, "--library", str(sample_library)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr
    assert "Fatal" not in ended.stderr
    assert look_at(sample_library).holds is FolderContent.LIBRARY
    bootstrap.open_library(sample_library).close()


def test_a_second_start_of_the_whole_program_leaves_at_once(
    qtbot: QtBot, services: Services
) -> None:
    first = SingleInstance(services.path)
    assert first.listen()
    with qtbot.waitSignal(first.arguments_received, timeout=60_000) as received:
        second = subprocess.Popen(
            [sys.executable, "-m", "hoso_app", "--library", str(services.path)]
        )
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    assert second.returncode == 0
    assert received.args == [()]
    first.close()
    assert not isinstance(QApplication.activeWindow(), QMainWindow | QMessageBox)
