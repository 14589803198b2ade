"""Rules, the watched folder and versions, as a person at a terminal uses them."""

from pathlib import Path

import pytest

from tests.e2e.console import hoso
from tests.papers import PLAN_59, PLAN_60


@pytest.fixture
def library(tmp_path: Path) -> Path:
    papers = tmp_path / "giấy" / "Tan Long"
    papers.mkdir(parents=True)
    (papers / "KH 59.txt").write_text(PLAN_59, encoding="utf-8")
    (papers.parent / "KH 60.txt").write_text(PLAN_60, encoding="utf-8")
    assert hoso(None, "init", tmp_path / "kho", "--json").code == 0
    assert hoso(tmp_path / "kho", "import", papers.parent, "--json").code == 0
    return tmp_path / "kho"


def _tags(library: Path) -> dict[int, list[str]]:
    return {one: hoso(library, "show", str(one), "--json").records[0]["tags"] for one in (1, 2)}


def test_a_rule_is_shown_then_kept_run_put_away_and_brought_back(library: Path) -> None:
    typed = ["--if", "folder=tan long", "--then", "tag=Xã Tân Long", "--name", "Xã"]
    shown = hoso(library, "rules", *typed, "--json")
    assert shown.code == 0, shown.err
    rule, effect, summary = shown.records
    assert rule["rule"]["if"] == ["folder=tan long"]
    assert (effect["field"], effect["before"], effect["after"]) == ("tags", None, "Xã Tân Long")
    assert summary["summary"] == {"changes": 1, "kept": False, "applied": False, "documents": 0}
    assert hoso(library, "rules", "--json").records == []
    assert all(tags == [] for tags in _tags(library).values())

    assert hoso(library, "rules", *typed, "--keep", "--json").summary["kept"] is True
    [kept] = hoso(library, "rules", "--json").records
    assert (kept["name"], kept["then"], kept["active"]) == ("Xã", ["tag=Xã Tân Long"], True)
    number = str(kept["id"])
    ran = hoso(library, "rules", "--run", number, "--apply", "--json")
    assert ran.summary["documents"] == 1
    assert sorted(_tags(library).values()) == [[], ["Xã Tân Long"]]
    assert hoso(library, "rules", "--run", number, "--json").summary["changes"] == 0

    late = library.parent / "giấy" / "Tan Long" / "KH 61.txt"
    late.write_text(PLAN_59.replace("59-KH", "61-KH"), encoding="utf-8")
    assert hoso(library, "import", late.parent.parent, "--json").summary["added"] == 1
    assert hoso(library, "show", "3", "--json").records[0]["tags"] == ["Xã Tân Long"]

    assert hoso(library, "rules", "--delete", number, "--json").records == []
    assert len(hoso(library, "rules", "--restore", number, "--json").records) == 1
    answer = hoso(library, "rules")
    assert "nếu thư mục có “tan long” thì nhãn “Xã Tân Long”" in answer.out


@pytest.mark.parametrize(
    "options",
    [
        ["--if", "folder"],
        ["--if", "nothing=x", "--then", "tag=y"],
        ["--if", "folder=x", "--then", "dossier=không có"],
        ["--then", "tag=y"],
        ["--if", "folder=x", "--then", "term=lúc nào đó"],
        ["--run", "99"],
        ["--delete", "99"],
    ],
)
def test_a_rule_that_is_not_understood_is_refused_in_a_sentence(
    library: Path, options: list[str]
) -> None:
    answer = hoso(library, "rules", *options)
    assert answer.code == 2
    assert answer.err.strip().endswith((".", ")"))
    assert "Traceback" not in answer.err


def test_a_watched_folder_brings_in_what_rests_and_is_left_as_it_is(
    library: Path, tmp_path: Path
) -> None:
    scanner = tmp_path / "máy quét"
    scanner.mkdir()
    assert hoso(library, "watch", "--json").records == [{"folder": None}]
    chosen = hoso(library, "watch", scanner, "--json")
    assert chosen.records == [{"folder": str(scanner.resolve())}]
    paper = scanner / "KH 71.txt"
    paper.write_text(PLAN_59.replace("59-KH", "71-KH"), encoding="utf-8")
    before = paper.stat()
    looked = hoso(library, "watch", "--look", "--json")
    assert looked.code == 0, looked.err
    filed = next(one for one in looked.records if one.get("status"))
    assert (filed["document_number"], filed["status"]) == ("71-KH/TU", "added")
    assert looked.summary["added"] == 1
    assert (paper.stat().st_size, paper.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert hoso(library, "watch", "--off", "--json").records == [{"folder": None}]
    inside = hoso(library, "watch", library)
    assert inside.code == 2


def test_files_of_one_paper_are_put_together_and_taken_apart(library: Path) -> None:
    put = hoso(library, "versions", "1", "--attach", "2", "--role", "draft", "--json")
    assert put.code == 0, put.err
    assert [one["role"] for one in put.records[:-1]] == ["main", "draft"]
    assert put.summary == {"id": 1, "files": 2}
    assert hoso(library, "stats", "--json").records[0]["trash"] == 1
    attached = put.records[1]
    assert attached["came_as"] == 2
    apart = hoso(library, "versions", "1", "--detach", str(attached["id"]), "--json")
    assert apart.summary == {"id": 1, "files": 1}
    assert hoso(library, "versions", "2", "--json").summary == {"id": 2, "files": 1}
    for options in (["1", "--attach", "1"], ["1", "--detach", "99"], ["99"]):
        answer = hoso(library, "versions", *options)
        assert answer.code == 2
        assert "Traceback" not in answer.err
