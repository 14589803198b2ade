from pathlib import Path

import pytest

from hoso_app.domain.errors import UnsafePlace
from hoso_app.filestore.places import unsafe_reason


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
