"""Adding documents, many in one go."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy import insert as insert_rows
from sqlalchemy.orm import Session

from hoso_app.domain.documents import (
    DocumentFields,
    DocumentState,
    Evidence,
    Field,
    OriginalRole,
)
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.terms import Term
from hoso_app.storage.documents import evidence_values, plain_values
from hoso_app.storage.tables import Base, DocumentRecord, EvidenceRow, OriginalRow, TextRow
from hoso_app.storage.terms import term_row

# The tables themselves, not their mapped classes: a heap is thousands of papers.
_DOCUMENT, _ORIGINAL, _EVIDENCE, _TEXT = (
    Base.metadata.tables[row.__tablename__]
    for row in (DocumentRecord, OriginalRow, EvidenceRow, TextRow)
)


@dataclass(frozen=True, slots=True)
class NewOriginal:
    """A file whose content already stands in the file store."""

    sha256: str
    name: str
    size: int
    folder: str = ""


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A paper to be filed; ``missing`` says why there is no text, where there is none."""

    fields: DocumentFields
    evidence: Mapping[Field, Evidence]
    original: NewOriginal
    extracted: ExtractedText
    state: DocumentState
    missing: str | None = None


def insert(session: Session, new: NewDocument, now: datetime) -> DocumentId:
    """Add a document with its original, text and evidence."""
    return insert_all(session, [new], now)[0]


def insert_all(
    session: Session, papers: Sequence[NewDocument], now: datetime
) -> tuple[DocumentId, ...]:
    """Add documents, each with its original, text and evidence."""
    if not papers:
        return ()
    session.flush()
    # SQLite would give the same numbers one by one; nobody else writes meanwhile.
    last = session.scalar(select(func.max(_DOCUMENT.c.id))) or 0
    ids = tuple(DocumentId(last + place) for place in range(1, len(papers) + 1))
    terms = _term_ids(session, {new.fields.term for new in papers if new.fields.term})
    session.execute(
        insert_rows(_DOCUMENT),
        [
            {
                "id": document_id,
                "state": new.state.value,
                "added_at": now,
                "changed_at": now,
                "term_id": terms[new.fields.term] if new.fields.term else None,
                **plain_values(new.fields),
            }
            for document_id, new in zip(ids, papers, strict=True)
        ],
    )
    _add_files(session, zip(ids, papers, strict=True))
    return ids


def _term_ids(session: Session, terms: Iterable[Term]) -> dict[Term, int]:
    rows = {term: term_row(session, term) for term in terms}
    session.flush()
    return {term: row.id for term, row in rows.items()}


def add_file(session: Session, document_id: DocumentId, new: NewDocument) -> None:
    """Add a paper's original, evidence and text to its record, which has none of them."""
    _add_files(session, [(document_id, new)])


def _add_files(session: Session, papers: Iterable[tuple[DocumentId, NewDocument]]) -> None:
    originals, evidence, texts = [], [], []
    for document_id, new in papers:
        originals.append(_original_values(document_id, new))
        evidence += _all_evidence(document_id, new.evidence)
        texts.append(_text_values(document_id, new.extracted, new.missing))
    session.execute(insert_rows(_ORIGINAL), originals)
    if evidence:
        session.execute(insert_rows(_EVIDENCE), evidence)
    session.execute(insert_rows(_TEXT), texts)


def add_evidence(
    session: Session, document_id: DocumentId, evidence: Mapping[Field, Evidence]
) -> None:
    """Note where the values of a new record come from."""
    if evidence:
        session.execute(insert_rows(_EVIDENCE), _all_evidence(document_id, evidence))


def _all_evidence(
    document_id: DocumentId, evidence: Mapping[Field, Evidence]
) -> list[dict[str, Any]]:
    return [
        {"document_id": document_id, **evidence_values(name, proof)}
        for name, proof in evidence.items()
    ]


def _original_values(document_id: DocumentId, new: NewDocument) -> dict[str, Any]:
    return {
        "document_id": document_id,
        "sha256": new.original.sha256,
        "name": new.original.name,
        "size": new.original.size,
        "media_type": new.extracted.media_type,
        "role": OriginalRole.MAIN.value,
        "position": 0,
        "folder": new.original.folder,
    }


def _text_values(
    document_id: DocumentId, extracted: ExtractedText, missing: str | None
) -> dict[str, Any]:
    return {
        "document_id": document_id,
        "length": len(extracted.text),
        "page_starts": json.dumps(extracted.page_starts),
        "format": extracted.format,
        "media_type": extracted.media_type,
        "extractor": extracted.extractor,
        "extractor_version": extracted.extractor_version,
        "is_ocr": extracted.is_ocr,
        "needs_ocr": extracted.needs_ocr,
        "conversion": extracted.conversion,
        "missing": missing,
        "text": extracted.text,
    }
