"""Questions to the search, and its answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from hoso_app.domain.ids import DocumentId, DossierId


class Sort(StrEnum):
    """Order of results; what has no date or no number comes last.

    ``DOSSIER`` is the order that a dossier gives its papers; it needs the
    filter of one dossier (``only_dossier``), else it means ``RELEVANCE``.
    """

    RELEVANCE = "relevance"
    DATE = "date"  # from the newest
    OLDEST = "oldest"
    NUMBER = "number"  # from the lowest
    DOSSIER = "dossier"


class Column(StrEnum):
    """What a table of papers can be put in order by."""

    NUMBER = "number"
    DATE = "date"
    DOCUMENT_TYPE = "document_type"
    ISSUER = "issuer"
    TITLE = "title"
    TERM = "term"


ValueColumn = Literal[Column.NUMBER, Column.DOCUMENT_TYPE, Column.ISSUER, Column.TITLE, Column.TERM]
"""The columns that are put in order by their values; the order by date is a ``Sort``."""


class Facet(StrEnum):
    """What results are counted and filtered by.

    Values: ``committee`` a committee's identifier as text, ``document_type``
    the kind's name, ``term`` ``2020-2025``, ``year`` four digits of the
    sorting date, ``tag`` the tag's name, ``state``, ``dossier`` an
    identifier, ``starred`` ``1``, ``text`` ``yes`` or ``no``, and beside ``no``
    the reason: ``scan``, a ``ReadingProblem``, or ``no_text``.
    """

    COMMITTEE = "committee"
    DOCUMENT_TYPE = "document_type"
    TERM = "term"
    YEAR = "year"
    TAG = "tag"
    STATE = "state"
    DOSSIER = "dossier"
    STARRED = "starred"
    TEXT = "text"


def only_dossier(filters: Mapping[Facet, tuple[str, ...]]) -> DossierId | None:
    """Return the one dossier that results are narrowed to, None for any other filters."""
    chosen = filters.get(Facet.DOSSIER, ())
    return DossierId(int(chosen[0])) if len(chosen) == 1 and chosen[0].isdecimal() else None


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A question: words as typed and filters as chosen.

    ``filters``: within a facet any of the values, all facets together.
    Committees stand for their subtree. Documents in the trash are found only
    with the state filter ``trash``. ``snippets``: so many of the page's hits get a piece
    of their text, None for all.
    """

    text: str = ""
    filters: Mapping[Facet, tuple[str, ...]] = field(default_factory=dict)
    sort: Sort = Sort.RELEVANCE
    limit: int = 50
    offset: int = 0
    snippets: int | None = None


class Rung(StrEnum):
    """How closely a hit matches the words as typed."""

    EXACT = "exact"  # every typed mark as written
    FOLDED = "folded"  # letters typed without marks, found with them
    TONE = "tone"  # the letters as typed, with another tone
    UNMARKED = "unmarked"  # the typed marks left aside
    KEYSTROKES = "keystrokes"  # the keys of Telex or VNI turned into marks
    CORRECTED = "corrected"  # after undoing a slip of typing
    PARTIAL = "partial"  # most of the words, not all, or all but far apart
    LITERAL = "literal"  # found by a plain scan while the index is missing

    @property
    def is_loose(self) -> bool:
        """Return whether a hit only comes close to what was asked; it is not counted."""
        return self not in {Rung.EXACT, Rung.FOLDED, Rung.LITERAL}


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of the text in its own spelling; ``marks`` are spans in ``text``.

    ``start`` is where the piece begins in the extracted text, ``page`` the
    page on which its first mark stands, from 1; None for texts without pages.
    """

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    start: int = 0
    page: int | None = None


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A document found."""

    document_id: DocumentId
    score: float
    rung: Rung
    snippet: Snippet | None = None


class IndexState(StrEnum):
    """What answered a question: the index, or the database itself, where nothing is missing."""

    READY = "ready"  # an index that knew everything
    BEHIND = "behind"  # an index; papers changed just now may be missing from the answer
    REBUILDING = "rebuilding"  # the database, while the first index is being built
    MISSING = "missing"  # the database, without an index


@dataclass(frozen=True, slots=True)
class Understood:
    """Part of the question that was understood as more than words.

    ``facet`` and ``value`` say which filter it would be; ``text`` is what was
    typed. ``field`` is what to write instead of ``text`` where that says more
    than any filter (``ngày:"tháng 3/2023"``). It ranks and excludes nothing
    until it is accepted.
    """

    text: str
    facet: Facet
    value: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class SearchOutcome:
    """The answer: hits of the asked page, and counts over the whole result.

    ``total`` and ``facets`` count the papers that answer the question. Behind
    them, from place ``total`` on, stand ``loosened`` more that only come close.
    ``suggestion`` is what may have been meant where nothing answers it.
    ``missing`` counts the papers that could not be searched by the reason.
    """

    hits: tuple[SearchHit, ...]
    total: int
    searchable: int
    documents: int
    milliseconds: float
    facets: Mapping[Facet, Mapping[str, int]] = field(default_factory=dict)
    index_state: IndexState = IndexState.READY
    understood: tuple[Understood, ...] = ()
    loosened: int = 0
    suggestion: str | None = None
    missing: Mapping[str, int] = field(default_factory=dict)

    @property
    def shown(self) -> int:
        """Return how many papers the whole list has."""
        return self.total + self.loosened


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """What the index learns about a document.

    ``committees`` are the issuer's identifier and those above it, so that a
    filter for a committee finds its subtree. ``missing_text`` tells why there
    is no text, where there is none. ``date_key`` is the first day of
    the sorting date as a number (20230407), 0 where there is none;
    ``last_date_key`` the last day that it can mean.
    """

    document_id: DocumentId
    title: str
    document_number: str | None
    body: str
    issuer: str | None = None
    issuer_aliases: tuple[str, ...] = ()
    superior: str | None = None
    document_type: str | None = None
    signer: str | None = None
    file_name: str = ""
    note: str = ""
    committees: tuple[str, ...] = ()
    term: str | None = None
    tags: tuple[str, ...] = ()
    dossiers: tuple[str, ...] = ()
    state: str = "filed"
    is_starred: bool = False
    has_text: bool = True
    missing_text: str | None = None
    date_key: int = 0
    last_date_key: int = 0
    number: int | None = None
    secrecy: str | None = None
