"""What the list shows: the words typed and the filters chosen."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from hoso_app.domain.documents import DocumentState
from hoso_app.domain.search import Column, Facet, SearchRequest, Sort, ValueColumn, only_dossier

Filters = Mapping[Facet, tuple[str, ...]]


class Place(StrEnum):
    """The first lines of the navigation."""

    ALL = "all"
    INBOX = "inbox"
    RECENT = "recent"
    STARRED = "starred"
    TRASH = "trash"


_PLACE_FILTERS: dict[Place, tuple[Facet, str]] = {
    Place.INBOX: (Facet.STATE, DocumentState.INBOX.value),
    Place.STARRED: (Facet.STARRED, "1"),
    Place.TRASH: (Facet.STATE, DocumentState.TRASH.value),
}


@dataclass(frozen=True, slots=True)
class DocumentQuery:
    """A question to the library as the window keeps it.

    ``is_recent`` narrows the list to the documents that came last, the newest
    first; it is no filter of the search and therefore stands apart. ``column``
    puts a table in the order of one of its columns, ``is_reversed`` backwards;
    the order by date is a ``sort``, which the search itself has.
    """

    text: str = ""
    filters: Filters = field(default_factory=dict)
    sort: Sort = Sort.RELEVANCE
    is_recent: bool = False
    column: ValueColumn | None = None
    is_reversed: bool = False

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is asked: the whole library is shown."""
        return not (self.text.strip() or self.filters or self.is_recent)

    @property
    def effective_sort(self) -> Sort:
        """Return the order that makes sense.

        Without words nothing is relevant, and outside of one dossier nothing has its order.
        """
        sort = self.sort
        if sort is Sort.DOSSIER and not self.is_in_dossier:
            sort = Sort.RELEVANCE
        if sort is Sort.RELEVANCE and not self.text.strip():
            return Sort.DATE
        return sort

    @property
    def is_in_dossier(self) -> bool:
        """Return whether the list shows papers of one dossier."""
        return only_dossier(self.filters) is not None

    @property
    def column_order(self) -> tuple[Column, bool] | None:
        """Return the column by which a table is ordered, and whether backwards."""
        if self.is_recent:
            return None
        if self.column is not None:
            return self.column, self.is_reversed
        is_newest = self.effective_sort is Sort.DATE
        by_date = is_newest or self.effective_sort is Sort.OLDEST
        return (Column.DATE, is_newest) if by_date else None

    @property
    def place(self) -> Place | None:
        """Return the place that is shown, None where filters say something else."""
        if self.is_recent:
            return Place.RECENT
        for place, (facet, value) in _PLACE_FILTERS.items():
            if self.filters.get(facet) == (value,):
                return place
        return None if self.filters else Place.ALL

    def request(self, *, limit: int, offset: int = 0) -> SearchRequest:
        """Return the question for the search service."""
        return SearchRequest(self.text, self.filters, self.effective_sort, limit, offset)

    def by_column(self, column: Column) -> "DocumentQuery":
        """Return the query in the order of a column; once more, in the other direction."""
        is_reversed = self.column_order == (column, False)
        if column is Column.DATE:
            return replace(self, is_recent=False).by_date(is_newest=is_reversed)
        return replace(self, column=column, is_reversed=is_reversed, is_recent=False)

    def by_date(self, *, is_newest: bool) -> "DocumentQuery":
        """Return the query in the order of the days."""
        return self.by(Sort.DATE if is_newest else Sort.OLDEST)

    def by(self, sort: Sort) -> "DocumentQuery":
        """Return the query in another order, not that of a column."""
        return replace(self, sort=sort, column=None, is_reversed=False)

    def has(self, facet: Facet, value: str) -> bool:
        """Return whether that filter is on."""
        return value in self.filters.get(facet, ())

    def only(self, facet: Facet, value: str) -> "DocumentQuery":
        """Return the query with this value as the only one of its facet."""
        return replace(self, filters={**self.filters, facet: (value,)})

    def toggled(self, facet: Facet, value: str) -> "DocumentQuery":
        """Return the query with this value added to its facet, or taken away."""
        values = self.filters.get(facet, ())
        if value in values:
            return self.without(facet, value)
        return replace(self, filters={**self.filters, facet: (*values, value)})

    def without(self, facet: Facet, value: str | None = None) -> "DocumentQuery":
        """Return the query without that value, or without the whole facet."""
        left = tuple(
            known for known in self.filters.get(facet, ()) if value is not None and known != value
        )
        filters = {name: values for name, values in self.filters.items() if name is not facet}
        if left:
            filters[facet] = left
        return replace(self, filters=filters)

    def at(self, place: Place) -> "DocumentQuery":
        """Return the query at another place, its words kept.

        *Tất cả* drops every filter; the others keep those that can stand
        beside them.
        """
        if place is Place.ALL:
            return replace(self, filters={}, is_recent=False)
        elsewhere = self.without(Facet.STATE).without(Facet.STARRED)
        if place is Place.RECENT:
            return replace(elsewhere, is_recent=True)
        return replace(elsewhere.only(*_PLACE_FILTERS[place]), is_recent=False)
