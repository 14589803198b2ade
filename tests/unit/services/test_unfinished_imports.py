"""What is left of imports: after a kill, after another try, after somebody wants it no more."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.services.application import Services
from hoso_app.services.clock import Actor
from hoso_app.services.unfinished_imports import UnfinishedImport, UnfinishedImports
from hoso_app.storage.engine import Database
from tests.unit.services.conftest import NOON, AddPapers, file_all, open_for_test

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["paths", "began"]), inner)
    ),
    max_leaves=8,
)


def _noted(library: Path) -> Path:
    return library / "unfinished-imports.json"


def _left_after_a_kill(library: Path) -> UnfinishedImport | None:
    """Return what the next process finds; what the former one had in memory is gone."""
    database = Database(library / "hoso.db")
    try:
        return UnfinishedImports(library, database, Actor("thu ky", lambda: NOON)).left()
    finally:
        database.close()


def test_an_import_under_way_is_left_by_a_kill_and_by_nothing_else(
    services: Services, heap: Path
) -> None:
    library = services.path
    assert services.unfinished.left() is None
    services.unfinished.begin([heap])
    assert services.unfinished.left() is None, "it is under way, not left"
    assert _left_after_a_kill(library) == UnfinishedImport((heap,), 0)
    file_all(services, heap)
    assert _left_after_a_kill(library) == UnfinishedImport((heap,), 3)
    services.unfinished.end([heap])
    assert _left_after_a_kill(library) is None
    assert not _noted(library).exists()


def test_papers_that_were_there_before_are_not_counted(
    library: Path, heap: Path, add_papers: AddPapers
) -> None:
    add_papers(5)
    _noted(library).write_text(
        json.dumps([{"paths": [str(heap)], "began": "2026-11-22T12:00:01+00:00"}]), "utf-8"
    )
    assert _left_after_a_kill(library) == UnfinishedImport((heap,), 0)


def test_what_was_left_is_taken_up_by_an_import_that_holds_it(
    services: Services, heap: Path, tmp_path: Path
) -> None:
    library, other = services.path, tmp_path / "nơi khác"
    services.unfinished.begin([heap])
    services.unfinished.begin([other])
    services.close()
    again = open_for_test(library)
    try:
        left = again.unfinished.left()
        assert left == UnfinishedImport((heap, other), 0)
        again.unfinished.begin([heap])
        assert again.unfinished.left() == UnfinishedImport((other,), 0, is_missing=True)
        again.unfinished.end([heap])
        assert _left_after_a_kill(library) == UnfinishedImport((other,), 0, is_missing=True)
        again.unfinished.forget_left()
        assert again.unfinished.left() is None
        assert not _noted(library).exists()
    finally:
        again.close()


def test_both_are_taken_up_together(services: Services, heap: Path, tmp_path: Path) -> None:
    services.unfinished.begin([heap])
    services.unfinished.begin([tmp_path])
    library = services.path
    services.close()
    again = open_for_test(library)
    try:
        left = again.unfinished.left()
        assert left is not None
        again.unfinished.begin(left.paths)
        assert again.unfinished.left() is None
        again.unfinished.end(left.paths)
        assert not _noted(library).exists()
    finally:
        again.close()


def test_a_path_is_noted_whole(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(services.path.parent)
    services.unfinished.begin([Path("đống tệp")])
    left = _left_after_a_kill(services.path)
    assert left is not None
    assert left.paths == (services.path.parent / "đống tệp",)
    services.unfinished.end([Path("đống tệp")])
    assert _left_after_a_kill(services.path) is None


def test_a_name_that_is_no_unicode_comes_back(services: Services) -> None:
    odd = Path("/cũ/bao cao \udcf3.doc")
    services.unfinished.begin([odd])
    left = _left_after_a_kill(services.path)
    assert left is not None
    assert left.paths == (odd,)


@given(_JSON)
def test_what_is_not_to_be_understood_is_no_import(
    tmp_path_factory: pytest.TempPathFactory, kept: object
) -> None:
    folder = tmp_path_factory.mktemp("kho")
    database = Database(folder / "hoso.db")
    for text in (json.dumps(kept), json.dumps([kept]), "{"):
        _noted(folder).write_text(text, encoding="utf-8")
        found = UnfinishedImports(folder, database, Actor("thu ky", lambda: NOON))
        assert found.left() is None
    database.close()


def test_a_folder_that_cannot_be_written_only_forgets(
    library: Path, heap: Path, caplog: pytest.LogCaptureFixture
) -> None:
    database = Database(library / "hoso.db")
    unfinished = UnfinishedImports(library / "không có", database, Actor("thu ky", lambda: NOON))
    unfinished.begin([heap])
    unfinished.end([heap])
    assert unfinished.left() is None
    assert "cannot note the imports" in caplog.text
    database.close()
