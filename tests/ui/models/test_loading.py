from hoso_app.domain.documents import Field
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.ui.models.document_list import PAGE
from hoso_app.ui.models.loading import (
    answer_query,
    count_around,
    load_entries,
    navigation_lists,
    open_document,
    plan_edit,
)
from hoso_app.ui.models.query import DocumentQuery, Place
from tests.ui.fake_services import FakeServices

TOKEN = CancelToken()


def _find(services: Services, number: str) -> DocumentId:
    rows = services.documents.rows([DocumentId(one) for one in range(1, 31)])
    return next(row.id for row in rows if row.document_number == number)


def test_an_answer_holds_every_identifier_and_the_first_rows(services: Services) -> None:
    answer = answer_query(services, DocumentQuery("59-KH/TU"), TOKEN)
    assert answer.ids[0] == _find(services, "59-KH/TU")
    assert len(answer.entries) == min(len(answer.ids), PAGE)
    first = answer.entries[0]
    assert first.row.id == answer.ids[0]
    assert first.snippet is not None
    start, end = first.snippet.marks[0]
    assert first.snippet.text[start:end] == "59-KH/TU"


def test_counts_of_places_are_those_that_the_place_shows(services: Services) -> None:
    services.documents.trash([_find(services, "59-KH/TU")])
    services.documents.set_starred([_find(services, "60-KH/TU")], starred=True)
    services.indexing.drain()
    query = DocumentQuery("kế hoạch")
    answer = answer_query(services, query, TOKEN)
    places = count_around(services, answer, TOKEN).places
    for place in (Place.ALL, Place.INBOX, Place.STARRED, Place.TRASH):
        shown = answer_query(services, query.at(place), TOKEN)
        assert places[place] == len(shown.ids), place
        assert count_around(services, shown, TOKEN).places == places, place


def test_the_newest_comers_stand_first_in_recent(services: Services) -> None:
    answer = answer_query(services, DocumentQuery().at(Place.RECENT), TOKEN)
    assert list(answer.ids) == sorted(answer.ids, reverse=True)
    assert answer.outcome.total == 30


def test_a_later_page_has_its_own_snippets() -> None:
    fake = FakeServices(120)
    services = fake.as_services()
    query = DocumentQuery("nghi quyet")
    ids = answer_query(services, query, TOKEN).ids[PAGE : 2 * PAGE]
    entries = load_entries(services, query, PAGE, ids, TOKEN)
    assert [entry.row.id for entry in entries] == list(ids)
    assert all(entry.snippet is not None for entry in entries)


def test_without_words_a_page_is_read_without_searching() -> None:
    fake = FakeServices(120)
    ids = tuple(fake.store)[:PAGE]
    fake.calls.clear()
    entries = load_entries(fake.as_services(), DocumentQuery(), 0, ids, TOKEN)
    assert len(entries) == PAGE
    assert fake.calls == [f"rows {PAGE}"]


def test_navigation_offers_what_the_library_holds(services: Services) -> None:
    lists = navigation_lists(services, TOKEN)
    assert "2020-2025" in lists.facets[Facet.TERM]
    assert any(body.is_own for body in lists.committees)


def test_a_document_comes_with_what_stands_around_it(services: Services) -> None:
    opened = open_document(services, _find(services, "59-KH/TU"), "giữa nhiệm kỳ", TOKEN)
    text = opened.extracted.text
    assert "giữa nhiệm kỳ" in {text[start:end].lower() for start, end in opened.hits}
    assert _find(services, "60-KH/TU") in opened.cited
    assert opened.citing
    assert len(opened.history) == 1


def test_a_planned_edit_leaves_out_what_is_so_already(services: Services) -> None:
    ids = [_find(services, "59-KH/TU"), _find(services, "60-KH/TU")]
    planned = plan_edit(services, ids, {Field.TERM: "2020-2025", Field.SIGNER: "Cam"}, TOKEN)
    assert {change.field for change in planned} == {Field.SIGNER}
    assert {change.document_name for change in planned} == {
        "Kế hoạch 59-KH/TU",
        "Kế hoạch 60-KH/TU",
    }
