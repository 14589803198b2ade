"""What papers cite, and which papers of the library are meant."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, insert, select, update
from sqlalchemy.orm import Session

from hoso_app.domain.body_names import bodies_agree, body_key
from hoso_app.domain.citations import Citation, Relation
from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import DocumentNumber
from hoso_app.domain.edits import suffix_of
from hoso_app.domain.ids import CitationId, DocumentId
from hoso_app.storage.tables import CitationRow, DocumentRecord


def add(session: Session, document_id: DocumentId, citations: Iterable[Citation]) -> None:
    """Keep what a document cites, each resolved to a document where one is meant."""
    rows = []
    for citation in citations:
        issued_on = citation.issued_on.iso if citation.issued_on else None
        named = _Named(
            citation.number,
            citation.symbol,
            citation.document_number,
            issued_on,
            citation.issuer,
            document_id,
        )
        rows.append(
            {
                "document_id": document_id,
                "start": citation.start,
                "end": citation.end,
                "text": citation.text,
                "sentence": citation.sentence,
                "relation": citation.relation.value,
                "document_type": citation.document_type,
                "number": citation.number,
                "symbol": citation.symbol,
                "document_number": citation.document_number,
                "issued_on": issued_on,
                "issuer": citation.issuer,
                "resolved_to": _meant(session, named),
            }
        )
    if rows:
        session.execute(insert(CitationRow), rows)


def replace(session: Session, document_id: DocumentId, citations: Iterable[Citation]) -> None:
    """Set what a document cites in place of what was kept."""
    session.execute(delete(CitationRow).where(CitationRow.document_id == document_id))
    add(session, document_id, citations)


def of_document(session: Session, document_id: DocumentId) -> tuple[Citation, ...]:
    """Return what a document cites, in the order of its text."""
    query = (
        select(CitationRow)
        .where(CitationRow.document_id == document_id)
        .order_by(CitationRow.start)
    )
    return tuple(map(_citation, session.scalars(query)))


def citing(session: Session, document_id: DocumentId) -> tuple[DocumentId, ...]:
    """Return the documents that cite one."""
    query = (
        select(CitationRow.document_id)
        .where(CitationRow.resolved_to == document_id)
        .distinct()
        .order_by(CitationRow.document_id)
    )
    return tuple(map(DocumentId, session.scalars(query)))


def resolve_new(session: Session, document_id: DocumentId, number: DocumentNumber | None) -> None:
    """Resolve citations that may mean a document that was just filed."""
    if number is not None and number.number is not None:
        resolve_around(session, [document_id])


def resolve_around(
    session: Session,
    ids: Sequence[DocumentId],
    former_numbers: Collection[tuple[int | None, str | None]] = (),
) -> None:
    """Resolve citations again that may mean one of some documents, or meant it before.

    Called when documents were filed, or their number, date, issuer or state
    changed.

    Args:
        session: The transaction that changed them.
        ids: The documents; at most 500.
        former_numbers: Numbers and symbols that they had before: another
            paper may now be the only one of that number.
    """
    session.flush()
    numbers = select(DocumentRecord.number, DocumentRecord.symbol).where(DocumentRecord.id.in_(ids))
    affected = dict(_kept(session, CitationRow.resolved_to.in_(ids)))
    named = {(number, symbol) for number, symbol in session.execute(numbers)}
    for number, symbol in named.union(former_numbers):
        if number is not None and symbol is not None:
            same = (CitationRow.number == number) & (CitationRow.symbol == symbol)
            affected.update(_kept(session, same))
    _resolve(session, affected)


def resolve_of(session: Session, ids: Sequence[DocumentId]) -> None:
    """Resolve again what documents cite, after their own issuer changed; at most 500."""
    session.flush()
    _resolve(session, dict(_kept(session, CitationRow.document_id.in_(ids))))


def _resolve(session: Session, affected: Mapping[int, tuple["_Named", int | None]]) -> None:
    changed = [
        {"id": citation_id, "resolved_to": meant}
        for citation_id, (citation, resolved_to) in affected.items()
        if (meant := _meant(session, citation)) != resolved_to
    ]
    if changed:
        session.execute(update(CitationRow), changed)


def _kept(
    session: Session, condition: ColumnElement[bool]
) -> Iterator[tuple[int, tuple["_Named", int | None]]]:
    """Yield kept citations: the identifier, what is named, and what it is resolved to."""
    columns = (getattr(CitationRow, name) for name in _Named.__slots__)
    query = select(CitationRow.id, CitationRow.resolved_to, *columns).where(condition)
    for citation_id, resolved_to, *values in session.execute(query):
        yield citation_id, (_Named(*values), resolved_to)


@dataclass(frozen=True, slots=True)
class _Named:
    """What a sentence says of the paper it cites, and in which document it stands."""

    number: int | None
    symbol: str | None
    document_number: str | None
    issued_on: str | None
    issuer: str | None
    document_id: int


def _meant(session: Session, named: _Named) -> int | None:
    """Return the one document that a citation can mean.

    The number alone names nothing: each committee has its own 59-KH/TU, and
    each term starts again at 01 (36-HD/VPTW, 2018). So the date must agree,
    or, where the sentence gives none, the issuer.
    """
    if named.number is None or named.symbol is None:
        return None
    query = select(
        DocumentRecord.id,
        DocumentRecord.document_number,
        DocumentRecord.issued_on,
        DocumentRecord.issuer,
    ).where(
        DocumentRecord.number == named.number,
        DocumentRecord.symbol == named.symbol,
        DocumentRecord.id != named.document_id,
        DocumentRecord.state != "trash",
    )
    suffix = suffix_of(named.document_number)
    candidates = [one for one in session.execute(query) if suffix_of(one.document_number) == suffix]
    if named.issued_on:
        candidates = [one for one in candidates if one.issued_on == named.issued_on]
    elif named.issuer:
        issuers = {one.issuer for one in candidates if one.issuer}
        meant = _bodies_meant(session, named.issuer, named.document_id, issuers)
        candidates = [one for one in candidates if one.issuer in meant]
    else:
        return None
    return candidates[0].id if len(candidates) == 1 else None


def _bodies_meant(
    session: Session, words: str, document_id: int, issuers: Collection[str]
) -> Collection[str]:
    """Return those of some issuers that a document's words for a body can mean.

    A sentence often says ``Ban Thường vụ Thị ủy`` where the head has ``Thị ủy
    Ngã Năm``. Such a short form means the body that issued the citing paper,
    or the one above it; any other of that name it leaves open.
    """
    key = body_key(words)
    same = {one for one in issuers if body_key(one) == key}
    if same or not issuers:
        return same
    query = select(DocumentRecord.issuer, DocumentRecord.superior).where(
        DocumentRecord.id == document_id
    )
    near = [
        one for row in session.execute(query) for one in row if one and bodies_agree(one, words)
    ]
    return {one for one in issuers if any(body_key(one) == body_key(name) for name in near)}


def _citation(row: CitationRow) -> Citation:
    return Citation(
        text=row.text,
        start=row.start,
        end=row.end,
        sentence=row.sentence,
        relation=Relation(row.relation),
        document_type=row.document_type,
        number=row.number,
        symbol=row.symbol,
        document_number=row.document_number,
        issued_on=PartialDate.from_iso(row.issued_on) if row.issued_on else None,
        issuer=row.issuer,
        id=CitationId(row.id),
        resolved_to=None if row.resolved_to is None else DocumentId(row.resolved_to),
    )
