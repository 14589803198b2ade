"""Papers of like text: the numbers of their sketches, and the pairs that were found."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.orm import Session, aliased

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.ids import DocumentId
from hoso_app.storage.tables import Base, DocumentRecord, NearDuplicateRow, ShingleRow, TextRow

# The tables themselves, not their mapped classes, and questions put together once: each
# paper that is filed asks them, and has two milliseconds.
_SHINGLE = Base.metadata.tables[ShingleRow.__tablename__]
_DOCUMENT = Base.metadata.tables[DocumentRecord.__tablename__]
_TEXT = Base.metadata.tables[TextRow.__tablename__]
_HOLDERS = select(_SHINGLE.c.number, _SHINGLE.c.document_id).where(
    _SHINGLE.c.number.in_(bindparam("numbers", expanding=True))
)
_LIKELY = (
    select(
        _DOCUMENT.c.id,
        _TEXT.c.is_ocr,
        _DOCUMENT.c.draft,
        _DOCUMENT.c.document_type,
        _DOCUMENT.c.document_number,
        _DOCUMENT.c.issued_on,
        _DOCUMENT.c.abstract,
    )
    .join(_TEXT, _TEXT.c.document_id == _DOCUMENT.c.id)
    .where(_DOCUMENT.c.id.in_(bindparam("ids", expanding=True)), _DOCUMENT.c.state != "trash")
)
_IN_ONE_QUESTION = 400
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


@dataclass(frozen=True, slots=True)
class Sharing:
    """The papers that share enough of a sketch, the nearest first.

    ``own`` counts the numbers of the sketch that are not common; few of them
    say little.
    """

    documents: tuple[DocumentId, ...]
    own: int


class Sketches:
    """The numbers that papers share, for papers that come one after the other.

    Read once for all of them; what they add is written by ``write``.
    """

    def __init__(self, session: Session, numbers: Iterable[int]) -> None:
        self._session = session
        self._holders: dict[int, list[int]] = {}
        self._new: dict[int, list[int]] = {}
        self._made_common: list[int] = []
        wanted = sorted(set(numbers))
        for start in range(0, len(wanted), _IN_ONE_QUESTION):
            part = wanted[start : start + _IN_ONE_QUESTION]
            for number, other in session.execute(_HOLDERS, {"numbers": part}):
                self._holders.setdefault(number, []).append(other)

    def add(self, document_id: DocumentId, numbers: Sequence[int]) -> Sharing:
        """Take in a document's sketch; return which papers share it.

        A fifth of what is not common has to be the same, and at least two numbers.
        """
        shared: Counter[int] = Counter()
        own = 0
        for number in numbers:
            others = self._holders.setdefault(number, [])
            if others == [_NOBODY]:
                continue
            own += 1
            shared.update(others)
            if len(others) >= _COMMON:
                self._make_common(number)
            elif document_id not in others:
                others.append(document_id)
                self._new.setdefault(number, []).append(document_id)
        needed = max(2, round(own / 5))
        nearest = tuple(
            DocumentId(other)
            for other, count in shared.most_common()
            if count >= needed and other != document_id
        )
        return Sharing(nearest, own)

    def _make_common(self, number: int) -> None:
        self._holders[number] = [_NOBODY]
        self._new.pop(number, None)
        self._made_common.append(number)

    def write(self) -> None:
        """Keep what came in."""
        if self._made_common:
            gone = delete(_SHINGLE).where(_SHINGLE.c.number == bindparam("common"))
            self._session.execute(gone, [{"common": number} for number in self._made_common])
        rows = [
            {"number": number, "document_id": one}
            for number, ids in self._new.items()
            for one in ids
        ]
        rows += [{"number": number, "document_id": _NOBODY} for number in self._made_common]
        if rows:
            self._session.execute(insert(_SHINGLE), rows)


def remove_sketch(session: Session, document_id: DocumentId, numbers: Sequence[int]) -> None:
    """Forget a document's sketch."""
    session.execute(
        delete(_SHINGLE).where(
            _SHINGLE.c.number.in_(numbers), _SHINGLE.c.document_id == document_id
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
    """What tells versions of a paper from its siblings, apart from the text."""

    document_id: DocumentId
    is_ocr: bool
    is_draft: bool
    document_type: str | None
    document_number: str | None
    issued_on: PartialDate | None
    abstract: str | None


def likely(session: Session, ids: Collection[DocumentId]) -> dict[DocumentId, Likely]:
    """Return what is compared of papers, trash left out."""
    wanted = sorted(ids)
    return {
        DocumentId(key): Likely(
            DocumentId(key),
            is_ocr,
            bool(draft),
            kind,
            number,
            PartialDate.from_iso(day) if day else None,
            abstract,
        )
        for start in range(0, len(wanted), _IN_ONE_QUESTION)
        for key, is_ocr, draft, kind, number, day, abstract in session.execute(
            _LIKELY, {"ids": wanted[start : start + _IN_ONE_QUESTION]}
        )
    }


def beginnings(session: Session, ids: Sequence[DocumentId], length: int) -> dict[DocumentId, str]:
    """Return the beginnings of texts, ``length`` characters of each."""
    rows = session.execute(
        select(_TEXT.c.document_id, func.substr(_TEXT.c.text, 1, length)).where(
            _TEXT.c.document_id.in_(ids)
        )
    )
    return {DocumentId(key): text for key, text in rows}


def of_same_number(session: Session, document_id: DocumentId, limit: int) -> tuple[DocumentId, ...]:
    """Return other papers that carry a paper's own number, the newest first."""
    own = aliased(DocumentRecord)
    query = (
        select(_DOCUMENT.c.id)
        .join(own, (own.number == _DOCUMENT.c.number) & (own.symbol == _DOCUMENT.c.symbol))
        .where(own.id == document_id, _DOCUMENT.c.id != document_id)
        .order_by(_DOCUMENT.c.id.desc())
        .limit(limit)
    )
    return tuple(map(DocumentId, session.scalars(query)))


def _has(document_id: DocumentId) -> ColumnElement[bool]:
    return or_(NearDuplicateRow.first_id == document_id, NearDuplicateRow.second_id == document_id)


def _pair(row: NearDuplicateRow) -> Pair:
    return Pair(DocumentId(row.first_id), DocumentId(row.second_id), row.ratio, row.is_dismissed)
