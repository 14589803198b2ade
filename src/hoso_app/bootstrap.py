"""Composition root: paths, logging, and which face of the program is shown."""

import gc
import importlib
import logging
import os
import sys
import tempfile
from collections.abc import Sequence
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, cast

from hoso_app.domain.committees import CatalogueEntry
from hoso_app.domain.errors import UnsafePlace, UnsafePlaceError
from hoso_app.domain.work import CancelToken, Progress
from hoso_app.filestore.library_folder import IDENTITY_NAME, OPENER_SUFFIX
from hoso_app.filestore.places import documents_folder, unsafe_reason
from hoso_app.services.clock import Actor

if TYPE_CHECKING:
    from hoso_app.services.application import Services

_LOG_BYTES = 1 << 20
_READING_COMMANDS = frozenset({"import", "recognize"})
"""Commands that read many files at once: the processes for that load beside the program."""


def main(arguments: Sequence[str]) -> int:
    """Run the window, or the command that the arguments name; return the exit code."""
    # What was imported lives as long as the program: the collector need not look at it.
    gc.freeze()
    _speak_utf8()
    _offer_own_model()
    wanted = with_library(arguments)
    if _is_for_window(wanted):
        return _run_window(wanted)
    if _command(wanted) in _READING_COMMANDS:
        _start_readers()
    console = _console()
    if console.wants_console(wanted):
        gateway = console.Gateway(open_library, create_library, default_library())
        return int(console.run(wanted, gateway))
    return _run_window(wanted)


def _is_for_window(arguments: Sequence[str]) -> bool:
    """Return whether the window is plainly meant, so that the console need not be loaded."""
    words = iter(arguments)
    for word in words:
        if word == "--library":
            next(words, None)
        elif word not in {"--quick", "--hidden"}:
            return False
    return True


def _command(arguments: Sequence[str]) -> str | None:
    """Return the first word that is no option; it may be a file."""
    words = iter(arguments)
    for word in words:
        if word == "--library":
            next(words, None)
        elif not word.startswith("-"):
            return word
    return None


def _start_readers() -> None:
    importlib.import_module("hoso_app.extraction.pool").start_early()


def _console() -> ModuleType:
    """Return the console, loaded only for who wants it: the window is there sooner."""
    return importlib.import_module("hoso_app.cli.console")


def _services() -> ModuleType:
    """Return the room of the services, loaded when a library is opened.

    It brings SQLAlchemy, NumPy and the grammar of recognition, which take
    several times as long to load as the window takes to be painted.
    """
    return importlib.import_module("hoso_app.services.application")


def open_library(path: Path) -> "Services":
    """Open a library, and take it for this process.

    Raises:
        NotALibraryError, LibraryLockedError, LibraryTooNewError,
        DatabaseDamagedError: It cannot be opened.
    """
    return cast("Services", _services().open_services(path, scratch_folder(), Actor()))


def create_library(
    path: Path, own: CatalogueEntry | None = None, *, allow_unsafe: bool = False
) -> "Services":
    """Make an empty library and open it.

    Args:
        path: A new or empty folder.
        own: Whose office this is, where it is known.
        allow_unsafe: Make it even on a network drive or in a synchronised folder.

    Raises:
        UnsafePlaceError: The place would damage the library.
        LibraryExistsError: The folder holds files.
        DiskError: The folder cannot be written.
    """
    reason = None if allow_unsafe else unsafe_reason(path)
    if reason is not None:
        raise UnsafePlaceError(str(path), reason)
    _services().create_library(path)
    services = open_library(path)
    # An empty index is made at once, so that a new library is never "not searchable".
    services.indexing.ensure(_unreported, CancelToken())
    if own is not None:
        services.committees.choose_own(own)
    return services


def _unreported(_progress: Progress) -> None:
    pass


def default_library() -> Path:
    """Return ``HOSO_LIBRARY``, or ``Ho so`` in the user's documents.

    Documents that stand on a server or in OneDrive are no place for a library;
    it is then offered in the user's own folder on this machine.
    """
    named = os.environ.get("HOSO_LIBRARY")
    if named:
        return Path(named)
    carried = portable_folder()
    if carried is not None:
        return carried / "Kho"
    documents = documents_folder()
    redirected = unsafe_reason(documents) in {UnsafePlace.CLOUD, UnsafePlace.NETWORK}
    return (Path.home() if redirected else documents) / "Ho so"


def portable_folder() -> Path | None:
    """Return the folder of a program that is carried along with its data, None elsewhere.

    Such a program has a file of this name beside it; all that it writes stays there.
    """
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).parent
    return folder if (folder / "hoso-mang-theo.txt").is_file() else None


def scratch_folder() -> Path:
    """Return the folder for copies that are opened in other programs."""
    carried = portable_folder()
    if carried is not None:
        return carried / "Du lieu" / "Tam"
    # Windows gives each user a folder of their own; a service may have no name there.
    user = os.environ.get("USERNAME") or (os.getuid() if hasattr(os, "getuid") else "")
    return Path(tempfile.gettempdir()) / f"hoso-{user}"


def data_folder() -> Path:
    """Return the user's folder for logs and the window's state."""
    carried = portable_folder()
    if carried is not None:
        return carried / "Du lieu"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "hoso"
    base = os.environ.get("XDG_STATE_HOME")
    return (Path(base) if base else Path.home() / ".local" / "state") / "hoso"


def model_folder() -> Path:
    """Return the folder into which a better model for scans can be dropped."""
    return data_folder() / "tessdata"


def with_library(arguments: Sequence[str]) -> list[str]:
    """Take a library's own file, as double-clicked, for the library in which it stands.

    That file is empty; a backup may end in ``.hoso`` too, and may lie anywhere.
    """
    taken: list[str] = []
    for argument in arguments:
        path = Path(argument).absolute()
        is_opener = (
            path.suffix == OPENER_SUFFIX
            and path.is_file()
            and path.stat().st_size == 0
            and (path.parent / IDENTITY_NAME).is_file()
        )
        taken += ["--library", str(path.parent)] if is_opener else [argument]
    return taken


def _run_window(arguments: Sequence[str]) -> int:
    _log_to_file()
    # Qt is loaded only for the window: commands run where Qt cannot.
    if "--smoke" in arguments:
        doors = importlib.import_module("hoso_app.ui.library_door")
        door = doors.LibraryDoor(open_library, create_library, default_library())
        smoke = importlib.import_module("hoso_app.ui.smoke")
        return int(smoke.run(arguments, door))
    opening = importlib.import_module("hoso_app.ui.opening")
    code: int = opening.run(
        arguments,
        open_library=open_library,
        create_library=create_library,
        default_library=default_library(),
        data_folder=data_folder(),
    )
    return code


def _offer_own_model() -> None:
    """Let reading processes, which inherit the environment, find the user's own model."""
    if model_folder().is_dir():
        os.environ.setdefault("HOSO_TESSDATA", str(model_folder()))


def _speak_utf8() -> None:
    """Print Vietnamese on consoles whose code page cannot (Windows)."""
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")


def _log_to_file() -> None:
    folder = data_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "hoso.log", maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8"
        )
    except OSError:
        return  # a read-only home is no reason not to start
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger("hoso_app").addHandler(handler)
    logging.getLogger("hoso_app").setLevel(logging.INFO)
