import shutil
from pathlib import Path

import pytest

from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet, IndexState, SearchRequest
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from tests.unit.services.conftest import ignore, open_for_test


def test_the_index_is_in_step_after_an_import(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    assert filed
    assert services.indexing.state() is IndexState.READY


@pytest.mark.parametrize("damage", ["missing", "emptied", "garbage"])
def test_search_goes_on_without_an_index_and_the_index_comes_back(
    services: Services, filed: dict[str, DocumentId], library: Path, damage: str
) -> None:
    services.close()
    if damage == "missing":
        shutil.rmtree(library / "index")
    for path in [one for one in (library / "index").rglob("*") if one.is_file()]:
        path.write_bytes(b"" if damage == "emptied" else b"garbage" * 20)
    again = open_for_test(library)
    try:
        request = SearchRequest("59 kh tu")
        outcome = again.search.search(request)
        assert outcome.index_state is IndexState.MISSING
        assert outcome.hits[0].document_id == filed["KH 59.txt"]
        again.indexing.ensure(ignore, CancelToken())
        outcome = again.search.search(request)
        assert outcome.index_state is IndexState.READY
        assert outcome.hits[0].document_id == filed["KH 59.txt"]
    finally:
        again.close()


def test_an_index_of_another_library_is_never_opened(
    services: Services, filed: dict[str, DocumentId], library: Path, tmp_path: Path
) -> None:
    assert filed
    services.close()
    identity = library / "library.json"
    identity.write_text(identity.read_text().replace('"key": "', '"key": "00'))
    again = open_for_test(library)
    try:
        assert again.indexing.state() is IndexState.MISSING
    finally:
        again.close()


def test_scan_and_index_agree_on_totals_and_counts(
    services: Services, filed: dict[str, DocumentId], library: Path
) -> None:
    assert filed
    requests = [
        SearchRequest("kiem diem"),
        SearchRequest("nghị quyết"),
        SearchRequest("", {Facet.DOCUMENT_TYPE: ("Kế hoạch",)}),
        SearchRequest("tan long"),
    ]
    indexed = [services.search.search(one) for one in requests]
    services.close()
    shutil.rmtree(library / "index")
    again = open_for_test(library)
    try:
        for request, expected in zip(requests, indexed, strict=True):
            scanned = again.search.search(request)
            assert {h.document_id for h in scanned.hits} == {h.document_id for h in expected.hits}
            assert scanned.total == expected.total
            kinds = scanned.facets[Facet.DOCUMENT_TYPE]
            assert {k: v for k, v in expected.facets[Facet.DOCUMENT_TYPE].items() if v} == kinds
    finally:
        again.close()
