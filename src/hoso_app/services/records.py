"""A record as JSON: the contract of the command line and of exports."""

from collections.abc import Mapping
from typing import Any

from hoso_app.domain.citations import Citation
from hoso_app.domain.documents import (
    Document,
    DocumentFields,
    DocumentRow,
    Evidence,
    Field,
    Origin,
)


def fields_json(
    fields: DocumentFields, evidence: Mapping[Field, Evidence], citations: tuple[Citation, ...]
) -> dict[str, Any]:
    """Return recognised values; dates are ISO, what is absent is None."""
    number = fields.number
    return {
        "document_type": fields.document_type,
        "number": number.number if number else None,
        "symbol": number.symbol if number else None,
        "document_number": number.canonical if number else None,
        "issuer": fields.issuer,
        "superior": fields.superior,
        "place": fields.place,
        "issued_on": fields.issued_on.iso if fields.issued_on else None,
        "abstract": fields.abstract,
        "signer": fields.signer,
        "signer_post": fields.signer_post,
        "authority": fields.authority,
        "recipients": fields.recipients,
        "urgency": fields.urgency.value if fields.urgency else None,
        "secrecy": fields.secrecy.value if fields.secrecy else None,
        "draft": fields.draft,
        "term": str(fields.term) if fields.term else None,
        "council_term": fields.council_term,
        "is_article": fields.is_article,
        "site": fields.site,
        "author": fields.author,
        "event_on": fields.event_on.iso if fields.event_on else None,
        "inferred": [
            name.value for name, proof in evidence.items() if proof.origin is Origin.INFERRED
        ],
        "citations": [_citation_json(citation) for citation in citations],
        "confidence": {name.value: round(proof.confidence, 3) for name, proof in evidence.items()},
        "evidence": {
            name.value: [proof.start, proof.end]
            for name, proof in evidence.items()
            if proof.start is not None
        },
    }


def _citation_json(citation: Citation) -> dict[str, Any]:
    return {
        "text": citation.text,
        "document_number": citation.document_number,
        "document_type": citation.document_type,
        "issued_on": citation.issued_on.iso if citation.issued_on else None,
        "issuer": citation.issuer,
        "relation": citation.relation.value,
        "resolved_to": citation.resolved_to,
    }


def document_json(document: Document) -> dict[str, Any]:
    """Return the whole record of a filed document."""
    return {
        "id": document.id,
        "state": document.state.value,
        **fields_json(document.fields, document.evidence, document.citations),
        "origins": {name.value: proof.origin.value for name, proof in document.evidence.items()},
        "tags": list(document.tags),
        "note": document.note or None,
        "starred": document.is_starred,
        "added_at": document.added_at.isoformat(),
        "changed_at": document.changed_at.isoformat(),
        "text_length": document.text_length,
        "missing_text": document.missing_text,
        "originals": [
            {
                "name": original.name,
                "folder": original.folder,
                "sha256": original.sha256,
                "size": original.size,
                "media_type": original.media_type,
                "role": original.role.value,
            }
            for original in document.originals
        ],
    }


def row_json(row: DocumentRow) -> dict[str, Any]:
    """Return what a list shows of a document."""
    return {
        "id": row.id,
        "document_number": row.document_number,
        "document_type": row.document_type,
        "issuer": row.issuer,
        "issued_on": row.issued_on.iso if row.issued_on else None,
        "term": row.term,
        "abstract": row.abstract,
        "file_name": row.file_name,
    }
