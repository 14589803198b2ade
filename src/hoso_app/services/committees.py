"""Committees of the library, and whose office this is."""

from dataclasses import replace

from hoso_app.domain import catalogue
from hoso_app.domain.changes import Changes
from hoso_app.domain.committees import CatalogueEntry, Committee
from hoso_app.domain.text import fold
from hoso_app.services.issuers import ensure_entry
from hoso_app.services.vocabulary import VocabularyCache
from hoso_app.storage import committees, settings
from hoso_app.storage.engine import Database


class CommitteeService:
    """Lists committees and chooses the own one."""

    def __init__(self, database: Database, vocabulary: VocabularyCache) -> None:
        self._database = database
        self._vocabulary = vocabulary

    def all(self) -> tuple[Committee, ...]:
        """Return the committees of the library."""
        with self._database.read() as session:
            return committees.all_committees(session)

    def choose_own(self, entry: CatalogueEntry) -> Changes:
        """Set whose office this is; decides what ``KH/TU`` means from now on."""
        with self._database.write() as session:
            committees.set_own(session, ensure_entry(session, entry))
            current = settings.load(session)
            own = catalogue.own_committee(entry)
            settings.save(session, replace(current, own_committee=own))
        self._vocabulary.forget()
        return Changes(lists=True)


def only_entry(name: str) -> CatalogueEntry | tuple[CatalogueEntry, ...]:
    """Return the one committee that a name means, or those that it can mean.

    A name may be followed by the committee above it: ``Đảng ủy xã Tân Long,
    Tỉnh ủy Sóc Trăng``. Existing committees go before ended ones of the same
    name in the same place.
    """
    own, _comma, superior = name.partition(",")
    entry = catalogue.match_name(own.strip(), superior=superior.strip() or None)
    if entry is not None:
        return entry
    found = catalogue.find(name.replace(",", " "), limit=8)
    typed = fold(" ".join(own.split()))
    same = [one for one in found if fold(one.name) == typed]  # typed without marks
    return same[0] if len(same) == 1 else found
