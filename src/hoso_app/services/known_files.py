"""What a library knows of files before it reads them."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from hoso_app.domain.errors import DiskError
from hoso_app.domain.ids import DocumentId
from hoso_app.filestore.store import hash_file
from hoso_app.services.heap import unreadable
from hoso_app.storage import documents, seen_files
from hoso_app.storage.engine import Database, Session
from hoso_app.storage.seen_files import SeenFile


@dataclass(frozen=True, slots=True)
class FreshFile:
    """A file whose content the library does not have.

    ``seen`` is kept with its paper; None for a file of passing paths.
    """

    path: Path
    sha256: str
    seen: SeenFile | None


class KnownFiles:
    """The contents and paths that a library has filed, read once for a whole import.

    A second pass over a folder costs a look at each file's size and time; a
    file under a new name costs reading it once for its hash.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        with database.read() as session:
            self._documents = documents.all_hashes(session)
            self._seen = seen_files.all_seen(session)
        self._unkept: list[SeenFile] = []

    def examine(self, path: Path, *, is_lasting: bool = True) -> FreshFile | DocumentId:
        """Return the document that holds a file's content, or what filing it needs.

        Args:
            path: The file.
            is_lasting: The file may be met again under the same path.

        Raises:
            ReadingError: The file cannot be read.
        """
        if not is_lasting:
            sha256 = _hash(path)
            return self._documents.get(sha256) or FreshFile(path, sha256, None)
        try:
            status = path.stat()
        except OSError as error:
            raise unreadable(path, error) from error
        key = hashlib.blake2b(os.fsencode(path.absolute()), digest_size=16).hexdigest()
        known = self._seen.get(key)
        if known is not None and known[:2] == (status.st_size, status.st_mtime_ns):
            found = self._documents.get(known[2])
            if found is not None:
                return found
        sha256 = _hash(path)
        seen = SeenFile(key, status.st_size, status.st_mtime_ns, sha256)
        found = self._documents.get(sha256)
        if found is None:
            return FreshFile(path, sha256, seen)
        self._unkept.append(seen)
        return found

    def filed(self, fresh: FreshFile, document_id: DocumentId) -> None:
        """Note that a file's content is in the library now."""
        self._documents[fresh.sha256] = document_id

    def keep(self, session: Session) -> None:
        """Write down the paths under which known contents were met."""
        seen_files.remember(session, self._unkept)
        self._unkept = []

    def keep_rest(self) -> None:
        """Write down what ``keep`` has not yet."""
        if self._unkept:
            with self._database.write() as session:
                self.keep(session)


def _hash(path: Path) -> str:
    try:
        return hash_file(path).sha256
    except DiskError as error:
        raise unreadable(path, error.__cause__) from error
