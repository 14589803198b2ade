from dataclasses import replace

import pytest

from hoso_app.domain.search import Facet, IndexEntry, Rung, SearchRequest, Sort
from hoso_app.search import IndexAnswer, SearchIndex, Vocabulary
from tests.unit.search.conftest import entry

_PAPERS = {
    1: "chuẩn bị chu đáo đại hội chi bộ",
    2: "nghị quyết về công tác cán bộ",
    3: "kế hoạch kiểm điểm giữa nhiệm kỳ",
    4: "thông báo kết luận của ban thường vụ",
    5: "quý đồng chí ký kết quy chế phối hợp",
    6: "hướng dẫn thực hiện chương trình hành động",
    7: "thực hành tiết kiệm, chống lãng phí",
    8: "giải phóng mặt bằng dự án",
    9: "tổ chức lễ kỷ niệm",
    10: "báo cáo tình hình tư tưởng của đảng viên",
}


@pytest.fixture
def papers(index: SearchIndex) -> SearchIndex:
    index.apply(entry(number, text) for number, text in _PAPERS.items())
    return index


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("chú đáo", "chu đáo"), ("báo cáo chú đáo", "báo cáo chu đáo"), ("đáo chú", "đáo chủ"),
        ("dân chú", "dân chủ"), ("chu daos", "chu đáo"), ("zân chủ", "dân chủ"),
    ],
)  # fmt: skip
def test_what_stands_beside_the_other_words_is_meant(
    index: SearchIndex, typed: str, meant: str
) -> None:
    index.apply([
        entry(1, "thảo luận dân chủ; báo cáo chuẩn bị chu đáo; chủ trương; đáo chủ"),
        entry(2, "chủ trương của chủ tịch"),
        entry(3, "chủ nhiệm xân"),
    ])  # fmt: skip
    assert ask(index, f"{typed} ").suggestion == f"{meant} "


def ask(index: SearchIndex, text: str, sort: Sort = Sort.RELEVANCE) -> IndexAnswer:
    return index.search(SearchRequest(text=text, sort=sort), Vocabulary())


@pytest.mark.parametrize(
    ("typed", "number", "rung", "meant"),
    [
        ("chú đáo", 1, Rung.TONE, "chu đáo"),
        ("chu dáo", 1, Rung.UNMARKED, "chu đáo"),
        ("đại hối", 1, Rung.TONE, "đại hội"),
        ("nghi quyêt", 2, Rung.TONE, "nghi quyết"),
        ("nghị quyềt", 2, Rung.TONE, "nghị quyết"),
        ("kê hoạch", 3, Rung.TONE, "kế hoạch"),
        ("kề hoach", 3, Rung.TONE, "kế hoach"),
        ("thưc hiên chương trinh", 6, Rung.TONE, "thực hiện chương trinh"),
        ("thông báo kêt luân", 4, Rung.TONE, "thông báo kết luận"),
        ("hương dẫn", 6, Rung.TONE, "hướng dẫn"),
        ("giải phóng măt bàng", 8, Rung.UNMARKED, "giải phóng mặt bằng"),
        ("cộng tac cản bộ", 2, Rung.TONE, "công tac cán bộ"),
        ("ké hoạch", 3, Rung.UNMARKED, "kế hoạch"),
        ("đang viên", 10, Rung.TONE, "đảng viên"),
        ("nghij quyeets", 2, Rung.KEYSTROKES, "nghị quyết"),
        ("kees hoachj", 3, Rung.KEYSTROKES, "kế hoạch"),
        ("nghi5 quye61t", 2, Rung.KEYSTROKES, "nghị quyết"),
        ("ke61 hoa5ch", 3, Rung.KEYSTROKES, "kế hoạch"),
        ("ddaij hooij", 1, Rung.KEYSTROKES, "đại hội"),
        ("tuw tuwowngr", 10, Rung.KEYSTROKES, "tư tưởng"),
        ("kế hoạhc", 3, Rung.CORRECTED, "kế hoạch"),
        ("ngih quyết", 2, Rung.CORRECTED, "nghị quyết"),
        ("kieemr điểm giữa", 3, Rung.KEYSTROKES, "kiểm điểm giữa"),
        ("ke hoạck", 3, Rung.CORRECTED, "ke hoạch"),
        ("thôg báo", 4, Rung.CORRECTED, "thông báo"),
        ("lãng phsi", 7, Rung.CORRECTED, "lãng phí"),
        ("thog", 4, Rung.CORRECTED, "thông"),
        ('"chú đáo"', 1, Rung.TONE, '"chu đáo"'),
        (
            '"báo cáo tình hình tư tướng của đảng viên"',
            10,
            Rung.TONE,
            '"báo cáo tình hình tư tưởng của đảng viên"',
        ),
    ],
)
def test_slip_finds_what_was_meant_and_says_so(
    papers: SearchIndex, typed: str, number: int, rung: Rung, meant: str
) -> None:
    answer = ask(papers, typed + " ")

    assert answer.hits[0].document_id == number
    assert answer.hits[0].rung is rung
    assert answer.suggestion is not None
    assert answer.suggestion.strip() == meant
    assert answer.total == 0
    assert answer.loosened >= 1
    assert all(not counts for counts in answer.facets.values())


