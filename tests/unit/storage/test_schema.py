import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from hoso_app.domain.errors import DatabaseDamagedError, LibraryTooNewError
from hoso_app.storage import schema, upgrading
from hoso_app.storage.engine import Database
from hoso_app.storage.tables import Base


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "hoso.db")
    yield database
    database.close()


def test_migrations_build_exactly_the_mapped_tables(database: Database) -> None:
    upgrading.upgrade(database)
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_upgrade_of_a_current_file_changes_nothing(database: Database) -> None:
    upgrading.upgrade(database)
    before = database.path.stat().st_mtime_ns
    upgrading.upgrade(database)
    assert database.path.stat().st_mtime_ns == before
    assert not list(database.path.parent.glob("*.before-*"))


def test_file_of_a_newer_program_is_refused_and_left_alone(database: Database) -> None:
    upgrading.upgrade(database)
    database.close()
    with sqlite3.connect(database.path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(LibraryTooNewError) as caught:
        upgrading.upgrade(database)
    assert caught.value.version == "9999"
    assert schema.current_version(database) == "9999"


def test_damaged_file_is_named_so(tmp_path: Path) -> None:
    path = tmp_path / "hoso.db"
    database = Database(path)
    upgrading.upgrade(database)
    database.close()
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 9] = b"\xff" * (4096 * 6)
    path.write_bytes(content)
    damaged = Database(path)
    with pytest.raises(DatabaseDamagedError):
        schema.check(damaged, thorough=True)
    damaged.close()


def test_the_newest_version_is_where_the_migrations_lead() -> None:
    assert upgrading.head() == schema.NEWEST_VERSION
