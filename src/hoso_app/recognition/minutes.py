"""Minutes (biên bản) have no line of place and date: the day of the meeting dates them."""

from hoso_app.domain.dates import PartialDate
from hoso_app.recognition.dates import find_dates
from hoso_app.recognition.found import Found
from hoso_app.recognition.letterhead import Letterhead

_REACH = 700


def meeting_day(folded: str, head: Letterhead) -> Found[PartialDate] | None:
    """Return the day on which minutes say that the meeting was held."""
    if head.kind is None or head.kind.name != "Biên bản":
        return None
    start = folded.find("hom nay", head.end, head.end + _REACH)
    if start < 0:
        return None
    mentions = sorted(find_dates(folded, start, start + 160), key=lambda mention: mention.start)
    for mention in mentions:
        if mention.value and mention.day:
            return Found(mention.value, "date.meeting", 0.75, mention.start, mention.end).inferred(
                "date.meeting", 0.75
            )
    return None
