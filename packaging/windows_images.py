"""Reads what a program of Windows says of itself."""

from collections.abc import Iterator
from pathlib import Path

import pefile

X86_64 = 0x8664
WINDOW, CONSOLE = 2, 3


class Image:
    """One ``.exe``, ``.dll`` or ``.pyd``.

    Attributes:
        machine: For which processor.
        subsystem: ``WINDOW`` or ``CONSOLE``.
    """

    def __init__(self, path: Path) -> None:
        self._image = pefile.PE(path, fast_load=True)
        self.machine: int = self._image.FILE_HEADER.Machine
        self.subsystem: int = self._image.OPTIONAL_HEADER.Subsystem

    def imports(self) -> Iterator[str]:
        """Yield the libraries it needs, in small letters."""
        self._image.parse_data_directories([1, 13])  # needed at the start, and at the first call
        for table in ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT"):
            for entry in getattr(self._image, table, []):
                yield entry.dll.decode().lower()

    def functions_of(self, library: str) -> set[str]:
        """Return the names of the functions that it takes from a library (small letters)."""
        self._image.parse_data_directories([1, 13])
        return {
            function.name.decode()
            for table in ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT")
            for entry in getattr(self._image, table, [])
            if entry.dll.decode().lower() == library
            for function in entry.imports
            if function.name
        }

    def versions(self) -> set[str]:
        """Return the versions in its version resource."""
        self._image.parse_data_directories([2])
        return {
            text.decode()
            for block in self._image.FileInfo
            for one in block
            for table in getattr(one, "StringTable", [])
            for key, text in table.entries.items()
            if key in {b"FileVersion", b"ProductVersion"}
        }

    def manifest(self) -> str:
        """Return its manifest."""
        self._image.parse_data_directories([2])
        kinds = {kind.id: kind for kind in self._image.DIRECTORY_ENTRY_RESOURCE.entries}
        language = kinds[24].directory.entries[0].directory.entries[0]  # RT_MANIFEST
        data = language.data.struct
        content = self._image.get_data(data.OffsetToData, data.Size)
        return str(bytes(content).decode("utf-8"))
