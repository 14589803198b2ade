"""Pictures of papers (.jpg, .png, .tif), read by OCR."""

import itertools
from functools import partial

from PIL import Image, ImageOps

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.extraction.content import Content, join_pages
from hoso_app.extraction.ocr import open_ocr
from hoso_app.extraction.source import Source

_DAMAGE = (OSError, SyntaxError, ValueError, EOFError)
"""What Pillow says of damaged files."""


def read_picture(source: Source) -> Content:
    """Read the text of a picture; a TIFF may have many pages.

    Left for later, or without a model for OCR, the picture is whole and has no text yet.
    A page that is damaged among others has no text.

    Raises:
        ReadingError: No page of the picture can be drawn: damaged or far too large.
    """
    # The bound is ours: Pillow warns at one size and fails at another.
    Image.MAX_IMAGE_PIXELS = None
    with source.open() as stream:
        try:
            with Image.open(stream) as picture:
                pages = _pages(source, picture)
        except _DAMAGE as error:
            raise _damaged(source, error) from error
    read = [page for page in pages if page is not None]
    if len(read) < len(pages):
        return Content("", "", needs_ocr=True)
    ocr = open_ocr()
    return Content(join_pages(read), "tesseract", ocr.version if ocr else "", is_ocr=True)


def _pages(source: Source, picture: Image.Image) -> list[str | None]:
    pages: list[str | None] = []
    fault: ReadingError | None = None
    is_any_whole = False
    for number in itertools.count():
        try:
            picture.seek(number)
        except EOFError:
            break
        except _DAMAGE as error:
            fault = fault or _damaged(source, error)
            break  # where the next page stands is lost with it
        found = _fault(source, picture)
        if found is None:
            pages.append(source.scans.read(number, partial(_upright, picture)))
            is_any_whole = True
        else:
            pages.append(source.scans.give_up(number))
            fault = fault or found
    if fault is not None and not is_any_whole:
        raise fault
    return pages


def _fault(source: Source, page: Image.Image) -> ReadingError | None:
    """Return why a page cannot be drawn, None where it can."""
    if page.width * page.height > source.limits.pixels:
        return source.problem(ReadingProblem.TOO_LARGE, f"{page.width} × {page.height}")
    try:
        page.load()
    except _DAMAGE as error:
        return _damaged(source, error)
    return None


def _damaged(source: Source, error: BaseException) -> ReadingError:
    return source.problem(ReadingProblem.DAMAGED, str(error)[:200])


def _upright(frame: Image.Image) -> Image.Image:
    """Return a photo as it was held, whichever way the sensor lay."""
    return ImageOps.exif_transpose(frame)
