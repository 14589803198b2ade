"""The page of a news site: what is the article, what is the site's furniture around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from hoso_app.recognition.dates import find_dates
from hoso_app.recognition.lines import Cell, Source, iterate_lines

_READ_LIMIT = 60_000
_TOP = re.compile(
    r"(?:skip (?:to|ribbon)|luot xem|tin tuc|trang chu|tin noi bat|su kien|chu nhat\b|ngay dang"
    r"|thu (?:hai|ba|tu|nam|sau|bay)\b|cap nhat|dang nhap|co chu|in trang|gui email|chia se"
    r"|xem voi co chu|doc bai viet|nghe bai viet|>|tac gia|nguon|menu|tim kiem|lien he"
    r"|gioi thieu|dien dan).*"
    r"|[\w\s]{0,20}\d{1,2}:\d{2}.*|.*».*|.* > .*"
)
_END = re.compile(
    r"(?:thong ke truy cap|thoi tiet|phim tu lieu|cac tin khac|luot danh gia|binh luan"
    r"|ma xac thuc|lien ket website|dang online|chia se|gui binh luan|y kien ban doc|xem them"
    r"|thu vien anh|ban quyen|no title|cac bai viet|doc nhieu|tin moi|quang cao|in bai|quay lai"
    r"|ve dau trang|video\b|tags?:|tu khoa:?|bai viet (?:lien quan|khac)"
    r"|tin (?:lien quan|khac|cu hon|moi hon|cung chuyen muc)).*"
    r"|danh gia:?"
)
_GLUED_END = re.compile(
    r"(?<=[^\W\d_])(?=(?:Phim tư liệu|Thời tiết|Thống kê truy cập|Tin liên quan|Các tin khác"
    r"|Bình luận|Liên kết))"
)
_PICTURE = re.compile(r"[\w.\-]+\.(?:jpe?g|png|gif)")
_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?|\(gmt[^)]*\)|[\W_]|thu (?:hai|ba|tu|nam|sau|bay)")
_LONGEST_DATELINE = 90
_MOST_OTHER_LETTERS = 30
PARAGRAPH = 150
"""Characters from which a line is a paragraph of an article."""


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """A page cut up: ``lines`` between the furniture, ``datelines`` with the day of issue."""

    text: str
    folded: str
    lines: Sequence[Cell]
    datelines: Sequence[Cell]
    end: int

    @classmethod
    def of(cls, source: Source) -> Self:
        """Cut a page."""
        stop = min(len(source.text), _READ_LIMIT)
        lines: list[Cell] = []
        datelines: list[Cell] = []
        end = stop
        for line in iterate_lines(source, 0, stop):
            if not line.text or _PICTURE.fullmatch(line.folded):
                continue
            has_body = any(len(known.text) > PARAGRAPH for known in lines)
            cut = _GLUED_END.search(line.text) if has_body else None
            if cut:
                lines.append(line.part(0, cut.start()))
                end = line.start + cut.start()
                break
            if has_body and len(line.text) < 120 and _END.fullmatch(line.folded):
                end = line.start
                break
            if not has_body and _is_dateline(line):
                datelines.append(line)
            elif has_body or len(line.text) > 140 or not _TOP.fullmatch(line.folded):
                lines.append(line)
        return cls(source.text, source.folded[:stop], lines, datelines, end)


def _is_dateline(line: Cell) -> bool:
    """Return whether a line only says when the page was published.

    ``Thứ Năm, 15/10/2020, 16:21 (GMT+7)``, ``Chính trị 13-05-2022``.
    """
    if len(line.text) > _LONGEST_DATELINE:
        return False
    rest = line.folded
    for mention in sorted(find_dates(rest), key=lambda mention: -mention.start):
        if mention.year and mention.day:
            rest = rest[: mention.start] + rest[mention.end :]
            return len(_TIME.sub("", rest)) <= _MOST_OTHER_LETTERS
    return False
