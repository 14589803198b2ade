"""The record of a document (văn bản)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Self

from hoso_app.domain.citations import Citation
from hoso_app.domain.dates import PartialDate
from hoso_app.domain.ids import CommitteeId, DocumentId, OriginalId
from hoso_app.domain.terms import Term


class DocumentState(StrEnum):
    """Where a document is on its way."""

    INBOX = "inbox"
    FILED = "filed"
    TRASH = "trash"


class Direction(StrEnum):
    """Văn bản đến, đi, nội bộ."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"
    INTERNAL = "internal"


class Urgency(StrEnum):
    """Mức độ khẩn, by its Vietnamese name."""

    URGENT = "Khẩn"
    VERY_URGENT = "Thượng khẩn"
    EXPRESS = "Hỏa tốc"


class Secrecy(StrEnum):
    """Độ mật, by its Vietnamese name (Luật Bảo vệ bí mật nhà nước)."""

    SECRET = "Mật"
    HIGHLY_SECRET = "Tối mật"
    TOP_SECRET = "Tuyệt mật"


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """Số và ký hiệu: ``59`` and ``KH/TU``, or ``30`` of ``2020`` and ``NĐ-CP``.

    A draft has a symbol and no number; a spoken reference a number and no
    symbol. ``suffix`` is what tells numbers apart that were given twice or in
    parts: ``a`` of 12a-QĐ/HU, ``.16`` of 66.16/2026/NQ-CP.
    """

    number: int | None
    symbol: str | None
    year: int | None = None
    suffix: str = ""

    @property
    def canonical(self) -> str | None:
        """Return ``59-KH/TU`` (Party), ``123/KH-UBND`` or ``30/2020/NĐ-CP`` (state).

        Numbers below 10 get a leading zero on both sides (36-HD/VPTW; Nghị
        định 30/2020/NĐ-CP). None when the number is unknown.
        """
        if self.number is None:
            return None
        digits = f"{self.number:02}{self.suffix}"
        if self.year is not None:
            digits = f"{digits}/{self.year}"
        if not self.symbol:
            return digits
        return f"{digits}-{self.symbol}" if self.is_party else f"{digits}/{self.symbol}"

    @property
    def is_party(self) -> bool:
        """Return whether the symbol is written the Party's way (kind/issuer).

        State symbols join their groups with hyphens only (KH-UBND, MTTQ-BTT);
        a Party symbol has its slash between kind and issuer.
        """
        return self.symbol is not None and self.year is None and "/" in self.symbol


class Field(StrEnum):
    """The fields of the record that are read from the paper and can be edited."""

    DOCUMENT_TYPE = "document_type"
    DOCUMENT_NUMBER = "document_number"
    ISSUER = "issuer"
    SUPERIOR = "superior"
    PLACE = "place"
    ISSUED_ON = "issued_on"
    TERM = "term"
    ABSTRACT = "abstract"
    SIGNER = "signer"
    SIGNER_POST = "signer_post"
    AUTHORITY = "authority"
    RECIPIENTS = "recipients"
    URGENCY = "urgency"
    SECRECY = "secrecy"
    DRAFT = "draft"
    COUNCIL_TERM = "council_term"
    SITE = "site"
    AUTHOR = "author"
    EVENT_ON = "event_on"
    IS_ARTICLE = "is_article"


class Origin(StrEnum):
    """How a value came into the record."""

    READ = "read"  # written in the paper at the span
    INFERRED = "inferred"  # concluded from what is written at the span
    HAND = "hand"  # set by a person; never overwritten


TYPED = "hand"
"""The rule of values that a person typed."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a value was found and how sure the rule is.

    ``start`` and ``end`` are a span of the extracted text (characters), both
    None for values typed by hand or taken from outside of the text (a folder's
    name, a register). A value that a person confirmed as it was read keeps
    its span. ``confidence`` is from 0 to 1.
    """

    value: str
    confidence: float
    rule: str
    origin: Origin = Origin.READ
    start: int | None = None
    end: int | None = None

    @property
    def is_confirmed(self) -> bool:
        """Return whether a person let the value stand as it was found, and typed nothing."""
        return self.origin is Origin.HAND and self.rule != TYPED


