"""News articles: is a page one, and what it says of itself.

An article has no letterhead: it is known by its lead (Sáng ngày 23/5, … tổ
chức …), the site's furniture around it, and the author below it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.text import fold, nfc
from hoso_app.recognition.article_days import EVENT, UPDATED, day_of_event, day_of_publication
from hoso_app.recognition.article_page import PARAGRAPH, ArticlePage
from hoso_app.recognition.capitals import sentence_case
from hoso_app.recognition.dates import find_dates
from hoso_app.recognition.found import Found
from hoso_app.recognition.lines import Cell, Source, is_capitals
from hoso_app.recognition.people import is_person_name

_CAPTION = re.compile(
    r"(?:quang canh|toan canh|anh:?|\(?anh\b|hinh anh).*|.*\banh:?\s+[\w .]{2,30}"
)
_LEAD = re.compile(
    r"(?:[:\s\-–]*|[a-z ]{2,20}\s?[-–]\s*|\([^)]{2,30}\)\s*[-–]?\s*)?"
    r"(?:(?:vao\s+)?(?:sang|chieu|toi|trua)\b|ngay \d|vua qua|trong (?:cac|2|hai|3) ngay"
    r"|thuc hien|den thoi diem)"
)
_NEWS_VERBS = re.compile(
    r"da to chuc|to chuc hoi nghi|dong chi [^.]{3,80}(?:chu tri|du|phat bieu)"
    r"|phat bieu (?:chi dao|ket luan|khai mac)"
)
_FURNITURE_WORDS = re.compile(
    r"skip to main|luot xem|thong ke truy cap|dang online|luot truy cap|ma xac thuc|binh luan"
    r"|lien ket website|skip ribbon|tin tuc - su kien|tin lien quan|danh gia:"
)
_BY_LINE = re.compile(
    r"(?:(?:bai|tin|tin,? anh|tin, bai|bai va anh|tac gia|bai, anh|anh|thuc hien)\s*:\s*)"
)
_BETWEEN_NAMES = re.compile(r"\s*[\u2013\-,&]\s*")
_SITE = re.compile(r"(?:cong|trang) (?:thong tin|ttdt)(?: dien tu)?\b[^.!?]{0,80}$")
_PAPER_OR_SITE = re.compile(r"(?:bao|cong|trang|dai|tap chi) \w")
_LONGEST_AUTHOR = 60
_LEAD_REACH = 100
_SHORTEST_TITLE = 15
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


def read_article(extracted: ExtractedText, source: Source) -> Article | None:
    """Read a page as a news article, None if it is none.

    To be asked only for texts without a letterhead.
    """
    page = ArticlePage.of(source)
    mark = _mark(extracted, page)
    if mark is None:
        return None
    title, body_index = _title(extracted, page)
    body = page.lines[body_index:]
    author, content_end = _author(page, body)
    start = body[0].start if body else page.lines[0].start
    published = day_of_publication(extracted, page)
    day = published.value if published else None
    return Article(
        mark=mark,
        start=title.start if title and title.start is not None else start,
        end=content_end,
        title=title,
        author=author,
        site=_site(extracted),
        event_on=day_of_event(page, start, content_end, day),
        published_on=published,
    )


def _mark(extracted: ExtractedText, page: ArticlePage) -> Found[bool] | None:
    """Return what shows that a page is an article, None if too little does."""
    if not any(len(line.text) > PARAGRAPH for line in page.lines):
        return None
    marks = [
        *_lead_marks(page),
        *_word_marks(page),
        *((2, line.start, line.end) for line in page.datelines[:1]),
    ]
    score = sum(points for points, _, _ in marks)
    score += 2 * bool(extracted.site or extracted.published)
    score += extracted.format in {"html", "mht", "mhtml"}
    if score < _ENOUGH:
        return None
    first = page.lines[0]
    _, start, end = max(marks, key=lambda mark: mark[0], default=(0, first.start, first.end))
    return Found(True, "article.marks", min(0.98, 0.6 + 0.08 * score), start, end)


def _lead_marks(page: ArticlePage) -> list[tuple[int, int, int]]:
    """Return points and span of a lead that tells when what happened."""
    for line in page.lines[:6]:
        if not _LEAD.match(line.folded) or len(line.text) < 60:
            continue
        if not EVENT.search(line.folded[:300]):
            continue
        has_day = any(mention.day for mention in find_dates(line.folded, 0, _LEAD_REACH))
        return [(3 if has_day else 2, line.start, line.start + min(len(line.text), 80))]
    return []


def _word_marks(page: ArticlePage) -> list[tuple[int, int, int]]:
    """Return points and spans of words that only articles and their sites have."""
    marks = []
    verbs = _NEWS_VERBS.search(page.folded, 0, 3000)
    if verbs:
        marks.append((1, verbs.start(), verbs.end()))
    furniture = _FURNITURE_WORDS.search(page.folded)
    if furniture:
        marks.append((2, furniture.start(), furniture.end()))
    return marks


def _title(extracted: ExtractedText, page: ArticlePage) -> tuple[Found[str] | None, int]:
    """Return the headline and the index of the line behind it."""
    for index, line in enumerate(page.lines[:5]):
        if _names_site(line.text, extracted.site):
            continue
        if _is_headline(line, page.lines[index + 1 : index + 4]):
            behind = index + 1
            while behind < len(page.lines) and page.lines[behind].folded == line.folded:
                behind += 1
            end = UPDATED.search(line.folded)
            written = line.text[: end.start()] if end else line.text
            title = " ".join(written.split()).removesuffix(".")
            title = sentence_case(title) if is_capitals(title) else title
            return Found(title, "article.headline", 0.9, line.start, line.end), behind
        if len(line.text) > 250:
            break
    if extracted.title:
        title = re.split(r"\s+[|»]\s+", nfc(extracted.title))[0].strip()
        if len(title) > _SHORTEST_TITLE and not _names_site(title, extracted.site):
            return Found(title, "article.page-title", 0.8), 0
    return None, 0


def _site(extracted: ExtractedText) -> Found[str] | None:
    """Return the site's name from the page's metadata, else from behind the page's title."""
    if extracted.site:
        return Found(nfc(extracted.site).strip(), "article.site", 0.9)
    parts = re.split(r"\s+[-–|»]\s+", nfc(extracted.title or ""))
    name = parts[-1].strip()
    if len(parts) > 1 and _PAPER_OR_SITE.match(fold(name)):
        return Found(name, "article.site-in-title", 0.8)
    return None


