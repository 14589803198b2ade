"""The window as a whole: files dropped on it, its foot, its title, how it ends."""

import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from hoso_app import bootstrap
from hoso_app.domain.documents import Field
from hoso_app.domain.search import Facet, IndexState, Sort
from hoso_app.services.imports import ImportService, ImportStatus
from hoso_app.ui.actions import ActionId
from hoso_app.ui.dialogs.import_results_dialog import ImportResultsDialog
from hoso_app.ui.models.import_results import ImportRole
from hoso_app.ui.pages.emptiness import Remedy
from hoso_app.ui.widgets.drop_overlay import DropOverlay
from tests.ui.desk import Desk, opened_desk
from tests.ui.keyboard import CONTROL, click, press, type_text

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def heap(tmp_path: Path) -> Path:
    """A folder as it comes: papers, one twice, a broken one, one of an unknown kind."""
    folder = tmp_path / "đống giấy"
    folder.mkdir()
    samples = sorted(ImportService.sample_papers().rglob("*.docx"))[:3]
    for sample in samples:
        shutil.copy(sample, folder / sample.name)
    shutil.copy(samples[0], folder / f"bản sao {samples[0].name}")
    (folder / "hỏng.docx").write_bytes(b"PK\x03\x04 broken")
    (folder / "phim.mkv").write_bytes(b"\x1a\x45\xdf\xa3\x00\x00\xff\x01" * 50)
    return folder


