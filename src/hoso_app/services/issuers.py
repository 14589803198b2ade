"""Which committee of the library a written name means; made where it is the first."""

from datetime import date

from hoso_app.domain import catalogue
from hoso_app.domain.committees import TWO_TIER_START, CatalogueEntry, Level
from hoso_app.domain.documents import DocumentFields
from hoso_app.domain.ids import CommitteeId
from hoso_app.domain.text import fold
from hoso_app.storage import committees
from hoso_app.storage.engine import Session

_LEVELS = (
    ("chi bo", Level.BRANCH),
    ("dang uy xa", Level.COMMUNE),
    ("dang uy phuong", Level.COMMUNE),
    ("dang uy thi tran", Level.COMMUNE),
    ("huyen uy", Level.DISTRICT),
    ("thi uy", Level.DISTRICT),
    ("quan uy", Level.DISTRICT),
    ("tinh uy", Level.PROVINCE),
)


def committee_of(
    session: Session, fields: DocumentFields, known: dict[str, CommitteeId] | None = None
) -> CommitteeId | None:
    """Return the committee that issued a paper, None where none is named.

    The catalogue is asked first, for the day of the paper: the same name is
    another body before and after 1 July 2025. What it does not have becomes a
    committee of this library under its superior.

    Args:
        session: The transaction.
        fields: What is known of the paper.
        known: Committees by their codes in the catalogue, asked before the
            library, and added to.
    """
    if not fields.issuer:
        return None
    day = fields.issued_on.first_day if fields.issued_on else None
    parent = _superior(session, fields.superior, day, known)
    entry = catalogue.match_name(fields.issuer, superior=fields.superior, on=day)
    if entry is not None:
        return ensure_entry(session, entry, known)
    found = committees.by_name(session, fields.issuer, parent)
    if found is not None:
        return found
    return committees.add(session, fields.issuer, _level(fields.issuer), parent)


def ensure_entry(
    session: Session, entry: CatalogueEntry, known: dict[str, CommitteeId] | None = None
) -> CommitteeId:
    """Return the library's committee for a catalogue entry, with those above it."""
    if known is not None and entry.code in known:
        return known[entry.code]
    found = committees.by_catalogue_code(session, entry.code) or _add(session, entry, known)
    if known is not None:
        known[entry.code] = found
    return found


def _add(
    session: Session, entry: CatalogueEntry, known: dict[str, CommitteeId] | None
) -> CommitteeId:
    above = catalogue.entry(entry.parent) if entry.parent else None
    parent = ensure_entry(session, above, known) if above else None
    added = committees.add_entry(session, entry, parent)
    there = (catalogue.entry(code) for code in committees.catalogue_codes(session))
    before = [one for one in there if one is not None and entry.code in one.successors]
    committees.link_successors(session, [entry, *before])
    return added


def _superior(
    session: Session, name: str | None, day: date | None, known: dict[str, CommitteeId] | None
) -> CommitteeId | None:
    if not name:
        return None
    entry = catalogue.match_name(name, on=day)
    if entry is not None:
        return ensure_entry(session, entry, known)
    return committees.by_name(session, name, None)


def _level(name: str) -> Level:
    folded = fold(name)
    for beginning, level in _LEVELS:
        if folded.startswith(beginning):
            return level
    return Level.OTHER


class IssuerCache:
    """``committee_of`` for a heap, in which the same few bodies come again and again.

    For one import: committees that are merged meanwhile keep their rows.
    """

    def __init__(self) -> None:
        self._found: dict[tuple[str, str | None, int, bool], CommitteeId] = {}
        self._by_code: dict[str, CommitteeId] = {}

    def committee_of(self, session: Session, fields: DocumentFields) -> CommitteeId | None:
        """Return the committee that issued a paper, None where none is named."""
        if not fields.issuer:
            return None
        day = fields.issued_on.first_day if fields.issued_on else TWO_TIER_START
        key = (fields.issuer, fields.superior, day.year, day >= TWO_TIER_START)
        if fields.issued_on is None:
            key = (fields.issuer, fields.superior, 0, False)
        if key not in self._found:
            found = committee_of(session, fields, self._by_code)
            if found is None:
                return None
            self._found[key] = found
        return self._found[key]
