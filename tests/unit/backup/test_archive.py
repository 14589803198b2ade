import hashlib
import json
import zipfile
from pathlib import Path

import pytest

from hoso_app.backup import archive
from hoso_app.backup.archive import Entry
from hoso_app.domain.errors import (
    BackupInvalidError,
    CancelledError,
    DiskError,
    FolderNotEmptyError,
)
from hoso_app.domain.work import CancelToken, Progress

_EMPTY = hashlib.sha256().hexdigest()


def _ignore(_progress: Progress) -> None:
    pass


@pytest.fixture
def entries(tmp_path: Path) -> list[Entry]:
    content = b"original" * 5000
    sha256 = hashlib.sha256(content).hexdigest()
    found = []
    for name, body in (
        ("hoso.db", b"hoso.db" * 5000),
        (f"originals/{sha256[:2]}/{sha256}", content),
    ):
        source = tmp_path / "src" / name
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_bytes(body)
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


@pytest.mark.parametrize(
    "name",
    [
        "../evil", "/evil", "a/../../evil", "C:evil", "a\\..\\evil", "CON", "library.json", "lock",
        "index/evil.toc", "originals/e3/evil",
        f"originals/../{_EMPTY}", f"Originals/e3/{_EMPTY}",
    ],
)  # fmt: skip
def test_nothing_but_a_library_is_unpacked(tmp_path: Path, name: str) -> None:
    target = tmp_path / "b"
    with zipfile.ZipFile(target, "w") as evil:
        for entry in ("hoso.db", name):
            evil.writestr(entry, b"")
        files = {"hoso.db": _EMPTY, name: _EMPTY}
        evil.writestr("manifest.json", json.dumps({"format": 1, "files": files}))
    with pytest.raises(BackupInvalidError):
        archive.unpack(target, tmp_path / "mới", _ignore, CancelToken())
    assert {one.name for one in tmp_path.iterdir()} == {"b"}


def test_a_restore_that_was_stopped_can_be_tried_again(
    tmp_path: Path, entries: list[Entry]
) -> None:
    target = tmp_path / "b"
    archive.write(target, entries, _ignore, CancelToken())
    folder = tmp_path / "mới"
    folder.mkdir()
    token = CancelToken()

    def stop(_progress: Progress) -> None:
        token.cancel()

    with pytest.raises(CancelledError):
        archive.unpack(target, folder, stop, token)
    assert {one.name for one in tmp_path.iterdir()} == {"src", "b", "mới"}
    assert list(folder.iterdir()) == []
    assert archive.unpack(target, folder, _ignore, CancelToken()) == 2


@pytest.mark.parametrize("place", [".", "", "nhánh", "nhánh/../nhánh"])
def test_a_backup_comes_back_into_the_folder_in_which_one_stands(
    tmp_path: Path, entries: list[Entry], monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    target = tmp_path / "b"
    archive.write(target, entries, _ignore, CancelToken())
    folder = tmp_path / "mới"
    folder.mkdir()
    monkeypatch.chdir(folder)
    if place.startswith("nhánh/"):
        Path("nhánh").mkdir()
    assert archive.unpack(target, Path(place), _ignore, CancelToken()) == 2
    for entry in entries:  # the working folder is still the one it was
        assert (Path(place) / entry.name).read_bytes() == entry.source.read_bytes()
    assert sorted(one.name for one in Path(place).iterdir()) == ["hoso.db", "originals"]


def test_what_a_killed_restore_left_in_a_folder_is_no_hindrance(
    tmp_path: Path, entries: list[Entry]
) -> None:
    target = tmp_path / "b"
    archive.write(target, entries, _ignore, CancelToken())
    left = tmp_path / "mới" / ".hoso-part" / "hoso.db"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"cut")
    assert archive.unpack(target, tmp_path / "mới", _ignore, CancelToken()) == 2
    assert not left.exists()


def test_a_file_is_no_place_for_a_library(tmp_path: Path, entries: list[Entry]) -> None:
    target = tmp_path / "b"
    archive.write(target, entries, _ignore, CancelToken())
    with pytest.raises(DiskError):
        archive.unpack(target, target, _ignore, CancelToken())


def test_the_file_that_cannot_be_read_is_named(tmp_path: Path, entries: list[Entry]) -> None:
    entries[1].source.unlink()
    with pytest.raises(DiskError) as raised:
        archive.write(tmp_path / "b", entries, _ignore, CancelToken())
    assert raised.value.path == str(entries[1].source)


def test_other_files_are_no_backups(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"PK\x05\x06" + b"\0" * 18)
    with pytest.raises(BackupInvalidError):
        archive.unpack(tmp_path / "b", tmp_path / "mới", _ignore, CancelToken())
