"""Papers named in running text: number, kind, date, issuer, relation, span."""

import pytest

from hoso_app.domain.citations import Citation, Relation
from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import DocumentNumber
from hoso_app.recognition.citations import MAX_CITATIONS, find_citations
from hoso_app.recognition.lines import Source


def cited(text: str) -> tuple[Citation, ...]:
    return find_citations(Source.of(text), 0)


def short(citation: Citation) -> tuple[str | None, str | None, str | None, str | None]:
    return (
        citation.document_number,
        citation.document_type,
        citation.issued_on.iso if citation.issued_on else None,
        citation.issuer,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thực hiện Kế hoạch số 60-KH/TU, ngày 20/3/2023 của Ban Thường vụ Tỉnh uỷ về việc",
            ("60-KH/TU", "Kế hoạch", "2023-03-20", "Ban Thường vụ Tỉnh ủy"),
        ),
        (
            "Quy định số 294-QĐ/TW, ngày 26-5-2025 của Ban\nChấp hành Trung ương “Thi hành”",
            ("294-QĐ/TW", "Quy định", "2025-05-26", "Ban Chấp hành Trung ương"),
        ),
        (
            "Hướng dẫn 06-HD/TW, ngày\n09-6-2025 của Ban Bí thư “Một số vấn đề”",
            ("06-HD/TW", "Hướng dẫn", "2025-06-09", "Ban Bí thư"),
        ),
        (
            "Căn cứ Quyết định của Bộ Chính trị số31-QĐ/TW, ngày 01-10-1997 ban hành",
            ("31-QĐ/TW", None, "1997-10-01", None),
        ),
        (
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác",
            ("30/2020/NĐ-CP", "Nghị định", "2020-03-05", "Chính phủ"),
        ),
        (
            "Luật Doanh nghiệp số 59/2020/QH14 ngày 17 tháng 06 năm 2020;",
            ("59/2020/QH14", None, "2020-06-17", "Quốc hội"),
        ),
        (
            "Thông tư số 07/2021/TTBLĐTBXH ngày 18 tháng 7 năm 2021 của Bộ trưởng",
            ("07/2021/TT-BLĐTBXH", "Thông tư", "2021-07-18", "Bộ Lao động - Thương binh và Xã hội"),
        ),
        (
            "Chương trình hành động số 16-CTr/TU ngày 25/3/2008 của Ban Thường vụ Thành ủy về",
            ("16-CTr/TU", "Chương trình", "2008-03-25", "Ban Thường vụ Thành ủy"),
        ),
        (
            "theo Công văn số 4912/UBND-NC ngày 24/10/2019 về việc",
            ("4912/UBND-NC", "Công văn", "2019-10-24", None),
        ),
        ("Nghị quyết số 02 của BCH Đảng bộ thành phố về", ("02", "Nghị quyết", None,
         "Ban Chấp hành Đảng bộ thành phố")),
        ("thực hiện Chỉ thị số 05 về việc học tập", ("05", "Chỉ thị", None, None)),
        ("Kết luận số 18-KL/TW của Trung ương về Kế hoạch", ("18-KL/TW", "Kết luận", None, None)),
        (
            "Công văn 14514-CV/VPTW ngày 25/4/2025",
            ("14514-CV/VPTW", "Công văn", "2025-04-25", "Văn phòng Trung ương Đảng"),
        ),
        (
            "Tờ trình số 88-TTr/BTC, ngày 02/02/2019",
            ("88-TTr/BTC", "Tờ trình", "2019-02-02", None),
        ),
    ],
)  # fmt: skip
def test_one_paper_in_a_sentence(
    text: str, expected: tuple[str | None, str | None, str | None, str | None]
) -> None:
    found = cited(text)
    assert [short(citation) for citation in found] == [expected]
    assert text[found[0].start : found[0].end] == found[0].text


