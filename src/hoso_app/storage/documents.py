"""Reading and writing records of documents."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, selectinload

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import (
    Direction,
    Document,
    DocumentFields,
    DocumentNumber,
    DocumentState,
    Evidence,
    Field,
    Origin,
    Original,
    OriginalRole,
    Secrecy,
    Urgency,
)
from hoso_app.domain.edits import suffix_of
from hoso_app.domain.errors import DocumentNotFoundError
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.ids import CommitteeId, DocumentId, OriginalId
from hoso_app.domain.terms import Term
from hoso_app.storage import citations
from hoso_app.storage.tables import (
    DocumentRecord,
    EvidenceRow,
    OriginalRow,
    TextRow,
)
from hoso_app.storage.terms import term_row

_PLAIN = (
    "document_type",
    "issuer",
    "issuer_id",
    "superior",
    "place",
    "abstract",
    "signer",
    "signer_post",
    "authority",
    "recipients",
    "draft",
    "council_term",
    "is_article",
    "site",
    "author",
)
_CHUNK = 500
"""Identifiers in one IN clause; SQLite's oldest limit is 999."""


def record_of(session: Session, document_id: DocumentId) -> DocumentRecord:
    """Return the mapped row, for other modules of this package.

    Raises:
        DocumentNotFoundError: No document has that identifier.
    """
    record = session.get(DocumentRecord, document_id)
    if record is None:
        raise DocumentNotFoundError(document_id)
    return record


@contextmanager
def at_hand(session: Session, ids: Sequence[DocumentId]) -> Iterator[None]:
    """Read what changes are made to, with some questions for all documents.

    Inside, ``record_of`` and what hangs on a record ask the database no more.
    """
    held = [
        record
        for part in _chunks(ids)
        for record in session.scalars(
            select(DocumentRecord)
            .where(DocumentRecord.id.in_(part))
            .options(
                selectinload(DocumentRecord.evidence),
                selectinload(DocumentRecord.places),
                selectinload(DocumentRecord.tags),
                selectinload(DocumentRecord.term),
            )
        )
    ]
    yield
    # The session itself holds its records weakly.
    held.clear()


def check_all_there(session: Session, ids: Sequence[DocumentId]) -> None:
    """Make sure that documents exist.

    Raises:
        DocumentNotFoundError: One of them does not.
    """
    for part in _chunks(ids):
        query = select(DocumentRecord.id).where(DocumentRecord.id.in_(part))
        missing = set(part) - set(session.scalars(query))
        if missing:
            raise DocumentNotFoundError(min(missing))


def get(session: Session, document_id: DocumentId) -> Document:
    """Return a document with everything but its text.

    Raises:
        DocumentNotFoundError: No document has that identifier.
    """
    record = record_of(session, document_id)
    length, missing = session.execute(
        select(TextRow.length, TextRow.missing).where(TextRow.document_id == document_id)
    ).one_or_none() or (0, None)
    return Document(
        id=document_id,
        state=DocumentState(record.state),
        fields=fields_of(record),
        evidence={Field(row.field): evidence_of(row) for row in record.evidence},
        originals=tuple(map(_original, record.originals)),
        tags=tuple(tag.name for tag in record.tags),
        added_at=record.added_at.replace(tzinfo=UTC),
        changed_at=record.changed_at.replace(tzinfo=UTC),
        revision=record.revision,
        is_starred=record.is_starred,
        note=record.note,
        direction=Direction(record.direction) if record.direction else None,
        text_length=length,
        missing_text=missing,
        citations=citations.of_document(session, document_id),
    )


def fields_of(record: DocumentRecord) -> DocumentFields:
    """Return the record's values."""
    number = None
    if record.number is not None or record.symbol is not None:
        suffix = suffix_of(record.document_number)
        number = DocumentNumber(record.number, record.symbol, record.number_year, suffix)
    plain = {name: getattr(record, name) for name in _PLAIN}
    plain["issuer_id"] = None if record.issuer_id is None else CommitteeId(record.issuer_id)
    return DocumentFields(
        **plain,
        number=number,
        issued_on=_date(record.issued_on),
        event_on=_date(record.event_on),
        term=_term(record),
        urgency=Urgency(record.urgency) if record.urgency else None,
        secrecy=Secrecy(record.secrecy) if record.secrecy else None,
    )


