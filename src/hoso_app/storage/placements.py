"""Which record a file belongs to, in what part, in the text form of history."""

import json
from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hoso_app.domain.documents import OriginalRole
from hoso_app.domain.errors import DocumentNotFoundError, InvalidValueError, NotFoundError
from hoso_app.domain.ids import DocumentId, OriginalId
from hoso_app.storage.tables import DocumentRecord, OriginalRow


def read(session: Session, original_id: OriginalId) -> str:
    """Return where a file belongs: document, role, position, and what it came as.

    Raises:
        NotFoundError: There is no such file.
    """
    row = _row(session, original_id)
    return json.dumps([row.document_id, row.role, row.position, row.came_as_id])


def write(session: Session, original_id: OriginalId, value: str) -> tuple[DocumentId, DocumentId]:
    """Put a file where the text says; return the document that had it and the one that has it.

    Raises:
        NotFoundError: There is no such file.
        DocumentNotFoundError: The document is gone.
        InvalidValueError: The text is no placement.
    """
    row = _row(session, original_id)
    try:
        document_id, role, position, came_as = json.loads(value)
        role = OriginalRole(role).value
    except (ValueError, TypeError) as error:
        raise InvalidValueError("originals", value) from error
    if session.get(DocumentRecord, document_id) is None:
        raise DocumentNotFoundError(document_id)
    before = DocumentId(row.document_id)
    row.document_id, row.role, row.position, row.came_as_id = document_id, role, position, came_as
    session.flush()
    for one in (before, document_id):
        # The lists of both records were read before the file moved.
        session.expire(session.get_one(DocumentRecord, one), ["originals"])
    return before, DocumentId(document_id)


def under(
    session: Session, original_id: OriginalId, document_id: DocumentId, role: OriginalRole
) -> str:
    """Return the text form of a file's place behind the others of another record.

    Raises:
        NotFoundError: There is no such file.
    """
    row = _row(session, original_id)
    home = row.came_as_id if row.came_as_id is not None else row.document_id
    return json.dumps([document_id, role.value, _next_position(session, document_id), home])


def home(session: Session, original_id: OriginalId) -> tuple[DocumentId, str]:
    """Return the record that a file was filed as, and the text form of its place there.

    Raises:
        NotFoundError: There is no such file, or it always belonged where it is.
    """
    row = _row(session, original_id)
    if row.came_as_id is None:
        raise NotFoundError("original", str(original_id))
    is_first = _next_position(session, DocumentId(row.came_as_id)) == 0
    role = OriginalRole.MAIN.value if is_first else row.role
    position = _next_position(session, DocumentId(row.came_as_id))
    return DocumentId(row.came_as_id), json.dumps([row.came_as_id, role, position, None])


def given_away(session: Session, ids: Sequence[DocumentId]) -> tuple[OriginalId, ...]:
    """Return the files that were filed as some documents and stand under others; at most 500."""
    query = (
        select(OriginalRow.id)
        .where(OriginalRow.came_as_id.in_(ids))
        .order_by(OriginalRow.came_as_id, OriginalRow.position, OriginalRow.id)
    )
    return tuple(map(OriginalId, session.scalars(query)))


def _row(session: Session, original_id: OriginalId) -> OriginalRow:
    row = session.get(OriginalRow, original_id)
    if row is None:
        raise NotFoundError("original", str(original_id))
    return row


def _next_position(session: Session, document_id: DocumentId) -> int:
    last = session.scalar(
        select(func.max(OriginalRow.position)).where(OriginalRow.document_id == document_id)
    )
    return 0 if last is None else last + 1
