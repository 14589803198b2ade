"""News articles: what is the article, what is the site's furniture, and what it tells.

An article has no letterhead: it is known by its lead (Sáng ngày 23/5, … tổ
chức …), the page's furniture around it, and the author below it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.text import nfc
from hoso_app.recognition.dates import DateMention, find_dates, find_years, parse_date
from hoso_app.recognition.found import Found
from hoso_app.recognition.lines import Cell, Source, is_capitals, iterate_lines

_READ_LIMIT = 60_000
_TOP_FURNITURE = re.compile(
    r"(?:skip (?:to|ribbon).*|luot xem.*|tin tuc.*|trang chu.*|tin noi bat.*|su kien.*"
    r"|thu (?:hai|ba|tu|nam|sau|bay)\b.*"
    r"|chu nhat\b.*|ngay dang.*|cap nhat.*|dang nhap.*|[\w\s]{0,20}\d{1,2}:\d{2}.*|co chu.*"
    r"|in trang.*|gui email.*|chia se.*"
    r"|xem voi co chu.*|doc bai viet.*|nghe bai viet.*|>.*|.*».*|.* > .*|.*\.(?:jpe?g|png|gif)"
    r"|tac gia.*|nguon.*|menu"
    r"|tim kiem.*|lien he.*|gioi thieu.*|dien dan.*)"
)
_END_FURNITURE = re.compile(
    r"(?:thong ke truy cap.*|thoi tiet.*|phim tu lieu.*|tin (?:lien quan|khac|cu hon|moi hon"
    r"|cung chuyen muc).*|cac tin khac.*"
    r"|danh gia:?|luot danh gia.*|binh luan.*|ma xac thuc.*|lien ket website.*|dang online.*"
    r"|bai viet (?:lien quan|khac).*"
    r"|tu khoa:?.*|tags?:.*|chia se.*|gui binh luan.*|y kien ban doc.*|xem them.*|video\b.*"
    r"|thu vien anh.*|ban quyen.*"
    r"|no title.*|cac bai viet.*|doc nhieu.*|tin moi.*|quang cao.*|in bai.*|quay lai.*"
    r"|ve dau trang.*)"
)
_GLUED_END = re.compile(
    r"(?<=[a-zà-ỹđ])(?=(?:Phim tư liệu|Thời tiết|Thống kê truy cập|Tin liên quan|Các tin khác"
    r"|Bình luận|Liên kết))"
)
_CAPTION = re.compile(
    r"(?:quang canh|toan canh|anh:?|\(?anh\b|hinh anh).*|.*\banh:?\s+[\w .]{2,30}"
)
_LEAD = re.compile(
    r"(?:[:\s\-–]*|[a-z ]{2,20}\s?[-–]\s*|\([^)]{2,30}\)\s*[-–]?\s*)?(?:(?:vao\s+)?(?:sang"
    r"|chieu|toi|trua)\b|ngay \d|vua qua|trong (?:cac|2|hai|3) ngay|thuc hien|den thoi diem)"
)
_EVENT = re.compile(
    r"to chuc|dien ra|khai mac|be mac|chu tri|tham du|du hoi nghi|hoi nghi|le ky niem|dai hoi"
    r"|cong bo|trao|tham|lam viec|tiep"
)
_NEWS_VERBS = re.compile(
    r"da to chuc|to chuc hoi nghi|dong chi [^.]{3,80}(?:chu tri|du|phat bieu)"
    r"|phat bieu (?:chi dao|ket luan|khai mac)"
)
_FURNITURE_WORDS = re.compile(
    r"skip to main|luot xem|thong ke truy cap|dang online|luot truy cap|ma xac thuc|binh luan"
    r"|lien ket website|skip ribbon"
    r"|tin tuc - su kien|tin lien quan|danh gia:"
)
_ANNIVERSARY = re.compile(
    r"(?:ky niem|ngay sinh|ngay mat|thanh lap|truyen thong|giai phong|ngay bac|lap thanh tich"
    r"|chao mung)"
)
_PLANNED = re.compile(
    r"(?:du kien|se (?:to chuc|so ket|dien ra|tien hanh|khai mac)|sap toi|trong thoi gian toi)"
)
_TARGET_YEAR = re.compile(r"(?:den|giai doan|nhiem ky|tam nhin|het|khoa)\s*(?:het\s*)?(?:nam\s*)?$")
_AUTHOR = re.compile(
    r"(?:(?:bài|tin|tin,? ảnh|tin, bài|bài và ảnh|tác giả|bài, ảnh|thực hiện)\s*:\s*)?"
    r"((?:[A-ZĐÀ-ỸƯƠĂÂÊÔ][a-zà-ỹđưăâêô]+)(?:\s[A-ZĐÀ-ỸƯƠĂÂÊÔ][a-zà-ỹđưăâêô]*\.?){0,3}"
    r"(?:\s*[–\-,&]\s*[A-ZĐÀ-ỸƯƠĂÂÊÔ][a-zà-ỹđưăâêô]+(?:\s[A-ZĐÀ-ỸƯƠĂÂÊÔ][a-zà-ỹđưăâêô]+){0,3}){0,2})"
    r"(?:\s*\([\w\s,]+\))?",
)
_PUBLISHED = re.compile(
    r"(?:ngay dang|cap nhat|dang ngay|xuat ban|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat"
    r"|\d{1,2}:\d{2})"
)
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Article:
    """What an article says of itself; ``start`` and ``end`` enclose it without furniture."""

    mark: Found[bool]
    start: int
    end: int
    title: Found[str] | None = None
    author: Found[str] | None = None
    site: Found[str] | None = None
    event_on: Found[PartialDate] | None = None
    published_on: Found[PartialDate] | None = None


@dataclass(frozen=True, slots=True)
class _Page:
    """A page's lines between the furniture above and below."""

    text: str
    folded: str
    lines: Sequence[Cell]
    top: Sequence[Cell]
    end: int


