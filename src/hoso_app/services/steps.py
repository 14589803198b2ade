"""Steps: many values set together, told in the history and taken back as one."""

from collections.abc import Iterable
from dataclasses import dataclass

from hoso_app.domain.changes import Changes
from hoso_app.domain.documents import Evidence
from hoso_app.domain.ids import DocumentId
from hoso_app.services.clock import Actor
from hoso_app.services.mutations import set_value
from hoso_app.storage import history
from hoso_app.storage.engine import Session


@dataclass(frozen=True, slots=True)
class Wanted:
    """A value that a document is to have, in the text form of history.

    ``proof`` is where a field's value comes from; None for set by hand.
    """

    document_id: DocumentId
    name: str
    value: str | None
    proof: Evidence | None = None


def take_step(session: Session, action: str, wanted: Iterable[Wanted], actor: Actor) -> Changes:
    """Set values in one step of undo; nothing is told where nothing changes.

    ``wanted`` may be a generator: what it asks of the session is answered
    after the values before have been set.

    Raises:
        DocumentNotFoundError: A document is gone.
        InvalidValueError: A text is no value of its field.
    """
    now = actor.now()
    made = [
        change
        for one in wanted
        if (
            change := set_value(
                session, one.document_id, one.name, one.value, now=now, proof=one.proof
            )
        )
        is not None
    ]
    if not made:
        return Changes()
    batch = history.add_batch(session, action, made, who=actor.name, now=now)
    return Changes(frozenset(change.document_id for change in made), lists=True, batch=batch)
