"""Terms of office (nhiệm kỳ)."""

import re
from collections.abc import Iterable
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


@dataclass(frozen=True, slots=True)
class Congress:
    """The congress that opened a committee's term: which one it was, and its last day."""

    term: Term
    ordinal: int | None = None
    closed_on: date | None = None


def term_in(congresses: Iterable[Congress], day: date) -> Term | None:
    """Return the term in which a day falls, where the day of a congress tells it.

    Told is the year of a congress alone, in which terms change: before its
    last day the former term goes on, from that day on the new one runs. The
    papers of the congress itself belong to the term that it opens.
    """
    for congress in congresses:
        if congress.closed_on is not None and congress.closed_on.year == day.year:
            term = congress.term
            if day >= congress.closed_on:
                return term
            return Term(term.first_year - TERM_LENGTH_YEARS, term.first_year)
    return None