def read_article(extracted: ExtractedText, source: Source) -> Article | None:
    """Read a page as a news article, None if it is none.

    To be asked only for texts without a letterhead.
    """
    page = _page(source)
    if not page.lines:
        return None
    score, mark = _score(extracted, page)
    if score < _ENOUGH:
        return None
    title, body_index = _title(extracted, page)
    body = page.lines[body_index:]
    author, content_end = _author(page, body)
    start = body[0].start if body else page.lines[0].start
    return Article(
        mark=mark,
        start=title.start if title and title.start is not None else start,
        end=content_end,
        title=title,
        author=author,
        site=Found(nfc(extracted.site).strip(), "article.site", 0.9) if extracted.site else None,
        event_on=_event(page, start, content_end),
        published_on=_published(extracted, page),
    )


def _page(source: Source) -> _Page:
    text = source.text
    stop = min(len(text), _READ_LIMIT)
    lines: list[Cell] = []
    top: list[Cell] = []
    end = stop
    seen_body = False
    for line in iterate_lines(source, 0, stop):
        if not line.text:
            continue
        cut = _GLUED_END.search(line.text)
        if cut and seen_body:
            lines.append(line.part(0, cut.start()))
            end = line.start + cut.start()
            break
        folded = line.folded
        if seen_body and len(folded) < 120 and _END_FURNITURE.fullmatch(folded):
            end = line.start
            break
        if not seen_body and len(folded) < 140 and _TOP_FURNITURE.fullmatch(folded):
            top.append(line)
            continue
        if len(folded) > 150:
            seen_body = True
        if not re.fullmatch(r"[\w.\-]+\.(?:jpe?g|png|gif)", folded):
            lines.append(line)
    return _Page(text, source.folded[:stop], lines, top, end)


def _score(extracted: ExtractedText, page: _Page) -> tuple[int, Found[bool]]:
    """Return how much speaks for an article, and the mark that says so best."""
    score = 0
    best: tuple[int, int, int] | None = None
    paragraphs = [line for line in page.lines if len(line.text) > 150]
    if not paragraphs:
        return 0, Found(True, "article", 0.0)
    lead = next(
        (line for line in page.lines[:6] if _LEAD.match(line.folded) and len(line.text) > 60), None
    )
    if lead and _EVENT.search(lead.folded[:300]):
        score += 2
        best = (2, lead.start, lead.start + min(len(lead.text), 80))
    verbs = _NEWS_VERBS.search(page.folded, 0, min(len(page.folded), 3000))
    if verbs:
        score += 1
        best = best or (1, verbs.start(), verbs.end())
    furniture = list({match[0]: match for match in _FURNITURE_WORDS.finditer(page.folded)}.values())
    if furniture:
        score += 2
        best = best or (2, furniture[0].start(), furniture[0].end())
    if extracted.site or extracted.published:
        score += 2
    if extracted.format in {"html", "mht", "mhtml"}:
        score += 1
    if best is None:
        best = (0, page.lines[0].start, page.lines[0].end)
    confidence = min(0.98, 0.6 + 0.08 * score)
    return score, Found(True, "article.marks", confidence, best[1], best[2])


def _title(extracted: ExtractedText, page: _Page) -> tuple[Found[str] | None, int]:
    """Return the headline and the index of the line behind it."""
    for index, line in enumerate(page.lines[:5]):
        if _is_headline(line, page.lines[index + 1 : index + 4]):
            behind = index + 1
            while behind < len(page.lines) and page.lines[behind].folded == line.folded:
                behind += 1
            return Found(
                " ".join(line.text.split()), "article.headline", 0.9, line.start, line.end
            ), behind
        if len(line.text) > 250:
            break
    if extracted.title:
        title = re.split(r"\s+[|»]\s+", nfc(extracted.title))[0].strip()
        if len(title) > 15:
            return Found(title, "article.page-title", 0.8), 0
    return None, 0


