"""What belongs to a document besides its fields, in the text form of history."""

import json

from sqlalchemy import select
from sqlalchemy.orm import Session

from hoso_app.domain.documents import DocumentState
from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.ids import DocumentId, DossierId
from hoso_app.domain.text import sort_key
from hoso_app.storage import dossiers, tags
from hoso_app.storage.tables import DocumentRecord, DossierDocumentRow

_YES = "1"


def read(session: Session, record: DocumentRecord, name: str) -> str | None:
    """Return a property: ``state``, ``is_starred``, ``note``, ``tags`` or ``dossiers``.

    Lists are JSON; what is empty or off is None.
    """
    match name:
        case "state":
            return record.state
        case "is_starred":
            return _YES if record.is_starred else None
        case "note":
            return record.note or None
        case "tags":
            names = sorted((tag.name for tag in record.tags), key=sort_key)
            return _dump(names)
        case _:
            return _dump(sorted(_dossiers(session, record)))


def write(session: Session, record: DocumentRecord, name: str, value: str | None) -> None:
    """Set a property from its text form.

    Raises:
        InvalidValueError: The text is no value of that property.
    """
    try:
        match name:
            case "state":
                record.state = DocumentState(value or "").value
            case "is_starred":
                record.is_starred = value == _YES
            case "note":
                record.note = value or ""
            case "tags":
                _write_tags(session, record, json.loads(value or "[]"))
            case _:
                _write_dossiers(session, record, json.loads(value or "[]"))
    except (ValueError, TypeError) as error:
        raise InvalidValueError(name, value or "") from error
    session.flush()


def _dump(values: list[str] | list[int]) -> str | None:
    return json.dumps(values, ensure_ascii=False) if values else None


def _write_tags(session: Session, record: DocumentRecord, wanted: list[str]) -> None:
    former = {tag.id for tag in record.tags}
    record.tags = [tags.named(session, one) for one in wanted]
    session.flush()
    taken_off = former - {tag.id for tag in record.tags}
    if taken_off:
        tags.remove_unused(session, taken_off)


def _dossiers(session: Session, record: DocumentRecord) -> set[int]:
    query = select(DossierDocumentRow.dossier_id).where(DossierDocumentRow.document_id == record.id)
    return set(session.scalars(query))


def _write_dossiers(session: Session, record: DocumentRecord, wanted: list[int]) -> None:
    present = _dossiers(session, record)
    document = [DocumentId(record.id)]
    for dossier_id in present - set(wanted):
        dossiers.remove(session, DossierId(dossier_id), document)
    for dossier_id in set(wanted) - present:
        dossiers.add(session, DossierId(dossier_id), document)
