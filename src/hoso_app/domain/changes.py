"""What a use case changed."""

from dataclasses import dataclass, field
from datetime import datetime

from hoso_app.domain.ids import BatchId, DocumentId


@dataclass(frozen=True, slots=True)
class Changes:
    """The documents and lists that an operation touched.

    ``lists`` is True when tags, committees, dossiers or saved searches
    changed, so that navigation has to be read again.
    """

    documents: frozenset[DocumentId] = field(default_factory=frozenset)
    lists: bool = False
    batch: BatchId | None = None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value before and after, as shown in a document's history."""

    document_id: DocumentId
    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class ChangeBatch:
    """One action of a person: a step of the undo stack and of the audit log.

    ``changes`` are those of the document whose history is told, else one for
    each field that the step changed: a step may touch a whole library.
    ``document_count`` is how many documents are meant by that.
    """

    id: BatchId
    action: str
    who: str
    at: datetime
    is_undone: bool
    changes: tuple[FieldChange, ...] = ()
    document_count: int = 0
