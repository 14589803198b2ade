import sys
from pathlib import Path

import pytest

from hoso_app.domain.errors import UnsafePlace
from hoso_app.filestore.places import long_form, unsafe_reason


def test_an_ordinary_folder_is_safe_though_it_does_not_exist_yet(tmp_path: Path) -> None:
    assert unsafe_reason(tmp_path / "Documents" / "Ho so") is None


@pytest.mark.parametrize(
    "name", ["OneDrive", "OneDrive - Văn phòng", "Dropbox", "Google Drive", "iCloudDrive"]
)
def test_synchronised_folders_are_refused(tmp_path: Path, name: str) -> None:
    assert unsafe_reason(tmp_path / name / "Ho so") is UnsafePlace.CLOUD


def test_a_redirected_documents_folder_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Tài liệu"))
    assert unsafe_reason(tmp_path / "Tài liệu" / "Ho so") is UnsafePlace.CLOUD


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows has drives with letters")
@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("\\\\may-chu\\chung\\Ho so", UnsafePlace.NETWORK),
        ("Q:\\Kho", UnsafePlace.READ_ONLY),  # a drive that is not in
    ],
)
def test_servers_and_drives_that_are_not_there_are_refused(place: str, reason: UnsafePlace) -> None:
    assert unsafe_reason(Path(place)) is reason


def test_a_path_is_left_alone_where_paths_have_no_limit(tmp_path: Path) -> None:
    if sys.platform != "win32":
        assert long_form(tmp_path) == tmp_path
    assert long_form(long_form(tmp_path)) == long_form(tmp_path)


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows has two forms of a path")
@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("C:\\Kho\\ra", "\\\\?\\C:\\Kho\\ra"),
        ("C:/Kho/../ra", "\\\\?\\C:\\ra"),
        ("\\\\may-chu\\chung\\ra", "\\\\?\\UNC\\may-chu\\chung\\ra"),
        ("\\\\?\\C:\\ra", "\\\\?\\C:\\ra"),
    ],
)
def test_windows_reaches_long_paths_by_another_form(path: str, form: str) -> None:
    assert str(long_form(Path(path))) == form
