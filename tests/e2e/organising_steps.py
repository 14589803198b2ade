"""Steps of the scenarios on settings, rules, registers, near duplicates, watching, large work."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox
from pytest_bdd import given, parsers, then, when

from hoso_app import bootstrap
from hoso_app.domain import catalogue
from hoso_app.domain.documents import DocumentFields, DocumentState, Field
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.filing_rules import RuleSubject
from hoso_app.domain.ids import DocumentId
from hoso_app.storage import new_documents
from hoso_app.storage.engine import Database
from hoso_app.storage.new_documents import NewDocument, NewOriginal
from hoso_app.ui import theme
from hoso_app.ui.dialogs.bulk_edit_dialog import BulkEditDialog
from hoso_app.ui.dialogs.near_duplicates_dialog import NearDuplicatesDialog
from hoso_app.ui.dialogs.planned_changes_dialog import PlannedChangesDialog
from hoso_app.ui.dialogs.register_dialog import RegisterDialog
from hoso_app.ui.dialogs.rules_dialog import RulesDialog
from hoso_app.ui.dialogs.settings_dialog import SettingsDialog
from hoso_app.ui.dialogs.versions_dialog import VersionsDialog
from hoso_app.ui.dialogs.watched_folder_dialog import WatchedFolderDialog
from hoso_app.ui.preferences import Preferences, candidate_libraries
from hoso_app.ui.theme import Scheme
from hoso_app.ui.window_state import WindowState
from tests.e2e.office import Office
from tests.papers import PLAN_59, REPORT_97
from tests.ui.keyboard import CONTROL, click, press, type_text

KEY = Qt.Key
MANY = 501
_REGISTER = (
    "SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2023",
    "TT;Số ký hiệu;Ngày tháng;Trích yếu;Người ký",
    "1;59-KH/TU;07/4/2023;kiểm điểm giữa nhiệm kỳ;Người Khác",
    "2;412-CV/TU;01/3/2023;mời dự hội nghị;Võ Minh Thắng",
    "3;413-CV/TU;15/3/2023;mời họp;Võ Minh Thắng",
)
_DRAFT = (
    PLAN_59.replace("Số 59-KH/TU", "Số      -KH/TU")
    .replace("ngày 07 tháng 4", "ngày      tháng 4")
    .replace("không làm hình thức", "tránh phô trương")
)


def _imported(office: Office, *paths: Path) -> None:
    for path in paths:
        office.desk.window.import_paths([path])
        office.until(lambda: not office.desk.window.imports.is_running)
    office.desk.settle()


# --- Cài đặt ------------------------------------------------------------------------------


@pytest.fixture
def own_look(qapp: QApplication) -> Iterator[None]:
    """The look of the program, given back as it was: other tests measure letters."""
    before = qapp.font(), qapp.palette(), qapp.styleSheet(), qapp.style().objectName()
    yield
    theme.apply(qapp)
    for follower in qapp.findChildren(theme._SchemeFollower):
        follower.stop()
    font, palette, sheet, style = before
    qapp.setFont(font)
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)
    qapp.setStyle(style)
    qapp.setProperty(theme._SCHEME_PROPERTY, None)


def _settings(office: Office) -> SettingsDialog:
    return office.desk.dialog(SettingsDialog)


def _box(office: Office, name: str) -> QComboBox:
    ui = _settings(office).ui
    return {"Sáng hay tối": ui.scheme_box, "Cỡ chữ": ui.letters_box}[name]


@when("tôi mở cài đặt bằng Ctrl+,")
def _open_settings(office: Office, own_look: None) -> None:
    theme.apply(QApplication.instance())  # type: ignore[arg-type]  # the tests have one
    office.desk.window.activateWindow()
    office.until(office.desk.window.isActiveWindow)
    press(office.list_view, KEY.Key_Comma, CONTROL)
    assert _settings(office).isVisible()


@when(parsers.parse('tôi chọn "{value}" ở mục "{name}"'))
def _choose(office: Office, value: str, name: str) -> None:
    box = _box(office, name)
    box.setFocus()
    press(box, KEY.Key_Home)
    while box.currentText() != value:
        before = box.currentText()
        press(box, KEY.Key_Down)
        assert box.currentText() != before, value


@then("cửa sổ có nền tối và chữ to gấp rưỡi")
def _dark_and_large(office: Office) -> None:
    assert theme.scheme() is Scheme.DARK
    assert office.desk.window.font().pointSizeF() == pytest.approx(15, abs=0.2)


@when("tôi đóng cài đặt bằng Esc rồi mở lại")
def _reopen_settings(office: Office) -> None:
    press(_settings(office), KEY.Key_Escape)
    office.until(lambda: not office.desk.window.findChildren(SettingsDialog))
    office.desk.window.settings.show()


@then(parsers.parse('mục "{name}" là "{value}"'))
def _is_chosen(office: Office, name: str, value: str) -> None:
    assert _box(office, name).currentText() == value


@when('tôi bật "Luôn mở kho này khi khởi động"')
def _first_library(office: Office) -> None:
    dialog = _settings(office)
    dialog.ui.sections_list.setCurrentRow(1)
    dialog.ui.first_library_box.setFocus()
    press(dialog.ui.first_library_box, KEY.Key_Space)


@when("hôm sau tôi dùng một kho khác")
def _other_library(office: Office) -> None:
    other = office.folder / "Kho khác"
    bootstrap.create_library(other).close()
    office.program.open(other)
    office.until(
        lambda: office.program.session is not None and office.program.session.services.path == other
    )


@then("lần khởi động tới vẫn mở kho mẫu")
def _opens_first(office: Office) -> None:
    office.program.finish()
    state = WindowState(office.folder / "window.ini")
    assert Preferences(state).first_library == office.folder / "Kho mẫu"
    assert state.recent_libraries()[0] == office.folder / "Kho khác"
    candidates = candidate_libraries(None, state, office.folder / "Ho so")
    assert candidates[0] == office.folder / "Kho mẫu"


# --- Quy tắc ------------------------------------------------------------------------------


def _rules(office: Office) -> RulesDialog:
    return office.desk.dialog(RulesDialog)


def _tagged(office: Office, name: str) -> int:
    return next(
        (tag.document_count for tag in office.desk.services.tags.all() if tag.name == name), 0
    )


@when("tôi mở quy tắc lưu")
def _open_rules(office: Office) -> None:
    office.desk.window.organising.rules.show()
    assert _rules(office).isVisible()


@when(parsers.parse('tôi đặt quy tắc: trích yếu có "{words}" thì gắn nhãn "{tag}"'))
def _type_rule(office: Office, words: str, tag: str) -> None:
    ui = _rules(office).ui
    ui.subject_1_box.setCurrentIndex(ui.subject_1_box.findData(RuleSubject.ABSTRACT))
    type_text(ui.words_1_edit, words)
    type_text(ui.value_1_edit, tag)


@when("tôi xem trước quy tắc với văn bản đã có")
def _preview_rule(office: Office) -> None:
    click(_rules(office).ui.preview_button)
    office.chosen = tuple(office.desk.dialog(PlannedChangesDialog).preview.chosen_ids())


@then(parsers.parse('bảng xem trước chỉ có văn bản mà trích yếu có "{words}"'))
def _preview_holds(office: Office, words: str) -> None:
    assert office.chosen
    for one in office.chosen:
        assert words in (office.desk.services.documents.get(one).fields.abstract or "").lower()


@then(parsers.parse('chưa văn bản nào có nhãn "{tag}"'))
def _not_tagged(office: Office, tag: str) -> None:
    office.until(lambda: _tagged(office, tag) == 0)


@when("tôi đồng ý áp dụng quy tắc")
def _apply_rule(office: Office) -> None:
    press(office.desk.dialog(PlannedChangesDialog), KEY.Key_Return)


@then(parsers.parse('mọi văn bản trong bảng xem trước có nhãn "{tag}"'))
def _all_tagged(office: Office, tag: str) -> None:
    office.until(lambda: _tagged(office, tag) == len(office.chosen))
    strip = _rules(office).ui.message_strip
    office.until(lambda: strip.isVisible() and f"{len(office.chosen)} văn bản" in strip.text)


@when("tôi bấm Hoàn tác ở hộp quy tắc")
def _undo_rule(office: Office) -> None:
    button = _rules(office).ui.message_strip.action_button
    assert button.text() == "Hoàn tác"
    click(button)


@when("tôi lưu quy tắc")
def _save_rule(office: Office) -> None:
    click(_rules(office).ui.save_button)
    office.until(office.desk.services.filing_rules.all)


@when(parsers.parse('tôi nhập thêm một văn bản có trích yếu "{words}"'))
def _file_later(office: Office, words: str) -> None:
    text = PLAN_59.replace("Số 59-KH/TU", "Số 859-KH/TU").replace("hình thức", "chiếu lệ")
    assert words in text
    path = office.folder / "KH 859.txt"
    path.write_text(text, encoding="utf-8")
    _imported(office, path)


@then(parsers.parse('văn bản mới nhập có nhãn "{tag}"'))
def _new_is_tagged(office: Office, tag: str) -> None:
    office.until(lambda: _tagged(office, tag) == 1)
    assert office.desk.document("859-KH/TU").tags == (tag,)


# --- Sổ văn bản ---------------------------------------------------------------------------


def _register(office: Office) -> RegisterDialog:
    return office.desk.dialog(RegisterDialog)


def _count(office: Office) -> int:
    return office.desk.services.documents.counts().documents


@given("một sổ văn bản đi có 3 dòng, 1 dòng đã có tệp trong kho")
def _write_register(office: Office) -> None:
    (office.folder / "Sổ 2023.csv").write_text("\n".join(_REGISTER), encoding="utf-8-sig")


@when("tôi mở sổ ấy")
def _open_register(office: Office) -> None:
    office.desk.window.organising.registers.open(office.folder / "Sổ 2023.csv")
    dialog = _register(office)
    office.until(lambda: dialog.lines.rowCount() == 3)


@then(parsers.parse('bảng kiểm tra nói "{first}" và "{second}"'))
def _register_report(office: Office, first: str, second: str) -> None:
    report = _register(office).ui.report_label.text()
    assert first in report
    assert second in report


@then("kho chưa có gì thay đổi")
def _nothing_changed(office: Office) -> None:
    assert office.desk.services.history.next_undo() is None
    assert _count(office) == 30


@when(parsers.parse('tôi ghi cơ quan "{name}" và nhập cả những dòng chưa có tệp'))
def _take_register(office: Office, name: str) -> None:
    ui = _register(office).ui
    ui.issuer_edit.setFocus()
    type_text(ui.issuer_edit, name)
    office.until(ui.new_box.isEnabled)
    ui.new_box.setFocus()
    press(ui.new_box, KEY.Key_Space)
    button = ui.button_box.button(QDialogButtonBox.StandardButton.Ok)
    office.until(button.isEnabled)
    click(button)


@then(parsers.parse("kho có thêm {count:d} văn bản"))
def _more(office: Office, count: int) -> None:
    office.until(lambda: _count(office) == 30 + count)
    office.until(lambda: "Đã nhập sổ" in office.desk.told)


@then(parsers.parse('văn bản "{number}" có người ký "{name}"'))
def _signer(office: Office, number: str, name: str) -> None:
    assert office.desk.document(number).fields.signer == name


@when("tôi bấm Hoàn tác ở dòng báo")
def _undo_in_strip(office: Office) -> None:
    click(office.desk.window.page.ui.message_strip.action_button)


@then("kho lại như trước khi nhập sổ")
def _as_before(office: Office) -> None:
    office.until(lambda: _count(office) == 30)


# --- Gần giống, các tệp -------------------------------------------------------------------


@given("kế hoạch 59-KH/TU và bản thảo của nó đã được nhập")
def _plan_and_draft(office: Office) -> None:
    for name, text in (("KH 59", PLAN_59), ("du thao", _DRAFT)):
        path = office.folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        _imported(office, path)
    office.until(office.desk.services.near_duplicates.all)


def _near(office: Office) -> NearDuplicatesDialog:
    return office.desk.dialog(NearDuplicatesDialog)


@when("tôi mở văn bản gần giống")
def _open_near(office: Office) -> None:
    office.desk.window.organising.near_duplicates.show()
    office.until(_near(office).ui.legend_label.text)


@then(parsers.parse('chỗ khác nhau có "{words}"'))
def _differs(office: Office, words: str) -> None:
    assert words in _near(office).ui.difference_view.toPlainText()


@when("tôi gộp bản thảo vào kế hoạch")
def _attach(office: Office) -> None:
    button = _near(office).ui.keep_first_button
    button.setFocus()
    press(button, KEY.Key_Space)


def _files(office: Office) -> int:
    return len(office.desk.document("59-KH/TU").originals)


@then("kế hoạch có 2 tệp và bản thảo nằm trong thùng rác")
def _attached(office: Office) -> None:
    office.until(lambda: _files(office) == 2)
    assert office.desk.services.documents.counts().trash == 1
    press(_near(office), KEY.Key_Escape)


@when("tôi mở các tệp của kế hoạch và tách bản thảo ra")
def _detach(office: Office) -> None:
    office.desk.settle()
    office.desk.select("59-KH/TU")
    panel = office.desk.window.page.panel
    office.until(lambda: panel.shown_document and len(panel.shown_document.originals) == 2)
    menu = panel.ui.more_button.menu()
    next(one for one in menu.actions() if "Các tệp" in one.text()).trigger()
    dialog = office.desk.dialog(VersionsDialog)
    dialog.ui.files_list.setCurrentRow(1)
    click(dialog.ui.detach_button)


@then("kế hoạch có 1 tệp và bản thảo là một văn bản riêng")
def _detached(office: Office) -> None:
    office.until(lambda: _files(office) == 1)
    counts = office.desk.services.documents.counts
    office.until(lambda: (counts().documents, counts().trash) == (2, 0))


# --- Thư mục theo dõi ---------------------------------------------------------------------


@given("một thư mục của máy quét")
def _scanner(office: Office) -> None:
    (office.folder / "Máy quét").mkdir()


@when("tôi chọn theo dõi thư mục ấy")
def _watch(office: Office) -> None:
    office.desk.window.watching.show_dialog()
    dialog = office.desk.dialog(WatchedFolderDialog)
    # The system's own dialog cannot be driven by a test.
    dialog._choose = lambda *_: office.folder / "Máy quét"
    click(dialog.ui.choose_button)
    office.until(lambda: office.desk.window.watching.is_on)
    office.until(dialog.ui.state_label.text)


@when(parsers.parse("máy quét lưu một {kind} vào đó"))
def _scanned(office: Office, kind: str) -> None:
    text = {"kế hoạch": PLAN_59, "báo cáo": REPORT_97}[kind]
    (office.folder / "Máy quét" / f"{kind}.txt").write_text(text, encoding="utf-8")
    watching = office.desk.window.watching
    for _ in range(2):  # as the clock does: a file is filed when two looks found it the same
        watching.look()
        office.until(lambda: not watching.is_looking)


@then("tệp trong thư mục của máy quét vẫn nguyên")
def _scan_stays(office: Office) -> None:
    file = office.folder / "Máy quét" / "kế hoạch.txt"
    assert file.read_text(encoding="utf-8") == PLAN_59


@when("tôi thôi theo dõi")
def _unwatch(office: Office) -> None:
    click(office.desk.dialog(WatchedFolderDialog).ui.stop_button)
    office.until(lambda: not office.desk.window.watching.is_on)


@then(parsers.parse("danh sách vẫn có {count:d} văn bản"))
def _still(office: Office, count: int) -> None:
    office.desk.settle()
    assert _count(office) == count
    assert len(office.desk.ids) == count


# --- Việc lớn -----------------------------------------------------------------------------


@given("một kho có 501 văn bản")
def _large(office: Office) -> None:
    folder = office.folder / "Kho lớn"
    bootstrap.create_library(folder, catalogue.match_name("Thị ủy Ngã Năm")).close()
    database = Database(folder / "hoso.db")
    with database.write() as session:
        for number in range(MANY):
            paper = NewDocument(
                fields=DocumentFields(abstract=f"việc thứ {number}"),
                evidence={},
                original=NewOriginal(f"{number:064x}", f"{number}.txt", 1),
                extracted=ExtractedText(f"việc thứ {number}"),
                state=DocumentState.FILED,
            )
            new_documents.insert(session, paper, datetime(2026, 11, 22, tzinfo=UTC))
    database.close()
    shutil.rmtree(folder / "index", ignore_errors=True)
    office.open(folder)
    office.until(lambda: len(office.desk.ids) == MANY)


def _signed(office: Office, name: str) -> int:
    documents = office.desk.services.documents
    return sum(documents.get(DocumentId(one)).fields.signer == name for one in range(1, MANY + 1))


@when(parsers.parse('tôi chọn tất cả và sửa người ký thành "{name}"'))
def _edit_all(office: Office, name: str) -> None:
    view = office.list_view
    view.setFocus()
    press(view, KEY.Key_A, CONTROL)
    press(view, KEY.Key_F2)
    dialog = office.desk.dialog(BulkEditDialog)
    type_text(dialog.edits[Field.SIGNER], name)
    office.until(dialog.apply_button.isEnabled)
    click(dialog.apply_button)


@then(parsers.parse('cả 501 văn bản có người ký "{name}"'))
def _all_signed(office: Office, name: str) -> None:
    office.until(lambda: not office.desk.window.page.commands.many.is_running)
    office.until(lambda: _signed(office, name) == MANY)


def _press_undo(office: Office) -> None:
    office.desk.window.activateWindow()
    office.until(office.desk.window.isActiveWindow)
    office.list_view.setFocus()
    press(office.list_view, KEY.Key_Z, CONTROL)


@when("tôi hoàn tác nhưng bấm Dừng trước khi xong")
def _undo_and_stop(office: Office) -> None:
    window, let_go = office.desk.window, Event()
    window.workspace.write(lambda _token: let_go.wait())  # so that it cannot be done too soon
    try:
        _press_undo(office)
        office.until(lambda: window.page.commands.many.is_running)
        window.page.commands.many.cancel()
    finally:
        let_go.set()
    office.until(lambda: not window.page.commands.many.is_running)


@when("tôi hoàn tác và để chạy hết")
def _undo_all(office: Office) -> None:
    _press_undo(office)


@then(parsers.parse('không văn bản nào còn người ký "{name}"'))
def _none_signed(office: Office, name: str) -> None:
    office.until(lambda: _signed(office, name) == 0)


# --- Mục lục ------------------------------------------------------------------------------


@then(parsers.parse('mục lục ghi thời hạn bảo quản "{words}"'))
def _kept(office: Office, words: str) -> None:
    texts = [one.text for one in docx.Document(str(office.written)).paragraphs]
    assert f"Thời hạn bảo quản: {words}" in texts


@then(parsers.parse('các dòng của mục lục theo thứ tự "{first}" rồi "{second}"'))
def _order(office: Office, first: str, second: str) -> None:
    (table,) = docx.Document(str(office.written)).tables
    assert [row.cells[1].text for row in table.rows][1:] == [first, second]


@then(parsers.parse('mục lục có cột "{column}" với "{value}"'))
def _column(office: Office, column: str, value: str) -> None:
    (table,) = docx.Document(str(office.written)).tables
    at = [cell.text for cell in table.rows[0].cells].index(column)
    assert value in [row.cells[at].text for row in table.rows][1:]
