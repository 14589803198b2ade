"""The mapped rows. They never leave this package."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, MetaData, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

_CASCADE = "all, delete-orphan"
_DOCUMENT = "document.id"


class Base(DeclarativeBase):
    """Base of all rows, with names for constraints so that migrations can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class CommitteeRow(Base):
    """A committee or other issuing body, valid for a time."""

    __tablename__ = "committee"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    folded: Mapped[str] = mapped_column(index=True)
    level: Mapped[str]
    issuer_code: Mapped[str | None]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("committee.id"), index=True)
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]
    successor_id: Mapped[int | None] = mapped_column(ForeignKey("committee.id"))
    catalogue_code: Mapped[str | None] = mapped_column(unique=True)
    is_own: Mapped[bool] = mapped_column(default=False)
    aliases: Mapped[list["CommitteeAliasRow"]] = relationship(cascade=_CASCADE, lazy="selectin")


class CommitteeAliasRow(Base):
    """Another name under which a committee is written."""

    __tablename__ = "committee_alias"

    committee_id: Mapped[int] = mapped_column(
        ForeignKey("committee.id", ondelete="CASCADE"), primary_key=True
    )
    alias: Mapped[str] = mapped_column(primary_key=True)
    folded: Mapped[str] = mapped_column(index=True)


