"""Files filed before, so that a second pass over a folder opens none of them."""

from sqlalchemy.orm import Session

from hoso_app.storage.tables import SeenFileRow


def known_hash(session: Session, path_key: str, size: int, modified_ns: int) -> str | None:
    """Return the hash of an unchanged file, None where it is new or changed."""
    row = session.get(SeenFileRow, path_key)
    if row is None or (row.size, row.modified_ns) != (size, modified_ns):
        return None
    return row.sha256


def remember(session: Session, path_key: str, size: int, modified_ns: int, sha256: str) -> None:
    """Note a file as filed."""
    session.merge(SeenFileRow(path_key=path_key, size=size, modified_ns=modified_ns, sha256=sha256))