@dataclass(frozen=True, slots=True)
class DocumentFields:
    """The values of a record that recognition proposes and a person corrects.

    ``issuer`` is the body's full name in title case as a reader would write
    it; ``issuer_id`` the committee that it is, where known. ``issued_on`` of
    an article is its publication date; ``event_on`` the day it tells of.
    """

    document_type: str | None = None
    number: DocumentNumber | None = None
    issuer: str | None = None
    issuer_id: CommitteeId | None = None
    superior: str | None = None
    place: str | None = None
    issued_on: PartialDate | None = None
    term: Term | None = None
    abstract: str | None = None
    signer: str | None = None
    signer_post: str | None = None
    authority: str | None = None
    recipients: str | None = None
    urgency: Urgency | None = None
    secrecy: Secrecy | None = None
    draft: str | None = None
    council_term: str | None = None
    is_article: bool = False
    site: str | None = None
    author: str | None = None
    event_on: PartialDate | None = None

    @property
    def sorted_on(self) -> PartialDate | None:
        """Return the date by which the paper is sorted and filtered."""
        return self.issued_on or self.event_on


@dataclass(frozen=True, slots=True)
class Proposal:
    """What recognition read in a paper: values, their evidence, and citations.

    ``evidence`` has an entry for each field that has a value, and none for
    the others.
    """

    fields: DocumentFields = field(default_factory=DocumentFields)
    evidence: Mapping[Field, Evidence] = field(default_factory=dict)
    citations: tuple[Citation, ...] = ()

    @property
    def inferred(self) -> tuple[Field, ...]:
        """Return the fields that were concluded rather than read."""
        return tuple(
            name for name, proof in self.evidence.items() if proof.origin is Origin.INFERRED
        )


class OriginalRole(StrEnum):
    """What a file is to its document."""

    MAIN = "main"
    APPENDIX = "appendix"
    SCAN = "scan"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it came (bản gốc); ``sha256`` names it in the file store.

    ``folder`` is where it stood, relative to the folder that was filed, with
    slashes; empty where that is not known. ``came_as`` is the document that
    it was filed as, where it was put under another one since.
    """

    id: OriginalId
    sha256: str
    name: str
    size: int
    media_type: str
    role: OriginalRole = OriginalRole.MAIN
    position: int = 0
    folder: str = ""
    came_as: DocumentId | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A filed paper with everything the program knows about it.

    ``revision`` grows by one with each change, so that stale work is noticed.
    ``text_length`` is 0 and ``missing_text`` a ``ReadingProblem`` value where
    no text could be read.
    """

    id: DocumentId
    state: DocumentState
    fields: DocumentFields
    evidence: Mapping[Field, Evidence]
    originals: tuple[Original, ...]
    tags: tuple[str, ...]
    added_at: datetime
    changed_at: datetime
    revision: int
    is_starred: bool = False
    note: str = ""
    direction: Direction | None = None
    text_length: int = 0
    missing_text: str | None = None
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """What a list shows of a document."""

    id: DocumentId
    state: DocumentState
    document_type: str | None
    document_number: str | None
    issuer: str | None
    issued_on: PartialDate | None
    is_date_inferred: bool
    term: str | None
    abstract: str | None
    file_name: str
    tags: tuple[str, ...]
    is_starred: bool
    has_text: bool


_NUMBER_PARTS = re.compile(r"\d+|\D+")


def natural_key(document_number: str | None) -> tuple[tuple[int, int, str], ...]:
    """Return a key that puts 9-KH/TU before 10-KH/TU, and no number last."""
    if not document_number:
        return ((2, 0, ""),)
    return tuple(
        (0, int(part), "") if part.isdigit() else (1, 0, part.casefold())
        for part in _NUMBER_PARTS.findall(document_number)
    )


@dataclass(frozen=True, slots=True)
class TextPage:
    """Where a page begins and ends in the extracted text; ``number`` from 1."""

    number: int
    start: int
    end: int

    @classmethod
    def all_of(cls, page_starts: tuple[int, ...], length: int) -> tuple[Self, ...]:
        """Return the pages of a text of that length."""
        ends = (*page_starts[1:], length)
        return tuple(
            cls(number, start, end)
            for number, (start, end) in enumerate(zip(page_starts, ends, strict=True), 1)
        )
