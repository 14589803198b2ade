"""The engine: pragmas, read sessions, write transactions."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from hoso_app.storage.failures import translated

__all__ = ["Database", "Session"]


class Database:
    """A library's SQLite file.

    May be used by several threads: each call opens a session of its own.
    Readers see the last committed state (WAL) and never wait for the writer;
    writers of this process queue behind one lock, so that SQLite never sees
    two.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = _make_engine(path)
        # Made once: each of them leaves cycles for the collector.
        self._writing_engine = self._engine.execution_options(hoso_write=True)
        self._generation = 0
        self._writing = threading.RLock()

    @property
    def engine(self) -> Engine:
        """Return the engine, for migrations and checks."""
        return self._engine

    @property
    def generation(self) -> int:
        """Return a number that grows with every write of this process.

        One process owns a library, so what was counted at a generation holds
        as long as it stays.
        """
        return self._generation

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Open a session for reading; nothing that it changes is kept.

        Raises:
            DatabaseDamagedError: SQLite finds the file damaged.
            DiskError: The file cannot be read.
        """
        with translated(self.path), Session(self._engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Open the one write transaction; committed on success, else rolled back.

        Raises:
            DatabaseDamagedError: SQLite finds the file damaged.
            DiskError: The disk is full or the file locked.
        """
        with self._writing, translated(self.path), Session(self._writing_engine) as session:
            try:
                with session.begin():
                    yield session
            finally:
                self._generation += 1

    def copy_to(self, target: Path) -> None:
        """Write a whole, compact copy of the database as it stands now.

        Raises:
            DatabaseDamagedError: SQLite finds the file damaged.
            DiskError: The disk is full, or the target exists.
        """
        with translated(self.path):
            connection = self._engine.raw_connection()
            try:
                connection.cursor().execute("VACUUM INTO ?", (str(target),))
            finally:
                connection.close()

    def shrink_memory(self) -> None:
        """Drop the pages of the file that the last connection in use keeps."""
        with translated(self.path), self._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA shrink_memory")

    def close(self) -> None:
        """Fold the WAL back into the file and close all connections."""
        try:
            with self._engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        except DBAPIError:
            # A checkpoint is a courtesy: SQLite folds the WAL at the next start.
            pass
        finally:
            self._engine.dispose()


def _make_engine(path: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(path)),
        connect_args={"isolation_level": None, "check_same_thread": False, "timeout": 10},
    )

    @event.listens_for(engine, "connect")
    def _set_pragmas(connection: DBAPIConnection, _record: Any) -> None:
        cursor = connection.cursor()
        # synchronous=FULL: a committed paper survives a power cut, which
        # NORMAL does not promise in WAL mode.
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "temp_store=MEMORY",
            # Kilobytes for each connection: the system keeps pages of the file besides.
            "cache_size=-12000",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        # pysqlite's own implicit BEGIN comes too late for a consistent read.
        is_write = connection.get_execution_options().get("hoso_write")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_write else "BEGIN")

    return engine
