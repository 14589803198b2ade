"""Which record of the library a paper is, by what identifies papers.

Numbers begin anew in each term and with each body (36-HD/VPTW, 2018), so that
a number alone names nothing: its day has to agree, else the body that issued it.
"""

from collections.abc import Sequence

from hoso_app.domain.body_names import bodies_agree
from hoso_app.domain.dates import PartialDate, Precision
from hoso_app.domain.documents import DocumentFields, DocumentNumber, Field
from hoso_app.domain.edits import value_text
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.resemblance import likeness
from hoso_app.domain.text import fold
from hoso_app.storage import identities
from hoso_app.storage.engine import Session

NOTHING = DocumentFields()
_SAME_TITLE = 0.8


def matches(
    session: Session, fields: DocumentFields, file_names: Sequence[str] = ()
) -> tuple[DocumentId, ...]:
    """Return the records that a line of a register means; more than one is open.

    Args:
        session: Where to look.
        fields: What the line says.
        file_names: The files that it names, which decide where they are known.
    """
    for name in file_names:
        named = identities.with_file(session, name)
        if named:
            return tuple(one.document_id for one in named)
    number = fields.number
    if number is not None and number.number is not None:
        found = identities.with_number(session, number)
        return tuple(one.document_id for one in found if is_same(fields, one.fields))
    day = fields.issued_on
    if day is None or day.precision is not Precision.DAY or not fields.abstract:
        return ()
    return tuple(
        one.document_id
        for one in identities.on_day(session, day.iso)
        if one.fields.number is None and _has_same_title(fields, one.fields)
    )


def without_file(session: Session, fields: DocumentFields) -> DocumentId | None:
    """Return the one record without a file that a paper just read belongs to."""
    number = fields.number
    if number is None or number.number is None or number.symbol is None:
        return None
    found = identities.with_number(session, number, only_without_file=True)
    same = [one for one in found if is_same(fields, one.fields)]
    return same[0].document_id if len(same) == 1 else None


def places_without_file(session: Session, papers: Sequence[DocumentFields]) -> tuple[int, ...]:
    """Return the places of those papers whose number a record without a file has."""
    numbers = [paper.number for paper in papers if paper.number is not None]
    waiting = identities.numbers_without_file(session, numbers)
    return tuple(
        place
        for place, paper in enumerate(papers)
        if paper.number is not None and (paper.number.number, paper.number.symbol) in waiting
    )


def is_same(one: DocumentFields, other: DocumentFields) -> bool:
    """Return whether two records of one number are the same paper.

    Nothing known of both may contradict, and day or issuer has to agree.
    """
    if not _fit(one.document_type, other.document_type):
        return False
    if one.issued_on is not None and other.issued_on is not None:
        return _agree(one.issued_on, other.issued_on)
    if one.issuer and other.issuer:
        return bodies_agree(one.issuer, other.issuer)
    return _has_same_title(one, other)


def _fit(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _agree(one: PartialDate, other: PartialDate) -> bool:
    """Return whether two dates can be the same day."""
    return one.first_day <= other.last_day and other.first_day <= one.last_day


def _names_agree(one: str, other: str) -> bool:
    """Return whether a name is the other, or part of it: ``Hoa`` and ``Trần Thị Hoa``."""
    mine, theirs = f" {fold(one)} ", f" {fold(other)} "
    return mine in theirs or theirs in mine


def _has_same_title(one: DocumentFields, other: DocumentFields) -> bool:
    if not one.abstract or not other.abstract:
        return False
    return likeness(one.abstract, other.abstract) >= _SAME_TITLE


def fields_agree(name: Field, one: DocumentFields, other: DocumentFields) -> bool:
    """Return whether two records mean the same by a field, in more or in fewer words."""
    match name:
        case Field.DOCUMENT_NUMBER:
            return (
                one.number is not None
                and other.number is not None
                and _numbers_agree(one.number, other.number)
            )
        case Field.ISSUED_ON:
            return (
                one.issued_on is not None
                and other.issued_on is not None
                and _agree(one.issued_on, other.issued_on)
            )
        case Field.ABSTRACT:
            return _has_same_title(one, other)
    mine, theirs = value_text(one, name), value_text(other, name)
    if mine is None or theirs is None:
        return False
    is_body = name in {Field.ISSUER, Field.SUPERIOR}
    return bodies_agree(mine, theirs) if is_body else _names_agree(mine, theirs)


def _numbers_agree(one: DocumentNumber, other: DocumentNumber) -> bool:
    """Return whether one number is the other, or the other without its symbol."""
    return (one.number, one.suffix) == (other.number, other.suffix) and (
        one.symbol is None or other.symbol is None or one.symbol == other.symbol
    )
