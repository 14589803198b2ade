"""The first start from the first letter to a library that is open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hoso_app import bootstrap
from hoso_app.domain.committees import Level
from hoso_app.jobs.runner import JobRunner
from hoso_app.services.application import Services
from hoso_app.services.places import FolderContent
from hoso_app.ui.job_bridge import JobBridge
from hoso_app.ui.library_door import LibraryDoor
from hoso_app.ui.pages.first_start_page import FirstStartPage, Step
from tests.ui.keyboard import click, press, type_text


class FolderDialog:
    """Stands for the system's dialog: answers with the folder it was given."""

    def __init__(self) -> None:
        self.answer: Path | None = None
        self.titles: list[str] = []

    def __call__(self, parent: QWidget, title: str, begin: Path) -> Path | None:
        self.titles.append(title)
        return self.answer


@pytest.fixture
def folder_dialog() -> FolderDialog:
    return FolderDialog()


@pytest.fixture
def ready() -> Iterator[list[tuple[Services, tuple[Path, ...]]]]:
    """What the page hands on; every library is closed after the test."""
    handed: list[tuple[Services, tuple[Path, ...]]] = []
    yield handed
    for services, _paths in handed:
        services.close()


@pytest.fixture
def page(
    qtbot: QtBot,
    runner: JobRunner,
    bridge: JobBridge,
    tmp_path: Path,
    folder_dialog: FolderDialog,
    ready: list[tuple[Services, tuple[Path, ...]]],
) -> FirstStartPage:
    door = LibraryDoor(bootstrap.open_library, bootstrap.create_library, tmp_path / "Ho so")
    page = FirstStartPage(door, door.default, runner, bridge, folder_dialog)
    page.library_ready.connect(lambda services, paths: ready.append((services, paths)))
    qtbot.addWidget(page)
    page.show()
    return page


def find(qtbot: QtBot, page: FirstStartPage, text: str) -> list[str]:
    picker = page.ui.committee_picker
    picker.box.clear()
    with qtbot.waitSignal(picker.box.words_changed):
        type_text(picker.box, text)
    assert picker._latest is not None
    qtbot.waitUntil(lambda: picker._latest is not None and not picker._latest.is_waiting)
    model = picker.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def name_place(qtbot: QtBot, page: FirstStartPage, folder: Path | str) -> None:
    page.ui.location_edit.selectAll()
    type_text(page.ui.location_edit, str(folder))
    qtbot.waitUntil(
        lambda: (
            (page._place is not None or page.folder() is None) and not page._look_timer.isActive()
        )
    )


def go_to_location(qtbot: QtBot, page: FirstStartPage, committee: str = "") -> None:
    if committee:
        find(qtbot, page, committee)
        click(page.ui.next_button)
    else:
        click(page.ui.skip_button)
    assert page.step is Step.LOCATION
    qtbot.waitUntil(lambda: page._place is not None)


def go_to_start(qtbot: QtBot, page: FirstStartPage, committee: str = "") -> None:
    go_to_location(qtbot, page, committee)
    click(page.ui.next_button)
    assert page.step is Step.START


def test_it_begins_in_the_line_with_nothing_chosen(page: FirstStartPage) -> None:
    assert page.step is Step.COMMITTEE
    assert page.ui.step_label.text() == "Bước 1 trên 3"
    assert not page.ui.next_button.isEnabled()
    assert page.ui.skip_button.isVisible()
    assert not page.ui.back_button.isVisible()
    assert page.focusWidget() is page.ui.committee_picker.box


@pytest.mark.parametrize("text", ["nga nam", "Ngã Năm", "thi uy nga nam"])
def test_a_committee_is_found_with_its_province_and_its_time(
    qtbot: QtBot, page: FirstStartPage, text: str
) -> None:
    found = find(qtbot, page, text)
    assert found[0] == "Thị ủy Ngã Năm, thị xã Ngã Năm, tỉnh Sóc Trăng, đến 30/6/2025"


def test_the_committees_before_and_after_the_change_are_told_apart(
    qtbot: QtBot, page: FirstStartPage
) -> None:
    found = find(qtbot, page, "nga nam")
    assert "Đảng ủy phường Ngã Năm, phường Ngã Năm, thành phố Cần Thơ, từ 01/7/2025" in found
    assert any("nay là Đảng ủy phường Ngã Năm" in line for line in found)


def test_what_is_not_in_the_catalogue_can_be_left_for_later(
    qtbot: QtBot, page: FirstStartPage
) -> None:
    assert find(qtbot, page, "qwerty") == []
    assert "Không thấy cơ quan nào" in page.ui.committee_picker.hint.text()
    assert not page.ui.next_button.isEnabled()
    click(page.ui.skip_button)
    assert page.step is Step.LOCATION


