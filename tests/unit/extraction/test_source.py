import os
import sys
from pathlib import Path

import pytest

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.reading import extract_text
from hoso_app.extraction.source import Source, os_problem


def _problem(path: Path) -> ReadingProblem:
    with pytest.raises(ReadingError) as caught:
        extract_text(path, Limits())
    assert caught.value.path == str(path)
    return caught.value.problem


@pytest.mark.parametrize(
    "suffix",
    ["docx", "doc", "pdf", "rtf", "odt", "xls", "xlsx", "pptx", "html", "eml", "msg", "txt"],
)
def test_empty_file_is_empty_whatever_its_name(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"rỗng.{suffix}"
    path.touch()
    assert _problem(path) is ReadingProblem.EMPTY


def test_missing_file(tmp_path: Path) -> None:
    assert _problem(tmp_path / "không có.docx") is ReadingProblem.NOT_FOUND
    assert _problem(tmp_path / "không" / "có.docx") is ReadingProblem.NOT_FOUND


def test_folder_is_no_file(tmp_path: Path) -> None:
    assert _problem(tmp_path) is ReadingProblem.NOT_A_FILE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "ống.txt")
    assert _problem(tmp_path / "ống.txt") is ReadingProblem.NOT_A_FILE


def test_name_with_a_nul_is_not_found() -> None:
    assert _problem(Path("một\0hai.txt")) is ReadingProblem.NOT_FOUND


def test_name_longer_than_any_file_has() -> None:
    assert _problem(Path("a" * 300 + ".txt")) is ReadingProblem.NOT_FOUND


def test_longest_name_that_a_file_can_have(tmp_path: Path) -> None:
    path = tmp_path / ("kế hoạch " * 30).encode()[:246].decode("utf-8", "ignore")
    path.write_text("nội dung", encoding="utf-8")
    assert extract_text(path, Limits()).text == "nội dung"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read all")
def test_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "khóa.txt"
    path.write_text("x")
    path.chmod(0)
    assert _problem(path) is ReadingProblem.NO_PERMISSION


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (PermissionError(13, "x"), ReadingProblem.NO_PERMISSION),
        (FileNotFoundError(2, "x"), ReadingProblem.NOT_FOUND),
        (IsADirectoryError(21, "x"), ReadingProblem.NOT_A_FILE),
        (OSError(5, "x"), ReadingProblem.UNREADABLE),
    ],
)
def test_errors_of_the_system_are_told_apart(error: OSError, problem: ReadingProblem) -> None:
    assert os_problem(Path("a.txt"), error).problem is problem


def test_file_larger_than_memory_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "to.rtf"
    path.write_bytes(b"{\\rtf1 " + b"x" * 2000 + b"}")
    with pytest.raises(ReadingError) as caught:
        extract_text(path, Limits(whole_file=1000))
    assert caught.value.problem is ReadingProblem.TOO_LARGE


def test_bytes_in_memory_are_read_like_a_file() -> None:
    source = Source.of_bytes(Path("thư.eml"), "xin chào".encode(), Limits())
    assert source.read(3) == b"xin"
    assert source.read_whole().decode() == "xin chào"
    assert source.size == 9
