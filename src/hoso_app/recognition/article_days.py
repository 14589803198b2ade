"""The day of which an article tells, and the day on which it was published."""

import re

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.extraction import ExtractedText
from hoso_app.recognition.article_page import ArticlePage
from hoso_app.recognition.dates import DateMention, find_dates, find_years, parse_date
from hoso_app.recognition.found import Found

EVENT = re.compile(
    r"to chuc|dien ra|khai mac|be mac|chu tri|tham du|du hoi nghi|hoi nghi|le ky niem|dai hoi"
    r"|cong bo|trao|tham|lam viec|tiep"
)
"""Words of what happens, folded."""
UPDATED = re.compile(r"\s*\(?\s*(?:cap nhat|ngay dang|dang (?:ngay|luc))\b\W{0,3}(?:ngay)?\W*")
"""What a site writes before the day of publication, also behind a headline."""
_ANNIVERSARY = re.compile(
    r"(?:ky niem|ngay sinh|ngay mat|thanh lap|truyen thong|giai phong|ngay bac|lap thanh tich"
    r"|chao mung)"
)
_PART_OF_DAY = re.compile(r"(?:sang|chieu|toi)\s*(?:nay\s*)?(?:ngay\s*)?$")
_NUMBER_BEFORE = re.compile(r"\d[\w/\-]*/[a-z][\w\-]*,?\s*(?:ngay\s*)?$")
_SPAN_BEFORE = re.compile(r"\d{4}\s?[-\u2013]\s?$")
_SPAN_BEHIND = re.compile(r"\s?[-\u2013]\s?\d")
_PLANNED = re.compile(
    r"(?:du kien|se (?:to chuc|so ket|dien ra|tien hanh|khai mac)|sap toi|trong thoi gian toi)"
)
_TARGET_YEAR = re.compile(r"(?:den|giai doan|nhiem ky|tam nhin|het|khoa)\s*(?:het\s*)?(?:nam\s*)?$")
_TOP_OF_PAGE = 1500
_LONGEST_DATE = 30
_LEAD_PARAGRAPH = 80
_FIRST_MONTH_OF_OUTLOOK = 11
"""In November and December articles speak of the next year's tasks."""


def day_of_publication(extracted: ExtractedText, page: ArticlePage) -> Found[PartialDate] | None:
    """Return the day of publication from the page's metadata or a line above the text."""
    if extracted.published:
        value = parse_date(extracted.published[:10]) or parse_date(extracted.published)
        if value:
            return Found(value, "article.published-metadata", 0.9)
    for line in page.datelines:
        for mention in find_dates(page.folded, line.start, line.end):
            if mention.value:
                return Found(
                    mention.value, "article.published-line", 0.85, mention.start, mention.end
                )
    for label in UPDATED.finditer(page.folded, 0, _TOP_OF_PAGE):
        for mention in find_dates(page.folded, label.end(), label.end() + _LONGEST_DATE):
            if mention.value and mention.start - label.end() < _LONGEST_DATE:
                return Found(
                    mention.value, "article.published-label", 0.85, mention.start, mention.end
                )
    return None


def day_of_event(
    page: ArticlePage, start: int, end: int, published_on: PartialDate | None
) -> Found[PartialDate] | None:
    """Return the day of which the article between two positions tells.

    The first day in the lead that belongs to what happens; else a single
    planned one, which is a guess with little confidence.
    """
    mentions = sorted(find_dates(page.folded, start, end), key=lambda mention: mention.start)
    usable = [
        one
        for one in mentions
        if one.day
        and not _is_aside(page.folded, one)
        and not any(line.start <= one.start < line.end for line in page.datelines)
    ]
    lead_end = _lead_end(page, start)
    for mention in usable:
        if mention.start < lead_end and _tells_event(page.folded, mention):
            return _dated(page, mention, (start, end), published_on)
    planned = [one for one in usable if _is_planned(page.folded, one)]
    if len(planned) == 1 and planned[0].value:
        rule, confidence = "article.event-planned", 0.4
        mention = planned[0]
        found = Found(planned[0].value, rule, confidence, mention.start, mention.end)
        return found.inferred(rule, confidence)
    return None


def _lead_end(page: ArticlePage, start: int) -> int:
    """Return the end of the second paragraph of the text."""
    paragraphs = [
        line for line in page.lines if line.start >= start and len(line.text) > _LEAD_PARAGRAPH
    ]
    return paragraphs[min(1, len(paragraphs) - 1)].end if paragraphs else start


def _is_aside(folded: str, mention: DateMention) -> bool:
    """Return whether a date is an anniversary or that of a cited paper."""
    before = folded[max(0, mention.start - 90) : mention.start]
    if _NUMBER_BEFORE.search(before) or _SPAN_BEFORE.search(before):
        return True
    if _SPAN_BEHIND.match(folded, mention.end):
        return True
    return bool(_ANNIVERSARY.search(before[-60:])) and not _PART_OF_DAY.search(before)


def _tells_event(folded: str, mention: DateMention) -> bool:
    around = folded[max(0, mention.start - 40) : mention.end + 260]
    return bool(EVENT.search(around)) and not _is_planned(folded, mention)


def _is_planned(folded: str, mention: DateMention) -> bool:
    sentence = max(folded.rfind(". ", 0, mention.start), folded.rfind("\n", 0, mention.start), 0)
    return bool(_PLANNED.search(folded, sentence, mention.start))


def _dated(
    page: ArticlePage, mention: DateMention, span: tuple[int, int], published_on: PartialDate | None
) -> Found[PartialDate] | None:
    """Return the date of a mention; its year is inferred where it is not written."""
    if mention.value:
        return Found(mention.value, "article.event", 0.9, mention.start, mention.end)
    rule = "article.event-year"
    if published_on:
        value, confidence = _before(mention, published_on), 0.85
    else:
        value, confidence = _in_named_year(page, mention, span)
    if value is None:
        return None
    return Found(value, rule, confidence, mention.start, mention.end).inferred(rule, confidence)


def _before(mention: DateMention, published_on: PartialDate) -> PartialDate | None:
    """Return the last day of that month and day up to the day of publication."""
    value = mention.in_year(published_on.year)
    if value and value > published_on:
        return mention.in_year(published_on.year - 1)
    return value


def _in_named_year(
    page: ArticlePage, mention: DateMention, span: tuple[int, int]
) -> tuple[PartialDate | None, float]:
    """Return the day in the latest year that the article names, and how sure that is."""
    years = [
        year
        for year, position in find_years(page.folded, *span)
        if not _TARGET_YEAR.search(page.folded, max(0, position - 25), position)
        and not _is_year_aside(page.folded, position)
    ]
    if not years:
        return None, 0.0
    latest = max(years)
    if mention.month >= _FIRST_MONTH_OF_OUTLOOK and latest - 1 in years:
        return None, 0.0
    return mention.in_year(latest), 0.75 if years.count(latest) > 1 else 0.65


def _is_year_aside(folded: str, position: int) -> bool:
    before = folded[max(0, position - 60) : position]
    return bool(_SPAN_BEFORE.search(before) or _ANNIVERSARY.search(before[-40:]))
