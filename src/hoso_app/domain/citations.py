"""What one paper says about another, and how papers are cited."""

from dataclasses import dataclass
from enum import StrEnum

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.ids import CitationId, DocumentId


class Relation(StrEnum):
    """What the citing sentence does with the cited paper."""

    LEGAL_BASIS = "legal_basis"  # căn cứ
    IMPLEMENTS = "implements"  # thực hiện, triển khai, trên cơ sở, cụ thể hóa
    REPLACES = "replaces"  # thay thế
    AMENDS = "amends"  # sửa đổi, bổ sung
    REPEALS = "repeals"  # bãi bỏ, hủy bỏ
    ANSWERS = "answers"  # trả lời, phúc đáp
    ISSUES = "issues"  # ban hành (the text tells that the paper was issued)
    ATTACHED = "attached"  # kèm theo
    MENTIONS = "mentions"


@dataclass(frozen=True, slots=True)
class Citation:
    """A paper named in the text of another.

    ``start`` and ``end`` are the span in the extracted text; ``text`` is that
    span, ``sentence`` what stands around it. ``resolved_to`` is the document
    of the library that is meant, None while there is none or several.
    """

    text: str
    start: int
    end: int
    sentence: str
    relation: Relation
    document_type: str | None = None
    number: int | None = None
    symbol: str | None = None
    document_number: str | None = None
    issued_on: PartialDate | None = None
    issuer: str | None = None
    id: CitationId | None = None
    resolved_to: DocumentId | None = None
