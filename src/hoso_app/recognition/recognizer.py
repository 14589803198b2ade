"""From an extracted text to a proposed record."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from hoso_app.domain.citations import Citation
from hoso_app.domain.committees import OwnCommittee
from hoso_app.domain.dates import PartialDate
from hoso_app.domain.document_types import ARTICLE, System
from hoso_app.domain.documents import (
    DocumentFields,
    DocumentNumber,
    Evidence,
    Field,
    Proposal,
)
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.terms import Term
from hoso_app.domain.text import fold
from hoso_app.recognition.articles import Article, read_article
from hoso_app.recognition.citations import find_citations
from hoso_app.recognition.codes import CENTRAL_PARTY, MINISTRIES, kind_of_symbol
from hoso_app.recognition.context import RecognitionContext
from hoso_app.recognition.days_in_text import day_in_text
from hoso_app.recognition.file_names import number_in_name
from hoso_app.recognition.found import Found
from hoso_app.recognition.issuers import full_name
from hoso_app.recognition.letterhead import Letterhead, read_letterhead
from hoso_app.recognition.lines import Source
from hoso_app.recognition.local_bodies import named_below, of_youth_union
from hoso_app.recognition.own_office import issuer_of_number, named_in_full
from hoso_app.recognition.scans import as_scanned
from hoso_app.recognition.signature import Signature, read_signature
from hoso_app.recognition.terms import council_term, main_term, term_after_congress, term_at

_TABLES = frozenset({"csv", "ods", "xls", "xlsb", "xlsx"})
_TERM_ZONE = 6000
_NEARLY_NO_TEXT = 300
"""Characters; a scan with only the stamp of its digital signature has fewer."""

Findings = dict[Field, Found[Any]]


def recognize(
    extracted: ExtractedText, context: RecognitionContext, file_name: str = ""
) -> Proposal:
    """Propose a record for a text.

    Args:
        extracted: The text of the file.
        context: Whose office it is.
        file_name: The file's name; offices write numbers into names, which
            helps where a scan gives no text.

    Returns:
        Values with their evidence, and the papers that the text names. What
        cannot be read is left out.
    """
    source = Source.of(extracted.as_drawn)
    head = read_letterhead(source, is_ocr=extracted.is_ocr)
    if not head.titles and head.number is None and _is_table(extracted):
        return Proposal()  # the heading of a column is no kind, and a cell no issuer
    if not _is_paper(head):
        article = read_article(extracted, source)
        if article:
            return _article_proposal(source, article)
    head = replace(head, number=_own_number(extracted, source, head, file_name))
    if extracted.is_ocr:
        head = as_scanned(head, source, file_name)
    return _paper_proposal(source, context, head)


def _is_table(extracted: ExtractedText) -> bool:
    """Return whether a file is a table: a sheet, or lines of columns."""
    lines = extracted.text[:_TERM_ZONE].split("\n")
    columns = sum("\t" in line for line in lines)
    return extracted.format in _TABLES or 2 * columns > len(lines) > 2


def _is_paper(head: Letterhead) -> bool:
    return (
        head.is_appendix
        or bool(head.titles)
        or head.number is not None
        or (head.kind is not None and bool(head.bodies))
    )


def _article_proposal(source: Source, article: Article) -> Proposal:
    folded = source.folded[: article.end]
    found: Findings = {
        Field.IS_ARTICLE: article.mark,
        Field.DOCUMENT_TYPE: article.mark.with_value(ARTICLE.name),
    }
    optional: Mapping[Field, Found[Any] | None] = {
        Field.ABSTRACT: article.title,
        Field.AUTHOR: article.author,
        Field.SITE: article.site,
        Field.EVENT_ON: article.event_on,
        Field.ISSUED_ON: article.published_on,
        Field.TERM: main_term(folded, [(article.start, article.end)]),
        Field.COUNCIL_TERM: council_term(folded, article.start, article.end),
    }
    found.update({name: value for name, value in optional.items() if value is not None})
    citations = find_citations(source, article.start, article.end)
    return Proposal(_fields(found), _evidence(found), citations)


def _paper_proposal(source: Source, context: RecognitionContext, head: Letterhead) -> Proposal:
    folded = source.folded[:_TERM_ZONE]
    signature = read_signature(source, head.end)
    found: Findings = {}
    _add(found, Field.DOCUMENT_NUMBER, head.number)
    _add(found, Field.DOCUMENT_TYPE, _kind(head))
    _add(found, Field.ABSTRACT, head.abstract)
    _add_issuer(found, source, head, context.own_committee)
    _add(found, Field.PLACE, head.place)
    _add(found, Field.ISSUED_ON, head.issued_on or day_in_text(source.folded, head))
    _add(found, Field.URGENCY, head.urgency)
    _add(found, Field.SECRECY, head.secrecy)
    _add(found, Field.DRAFT, head.draft)
    if head.is_letterhead:
        _add_signature(found, signature)
    number = head.number.value if head.number else None
    issued_on = head.issued_on.value if head.issued_on else None
    citations = find_citations(source, head.end, own=number, own_date=issued_on)
    _add_terms(found, folded, head, citations)
    return Proposal(_fields(found), _evidence(found), citations)


def _own_number(
    extracted: ExtractedText, source: Source, head: Letterhead, file_name: str
) -> Found[DocumentNumber] | None:
    """Return the number of the head, else of the file's name where there is hardly a text.

    Scanners misread digits more often than people mistype names: where both
    have the same symbol, the name's digits count.
    """
    read = head.number
    if read is None:
        is_empty = len(extracted.text.strip()) < _NEARLY_NO_TEXT
        if not is_empty and not extracted.is_ocr:
            return None
        found = number_in_name(file_name, source.folded[: head.end])
        # A scan with a text confirms what its name says by the symbol that it shows.
        is_shown = (
            found is not None and fold(found.value.symbol or "-") in source.folded[: head.end]
        )
        return found if is_empty or is_shown else None
    named = number_in_name(file_name) if extracted.is_ocr else None
    if named is None or named.value == read.value:
        return read
    if (named.value.symbol, named.value.year) != (read.value.symbol, read.value.year):
        return read
    return read.with_value(named.value).inferred(named.rule, named.confidence)


def _add(found: Findings, name: Field, value: Found[Any] | None) -> None:
    if value is not None:
        found[name] = value


def _kind(head: Letterhead) -> Found[str] | None:
    """Return the kind from its line, else from the symbol where that names only one."""
    if head.kind:
        line = head.kind
        return Found(line.name, "kind.line", line.confidence, line.start, line.end)
    number = head.number
    if number is None or number.value.symbol is None:
        return None
    is_party = number.value.is_party
    kind = kind_of_symbol(number.value.symbol, is_party=is_party)
    if kind:
        return number.with_value(kind.name).inferred("kind.symbol", 0.85)
    if not is_party and number.value.year is None and head.abstract is not None:
        # A state letter has no kind in its symbol: 4912/UBND-NC.
        return number.with_value("Công văn").inferred("kind.letter", 0.8)
    return None


def _add_issuer(
    found: Findings, source: Source, head: Letterhead, own: OwnCommittee | None
) -> None:
    bodies = head.bodies
    number = head.number
    if number is None and head.kind is None:
        return
    if not bodies:
        _add(found, Field.ISSUER, _issuer_of_code(number) or _issuer_of_office(head, own))
        return
    issuer = bodies[-1]
    superior = bodies[-2] if len(bodies) > 1 else None
    confidence = 0.95 if head.titles else 0.8
    code_name = _central_body(number)
    if (
        superior is None
        and code_name
        and issuer.name == CENTRAL_PARTY["TW"] != code_name
        and number
    ):
        # The line of the office was lost between two columns; the code still names it.
        found[Field.ISSUER] = number.with_value(code_name).inferred("issuer.code", 0.8)
        found[Field.SUPERIOR] = Found(issuer.name, "superior.head", 0.85, issuer.start, issuer.end)
        return
    name = full_name(issuer.name, superior.name if superior else None)
    if head.system is System.FRONT:
        name = of_youth_union(name)
    read = Found(name, "issuer.head", confidence, issuer.start, issuer.end)
    known = named_in_full(name, own)
    place = head.place.value if head.place else None
    found[Field.ISSUER] = (
        read.with_value(known).inferred("issuer.office", 0.7)
        if known
        else named_below(name, source, issuer.end, place) or read
    )
    if superior:
        found[Field.SUPERIOR] = Found(
            superior.name, "superior.head", confidence, superior.start, superior.end
        )


def _issuer_of_office(head: Letterhead, own: OwnCommittee | None) -> Found[str] | None:
    """Return the own committee or the one above where number and place mean it."""
    number = head.number
    place = head.place.value if head.place else None
    name = issuer_of_number(number.value if number else None, place, own)
    return number.with_value(name).inferred("issuer.office", 0.6) if number and name else None


def _central_body(number: Found[DocumentNumber] | None) -> str | None:
    if number is None or not number.value.is_party or number.value.symbol is None:
        return None
    return CENTRAL_PARTY.get(number.value.symbol.split("/")[1])


def _issuer_of_code(number: Found[DocumentNumber] | None) -> Found[str] | None:
    """Return the issuer where its line was lost and the code has one meaning."""
    name = _central_body(number)
    if number is None or number.value.symbol is None:
        return None
    if name is None and not number.value.is_party:
        code = number.value.symbol.rsplit("-", 1)[-1]
        name = "Quốc hội" if code.startswith("QH") else MINISTRIES.get(code)
    return number.with_value(name).inferred("issuer.code", 0.75) if name else None


def _add_signature(found: Findings, signature: Signature) -> None:
    _add(found, Field.AUTHORITY, signature.authority)
    _add(found, Field.SIGNER_POST, signature.post)
    _add(found, Field.SIGNER, signature.signer)
    _add(found, Field.RECIPIENTS, signature.recipients)


def _add_terms(
    found: Findings, folded: str, head: Letterhead, citations: Sequence[Citation]
) -> None:
    zones = []
    if head.abstract and head.abstract.start is not None and head.abstract.end is not None:
        zones.append((head.abstract.start, head.abstract.end))
    is_party = head.system is System.PARTY or (
        head.number is not None and head.number.value.is_party
    )
    if is_party or head.system is None:
        zones.append((0, min(len(folded), head.end + 1500)))
    term = main_term(folded, zones)
    if term is None and is_party and head.issued_on:
        number = head.number.value if head.number else None
        inferred = term_at(head.issued_on.value, number)
        inferred = inferred or term_after_congress(head.issued_on.value, citations)
        if inferred:
            term = head.issued_on.with_value(inferred).inferred("term.date", 0.75)
    _add(found, Field.TERM, term)
    _add(found, Field.COUNCIL_TERM, council_term(folded, 0, len(folded)))


def _fields(found: Findings) -> DocumentFields:
    values = {name: item.value for name, item in found.items()}
    council = values.get(Field.COUNCIL_TERM)
    return DocumentFields(
        document_type=values.get(Field.DOCUMENT_TYPE),
        number=values.get(Field.DOCUMENT_NUMBER),
        issuer=values.get(Field.ISSUER),
        superior=values.get(Field.SUPERIOR),
        place=values.get(Field.PLACE),
        issued_on=values.get(Field.ISSUED_ON),
        term=values.get(Field.TERM),
        abstract=values.get(Field.ABSTRACT),
        signer=values.get(Field.SIGNER),
        signer_post=values.get(Field.SIGNER_POST),
        authority=values.get(Field.AUTHORITY),
        recipients=values.get(Field.RECIPIENTS),
        urgency=values.get(Field.URGENCY),
        secrecy=values.get(Field.SECRECY),
        draft=values.get(Field.DRAFT),
        council_term=str(council) if council else None,
        is_article=bool(values.get(Field.IS_ARTICLE)),
        site=values.get(Field.SITE),
        author=values.get(Field.AUTHOR),
        event_on=values.get(Field.EVENT_ON),
    )


def _evidence(found: Findings) -> dict[Field, Evidence]:
    return {name: item.evidence(_written(item.value)) for name, item in found.items()}


def _written(value: object) -> str:
    """Return a value as evidence keeps it: dates in ISO form, numbers in canonical form."""
    if isinstance(value, PartialDate):
        return value.iso
    if isinstance(value, DocumentNumber):
        return value.canonical or f"-{value.symbol}"
    if isinstance(value, Term):
        return str(value)
    if isinstance(value, bool):
        return "1" if value else "0"
    return str(value)
