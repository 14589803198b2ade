"""Days that date a paper without a line of place and date.

Minutes (biên bản) are of the day of the meeting; laws and resolutions of the
National Assembly in the gazette say at their end when they were adopted.
"""

import re

from hoso_app.domain.dates import PartialDate
from hoso_app.recognition.dates import LONG, find_dates, long_date
from hoso_app.recognition.found import Found
from hoso_app.recognition.letterhead import Letterhead

_OPENING = 700
_ADOPTED_KINDS = frozenset({"Luật", "Bộ luật", "Nghị quyết", "Pháp lệnh", "Hiến pháp"})
_ADOPTED = re.compile(
    r"(?:luat|nghi quyet|phap lenh|hien phap)(?: nay)?\s+(?:da\s+)?duoc\s+"
    r"(?:quoc hoi|uy ban thuong vu quoc hoi|uy ban thuong vu)\b[^.;]{0,160}?"
    r"thong qua\s+(?=ngay)"
)


def day_in_text(folded: str, head: Letterhead) -> Found[PartialDate] | None:
    """Return the day that the text of a paper without a dated head gives it."""
    if head.kind is None:
        return None
    if head.kind.name == "Biên bản":
        return _meeting_day(folded, head)
    if head.kind.name in _ADOPTED_KINDS:
        return _day_of_adoption(folded, head)
    return None


def _meeting_day(folded: str, head: Letterhead) -> Found[PartialDate] | None:
    start = folded.find("hom nay", head.end, head.end + _OPENING)
    if start < 0:
        return None
    mentions = sorted(find_dates(folded, start, start + 160), key=lambda mention: mention.start)
    for mention in mentions:
        if mention.value and mention.day:
            return Found(mention.value, "date.meeting", 0.75, mention.start, mention.end).inferred(
                "date.meeting", 0.75
            )
    return None


def _day_of_adoption(folded: str, head: Letterhead) -> Found[PartialDate] | None:
    for words in _ADOPTED.finditer(folded, head.end):
        day = LONG.match(folded, words.end())
        value = long_date(day) if day else None
        if day and value:
            return Found(value, "date.adopted", 0.9, day.start(), day.end())
    return None