class TermRow(Base):
    """A term of office by its years."""

    __tablename__ = "term"
    __table_args__ = (UniqueConstraint("first_year", "last_year"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    first_year: Mapped[int]
    last_year: Mapped[int]


class CongressRow(Base):
    """The congress that opens a committee's term: its ordinal and closing day."""

    __tablename__ = "congress"

    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"), primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey("term.id"), primary_key=True)
    ordinal: Mapped[int | None]
    closed_on: Mapped[date | None]


class DocumentRecord(Base):
    """A document's record. Partial dates are ISO text: 2023-04-07, 2023-04, 2023."""

    __tablename__ = "document"
    __table_args__ = (
        CheckConstraint("state IN ('inbox', 'filed', 'trash')", name="state"),
        Index("ix_document_state_sorted_on", "state", "sorted_on"),
        Index("ix_document_number_symbol", "number", "symbol"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[str]
    document_type: Mapped[str | None]
    number: Mapped[int | None]
    number_year: Mapped[int | None]
    symbol: Mapped[str | None]
    document_number: Mapped[str | None]
    issuer: Mapped[str | None]
    issuer_id: Mapped[int | None] = mapped_column(ForeignKey("committee.id"), index=True)
    superior: Mapped[str | None]
    place: Mapped[str | None]
    issued_on: Mapped[str | None]
    sorted_on: Mapped[str | None]
    term_id: Mapped[int | None] = mapped_column(ForeignKey("term.id"))
    abstract: Mapped[str | None]
    signer: Mapped[str | None]
    signer_post: Mapped[str | None]
    authority: Mapped[str | None]
    recipients: Mapped[str | None]
    urgency: Mapped[str | None]
    secrecy: Mapped[str | None]
    draft: Mapped[str | None]
    council_term: Mapped[str | None]
    direction: Mapped[str | None]
    language: Mapped[str] = mapped_column(default="vi")
    is_article: Mapped[bool] = mapped_column(default=False)
    site: Mapped[str | None]
    author: Mapped[str | None]
    event_on: Mapped[str | None]
    note: Mapped[str] = mapped_column(Text, default="")
    is_starred: Mapped[bool] = mapped_column(default=False)
    added_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    revision: Mapped[int] = mapped_column(default=1)

    term: Mapped[TermRow | None] = relationship()
    originals: Mapped[list["OriginalRow"]] = relationship(
        cascade=_CASCADE,
        order_by="OriginalRow.position",
        foreign_keys="OriginalRow.document_id",
    )
    evidence: Mapped[list["EvidenceRow"]] = relationship(cascade=_CASCADE)
    tags: Mapped[list["TagRow"]] = relationship(secondary="document_tag", order_by="TagRow.folded")
    places: Mapped[list["DossierDocumentRow"]] = relationship(cascade=_CASCADE)


class OriginalRow(Base):
    """A file as it came; its content stands in the file store under ``sha256``.

    ``folder`` is where it stood, relative to the folder that was filed (never
    absolute). ``came_as_id`` is the record that it was filed as, where it was
    put under another one since.
    """

    __tablename__ = "original"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey(_DOCUMENT, ondelete="CASCADE"), index=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    size: Mapped[int]
    media_type: Mapped[str]
    role: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    folder: Mapped[str] = mapped_column(default="")
    came_as_id: Mapped[int | None] = mapped_column(
        ForeignKey(_DOCUMENT, ondelete="SET NULL"), index=True
    )


class TextRow(Base):
    """The text extracted from a document; kept apart so that lists stay light."""

    __tablename__ = "document_text"
    # Counted after every change: the index holds the keys too, so no text is passed over.
    __table_args__ = (Index("ix_document_text_length_missing", "length", "missing"),)

    document_id: Mapped[int] = mapped_column(
        ForeignKey(_DOCUMENT, ondelete="CASCADE"), primary_key=True
    )
    length: Mapped[int]
    page_starts: Mapped[str]
    format: Mapped[str]
    media_type: Mapped[str]
    extractor: Mapped[str]
    extractor_version: Mapped[str]
    is_ocr: Mapped[bool]
    needs_ocr: Mapped[bool]
    conversion: Mapped[str | None]
    missing: Mapped[str | None]
    text: Mapped[str] = mapped_column(Text)


class KeptTextRow(Base):
    """A text that a document had before it was read again, for undo; compressed JSON."""

    __tablename__ = "kept_text"

    document_id: Mapped[int] = mapped_column(
        ForeignKey(_DOCUMENT, ondelete="CASCADE"), primary_key=True
    )
    fingerprint: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes]


class EvidenceRow(Base):
    """Where a value of the record was read, and how surely."""

    __tablename__ = "evidence"

    document_id: Mapped[int] = mapped_column(
        ForeignKey(_DOCUMENT, ondelete="CASCADE"), primary_key=True
    )
    field: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
    confidence: Mapped[float]
    rule: Mapped[str]
    origin: Mapped[str]
    start: Mapped[int | None]
    end: Mapped[int | None]


class TagRow(Base):
    """A tag."""

    __tablename__ = "tag"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    folded: Mapped[str]
    colour: Mapped[str | None]


class DocumentTagRow(Base):
    """A document carries a tag."""

    __tablename__ = "document_tag"

    document_id: Mapped[int] = mapped_column(
        ForeignKey(_DOCUMENT, ondelete="CASCADE"), primary_key=True
    )
    tag_id: Mapped[int] = mapped_column(
        ForeignKey("tag.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class DossierRow(Base):
    """A dossier with its code and retention; None years mean for ever."""

    __tablename__ = "dossier"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    retention_years: Mapped[int | None]
    opened_on: Mapped[str | None]
    closed_on: Mapped[str | None]


class DossierDocumentRow(Base):
    """A document's place in a dossier."""

    __tablename__ = "dossier_document"

    dossier_id: Mapped[int] = mapped_column(
        ForeignKey("dossier.id", ondelete="CASCADE"), primary_key=True
    )
    document_id: Mapped[int] = mapped_column(
        ForeignKey(_DOCUMENT, ondelete="CASCADE"), primary_key=True, index=True
    )
    position: Mapped[int]


class CitationRow(Base):
    """A paper named in a document's text."""

    __tablename__ = "citation"
    __table_args__ = (Index("ix_citation_number_symbol", "number", "symbol"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey(_DOCUMENT, ondelete="CASCADE"), index=True)
    start: Mapped[int]
    end: Mapped[int]
    text: Mapped[str]
    sentence: Mapped[str] = mapped_column(Text)
    relation: Mapped[str]
    document_type: Mapped[str | None]
    number: Mapped[int | None]
    symbol: Mapped[str | None]
    document_number: Mapped[str | None]
    issued_on: Mapped[str | None]
    issuer: Mapped[str | None]
    resolved_to: Mapped[int | None] = mapped_column(
        ForeignKey(_DOCUMENT, ondelete="SET NULL"), index=True
    )


class ChangeBatchRow(Base):
    """One action of a person: a step of the undo stack and of the audit log."""

    __tablename__ = "change_batch"

    id: Mapped[int] = mapped_column(primary_key=True)
    action: Mapped[str]
    who: Mapped[str]
    at: Mapped[datetime]
    is_undoable: Mapped[bool] = mapped_column(default=True)
    is_undone: Mapped[bool] = mapped_column(default=False)


class ChangeRow(Base):
    """One value before and after, as text; None for no value."""

    __tablename__ = "change"

    id: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[int] = mapped_column(
        ForeignKey("change_batch.id", ondelete="CASCADE"), index=True
    )
    document_id: Mapped[int] = mapped_column(ForeignKey(_DOCUMENT, ondelete="CASCADE"), index=True)
    field: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str | None]
    evidence_before: Mapped[str | None]
    evidence_after: Mapped[str | None]


class ListChangeRow(Base):
    """A dossier, tag, committee or congress before and after, as text; None for not there."""

    __tablename__ = "list_change"

    id: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[int] = mapped_column(
        ForeignKey("change_batch.id", ondelete="CASCADE"), index=True
    )
    subject: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str | None]


class IndexQueueRow(Base):
    """A document that the index still has to learn about, or to forget."""

    __tablename__ = "index_queue"

    document_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    stamp: Mapped[int]


class SeenFileRow(Base):
    """A file filed before, so that a second pass over a folder reads nothing.

    The key is a hash of the absolute path: the library stores no path of the
    machine that it stands on.
    """

    __tablename__ = "seen_file"

    path_key: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    modified_ns: Mapped[int]
    sha256: Mapped[str]


class ScannedPageRow(Base):
    """A page of a scan that was read, while others of its file still wait."""

    __tablename__ = "scanned_page"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    page: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text: Mapped[str] = mapped_column(Text)


class ShingleRow(Base):
    """A number of a document's sketch, by which papers of like text find each other.

    Without a foreign key: some 20 rows a paper are only ever looked up by
    their number, and what is left of a deleted document is told apart by its
    text. Such a row needs no hidden number of its own.
    """

    __tablename__ = "shingle"
    __table_args__ = ({"sqlite_with_rowid": False},)

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    document_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class NearDuplicateRow(Base):
    """Two papers of like text, the smaller identifier first."""

    __tablename__ = "near_duplicate"

    first_id: Mapped[int] = mapped_column(
        ForeignKey(_DOCUMENT, ondelete="CASCADE"), primary_key=True
    )
    second_id: Mapped[int] = mapped_column(
        ForeignKey(_DOCUMENT, ondelete="CASCADE"), primary_key=True, index=True
    )
    ratio: Mapped[float]
    is_dismissed: Mapped[bool] = mapped_column(default=False)


class FilingRuleRow(Base):
    """A rule of the user's own; conditions and effects as JSON."""

    __tablename__ = "filing_rule"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    definition: Mapped[str]
    is_active: Mapped[bool] = mapped_column(default=True)
    is_deleted: Mapped[bool] = mapped_column(default=False)


class SavedSearchRow(Base):
    """A question kept under a name; filters as JSON."""

    __tablename__ = "saved_search"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    text: Mapped[str]
    filters: Mapped[str]
    sort: Mapped[str]


class SettingRow(Base):
    """A setting as JSON."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
