"""Running the migrations: how an older database becomes one of today."""

import logging
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError

from hoso_app.domain.errors import LibraryTooNewError
from hoso_app.storage import schema
from hoso_app.storage.engine import Database
from hoso_app.storage.failures import translated

_log = logging.getLogger(__name__)
_MIGRATIONS = Path(__file__).parent / "migrations"


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config


def head() -> str | None:
    """Return the version to which the migrations lead."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def upgrade(database: Database) -> None:
    """Bring the schema up to date; copy the file before an older one is changed.

    The copy stands beside the file as ``hoso.db.before-<version>``.

    Raises:
        LibraryTooNewError: A newer version of the program wrote the file.
        DatabaseDamagedError: The file fails SQLite's own check.
        DiskError: Disk full.
    """
    version = schema.current_version(database)
    if version == schema.NEWEST_VERSION:
        return
    if version is not None:
        _refuse_newer(database, version)
        schema.check(database)
        _copy_aside(database, version)
    config = _config()
    with translated(database.path), database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    _log.info("schema upgraded from %s to %s", version, schema.NEWEST_VERSION)


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
