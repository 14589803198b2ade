import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from hoso_app.domain.dossiers import DossierValues
from hoso_app.domain.ids import DossierId
from hoso_app.domain.search import Facet
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.ui.models.loading import SideCounts, answer_query, count_around, navigation_lists
from hoso_app.ui.models.navigation import (
    NavigationModel,
    NavigationNode,
    NavigationRole,
    NodeKind,
)
from hoso_app.ui.models.query import DocumentQuery, Place
from tests.ui.fake_services import FakeServices

_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def _counts(services: Services, query: DocumentQuery) -> SideCounts:
    answer = answer_query(services, query, CancelToken())
    return count_around(services, answer, CancelToken())


@pytest.fixture
def services() -> FakeServices:
    return FakeServices(40)


@pytest.fixture
def model(qtbot: QtBot, services: FakeServices) -> NavigationModel:
    made = NavigationModel()
    made.setProperty("tester", QAbstractItemModelTester(made, _FATAL))  # kept alive by the model
    made.set_lists(navigation_lists(services.as_services(), CancelToken()))
    return made


def _show(model: NavigationModel, services: FakeServices, query: DocumentQuery) -> None:
    counts = _counts(services.as_services(), query)
    model.set_query(query)
    model.set_counts(counts.facets, counts.places)


def _lines(model: NavigationModel, parent: QModelIndex, depth: int = 0) -> list[str]:
    lines = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        count = index.data(NavigationRole.COUNT)
        label = index.data(Qt.ItemDataRole.DisplayRole)
        lines.append("  " * depth + label + ("" if count is None else f" {count}"))
        lines.extend(_lines(model, index, depth + 1))
    return lines


def test_places_stand_first_and_empty_sections_are_left_out(model: NavigationModel) -> None:
    top = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert top == [
        *("Tất cả", "Hộp chờ", "Gần đây", "Đánh dấu", "Thùng rác"),
        *("Nhãn", "Cấp ủy", "Nhiệm kỳ", "Thể loại", "Năm"),
    ]


def test_committees_stand_below_their_superior_with_their_subtree_counted(
    model: NavigationModel, services: FakeServices
) -> None:
    _show(model, services, DocumentQuery())
    section = model.index_of_key("section:committee")
    assert _lines(model, section) == [
        "Tỉnh ủy Sóc Trăng 40",
        "  Thị ủy Ngã Năm 30",
        "    Đảng ủy phường 1 10",
        "    Đảng ủy xã Tân Long 10",
    ]


def test_counts_follow_the_words_typed(model: NavigationModel, services: FakeServices) -> None:
    _show(model, services, DocumentQuery(text="TTr/"))
    assert model.index_of_key("place:all").data(NavigationRole.COUNT) == 5
    assert model.index_of_key("document_type:Tờ trình").data(NavigationRole.COUNT) == 5
    assert model.index_of_key("document_type:Kế hoạch").data(NavigationRole.COUNT) == 0


def test_other_values_of_a_chosen_facet_keep_their_counts(
    model: NavigationModel, services: FakeServices
) -> None:
    query = DocumentQuery().toggled(Facet.DOCUMENT_TYPE, "Kế hoạch")
    _show(model, services, query)
    chosen = model.index_of_key("document_type:Kế hoạch")
    other = model.index_of_key("document_type:Báo cáo")
    assert chosen.data(NavigationRole.IS_ACTIVE)
    assert not other.data(NavigationRole.IS_ACTIVE)
    assert other.data(NavigationRole.COUNT) == 6


def test_the_trash_is_counted_while_it_is_not_shown(
    model: NavigationModel, services: FakeServices
) -> None:
    services.documents.trash(list(services.store)[:3])
    _show(model, services, DocumentQuery())
    assert model.index_of_key("place:trash").data(NavigationRole.COUNT) == 3
    assert model.index_of_key("place:all").data(NavigationRole.COUNT) == 37


@pytest.mark.parametrize("place", list(Place))
def test_exactly_the_shown_place_is_active(model: NavigationModel, place: Place) -> None:
    model.set_query(DocumentQuery().at(place))
    active = [
        node.place
        for row in range(model.rowCount())
        if (node := model.node_at(model.index(row, 0))) is not None and model.is_active(node)
    ]
    assert active == [place]


def test_the_same_lists_reset_nothing(
    qtbot: QtBot, model: NavigationModel, services: FakeServices
) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_lists(navigation_lists(services.as_services(), CancelToken()))


def test_a_new_dossier_and_a_saved_search_come_in(
    model: NavigationModel, services: FakeServices
) -> None:
    services.dossiers.create(DossierValues("TH.01", "Kiểm điểm giữa nhiệm kỳ"))
    services.dossiers.add(DossierId(1), list(services.store)[:2])
    services.saved_searches.save("Sắp đến hạn", DocumentQuery("trước ngày").request(limit=0))
    model.set_lists(navigation_lists(services.as_services(), CancelToken()))
    _show(model, services, DocumentQuery())
    dossier = model.index_of_key("dossier:1")
    assert dossier.data() == "TH.01 Kiểm điểm giữa nhiệm kỳ"
    assert dossier.data(NavigationRole.COUNT) == 2
    saved = model.index_of_key("saved:1").data(NavigationRole.NODE)
    assert isinstance(saved, NavigationNode)
    assert saved.kind is NodeKind.SAVED
    assert saved.saved is not None
    assert saved.saved.text == "trước ngày"


def test_names_of_committees_are_known_for_the_chips(model: NavigationModel) -> None:
    assert model.name_of(Facet.COMMITTEE, "2") == "Thị ủy Ngã Năm"
    assert model.name_of(Facet.COMMITTEE, "99") is None


def test_screen_readers_hear_the_count(model: NavigationModel, services: FakeServices) -> None:
    _show(model, services, DocumentQuery())
    index = model.index_of_key("place:all")
    sentence = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence == "Tất cả, 40 văn bản, đang chọn"
