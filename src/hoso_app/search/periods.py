"""Days and periods as people write them into a search box."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

FIRST_YEAR = 1930
LAST_YEAR = 2100
_DASH = r"\s?[-\u2013\u2014]\s?"
_DAY_SEPARATOR = r"\s?[-/.\u2013]\s?"
_YEAR = r"(\d{4})(?!\d)"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_NUMERALS = {"ba": 3, "sau": 6, "chin": 9}


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days, and how texts write it: folded tokens in a row."""

    first: date
    last: date
    phrases: tuple[tuple[str, ...], ...] = ()

    @property
    def keys(self) -> tuple[int, int]:
        """Return both days as numbers of the form 20230407."""
        return _key(self.first), _key(self.last)


def is_year(digits: str) -> bool:
    """Return whether a number is rather a year."""
    return len(digits) == 4 and FIRST_YEAR <= int(digits) <= LAST_YEAR


def _key(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day


def _year(text: str) -> int:
    year = int(text)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        msg = f"no year of a paper: {year}"
        raise ValueError(msg)
    return year


def _months(year: int, month: int, count: int, *phrases: tuple[str, ...]) -> Period:
    first = date(year, month, 1)
    return Period(first, first + relativedelta(months=count, days=-1), phrases)


def _day(match: re.Match[str]) -> Period:
    day, month, year = int(match[1]), int(match[2]), _year(match[3])
    when = date(year, month, day)
    numbers = (str(day), str(month), str(year))
    words = (numbers[0], "thang", numbers[1], "nam", numbers[2])
    return Period(when, when, (numbers, words))


def _iso_day(match: re.Match[str]) -> Period:
    when = date(_year(match[1]), int(match[2]), int(match[3]))
    day, month, year = str(when.day), str(when.month), str(when.year)
    return Period(when, when, ((day, month, year), (day, "thang", month, "nam", year)))


def _month(match: re.Match[str]) -> Period:
    month, year = int(match[1]), _year(match[2])
    numbers = (str(month), str(year))
    words = ("thang", numbers[0], "nam", numbers[1])
    return _months(year, month, 1, numbers, words)


def _quarter(match: re.Match[str]) -> Period:
    number = _ROMAN.get(match[1]) or int(match[1])
    year = _year(match[2])
    roman = next(name for name, value in _ROMAN.items() if value == number)
    phrases = [
        ("quy", form, *middle, str(year))
        for form in (roman, str(number))
        for middle in ((), ("nam",))
    ]
    return _months(year, 3 * number - 2, 3, *phrases)


def _part_of_year(match: re.Match[str]) -> Period:
    count = _NUMERALS.get(match[1]) or int(match[1])
    year = _year(match[3])
    if not 1 <= count <= 11:
        msg = f"no part of a year: {count}"
        raise ValueError(msg)
    month = 1 if match[2] == "dau" else 13 - count
    names = [str(count), *(name for name, value in _NUMERALS.items() if value == count)]
    phrases = [(name, "thang", match[2], "nam", str(year)) for name in names]
    return _months(year, month, count, *phrases)


def _years(match: re.Match[str]) -> Period:
    first, last = _year(match[1]), _year(match[2])
    if first >= last:
        msg = f"no span of years: {first}-{last}"
        raise ValueError(msg)
    phrases = ((str(first), str(last)), (f"{first}{last}",))
    return Period(date(first, 1, 1), date(last, 12, 31), phrases)


def _single_year(match: re.Match[str]) -> Period:
    year = _year(match[1])
    return _months(year, 1, 12, (str(year),))


_Reader = tuple[re.Pattern[str], Callable[[re.Match[str]], Period]]

_POINTS: tuple[_Reader, ...] = (
    (
        re.compile(
            rf"(?:ngay\s*)?(\d{{1,2}}){_DAY_SEPARATOR}(\d{{1,2}}){_DAY_SEPARATOR}{_YEAR}",
        ),
        _day,
    ),
    (re.compile(rf"(?:ngay\s+)?(\d{{1,2}})\s+thang\s+(\d{{1,2}})[\s,]+nam\s+{_YEAR}"), _day),
    (re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)"), _iso_day),
    (re.compile(rf"(?:thang\s+)?(\d{{1,2}})\s?[/]\s?{_YEAR}"), _month),
    (re.compile(rf"thang\s+(\d{{1,2}})(?:{_DASH}|\s+nam\s+|\s+){_YEAR}"), _month),
    (
        re.compile(rf"qu[yi]\s+(iii|ii|iv|i|[1-4])\s*(?:/|-|,?\s+nam\s|\s)\s*{_YEAR}"),
        _quarter,
    ),
    (
        re.compile(rf"(\d{{1,2}}|ba|sau|chin)\s+thang\s+(dau|cuoi)\s+nam\s+{_YEAR}"),
        _part_of_year,
    ),
    (re.compile(rf"(\d{{4}}){_DASH}{_YEAR}"), _years),
    (re.compile(r"((?:19|20)\d\d)((?:19|20)\d\d)(?!\d)"), _years),
)
_BARE_YEAR: _Reader = (re.compile(rf"(?:nam\s+)?{_YEAR}"), _single_year)
_FROM = re.compile(r"tu\s+(?:ngay\s+)?")
_TO = re.compile(r"\s*(?:,\s*)?(?:den\s+(?:het\s+)?(?:ngay\s+)?)")
_DOTS = re.compile(r"\s*\.\.\s*")


def period_at(folded: str, start: int, *, with_years: bool = False) -> tuple[Period, int] | None:
    """Return the period written at a place of a folded text, and where it ends.

    Args:
        folded: The text without marks, in lower case.
        start: Where to look; the caller sees to it that a token begins there.
        with_years: Whether a year alone counts, and ``a..b``.
    """
    opening = _FROM.match(folded, start)
    if opening is not None:
        found = _range(folded, opening.end(), _TO)
        if found is not None:
            return found
    if with_years:
        found = _range(folded, start, _DOTS)
        if found is not None:
            return found
    return _point(folded, start, with_years=with_years)


def _point(folded: str, start: int, *, with_years: bool) -> tuple[Period, int] | None:
    readers = (*_POINTS, _BARE_YEAR) if with_years else _POINTS
    for pattern, read in readers:
        match = pattern.match(folded, start)
        if match is not None:
            try:
                return read(match), match.end()
            except ValueError:
                continue  # 31/2/2023 is no date: the numbers stay words
    return None


def _range(folded: str, start: int, joint: re.Pattern[str]) -> tuple[Period, int] | None:
    first = _point(folded, start, with_years=True)
    if first is None:
        return None
    between = joint.match(folded, first[1])
    if between is None:
        return None
    last = _point(folded, between.end(), with_years=True)
    if last is None or last[0].last < first[0].first:
        return None
    return Period(first[0].first, last[0].last), last[1]
