"""A file that is to be written gets an ending, and nothing is written over unasked."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from hoso_app.ui.dialogs.file_dialog import FileKind, choose_file_to_write

WORD = FileKind("Văn bản Word", (".docx",))
PAGE = FileKind("Trang web", (".html", ".htm"))


class _SystemDialog:
    """Answers in place of the system's own dialog, which a test cannot drive."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *answers: tuple[Path | str, str]) -> None:
        self._answers = list(answers)
        self.proposed: list[Path] = []
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self._answer)

    def _answer(
        self, _parent: QWidget, _title: str, proposed: str, _filters: str
    ) -> tuple[str, str]:
        self.proposed.append(Path(proposed))
        path, kind = self._answers.pop(0)
        return str(path), kind


def _chosen(qtbot: QtBot, folder: Path) -> Path | None:
    window = QWidget()
    qtbot.addWidget(window)
    return choose_file_to_write(window, "Lưu vào", folder / "Mục lục.docx", [WORD, PAGE])


@pytest.mark.parametrize(
    ("typed", "kind", "written"),
    [
        ("Mục lục.docx", WORD.filter, "Mục lục.docx"),
        ("Mục lục.DOCX", WORD.filter, "Mục lục.DOCX"),
        ("Mục lục", WORD.filter, "Mục lục.docx"),
        ("Mục lục", PAGE.filter, "Mục lục.html"),
        ("Mục lục.htm", PAGE.filter, "Mục lục.htm"),
        ("Mục lục.htm", WORD.filter, "Mục lục.htm"),
        ("KH 59.2023", WORD.filter, "KH 59.2023.docx"),
        ("Mục lục", "", "Mục lục.docx"),
    ],
)
def test_a_name_gets_the_ending_of_its_kind(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    kind: str,
    written: str,
) -> None:
    _SystemDialog(monkeypatch, (tmp_path / typed, kind))
    assert _chosen(qtbot, tmp_path) == tmp_path / written


def test_who_changes_her_mind_gets_nothing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _SystemDialog(monkeypatch, ("", ""))
    assert _chosen(qtbot, tmp_path) is None


def test_a_name_that_is_taken_with_its_ending_is_asked_about(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system asked about “Mục lục”, which is free, not about “Mục lục.docx”."""
    taken = tmp_path / "Mục lục.docx"
    taken.touch()
    dialog = _SystemDialog(monkeypatch, (tmp_path / "Mục lục", WORD.filter), (taken, WORD.filter))
    assert _chosen(qtbot, tmp_path) == taken
    assert dialog.proposed[-1] == taken


def test_the_kinds_are_listed_with_their_endings() -> None:
    assert (WORD.filter, PAGE.filter) == ("Văn bản Word (*.docx)", "Trang web (*.html *.htm)")
