import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hoso_app.domain.dossiers import DossierValues
from hoso_app.domain.search import Facet
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.ui.models.loading import SideCounts, answer_query, count_around, navigation_lists
from hoso_app.ui.models.navigation import NavigationModel
from hoso_app.ui.models.query import DocumentQuery
from hoso_app.ui.widgets.navigation_view import NavigationView
from tests.ui.fake_services import FakeServices
from tests.ui.keyboard import CONTROL, NO_MODIFIER, press


def _counts(services: Services, query: DocumentQuery) -> SideCounts:
    answer = answer_query(services, query, CancelToken())
    return count_around(services, answer, CancelToken())


@pytest.fixture
def services() -> FakeServices:
    return FakeServices(40)


@pytest.fixture
def model(services: FakeServices) -> NavigationModel:
    made = NavigationModel()
    made.set_lists(navigation_lists(services.as_services(), CancelToken()))
    counts = _counts(services.as_services(), DocumentQuery())
    made.set_counts(counts.facets, counts.places)
    return made


@pytest.fixture
def view(qtbot: QtBot, model: NavigationModel) -> NavigationView:
    made = NavigationView()
    qtbot.addWidget(made)
    made.show_navigation(model)
    made.resize(240, 700)
    made.show()
    return made


def _click(view: NavigationView, key: str, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    model = view.model()
    assert isinstance(model, NavigationModel)
    index = model.index_of_key(key)
    view.scrollTo(index)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, modifier, view.visualRect(index).center()
    )


def _shown(view: NavigationView) -> set[str]:
    """Return the labels of the lines that are not hidden."""
    model = view.model()
    labels: set[str] = set()

    def walk(parent: QModelIndex) -> None:
        for row in range(model.rowCount(parent)):
            if not view.isRowHidden(row, parent):
                index = model.index(row, 0, parent)
                labels.add(index.data())
                walk(index)

    walk(QModelIndex())
    return labels


def test_lines_that_lead_nowhere_now_are_left_out(
    view: NavigationView, model: NavigationModel, services: FakeServices
) -> None:
    assert {"Tờ trình", "Kế hoạch", "Tỉnh ủy Sóc Trăng"} <= _shown(view)
    query = DocumentQuery(text="TTr/")
    model.set_query(query)
    counts = _counts(services.as_services(), query)
    model.set_counts(counts.facets, counts.places)
    assert "Tờ trình" in _shown(view)
    assert "Kế hoạch" not in _shown(view)
    everything = DocumentQuery()
    model.set_query(everything)
    counts = _counts(services.as_services(), everything)
    model.set_counts(counts.facets, counts.places)
    assert "Kế hoạch" in _shown(view)


def _ask(model: NavigationModel, services: FakeServices, query: DocumentQuery) -> None:
    """Show what a question brings, as the page does: first the question, then its counts."""
    model.set_query(query)
    counts = _counts(services.as_services(), query)
    model.set_counts(counts.facets, counts.places)


def _top(view: NavigationView, key: str) -> int:
    model = view.model()
    assert isinstance(model, NavigationModel)
    return view.visualRect(model.index_of_key(key)).top()


def _leave(view: NavigationView) -> None:
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))


KIND = "document_type:Kế hoạch"


def test_no_line_goes_while_the_pointer_is_where_it_clicked(
    view: NavigationView, model: NavigationModel, services: FakeServices
) -> None:
    before = _shown(view)
    _click(view, KIND)
    place = _top(view, KIND)
    _ask(model, services, DocumentQuery("TTr/").only(Facet.DOCUMENT_TYPE, "Kế hoạch"))
    assert _shown(view) == before
    assert _top(view, KIND) == place
    _leave(view)
    assert "Báo cáo" not in _shown(view)
    assert KIND.partition(":")[2] in _shown(view)


