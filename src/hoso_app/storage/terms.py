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
