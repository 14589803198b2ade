"""How far to trust what was read in a picture of a paper.

Numbers and days of scanned papers are often written in by hand or stamped, and
a misread digit looks like any other digit.
"""

import re
from dataclasses import replace

from hoso_app.domain.dates import Precision
from hoso_app.domain.documents import DocumentNumber
from hoso_app.recognition.found import Found
from hoso_app.recognition.letterhead import Letterhead
from hoso_app.recognition.lines import Source
from hoso_app.recognition.scan_titles import mended_title

_ALONE, _CONTRADICTED = 0.75, 0.6
_CONFIRMED_DAY = 0.85
_DIGITS = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
# The one place with that name; its first word is often lost under the red stamp.
_HANOI = re.compile(r"(?:\w{1,2}\s+)?N[oôộ]i", re.IGNORECASE)
_YEARS = range(1945, 2100)


def as_scanned(head: Letterhead, source: Source, file_name: str) -> Letterhead:
    """Return the head of a scanned paper with less trust in its digits, its title mended.

    Offices name scans by their numbers: a name that has the same digits
    confirms the number, one with other digits makes it doubtful. A day that
    is not complete is a misread one.
    """
    number, day = head.number, head.issued_on
    is_confirmed = number is not None and number.value.number in _digits_in(file_name)
    if number is not None and not is_confirmed:
        number = _less_sure(number, file_name)
    if day is not None and day.value.precision is not Precision.DAY:
        day = None
    elif day is not None:
        sure = _CONFIRMED_DAY if is_confirmed else _ALONE
        day = replace(day, confidence=min(day.confidence, sure))
    title = mended_title(head.abstract, source, head.end) if head.abstract else None
    place = head.place
    if place is not None and _HANOI.fullmatch(place.value):
        place = place.with_value("Hà Nội").inferred("place.mended", _CONFIRMED_DAY)
    return replace(head, number=number, issued_on=day, abstract=title, place=place)


def _less_sure(number: Found[DocumentNumber], file_name: str) -> Found[DocumentNumber]:
    limit = _CONTRADICTED if _digits_in(file_name) else _ALONE
    return replace(number, confidence=min(number.confidence, limit))


def _digits_in(file_name: str) -> set[int]:
    """Return the numbers in a file's name that are no years."""
    stem = file_name.rsplit(".", 1)[0]
    return {int(digits) for digits in _DIGITS.findall(stem)} - set(_YEARS)
