from collections.abc import Iterator
from pathlib import Path

import pytest

from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import IndexEntry, SearchRequest
from hoso_app.search import SearchIndex, Vocabulary
from tests.unit.search.conftest import KEY


def _paper(number: int, kind: str, own: str | None, body: str, issued: int) -> IndexEntry:
    return IndexEntry(DocumentId(number), "Về việc", own, body, document_type=kind, number=issued)


_PAPERS = [
    _paper(1, "Kế hoạch", "59-KH/TU", "kiểm điểm giữa nhiệm kỳ", 59),
    _paper(2, "Kế hoạch", "59-KH/HU", "căn cứ Kế hoạch số 59-KH/TU, Kế hoạch 59-KH/TU", 59),
    _paper(3, "Chỉ thị", "09-CT/TU", "về kỷ luật", 9),
    _paper(4, "Kế hoạch", "99-KH/TU", "thực hiện chỉ thị", 99),
    _paper(5, "Chỉ thị", "109-CT/TU", "chỉ thị có 9 điều", 109),
    _paper(6, "Kết luận", "70-KL/TU", "điều 59 và điều 59, số 59", 70),
    _paper(7, "Báo cáo", None, "theo chỉ thị 9, chỉ thị 9, chỉ thị 09, chỉ thị 9", 0),
    _paper(8, "Nghị định", "30/2020/NĐ-CP", "công tác văn thư", 30),
    _paper(9, "Quyết định", "112-QĐ/UBKTTU", "kiểm tra", 112),
    _paper(10, "Kế hoạch", "12a-KH/TU", "bổ sung", 12),
]


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    made = SearchIndex.create(Path(tmp_path_factory.mktemp("ranking")) / "index", KEY)
    made.apply(_PAPERS)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("59-KH/TU", 1), ("59/KH-TU", 1), ("59/KHTU", 1), ("59 khtu", 1), ("59KHTU", 1),
        ("59-khtu", 1), ("59 kh tu", 1), ("59kh/tu", 1), ("59 KH TU", 1), ("059-KH/TU", 1),
        ("số 59 khtu", 1), ("59 - KH / TU", 1), ("59_KH_TU", 1), ("59. KH/TU", 1),
        ("kế hoạch số 59-kh/tu", 1), ("ke hoach 59 khtu", 1), ("59 kh hu", 2), ("59khhu", 2),
        ("chỉ thị 9", 3), ("chỉ thị 09", 3), ("chi thi 9", 3), ("chỉ thị số 9", 3),
        ("chi thi so 09", 3), ("CT 9", 3), ("CT09", 3), ("9 ct tu", 3), ("9ct", 3),
        ("99 kh tu", 4), ("99khtu", 4), ("kế hoạch 99", 4), ("99", 4),
        ("70", 6), ("kết luận 70", 6), ("30/2020/nđ-cp", 8), ("30/2020 nd cp", 8),
        ("nghị định 30/2020", 8), ("nghị định 30", 8), ("112 qđ ubkttu", 9), ("112qdubkttu", 9),
        ("quyết định số 112", 9), ("12a khtu", 10), ("12a-KH/TU", 10),
    ],
)  # fmt: skip
def test_paper_of_that_number_stands_first(papers: SearchIndex, typed: str, wanted: int) -> None:
    for text in (typed, typed + " "):  # being typed, and finished
        hits = papers.search(SearchRequest(text), Vocabulary()).hits
        assert hits[0].document_id == wanted
        assert not hits[0].rung.is_loose


@pytest.mark.parametrize("typed", ["6", "6 k", "6-k", "6k", "6 kh", "6-kh", "6/kh-t"])
def test_number_being_typed_is_found_by_what_it_begins_with(index: SearchIndex, typed: str) -> None:
    index.apply([
        _paper(1, "Báo cáo", "7-BC/TU", "6 kiến nghị, 6 k, mục 6: kế hoạch, 6 kh T", 7),
        _paper(2, "Kế hoạch", "6-KH/TU", "kiểm điểm", 6),
        _paper(3, "Công văn", "8-CV/TU", "k và k, 6 và 6", 8),
    ])  # fmt: skip

    assert index.search(SearchRequest(typed), Vocabulary()).hits[0].document_id == 2


