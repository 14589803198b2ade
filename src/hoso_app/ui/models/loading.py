"""What the screens ask of the services; every function here runs beside the window."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from hoso_app.domain.changes import ChangeBatch, FieldChange
from hoso_app.domain.documents import Document, DocumentRow, DocumentState, Field
from hoso_app.domain.dossiers import read_places
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet, Rung, SearchOutcome
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.services.search import found_words
from hoso_app.ui.models.document_list import PAGE, DocumentEntry
from hoso_app.ui.models.edit_preview import PlannedChange
from hoso_app.ui.models.labels import document_name
from hoso_app.ui.models.navigation import NavigationLists, SavedQuery
from hoso_app.ui.models.query import DocumentQuery, Place

RECENT_LIMIT = 200
"""How many of the documents that came last *Gần đây* shows."""

_NAMES_AT_ONCE = 500

Spans = tuple[tuple[int, int], ...]
FacetCounts = Mapping[Facet, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything the window shows for one question.

    ``ids`` are those of the first page only, unless all were asked for, and
    ``entries`` the rows in sight. The counts at the side come after it (``count_around``).
    """

    query: DocumentQuery
    outcome: SearchOutcome
    ids: tuple[DocumentId, ...]
    entries: tuple[DocumentEntry, ...]

    @property
    def is_whole(self) -> bool:
        """Return whether every identifier of the result is there."""
        return len(self.ids) >= self.outcome.shown


@dataclass(frozen=True, slots=True)
class SideCounts:
    """How many papers the lines at the side would show for the same words.

    ``facets`` counts each facet as if its own filter were off, so that the
    other values of a chosen facet keep their counts.
    """

    facets: FacetCounts
    places: Mapping[Place, int]


@dataclass(frozen=True, slots=True)
class OpenedDocument:
    """A document with what the right side shows of it."""

    document: Document
    extracted: ExtractedText
    hits: Spans
    history: tuple[ChangeBatch, ...]
    citing: tuple[DocumentRow, ...] = ()
    cited: Mapping[DocumentId, DocumentRow] = field(default_factory=dict)


def answer_query(
    services: Services,
    query: DocumentQuery,
    token: CancelToken,
    *,
    needs_all_ids: bool = True,
    row_count: int = PAGE,
) -> Answer:
    """Ask the search a question; the first rows come along.

    The first rows are there in a few milliseconds; the identifiers of 100,000
    documents take a tenth of a second and may be asked for afterwards
    (``all_ids``), and so may the counts at the side (``count_around``).

    Args:
        services: The library.
        query: The question.
        token: Whether another question is asked meanwhile.
        needs_all_ids: Whether every identifier is wanted now.
        row_count: How many rows are in sight.
    """
    request = replace(query.request(limit=PAGE), snippets=row_count)
    outcome = services.search.search(request, token)
    token.raise_if_cancelled()
    ids = tuple(hit.document_id for hit in outcome.hits)
    if query.is_recent:
        ids = all_ids(services, query, token)
        outcome = replace(outcome, total=len(ids), loosened=0)
    elif query.column is not None or (needs_all_ids and len(ids) < outcome.shown):
        ids = all_ids(services, query, token)
    token.raise_if_cancelled()
    entries = _entries(services, query.text, ids[: min(row_count, PAGE)], outcome)
    return Answer(query, outcome, ids, entries)


def count_around(services: Services, answer: Answer, token: CancelToken) -> SideCounts:
    """Count what the lines at the side would show; asked once the rows are painted."""
    query, outcome = answer.query, answer.outcome
    facets = _facets_without_own_filter(services, query, outcome, token)
    token.raise_if_cancelled()
    return SideCounts(facets, _place_counts(services, query, outcome, facets, token))


def all_ids(services: Services, query: DocumentQuery, token: CancelToken) -> tuple[DocumentId, ...]:
    """Return every document of a result in its order."""
    if query.column is not None and not query.is_recent:
        return services.orders.ids(
            query.request(limit=PAGE), query.column, token, is_reversed=query.is_reversed
        )
    ids = services.search.ids(query.request(limit=PAGE), token)
    token.raise_if_cancelled()
    if query.is_recent:
        # Identifiers are given in the order of coming.
        return tuple(sorted(ids, reverse=True)[:RECENT_LIMIT])
    return ids


def load_entries(
    services: Services,
    query: DocumentQuery,
    first_row: int,
    ids: Sequence[DocumentId],
    token: CancelToken,
) -> tuple[DocumentEntry, ...]:
    """Load the rows of a page that came into sight."""
    outcome = None
    if query.text.strip() and not query.is_recent:
        outcome = services.search.search(query.request(limit=PAGE, offset=first_row), token)
        token.raise_if_cancelled()
    return _entries(services, query.text, ids, outcome)


def navigation_lists(services: Services, token: CancelToken) -> NavigationLists:
    """Read what the navigation offers."""
    everything = services.search.search(DocumentQuery().request(limit=0), token)
    token.raise_if_cancelled()
    counts = services.saved_searches.counts(token)
    saved = tuple(
        SavedQuery(
            known.id, known.name, known.request.text, known.request.filters, counts.get(known.id)
        )
        for known in services.saved_searches.all()
    )
    return NavigationLists(
        committees=services.committees.all(),
        tags=services.tags.all(),
        dossiers=services.dossiers.all(),
        saved=saved,
        facets=everything.facets,
    )


