"""Tags."""

from collections.abc import Collection

from sqlalchemy import delete, exists, func, select
from sqlalchemy.orm import Session

from hoso_app.domain.dossiers import Tag
from hoso_app.domain.errors import NameTakenError, NotFoundError
from hoso_app.domain.ids import DocumentId, TagId
from hoso_app.domain.text import fold, sort_key
from hoso_app.storage.tables import DocumentRecord, DocumentTagRow, TagRow


def all_tags(session: Session) -> tuple[Tag, ...]:
    """Return the tags in Vietnamese order, with the documents that carry them."""
    count = func.count(DocumentRecord.id)
    query = (
        select(TagRow, count)
        .outerjoin(DocumentTagRow, DocumentTagRow.tag_id == TagRow.id)
        .outerjoin(
            DocumentRecord,
            (DocumentRecord.id == DocumentTagRow.document_id) & (DocumentRecord.state != "trash"),
        )
        .group_by(TagRow.id)
    )
    tags = [Tag(TagId(row.id), row.name, row.colour, n) for row, n in session.execute(query)]
    return tuple(sorted(tags, key=lambda tag: sort_key(tag.name)))


def named(session: Session, name: str) -> TagRow:
    """Return the row of a tag, made where there is none of that name."""
    row = session.scalar(select(TagRow).where(TagRow.name == name))
    if row is None:
        row = TagRow(name=name, folded=fold(name))
        session.add(row)
        session.flush()
    return row


def name_of(session: Session, tag_id: TagId) -> str:
    """Return the name of a tag.

    Raises:
        NotFoundError: There is no such tag.
    """
    row = session.get(TagRow, tag_id)
    if row is None:
        raise NotFoundError("tag", str(tag_id))
    return row.name


def check_free(session: Session, name: str, tag_id: TagId) -> None:
    """Make sure that no other tag has a name.

    Raises:
        NameTakenError: Another one has it.
    """
    other = session.scalar(select(TagRow.id).where(TagRow.name == name, TagRow.id != tag_id))
    if other is not None:
        raise NameTakenError("tag", name)


def carriers(session: Session, tag_id: TagId) -> tuple[DocumentId, ...]:
    """Return the documents that carry a tag, those in the trash too."""
    query = (
        select(DocumentTagRow.document_id)
        .where(DocumentTagRow.tag_id == tag_id)
        .order_by(DocumentTagRow.document_id)
    )
    return tuple(map(DocumentId, session.scalars(query)))


def remove_unused(session: Session, ids: Collection[int]) -> None:
    """Forget those of the tags named that no document carries any more.

    A tag that was given a colour was made on purpose, and stays.
    """
    is_carried = exists().where(DocumentTagRow.tag_id == TagRow.id)
    is_plain = TagRow.colour.is_(None)
    session.execute(delete(TagRow).where(TagRow.id.in_(ids), ~is_carried, is_plain))


def colour_of(session: Session, name: str) -> str | None:
    """Return the colour of a tag, None where it has none or is not there."""
    return session.scalar(select(TagRow.colour).where(TagRow.name == name))


def set_colour(session: Session, name: str, colour: str | None) -> None:
    """Give a tag a colour, making it where it is new; None takes the colour away."""
    if colour is not None:
        named(session, name).colour = colour
        session.flush()
        return
    row = session.scalar(select(TagRow).where(TagRow.name == name))
    if row is not None:
        row.colour = None
        session.flush()
        remove_unused(session, [row.id])
