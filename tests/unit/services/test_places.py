"""What is told of a folder before a library is put there."""

from pathlib import Path

import pytest

from hoso_app.domain.errors import UnsafePlace
from hoso_app.services.application import create_library
from hoso_app.services.places import FolderContent, look_at


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    report = look_at(tmp_path / "Tài liệu" / "Ho so")
    assert report.holds is FolderContent.NOTHING
    assert report.unsafe is None
    assert report.free_bytes is not None
    assert report.free_bytes > 0


def test_an_empty_folder_holds_nothing(tmp_path: Path) -> None:
    assert look_at(tmp_path).holds is FolderContent.NOTHING


def test_a_library_is_known(tmp_path: Path) -> None:
    create_library(tmp_path / "Ho so")
    assert look_at(tmp_path / "Ho so").holds is FolderContent.LIBRARY


def test_a_library_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "library.json").write_text('{"format": 999, "key": "k"}', encoding="utf-8")
    assert look_at(tmp_path).holds is FolderContent.FILES


@pytest.mark.parametrize("name", ["Kế hoạch 59.docx", "library.json", ".ẩn"])
def test_other_files_are_seen(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("văn bản", encoding="utf-8")
    assert look_at(tmp_path).holds is FolderContent.FILES


def test_a_file_is_no_place(tmp_path: Path) -> None:
    file = tmp_path / "tệp"
    file.write_text("x", encoding="utf-8")
    assert look_at(file).holds is FolderContent.FILES


@pytest.mark.parametrize("name", ["OneDrive", "OneDrive - Văn phòng", "Dropbox", "Google Drive"])
def test_synchronised_folders_are_refused(tmp_path: Path, name: str) -> None:
    assert look_at(tmp_path / name / "Ho so").unsafe is UnsafePlace.CLOUD
