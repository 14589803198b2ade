"""Records by what identifies a paper: number and symbol, its day, its file's name."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from hoso_app.domain.documents import (
    DocumentFields,
    DocumentNumber,
    DocumentState,
    Evidence,
    Field,
    Origin,
)
from hoso_app.domain.edits import value_text, with_value
from hoso_app.domain.ids import DocumentId
from hoso_app.storage import documents, new_documents
from hoso_app.storage.new_documents import NewDocument
from hoso_app.storage.tables import DocumentRecord, OriginalRow

_IS_KEPT = DocumentRecord.state != DocumentState.TRASH.value
_HAS_FILE = exists().where(OriginalRow.document_id == DocumentRecord.id)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that could be the paper that somebody means."""

    document_id: DocumentId
    fields: DocumentFields


def with_number(
    session: Session, number: DocumentNumber, *, only_without_file: bool = False
) -> tuple[Candidate, ...]:
    """Return the records of a number; of any symbol where it has none."""
    conditions = [DocumentRecord.number == number.number]
    if number.symbol is not None:
        conditions.append(DocumentRecord.symbol == number.symbol)
    if number.year is not None:
        conditions.append(DocumentRecord.number_year == number.year)
    if only_without_file:
        conditions.append(~_HAS_FILE)
    return tuple(
        one
        for one in _candidates(session, *conditions)
        if one.fields.number is not None and one.fields.number.suffix == number.suffix
    )


def numbers_without_file(
    session: Session, numbers: Collection[DocumentNumber]
) -> frozenset[tuple[int | None, str | None]]:
    """Return numbers and symbols of records without a file, among some; at most 400."""
    query = select(DocumentRecord.number, DocumentRecord.symbol).where(
        _IS_KEPT,
        DocumentRecord.number.in_({one.number for one in numbers}),
        DocumentRecord.symbol.in_({one.symbol for one in numbers}),
        ~_HAS_FILE,
    )
    return frozenset((number, symbol) for number, symbol in session.execute(query))


def on_day(session: Session, iso: str) -> tuple[Candidate, ...]:
    """Return the records of a day of issue."""
    return tuple(_candidates(session, DocumentRecord.issued_on == iso))


def with_file(session: Session, name: str) -> tuple[Candidate, ...]:
    """Return the records that have a file of that name."""
    named = exists().where(OriginalRow.document_id == DocumentRecord.id, OriginalRow.name == name)
    return tuple(_candidates(session, named))


def _candidates(session: Session, *conditions: ColumnElement[bool]) -> Iterator[Candidate]:
    query = select(DocumentRecord).where(_IS_KEPT, *conditions).order_by(DocumentRecord.id)
    for record in session.scalars(query):
        yield Candidate(DocumentId(record.id), documents.fields_of(record))


def insert_without_file(
    session: Session, fields: DocumentFields, evidence: Mapping[Field, Evidence], now: datetime
) -> DocumentId:
    """Add a filed record for a paper of which only a register tells."""
    record = DocumentRecord(
        state=DocumentState.FILED.value, added_at=now, changed_at=now, revision=0
    )
    session.add(record)
    documents.write_fields(session, record, fields, now)
    session.flush()
    new_documents.add_evidence(session, DocumentId(record.id), evidence)
    return DocumentId(record.id)


def fill(session: Session, document_id: DocumentId, new: NewDocument, now: datetime) -> None:
    """Give a record without a file its paper; what was set by hand stays."""
    record = documents.record_of(session, document_id)
    fields, evidence = new.fields, dict(new.evidence)
    for row in list(record.evidence):
        name = Field(row.field)
        if row.origin == Origin.HAND.value:
            fields = with_value(fields, name, value_text(documents.fields_of(record), name))
            evidence.pop(name, None)
        else:
            record.evidence.remove(row)
    session.flush()
    own = documents.fields_of(record)
    same_issuer = fields.issuer == own.issuer
    fields = replace(fields, issuer_id=own.issuer_id if same_issuer else new.fields.issuer_id)
    documents.write_fields(session, record, fields, now)
    session.flush()
    new_documents.add_file(session, document_id, replace(new, fields=fields, evidence=evidence))
    session.expire(record)
