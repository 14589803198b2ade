"""Results in the order of a table's column."""

from threading import Lock

from hoso_app.domain.documents import natural_key
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Column, SearchRequest, ValueColumn
from hoso_app.domain.text import sort_key
from hoso_app.domain.work import CancelToken
from hoso_app.services.search import SearchService
from hoso_app.storage.columns import column_values
from hoso_app.storage.engine import Database


class OrderService:
    """Orders results by a column: numbers naturally, words as Vietnamese has them.

    The places of all papers in one column are kept until the library changes.
    """

    def __init__(self, database: Database, search: SearchService) -> None:
        self._database = database
        self._search = search
        self._lock = Lock()
        self._kept: tuple[int, ValueColumn, dict[DocumentId, int]] | None = None

    def ids(
        self,
        request: SearchRequest,
        column: ValueColumn,
        token: CancelToken,
        *,
        is_reversed: bool = False,
    ) -> tuple[DocumentId, ...]:
        """Return every document of a result; those without a value always come last.

        Raises:
            CancelledError: The token was cancelled.
        """
        found = self._search.ids(request, token)
        token.raise_if_cancelled()
        places = self._places(column)
        filled = [one for one in found if one in places]
        filled.sort(key=places.__getitem__, reverse=is_reversed)
        return (*filled, *(one for one in found if one not in places))

    def _places(self, column: ValueColumn) -> dict[DocumentId, int]:
        """Return where each document stands; those without a value are left out."""
        with self._lock:
            generation = self._database.generation
            kept = self._kept
            if kept is not None and kept[:2] == (generation, column):
                return kept[2]
            with self._database.read() as session:
                values = column_values(session, column)
            places = _ordered(column, values)
            self._kept = (generation, column, places)
            return places


def _ordered(
    column: ValueColumn, values: list[tuple[DocumentId, str | None]]
) -> dict[DocumentId, int]:
    # Most values stand in many rows: each is made a key once.
    distinct = {value for _, value in values if value}
    if column is Column.NUMBER:
        in_order = sorted(distinct, key=natural_key)
    elif column is Column.TERM:
        in_order = sorted(distinct)
    else:
        in_order = sorted(distinct, key=sort_key)
    by_value = {value: place for place, value in enumerate(in_order)}
    filled = [(by_value[value], document_id) for document_id, value in values if value]
    filled.sort()
    return {document_id: place for place, (_, document_id) in enumerate(filled)}
