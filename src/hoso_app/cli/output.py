"""Results on stdout, messages on stderr."""

import json
import sys
from collections.abc import Mapping
from typing import Any

from hoso_app.domain.documents import DocumentFields, DocumentRow, Field
from hoso_app.domain.edits import value_text
from hoso_app.domain.errors import HosoError, ReadingError
from hoso_app.domain.work import Progress
from hoso_app.messages.errors import error_text


class Output:
    """Writes results for people, or as JSON one object a line."""

    def __init__(self, *, is_json: bool) -> None:
        self.is_json = is_json
        self._shows_progress = sys.stderr.isatty()
        self._has_progress_line = False

    def line(self, text: str) -> None:
        """Write a result for people; with ``--json`` nothing."""
        if not self.is_json:
            self._clear_progress()
            print(text)

    def record(self, record: Mapping[str, Any]) -> None:
        """Write a result as JSON; without ``--json`` nothing."""
        if self.is_json:
            # ensure_ascii guards lone surrogates that file names can hold.
            text = json.dumps(record, ensure_ascii=False)
            print(text.encode("utf-8", "backslashreplace").decode("utf-8"), flush=True)

    def message(self, text: str) -> None:
        """Tell something beside the results."""
        self._clear_progress()
        print(text, file=sys.stderr)

    def progress(self, progress: Progress) -> None:
        """Show on a terminal how far the work has come."""
        if not self._shows_progress:
            return
        total = f"/{progress.total}" if progress.total is not None else ""
        text = f"{progress.done}{total}  {progress.what}"[:78]
        print(f"\r{text:<78}", end="", file=sys.stderr, flush=True)
        self._has_progress_line = True

    def _clear_progress(self) -> None:
        if self._has_progress_line:
            print(f"\r{'':<78}\r", end="", file=sys.stderr, flush=True)
            self._has_progress_line = False


def error_json(error: HosoError | None) -> dict[str, str] | None:
    """Return an error as ``{kind, message}``."""
    if error is None:
        return None
    kind = type(error).__name__.removesuffix("Error")
    if isinstance(error, ReadingError):
        kind = error.problem.value
    return {"kind": kind, "message": error_text(error)}


def written_value(fields: DocumentFields, name: Field) -> str | None:
    """Return a value the way people here write it: dates as ``07/4/2023``."""
    days = {Field.ISSUED_ON: fields.issued_on, Field.EVENT_ON: fields.event_on}
    day = days.get(name)
    return day.written if day is not None else value_text(fields, name)


def row_text(row: DocumentRow) -> str:
    """Return a document in one line, the way a register names it."""
    head = " ".join(part for part in (row.document_type, row.document_number) if part)
    day = row.issued_on.written if row.issued_on else None
    rest = [part for part in (day, row.issuer, row.abstract or row.file_name) if part]
    return " · ".join([head, *rest] if head else rest)
