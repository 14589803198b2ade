"""Copies of originals for other programs."""

import os
import secrets
import shutil
import stat
import sys
import tempfile
from pathlib import Path

from hoso_app.domain.errors import DiskError


class ScratchFolder:
    """A folder of copies that other programs open; its content may vanish at any time.

    Each library has its own under a shared parent, so that the process that
    owns a library may sweep it. What is in it may be secret: nobody but the
    user may look in. May be used by several threads.
    """

    def __init__(self, parent: Path, key: str) -> None:
        self._parent = parent
        self._key = key[:16]
        self._folder: Path | None = None

    def copy(self, source: Path, folder: str, name: str) -> Path:
        """Return a read-only copy of a file under a name; an earlier copy serves again.

        Args:
            source: The file; it is never altered.
            folder: Tells copies of the same name apart.
            name: What the copy is to be called, fit for any file system.

        Raises:
            DiskError: The copy cannot be written, or the file is gone.
        """
        target = Path(folder) / name
        try:
            target = self._own() / folder / name
            if target.exists() and target.stat().st_size == source.stat().st_size:
                return target
            target.parent.mkdir(parents=True, exist_ok=True)
            passing = target.with_name(secrets.token_hex(8))
            shutil.copyfile(source, passing)
            passing.chmod(stat.S_IREAD)
            passing.replace(target)
        except OSError as error:
            raise DiskError(str(target), str(error)) from error
        return target

    def sweep(self) -> None:
        """Throw away what was copied, but for what another program still holds."""
        try:
            own = self._own()
        except OSError:
            return
        for path in sorted(own.rglob("*"), reverse=True):
            try:
                if path.is_dir() and not path.is_symlink():
                    path.rmdir()
                else:
                    _let_go(path)
            except OSError:
                continue  # Windows keeps what is open; the next sweep takes it

    def _own(self) -> Path:
        if self._folder is not None and self._folder.is_dir():
            return self._folder
        self._parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        parent = self._parent if _is_private(self._parent) else Path(tempfile.mkdtemp())
        folder = parent / self._key
        folder.mkdir(mode=0o700, exist_ok=True)
        self._folder = folder
        return folder


def _let_go(path: Path) -> None:
    if sys.platform == "win32":  # which deletes no read-only file
        path.chmod(stat.S_IWRITE)
    path.unlink()


if sys.platform == "win32":

    def _is_private(_folder: Path) -> bool:
        return True  # the folder for temporary files is the user's own

else:

    def _is_private(folder: Path) -> bool:
        """Take a folder away from others; tell whether it is the user's at all."""
        if folder.is_symlink() or folder.stat().st_uid != os.getuid():
            return False
        folder.chmod(0o700)
        return True
