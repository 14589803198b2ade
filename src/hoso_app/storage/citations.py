"""What papers cite, and which papers of the library are meant."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, delete, insert, select, update
from sqlalchemy.orm import Session

from hoso_app.domain.body_names import bodies_agree, body_key
from hoso_app.domain.citations import Citation, Relation
from hoso_app.domain.dates import PartialDate
from hoso_app.domain.edits import suffix_of
from hoso_app.domain.ids import CitationId, DocumentId
from hoso_app.storage.tables import Base, CitationRow, DocumentRecord

# The tables themselves, not their mapped classes: a heap brings thousands of citations.
_CITATION = Base.metadata.tables[CitationRow.__tablename__]
_DOCUMENT = Base.metadata.tables[DocumentRecord.__tablename__]
_IN_ONE_QUESTION = 400


def add(session: Session, document_id: DocumentId, citations: Iterable[Citation]) -> None:
    """Keep what a document cites, each resolved to a document where one is meant."""
    add_all(session, {document_id: citations})


def add_all(session: Session, cited: Mapping[DocumentId, Iterable[Citation]]) -> None:
    """Keep what documents cite, each resolved to a document where one is meant."""
    rows = [
        _values(document_id, citation)
        for document_id, citations in cited.items()
        for citation in citations
    ]
    if rows:
        named = [_Named(**{name: row[name] for name in _Named.__slots__}) for row in rows]
        for row, meant in zip(rows, _meant(session, named), strict=True):
            row["resolved_to"] = meant
        session.execute(insert(_CITATION), rows)


def _values(document_id: DocumentId, citation: Citation) -> dict[str, Any]:
    return {
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
        "issued_on": citation.issued_on.iso if citation.issued_on else None,
        "issuer": citation.issuer,
    }


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
    numbers = select(_DOCUMENT.c.number, _DOCUMENT.c.symbol).where(_DOCUMENT.c.id.in_(ids))
    named = {(number, symbol) for number, symbol in session.execute(numbers)}
    named = {pair for pair in named.union(former_numbers) if None not in pair}
    affected = dict(_kept(session, _CITATION.c.resolved_to.in_(ids)))
    for condition in _of_numbers(_CITATION, named):
        found = _kept(session, condition)
        affected.update(one for one in found if (one[1][0].number, one[1][0].symbol) in named)
    _resolve(session, affected)


def _of_numbers(
    table: FromClause, named: Collection[tuple[int | None, str | None]]
) -> Iterator[ColumnElement[bool]]:
    """Yield conditions that together mean all rows of some numbers, and few others.

    Two lists are looked up by the index of both columns; a list of pairs is not.
    """
    numbers = sorted({number for number, _ in named if number is not None})
    symbols = sorted({symbol for _, symbol in named if symbol is not None})
    for start in range(0, len(numbers), _IN_ONE_QUESTION):
        for first in range(0, len(symbols), _IN_ONE_QUESTION):
            yield and_(
                table.c.number.in_(numbers[start : start + _IN_ONE_QUESTION]),
                table.c.symbol.in_(symbols[first : first + _IN_ONE_QUESTION]),
            )


def resolve_of(session: Session, ids: Sequence[DocumentId]) -> None:
    """Resolve again what documents cite, after their own issuer changed; at most 500."""
    session.flush()
    _resolve(session, dict(_kept(session, _CITATION.c.document_id.in_(ids))))


def _resolve(session: Session, affected: Mapping[int, tuple["_Named", int | None]]) -> None:
    meant = _meant(session, [named for named, _ in affected.values()])
    changed = [
        {"id": citation_id, "resolved_to": now}
        for (citation_id, (_, before)), now in zip(affected.items(), meant, strict=True)
        if now != before
    ]
    if changed:
        session.execute(update(CitationRow), changed)


def _kept(
    session: Session, condition: ColumnElement[bool]
) -> Iterator[tuple[int, tuple["_Named", int | None]]]:
    """Yield kept citations: the identifier, what is named, and what it is resolved to."""
    columns = (_CITATION.c[name] for name in _Named.__slots__)
    query = select(_CITATION.c.id, _CITATION.c.resolved_to, *columns).where(condition)
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


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A document that a citation of its number can mean."""

    id: int
    number: int
    symbol: str
    document_number: str | None
    issued_on: str | None
    issuer: str | None


def _meant(session: Session, cited: Sequence[_Named]) -> list[int | None]:
    """Return for each citation the one document that it can mean."""
    pairs = {(named.number, named.symbol) for named in cited}
    by_number: dict[tuple[int, str], list[_Candidate]] = {}
    columns = (_DOCUMENT.c[name] for name in _Candidate.__slots__)
    query = select(*columns).where(_DOCUMENT.c.state != "trash")
    for condition in _of_numbers(_DOCUMENT, pairs):
        for values in session.execute(query.where(condition)):
            one = _Candidate(*values)
            by_number.setdefault((one.number, one.symbol), []).append(one)
    bodies = _Bodies(session, cited)
    return [
        _one_meant(named, by_number.get((named.number, named.symbol), ()), bodies)
        if named.number is not None and named.symbol is not None
        else None
        for named in cited
    ]


def _one_meant(named: _Named, same_number: Sequence[_Candidate], bodies: "_Bodies") -> int | None:
    """Return the one document of the right number that a citation can mean.

    The number alone names nothing: each committee has its own 59-KH/TU, and
    each term starts again at 01 (36-HD/VPTW, 2018). So the date must agree,
    or, where the sentence gives none, the issuer.
    """
    suffix = suffix_of(named.document_number)
    candidates = [
        one
        for one in same_number
        if one.id != named.document_id and suffix_of(one.document_number) == suffix
    ]
    if named.issued_on:
        candidates = [one for one in candidates if one.issued_on == named.issued_on]
    elif named.issuer:
        issuers = {one.issuer for one in candidates if one.issuer}
        meant = bodies.meant(named.issuer, named.document_id, issuers)
        candidates = [one for one in candidates if one.issuer in meant]
    else:
        return None
    return candidates[0].id if len(candidates) == 1 else None


class _Bodies:
    """Which bodies the words of citing papers mean."""

    def __init__(self, session: Session, cited: Iterable[_Named]) -> None:
        self._own: dict[int, tuple[str | None, str | None]] = {}
        ids = sorted({named.document_id for named in cited if not named.issued_on})
        query = select(_DOCUMENT.c.id, _DOCUMENT.c.issuer, _DOCUMENT.c.superior)
        for start in range(0, len(ids), _IN_ONE_QUESTION):
            part = query.where(_DOCUMENT.c.id.in_(ids[start : start + _IN_ONE_QUESTION]))
            for key, issuer, superior in session.execute(part):
                self._own[key] = (issuer, superior)

    def meant(self, words: str, document_id: int, issuers: Collection[str]) -> Collection[str]:
        """Return those of some issuers that a document's words for a body can mean.

        A sentence often says ``Ban Thường vụ Thị ủy`` where the head has ``Thị ủy
        Ngã Năm``. Such a short form means the body that issued the citing paper,
        or the one above it; any other of that name it leaves open.
        """
        key = body_key(words)
        same = {one for one in issuers if body_key(one) == key}
        if same or not issuers:
            return same
        own = self._own.get(document_id, ())
        near = {body_key(one) for one in own if one and bodies_agree(one, words)}
        return {one for one in issuers if body_key(one) in near}


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
