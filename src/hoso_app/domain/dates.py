"""Dates as papers give them: a day, only a month, or only a year."""

import calendar
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self


class Precision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the day, the month or the year.

    Catalogues of archives write unknown parts as zeros (00/01/2008); here an
    unknown part is 0, which also sorts it before the days of its month.
    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        """Refuse dates that no calendar has.

        Raises:
            ValueError: A part is out of range, or a day stands without a month.
        """
        if self.day and not self.month:
            msg = "a day needs a month"
            raise ValueError(msg)
        date(self.year, self.month or 1, self.day or 1)

    @property
    def precision(self) -> Precision:
        """Return the finest part that is known."""
        if self.day:
            return Precision.DAY
        return Precision.MONTH if self.month else Precision.YEAR

    @property
    def first_day(self) -> date:
        """Return the first day that the date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """Return the last day that the date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def iso(self) -> str:
        """Return ``2023-04-07``, ``2023-04`` or ``2023``."""
        parts = (f"{self.year:04}", f"{self.month:02}", f"{self.day:02}")
        return "-".join(parts[: 1 + bool(self.month) + bool(self.day)])

    @property
    def written(self) -> str:
        """Return the form of citations: ``07/4/2023``, ``4/2023`` or ``2023``.

        Days below 10 and the months 1 and 2 get a zero, the months 3 to 9 do
        not (36-HD/VPTW, 2018; 05-HD/VPTW, 2026; Nghị định 30/2020/NĐ-CP).
        """
        if not self.month:
            return str(self.year)
        month = f"{self.month:02}" if self.month < 3 else str(self.month)
        return f"{self.day:02}/{month}/{self.year}" if self.day else f"{month}/{self.year}"

    @classmethod
    def from_iso(cls, text: str) -> Self:
        """Read the form that ``iso`` writes.

        Raises:
            ValueError: The text is not of that form.
        """
        return cls(*(int(part) for part in text.split("-")))

    @classmethod
    def from_date(cls, day: date) -> Self:
        """Return the date known to the day."""
        return cls(day.year, day.month, day.day)
