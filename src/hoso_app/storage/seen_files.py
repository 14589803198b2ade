"""Files filed before, so that a second pass over a folder opens none of them."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from hoso_app.storage.tables import SeenFileRow

_REPLACE = insert(SeenFileRow).prefix_with("OR REPLACE")


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file by a hash of its path, its size in bytes and its time in nanoseconds."""

    path_key: str
    size: int
    modified_ns: int
    sha256: str


def all_seen(session: Session) -> dict[str, tuple[int, int, str]]:
    """Return size, time and content hash of every file seen, by its path's hash."""
    query = select(
        SeenFileRow.path_key, SeenFileRow.size, SeenFileRow.modified_ns, SeenFileRow.sha256
    )
    return {key: (size, modified, sha256) for key, size, modified, sha256 in session.execute(query)}


def remember(session: Session, files: Iterable[SeenFile]) -> None:
    """Note files as filed; what was known of the same paths is replaced."""
    rows = [asdict(one) for one in files]
    if rows:
        session.connection().execute(_REPLACE, rows)
