"""Runs the real Tesseract on the upper half of a real scanned paper."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from hoso_app.extraction import ocr

_SCAN = Path(__file__).parents[2] / "data" / "extraction" / "scanned_head.png"
_HEAD = (0, 0, 1553, 330)
_KNOWN = ["VĂN PHÒNG CHÍNH PHỦ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ngày 11 tháng 4"]


@pytest.fixture
def reader() -> ocr.Ocr:
    opened = ocr.open_ocr()
    assert opened is not None, "the model belongs to the program"
    return opened


@pytest.fixture
def scan() -> Image.Image:
    with Image.open(_SCAN) as picture:
        return picture.convert("L").crop(_HEAD)


def _missing(text: str) -> list[str]:
    return [words for words in _KNOWN if words not in text]


def test_columns_of_the_head_are_kept_apart(reader: ocr.Ocr, scan: Image.Image) -> None:
    text = reader.read(scan)
    assert not _missing(text)
    first = text.splitlines()[0]
    assert first.replace("   ", "|").split("|")[0] == "VĂN PHÒNG CHÍNH PHỦ"


def test_red_stamp_hides_nothing(reader: ocr.Ocr, scan: Image.Image) -> None:
    stamped = Image.merge("RGB", (scan, scan, scan))
    pen = ImageDraw.Draw(stamped)
    for radius in range(60, 240, 12):
        pen.ellipse((500 - radius, 60 - radius, 500 + radius, 60 + radius), outline="red", width=6)
    stamped = Image.composite(stamped, Image.merge("RGB", (scan, scan, scan)), scan)
    assert not _missing(reader.read(stamped))


@pytest.mark.parametrize("angle", [4.0, 90.0, 180.0])
def test_turned_and_skewed_pages_are_put_right(
    reader: ocr.Ocr, scan: Image.Image, angle: float
) -> None:
    turned = scan.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    assert not _missing(reader.read(turned))


def test_picture_without_text_has_none(reader: ocr.Ocr) -> None:
    shades = Image.radial_gradient("L").resize((600, 600))
    assert reader.read(shades).strip() == ""


@pytest.mark.parametrize("angle", [-5.0, -2.0, 0.0, 1.5, 5.0])
def test_skew_is_measured(scan: Image.Image, angle: float) -> None:
    turned = scan.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    assert ocr.skew(turned) == pytest.approx(-angle, abs=0.5)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "YCbCr", "I;16"])
def test_pictures_of_every_kind_become_grey(mode: str) -> None:
    picture = Image.new("L", (8, 8), 255).convert("RGB")
    converted = picture.convert("L") if mode == "I;16" else picture
    converted = (
        converted.convert("I").point(lambda value: value * 257).convert("I;16")
        if (mode == "I;16")
        else converted.convert(mode)
    )
    grey = ocr.red_channel(converted)
    assert grey.mode == "L"
    assert grey.getpixel((4, 4)) == 255


def test_transparent_paper_is_white() -> None:
    assert ocr.red_channel(Image.new("RGBA", (4, 4), (0, 0, 0, 0))).getpixel((1, 1)) == 255


def test_model_is_found_where_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packaged = ocr.model_folders()
    monkeypatch.setenv("HOSO_TESSDATA", str(tmp_path))
    assert ocr.model_folders() == packaged
    (tmp_path / "vie.traineddata").touch()
    assert ocr.model_folders() == (tmp_path, *packaged)


def test_the_packaged_model_serves_where_the_better_one_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "vie.traineddata").write_bytes(b"junk")
    monkeypatch.setenv("HOSO_TESSDATA", str(tmp_path))
    ocr.open_ocr.cache_clear()
    assert ocr.open_ocr() is not None
    ocr.open_ocr.cache_clear()


def test_a_damaged_model_alone_counts_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "vie.traineddata").write_bytes(b"junk")
    monkeypatch.setattr(ocr, "model_folders", lambda: (tmp_path,))
    ocr.open_ocr.cache_clear()
    assert ocr.open_ocr() is None
    ocr.open_ocr.cache_clear()
