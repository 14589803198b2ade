"""What the window remembers comes back, and damage gives the defaults."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from hoso_app.ui.window_state import WindowState


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


def reopened(state: WindowState, file: Path) -> WindowState:
    state.sync()
    return WindowState(file)


def test_a_window_stands_where_it_stood(qtbot: QtBot, file: Path) -> None:
    window, other = QWidget(), QWidget()
    qtbot.addWidget(window)
    qtbot.addWidget(other)
    window.setGeometry(QRect(40, 60, 500, 300))
    state = WindowState(file)
    state.save_geometry("main", window)
    assert reopened(state, file).restore_geometry("main", other)
    assert other.size() == window.size()


def test_a_window_without_a_past_fits_its_screen(qtbot: QtBot, file: Path) -> None:
    state = WindowState(file)
    free = QGuiApplication.primaryScreen().availableSize()
    for wanted in (QSize(300, 200), QSize(20_000, 10_000)):
        window = QWidget()
        qtbot.addWidget(window)
        state.place("new", window, wanted)
        assert window.width() == min(wanted.width(), free.width() - 16)
        assert window.height() == min(wanted.height(), free.height() - 48)
    narrow = QWidget()
    qtbot.addWidget(narrow)
    narrow.setMinimumSize(400, 350)
    state.place("new", narrow, QSize(100, 100))
    assert narrow.size() == QSize(400, 350)


def test_panes_keep_their_share(qtbot: QtBot, file: Path) -> None:
    def splitter() -> QSplitter:
        made = QSplitter()
        qtbot.addWidget(made)
        made.addWidget(QLabel("Cấp ủy"))
        made.addWidget(QLabel("Văn bản"))
        made.resize(600, 200)
        return made

    first, second = splitter(), splitter()
    first.setSizes([420, 180])
    state = WindowState(file)
    state.save_parts("panes", first)
    assert reopened(state, file).restore_parts("panes", second)
    assert second.sizes() == first.sizes()


@pytest.mark.parametrize("value", [True, False])
def test_switches_come_back(qapp: object, file: Path, value: bool) -> None:
    state = WindowState(file)
    assert state.flag("navigation", default=not value) is (not value)
    state.save_flag("navigation", is_set=value)
    assert reopened(state, file).flag("navigation", default=not value) is value


def test_the_library_opened_last_is_the_first_of_the_list(qapp: object, file: Path) -> None:
    state = WindowState(file)
    assert state.recent_libraries() == ()
    for name in ("Hồ sơ, 2020", "Hồ sơ 2025", "Hồ sơ, 2020"):
        state.remember_library(Path("/kho") / name)
    expected = (Path("/kho/Hồ sơ, 2020"), Path("/kho/Hồ sơ 2025"))
    assert reopened(state, file).recent_libraries() == expected
    state.forget_library(expected[0])
    assert reopened(state, file).recent_libraries() == expected[1:]
    state.forget_library(expected[1])
    assert reopened(state, file).recent_libraries() == ()


def test_the_list_of_libraries_stays_short(qapp: object, file: Path) -> None:
    state = WindowState(file)
    for number in range(30):
        state.remember_library(Path(f"/kho/{number}"))
    assert state.recent_libraries() == tuple(Path(f"/kho/{n}") for n in range(29, 21, -1))


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\xff\xfe not an ini file",
        (
            b"[geometry]\nmain=42\n[parts]\npanes=yes\n[flags]\nnavigation=7\n"
            b"[libraries]\nrecent=@Rect(1 2 3 4)\n"
        ),
    ],
)
def test_a_damaged_file_gives_the_defaults(qtbot: QtBot, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    state = WindowState(file)
    window, splitter = QWidget(), QSplitter()
    qtbot.addWidget(window)
    qtbot.addWidget(splitter)
    assert not state.restore_geometry("main", window)
    assert not state.restore_parts("panes", splitter)
    assert state.flag("navigation", default=True)
    assert state.recent_libraries() == ()


def test_the_usual_place_is_in_the_users_own_folder(qapp: object) -> None:
    state = WindowState()
    state.save_flag("probe", is_set=True)
    state.sync()
    assert WindowState().flag("probe", default=False)


def test_an_empty_line_takes_no_room(qapp: object, file: Path) -> None:
    state = WindowState(file)
    for text in ("kế hoạch", ""):
        state.save_text("question", text)
        assert reopened(state, file).text("question") == text
        assert ("question" in file.read_text(encoding="utf-8")) is bool(text)
