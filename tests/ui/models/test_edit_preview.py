from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from hoso_app.domain.documents import Field
from hoso_app.domain.ids import DocumentId
from hoso_app.ui.models.edit_preview import EditPreviewModel, PlannedChange, PreviewColumn

_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def test_every_change_is_a_line_of_words(qtbot: QtBot) -> None:
    model = EditPreviewModel()
    tester = QAbstractItemModelTester(model, _FATAL)
    name = "Kế hoạch 59-KH/TU"
    model.show_changes(
        [
            PlannedChange(DocumentId(1), name, Field.ISSUED_ON, "2023-04-07", "2023-04-09"),
            PlannedChange(DocumentId(1), name, Field.SIGNER, "Cam", None),
        ]
    )
    lines = [
        [str(model.index(row, column).data()) for column in PreviewColumn]
        for row in range(model.rowCount())
    ]
    assert lines == [
        [name, "Ngày ban hành", "07/4/2023", "09/4/2023"],
        [name, "Người ký", "Cam", "(trống)"],
    ]
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in PreviewColumn]
    assert heads == ["Văn bản", "Mục", "Đang là", "Sẽ là"]
    assert tester.model() is model
