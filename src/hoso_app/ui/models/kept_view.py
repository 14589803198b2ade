"""What the list showed when the window was closed, as one line of text."""

import json
from dataclasses import dataclass, replace

from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Column, Facet, Sort
from hoso_app.ui.models.query import DocumentQuery


@dataclass(frozen=True, slots=True)
class KeptView:
    """A question, and the paper that was selected in its answer."""

    query: DocumentQuery
    document: DocumentId | None = None


def as_text(view: KeptView) -> str:
    """Return a view as text to be kept."""
    query = view.query
    return json.dumps(
        {
            "text": query.text,
            "filters": {facet.value: list(values) for facet, values in query.filters.items()},
            "sort": query.sort.value,
            "recent": query.is_recent,
            "column": query.column,
            "reversed": query.is_reversed,
            "document": view.document,
        },
        ensure_ascii=True,
    )


def from_text(kept: str) -> KeptView | None:
    """Return a kept view; None for what another version or nobody wrote."""
    try:
        read = json.loads(kept)
        filters = {
            Facet(facet): tuple(str(value) for value in values)
            for facet, values in read["filters"].items()
        }
        sort, is_recent = Sort(read["sort"]), bool(read["recent"])
        query = DocumentQuery(str(read["text"]), filters, sort, is_recent=is_recent)
        if (name := read.get("column")) is not None:
            query = _by_column(query, Column(name), is_reversed=bool(read.get("reversed")))
        document = read["document"]
        return KeptView(query, None if document is None else DocumentId(int(document)))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _by_column(query: DocumentQuery, column: Column, *, is_reversed: bool) -> DocumentQuery:
    if column is Column.DATE:  # an older version kept the order by date so
        return query.by_date(is_newest=is_reversed)
    return replace(query, column=column, is_reversed=is_reversed)