def test_keys_alone_lead_to_the_second_page(qtbot: QtBot, page: FirstStartPage) -> None:
    find(qtbot, page, "nga nam")
    picker = page.ui.committee_picker
    press(picker.box, Qt.Key.Key_Down)
    assert page.focusWidget() is picker.view
    press(picker.view, Qt.Key.Key_Down)
    chosen = picker.chosen()
    assert chosen is not None
    assert chosen.name == "Đảng ủy phường Ngã Năm"
    press(picker.view, Qt.Key.Key_Return)
    assert page.step is Step.LOCATION
    assert page.focusWidget() is page.ui.location_edit


def tab_order(page: FirstStartPage) -> list[str]:
    """Names of the controls that Tab leads through, from the one that has the focus."""
    names: list[str] = []
    widget = page.focusWidget()
    for _ in range(30):
        name = widget.objectName() or type(widget).__name__
        if names and name == names[0]:
            break
        names.append(name)
        press(widget, Qt.Key.Key_Tab)
        widget = page.focusWidget()
    return names


def test_tab_leads_from_above_to_below(qtbot: QtBot, page: FirstStartPage) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    footer = ["next_button", "skip_button", "open_library_button"]
    find(qtbot, page, "nga nam")
    assert tab_order(page) == ["LookupBox", "QListView", *footer]
    click(page.ui.next_button)
    qtbot.waitUntil(page.ui.next_button.isEnabled)
    assert tab_order(page) == [
        *("location_edit", "browse_button", "next_button", "back_button", "open_library_button"),
    ]
    click(page.ui.next_button)
    assert tab_order(page) == [
        *("choose_folder_button", "sample_button", "empty_button"),
        *("back_button", "open_library_button"),
    ]


def test_the_usual_place_is_offered_with_its_free_space(
    qtbot: QtBot, page: FirstStartPage, tmp_path: Path
) -> None:
    go_to_location(qtbot, page)
    assert page.folder() == tmp_path / "Ho so"
    assert "còn trống" in page.ui.space_label.text()
    assert not page.ui.problem_frame.isVisible()
    assert page.ui.next_button.isEnabled()
    assert not (tmp_path / "Ho so").exists()


def test_a_synchronised_folder_is_refused_until_it_is_insisted_on(
    qtbot: QtBot, page: FirstStartPage, tmp_path: Path
) -> None:
    go_to_location(qtbot, page)
    name_place(qtbot, page, tmp_path / "OneDrive" / "Ho so")
    assert "đồng bộ" in page.ui.problem_label.text()
    assert not page.ui.next_button.isEnabled()
    page.ui.override_check.setFocus()
    press(page.ui.override_check, Qt.Key.Key_Space)
    assert page.ui.next_button.isEnabled()
    name_place(qtbot, page, tmp_path / "Dropbox" / "Ho so")
    name_place(qtbot, page, tmp_path / "Ho so")
    assert not page.ui.problem_frame.isVisible()
    assert not page.ui.override_check.isChecked()


@pytest.mark.parametrize("text", ["", "Ho so", "./kho"])
def test_a_path_that_is_not_whole_is_refused(qtbot: QtBot, page: FirstStartPage, text: str) -> None:
    go_to_location(qtbot, page)
    page.ui.location_edit.clear()
    name_place(qtbot, page, text)
    qtbot.waitUntil(page.ui.problem_frame.isVisible)
    assert "đường dẫn đầy đủ" in page.ui.problem_label.text()
    assert not page.ui.override_check.isVisible()
    assert not page.ui.next_button.isEnabled()


def test_a_folder_with_other_files_is_refused_when_it_is_typed(
    qtbot: QtBot, page: FirstStartPage, tmp_path: Path
) -> None:
    (tmp_path / "Tài liệu").mkdir()
    (tmp_path / "Tài liệu" / "KH 59.docx").write_text("x", encoding="utf-8")
    go_to_location(qtbot, page)
    name_place(qtbot, page, tmp_path / "Tài liệu")
    assert "có tệp khác" in page.ui.problem_label.text()
    assert not page.ui.next_button.isEnabled()


def test_a_chosen_folder_with_other_files_gets_a_folder_of_its_own(
    qtbot: QtBot, page: FirstStartPage, tmp_path: Path, folder_dialog: FolderDialog
) -> None:
    (tmp_path / "Tài liệu").mkdir()
    (tmp_path / "Tài liệu" / "KH 59.docx").write_text("x", encoding="utf-8")
    go_to_location(qtbot, page)
    folder_dialog.answer = tmp_path / "Tài liệu"
    click(page.ui.browse_button)
    qtbot.waitUntil(lambda: page.folder() == tmp_path / "Tài liệu" / "Ho so")
    qtbot.waitUntil(page.ui.next_button.isEnabled)


