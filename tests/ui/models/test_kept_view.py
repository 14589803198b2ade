"""What the list showed comes back as it was."""

import pytest

from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Column, Facet, Sort
from hoso_app.ui.models.kept_view import KeptView, as_text, from_text
from hoso_app.ui.models.query import DocumentQuery


@pytest.mark.parametrize(
    "view",
    [
        KeptView(DocumentQuery()),
        KeptView(DocumentQuery("kiểm điểm", sort=Sort.NUMBER), DocumentId(7)),
        KeptView(DocumentQuery().only(Facet.TERM, "2020-2025").toggled(Facet.TAG, "sơ kết")),
        KeptView(DocumentQuery(is_recent=True)),
        KeptView(DocumentQuery(sort=Sort.OLDEST)),
        KeptView(DocumentQuery(sort=Sort.DOSSIER).only(Facet.DOSSIER, "4")),
        KeptView(DocumentQuery(column=Column.TITLE, is_reversed=True)),
    ],
)
def test_a_view_comes_back(view: KeptView) -> None:
    assert from_text(as_text(view)) == view


def test_a_view_of_an_older_version_comes_back() -> None:
    kept = '{"text": "", "filters": {}, "sort": "date", "recent": false, "document": null}'
    assert from_text(kept) == KeptView(DocumentQuery(sort=Sort.DATE))


@pytest.mark.parametrize(("is_reversed", "sort"), [("true", Sort.DATE), ("false", Sort.OLDEST)])
def test_the_column_of_dates_of_an_older_version_is_an_order_by_date(
    is_reversed: str, sort: Sort
) -> None:
    kept = (
        '{"text": "", "filters": {}, "sort": "number", "recent": true, "document": null,'
        f' "column": "date", "reversed": {is_reversed}}}'
    )
    assert from_text(kept) == KeptView(DocumentQuery(sort=sort, is_recent=True))


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{}",
        "[]",
        "null",
        "nothing",
        '{"text": "", "filters": [], "sort": "date", "recent": 0, "document": null}',
        '{"text": "", "filters": {"moon": []}, "sort": "date", "recent": 0, "document": null}',
        '{"text": "", "filters": {}, "sort": "by weight", "recent": 0, "document": null}',
        '{"text": "", "filters": {}, "sort": "date", "recent": 0, "document": "x"}',
    ],
)
def test_what_cannot_be_read_is_forgotten(kept: str) -> None:
    assert from_text(kept) is None
