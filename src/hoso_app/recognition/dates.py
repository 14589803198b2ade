"""Dates and periods as papers and people write them.

Head lines (ngày 07 tháng 4 năm 2023), citations (07/4/2023, 11-11-2011),
months in words, quarters and half years, dates without a year. Letters that
scanners put for digits (3O, l2) count as digits only inside a date.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.text import nfc
from hoso_app.recognition.lines import fold_in_place

_LIKE_DIGITS = str.maketrans({"o": "0", "l": "1", "i": "1", "|": "1"})
_N2 = r"[0-9oli|]{1,2}"
_N4 = r"(?:19|2[0o])[0-9oli|]{2}"
_BLANK = r"[.…_\s]*"
_MONTH_WORDS = {
    "gieng": 1,
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "tu": 4,
    "bon": 4,
    "nam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
    "muoi mot": 11,
    "muoi hai": 12,
    "chap": 12,
}
_MONTH_WORD = "|".join(sorted(_MONTH_WORDS, key=len, reverse=True))
_SEP = r"\s?[/.\-\u2013]\s?"

LONG = re.compile(
    rf"(?:nga[a-z]|ngy)\s*(?P<day>{_N2})?{_BLANK},?\s*"
    rf"thang\s*(?:(?P<month>{_N2})|(?P<word>{_MONTH_WORD}))?{_BLANK},?\s*"
    rf"nam\s*(?P<year>{_N4})(?![0-9])"
)
"""The form of head lines; day and month may be blank, as in drafts. Scanners read ngàp."""

_SHORT = re.compile(
    rf"(?<![0-9/.\-\u2013])(?P<day>[0-9]{{1,2}})(?P<sep>{_SEP})(?P<month>[0-9]{{1,2}})"
    r"(?P<sep2>\s?[/.\-\u2013]\s?)(?P<year>(?:19|20)[0-9]{2})(?![0-9])(?!\s?/\s?[a-z])"
)
_DAY_MONTH = re.compile(
    r"(?<![a-z])(?:ngay|(?:sang|chieu|toi|trua)(?:\s+(?:nay|qua))?)\s+"
    r"(?P<day>[0-9]{1,2})\s?[/.\-]\s?(?P<month>[0-9]{1,2})"
    r"(?![0-9])(?!\s?[/.\-]\s?[0-9])(?!\s?(?:%|ty|trieu|nghin|ngan|dong|ha\b))"
)
_DAY_MONTH_WORDS = re.compile(
    rf"ngay\s*(?P<day>[0-9]{{1,2}})\s*thang\s*(?:(?P<month>[0-9]{{1,2}})|(?P<word>{_MONTH_WORD}))"
    r"(?![a-z0-9])(?!\s*nam\s*[0-9])"
)
_MONTH = re.compile(
    rf"thang\s*(?:(?P<month>1[0-2]|0?[1-9])|(?P<word>{_MONTH_WORD}))(?:\s*[/.\-]\s*|,?\s*nam\s*)"
    r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
)
_QUARTER = re.compile(
    r"(?<![a-z])quy\s*(?P<quarter>iv|i{1,3}|[1-4])\s*(?:[/.\-]|,?\s*nam)?\s*(?P<year>(?:19"
    r"|20)[0-9]{2})(?![0-9])"
)
_HALF = re.compile(
    r"(?<![0-9])(?P<count>[369]|06|09|03)\s*thang\s*(?:(?P<which>dau|cuoi)\s*)?(?:nam)?\s*[/]?\s*"
    r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
)
_YEAR = re.compile(r"(?<![a-z])nam\s+(?P<year>(?:19|20)[0-9]{2})(?![0-9])")
_YEARS = re.compile(
    r"(?<![0-9])(?P<first>(?:19|20)[0-9]{2})\s*[-\u2013\u2014]\s*(?P<last>(?:19"
    r"|20)[0-9]{2})(?![0-9])"
)

_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_TYPED = re.compile(r"(\d{1,2})[\s/.\-](\d{1,2})[\s/.\-](\d{4}|\d{2})")
_TYPED_GLUED = re.compile(r"(\d{2})(\d{2})((?:19|20)\d{2})")
_TYPED_MONTH = re.compile(r"(\d{1,2})\s*[/.\-]\s*((?:19|20)\d{2})")
_TYPED_YEAR = re.compile(r"(?:nam\s+)?((?:19|20)\d{2})")
_FIRST_YEAR_OF_SHORT_FORM = 70


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` to ``last``, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text; ``year`` is 0 where it is not written."""

    start: int
    end: int
    year: int
    month: int
    day: int

    @property
    def value(self) -> PartialDate | None:
        """Return the date, None where the year is not written."""
        return PartialDate(self.year, self.month, self.day) if self.year else None

    def in_year(self, year: int) -> PartialDate | None:
        """Return the date in a year, None where that year has no such day."""
        return partial_date(year, self.month, self.day)


def partial_date(year: int, month: int = 0, day: int = 0) -> PartialDate | None:
    """Return the date, None if no calendar has it."""
    if not 1900 <= year <= 2100:
        return None
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


def _number(text: str | None) -> int:
    return int(text.translate(_LIKE_DIGITS)) if text else 0


def _month(match: re.Match[str]) -> int:
    word = match["word"]
    return _MONTH_WORDS[word] if word else _number(match["month"])


def long_date(match: re.Match[str]) -> PartialDate | None:
    """Return the date of a match of ``LONG``; zeros count as unknown."""
    month = _month(match)
    return partial_date(_number(match["year"]), month, _number(match["day"]) if month else 0)


