"""Files that hold files: archives (.zip) and what is attached to mails."""

import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.file_formats import FileFormat
from hoso_app.domain.text import nfc
from hoso_app.extraction.charsets import decode_bytes
from hoso_app.extraction.formats import recognise_format
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.source import Source, os_problem
from hoso_app.extraction.tasks import ArchiveEntry
from hoso_app.extraction.zip_package import BROKEN_ZIP

_MOST_ENTRIES = 20_000
_MOST_BYTES = 4 << 30
_LEFT_FREE = 1 << 30
"""Bytes of the disk that unpacking never takes."""
_BLOCK = 1 << 20
_ENCRYPTED_FLAG, _UTF8_FLAG = 0x1, 0x800
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LONGEST_NAME = 120
# What other systems put into archives for themselves.
_NOISE = re.compile(r"(?:^|/)(?:__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini)(?:/|$)", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f\\/]')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def expand_archive(
    path: Path, folder: Path, limits: Limits | None = None
) -> Iterator[ArchiveEntry | ReadingError]:
    """Take the files out of an archive or a mail, one at a time.

    Each lies in a folder of its own below ``folder``, which belongs to the
    caller; he may delete a file before he asks for the next. What cannot be
    taken out is yielded as its error. Archives inside are files like others.

    Raises:
        ReadingError: It is no archive, or damaged as a whole.
    """
    source = Source.of_file(path, limits or Limits())
    file_format = recognise_format(source)
    if file_format is FileFormat.ZIP:
        yield from _expand_zip(source, folder)
    elif file_format in _EXPANDED:
        for number, attached in enumerate(_attached(source, file_format), 1):
            if isinstance(attached, ReadingError):
                yield attached
                continue
            name, data = attached
            target = _target(folder, number, name)
            target.write_bytes(data)
            yield ArchiveEntry(name, target)
    else:
        raise source.problem(ReadingProblem.UNSUPPORTED, file_format.value)


_EXPANDED = frozenset({FileFormat.ZIP, FileFormat.EML, FileFormat.MSG})


def _attached(
    source: Source, file_format: FileFormat
) -> Iterator[tuple[str, bytes] | ReadingError]:
    # Loaded here because they bring parsers along that a worker needs only for mails.
    if file_format is FileFormat.MSG:
        from hoso_app.extraction.msg import attached_to_msg  # noqa: PLC0415

        return attached_to_msg(source)
    from hoso_app.extraction.mail import attached_files  # noqa: PLC0415

    return attached_files(source)


def _expand_zip(source: Source, folder: Path) -> Iterator[ArchiveEntry | ReadingError]:
    with source.open() as stream:
        try:
            archive = zipfile.ZipFile(stream)
        except BROKEN_ZIP as error:
            raise source.problem(ReadingProblem.DAMAGED, str(error)) from error
        with archive:
            entries = [info for info in archive.infolist() if not info.is_dir()]
            if len(entries) > _MOST_ENTRIES:
                raise source.problem(ReadingProblem.TOO_LARGE, f"{len(entries)} entries")
            left, free = _MOST_BYTES, _free_bytes(folder)
            for number, info in enumerate(entries, 1):
                name = _entry_name(info)
                if _NOISE.search(name):
                    continue
                problem = _refusal(info, left, free)
                if problem is None:
                    left, free = left - info.file_size, free - info.file_size
                    entry = ArchiveEntry(name, _target(folder, number, name))
                    yield _extract(source, archive, info, entry)
                else:
                    yield ReadingError(f"{source.path}/{name}", problem)


def _free_bytes(folder: Path) -> int:
    """Return how many bytes the disk of a folder has for unpacking."""
    there = next(one for one in (folder, *folder.parents) if one.exists())
    return max(0, shutil.disk_usage(there).free - _LEFT_FREE)


def _refusal(info: zipfile.ZipInfo, left: int, free: int) -> ReadingProblem | None:
    if info.flag_bits & _ENCRYPTED_FLAG:
        return ReadingProblem.ENCRYPTED
    if info.compress_type not in _METHODS:
        return ReadingProblem.UNSUPPORTED
    if info.file_size > left:
        return ReadingProblem.TOO_LARGE
    return ReadingProblem.UNREADABLE if info.file_size > free else None  # the disk is full today


def _extract(
    source: Source, archive: zipfile.ZipFile, info: zipfile.ZipInfo, entry: ArchiveEntry
) -> ArchiveEntry | ReadingError:
    inner = Path(f"{source.path}/{entry.name}")
    try:
        with archive.open(info) as packed, entry.path.open("wb") as target:
            shutil.copyfileobj(packed, target, _BLOCK)
    except OSError as error:  # the disk is full, for one
        return os_problem(inner, error)
    except BROKEN_ZIP as error:
        return ReadingError(str(inner), ReadingProblem.DAMAGED, str(error)[:200])
    return entry


def _entry_name(info: zipfile.ZipInfo) -> str:
    """Return the name of an entry; archives before UTF-8 do not tell its encoding."""
    if info.flag_bits & _UTF8_FLAG or info.filename.isascii():
        return nfc(info.filename)
    try:
        raw = info.filename.encode("cp437")  # which is how the library read it
    except UnicodeEncodeError:
        return nfc(info.filename)
    return nfc(decode_bytes(raw).text)


def _target(folder: Path, number: int, name: str) -> Path:
    """Return where to put an entry, in a new folder of its own.

    Nothing of the name but its last part is used, cleaned of what Windows
    forbids: a name cannot lead out of the folder.
    """
    last = PurePosixPath(name.replace("\\", "/")).name
    clean = _FORBIDDEN.sub("_", last).strip(" .") or "_"
    if _DEVICE.match(clean):
        clean = f"_{clean}"
    if len(clean) > _LONGEST_NAME:
        stem, dot, suffix = clean.rpartition(".")
        clean = f"{stem[: _LONGEST_NAME - len(suffix)]}{dot}{suffix}"[:_LONGEST_NAME]
    own = folder / f"{number:05}"
    own.mkdir(parents=True, exist_ok=True)
    return own / clean
