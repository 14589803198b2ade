"""Errors that the program raises on purpose; they carry facts, not sentences."""

from dataclasses import astuple, dataclass
from enum import StrEnum


@dataclass(eq=False)
class HosoError(Exception):
    """Base class of every error that the program raises on purpose."""

    def __post_init__(self) -> None:
        """Fill ``args`` so that the error survives a process border."""
        super().__init__(*astuple(self))


class RuleError(HosoError):
    """The user asked for something that the rules forbid, and can put it right."""


class UnavailableError(HosoError):
    """The surroundings fail: disk full, file locked, database damaged."""


class CancelledError(HosoError):
    """The work was stopped because somebody asked for it."""


class ReadingProblem(StrEnum):
    """Why a file gave no text."""

    EMPTY = "empty"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    TOO_LARGE = "too_large"
    HOSTILE = "hostile"
    TIMEOUT = "timeout"
    OUT_OF_MEMORY = "out_of_memory"
    CRASHED = "crashed"
    UNSUPPORTED = "unsupported"
    NOT_FOUND = "not_found"
    NO_PERMISSION = "no_permission"
    NOT_A_FILE = "not_a_file"
    UNREADABLE = "unreadable"
    NO_TEXT = "no_text"


PASSING_PROBLEMS = frozenset(
    {ReadingProblem.NO_PERMISSION, ReadingProblem.UNREADABLE, ReadingProblem.OUT_OF_MEMORY}
)
"""What may be over the next time: a file held by another program, a full disk or memory."""


@dataclass(eq=False)
class ReadingError(UnavailableError):
    """A file could not be read. ``path`` is for the user, ``detail`` for the log."""

    path: str
    problem: ReadingProblem
    detail: str = ""


@dataclass(eq=False)
class NotALibraryError(RuleError):
    """The folder is no library."""

    path: str


@dataclass(eq=False)
class LibraryExistsError(RuleError):
    """A library is to be made where one stands, or in a folder with other files."""

    path: str


@dataclass(eq=False)
class LibraryLockedError(UnavailableError):
    """Another process has the library open."""

    path: str


@dataclass(eq=False)
class LibraryTooNewError(RuleError):
    """The library was written by a newer version of the program."""

    path: str
    version: str


class UnsafePlace(StrEnum):
    """Why a folder is a bad place for a library."""

    NETWORK = "network"
    CLOUD = "cloud"
    READ_ONLY = "read_only"


@dataclass(eq=False)
class UnsafePlaceError(RuleError):
    """A library should not stand in that folder."""

    path: str
    reason: UnsafePlace


@dataclass(eq=False)
class DatabaseDamagedError(UnavailableError):
    """SQLite finds the database damaged."""

    path: str
    detail: str


@dataclass(eq=False)
class IndexUnusableError(UnavailableError):
    """The full-text index is missing, damaged, or of another library or version.

    Never shown: the index is built anew, while search goes on without it.
    """

    path: str
    detail: str


@dataclass(eq=False)
class DiskError(UnavailableError):
    """A file of the library could not be written or read (full, locked, gone)."""

    path: str
    detail: str


@dataclass(eq=False)
class DocumentNotFoundError(RuleError):
    """No document has that identifier."""

    document_id: int


@dataclass(eq=False)
class NoOriginalError(RuleError):
    """The record has no file: it came from a register, or its file stands under another."""

    document_id: int


@dataclass(eq=False)
class NotARegisterError(RuleError):
    """A file holds no table whose headings tell what its columns are."""

    path: str


@dataclass(eq=False)
class NotFoundError(RuleError):
    """No committee, tag, dossier or saved search has that identifier or name."""

    what: str
    which: str


@dataclass(eq=False)
class InvalidValueError(RuleError):
    """A value does not fit its field."""

    field: str
    value: str


@dataclass(eq=False)
class NameTakenError(RuleError):
    """Another tag, dossier, committee or saved search has that name."""

    what: str
    name: str


@dataclass(eq=False)
class NothingToUndoError(RuleError):
    """There is no step to undo or redo."""


@dataclass(eq=False)
class UndoConflictError(RuleError):
    """A step cannot be undone: what it changed was changed again since then."""

    document_id: int
    field: str


@dataclass(eq=False)
class ListConflictError(RuleError):
    """A step cannot be undone: a dossier, tag or committee of it was changed since then."""

    what: str


@dataclass(eq=False)
class DatabaseMissingError(UnavailableError):
    """A library has lost its database: nothing tells which paper is which."""

    path: str


@dataclass(eq=False)
class BackupInvalidError(UnavailableError):
    """A backup file is damaged or is none."""

    path: str
    detail: str


@dataclass(eq=False)
class TargetExistsError(RuleError):
    """A file that is to be written stands there already."""

    path: str


@dataclass(eq=False)
class UnknownCommitteeError(RuleError):
    """No committee of the catalogue has that name, or several have it.

    ``candidates`` are the names that it can mean, each with its place.
    """

    name: str
    candidates: tuple[str, ...] = ()


@dataclass(eq=False)
class FolderNotEmptyError(RuleError):
    """A folder that is to be filled already holds files."""

    path: str