def _names_site(text: str, site: str | None) -> bool:
    """Return whether a line is the name of the site, which many pages have as their title."""
    name = fold(text).strip()
    return bool(_SITE.match(name)) or (site is not None and name == fold(nfc(site)).strip())


def _is_headline(line: Cell, following: Sequence[Cell]) -> bool:
    text = line.text
    if (
        not _SHORTEST_TITLE <= len(text) <= 250
        or text.endswith((";", ":"))
        or _CAPTION.fullmatch(line.folded)
    ):
        return False
    if _LEAD.match(line.folded) and (len(text) > 180 or _has_day(line)):
        return False
    if text.endswith(".") and not (following and _LEAD.match(following[0].folded)):
        return False
    return any(len(next_line.text) > 80 for next_line in following)


def _has_day(line: Cell) -> bool:
    """Return whether a line names a day."""
    return any(mention.day for mention in find_dates(line.folded))


def _author(page: ArticlePage, body: Sequence[Cell]) -> tuple[Found[str] | None, int]:
    """Return the author under the last paragraph, and where the article ends."""
    for line in reversed(body[-4:]):
        if len(line.text) > _LONGEST_AUTHOR:
            return None, page.end
        by_line = _BY_LINE.match(line.folded)
        name = line.text[by_line.end() if by_line else 0 :].strip()
        if _are_names(name) or is_person_name(name):
            start = line.start + line.text.index(name)
            name = name.title() if is_capitals(name) else name
            return Found(name, "article.author", 0.8, start, start + len(name)), line.start
    return None, page.end


def _are_names(text: str) -> bool:
    """Return whether a line is one to three names: Văn Tá, Hồng Hạnh – Lương Huấn."""
    names = [name.split() for name in _BETWEEN_NAMES.split(text)]
    if len(names) > 3 or is_capitals(text) or len(text.split()) < 2:
        return False
    return all(
        1 <= len(words) <= 4 and all(word.isalpha() and word.istitle() for word in words)
        for words in names
    )
