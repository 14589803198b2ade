from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from hoso_app.domain.citations import Citation, Relation
from hoso_app.domain.documents import DocumentRow
from hoso_app.domain.ids import DocumentId
from hoso_app.ui.models.relations import RelationListModel, RelationRole
from tests.ui.fake_services import FakeServices

_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
KNOWN = DocumentId(7)

FIRST = Citation(
    "Kế hoạch số 60-KH/TU,\nngày 20/3/2023",
    10,
    45,
    "Căn cứ Kế hoạch số 60-KH/TU …",
    Relation.LEGAL_BASIS,
    document_number="60-KH/TU",
    resolved_to=KNOWN,
)
SECOND = replace(
    FIRST,
    text="Nghị quyết số 12-NQ/TW",
    document_number="12-NQ/TW",
    relation=Relation.IMPLEMENTS,
    resolved_to=None,
    start=80,
    end=102,
)


@pytest.fixture
def model(qtbot: QtBot) -> RelationListModel:
    made = RelationListModel()
    made.setProperty("tester", QAbstractItemModelTester(made, _FATAL))  # kept alive by the model
    return made


def _row(number: int) -> DocumentRow:
    return FakeServices(number).documents.rows([DocumentId(number)])[0]  # type: ignore[no-any-return]


def _texts(model: RelationListModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_both_sides_stand_under_their_heading(model: RelationListModel) -> None:
    model.show_relations([FIRST, SECOND], [_row(3)], {KNOWN: _row(7)})
    assert _texts(model) == [
        "Bản này nhắc đến",
        "Căn cứ: Kế hoạch số 60-KH/TU, ngày 20/3/2023",
        "Thực hiện: Nghị quyết số 12-NQ/TW",
        "Nhắc đến bản này",
        "Kết luận 03-KL/ĐU · 03/3/2019 · Đảng ủy xã Tân Long",
    ]
    assert model.paper_count == 3


def test_only_papers_of_the_library_are_links(model: RelationListModel) -> None:
    model.show_relations([FIRST, SECOND], [_row(3)], {KNOWN: _row(7)})
    links = [model.index(row).data(RelationRole.DOCUMENT_ID) for row in range(model.rowCount())]
    assert links == [None, 7, None, None, 3]
    assert model.index(2).data(RelationRole.SPAN) == (80, 102)


def test_headings_cannot_be_chosen(model: RelationListModel) -> None:
    model.show_relations([FIRST], [], {KNOWN: _row(7)})
    assert model.index(0).flags() == Qt.ItemFlag.NoItemFlags
    assert model.index(1).flags() & Qt.ItemFlag.ItemIsSelectable


def test_a_paper_cited_again_is_listed_once(model: RelationListModel) -> None:
    again = replace(FIRST, start=300, end=335, relation=Relation.MENTIONS)
    model.show_relations([FIRST, again, SECOND, replace(SECOND, start=400)], [], {KNOWN: _row(7)})
    assert model.paper_count == 2


def test_a_paper_without_relations_lists_nothing(model: RelationListModel) -> None:
    model.show_relations([FIRST], [], {})
    model.show_relations([], [], {})
    assert model.rowCount() == 0
    assert model.paper_count == 0
