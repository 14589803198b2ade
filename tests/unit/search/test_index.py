import gc
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from hoso_app.domain.errors import DiskError, IndexUnusableError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet, IndexEntry, Rung, SearchRequest, Sort
from hoso_app.search import SearchIndex, Vocabulary
from tests.unit.search.conftest import KEY, entry, found, held


def test_empty_index_finds_nothing(index: SearchIndex) -> None:
    answer = index.search(SearchRequest(text="gì cũng được"), Vocabulary())

    assert answer.hits == ()
    assert answer.total == 0
    assert set(answer.facets) == set(Facet)


def test_entries_are_found_at_once_and_after_reopening(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    index = SearchIndex.create(folder, KEY)
    index.apply([entry(1, "kế hoạch kiểm điểm"), entry(2, "nghị quyết đại hội")])
    assert found(index, "kiểm điểm") == [1]
    index.close()

    reopened = SearchIndex.open(folder, KEY)

    assert found(reopened, "kiểm điểm") == [1]
    assert reopened.document_ids() == {1, 2}
    reopened.close()


def test_entry_applied_again_replaces_the_old_one(index: SearchIndex) -> None:
    index.apply([entry(1, "bản cũ"), entry(2, "còn lại")])
    index.apply([entry(1, "bản mới")])

    assert found(index, "cũ") == []
    assert found(index, "mới") == [1]
    assert index.document_ids() == {1, 2}


def test_later_of_two_entries_of_one_document_counts(index: SearchIndex) -> None:
    index.apply([entry(1, "bản đầu"), entry(1, "bản sau")])

    assert found(index, "đầu") == []
    assert found(index, "sau") == [1]


def test_removed_documents_are_gone(index: SearchIndex) -> None:
    index.apply([entry(1, "văn bản"), entry(2, "văn bản"), entry(3, "văn bản")])
    index.apply([entry(4, "văn bản")], removed=[DocumentId(1), DocumentId(3), DocumentId(99)])

    assert sorted(found(index, "văn bản")) == [2, 4]
    assert index.document_ids() == {2, 4}


def test_nothing_to_apply_changes_nothing(index: SearchIndex) -> None:
    index.apply([entry(1, "văn bản")])
    index.apply([])

    assert index.document_ids() == {1}


def test_many_small_changes_are_merged_and_lose_nothing(index: SearchIndex) -> None:
    for number in range(150):
        index.apply([entry(number, f"văn bản thứ {number} chung")])
        if number % 3 == 0:
            index.apply((), [DocumentId(number)])

    assert len(index._snapshot.segments) < 20
    assert sorted(found(index, '"văn bản thứ"', limit=500)) == [n for n in range(150) if n % 3]
    assert found(index, "thứ 100 ")[0] == 100


def test_many_entries_in_one_call_are_all_there(index: SearchIndex) -> None:
    index.apply(entry(number, f"số {number}") for number in range(5_000))

    answer = index.search(SearchRequest(limit=0), Vocabulary())

    assert answer.total == 5_000
    assert found(index, "4999 ")[0] == 4999


def test_long_text_keeps_its_last_phrase(index: SearchIndex) -> None:
    body = "lặp lại mãi " * 30_000 + "kết thúc thật sự"
    index.apply([entry(1, body), entry(2, "sự thật kết thúc")])

    assert found(index, '"kết thúc thật sự"') == [1]
    assert found(index, '"thật sự"') == [1]


# Stamp and damage


def test_missing_index_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IndexUnusableError, match="missing"):
        SearchIndex.open(tmp_path / "none", KEY)


def test_index_of_another_library_is_not_opened(tmp_path: Path) -> None:
    SearchIndex.create(tmp_path / "index", "other").close()
    toc = next((tmp_path / "index").glob("*.toc"))
    # If this were unpickled, the error would be another one.
    toc.write_bytes(b"cos\nsystem\n(S'false'\ntR.")

    with pytest.raises(IndexUnusableError, match="of another library"):
        SearchIndex.open(tmp_path / "index", KEY)


