"""Offering a correction of one paper for others of the inbox that need the same."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from hoso_app.domain.changes import Changes
from hoso_app.domain.documents import DocumentFields, Field, Origin
from hoso_app.domain.edits import value_text
from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.text import fold
from hoso_app.services.clock import Actor
from hoso_app.services.mutations import current_value
from hoso_app.services.steps import Wanted, Watch, take_long_step
from hoso_app.storage import documents, history
from hoso_app.storage.engine import Database, Session
from hoso_app.storage.inbox import WaitingRow, head_of, waiting, waiting_ids

SHARED_FIELDS = frozenset(
    {
        Field.DOCUMENT_TYPE,
        Field.ISSUER,
        Field.SUPERIOR,
        Field.PLACE,
        Field.TERM,
        Field.SIGNER,
        Field.SIGNER_POST,
        Field.AUTHORITY,
        Field.COUNCIL_TERM,
        Field.SITE,
        Field.AUTHOR,
    }
)
"""Fields that papers have in common; number, day and title are each paper's own."""

_ISSUERS = frozenset({Field.ISSUER, Field.SUPERIOR, Field.PLACE})
_NUMBER_LINE = re.compile(r"^\W*s[o60]\b[\s:.…_]*[-/\d]|\d\s*[-/]\s*\w")
_STANDING_WORDS = re.compile(
    r"dang cong san viet nam|cong hoa xa hoi chu nghia viet nam"
    r"|doc lap\W+tu do\W+hanh phuc|\w+(?: \w+)*,? ngay\b.*"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_HEAD_LINES = 12


class Likeness(StrEnum):
    """Why a paper probably needs the same value."""

    FOLDER = "folder"
    LETTERHEAD = "letterhead"
    ISSUER_CODE = "issuer_code"
    SAME_VALUE = "same_value"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A paper of the inbox that would get the value, what it has now, and why."""

    document_id: DocumentId
    before: str | None
    reasons: tuple[Likeness, ...]


@dataclass(frozen=True, slots=True)
class _Model:
    """The corrected paper: what it has now, had before, and where it comes from."""

    value: str
    former: str | None
    folder: str
    head: frozenset[str]
    code: str | None


class SuggestionService:
    """Finds papers that need the same correction, and applies it to them at once."""

    def __init__(self, database: Database, actor: Actor) -> None:
        self._database = database
        self._actor = actor

    def similar(self, document_id: DocumentId, field: Field) -> tuple[Suggestion, ...]:
        """Return the papers of the inbox that would get a paper's value of a field.

        A paper is offered that has no value, a concluded one, or the one that
        this paper had before it was corrected, if it comes from the same
        folder, has the same letterhead, or the same issuer's code in its
        number. What was set by hand, or read differently, is left alone.

        Raises:
            DocumentNotFoundError: No document has that identifier.
        """
        with self._database.read() as session:
            model = self._model(session, document_id, field)
            if model is None:
                return ()
            ids = [one for one in waiting_ids(session) if one != document_id]
            found = [_suggestion(row, field, model) for row in waiting(session, ids)]
        return tuple(one for one in found if one is not None)

    def apply(
        self,
        document_id: DocumentId,
        field: Field,
        ids: Sequence[DocumentId],
        watch: Watch | None = None,
    ) -> Changes:
        """Give papers the value that one has; one step of undo.

        Raises:
            InvalidValueError: The paper has no value of that field.
            DocumentNotFoundError: A document is gone.
        """
        with self._database.read() as session:
            value = current_value(session, document_id, field.value)
        if value is None:
            raise InvalidValueError(field.value, "")
        others = [one for one in ids if one != document_id]

        def wanted(_session: Session, part: Sequence[DocumentId]) -> list[Wanted]:
            return [Wanted(one, field.value, value) for one in part]

        return take_long_step(self._database, "apply_similar", others, wanted, self._actor, watch)

    @staticmethod
    def _model(session: Session, document_id: DocumentId, field: Field) -> _Model | None:
        document = documents.get(session, document_id)
        value = value_text(document.fields, field)
        if field not in SHARED_FIELDS or value is None:
            return None
        return _Model(
            value=value,
            former=history.former_value(session, document_id, field.value),
            folder=document.originals[0].folder if document.originals else "",
            head=_head_words(head_of(session, document_id)),
            code=_issuer_code(document.fields),
        )


def _suggestion(row: WaitingRow, field: Field, model: _Model) -> Suggestion | None:
    before = value_text(row.fields, field)
    proof = row.evidence.get(field)
    origin = None if proof is None else proof.origin
    had_the_same = before is not None and before == model.former
    is_open = before is None or origin is Origin.INFERRED or had_the_same
    if not is_open or before == model.value or origin is Origin.HAND:
        return None
    reasons = []
    if model.folder and row.folder == model.folder:
        reasons.append(Likeness.FOLDER)
    if model.head and _head_words(row.head) == model.head:
        reasons.append(Likeness.LETTERHEAD)
    if field in _ISSUERS and model.code and _issuer_code(row.fields) == model.code:
        reasons.append(Likeness.ISSUER_CODE)
    if not reasons or not _may_be(row, field, model):
        return None
    if had_the_same:
        reasons.append(Likeness.SAME_VALUE)
    return Suggestion(row.document_id, before, tuple(reasons))


def _may_be(row: WaitingRow, field: Field, model: _Model) -> bool:
    """Return whether nothing in the paper speaks against the value.

    A number of another body's code is from another body, whatever folder the
    paper stood in.
    """
    if field not in _ISSUERS or model.code is None:
        return True
    return _issuer_code(row.fields) in {None, model.code}


def _issuer_code(fields: DocumentFields) -> str | None:
    """Return the issuer's part of a symbol: ``ĐU`` of ``BC/ĐU``, ``UBND`` of ``BC-UBND``."""
    symbol = fields.number.symbol if fields.number else None
    if not symbol:
        return None
    _kind, separator, code = symbol.partition("/" if "/" in symbol else "-")
    return code if separator else None


def _head_words(text: str) -> frozenset[str]:
    """Return the words of a letterhead: what stands above the line of the number.

    Every word counts: the heads of two communes differ in one.
    """
    words: list[str] = []
    for line in fold(text).splitlines()[:_HEAD_LINES]:
        if _NUMBER_LINE.search(line):
            return frozenset(words)
        words += _WORD.findall(_STANDING_WORDS.sub(" ", line))
    return frozenset()  # no letterhead
