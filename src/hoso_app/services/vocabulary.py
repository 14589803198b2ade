"""Names of committees as the search understands them, read once and kept."""

from collections.abc import Iterable
from threading import Lock

from hoso_app.domain.committees import Committee
from hoso_app.domain.ids import CommitteeId
from hoso_app.search import Vocabulary
from hoso_app.storage import committees, settings
from hoso_app.storage.engine import Database


class VocabularyCache:
    """The vocabulary of a library. Thread-safe.

    Imports and edits add committees: after a write it is asked, with one short
    question, whether there are others than those that were read.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = Lock()
        self._kept: Vocabulary | None = None
        self._looked_at = -1
        self._extent: tuple[int, ...] = ()

    def get(self) -> Vocabulary:
        """Return the names of every committee, of those before and after it, and short forms."""
        with self._lock:
            generation = self._database.generation
            if self._kept is None or generation != self._looked_at:
                with self._database.read() as session:
                    extent = committees.extent(session)
                    if self._kept is None or extent != self._extent:
                        self._kept = Vocabulary(
                            _names(committees.all_committees(session)),
                            settings.load(session).abbreviations,
                        )
                self._looked_at, self._extent = generation, extent
            return self._kept

    def forget(self) -> None:
        """Read again at the next question."""
        with self._lock:
            self._kept = None


def _names(found: Iterable[Committee]) -> dict[str, tuple[str, ...]]:
    by_id = {one.id: one for one in found}
    names: dict[CommitteeId, list[str]] = {
        key: [one.name, *one.aliases] for key, one in by_id.items()
    }
    for key, one in by_id.items():
        if one.successor_id is not None:
            names[key].append(by_id[one.successor_id].name)
            names[one.successor_id].append(one.name)
    return {str(key): tuple(dict.fromkeys(value)) for key, value in names.items()}
