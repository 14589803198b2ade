"""What the names of folders say about a paper whose text does not say it.

Offices sort by year, kind, term and body (``2023/Ke hoach``, ``Nhiem ky
2020-2025/Dang uy xa Tan Long``). People also put papers into wrong folders, so
a hint is a guess: low confidence, and never against what stands in the text.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from hoso_app.domain import catalogue
from hoso_app.domain.committees import CatalogueEntry, OwnCommittee
from hoso_app.domain.dates import PartialDate
from hoso_app.domain.document_types import ARTICLE, DOCUMENT_TYPES, types_of_abbreviation
from hoso_app.domain.documents import DocumentFields, Evidence, Field, Origin, Proposal
from hoso_app.domain.edits import value_text, with_value
from hoso_app.domain.terms import TERM_LENGTH_YEARS, Term
from hoso_app.domain.text import fold, nfc
from hoso_app.recognition.abstracts import APPENDIX_RULE

RULE = "folder.name"
CONFIDENCE = 0.4
_OF_PAPER = frozenset({Field.DOCUMENT_TYPE, Field.ISSUED_ON})
"""What an appendix has not: it is no decree because it lies among decrees."""


def _kinds() -> dict[str, str]:
    """Return kinds by their folded names and abbreviations, without those that mean several."""
    meant: dict[str, set[str]] = {}
    for kind in DOCUMENT_TYPES:
        if kind is not ARTICLE:
            for form in (kind.name, *kind.abbreviations):
                meant.setdefault(fold(form), set()).add(kind.name)
    return {form: names.pop() for form, names in meant.items() if len(form) > 1 == len(names)}


_KINDS = _kinds()
_ORDINAL = re.compile(r"^(?:\d{1,2}|[a-z]|[ivx]{1,4})\s*[.)\-_]\s*")
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-\u2013_ ]\s*((?:19|20)\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:nam\s*)?((?:19[4-9]|20\d)\d)(?!\d)")
_MONTH = re.compile(r"(?:\bthang|\bt)\s*\.?\s*(1[0-2]|0?[1-9])(?!\d)")
_MONTH_OF_YEAR = re.compile(
    r"^(?:(1[0-2]|0?[1-9])\s*[-._/]\s*(20\d\d|19\d\d)|(20\d\d|19\d\d)\s*[-._/]\s*(1[0-2]|0?[1-9]))$"
)
_BORDER_YEAR = re.compile(r"\b(?:truoc|sau|before|after|until)\s+(?:nam\s+)?\d{4}\b")
# A number at a kind makes the folder that of one paper: nd30_2020, but not kh2023.
_PAPER = re.compile(r"[a-z](?!(?:19|20)\d\d(?!\d))\d")
_TERM_WORDS = re.compile(r"\b(?:nhiem ky|nk)\b")
_BODY = re.compile(r"^(?:tinh|thanh|thi|huyen|quan|dang) uy\b|^chi bo\b|^dang bo\b")
_AROUND_KIND = re.compile(
    r"\b(?:cac|van ban|nam|thang|quy|tuan|di|den|noi bo|da ban hanh|ban hanh|[ivx]+)\b"
    r"|[\d\-_.()/]+"
)


def with_folder_hints(proposal: Proposal, folder: str, own: OwnCommittee | None = None) -> Proposal:
    """Return the proposal with what its folders suggest, where the text gives nothing.

    Args:
        proposal: What was read in the paper.
        folder: Where the file stood, relative, with slashes; may be empty.
        own: Whose office it is, to tell bodies of one name apart.
    """
    fields, evidence = proposal.fields, dict(proposal.evidence)
    if fields.is_article:
        return proposal  # offices sort papers by folders, not the news
    title = evidence.get(Field.ABSTRACT)
    is_appendix = title is not None and title.rule == APPENDIX_RULE
    for name, text in _hints(nfc(folder), own):
        if is_appendix and name in _OF_PAPER:
            continue
        if name in evidence or value_text(fields, name) is not None:
            continue
        hinted = with_value(fields, name, text)
        if _fits(hinted, name):
            fields = hinted
            evidence[name] = Evidence(text, CONFIDENCE, RULE, Origin.INFERRED)
    return replace(proposal, fields=fields, evidence=evidence)


def _fits(fields: DocumentFields, name: Field) -> bool:
    """Return whether a hinted value contradicts nothing that is known of the paper."""
    number, day, term = fields.number, fields.issued_on, fields.term
    match name:
        case Field.ISSUED_ON if number is not None and number.year is not None:
            return day is not None and day.year == number.year
        case Field.ISSUED_ON | Field.TERM:
            return term is None or day is None or term.first_year <= day.year <= term.last_year
        case Field.DOCUMENT_TYPE if number is not None and number.symbol:
            kinds = types_of_abbreviation(re.split(r"[/-]", number.symbol)[0])
            return not kinds or any(kind.name == fields.document_type for kind in kinds)
        case Field.ISSUER if number is not None and number.symbol:
            return number.is_party
    return True


@lru_cache(maxsize=1024)
def _hints(folder: str, own: OwnCommittee | None) -> tuple[tuple[Field, str], ...]:
    """Return what a path suggests; inner folders say more than outer ones."""
    parts = [fold(part).strip() for part in folder.split("/") if part.strip()]
    found: dict[Field, str] = {}
    year = month = 0
    for part in parts:
        span = _YEARS.search(part)
        if span:
            term = _term(span, part)
            if term is not None:
                found[Field.TERM] = str(term)
            continue
        year, month = _year_and_month(part, year, month)
        kind = _kind(part)
        if kind:
            found[Field.DOCUMENT_TYPE] = kind
    if year:
        found[Field.ISSUED_ON] = PartialDate(year, month).iso
    day = PartialDate(year, month).last_day if year else None
    issuer = _issuer(parts, day, own)
    if issuer is not None:
        found[Field.ISSUER] = issuer.name
    return tuple(found.items())


def _term(span: re.Match[str], part: str) -> Term | None:
    """Return the term that two years name; 2021-2022 alone is a shelf, not a term."""
    try:
        term = Term(int(span[1]), int(span[2]))
    except ValueError:
        return None
    is_usual = term.last_year - term.first_year == TERM_LENGTH_YEARS
    return term if is_usual or _TERM_WORDS.search(part) else None


def _year_and_month(part: str, year: int, month: int) -> tuple[int, int]:
    both = _MONTH_OF_YEAR.match(part)
    if both:
        return int(both[2] or both[3]), int(both[1] or both[4])
    if _BORDER_YEAR.search(part.replace("_", " ")):
        return year, month
    years = _YEAR.findall(part)
    found_month = _MONTH.search(part)
    if len(years) == 1:
        return int(years[0]), int(found_month[1]) if found_month else 0
    if found_month and year:
        return year, int(found_month[1])
    return year, month


def _kind(part: str) -> str | None:
    bare = _ORDINAL.sub("", part)
    if _PAPER.search(bare):
        return None
    return _KINDS.get(" ".join(_AROUND_KIND.sub(" ", bare).split()))


def _issuer(
    parts: Iterable[str], day: date | None, own: OwnCommittee | None
) -> CatalogueEntry | None:
    """Return the body that the innermost folder with a body's name means, if only one."""
    names = [_ORDINAL.sub("", part) for part in parts]
    named = set(names)
    if own is not None:
        named |= {fold(own.name), fold(own.superior or "")}
    for name in reversed(names):
        if _BODY.match(name):
            found = [
                entry for entry in catalogue.with_name(name, on=day) if fold(entry.name) == name
            ]
            return found[0] if len(found) == 1 else _nearest(found, named)
    return None


def _nearest(found: Iterable[CatalogueEntry], named: set[str]) -> CatalogueEntry | None:
    """Return the body that stands closest under one that is named, if only one does."""
    by_distance: dict[int, list[CatalogueEntry]] = {}
    for entry in found:
        distance = _distance(entry, named)
        if distance is not None:
            by_distance.setdefault(distance, []).append(entry)
    closest = by_distance[min(by_distance)] if by_distance else []
    return closest[0] if len(closest) == 1 else None


def _distance(entry: CatalogueEntry, named: set[str]) -> int | None:
    """Return how many steps above a body the first one stands that is named."""
    steps = 0
    above = catalogue.entry(entry.parent) if entry.parent else None
    while above is not None:
        if fold(above.name) in named:
            return steps
        steps += 1
        above = catalogue.entry(above.parent) if above.parent else None
    return None
