"""Pages that are pictures: read now, known from before, or left for later."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image


def _nobody_asked(_number: int, _text: str) -> None:
    """Take note of a page when nobody watches."""


@dataclass(frozen=True, slots=True)
class ScanPages:
    """How the pages of one file that are pictures are read.

    ``known`` are texts of pages that were read before, by their place from 0;
    ``is_left`` leaves the others for later. ``page_done`` is told of each page
    that was read.
    """

    is_left: bool = False
    known: Mapping[int, str] = field(default_factory=dict)
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
        text = ocr.read(draw())
        self.page_done(number, text)
        return text
