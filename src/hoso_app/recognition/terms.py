"""The term of office that a paper states, or that follows from its date."""

import re
from collections import Counter
from collections.abc import Iterable

from hoso_app.domain.citations import Citation
from hoso_app.domain.dates import PartialDate, Precision
from hoso_app.domain.documents import DocumentNumber
from hoso_app.domain.terms import TERM_LENGTH_YEARS, Term
from hoso_app.recognition.found import Found

_TERM = re.compile(
    r"(?<![a-z])(?:nhiem ky|nk)\)?[:,]?\s*(?:\(nk\)\s*)?\(?\s*"
    r"(?P<first>(?:19|2[0o])[0-9oli]{2})\s*[-\u2013\u2014/]?\s*(?P<last>(?:19"
    r"|2[0o])[0-9oli]{2})(?![0-9])"
)
_COUNCIL = re.compile(
    r"(?:hdnd|hoi dong nhan dan|ubnd|uy ban nhan dan|quoc hoi|bau cu|dai bieu qh|chu tich"
    r"|chinh phu)"
)
_PARTY_WORDS = re.compile(
    r"(?:dai hoi|dang bo|cap uy|chi bo|dang uy|tinh uy|huyen uy|thi uy|thanh uy|chap hanh"
    r"|giua nhiem ky|cua dang|trung uong)"
)
_LIKE_DIGITS = str.maketrans("oli", "011")
_WINDOW = 90
_COUNCIL_FIRST_YEARS = frozenset({1, 6})
FIRST_SAFE_YEAR = 2006
"""Local terms run 2005-2010, 2010-2015 … since then; before, provinces differed."""
_CENTRAL_CONGRESS_YEARS = (2016, 2021, 2026, 2031)


def stated_terms(folded: str, start: int = 0, end: int | None = None) -> list[Found[Term]]:
    """Return the terms that a folded text states with the word nhiệm kỳ, in its order."""
    stop = len(folded) if end is None else end
    found = []
    for match in _TERM.finditer(folded, start, stop):
        first = int(match["first"].translate(_LIKE_DIGITS))
        last = int(match["last"].translate(_LIKE_DIGITS))
        if 3 <= last - first <= TERM_LENGTH_YEARS + 1:
            found.append(
                Found(
                    Term(first, last), "term.stated", 0.95, match.start("first"), match.end("last")
                )
            )
    return found


def is_council_term(folded: str, found: Found[Term]) -> bool:
    """Return whether a stated term is that of a people's council or the National Assembly.

    Councils run on another clock: 2016-2021, 2021-2026, 2026-2031.
    """
    if (
        found.value.first_year % TERM_LENGTH_YEARS not in _COUNCIL_FIRST_YEARS
        or found.start is None
    ):
        return False
    before = folded[max(0, found.start - _WINDOW) : found.start]
    council = [match.start() for match in _COUNCIL.finditer(before)]
    party = [match.start() for match in _PARTY_WORDS.finditer(before)]
    return bool(council) and (not party or council[-1] > party[-1])


def main_term(folded: str, zones: list[tuple[int, int]]) -> Found[Term] | None:
    """Return the term that a paper is about: the first zone that states one decides.

    In a zone with several terms the most frequent wins, and the first of equals.
    """
    for start, end in zones:
        found = [
            term for term in stated_terms(folded, start, end) if not is_council_term(folded, term)
        ]
        if not found:
            continue
        counts = Counter(term.value for term in found)
        best = max(counts.values())
        return next(term for term in found if counts[term.value] == best)
    return None


def council_term(folded: str, start: int, end: int) -> Found[Term] | None:
    """Return the first term of a council that a piece of text states."""
    for term in stated_terms(folded, start, end):
        if is_council_term(folded, term):
            return term
    return None


def term_at(issued_on: PartialDate, number: DocumentNumber | None) -> Term | None:
    """Return the term in which a Party paper was issued, where its date tells it safely.

    Not in the months of the congresses, not for branches (their terms may be
    of two and a half years), not before 2006.
    """
    if issued_on.precision is Precision.YEAR or issued_on.year < FIRST_SAFE_YEAR:
        return None
    symbol = number.symbol if number else None
    issuer = symbol.split("/")[1] if symbol and "/" in symbol else ""
    if not issuer or issuer.startswith(("CB", "ĐH")):
        return None
    if issuer.endswith("TW"):
        return _central_term(issued_on)
    if issued_on.year % TERM_LENGTH_YEARS == 0 and 2 < issued_on.month < 12:
        return None
    start = issued_on.year - issued_on.year % TERM_LENGTH_YEARS
    if issued_on.year == start and issued_on.month <= 2:
        start -= TERM_LENGTH_YEARS
    return Term(start, start + TERM_LENGTH_YEARS)


def term_after_congress(issued_on: PartialDate, citations: Iterable[Citation]) -> Term | None:
    """Return the term that had begun when a paper cites a congress of its own year.

    The congresses of a year go from below to above: when one has been held,
    those of the levels below it have too.
    """
    for citation in citations:
        held_on = citation.issued_on
        if not (citation.symbol or "").endswith("/ĐH") or held_on is None:
            continue
        is_same_year = held_on.year == issued_on.year and held_on <= issued_on
        if is_same_year and held_on.year % TERM_LENGTH_YEARS == 0:
            return Term(held_on.year, held_on.year + TERM_LENGTH_YEARS)
    return None


def _central_term(issued_on: PartialDate) -> Term | None:
    """Return the central term; national congresses meet in January or February."""
    for start in reversed(_CENTRAL_CONGRESS_YEARS):
        if issued_on.year > start or (issued_on.year == start and issued_on.month > 2):
            return Term(start, start + TERM_LENGTH_YEARS)
        if issued_on.year == start:
            return None
    return None
