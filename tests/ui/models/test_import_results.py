from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.ids import DocumentId
from hoso_app.messages.errors import error_text
from hoso_app.services.imports import ImportResult, ImportStatus
from hoso_app.services.last_import import LastImport
from hoso_app.ui.models.import_results import ImportResultsModel, ImportRole

_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal

ADDED = ImportResult(Path("a/KH 59.docx"), ImportStatus.ADDED, DocumentId(1))
TWICE = ImportResult(Path("a/KH 59 (2).docx"), ImportStatus.DUPLICATE, DocumentId(1))
BROKEN = ImportResult(
    Path("b/hỏng.docx"),
    ImportStatus.FAILED,
    None,
    ReadingError("b/hỏng.docx", ReadingProblem.DAMAGED),
)
LOCKED = ImportResult(
    Path("b/mật khẩu.pdf"),
    ImportStatus.ADDED,
    DocumentId(2),
    ReadingError("b/mật khẩu.pdf", ReadingProblem.ENCRYPTED),
)


@pytest.fixture
def model(qtbot: QtBot) -> ImportResultsModel:
    made = ImportResultsModel()
    made.setProperty("tester", QAbstractItemModelTester(made, _FATAL))  # kept alive by the model
    made.add([ADDED, TWICE])
    made.add([BROKEN, LOCKED])
    return made


def _lines(model: ImportResultsModel) -> list[tuple[str, str]]:
    return [
        (str(model.index(row, 0).data()), str(model.index(row, 1).data()))
        for row in range(model.rowCount())
    ]


def test_every_file_has_its_outcome(model: ImportResultsModel) -> None:
    assert BROKEN.error is not None
    assert LOCKED.error is not None
    assert _lines(model) == [
        ("KH 59.docx", "Đã nhập."),
        ("KH 59 (2).docx", "Đã có sẵn trong kho, không nhập lại."),
        ("hỏng.docx", error_text(BROKEN.error)),
        ("mật khẩu.pdf", f"Đã nhập, nhưng chưa tìm được chữ: {error_text(LOCKED.error)}"),
    ]
    assert model.index(2, 1).data(ImportRole.RESULT) is BROKEN
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Kết quả"


def test_an_ending_that_lies_is_said(model: ImportResultsModel) -> None:
    model.add(
        [ImportResult(Path("kh.pdf"), ImportStatus.ADDED, DocumentId(5), other_format="docx")]
    )
    said = ("kh.pdf", "Đã nhập. Đuôi tên không đúng: đây là tệp .docx.")
    assert _lines(model)[-1] == said


def test_narrowed_to_failures_later_files_are_counted_all_the_same(
    model: ImportResultsModel,
) -> None:
    model.show_only(ImportStatus.FAILED)
    model.add([ADDED, BROKEN])
    assert [name for name, _ in _lines(model)] == ["hỏng.docx", "hỏng.docx"]
    assert model.counts() == {
        ImportStatus.ADDED: 3,
        ImportStatus.DUPLICATE: 1,
        ImportStatus.FAILED: 2,
    }
    model.show_only(None)
    assert model.rowCount() == 6


def test_another_import_begins_empty(model: ImportResultsModel) -> None:
    model.clear()
    assert model.rowCount() == 0
    assert set(model.counts().values()) == {0}


def test_results_of_an_import_before_this_start_say_so(model: ImportResultsModel) -> None:
    model.clear()
    assert model.is_empty
    assert model.whence() == ""
    counts = {ImportStatus.ADDED: 12_000, ImportStatus.FAILED: 1}
    moment = datetime(2026, 11, 22, 12, 0).astimezone()
    model.show_only(ImportStatus.FAILED)
    model.restore(LastImport((ADDED, BROKEN), counts, moment))
    assert [name for name, _ in _lines(model)] == ["hỏng.docx"]
    assert model.whence() == "Lần nhập 22/11/2026 12:00, còn giữ 2 dòng"
    assert model.summary() == "Đã nhập 12.000 trong 12.001 tệp · 1 tệp chưa nhập được"
    assert model.failed_paths() == (BROKEN.path,)
    assert model.results() == [ADDED, BROKEN]
    model.clear()
    assert model.whence() == ""


def test_what_comes_in_now_does_not_stand_under_a_former_import(
    model: ImportResultsModel,
) -> None:
    moment = datetime(2026, 11, 22, 12, 0).astimezone()
    model.restore(LastImport((BROKEN,), {ImportStatus.FAILED: 1}, moment))
    model.add([])
    assert model.results() == [BROKEN]
    model.add([ADDED])
    model.add([TWICE])
    assert model.whence() == ""
    assert model.results() == [ADDED, TWICE]
    assert model.counts()[ImportStatus.FAILED] == 0
