import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from hoso_app.domain.errors import DatabaseDamagedError, LibraryTooNewError
from hoso_app.domain.ids import DocumentId
from hoso_app.storage import documents, schema, upgrading
from hoso_app.storage.counts import count_all, missing_text_counts
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


def _make_version_one(database: Database) -> None:
    """Build a database as the first version wrote it: two papers, one without text."""
    config = Config()
    config.set_main_option("script_location", str(Path(upgrading.__file__).parent / "migrations"))
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    with database.engine.begin() as connection:
        for number, text in ((1, "Kế hoạch"), (2, "")):
            connection.exec_driver_sql(
                "INSERT INTO document (id, state, language, is_article, note, is_starred,"
                " added_at, changed_at, revision)"
                " VALUES (?, 'filed', 'vi', 0, '', 0, '2026-11-22', '2026-11-22', 1)",
                (number,),
            )
            connection.exec_driver_sql(
                "INSERT INTO document_text VALUES (?, ?, '[0]', 'txt', 'text/plain', 'x', '1',"
                " 0, 0, NULL, ?, ?)",
                (number, len(text), None if text else "scan", text),
            )


def test_library_of_the_first_version_is_brought_up_to_date(database: Database) -> None:
    _make_version_one(database)
    assert schema.current_version(database) == "0001"
    upgrading.upgrade(database)
    assert schema.current_version(database) == schema.NEWEST_VERSION
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    with database.read() as session:
        assert (count_all(session).documents, count_all(session).searchable) == (2, 1)
        assert missing_text_counts(session) == {"scan": 1}
        assert documents.text(session, DocumentId(1)).text == "Kế hoạch"
    schema.check(database, thorough=True)
    aside = Database(database.path.with_name("hoso.db.before-0001"))
    assert schema.current_version(aside) == "0001"
    aside.close()


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


@pytest.mark.parametrize("content", [b"rubbish" * 2000, b"SQLite format 3\0" + b"\xff" * 8000])
def test_what_is_no_database_is_named_so(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "hoso.db"
    path.write_bytes(content)
    database = Database(path)
    for ask in (schema.current_version, upgrading.upgrade):
        with pytest.raises(DatabaseDamagedError):
            ask(database)
    database.close()
    assert path.read_bytes() == content


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_name_of_the_folder_is_no_address(tmp_path: Path) -> None:
    path = tmp_path / "kho?mode=memory&x=%41#" / "hoso.db"
    path.parent.mkdir()
    database = Database(path)
    upgrading.upgrade(database)
    database.close()
    assert [one.name for one in path.parent.iterdir()] == ["hoso.db"]


def test_a_broken_rule_of_the_schema_is_not_taken_for_a_bad_disk(database: Database) -> None:
    upgrading.upgrade(database)
    with pytest.raises(IntegrityError), database.write() as session:
        session.execute(text("INSERT INTO tag (id, name, folded) VALUES (1, NULL, NULL)"))


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
