"""A second start reaches the first, and only the first of the same library."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hoso_app.ui.single_instance import SingleInstance, server_name

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from hoso_app.ui.single_instance import SingleInstance
app = QCoreApplication([])
sys.exit(0 if SingleInstance(Path(sys.argv[1])).hand_over(sys.argv[2:]) else 1)
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "Kho lưu"
    folder.mkdir()
    return folder


@pytest.fixture
def first(qapp: QApplication, library: Path) -> Iterator[SingleInstance]:
    instance = SingleInstance(library)
    assert instance.listen()
    yield instance
    instance.close()


def start_second(library: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", SECOND_START, str(library), *arguments])


@pytest.mark.parametrize("arguments", [(), ("/tệp/Kế hoạch 59.docx", "số\n2"), ("x" * 50_000,)])
def test_a_second_start_hands_over_what_it_was_given(
    qtbot: QtBot, first: SingleInstance, library: Path, arguments: tuple[str, ...]
) -> None:
    with qtbot.waitSignal(first.arguments_received, timeout=20_000) as received:
        second = start_second(library, *arguments)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    assert received.args == [arguments]


def test_each_later_start_is_heard(qtbot: QtBot, first: SingleInstance, library: Path) -> None:
    heard: list[tuple[str, ...]] = []
    first.arguments_received.connect(heard.append)
    starts = [start_second(library, str(number)) for number in range(3)]
    qtbot.waitUntil(lambda: len(heard) == 3, timeout=30_000)
    qtbot.waitUntil(lambda: all(start.poll() == 0 for start in starts), timeout=30_000)
    assert sorted(heard) == [("0",), ("1",), ("2",)]


def test_nobody_takes_the_arguments_of_another_library(
    first: SingleInstance, tmp_path: Path
) -> None:
    assert not SingleInstance(tmp_path / "Kho khác").hand_over(["tệp"])


def test_after_the_end_of_the_first_nobody_answers(first: SingleInstance, library: Path) -> None:
    first.close()
    assert not SingleInstance(library).hand_over(["tệp"])


def test_a_name_left_behind_by_a_killed_program_is_taken_over(qtbot: QtBot, library: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication\n"
        "from hoso_app.ui.single_instance import SingleInstance\n"
        "app = QCoreApplication([]); first = SingleInstance(Path(sys.argv[1]))\n"
        "os._exit(0 if first.listen() else 1)\n"
    )
    assert subprocess.run([sys.executable, "-c", script, str(library)], check=False).returncode == 0
    second = SingleInstance(library)
    assert not second.hand_over(["tệp"])
    assert second.listen()
    with qtbot.waitSignal(second.arguments_received, timeout=20_000):
        third = start_second(library)
    qtbot.waitUntil(lambda: third.poll() is not None, timeout=20_000)
    second.close()


@pytest.mark.parametrize(
    "message", [b"no json\n", b"{}\n", b"[1, 2]\n", b"\xff\xfe\n", b'"text"\n', b"x" * (3 << 20)]
)
def test_strange_messages_are_dropped(
    qtbot: QtBot, first: SingleInstance, library: Path, message: bytes
) -> None:
    socket = QLocalSocket()
    with qtbot.assertNotEmitted(first.arguments_received):
        socket.connectToServer(server_name(library))
        assert socket.waitForConnected(5000)
        with qtbot.waitSignal(socket.disconnected, timeout=10_000):
            socket.write(message)
            socket.flush()


def test_the_name_belongs_to_the_folder_however_it_is_written(library: Path) -> None:
    assert server_name(library) == server_name(library / ".." / library.name)
    assert server_name(library) != server_name(library.parent)
    assert len(server_name(library)) < 100
