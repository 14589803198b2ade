import json
import subprocess
import sys
from pathlib import Path

import pytest

from hoso_app.domain.errors import (
    LibraryExistsError,
    LibraryLockedError,
    LibraryTooNewError,
    NotALibraryError,
)
from hoso_app.filestore.library_folder import LibraryFolder, LibraryLock


def _make(path: Path) -> LibraryFolder:
    folder = LibraryFolder.prepare(path)
    folder.identify()
    return folder


def test_a_folder_is_no_library_before_it_has_an_identity(tmp_path: Path) -> None:
    LibraryFolder.prepare(tmp_path / "kho")
    with pytest.raises(NotALibraryError):
        LibraryFolder.open(tmp_path / "kho")


def test_a_library_is_known_again_after_it_was_moved(tmp_path: Path) -> None:
    made = _make(tmp_path / "Hồ sơ")
    (tmp_path / "Hồ sơ").rename(tmp_path / "chỗ khác")
    found = LibraryFolder.open(tmp_path / "chỗ khác")
    assert found.key == made.key
    assert found.database.parent == (tmp_path / "chỗ khác").resolve()


def test_no_absolute_path_is_stored(tmp_path: Path) -> None:
    _make(tmp_path / "kho")
    assert str(tmp_path) not in (tmp_path / "kho" / "library.json").read_text()


def test_a_folder_with_files_is_not_made_a_library(tmp_path: Path) -> None:
    (tmp_path / "thư.docx").write_bytes(b"x")
    with pytest.raises(LibraryExistsError):
        LibraryFolder.prepare(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["thư.docx"]


@pytest.mark.parametrize("content", [None, "", "{", "[]", '{"format": 1}', '{"format": "x"}'])
def test_what_is_no_library_is_said_so(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "library.json").write_text(content)
    with pytest.raises(NotALibraryError):
        LibraryFolder.open(tmp_path)


def test_a_newer_layout_is_refused(tmp_path: Path) -> None:
    (tmp_path / "library.json").write_text(json.dumps({"format": 99, "key": "k"}))
    with pytest.raises(LibraryTooNewError):
        LibraryFolder.open(tmp_path)


_HOLD = """
import sys
from pathlib import Path
from hoso_app.filestore.library_folder import LibraryFolder, LibraryLock
lock = LibraryLock(LibraryFolder.open(Path(sys.argv[1])))
print("held", flush=True)
sys.stdin.read()
"""


def test_one_process_owns_a_library_and_death_frees_it(tmp_path: Path) -> None:
    folder = _make(tmp_path / "kho")
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(folder.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(LibraryLockedError):
            LibraryLock(folder)
    finally:
        holder.kill()
        holder.communicate()
    LibraryLock(folder).release()
