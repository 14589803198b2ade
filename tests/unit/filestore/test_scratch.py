import stat
import sys
from pathlib import Path

import pytest

from hoso_app.domain.errors import DiskError
from hoso_app.filestore.scratch import ScratchFolder


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "gốc"
    path.write_bytes(b"content")
    return path


def test_a_copy_is_read_only_and_serves_again(tmp_path: Path, source: Path) -> None:
    scratch = ScratchFolder(tmp_path / "tạm", "key")
    copy = scratch.copy(source, "ab", "KH 59.docx")
    assert (copy.name, copy.read_bytes()) == ("KH 59.docx", b"content")
    assert not copy.stat().st_mode & stat.S_IWUSR
    assert scratch.copy(source, "ab", "KH 59.docx") == copy
    assert scratch.copy(source, "cd", "KH 59.docx") != copy


def test_half_a_copy_is_not_taken_for_one(tmp_path: Path, source: Path) -> None:
    scratch = ScratchFolder(tmp_path / "tạm", "key")
    copy = scratch.copy(source, "ab", "KH 59.docx")
    copy.chmod(stat.S_IWRITE | stat.S_IREAD)
    copy.write_bytes(b"con")
    assert scratch.copy(source, "ab", "KH 59.docx").read_bytes() == b"content"


def test_only_the_own_copies_are_swept(tmp_path: Path, source: Path) -> None:
    mine, other = (ScratchFolder(tmp_path / "tạm", key) for key in ("one", "two"))
    swept = mine.copy(source, "ab", "a.docx")
    kept = other.copy(source, "ab", "a.docx")
    mine.sweep()
    assert not swept.exists()
    assert kept.exists()
    assert mine.copy(source, "ab", "a.docx") == swept


def test_a_lost_original_is_named(tmp_path: Path) -> None:
    with pytest.raises(DiskError):
        ScratchFolder(tmp_path / "tạm", "key").copy(tmp_path / "không có", "ab", "a.docx")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the folder private itself")
def test_nobody_else_may_look_in(tmp_path: Path, source: Path) -> None:
    parent = tmp_path / "tạm"
    parent.mkdir(mode=0o755)
    ScratchFolder(parent, "key").copy(source, "ab", "a.docx")
    assert stat.S_IMODE(parent.stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="only an administrator makes links there")
def test_a_link_laid_in_the_way_is_not_followed(tmp_path: Path, source: Path) -> None:
    (tmp_path / "bẫy").mkdir()
    (tmp_path / "tạm").symlink_to(tmp_path / "bẫy")
    copy = ScratchFolder(tmp_path / "tạm", "key").copy(source, "ab", "a.docx")
    assert list((tmp_path / "bẫy").iterdir()) == []
    assert copy.read_bytes() == b"content"
