"""Photos and scans of many pages are pages, too."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from hoso_app.domain.errors import ReadingError
from hoso_app.extraction.page_images import PagePainter
from hoso_app.extraction.page_pictures import is_picture

RED, BLUE = (200, 10, 10), (10, 10, 200)


@pytest.fixture
def painter() -> Iterator[PagePainter]:
    made = PagePainter()
    yield made
    made.close()


def _tiff(path: Path) -> Path:
    first, second = Image.new("RGB", (400, 200), RED), Image.new("RGB", (200, 400), BLUE)
    first.save(path, save_all=True, append_images=[second], dpi=(100, 100))
    return path


def test_every_picture_of_a_tiff_is_a_page(painter: PagePainter, tmp_path: Path) -> None:
    path = _tiff(tmp_path / "quét.tif")
    sizes = painter.sizes(path)
    assert [(round(one.width), round(one.height)) for one in sizes] == [(288, 144), (144, 288)]
    second = painter.image(path, 1, 50)
    assert (second.width, second.height) == (50, 100)
    blue, green, red, _ = second.dots[:4]
    assert (red, green, blue) == BLUE


def test_a_photo_lies_as_it_was_held(painter: PagePainter, tmp_path: Path) -> None:
    path = tmp_path / "ảnh.jpg"
    photo = Image.new("RGB", (400, 200), RED)
    photo.paste(BLUE, (0, 0, 200, 200))
    turned = photo.getexif()
    turned[0x0112] = 6
    photo.save(path, exif=turned, quality=95)
    (size,) = painter.sizes(path)
    assert size.height == pytest.approx(size.width * 2)
    image = painter.image(path, 0, 100)
    assert (image.width, image.height) == (100, 200)
    assert image.dots[0] > 150, "the left half, which is blue, is on top"
    assert image.dots[-2] > 150, "the red one below"


@pytest.mark.parametrize("name", ["a.png", "a.bmp", "a.webp", "a.jpeg"])
@pytest.mark.parametrize("mode", ["1", "L", "RGB"])
def test_pictures_of_all_kinds_are_drawn(
    painter: PagePainter, tmp_path: Path, name: str, mode: str
) -> None:
    path = tmp_path / name
    Image.new(mode, (60, 90), 1).convert("RGB" if name.endswith("webp") else mode).save(path)
    assert len(painter.image(path, 0, 30).dots) == 30 * 45 * 4


@pytest.mark.parametrize("content", [b"", b"no picture at all", b"II*\x00broken"])
def test_what_is_no_picture_is_refused(
    painter: PagePainter, tmp_path: Path, content: bytes
) -> None:
    broken = tmp_path / "hỏng.tif"
    broken.write_bytes(content)
    with pytest.raises(ReadingError):
        painter.sizes(broken)


def test_content_tells_a_picture_from_a_pdf(tmp_path: Path) -> None:
    picture, pdf = tmp_path / "là ảnh.pdf", tmp_path / "là pdf.jpg"
    Image.new("L", (9, 9)).save(picture, "PNG")
    pdf.write_bytes(b"%PDF-1.7\n")
    assert is_picture(str(picture))
    assert not is_picture(str(pdf))
