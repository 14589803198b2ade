"""Where the program keeps what it writes."""

import os
import sys
from contextlib import closing
from pathlib import Path

import pytest

from hoso_app import bootstrap
from hoso_app.domain.work import CancelToken


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Pretend to be a frozen program in a folder of its own; return the folder."""
    folder = tmp_path / "Hồ sơ"
    folder.mkdir()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "hoso"))
    monkeypatch.delenv("HOSO_LIBRARY", raising=False)
    return folder


def test_an_installed_program_writes_nothing_beside_itself(program: Path) -> None:
    assert bootstrap.portable_folder() is None
    places = (bootstrap.default_library(), bootstrap.data_folder(), bootstrap.scratch_folder())
    assert not any(place.is_relative_to(program) for place in places)


def test_a_program_that_is_carried_along_writes_nowhere_else(program: Path) -> None:
    (program / "hoso-mang-theo.txt").touch()
    places = (bootstrap.default_library(), bootstrap.data_folder(), bootstrap.scratch_folder())
    assert all(place.is_relative_to(program) for place in places)
    assert len(set(places)) == 3


def test_a_library_that_is_named_goes_before_the_one_carried_along(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program / "hoso-mang-theo.txt").touch()
    monkeypatch.setenv("HOSO_LIBRARY", str(program / "khác"))
    assert bootstrap.default_library() == program / "khác"


def test_a_file_of_that_name_beside_python_means_nothing(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program / "hoso-mang-theo.txt").touch()
    monkeypatch.delattr(sys, "frozen")
    assert bootstrap.portable_folder() is None


def test_a_better_model_for_scans_is_taken_from_the_folder_of_the_program_s_data(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program / "hoso-mang-theo.txt").touch()
    monkeypatch.setenv("HOSO_TESSDATA", "")  # so that it is put back after the test
    monkeypatch.delenv("HOSO_TESSDATA")
    bootstrap._offer_own_model()
    assert "HOSO_TESSDATA" not in os.environ, "there is no such folder yet"
    bootstrap.model_folder().mkdir(parents=True)
    bootstrap._offer_own_model()
    assert os.environ["HOSO_TESSDATA"] == str(program / "Du lieu" / "tessdata")
    monkeypatch.setenv("HOSO_TESSDATA", "khác")
    bootstrap._offer_own_model()
    assert os.environ["HOSO_TESSDATA"] == "khác"


def test_the_file_in_a_library_stands_for_the_library(tmp_path: Path) -> None:
    library = tmp_path / "Kho của Lan"
    bootstrap.create_library(library, allow_unsafe=True).close()
    (opener,) = library.glob("*.hoso")
    assert bootstrap.with_library([str(opener)]) == ["--library", str(library)]


def test_a_backup_in_a_library_is_passed_on_to_be_restored(tmp_path: Path) -> None:
    library = tmp_path / "Kho của Lan"
    backup = library / "Sao lưu.hoso"
    with closing(bootstrap.create_library(library, allow_unsafe=True)) as services:
        services.backups.backup(backup, lambda _: None, CancelToken())
    restored = tmp_path / "Kho mới"
    assert bootstrap.main(["restore", str(backup), str(restored)]) == 0
    assert (restored / "library.json").is_file()
    stray = tmp_path / "lạc.hoso"
    stray.touch()
    assert bootstrap.with_library([str(stray)]) == [str(stray)]


@pytest.mark.parametrize("argument", ["không có.hoso", "Kế hoạch 59.docx", "--hidden"])
def test_everything_else_is_passed_on(argument: str) -> None:
    assert bootstrap.with_library([argument]) == [argument]


@pytest.mark.skipif(sys.platform == "win32", reason="there the system says where documents stand")
def test_a_library_is_not_offered_in_documents_that_stand_in_the_cloud(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HOSO_LIBRARY", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert bootstrap.default_library() == tmp_path / "Documents" / "Ho so"
    monkeypatch.setenv("OneDrive", str(tmp_path / "Documents"))
    assert bootstrap.default_library() == tmp_path / "Ho so"
