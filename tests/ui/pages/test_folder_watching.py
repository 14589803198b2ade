"""The watched folder: off until somebody chooses one, and then filed without a word asked."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from hoso_app import bootstrap
from hoso_app.ui.dialogs.watched_folder_dialog import WatchedFolderDialog
from tests.papers import PLAN_59, REPORT_97
from tests.ui.desk import Desk, opened_desk
from tests.ui.keyboard import click


def _open(desk: Desk, monkeypatch_folder: Path | None) -> WatchedFolderDialog:
    desk.window.watching.show_dialog()
    dialog = desk.dialog(WatchedFolderDialog)
    dialog._choose = lambda *_: monkeypatch_folder
    return dialog


def test_nothing_is_watched_at_first(empty_desk: Desk) -> None:
    assert not empty_desk.window.watching.is_on
    dialog = _open(empty_desk, None)
    assert "không bị chuyển, sửa hay xóa" in dialog.ui.explanation_label.text()
    assert dialog.ui.folder_edit.text() == ""
    assert not dialog.ui.stop_button.isEnabled()
    click(dialog.ui.choose_button)
    assert empty_desk.services.watching.folder() is None


def test_new_files_of_the_folder_come_in_and_stay_where_they_are(
    empty_desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "Máy quét"
    folder.mkdir()
    (folder / "KH 59.txt").write_text(PLAN_59, encoding="utf-8")
    watching, services = empty_desk.window.watching, empty_desk.services
    dialog = _open(empty_desk, folder)
    click(dialog.ui.choose_button)
    empty_desk.until(lambda: watching.is_on)
    empty_desk.until(lambda: "1 tệp đang được ghi" in dialog.ui.state_label.text())
    assert dialog.ui.folder_edit.text() == str(folder)
    watching.look()  # as the clock does a little later
    empty_desk.until(lambda: services.documents.counts().documents == 1)
    empty_desk.until(lambda: "Đã nhập 1 văn bản từ thư mục theo dõi" in empty_desk.told)
    assert (folder / "KH 59.txt").read_text(encoding="utf-8") == PLAN_59
    empty_desk.until(lambda: len(empty_desk.ids) == 1)
    click(dialog.ui.stop_button)
    empty_desk.until(lambda: not watching.is_on)
    (folder / "BC 97.txt").write_text(REPORT_97, encoding="utf-8")
    watching.look()
    assert services.watching.folder() is None
    assert services.documents.counts().documents == 1


def test_a_folder_inside_of_the_library_is_refused_in_the_dialog(empty_desk: Desk) -> None:
    dialog = _open(empty_desk, empty_desk.services.path / "originals")
    click(dialog.ui.choose_button)
    empty_desk.until(lambda: "Thư mục theo dõi" in dialog.ui.error_label.text())
    assert not empty_desk.window.watching.is_on


def test_a_folder_that_is_gone_is_told_and_waited_for(empty_desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "USB"
    folder.mkdir()
    dialog = _open(empty_desk, folder)
    click(dialog.ui.choose_button)
    empty_desk.until(lambda: empty_desk.window.watching.is_on)
    empty_desk.until(dialog.ui.state_label.text)
    folder.rmdir()
    empty_desk.window.watching.look()
    empty_desk.until(lambda: "không thấy thư mục" in dialog.ui.state_label.text())
    assert empty_desk.window.watching.is_on


def _looked_twice(desk: Desk) -> None:
    """Let the clock go on until what rests in the folder was filed."""
    watching = desk.window.watching
    desk.until(lambda: watching.is_on and not watching.is_looking)
    watching.look()
    desk.until(lambda: not watching.is_looking)


def test_a_file_of_today_stands_alone_and_a_look_without_news_keeps_the_last_import(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder, heap = tmp_path / "Máy quét", tmp_path / "nhập"
    for made in (folder, heap):
        made.mkdir()
    (heap / "KH 59.txt").write_text(PLAN_59, encoding="utf-8")
    (folder / "BC 97.txt").write_text(REPORT_97, encoding="utf-8")
    services = bootstrap.create_library(tmp_path / "Kho")
    services.watching.choose(folder)
    services.close()
    library, state = tmp_path / "Kho", tmp_path / "window.ini"
    with opened_desk(qtbot, library, state) as desk:
        _looked_twice(desk)
        desk.window.import_paths([heap])
        desk.until(lambda: not desk.window.imports.is_running)
    with opened_desk(qtbot, library, state) as desk:
        results = desk.window.imports.results
        desk.until(lambda: not results.is_empty)
        _looked_twice(desk)
        assert [one.path.name for one in results.results()] == ["KH 59.txt"]
        assert results.whence().startswith("Lần nhập ")
        (folder / "BC 98.txt").write_text(REPORT_97.replace("97-BC", "98-BC"), encoding="utf-8")
        desk.window.watching.look()
        desk.until(lambda: not desk.window.watching.is_looking)
        _looked_twice(desk)
        assert [one.path.name for one in results.results()] == ["BC 98.txt"]
        assert results.whence() == ""
