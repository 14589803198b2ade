"""Of whose work the program is made, and under which licences, as noted when it was packed."""

import json
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

_LISTING = "parts.json"
_TEXTS = "licences"
"""The folder of the texts, beside the package in a packed program."""


@dataclass(frozen=True, slots=True)
class Part:
    """A work of others inside the program.

    ``text`` names the file with its licence; it is empty where the text stands with the
    work into which this one is built.
    """

    name: str
    version: str
    licence: str
    text: str = ""


def parts(package: Path | None = None) -> tuple[Part, ...]:
    """Return the works, by name; none where the program runs from its source.

    Args:
        package: The folder of the program's package; its own by default.
    """
    try:
        listed = json.loads((_place(package) / _LISTING).read_text(encoding="utf-8"))
    except OSError:
        return ()
    return tuple(
        Part(one["name"], one["version"], one["licence"], one.get("text", "")) for one in listed
    )


def licence_text(part: Part, package: Path | None = None) -> str:
    """Return the licence of a work as its authors wrote it; nothing where it has no own."""
    if not part.text:
        return ""
    try:
        return (_place(package).parent / _TEXTS / part.text).read_text(encoding="utf-8")
    except OSError:
        return ""


def _place(package: Path | None) -> Path:
    return package if package is not None else Path(str(files("hoso_app")))
