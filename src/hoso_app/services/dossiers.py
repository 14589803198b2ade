"""Dossiers: making them, filling them, ordering them, looking into them."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from hoso_app.domain.changes import Changes
from hoso_app.domain.documents import DocumentState
from hoso_app.domain.dossiers import Dossier, DossierValues, places_text, read_places
from hoso_app.domain.errors import DiskError, InvalidValueError, NotFoundError
from hoso_app.domain.ids import DocumentId, DossierId
from hoso_app.domain.text import nfc
from hoso_app.recognition import parse_date
from hoso_app.services.clock import Actor
from hoso_app.services.contents_list import contents_line, write_contents
from hoso_app.services.documents import DocumentService
from hoso_app.services.mutations import Property, current_value
from hoso_app.services.steps import Deed, Wanted, WantedEntry, WantedOf, Watch, take_long_step
from hoso_app.storage import documents, dossiers
from hoso_app.storage.engine import Database, Session

_MOST_YEARS = 200


class DossierService:
    """Opens dossiers and orders the papers in them; every change is a step of undo."""

    def __init__(self, database: Database, documents: DocumentService, actor: Actor) -> None:
        self._database = database
        self._documents = documents
        self._actor = actor

    def all(self) -> tuple[Dossier, ...]:
        """Return every dossier."""
        with self._database.read() as session:
            return dossiers.all_dossiers(session)

    def create(
        self,
        values: DossierValues,
        ids: Sequence[DocumentId] = (),
        watch: Watch | None = None,
    ) -> Changes:
        """Open a dossier, and put documents into it by date in the same step.

        Raises:
            InvalidValueError: Code or title is empty, or a day is none.
            NameTakenError: Another dossier has that code.
        """
        text = _text(values)
        made: list[DossierId] = []

        def first(session: Session) -> Iterator[WantedEntry]:
            dossiers.check_free(session, json.loads(text)["code"])
            made.append(dossiers.next_id(session))
            yield WantedEntry(_subject(made[0]), text)

        def wanted(session: Session, part: Sequence[DocumentId]) -> Iterator[Wanted]:
            for one in part:
                places = read_places(current_value(session, one, Property.DOSSIERS))
                yield Wanted(one, Property.DOSSIERS, places_text({**places, made[0]: None}))

        return self._step(Deed("new_dossier", first), self._by_date(ids), wanted, watch)

    def edit(
        self,
        dossier_id: DossierId,
        values: DossierValues,
        order: Sequence[DocumentId] | None = None,
        watch: Watch | None = None,
    ) -> Changes:
        """Change what a dossier is called, how long it is kept, and what stands in it.

        Args:
            dossier_id: The dossier.
            values: What it is to be called.
            order: The documents that are to stand in it, in this order; None
                leaves them as they are.
            watch: Who is told of the progress, and may stop the work.

        Raises:
            InvalidValueError: Code or title is empty, or a day is none.
            NameTakenError: Another dossier has that code.
            NotFoundError: There is no such dossier.
        """
        text = _text(values)
        with self._database.read() as session:
            dossiers.get(session, dossier_id)
            present = dossiers.documents(session, dossier_id)
        wanted_there = present if order is None else tuple(dict.fromkeys(order))
        position = {one: number for number, one in enumerate(wanted_there, 1)}

        def first(session: Session) -> Iterator[WantedEntry]:
            dossiers.check_free(session, json.loads(text)["code"], dossier_id)
            yield WantedEntry(_subject(dossier_id), text)

        def wanted(session: Session, part: Sequence[DocumentId]) -> Iterator[Wanted]:
            for one in part:
                places = read_places(current_value(session, one, Property.DOSSIERS))
                places.pop(dossier_id, None)
                if one in position:
                    places[dossier_id] = position[one]
                yield Wanted(one, Property.DOSSIERS, places_text(places))

        touched = () if wanted_there == present else tuple(dict.fromkeys((*wanted_there, *present)))
        return self._step(Deed("edit_dossier", first), touched, wanted, watch)

    def delete(self, dossier_id: DossierId, watch: Watch | None = None) -> Changes:
        """Take all documents out of a dossier, and the dossier away; the papers stay.

        Raises:
            NotFoundError: There is no such dossier.
        """
        with self._database.read() as session:
            dossiers.get(session, dossier_id)
            ids = dossiers.documents(session, dossier_id)

        def wanted(session: Session, part: Sequence[DocumentId]) -> Iterator[Wanted]:
            for one in part:
                places = read_places(current_value(session, one, Property.DOSSIERS))
                places.pop(dossier_id, None)
                yield Wanted(one, Property.DOSSIERS, places_text(places))

        def last(_session: Session) -> Iterator[WantedEntry]:
            yield WantedEntry(_subject(dossier_id), None)

        return self._step(Deed("delete_dossier", last=last), ids, wanted, watch)

    def add(
        self, dossier_id: DossierId, ids: Sequence[DocumentId], watch: Watch | None = None
    ) -> Changes:
        """Put documents at the end of a dossier, by date among themselves; can be undone.

        Raises:
            NotFoundError: There is no such dossier.
        """
        return self._documents.put_in_dossier(self._by_date(ids), dossier_id, watch)

    def remove(
        self, dossier_id: DossierId, ids: Sequence[DocumentId], watch: Watch | None = None
    ) -> Changes:
        """Take documents out of a dossier; can be undone."""
        return self._documents.take_from_dossier(ids, dossier_id, watch)

    def write_contents(self, dossier_id: DossierId, path: Path) -> int:
        """Write the list of contents into a file (``.docx`` or ``.xlsx``); return its papers.

        Papers in the trash are left out.

        Raises:
            NotFoundError: There is no such dossier.
            DiskError: The file cannot be written.
        """
        with self._database.read() as session:
            dossier = dossiers.get(session, dossier_id)
            papers = [
                documents.get(session, one) for one in dossiers.documents(session, dossier_id)
            ]
        lines = [contents_line(paper) for paper in papers if paper.state is not DocumentState.TRASH]
        try:
            write_contents(path, dossier, lines)
        except OSError as error:
            raise DiskError(str(path), str(error)) from error
        return len(lines)

    def get(self, dossier_id: DossierId) -> Dossier:
        """Return a dossier.

        Raises:
            NotFoundError: There is no such dossier.
        """
        with self._database.read() as session:
            return dossiers.get(session, dossier_id)

    def id_of(self, code: str) -> DossierId:
        """Return the dossier that has a code.

        Raises:
            NotFoundError: None has it.
        """
        with self._database.read() as session:
            found = dossiers.with_code(session, _one_line(code))
        if found is None:
            raise NotFoundError("dossier", code)
        return found

    def documents(self, dossier_id: DossierId) -> tuple[DocumentId, ...]:
        """Return the documents of a dossier in their order."""
        with self._database.read() as session:
            return dossiers.documents(session, dossier_id)

    def _by_date(self, ids: Sequence[DocumentId]) -> tuple[DocumentId, ...]:
        """Return documents as a list of contents wants them, those without a date last.

        A list shows the newest first, and whoever chose some of it meant no order.
        """
        dates = {row.id: row.issued_on for row in self._documents.rows(ids)}

        def key(one: DocumentId) -> tuple[bool, date]:
            day = dates.get(one)
            return day is None, date.min if day is None else day.first_day

        return tuple(sorted(ids, key=key))

    def _step(
        self,
        deed: Deed | str,
        ids: Sequence[DocumentId],
        wanted: WantedOf,
        watch: Watch | None,
    ) -> Changes:
        return take_long_step(self._database, deed, ids, wanted, self._actor, watch)


def _subject(dossier_id: int) -> str:
    return f"dossier:{dossier_id}"


def _text(values: DossierValues) -> str:
    """Return what was typed in the text form of history.

    Raises:
        InvalidValueError: Code or title is empty, or a day is none.
    """
    code, title = _one_line(values.code), _one_line(values.title)
    if not (code and title):
        raise InvalidValueError("dossiers", code)
    years = values.retention_years
    if years is not None and not 1 <= years <= _MOST_YEARS:
        raise InvalidValueError("retention_years", str(years))
    fields = {
        "code": code,
        "title": title,
        "retention_years": years,
        "opened_on": _day("opened_on", values.opened_on),
        "closed_on": _day("closed_on", values.closed_on),
    }
    return json.dumps(fields, ensure_ascii=False, sort_keys=True)


def _one_line(text: str) -> str:
    return " ".join(nfc(text).split())


def _day(name: str, typed: str) -> str | None:
    if not typed.strip():
        return None
    day = parse_date(nfc(typed))
    if day is None:
        raise InvalidValueError(name, typed)
    return day.iso