def _term(record: DocumentRecord) -> Term | None:
    return Term(record.term.first_year, record.term.last_year) if record.term else None


def _date(iso: str | None) -> PartialDate | None:
    return PartialDate.from_iso(iso) if iso else None


def evidence_of(row: EvidenceRow) -> Evidence:
    """Return the domain value of an evidence row."""
    return Evidence(row.value, row.confidence, row.rule, Origin(row.origin), row.start, row.end)


def _original(row: OriginalRow) -> Original:
    return Original(
        OriginalId(row.id),
        row.sha256,
        row.name,
        row.size,
        row.media_type,
        OriginalRole(row.role),
        row.position,
        row.folder,
        None if row.came_as_id is None else DocumentId(row.came_as_id),
    )


def write_fields(
    session: Session, record: DocumentRecord, fields: DocumentFields, now: datetime
) -> None:
    """Replace the values of a document."""
    _write_fields(session, record, fields)
    touch(record, now)


def touch(record: DocumentRecord, now: datetime) -> None:
    """Note that the document changed."""
    record.changed_at = now
    record.revision += 1


def _write_fields(session: Session, record: DocumentRecord, fields: DocumentFields) -> None:
    for name, value in plain_values(fields).items():
        setattr(record, name, value)
    if fields.term != _term(record):
        record.term = term_row(session, fields.term) if fields.term else None


def plain_values(fields: DocumentFields) -> dict[str, Any]:
    """Return the columns of a record but for its term, for other modules of this package."""
    number = fields.number
    return {
        **{name: getattr(fields, name) for name in _PLAIN},
        "number": number.number if number else None,
        "number_year": number.year if number else None,
        "symbol": number.symbol if number else None,
        "document_number": number.canonical if number else None,
        "issued_on": fields.issued_on.iso if fields.issued_on else None,
        "event_on": fields.event_on.iso if fields.event_on else None,
        "sorted_on": fields.sorted_on.iso if fields.sorted_on else None,
        "urgency": fields.urgency.value if fields.urgency else None,
        "secrecy": fields.secrecy.value if fields.secrecy else None,
    }


def text(session: Session, document_id: DocumentId) -> ExtractedText:
    """Return a document's text; empty where none could be read.

    Raises:
        DocumentNotFoundError: No document has that identifier.
    """
    row = session.get(TextRow, document_id)
    if row is None:
        raise DocumentNotFoundError(document_id)
    return ExtractedText(
        text=row.text,
        page_starts=tuple(json.loads(row.page_starts)),
        format=row.format,
        media_type=row.media_type,
        extractor=row.extractor,
        extractor_version=row.extractor_version,
        is_ocr=row.is_ocr,
        needs_ocr=row.needs_ocr,
        conversion=row.conversion,
    )


def texts(session: Session, ids: Sequence[DocumentId]) -> dict[DocumentId, str]:
    """Return the texts of several documents."""
    found: dict[DocumentId, str] = {}
    for part in _chunks(ids):
        query = select(TextRow.document_id, TextRow.text).where(TextRow.document_id.in_(part))
        found.update((DocumentId(key), value) for key, value in session.execute(query))
    return found


def paged_texts(
    session: Session, ids: Sequence[DocumentId]
) -> dict[DocumentId, tuple[str, tuple[int, ...]]]:
    """Return the texts of several documents, and where the pages of each begin."""
    found: dict[DocumentId, tuple[str, tuple[int, ...]]] = {}
    for part in _chunks(ids):
        query = select(TextRow.document_id, TextRow.text, TextRow.page_starts)
        for key, value, starts in session.execute(query.where(TextRow.document_id.in_(part))):
            found[DocumentId(key)] = (value, tuple(json.loads(starts)))
    return found


def _chunks(ids: Sequence[DocumentId]) -> Iterable[Sequence[DocumentId]]:
    return (ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK))