@pytest.mark.parametrize("field", ["schema", "analyser", "whoosh"])
def test_index_of_another_version_is_refused(tmp_path: Path, field: str) -> None:
    SearchIndex.create(tmp_path / "index", KEY).close()
    stamp = tmp_path / "index" / "stamp.json"
    text = stamp.read_text("utf-8")
    stamp.write_text(text.replace(f'"{field}": ', f'"{field}": 9') if field != "whoosh"
                     else text.replace('"whoosh": "', '"whoosh": "9'), "utf-8")  # fmt: skip

    with pytest.raises(IndexUnusableError, match="of another version"):
        SearchIndex.open(tmp_path / "index", KEY)


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"library_key": 3}', "\0"])
def test_unreadable_stamp_is_refused(tmp_path: Path, content: str) -> None:
    SearchIndex.create(tmp_path / "index", KEY).close()
    (tmp_path / "index" / "stamp.json").write_text(content, "utf-8")

    with pytest.raises(IndexUnusableError):
        SearchIndex.open(tmp_path / "index", KEY)


@pytest.mark.parametrize("pattern", ["*.toc", "*.inv", "*.facts.col"])
@pytest.mark.parametrize("damage", ["cut", "empty", "gone", "garbage", "longer"])
def test_damaged_file_is_noticed_when_opening(tmp_path: Path, pattern: str, damage: str) -> None:
    folder = tmp_path / "index"
    index = SearchIndex.create(folder, KEY)
    index.apply([entry(number, f"văn bản số {number}") for number in range(50)])
    index.close()
    file = next(folder.glob(pattern))
    content = file.read_bytes()
    match damage:
        case "cut":
            file.write_bytes(content[: len(content) // 2])
        case "empty":
            file.write_bytes(b"")
        case "gone":
            file.unlink()
        case "garbage":
            file.write_bytes(bytes(reversed(content)))
        case "longer":
            file.write_bytes(content + b"\0" * 7)

    if pattern == "*.toc" and damage == "longer":
        opened = SearchIndex.open(folder, KEY)  # Whoosh reads no further than it has to
        assert found(opened, "49 ")[0] == 49
        opened.close()
    else:
        with pytest.raises(IndexUnusableError):
            SearchIndex.open(folder, KEY)


def test_damage_under_an_open_index_is_told_as_such(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "index"
    index = SearchIndex.create(folder, KEY)
    index.apply([entry(number, f"văn bản số {number} về đất đai") for number in range(200)])
    with next(folder.glob("*.inv")).open("r+b") as file:
        content = file.read()
        start = content.rindex(b"{", 0, content.index(b'": {"positions"'))
        fields = json.loads(content[start : content.rindex(b"}") + 1])
        for sections in fields.values():
            offset, count, _kind = sections["documents"]
            file.seek(offset)
            file.write(b"\xff" * 2 * count)

    for question in ("văn bản ", '"về đất đai"', "đất "):
        with pytest.raises(IndexUnusableError):
            found(index, question)
    assert "index failed while searching" in caplog.text
    index.close()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a file that is mapped")
def test_lost_segment_is_damage_and_no_fault_of_the_disk(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    index = SearchIndex.create(folder, KEY)
    for number in range(5):
        index.apply([entry(number, "văn bản")])
    for file in folder.glob("*.inv"):
        file.unlink()

    def go_on_until_segments_are_merged() -> None:
        for number in range(5, 60):
            index.apply([entry(number, "văn bản")])

    with pytest.raises(IndexUnusableError):
        go_on_until_segments_are_merged()
    gc.collect()  # Whoosh leaves the file open that it was merging into


def test_create_empties_the_folder(tmp_path: Path) -> None:
    index = SearchIndex.create(tmp_path / "index", KEY)
    index.apply([entry(1, "cũ")])
    index.close()
    (tmp_path / "index" / "rubbish").write_bytes(b"x")

    fresh = SearchIndex.create(tmp_path / "index", KEY)

    assert fresh.document_ids() == frozenset()
    assert not (tmp_path / "index" / "rubbish").exists()
    fresh.close()


def test_create_where_a_file_stands_is_a_disk_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")

    with pytest.raises(DiskError):
        SearchIndex.create(tmp_path / "file" / "index", KEY)


def test_second_writer_is_refused(tmp_path: Path) -> None:
    first = SearchIndex.create(tmp_path / "index", KEY)
    second = SearchIndex.open(tmp_path / "index", KEY)
    lock = first._index.lock("WRITELOCK")
    assert lock.acquire()
    try:
        with pytest.raises(IndexUnusableError, match="locked"):
            second.apply([entry(1, "văn bản")])
    finally:
        lock.release()
    second.apply([entry(1, "văn bản")])

    assert second.document_ids() == {1}
    first.close()
    second.close()


def test_error_while_applying_leaves_the_index_as_it_was(index: SearchIndex) -> None:
    index.apply([entry(1, "văn bản")])

    class BrokenError(Exception):
        pass

    def failing() -> object:
        yield entry(2, "văn bản")
        raise BrokenError

    with pytest.raises(BrokenError):
        index.apply(failing())  # type: ignore[arg-type]

    assert index.document_ids() == {1}
    index.apply([entry(3, "văn bản")])
    assert index.document_ids() == {1, 3}


_KILLED = """
import os, sys, threading
from pathlib import Path
from hoso_app.domain.search import IndexEntry
from hoso_app.search import SearchIndex
index = SearchIndex.open(Path(sys.argv[1]), "library-key")
print("ready", flush=True)
number = 1000
while True:
    index.apply([IndexEntry(number + n, "", None, "văn bản mới " * 200) for n in range(20)])
    print(number, flush=True)
    number += 20
"""


@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
@pytest.mark.parametrize("lines", [1, 2, 9])
def test_process_killed_while_committing_costs_no_committed_entry(
    tmp_path: Path, lines: int
) -> None:
    folder = tmp_path / "index"
    index = SearchIndex.create(folder, KEY)
    index.apply([entry(number, "văn bản cũ") for number in range(30)])
    index.close()
    child = subprocess.Popen(
        [sys.executable, "-c", _KILLED, str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    seen = [child.stdout.readline() for _ in range(lines)]
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()

    reopened = SearchIndex.open(folder, KEY)

    known = reopened.document_ids()
    assert set(range(30)) <= known
    for line in seen[1:]:
        assert set(range(int(line), int(line) + 20)) <= known
    reopened.apply([entry(5, "sửa sau khi sập")])
    assert found(reopened, "sập") == [5]
    reopened.close()


def test_threads_search_while_another_changes(index: SearchIndex) -> None:
    index.apply([entry(number, "văn bản gốc") for number in range(100)])
    stop = threading.Event()
    wrong: list[object] = []

    def search() -> None:
        while not stop.is_set():
            answer = index.search(SearchRequest(text='"văn bản gốc" ', limit=200), Vocabulary())
            numbers = [hit.document_id for hit in answer.hits]
            if answer.total != len(numbers) or len(set(numbers)) != 100:
                wrong.append(answer)

    threads = [threading.Thread(target=search) for _ in range(4)]
    for thread in threads:
        thread.start()
    for number in range(60):
        index.apply([entry(number, f"văn bản gốc sửa lần {number}"), entry(500 + number, "khác")])
    stop.set()
    for thread in threads:
        thread.join()

    assert not wrong


# Filters, facets, order


@pytest.fixture
def shelf(index: SearchIndex) -> SearchIndex:
    index.apply(
        [
            replace(
                entry(1, "kế hoạch kiểm điểm"),
                document_type="Kế hoạch", document_number="59-KH/TU", number=59,
                committees=("7", "2"), term="2020-2025", tags=("gấp", "kiểm điểm"),
                dossiers=("4",), date_key=20230407, last_date_key=20230407,
            ),
            replace(
                entry(2, "kế hoạch khác"),
                document_type="Kế hoạch", document_number="8-KH/HU", number=8,
                committees=("8", "2"), term="2020-2025", is_starred=True, secrecy="Mật",
                date_key=20230320, last_date_key=20230320, signer="Trần Văn Việt",
            ),
            replace(
                entry(3, "nghị quyết kế hoạch"),
                document_type="Nghị quyết", committees=("9",), state="inbox",
                date_key=20220101, last_date_key=20221231, has_text=False,
                issuer="Thị ủy Ngã Năm", issuer_aliases=("TXU Ngã Năm",),
            ),
            replace(entry(4, "kế hoạch bỏ"), state="trash", document_type="Kế hoạch"),
        ]
    )  # fmt: skip
    return index


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, {1, 2, 3}),
        ({Facet.STATE: ("trash",)}, {4}),
        ({Facet.STATE: ("trash", "inbox")}, {3, 4}),
        ({Facet.DOCUMENT_TYPE: ("Kế hoạch",)}, {1, 2}),
        ({Facet.DOCUMENT_TYPE: ("Kế hoạch", "Nghị quyết")}, {1, 2, 3}),
        ({Facet.COMMITTEE: ("2",)}, {1, 2}),
        ({Facet.COMMITTEE: ("7",)}, {1}),
        ({Facet.COMMITTEE: ("2",), Facet.STARRED: ("1",)}, {2}),
        ({Facet.TERM: ("2020-2025",)}, {1, 2}),
        ({Facet.YEAR: ("2023",)}, {1, 2}),
        ({Facet.YEAR: ("2022",)}, {3}),
        ({Facet.TAG: ("gấp",)}, {1}),
        ({Facet.DOSSIER: ("4",)}, {1}),
        ({Facet.TEXT: ("no",)}, {3}),
        ({Facet.TEXT: ()}, {1, 2, 3}),
        ({Facet.TAG: ("không có",)}, set()),
    ],
)
@pytest.mark.parametrize("text", ["", "kế hoạch"])
def test_filters(
    shelf: SearchIndex, filters: dict[Facet, tuple[str, ...]], expected: set[int], text: str
) -> None:
    answer = shelf.search(SearchRequest(text=text, filters=filters), Vocabulary())

    assert {hit.document_id for hit in answer.hits} == expected
    assert answer.total == len(expected)


def test_facets_count_the_whole_result_whatever_the_page(shelf: SearchIndex) -> None:
    answer = shelf.search(SearchRequest(text="kế hoạch", limit=1), Vocabulary())

    assert len(answer.hits) == 1
    assert answer.facets == {
        Facet.COMMITTEE: {"7": 1, "2": 2, "8": 1, "9": 1},
        Facet.DOCUMENT_TYPE: {"Kế hoạch": 2, "Nghị quyết": 1},
        Facet.TERM: {"2020-2025": 2},
        Facet.YEAR: {"2023": 2, "2022": 1},
        Facet.TAG: {"gấp": 1, "kiểm điểm": 1},
        Facet.STATE: {"filed": 2, "inbox": 1},
        Facet.DOSSIER: {"4": 1},
        Facet.STARRED: {"1": 1},
        Facet.TEXT: {"yes": 2, "no": 1, "no_text": 1},
    }


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("loại:kế hoạch", {1, 2}),
        ("loai:ke hoach", {1, 2}),
        ("loại:KH", {1, 2}),
        ('loại:"nghị quyết"', {3}),
        ("loai:nq", {3}),
        ("-loại:kế hoạch", {3}),
        ("số:59-KH/TU", {1}),
        ("so: 59", {1}),
        ("số:59/KH-TU", {1}),
        ("số:8", {2}),
        ("ngày:7/4/2023", {1}),
        ("ngay:2023", {1, 2}),
        ("ngày:tháng 3/2023", {2}),
        ("ngày:quý II/2023", {1}),
        ("ngày:2022", {3}),
        ('ngày:"quý I/2022"', {3}),
        ("ngày:từ 1/2023 đến 3/2023", {2}),
        ("ngày:2022..2023", {1, 2, 3}),
        ("nk:2020-2025", {1, 2}),
        ("nk: 2015-2020", set()),
        ("nhãn:gấp", {1}),
        ("nhan:gap", {1}),
        ('nhãn:"kiểm điểm"', {1}),
        ("nhãn:gạp", set()),
        ("hồsơ:4", {1}),
        ("hồ sơ:4", {1}),
        ("mật:mật", {2}),
        ("ngườiký:việt", {2}),
        ('người ký:"tran van viet"', {2}),
        ('cơquan:"ngã năm"', {3}),
        ("cơ quan:TXU", {3}),
        ("loại:kế hoạch kiểm điểm", {1}),
        ("kiểm điểm loại:nghị quyết", set()),
        ("(loại:nghị quyết OR số:59-KH/TU) kế", {1, 3}),
    ],
)
def test_fields_in_the_question(shelf: SearchIndex, query: str, expected: set[int]) -> None:
    answer = shelf.search(SearchRequest(text=query + " "), Vocabulary())

    assert {hit.document_id for hit in answer.hits} == expected


def test_order_by_date_is_from_the_newest(shelf: SearchIndex) -> None:
    assert found(shelf, "kế hoạch", sort=Sort.DATE) == [1, 2, 3]
    assert found(shelf, "") == [1, 2, 3]


def test_order_from_the_oldest_has_papers_without_a_date_last(shelf: SearchIndex) -> None:
    shelf.apply([replace(entry(5, "kế hoạch cũ"), date_key=19991231), entry(6, "kế hoạch")])

    assert found(shelf, "kế hoạch", sort=Sort.OLDEST) == [5, 3, 2, 1, 6]
    assert found(shelf, "", sort=Sort.OLDEST) == [5, 3, 2, 1, 6]
    assert found(shelf, "", sort=Sort.DATE) == [1, 2, 3, 5, 6]
    assert found(shelf, "", sort=Sort.OLDEST, limit=2, offset=1) == [3, 2]


@pytest.mark.parametrize(
    ("dossier", "expected"),
    [
        ((3, 1, 2), [3, 1, 2]),
        ((2, 4, 99, 1, 3), [2, 1, 3]),
        ((2,), [2, 1, 3]),
        ((), [1, 2, 3]),
    ],
)
def test_order_of_a_dossier_is_the_one_that_is_given(
    shelf: SearchIndex, dossier: tuple[int, ...], expected: list[int]
) -> None:
    """What is not in the dossier, or not yet known to be, follows by date."""
    request = SearchRequest("kế hoạch", sort=Sort.DOSSIER)
    order = [DocumentId(one) for one in dossier]

    assert list(shelf.ids(request, Vocabulary(), order)) == expected
    hits = shelf.search(replace(request, limit=1, offset=1), Vocabulary(), order).hits
    assert [hit.document_id for hit in hits] == expected[1:2]


def test_order_by_number_is_from_the_lowest_with_none_last(shelf: SearchIndex) -> None:
    assert found(shelf, "kế hoạch", sort=Sort.NUMBER) == [2, 1, 3]


def test_pages_make_up_the_whole(index: SearchIndex) -> None:
    index.apply(entry(number, "văn bản " * (number % 7 + 1)) for number in range(300))

    whole = found(index, "văn bản ", limit=1_000)
    pages = [
        number
        for offset in range(0, 320, 20)
        for number in found(index, "văn bản ", limit=20, offset=offset)
    ]

    assert len(whole) == 300
    assert pages == whole


def test_same_score_goes_by_date_then_by_identifier(index: SearchIndex) -> None:
    index.apply(
        [
            replace(entry(3, "như nhau"), date_key=20200101),
            replace(entry(1, "như nhau"), date_key=20200101),
            replace(entry(2, "như nhau"), date_key=20210101),
        ]
    )

    assert found(index, "như nhau ") == [2, 1, 3]


# Closeness


def test_typed_marks_bind_and_unmarked_letters_match_all(index: SearchIndex) -> None:
    index.apply([entry(1, "năm"), entry(2, "nam"), entry(3, "nấm"), entry(4, "đam")])

    assert found(index, "năm ") == [1]
    assert found(index, "nấm ") == [3]
    assert set(found(index, "nam ")) == {1, 2, 3}
    assert found(index, "đam ") == [4]
    assert found(index, "dam ") == [4]
    assert held(index, "đâm ") == []


def test_as_written_stands_above_without_marks(index: SearchIndex) -> None:
    index.apply([entry(1, "thi " + "đua " * 9), entry(2, "thị thị thị thị " * 9), entry(3, "thi")])

    answer = index.search(SearchRequest(text="thi "), Vocabulary())

    assert [hit.rung for hit in answer.hits] == [Rung.EXACT, Rung.EXACT, Rung.FOLDED]
    assert answer.hits[2].document_id == 2


@pytest.mark.parametrize("query", ["hoà bình", "hòa bình", "HOÀ BÌNH", "hoa binh"])
def test_place_of_the_tone_does_not_matter(index: SearchIndex, query: str) -> None:
    index.apply([entry(1, "Hoà bình"), entry(2, "hòa bình"), entry(3, "Hoa bình")])

    numbers = found(index, query + " ")

    assert set(numbers) == ({1, 2, 3} if query == "hoa binh" else {1, 2})


def test_quarter_is_not_mistaken_for_another_tone_place(index: SearchIndex) -> None:
    index.apply([entry(1, "quý I/2022"), entry(2, "quỷ"), entry(3, "quỹ")])

    assert found(index, "quý ") == [1]
    assert found(index, "quỹ ") == [3]


def test_own_number_comes_first_then_citing_papers(index: SearchIndex) -> None:
    index.apply(
        [
            entry(1, "Căn cứ Kế hoạch số 59-KH/TU và 59-KH/TU, 59-KH/TU " * 20),
            replace(entry(2, "về kiểm điểm"), document_number="59-KH/TU", number=59),
            replace(entry(3, "59 KH"), document_number="159-KH/TU", number=159),
            replace(entry(4, "khác"), document_number="59-KL/TU", number=59),
        ]
    )

    for query in (
        "59-KH/TU",
        "59 KH TU",
        "59/KH-TU",
        "59kh",
        "số 59-kh/tu",
        "59–KH/TU",
        "59_KH_TU",
    ):
        numbers = found(index, query)
        assert numbers[:2] == [2, 1], query
        assert 4 not in numbers[:2]


def test_number_with_another_issuer_of_the_same_name_is_found_too(index: SearchIndex) -> None:
    index.apply(
        [
            replace(entry(1, "của tỉnh"), document_number="60-KH/TU", number=60, date_key=20230320),
            replace(entry(2, "của thị xã"), document_number="60-KH/TU", number=60),
            replace(entry(3, "nhà nước"), document_number="60/KH-UBND", number=60),
            replace(entry(4, "nghị định"), document_number="30/2020/NĐ-CP", number=30),
        ]
    )

    assert found(index, "60-kh/tu") == [1, 2]
    assert found(index, "60 kh ubnd") == [3]
    assert set(found(index, "60 kh")) == {1, 2, 3}
    assert found(index, "30/2020/nd-cp") == [4]
    assert found(index, "30 nđ-cp") == [4]
    assert found(index, "30/2020/NĐ") == [4]


def test_word_being_typed_finds_what_it_begins(index: SearchIndex) -> None:
    index.apply([entry(1, "kiểm điểm"), entry(2, "kiến nghị"), entry(3, "tiến bộ")])

    assert set(found(index, "ki")) == {1, 2}
    assert found(index, "kiể") == [1]
    assert set(found(index, "kiê")) == {1, 2}  # the tone may still come
    assert found(index, "kiế") == [2]
    assert found(index, "tiê") == [3]
    assert found(index, "tie") == [3]
    assert found(index, "ki ") == []
    assert found(index, '"kiểm đi') == [1]
    assert found(index, "nghị ki") == [2]


def test_whole_word_comes_before_what_it_begins(index: SearchIndex) -> None:
    index.apply([entry(1, "anh " * 20), entry(2, "an")])

    assert found(index, "an") == [2, 1]


def test_sentence_finds_the_paper_that_holds_most_of_it(index: SearchIndex) -> None:
    index.apply(
        [
            entry(1, "Hội nghị do đồng chí Trần Văn Việt chủ trì tại Ngã Năm"),
            entry(2, "Hội nghị tại nơi khác"),
            entry(3, "Kế hoạch phát triển"),
        ]
    )

    answer = index.search(
        SearchRequest(text="đồng chí nào chủ trì hội nghị ở ngã năm"), Vocabulary()
    )

    assert answer.hits[0].document_id == 1
    assert answer.hits[0].rung is Rung.PARTIAL
    assert 3 not in [hit.document_id for hit in answer.hits]


def test_partial_results_keep_fields_and_exclusions(index: SearchIndex) -> None:
    index.apply(
        [
            replace(entry(1, "kiểm điểm giữa nhiệm kỳ"), document_type="Kế hoạch"),
            replace(entry(2, "kiểm điểm giữa nhiệm kỳ"), document_type="Báo cáo"),
            replace(entry(3, "kiểm điểm giữa nhiệm kỳ mật"), document_type="Kế hoạch"),
        ]
    )

    assert found(index, "kiểm điểm giữa nhiệm kỳ zzz loại:kế hoạch -mật ") == [1]


def test_date_in_words_raises_and_excludes_nothing(index: SearchIndex) -> None:
    index.apply(
        [
            replace(entry(1, "kế hoạch"), date_key=20210101, last_date_key=20210101),
            replace(entry(2, "kế hoạch"), date_key=20230407, last_date_key=20230407),
            replace(entry(3, "kế hoạch ngày 7 tháng 4 năm 2023"), date_key=20200101),
        ]
    )

    numbers = found(index, "kế hoạch 07/4/2023 ")

    assert set(numbers[:2]) == {2, 3}
    assert numbers[2] == 1
    assert set(found(index, "7/4/2023")) == {2, 3}


def test_abbreviations_match_their_meaning_both_ways(index: SearchIndex) -> None:
    index.apply(
        [
            entry(1, "Công tác GPMB trên địa bàn"),
            entry(2, "giải phóng mặt bằng"),
            entry(3, "giải phóng miền Nam"),
            entry(4, "BTV Huyện ủy họp"),
            entry(5, "Ban Thường vụ Huyện ủy họp"),
            entry(6, "ban hành thường vụ"),
        ]
    )

    for query in ("giải phóng mặt bằng", "giai phong mat bang", "GPMB", "gpmb"):
        assert set(held(index, query + " ")) == {1, 2}, query
    for query in ("btv huyện ủy", "ban thường vụ huyện uỷ", "BTV HU", "ban thuong vu huyen uy"):
        assert set(held(index, query + " ")) == {4, 5}, query


def test_metadata_is_found_where_there_is_no_text(index: SearchIndex) -> None:
    index.apply(
        [
            replace(
                entry(1, ""),
                title="Về công tác cán bộ",
                issuer="Thành ủy Hà Tĩnh",
                signer="Lương Quốc Tuấn",
                file_name="quyet-dinh-123.pdf",
                note="đã đọc",
                has_text=False,
            )
        ]
    )

    for query in ("cán bộ", "hà tĩnh", "lương quốc tuấn", "quyet dinh 123", "đã đọc"):
        assert found(index, query + " ") == [1], query
    assert found(index, "pdf ") == []
    assert found(index, '"cán bộ thành ủy"') == []  # no phrase goes over two fields


def test_abbreviation_of_a_word_that_is_also_a_syllable_needs_capitals(
    index: SearchIndex,
) -> None:
    index.apply([entry(1, "tỉnh ủy"), entry(2, "tu dưỡng")])

    assert set(found(index, "TU ")) == {1, 2}
    assert found(index, "tu ") == [2]


def test_deleted_document_does_not_come_back_after_merging(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    index = SearchIndex.create(folder, KEY)
    for number in range(40):
        index.apply([entry(number, "văn bản")], [DocumentId(number - 20)])
    index.close()
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)

    reopened = SearchIndex.open(copy, KEY)

    assert reopened.document_ids() == set(range(20, 40))
    assert len(found(reopened, "văn bản ", limit=100)) == 20
    reopened.close()


def test_entry_with_every_field_is_found_by_each() -> None:
    assert IndexEntry.__dataclass_fields__.keys() >= {"secrecy", "committees", "issuer_aliases"}
