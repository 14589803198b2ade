"""SQLite's and SQLAlchemy's errors become errors of the domain here."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import DatabaseError

from sqlalchemy.exc import DBAPIError

from hoso_app.domain.errors import DatabaseDamagedError, DiskError

_DAMAGE = ("malformed", "not a database", "corrupt")


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Translate errors of the database below.

    Raises:
        DatabaseDamagedError: SQLite finds the file damaged.
        DiskError: Disk full, file locked by another program, or gone.
    """
    try:
        yield
    except (DBAPIError, DatabaseError) as error:
        detail = str(getattr(error, "orig", None) or error)
        if any(word in detail for word in _DAMAGE):
            raise DatabaseDamagedError(str(path), detail) from error
        raise DiskError(str(path), detail) from error
