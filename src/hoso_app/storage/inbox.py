"""What waits in the inbox, with everything that tells why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from hoso_app.domain.documents import DocumentFields, DocumentState, Evidence, Field
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.text import sort_key
from hoso_app.storage import documents
from hoso_app.storage.tables import DocumentRecord, OriginalRow, TextRow

_CHUNK = 500
_HEAD = 1500
"""Characters that hold the letterhead of a paper."""


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A paper of the inbox; ``head`` is the beginning of its text."""

    document_id: DocumentId
    fields: DocumentFields
    evidence: Mapping[Field, Evidence]
    file_name: str
    folder: str
    missing_text: str | None
    head: str


def waiting_ids(session: Session) -> tuple[DocumentId, ...]:
    """Return the papers that wait, by folder and name."""
    query = (
        select(DocumentRecord.id, OriginalRow.folder, OriginalRow.name)
        .outerjoin(OriginalRow, OriginalRow.document_id == DocumentRecord.id)
        .where(DocumentRecord.state == DocumentState.INBOX.value)
        .order_by(OriginalRow.position.desc())
    )
    # The first file of a record comes last, and is the one that stays.
    places = {key: (folder or "", name or "") for key, folder, name in session.execute(query)}
    order = sorted(places, key=lambda key: (*map(sort_key, places[key]), key))
    return tuple(map(DocumentId, order))


def waiting(session: Session, ids: Sequence[DocumentId]) -> tuple[WaitingRow, ...]:
    """Return those of ``ids`` that wait, in the order asked for."""
    query = (
        select(
            DocumentRecord,
            func.substr(func.coalesce(TextRow.text, ""), 1, _HEAD),
            TextRow.missing,
        )
        .outerjoin(TextRow, TextRow.document_id == DocumentRecord.id)
        .where(DocumentRecord.state == DocumentState.INBOX.value)
        .options(
            selectinload(DocumentRecord.originals),
            selectinload(DocumentRecord.evidence),
            selectinload(DocumentRecord.term),
        )
    )
    found = {
        record.id: _row(record, head, missing)
        for start in range(0, len(ids), _CHUNK)
        for record, head, missing in session.execute(
            query.where(DocumentRecord.id.in_(ids[start : start + _CHUNK]))
        )
    }
    return tuple(found[key] for key in ids if key in found)


def _row(record: DocumentRecord, head: str, missing: str | None) -> WaitingRow:
    first = record.originals[0] if record.originals else None
    return WaitingRow(
        DocumentId(record.id),
        documents.fields_of(record),
        {Field(row.field): documents.evidence_of(row) for row in record.evidence},
        first.name if first else "",
        first.folder if first else "",
        missing,
        head,
    )


def head_of(session: Session, document_id: DocumentId) -> str:
    """Return the beginning of a paper's text, empty where it has none."""
    query = select(func.substr(TextRow.text, 1, _HEAD)).where(TextRow.document_id == document_id)
    return session.scalar(query) or ""
