"""Committees of the library, and whose office this is."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from hoso_app.domain import catalogue
from hoso_app.domain.changes import Changes
from hoso_app.domain.committees import CatalogueEntry, Committee, CommitteeValues
from hoso_app.domain.dates import Precision
from hoso_app.domain.documents import Field
from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.ids import CommitteeId, DocumentId
from hoso_app.domain.terms import Congress, Term
from hoso_app.domain.text import fold, nfc
from hoso_app.recognition import parse_date
from hoso_app.services.clock import Actor
from hoso_app.services.congress_terms import CongressTerms
from hoso_app.services.issuers import ensure_entry
from hoso_app.services.mutations import Property
from hoso_app.services.steps import Deed, Wanted, WantedEntry, Watch, take_long_step
from hoso_app.services.vocabulary import VocabularyCache
from hoso_app.storage import committees, settings, terms
from hoso_app.storage.engine import Database, Session


class CommitteeService:
    """Lists committees, chooses the own one, and mends what the library knows of them."""

    def __init__(self, database: Database, vocabulary: VocabularyCache, actor: Actor) -> None:
        self._database = database
        self._vocabulary = vocabulary
        self._actor = actor

    def all(self) -> tuple[Committee, ...]:
        """Return the committees of the library."""
        with self._database.read() as session:
            return committees.all_committees(session)

    def congresses(self, committee_id: CommitteeId) -> tuple[Congress, ...]:
        """Return what is known of a committee's congresses, the latest first."""
        with self._database.read() as session:
            return terms.congresses(session, committee_id)

    def edit(self, committee_id: CommitteeId, values: CommitteeValues) -> Changes:
        """Change what is known of a committee; one step of undo.

        Raises:
            InvalidValueError: The name is empty, a day is none, or the
                committee would stand below or after itself.
            NotFoundError: There is no such committee.
        """

        def first(session: Session) -> Iterator[WantedEntry]:
            present = committees.get(session, committee_id)
            text = _text(present, _checked(session, present, values))
            yield WantedEntry(_subject(committee_id), text)

        deed = Deed("edit_committee", first)
        return take_long_step(self._database, deed, (), _nothing, self._actor)

    def merge(
        self, committee_id: CommitteeId, into: CommitteeId, watch: Watch | None = None
    ) -> Changes:
        """Make one committee of two entries for the same body; one step of undo.

        The names of the one become other names of the other, its papers and
        what stands below it go there, and so does its place in the catalogue.

        Raises:
            InvalidValueError: Both are one, or each is another body of the
                catalogue: such bodies follow each other, and are not one.
            NotFoundError: There is no such committee.
        """
        with self._database.read() as session:
            old, kept = committees.get(session, committee_id), committees.get(session, into)
            ids = committees.papers(session, committee_id)
        if old.id == kept.id or (old.catalogue_code and kept.catalogue_code):
            raise InvalidValueError("merge_committee", old.name)

        def wanted(_session: Session, part: Sequence[DocumentId]) -> list[Wanted]:
            return [Wanted(one, Property.COMMITTEE, str(into)) for one in part]

        deed = Deed(
            "merge_committee",
            lambda session: _merged(session, old, kept),
            lambda session: _taken_away(session, committee_id),
        )
        return take_long_step(self._database, deed, ids, wanted, self._actor, watch)

    def set_congress(
        self, committee_id: CommitteeId, congress: Congress, watch: Watch | None = None
    ) -> Changes:
        """Note which congress opened a term, and its last day; one step of undo.

        The terms of the committee's papers of that year follow from it, where
        nobody set them and no paper states them.

        Raises:
            InvalidValueError: The day is not of the year in which the term begins.
            NotFoundError: There is no such committee.
        """
        day = congress.closed_on
        if day is not None and day.year != congress.term.first_year:
            raise InvalidValueError("congress", day.isoformat())
        with self._database.read() as session:
            committees.get(session, committee_id)
            ids = committees.papers(session, committee_id)

        def first(session: Session) -> Iterator[WantedEntry]:
            row = terms.term_row(session, congress.term)
            session.flush()
            is_known = congress.ordinal is not None or day is not None
            values = {"ordinal": congress.ordinal, "closed_on": day.isoformat() if day else None}
            text = json.dumps(values, ensure_ascii=False, sort_keys=True) if is_known else None
            yield WantedEntry(f"congress:{committee_id}:{row.id}", text)

        def wanted(session: Session, part: Sequence[DocumentId]) -> Iterator[Wanted]:
            return CongressTerms({committee_id: (congress,)}).wanted(session, part)

        deed = Deed("edit_congress", first)
        return take_long_step(self._database, deed, ids, wanted, self._actor, watch)

    def note_congress(
        self, committee_id: CommitteeId, term: str, ordinal: int | None, closed_on: str
    ) -> Changes:
        """Note a congress as a person typed it; nothing but the term forgets it.

        Raises:
            InvalidValueError: The term or the day is none, or they do not fit.
            NotFoundError: There is no such committee.
        """
        try:
            meant = Term.parse(nfc(term))
        except ValueError as error:
            raise InvalidValueError(Field.TERM.value, term) from error
        congress = Congress(meant, ordinal, _day("congress", closed_on))
        return self.set_congress(committee_id, congress)

    def choose_own(self, entry: CatalogueEntry) -> Changes:
        """Set whose office this is; decides what ``KH/TU`` means from now on."""
        with self._database.write() as session:
            committees.set_own(session, ensure_entry(session, entry))
            current = settings.load(session)
            own = catalogue.own_committee(entry)
            settings.save(session, replace(current, own_committee=own))
        self._vocabulary.forget()
        return Changes(lists=True)


