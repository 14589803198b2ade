"""An import that a kill or the closing of the window cut off is offered at the next start."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from hoso_app import bootstrap
from tests.ui.desk import Desk, opened_desk
from tests.ui.keyboard import click, press

_PAPERS = 320
"""More than are read ahead of what is filed."""


@pytest.fixture
def heap(tmp_path: Path) -> Path:
    folder = tmp_path / "Văn bản 2023"
    folder.mkdir()
    for number in range(_PAPERS):
        text = f"Số {number}-BC/VPTU\nBÁO CÁO\nviệc thứ {number} " + "nội dung " * 300
        (folder / f"bc {number:03}.txt").write_text(text, "utf-8")
    return folder


def _opened(qtbot: QtBot, empty_library: Path) -> AbstractContextManager[Desk]:
    return opened_desk(qtbot, empty_library, empty_library.parent / "window.ini")


@contextmanager
def _killed_while_filing(empty_library: Path, heap: Path) -> Iterator[int]:
    """File in a process of its own, which is killed after its first papers."""
    command = [
        sys.executable,
        "-m",
        "hoso_app",
        "--library",
        str(empty_library),
        "import",
        str(heap),
    ]
    run = subprocess.Popen(
        [*command, "--json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=os.environ
    )
    assert run.stdout is not None
    run.stdout.readline()
    run.kill()
    run.communicate()
    services = bootstrap.open_library(empty_library)
    filed = services.documents.counts().documents
    services.close()
    assert 0 < filed < _PAPERS, "it was to be killed while it files"
    yield filed


def _buttons(desk: Desk) -> tuple[QPushButton, QPushButton]:
    strip = desk.window.page.ui.message_strip
    return strip.action_button, strip.other_button


def _press(button: QPushButton) -> None:
    button.setFocus()
    press(button, Qt.Key.Key_Space)


def _all_filed(desk: Desk) -> bool:
    return desk.services.documents.counts().documents == _PAPERS


def test_after_a_kill_the_window_goes_on_where_the_import_was(
    qtbot: QtBot, empty_library: Path, heap: Path
) -> None:
    with _killed_while_filing(empty_library, heap) as filed, _opened(qtbot, empty_library) as desk:
        desk.until(lambda: desk.told)
        assert desk.told == (
            "Lần trước đang nhập “Văn bản 2023” thì dừng giữa chừng; tệp đã vào kho vẫn còn."
        )
        first, other = _buttons(desk)
        assert (first.text(), other.text()) == ("Nhập tiếp", "Bỏ qua")
        _press(first)
        desk.until(lambda: _all_filed(desk) and not desk.window.imports.is_running)
        desk.until(lambda: desk.told.startswith(f"Đã nhập {_PAPERS - filed} văn bản"))
    with _opened(qtbot, empty_library) as desk:
        desk.until(lambda: not desk.window.workspace._is_index_asked)
        assert desk.services.unfinished.left() is None
        assert desk.told == ""


def test_who_wants_it_no_more_is_not_asked_again(
    qtbot: QtBot, empty_library: Path, heap: Path
) -> None:
    with _killed_while_filing(empty_library, heap) as filed:
        with _opened(qtbot, empty_library) as desk:
            desk.until(lambda: desk.told)
            click(desk.window.page.ui.message_strip.findChildren(QPushButton)[1])
            desk.until(lambda: desk.services.unfinished.left() is None)
            assert desk.told == ""
        with _opened(qtbot, empty_library) as desk:
            assert desk.services.unfinished.left() is None
            assert desk.services.documents.counts().documents == filed


def test_a_window_closed_while_filing_asks_at_the_next_start(
    qtbot: QtBot, empty_library: Path, heap: Path
) -> None:
    with _opened(qtbot, empty_library) as desk:
        desk.window.import_paths([heap])
        desk.until(lambda: desk.services.documents.counts().documents)
    with _opened(qtbot, empty_library) as desk:
        assert 0 < desk.services.documents.counts().documents < _PAPERS
        desk.until(lambda: "dừng giữa chừng" in desk.told)
        desk.window.import_paths([heap])  # by hand: the question has answered itself
        desk.until(lambda: _all_filed(desk) and not desk.window.imports.is_running)
        desk.until(lambda: not desk.window.page.ui.message_strip.is_asking)


def test_an_import_that_stands_still_or_waits_for_its_turn_is_offered_too(
    qtbot: QtBot, empty_library: Path, heap: Path, tmp_path: Path
) -> None:
    paper = tmp_path / "kh 59.txt"
    paper.write_text("Số 59-KH/TU\nKẾ HOẠCH\nkiểm điểm", "utf-8")
    with _opened(qtbot, empty_library) as desk:
        desk.window.import_paths([heap])
        desk.window.import_paths([paper])
        desk.until(lambda: desk.services.documents.counts().documents)
        desk.window.imports.pause()
        desk.until(lambda: desk.window.imports.is_paused)
    with _opened(qtbot, empty_library) as desk:
        desk.until(lambda: "“Văn bản 2023” và 1 mục khác" in desk.told)
        _press(_buttons(desk)[0])
        desk.until(lambda: desk.services.documents.counts().documents == _PAPERS + 1)
        desk.until(lambda: not desk.window.imports.is_running)
        desk.until(lambda: desk.services.unfinished.left() is None)


def test_an_import_that_a_person_stopped_is_not_offered_again(
    qtbot: QtBot, empty_library: Path, heap: Path
) -> None:
    with _opened(qtbot, empty_library) as desk:
        desk.window.import_paths([heap])
        desk.until(lambda: desk.services.documents.counts().documents)
        click(desk.window.ui.progress_strip.cancel_button)
        desk.until(lambda: desk.told.startswith("Đã dừng nhập"))
    with _opened(qtbot, empty_library) as desk:
        assert desk.services.unfinished.left() is None


def test_a_folder_on_a_drive_that_is_not_in_is_looked_for_again_and_then_filed(
    qtbot: QtBot, empty_library: Path, tmp_path: Path
) -> None:
    services = bootstrap.open_library(empty_library)
    services.unfinished.begin([tmp_path / "USB" / "Công văn"])
    services.close()
    with _opened(qtbot, empty_library) as desk:
        desk.until(lambda: desk.told)
        assert desk.told == (
            "Lần trước đang nhập “Công văn” thì dừng giữa chừng. "
            "Hiện không thấy chỗ ấy; nếu ở ổ cắm ngoài, hãy cắm ổ rồi thử lại."
        )
        first, _other = _buttons(desk)
        assert first.text() == "Thử lại"
        _press(first)
        desk.until(lambda: desk.told)
        assert first.text() == "Thử lại"
        folder = tmp_path / "USB" / "Công văn"
        folder.mkdir(parents=True)
        (folder / "cv 7.txt").write_text("Số 7-CV/TU\nCÔNG VĂN\nmời họp", "utf-8")
        _press(first)
        desk.until(lambda: desk.told and first.text() == "Nhập tiếp")
        folder.parent.rename(tmp_path / "rút ra")  # pulled out once more
        _press(first)
        desk.until(lambda: desk.told and first.text() == "Thử lại")
        assert desk.services.unfinished.left() is not None
        (tmp_path / "rút ra").rename(folder.parent)
        _press(first)
        desk.until(lambda: desk.told and first.text() == "Nhập tiếp")
        _press(first)
        desk.until(lambda: desk.services.documents.counts().documents == 1)
        desk.until(lambda: not desk.window.imports.is_running)


@pytest.mark.parametrize("name", ["Bỏ qua", "Đóng dòng này"])
def test_a_look_under_way_does_not_bring_back_a_question_that_was_answered(
    qtbot: QtBot, empty_library: Path, tmp_path: Path, name: str
) -> None:
    services = bootstrap.open_library(empty_library)
    services.unfinished.begin([tmp_path / "USB" / "Công văn"])
    services.close()
    with _opened(qtbot, empty_library) as desk:
        strip = desk.window.page.ui.message_strip
        desk.until(lambda: strip.is_asking)
        desk.window.imports.noted.emit()  # an import was begun: it looks again
        buttons = strip.findChildren(QAbstractButton)
        click(next(one for one in buttons if name in {one.text(), one.toolTip()}))
        # What is asked after the look is answered after it.
        answers: list[bool] = []
        asked = desk.window.workspace.read(lambda _token: None)
        desk.bridge.deliver(asked, lambda _nothing: answers.append(True))
        desk.until(lambda: answers)
        assert not strip.is_asking


@contextmanager
def _broken_disk(empty_library: Path) -> Iterator[None]:
    """Let a file stand where the papers go: nothing can be filed."""
    store, aside = empty_library / "originals", empty_library / "aside"
    store.rename(aside)
    store.touch()
    yield
    store.unlink()
    aside.rename(store)


def test_an_import_that_an_error_broke_off_is_offered_at_once_and_at_the_next_start(
    qtbot: QtBot, empty_library: Path, tmp_path: Path
) -> None:
    folders = [tmp_path / name for name in ("Văn bản 2023", "Văn bản 2024", "Văn bản 2025")]
    for number, folder in enumerate(folders):
        folder.mkdir()
        (folder / "kh.txt").write_text(f"Số {number}-KH/TU\nKẾ HOẠCH\nkiểm điểm", "utf-8")
    with _broken_disk(empty_library), _opened(qtbot, empty_library) as desk:
        for folder in folders:
            desk.window.import_paths([folder])
        desk.until(lambda: not desk.window.imports.is_running)
        desk.until(lambda: _buttons(desk)[0].text() == "Nhập tiếp")
        assert desk.told.startswith("Không ghi hoặc đọc được")
        _press(_buttons(desk)[0])  # the disk is as it was
        desk.until(lambda: not desk.window.imports.is_running)
    with _opened(qtbot, empty_library) as desk:
        desk.until(lambda: "“Văn bản 2023” và 2 mục khác" in desk.told)
        _press(_buttons(desk)[0])
        desk.until(lambda: desk.services.documents.counts().documents == len(folders))
        desk.until(lambda: not desk.window.imports.is_running)
    with _opened(qtbot, empty_library) as desk:
        assert desk.services.unfinished.left() is None
