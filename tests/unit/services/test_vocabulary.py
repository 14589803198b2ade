import pytest

from hoso_app.domain.documents import Field
from hoso_app.domain.dossiers import DossierValues
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet, SearchRequest
from hoso_app.services.application import Services
from tests.unit.services.conftest import AddPapers

BRANCH = "Chi bộ Trường Mẫu giáo Hoa Sen"


def _understood(services: Services, question: str) -> list[str]:
    services.indexing.drain()
    found = services.search.search(SearchRequest(question)).understood
    names = {str(one.id): one.name for one in services.committees.all()}
    return [names[one.value] for one in found if one.facet is Facet.COMMITTEE]


def test_a_committee_that_an_edit_brings_is_understood_at_once(
    services: Services, add_papers: AddPapers
) -> None:
    ids = add_papers(2)
    question = "kế hoạch chi bộ trường mẫu giáo hoa sen"
    assert _understood(services, question) == []
    services.documents.edit(ids[:1], {Field.ISSUER: BRANCH})
    assert _understood(services, question) == [BRANCH]
    services.documents.set_starred(ids, True)
    assert _understood(services, question) == [BRANCH]


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("kế hoạch thị ủy 2023", ["Thị ủy Ngã Năm"]), ("ke hoach thi uy 2023", ["Thị ủy Ngã Năm"]),
        ("kết luận btv tháng 3/2023", ["Thị ủy Ngã Năm"]), ("BTV", ["Thị ủy Ngã Năm"]),
        ("thông báo ban thường vụ", ["Thị ủy Ngã Năm"]), ("thị ủy ngã năm", ["Thị ủy Ngã Năm"]),
        ("báo cáo xã tân long nhiệm kỳ 2020-2025", ["Đảng ủy xã Tân Long"]),
        ("dang uy xa tan long", ["Đảng ủy xã Tân Long"]), ("xa tan long", ["Đảng ủy xã Tân Long"]),
        ("xã Tân Hoà", []), ("thường xuyên", []), ("kế hoạch tỉnh", []), ("btvx", []),
    ],
)  # fmt: skip
def test_bodies_are_understood_as_the_office_calls_them(
    services: Services, filed: dict[str, DocumentId], question: str, named: list[str]
) -> None:
    assert filed
    assert _understood(services, question) == named


def test_a_month_is_offered_as_what_it_is(services: Services, filed: dict[str, DocumentId]) -> None:
    assert filed
    services.indexing.drain()
    found = services.search.search(SearchRequest("báo cáo tháng 5/2023")).understood
    offer = next(one for one in found if one.facet is Facet.YEAR)
    assert (offer.value, offer.field) == ("2023", 'ngày:"tháng 5/2023"')
    whole = services.search.search(SearchRequest("năm 2023 2020-2025")).understood
    assert [one.field for one in whole] == [None] * len(whole)


def test_a_dossier_is_asked_for_by_code_and_by_words_of_its_title(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    values = DossierValues("03.2026", "Kiểm điểm giữa nhiệm kỳ")
    services.dossiers.create(values, [filed["KH 59.txt"]])
    services.indexing.drain()
    for question in ("hồsơ:03.2026", "ho so:kiem", 'hồsơ:"giữa nhiệm kỳ"', "hoso:báo"):
        found = [hit.document_id for hit in services.search.search(SearchRequest(question)).hits]
        assert found == ([] if question.endswith("báo") else [filed["KH 59.txt"]]), question
    services.indexing.drop()
    assert services.search.search(SearchRequest("hồsơ:kiểm")).total == 1
    assert services.search.search(SearchRequest("hồsơ:kiệm")).total == 0
