from pathlib import Path

import pytest

from hoso_app.domain.documents import DocumentFields, DocumentState
from hoso_app.domain.errors import DocumentNotFoundError
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.services.related import Kinship
from hoso_app.storage import new_documents
from hoso_app.storage.engine import Database
from hoso_app.storage.new_documents import NewDocument, NewOriginal
from tests.unit.services.conftest import NOON, AddPapers, ignore

_PAPERS = (
    ("Báo cáo", "Kết quả công tác xây dựng Đảng tháng 3 năm 2023", "kết nạp đảng viên mới"),
    ("Báo cáo", "Kết quả công tác xây dựng Đảng tháng 4 năm 2023", "kết nạp đảng viên mới"),
    ("Báo cáo", "Kết quả công tác xây dựng Đảng quý II năm 2024", "sinh hoạt chi bộ"),
    ("Kế hoạch", "Phòng, chống hạn mặn", "hạn mặn xâm nhập đồng ruộng, trữ nước ngọt"),
    ("Công văn", "Trữ nước cho mùa khô", "xâm nhập đồng ruộng do hạn mặn, trữ nước ngọt"),
    ("Giấy mời", "Họp giao ban", "mời họp vào sáng thứ hai"),
)


@pytest.fixture
def ids(services: Services, library: Path) -> list[DocumentId]:
    database = Database(library / "hoso.db")
    added = []
    with database.write() as session:
        for number, (kind, title, text) in enumerate(_PAPERS):
            fields = DocumentFields(document_type=kind, abstract=title, issuer="Thị ủy Ngã Năm")
            paper = NewDocument(
                fields=fields,
                evidence={},
                original=NewOriginal(f"{number:064x}", f"{number}.txt", 10),
                extracted=ExtractedText(f"{title}. {text}"),
                state=DocumentState.FILED,
            )
            added.append(new_documents.insert(session, paper, NOON))
    database.close()
    services.indexing.rebuild(ignore, CancelToken())
    return added


def test_papers_of_a_series_belong_together(services: Services, ids: list[DocumentId]) -> None:
    related = services.related.of_document(ids[0])

    series = [one.document_id for one in related if Kinship.SERIES in one.reasons]
    assert series == [ids[1], ids[2]]
    assert ids[0] not in {one.document_id for one in related}


def test_papers_of_the_same_matter_are_found_by_their_words(
    services: Services, ids: list[DocumentId]
) -> None:
    related = services.related.of_document(ids[3])

    assert related[0].document_id == ids[4]
    assert related[0].reasons == (Kinship.MATTER,)
    assert ids[5] not in {one.document_id for one in related}


def test_citations_belong_together_from_both_ends(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    own, superior = filed["KH 59.txt"], filed["KH 60 tinh.txt"]

    reasons = {
        key: {one.document_id: one.reasons for one in services.related.of_document(key)}
        for key in (own, superior)
    }

    assert Kinship.CITES in reasons[own][superior]
    assert Kinship.CITED_BY in reasons[superior][own]


def test_papers_in_the_trash_belong_to_nothing(services: Services, ids: list[DocumentId]) -> None:
    services.documents.trash([ids[4]])

    assert ids[4] not in {one.document_id for one in services.related.of_document(ids[3])}


def test_unknown_paper_is_told(services: Services) -> None:
    with pytest.raises(DocumentNotFoundError):
        services.related.of_document(DocumentId(99))


def test_of_a_long_series_the_first_outside_of_the_trash_are_told(
    services: Services, add_papers: AddPapers
) -> None:
    ids = add_papers(130)
    services.documents.trash(ids[1:70])

    related = services.related.of_document(ids[0], limit=5)

    assert [one.document_id for one in related] == ids[70:75]
    assert all(Kinship.SERIES in one.reasons for one in related)
