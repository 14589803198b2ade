from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from hoso_app.storage import upgrading
from hoso_app.storage.counts import count_all, count_searchable, missing_text_counts
from hoso_app.storage.engine import Database, Session


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "hoso.db")
    upgrading.upgrade(database)
    yield database
    database.close()


@pytest.mark.parametrize("count", [count_all, count_searchable, missing_text_counts])
def test_counting_reads_no_texts(database: Database, count: Callable[[Session], object]) -> None:
    asked: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        asked.append((statement, parameters))

    event.listen(database.engine, "before_cursor_execute", note)
    with database.read() as session:
        count(session)
    event.remove(database.engine, "before_cursor_execute", note)
    steps: list[str] = []
    with database.engine.connect() as connection:
        for statement, parameters in asked:
            if statement.startswith("SELECT"):
                plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
                steps += [row[3] for row in plan if "document_text" in row[3]]
    assert steps
    assert all("COVERING INDEX ix_document_text" in step for step in steps), steps
