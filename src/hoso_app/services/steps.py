"""Steps: many values set together, told in the history and taken back as one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hoso_app.domain.changes import Changes
from hoso_app.domain.documents import Evidence
from hoso_app.domain.ids import BatchId, DocumentId
from hoso_app.services.clock import Actor
from hoso_app.services.mutations import set_value
from hoso_app.storage import history
from hoso_app.storage.engine import Session
from hoso_app.storage.history import StoredChange


@dataclass(frozen=True, slots=True)
class Wanted:
    """A value that a document is to have, in the text form of history.

    ``proof`` is where a field's value comes from; None for set by hand.
    """

    document_id: DocumentId
    name: str
    value: str | None
    proof: Evidence | None = None


class GrowingStep:
    """A step of undo that is made in several transactions, such as those of an import."""

    def __init__(self, action: str, actor: Actor) -> None:
        self._action = action
        self._actor = actor
        self.batch: BatchId | None = None

    def add(self, session: Session, changes: Sequence[StoredChange]) -> None:
        """Add changes to the step; a new one begins where it was taken back meanwhile."""
        if not changes:
            return
        if self.batch is None or not history.extend_batch(session, self.batch, changes):
            self.batch = history.add_batch(
                session, self._action, changes, who=self._actor.name, now=self._actor.now()
            )


def take_step(session: Session, action: str, wanted: Iterable[Wanted], actor: Actor) -> Changes:
    """Set values in one step of undo; nothing is told where nothing changes.

    ``wanted`` may be a generator: what it asks of the session is answered
    after the values before have been set.

    Raises:
        DocumentNotFoundError: A document is gone.
        InvalidValueError: A text is no value of its field.
    """
    made = set_all(session, wanted, actor)
    if not made:
        return Changes()
    batch = history.add_batch(session, action, made, who=actor.name, now=actor.now())
    return Changes(frozenset(change.document_id for change in made), lists=True, batch=batch)


def set_all(session: Session, wanted: Iterable[Wanted], actor: Actor) -> list[StoredChange]:
    """Set values; return what changed, for a step.

    Raises:
        DocumentNotFoundError: A document is gone.
        InvalidValueError: A text is no value of its field.
    """
    now = actor.now()
    made = (
        set_value(session, one.document_id, one.name, one.value, now=now, proof=one.proof)
        for one in wanted
    )
    return [change for change in made if change is not None]
