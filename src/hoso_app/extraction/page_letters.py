"""Where the letters of a page stand, for marking what was found on its picture."""

import ctypes
from contextlib import closing
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from hoso_app.extraction.page_pictures import picture_page

Box = tuple[float, float, float, float]
"""Left, top, right and bottom as shares of the page's width and height."""
Letters = tuple[str, tuple[Box, ...]]

_FINE = 10_000
"""Into how many steps a side is divided: pdfium gives places as whole numbers."""
_LETTERS_OF_TEXT = 20
"""A page with fewer is a picture: what was found on it was read by OCR."""
_LONGEST_SIDE = 4_000


def pdf_letters(path: str, number: int) -> Letters:
    """Return the letters of a page of a PDF without blanks, and where each stands."""
    with closing(pypdfium2.PdfDocument(path)) as document, closing(document[number]) as page:
        drawn = _drawn_letters(page)
        if len(drawn[0]) >= _LETTERS_OF_TEXT:
            return drawn
        # Loaded here because most pages need no OCR.
        from hoso_app.extraction.ocr import RESOLUTION  # noqa: PLC0415

        scale = min(RESOLUTION / 72, _LONGEST_SIDE / max(1.0, *page.get_size()))
        with closing(page.render(scale=scale)) as bitmap:
            return _read_letters(bitmap.to_pil())


def picture_letters(path: str, number: int) -> Letters:
    """Return the letters of a picture as OCR reads them, and where each stands."""
    return _read_letters(picture_page(path, number))


def _drawn_letters(page: Any) -> Letters:
    with closing(page.get_textpage()) as text:
        signs: list[str] = []
        boxes: list[Box] = []
        edges = tuple(ctypes.c_double() for _ in range(4))
        places = tuple(map(ctypes.byref, edges))
        for position in range(pdfium.FPDFText_CountChars(text.raw)):
            sign = chr(pdfium.FPDFText_GetUnicode(text.raw, position))
            if not sign.strip() or ord(sign) < ord(" "):
                continue
            if not pdfium.FPDFText_GetCharBox(text.raw, position, *places):
                continue
            left, right, bottom, top = (edge.value for edge in edges)
            signs.append(sign)
            boxes.append(_on_sheet(page, left, top, right, bottom))
        return "".join(signs), tuple(boxes)


def _on_sheet(page: Any, left: float, top: float, right: float, bottom: float) -> Box:
    """Return a box as it lies on the page that is drawn, turned and cut as that is."""
    corners = [_point(page, left, top), _point(page, right, bottom)]
    across, down = sorted(x for x, _ in corners), sorted(y for _, y in corners)
    return across[0], down[0], across[1], down[1]


def _point(page: Any, x: float, y: float) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(
        page.raw, 0, 0, _FINE, _FINE, 0, x, y, ctypes.byref(across), ctypes.byref(down)
    )
    return across.value / _FINE, down.value / _FINE


def _read_letters(picture: Image.Image) -> Letters:
    # Loaded here because most pages need no OCR.
    from hoso_app.extraction.ocr import open_ocr  # noqa: PLC0415

    ocr = open_ocr()
    if ocr is None:
        return "", ()
    signs: list[str] = []
    boxes: list[Box] = []
    for word, (left, top, right, bottom) in ocr.words(picture):
        step = (right - left) / len(word)
        for position, sign in enumerate(word):
            signs.append(sign)
            start = left + position * step
            boxes.append((start, top, start + step, bottom))
    return "".join(signs), tuple(boxes)
