from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from hoso_app.domain.changes import ChangeBatch, FieldChange
from hoso_app.domain.ids import BatchId, DocumentId
from hoso_app.ui.models.history import HistoryModel
from hoso_app.ui.models.labels import moment_text

_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
AT = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
ONE, OTHER = DocumentId(1), DocumentId(2)


@pytest.fixture
def model(qtbot: QtBot) -> HistoryModel:
    made = HistoryModel()
    made.setProperty("tester", QAbstractItemModelTester(made, _FATAL))  # kept alive by the model
    return made


def _step(*changes: FieldChange, is_undone: bool = False) -> ChangeBatch:
    documents = {change.document_id for change in changes}
    return ChangeBatch(BatchId(1), "edit", "lan", AT, is_undone, changes, len(documents))


def test_a_step_says_what_when_who_and_the_values(model: HistoryModel) -> None:
    step = _step(
        FieldChange(ONE, "issued_on", "2023-04-07", "2023-04-09"),
        FieldChange(ONE, "signer", None, "Bưởi"),
        FieldChange(OTHER, "signer", "Cam", None),
    )
    model.show_steps(ONE, [step])
    assert model.index(0).data().splitlines() == [
        f"Sửa thông tin (2 văn bản) · {moment_text(AT)} · lan",
        "Ngày ban hành: 07/4/2023 → 09/4/2023",
        "Người ký: Bưởi",
    ]


def test_a_step_taken_back_is_pale_and_says_so(model: HistoryModel) -> None:
    model.show_steps(OTHER, [_step(FieldChange(OTHER, "signer", "Cam", None), is_undone=True)])
    title, change = model.index(0).data().splitlines()
    assert title.endswith("· đã hoàn tác")
    assert change == "Người ký: Cam → (trống)"
    assert model.index(0).data(Qt.ItemDataRole.ForegroundRole) is not None
