"""Registers, the inbox, like papers and reading again, as a person at a terminal uses them."""

from pathlib import Path

import pytest

from tests.e2e.console import Answer, hoso
from tests.papers import PLAN_59, PLAN_60

_REGISTER = (
    "SỔ VĂN BẢN ĐI NĂM 2023\n"
    "TT;Số ký hiệu;Ngày tháng;Trích yếu;Người ký;Xếp loại\n"
    "1;59-KH/TU;07/4;;Người Khác;Khẩn\n"
    "2;61-KH/TU;09/4;về việc khác;;\n"
    "3;không đọc được;10/4;công văn;;\n"
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kho")
    papers = folder / "giấy"
    papers.mkdir()
    (papers / "KH 59.txt").write_text(PLAN_59, encoding="utf-8")
    (papers / "KH 60.txt").write_text(PLAN_60, encoding="utf-8")
    draft = PLAN_59.replace("Số 59-KH/TU", "Số      -KH/TU")
    (papers / "Dự thảo.txt").write_text(draft, encoding="utf-8")
    (papers / "sổ.csv").write_text(_REGISTER, encoding="utf-8-sig")
    assert hoso(folder / "lib", "init", folder / "lib", "--json").code == 0
    files = [papers / name for name in ("KH 59.txt", "KH 60.txt", "Dự thảo.txt")]
    assert hoso(folder / "lib", "import", *files, "--json").code == 0
    return folder / "lib"


def _register(library: Path, *options: str) -> Answer:
    return hoso(library, "register", library.parent / "giấy" / "sổ.csv", "--json", *options)


def _count(library: Path) -> int:
    return int(hoso(library, "stats", "--json").records[0]["documents"])


def test_a_register_is_reported_line_by_line_and_then_taken_over(library: Path) -> None:
    before = _count(library)
    answer = _register(library, "--dry-run", "--map", "urgency=Xep loai", "--set", "place=Ngã Năm")
    assert answer.code == 1  # a line with a fault is listed
    first, second, third = answer.records[:3]
    assert (first["row"], first["status"]) == (3, "matched")
    assert first["fills"]["urgency"] == {"before": None, "after": "Khẩn"}
    assert first["conflicts"] == [
        {"field": "signer", "paper": "Võ Minh Thắng", "register": "Người Khác"}
    ]
    assert (second["status"], second["document_number"]) == ("new", "61-KH/TU")
    assert (second["issued_on"], second["place"]) == ("2023-04-09", "Ngã Năm")
    assert third["faults"][0]["column"] == "document_number"
    summary = answer.summary
    assert (summary["rows"], summary["matched"], summary["new"]) == (3, 1, 2)
    assert summary["applied"] is False
    assert summary["columns"]["urgency"] == "Xếp loại"
    assert _count(library) == before
    answer = _register(library, "--map", "urgency=F", "--matched-only")
    assert answer.summary["applied"] is True
    assert _count(library) == before
    [matched] = answer.records[0]["ids"]
    shown = hoso(library, "show", str(matched), "--json").records[0]
    assert (shown["urgency"], shown["origins"]["urgency"]) == ("Khẩn", "hand")
    assert shown["signer"] == "Võ Minh Thắng"


@pytest.mark.parametrize(
    "options",
    [
        ["--map", "urgency"],
        ["--map", "nothing=A"],
        ["--map", "urgency=ZZ"],
        ["--set", "term=lúc nào đó"],
        ["--sheet", "Trang 9"],
    ],
)
def test_what_is_not_understood_is_said_in_a_sentence(library: Path, options: list[str]) -> None:
    answer = _register(library, "--dry-run", *options)
    assert answer.code == 2
    assert "Traceback" not in answer.err
    assert answer.records[-1]["error"]["message"] in answer.err


def test_the_inbox_tells_why_papers_wait_and_takes_them(library: Path) -> None:
    listed = hoso(library, "inbox", "--json")
    waiting = {one["file_name"]: one for one in listed.records[:-1]}
    assert waiting["Dự thảo.txt"]["missing"] == ["document_number"]
    assert waiting["Dự thảo.txt"]["ratio"] > 0.9
    draft = waiting["Dự thảo.txt"]["id"]
    pairs = hoso(library, "duplicates", "--json").records
    assert (pairs[0]["other"], pairs[0]["role"]) == (draft, "draft")
    assert hoso(library, "inbox", "--accept", str(draft), "--json").summary == {"accepted": 1}
    left = hoso(library, "inbox").out
    assert "Dự thảo" not in left


def test_reading_again_changes_nothing_where_nothing_is_new(library: Path) -> None:
    answer = hoso(library, "reread", "1", "2", "--json")
    assert answer.code == 0
    assert answer.summary["read"] == 2
    assert answer.summary["changed"] == 0
    assert answer.summary["applied"] is False