@pytest.mark.parametrize(
    "typed", ["chu đáo", "nghi quyet", "nghị quyết", "kí kết", "ký kết", "quí đồng chí", "kỉ niệm"]
)
def test_what_some_paper_holds_is_never_loosened(papers: SearchIndex, typed: str) -> None:
    answer = ask(papers, typed + " ")

    assert answer.total >= 1
    assert answer.suggestion is None
    assert not any(hit.rung.is_loose for hit in answer.hits)


@pytest.mark.parametrize(
    "typed", ["xyz", "đầu", "tau", "hợp đồng thuê tàu vũ trụ", "", "…", "zzzz zzz"]
)
def test_nothing_close_suggests_nothing(papers: SearchIndex, typed: str) -> None:
    assert ask(papers, typed).suggestion is None


def test_marks_of_the_other_words_still_bind(index: SearchIndex) -> None:
    index.apply([entry(1, "ban chu đáo"), entry(2, "bàn chu đáo")])

    answer = ask(index, "bàn chú đáo ")

    assert [hit.document_id for hit in answer.hits] == [2]


def test_the_most_frequent_meaning_is_suggested(index: SearchIndex) -> None:
    index.apply([entry(1, "năm mới"), entry(2, "nắm rõ"), entry(3, "năm cũ")])

    assert ask(index, "nằm ").suggestion == "năm "


def test_filters_hold_for_what_is_loosened(index: SearchIndex) -> None:
    index.apply([replace(entry(n, "chu đáo"), term=term) for n, term in ((1, "A"), (2, "B"))])

    answer = index.search(SearchRequest("chú đáo ", {Facet.TERM: ("B",)}), Vocabulary())

    assert [hit.document_id for hit in answer.hits] == [2]


def _dated(number: int, text: str) -> IndexEntry:
    return replace(entry(number, text), date_key=20200101 + number, number=number)


@pytest.mark.parametrize("sort", Sort)
def test_nothing_loose_stands_above_what_answers(index: SearchIndex, sort: Sort) -> None:
    index.apply(
        [
            _dated(1, "kiểm điểm giữa"),
            _dated(2, "kiểm điểm giữa nhiệm kỳ"),
            _dated(3, "nhiệm kỳ"),
            _dated(4, "kiem diem giua nhiem ky"),
            _dated(5, "điểm giữa nhiệm kỳ"),
        ]
    )

    answer = ask(index, "kiem điểm giua nhiem ky ", sort)

    assert [hit.document_id for hit in answer.hits][: answer.total] == [2]
    assert [hit.rung.is_loose for hit in answer.hits] == [False] + [True] * answer.loosened
    assert answer.loosened == 3


def test_page_behind_the_border_is_loose_throughout(papers: SearchIndex) -> None:
    request = SearchRequest("thông báo kết luận chu đáo nghị quyết công tác", offset=1, limit=1)

    hits = papers.search(request, Vocabulary()).hits

    assert [hit.rung for hit in hits] == [Rung.PARTIAL]


def test_identifiers_are_those_of_all_pages_in_order(papers: SearchIndex) -> None:
    request = SearchRequest("thong bao ket luan kế hoạch kiem diem nhiem ky", limit=100)

    ids = papers.ids(request, Vocabulary())

    assert ids == tuple(hit.document_id for hit in papers.search(request, Vocabulary()).hits)
    assert len(ids) >= 2


def test_sentence_held_word_for_word_is_no_loose_hit(index: SearchIndex) -> None:
    sentence = "Ban Thường vụ yêu cầu các chi bộ kiểm điểm nghiêm túc"
    index.apply(
        [
            entry(1, f"Mở đầu. {sentence} trong quý một."),
            entry(2, "túc nghiêm điểm kiểm bộ chi các cầu yêu vụ thường ban"),
        ]
    )

    answer = ask(index, sentence)

    assert answer.total == 1
    assert [hit.document_id for hit in answer.hits] == [1, 2]
    assert [hit.rung for hit in answer.hits] == [Rung.EXACT, Rung.PARTIAL]
