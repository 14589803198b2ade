from hoso_app.domain.documents import Field
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
