"""The settings by keys and mouse: each is kept, and acts at once."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hoso_app.domain.settings import Settings
from hoso_app.ui import theme
from hoso_app.ui.actions import ActionId
from hoso_app.ui.dialogs.abbreviations_dialog import AbbreviationsDialog
from hoso_app.ui.dialogs.settings_dialog import MachineChoices, SettingsDialog
from hoso_app.ui.dialogs.watched_folder_dialog import WatchedFolderDialog
from hoso_app.ui.preferences import MODEL_VARIABLE, Preferences
from hoso_app.ui.theme import Appearance, Scheme
from tests.ui.desk import Desk
from tests.ui.keyboard import CONTROL, click, press

KEY = Qt.Key


@pytest.fixture
def own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(MODEL_VARIABLE, "before")


@pytest.fixture
def dialog(app: QApplication, desk: Desk) -> SettingsDialog:
    theme.apply(app)
    press(desk.window, KEY.Key_Comma, CONTROL)
    dialog = desk.dialog(SettingsDialog)
    desk.until(dialog.ui.reads_scans_box.isEnabled)
    return dialog


def _kept(desk: Desk) -> Preferences:
    return Preferences(desk.window.workspace.state)


def _go(dialog: SettingsDialog, section: str) -> None:
    names = dialog.ui.sections_list
    dialog.ui.sections_list.setFocus()
    press(names, KEY.Key_Home)
    while names.currentItem().text() != section:
        press(names, KEY.Key_Down)


def test_dark_is_there_with_the_next_key_and_kept(
    app: QApplication, desk: Desk, dialog: SettingsDialog
) -> None:
    box = dialog.ui.scheme_box
    box.setFocus()
    press(box, KEY.Key_End)
    assert box.currentText() == "Tối"
    assert theme.scheme() is Scheme.DARK
    assert _kept(desk).appearance.scheme is Scheme.DARK
    press(box, KEY.Key_Home)
    assert theme.scheme() is Scheme.LIGHT
    assert _kept(desk).appearance.scheme is None


def test_larger_letters_reach_the_open_window_and_are_not_multiplied(
    app: QApplication, desk: Desk, dialog: SettingsDialog
) -> None:
    usual = app.font().pointSizeF()
    row = desk.window.page.ui.documents_view.sizeHintForRow(0)
    box = dialog.ui.letters_box
    box.setFocus()
    press(box, KEY.Key_End)
    assert box.currentText() == "200 %"
    assert app.font().pointSizeF() == pytest.approx(2 * usual, abs=0.2)
    assert desk.window.font().pointSizeF() == pytest.approx(2 * usual, abs=0.2)
    assert desk.window.page.ui.documents_view.sizeHintForRow(0) > row * 1.5
    press(box, KEY.Key_Up)
    assert app.font().pointSizeF() == pytest.approx(1.75 * usual, abs=0.2)
    sections = dialog.ui.sections_list
    desk.until(lambda: sections.viewport().width() >= sections.sizeHintForColumn(0))
    assert QApplication.primaryScreen().availableGeometry().contains(dialog.frameGeometry())
    assert _kept(desk).appearance.letters == 175
    box.setCurrentIndex(box.findData(100))
    assert app.font().pointSizeF() == pytest.approx(usual)


def test_still_means_no_blinking_and_no_fading(
    app: QApplication, desk: Desk, dialog: SettingsDialog
) -> None:
    before = app.cursorFlashTime()
    box = dialog.ui.still_box
    box.setFocus()
    press(box, KEY.Key_Space)
    assert app.cursorFlashTime() == 0
    assert not app.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)
    assert _kept(desk).appearance.is_still
    press(box, KEY.Key_Space)
    assert app.cursorFlashTime() == before


def test_every_section_explains_each_of_its_settings(dialog: SettingsDialog) -> None:
    names = [dialog.ui.sections_list.item(row).text() for row in range(5)]
    assert names == ["Giao diện", "Kho và cơ quan", "Tra nhanh", "Bản quét", "Sao lưu"]
    for row, name in enumerate(names):
        _go(dialog, name)
        assert dialog.ui.pages.currentIndex() == row
        page = dialog.ui.pages.currentWidget()
        assert page is not None
        notes = [label for label in page.findChildren(QLabel) if label.isVisible()]
        assert any(label.property("textStyle") == "caption" for label in notes)
        for control in page.findChildren(QWidget):
            if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.isVisible():
                named = control.accessibleName() or getattr(control, "text", str)()
                buddies = [one for one in page.findChildren(QLabel) if one.buddy() is control]
                parent = control.parentWidget()
                is_inner = parent is not None and parent is not page
                assert named or buddies or is_inner, control.objectName()


def test_the_library_may_be_opened_at_every_start(desk: Desk, dialog: SettingsDialog) -> None:
    _go(dialog, "Kho và cơ quan")
    assert dialog.ui.library_edit.text() == str(desk.services.path)
    assert dialog.ui.committee_edit.text() == "Thị ủy Ngã Năm"
    box = dialog.ui.first_library_box
    box.setFocus()
    press(box, KEY.Key_Space)
    assert _kept(desk).first_library == desk.services.path
    press(box, KEY.Key_Space)
    assert _kept(desk).first_library is None


def test_the_ways_to_other_dialogs_lead_there(desk: Desk, dialog: SettingsDialog) -> None:
    _go(dialog, "Kho và cơ quan")
    click(dialog.ui.watched_button)
    watched = desk.dialog(WatchedFolderDialog)
    press(watched, KEY.Key_Escape)
    click(dialog.ui.abbreviations_button)
    press(desk.dialog(AbbreviationsDialog), KEY.Key_Escape)
    assert dialog.isVisible()


def test_scans_are_left_alone_until_wanted_again(desk: Desk, dialog: SettingsDialog) -> None:
    _go(dialog, "Bản quét")
    box = dialog.ui.reads_scans_box
    assert box.isChecked()
    box.setFocus()
    press(box, KEY.Key_Space)
    desk.until(lambda: not desk.services.settings.get().reads_scans)
    press(box, KEY.Key_Space)
    desk.until(lambda: desk.services.settings.get().reads_scans)


def test_the_count_of_files_read_at_once_is_kept(desk: Desk, dialog: SettingsDialog) -> None:
    _go(dialog, "Bản quét")
    box = dialog.ui.workers_box
    box.setFocus()
    press(box, KEY.Key_Down)
    desk.until(lambda: desk.services.settings.get().worker_count == box.value() == 1)
    assert desk.services.imports.worker_count() == 1
    press(desk.window, KEY.Key_Escape)


def _choices(folder: Path) -> MachineChoices:
    return MachineChoices(
        appearance=Appearance(),
        library=folder / "Kho",
        is_first_library=False,
        lookup_keys="Ctrl+Alt+H",
        takes_keys=True,
        stays_in_tray=False,
        has_tray=True,
        starts_at_login=False,
        can_start_at_login=True,
        model_folder=None,
        usual_model_folder=folder / "tessdata",
        most_workers=8,
        backup_folder=folder,
        last_backup=None,
    )


@pytest.fixture
def alone(qtbot: QtBot, tmp_path: Path) -> SettingsDialog:
    """The dialog of a system that has all there is."""
    dialog = SettingsDialog(_choices(tmp_path), choose=lambda *_: tmp_path / "Sao lưu")
    dialog.show_settings(Settings())
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_keys_are_taken_as_they_are_pressed(
    qtbot: QtBot, alone: SettingsDialog, tmp_path: Path
) -> None:
    _go(alone, "Tra nhanh")
    edit = alone.ui.keys_edit
    edit.setFocus()
    with qtbot.waitSignal(alone.keys_chosen, timeout=10_000) as told:
        press(edit, KEY.Key_F9, CONTROL)
    assert told.args == ["Ctrl+F9"]
    alone.show_keys_taken(are_taken=False)
    assert "Không dùng được Ctrl+F9" in alone.ui.keys_state_label.text()
    assert alone.ui.keys_state_label.property("tone") == "danger"
    alone.show_choices(replace(_choices(tmp_path), lookup_keys="Ctrl+F9"))
    alone.show_keys_taken(are_taken=True)
    assert alone.ui.keys_state_label.text() == "Ctrl+F9 mở tra nhanh từ mọi chương trình."
    with qtbot.waitSignal(alone.keys_chosen) as told:
        click(alone.ui.keys_button)
    assert told.args == ["Ctrl+Alt+H"]


@pytest.mark.parametrize(
    ("box", "signal"), [("tray_box", "tray_chosen"), ("login_box", "login_chosen")]
)
def test_switches_of_the_system_are_told(
    qtbot: QtBot, alone: SettingsDialog, box: str, signal: str
) -> None:
    _go(alone, "Tra nhanh")
    switch = getattr(alone.ui, box)
    switch.setFocus()
    with qtbot.waitSignal(getattr(alone, signal)) as told:
        press(switch, KEY.Key_Space)
    assert told.args == [True]


def test_what_the_system_has_not_is_not_offered(qtbot: QtBot, tmp_path: Path) -> None:
    choices = replace(
        _choices(tmp_path), takes_keys=False, has_tray=False, can_start_at_login=False
    )
    dialog = SettingsDialog(choices)
    qtbot.addWidget(dialog)
    dialog.show()
    _go(dialog, "Tra nhanh")
    for part in (dialog.ui.keys_edit, dialog.ui.tray_box, dialog.ui.login_box):
        assert not part.isVisible()
    assert "hoso --quick" in dialog.ui.keys_note.text()


def test_folders_are_chosen_and_last_backup_is_told(
    qtbot: QtBot, alone: SettingsDialog, tmp_path: Path
) -> None:
    _go(alone, "Sao lưu")
    assert "Chưa rõ" in alone.ui.last_backup_label.text()
    with qtbot.waitSignal(alone.backup_folder_chosen) as told:
        click(alone.ui.backup_button)
    assert told.args == [tmp_path / "Sao lưu"]
    file = tmp_path / "Kho.hoso"
    moment = datetime(2026, 11, 22, 12, 30, tzinfo=UTC)
    alone.show_choices(replace(_choices(tmp_path), last_backup=(moment, file)))
    assert "nay không thấy tệp ấy" in alone.ui.last_backup_label.text()
    file.touch()
    alone.show_choices(replace(_choices(tmp_path), last_backup=(moment, file)))
    assert alone.ui.last_backup_label.text().endswith(f"22/11/2026, vào {file}.")


def test_a_better_model_is_found_by_who_reads_scans(
    own_environment: None, desk: Desk, dialog: SettingsDialog, tmp_path: Path
) -> None:
    models = tmp_path / "mẫu chữ"
    models.mkdir()
    dialog._choose = lambda *_: models
    _go(dialog, "Bản quét")
    click(dialog.ui.model_button)
    assert "đang đọc bằng mẫu chữ đi kèm" in dialog.ui.model_state_label.text()
    assert MODEL_VARIABLE not in os.environ
    (models / "vie.traineddata").write_bytes(b"")
    click(dialog.ui.model_button)
    assert "trong thư mục này" in dialog.ui.model_state_label.text()
    assert os.environ[MODEL_VARIABLE] == str(models)
    click(dialog.ui.model_usual_button)
    assert _kept(desk).model_folder is None


def test_a_backup_is_told_with_its_place(
    desk: Desk, dialog: SettingsDialog, tmp_path: Path
) -> None:
    _go(dialog, "Sao lưu")
    folder = tmp_path / "ổ ngoài"
    folder.mkdir()
    desk.window.library_work.back_up(folder / "Kho.hoso")
    desk.until(lambda: "Sao lưu gần nhất" in dialog.ui.last_backup_label.text())
    assert dialog.ui.backup_edit.text() == str(folder)
    assert desk.window.workspace.actions[ActionId.BACK_UP].isEnabled()


def test_escape_closes_and_the_next_time_shows_what_was_chosen(
    desk: Desk, dialog: SettingsDialog
) -> None:
    box = dialog.ui.letters_box
    box.setFocus()
    press(box, KEY.Key_End)
    press(dialog, KEY.Key_Escape)
    desk.until(lambda: not desk.window.findChildren(SettingsDialog))
    desk.window.workspace.actions[ActionId.SETTINGS].trigger()
    again = desk.dialog(SettingsDialog)
    assert again.ui.letters_box.currentText() == "200 %"
    again.ui.letters_box.setCurrentIndex(again.ui.letters_box.findData(100))
