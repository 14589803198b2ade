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
