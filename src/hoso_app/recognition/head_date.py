"""The line of place and date in a head: ``Ngã Năm, ngày 07 tháng 4 năm 2023``."""

import re
from dataclasses import dataclass

from hoso_app.domain.dates import PartialDate, Precision
from hoso_app.recognition.dates import LONG, long_date, partial_date
from hoso_app.recognition.found import Found
from hoso_app.recognition.kinds import KindLine
from hoso_app.recognition.page_head import PageHead
from hoso_app.recognition.places import place_before

_NUMERIC = re.compile(r"ngay\s*(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*((?:19|20)\d\d)(?!\d)")
_BLANK = re.compile(r"ngay[\s.…_]*thang[\s.…_]*nam[\s.…_]*(?:2[0o]|19)?[\s.…_]*(?=\n|$)")
_UNDER_KIND_REACH = 260


@dataclass(frozen=True, slots=True)
class PlaceAndDate:
    """What the line of place and date says; either may be missing."""

    place: Found[str] | None = None
    issued_on: Found[PartialDate] | None = None


def find_place_and_date(
    page: PageHead, border: int, kind: KindLine | None, *, has_head: bool
) -> PlaceAndDate:
    """Read the line of place and date and mark it as read.

    A draft leaves day and month blank: what is written counts, and a line
    with nothing but blanks still gives the place.
    """
    for pattern in (LONG, _NUMERIC, _BLANK):
        match = pattern.search(page.folded, 0, border)
        if match and _is_of_head(page, match, has_head=has_head):
            return _read(page, match, pattern)
    if kind is None:
        return PlaceAndDate()
    for pattern in (LONG, _NUMERIC):
        match = pattern.search(page.folded, kind.end, kind.end + _UNDER_KIND_REACH)
        if match and _is_own(page, match):
            page.take(match.start(), match.end())
            value = _value(match, pattern)
            if value:
                return PlaceAndDate(
                    None, Found(value, "date.under-kind", 0.85, match.start(), match.end())
                )
    return PlaceAndDate()


def _is_of_head(page: PageHead, match: re.Match[str], *, has_head: bool) -> bool:
    """Return whether a date is the paper's own.

    Not that of the paper to which it is attached; without a head only that of a
    line with nothing but place and date.
    """
    if "kem theo" in page.folded[max(0, match.start() - 120) : match.start()]:
        return False
    return has_head or _is_own(page, match)


def _read(page: PageHead, match: re.Match[str], pattern: re.Pattern[str]) -> PlaceAndDate:
    borders = [end for _, end in page.taken if end <= match.start()]
    place = place_before(page.text, match.start(), borders)
    start = place.start if place and place.start is not None else match.start()
    page.take(start, match.end())
    value = _value(match, pattern)
    if value is None:
        return PlaceAndDate(place)
    rule, confidence = ("date.head", 0.98) if pattern is LONG else ("date.numeric-head", 0.85)
    if value.precision is not Precision.DAY:
        confidence -= 0.2
    return PlaceAndDate(place, Found(value, rule, confidence, match.start(), match.end()))


def _value(match: re.Match[str], pattern: re.Pattern[str]) -> PartialDate | None:
    if pattern is LONG:
        return long_date(match)
    if pattern is _NUMERIC:
        return partial_date(int(match[4]), int(match[3]), int(match[1]))
    return None


def _is_own(page: PageHead, match: re.Match[str]) -> bool:
    """Return whether a date under the kind is the paper's own: with its number, or a line."""
    line_start = page.line_start(match.start())
    lead = page.folded[line_start : match.start()].strip(" (")
    behind = page.folded[match.end() :].split("\n", 1)[0].strip(" ).,")
    if not behind and (not lead or (lead.endswith(",") and len(lead) < 30)):
        return True
    number_end = max((end for _, end in page.taken if end <= match.start()), default=0)
    return number_end > 0 and not page.folded[number_end : match.start()].strip(" ,\n")
