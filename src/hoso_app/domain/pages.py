"""Pages of a paper as they look."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page in points, 72 an inch."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as dots: four bytes each (blue, green, red, unused), lines without gaps."""

    width: int
    height: int
    dots: bytes


@dataclass(frozen=True, slots=True)
class PageLetters:
    """The letters of a page without blanks, and where each stands on it.

    A box is left, top, right and bottom as shares of the page's width and height.
    """

    text: str
    boxes: tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, slots=True)
class PageBox:
    """A rectangle on a page, in shares of the page's width and height."""

    left: float
    top: float
    right: float
    bottom: float


PAGED_SUFFIXES = frozenset({".pdf", ".tif", ".tiff", ".jpg", ".jpeg", ".png", ".bmp", ".webp"})
"""Endings of files that have pages to look at, in lower case."""
