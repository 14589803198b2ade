"""Texts that documents had before they were read again, so that undo finds them.

A text with everything read from the same file (pages, format, citations) is
known by its fingerprint. Only texts that are not in use are kept here.
"""

import hashlib
import json
import zlib
from dataclasses import asdict
from typing import Any

from sqlalchemy.orm import Session

from hoso_app.domain.citations import Citation, Relation
from hoso_app.domain.dates import PartialDate
from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.ids import DocumentId
from hoso_app.storage import citations
from hoso_app.storage.tables import KeptTextRow, TextRow

_COLUMNS = (
    "page_starts",
    "format",
    "media_type",
    "extractor",
    "extractor_version",
    "is_ocr",
    "needs_ocr",
    "conversion",
    "missing",
    "text",
)


def current(session: Session, document_id: DocumentId) -> str | None:
    """Return the fingerprint of the text in use; None for a record without a file."""
    content = _current_content(session, document_id)
    return None if content is None else _fingerprint(content)


def fingerprint(extracted: ExtractedText, missing: str | None, cited: tuple[Citation, ...]) -> str:
    """Return the fingerprint of a text that was just read."""
    return _fingerprint(_content_of(extracted, missing, cited))


def keep(
    session: Session,
    document_id: DocumentId,
    extracted: ExtractedText,
    missing: str | None,
    cited: tuple[Citation, ...],
) -> str:
    """Keep a text that is to be used next; return its fingerprint."""
    content = _content_of(extracted, missing, cited)
    _put(session, document_id, content)
    return _fingerprint(content)


def use(session: Session, document_id: DocumentId, wanted: str | None) -> None:
    """Put a kept text in the place of the one in use, which is kept instead.

    Raises:
        InvalidValueError: No such text is kept.
    """
    before = _current_content(session, document_id)
    kept = None if wanted is None else session.get(KeptTextRow, (document_id, wanted))
    if wanted is not None and kept is None:
        raise InvalidValueError("text", wanted)
    if before is not None:
        _put(session, document_id, before)
    row = session.get(TextRow, document_id)
    if row is not None:
        session.delete(row)
        session.flush()
    cited: tuple[Citation, ...] = ()
    if kept is not None:
        values, cited = _parts(zlib.decompress(kept.content))
        session.add(TextRow(document_id=document_id, length=len(values["text"]), **values))
        session.delete(kept)
    citations.replace(session, document_id, cited)
    session.flush()


def _content_of(
    extracted: ExtractedText, missing: str | None, cited: tuple[Citation, ...]
) -> bytes:
    values = {name: getattr(extracted, name) for name in _COLUMNS if name != "missing"}
    values |= {"page_starts": json.dumps(extracted.page_starts), "missing": missing}
    return _content(values, cited)


def _current_content(session: Session, document_id: DocumentId) -> bytes | None:
    row = session.get(TextRow, document_id)
    if row is None:
        return None
    values = {name: getattr(row, name) for name in _COLUMNS}
    return _content(values, citations.of_document(session, document_id))


def _content(values: dict[str, Any], cited: tuple[Citation, ...]) -> bytes:
    named = []
    for citation in sorted(cited, key=lambda one: (one.start, one.end)):
        one = asdict(citation)
        del one["id"], one["resolved_to"]
        one["issued_on"] = citation.issued_on.iso if citation.issued_on else None
        named.append(one)
    return json.dumps([values, named], ensure_ascii=False, sort_keys=True).encode()


def _parts(content: bytes) -> tuple[dict[str, Any], tuple[Citation, ...]]:
    values, named = json.loads(content)
    cited = tuple(
        Citation(
            **{
                **one,
                "relation": Relation(one["relation"]),
                "issued_on": PartialDate.from_iso(one["issued_on"]) if one["issued_on"] else None,
            }
        )
        for one in named
    )
    return values, cited


def _fingerprint(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def _put(session: Session, document_id: DocumentId, content: bytes) -> None:
    session.merge(
        KeptTextRow(
            document_id=document_id,
            fingerprint=_fingerprint(content),
            content=zlib.compress(content, 6),
        )
    )
    session.flush()