def drop(target: QWidget, *paths: Path) -> None:
    """Drag files over a widget and let them go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(target.rect().center(), COPY, data, LEFT, NONE)
    QApplication.sendEvent(target, enter)
    middle = QPointF(target.rect().center())
    QApplication.sendEvent(target, QDropEvent(middle, COPY, data, LEFT, NONE))


def imported(desk: Desk) -> None:
    desk.until(lambda: not desk.window.imports.is_running)
    desk.settle()


def test_the_title_names_the_office(desk: Desk) -> None:
    desk.until(lambda: desk.window.windowTitle() == "Hồ sơ – Văn phòng Thị ủy Ngã Năm")


def test_dropped_files_are_filed_and_failures_have_their_sentence(
    empty_desk: Desk, heap: Path
) -> None:
    desk = empty_desk
    drop(desk.window, heap)
    imported(desk)
    desk.until(lambda: len(desk.ids) == 3)
    desk.until(lambda: desk.told.startswith("Đã nhập 3 văn bản, 1 đã có sẵn, 2 tệp"))
    click(desk.window.page.ui.message_strip.action_button)
    dialog = desk.dialog(ImportResultsDialog)
    results = desk.window.imports.results
    assert results.rowCount() == 2, "the failures alone"
    sentences = {
        str(results.index(row, 0).data()): str(results.index(row, 1).data())
        for row in range(results.rowCount())
    }
    assert sentences["hỏng.docx"].startswith("Tệp bị hỏng hoặc chưa chép xong.")
    assert sentences["phim.mkv"].startswith("Chưa hỗ trợ loại tệp này.")
    assert dialog.ui.summary_label.text() == (
        "Đã nhập 3 trong 6 tệp · 1 tệp trùng với văn bản đã có · 2 tệp chưa nhập được"
    )
    detail = dialog.ui.detail_label
    first, second = sentences  # files come out as their workers finish
    assert detail.text() == f"{heap / first}\n{sentences[first]}"
    press(dialog.ui.results_view, Qt.Key.Key_Down)
    assert detail.text() == f"{heap / second}\n{sentences[second]}"
    click(dialog.ui.duplicate_button)
    assert results.rowCount() == 1
    assert detail.text().startswith("Chọn một dòng")
    click(dialog.ui.all_button)
    assert results.rowCount() == 6


def test_a_line_of_the_results_leads_to_its_paper(empty_desk: Desk, heap: Path) -> None:
    desk = empty_desk
    desk.window.import_paths([heap])
    imported(desk)
    desk.window.page.ui.import_button.menu().actions()[-1].trigger()
    dialog = desk.dialog(ImportResultsDialog)
    dialog.show_only(ImportStatus.ADDED)
    index = desk.window.imports.results.index(1, 0)
    dialog.ui.results_view.setFocus()
    dialog.ui.results_view.setCurrentIndex(index)
    press(dialog.ui.results_view, Qt.Key.Key_Return)
    wanted = index.data(ImportRole.RESULT).document_id
    desk.until(lambda: desk.shown_id == wanted)


def test_dropped_files_wait_for_the_import_under_way(empty_desk: Desk, heap: Path) -> None:
    desk = empty_desk
    papers = sorted(heap.glob("*.docx"))
    desk.window.import_paths([heap])
    drop(desk.window, *papers)
    imported(desk)
    counts = desk.window.imports.results.counts()
    assert counts[ImportStatus.ADDED] == 3
    assert counts[ImportStatus.DUPLICATE] >= len(papers) - 1


def test_an_import_is_stopped_and_keeps_what_it_filed(empty_desk: Desk, tmp_path: Path) -> None:
    desk = empty_desk
    strip = desk.window.ui.progress_strip
    papers = 200  # many more than are filed at once
    box = tmp_path / "thùng"
    box.mkdir()
    for number in range(papers):
        text = f"Số {number}-BC/VPTU\nBÁO CÁO\nviệc thứ {number} của văn phòng"
        (box / f"bc {number}.txt").write_text(text, "utf-8")
    desk.window.import_paths([box])
    desk.until(strip.isVisible)
    desk.until(lambda: desk.window.imports.results.rowCount() > 0)
    click(strip.cancel_button)
    imported(desk)
    desk.until(strip.isHidden)
    filed = desk.services.documents.counts().documents
    assert 0 < filed < papers
    desk.until(lambda: len(desk.ids) == filed)
    assert desk.told == (
        f"Đã dừng nhập: {filed} văn bản đã vào kho, còn {papers - filed} tệp chưa nhập."
    )
    click(desk.window.page.ui.message_strip.action_button)
    imported(desk)
    desk.until(lambda: len(desk.ids) == papers)


def test_the_empty_library_tries_the_samples(empty_desk: Desk) -> None:
    desk = empty_desk
    click(desk.window.page.ui.empty_state.buttons[1])
    imported(desk)
    desk.until(lambda: len(desk.ids) == 30)
    assert desk.window.ui.completeness_line.isVisible()
    desk.until(lambda: desk.shown_id is not None)


def test_a_folder_is_chosen_by_keyboard(
    empty_desk: Desk, heap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The system's own dialog cannot be driven by a test.
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(heap))
    press(empty_desk.window, Qt.Key.Key_I, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    imported(empty_desk)
    empty_desk.until(lambda: len(empty_desk.ids) == 3)


def test_files_held_over_the_window_say_what_will_happen(desk: Desk, heap: Path) -> None:
    overlay = desk.window.findChildren(DropOverlay)[0]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(heap))])
    middle = desk.window.rect().center()
    QApplication.sendEvent(desk.window, QDragEnterEvent(middle, COPY, data, LEFT, NONE))
    assert overlay.isVisible()
    QApplication.sendEvent(desk.window, QDragLeaveEvent())
    assert not overlay.isVisible()


def test_dragged_words_are_not_taken_for_files(desk: Desk) -> None:
    data = QMimeData()
    data.setText("Kế hoạch")
    event = QDragEnterEvent(desk.window.rect().center(), COPY, data, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(desk.window, event)
    assert not event.isAccepted()


def test_the_completeness_line_shows_what_cannot_be_searched(desk: Desk, tmp_path: Path) -> None:
    line = desk.window.ui.completeness_line
    assert line.text() == "30 văn bản trong 30; 30 tìm được chữ"
    blank = tmp_path / "bản trắng.txt"
    blank.write_text("  \n", encoding="utf-8")
    desk.window.import_paths([blank])
    imported(desk)
    whole = "31 văn bản trong 31; 30 tìm được chữ; 1 chưa (1 không có chữ)"
    desk.until(lambda: line.text() == whole)
    assert [part.text() for part in line.parts()] == ["30 tìm được chữ", "1 chưa", "1 không có chữ"]
    desk.answered(lambda: click(line.parts()[2]))
    assert [row.file_name for row in desk.services.documents.rows(desk.ids)] == [blank.name]
    desk.answered(lambda: click(line.parts()[0]))
    assert len(desk.ids) == 30
    desk.answered(lambda: click(line.parts()[1]))
    assert [row.file_name for row in desk.services.documents.rows(desk.ids)] == [blank.name]


def test_the_line_under_the_trash_counts_the_trash(desk: Desk) -> None:
    line, page = desk.window.ui.completeness_line, desk.window.page
    height = desk.window.page.height()
    desk.services.documents.trash([desk.id_of("59-KH/TU"), desk.id_of("02-NQ/ĐU")])
    desk.services.indexing.drain()
    desk.answered(page.results.refresh)
    assert line.text() == "28 văn bản trong 28; 28 tìm được chữ"
    desk.answered(lambda: desk.click_line("place:trash"))
    assert line.text() == "2 văn bản trong thùng rác"
    page.ui.search_box.setFocus()
    desk.search("59-KH/TU")
    assert line.text() == "1 văn bản tìm thấy trong thùng rác"
    assert page.height() == height
    desk.answered(lambda: desk.click_line("place:all"))
    assert " văn bản trong 28; " in line.text()


class _Sizes(QObject):
    """Notes the heights that a widget is given."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.heights: list[int] = []
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent):
            self.heights.append(event.size().height())
        return super().eventFilter(watched, event)


