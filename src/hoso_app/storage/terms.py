"""Terms of office and the congresses that open them."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from hoso_app.domain.ids import CommitteeId
from hoso_app.domain.terms import Congress, Term
from hoso_app.storage.tables import CongressRow, TermRow


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


def closed_congresses(session: Session) -> dict[CommitteeId, list[Congress]]:
    """Return the congresses of which the last day is known, by their committees."""
    query = (
        select(CongressRow, TermRow)
        .join(TermRow, TermRow.id == CongressRow.term_id)
        .where(CongressRow.closed_on.is_not(None))
    )
    found: dict[CommitteeId, list[Congress]] = {}
    for row, term in session.execute(query):
        congress = Congress(Term(term.first_year, term.last_year), row.ordinal, row.closed_on)
        found.setdefault(CommitteeId(row.committee_id), []).append(congress)
    return found


def congresses(session: Session, committee_id: CommitteeId) -> tuple[Congress, ...]:
    """Return what is known of a committee's congresses, the latest first."""
    query = (
        select(CongressRow, TermRow)
        .join(TermRow, TermRow.id == CongressRow.term_id)
        .where(CongressRow.committee_id == committee_id)
        .order_by(TermRow.first_year.desc())
    )
    return tuple(
        Congress(Term(term.first_year, term.last_year), row.ordinal, row.closed_on)
        for row, term in session.execute(query)
    )
