"""Terms of office and the congresses that open them."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from hoso_app.domain.terms import Term
from hoso_app.storage.tables import TermRow


def term_row(session: Session, term: Term) -> TermRow:
    """Return the row of a term, made where it is the first of its years."""
    row = session.scalar(
        select(TermRow).where(
            TermRow.first_year == term.first_year, TermRow.last_year == term.last_year
        )
    )
    if row is None:
        row = TermRow(first_year=term.first_year, last_year=term.last_year)
        session.add(row)
    return row


def all_terms(session: Session) -> tuple[Term, ...]:
    """Return the terms of the library, newest first."""
    query = select(TermRow).order_by(TermRow.first_year.desc(), TermRow.last_year.desc())
    return tuple(Term(row.first_year, row.last_year) for row in session.scalars(query))