def test_another_answer_leaves_the_window_as_it_is_laid_out(desk: Desk) -> None:
    desk.search("59")
    sizes = _Sizes(desk.window.ui.page_place)
    for words in ("kế hoạch", "báo cáo", "không đâu có"):
        desk.search(words)
        desk.until(
            lambda: all(part.isVisible() for part in desk.window.ui.completeness_line.parts())
        )
    assert sizes.heights == []


def test_a_backup_is_written_beside_the_work(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "sao lưu.hoso"
    desk.window.library_work.back_up(target)
    desk.until(lambda: desk.told == "Đã sao lưu vào sao lưu.hoso.")
    assert target.stat().st_size > 10_000


def test_the_check_finds_a_sound_library(desk: Desk) -> None:
    desk.window.workspace.actions[ActionId.VERIFY].trigger()
    desk.until(lambda: desk.told.startswith("Kho nguyên vẹn"))


def test_papers_are_exported_into_a_folder(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "bàn giao"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    desk.window.workspace.actions[ActionId.EXPORT].trigger()
    desk.until(lambda: desk.told == "Đã xuất 30 văn bản ra thư mục “bàn giao”.")
    assert (folder / "danh-muc.xlsx").is_file()


def test_selected_papers_are_exported_beside_what_the_folder_holds(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "khác.txt").write_text("đã có", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    desk.select("59-KH/TU", "60-KH/TU")
    view = desk.window.page.ui.documents_view
    press(view, Qt.Key.Key_X, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    desk.until(lambda: desk.told == "Đã xuất 2 văn bản ra thư mục “2 văn bản”.")
    originals = set((tmp_path / "2 văn bản").glob("20*"))
    assert len(originals) == 2
    press(view, Qt.Key.Key_X, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    desk.until(lambda: desk.told == "Đã xuất 2 văn bản ra thư mục “2 văn bản (2)”.")


@pytest.fixture
def dossier_menu(desk: Desk) -> QMenu:
    """The menu of a dossier with two papers, in the column at the left."""
    ids = desk.select("59-KH/TU", "60-KH/TU")
    page = desk.window.page
    page.commands.add_to_new_dossier(ids, "01/2023", "Kiểm điểm giữa nhiệm kỳ")
    desk.until(lambda: page.results.navigation.index_of_key("dossier:1").isValid())
    desk.settle()
    view = page.ui.navigation_view
    index = page.results.navigation.index_of_key("dossier:1")
    view.scrollTo(index)
    view.customContextMenuRequested.emit(view.visualRect(index).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, words: str) -> None:
    """Trigger the entry of a menu that begins with these words."""
    next(one for one in menu.actions() if one.text().startswith(words)).trigger()
    menu.close()


@pytest.mark.parametrize("name", ["Mục lục.docx", "Mục lục.xlsx", "Mục lục"])
def test_a_dossier_gives_its_list_of_contents(
    desk: Desk, dossier_menu: QMenu, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    chosen = str(tmp_path / name), ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: chosen)
    choose(dossier_menu, "Lập mục lục")
    written = name if "." in name else f"{name}.docx"
    desk.until(lambda: desk.told == f"Đã lập mục lục 2 văn bản: {written}.")
    assert zipfile.is_zipfile(tmp_path / written)


def test_a_dossier_is_exported(
    desk: Desk, dossier_menu: QMenu, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "nộp lưu"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    choose(dossier_menu, "Xuất hồ sơ này")
    desk.until(lambda: desk.told == "Đã xuất 2 văn bản ra thư mục “nộp lưu”.")


def test_a_missing_index_is_built_when_the_window_opens(
    qtbot: QtBot, sample_library: Path, tmp_path: Path
) -> None:
    shutil.rmtree(sample_library / "index")
    with opened_desk(qtbot, sample_library, tmp_path / "window.ini") as desk:
        desk.until(lambda: desk.services.indexing.state() is IndexState.READY)
        desk.search("59-KH/TU")
        assert desk.listed[0] == "59-KH/TU"
        desk.until(desk.window.ui.progress_strip.isHidden)


def test_a_change_is_found_by_the_search_right_after(desk: Desk) -> None:
    (document_id,) = desk.select("59-KH/TU")
    desk.window.page.commands.edit([document_id], Field.ABSTRACT, "vịt chạy đồng")
    desk.until(lambda: desk.told == "Đã sửa trích yếu.")
    desk.settle()
    desk.search("vit chay dong")
    desk.until(lambda: desk.ids[:1] == (document_id,))


def test_what_is_typed_is_saved_when_the_window_closes(
    qtbot: QtBot, sample_library: Path, tmp_path: Path
) -> None:
    wanted = None
    with opened_desk(qtbot, sample_library, tmp_path / "window.ini") as desk:
        (wanted,) = desk.select("59-KH/TU")
        edit = desk.window.page.panel.record.edits[Field.SIGNER]
        edit.focus()
        type_text(edit.editor, "Phan Thị Xoài")
    assert wanted is not None
    services = bootstrap.open_library(sample_library)
    try:
        assert services.documents.get(wanted).fields.signer == "Phan Thị Xoài"
    finally:
        services.close()


def test_panes_and_size_are_remembered(qtbot: QtBot, sample_library: Path, tmp_path: Path) -> None:
    state = tmp_path / "window.ini"
    with opened_desk(qtbot, sample_library, state) as desk:
        desk.window.resize(1350, 730)
        press(desk.window, Qt.Key.Key_F9)
        desk.until(desk.window.page.ui.document_pane.isHidden)
    with opened_desk(qtbot, sample_library, state) as desk:
        assert desk.window.page.ui.document_pane.isHidden()


@pytest.mark.parametrize("sort", [Sort.NUMBER, Sort.OLDEST])
def test_question_order_and_selected_paper_come_back(
    qtbot: QtBot, sample_library: Path, tmp_path: Path, sort: Sort
) -> None:
    state = tmp_path / "window.ini"
    with opened_desk(qtbot, sample_library, state) as desk:
        desk.search("nhiệm kỳ")
        query = desk.window.page.results.query.only(Facet.DOCUMENT_TYPE, "Kế hoạch")
        desk.answered(lambda: desk.window.page.show_query(replace(query, sort=sort)))
        listed = desk.ids
        (chosen,) = desk.select("60-KH/TU")
    with opened_desk(qtbot, sample_library, state) as desk:
        assert desk.window.page.ui.search_box.text() == "nhiệm kỳ"
        assert desk.window.page.results.query.sort is sort
        assert desk.ids == listed
        desk.until(lambda: desk.shown_id == chosen)
        assert desk.window.page.ui.documents_view.selected_ids() == (chosen,)


def test_a_document_wanted_from_outside_is_brought_to_the_front(desk: Desk) -> None:
    wanted = desk.id_of("60-KH/TU")
    desk.search("xylophone qwerty")
    assert desk.ids == ()
    desk.window.show_document(wanted)
    desk.until(lambda: desk.shown_id == wanted)
    assert desk.window.page.ui.search_box.text() == ""


def test_remedies_of_the_empty_list_reach_the_window(
    empty_desk: Desk, heap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(heap))
    empty_desk.window.page.do_remedy(Remedy.IMPORT_FOLDER)
    imported(empty_desk)
    assert empty_desk.services.documents.counts().documents == 3


def test_an_index_that_turned_out_damaged_is_built_again_with_the_next_answer(desk: Desk) -> None:
    desk.services.indexing.drop()
    desk.search("kế hoạch")
    desk.until(lambda: desk.services.indexing.state() is IndexState.READY)
    desk.until(lambda: not desk.window.ui.index_label.text())


def test_a_closed_window_rests_beside_the_clock_only_where_that_is_chosen(desk: Desk) -> None:
    window = desk.window
    window.workspace.preferences.stays_in_tray = True
    window.has_tray_icon = True
    closed: list[bool] = []
    window.closed.connect(lambda: closed.append(True))
    window.close()
    assert not window.isVisible()
    assert closed == []
    assert not QGuiApplication.quitOnLastWindowClosed()
    window.show()
    assert QGuiApplication.quitOnLastWindowClosed()
    desk.search("59-KH/TU")
    assert desk.listed[0] == "59-KH/TU"
    window.leave()
    assert closed == [True]


def test_without_an_icon_to_come_back_by_a_closed_window_ends(desk: Desk) -> None:
    desk.window.workspace.preferences.stays_in_tray = True
    closed: list[bool] = []
    desk.window.closed.connect(lambda: closed.append(True))
    desk.window.close()
    assert closed == [True]
