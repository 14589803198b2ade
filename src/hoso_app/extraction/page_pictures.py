"""Pages of files that are pictures: photos of papers, and scans of many pages in one TIFF."""

from pathlib import Path

from PIL import Image, ImageOps, ImageSequence

from hoso_app.extraction.limits import Limits

_POINTS_AN_INCH = 72
_PLAUSIBLE_INCHES = (2.0, 50.0)
_USUAL_SIDE = 842.0
"""Points: A4 is as high; taken where a picture does not say how large the paper was."""
_PDF_MARK = b"%PDF"
_LEADING_BYTES = 1024


def is_picture(path: str) -> bool:
    """Return whether a file is a picture rather than a PDF, by its content."""
    with Path(path).open("rb") as stream:
        head = stream.read(_LEADING_BYTES)
    if _PDF_MARK in head:
        return False
    try:
        with Image.open(path):
            return True
    except (OSError, SyntaxError, ValueError):
        return False


def picture_sizes(path: str) -> list[tuple[float, float]]:
    """Return the sizes of all pages in points."""
    with _opened(path) as picture:
        return [_points(frame) for frame in ImageSequence.Iterator(picture)]


def picture_image(path: str, number: int, width: int) -> tuple[int, int, bytes]:
    """Return width, height and dots (blue, green, red, unused) of a page that wide."""
    frame = picture_page(path, number, width)
    height = max(1, round(frame.height * width / frame.width))
    drawn = frame.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
    return width, height, drawn.tobytes("raw", "BGRX")


def picture_page(path: str, number: int, width: int | None = None) -> Image.Image:
    """Return a page as it was held; ``width`` lets a photo be read no larger than needed.

    Raises:
        ValueError: The picture is far too large.
    """
    with _opened(path) as picture:
        picture.seek(number)
        if picture.width * picture.height > Limits().pixels:
            msg = f"{picture.width} × {picture.height}"
            raise ValueError(msg)
        if width is not None:
            picture.draft("RGB", (width, width))  # JPEG alone can; others ignore it
        picture.load()
        return ImageOps.exif_transpose(picture)


def _opened(path: str) -> Image.Image:
    Image.MAX_IMAGE_PIXELS = None  # the bound is ours
    return Image.open(path)


def _points(frame: Image.Image) -> tuple[float, float]:
    """Return how large the paper was, by the picture's own word where that can be true."""
    across, down = frame.size
    if frame.getexif().get(_ORIENTATION, 1) in _LYING:
        across, down = down, across
    longest = max(across, down)
    density = frame.info.get("dpi", (0, 0))[0]
    inches = longest / density if density else 0
    smallest, largest = _PLAUSIBLE_INCHES
    side = inches * _POINTS_AN_INCH if smallest <= inches <= largest else _USUAL_SIDE
    scale = float(side) / longest
    return across * scale, down * scale


_ORIENTATION = 0x0112
_LYING = frozenset({5, 6, 7, 8})
"""Values of EXIF for pictures that a quarter turn puts upright."""
