"""How one paper names another, in the form that the office uses."""

from hoso_app.domain.dates import PartialDate, Precision
from hoso_app.domain.document_types import DOCUMENT_TYPES
from hoso_app.domain.documents import DocumentFields
from hoso_app.domain.text import fold

_ON_BEHALF = ("t/m ", "tm. ", "tm ")
"""Thay mặt: the body named behind it speaks (36-HD/VPTW, 2018; Nghị định 30/2020/NĐ-CP)."""
_INNER_BODIES = ("Ban Thường vụ", "Thường trực", "Ban Chấp hành", "Đoàn Chủ tịch")
"""Parts of a committee that issue papers in its name and under its code."""
_ABOUT = ("về ", "của ", "cho ", "nhằm ", "để ")
_NAMES_OF_THINGS = tuple(
    fold(name)
    for name in (
        *(kind.name for kind in DOCUMENT_TYPES),
        *("Ban", "Bộ", "Chính phủ", "Cuộc vận động", "Đại hội", "Đảng", "Đề án", "Đoàn", "Hội"),
        *("Hội đồng", "Mặt trận", "Nhà nước", "Quốc hội", "Sở", "Tháng", "Tỉnh ủy", "Thành ủy"),
        *("Thị ủy", "Huyện ủy", "Quận ủy", "Trung ương", "Tết", "Ủy ban", "Văn phòng", "Việt Nam"),
    )
    if name not in {"Báo cáo", "Hướng dẫn", "Hợp đồng", "Biên bản", "Sao y", "Trích sao"}
)
"""A title that begins with one of these keeps its capital inside a sentence."""


def citation_text(fields: DocumentFields) -> str:
    """Return the words by which a paper is cited.

    Party papers have a comma before the date and none before the body:
    ``Kế hoạch số 59-KH/TU, ngày 07/4/2023 của Ban Thường vụ Thị ủy Ngã Năm
    về …``; state papers have no comma: ``Quyết định số 15/QĐ-UBND ngày
    07/4/2023 của …``; articles give their title, site and day. What is not
    known is left out.
    """
    if fields.is_article:
        return _article_text(fields)
    name = _kind_and_number(fields)
    issued_on = _day_text(fields.issued_on)
    if issued_on:
        # The habit of Party offices: Số 64-CV/TW, ngày 10/4/2025.
        is_party = fields.number is not None and fields.number.is_party
        name += f", {issued_on}" if is_party else f" {issued_on}"
    body = _body(fields)
    if body:
        name += f" của {body}"
    about = _about(fields.abstract)
    return f"{name} {about}" if about else name


def _article_text(fields: DocumentFields) -> str:
    title = " ".join((fields.abstract or "").split())
    parts = [f"Bài “{title}”" if title else "Bài viết"]
    if fields.author:
        parts[0] += f" của {fields.author}"
    if fields.site:
        parts.append(fields.site)
    day = _day_text(fields.issued_on)
    if day:
        parts.append(day)
    return ", ".join(parts)


def _kind_and_number(fields: DocumentFields) -> str:
    kind = fields.document_type or "Văn bản"
    if fields.draft:
        kind = f"Dự thảo {kind}"
    number = fields.number.canonical if fields.number is not None else None
    return f"{kind} số {number}" if number else kind


def _day_text(day: PartialDate | None) -> str:
    if day is None:
        return ""
    word = {Precision.DAY: "ngày", Precision.MONTH: "tháng", Precision.YEAR: "năm"}
    return f"{word[day.precision]} {day.written}"


def _body(fields: DocumentFields) -> str:
    """Return who issued the paper: the committee's standing part where that signed for it."""
    issuer = " ".join((fields.issuer or "").split())
    authority = " ".join((fields.authority or "").split())
    if not fold(authority).startswith(_ON_BEHALF):
        return issuer
    for inner in _INNER_BODIES:
        if fold(authority.split(" ", 1)[1]).startswith(fold(inner)):
            if not issuer:
                return inner
            # Ban Chấp hành is the committee itself; its name already says so.
            is_committee = inner == "Ban Chấp hành" or fold(inner) in fold(issuer)
            return issuer if is_committee else f"{inner} {issuer}"
    return issuer


def _about(abstract: str | None) -> str:
    """Return the title as the end of a sentence, beginning with *về*."""
    text = " ".join((abstract or "").split()).rstrip(" .;,")
    if not text:
        return ""
    for short in ("V/v", "v/v", "V/V"):
        if text.startswith(short):
            text = "về việc" + text.removeprefix(short).removeprefix(":")
            return " ".join(text.split())
    lowered = text[0].lower() + text[1:]
    if lowered.startswith(_ABOUT):
        return lowered
    return f"về {text if _keeps_capital(text) else lowered}"


def _keeps_capital(text: str) -> bool:
    first, _space, rest = text.partition(" ")
    if first.isupper() and len(first) > 1:
        return True
    if rest[:1].isupper() and not rest[:2].isupper():
        return True  # a person's or a place's name: Nguyễn Văn …, Ngã Năm
    folded = fold(text)
    return any(folded == name or folded.startswith(f"{name} ") for name in _NAMES_OF_THINGS)
