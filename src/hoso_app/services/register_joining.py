"""Records of a register that find their paper late: its scan had to be read first."""

import json
from collections.abc import Iterator

from hoso_app.domain.documents import DocumentState, Field, Origin
from hoso_app.domain.dossiers import places_text, read_places
from hoso_app.domain.edits import value_text
from hoso_app.domain.ids import DocumentId
from hoso_app.services.identity import without_file
from hoso_app.services.mutations import Property, current_value
from hoso_app.services.steps import Wanted
from hoso_app.storage import documents
from hoso_app.storage.engine import Session


def joined(session: Session, document_id: DocumentId) -> Iterator[Wanted]:
    """Yield what a paper takes over from the record that a register made for it, if one waits.

    A paper whose number is known when it is filed becomes that record itself.
    A scan has a record of its own by then: it gets what stands in the
    register (values, note, tags, dossiers), and the other one goes to the trash.
    What somebody set by hand on the scan's record stays.
    """
    paper = documents.get(session, document_id)
    waiting = without_file(session, paper.fields)
    if waiting is None or waiting == document_id or paper.state is DocumentState.TRASH:
        return
    register = documents.get(session, waiting)
    for name in Field:
        proof, own = register.evidence.get(name), paper.evidence.get(name)
        value = value_text(register.fields, name)
        is_open = own is None or own.origin is not Origin.HAND
        is_known = proof is not None and (proof.origin is Origin.HAND or own is None)
        if value is not None and is_open and is_known:
            yield Wanted(document_id, name.value, value, proof)
    yield from _properties(session, document_id, waiting)
    yield Wanted(waiting, Property.STATE, DocumentState.TRASH.value)
    if paper.state is DocumentState.INBOX and register.state is DocumentState.FILED:
        yield Wanted(document_id, Property.STATE, DocumentState.FILED.value)


def _properties(session: Session, document_id: DocumentId, waiting: DocumentId) -> Iterator[Wanted]:
    """Yield note, tags and dossiers, beside those that the paper has."""
    note, own = (current_value(session, one, Property.NOTE) for one in (waiting, document_id))
    if note and note != own:
        yield Wanted(document_id, Property.NOTE, f"{own}\n{note}" if own else note)
    tags, own_tags = (
        json.loads(current_value(session, one, Property.TAGS) or "[]")
        for one in (waiting, document_id)
    )
    if set(tags) - set(own_tags):
        together = list(dict.fromkeys([*own_tags, *tags]))
        yield Wanted(document_id, Property.TAGS, json.dumps(together, ensure_ascii=False))
    places, own_places = (
        read_places(current_value(session, one, Property.DOSSIERS))
        for one in (waiting, document_id)
    )
    if places.keys() - own_places.keys():
        new = dict.fromkeys(places.keys() - own_places.keys())
        yield Wanted(document_id, Property.DOSSIERS, places_text({**own_places, **new}))
