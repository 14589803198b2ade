"""Questions kept under a name."""

from hoso_app.domain.changes import Changes
from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.ids import SavedSearchId
from hoso_app.domain.search import SearchRequest
from hoso_app.domain.text import nfc
from hoso_app.storage import saved_searches
from hoso_app.storage.engine import Database
from hoso_app.storage.saved_searches import SavedSearch


class SavedSearchService:
    """Keeps, lists and forgets questions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches by name."""
        with self._database.read() as session:
            return saved_searches.all_searches(session)

    def save(self, name: str, request: SearchRequest) -> Changes:
        """Keep a question.

        Raises:
            InvalidValueError: The name is empty.
            NameTakenError: Another has that name.
        """
        wanted = " ".join(nfc(name).split())
        if not wanted:
            raise InvalidValueError("saved_search", name)
        with self._database.write() as session:
            saved_searches.save(session, wanted, request)
        return Changes(lists=True)

    def delete(self, search_id: SavedSearchId) -> Changes:
        """Forget a saved search.

        Raises:
            NotFoundError: There is no such search.
        """
        with self._database.write() as session:
            saved_searches.delete(session, search_id)
        return Changes(lists=True)
