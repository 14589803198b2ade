import json
import zipfile
from pathlib import Path

import pytest

from hoso_app.backup import archive
from hoso_app.backup.archive import Entry
from hoso_app.domain.errors import BackupInvalidError, CancelledError, FolderNotEmptyError
from hoso_app.domain.work import CancelToken, Progress


def _ignore(_progress: Progress) -> None:
    pass


@pytest.fixture
def entries(tmp_path: Path) -> list[Entry]:
    found = []
    for name in ("hoso.db", "originals/ab/abc"):
        source = tmp_path / "src" / name
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_bytes(name.encode() * 5000)
        found.append(Entry(name, source))
    return found


def test_a_backup_comes_back_whole(tmp_path: Path, entries: list[Entry]) -> None:
    target = tmp_path / "sao lưu.hosobak"
    assert archive.write(target, entries, _ignore, CancelToken()) == 2
    assert archive.unpack(target, tmp_path / "mới", _ignore, CancelToken()) == 2
    for entry in entries:
        assert (tmp_path / "mới" / entry.name).read_bytes() == entry.source.read_bytes()


def test_a_cancelled_backup_leaves_nothing(tmp_path: Path, entries: list[Entry]) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(CancelledError):
        archive.write(tmp_path / "b", entries, _ignore, token)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["src"]


@pytest.mark.parametrize("position", [0.1, 0.5, 0.9])
def test_damage_anywhere_is_noticed(tmp_path: Path, entries: list[Entry], position: float) -> None:
    target = tmp_path / "b"
    archive.write(target, entries, _ignore, CancelToken())
    content = bytearray(target.read_bytes())
    at = int(len(content) * position)
    content[at : at + 8] = bytes(byte ^ 0xFF for byte in content[at : at + 8])
    target.write_bytes(content)
    with pytest.raises(BackupInvalidError):
        archive.unpack(target, tmp_path / "mới", _ignore, CancelToken())


def test_a_truncated_backup_is_refused(tmp_path: Path, entries: list[Entry]) -> None:
    target = tmp_path / "b"
    archive.write(target, entries, _ignore, CancelToken())
    target.write_bytes(target.read_bytes()[:-100])
    with pytest.raises(BackupInvalidError):
        archive.unpack(target, tmp_path / "mới", _ignore, CancelToken())


def test_a_full_folder_is_left_alone(tmp_path: Path, entries: list[Entry]) -> None:
    target = tmp_path / "b"
    archive.write(target, entries, _ignore, CancelToken())
    with pytest.raises(FolderNotEmptyError):
        archive.unpack(target, tmp_path / "src", _ignore, CancelToken())


@pytest.mark.parametrize("name", ["../evil", "/evil", "a/../../evil", "C:evil", "a\\..\\evil"])
def test_names_that_leave_the_folder_are_refused(tmp_path: Path, name: str) -> None:
    target = tmp_path / "b"
    with zipfile.ZipFile(target, "w") as evil:
        evil.writestr(name, b"")
        empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        evil.writestr("manifest.json", json.dumps({"format": 1, "files": {name: empty}}))
    with pytest.raises(BackupInvalidError):
        archive.unpack(target, tmp_path / "mới", _ignore, CancelToken())
    assert not (tmp_path / "evil").exists()


def test_other_files_are_no_backups(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"PK\x05\x06" + b"\0" * 18)
    with pytest.raises(BackupInvalidError):
        archive.unpack(tmp_path / "b", tmp_path / "mới", _ignore, CancelToken())
