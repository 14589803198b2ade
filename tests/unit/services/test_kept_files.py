from pathlib import Path

import pytest

from hoso_app.services import kept_files


@pytest.mark.parametrize("value", [[], {"tên": "Báo cáo 59"}, "bao cao \udcf3", None, 7])
@pytest.mark.parametrize("is_synced", [False, True])
def test_what_is_kept_comes_back(tmp_path: Path, value: object, is_synced: bool) -> None:
    file = tmp_path / "giữ.json"
    kept_files.keep(file, {"former": True})
    kept_files.keep(file, value, is_synced=is_synced)
    assert kept_files.read(file, 1_000) == value
    assert list(tmp_path.iterdir()) == [file]


def test_more_than_this_program_writes_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "giữ.json"
    kept_files.keep(file, list(range(100)))
    with pytest.raises(ValueError, match="Expecting"):
        kept_files.read(file, 50)


def test_without_a_file_there_is_nothing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        kept_files.read(tmp_path / "không có", 10)