def parse_date(text: str) -> PartialDate | None:
    """Read a date as a person types it or as a catalogue gives it.

    ``07/4/2023``, ``7.4.23``, ``2023-04-07``, ``ngày 07 tháng 4 năm 2023``,
    ``tháng tư năm 2023``, ``4/2023``, ``2023``, ``00/01/2008``. None when the
    text is not only a date, or when no calendar has it (``9/15``).
    """
    folded = fold_in_place(" ".join(nfc(text).split())).strip(" .,;")
    if not folded:
        return None
    for pattern, reader in _TYPED_FORMS:
        match = pattern.fullmatch(folded)
        if match:
            return reader(match)
    return None


def _of_short(match: re.Match[str]) -> PartialDate | None:
    day, month, year = (int(part) for part in match.groups())
    if year < 100:
        year += 1900 if year >= _FIRST_YEAR_OF_SHORT_FORM else 2000
    if month == 0:
        return partial_date(year)
    return partial_date(year, month, day)


def _of_iso(match: re.Match[str]) -> PartialDate | None:
    return partial_date(*(int(part) for part in match.groups() if part))


def _of_head(match: re.Match[str]) -> PartialDate | None:
    return long_date(match)


_TYPED_FORMS = (
    (_ISO, _of_iso),
    (re.compile(rf"(?:ngay\s*)?{_TYPED.pattern}"), _of_short),
    (_TYPED_GLUED, _of_short),
    (_TYPED_MONTH, lambda match: partial_date(int(match[2]), int(match[1]))),
    (_TYPED_YEAR, lambda match: partial_date(int(match[1]))),
    (re.compile(rf"(?:[^,\d]{{1,40}},\s*)?{LONG.pattern}"), _of_head),
    (_MONTH, lambda match: partial_date(int(match["year"]), _month(match))),
)


def parse_period(text: str) -> Period | None:
    """Read a span of days as people write it in a search box or a heading.

    A date, ``tháng 3/2023``, ``quý I/2022``, ``6 tháng đầu năm 2018``, ``9
    tháng năm 2020``, ``2020-2025``, ``từ 01/3/2023 đến 15/4/2023``.
    """
    folded = fold_in_place(" ".join(nfc(text).split())).strip(" .,;")
    span = re.fullmatch(
        r"(?:tu\s+)?(?:ngay\s+)?(.{1,60}?)\s+(?:den|toi)\s+(?:het\s+)?(?:ngay\s+)?(.{1,60})", folded
    )
    if span:
        first, last = _simple_period(span[1]), _simple_period(span[2])
        if first and last and first.first <= last.last:
            return Period(first.first, last.last)
        return None
    return _simple_period(folded)


def _simple_period(folded: str) -> Period | None:
    match = _QUARTER.fullmatch(folded)
    if match:
        return _quarter(match)
    match = _HALF.fullmatch(folded)
    if match:
        return _part_of_year(match)
    match = re.fullmatch(rf"(?:nhiem ky|nk|giai doan)?\s*{_YEARS.pattern}", folded)
    if match and int(match["first"]) <= int(match["last"]):
        return Period(date(int(match["first"]), 1, 1), date(int(match["last"]), 12, 31))
    value = parse_date(folded)
    return Period(value.first_day, value.last_day) if value else None


def _quarter(match: re.Match[str]) -> Period:
    written = match["quarter"]
    number = int(written) if written.isdigit() else {"i": 1, "ii": 2, "iii": 3, "iv": 4}[written]
    first = date(int(match["year"]), 3 * number - 2, 1)
    return Period(first, first + relativedelta(months=3, days=-1))


def _part_of_year(match: re.Match[str]) -> Period:
    count = int(match["count"])
    first = date(int(match["year"]), 1, 1)
    if match["which"] == "cuoi":
        first += relativedelta(months=12 - count)
    return Period(first, first + relativedelta(months=count, days=-1))


def find_dates(folded: str, start: int = 0, end: int | None = None) -> Iterator[DateMention]:
    """Yield the days named in a folded text, in no particular order.

    Dates without a year only after ngày, sáng, chiều …: a bare 9/15 or 5/7
    counts targets more often than days.
    """
    stop = len(folded) if end is None else end
    for pattern in (LONG, _SHORT, _DAY_MONTH, _DAY_MONTH_WORDS):
        for match in pattern.finditer(folded, start, stop):
            mention = _mention(match, pattern)
            if mention:
                yield mention


def _mention(match: re.Match[str], pattern: re.Pattern[str]) -> DateMention | None:
    groups = match.groupdict()
    if groups.get("sep") and groups["sep"].strip() != groups["sep2"].strip():
        return None
    year = _number(groups.get("year"))
    month = _MONTH_WORDS[groups["word"]] if groups.get("word") else _number(groups["month"])
    day = _number(groups["day"])
    if pattern is not LONG and not (day and month):
        return None
    if partial_date(year or 2000, month, day if month else 0) is None:
        return None
    return DateMention(match.start(), match.end(), year, month, day if month else 0)


def find_years(folded: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield year and position wherever a text says in which year things happen.

    From full dates, months, quarters, half years and ``năm 2023``.
    """
    stop = len(folded) if end is None else end
    for pattern in (LONG, _SHORT, _MONTH, _QUARTER, _HALF, _YEAR):
        for match in pattern.finditer(folded, start, stop):
            yield _number(match["year"]), match.start()
