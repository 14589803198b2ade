"""PDF files, read with pdfium; pypdf takes over where pdfium fails."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

import pypdfium2
import pypdfium2.raw as pdfium

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.content import Content, join_pages
from hoso_app.extraction.pdf_layout import page_text
from hoso_app.extraction.scan_pages import ocr_version
from hoso_app.extraction.source import Source

if TYPE_CHECKING:
    from PIL import Image

_FAILING_PAGES = 20
# A page with more letters than these is a page of text, whatever pictures it shows: what
# a running head or a note on a scan has, and the same with the stamp of a signature.
_LETTERS_OF_NOTE = 100
_LETTERS_WITH_STAMP = 600
_LETTERS_OF_NOTHING = 20
_SCAN_SHARE = 0.25
"""How much of a page with a few letters a picture covers to be worth reading."""
_STRIP_SHARE = 0.1
_LONGEST_SIDE = 4000  # of a rendered page, in dots
_LETTER = re.compile(r"[^\W\d_]")
# The visible stamp of a digital signature, at times the only text of a scanned paper.
_SIGNATURE_STAMP = re.compile(
    r"(?:được\s+)?ký (?:bởi|số)|người ký|signature not verified|digitally signed|signed by"
    r"|reason:|location:|foxit|^\s*(?:date|email|cơ quan|chức danh|dn|ngày ký|thời gian ký)\s*:",
    re.IGNORECASE | re.MULTILINE,
)


def read_pdf(source: Source) -> Content:
    """Read the text of all pages, those that are pictures by OCR.

    Raises:
        ReadingError: The file is encrypted or damaged beyond both readers.
    """
    with source.open() as stream:
        try:
            document = pypdfium2.PdfDocument(stream)
        except pypdfium2.PdfiumError as error:
            if error.err_code == pdfium.FPDF_ERR_PASSWORD:
                raise source.problem(ReadingProblem.ENCRYPTED) from error
            return _read_with_pypdf(source)
        with closing(document):
            pages = list(_pages(source, document))
    if not pages:
        return _read_with_pypdf(source)
    origins = {page.origin for page in pages}
    version = str(pypdfium2.PYPDFIUM_INFO)
    if _Origin.OCR in origins:
        version += f", {ocr_version()}"
    return Content(
        join_pages([page.text for page in pages]),
        "pdfium and tesseract" if _Origin.OCR in origins else "pdfium",
        version,
        is_ocr=_Origin.OCR in origins,
        needs_ocr=_Origin.UNREAD in origins,
    )


class _Origin(Enum):
    """Where the text of a page comes from."""

    LETTERS = auto()
    OCR = auto()
    UNREAD = auto()  # a picture that was left, or that nothing can read


@dataclass(frozen=True, slots=True)
class _Page:
    text: str
    origin: _Origin = _Origin.LETTERS


def _read_with_pypdf(source: Source) -> Content:
    # Rarely needed and slow to load.
    from hoso_app.extraction.pdf_second import read_pdf_with_pypdf  # noqa: PLC0415

    return read_pdf_with_pypdf(source)


def _pages(source: Source, document: Any) -> Iterator[_Page]:
    """Yield the pages; stop where hardly anything can be a document."""
    failed = length = 0
    for number in range(len(document)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            failed += 1
            if failed == number + 1 == _FAILING_PAGES:
                return
            yield _Page("")
            continue
        with closing(page):
            read = _read_page(source, page, number)
        yield read
        length += len(read.text)
        if length > source.limits.characters:
            return


def _read_page(source: Source, page: Any, number: int) -> _Page:
    with closing(page.get_textpage()) as letters:
        text = page_text(letters)
    drawn = _count_letters(text)
    is_stamp = drawn < _LETTERS_WITH_STAMP and bool(_SIGNATURE_STAMP.search(text))
    if drawn > _LETTERS_OF_NOTE and not is_stamp:
        return _Page(text)
    share = _picture_share(page)
    if share < (_SCAN_SHARE if drawn >= _LETTERS_OF_NOTHING else _STRIP_SHARE):
        return _Page(text)
    try:
        read = source.scans.read(number, lambda: _drawn(page))
    except pypdfium2.PdfiumError:
        read = source.scans.give_up(number)
    if read is None:
        return _Page("" if is_stamp else text, _Origin.UNREAD)
    if _count_letters(read) <= drawn and not is_stamp:
        return _Page(text)  # a picture of no text, on a page with little
    return _Page(read, _Origin.OCR)


def _drawn(page: Any) -> "Image.Image":
    # Loaded here because most documents need no OCR.
    from hoso_app.extraction.ocr import RESOLUTION  # noqa: PLC0415

    # A page of 200,000 points would ask for gigabytes.
    scale = min(RESOLUTION / 72, _LONGEST_SIDE / max(1.0, *page.get_size()))
    with closing(page.render(scale=scale)) as bitmap:
        picture: Image.Image = bitmap.to_pil()
    return picture


def _count_letters(text: str) -> int:
    return len(_LETTER.findall(text[:10_000]))


def _picture_share(page: Any) -> float:
    """Return how much of the page is covered by pictures, roughly."""
    width, height = page.get_size()
    covered = 0.0
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        try:
            left, bottom, right, top = picture.get_bounds()
        except pypdfium2.PdfiumError:
            continue
        across = max(0.0, min(right, width) - max(left, 0.0))
        covered += across * max(0.0, min(top, height) - max(bottom, 0.0))
    return float(covered / max(1.0, width * height))
