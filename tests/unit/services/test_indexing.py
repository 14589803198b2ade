import shutil
from pathlib import Path

import pytest

from hoso_app.domain.documents import Field
from hoso_app.domain.errors import IndexUnusableError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet, IndexState, SearchRequest
from hoso_app.domain.work import CancelToken, Progress
from hoso_app.search import Vocabulary
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


def test_a_change_during_a_rebuild_is_found_during_it_and_after(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    changed, gone = filed["KH 59.txt"], filed["BC 97.txt"]
    told: list[tuple[int, IndexState]] = []

    def ask() -> None:
        outcome = services.search.search(SearchRequest("đom đóm "))
        told.append((outcome.total, outcome.index_state))

    def change(progress: Progress) -> None:
        if progress.done:  # all papers are in the new index, which does not answer yet
            services.documents.edit([changed], {Field.ABSTRACT: "nuôi đom đóm"})
            services.documents.trash([gone])
            ask()
            services.indexing.drain()
            ask()

    services.indexing.rebuild(change, CancelToken())
    ask()

    assert told == [(0, IndexState.BEHIND), (1, IndexState.READY), (1, IndexState.READY)]
    every = services.search.search(SearchRequest())
    assert gone not in {hit.document_id for hit in every.hits}
    with services.indexing.using() as index:
        assert index is not None
        assert index.document_ids() == frozenset(filed.values())


def test_while_the_first_index_is_built_the_database_answers(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    services.indexing.drop()
    told: list[tuple[int, IndexState]] = []

    def change(progress: Progress) -> None:
        if progress.done:
            services.documents.edit([filed["KH 59.txt"]], {Field.ABSTRACT: "nuôi đom đóm"})
            services.indexing.drain()
            outcome = services.search.search(SearchRequest("đom đóm "))
            told.append((outcome.total, outcome.index_state))

    services.indexing.rebuild(change, CancelToken())

    assert told == [(1, IndexState.REBUILDING)]
    outcome = services.search.search(SearchRequest("đom đóm "))
    assert (outcome.total, outcome.index_state) == (1, IndexState.READY)


def test_a_question_to_an_index_that_was_just_replaced_is_put_to_the_new_one(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    assert filed
    with services.indexing.using() as replaced:
        assert replaced is not None
        services.indexing.rebuild(ignore, CancelToken())
        with pytest.raises(IndexUnusableError):
            replaced.search(SearchRequest(), Vocabulary())
        services.indexing.drop(replaced)
    assert services.indexing.state() is IndexState.READY
