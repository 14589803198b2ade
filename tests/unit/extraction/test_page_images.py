"""Pages as pictures, drawn in a process that may die."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from hoso_app.domain.errors import CancelledError, ReadingError, ReadingProblem
from hoso_app.domain.work import CancelToken
from hoso_app.extraction.page_images import PagePainter
from hoso_app.services.imports import ImportService

PLAN_60 = ImportService.sample_papers() / "Van ban den 2023" / "KH 60-KH-TU cua Tinh uy.pdf"


@pytest.fixture
def painter() -> Iterator[PagePainter]:
    made = PagePainter()
    yield made
    made.close()


def test_pages_have_the_size_of_paper(painter: PagePainter) -> None:
    sizes = painter.sizes(PLAN_60)
    assert len(sizes) >= 1
    assert sizes[0].width == pytest.approx(595, abs=2)
    assert sizes[0].height == pytest.approx(842, abs=2)


@pytest.mark.parametrize("width", [100, 333, 1200])
def test_a_page_is_drawn_as_wide_as_wanted(painter: PagePainter, width: int) -> None:
    image = painter.image(PLAN_60, 0, width)
    assert image.width == pytest.approx(width, abs=1)
    assert image.height == pytest.approx(image.width * 842 / 595, abs=3)
    assert len(image.dots) == image.width * image.height * 4
    lightness = set(image.dots[::4])
    assert min(lightness) < 100, "dark letters"
    assert max(lightness) > 200, "on light paper"


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 broken", b"PK\x03\x04"])
def test_a_broken_file_costs_itself_alone(
    painter: PagePainter, tmp_path: Path, content: bytes
) -> None:
    broken = tmp_path / "hỏng.pdf"
    broken.write_bytes(content)
    with pytest.raises(ReadingError):
        painter.sizes(broken)
    assert painter.sizes(PLAN_60)


def test_a_page_that_is_not_there_is_refused(painter: PagePainter) -> None:
    with pytest.raises(ReadingError):
        painter.image(PLAN_60, 999, 100)


def test_a_process_that_died_is_replaced(painter: PagePainter) -> None:
    painter.sizes(PLAN_60)
    assert painter._process is not None
    painter._process.kill()
    painter._process.join()
    assert painter.sizes(PLAN_60)


def test_a_process_that_dies_over_a_page_is_told(
    painter: PagePainter, monkeypatch: pytest.MonkeyPatch
) -> None:
    painter.sizes(PLAN_60)
    process = painter._process
    assert process is not None
    monkeypatch.setattr(painter, "_is_alive", lambda: True)
    process.kill()
    process.join()
    with pytest.raises(ReadingError) as refused:
        painter.sizes(PLAN_60)
    assert refused.value.problem is ReadingProblem.CRASHED


def test_whoever_waits_is_let_go_when_nobody_wants_the_page(painter: PagePainter) -> None:
    painter.sizes(PLAN_60)
    assert painter._process is not None
    psutil.Process(painter._process.pid).suspend()
    asked, waiting = CancelToken(), CancelToken()
    with ThreadPoolExecutor(2) as threads:
        page = threads.submit(painter.image, PLAN_60, 0, 100, asked)
        behind = threads.submit(painter.sizes, PLAN_60, waiting)
        waiting.cancel()
        asked.cancel()
        for one in (page, behind):
            with pytest.raises(CancelledError):
                one.result()
    assert painter.sizes(PLAN_60), "by a process that took its place"
