"""Questions kept under a name."""

import json
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from hoso_app.domain.errors import NameTakenError, NotFoundError
from hoso_app.domain.ids import SavedSearchId
from hoso_app.domain.search import Facet, SearchRequest, Sort
from hoso_app.storage.tables import SavedSearchRow


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A question with its name."""

    id: SavedSearchId
    name: str
    request: SearchRequest


def all_searches(session: Session) -> tuple[SavedSearch, ...]:
    """Return the saved searches by name."""
    rows = session.scalars(select(SavedSearchRow).order_by(SavedSearchRow.name))
    return tuple(SavedSearch(SavedSearchId(row.id), row.name, _request(row)) for row in rows)


def save(session: Session, name: str, request: SearchRequest) -> SavedSearchId:
    """Keep a question.

    Raises:
        NameTakenError: Another has that name.
    """
    if session.scalar(select(SavedSearchRow.id).where(SavedSearchRow.name == name)) is not None:
        raise NameTakenError("saved_search", name)
    filters = {facet.value: list(values) for facet, values in request.filters.items()}
    row = SavedSearchRow(
        name=name,
        text=request.text,
        filters=json.dumps(filters, ensure_ascii=False),
        sort=request.sort.value,
    )
    session.add(row)
    session.flush()
    return SavedSearchId(row.id)


def delete(session: Session, search_id: SavedSearchId) -> None:
    """Forget a saved search.

    Raises:
        NotFoundError: There is no such search.
    """
    row = session.get(SavedSearchRow, search_id)
    if row is None:
        raise NotFoundError("saved_search", str(search_id))
    session.delete(row)


def _request(row: SavedSearchRow) -> SearchRequest:
    filters = {Facet(name): tuple(values) for name, values in json.loads(row.filters).items()}
    return SearchRequest(row.text, filters, Sort(row.sort))
