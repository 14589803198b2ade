"""Libraries that were opened before, as rows."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from hoso_app.ui.models.library_list import KnownLibrary, LibraryListModel, LibraryRole


def test_the_model_keeps_the_rules_of_models(qapp: object) -> None:
    model = LibraryListModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    libraries = [
        KnownLibrary(Path("/kho/Hồ sơ"), is_there=True, is_open=True),
        KnownLibrary(Path("/kho/cũ"), is_there=False),
    ]
    for shown in (libraries, [], libraries[:1]):
        model.set_libraries(shown)
        assert model.rowCount() == len(shown)
        assert model.rowCount(model.index(0)) == 0
    index = model.index(0)
    assert index.data() == str(libraries[0].folder)
    assert index.data(LibraryRole.LIBRARY) == libraries[0]
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert tester.model() is model
