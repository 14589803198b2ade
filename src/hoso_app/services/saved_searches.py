"""Questions kept under a name, and the last ones asked."""

from collections.abc import Mapping
from dataclasses import replace

from hoso_app.domain.changes import Changes
from hoso_app.domain.errors import InvalidValueError, NotFoundError
from hoso_app.domain.ids import SavedSearchId
from hoso_app.domain.search import SearchRequest
from hoso_app.domain.text import fold, nfc
from hoso_app.domain.work import CancelToken
from hoso_app.services.search import SearchService
from hoso_app.storage import saved_searches, settings
from hoso_app.storage.engine import Database
from hoso_app.storage.saved_searches import SavedSearch

MOST_RECENT = 20


class SavedSearchService:
    """Keeps, lists, counts and forgets questions."""

    def __init__(self, database: Database, search: SearchService) -> None:
        self._database = database
        self._search = search

    def all(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches by name."""
        with self._database.read() as session:
            return saved_searches.all_searches(session)

    def counts(self, token: CancelToken | None = None) -> Mapping[SavedSearchId, int]:
        """Return how many papers answer each of the saved searches now.

        Raises:
            CancelledError: The token was cancelled.
        """
        return {
            one.id: self._search.search(replace(one.request, limit=0), token).total
            for one in self.all()
        }

    def named(self, name: str) -> SavedSearch:
        """Return the saved search of a name, typed with marks or without.

        Raises:
            NotFoundError: There is no such search.
        """
        wanted = fold(" ".join(nfc(name).split()))
        for one in self.all():
            if fold(one.name) == wanted:
                return one
        raise NotFoundError("saved_search", name)

    def recent(self) -> tuple[str, ...]:
        """Return what was last searched for, the latest first."""
        with self._database.read() as session:
            return settings.load(session).recent_searches

    def note(self, text: str) -> None:
        """Remember a question that was really asked, not every key on the way to it."""
        asked = " ".join(nfc(text).split())
        if not asked:
            return
        with self._database.write() as session:
            known = settings.load(session)
            others = [one for one in known.recent_searches if fold(one) != fold(asked)]
            recent = (asked, *others)[:MOST_RECENT]
            settings.save(session, replace(known, recent_searches=recent))

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
