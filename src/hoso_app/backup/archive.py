"""Writing, checking and unpacking a backup.

A backup is a ZIP file with ``manifest.json`` (format, and the SHA-256 of each
entry), ``hoso.db`` and ``originals/``. The index is left out: it is derived,
and would be code to whoever opens it.
"""

import hashlib
import json
import os
import re
import shutil
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from hoso_app.domain.errors import BackupInvalidError, DiskError, FolderNotEmptyError
from hoso_app.domain.work import CancelToken, Progress, ReportProgress

SUFFIX = ".hosobak"
"""What backup files are proposed to end in; ``.hoso`` is the file that opens a library."""
_FORMAT = 1
_MANIFEST = "manifest.json"
_CHUNK = 1 << 20
_MAX_MANIFEST_BYTES = 256 << 20
_DATABASE = "hoso.db"
_PASSING = ".hoso-part"
_ORIGINAL = re.compile(r"originals/[0-9a-f]{2}/[0-9a-f]{64}")
_DAMAGE = (
    OSError,
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    EOFError,
    RuntimeError,  # an entry said to be encrypted, or packed in an unknown way
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A file to be packed under a name with slashes."""

    name: str
    source: Path


def write(
    target: Path, entries: Iterable[Entry], report: ReportProgress, token: CancelToken
) -> int:
    """Write a backup, check it, and only then give it its name; return its entries.

    Raises:
        DiskError: Disk full, or a file cannot be read; it names which.
        CancelledError: The token was cancelled; nothing is left behind.
    """
    wanted = list(entries)
    passing = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        hashes = {}
        with zipfile.ZipFile(passing, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for done, entry in enumerate(wanted):
                token.checkpoint()
                report(Progress(done, len(wanted), entry.name))
                hashes[entry.name] = _pack(archive, entry)
            manifest = {"format": _FORMAT, "files": hashes}
            archive.writestr(_MANIFEST, json.dumps(manifest, indent=0))
        with passing.open("rb+") as file:
            os.fsync(file.fileno())
        for _name in _checked(passing, token):
            pass
        passing.replace(target)
    except OSError as error:
        raise DiskError(str(target), str(error)) from error
    finally:
        passing.unlink(missing_ok=True)
    report(Progress(len(wanted), len(wanted)))
    return len(wanted)


def unpack(source: Path, folder: Path, report: ReportProgress, token: CancelToken) -> int:
    """Check a backup and unpack it into a new or empty folder; return its entries.

    A new folder gets its name when all of it is on the disk; one that is there
    (a drive, the working folder) gets its files then. A restore that was
    cancelled or failed leaves the place as it was.

    Raises:
        BackupInvalidError: The file is no backup, or damaged.
        FolderNotEmptyError: The folder holds files.
        DiskError: Disk full, or the place is no folder.
        CancelledError: The token was cancelled; nothing is left behind.
    """
    is_there = folder.exists()
    passing = folder / _PASSING if is_there else folder.with_name(f"{folder.name}{_PASSING}")
    try:
        if is_there and any(one != passing for one in folder.iterdir()):
            raise FolderNotEmptyError(str(folder))
        names = list(_checked(source, token))
        shutil.rmtree(passing, ignore_errors=True)
        with zipfile.ZipFile(source) as archive:
            for done, name in enumerate(names):
                token.checkpoint()
                report(Progress(done, len(names), name))
                _unpack_one(archive, name, passing / PurePosixPath(name))
        if is_there:
            _move_all(passing, folder)
        else:
            passing.replace(folder)
    except OSError as error:
        raise DiskError(str(folder), str(error)) from error
    finally:
        shutil.rmtree(passing, ignore_errors=True)
    return len(names)


def _move_all(passing: Path, folder: Path) -> None:
    """Move the files of a library up into its folder, the database last."""
    names = sorted((one.name for one in passing.iterdir()), key=lambda name: name == _DATABASE)
    try:
        for name in names:
            (passing / name).replace(folder / name)
    except OSError:
        for name in names:
            if (folder / name).exists():
                (folder / name).replace(passing / name)
        raise


def _unpack_one(archive: zipfile.ZipFile, name: str, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(name) as reading, path.open("xb") as writing:
        shutil.copyfileobj(reading, writing, _CHUNK)
        writing.flush()
        os.fsync(writing.fileno())


def _pack(archive: zipfile.ZipFile, entry: Entry) -> str:
    try:
        info = zipfile.ZipInfo.from_file(entry.source, entry.name, strict_timestamps=False)
        reading = entry.source.open("rb")
    except OSError as error:
        raise DiskError(str(entry.source), str(error)) from error
    digest = hashlib.sha256()
    info.compress_type = zipfile.ZIP_DEFLATED
    with reading, archive.open(info, "w", force_zip64=True) as writing:
        while chunk := reading.read(_CHUNK):
            digest.update(chunk)
            writing.write(chunk)
    return digest.hexdigest()


def _checked(path: Path, token: CancelToken) -> Iterator[str]:
    """Yield the names of a backup, each after its content was checked."""
    try:
        with zipfile.ZipFile(path) as archive:
            files = _manifest(archive, path)
            for name, expected in files.items():
                token.checkpoint()
                digest = hashlib.sha256()
                with archive.open(name) as reading:
                    while chunk := reading.read(_CHUNK):
                        digest.update(chunk)
                if digest.hexdigest() != expected:
                    raise BackupInvalidError(str(path), name)
                yield name
    except zipfile.BadZipFile as error:
        raise BackupInvalidError(str(path), "zip") from error
    except _DAMAGE as error:
        raise BackupInvalidError(str(path), str(error)) from error


def _manifest(archive: zipfile.ZipFile, path: Path) -> dict[str, str]:
    try:
        if archive.getinfo(_MANIFEST).file_size > _MAX_MANIFEST_BYTES:
            raise BackupInvalidError(str(path), _MANIFEST)
        manifest = json.loads(archive.read(_MANIFEST))
        files = manifest["files"]
        if manifest["format"] != _FORMAT or not isinstance(files, dict):
            raise BackupInvalidError(str(path), _MANIFEST)
    except (ValueError, KeyError, TypeError) as error:
        raise BackupInvalidError(str(path), _MANIFEST) from error
    for name in files:
        # Anybody may have made the file: nothing else than a database and originals
        # under hashes is let in. An original that was altered before the backup does
        # not fit its hash; it is better than none, and ``verify`` tells.
        if name != _DATABASE and not _ORIGINAL.fullmatch(name):
            raise BackupInvalidError(str(path), name)
    if _DATABASE not in files:
        raise BackupInvalidError(str(path), _DATABASE)
    return files
