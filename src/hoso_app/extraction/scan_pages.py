"""Pages that are pictures: read now, known from before, or left for later."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image


def _nobody_asked(_number: int, _text: str = "") -> None:
    """Take note of a page when nobody watches."""


def ocr_version() -> str:
    """Return what reads pictures here, with its model; empty for nothing."""
    # Loaded here because most documents need no OCR.
    from hoso_app.extraction.ocr import open_ocr  # noqa: PLC0415

    ocr = open_ocr()
    return ocr.version if ocr is not None else ""


@dataclass(frozen=True, slots=True)
class ScanPages:
    """How the pages of one file that are pictures are read.

    ``known`` are texts of pages that were read before, by their place from 0;
    ``is_left`` leaves the others for later. ``page_begun`` is told of each page
    before it is read, ``page_done`` of each that was.
    """

    is_left: bool = False
    known: Mapping[int, str] = field(default_factory=dict)
    page_begun: Callable[[int], None] = field(default=_nobody_asked, repr=False)
    page_done: Callable[[int, str], None] = field(default=_nobody_asked, repr=False)

    def read(self, number: int, draw: "Callable[[], Image.Image]") -> str | None:
        """Return the text of a page; None where it is left, or nothing can read it."""
        if number in self.known:
            return self.known[number]
        if self.is_left:
            return None
        # Loaded here because most documents need no OCR.
        from hoso_app.extraction.ocr import open_ocr  # noqa: PLC0415

        ocr = open_ocr()
        if ocr is None:
            return None
        self.page_begun(number)
        text = ocr.read(draw())
        self.page_done(number, text)
        return text

    def give_up(self, number: int) -> str | None:
        """Return the text of a page that cannot be drawn: none, unless it is left for later."""
        if number not in self.known and self.is_left:
            return None
        self.page_done(number, "")
        return ""
