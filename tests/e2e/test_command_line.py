import re
import unicodedata
import zipfile
from pathlib import Path
from typing import Literal

import pytest

from hoso_app.bootstrap import open_library
from hoso_app.domain.dossiers import DossierValues
from hoso_app.services.imports import ImportService
from tests.e2e.console import hoso
from tests.papers import PLAN_59, PLAN_60, REPORT_97

ARTICLES = Path(__file__).parents[1] / "data" / "recognition" / "articles"


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a library that holds the five source articles."""
    library = tmp_path_factory.mktemp("kho") / "kho"
    assert hoso(None, "init", library, "--committee", "Thị ủy Ngã Năm", "--json").code == 0
    assert hoso(library, "import", ARTICLES, "--json").code == 0
    return library


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "kho"
    assert hoso(None, "init", path).code == 0
    return path


def test_five_articles_are_filed_with_what_they_tell(tmp_path: Path) -> None:
    library = tmp_path / "kho"
    hoso(None, "init", library, "--committee", "Thị ủy Ngã Năm")
    answer = hoso(library, "import", ARTICLES, "--json")
    assert answer.code == 0, answer.err
    assert answer.summary["added"] == 5
    papers = {Path(one["path"]).name: one for one in answer.records[:-1]}
    assert all(one["is_article"] for one in papers.values())
    terms = [papers[f"article-{number}.txt"]["term"] for number in range(4)]
    assert terms == ["2020-2025", "2020-2025", "2020-2025", "2015-2020"]
    assert papers["article-3.txt"]["event_on"] == "2018-07-05"
    town = papers["article-1.txt"]
    assert town["event_on"] == "2023-05-23"
    assert "event_on" in town["inferred"]
    cited = {one["document_number"]: one for one in town["citations"]}
    assert cited["60-KH/TU"]["issued_on"] == "2023-03-20"
    assert "Tỉnh ủy" in cited["60-KH/TU"]["issuer"]
    assert cited["59-KH/TU"]["issued_on"] == "2023-04-07"
    assert "Thị ủy" in cited["59-KH/TU"]["issuer"]
    values = {key: value for key, value in town.items() if key not in {"path", "evidence"}}
    for furniture in ("Lâm Tấn Hòa", "Óoc", "2022", "75,664"):
        assert furniture not in str(values)
    again = hoso(library, "import", ARTICLES, "--json")
    assert (again.summary["added"], again.summary["duplicate"]) == (0, 5)


def test_files_in_archives_are_filed_and_recognised_one_by_one(
    library: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "gửi về.zip"
    with zipfile.ZipFile(archive, "w") as packing:
        packing.writestr("2023/KH 59.txt", PLAN_59)
        packing.writestr("phim.bin", bytes(range(256)))
    plan = str(archive / "2023" / "KH 59.txt")
    read = {one["path"]: one for one in hoso(None, "recognize", archive, "--json").records}
    assert read[plan]["document_number"] == "59-KH/TU"
    answer = hoso(library, "import", archive, "--json")
    assert answer.code == 1
    assert (answer.summary["added"], answer.summary["failed"]) == (1, 1)
    papers = {one["path"]: one for one in answer.records[:-1]}
    assert papers[str(archive / "phim.bin")]["error"]["kind"] == "unsupported"
    shown = hoso(library, "show", str(papers[plan]["id"]), "--json").records[0]
    assert shown["originals"][0]["folder"] == "gửi về.zip/2023"
    again = hoso(library, "import", archive, "--json")
    assert (again.summary["added"], again.summary["duplicate"]) == (0, 1)


SCAN = Path(__file__).parents[1] / "data" / "extraction" / "scanned_head.png"


def test_scans_are_read_after_the_import_or_when_asked(library: Path, tmp_path: Path) -> None:
    plan = tmp_path / "KH 59.txt"
    plan.write_text(PLAN_59, encoding="utf-8")
    answer = hoso(library, "import", plan, SCAN, "--no-ocr", "--json")
    assert (answer.summary["added"], answer.summary["scans"]) == (2, None)
    stats = hoso(library, "stats", "--json").records[0]
    assert (stats["missing_text"], stats["waiting_scans"]) == ({"scan": 1}, 1)
    read = hoso(library, "ocr", "--json")
    assert (read.code, read.summary) == (0, {"read": 1, "failed": 0, "waiting": 0})
    assert read.records[0]["text_length"] > 0
    other = hoso(None, "init", tmp_path / "kho hai")
    assert other.code == 0
    answer = hoso(tmp_path / "kho hai", "import", SCAN, plan, "--json")
    assert answer.summary["scans"] == {"read": 1, "failed": 0, "waiting": 0}
    assert [Path(one["path"]).name for one in answer.records[:-1]] == [plan.name, SCAN.name]
    assert answer.records[1]["text_length"] > 0


def test_one_correction_is_offered_to_the_whole_folder(library: Path, tmp_path: Path) -> None:
    folder = tmp_path / "Tân Long"
    folder.mkdir()
    for number in range(1, 5):
        text = f"Số {number}-BC/ĐU\n\nBÁO CÁO\nkết quả tháng {number}\n\nNội dung {number}.\n"
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    papers = hoso(library, "import", folder, "--json").records[:-1]
    ids = [one["id"] for one in papers]
    wish = "issuer=Đảng ủy xã Tân Long"
    offered = hoso(library, "inbox", "--correct", str(ids[0]), wish, "--json")
    assert offered.summary == {
        "id": ids[0],
        "field": "issuer",
        "before": None,
        "after": "Đảng ủy xã Tân Long",
        "offered": 3,
        "applied": False,
    }
    assert {one["id"] for one in offered.records[:-1]} == set(ids[1:])
    hoso(library, "inbox", "--correct", str(ids[0]), wish, "--like")
    issuers = {hoso(library, "show", str(one), "--json").records[0]["issuer"] for one in ids}
    assert issuers == {"Đảng ủy xã Tân Long"}


def test_values_are_corrected_by_the_names_on_screen(library: Path, tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text("Số 1-BC/ĐU\n\nBÁO CÁO\nkết quả tháng 1\n", encoding="utf-8")
    paper = str(hoso(library, "import", tmp_path / "1.txt", "--json").records[0]["id"])
    told = hoso(library, "inbox", "--correct", paper, "ngay ban hanh=5/6/2026")
    assert told.out.startswith("Đã sửa Ngày ban hành: trống → 05/6/2026.")
    shown = hoso(library, "show", paper).out
    assert "Ngày ban hành: 05/6/2026 (sửa tay)" in shown
    wrong = hoso(library, "inbox", "--correct", paper, "Ngày=5/6/2026")
    assert wrong.code == 2
    assert "Trích yếu=" in wrong.err
    hoso(library, "inbox", "--accept", paper)
    shown = hoso(library, "show", paper).out
    assert "Thể loại: Báo cáo (đã xem và nhận)" in shown
    assert "Ngày ban hành: 05/6/2026 (sửa tay)" in shown


def test_a_near_duplicate_is_listed_and_its_difference_told(library: Path, tmp_path: Path) -> None:
    body = "\n".join(f"{n}. Nhiệm vụ thứ {n} giao đơn vị số {n} thực hiện." for n in range(60))
    for name, day in (("bản một.txt", "15/6"), ("bản hai.txt", "30/6")):
        text = f"{PLAN_59}\n{body}\nHoàn thành trước ngày {day}.\n"
        (tmp_path / name).write_text(text, encoding="utf-8")
    hoso(library, "import", tmp_path / "bản một.txt", tmp_path / "bản hai.txt")
    pair = hoso(library, "duplicates", "--json").records[0]
    told = hoso(
        library, "duplicates", "--difference", str(pair["id"]), str(pair["other"]), "--json"
    )
    changed = [(one["first"], one["second"]) for one in told.records[:-1]]
    assert {frozenset(one) for one in changed} == {frozenset({"15", "30"})}
    assert told.summary["ratio"] > 0.95


_QUESTIONS = [
    ("thi uy nga nam", 1),
    ("Thị ủy Ngã Năm", 1),
    ("59 kh tu", 1),
    ("59/KH-TU", 1),
    ("nghị quyết đại hội", 3),
    ("btv thành ủy", 0),
    ("giải phóng mặt bằng", 0),
    ('"kiểm điểm giữa nhiệm kỳ"', 1),
    ("quý I/2022", 4),
    ('dân vận khéo -"hà tĩnh"', 2),
]


@pytest.fixture(scope="module")
def answers(articles: Path) -> dict[str, list[str]]:
    """Return the names of the files that each question finds, in NFC and NFD."""
    questions = [question for question, _article in _QUESTIONS]
    typed = questions + [unicodedata.normalize("NFD", one) for one in questions]
    listed = hoso(articles, "search", "--json", "--filter", "text=yes").records[:-1]
    names = {
        one["id"]: hoso(articles, "show", str(one["id"]), "--json").records[0]["originals"][0][
            "name"
        ]
        for one in listed
    }
    found: dict[str, list[str]] = {}
    hits: list[str] = []
    for record in hoso(articles, "search", "--stdin", "--json", stdin="\n".join(typed)).records:
        if "summary" in record:
            found[record["summary"]["query"]] = hits
            hits = []
        else:
            hits.append(names[record["id"]])
    return found


@pytest.mark.parametrize(("query", "article"), _QUESTIONS)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_readers_questions_find_their_article_first_or_second(
    answers: dict[str, list[str]], query: str, article: int, form: Literal["NFC", "NFD"]
) -> None:
    found = answers[unicodedata.normalize(form, query)]
    assert f"article-{article}.txt" in found[:2], found


def test_an_excluded_phrase_is_not_found(answers: dict[str, list[str]]) -> None:
    assert "article-4.txt" not in answers['dân vận khéo -"hà tĩnh"']


def test_questions_from_standard_input_share_one_start(articles: Path) -> None:
    answer = hoso(
        articles, "search", "--stdin", "--json", stdin="59 kh tu\nkhông có gì như vậy xyz\n"
    )
    summaries = [one["summary"] for one in answer.records if "summary" in one]
    assert [one["query"] for one in summaries] == ["59 kh tu", "không có gì như vậy xyz"]
    assert summaries[0]["total"] >= 1
    assert summaries[0]["documents"] == 5
    assert summaries[0]["facets"]["term"]["2020-2025"] >= 1


def test_filters_narrow_the_answer(articles: Path) -> None:
    answer = hoso(articles, "search", "--json", "--filter", "term=2015-2020")
    assert answer.summary["total"] == 1
    assert (
        hoso(articles, "search", "--json", "--filter", "document_type=ke hoach").summary["total"]
        == 0
    )
    named = hoso(articles, "search", "--json", "--filter", "nhiem ky = 2015-2020")
    assert named.summary["total"] == 1
    refused = hoso(articles, "search", "--filter", "màu=xanh")
    assert refused.code == 2
    assert "năm=2023" in refused.err


def test_what_a_question_may_mean_is_told_as_it_can_be_said(articles: Path) -> None:
    out = hoso(articles, "search", "kiểm điểm 2023").out
    assert 'Có phải “2023” là năm 2023? Nếu phải, thêm: --filter "năm=2023"' in out
    out = hoso(articles, "search", "kiểm điểm tháng 3/2023").out
    assert 'Có phải “tháng 3/2023” là thời gian? Nếu phải, thay bằng: ngày:"tháng 3/2023"' in out


def test_recognize_reads_without_filing(articles: Path, tmp_path: Path) -> None:
    plan = tmp_path / "kh.txt"
    plan.write_text(PLAN_59, encoding="utf-8")
    answer = hoso(articles, "recognize", plan, "--json", "--text")
    [record] = answer.records
    assert (record["number"], record["symbol"]) == (59, "KH/TU")
    assert record["document_number"] == "59-KH/TU"
    assert record["format"] == "txt"
    start, end = record["evidence"]["document_number"]
    assert "59-KH/TU" in record["text"][start:end]
    assert 0.5 < record["confidence"]["document_number"] <= 1
    assert hoso(articles, "stats", "--json").records[0]["documents"] == 5


@pytest.mark.parametrize(
    "arguments",
    [
        ("stats",),
        ("search", "x"),
        ("import", "."),
        ("show", "1"),
        ("verify",),
        ("reindex",),
        ("backup", "b"),
        ("export", "e"),
    ],
)
def test_a_folder_that_is_no_library_is_said_so(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    answer = hoso(tmp_path / "chưa có", *arguments)
    assert answer.code == 2
    assert "không phải là kho" in answer.err
    assert "hoso init" in answer.err
    assert not (tmp_path / "chưa có").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("tìm",),
        ("search",),
        ("show", "abc"),
        ("search", "--limit", "-1", "x"),
        ("stats", "--quick"),
        (),
    ],
)
def test_bad_usage_exits_with_two_and_a_way_out(library: Path, arguments: tuple[str, ...]) -> None:
    answer = hoso(library, *(arguments or ("init",)))
    assert answer.code == 2
    assert "--help" in answer.err
    assert "Traceback" not in answer.err


def test_ambiguous_committee_names_are_listed(tmp_path: Path) -> None:
    answer = hoso(None, "init", tmp_path / "kho", "--committee", "Đảng ủy xã Tân Long")
    assert answer.code == 2
    assert "có thể là" in answer.err
    assert not (tmp_path / "kho").exists()


def test_every_bad_file_gets_one_sentence_and_the_others_are_filed(
    library: Path, tmp_path: Path
) -> None:
    heap = tmp_path / "heap"
    heap.mkdir()
    (heap / "tốt.txt").write_text(PLAN_59, encoding="utf-8")
    (heap / "rỗng.pdf").write_bytes(b"")
    (heap / "cụt.docx").write_bytes(b"PK\x03\x04\x14\x00\x06\x00" + b"\x00" * 40)
    (heap / "chữ.pdf").write_text("Biên bản họp chi bộ", encoding="utf-8")
    answer = hoso(library, "import", heap, "--json")
    assert answer.code == 1
    results = {Path(one["path"]).name: one for one in answer.records[:-1]}
    assert results["tốt.txt"]["status"] == results["chữ.pdf"]["status"] == "added"
    for name in ("rỗng.pdf", "cụt.docx"):
        assert results[name]["status"] == "failed"
        assert results[name]["error"]["message"].endswith(".")
    assert answer.summary["failed"] == 2


def test_safety_commands_from_backup_to_a_second_library(articles: Path, tmp_path: Path) -> None:
    assert hoso(articles, "verify", "--json").summary["findings"] == 0
    backup = tmp_path / "sao luu.hosobak"
    assert hoso(articles, "backup", backup).code == 0
    assert hoso(articles, "backup", backup).code == 2
    assert hoso(None, "restore", backup, tmp_path / "kho 2").code == 0
    assert hoso(tmp_path / "kho 2", "verify", "--json").summary["findings"] == 0
    assert hoso(tmp_path / "kho 2", "reindex", "--json").summary["documents"] == 5
    assert hoso(tmp_path / "kho 2", "verify").code == 0
    assert hoso(tmp_path / "kho 2", "search", "59 kh tu", "--json").summary["total"] >= 1
    assert hoso(articles, "export", tmp_path / "ra", "--json").summary["documents"] == 5
    assert len(list((tmp_path / "ra").iterdir())) == 7


def test_library_may_be_named_by_the_environment(
    articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOSO_LIBRARY", str(articles))
    answer = hoso(None, "--json", "stats")
    assert answer.records == [
        {
            "documents": 5,
            "originals": 5,
            "searchable": 5,
            "inbox": answer.records[0]["inbox"],
            "trash": 0,
            "missing_text": {},
            "waiting_scans": 0,
        }
    ]


def test_own_committee_may_be_typed_without_marks(tmp_path: Path) -> None:
    answer = hoso(None, "init", tmp_path / "kho", "--committee", "thi uy nga nam", "--json")
    assert answer.records[0]["committee"] == "Thị ủy Ngã Năm"
    several = hoso(None, "init", tmp_path / "kho 2", "--committee", "đảng ủy phường 1")
    assert several.code == 2
    assert "Hãy viết thêm tên cấp trên" in several.err


def test_reading_without_filing_needs_no_library(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library of this place is open in the window: its papers may still be read."""
    monkeypatch.setenv("HOSO_LIBRARY", str(library))
    services = open_library(library)
    try:
        aside = hoso(None, "recognize", ARTICLES, "--json")
        named = hoso(library, "recognize", ARTICLES)
    finally:
        services.close()
    assert (aside.code, len(aside.records)) == (0, 5)
    assert named.code == 2


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["tim", "59"], "không có lệnh “tim”"),
        (["import"], "thiếu ĐƯỜNG_DẪN"),
        (["search", "--limit", "x", "59"], "--limit không nhận “x”"),
        (["search", "--limit", "-1", "59"], "--limit"),
        (["search", "--limit"], "thiếu giá trị sau --limit"),
        (["search", "--sort", "ngay", "59"], "--sort không nhận “ngay”, chỉ nhận 'relevance'"),
        (["show", "một"], "ID không nhận “một”"),
        (["stats", "--hết"], "không hiểu “--hết”"),
        (["search"], "search cần CÂU_TÌM"),
    ],
)
def test_mistyped_commands_are_answered_in_vietnamese(arguments: list[str], complaint: str) -> None:
    answer = hoso(None, *arguments)
    assert answer.code == 2
    assert complaint in answer.err
    assert "--help" in answer.err
    assert not re.search(r"\b(invalid|argument|required|expected|choose)\b", answer.err)


