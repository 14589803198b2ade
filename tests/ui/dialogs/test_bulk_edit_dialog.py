"""Values typed for many papers: a known office is found without its marks."""

import pytest
from pytestqt.qtbot import QtBot

from hoso_app.domain.documents import Field
from hoso_app.domain.ids import DocumentId
from hoso_app.jobs.runner import JobRunner
from hoso_app.ui.dialogs.bulk_edit_dialog import BulkEditDialog
from hoso_app.ui.job_bridge import JobBridge, LatestJob
from tests.ui.keyboard import type_text


@pytest.fixture
def dialog(qtbot: QtBot, runner: JobRunner, bridge: JobBridge) -> BulkEditDialog:
    made = BulkEditDialog(
        [DocumentId(1)], lambda _ids, _values, _token: (), LatestJob(runner.read, bridge)
    )
    made.set_issuers(["Thị ủy Ngã Năm", "Đảng ủy xã Tân Long"])
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("thi uy nga nam", "Thị ủy Ngã Năm"),
        ("Thị ủy Ngã Năm", "Thị ủy Ngã Năm"),
        ("DANG UY XA TAN LONG", "Đảng ủy xã Tân Long"),
        ("Chi bộ Khóm 3", "Chi bộ Khóm 3"),
    ],
)
def test_an_office_typed_without_marks_is_the_known_one(
    dialog: BulkEditDialog, typed: str, meant: str
) -> None:
    type_text(dialog.edits[Field.ISSUER], typed)
    assert dialog.values() == {Field.ISSUER: meant}


def test_known_offices_are_proposed_without_marks(dialog: BulkEditDialog) -> None:
    edit = dialog.edits[Field.ISSUER]
    type_text(edit, "tan lo")
    assert edit.completer().currentCompletion() == "Đảng ủy xã Tân Long"
