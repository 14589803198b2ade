"""Document numbers as people type them into a search box."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from hoso_app.domain.document_types import DOCUMENT_TYPES
from hoso_app.domain.text import fold

_JOINER = r"[-/._\u2010-\u2015]"
_OPENING = re.compile(r"(?:so\s*:?\s*)?(\d{1,6})(?!\d)(?:([a-e])(?![a-z]))?")
_YEAR = re.compile(rf"\s?/\s?((?:19|20)\d\d)(?!\d)\s?(?={_JOINER})")
_JOINED = re.compile(rf"\s?{_JOINER}\s?([a-z]+\d*)(?![a-z])")
_SPACED = re.compile(r"\s*([a-z]+\d*)(?![a-z])")

# Issuers whose codes stand in numbers: domain knowledge of Party and state offices.
_CODES = """
    tw tu hu qu du cb dh thu txu tx duk vptw btctw ubkttw btgtw bdvtw bnctw btgdvtw
    bcdtw vptu btctu btgtu bdvtu bnctu ubkttu btgdvtu btgdv vphu btchu btghu bdvhu
    ubkthu vpdu ubkt ubktdu bxdd bxddu bcs bcsd dd ubnd hdnd cp ttg ubtvqh snv bnv bca
    bqp btc vpcp mttq mttw btt ubmttq twdtn dtn ldld hnd hpn ccb vp nb
"""
_ISSUERS = frozenset(_CODES.split())


@cache
def _kinds() -> frozenset[str]:
    return frozenset(
        fold(short) for kind in DOCUMENT_TYPES for short in kind.abbreviations if short[1:]
    )


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number as typed: spans of its tokens in the text, the digits first."""

    spans: tuple[tuple[int, int], ...]
    end: int


def number_at(raw: str, folded: str, start: int) -> TypedNumber | None:
    """Return the document number typed at a place, None where there is none.

    ``59-KH/TU``, ``59/KH-TU``, ``59 kh tu``, ``59kh``, ``số 59-kh/tu`` and
    ``30/2020/NĐ-CP`` are numbers, as are ``59/KHTU`` and ``59a khtu``; ``59``
    alone and ``59 người`` are not.

    Args:
        raw: The text as typed, in NFC.
        folded: The same without marks, in lower case; equally long.
        start: Where to look; the caller sees to it that a token begins there.
    """
    opening = _OPENING.match(folded, start)
    if opening is None:
        return None
    spans = [opening.span(group) for group in (1, 2) if opening[group]]
    place = opening.end()
    year = _YEAR.match(folded, place)
    if year is not None:
        spans.append(year.span(1))
        place = year.end()
    symbol = list(_symbol(raw, folded, place))
    if not symbol:
        return None
    return TypedNumber((*spans, *symbol), symbol[-1][1])


def _symbol(raw: str, folded: str, place: int) -> Iterator[tuple[int, int]]:
    is_first = True
    while True:
        joined = _JOINED.match(folded, place)
        match = joined or _SPACED.match(folded, place)
        if match is None:
            return
        code = match[1].rstrip("0123456789")
        known = code in _kinds() if is_first else code in _ISSUERS
        cut = _cut(code) if is_first and not known else 0
        if cut:
            first = match.start(1)
            yield from ((first, first + cut), (first + cut, match.end(1)))
            place = match.end(1)
            is_first = False
            continue
        written = raw[match.start(1) : match.end(1)]
        if not known and not (joined and _looks_like_code(written, code, is_first=is_first)):
            return
        yield match.span(1)
        place = match.end(1)
        is_first = False


def _cut(code: str) -> int:
    """Return where a kind ends that was typed together with its issuer, 0 where it was not.

    ``khtu`` is KH and TU, ``qdubkttu`` is QĐ and UBKTTU.
    """
    for cut in range(len(code) - 1, 1, -1):
        if code[:cut] in _kinds() and code[cut:] in _ISSUERS:
            return cut
    return 0


def _looks_like_code(written: str, code: str, *, is_first: bool) -> bool:
    """Return whether a joined part may be a symbol: known, in capitals, or a start of one."""
    if code in _ISSUERS or written.isupper():
        return True
    return not is_first and len(code) <= 2
