"""What the taskbar offers. That Windows shows it is seen on Windows only."""

import sys
from pathlib import Path

import pytest

from hoso_app.ui import jump_list
from hoso_app.ui.application import _options


def test_its_jobs_are_starts_that_the_program_understands() -> None:
    assert [jump.title for jump in jump_list.jobs()] == ["Tra nhanh"]
    assert _options(jump_list.jobs()[0].arguments).quick


def test_libraries_are_offered_where_there_is_a_choice() -> None:
    recent = [Path("/Kho/Thị ủy Ngã Năm"), Path("/Kho/Xã Tân Hòa")]
    jumps = jump_list.libraries(recent)
    assert [jump.title for jump in jumps] == ["Thị ủy Ngã Năm", "Xã Tân Hòa"]
    assert [_options(jump.arguments).library for jump in jumps] == recent
    assert [jump.description for jump in jumps] == [str(folder) for folder in recent]
    assert jump_list.libraries(recent[:1]) == ()


def test_it_does_not_grow_without_end() -> None:
    assert len(jump_list.libraries([Path(f"/Kho/{number}") for number in range(20)])) == 6


@pytest.mark.parametrize(
    ("is_packed", "data", "is_wanted"),
    [(True, "elsewhere", True), (True, "beside", False), (False, "elsewhere", False)],
)
def test_a_program_that_is_carried_along_leaves_no_traces(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, is_packed: bool, data: str, is_wanted: bool
) -> None:
    monkeypatch.setattr(sys, "frozen", is_packed, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "chương trình" / "hoso.exe"))
    places = {"beside": tmp_path / "chương trình" / "Du lieu", "elsewhere": tmp_path / "hoso"}
    assert jump_list.is_wanted(places[data]) is is_wanted


@pytest.mark.skipif(sys.platform == "win32", reason="there it has one")
def test_where_the_system_has_no_such_list_nothing_is_offered() -> None:
    assert not jump_list.offer(Path(sys.executable), [])
