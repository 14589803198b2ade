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
    documents, searchable = count_searchable(session)
    return Counts(
        documents=documents,
        originals=session.scalar(select(func.count()).select_from(OriginalRow)) or 0,
        searchable=searchable,
        inbox=count(DocumentRecord.state == DocumentState.INBOX.value),
        trash=count(DocumentRecord.state == DocumentState.TRASH.value),
        starred=count(kept, DocumentRecord.is_starred.is_(True)),
    )


def count_searchable(session: Session) -> tuple[int, int]:
    """Return how many documents there are outside of the trash, and how many have text.

    Asked after every write, while thousands are filed: counted in indexes alone, since to
    look up the text of each of 100,000 documents takes a tenth of a second. What has a text
    but is in the trash is taken off again.
    """
    is_trash = DocumentRecord.state == DocumentState.TRASH.value
    has_text = TextRow.length > 0
    by_state = select(DocumentRecord.state, func.count().label("number")).group_by(
        DocumentRecord.state
    )
    states = {row.state: row.number for row in session.execute(by_state)}
    in_trash = states.pop(DocumentState.TRASH.value, 0)
    searchable = session.scalar(select(func.count()).select_from(TextRow).where(has_text)) or 0
    if in_trash:
        thrown_away = (
            select(func.count())
            .select_from(DocumentRecord)
            .join(TextRow, TextRow.document_id == DocumentRecord.id)
            .where(is_trash, has_text)
        )
        searchable -= session.scalar(thrown_away) or 0
    return sum(states.values()), searchable


def missing_text_counts(session: Session) -> dict[str, int]:
    """Return how many documents outside of the trash lack text, by reason."""
    query = (
        select(TextRow.missing, func.count())
        .join(DocumentRecord, DocumentRecord.id == TextRow.document_id)
        .where(DocumentRecord.state != DocumentState.TRASH.value, TextRow.length == 0)
        .group_by(TextRow.missing)
    )
    return {reason or "no_text": number for reason, number in session.execute(query)}
