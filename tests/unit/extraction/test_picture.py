import io
from pathlib import Path

import pytest
from PIL import Image

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.reading import extract_text
from hoso_app.extraction.scan_pages import ScanPages
from tests.unit.extraction.conftest import ProblemOf, ReadBytes

_SCAN = Path(__file__).parents[2] / "data" / "extraction" / "scanned_head.png"
_KNOWN = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def _scan() -> Image.Image:
    with Image.open(_SCAN) as picture:
        return picture.convert("L").crop((0, 0, 1553, 200))


def _saved(name: str, picture: Image.Image, *more: Image.Image) -> bytes:
    data = io.BytesIO()
    picture.save(data, name, save_all=bool(more), append_images=more)
    return data.getvalue()


@pytest.mark.parametrize(("name", "expected"), [("JPEG", "jpg"), ("PNG", "png")])
def test_picture_is_read(read_bytes: ReadBytes, name: str, expected: str) -> None:
    read = read_bytes(_saved(name, _scan()), "công văn.pdf")
    assert _KNOWN in read.text
    assert (read.format, read.is_ocr, read.needs_ocr) == (expected, True, False)
    assert read.extractor == "tesseract"
    assert read.extractor_version


def test_pages_of_a_fax_are_pages(read_bytes: ReadBytes) -> None:
    blank = Image.new("L", (200, 200), 255)
    read = read_bytes(_saved("TIFF", blank, _scan(), blank))
    assert len(read.page_starts) == 3
    assert _KNOWN in read.text[read.page_starts[1] : read.page_starts[2]]


def test_scan_inside_of_a_pdf_is_read(read_bytes: ReadBytes) -> None:
    read = read_bytes(_saved("PDF", _scan()))
    assert _KNOWN in read.text
    assert (read.format, read.is_ocr, read.needs_ocr) == ("pdf", True, False)


def test_every_page_is_told_and_known_ones_are_not_read_again(tmp_path: Path) -> None:
    told: list[tuple[int, str]] = []
    blank = Image.new("L", (100, 100), 255)
    path = tmp_path / "fax.tif"
    path.write_bytes(_saved("TIFF", blank, blank, blank))
    scans = ScanPages(known={1: "Trang hai"}, page_done=lambda *page: told.append(page))
    read = extract_text(path, Limits(), scans=scans)
    assert told == [(0, ""), (2, "")]
    assert read.text == "Trang hai\n"
    assert (read.is_ocr, read.needs_ocr) == (True, False)


def test_pages_left_for_later_wait(tmp_path: Path) -> None:
    path = tmp_path / "fax.tif"
    path.write_bytes(_saved("TIFF", _scan(), _scan()))
    read = extract_text(path, Limits(), scans=ScanPages(is_left=True, known={0: "Trang một"}))
    assert (read.text, read.is_ocr, read.needs_ocr) == ("", False, True)


@pytest.mark.usefixtures("no_ocr")
def test_without_a_model_a_picture_waits_for_one(read_bytes: ReadBytes) -> None:
    read = read_bytes(_saved("PNG", _scan()))
    assert (read.text, read.is_ocr, read.needs_ocr) == ("", False, True)


def test_cut_off_picture_is_damaged(problem_of: ProblemOf) -> None:
    assert problem_of(_saved("PNG", _scan())[:2000]) is ReadingProblem.DAMAGED


@pytest.mark.parametrize("is_left", [False, True])
def test_page_that_is_cut_off_costs_itself(tmp_path: Path, is_left: bool) -> None:
    path = tmp_path / "fax.tif"
    path.write_bytes(_saved("TIFF", _scan(), _scan())[:-5000])
    told: list[int] = []
    scans = ScanPages(is_left, page_done=lambda number, _text: told.append(number))
    read = extract_text(path, Limits(), scans=scans)
    assert read.needs_ocr == is_left
    assert (_KNOWN in read.text) != is_left
    assert told == ([] if is_left else [0, 1])


def test_page_of_absurd_size_costs_itself(tmp_path: Path) -> None:
    path = tmp_path / "fax.tif"
    huge = Image.new("L", (3000, 3000), 255)
    path.write_bytes(_saved("TIFF", huge, _scan(), huge))
    read = extract_text(path, Limits(pixels=1_000_000))
    assert _KNOWN in read.text
    assert len(read.page_starts) == 3


def test_picture_of_absurd_size_is_refused_undrawn(tmp_path: Path) -> None:
    path = tmp_path / "to.png"
    path.write_bytes(_saved("PNG", Image.new("1", (3000, 3000))))
    with pytest.raises(ReadingError) as caught:
        extract_text(path, Limits(pixels=1_000_000))
    assert caught.value.problem is ReadingProblem.TOO_LARGE
