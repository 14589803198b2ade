"""Settings of the library."""

from hoso_app.domain.settings import Settings
from hoso_app.storage import settings
from hoso_app.storage.engine import Database


class SettingsService:
    """Reads and keeps the settings."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self) -> Settings:
        """Return the settings; what was never set has its default."""
        with self._database.read() as session:
            return settings.load(session)

    def save(self, wanted: Settings) -> None:
        """Keep the settings."""
        with self._database.write() as session:
            settings.save(session, wanted)
