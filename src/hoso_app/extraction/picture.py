"""Pictures of papers (.jpg, .png, .tif), read by OCR."""

from functools import partial

from PIL import Image, ImageOps, ImageSequence

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.content import Content, join_pages
from hoso_app.extraction.ocr import open_ocr
from hoso_app.extraction.source import Source


def read_picture(source: Source) -> Content:
    """Read the text of a picture; a TIFF may have many pages.

    Left for later, or without a model for OCR, the picture is whole and has no text yet.

    Raises:
        ReadingError: The picture is damaged or far too large.
    """
    # The bound is ours: Pillow warns at one size and fails at another.
    Image.MAX_IMAGE_PIXELS = None
    pages: list[str | None] = []
    with source.open() as stream:
        try:
            with Image.open(stream) as picture:
                for number, frame in enumerate(ImageSequence.Iterator(picture)):
                    if frame.width * frame.height > source.limits.pixels:
                        size = f"{frame.width} × {frame.height}"
                        raise source.problem(ReadingProblem.TOO_LARGE, size)
                    frame.load()
                    pages.append(source.scans.read(number, partial(_upright, frame)))
        except (OSError, SyntaxError, ValueError, EOFError) as error:
            raise source.problem(ReadingProblem.DAMAGED, str(error)[:200]) from error
    read = [page for page in pages if page is not None]
    if len(read) < len(pages):
        return Content("", "", needs_ocr=True)
    ocr = open_ocr()
    return Content(join_pages(read), "tesseract", ocr.version if ocr else "", is_ocr=True)


def _upright(frame: Image.Image) -> Image.Image:
    """Return a photo as it was held, whichever way the sensor lay."""
    return ImageOps.exif_transpose(frame)
