"""Results in the order of a column."""

from pathlib import Path
from typing import get_args

import pytest

from hoso_app.domain.documents import Field
from hoso_app.domain.search import Column, SearchRequest, ValueColumn
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from tests.papers import PLAN_59, PLAN_60, REPORT_97
from tests.unit.services.conftest import file_all

TOKEN = CancelToken()


def file_texts(services: Services, folder: Path, *texts: str) -> None:
    """File papers with these texts."""
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    file_all(services, *sorted(folder.glob("*.txt")))


@pytest.mark.parametrize("column", get_args(ValueColumn))
def test_every_column_orders_every_paper_both_ways(
    services: Services, tmp_path: Path, column: ValueColumn
) -> None:
    file_texts(services, tmp_path, PLAN_59, PLAN_60, REPORT_97)
    services.indexing.drain()
    request = SearchRequest()
    there = services.orders.ids(request, column, TOKEN)
    back = services.orders.ids(request, column, TOKEN, is_reversed=True)
    assert sorted(there) == sorted(back) == sorted(services.search.ids(request))
    assert there == tuple(reversed(back))


def test_an_edit_is_seen_at_once(services: Services, tmp_path: Path) -> None:
    file_texts(services, tmp_path, PLAN_59, PLAN_60)
    services.indexing.drain()
    before = services.orders.ids(SearchRequest(), Column.NUMBER, TOKEN)
    numbers = {row.id: row.document_number for row in services.documents.rows(before)}
    assert [numbers[one] for one in before] == ["59-KH/TU", "60-KH/TU"]
    services.documents.edit([before[0]], {Field.DOCUMENT_NUMBER: "100-KH/TU"})
    services.indexing.drain()
    assert services.orders.ids(SearchRequest(), Column.NUMBER, TOKEN) == before[::-1]
