"""Which papers are filed at once, and which wait in the inbox."""

from hoso_app.domain.documents import DocumentState, Field, Proposal

_SURE = 0.8
_UNNUMBERED = frozenset({"Biên bản", "Giấy mời", "Thư công", "Lời kêu gọi", "Tuyên bố"})


def state_for(proposal: Proposal) -> DocumentState:
    """Return where a freshly read paper goes.

    A paper whose kind, number, issuer, date and title were read surely is
    filed; an article needs its title and a day. Whatever lacks one of them
    waits in the inbox (hộp chờ) for a person.
    """
    fields = proposal.fields
    needed = [Field.DOCUMENT_TYPE, Field.ISSUER, Field.ISSUED_ON, Field.ABSTRACT]
    if fields.is_article:
        needed = [Field.ABSTRACT, Field.ISSUED_ON if fields.issued_on else Field.EVENT_ON]
    elif fields.document_type not in _UNNUMBERED:
        needed.append(Field.DOCUMENT_NUMBER)
    if fields.number is not None and fields.number.number is None:
        return DocumentState.INBOX
    for name in needed:
        proof = proposal.evidence.get(name)
        if proof is None or proof.confidence < _SURE:
            return DocumentState.INBOX
    return DocumentState.FILED
