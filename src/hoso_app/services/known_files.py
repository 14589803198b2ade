"""What a library knows of files before it reads them."""

import hashlib
import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from hoso_app.domain.errors import DiskError
from hoso_app.domain.ids import DocumentId
from hoso_app.filestore.store import hash_file
from hoso_app.services.heap import unreadable
from hoso_app.storage import documents, seen_files
from hoso_app.storage.engine import Database, Session
from hoso_app.storage.seen_files import SeenFile

_MAILS = frozenset({".eml", ".msg"})
_ARCHIVE = "archive:"
"""Stands in place of a content's hash, and before the number of papers in the archive."""


@dataclass(frozen=True, slots=True)
class FreshFile:
    """A file to be read: its content is new, or a mail of which a part may be.

    ``seen`` is kept with its paper; None for a file of passing paths.
    """

    path: Path
    sha256: str
    seen: SeenFile | None


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file whose content is in the library; of an archive, its first paper tells where."""

    document_id: DocumentId
    sha256: str


class KnownFiles:
    """The contents and paths that a library has filed, read once for a whole import.

    A second pass over a folder costs a look at each file's size and time; a
    file under a new name costs reading it once for its hash. Mails and
    archives hold files of their own: a mail is passed over where its path was
    kept, an archive where all its papers are in the library; any other is
    opened again.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        with database.read() as session:
            self._documents = documents.all_hashes(session)
            self._seen = seen_files.all_seen(session)
        self._unkept: list[SeenFile] = []

    def examine(self, path: Path, *, is_lasting: bool = True) -> FreshFile | KnownFile:
        """Return the document that holds a file's content, or what filing it needs.

        Args:
            path: The file.
            is_lasting: The file may be met again under the same path.

        Raises:
            ReadingError: The file cannot be read.
        """
        seen = None
        if is_lasting:
            try:
                status = path.stat()
            except OSError as error:
                raise unreadable(path, error) from error
            key = _key(os.fsencode(path.absolute()))
            seen = SeenFile(key, status.st_size, status.st_mtime_ns, "")
            known = self._recall(seen)
            if known is not None:
                return known
        sha256 = _hash(path)
        if seen is not None:
            seen = replace(seen, sha256=sha256)
        found = self._documents.get(sha256)
        if found is None or path.suffix.lower() in _MAILS:
            return FreshFile(path, sha256, seen)
        if seen is not None:
            self._unkept.append(seen)
        return KnownFile(found, sha256)

    def filed(self, fresh: FreshFile, document_id: DocumentId) -> None:
        """Note that a file's content is in the library now."""
        self._documents[fresh.sha256] = document_id

    def emptied(self, archive: FreshFile, contents: Collection[str]) -> None:
        """Note that everything in an archive is a paper of the library, or soon will be.

        Args:
            archive: The archive.
            contents: The hashes of its papers.
        """
        seen = archive.seen
        if seen is not None and contents:
            self._unkept.append(replace(seen, sha256=f"{_ARCHIVE}{len(contents)}"))
            self._unkept.extend(
                replace(seen, path_key=key, sha256=sha256)
                for key, sha256 in zip(_keys_within(seen, len(contents)), contents, strict=True)
            )

    def keep(self, session: Session) -> None:
        """Write down the paths under which known contents were met."""
        seen_files.remember(session, self._unkept)
        self._unkept = []

    def keep_rest(self) -> None:
        """Write down what ``keep`` has not yet."""
        if self._unkept:
            with self._database.write() as session:
                self.keep(session)

    def _recall(self, seen: SeenFile) -> KnownFile | None:
        """Return what is known of a path, if the file is the same and its papers are there."""
        sha256 = self._recalled_hash(seen)
        if sha256 is None:
            return None
        if not sha256.startswith(_ARCHIVE):
            found = self._documents.get(sha256)
            return KnownFile(found, sha256) if found is not None else None
        first: KnownFile | None = None
        for key in _keys_within(seen, int(sha256.removeprefix(_ARCHIVE))):
            inner = self._recalled_hash(replace(seen, path_key=key))
            found = self._documents.get(inner) if inner is not None else None
            if found is None or inner is None:
                return None  # deleted for good since then
            first = first or KnownFile(found, inner)
        return first

    def _recalled_hash(self, seen: SeenFile) -> str | None:
        known = self._seen.get(seen.path_key)
        is_same = known is not None and known[:2] == (seen.size, seen.modified_ns)
        return known[2] if is_same and known is not None else None


def _keys_within(archive: SeenFile, count: int) -> Iterator[str]:
    """Yield keys for the papers of an archive."""
    for number in range(count):
        yield _key(f"{archive.path_key}/{number}".encode())


def _key(place: bytes) -> str:
    return hashlib.blake2b(place, digest_size=16).hexdigest()


def _hash(path: Path) -> str:
    try:
        return hash_file(path).sha256
    except DiskError as error:
        raise unreadable(path, error.__cause__) from error
