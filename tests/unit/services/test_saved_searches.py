import pytest

from hoso_app.domain.errors import NotFoundError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet, SearchRequest
from hoso_app.services.application import Services
from hoso_app.services.saved_searches import MOST_RECENT


def test_saved_searches_count_what_answers_them_now(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    saved = services.saved_searches
    saved.save("Kiểm điểm", SearchRequest("kiểm điểm"))
    saved.save("Kế hoạch", SearchRequest("", {Facet.DOCUMENT_TYPE: ("Kế hoạch",)}))
    ids = {one.name: one.id for one in saved.all()}
    before = saved.counts()

    services.documents.trash([filed["KH 59.txt"]])
    services.indexing.drain()

    after = saved.counts()
    for name in ids:
        assert after[ids[name]] == before[ids[name]] - 1


def test_saved_search_is_found_by_its_name_without_marks(services: Services) -> None:
    services.saved_searches.save("Kiểm điểm giữa kỳ", SearchRequest("kiểm điểm"))

    assert services.saved_searches.named("kiem diem giua ky").request.text == "kiểm điểm"
    with pytest.raises(NotFoundError):
        services.saved_searches.named("không có")


def test_recent_searches_are_the_latest_first_each_once(services: Services) -> None:
    saved = services.saved_searches
    for number in range(MOST_RECENT + 5):
        saved.note(f"câu {number}")
    saved.note("  CÂU   20 ")
    saved.note("   ")

    recent = saved.recent()

    assert len(recent) == MOST_RECENT
    assert recent[:3] == ("CÂU 20", "câu 24", "câu 23")