def test_the_tour_shows_the_main_job_without_a_screen() -> None:
    answer = hoso(None, "--tour")
    assert answer.code == 0, answer.err
    count = len([one for one in ImportService.sample_papers().rglob("*") if one.is_file()])
    assert f"Đã nhập {count} văn bản" in answer.out


def test_papers_are_listed_from_the_oldest_or_as_their_dossier_has_them(
    library: Path, tmp_path: Path
) -> None:
    texts = {"59": PLAN_59, "60": PLAN_60, "97": REPORT_97}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    files = [tmp_path / f"{name}.txt" for name in texts]
    ids = [one["id"] for one in hoso(library, "import", *files, "--json").records[:-1]]
    services = open_library(library)
    values = DossierValues("01/2023", "Kiểm điểm")
    services.dossiers.create(values)
    [made] = services.dossiers.all()
    services.dossiers.edit(made.id, values, ids[1:] + ids[:1])
    services.close()

    def listed(*arguments: str) -> list[int]:
        answer = hoso(library, "search", *arguments, "--json")
        assert answer.code == 0, answer.err
        return [one["id"] for one in answer.records[:-1]]

    dossier = ("--filter", "hồ sơ=01/2023")
    newest = listed("--sort", "date", *dossier)
    assert sorted(newest) == sorted(ids)
    assert listed("--sort", "oldest", *dossier) == newest[::-1]
    assert listed("--sort", "dossier", *dossier) == ids[1:] + ids[:1]
    refused = hoso(library, "search", "--sort", "dossier", "kiểm điểm")
    assert refused.code != 0
    assert "hồ sơ=" in refused.err


@pytest.mark.parametrize("order", [(), ("--sort", "dossier")], ids=["any order", "its order"])
@pytest.mark.parametrize("code", ["không có", "1", "9" * 22])
def test_a_dossier_is_called_by_its_code_and_one_that_is_not_there_is_told(
    library: Path, code: str, order: tuple[str, ...]
) -> None:
    services = open_library(library)
    services.dossiers.create(DossierValues("01/2023", "Kiểm điểm"))
    assert [one.id for one in services.dossiers.all()] == [1]
    services.close()
    refused = hoso(library, "search", *order, "--filter", f"hồ sơ={code}")
    assert refused.code != 0
    assert f"Không có hồ sơ “{code}”" in refused.err
    assert "Traceback" not in refused.err
