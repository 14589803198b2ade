"""Sizes of folders, and in what they differ."""

import hashlib
import os
import shutil
from pathlib import Path


def megabytes(path: Path) -> float:
    """Return the size of a file or of a folder's files."""
    files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
    return sum(one.lstat().st_size for one in files) / 1e6


def differences(first: Path, second: Path) -> list[str]:
    """Return the files in which two folders differ."""
    one, other = (
        {path.relative_to(root).as_posix(): _digest(path) for path in root.rglob("*")}
        for root in (first, second)
    )
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def copy_linked(source: Path, target: Path) -> None:
    """Copy a folder without taking space: the files are the same ones by another name."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target, copy_function=os.link, symlinks=True)


def _digest(path: Path) -> str:
    if path.is_symlink():
        return f"-> {path.readlink()}"
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
