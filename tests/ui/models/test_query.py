import pytest

from hoso_app.domain.search import Column, Facet, Sort
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
        ("", Sort.OLDEST, Sort.OLDEST),
        ("", Sort.DOSSIER, Sort.DATE),
        ("kế hoạch", Sort.DOSSIER, Sort.RELEVANCE),
    ],
)
def test_without_words_the_newest_come_first(text: str, chosen: Sort, effective: Sort) -> None:
    assert DocumentQuery(text, sort=chosen).request(limit=50).sort is effective


def test_only_one_dossier_gives_its_order() -> None:
    one = DocumentQuery(sort=Sort.DOSSIER).only(Facet.DOSSIER, "4")
    assert one.effective_sort is Sort.DOSSIER
    two = one.toggled(Facet.DOSSIER, "7")
    assert two.effective_sort is Sort.DATE
    assert two.toggled(Facet.DOSSIER, "4").effective_sort is Sort.DOSSIER


@pytest.mark.parametrize(
    ("query", "column", "expected"),
    [
        (DocumentQuery(), Column.DATE, (Column.DATE, False)),
        (DocumentQuery(sort=Sort.OLDEST), Column.DATE, (Column.DATE, True)),
        (DocumentQuery(sort=Sort.NUMBER), Column.DATE, (Column.DATE, False)),
        (DocumentQuery("kế hoạch"), Column.DATE, (Column.DATE, False)),
        (DocumentQuery(is_recent=True), Column.DATE, (Column.DATE, False)),
        (DocumentQuery(), Column.TITLE, (Column.TITLE, False)),
        (DocumentQuery(column=Column.TITLE), Column.TITLE, (Column.TITLE, True)),
        (DocumentQuery(column=Column.TITLE, is_reversed=True), Column.TITLE, (Column.TITLE, False)),
        (DocumentQuery(column=Column.TITLE), Column.DATE, (Column.DATE, False)),
    ],
)
def test_a_title_orders_by_its_column_and_turns_the_order_round(
    query: DocumentQuery, column: Column, expected: tuple[Column, bool]
) -> None:
    assert query.by_column(column).column_order == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (DocumentQuery(), (Column.DATE, True)),
        (DocumentQuery(sort=Sort.OLDEST), (Column.DATE, False)),
        (DocumentQuery("kế hoạch"), None),
        (DocumentQuery(sort=Sort.NUMBER), None),
        (DocumentQuery(sort=Sort.DOSSIER).only(Facet.DOSSIER, "4"), None),
        (DocumentQuery(is_recent=True), None),
    ],
)
def test_the_table_tells_by_which_column_it_is_ordered(
    query: DocumentQuery, expected: tuple[Column, bool] | None
) -> None:
    assert query.column_order == expected


def test_an_order_that_is_chosen_takes_the_place_of_a_column() -> None:
    by_title = DocumentQuery("kế hoạch").by_column(Column.TITLE).by_column(Column.TITLE)
    assert by_title.by(Sort.OLDEST) == DocumentQuery("kế hoạch", sort=Sort.OLDEST)
