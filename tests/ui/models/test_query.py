import pytest

from hoso_app.domain.search import Facet, Sort
from hoso_app.ui.models.query import DocumentQuery, Place


@pytest.mark.parametrize("place", list(Place))
def test_going_to_a_place_shows_that_place(place: Place) -> None:
    start = DocumentQuery("kế hoạch").at(Place.STARRED).at(Place.RECENT)
    assert start.at(place).place is place
    assert start.at(place).text == "kế hoạch"


def test_all_drops_every_filter_and_other_places_keep_those_beside_them() -> None:
    query = DocumentQuery().toggled(Facet.TERM, "2020-2025").at(Place.TRASH)
    assert query.filters == {Facet.TERM: ("2020-2025",), Facet.STATE: ("trash",)}
    assert query.at(Place.INBOX).filters == {Facet.TERM: ("2020-2025",), Facet.STATE: ("inbox",)}
    assert query.at(Place.ALL).is_empty


def test_toggling_twice_changes_nothing() -> None:
    once = DocumentQuery().toggled(Facet.TAG, "sơ kết")
    assert once.toggled(Facet.TAG, "khẩn").filters == {Facet.TAG: ("sơ kết", "khẩn")}
    assert once.toggled(Facet.TAG, "sơ kết") == DocumentQuery()


def test_only_replaces_the_values_of_its_facet() -> None:
    query = DocumentQuery().toggled(Facet.YEAR, "2022").toggled(Facet.TAG, "sơ kết")
    assert query.only(Facet.YEAR, "2023").filters == {
        Facet.YEAR: ("2023",),
        Facet.TAG: ("sơ kết",),
    }


@pytest.mark.parametrize(
    ("text", "chosen", "effective"),
    [
        ("", Sort.RELEVANCE, Sort.DATE),
        ("  ", Sort.RELEVANCE, Sort.DATE),
        ("kế hoạch", Sort.RELEVANCE, Sort.RELEVANCE),
        ("", Sort.NUMBER, Sort.NUMBER),
        ("kế hoạch", Sort.DATE, Sort.DATE),
    ],
)
def test_without_words_the_newest_come_first(text: str, chosen: Sort, effective: Sort) -> None:
    assert DocumentQuery(text, sort=chosen).request(limit=50).sort is effective
