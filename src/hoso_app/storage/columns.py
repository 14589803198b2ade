"""One value of every document, for putting a table in order."""

from sqlalchemy import String, cast, select
from sqlalchemy.orm import Session

from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Column, ValueColumn
from hoso_app.storage.tables import DocumentRecord, TermRow

_VALUES = {
    Column.NUMBER: DocumentRecord.document_number,
    Column.DOCUMENT_TYPE: DocumentRecord.document_type,
    Column.ISSUER: DocumentRecord.issuer,
    Column.TITLE: DocumentRecord.abstract,
}


def column_values(session: Session, column: ValueColumn) -> list[tuple[DocumentId, str | None]]:
    """Return what every document has in a column."""
    if column is Column.TERM:
        query = select(DocumentRecord.id, cast(TermRow.first_year, String)).outerjoin(
            TermRow, TermRow.id == DocumentRecord.term_id
        )
    else:
        query = select(DocumentRecord.id, _VALUES[column])
    return [(DocumentId(number), value) for number, value in session.execute(query)]