def open_document(
    services: Services, document_id: DocumentId, words: str, token: CancelToken
) -> OpenedDocument:
    """Read a document with its text, its history and where the words stand in it."""
    document = services.documents.get(document_id)
    token.raise_if_cancelled()
    extracted = services.documents.text(document_id)
    token.raise_if_cancelled()
    hits: Spans = ()
    if words.strip() and extracted.text:
        hits = tuple(services.search.hit_spans(words, extracted.text))
        token.raise_if_cancelled()
    cited_ids = {one.resolved_to for one in document.citations if one.resolved_to is not None}
    return OpenedDocument(
        document=document,
        extracted=extracted,
        hits=hits,
        history=_named_steps(services, services.history.of_document(document_id)),
        citing=services.documents.rows(services.documents.citing(document_id)),
        cited={row.id: row for row in services.documents.rows(sorted(cited_ids))},
    )


def _named_steps(services: Services, steps: Sequence[ChangeBatch]) -> tuple[ChangeBatch, ...]:
    """Return the steps of a history with names where it keeps identifiers."""
    kept = {change.field for step in steps for change in step.changes}
    dossiers, bodies = {}, {}
    if "dossiers" in kept:
        dossiers = {int(one.id): one.code for one in services.dossiers.all()}
    if "committee" in kept:
        bodies = {str(one.id): one.name for one in services.committees.all()}
    if not dossiers and not bodies:
        return tuple(steps)

    def shown(field: str, text: str | None) -> str | None:
        if text and field == "dossiers":
            return ", ".join(dossiers.get(one, f"#{one}") for one in read_places(text))
        if text and field == "committee":
            return bodies.get(text, f"#{text}")
        return text

    def named(change: FieldChange) -> FieldChange:
        before, after = (shown(change.field, text) for text in (change.before, change.after))
        return replace(change, before=before, after=after)

    return tuple(replace(step, changes=tuple(map(named, step.changes))) for step in steps)


def _entries(
    services: Services, words: str, ids: Sequence[DocumentId], outcome: SearchOutcome | None
) -> tuple[DocumentEntry, ...]:
    if not ids:
        return ()
    hits = {} if outcome is None else {hit.document_id: hit for hit in outcome.hits}
    is_asked = bool(words.strip())

    def entry(row: DocumentRow) -> DocumentEntry:
        hit = hits.get(row.id)
        found = found_words(hit.rung, outcome) if hit is not None and outcome is not None else None

        def spans(text: str | None) -> Spans:
            if not is_asked or not text:
                return ()
            return tuple(services.search.hit_spans(found or words, text))

        return DocumentEntry(
            row,
            None if hit is None else hit.snippet,
            spans(row.abstract),
            spans(row.document_number),
            Rung.EXACT if hit is None else hit.rung,
            found,
        )

    return tuple(entry(row) for row in services.documents.rows(ids))


def _facets_without_own_filter(
    services: Services, query: DocumentQuery, outcome: SearchOutcome, token: CancelToken
) -> FacetCounts:
    facets = dict(outcome.facets)
    for facet in query.filters:
        wider = services.search.search(query.without(facet).request(limit=0), token)
        facets[facet] = wider.facets.get(facet, {})
    return facets


def _place_counts(
    services: Services,
    query: DocumentQuery,
    outcome: SearchOutcome,
    facets: FacetCounts,
    token: CancelToken,
) -> dict[Place, int]:
    """Count what each place would show for the same words and other filters."""

    def total(place: Place) -> int:
        return services.search.search(query.at(place).request(limit=0), token).total

    places = {
        Place.ALL: outcome.total if query.place is Place.ALL else total(Place.ALL),
        Place.TRASH: total(Place.TRASH),
    }
    if query.place in {Place.ALL, None}:
        places[Place.INBOX] = facets.get(Facet.STATE, {}).get(DocumentState.INBOX, 0)
        places[Place.STARRED] = facets.get(Facet.STARRED, {}).get("1", 0)
    else:
        places[Place.INBOX] = total(Place.INBOX)
        places[Place.STARRED] = total(Place.STARRED)
    return places


def plan_edit(
    services: Services,
    ids: Sequence[DocumentId],
    values: Mapping[Field, str | None],
    token: CancelToken,
) -> tuple[PlannedChange, ...]:
    """Return what editing these documents would change.

    Raises:
        InvalidValueError: A text is no value of its field.
    """
    found = services.documents.preview(ids, values, token)
    token.raise_if_cancelled()
    names = names_of(services, [document_id for document_id, *_ in found], token)
    return tuple(
        PlannedChange(document_id, names.get(document_id, ""), field, before, after)
        for document_id, field, before, after in found
    )


def names_of(
    services: Services, ids: Sequence[DocumentId], token: CancelToken
) -> dict[DocumentId, str]:
    """Return the shortest words that tell each of these papers."""
    wanted = sorted(set(ids))
    names = {}
    for start in range(0, len(wanted), _NAMES_AT_ONCE):
        token.raise_if_cancelled()
        for row in services.documents.rows(wanted[start : start + _NAMES_AT_ONCE]):
            names[row.id] = document_name(
                row.document_type, row.document_number, row.abstract, row.file_name
            )
    return names
