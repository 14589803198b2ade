"""SQLite's and SQLAlchemy's errors become errors of the domain here."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import DatabaseError

from sqlalchemy.exc import DatabaseError as AlchemyError
from sqlalchemy.exc import DataError, IntegrityError, ProgrammingError

from hoso_app.domain.errors import DatabaseDamagedError, DiskError

_OUR_FAULT = (IntegrityError, ProgrammingError, DataError)
"""A broken rule of the schema or a wrong statement: no disk can mend it."""
_DAMAGE = ("malformed", "not a database", "corrupt")


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Translate what can go wrong with the file below; faults of the program stay as they are.

    Raises:
        DatabaseDamagedError: SQLite finds the file damaged.
        DiskError: Disk full, file locked by another program, or gone.
    """
    try:
        yield
    except _OUR_FAULT:
        raise
    except (AlchemyError, DatabaseError) as error:
        detail = str(getattr(error, "orig", None) or error)
        if any(word in detail for word in _DAMAGE):
            raise DatabaseDamagedError(str(path), detail) from error
        raise DiskError(str(path), detail) from error
