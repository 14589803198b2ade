"""The rows that the list of a library showed last, to be painted before anything else is there.

They stand in the library's folder, not with the settings of the user: a library on a stick
leaves nothing of its papers on the computers that it was opened on. A cache like the index:
missing, old or damaged, it costs nothing but the sight. Loads nothing of storage and search.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import DocumentRow, DocumentState
from hoso_app.domain.ids import DocumentId
from hoso_app.services import kept_files

_NAME = "last-rows.json"
_MOST_ROWS = 100
_MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class LastRows:
    """Rows from the top of what was in sight; ``current`` is the place of the selected one."""

    rows: tuple[DocumentRow, ...] = ()
    current: int | None = None


def keep(library: Path, last: LastRows) -> None:
    """Keep rows for the next start; a folder that cannot be written to is no reason to fail."""
    with suppress(OSError):
        if not last.rows:
            (library / _NAME).unlink(missing_ok=True)
            return
        rows = [asdict(row) for row in last.rows[:_MOST_ROWS]]
        kept_files.keep(library / _NAME, {"rows": rows, "current": last.current})


def read(library: Path) -> LastRows:
    """Return the rows that were kept; none where they are missing or not to be understood."""
    try:
        kept = kept_files.read(library / _NAME, _MOST_BYTES)
        rows = tuple(_row(one) for one in kept["rows"])
        current = kept["current"]
        return LastRows(rows, None if current is None else int(current))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return LastRows()


def _row(kept: Mapping[str, Any]) -> DocumentRow:
    issued_on = kept["issued_on"]
    return DocumentRow(
        id=DocumentId(int(kept["id"])),
        state=DocumentState(kept["state"]),
        document_type=_text(kept["document_type"]),
        document_number=_text(kept["document_number"]),
        issuer=_text(kept["issuer"]),
        issued_on=None if issued_on is None else PartialDate(**issued_on),
        is_date_inferred=bool(kept["is_date_inferred"]),
        term=_text(kept["term"]),
        abstract=_text(kept["abstract"]),
        file_name=_text(kept["file_name"]) or "",
        tags=tuple(str(tag) for tag in kept["tags"]),
        is_starred=bool(kept["is_starred"]),
        has_text=bool(kept["has_text"]),
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)
