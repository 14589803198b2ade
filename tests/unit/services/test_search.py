from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from typing_extensions import override

from hoso_app.domain.documents import DocumentFields, DocumentState
from hoso_app.domain.dossiers import DossierValues
from hoso_app.domain.errors import CancelledError
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.ids import DocumentId, DossierId
from hoso_app.domain.search import Facet, Rung, SearchRequest, Sort
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.storage import new_documents
from hoso_app.storage.engine import Database
from hoso_app.storage.new_documents import NewDocument, NewOriginal
from tests.papers import PLAN_60
from tests.unit.services.conftest import NOON, AddPapers, file_all, ignore

_PAGES = ("Trang đầu nói về kế hoạch. ", "Trang giữa nói về kinh phí. ", "Trang cuối: nơi nhận. ")


@pytest.fixture
def paged(services: Services, library: Path) -> Services:
    starts = [sum(map(len, _PAGES[:number])) for number in range(len(_PAGES))]
    database = Database(library / "hoso.db")
    with database.write() as session:
        paper = NewDocument(
            fields=DocumentFields(),
            evidence={},
            original=NewOriginal("0" * 64, "ba trang.pdf", 10),
            extracted=ExtractedText("".join(_PAGES), tuple(starts)),
            state=DocumentState.FILED,
        )
        new_documents.insert(session, paper, NOON)
    database.close()
    services.indexing.rebuild(ignore, CancelToken())
    return services


@pytest.mark.parametrize(
    ("query", "page"), [("kế hoạch", 1), ("kinh phi", 2), ("nơi nhận", 3), ("kính phi", 2)]
)
def test_snippet_tells_its_page(paged: Services, query: str, page: int) -> None:
    hit = paged.search.search(SearchRequest(query + " ")).hits[0]

    assert hit.snippet is not None
    assert hit.snippet.page == page


def test_text_without_pages_has_no_page(services: Services, filed: dict[str, DocumentId]) -> None:
    assert filed
    snippet = services.search.search(SearchRequest("kiểm điểm")).hits[0].snippet

    assert snippet is not None
    assert snippet.page is None


def test_snippet_of_a_slip_marks_what_was_meant(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    assert filed
    outcome = services.search.search(SearchRequest("khạch quan "))

    assert outcome.total == 0
    assert outcome.suggestion == "khách quan "
    hit = outcome.hits[0]
    assert hit.rung is Rung.TONE
    assert hit.snippet is not None
    marked = [hit.snippet.text[start:end] for start, end in hit.snippet.marks]
    assert marked == ["khách quan"]


_NEW_PLAN = """THÀNH UỶ CẦN THƠ
*
Số 12-KH/TU
ĐẢNG CỘNG SẢN VIỆT NAM

Cần Thơ, ngày 20 tháng 10 năm 2025

KẾ HOẠCH
tổ chức học tập nghị quyết
-----

Ban Thường vụ Thành uỷ ban hành kế hoạch như sau.
"""


@pytest.mark.parametrize("is_old_first", [True, False])
def test_papers_are_found_by_the_names_before_and_after_their_committee(
    services: Services, tmp_path: Path, is_old_first: bool
) -> None:
    papers = [("cũ.txt", PLAN_60), ("mới.txt", _NEW_PLAN)]
    ids = {}
    for name, text in papers if is_old_first else reversed(papers):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        ids[name] = file_all(services, path)[0].document_id

    for query in ("thành ủy cần thơ", "tỉnh ủy sóc trăng", "tinh uy soc trang"):
        outcome = services.search.search(SearchRequest(query + " "))
        found = {hit.document_id for hit in outcome.hits if not hit.rung.is_loose}
        assert found == set(ids.values()), query


@pytest.fixture
def without_index(services: Services, add_papers: AddPapers) -> Services:
    add_papers(450)
    services.indexing.drop()
    return services


@pytest.mark.parametrize("has_index", [True, False])
def test_a_dossier_gives_its_order_to_the_list(
    services: Services, add_papers: AddPapers, has_index: bool
) -> None:
    one, two, three, four = add_papers(4)
    services.dossiers.create(DossierValues("01/2023", "Kiểm điểm"))
    services.dossiers.create(DossierValues("02/2023", "Đại hội"))
    first, second = (made.id for made in services.dossiers.all())
    services.dossiers.edit(first, DossierValues("01/2023", "Kiểm điểm"), [three, one, two])
    services.dossiers.edit(second, DossierValues("02/2023", "Đại hội"), [two, three])
    services.indexing.rebuild(ignore, CancelToken())
    if not has_index:
        services.indexing.drop()

    def asked(*dossiers: DossierId, text: str = "") -> tuple[DocumentId, ...]:
        filters = {Facet.DOSSIER: tuple(map(str, dossiers))} if dossiers else {}
        request = SearchRequest(text, filters, Sort.DOSSIER)
        ids = services.search.ids(request)
        assert tuple(hit.document_id for hit in services.search.search(request).hits) == ids
        return ids

    assert asked(first) == (three, one, two)
    assert asked(first, text="kế hoạch ") == (three, one, two)
    assert asked(second) == (two, three)
    services.dossiers.edit(first, DossierValues("01/2023", "Kiểm điểm"), [two, three, one])
    services.indexing.drain()
    assert asked(first) == (two, three, one)
    by_relevance = services.search.ids(SearchRequest())
    assert asked() == by_relevance, "nothing has the order of no dossier"
    assert set(asked(first, second)) == {one, two, three}
    assert four in by_relevance


@pytest.mark.parametrize("sort", list(Sort))
def test_without_an_index_the_order_is_the_same(
    services: Services, filed: dict[str, DocumentId], sort: Sort
) -> None:
    services.dossiers.create(DossierValues("01/2023", "Kiểm điểm"), list(filed.values())[::-1])
    services.indexing.drain()
    filters = {Facet.DOSSIER: (str(services.dossiers.all()[0].id),)}
    request = SearchRequest("", filters, sort)
    by_index = services.search.ids(request)
    services.indexing.drop()

    assert services.search.ids(request) == by_index
    assert len(by_index) == len(filed)


class _AskedTwice(CancelToken):
    """A token that is cancelled when it is looked at for the second time."""

    looks = 0

    @override
    def raise_if_cancelled(self) -> None:
        self.looks += 1
        if self.looks == 2:
            self.cancel()
        super().raise_if_cancelled()


def test_a_scan_stops_when_another_question_is_asked(without_index: Services) -> None:
    for ask in (without_index.search.search, without_index.search.ids):
        token = _AskedTwice()
        with pytest.raises(CancelledError):
            ask(SearchRequest("kế hoạch"), token)
        assert token.looks == 2
    assert without_index.search.search(SearchRequest("")).total == 450


def test_scans_wait_for_each_other_and_all_are_answered(without_index: Services) -> None:
    with ThreadPoolExecutor(3) as pool:
        asked = [pool.submit(without_index.search.search, SearchRequest("")) for _ in range(3)]
        assert [one.result().total for one in asked] == [450] * 3


def test_a_question_for_the_index_that_nobody_waits_for_is_dropped(services: Services) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(CancelledError):
        services.search.search(SearchRequest("kế hoạch"), token)
