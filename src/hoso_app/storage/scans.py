"""Papers that wait for their letters to be read, and the pages that were."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from hoso_app.domain.documents import DocumentState
from hoso_app.domain.ids import DocumentId
from hoso_app.storage.tables import DocumentRecord, OriginalRow, ScannedPageRow, TextRow

_WAITS = (TextRow.needs_ocr.is_(True), DocumentRecord.state != DocumentState.TRASH.value)


@dataclass(frozen=True, slots=True)
class WaitingScan:
    """A paper of which pages are pictures that nobody has read yet."""

    document_id: DocumentId
    sha256: str
    name: str


def waiting(session: Session) -> tuple[WaitingScan, ...]:
    """Return the papers outside of the trash that wait, in the order of filing."""
    query = (
        select(DocumentRecord.id, OriginalRow.sha256, OriginalRow.name)
        .join(TextRow, TextRow.document_id == DocumentRecord.id)
        .join(OriginalRow, OriginalRow.document_id == DocumentRecord.id)
        .where(*_WAITS, OriginalRow.came_as_id.is_(None))
        .order_by(DocumentRecord.id, OriginalRow.position)
    )
    found: dict[int, WaitingScan] = {}
    for number, sha256, name in session.execute(query):
        found.setdefault(number, WaitingScan(DocumentId(number), sha256, name))
    return tuple(found.values())


def count_waiting(session: Session) -> int:
    """Return how many papers outside of the trash wait."""
    query = (
        select(func.count())
        .select_from(TextRow)
        .join(DocumentRecord, DocumentRecord.id == TextRow.document_id)
        .where(*_WAITS)
    )
    return session.scalar(query) or 0


def waiting_among(session: Session, ids: Collection[DocumentId]) -> frozenset[DocumentId]:
    """Return those documents that wait; of 500 at most."""
    query = (
        select(TextRow.document_id)
        .join(DocumentRecord, DocumentRecord.id == TextRow.document_id)
        .where(*_WAITS, TextRow.document_id.in_(ids))
    )
    return frozenset(map(DocumentId, session.scalars(query)))


def pages(session: Session, sha256: str) -> dict[int, str]:
    """Return the pages of a file that were read, by their place from 0."""
    query = select(ScannedPageRow.page, ScannedPageRow.text).where(ScannedPageRow.sha256 == sha256)
    return {row.page: row.text for row in session.execute(query)}


def keep_page(session: Session, sha256: str, page: int, text: str) -> None:
    """Keep a page that was read until its whole file is."""
    row = insert(ScannedPageRow).values(sha256=sha256, page=page, text=text)
    session.execute(row.on_conflict_do_nothing())


def forget_pages(session: Session, sha256: str) -> None:
    """Drop the pages of a file whose text is complete."""
    session.execute(delete(ScannedPageRow).where(ScannedPageRow.sha256 == sha256))


def give_up(session: Session, document_id: DocumentId, problem: str) -> None:
    """Let a paper wait no longer whose pictures cannot be read, and say why."""
    of_paper = TextRow.document_id == document_id
    session.execute(update(TextRow).where(of_paper).values(needs_ocr=False))
    session.execute(update(TextRow).where(of_paper, TextRow.length == 0).values(missing=problem))
