import random
import shlex
import subprocess
import time
from pathlib import Path

import pytest

from tests.e2e.console import command, hoso
from tests.papers import PLAN_59

_FILES = 400
"""More than four processes file before they are killed."""
_KILLS = 4


def _begun(library: Path, heap: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command(library, "import", heap, "--json"),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _count(library: Path) -> int:
    found = hoso(library, "stats", "--json").records[0]["documents"]
    assert isinstance(found, int)
    return found


@pytest.mark.timeout(400)
def test_an_import_killed_again_and_again_files_each_paper_once(tmp_path: Path) -> None:
    library, heap = tmp_path / "kho", tmp_path / "đống tệp"
    hoso(None, "init", library)
    heap.mkdir()
    for number in range(_FILES):
        text = PLAN_59.replace("59-KH", f"{number + 100}-KH")
        (heap / f"kế hoạch {number:03}.txt").write_text(text, encoding="utf-8")
    chance = random.Random(20231122)
    for _ in range(_KILLS):
        run = _begun(library, heap)
        assert run.stdout is not None
        # Killed after some new papers, at a moment that no step of the program chooses.
        for _paper in range(chance.randrange(1, 12)):
            while b'"added"' not in (line := run.stdout.readline()):
                assert line, "it was to be killed while it files"
        time.sleep(chance.random() / 50)
        run.kill()
        run.communicate()
    assert 0 < _count(library) < _FILES
    last = hoso(library, "import", heap, "--json")
    assert last.code == 0, last.err
    assert last.summary["failed"] == 0
    assert last.summary["added"] + last.summary["duplicate"] == _FILES
    stats = hoso(library, "stats", "--json").records[0]
    assert (stats["documents"], stats["originals"]) == (_FILES, _FILES)
    verified = hoso(library, "verify", "--json")
    assert verified.summary["findings"] == 0, verified.out


def test_the_console_says_that_an_import_was_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, heap, other = tmp_path / "kho", tmp_path / "đống tệp", tmp_path / "khác"
    hoso(None, "init", library)
    for folder in (heap, other):
        folder.mkdir()
    for number in range(_FILES):
        (heap / f"{number:03}.txt").write_text(PLAN_59.replace("59-", f"{number}-"), "utf-8")
    (other / "bc.txt").write_text(PLAN_59.replace("59-KH", "777-BC"), "utf-8")
    run = _begun(library, heap)
    assert run.stdout is not None
    run.stdout.readline()
    run.kill()
    run.communicate()
    assert 0 < _count(library) < _FILES
    for said in (hoso(library, "stats"), hoso(library, "import", other)):
        assert said.code == 0, said.err
        assert "Lần trước đang nhập “đống tệp” thì dừng giữa chừng" in said.err
    way_out = said.err.partition("Nhập tiếp: hoso ")[2].strip()
    assert way_out == f'--library "{library}" import "{heap}"'
    monkeypatch.setenv("HOSO_LIBRARY", str(library))
    assert f'Nhập tiếp: hoso import "{heap}"' in hoso(None, "stats").err
    monkeypatch.delenv("HOSO_LIBRARY")
    assert "Lần trước" not in hoso(None, *shlex.split(way_out)).err, "it names the library"
    assert _count(library) == _FILES + 1
    assert "Lần trước" not in hoso(library, "stats").err


def test_an_import_that_an_error_broke_off_is_told_of(tmp_path: Path) -> None:
    library, paper = tmp_path / "kho", tmp_path / "kh 59.txt"
    hoso(None, "init", library)
    paper.write_text(PLAN_59, encoding="utf-8")
    store, aside = library / "originals", library / "aside"
    store.rename(aside)
    store.touch()
    assert hoso(library, "import", paper).code == 2
    store.unlink()
    aside.rename(store)
    assert "Lần trước đang nhập “kh 59.txt”" in hoso(library, "stats").err
    assert hoso(library, "import", paper).code == 0
    assert "Lần trước" not in hoso(library, "stats").err
