"""Entries of the library's lists in the text form of history.

A subject names one entry: ``dossier:5``, ``tag:sơ kết``, ``committee:7``, or
``congress:7:2`` (of a committee, for a term). Its text is JSON, None where
there is no such entry; a tag has its colour for a text.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.text import fold
from hoso_app.storage import index_queue, tags
from hoso_app.storage.tables import (
    CommitteeAliasRow,
    CommitteeRow,
    CongressRow,
    DocumentRecord,
    DossierDocumentRow,
    DossierRow,
)

_DOSSIER = ("code", "title", "retention_years", "opened_on", "closed_on")
_COMMITTEE = (
    "name",
    "level",
    "issuer_code",
    "parent_id",
    "valid_from",
    "valid_until",
    "successor_id",
    "catalogue_code",
    "is_own",
)
_CONGRESS = ("ordinal", "closed_on")
_DATES = frozenset({"valid_from", "valid_until"})


def read(session: Session, subject: str) -> str | None:
    """Return an entry as text, None where it is not there."""
    return _KINDS[_kind(subject)].read(session, _key(subject))


def write(session: Session, subject: str, text: str | None) -> None:
    """Make an entry what its text says; None takes it away.

    Raises:
        InvalidValueError: The text is none of that kind, or documents still
            belong to what is to go.
    """
    try:
        _KINDS[_kind(subject)].write(session, _key(subject), text)
    except (ValueError, TypeError, KeyError) as error:
        raise InvalidValueError(_kind(subject), text or "") from error
    session.flush()


def _kind(subject: str) -> str:
    return subject.partition(":")[0]


def _key(subject: str) -> str:
    return subject.partition(":")[2]


def _text_of(row: Any, names: tuple[str, ...], **more: Any) -> str:
    values = {name: getattr(row, name) for name in names} | more
    plain = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in values.items()
    }
    return json.dumps(plain, ensure_ascii=False, sort_keys=True)


def _read_dossier(session: Session, key: str) -> str | None:
    row = session.get(DossierRow, int(key))
    return None if row is None else _text_of(row, _DOSSIER)


def _write_dossier(session: Session, key: str, text: str | None) -> None:
    row = session.get(DossierRow, int(key))
    if text is None:
        held = select(func.count()).where(DossierDocumentRow.dossier_id == int(key))
        if session.scalar(held):
            raise ValueError(key)
        if row is not None:
            session.delete(row)
        return
    values = json.loads(text)
    if row is None:
        row = DossierRow(id=int(key))
        session.add(row)
    for name in _DOSSIER:
        setattr(row, name, values[name])


def _read_committee(session: Session, key: str) -> str | None:
    row = session.get(CommitteeRow, int(key))
    if row is None:
        return None
    return _text_of(row, _COMMITTEE, aliases=sorted(alias.alias for alias in row.aliases))


def _write_committee(session: Session, key: str, text: str | None) -> None:
    row = session.get(CommitteeRow, int(key))
    if text is None:
        meant = select(func.count()).where(DocumentRecord.issuer_id == int(key))
        if session.scalar(meant):
            raise ValueError(key)
        if row is not None:
            session.delete(row)
        return
    values = json.loads(text)
    if row is None:
        row = CommitteeRow(id=int(key))
        session.add(row)
    for name in _COMMITTEE:
        value = values[name]
        is_day = name in _DATES and value is not None
        setattr(row, name, date.fromisoformat(value) if is_day else value)
    row.folded = fold(row.name)
    _index_again(session, int(key))
    present = {alias.alias: alias for alias in row.aliases}
    row.aliases = [
        present.get(one) or CommitteeAliasRow(alias=one, folded=fold(one))
        for one in values["aliases"]
    ]


def _index_again(session: Session, committee_id: int) -> None:
    """Let the index read the papers anew that are found by a committee: by name or place."""
    session.flush()
    tree = select(CommitteeRow.id).where(CommitteeRow.id == committee_id).cte(recursive=True)
    below = select(CommitteeRow.id).join(tree, CommitteeRow.parent_id == tree.c.id)
    tree = tree.union(below)
    beside = or_(
        CommitteeRow.successor_id == committee_id,
        CommitteeRow.id.in_(
            select(CommitteeRow.successor_id).where(CommitteeRow.id == committee_id)
        ),
    )
    bodies = select(tree.c.id).union(select(CommitteeRow.id).where(beside))
    issued = select(DocumentRecord.id).where(DocumentRecord.issuer_id.in_(bodies))
    index_queue.add(session, map(DocumentId, session.scalars(issued).all()))


def _read_congress(session: Session, key: str) -> str | None:
    row = session.get(CongressRow, tuple(map(int, key.split(":"))))
    return None if row is None else _text_of(row, _CONGRESS)


def _write_congress(session: Session, key: str, text: str | None) -> None:
    committee_id, term_id = map(int, key.split(":"))
    row = session.get(CongressRow, (committee_id, term_id))
    if text is None:
        if row is not None:
            session.delete(row)
        return
    values = json.loads(text)
    if row is None:
        row = CongressRow(committee_id=committee_id, term_id=term_id)
        session.add(row)
    row.ordinal = values["ordinal"]
    row.closed_on = date.fromisoformat(values["closed_on"]) if values["closed_on"] else None


@dataclass(frozen=True, slots=True)
class _Kind:
    read: Callable[[Session, str], str | None]
    write: Callable[[Session, str, str | None], None]


_KINDS = {
    "dossier": _Kind(_read_dossier, _write_dossier),
    "tag": _Kind(tags.colour_of, tags.set_colour),
    "committee": _Kind(_read_committee, _write_committee),
    "congress": _Kind(_read_congress, _write_congress),
}
