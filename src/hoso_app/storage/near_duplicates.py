"""Papers of like text: the numbers of their sketches, and the pairs that were found."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, delete, func, insert, or_, select, update
from sqlalchemy.orm import Session

from hoso_app.domain.ids import DocumentId
from hoso_app.storage.tables import DocumentRecord, NearDuplicateRow, ShingleRow, TextRow

_COMMON = 64
"""Papers that may share a number before it counts as a phrase of the trade.

Letterheads and standing phrases would otherwise make every paper resemble
every other, and every question slower with each paper.
"""
_NOBODY = 0
"""Stands in place of all documents of a number that became common."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two papers of like text; ``first`` has the smaller identifier."""

    first: DocumentId
    second: DocumentId
    ratio: float
    is_dismissed: bool = False

    def other_than(self, document_id: DocumentId) -> DocumentId:
        """Return the other one of the two."""
        return self.second if document_id == self.first else self.first


def add_sketch(
    session: Session, document_id: DocumentId, numbers: Sequence[int]
) -> dict[DocumentId, int]:
    """Keep a document's sketch; return those that share enough of it, and how much.

    A fifth of what is not common has to be the same, and at least two numbers.
    """
    if not numbers:
        return {}
    query = select(ShingleRow.number, ShingleRow.document_id).where(ShingleRow.number.in_(numbers))
    by_number: dict[int, list[int]] = {}
    for number, other in session.execute(query):
        by_number.setdefault(number, []).append(other)
    shared: Counter[int] = Counter()
    own = []
    for number in numbers:
        others = by_number.get(number, [])
        if others == [_NOBODY]:
            continue
        own.append(number)
        shared.update(others)
        if len(others) >= _COMMON:
            _make_common(session, number)
    common = set(numbers) - set(own) | {n for n in own if len(by_number.get(n, ())) >= _COMMON}
    rows = [
        {"number": n, "document_id": document_id}
        for n in numbers
        if n not in common and document_id not in by_number.get(n, ())
    ]
    if rows:
        session.execute(insert(ShingleRow), rows)
    needed = max(2, round(len(own) / 5))
    return {
        DocumentId(other): count
        for other, count in shared.most_common()
        if count >= needed and other != document_id
    }


def _make_common(session: Session, number: int) -> None:
    session.execute(delete(ShingleRow).where(ShingleRow.number == number))
    session.execute(insert(ShingleRow), {"number": number, "document_id": _NOBODY})


def remove_sketch(session: Session, document_id: DocumentId, numbers: Sequence[int]) -> None:
    """Forget a document's sketch."""
    session.execute(
        delete(ShingleRow).where(
            ShingleRow.number.in_(numbers), ShingleRow.document_id == document_id
        )
    )


def add_pairs(session: Session, pairs: Iterable[Pair]) -> None:
    """Note pairs of like papers."""
    rows = [
        {
            "first_id": pair.first,
            "second_id": pair.second,
            "ratio": pair.ratio,
            "is_dismissed": pair.is_dismissed,
        }
        for pair in pairs
    ]
    if rows:
        session.execute(insert(NearDuplicateRow), rows)


def remove_pairs(session: Session, document_id: DocumentId) -> tuple[Pair, ...]:
    """Forget the pairs of a document; return what they were."""
    query = select(NearDuplicateRow).where(_has(document_id))
    gone = tuple(map(_pair, session.scalars(query)))
    session.execute(delete(NearDuplicateRow).where(_has(document_id)))
    return gone


def of_documents(session: Session, ids: Sequence[DocumentId]) -> tuple[Pair, ...]:
    """Return the pairs of documents, at most 400 of them, without those in the trash."""
    query = _living().where(
        or_(NearDuplicateRow.first_id.in_(ids), NearDuplicateRow.second_id.in_(ids))
    )
    return tuple(map(_pair, session.scalars(query)))


def open_pairs(session: Session, limit: int) -> tuple[Pair, ...]:
    """Return the pairs that nobody has looked at, the most alike first."""
    query = _living().where(NearDuplicateRow.is_dismissed.is_(False)).limit(limit)
    return tuple(map(_pair, session.scalars(query)))


def _living() -> Select[NearDuplicateRow]:
    trash = select(DocumentRecord.id).where(DocumentRecord.state == "trash")
    return (
        select(NearDuplicateRow)
        .where(NearDuplicateRow.first_id.not_in(trash), NearDuplicateRow.second_id.not_in(trash))
        .order_by(NearDuplicateRow.ratio.desc(), NearDuplicateRow.second_id.desc())
    )


def set_dismissed(session: Session, pair: Pair) -> bool:
    """Note whether a pair is of interest; return False where there is no such pair."""
    found = session.execute(
        update(NearDuplicateRow)
        .where(NearDuplicateRow.first_id == pair.first, NearDuplicateRow.second_id == pair.second)
        .values(is_dismissed=pair.is_dismissed)
        .returning(NearDuplicateRow.first_id)
    ).first()
    return found is not None


@dataclass(frozen=True, slots=True)
class Likely:
    """What is compared of a paper: its text, and what tells versions from siblings."""

    document_id: DocumentId
    text: str
    is_ocr: bool
    is_draft: bool
    document_number: str | None
    issued_on: str | None


def likely(session: Session, ids: Sequence[DocumentId], length: int) -> tuple[Likely, ...]:
    """Return the beginnings of texts, ``length`` characters of each, trash left out."""
    query = (
        select(
            DocumentRecord.id,
            func.substr(TextRow.text, 1, length),
            TextRow.is_ocr,
            DocumentRecord.draft,
            DocumentRecord.document_number,
            DocumentRecord.issued_on,
        )
        .join(TextRow, TextRow.document_id == DocumentRecord.id)
        .where(DocumentRecord.id.in_(ids), DocumentRecord.state != "trash")
    )
    return tuple(
        Likely(DocumentId(key), text, is_ocr, bool(draft), number, day)
        for key, text, is_ocr, draft, number, day in session.execute(query)
    )


def _has(document_id: DocumentId) -> ColumnElement[bool]:
    return or_(NearDuplicateRow.first_id == document_id, NearDuplicateRow.second_id == document_id)


def _pair(row: NearDuplicateRow) -> Pair:
    return Pair(DocumentId(row.first_id), DocumentId(row.second_id), row.ratio, row.is_dismissed)