@pytest.mark.parametrize("height", [120, 300, 700, 2000])
def test_lines_that_come_back_do_not_push_the_clicked_one(
    view: NavigationView, model: NavigationModel, services: FakeServices, height: int
) -> None:
    view.resize(240, height)
    query = DocumentQuery("TTr/").only(Facet.DOCUMENT_TYPE, "Kế hoạch")
    _ask(model, services, query)
    few = _shown(view)
    _click(view, KIND)
    place = _top(view, KIND)
    _ask(model, services, DocumentQuery())
    assert _shown(view) > few
    assert _top(view, KIND) == place
    _leave(view)
    assert _top(view, KIND) >= place, "no empty room is left below the last line"
    bar = view.verticalScrollBar()
    assert bar.value() <= bar.maximum()
    assert height < 2000 or bar.maximum() == 0


def test_a_new_list_leaves_the_clicked_line_where_it_is(
    view: NavigationView, model: NavigationModel, services: FakeServices
) -> None:
    view.resize(240, 300)
    _click(view, KIND)
    place = _top(view, KIND)
    for number in range(12):
        services.dossiers.create(DossierValues(f"TH.{number:02}", "Kiểm điểm"))
    model.set_lists(navigation_lists(services.as_services(), CancelToken()))
    assert model.index_of_key("dossier:1").isValid()
    assert _top(view, KIND) == place


def test_the_keyboard_leaving_lets_the_lines_go(
    view: NavigationView, model: NavigationModel, services: FakeServices
) -> None:
    _click(view, KIND)
    _ask(model, services, DocumentQuery("TTr/").only(Facet.DOCUMENT_TYPE, "Kế hoạch"))
    assert "Báo cáo" in _shown(view)
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusOut))
    assert "Báo cáo" not in _shown(view)


def test_the_filter_that_is_on_stays_even_if_it_leaves_nothing(
    view: NavigationView, model: NavigationModel, services: FakeServices
) -> None:
    query = DocumentQuery(text="TTr/").only(Facet.DOCUMENT_TYPE, "Kế hoạch")
    model.set_query(query)
    counts = _counts(services.as_services(), query)
    model.set_counts(counts.facets, counts.places)
    assert "Kế hoạch" in _shown(view)


@pytest.mark.parametrize(("modifier", "is_added"), [(NO_MODIFIER, False), (CONTROL, True)])
def test_a_click_chooses_a_line(
    qtbot: QtBot, view: NavigationView, modifier: Qt.KeyboardModifier, is_added: bool
) -> None:
    with qtbot.waitSignal(view.node_chosen) as blocker:
        _click(view, "document_type:Kế hoạch", modifier)
    node, added = blocker.args
    assert (node.value, added) == ("Kế hoạch", is_added)


def test_a_heading_opens_and_closes(
    qtbot: QtBot, view: NavigationView, model: NavigationModel
) -> None:
    index = model.index_of_key("section:document_type")
    assert view.isExpanded(index)
    with qtbot.assertNotEmitted(view.node_chosen):
        _click(view, "section:document_type")
        assert not view.isExpanded(index)
        view.setCurrentIndex(index)
        press(view, Qt.Key.Key_Return)
        assert view.isExpanded(index)


def test_long_lists_are_closed_at_first(view: NavigationView, model: NavigationModel) -> None:
    assert not view.isExpanded(model.index_of_key("section:year"))
    assert view.isExpanded(model.index_of_key("committee:1"))


def test_what_is_open_stays_so_when_the_lists_change(
    view: NavigationView, model: NavigationModel, services: FakeServices
) -> None:
    view.set_open("section:year", is_open=True)
    _click(view, "section:term")
    services.dossiers.create(DossierValues("TH.01", "Kiểm điểm"))
    model.set_lists(navigation_lists(services.as_services(), CancelToken()))
    assert model.index_of_key("dossier:1").isValid()
    assert view.isExpanded(model.index_of_key("section:year"))
    assert not view.isExpanded(model.index_of_key("section:term"))
