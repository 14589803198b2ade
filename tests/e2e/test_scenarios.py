"""The scenarios of ``scenarios/*.feature``, played on the real program with real keys."""

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from hoso_app import bootstrap
from hoso_app.domain import catalogue
from hoso_app.domain.documents import DocumentState, Field
from hoso_app.domain.work import CancelToken
from hoso_app.services.imports import ImportService
from hoso_app.ui import icons
from hoso_app.ui.actions import ActionId
from hoso_app.ui.dialogs.bulk_edit_dialog import BulkEditDialog
from hoso_app.ui.dialogs.dossier_dialog import DossierDialog
from hoso_app.ui.models.document_list import DocumentEntry, DocumentRole
from hoso_app.ui.models.labels import document_name
from hoso_app.ui.pages.first_start_page import Step
from hoso_app.ui.widgets.evidence_dot import DotKind
from tests.e2e.office import Office, clipboard, drop, field_named, make_heap
from tests.ui.keyboard import CONTROL, click, press, type_text

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier

pytest_plugins = ["tests.e2e.organising_steps"]

scenarios("scenarios")


@pytest.fixture(scope="session")
def sample_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of Thị ủy Ngã Năm with the sample papers; not to be changed."""
    folder = tmp_path_factory.mktemp("samples") / "Kho mẫu"
    services = bootstrap.create_library(folder, catalogue.match_name("Thị ủy Ngã Năm"))
    services.imports.run(
        [services.imports.sample_papers()],
        on_result=lambda _result: None,
        report=lambda _progress: None,
        token=CancelToken(),
    )
    services.scans.run(lambda _progress: None, CancelToken())
    services.close()
    return folder


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    """A place of work without anything open; as in the program, Qt is collected here."""
    icons.install()
    gc.disable()
    made = Office(qtbot, tmp_path)
    yield made
    made.leave()
    gc.enable()


# --- Biết ---------------------------------------------------------------------------------


@given("máy chưa có kho nào")
def _no_library(office: Office) -> None:
    assert office.program.session is None


@given("một kho trống")
def _empty_library(office: Office) -> None:
    folder = office.folder / "Kho mới"
    bootstrap.create_library(folder, catalogue.match_name("Thị ủy Ngã Năm")).close()
    office.open(folder)


@given("kho mẫu đang mở")
def _sample_library(office: Office, sample_library: Path) -> None:
    folder = office.folder / "Kho mẫu"
    shutil.copytree(sample_library, folder)
    office.open(folder)


@given("một thư mục có 3 văn bản, 1 bản trùng và 1 tệp hỏng")
def _heap(office: Office) -> None:
    office.heap = make_heap(office.folder / "đống giấy")


@given(parsers.parse("một thư mục có {count:d} công văn"))
def _letters(office: Office, count: int) -> None:
    box = office.folder / "đống giấy"
    box.mkdir()
    for number in range(1, count + 1):
        text = f"Số {number}-CV/TU\nV/v việc thứ {number} của văn phòng"
        (box / f"cv {number}.txt").write_text(text, encoding="utf-8")


# --- Lần đầu ------------------------------------------------------------------------------


@when("tôi mở chương trình")
def _start(office: Office) -> None:
    office.program.start(None)
    office.until(office.first_start.isVisible)


@when(parsers.parse('tôi gõ tên cơ quan "{words}" và chọn "{name}"'))
def _choose_committee(office: Office, words: str, name: str) -> None:
    page = office.first_start
    picker = page.ui.committee_picker
    type_text(picker.box, words)
    office.until(lambda: (found := picker.chosen()) is not None and found.name == name)
    press(picker.box, KEY.Key_Down)
    press(picker.view, KEY.Key_Return)
    office.until(lambda: page.step is Step.LOCATION)


@when("tôi bỏ qua trang cơ quan")
def _skip_committee(office: Office) -> None:
    page = office.first_start
    page.ui.skip_button.setFocus()
    press(page.ui.skip_button, KEY.Key_Return)
    assert page.step is Step.LOCATION


@when("tôi giữ chỗ để kho như chương trình đề nghị")
def _keep_place(office: Office) -> None:
    page = office.first_start
    office.until(page.ui.next_button.isEnabled)
    press(page.ui.location_edit, KEY.Key_Return)
    office.until(lambda: page.step is Step.START)


@when("tôi thả thư mục văn bản mẫu vào trang cuối")
def _drop_on_first_start(office: Office) -> None:
    drop(office.first_start.ui.drop_area, ImportService.sample_papers())
    _filed(office)


@when("tôi chọn văn bản mẫu bằng phím Enter")
def _choose_samples(office: Office) -> None:
    button = office.first_start.ui.sample_button
    button.setFocus()
    press(button, KEY.Key_Return)
    _filed(office)


def _filed(office: Office) -> None:
    office.until(lambda: office.program.session is not None)
    office.until(lambda: not office.desk.window.imports.is_running)
    office.desk.settle()


# --- Nhập ---------------------------------------------------------------------------------


@when("tôi thả thư mục ấy vào cửa sổ")
def _drop_heap(office: Office) -> None:
    drop(office.desk.window, office.folder / "đống giấy")
    _filed(office)


@when("tôi thả thư mục ấy vào cửa sổ và không đợi")
def _drop_heap_only(office: Office) -> None:
    drop(office.desk.window, office.folder / "đống giấy")


@when("tôi bấm Dừng khi đã có văn bản vào kho")
def _stop(office: Office) -> None:
    window = office.desk.window
    office.until(lambda: window.imports.results.rowCount() > 0)
    click(window.ui.progress_strip.cancel_button)
    _filed(office)


@when(parsers.parse('tôi bấm "{words}"'))
def _press_strip(office: Office, words: str) -> None:
    button = office.desk.window.page.ui.message_strip.action_button
    assert button.text() == words
    click(button)
    _filed(office)


@then("những gì đã nhập vẫn nằm trong danh sách")
def _kept(office: Office) -> None:
    filed = office.desk.services.documents.counts().documents
    assert filed > 0
    office.until(lambda: len(office.desk.ids) == filed)


@then("tệp gốc trong thư mục ấy vẫn nguyên như cũ")
def _untouched(office: Office) -> None:
    assert {path: path.read_bytes() for path in office.heap} == office.heap


@then(parsers.parse('dòng báo bắt đầu bằng "{words}"'))
def _told(office: Office, words: str) -> None:
    office.until(lambda: office.desk.told.startswith(words))


@then(parsers.parse('cửa sổ mang tên "{title}"'))
def _title(office: Office, title: str) -> None:
    office.until(lambda: office.desk.window.windowTitle() == title)


# --- Danh sách ----------------------------------------------------------------------------


@then(parsers.parse("danh sách có {count:d} văn bản"))
def _list_length(office: Office, count: int) -> None:
    office.until(lambda: len(office.desk.ids) == count)


@then(parsers.parse('danh sách có "{number}"'))
def _listed(office: Office, number: str) -> None:
    assert number in office.desk.listed


@then(parsers.parse('danh sách không còn "{number}"'))
def _not_listed(office: Office, number: str) -> None:
    office.until(lambda: number not in office.desk.listed)


@then(parsers.parse('văn bản đầu danh sách là "{number}"'))
def _first(office: Office, number: str) -> None:
    office.until(lambda: office.desk.listed[:1] == [number])


@then(parsers.parse('văn bản "{number}" có ngày "{day}", cơ quan "{issuer}", nhiệm kỳ "{term}"'))
def _record(office: Office, number: str, day: str, issuer: str, term: str) -> None:
    fields = office.desk.document(number).fields
    assert fields.issued_on is not None
    assert (fields.issued_on.written, fields.issuer, str(fields.term)) == (day, issuer, term)


@when("tôi chọn văn bản đầu danh sách")
def _choose_first(office: Office) -> None:
    office.choose_row(0)


@when(parsers.parse('tôi chọn văn bản "{number}"'))
def _choose_one(office: Office, number: str) -> None:
    office.choose(number)
    office.original = _original(office, number)


def _original(office: Office, number: str) -> bytes:
    services = office.desk.services
    return services.documents.copy_for_opening(office.desk.id_of(number)).read_bytes()


@when(parsers.parse('tôi chọn các văn bản "{first}" và "{second}"'))
def _choose_two(office: Office, first: str, second: str) -> None:
    office.choose(first, second)


@when(parsers.parse("tôi gõ {keys} trong danh sách"))
def _press_in_list(office: Office, keys: str) -> None:
    view = office.list_view
    known = {
        "Delete": (KEY.Key_Delete, Qt.KeyboardModifier.NoModifier),
        "Ctrl+Z": (KEY.Key_Z, CONTROL),
        "Ctrl+Shift+C": (KEY.Key_C, CONTROL | SHIFT),
    }
    office.desk.window.activateWindow()
    office.until(office.desk.window.isActiveWindow)
    view.setFocus()
    press(view, *known[keys])


# --- Hộp chờ ------------------------------------------------------------------------------


@when("tôi vào hộp chờ")
def _go_inbox(office: Office) -> None:
    office.desk.answered(lambda: press(office.list_view, KEY.Key_2, CONTROL))


@when(parsers.parse('tôi sửa "{name}" thành "{text}" rồi gõ Enter'))
def _edit(office: Office, name: str, text: str) -> None:
    edit = office.desk.window.page.panel.record.edits[field_named(name)]
    edit.focus()
    press(edit.editor, KEY.Key_A, CONTROL)
    type_text(edit.editor, text)
    press(edit.editor, KEY.Key_Return)


@then("giá trị ấy mang dấu sửa tay")
def _by_hand(office: Office) -> None:
    edit = office.desk.window.page.panel.record.edits[Field.SIGNER]
    office.until(lambda: edit.kind is DotKind.HAND)
    office.desk.settle()


@when("tôi nhận văn bản bằng Ctrl+Enter")
def _accept(office: Office) -> None:
    press(office.list_view, KEY.Key_Return, CONTROL)


@then("văn bản ấy không còn trong hộp chờ")
def _accepted(office: Office) -> None:
    (accepted,) = office.chosen
    office.until(lambda: accepted not in office.desk.ids)
    assert office.desk.services.documents.get(accepted).state is DocumentState.FILED


@then("văn bản kế tiếp được chọn sẵn")
def _next_chosen(office: Office) -> None:
    office.until(lambda: office.desk.shown_id == office.desk.id_at(0))


@then(parsers.parse('cạnh ô "{name}" có lời nhắc'))
def _refused(office: Office, name: str) -> None:
    edit = office.desk.window.page.panel.record.edits[field_named(name)]
    office.until(lambda: bool(edit.error))


@then("văn bản không bị đổi")
def _unchanged(office: Office) -> None:
    documents = office.desk.services.documents
    assert {one: documents.get(one).fields for one in office.chosen} == office.before


# --- Tìm ----------------------------------------------------------------------------------


@when(parsers.parse('tôi gõ vào ô tìm "{words}"'))
def _search(office: Office, words: str) -> None:
    office.desk.search(words)


@when(parsers.parse('tôi gõ vào ô tìm "{words}" trong cả kho'))
def _search_everywhere(office: Office, words: str) -> None:
    office.desk.answered(lambda: press(office.list_view, KEY.Key_1, CONTROL))
    office.desk.search(words)


@then("chữ tìm thấy được tô trong văn bản đang xem")
def _marked(office: Office) -> None:
    office.until(lambda: office.desk.window.page.panel.ui.paper_view.hit_count > 0)


@when(parsers.parse('tôi bấm thể loại "{name}" ở cột bên trái'))
def _filter(office: Office, name: str) -> None:
    office.desk.answered(lambda: office.desk.click_line(f"document_type:{name}"))


@then(parsers.parse('mọi văn bản trong danh sách là "{name}"'))
def _all_of_kind(office: Office, name: str) -> None:
    rows = office.desk.services.documents.rows(office.desk.ids)
    assert {row.document_type for row in rows} == {name}


@when("tôi bỏ mọi bộ lọc bằng bàn phím")
def _clear(office: Office) -> None:
    office.desk.answered(lambda: press(office.list_view, KEY.Key_K, CONTROL | SHIFT))


@then(parsers.parse('danh sách trống và có nút "{words}"'))
def _nothing(office: Office, words: str) -> None:
    state = office.desk.window.page.ui.empty_state
    office.until(state.isVisible)
    assert words in [button.text() for button in state.buttons if button.isVisible()]


# --- Sửa hàng loạt ------------------------------------------------------------------------


def _bulk(office: Office) -> BulkEditDialog:
    return office.desk.dialog(BulkEditDialog)


@when("tôi mở sửa hàng loạt bằng F2")
def _open_bulk(office: Office) -> None:
    press(office.list_view, KEY.Key_F2)
    assert _bulk(office).isVisible()


@when(parsers.parse('tôi ghi "{text}" vào mục "{name}"'))
def _fill_bulk(office: Office, text: str, name: str) -> None:
    type_text(_bulk(office).edits[field_named(name)], text)


@then(parsers.parse("bảng xem trước có {count:d} chỗ sẽ đổi"))
def _previewed(office: Office, count: int) -> None:
    dialog = _bulk(office)
    office.until(lambda: dialog.preview.rowCount() == count and dialog.apply_button.isEnabled())


@when("tôi đồng ý sửa")
def _apply_bulk(office: Office) -> None:
    click(_bulk(office).apply_button)


@then(parsers.parse('người ký của "{first}" và "{second}" là "{name}"'))
def _signed(office: Office, first: str, second: str, name: str) -> None:
    for number in (first, second):
        office.until(lambda number=number: office.desk.document(number).fields.signer == name)


@then("người ký của hai văn bản trở lại như trước")
def _signed_before(office: Office) -> None:
    documents = office.desk.services.documents
    office.until(
        lambda: all(
            documents.get(one).fields.signer == fields.signer
            for one, fields in office.before.items()
        )
    )


# --- Hồ sơ --------------------------------------------------------------------------------


@when(parsers.parse('tôi lập hồ sơ mới số, ký hiệu "{code}" tiêu đề "{title}"'))
def _make_dossier(office: Office, code: str, title: str) -> None:
    press(office.list_view, KEY.Key_D, CONTROL | SHIFT)
    dialog = office.desk.dialog(DossierDialog)
    type_text(dialog.ui.code_edit, code)
    type_text(dialog.ui.title_edit, title)
    press(dialog.ui.title_edit, KEY.Key_Return)


@then(parsers.parse('cột bên trái có hồ sơ "{label}" với {count:d} văn bản'))
def _dossier_line(office: Office, label: str, count: int) -> None:
    navigation = office.desk.window.page.results.navigation

    def line() -> tuple[str, int | None]:
        node = navigation.node_at(navigation.index_of_key("dossier:1"))
        return ("", None) if node is None else (node.label, node.count)

    office.until(lambda: line() == (label, count))
    office.desk.settle()


@when("tôi xuất mục lục của hồ sơ ấy ra tệp Word")
def _write_contents(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.written = office.folder / "Mục lục.docx"
    # The system's own dialog cannot be driven by a test.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(office.written), ""))
    menu = office.line_menu("dossier:1")
    next(one for one in menu.actions() if one.text().startswith("Lập mục lục")).trigger()
    menu.close()
    office.until(lambda: office.desk.told.startswith("Đã lập mục lục 2 văn bản"))


@then(parsers.parse('mục lục có {count:d} dòng, với các số "{first}" và "{second}"'))
def _contents(office: Office, count: int, first: str, second: str) -> None:
    (table,) = docx.Document(str(office.written)).tables
    numbers = [row.cells[1].text for row in table.rows][1:]
    assert len(numbers) == count
    assert set(numbers) == {first, second}


# --- Tra nhanh ----------------------------------------------------------------------------


@when("tôi mở tra nhanh")
def _summon(office: Office) -> None:
    office.desk.window.workspace.actions[ActionId.QUICK_LOOKUP].trigger()
    office.until(office.lookup.isVisible)


@when(parsers.parse('tôi gõ vào tra nhanh "{words}"'))
def _type_lookup(office: Office, words: str) -> None:
    type_text(office.lookup.ui.lookup_box, words)


@then(parsers.parse('dòng đầu của tra nhanh là "{name}"'))
def _lookup_first(office: Office, name: str) -> None:
    model = office.lookup.ui.results_view.model()

    def heading() -> str:
        entry: DocumentEntry | None = model.index(0, 0).data(DocumentRole.ENTRY)
        if entry is None:
            return ""
        return document_name(entry.row.document_type, entry.row.document_number, None)

    office.until(lambda: heading() == name)


@when(parsers.parse("tôi gõ {keys} ở tra nhanh"))
def _press_lookup(office: Office, keys: str) -> None:
    QApplication.clipboard().clear()
    known = {"Ctrl+C": KEY.Key_C, "Ctrl+Enter": KEY.Key_Return}
    press(office.lookup.ui.lookup_box, known[keys], CONTROL)


@then(parsers.parse('bộ nhớ tạm có câu bắt đầu bằng "{words}"'))
def _copied(office: Office, words: str) -> None:
    office.until(lambda: clipboard().startswith(words))


@then(parsers.parse("bộ nhớ tạm có {count:d} dòng trích dẫn"))
def _copied_lines(office: Office, count: int) -> None:
    office.until(lambda: len(clipboard().splitlines()) == count)


@then(parsers.parse('khung bên phải hiện "{title}"'))
def _shown(office: Office, title: str) -> None:
    office.until(lambda: office.desk.window.page.panel.ui.title_label.text() == title)


@then("tra nhanh đã đóng")
def _lookup_closed(office: Office) -> None:
    office.until(lambda: not office.lookup.isVisible())


# --- Thùng rác ----------------------------------------------------------------------------


@when("tôi vào thùng rác")
def _go_trash(office: Office) -> None:
    office.desk.settle()
    office.desk.answered(lambda: press(office.list_view, KEY.Key_5, CONTROL))


@when("tôi bấm nút khôi phục")
def _restore(office: Office) -> None:
    (chosen,) = office.chosen
    click(office.desk.window.page.panel.ui.restore_button)
    office.until(lambda: chosen not in office.desk.ids)
    office.desk.settle()


@then(parsers.parse('bản gốc của "{number}" vẫn nguyên từng byte'))
def _same_original(office: Office, number: str) -> None:
    assert office.original
    assert _original(office, number) == office.original