def all_ids(session: Session, state: DocumentState | None = None) -> tuple[DocumentId, ...]:
    """Return the identifiers of all documents, or of those in a state."""
    query = select(DocumentRecord.id).order_by(DocumentRecord.id)
    if state is not None:
        query = query.where(DocumentRecord.state == state.value)
    return tuple(map(DocumentId, session.scalars(query)))


def kept_ids(session: Session) -> tuple[DocumentId, ...]:
    """Return the identifiers of all documents outside of the trash."""
    query = (
        select(DocumentRecord.id)
        .where(DocumentRecord.state != DocumentState.TRASH.value)
        .order_by(DocumentRecord.id)
    )
    return tuple(map(DocumentId, session.scalars(query)))


def unclear_ids(session: Session) -> tuple[DocumentId, ...]:
    """Return the papers outside of the trash that lack text or wait in the inbox."""
    query = (
        select(DocumentRecord.id)
        .join(TextRow, TextRow.document_id == DocumentRecord.id)
        .where(
            DocumentRecord.state != DocumentState.TRASH.value,
            or_(TextRow.length == 0, DocumentRecord.state == DocumentState.INBOX.value),
        )
        .order_by(DocumentRecord.id)
    )
    return tuple(map(DocumentId, session.scalars(query)))


def with_hashes(session: Session, hashes: Collection[str]) -> dict[str, DocumentId]:
    """Return the documents that hold files of some contents, in the trash too; at most 500."""
    query = select(OriginalRow.sha256, OriginalRow.document_id)
    found = session.execute(query.where(OriginalRow.sha256.in_(hashes)))
    return {sha256: DocumentId(one) for sha256, one in found}


def all_hashes(session: Session) -> dict[str, DocumentId]:
    """Return the document of every content in the library, the trash included."""
    query = select(OriginalRow.sha256, OriginalRow.document_id)
    return {sha256: DocumentId(found) for sha256, found in session.execute(query)}


def all_originals(session: Session) -> tuple[tuple[DocumentId, Original], ...]:
    """Return every original with its document."""
    query = select(OriginalRow).order_by(OriginalRow.id)
    return tuple((DocumentId(row.document_id), _original(row)) for row in session.scalars(query))


def titles_of_kind(
    session: Session, document_type: str, issuer: str | None
) -> tuple[tuple[DocumentId, str], ...]:
    """Return the titles of the papers of one kind that one body issued."""
    query = select(DocumentRecord.id, DocumentRecord.abstract).where(
        DocumentRecord.document_type == document_type,
        DocumentRecord.issuer.is_(None) if issuer is None else DocumentRecord.issuer == issuer,
        DocumentRecord.abstract.is_not(None),
    )
    return tuple((DocumentId(key), title or "") for key, title in session.execute(query))


def without_text(session: Session, limit: int) -> dict[DocumentId, str]:
    """Return documents outside of the trash that lack text, each with the reason."""
    query = (
        select(TextRow.document_id, TextRow.missing)
        .join(DocumentRecord, DocumentRecord.id == TextRow.document_id)
        .where(DocumentRecord.state != DocumentState.TRASH.value, TextRow.length == 0)
        .order_by(TextRow.document_id)
        .limit(limit)
    )
    return {DocumentId(key): reason or "no_text" for key, reason in session.execute(query)}


def evidence_for(record: DocumentRecord, name: Field) -> Evidence | None:
    """Return where a value of the record comes from."""
    return next((evidence_of(row) for row in record.evidence if row.field == name.value), None)


def set_evidence(record: DocumentRecord, name: Field, proof: Evidence | None) -> None:
    """Replace where a value of the record comes from; None for no value."""
    row = next((row for row in record.evidence if row.field == name.value), None)
    if proof is None:
        if row is not None:
            record.evidence.remove(row)
    elif row is None:
        record.evidence.append(EvidenceRow(**evidence_values(name, proof)))
    else:
        for column, value in evidence_values(name, proof).items():
            setattr(row, column, value)


def evidence_values(name: Field, proof: Evidence) -> dict[str, Any]:
    """Return the columns of an evidence row, for other modules of this package."""
    return {
        "field": name.value,
        "value": proof.value,
        "confidence": proof.confidence,
        "rule": proof.rule,
        "origin": proof.origin.value,
        "start": proof.start,
        "end": proof.end,
    }
