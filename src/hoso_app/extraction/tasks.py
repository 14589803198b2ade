"""What the program and the processes that read files say to each other.

Loads nothing heavy: the program starts those processes before it has loaded the rest.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.extraction import Reading, TableFile
from hoso_app.domain.file_formats import FileFormat


@dataclass(frozen=True, slots=True)
class ArchiveEntry:
    """A file that was taken out of another.

    ``name`` is its path inside, with slashes, as the archive's maker wrote
    it; ``path`` is where it lies now, under a name that every system takes.
    """

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What was in a file that holds files; ``reading`` is a mail's own text."""

    entries: tuple[ArchiveEntry | ReadingError, ...]
    reading: Reading | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """A file to read; ``is_second_try`` asks for the safer reader.

    ``name`` is what the file is called, where its path does not tell;
    ``as_table`` asks for rows and cells in place of text and record;
    ``unpack_to`` is the folder for the files in an archive or a mail, None
    where they are not wanted. ``leave_scans`` leaves pages that are pictures
    for later; ``known_pages`` are texts of such pages that were read before,
    by the OCR that ``known_version`` names: another would read them again.
    ``needs_ocr`` says that some are known to be there: no reader will do that
    cannot read them. ``lost_to`` is what a page was lost to in an earlier try.
    ``number`` is the caller's own.
    """

    path: Path
    is_second_try: bool = False
    name: str = ""
    as_table: bool = False
    unpack_to: Path | None = None
    leave_scans: bool = False
    known_pages: Mapping[int, str] = field(default_factory=dict, repr=False)
    known_version: str = ""
    needs_ocr: bool = False
    lost_to: ReadingProblem | None = None
    number: int = 0


Outcome = Reading | TableFile | Unpacked | ReadingError


@dataclass(frozen=True, slots=True)
class Ready:
    """The process has started and waits for its first file."""


@dataclass(frozen=True, slots=True)
class Started:
    """The format and size of the file are known, and its reader begins."""

    file_format: FileFormat
    size: int


@dataclass(frozen=True, slots=True)
class PageBegun:
    """A page that is a picture is read now; ``number`` is its place from 0."""

    number: int


@dataclass(frozen=True, slots=True)
class PageDone:
    """A page that is a picture was read; ``number`` is its place from 0."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The file is done. ``remark`` tells of a fault of the program, for the log."""

    outcome: Outcome
    remark: str = ""
