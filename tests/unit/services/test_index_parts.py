import os
from pathlib import Path

import pytest

from hoso_app.domain.errors import CancelledError
from hoso_app.domain.search import IndexState, SearchRequest
from hoso_app.domain.work import CancelToken, Progress
from hoso_app.services import index_parts
from hoso_app.services.application import Services
from tests.unit.services.conftest import AddPapers, ignore


@pytest.fixture
def on_two(services: Services, add_papers: AddPapers, monkeypatch: pytest.MonkeyPatch) -> Services:
    monkeypatch.setattr(index_parts, "_WORTH_A_PROCESS", 10)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    add_papers(41)
    return services


@pytest.fixture
def part(library: Path) -> Path:
    return library / "index.part"


def _is_whole(services: Services) -> bool:
    found = services.search.search(SearchRequest("", limit=0))
    return found.total == 41 and found.index_state is IndexState.READY


def test_a_large_index_is_built_by_two_processes(on_two: Services, part: Path) -> None:
    assert on_two.indexing.rebuild(ignore, CancelToken()) == 41
    assert _is_whole(on_two)
    assert not part.exists()


def test_what_a_failing_process_leaves_is_built_here(
    on_two: Services, part: Path, caplog: pytest.LogCaptureFixture
) -> None:
    part.write_text("no folder can be made here", encoding="utf-8")
    assert on_two.indexing.rebuild(ignore, CancelToken()) == 41
    assert _is_whole(on_two)
    assert "second process" in caplog.text


def test_a_cancelled_build_ends_the_other_process(on_two: Services, part: Path) -> None:
    token = CancelToken()

    def cancel(progress: Progress) -> None:
        if progress.done:
            token.cancel()

    with pytest.raises(CancelledError):
        on_two.indexing.rebuild(cancel, token)
    assert not part.exists()


@pytest.mark.parametrize(("count", "share"), [(0, 0), (7_999, 0), (8_000, 4_000), (8_001, 4_000)])
def test_small_libraries_are_not_worth_a_process(
    monkeypatch: pytest.MonkeyPatch, count: int, share: int
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    assert index_parts.share_for_another(range(count)) == share  # type: ignore[arg-type]
