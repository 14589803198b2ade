"""Which committee the lines of a letterhead mean."""

import re
from datetime import date
from functools import cache

from hoso_app.domain.catalogue.rows import (
    AREA,
    CITY_CALLED_CITY,
    CODE,
    FROM,
    KIND,
    PARENT,
    SUCCESSORS,
    UNTIL,
    all_rows,
    entry_at,
    fold_by_word,
    in_words,
    is_valid,
    names_of,
)
from hoso_app.domain.catalogue.words import words_of
from hoso_app.domain.committees import CatalogueEntry
from hoso_app.domain.text import fold

_OWN_BODY = re.compile(r"^(?:ban chấp hành|ban thường vụ|thường trực) (?!trung ương)")
"""The bodies that issue papers in their committee's name."""


@cache
def _by_name() -> dict[str, list[tuple[str, int]]]:
    """Return every form of a row's name with the row, by that form without marks."""
    forms: list[str] = []
    positions: list[int] = []
    for position, row in enumerate(all_rows()):
        name, unit = names_of(row)
        own = [name]
        if unit:
            own.append(f"Đảng bộ {unit}")
        if row[KIND] == CITY_CALLED_CITY:
            own.append(f"Thành ủy {row[AREA]}")
        forms += own
        positions += [position] * len(own)
    text = in_words(" \n ".join(forms))
    named: dict[str, list[tuple[str, int]]] = {}
    keys = zip(fold_by_word(text).split(" \n "), text.split(" \n "), positions, strict=True)
    for plain, key, position in keys:
        named.setdefault(plain, []).append((key, position))
    return named


def _named(text: str) -> tuple[list[int], list[int]]:
    """Return the rows of exactly that name, and those whose name differs in marks."""
    key = _OWN_BODY.sub("", " ".join(words_of(text)))
    candidates = _by_name().get(fold(key), [])
    return (
        [position for form, position in candidates if form == key],
        [position for form, position in candidates if form != key],
    )


def match_name(
    name: str, *, superior: str | None = None, on: date | None = None
) -> CatalogueEntry | None:
    """Return the one committee that a letterhead means, None where it could be several.

    The name may stand in capitals, with any place of the tone, and as that of
    the Party organisation (``ĐẢNG BỘ XÃ TÂN LONG``). A superior that the
    catalogue knows must be the committee's own or its forerunner; then marks
    that a scan has lost are forgiven. A superior that it does not know says
    nothing.

    Args:
        name: The full name of the issuer.
        superior: The line above it (``ĐẢNG BỘ TỈNH SÓC TRĂNG``).
        on: The day on which the committee must have existed.
    """
    rows = all_rows()
    day = on.isoformat() if on else None
    same, similar = _named(name)
    superiors = [rows[place] for places in _named(superior or "") for place in places]
    for candidates in (same, similar) if superiors else (same,):
        fitting = [
            position
            for position in candidates
            if (day is None or is_valid(rows[position], day))
            and (not superiors or _stands_under(rows[position], superiors))
        ]
        if fitting:
            return entry_at(fitting[0]) if len(fitting) == 1 else None
    return None


def with_name(name: str, *, on: date | None = None) -> tuple[CatalogueEntry, ...]:
    """Return all committees of a name, written with or without marks.

    Args:
        name: The full name of a committee.
        on: The day on which they must have existed; any day if None.
    """
    rows = all_rows()
    day = on.isoformat() if on else None
    return tuple(
        entry_at(position)
        for positions in _named(name)
        for position in positions
        if day is None or is_valid(rows[position], day)
    )


def _stands_under(row: list[str], superiors: list[list[str]]) -> bool:
    """Return whether one of the superiors is the row's parent or was it before."""
    return any(
        superior[CODE] == row[PARENT]
        or (row[PARENT] in superior[SUCCESSORS].split() and superior[UNTIL] >= row[FROM])
        for superior in superiors
    )
