"""Settings of the library."""

from collections.abc import Sequence
from dataclasses import replace

from hoso_app.domain.errors import InvalidValueError, NotFoundError
from hoso_app.domain.settings import Settings
from hoso_app.domain.text import nfc
from hoso_app.services.vocabulary import VocabularyCache
from hoso_app.storage import settings
from hoso_app.storage.engine import Database


class SettingsService:
    """Reads and keeps the settings."""

    def __init__(self, database: Database, vocabulary: VocabularyCache) -> None:
        self._database = database
        self._vocabulary = vocabulary

    def get(self) -> Settings:
        """Return the settings; what was never set has its default."""
        with self._database.read() as session:
            return settings.load(session)

    def save(self, wanted: Settings) -> None:
        """Keep the settings."""
        with self._database.write() as session:
            settings.save(session, wanted)
        self._vocabulary.forget()

    def set_abbreviation(self, short: str, meanings: Sequence[str]) -> None:
        """Give a short form other meanings of one's own.

        Without any meaning, the packaged ones no longer count either.

        Raises:
            InvalidValueError: The short form or a meaning has no letters.
        """
        known = self.get()
        wanted = [(_clean(short), _clean(meaning)) for meaning in meanings] or [(_clean(short), "")]
        for name, meaning in wanted:
            if not _has_word(name) or (meanings and not _has_word(meaning)):
                raise InvalidValueError("abbreviation", f"{name} = {meaning}")
        others = _without(known.abbreviations, short)
        self.save(replace(known, abbreviations=(*others, *dict.fromkeys(wanted))))

    def replace_abbreviations(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Keep these short forms and meanings of one's own, and no others.

        An empty meaning takes the packaged ones away.

        Raises:
            InvalidValueError: A short form, or a meaning that is given, has no letters.
        """
        wanted = [(_clean(short), _clean(meaning)) for short, meaning in pairs]
        for name, meaning in wanted:
            if not _has_word(name) or (meaning and not _has_word(meaning)):
                raise InvalidValueError("abbreviation", f"{name} = {meaning}")
        self.save(replace(self.get(), abbreviations=tuple(dict.fromkeys(wanted))))

    def forget_abbreviation(self, short: str) -> None:
        """Forget one's own meanings of a short form; the packaged ones count again.

        Raises:
            NotFoundError: There is no such short form of one's own.
        """
        known = self.get()
        others = _without(known.abbreviations, short)
        if len(others) == len(known.abbreviations):
            raise NotFoundError("abbreviation", short)
        self.save(replace(known, abbreviations=others))


def _clean(text: str) -> str:
    return " ".join(nfc(text).split())


def _has_word(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _without(pairs: Sequence[tuple[str, str]], short: str) -> tuple[tuple[str, str], ...]:
    name = _clean(short).upper()
    return tuple(pair for pair in pairs if pair[0].upper() != name)
