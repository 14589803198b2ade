"""What the lines of a register are to the papers of the library."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hoso_app.domain.documents import Evidence, Field, Origin
from hoso_app.domain.edits import value_text, with_value
from hoso_app.domain.ids import DocumentId
from hoso_app.services import identity
from hoso_app.services.mutations import Property, current_value
from hoso_app.services.register_lines import WRITTEN, RegisterLine, values_of
from hoso_app.services.steps import Wanted
from hoso_app.storage import documents
from hoso_app.storage.engine import Session


class LineOutcome(StrEnum):
    """What becomes of a line."""

    MATCHED = "matched"
    NEW = "new"
    AMBIGUOUS = "ambiguous"
    REPEATED = "repeated"
    UNUSABLE = "unusable"


@dataclass(frozen=True, slots=True)
class Fill:
    """A value that a filed paper would get; ``name`` is a field, ``note`` or ``tags``."""

    name: str
    before: str | None
    after: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field in which paper and register differ; nothing is changed."""

    field: Field
    paper: str
    register: str


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """A line and what would become of it.

    ``documents`` are the papers that it means: one where it is matched, none
    where it would make a record without a file, several where it is open.
    """

    line: RegisterLine
    outcome: LineOutcome
    documents: tuple[DocumentId, ...] = ()
    fills: tuple[Fill, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


class Seen:
    """The papers that lines before named, so that a second line for one is noticed."""

    def __init__(self) -> None:
        self._documents: set[DocumentId] = set()
        self._names: set[tuple[str | None, ...]] = set()

    def has_document(self, document_id: DocumentId) -> bool:
        """Note a paper; return whether a line before named it."""
        is_known = document_id in self._documents
        self._documents.add(document_id)
        return is_known

    def has_line(self, line: RegisterLine) -> bool:
        """Note a line; return whether one before said the same."""
        names = [Field.DOCUMENT_NUMBER, Field.ISSUED_ON, Field.ISSUER, Field.DOCUMENT_TYPE]
        if line.fields.number is None:
            names.append(Field.ABSTRACT)
        key = tuple(value_text(line.fields, name) for name in names)
        is_known = key in self._names
        self._names.add(key)
        return is_known


def planned_line(session: Session, line: RegisterLine, seen: Seen) -> PlannedLine:
    """Return what becomes of a line; nothing is changed."""
    found = identity.matches(session, line.fields, line.file_names)
    if len(found) > 1:
        return PlannedLine(line, LineOutcome.AMBIGUOUS, found)
    if not found:
        has_name = {Field.DOCUMENT_NUMBER, Field.ABSTRACT} & set(line.evidence)
        if not has_name:
            return PlannedLine(line, LineOutcome.UNUSABLE)
        is_repeated = seen.has_line(line)
        return PlannedLine(line, LineOutcome.REPEATED if is_repeated else LineOutcome.NEW)
    if seen.has_document(found[0]):
        return PlannedLine(line, LineOutcome.REPEATED, found)
    fills, conflicts = _compared(session, found[0], line)
    return PlannedLine(line, LineOutcome.MATCHED, found, fills, conflicts)


def _compared(
    session: Session, document_id: DocumentId, line: RegisterLine
) -> tuple[tuple[Fill, ...], tuple[Conflict, ...]]:
    """Return what a line would add to a paper, and where it differs from it."""
    record = documents.record_of(session, document_id)
    fields = documents.fields_of(record)
    fills, conflicts = [], []
    for name, value, proof in values_of(line):
        have, have_proof = value_text(fields, name), documents.evidence_for(record, name)
        is_concluded = have_proof is None or have_proof.origin is Origin.INFERRED
        if have is None or (is_concluded and proof.origin is Origin.HAND):
            fills.append(Fill(name.value, have, value))
        elif have != value and proof.rule == WRITTEN and not _agree(name, have, value):
            conflicts.append(Conflict(name, have, value))
    fills += [
        Fill(one.name, current_value(session, document_id, one.name), one.value or "")
        for one in extras(session, document_id, line)
    ]
    return tuple(fills), tuple(conflicts)


def _agree(name: Field, paper: str, register: str) -> bool:
    """Return whether two values mean the same, written with more or with fewer words."""
    one = with_value(identity.NOTHING, name, paper)
    other = with_value(identity.NOTHING, name, register)
    return identity.fields_agree(name, one, other)


def extras(session: Session, document_id: DocumentId, line: RegisterLine) -> Iterator[Wanted]:
    """Yield the note of a line where the record has none, and the tags that it lacks."""
    if line.note and current_value(session, document_id, Property.NOTE) is None:
        yield Wanted(document_id, Property.NOTE, line.note)
    have = json.loads(current_value(session, document_id, Property.TAGS) or "[]")
    tags = [one for one in line.tags if one not in have]
    if tags:
        value = json.dumps([*have, *tags], ensure_ascii=False)
        yield Wanted(document_id, Property.TAGS, value)


def wanted(session: Session, planned: PlannedLine) -> Sequence[Wanted]:
    """Return the values that a matched line gives its paper."""
    document_id = planned.documents[0]
    proofs: Mapping[str, Evidence] = {
        name.value: proof for name, proof in planned.line.evidence.items()
    }
    names = {fill.name for fill in planned.fills}
    return [
        *(
            Wanted(document_id, fill.name, fill.after, proofs[fill.name])
            for fill in planned.fills
            if fill.name in proofs
        ),
        *(one for one in extras(session, document_id, planned.line) if one.name in names),
    ]
