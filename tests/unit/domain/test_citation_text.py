"""Citations as offices write them, with all that may be missing."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.domain.citation_text import citation_text
from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import DocumentFields, DocumentNumber

PLAN = DocumentFields(
    document_type="Kế hoạch",
    number=DocumentNumber(59, "KH/TU"),
    issuer="Thị ủy Ngã Năm",
    issued_on=PartialDate(2023, 4, 7),
    authority="T/M Ban Thường vụ",
    abstract="kiểm điểm giữa nhiệm kỳ thực hiện Nghị quyết Đại hội, nhiệm kỳ 2020 - 2025",
)
DECISION = DocumentFields(
    document_type="Quyết định",
    number=DocumentNumber(15, "QĐ-UBND"),
    issuer="Ủy ban nhân dân thị xã Ngã Năm",
    issued_on=PartialDate(2023, 3, 20),
    authority="TM. Ủy ban nhân dân",
    abstract="Về việc thành lập Tổ công tác",
)
ARTICLE = DocumentFields(
    document_type="Tin bài",
    is_article=True,
    abstract="Thị ủy Ngã Năm rút kinh nghiệm kiểm điểm giữa nhiệm kỳ",
    site="soctrang.gov.vn",
    author="Thanh Tâm",
    issued_on=PartialDate(2023, 5, 23),
)


def test_a_party_paper_is_cited_as_the_office_does() -> None:
    assert citation_text(PLAN) == (
        "Kế hoạch số 59-KH/TU, ngày 07/4/2023 của Ban Thường vụ Thị ủy Ngã Năm về kiểm điểm "
        "giữa nhiệm kỳ thực hiện Nghị quyết Đại hội, nhiệm kỳ 2020 - 2025"
    )


def test_a_state_paper_has_no_comma_before_its_day() -> None:
    assert citation_text(DECISION) == (
        "Quyết định số 15/QĐ-UBND ngày 20/3/2023 của Ủy ban nhân dân thị xã Ngã Năm "
        "về việc thành lập Tổ công tác"
    )


def test_an_article_is_cited_by_title_site_and_day() -> None:
    assert citation_text(ARTICLE) == (
        "Bài “Thị ủy Ngã Năm rút kinh nghiệm kiểm điểm giữa nhiệm kỳ” của Thanh Tâm, "
        "soctrang.gov.vn, ngày 23/5/2023"
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (replace(ARTICLE, author=None), "Bài “{}”, soctrang.gov.vn, ngày 23/5/2023"),
        (replace(ARTICLE, site=None, author=None), "Bài “{}”, ngày 23/5/2023"),
        (replace(ARTICLE, site=None, author=None, issued_on=None), "Bài “{}”"),
    ],
)
def test_an_article_leaves_out_what_is_not_known(fields: DocumentFields, expected: str) -> None:
    assert citation_text(fields) == expected.format(ARTICLE.abstract)


@pytest.mark.parametrize(
    ("issued_on", "expected"),
    [
        (PartialDate(2023, 4, 7), "Kế hoạch số 59-KH/TU, ngày 07/4/2023"),
        (PartialDate(2023, 2, 1), "Kế hoạch số 59-KH/TU, ngày 01/02/2023"),
        (PartialDate(2023, 1, 20), "Kế hoạch số 59-KH/TU, ngày 20/01/2023"),
        (PartialDate(2023, 10, 31), "Kế hoạch số 59-KH/TU, ngày 31/10/2023"),
        (PartialDate(2023, 4), "Kế hoạch số 59-KH/TU, tháng 4/2023"),
        (PartialDate(2023, 2), "Kế hoạch số 59-KH/TU, tháng 02/2023"),
        (PartialDate(2023), "Kế hoạch số 59-KH/TU, năm 2023"),
        (None, "Kế hoạch số 59-KH/TU"),
    ],
)
def test_the_day_is_written_as_far_as_it_is_known(
    issued_on: PartialDate | None, expected: str
) -> None:
    fields = replace(PLAN, issued_on=issued_on, issuer=None, authority=None, abstract=None)
    assert citation_text(fields) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (DocumentNumber(5, "CT/TW"), "Chỉ thị số 05-CT/TW, ngày 07/4/2023"),
        (DocumentNumber(15671, "CV/VPTW"), "Chỉ thị số 15671-CV/VPTW, ngày 07/4/2023"),
        (DocumentNumber(5053, "CV/VPTW/nb"), "Chỉ thị số 5053-CV/VPTW/nb, ngày 07/4/2023"),
        (DocumentNumber(9, "QĐ-UBND"), "Chỉ thị số 09/QĐ-UBND ngày 07/4/2023"),
        (DocumentNumber(13, "QĐ-MTTQ-BTT"), "Chỉ thị số 13/QĐ-MTTQ-BTT ngày 07/4/2023"),
        (DocumentNumber(30, "NĐ-CP", 2020), "Chỉ thị số 30/2020/NĐ-CP ngày 07/4/2023"),
        (DocumentNumber(35, None), "Chỉ thị số 35 ngày 07/4/2023"),
        (DocumentNumber(None, "CT/TW"), "Chỉ thị, ngày 07/4/2023"),
        (None, "Chỉ thị ngày 07/4/2023"),
    ],
)
def test_numbers_are_written_by_the_rules_of_their_side(
    number: DocumentNumber | None, expected: str
) -> None:
    fields = DocumentFields(
        document_type="Chỉ thị", number=number, issued_on=PartialDate(2023, 4, 7)
    )
    assert citation_text(fields) == expected


@pytest.mark.parametrize(
    ("issuer", "authority", "expected"),
    [
        ("Thị ủy Ngã Năm", "T/M Ban Thường vụ", "của Ban Thường vụ Thị ủy Ngã Năm"),
        ("Thị ủy Ngã Năm", "T/M BAN THƯỜNG VỤ", "của Ban Thường vụ Thị ủy Ngã Năm"),
        ("Thị ủy Ngã Năm", "T/M Ban Thường vụ Thị ủy", "của Ban Thường vụ Thị ủy Ngã Năm"),
        ("Thị ủy Ngã Năm", "T/M Thường trực Thị ủy", "của Thường trực Thị ủy Ngã Năm"),
        ("Thị ủy Ngã Năm", "T/M Ban Chấp hành", "của Thị ủy Ngã Năm"),
        ("Thị ủy Ngã Năm", "T/M Thị ủy", "của Thị ủy Ngã Năm"),
        ("Thị ủy Ngã Năm", "T/L Ban Thường vụ", "của Thị ủy Ngã Năm"),
        ("Thị ủy Ngã Năm", "K/T Bí thư", "của Thị ủy Ngã Năm"),
        ("Thị ủy Ngã Năm", None, "của Thị ủy Ngã Năm"),
        ("Ban Thường vụ Tỉnh ủy", "T/M Ban Thường vụ", "của Ban Thường vụ Tỉnh ủy"),
        ("Chi bộ Văn phòng", "T/M Chi bộ", "của Chi bộ Văn phòng"),
        (None, "T/M Ban Thường vụ", "của Ban Thường vụ"),
        ("  Tỉnh ủy   Sóc Trăng ", None, "của Tỉnh ủy Sóc Trăng"),
        (
            "Đại hội Đại biểu Đảng bộ thị xã Ngã Năm",
            "T/M Đoàn Chủ tịch",
            "của Đoàn Chủ tịch Đại hội Đại biểu Đảng bộ thị xã Ngã Năm",
        ),
        (None, None, ""),
    ],
)
def test_the_body_is_the_one_that_signed(
    issuer: str | None, authority: str | None, expected: str
) -> None:
    fields = replace(
        PLAN, number=None, issued_on=None, abstract=None, issuer=issuer, authority=authority
    )
    assert citation_text(fields) == f"Kế hoạch {expected}".strip()


@pytest.mark.parametrize(
    ("abstract", "expected"),
    [
        ("kiểm điểm giữa nhiệm kỳ", "về kiểm điểm giữa nhiệm kỳ"),
        ("Kiểm điểm giữa nhiệm kỳ.", "về kiểm điểm giữa nhiệm kỳ"),
        ("về công tác cán bộ", "về công tác cán bộ"),
        ("Về công tác cán bộ", "về công tác cán bộ"),
        ("Về việc báo cáo kết quả;", "về việc báo cáo kết quả"),
        ("V/v báo cáo kết quả", "về việc báo cáo kết quả"),
        ("v/v: báo cáo kết quả", "về việc báo cáo kết quả"),
        ("Báo cáo kết quả thu ngân sách", "về báo cáo kết quả thu ngân sách"),
        ("Đại hội đảng bộ các cấp", "về Đại hội đảng bộ các cấp"),
        ("Nghị quyết số 18-NQ/TW", "về Nghị quyết số 18-NQ/TW"),
        ("Kết luận số 62-KL/TW", "về Kết luận số 62-KL/TW"),
        ("Kết quả 6 tháng đầu năm", "về kết quả 6 tháng đầu năm"),
        ("Đảng viên mới", "về Đảng viên mới"),
        ("Hội nghị lần thứ 13", "về Hội nghị lần thứ 13"),
        ("Đồng chí Nguyễn Văn A", "về đồng chí Nguyễn Văn A"),
        ("Nguyễn Văn A thôi giữ chức vụ", "về Nguyễn Văn A thôi giữ chức vụ"),
        ("HĐND thị xã", "về HĐND thị xã"),
        ("Ở địa phương", "về ở địa phương"),
        ("của Ban Chấp hành về công tác tư tưởng", "của Ban Chấp hành về công tác tư tưởng"),
        ("sơ kết\n  giữa   nhiệm kỳ", "về sơ kết giữa nhiệm kỳ"),
        ("  ", ""),
        (None, ""),
    ],
)
def test_the_title_ends_the_sentence(abstract: str | None, expected: str) -> None:
    fields = DocumentFields(document_type="Thông báo", abstract=abstract)
    assert citation_text(fields) == f"Thông báo {expected}".strip()


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (DocumentFields(), "Văn bản"),
        (DocumentFields(number=DocumentNumber(7, "TB/TU")), "Văn bản số 07-TB/TU"),
        (DocumentFields(document_type="Đề án", draft="lần 2"), "Dự thảo Đề án"),
        (DocumentFields(is_article=True), "Bài viết"),
    ],
)
def test_what_is_not_known_is_left_out(fields: DocumentFields, expected: str) -> None:
    assert citation_text(fields) == expected


words = st.text(st.sampled_from("aăâđêôơưAĐNghịừặ ./,-0123456789\n"), max_size=40)


@given(
    st.builds(
        DocumentFields,
        document_type=st.none() | st.sampled_from(["Kế hoạch", "Công văn"]),
        number=st.none()
        | st.builds(
            DocumentNumber,
            number=st.none() | st.integers(1, 20_000),
            symbol=st.none() | st.sampled_from(["KH/TU", "QĐ-UBND"]),
        ),
        issuer=st.none() | words,
        authority=st.none() | words.map("T/M ".__add__),
        abstract=st.none() | words,
        issued_on=st.none() | st.builds(PartialDate, st.integers(1950, 2100)),
        is_article=st.booleans(),
    )
)
def test_a_citation_is_one_line_without_gaps(fields: DocumentFields) -> None:
    text = citation_text(fields)
    assert text
    assert text == text.strip()
    assert re.search(r"\s{2}|\n", text) is None
