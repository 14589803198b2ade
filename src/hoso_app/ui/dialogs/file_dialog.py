"""Asking where a file is to be written."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that can be written: what it is called, and the endings of its names.

    The first ending is the one that a name without any gets.
    """

    name: str
    endings: tuple[str, ...]

    @property
    def filter(self) -> str:
        """Return the kind as the system's dialog lists it."""
        return f"{self.name} ({' '.join(f'*{ending}' for ending in self.endings)})"


def choose_file_to_write(
    parent: QWidget, title: str, proposed: Path, kinds: Sequence[FileKind]
) -> Path | None:
    """Let the person choose a file in the system's own dialog; its name gets an ending.

    That dialog asks before something is written over. When the ending is what
    makes the name one that is taken, it is shown again with that name, and
    asks.
    """
    filters = [kind.filter for kind in kinds]
    while True:
        chosen, of_kind = QFileDialog.getSaveFileName(
            parent, title, str(proposed), ";;".join(filters)
        )
        if not chosen:
            return None
        kind = kinds[filters.index(of_kind)] if of_kind in filters else kinds[0]
        path = _with_ending(Path(chosen), kind, kinds)
        if path == Path(chosen) or not path.exists():
            return path
        proposed = path


def _with_ending(path: Path, kind: FileKind, kinds: Sequence[FileKind]) -> Path:
    """Return the name with an ending; a dot in a title (``KH 59.2023``) makes none."""
    known = {ending for one in kinds for ending in one.endings}
    if path.suffix.lower() in known:
        return path
    return path.with_name(path.name + kind.endings[0])
