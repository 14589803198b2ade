"""Names of committees as the search understands them, read once and kept."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from threading import Lock

from hoso_app.domain.committees import Committee
from hoso_app.domain.ids import CommitteeId
from hoso_app.search import Vocabulary
from hoso_app.storage import committees, dossiers, settings
from hoso_app.storage.engine import Database

_SHORTENED = (
    ("Đảng ủy xã ", "xã "),
    ("Đảng ủy phường ", "phường "),
    ("Đảng ủy thị trấn ", "thị trấn "),
    ("Đảng ủy đặc khu ", "đặc khu "),
    ("Ủy ban nhân dân ", "UBND "),
    ("Hội đồng nhân dân ", "HĐND "),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam ", "Mặt trận Tổ quốc "),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam ", "MTTQ "),
)
_LEVEL_WORDS = frozenset({"Tỉnh ủy", "Thành ủy", "Huyện ủy", "Thị ủy", "Quận ủy", "Đảng ủy"})
_WORDS_OF_LEVEL = 2
_STANDING_PARTS = ("Ban Thường vụ", "BTV", "Ban Chấp hành", "BCH", "Thường trực")


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
                    known = {
                        str(one.id): (one.code, one.title) for one in dossiers.all_dossiers(session)
                    }
                    if self._kept is None or extent != self._extent:
                        self._kept = Vocabulary(
                            _names(committees.all_committees(session)),
                            settings.load(session).abbreviations,
                            known,
                        )
                    elif known != self._kept.dossiers:
                        self._kept = replace(self._kept, dossiers=known)
                self._looked_at, self._extent = generation, extent
            return self._kept

    def forget(self) -> None:
        """Read again at the next question."""
        with self._lock:
            self._kept = None


def _names(found: Iterable[Committee]) -> dict[str, tuple[str, ...]]:
    by_id = {one.id: one for one in found}
    names: dict[CommitteeId, list[str]] = {
        key: [one.name, *one.aliases, *_short_names(one.name)] for key, one in by_id.items()
    }
    for key, one in by_id.items():
        if one.successor_id is not None:
            names[key].append(by_id[one.successor_id].name)
            names[one.successor_id].append(one.name)
    for key, spoken in _spoken_here(by_id.values()):
        names[key].append(spoken)
    return {str(key): tuple(dict.fromkeys(value)) for key, value in names.items()}


def _short_names(name: str) -> tuple[str, ...]:
    """Return how else a body is called: ``xã Tân Long``, ``UBND xã Tân Long``."""
    return tuple(
        short + name.removeprefix(long) for long, short in _SHORTENED if name.startswith(long)
    )


def _spoken_here(found: Iterable[Committee]) -> Iterator[tuple[CommitteeId, str]]:
    """Yield what the office calls bodies without their place.

    *Thị ủy* is the own one, or the only one; *btv* that of the own committee.
    """
    by_word: dict[str, list[Committee]] = {}
    for one in found:
        word = " ".join(one.name.split()[:2])
        if word in _LEVEL_WORDS and len(one.name.split()) > _WORDS_OF_LEVEL:
            by_word.setdefault(word, []).append(one)
        if one.is_own:
            yield from ((one.id, part) for part in _STANDING_PARTS)
    for word, bodies in by_word.items():
        meant = [one for one in bodies if one.is_own] or bodies
        if len(meant) == 1:
            yield meant[0].id, word
