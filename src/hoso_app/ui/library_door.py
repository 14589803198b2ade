"""Where libraries are reached: the window knows no other way to open or to make one."""

from pathlib import Path
from typing import Protocol

from hoso_app.domain.committees import CatalogueEntry
from hoso_app.services.application import Services


class OpenLibrary(Protocol):
    """Opens a library for this process."""

    def __call__(self, path: Path) -> Services:
        """Open it; raises the errors of ``bootstrap.open_library``."""


class CreateLibrary(Protocol):
    """Makes an empty library and opens it."""

    def __call__(
        self, path: Path, own: CatalogueEntry | None, *, allow_unsafe: bool = False
    ) -> Services:
        """Make it; raises the errors of ``bootstrap.create_library``."""


class LibraryDoor:
    """Where libraries are reached, as given by the composition root."""

    def __init__(
        self, open_library: OpenLibrary, create_library: CreateLibrary, default: Path
    ) -> None:
        self.default = default
        self.open = open_library
        self.create = create_library
