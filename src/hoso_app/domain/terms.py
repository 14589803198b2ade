"""Terms of office (nhiệm kỳ)."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from typing_extensions import override

_YEARS = re.compile(r"\s*(\d{4})\s*[-\u2013\u2014]?\s*(\d{4})\s*")
TERM_LENGTH_YEARS = 5
"""A congress is held every five years (Điều lệ Đảng, articles 13 and 20)."""


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """The years between two congresses, such as 2020-2025."""

    first_year: int
    last_year: int

    def __post_init__(self) -> None:
        """Refuse spans that no term has.

        Raises:
            ValueError: The span is not of one to ten years.
        """
        if not 1 <= self.last_year - self.first_year <= 2 * TERM_LENGTH_YEARS:
            msg = f"not a term: {self.first_year}-{self.last_year}"
            raise ValueError(msg)

    @override
    def __str__(self) -> str:
        """Return ``2020-2025``."""
        return f"{self.first_year}-{self.last_year}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``2020-2025`` with any dash, spaces, or none (20202025).

        Raises:
            ValueError: The text is not a term.
        """
        match = _YEARS.fullmatch(text)
        if match is None:
            msg = f"not a term: {text!r}"
            raise ValueError(msg)
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def usual_at(cls, day: date) -> Self:
        """Return the usual five-year Party term in which a day falls.

        Local congresses are held in the second and third quarter of the years
        2015, 2020, 2025 …, so a day of such a year before July still belongs
        to the ending term. A day within that summer cannot be told apart
        without the date of the congress itself.
        """
        start = day.year - day.year % TERM_LENGTH_YEARS
        if day.year == start and day.month < 7:
            start -= TERM_LENGTH_YEARS
        return cls(start, start + TERM_LENGTH_YEARS)
