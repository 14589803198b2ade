"""The inbox (hộp chờ): what waits for a person, why, and accepting it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hoso_app.domain.changes import Changes
from hoso_app.domain.documents import DocumentState, Field, Origin
from hoso_app.domain.edits import value_text
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.triage import Doubt, doubts
from hoso_app.services.clock import Actor
from hoso_app.services.mutations import Property
from hoso_app.services.steps import Wanted, Watch, take_long_step
from hoso_app.storage import documents, near_duplicates
from hoso_app.storage.engine import Database, Session
from hoso_app.storage.inbox import waiting, waiting_ids

_IN_ONE_QUESTION = 400


@dataclass(frozen=True, slots=True)
class WaitingPaper:
    """A paper of the inbox.

    ``doubts`` are the fields for which it waits, ``missing_text`` says why it
    has no text, where it has none. ``resembles`` is the paper most like it,
    and ``ratio`` how much.
    """

    document_id: DocumentId
    file_name: str
    folder: str
    doubts: tuple[Doubt, ...]
    missing_text: str | None = None
    resembles: DocumentId | None = None
    ratio: float = 0.0


class InboxService:
    """Shows what waits, and files what a person has looked at."""

    def __init__(self, database: Database, actor: Actor) -> None:
        self._database = database
        self._actor = actor

    def ids(self) -> tuple[DocumentId, ...]:
        """Return the papers that wait, by folder and name of their files."""
        with self._database.read() as session:
            return waiting_ids(session)

    def papers(self, ids: Sequence[DocumentId]) -> tuple[WaitingPaper, ...]:
        """Return why papers wait, in the order asked for; those that do not are left out."""
        with self._database.read() as session:
            rows = waiting(session, ids)
            like = self._resembling(session, [row.document_id for row in rows])
            return tuple(
                WaitingPaper(
                    row.document_id,
                    row.file_name,
                    row.folder,
                    doubts(row.fields, row.evidence),
                    row.missing_text,
                    *like.get(row.document_id, (None, 0.0)),
                )
                for row in rows
            )

    @staticmethod
    def _resembling(
        session: Session, ids: Sequence[DocumentId]
    ) -> dict[DocumentId, tuple[DocumentId, float]]:
        found: dict[DocumentId, tuple[DocumentId, float]] = {}
        for start in range(0, len(ids), _IN_ONE_QUESTION):
            part = ids[start : start + _IN_ONE_QUESTION]
            for pair in near_duplicates.of_documents(session, part):
                if not pair.is_dismissed:
                    for one in (pair.first, pair.second):
                        found.setdefault(one, (pair.other_than(one), pair.ratio))
        return found

    def accept(self, ids: Sequence[DocumentId], watch: Watch | None = None) -> Changes:
        """File papers as they stand; one step of undo.

        Every value counts as confirmed by a person from then on, and is never
        overwritten by a rule or by reading the paper again. It keeps the span
        where it was read.

        Raises:
            DocumentNotFoundError: A document is gone.
        """

        def wanted(session: Session, part: Sequence[DocumentId]) -> Iterator[Wanted]:
            return (one for key in part for one in _accepted(session, key))

        return take_long_step(self._database, "accept", ids, wanted, self._actor, watch)


def _accepted(session: Session, document_id: DocumentId) -> Iterator[Wanted]:
    record = documents.record_of(session, document_id)
    fields = documents.fields_of(record)
    for name in Field:
        proof = documents.evidence_for(record, name)
        value = value_text(fields, name)
        if proof is not None and value is not None and proof.origin is not Origin.HAND:
            confirmed = replace(proof, confidence=1.0, origin=Origin.HAND)
            yield Wanted(document_id, name.value, value, confirmed)
    yield Wanted(document_id, Property.STATE, DocumentState.FILED.value)
