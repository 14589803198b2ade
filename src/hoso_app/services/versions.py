"""Several files of one paper under one record: the issued paper, its scan, its drafts."""

from collections.abc import Iterator, Sequence

from hoso_app.domain.changes import Changes
from hoso_app.domain.documents import DocumentState, OriginalRole
from hoso_app.domain.errors import InvalidValueError, NoOriginalError
from hoso_app.domain.ids import DocumentId, OriginalId
from hoso_app.services.clock import Actor
from hoso_app.services.mutations import Property, current_value, original_name
from hoso_app.services.steps import Wanted, take_step
from hoso_app.storage import documents, history, placements
from hoso_app.storage.engine import Database, Session


class VersionService:
    """Puts files under one record and takes them out again; nothing is lost."""

    def __init__(self, database: Database, actor: Actor) -> None:
        self._database = database
        self._actor = actor

    def attach(self, main: DocumentId, other: DocumentId, role: OriginalRole) -> Changes:
        """Put the files of a paper under another record; one step of undo.

        The record of the other paper goes to the trash with everything that
        it held (values, text, tags, note); ``detach`` and undo bring it back.

        Args:
            main: The record that stays.
            other: The paper whose files it gets.
            role: What the paper's main file is to the record; its appendices
                stay appendices.

        Raises:
            InvalidValueError: Both are one document, or the role is main.
            NoOriginalError: The other record has no file.
            DocumentNotFoundError: A document is gone.
        """
        if main == other or role is OriginalRole.MAIN:
            raise InvalidValueError("role", role.value)
        with self._database.write() as session:
            documents.record_of(session, main)
            moved = documents.get(session, other).originals
            if not moved:
                raise NoOriginalError(other)

            def wanted() -> Iterator[Wanted]:
                for original in moved:
                    part = role if original.role is OriginalRole.MAIN else original.role
                    place = placements.under(session, original.id, main, part)
                    yield Wanted(main, original_name(original.id), place)
                yield Wanted(other, Property.STATE, DocumentState.TRASH.value)

            return take_step(session, "attach", wanted(), self._actor)

    def detach(self, original_id: OriginalId) -> Changes:
        """Make a file a paper of its own again, with the record that it came as.

        All files that came with that record go back with it.

        Raises:
            NotFoundError: There is no such file, it was never attached, or its
                record was deleted for good.
        """
        with self._database.write() as session:
            home, _place = placements.home(session, original_id)
            return take_step(session, "detach", returned(session, [home]), self._actor)


def returned(session: Session, homes: Sequence[DocumentId]) -> Iterator[Wanted]:
    """Yield what brings records back to where they were, with files put under others."""
    # Asked before anything is set: a question in between would write each value by itself.
    former = history.former_values(session, homes, Property.STATE)
    for original_id in placements.given_away(session, homes):
        home, place = placements.home(session, original_id)
        yield Wanted(home, original_name(original_id), place)
    for home in homes:
        if current_value(session, home, Property.STATE) == DocumentState.TRASH:
            # A paper that waited in the inbox still waits: nobody has looked at it.
            state = former.get(home)
            is_known = state in {DocumentState.INBOX, DocumentState.FILED}
            yield Wanted(home, Property.STATE, state if is_known else DocumentState.FILED.value)
