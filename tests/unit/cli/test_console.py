"""Which of the two faces of the program a command line asks for."""

from pathlib import Path

import pytest

from hoso_app import bootstrap
from hoso_app.cli.console import wants_console


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder that holds a paper and a folder."""
    (tmp_path / "Kế hoạch 59.docx").write_bytes(b"")
    (tmp_path / "Văn bản đến").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("papers")
@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--library", "import"],
        ["Kế hoạch 59.docx"],
        ["Văn bản đến", "Kế hoạch 59.docx"],
        ["--library", "D:\\Kho", "Kế hoạch 59.docx"],
        ["--smoke"],
        ["--smoke", "--picture", "anh.png"],
        ["--hidden"],
    ],
)
def test_the_window_is_opened(arguments: list[str]) -> None:
    assert not wants_console(arguments)


@pytest.mark.usefixtures("papers")
@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["-h"],
        ["--help"],
        ["--tour"],
        ["stats"],
        ["import", "Kế hoạch 59.docx"],
        ["--library", "Kho", "search", "59 kh tu"],
        ["--json", "stats"],
        ["serch", "59 kh tu"],  # mistyped: the parser says so
    ],
)
def test_the_console_answers(arguments: list[str]) -> None:
    assert wants_console(arguments)


def test_a_word_that_is_a_command_is_none_of_the_files(
    papers: Path,
) -> None:
    (papers / "stats").mkdir()
    assert wants_console(["stats"])


@pytest.mark.parametrize("answers", [EOFError, ""])
def test_a_library_is_made_where_nobody_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: type[EOFError] | str
) -> None:
    """Windows calls its empty device a terminal."""

    def answer(_question: str) -> str:
        if isinstance(answers, str):
            return answers
        raise answers

    monkeypatch.setattr("builtins.input", answer)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert bootstrap.main(["init", str(tmp_path / "kho")]) == 0
