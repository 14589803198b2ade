"""Works of others, as rows."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from hoso_app.services.parts import Part
from hoso_app.ui.models.part_list import PartListModel


def test_a_row_names_version_and_licence(qapp: object) -> None:
    model = PartListModel([Part("Qt", "6.11.1", "LGPL-3.0-only"), Part("ICU", "", "Unicode-3.0")])
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = [model.index(row).data() for row in range(model.rowCount())]
    assert rows == ["Qt 6.11.1 · LGPL-3.0-only", "ICU · Unicode-3.0"]
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.part_at(model.index(5)) is None
    assert tester.model() is model
