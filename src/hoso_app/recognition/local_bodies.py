"""Bodies whose head gives only a type: whose they are stands elsewhere in the paper.

A state paper may have ỦY BAN NHÂN DÂN above and the unit only where the body
itself decides: ỦY BAN NHÂN DÂN TỈNH SƠN LA, CHỦ TỊCH UBND XÃ TÂN HÒA. A paper of
the Đoàn TNCS Hồ Chí Minh names the Đoàn at the place of the page's title.
"""

import re

from hoso_app.domain.documents import Origin
from hoso_app.domain.text import fold
from hoso_app.recognition.capitals import body_name, expand
from hoso_app.recognition.found import Found
from hoso_app.recognition.lines import Source, fold_in_place, is_capitals, iterate_lines

_BARE = frozenset({"Ủy ban nhân dân", "Hội đồng nhân dân"})
_ZONE = 2500
_CHAIR = re.compile(r"^(?:chu tich|thuong truc)\s+", re.IGNORECASE)
_UNITS = (*("tỉnh", "thành phố", "huyện", "thị xã", "quận", "xã", "phường", "thị trấn", "đặc khu"),)
_UNIT = re.compile("|".join(fold(unit) for unit in _UNITS))
YOUTH_UNION = "Đoàn TNCS Hồ Chí Minh"


def named_below(issuer: str, source: Source, start: int, place: str | None) -> Found[str] | None:
    """Return the full name of an issuer that its own line gives without its unit.

    Args:
        issuer: The name in the head.
        source: The text.
        start: Where the head's lines of the issuer end.
        place: The place of the date line, which names the unit where the line
            of who decides has only its type (ỦY BAN NHÂN DÂN TỈNH).
    """
    if issuer not in _BARE:
        return None
    for line in iterate_lines(source, start, start + _ZONE):
        if not is_capitals(line.text):
            continue
        lead = _CHAIR.match(line.folded)
        written = line.text[lead.end() if lead else 0 :].strip(" *:.,;")
        folded = fold_in_place(expand(written))
        if not folded.startswith(f"{fold(issuer)} "):
            continue
        name = body_name(written)
        unit = folded.removeprefix(f"{fold(issuer)} ")
        if _UNIT.fullmatch(unit):
            if not place or f"{unit} {fold(place)}" not in source.folded[: start + 2 * _ZONE]:
                continue
            name = f"{name} {place}"
        elif not _UNIT.match(unit):
            continue
        return Found(name, "issuer.below", 0.85, line.start, line.end)
    return _named_by_place(issuer, source, start, place)


def _named_by_place(
    issuer: str, source: Source, start: int, place: str | None
) -> Found[str] | None:
    """Return the name where the text speaks of UBND tỉnh, and of the place as of a tỉnh."""
    if not place:
        return None
    zone = source.folded[: start + 2 * _ZONE]
    code = "ubnd" if issuer == "Ủy ban nhân dân" else "hdnd"
    for unit in _UNITS:
        match = re.search(rf"(?:{fold(issuer)}|{code}) {fold(unit)}\b", zone[start:])
        if match and f"{fold(unit)} {fold(place)}" in zone:
            name = f"{issuer} {unit} {place}"
            span = (start + match.start(), start + match.end())
            return Found(name, "issuer.place", 0.7, *span, origin=Origin.INFERRED)
    return None


def of_youth_union(issuer: str) -> str:
    """Return the name of a body of the Đoàn from what stands above its stars."""
    if issuer != "Ban Chấp hành Trung ương":
        return issuer
    return f"{issuer} {YOUTH_UNION}"
