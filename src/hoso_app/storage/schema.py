"""Version of the schema: which one a database has, and whether it is sound."""

from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from hoso_app.domain.errors import DatabaseDamagedError
from hoso_app.storage.engine import Database

NEWEST_VERSION = "0002"
"""The schema that this program writes: the head of ``migrations/versions``."""


def current_version(database: Database) -> str | None:
    """Return the schema version of the file; None for an empty one."""
    with database.engine.connect() as connection:
        try:
            found = connection.execute(text("SELECT version_num FROM alembic_version"))
            version: str | None = found.scalar_one_or_none()
        except OperationalError:
            return None
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
