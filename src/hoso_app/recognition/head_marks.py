"""What stands at fixed places of a first page: titles of the page, furniture, body openers."""

import re
from dataclasses import dataclass

from hoso_app.domain.document_types import System
from hoso_app.recognition.lines import Cell, is_capitals, present_spelling

_PARTY = re.compile(r"[dđ]ang[\s|]{0,12}c[o0]ng[\s|]{0,6}san[\s|]{0,12}vi[e]?t[\s|]{0,6}nam")
_STATE = re.compile(
    r"(?:nuoc\s+)?c[o0]ng[\s|]{0,6}hoa?[\s|]{0,12}xa?[\s|]{0,6}h[o0]i[\s|]{0,6}chu[\s|]{0,6}nghia"
    r"[\s|]{0,12}viet[\s|]{0,6}nam"
)
_MOTTO = re.compile(r"doc[\s|]{0,4}lap\W{0,8}tu[\s|]{0,4}do\W{0,8}hanh[\s|]{0,4}phuc")
_YOUTH = re.compile(r"doan (?:tncs|thanh nien cong san) (?:ho chi minh|hcm)")

_FURNITURE = re.compile(
    r"(?:\d{1,4}\s+)?cong bao[/\s].*|\d{1,3}|trang \d+.*|skip (?:to|ribbon).*"
    r"|(?:page|trang) \d+ ?/ ?\d+|.ong thong t\w{1,2} dien tu .hinh phu\W*"
    r"|phan (?:i|ii|iii)\b.*|van ban quy pham phap luat|van ban phap luat khac|van ban khac"
    r"|vgp.*|ky boi:.*|nguoi ky:.*|co quan:.*|email:.*|thoi gian ky:.*|\(?ban dien tu\)?|ban sao"
)
_BODY = re.compile(
    r"[-–+•*]?\s*(?:can cu\b|xet\b|kinh gui|kinh trinh|dieu 1\b|thuc hien (?:ke hoach"
    r"|nghi quyet|quyet dinh|chi thi"
    r"|cong van|ket luan|quy dinh|huong dan|chuong trinh|chu truong|thong bao)\b.*\bso\b"
    r"|hom nay|theo de nghi"
    r"|chuong (?:i|1)\b|phan thu (?:nhat|i)\b|i[.\-]\s|i\s[.\-]|1[.\-]\s)"
)
_APPENDIX = re.compile(r"\W*(?:phu luc|phu bieu|bieu mau|mau so)(?:\s+(?:so\s+)?[ivx\d.]+)?\W*")
_ADDRESSEE = re.compile(r"\W{0,5}kinh\s+(?:gui|trinh)\b")
TITLE_LIMIT = 3000
_OLD_FONT_LIMIT = 800
"""Titles in small letters throughout (capitals of an old font) stand at the very top."""


@dataclass(frozen=True, slots=True)
class PageTitle:
    """The title of the page (tiêu đề, quốc hiệu): whose rules the paper follows, and where."""

    system: System
    start: int
    end: int


def find_page_titles(text: str, folded: str, cells: list[Cell]) -> list[PageTitle]:
    """Return the titles of a first page in the order of the text, mottos too.

    In capitals anywhere on a line (small throughout where an old font made the
    capitals), in other letters only alone in a cell: the body speaks of the Đảng
    Cộng sản Việt Nam too.
    """
    stop = min(len(folded), TITLE_LIMIT)
    spans = {(cell.start, cell.end) for cell in cells}
    found = []
    for pattern, system in ((_PARTY, System.PARTY), (_STATE, System.STATE), (_MOTTO, System.STATE)):
        for match in pattern.finditer(folded, 0, stop):
            written = text[match.start() : match.end()]
            alone = match.span() in spans or _is_own_line(text, match.start(), match.end())
            is_set = is_capitals(written) or (written.islower() and match.start() < _OLD_FONT_LIMIT)
            # A treaty is made between governments: GIỮA CHÍNH PHỦ NƯỚC CỘNG HÒA …
            is_named = folded.endswith("chinh phu ", 0, match.start())
            if (is_set or alone or pattern is _MOTTO) and not is_named:
                found.append(PageTitle(system, match.start(), match.end()))
    for cell in cells:
        if _YOUTH.fullmatch(cell.folded) and cell.start < stop:
            found.append(PageTitle(System.FRONT, cell.start, cell.end))
            break
    return sorted(found, key=lambda title: title.start)


def _is_own_line(text: str, start: int, end: int) -> bool:
    before = text.rfind("\n", 0, start) + 1
    after = text.find("\n", end)
    around = text[before:start] + text[end : after if after >= 0 else len(text)]
    return not any(letter.isalnum() for letter in around)


def is_furniture(line: Cell) -> bool:
    """Return whether a line belongs to the print or the site, not to the paper."""
    return bool(_FURNITURE.fullmatch(line.folded))


def is_appendix(line: Cell) -> bool:
    """Return whether a file whose first line this is holds only an appendix (phụ lục)."""
    return bool(_APPENDIX.fullmatch(line.folded))


def opens_body(line: Cell) -> bool:
    """Return whether the text proper begins with this line.

    A line that begins small goes on with the subject of a letter above it.
    """
    return not line.text[:1].islower() and bool(_BODY.match(line.folded))


def is_addressee(line: Cell) -> bool:
    """Return whether a line begins the list of addressees (Kính gửi)."""
    return bool(_ADDRESSEE.match(line.folded))


_CANONICAL = {
    System.PARTY: frozenset({"đảng cộng sản việt nam"}),
    System.STATE: frozenset(
        {
            "cộng hòa xã hội chủ nghĩa việt nam",
            "nước cộng hòa xã hội chủ nghĩa việt nam",
            "độc lập - tự do - hạnh phúc",
        }
    ),
}


def is_misread(text: str, title: PageTitle) -> bool:
    """Return whether a title is not written as it is: then a scanner has read the page."""
    canonical = _CANONICAL.get(title.system)
    if canonical is None:
        return False
    words = present_spelling(text[title.start : title.end]).lower().replace("|", " ").split()
    written = re.sub(r"\s?[-\u2013\u2014]\s?", " - ", " ".join(words))
    return written not in canonical
