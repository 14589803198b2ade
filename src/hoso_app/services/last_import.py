"""What became of the files of the last import, for whoever looks after the program was closed."""

import logging
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.ids import DocumentId
from hoso_app.services import kept_files
from hoso_app.services.imports import ImportResult, ImportStatus

_log = logging.getLogger(__name__)
_NAME = "last-import.json"
_MOST_RESULTS = 5_000
_MOST_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class LastImport:
    """Results in the order of finishing, with counts of all of them, also of those not kept."""

    results: tuple[ImportResult, ...]
    counts: Mapping[ImportStatus, int]
    ended_at: datetime


def keep(library: Path, last: LastImport) -> None:
    """Keep what became of files; of very many, those to which there is more to say go first.

    A folder that cannot be written to is no reason to fail.
    """
    value = {
        "ended": last.ended_at.isoformat(),
        "counts": {status.value: last.counts.get(status, 0) for status in ImportStatus},
        "results": [_written(one) for one in _chosen(last.results)],
    }
    try:
        kept_files.keep(library / _NAME, value)
    except OSError as error:
        _log.warning("cannot keep the results of the import: %s", error)


def read(library: Path) -> LastImport | None:
    """Return what was kept; None where it is missing or not to be understood."""
    try:
        kept = kept_files.read(library / _NAME, _MOST_BYTES)
        ended_at = datetime.fromisoformat(kept["ended"])
        counts = {status: int(kept["counts"][status.value]) for status in ImportStatus}
        results = tuple(_result(one) for one in kept["results"])
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    found = Counter(one.status for one in results)
    is_sound = ended_at.tzinfo is not None and all(counts[one] >= found[one] for one in counts)
    return LastImport(results, counts, ended_at) if is_sound and results else None


def _chosen(results: Sequence[ImportResult]) -> Iterable[ImportResult]:
    if len(results) <= _MOST_RESULTS:
        return results
    told = [place for place, one in enumerate(results) if _is_told(one)]
    rest = (place for place, one in enumerate(results) if not _is_told(one))
    room = max(0, _MOST_RESULTS - len(told))
    kept = told[:_MOST_RESULTS] + [place for place, _ in zip(rest, range(room), strict=False)]
    return [results[place] for place in sorted(kept)]


def _is_told(result: ImportResult) -> bool:
    return result.error is not None or result.other_format is not None


def _written(result: ImportResult) -> dict[str, object]:
    error = result.error
    return {
        "path": str(result.path),
        "status": result.status.value,
        "document": result.document_id,
        "error": None if error is None else [error.path, error.problem.value, error.detail],
        "packed_in": None if result.packed_in is None else str(result.packed_in),
        "other_format": result.other_format,
    }


def _result(kept: Mapping[str, Any]) -> ImportResult:
    document, error, outer = kept["document"], kept["error"], kept["packed_in"]
    other = kept["other_format"]
    return ImportResult(
        path=Path(kept["path"]),
        status=ImportStatus(kept["status"]),
        document_id=None if document is None else DocumentId(int(document)),
        error=None if error is None else _error(*error),
        packed_in=None if outer is None else Path(outer),
        other_format=None if other is None else str(other),
    )


def _error(path: object, problem: str, detail: object) -> ReadingError:
    return ReadingError(str(path), ReadingProblem(problem), str(detail))
