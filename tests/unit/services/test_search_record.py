import re
from pathlib import Path

import pytest

from hoso_app.domain import catalogue
from hoso_app.domain.documents import DocumentFields, DocumentState
from hoso_app.domain.errors import DiskError
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet, SearchRequest
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.services.search_record import as_html, write_record
from hoso_app.storage import new_documents
from hoso_app.storage.engine import Database
from hoso_app.storage.new_documents import NewDocument, NewOriginal
from tests.unit.services.conftest import NOON, ignore


def _text_of(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


@pytest.fixture
def unread(services: Services, filed: dict[str, DocumentId], library: Path) -> Services:
    """Add a scan and a paper behind a password."""
    assert filed
    database = Database(library / "hoso.db")
    with database.write() as session:
        for number, (name, missing) in enumerate(
            (("quét.pdf", "scan"), ("khóa <1>.docx", "encrypted"))
        ):
            paper = NewDocument(
                fields=DocumentFields(),
                evidence={},
                original=NewOriginal(f"{number:064x}", name, 10),
                extracted=ExtractedText(""),
                state=DocumentState.INBOX,
                missing=missing,
            )
            new_documents.insert(session, paper, NOON)
    database.close()
    services.indexing.rebuild(ignore, CancelToken())
    return services


def test_record_tells_question_time_reach_and_results(unread: Services) -> None:
    request = SearchRequest("kiểm điểm", {Facet.DOCUMENT_TYPE: ("Kế hoạch",)})

    text = _text_of(as_html(unread.search_records.record(request)))

    for piece in (
        "PHIẾU TRA CỨU", "Câu tìm: kiểm điểm", "Thể loại: Kế hoạch", "Kho: kho",
        "5 văn bản trong kho, 3 tìm được chữ", "Chỉ mục đầy đủ", "59-KH/TU", "60-KH/TU",
        "Kết quả: 2 văn bản", "Không tìm được trong chữ: 2 văn bản", "quét.pdf",
        "bản quét chưa nhận dạng chữ", "khóa &lt;1&gt;.docx", "có mật khẩu",
    ):  # fmt: skip
        assert piece in text
    assert "thu ky" not in text  # the name of an account of this machine tells the reader nothing


def test_record_names_the_office_and_the_day_as_papers_write_it(unread: Services) -> None:
    entry = catalogue.match_name("Thị ủy Ngã Năm")
    assert entry is not None
    unread.committees.choose_own(entry)
    record = unread.search_records.record(SearchRequest("kiểm điểm"))
    text = _text_of(as_html(record))
    local = record.asked_at.astimezone()
    assert "Cơ quan tra cứu: Thị ủy Ngã Năm" in text
    assert re.search(rf"Thời điểm: {local:%H} giờ {local:%M}, ngày \d\d/\d+/{local.year} ", text)
    assert "UTC" not in text


def test_papers_that_only_come_close_stand_apart(unread: Services) -> None:
    record = unread.search_records.record(SearchRequest("kiêm điểm giứa"))

    assert record.found == ()
    assert record.close
    assert "Gần đúng, không tính vào kết quả" in as_html(record)


def test_record_is_written_and_what_cannot_be_is_told(unread: Services, tmp_path: Path) -> None:
    record = unread.search_records.record(SearchRequest(""))

    write_record(tmp_path / "phiếu.html", record)

    assert (tmp_path / "phiếu.html").read_text("utf-8") == as_html(record)
    with pytest.raises(DiskError):
        write_record(tmp_path / "none" / "phiếu.html", record)


def test_parts_of_what_cannot_be_searched_are_counted_and_open_their_lists(
    unread: Services,
) -> None:
    outcome = unread.search.search(SearchRequest(""))

    assert outcome.missing == {"scan": 1, "encrypted": 1}
    assert outcome.facets[Facet.TEXT] == {"yes": 3, "no": 2, "scan": 1, "encrypted": 1}
    for reason in ("scan", "encrypted"):
        assert len(unread.search.ids(SearchRequest("", {Facet.TEXT: (reason,)}))) == 1


@pytest.mark.parametrize(
    ("facet", "value", "told"),
    [
        (Facet.STATE, "inbox", "Trạng thái: Hộp chờ"),
        (Facet.STARRED, "1", "Đánh dấu: có"),
        (Facet.TEXT, "yes", "Chữ trong bản: tìm được"),
        (Facet.TEXT, "damaged", "Chữ trong bản: chưa tìm được: không đọc được chữ"),
        (Facet.TAG, "mật", "Nhãn: mật"),
    ],
)
def test_filters_are_told_by_their_names(
    services: Services, facet: Facet, value: str, told: str
) -> None:
    record = services.search_records.record(SearchRequest("", {facet: (value,)}))
    assert f"{told} " in _text_of(as_html(record))
