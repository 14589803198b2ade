"""Which papers are filed at once, and which wait in the inbox."""

from collections.abc import Mapping
from dataclasses import dataclass

from hoso_app.domain.documents import (
    DocumentFields,
    DocumentState,
    Evidence,
    Field,
    Proposal,
)

_SURE = 0.8
_UNNUMBERED = frozenset({"Biên bản", "Giấy mời", "Thư công", "Lời kêu gọi", "Tuyên bố"})


@dataclass(frozen=True, slots=True)
class Doubt:
    """A field for which a paper waits: it has no value, or one that is not sure."""

    field: Field
    is_missing: bool


def state_for(proposal: Proposal) -> DocumentState:
    """Return where a freshly read paper goes: filed where nothing is in doubt."""
    if doubts(proposal.fields, proposal.evidence):
        return DocumentState.INBOX
    return DocumentState.FILED


def doubts(fields: DocumentFields, evidence: Mapping[Field, Evidence]) -> tuple[Doubt, ...]:
    """Return what a person should look at before a paper is filed.

    A paper whose kind, number, issuer, date and title were read surely is
    beyond doubt; an article needs its title and a day. The number of a draft
    has no digits yet and is always in doubt.
    """
    needed = [Field.DOCUMENT_TYPE, Field.ISSUER, Field.ISSUED_ON, Field.ABSTRACT]
    if fields.is_article:
        needed = [Field.ABSTRACT, Field.ISSUED_ON if fields.issued_on else Field.EVENT_ON]
    elif fields.document_type not in _UNNUMBERED:
        needed.insert(1, Field.DOCUMENT_NUMBER)
    found = [
        Doubt(name, is_missing=name not in evidence)
        for name in needed
        if name not in evidence or evidence[name].confidence < _SURE
    ]
    is_blank = fields.number is not None and fields.number.number is None
    if is_blank and all(doubt.field is not Field.DOCUMENT_NUMBER for doubt in found):
        found.append(Doubt(Field.DOCUMENT_NUMBER, is_missing=True))
    return tuple(found)