def test_a_library_that_is_already_there_is_opened(
    qtbot: QtBot,
    page: FirstStartPage,
    sample_library: Path,
    ready: list[tuple[Services, tuple[Path, ...]]],
) -> None:
    go_to_location(qtbot, page)
    name_place(qtbot, page, sample_library)
    assert page.ui.next_button.text() == "&Mở kho này"
    press(page.ui.location_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(ready))
    [(services, paths)] = ready
    assert services.path == sample_library
    assert paths == ()


def test_an_empty_library_is_made_for_the_chosen_committee(
    qtbot: QtBot,
    page: FirstStartPage,
    tmp_path: Path,
    ready: list[tuple[Services, tuple[Path, ...]]],
) -> None:
    go_to_start(qtbot, page, "nga nam")
    assert page.ui.start_explanation.text() == (
        f"Kho của Thị ủy Ngã Năm sẽ nằm ở {tmp_path / 'Ho so'}."
    )
    assert not (tmp_path / "Ho so").exists()
    click(page.ui.empty_button)
    qtbot.waitUntil(lambda: bool(ready))
    [(services, paths)] = ready
    own = services.settings.get().own_committee
    assert own is not None
    assert (own.name, own.level, own.superior) == (
        "Thị ủy Ngã Năm",
        Level.DISTRICT,
        "Tỉnh ủy Sóc Trăng",
    )
    assert paths == ()


def test_going_back_and_skipping_takes_the_committee_away(
    qtbot: QtBot, page: FirstStartPage, ready: list[tuple[Services, tuple[Path, ...]]]
) -> None:
    go_to_start(qtbot, page, "nga nam")
    click(page.ui.back_button)
    click(page.ui.back_button)
    go_to_start(qtbot, page)
    assert "Thị ủy" not in page.ui.start_explanation.text()
    click(page.ui.empty_button)
    qtbot.waitUntil(lambda: bool(ready))
    assert ready[0][0].settings.get().own_committee is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_sample_papers_are_brought_in(
    qtbot: QtBot, page: FirstStartPage, ready: list[tuple[Services, tuple[Path, ...]]], key: Qt.Key
) -> None:
    go_to_start(qtbot, page)
    page.ui.sample_button.setFocus()
    press(page.ui.sample_button, key)
    qtbot.waitUntil(lambda: bool(ready))
    [(services, paths)] = ready
    assert paths == (services.imports.sample_papers(),)
    assert paths[0].is_dir()


def test_a_dropped_folder_is_brought_in(
    qtbot: QtBot,
    page: FirstStartPage,
    tmp_path: Path,
    ready: list[tuple[Services, tuple[Path, ...]]],
) -> None:
    go_to_start(qtbot, page)
    dropped = tmp_path / "Văn bản cũ"
    dropped.mkdir()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(dropped)), QUrl("https://vi.wikipedia.org")])
    area = page.ui.drop_area
    entering = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(area, entering)
    assert entering.isAccepted()
    assert area.property("hot") == "true"
    dropping = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(area, dropping)
    qtbot.waitUntil(lambda: bool(ready))
    assert ready[0][1] == (dropped,)
    assert area.property("hot") == "false"


def test_a_chosen_folder_is_brought_in(
    qtbot: QtBot,
    page: FirstStartPage,
    tmp_path: Path,
    folder_dialog: FolderDialog,
    ready: list[tuple[Services, tuple[Path, ...]]],
) -> None:
    go_to_start(qtbot, page)
    click(page.ui.choose_folder_button)
    assert page.ui.choose_folder_button.isEnabled()
    assert ready == []
    folder_dialog.answer = tmp_path
    click(page.ui.choose_folder_button)
    qtbot.waitUntil(lambda: bool(ready))
    assert ready[0][1] == (tmp_path,)


def test_a_place_that_fills_up_meanwhile_leads_back_to_its_page(
    qtbot: QtBot,
    page: FirstStartPage,
    tmp_path: Path,
    ready: list[tuple[Services, tuple[Path, ...]]],
) -> None:
    go_to_start(qtbot, page)
    (tmp_path / "Ho so").mkdir()
    (tmp_path / "Ho so" / "tệp lạ").write_text("x", encoding="utf-8")
    click(page.ui.empty_button)
    qtbot.waitUntil(lambda: page.step is Step.LOCATION)
    assert "có tệp khác" in page.ui.message_strip.text
    qtbot.waitUntil(lambda: page._place is not None and page._place.holds is FolderContent.FILES)
    assert not page.ui.next_button.isEnabled()
    assert ready == []


def test_opening_a_folder_that_is_no_library_is_answered_with_a_sentence(
    qtbot: QtBot, page: FirstStartPage, tmp_path: Path, folder_dialog: FolderDialog
) -> None:
    click(page.ui.open_library_button)
    assert page.ui.message_strip.text == ""
    folder_dialog.answer = tmp_path
    click(page.ui.open_library_button)
    qtbot.waitUntil(lambda: "không phải là kho" in page.ui.message_strip.text)
    assert page.step is Step.COMMITTEE
    assert page.ui.open_library_button.isEnabled()