@pytest.mark.parametrize(
    "text",
    [
        "đã có 9/15 chỉ tiêu, 24/28 xã, 100 hộ",
        "kỷ niệm (15/6/1957-15/6/2022) và (28/5/2007-28/5/2022)",
        "nhiệm kỳ 2020 - 2025, giai đoạn 2021-2030",
        "Kế hoạch 5 năm, Chương trình 135, Báo cáo 6 tháng",
        "Nghị quyết số 5 năm",
        "số liệu đến ngày 30/6/2018; 6,5 tỷ đồng; 7.500 hộ; số nhà 12/5",
        "Sở 2 của tỉnh, cơ sở 3/2",
        "điện thoại 0912-345-678, fax 024/3825-123",
        "",
    ],
)
def test_figures_and_dates_are_no_papers(text: str) -> None:
    assert cited(text) == ()


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("- Căn cứ Quyết định số 15-QĐ/TU, ngày 1/2/2020 của Tỉnh ủy;", Relation.LEGAL_BASIS),
        ("Thực hiện Kế hoạch số 60-KH/TU của Tỉnh ủy", Relation.IMPLEMENTS),
        ("Trên cơ sở Kế hoạch số 60-KH/TU của Tỉnh ủy", Relation.IMPLEMENTS),
        ("Quy định này thay thế Quy định số 12-QĐ/TU, ngày 1/2/2020", Relation.REPLACES),
        ("Sửa đổi, bổ sung Điều 2 Quyết định số 12-QĐ/TU", Relation.AMENDS),
        ("Bãi bỏ Quyết định số 12/QĐ-UBND ngày 1/2/2020", Relation.REPEALS),
        ("Trả lời Công văn số 15-CV/BTCTU, ngày 28/3/2023", Relation.ANSWERS),
        ("Phúc đáp Công văn số 15-CV/BTCTU, ngày 28/3/2023", Relation.ANSWERS),
        ("(Kèm theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020)", Relation.ATTACHED),
        ("Ban Thường vụ Thị ủy ban hành Kế hoạch số 59-KH/TU", Relation.ISSUES),
        ("Xem thêm Kế hoạch số 59-KH/TU", Relation.MENTIONS),
    ],
)
def test_words_in_front_tell_the_relation(text: str, relation: Relation) -> None:
    assert [citation.relation for citation in cited(text)] == [relation]


def test_list_of_legal_bases_keeps_its_relation() -> None:
    text = (
        "Căn cứ Nghị quyết số 18-NQ/TW, ngày 25/10/2017; Kết luận số 62-KL/TW, ngày 2/10/2023"
        " của Bộ Chính trị về tổ chức bộ máy,"
    )
    found = cited(text)
    assert [citation.document_number for citation in found] == ["18-NQ/TW", "62-KL/TW"]
    assert {citation.relation for citation in found} == {Relation.LEGAL_BASIS}


def test_subject_in_front_is_the_issuer() -> None:
    text = (
        "Trên cơ sở Kế hoạch số 60-KH/TU, ngày 20/3/2023 của Ban Thường vụ Tỉnh ủy, Ban Thường vụ"
        " Thị ủy ban hành Kế hoạch số 59-KH/TU, ngày 07/4/2023 để chỉ đạo."
    )
    first, second = cited(text)
    assert (first.issuer, second.issuer) == ("Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Thị ủy")


def test_own_number_in_an_annex_is_no_citation() -> None:
    text = "(Kèm theo Kế hoạch số 59-KH/TU, ngày 07/4/2023 của Ban Thường vụ Thị ủy)"
    own = DocumentNumber(59, "KH/TU")
    assert find_citations(Source.of(text), 0, own=own, own_date=PartialDate(2023, 4, 7)) == ()


def test_same_number_of_another_day_is_another_paper() -> None:
    text = "Thực hiện Kế hoạch số 59-KH/TU, ngày 01/3/2023 của Ban Thường vụ Tỉnh ủy"
    own = DocumentNumber(59, "KH/TU")
    found = find_citations(Source.of(text), 0, own=own, own_date=PartialDate(2023, 4, 7))
    assert len(found) == 1


def test_sentence_stands_around_the_citation() -> None:
    text = "Câu trước. Thực hiện Kế hoạch số 60-KH/TU của Tỉnh ủy, đơn vị báo cáo. Câu sau."
    assert cited(text)[0].sentence == "Thực hiện Kế hoạch số 60-KH/TU của Tỉnh ủy, đơn vị báo cáo."


def test_head_is_left_out() -> None:
    text = "Số 59-KH/TU\nThực hiện Kế hoạch số 60-KH/TU"
    found = find_citations(Source.of(text), len("Số 59-KH/TU"))
    assert [citation.document_number for citation in found] == ["60-KH/TU"]


def test_number_of_citations_is_bounded() -> None:
    text = "Kế hoạch số 12-KH/TU; " * (MAX_CITATIONS + 50)
    assert len(cited(text)) == MAX_CITATIONS
