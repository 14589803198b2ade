"""The stamp by which an index folder is known before anything in it is opened."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from whoosh import __version__ as whoosh_version

from hoso_app.domain.errors import IndexUnusableError
from hoso_app.search.analysis import ANALYSER_VERSION
from hoso_app.search.schema import SCHEMA_VERSION

STAMP_NAME = "stamp.json"


@dataclass(frozen=True, slots=True)
class Stamp:
    """Whose index it is and who wrote it.

    Whoosh keeps pickled values in its files, and opening them runs code: an
    index is only opened when its stamp carries the key of this library.
    """

    library_key: str
    schema: int = SCHEMA_VERSION
    analyser: int = ANALYSER_VERSION
    whoosh: str = ".".join(str(part) for part in whoosh_version)


def write_stamp(folder: Path, stamp: Stamp) -> None:
    """Write the stamp; it appears whole or not at all."""
    path = folder / STAMP_NAME
    temporary = path.with_suffix(".tmp")
    with temporary.open("w", encoding="utf-8") as file:
        json.dump(asdict(stamp), file)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def read_stamp(folder: Path) -> Stamp:
    """Return the stamp of an index that was opened already.

    Raises:
        IndexUnusableError: There is none any more.
    """
    try:
        return Stamp(**json.loads((folder / STAMP_NAME).read_text("utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise IndexUnusableError(str(folder), f"damaged: {error}") from error


def check_stamp(folder: Path, expected: Stamp) -> None:
    """Look whether the index in a folder may be opened.

    Raises:
        IndexUnusableError: There is none, or it is another library's or
            another version's.
    """
    path = folder / STAMP_NAME
    try:
        found: Any = json.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise IndexUnusableError(str(folder), "missing") from error
    except (OSError, ValueError) as error:
        raise IndexUnusableError(str(folder), f"damaged: {error}") from error
    if not isinstance(found, dict) or found.get("library_key") != expected.library_key:
        raise IndexUnusableError(str(folder), "of another library")
    if found != asdict(expected):
        raise IndexUnusableError(str(folder), f"of another version: {found}")