def _is_headline(line: Cell, following: Sequence[Cell]) -> bool:
    text = line.text
    if (
        not 20 <= len(text) <= 250
        or text.endswith((".", ";", ":"))
        or _CAPTION.fullmatch(line.folded)
    ):
        return False
    if _LEAD.match(line.folded) and len(text) > 180:
        return False
    return any(len(next_line.text) > 80 for next_line in following)


def _author(page: _Page, body: Sequence[Cell]) -> tuple[Found[str] | None, int]:
    """Return the author under the last paragraph, and where the article ends."""
    for line in reversed(body[-4:]):
        text = line.text.strip()
        if not text or len(text) > 60:
            return None, page.end
        match = _AUTHOR.fullmatch(text)
        if match and not is_capitals(text) and 2 <= len(match[1].split()) <= 9:
            start = line.start + line.text.index(match[1])
            return Found(match[1], "article.author", 0.8, start, start + len(match[1])), line.start
    return None, page.end


def _published(extracted: ExtractedText, page: _Page) -> Found[PartialDate] | None:
    """Return the day of publication from the page's metadata or a line above the text."""
    if extracted.published:
        value = parse_date(extracted.published[:10]) or parse_date(extracted.published)
        if value:
            return Found(value, "article.published-metadata", 0.9)
    for line in page.top:
        if not _PUBLISHED.search(line.folded):
            continue
        for mention in find_dates(page.folded, line.start, line.end):
            if mention.value:
                return Found(
                    mention.value, "article.published-line", 0.85, mention.start, mention.end
                )
    return None


def _event(page: _Page, start: int, end: int) -> Found[PartialDate] | None:
    """Return the day of which the article tells."""
    mentions = sorted(find_dates(page.folded, start, end), key=lambda mention: mention.start)
    usable = [mention for mention in mentions if not _is_aside(page.folded, mention)]
    lead_end = _lead_end(page, start)
    lead = [mention for mention in usable if mention.start < lead_end and mention.day]
    for mention in lead:
        if _tells_event(page.folded, mention):
            return _dated(page, mention, start, end)
    planned = [mention for mention in usable if mention.day and _is_planned(page.folded, mention)]
    if len(planned) == 1 and planned[0].value:
        mention = planned[0]
        return Found(
            planned[0].value, "article.event-planned", 0.4, mention.start, mention.end
        ).inferred("article.event-planned", 0.4)
    return None


def _lead_end(page: _Page, start: int) -> int:
    """Return the end of the second paragraph of the text."""
    paragraphs = [line for line in page.lines if line.start >= start and len(line.text) > 80]
    return paragraphs[min(1, len(paragraphs) - 1)].end if paragraphs else start


def _is_aside(folded: str, mention: DateMention) -> bool:
    """Return whether a date is an anniversary or that of a cited paper."""
    before = folded[max(0, mention.start - 90) : mention.start]
    if re.search(r"\d[\w/\-]*/[a-z][\w\-]*,?\s*(?:ngay\s*)?$", before):
        return True
    behind = folded[mention.end : mention.end + 4]
    if re.match(r"\s?[-\u2013]\s?\d", behind) or re.search(r"\d{4}\s?[-\u2013]\s?$", before):
        return True
    return bool(_ANNIVERSARY.search(before[-60:])) and not re.search(
        r"(?:sang|chieu|toi)\s*(?:ngay\s*)?$", before
    )


def _tells_event(folded: str, mention: DateMention) -> bool:
    around = folded[max(0, mention.start - 40) : mention.end + 260]
    return bool(_EVENT.search(around)) and not _is_planned(folded, mention)


def _is_planned(folded: str, mention: DateMention) -> bool:
    sentence = max(folded.rfind(". ", 0, mention.start), folded.rfind("\n", 0, mention.start), 0)
    return bool(_PLANNED.search(folded, sentence, mention.start))


def _dated(page: _Page, mention: DateMention, start: int, end: int) -> Found[PartialDate] | None:
    """Return the date of a mention; its year is inferred where it is not written."""
    if mention.value:
        return Found(mention.value, "article.event", 0.9, mention.start, mention.end)
    years = [
        year
        for year, position in find_years(page.folded, start, end)
        if not _TARGET_YEAR.search(page.folded, max(0, position - 25), position)
        and not _is_year_aside(page.folded, position)
    ]
    if not years:
        return None
    value = mention.in_year(max(years))
    if value is None:
        return None
    confidence = 0.75 if years.count(max(years)) > 1 else 0.65
    return Found(value, "article.event-year", confidence, mention.start, mention.end).inferred(
        "article.event-year", confidence
    )


def _is_year_aside(folded: str, position: int) -> bool:
    before = folded[max(0, position - 60) : position]
    return bool(re.search(r"\d{4}\s?[-\u2013]\s?$", before) or _ANNIVERSARY.search(before[-40:]))