def _subject(committee_id: int) -> str:
    return f"committee:{committee_id}"


def _nothing(_session: Session, _part: Sequence[DocumentId]) -> tuple[Wanted, ...]:
    return ()


def _clean(text: str) -> str:
    return " ".join(nfc(text).split())


def _day(name: str, typed: str) -> date | None:
    if not typed.strip():
        return None
    day = parse_date(nfc(typed))
    if day is None or day.precision is not Precision.DAY:
        raise InvalidValueError(name, typed)
    return day.first_day


def _checked(session: Session, present: Committee, values: CommitteeValues) -> Committee:
    """Return a committee as a person wants it.

    Raises:
        InvalidValueError: The name is empty, a day is none, or it would stand
            below or after itself.
    """
    name = _clean(values.name)
    if not name:
        raise InvalidValueError("name", values.name)
    above = {one.id: one.parent_id for one in committees.all_committees(session)}
    at: CommitteeId | None = values.parent_id
    while at is not None:
        if at == present.id:
            raise InvalidValueError("superior", name)
        at = above.get(at)
    if values.successor_id == present.id:
        raise InvalidValueError("successor", name)
    begin = _day("valid_from", values.valid_from)
    end = _day("valid_until", values.valid_until)
    if begin is not None and end is not None and end < begin:
        raise InvalidValueError("valid_until", values.valid_until)
    aliases = sorted({_clean(one) for one in values.aliases} - {"", name})
    return replace(
        present,
        name=name,
        issuer_code=_clean(values.issuer_code) or None,
        parent_id=values.parent_id,
        aliases=tuple(aliases),
        valid_from=begin,
        valid_until=end,
        successor_id=values.successor_id,
    )


def _text(present: Committee, wanted: Committee | None = None) -> str:
    """Return a committee in the text form of history."""
    one = wanted or present
    values = {
        "name": one.name,
        "level": one.level.value,
        "issuer_code": one.issuer_code,
        "parent_id": one.parent_id,
        "valid_from": one.valid_from.isoformat() if one.valid_from else None,
        "valid_until": one.valid_until.isoformat() if one.valid_until else None,
        "successor_id": one.successor_id,
        "catalogue_code": one.catalogue_code,
        "is_own": one.is_own,
        "aliases": sorted(one.aliases),
    }
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


def _merged(session: Session, old: Committee, kept: Committee) -> Iterator[WantedEntry]:
    """Yield what the entries of a list are before the papers go over."""
    # Two entries never hold one code of the catalogue, nor are both one's own office.
    yield WantedEntry(_subject(old.id), _text(replace(old, catalogue_code=None, is_own=False)))
    aliases = {*kept.aliases, old.name, *old.aliases} - {kept.name}
    parent = kept.parent_id if kept.parent_id != old.id else old.parent_id
    successor = kept.successor_id or old.successor_id
    yield WantedEntry(
        _subject(kept.id),
        _text(
            replace(
                kept,
                aliases=tuple(aliases),
                parent_id=parent,
                successor_id=None if successor in {kept.id, old.id} else successor,
                catalogue_code=kept.catalogue_code or old.catalogue_code,
                is_own=kept.is_own or old.is_own,
            )
        ),
    )
    for one in committees.all_committees(session):
        if one.id not in {old.id, kept.id} and old.id in {one.parent_id, one.successor_id}:
            parent = kept.id if one.parent_id == old.id else one.parent_id
            successor = kept.id if one.successor_id == old.id else one.successor_id
            yield WantedEntry(
                _subject(one.id), _text(replace(one, parent_id=parent, successor_id=successor))
            )


def _taken_away(session: Session, committee_id: CommitteeId) -> Iterator[WantedEntry]:
    for term_id in committees.congress_terms(session, committee_id):
        yield WantedEntry(f"congress:{committee_id}:{term_id}", None)
    yield WantedEntry(_subject(committee_id), None)


def only_entry(name: str) -> CatalogueEntry | tuple[CatalogueEntry, ...]:
    """Return the one committee that a name means, or those that it can mean.

    A name may be followed by the committee above it: ``Đảng ủy xã Tân Long,
    Tỉnh ủy Sóc Trăng``. Existing committees go before ended ones of the same
    name in the same place.
    """
    own, _comma, superior = name.partition(",")
    entry = catalogue.match_name(own.strip(), superior=superior.strip() or None)
    if entry is not None:
        return entry
    found = catalogue.find(name.replace(",", " "), limit=8)
    typed = fold(" ".join(own.split()))
    same = [one for one in found if fold(one.name) == typed]  # typed without marks
    return same[0] if len(same) == 1 else found
