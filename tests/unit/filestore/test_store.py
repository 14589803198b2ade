from hashlib import sha256
from pathlib import Path

import pytest

from hoso_app.domain.errors import DiskError
from hoso_app.filestore.store import FileStore, hash_file


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "originals")


def _file(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "Kế hoạch số 59.docx"
    path.write_bytes(content)
    return path


def test_content_is_kept_byte_for_byte_under_its_hash(store: FileStore, tmp_path: Path) -> None:
    content = bytes(range(256)) * 9000
    source = _file(tmp_path, content)
    stored = store.add(source)
    assert stored.sha256 == sha256(content).hexdigest()
    assert stored.size == len(content)
    assert store.path_of(stored.sha256).read_bytes() == content
    assert source.read_bytes() == content
    assert store.is_whole(stored.sha256)


def test_adding_twice_keeps_one(store: FileStore, tmp_path: Path) -> None:
    first = store.add(_file(tmp_path, b"abc"))
    assert store.add(_file(tmp_path, b"abc")) == first
    assert list(store.hashes()) == [first.sha256]


def test_what_is_taken_is_in_the_store_only_when_it_is_kept(
    store: FileStore, tmp_path: Path
) -> None:
    contents = [b"abc", b"abd", b"abc"]
    taken = [store.take(_file(tmp_path, content)) for content in contents]
    assert list(store.hashes()) == []
    store.keep(taken)
    assert set(store.hashes()) == {sha256(content).hexdigest() for content in contents}
    assert all(store.is_whole(one.stored.sha256) for one in taken)
    assert not any(one.passing.exists() for one in taken)


def test_what_is_dropped_leaves_nothing(store: FileStore, tmp_path: Path) -> None:
    taken = store.take(_file(tmp_path, b"abc"))
    store.drop([taken])
    assert list(store.hashes()) == []
    assert not taken.passing.exists()


def test_what_cannot_be_kept_is_said_and_leaves_nothing(store: FileStore, tmp_path: Path) -> None:
    first, second = (store.take(_file(tmp_path, content)) for content in (b"abc", b"abd"))
    second.passing.unlink()
    with pytest.raises(DiskError):
        store.keep([first, second])
    assert list(store.hashes()) == []
    assert not first.passing.exists()


def test_altered_content_is_noticed(store: FileStore, tmp_path: Path) -> None:
    stored = store.add(_file(tmp_path, b"abc"))
    store.path_of(stored.sha256).write_bytes(b"abd")
    assert not store.is_whole(stored.sha256)


def test_a_lost_original_is_named(store: FileStore, tmp_path: Path) -> None:
    stored = store.add(_file(tmp_path, b"abc"))
    store.path_of(stored.sha256).unlink()
    with pytest.raises(DiskError):
        store.is_whole(stored.sha256)


def test_half_written_files_are_swept_and_never_counted(store: FileStore, tmp_path: Path) -> None:
    stored = store.add(_file(tmp_path, b"abc"))
    left = tmp_path / "originals" / "incoming" / "0123456789abcdef"
    left.write_bytes(b"half")
    assert list(store.hashes()) == [stored.sha256]
    store.sweep_incoming()
    assert not left.exists()
    assert store.is_whole(stored.sha256)


def test_a_source_that_cannot_be_read_leaves_nothing(store: FileStore, tmp_path: Path) -> None:
    with pytest.raises(DiskError):
        store.add(tmp_path / "không có.docx")
    assert list(store.hashes()) == []
    assert not list((tmp_path / "originals" / "incoming").iterdir())


def test_hash_of_a_missing_file_is_an_expected_error(tmp_path: Path) -> None:
    with pytest.raises(DiskError):
        hash_file(tmp_path / "gone")