def test_number_being_typed_throws_nothing_out_before_it_is_whole(index: SearchIndex) -> None:
    index.apply([
        _paper(1, "Kế hoạch", "59-KH/TU", "kiểm điểm", 59),
        _paper(2, "Kế hoạch", "60-KH/TU", "kiểm điểm", 60),
    ])  # fmt: skip
    counts = [
        index.search(SearchRequest(f"kiểm điểm -{typed}"), Vocabulary()).total
        for typed in ("59-K", "59-K ", "59-KH/T", "59-KH", "59-KH/TU")
    ]

    assert counts == [2, 2, 2, 1, 1]


def test_number_before_a_word_that_is_no_kind_is_a_word(index: SearchIndex) -> None:
    index.apply([
        _paper(1, "Báo cáo", "6-BC/TU", "có n mục", 6),
        _paper(2, "Kế hoạch", "7-KH/TU", "6 người", 7),
    ])  # fmt: skip

    answer = index.search(SearchRequest("6 ng"), Vocabulary())

    assert [hit.document_id for hit in answer.hits] == [2]


def test_paper_of_a_number_stands_above_those_that_only_say_it(papers: SearchIndex) -> None:
    hits = papers.search(SearchRequest("59 "), Vocabulary()).hits

    assert {hit.document_id for hit in hits[:2]} == {1, 2}
    assert hits[2].document_id == 6


_NAMING = [
    IndexEntry(
        DocumentId(1), "đôn đốc kế hoạch thực hiện nghị quyết", "45-CV/ĐU",
        "kế hoạch, kế hoạch 2026, kế hoạch, 2026", document_type="Công văn", date_key=20260302,
        last_date_key=20260302, term="2025-2030", committees=("7",),
    ),
    IndexEntry(
        DocumentId(2), "Về việc thực hiện", "123/KH-UBND", "KẾ HOẠCH thực hiện nghị quyết 2026",
        document_type="Kế hoạch", date_key=20260312, last_date_key=20260312, committees=("8",),
    ),
    IndexEntry(
        DocumentId(3), "kế hoạch năm 2026", "12-NQ/ĐU", "nghị quyết về kế hoạch 2026 của đảng ủy",
        document_type="Nghị quyết", date_key=20251230, last_date_key=20251230, committees=("9",),
    ),
]  # fmt: skip


@pytest.fixture(scope="module")
def naming(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    made = SearchIndex.create(Path(tmp_path_factory.mktemp("naming")) / "index", KEY)
    made.apply(_NAMING)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("kế hoạch 2026", 2), ("ke hoach 2026", 2), ("KH 2026", 2), ("2026 kế hoạch", 2),
        ("nghị quyết kế hoạch", 3), ("nghi quyet 2026", 3), ("công văn kế hoạch", 1),
        ("kế hoạch thực hiện nghị quyết", 2), ("nghị quyết về kế hoạch", 3),
        ("kế hoạch nghị quyết của xã bên", 2),
    ],
)  # fmt: skip
def test_papers_of_the_kind_and_year_that_are_named_stand_first(
    naming: SearchIndex, typed: str, wanted: int
) -> None:
    vocabulary = Vocabulary(committees={"8": ("xã bên",)})
    answer = naming.search(SearchRequest(typed + " "), vocabulary)
    assert answer.hits[0].document_id == wanted


def test_what_is_named_excludes_nothing(naming: SearchIndex) -> None:
    assert naming.search(SearchRequest("kế hoạch 2026 "), Vocabulary()).total == 3


def test_three_words_in_a_row_count_more_than_their_pairs_apart(tmp_path: Path) -> None:
    made = SearchIndex.create(tmp_path / "index", KEY)
    made.apply([
        IndexEntry(DocumentId(1), "", None, "ban thường vụ thường trực"),
        IndexEntry(DocumentId(2), "", None, "vụ thường ban thường trực"),
    ])  # fmt: skip
    hits = made.search(SearchRequest("ban thường trực "), Vocabulary()).hits
    made.close()
    assert [hit.document_id for hit in hits] == [2, 1]
