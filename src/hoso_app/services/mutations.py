"""Setting one value of a document, so that it can be told and taken back.

Every change that a person can undo goes through ``Setting``: fields of the
record and the properties of ``Property``, each in a text form.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from hoso_app.domain.documents import TYPED, Evidence, Field, Origin
from hoso_app.domain.dossiers import read_places
from hoso_app.domain.edits import value_text, with_value
from hoso_app.domain.ids import DocumentId, OriginalId
from hoso_app.services.issuers import IssuerCache
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
    COMMITTEE = "committee"
    """The committee of the library that the issuer's name means, by its identifier."""
    TEXT = "text"
    """By its fingerprint; the texts themselves are kept in ``kept_texts``."""


_IN_ONE_QUESTION = 500
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
        return properties.read(record, name)
    return value_text(documents.fields_of(record), Field(name))


def stands(session: Session, document_id: DocumentId, name: str, text: str | None) -> bool:
    """Return whether a value is what was told of it: whether nobody changed it since.

    Where a paper stands inside of its dossiers does not matter.

    Raises:
        DocumentNotFoundError: No document has that identifier.
    """
    found = current_value(session, document_id, name)
    if name == Property.DOSSIERS:
        return read_places(found).keys() == read_places(text).keys()
    return found == text


class Setting:
    """Sets values in one transaction, so that they can be told and taken back.

    What is too dear to be done for each value is done by ``finish``: tags that
    nothing carries any more, citations that now mean another paper, and the
    queue of the index. Nothing is whole before it.
    """

    def __init__(self, session: Session, now: datetime) -> None:
        self._session = session
        self._now = now
        self._properties = properties.PropertyWriter(session)
        self._issuers = IssuerCache()
        self._to_index: set[DocumentId] = set()
        self._to_resolve: set[DocumentId] = set()
        self._with_new_issuer: set[DocumentId] = set()
        self._former_numbers: set[tuple[int | None, str | None]] = set()

    def set(
        self, document_id: DocumentId, name: str, after: str | None, proof: Evidence | None = None
    ) -> StoredChange | None:
        """Set a value from its text form; return the change, None where nothing changed.

        ``proof`` is the evidence of a field's new value: set by hand where
        None is given.

        Raises:
            DocumentNotFoundError: No document has that identifier.
            InvalidValueError: The text is no value of that field.
        """
        record = documents.record_of(self._session, document_id)
        if name in _PROPERTIES or name.startswith(_ORIGINAL):
            change = self._change_property(record, name, after)
        else:
            change = self._change_field(record, Field(name), after, proof)
        if change is not None:
            self._to_index.add(document_id)
        return change

    def finish(self) -> None:
        """Write what was set, and do what follows from it."""
        self._session.flush()
        self._properties.finish()
        for part in _parts(self._to_resolve):
            citations.resolve_around(self._session, part, self._former_numbers)
            self._former_numbers.clear()
        for part in _parts(self._with_new_issuer):
            citations.resolve_of(self._session, part)
        index_queue.add(self._session, self._to_index)
        self._to_index.clear()
        self._to_resolve.clear()
        self._with_new_issuer.clear()

    def _change_property(
        self, record: DocumentRecord, name: str, after: str | None
    ) -> StoredChange | None:
        document_id = DocumentId(record.id)
        before = current_value(self._session, document_id, name)
        if before == after:
            return None
        self._write_property(record, name, after)
        documents.touch(record, self._now)
        # In the form that it is read in, by which undo knows it again.
        written = current_value(self._session, document_id, name)
        return StoredChange(document_id, name, before, written)

    def _write_property(self, record: DocumentRecord, name: str, after: str | None) -> None:
        session, document_id = self._session, DocumentId(record.id)
        if name.startswith(_ORIGINAL):
            self._to_index.update(placements.write(session, _original_id(name), after or ""))
        elif name == Property.TEXT:
            former = documents.texts(session, [document_id]).get(document_id, "")
            kept_texts.use(session, document_id, after)
            text = documents.texts(session, [document_id]).get(document_id, "")
            text_changed(session, document_id, former, text)
        else:
            self._properties.write(record, name, after)
            if name == Property.STATE:
                self._to_resolve.add(document_id)

    def _change_field(
        self, record: DocumentRecord, name: Field, after: str | None, proof: Evidence | None
    ) -> StoredChange | None:
        before = value_text(documents.fields_of(record), name)
        old_proof = documents.evidence_for(record, name)
        is_confirmed = old_proof is not None and old_proof.origin is Origin.HAND
        is_settled = after is None or is_confirmed if proof is None else proof == old_proof
        if before == after and is_settled:
            return None
        self._write_field(record, name, after)
        new_proof = proof
        if proof is None and after is not None:
            new_proof = Evidence(after, 1.0, TYPED, Origin.HAND)
        documents.set_evidence(record, name, new_proof)
        return StoredChange(DocumentId(record.id), name.value, before, after, old_proof, new_proof)

    def _write_field(self, record: DocumentRecord, name: Field, after: str | None) -> None:
        fields = with_value(documents.fields_of(record), name, after)
        if name in {Field.ISSUER, Field.SUPERIOR} or (name is Field.ISSUED_ON and fields.issuer):
            issuer_id = self._issuers.committee_of(self._session, fields)
            fields = replace(fields, issuer_id=issuer_id)
        if name in {Field.ISSUER, Field.SUPERIOR}:
            self._with_new_issuer.add(DocumentId(record.id))
        if name in _IDENTITY:
            self._to_resolve.add(DocumentId(record.id))
            self._former_numbers.add((record.number, record.symbol))
        documents.write_fields(self._session, record, fields, self._now)


def _parts(ids: Collection[DocumentId]) -> Iterator[list[DocumentId]]:
    ordered = sorted(ids)
    for start in range(0, len(ordered), _IN_ONE_QUESTION):
        yield ordered[start : start + _IN_ONE_QUESTION]
