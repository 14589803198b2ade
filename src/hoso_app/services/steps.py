"""Steps: many values set together, told in the history and taken back as one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from hoso_app.domain.changes import Changes
from hoso_app.domain.documents import Evidence
from hoso_app.domain.ids import BatchId, DocumentId
from hoso_app.domain.work import CancelToken, Progress, ReportProgress
from hoso_app.services.clock import Actor
from hoso_app.services.mutations import Setting
from hoso_app.storage import documents, history, list_entries
from hoso_app.storage.engine import Database, Session
from hoso_app.storage.history import ListChange, StoredChange

T = TypeVar("T")

_DOCUMENTS_AT_ONCE = 500
_PREVIEWED_AT_ONCE = 200


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

    def add(
        self,
        session: Session,
        changes: Sequence[StoredChange],
        lists: Sequence[ListChange] = (),
    ) -> None:
        """Add changes to the step; a new one begins where it was taken back meanwhile."""
        if not changes and not lists:
            return
        if self.batch is None or not history.extend_batch(session, self.batch, changes, lists):
            self.batch = history.add_batch(
                session,
                self._action,
                changes,
                who=self._actor.name,
                now=self._actor.now(),
                lists=lists,
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
    setting = Setting(session, actor.now())
    made = (setting.set(one.document_id, one.name, one.value, one.proof) for one in wanted)
    changes = [change for change in made if change is not None]
    setting.finish()
    return changes


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told of the progress of a step over many documents, and may stop it."""

    report: ReportProgress = field(default=lambda _progress: None)
    token: CancelToken = field(default_factory=CancelToken)

    def look(self, done: int, total: int) -> None:
        """Tell how far the work is, and stop it where it is asked to.

        Raises:
            CancelledError: Somebody asked the work to stop.
        """
        self.token.raise_if_cancelled()
        self.report(Progress(done, total))


@dataclass(frozen=True, slots=True)
class WantedEntry:
    """What an entry of a list is to be, in the text form of ``list_entries``."""

    subject: str
    text: str | None


WantedEntries = Callable[[Session], Iterable[WantedEntry]]
"""Tells what entries are to be; asked in the transaction that sets them."""


def _no_entries(_session: Session) -> Iterable[WantedEntry]:
    return ()


@dataclass(frozen=True, slots=True)
class Deed:
    """An action that changes lists, too.

    ``first`` is done before the documents are changed, with the first of
    them: it makes what they are put into. ``last`` is done after all of them,
    with the last: it takes away what they were taken out of.
    """

    name: str
    first: WantedEntries = _no_entries
    last: WantedEntries = _no_entries


def set_entries(session: Session, wanted: Iterable[WantedEntry]) -> list[ListChange]:
    """Set entries of lists; return what changed, for a step.

    Raises:
        InvalidValueError: An entry cannot be what it is to be.
    """
    made = []
    for one in wanted:
        before = list_entries.read(session, one.subject)
        if before != one.text:
            list_entries.write(session, one.subject, one.text)
            after = list_entries.read(session, one.subject)
            made.append(ListChange(one.subject, before, after))
    return made


WantedOf = Callable[[Session, Sequence[DocumentId]], Iterable[Wanted]]
"""Tells what some documents are to have; asked in the transaction that sets it."""


def read_in_parts(
    database: Database,
    ids: Sequence[DocumentId],
    read_part: Callable[[Session, Sequence[DocumentId]], Iterable[T]],
    token: CancelToken | None,
) -> tuple[T, ...]:
    """Return what is read of any number of documents, some of them at hand at a time.

    Raises:
        CancelledError: The token was cancelled: nobody waits for what is read.
    """
    found: list[T] = []
    for start in range(0, len(ids), _PREVIEWED_AT_ONCE):
        if token is not None:
            token.raise_if_cancelled()
        part = ids[start : start + _PREVIEWED_AT_ONCE]
        with database.read() as session, documents.at_hand(session, part):
            found += read_part(session, part)
    return tuple(found)


def take_long_step(
    database: Database,
    action: str | Deed,
    ids: Sequence[DocumentId],
    wanted_of: WantedOf,
    actor: Actor,
    watch: Watch | None = None,
) -> Changes:
    """Set values of any number of documents in one step of undo.

    Many documents are set part by part, so that others get their turn;
    what was done before the work was stopped is still one step.

    Raises:
        CancelledError: The work was stopped.
        DocumentNotFoundError: A document is gone; nothing changes.
        InvalidValueError: A text is no value of its field.
    """
    watch = watch or Watch()
    with database.read() as session:
        documents.check_all_there(session, ids)
    deed = action if isinstance(action, Deed) else Deed(action)
    step = GrowingStep(deed.name, actor)
    touched: set[DocumentId] = set()
    for start in range(0, max(1, len(ids)), _DOCUMENTS_AT_ONCE):
        watch.look(start, len(ids))
        part = ids[start : start + _DOCUMENTS_AT_ONCE]
        with database.write() as session, documents.at_hand(session, part):
            entries = [] if start else set_entries(session, deed.first(session))
            changes = set_all(session, wanted_of(session, part), actor)
            if start + _DOCUMENTS_AT_ONCE >= len(ids):
                entries += set_entries(session, deed.last(session))
            step.add(session, changes, entries)
        touched.update(change.document_id for change in changes)
    watch.report(Progress(len(ids), len(ids)))
    return Changes(frozenset(touched), lists=step.batch is not None, batch=step.batch)
