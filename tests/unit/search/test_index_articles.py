"""What people type against the five source articles, each in both normal forms."""

import itertools
import unicodedata

import pytest

from hoso_app.domain.search import SearchRequest
from hoso_app.search import SearchIndex, Vocabulary, hit_spans, scan
from tests.unit.search.conftest import read_articles

PHU_LY, NGA_NAM, MTTQ, CQCQ, HA_TINH = range(5)

QUERIES = [
    ("thi uy nga nam", NGA_NAM),
    ("Thị ủy Ngã Năm", NGA_NAM),
    ("thị uỷ ngã năm", NGA_NAM),
    ("THỊ ỦY NGÃ NĂM", NGA_NAM),
    ("59 kh tu", NGA_NAM),
    ("59/KH-TU", NGA_NAM),
    ("59-KH/TU", NGA_NAM),
    ("59kh", NGA_NAM),
    ("số 59-kh/tu", NGA_NAM),
    ("59–KH/TU", NGA_NAM),
    ("60-KH/TU", NGA_NAM),
    ("nghị quyết đại hội", CQCQ),
    ("nghi quyet dai hoi", CQCQ),
    ("NQ ĐH", CQCQ),
    ("btv thành ủy", PHU_LY),
    ("giải phóng mặt bằng", PHU_LY),
    ("giai phong mat bang", PHU_LY),
    ("GPMB", PHU_LY),
    ("nông thôn mới", PHU_LY),
    ("mặt trận tổ quốc", PHU_LY),
    ("kinh tế xã hội huyện", CQCQ),
    ("co quan chinh quyen", CQCQ),
    ('"kiểm điểm giữa nhiệm kỳ"', NGA_NAM),
    ('"kiem diem giua nhiem ky"', PHU_LY),
    ("quý I/2022", HA_TINH),
    ("quy 1/2022", HA_TINH),
    ("quý II năm 2022", HA_TINH),
    ("6 tháng đầu năm 2018", CQCQ),
    ('dân vận khéo -"hà tĩnh"', MTTQ),
    ("dan van kheo -ha", MTTQ),
    ("7/4/2023", NGA_NAM),
    ("ngày 07 tháng 4 năm 2023", NGA_NAM),
    ("20.3.2023", NGA_NAM),
    ("30/3/2023", PHU_LY),
    ("xã tân long", NGA_NAM),
    ("tran van viet", NGA_NAM),
    ("Vũ Thị Mai Anh", MTTQ),
    ("giao ban hà tĩnh", HA_TINH),
    ("kiem diem giua nhiem k", NGA_NAM),
    ("phủ l", PHU_LY),
    ("hội nghị rút kinh nghiệm ở xã tân long do ai chủ trì", NGA_NAM),
    ("nghị quyết của đảng bộ cơ quan chính quyền huyện vào cuộc sống ra sao", CQCQ),
]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("typed", "expected"), QUERIES)
def test_article_is_found_first_or_second(
    articles: SearchIndex, typed: str, expected: int, form: str
) -> None:
    query = unicodedata.normalize(form, typed)  # type: ignore[arg-type]

    answer = articles.search(SearchRequest(text=query), Vocabulary())

    assert expected in [hit.document_id for hit in answer.hits[:2]]


@pytest.mark.parametrize(("typed", "expected"), QUERIES)
def test_text_that_answers_has_spans_to_mark(typed: str, expected: int) -> None:
    text = read_articles()[expected].body

    spans = hit_spans(typed, text)

    assert spans
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))


@pytest.mark.parametrize(("typed", "expected"), QUERIES[:-2])
def test_scan_without_index_finds_the_article_too(typed: str, expected: int) -> None:
    assert scan(typed, read_articles()[expected]) is not None


def test_exclusion_leaves_the_other_article_out(articles: SearchIndex) -> None:
    answer = articles.search(SearchRequest(text='dân vận khéo -"hà tĩnh"'), Vocabulary())

    assert HA_TINH not in [hit.document_id for hit in answer.hits]
