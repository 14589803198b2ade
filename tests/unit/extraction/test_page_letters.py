"""Where letters stand on a page."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from hoso_app.extraction.ocr import open_ocr
from hoso_app.extraction.page_letters import pdf_letters, picture_letters
from hoso_app.services.imports import ImportService

PLAN_60 = ImportService.sample_papers() / "Van ban den 2023" / "KH 60-KH-TU cua Tinh uy.pdf"


def _picture(turn: int = 0) -> Image.Image:
    document = pypdfium2.PdfDocument(PLAN_60)
    page = document[0]
    page.set_rotation(turn)
    picture: Image.Image = page.render(scale=2).to_pil()
    return picture.convert("L")


def test_letters_come_in_order_without_blanks() -> None:
    text, boxes = pdf_letters(str(PLAN_60), 0)
    assert "Số60-KH/TU" in text
    assert not any(sign.isspace() for sign in text)
    assert len(text) == len(boxes)


def test_a_box_holds_the_ink_of_its_letters() -> None:
    text, boxes = pdf_letters(str(PLAN_60), 0)
    picture = _picture()
    start = text.index("60-KH/TU")
    for left, top, right, bottom in boxes[start : start + 8]:
        assert 0 <= left < right <= 1
        assert 0 <= top < bottom <= 1
        piece = picture.crop(
            (
                int(left * picture.width),
                int(top * picture.height),
                int(right * picture.width) + 1,
                int(bottom * picture.height) + 1,
            )
        )
        assert piece.histogram()[:128] != [0] * 128, "ink"


def test_a_turned_page_has_its_letters_where_they_are_drawn(tmp_path: Path) -> None:
    turned = tmp_path / "xoay.pdf"
    with pypdfium2.PdfDocument(PLAN_60) as document:
        document[0].set_rotation(90)
        document.save(turned)
    _, upright = pdf_letters(str(PLAN_60), 0)
    _, lying = pdf_letters(str(turned), 0)
    left, top, right, bottom = upright[0]
    assert lying[0] == pytest.approx((1 - bottom, left, 1 - top, right), abs=0.01)


@pytest.mark.skipif(open_ocr() is None, reason="no model for OCR on this machine")
def test_letters_of_a_scan_are_read_where_they_stand(tmp_path: Path) -> None:
    scan = tmp_path / "quét.png"
    picture = _picture()
    picture.save(scan)
    text, boxes = picture_letters(str(scan), 0)
    drawn_text, drawn = pdf_letters(str(PLAN_60), 0)
    at, drawn_at = text.index("60-KH/TU"), drawn_text.index("60-KH/TU")
    assert boxes[at][:2] == pytest.approx(drawn[drawn_at][:2], abs=0.02)
