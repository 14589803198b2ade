"""What a person has chosen for the program on this machine, whichever library is open.

Kept with the window's places (``window_state``); what belongs to a library and
goes with it is kept in its database (``hoso_app.domain.settings``).
"""

import os
from datetime import datetime
from pathlib import Path

from hoso_app.ui import motion
from hoso_app.ui.global_key import KEYS
from hoso_app.ui.theme import Appearance, Scheme
from hoso_app.ui.window_state import WindowState

LETTERS = (90, 100, 110, 125, 150, 175, 200)
"""Sizes of letters to choose from, in percent of the system's."""
MODEL_NAME = "vie.traineddata"
MODEL_VARIABLE = "HOSO_TESSDATA"
"""Read by the processes that read scans; set for them here."""


def candidate_libraries(named: Path | None, state: WindowState, default: Path) -> tuple[Path, ...]:
    """Return the libraries to begin with in the order in which they are tried."""
    if named is not None:
        return (named,)
    first = Preferences(state).first_library
    return (*([first] if first else []), *state.recent_libraries(), default)


class Preferences:
    """Reads and keeps the choices; whoever changes one applies it."""

    def __init__(self, state: WindowState) -> None:
        self._state = state

    @property
    def appearance(self) -> Appearance:
        """The look of the window; what makes no sense is taken for the default."""
        scheme, letters = self._state.text("scheme"), self._state.text("letters")
        known = letters.isascii() and letters.isdecimal() and int(letters) in LETTERS
        return Appearance(
            Scheme(scheme) if scheme in set(Scheme) else None,
            int(letters) if known else 100,
            self._state.flag("still", default=motion.system_wants_stillness()),
        )

    @appearance.setter
    def appearance(self, wanted: Appearance) -> None:
        self._state.save_text("scheme", wanted.scheme.value if wanted.scheme else "")
        self._state.save_text("letters", str(wanted.letters))
        self._state.save_flag("still", is_set=wanted.is_still)

    @property
    def lookup_keys(self) -> str:
        """The keys that raise the quick lookup over every program, empty for none (Windows)."""
        kept = self._state.text("lookup_keys")
        return "" if kept == "none" else kept or KEYS

    @lookup_keys.setter
    def lookup_keys(self, keys: str) -> None:
        self._state.save_text("lookup_keys", keys or "none")

    @property
    def stays_in_tray(self) -> bool:
        """Whether the program stays beside the clock when its window is closed."""
        return self._state.flag("stays_in_tray", default=False)

    @stays_in_tray.setter
    def stays_in_tray(self, stays: bool) -> None:
        self._state.save_flag("stays_in_tray", is_set=stays)

    @property
    def first_library(self) -> Path | None:
        """The library that is opened at every start, None for the one last used."""
        kept = self._state.text("first_library")
        return Path(kept) if kept else None

    @first_library.setter
    def first_library(self, folder: Path | None) -> None:
        self._state.save_text("first_library", str(folder) if folder else "")

    @property
    def model_folder(self) -> Path | None:
        """The folder with a better model for scans, None for the program's own."""
        kept = self._state.text("model_folder")
        return Path(kept) if kept else None

    @model_folder.setter
    def model_folder(self, folder: Path | None) -> None:
        self._state.save_text("model_folder", str(folder) if folder else "")

    def offer_model(self, usual: Path) -> None:
        """Let the processes that read scans from now on find the model.

        Args:
            usual: Where one is looked for when no folder was chosen.
        """
        folder = self.model_folder or usual
        if (folder / MODEL_NAME).is_file():
            os.environ[MODEL_VARIABLE] = str(folder)
        elif self.model_folder is not None:
            os.environ.pop(MODEL_VARIABLE, None)

    @property
    def backup_folder(self) -> Path:
        """Where backups are proposed to be written."""
        kept = self._state.text("backup_folder")
        return Path(kept) if kept and Path(kept).is_dir() else Path.home()

    @backup_folder.setter
    def backup_folder(self, folder: Path) -> None:
        self._state.save_text("backup_folder", str(folder))

    def note_backup(self, library: Path, file: Path, moment: datetime) -> None:
        """Remember the last backup of a library, and propose its folder for the next one."""
        self.backup_folder = file.parent
        self._state.save_text("last_backup", f"{moment.isoformat()}|{library}|{file}")

    def last_backup(self, library: Path) -> tuple[datetime, Path] | None:
        """Return when and where this library was last backed up, None where that is not known."""
        moment, _, rest = self._state.text("last_backup").partition("|")
        known, _, file = rest.partition("|")
        if not file or known != str(library):
            return None
        try:
            return datetime.fromisoformat(moment), Path(file)
        except ValueError:
            return None
