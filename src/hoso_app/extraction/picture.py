"""Pictures of papers (.jpg, .png, .tif), read by OCR."""

from PIL import Image, ImageOps, ImageSequence

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.content import Content, join_pages
from hoso_app.extraction.ocr import open_ocr
from hoso_app.extraction.source import Source


def read_picture(source: Source) -> Content:
    """Read the text of a picture; a TIFF may have many pages.

    Without a model for OCR the picture is whole and has no text yet.

    Raises:
        ReadingError: The picture is damaged or far too large.
    """
    # The bound is ours: Pillow warns at one size and fails at another.
    Image.MAX_IMAGE_PIXELS = None
    ocr = open_ocr()
    pages: list[str] = []
    with source.open() as stream:
        try:
            with Image.open(stream) as picture:
                for frame in ImageSequence.Iterator(picture):
                    if frame.width * frame.height > source.limits.pixels:
                        size = f"{frame.width} × {frame.height}"
                        raise source.problem(ReadingProblem.TOO_LARGE, size)
                    frame.load()
                    if ocr is not None:
                        pages.append(ocr.read(ImageOps.exif_transpose(frame)))
                    source.page_done()
        except (OSError, SyntaxError, ValueError, EOFError) as error:
            raise source.problem(ReadingProblem.DAMAGED, str(error)[:200]) from error
    if ocr is None:
        return Content("", "", needs_ocr=True)
    return Content(join_pages(pages), "tesseract", ocr.version, is_ocr=True)
