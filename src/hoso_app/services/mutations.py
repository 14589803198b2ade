"""Setting one value of a document, so that it can be told and taken back.

Every change that a person can undo goes through ``set_value``: fields of the
record and the properties of ``Property``, each in a text form.
"""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from hoso_app.domain.documents import Evidence, Field, Origin
from hoso_app.domain.edits import value_text, with_value
from hoso_app.domain.ids import DocumentId, OriginalId
from hoso_app.services.issuers import committee_of
from hoso_app.services.near_duplicates import text_changed
from hoso_app.storage import (
    citations,
    documents,
    index_queue,
    kept_texts,
    placements,
    properties,
)
from hoso_app.storage.engine import Session
from hoso_app.storage.history import StoredChange
from hoso_app.storage.tables import DocumentRecord

_IDENTITY = frozenset({Field.DOCUMENT_NUMBER, Field.ISSUED_ON, Field.ISSUER})
"""Fields that decide which citations mean the paper."""


class Property(StrEnum):
    """What can be changed of a document besides the fields of its record."""

    STATE = "state"
    STARRED = "is_starred"
    NOTE = "note"
    TAGS = "tags"
    DOSSIERS = "dossiers"
    TEXT = "text"
    """By its fingerprint; the texts themselves are kept in ``kept_texts``."""


_PROPERTIES = frozenset(name.value for name in Property)
_ORIGINAL = "original:"


def original_name(original_id: OriginalId) -> str:
    """Return the name under which the place of a file is changed."""
    return f"{_ORIGINAL}{original_id}"


def _original_id(name: str) -> OriginalId:
    return OriginalId(int(name.removeprefix(_ORIGINAL)))


def current_value(session: Session, document_id: DocumentId, name: str) -> str | None:
    """Return a value in its text form.

    Raises:
        DocumentNotFoundError: No document has that identifier.
    """
    record = documents.record_of(session, document_id)
    if name.startswith(_ORIGINAL):
        return placements.read(session, _original_id(name))
    if name == Property.TEXT:
        return kept_texts.current(session, document_id)
    if name in _PROPERTIES:
        return properties.read(session, record, name)
    return value_text(documents.fields_of(record), Field(name))


def set_value(
    session: Session,
    document_id: DocumentId,
    name: str,
    after: str | None,
    *,
    now: datetime,
    proof: Evidence | None = None,
) -> StoredChange | None:
    """Set a value from its text form; return the change, None where nothing changed.

    ``proof`` is the evidence of a field's new value: set by hand where None
    is given. The caller's transaction holds the change, the index queue and
    the citations that now mean another paper.

    Raises:
        DocumentNotFoundError: No document has that identifier.
        InvalidValueError: The text is no value of that field.
    """
    record = documents.record_of(session, document_id)
    before = current_value(session, document_id, name)
    if name in _PROPERTIES or name.startswith(_ORIGINAL):
        if before == after:
            return None
        _set_property(session, record, name, after)
        documents.touch(record, now)
        # In the form that it is read in, by which undo knows it again.
        written = current_value(session, document_id, name)
        change = StoredChange(document_id, name, before, written)
    else:
        old_proof = documents.evidence_for(record, Field(name))
        is_confirmed = old_proof is not None and old_proof.origin is Origin.HAND
        is_settled = after is None or is_confirmed if proof is None else proof == old_proof
        if before == after and is_settled:
            return None
        _set_field(session, record, Field(name), after, now)
        new_proof = proof
        if proof is None and after is not None:
            new_proof = Evidence(after, 1.0, "hand", Origin.HAND)
        documents.set_evidence(session, record, Field(name), new_proof)
        change = StoredChange(document_id, name, before, after, old_proof, new_proof)
    index_queue.add(session, [document_id])
    return change


def _set_property(session: Session, record: DocumentRecord, name: str, after: str | None) -> None:
    document_id = DocumentId(record.id)
    if name.startswith(_ORIGINAL):
        places = placements.write(session, _original_id(name), after or "")
        index_queue.add(session, set(places) - {document_id})
    elif name == Property.TEXT:
        former = documents.texts(session, [document_id]).get(document_id, "")
        kept_texts.use(session, document_id, after)
        text = documents.texts(session, [document_id]).get(document_id, "")
        text_changed(session, document_id, former, text)
    else:
        properties.write(session, record, name, after)
        if name == Property.STATE:
            citations.resolve_around(session, document_id)


def _set_field(
    session: Session,
    record: DocumentRecord,
    name: Field,
    after: str | None,
    now: datetime,
) -> None:
    fields = with_value(documents.fields_of(record), name, after)
    if name in {Field.ISSUER, Field.SUPERIOR} or (name is Field.ISSUED_ON and fields.issuer):
        fields = replace(fields, issuer_id=committee_of(session, fields))
    documents.write_fields(session, record, fields, now)
    session.flush()
    if name in _IDENTITY:
        citations.resolve_around(session, DocumentId(record.id))
