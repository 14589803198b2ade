"""Version of the schema: make a new database, bring an old one up to date."""

import logging
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import text

from hoso_app.domain.errors import DatabaseDamagedError, LibraryTooNewError
from hoso_app.storage.engine import Database

_log = logging.getLogger(__name__)
_MIGRATIONS = Path(__file__).parent / "migrations"


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config


def current_version(database: Database) -> str | None:
    """Return the schema version of the file; None for an empty one."""
    with database.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest_version() -> str:
    """Return the schema version that this program writes."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    assert head is not None
    return head


def upgrade(database: Database) -> None:
    """Bring the schema up to date; copy the file before an older one is changed.

    The copy stands beside the file as ``hoso.db.before-<version>``.

    Raises:
        LibraryTooNewError: A newer version of the program wrote the file.
        DatabaseDamagedError: The file fails SQLite's own check.
    """
    version = current_version(database)
    newest = newest_version()
    if version == newest:
        return
    if version is not None:
        _refuse_newer(database, version)
        check(database)
        _copy_aside(database, version)
    config = _config()
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    _log.info("schema upgraded from %s to %s", version, newest)


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


def _refuse_newer(database: Database, version: str) -> None:
    try:
        known = ScriptDirectory.from_config(_config()).get_revision(version)
    except CommandError:
        known = None
    if known is None:
        raise LibraryTooNewError(str(database.path), version)


def _copy_aside(database: Database, version: str) -> None:
    copy = database.path.with_name(f"{database.path.name}.before-{version}")
    if copy.exists():
        copy.unlink()
    database.copy_to(copy)
