"""What is left of imports: after a kill, after another try, after somebody wants it no more."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.services.application import Services
from hoso_app.services.unfinished_imports import UnfinishedImport, UnfinishedImports
from tests.unit.services.conftest import open_for_test

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["paths", "more"]), inner)
    ),
    max_leaves=8,
)


def _noted(library: Path) -> Path:
    return library / "unfinished-imports.json"


def _left_after_a_kill(library: Path) -> UnfinishedImport | None:
    """Return what the next process finds; what the former one had in memory is gone."""
    return UnfinishedImports(library).left()


def test_an_import_under_way_is_left_by_a_kill_and_by_nothing_else(
    services: Services, heap: Path
) -> None:
    library = services.path
    assert services.unfinished.left() is None
    services.unfinished.begin([heap])
    assert services.unfinished.left() is None, "it is under way, not left"
    assert _left_after_a_kill(library) == UnfinishedImport((heap,))
    services.unfinished.end([heap])
    assert _left_after_a_kill(library) is None
    assert not _noted(library).exists()


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
        assert left == UnfinishedImport((heap, other))
        again.unfinished.begin([heap])
        assert again.unfinished.left() == UnfinishedImport((other,))
        again.unfinished.end([heap])
        assert _left_after_a_kill(library) == UnfinishedImport((other,))
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
    odd = services.path.parent / "cũ" / "bao cao \udcf3.doc"
    services.unfinished.begin([odd])
    left = _left_after_a_kill(services.path)
    assert left is not None
    assert left.paths == (odd,)


@given(_JSON)
def test_what_is_not_to_be_understood_is_no_import(
    tmp_path_factory: pytest.TempPathFactory, kept: object
) -> None:
    folder = tmp_path_factory.mktemp("kho")
    for text in (json.dumps(kept), json.dumps([kept]), "{"):
        _noted(folder).write_text(text, encoding="utf-8")
        assert UnfinishedImports(folder).left() is None


def test_a_folder_that_cannot_be_written_only_forgets(
    library: Path, heap: Path, caplog: pytest.LogCaptureFixture
) -> None:
    unfinished = UnfinishedImports(library / "không có")
    unfinished.begin([heap])
    unfinished.end([heap])
    assert unfinished.left() is None
    assert "cannot note the imports" in caplog.text


def _left_of(library: Path, *paths: Path) -> UnfinishedImports:
    """Return what the next process knows when these were being filed one by one."""
    former = UnfinishedImports(library)
    for path in paths:
        former.begin([path])
    return UnfinishedImports(library)


@pytest.mark.parametrize(
    ("taken_up", "is_left"),
    [
        (["2023"], False),
        (["."], False),
        (["2022", "2023"], False),
        (["2023/quý 1"], True),
        (["2023 bản sao"], True),
        (["202"], True),
    ],
)
def test_what_lies_below_an_import_is_taken_up_by_it(
    tmp_path: Path, taken_up: list[str], is_left: bool
) -> None:
    unfinished = _left_of(tmp_path, tmp_path / "2023")
    unfinished.begin([tmp_path / one for one in taken_up])
    assert (unfinished.left() is not None) is is_left


def test_what_an_error_broke_off_is_over_with_an_import_that_holds_it(tmp_path: Path) -> None:
    unfinished = _left_of(tmp_path)
    broken, whole = [tmp_path / "2023" / "kh 59.pdf"], [tmp_path / "2022", tmp_path / "2023"]
    unfinished.begin(broken)
    unfinished.begin(whole)
    unfinished.end(broken)
    assert _left_after_a_kill(tmp_path) == UnfinishedImport(tuple(whole))
    unfinished.begin(broken)
    unfinished.end(whole)
    assert not _noted(tmp_path).exists()


def test_it_is_missing_where_nothing_of_it_can_be_seen(tmp_path: Path) -> None:
    there = tmp_path / "đây.txt"
    there.touch()
    gone = [tmp_path / f"{number}.txt" for number in range(300)]
    assert not UnfinishedImport((*gone, there)).looked_for().is_missing
    assert not UnfinishedImport((tmp_path,)).looked_for().is_missing
    assert UnfinishedImport(tuple(gone)).looked_for().is_missing
    assert UnfinishedImport((tmp_path / "USB" / "Công văn",)).looked_for().is_missing


def test_a_share_that_is_gone_is_asked_a_few_times_however_many_files_stood_on_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    exists = Path.exists

    def noting(path: Path) -> bool:
        asked.append(path)
        return exists(path)

    monkeypatch.setattr(Path, "exists", noting)
    one_folder = [tmp_path / "ổ mạng" / f"{number}.pdf" for number in range(400)]
    assert UnfinishedImport(tuple(one_folder)).looked_for().is_missing
    assert asked == [tmp_path / "ổ mạng"]
    asked.clear()
    folders = [tmp_path / "ổ mạng" / str(number) / "kh.pdf" for number in range(400)]
    assert UnfinishedImport(tuple(folders)).looked_for().is_missing
    assert len(asked) <= 5
    asked.clear()
    assert _left_of(tmp_path, *one_folder[:2]).left() is not None
    assert asked == [], "the console does not wait for a drive"
