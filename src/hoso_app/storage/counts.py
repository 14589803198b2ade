"""How many documents there are."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from hoso_app.domain.documents import DocumentState
from hoso_app.storage.tables import DocumentRecord, OriginalRow, TextRow


@dataclass(frozen=True, slots=True)
class Counts:
    """How many documents there are, by state; ``searchable`` have text, trash aside."""

    documents: int
    originals: int
    searchable: int
    inbox: int
    trash: int
    starred: int


def count_all(session: Session) -> Counts:
    """Count. ``documents`` leaves the trash out."""

    def count(*conditions: ColumnElement[bool]) -> int:
        query = select(func.count()).select_from(DocumentRecord).where(*conditions)
        return session.scalar(query) or 0

    kept = DocumentRecord.state != DocumentState.TRASH.value
    with_text = DocumentRecord.id.in_(select(TextRow.document_id).where(TextRow.length > 0))
    return Counts(
        documents=count(kept),
        originals=session.scalar(select(func.count()).select_from(OriginalRow)) or 0,
        searchable=count(kept, with_text),
        inbox=count(DocumentRecord.state == DocumentState.INBOX.value),
        trash=count(DocumentRecord.state == DocumentState.TRASH.value),
        starred=count(kept, DocumentRecord.is_starred.is_(True)),
    )


def missing_text_counts(session: Session) -> dict[str, int]:
    """Return how many documents outside of the trash lack text, by reason."""
    query = (
        select(TextRow.missing, func.count())
        .join(DocumentRecord, DocumentRecord.id == TextRow.document_id)
        .where(DocumentRecord.state != DocumentState.TRASH.value, TextRow.length == 0)
        .group_by(TextRow.missing)
    )
    return {reason or "no_text": number for reason, number in session.execute(query)}
