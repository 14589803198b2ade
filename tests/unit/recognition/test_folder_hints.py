import pytest

from hoso_app.domain.committees import Level, OwnCommittee
from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import (
    DocumentFields,
    DocumentNumber,
    Evidence,
    Field,
    Origin,
    Proposal,
)
from hoso_app.domain.edits import value_text
from hoso_app.domain.terms import Term
from hoso_app.recognition.folder_hints import with_folder_hints

NGA_NAM = OwnCommittee("Thị ủy Ngã Năm", Level.DISTRICT, "TU", "Tỉnh ủy Sóc Trăng")


def _hinted(folder: str, fields: DocumentFields | None = None) -> dict[str, str]:
    before = Proposal() if fields is None else Proposal(fields)
    after = with_folder_hints(before, folder, NGA_NAM)
    assert all(
        proof.origin is Origin.INFERRED and proof.confidence < 0.5 and proof.start is None
        for proof in after.evidence.values()
    )
    assert {name: value_text(after.fields, name) for name in after.evidence} == {
        name: proof.value for name, proof in after.evidence.items()
    }
    return {name.value: proof.value for name, proof in after.evidence.items()}


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("2023", {"issued_on": "2023"}),
        ("2023/Ke hoach", {"issued_on": "2023", "document_type": "Kế hoạch"}),
        ("Năm 2023/Kế hoạch", {"issued_on": "2023", "document_type": "Kế hoạch"}),
        ("Văn bản/2019/KL", {"issued_on": "2019", "document_type": "Kết luận"}),
        ("01. Báo cáo/2022", {"issued_on": "2022", "document_type": "Báo cáo"}),
        ("I- Nghị quyết", {"document_type": "Nghị quyết"}),
        ("CTr 2021", {"issued_on": "2021", "document_type": "Chương trình"}),
        ("Cong van den 2023", {"issued_on": "2023", "document_type": "Công văn"}),
        ("CV đi", {"document_type": "Công văn"}),
        ("Báo cáo quý II năm 2022", {"issued_on": "2022", "document_type": "Báo cáo"}),
        ("BC/Thang 3-2023", {"issued_on": "2023-03", "document_type": "Báo cáo"}),
        ("2023/T5", {"issued_on": "2023-05"}),
        ("2023/Tháng 11", {"issued_on": "2023-11"}),
        ("03-2023", {"issued_on": "2023-03"}),
        ("2023.04", {"issued_on": "2023-04"}),
        ("Lưu 2015/2012", {"issued_on": "2012"}),
        ("2015-2020/Tờ trình", {"term": "2015-2020", "document_type": "Tờ trình"}),
        ("Nhiệm kỳ 2020 - 2025", {"term": "2020-2025"}),
        ("NK 2010-2015/2012", {"term": "2010-2015", "issued_on": "2012"}),
        ("Thi uy Nga Nam", {"issuer": "Thị ủy Ngã Năm"}),
        ("Đảng ủy xã Tân Long/2019", {"issuer": "Đảng ủy xã Tân Long", "issued_on": "2019"}),
        ("Dang uy xa Tan Long", {"issuer": "Đảng ủy xã Tân Long"}),
        ("Thị ủy Ngã Năm/Đảng ủy phường 1", {"issuer": "Đảng ủy Phường 1"}),
    ],
)
def test_folders_suggest(folder: str, expected: dict[str, str]) -> None:
    assert _hinted(folder) == expected


@pytest.mark.parametrize(
    "folder",
    [
        "",
        "Moi",
        "Linh tinh/Thu muc moi (2)",
        "Nghi quyet Dai hoi",  # papers about a resolution, of any kind
        "QD",  # quyết định or quy định
        "TT",  # thông tri or thông tư
        "DA",  # đề án or dự án without their marks
        "Luu 2021-2022",  # a shelf, not a term
        "Xa Tan Hoa",  # a place: papers of its committee, its council, its front …
        "Van ban den",
        "Tai lieu 20232",
    ],
)
def test_folders_that_say_nothing(folder: str) -> None:
    assert _hinted(folder) == {}


@pytest.mark.parametrize(
    ("folder", "fields", "expected"),
    [
        ("2023", DocumentFields(issued_on=PartialDate(2018, 5, 4)), {}),
        ("2023", DocumentFields(term=Term(2015, 2020)), {}),
        ("2023", DocumentFields(term=Term(2020, 2025)), {"issued_on": "2023"}),
        ("2023", DocumentFields(number=DocumentNumber(30, "NĐ-CP", 2020)), {}),
        ("2015-2020", DocumentFields(issued_on=PartialDate(2023, 4, 7)), {}),
        ("2020-2025", DocumentFields(issued_on=PartialDate(2023, 4, 7)), {"term": "2020-2025"}),
        ("Ke hoach", DocumentFields(number=DocumentNumber(97, "BC/ĐU")), {}),
        (
            "Ke hoach",
            DocumentFields(number=DocumentNumber(59, "KH/TU")),
            {"document_type": "Kế hoạch"},
        ),
        ("Ke hoach", DocumentFields(document_type="Báo cáo"), {}),
        ("Thi uy Nga Nam", DocumentFields(number=DocumentNumber(12, "KH-UBND")), {}),
        ("Thi uy Nga Nam", DocumentFields(issuer="Đảng ủy xã Tân Long"), {}),
        ("2023/Ke hoach", DocumentFields(is_article=True), {}),
    ],
)
def test_nothing_goes_against_the_text(
    folder: str, fields: DocumentFields, expected: dict[str, str]
) -> None:
    assert _hinted(folder, fields) == expected


def test_what_was_read_keeps_its_evidence() -> None:
    proof = Evidence("Kế hoạch", 0.95, "kind.line", start=10, end=18)
    proposal = Proposal(DocumentFields(document_type="Kế hoạch"), {Field.DOCUMENT_TYPE: proof})
    hinted = with_folder_hints(proposal, "2023/Bao cao")
    assert hinted.evidence[Field.DOCUMENT_TYPE] is proof
    assert hinted.fields.document_type == "Kế hoạch"
    assert hinted.fields.issued_on == PartialDate(2023)


def test_a_body_that_could_be_several_is_left_open() -> None:
    hinted = with_folder_hints(Proposal(), "Dang uy xa Tan Long", own=None)
    assert hinted.fields.issuer is None


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("nd30_2020", {"issued_on": "2020"}),
        ("KH 59", {"document_type": "Kế hoạch"}),
        ("KH2023", {"document_type": "Kế hoạch", "issued_on": "2023"}),
        ("admin_units_before_2025", {}),
        ("Trước năm 2015", {}),
        ("Văn bản đến 2023", {"issued_on": "2023"}),
    ],
)
def test_a_folder_of_one_paper_is_no_shelf(folder: str, expected: dict[str, str]) -> None:
    assert _hinted(folder) == expected


def test_an_appendix_is_no_decree_because_it_lies_among_decrees() -> None:
    title = Evidence("Viết hoa trong văn bản", 0.7, "title.appendix", Origin.READ, 10, 30)
    before = Proposal(DocumentFields(abstract=title.value), {Field.ABSTRACT: title})
    after = with_folder_hints(before, "Nghị định/2020", NGA_NAM)
    assert after == before
