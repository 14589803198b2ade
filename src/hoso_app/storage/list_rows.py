"""What lists show of documents, read as columns: no mapped rows are made for it."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, bindparam, case, exists, func, select
from sqlalchemy.orm import Session

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import DocumentRow, DocumentState, Field, Origin
from hoso_app.domain.ids import DocumentId
from hoso_app.storage.tables import (
    DocumentRecord,
    DocumentTagRow,
    EvidenceRow,
    OriginalRow,
    TagRow,
    TermRow,
    TextRow,
)

_CHUNK = 500
"""Identifiers in one IN clause; SQLite's oldest limit is 999."""


def rows(session: Session, ids: Sequence[DocumentId]) -> tuple[DocumentRow, ...]:
    """Return what lists show, in the order asked for; unknown ids are left out.

    Columns and no mapped rows: a list asks with every key typed.
    """
    found: dict[int, DocumentRow] = {}
    for start in range(0, len(ids), _CHUNK):
        part = ids[start : start + _CHUNK]
        tags = tags_of(session, part)
        for row in session.execute(_ROWS, {"ids": part}).all():
            found[row.id] = _row(row, tuple(tags.get(row.id, ())))
    return tuple(found[key] for key in ids if key in found)


def _rows_query() -> Select[Any]:
    document, term, texts = (
        DocumentRecord.__table__.c,
        TermRow.__table__.c,
        TextRow.__table__.c,
    )
    evidence = EvidenceRow.__table__.c
    day = case(
        (func.coalesce(document.issued_on, "") != "", Field.ISSUED_ON.value),
        else_=Field.EVENT_ON.value,
    )
    is_inferred = exists().where(
        evidence.document_id == document.id,
        evidence.field == day,
        evidence.origin == Origin.INFERRED.value,
    )
    return (
        select(
            document.id,
            document.state,
            document.document_type,
            document.document_number,
            document.issuer,
            document.sorted_on,
            document.abstract,
            document.is_starred,
            term.first_year,
            term.last_year,
            first_name_query(document.id).label("file_name"),
            is_inferred.label("is_date_inferred"),
            texts.length,
        )
        .select_from(DocumentRecord.__table__)
        .outerjoin(TermRow.__table__, term.id == document.term_id)
        .outerjoin(TextRow.__table__, texts.document_id == document.id)
        .where(document.id.in_(bindparam("ids", expanding=True)))
    )


def first_name_query(document_id: ColumnElement[int]) -> ScalarSelect[str]:
    """Return the column with the name of a document's first file."""
    original = OriginalRow.__table__.c
    return (
        select(original.name)
        .where(original.document_id == document_id)
        .order_by(original.position, original.id)
        .limit(1)
        .scalar_subquery()
    )


def tags_of(session: Session, ids: Sequence[DocumentId]) -> dict[int, list[str]]:
    """Return the tags of documents in their order; those that have none are left out."""
    return grouped(session.execute(_TAGS, {"ids": ids}))


def grouped(pairs: Iterable[Any]) -> dict[int, list[Any]]:
    """Return what belongs to each key, in the order of the pairs."""
    found: dict[int, list[Any]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found


def _tags_query() -> Select[Any]:
    carried, tag = DocumentTagRow.__table__.c, TagRow.__table__.c
    return (
        select(carried.document_id, tag.name)
        .select_from(DocumentTagRow.__table__)
        .join(TagRow.__table__, tag.id == carried.tag_id)
        .where(carried.document_id.in_(bindparam("ids", expanding=True)))
        .order_by(tag.folded)
    )


_ROWS = _rows_query()
_TAGS = _tags_query()


def _row(row: Any, tags: tuple[str, ...]) -> DocumentRow:
    return DocumentRow(
        id=DocumentId(row.id),
        state=DocumentState(row.state),
        document_type=row.document_type,
        document_number=row.document_number,
        issuer=row.issuer,
        issued_on=PartialDate.from_iso(row.sorted_on) if row.sorted_on else None,
        is_date_inferred=row.is_date_inferred,
        term=None if row.first_year is None else f"{row.first_year}-{row.last_year}",
        abstract=row.abstract,
        file_name=row.file_name or "",
        tags=tags,
        is_starred=row.is_starred,
        has_text=bool(row.length),
    )
