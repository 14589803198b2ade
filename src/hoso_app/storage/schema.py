"""Version of the schema: which one a database has, and whether it is sound."""

from sqlalchemy import text

from hoso_app.domain.errors import DatabaseDamagedError
from hoso_app.storage.engine import Database

NEWEST_VERSION = "0004"
"""The schema that this program writes: the head of ``migrations/versions``."""


def current_version(database: Database) -> str | None:
    """Return the schema version of the file; None for an empty one.

    Raises:
        DatabaseDamagedError: The file is no database, or damaged.
        DiskError: The file cannot be read.
    """
    with database.read() as session:
        tables = "SELECT name FROM sqlite_master WHERE name = 'alembic_version'"
        if session.execute(text(tables)).first() is None:
            return None
        found = session.execute(text("SELECT version_num FROM alembic_version"))
        version: str | None = found.scalar_one_or_none()
    return version


def check(database: Database, *, thorough: bool = False) -> None:
    """Let SQLite check its file.

    Raises:
        DatabaseDamagedError: It found damage.
    """
    pragma = "integrity_check" if thorough else "quick_check"
    with database.read() as session:
        answers = session.execute(text(f"PRAGMA {pragma}")).scalars().all()
    if answers != ["ok"]:
        raise DatabaseDamagedError(str(database.path), "; ".join(map(str, answers[:3])))
