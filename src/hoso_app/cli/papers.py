"""``import``, ``recognize`` and ``show``."""

import argparse
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from hoso_app.cli.output import Output, error_json, row_text, written_value
from hoso_app.domain.documents import Field, Origin, Proposal
from hoso_app.domain.errors import CancelledError, ReadingError
from hoso_app.domain.extraction import Reading
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import CancelToken
from hoso_app.messages.errors import error_text
from hoso_app.messages.findings import unfinished_text
from hoso_app.messages.names import FIELD_NAMES, MISSING_TEXT
from hoso_app.recognition import RecognitionContext
from hoso_app.services.application import Services
from hoso_app.services.heap import read_heap
from hoso_app.services.imports import ImportResult, ImportStatus, ImportSummary
from hoso_app.services.records import document_json, fields_json
from hoso_app.services.scans import ScanSummary

_STATUS = {
    ImportStatus.ADDED: "đã nhập",
    ImportStatus.DUPLICATE: "đã có",
    ImportStatus.FAILED: "không nhập",
}

_LINES_AT_ONCE = 50
_SECONDS_UNWRITTEN = 0.5
"""After which somebody who looks on wants to see something."""

_ORIGINS = {Origin.INFERRED: " (suy ra)", Origin.HAND: " (sửa tay)"}


def import_papers(
    services: Services, arguments: argparse.Namespace, output: Output, token: CancelToken
) -> int:
    """File files and folders, and read the scans among them.

    A scan's line is written when its letters are read.
    """
    lines = _ResultLines(services, output, reads_scans=not arguments.no_ocr)
    scans: ScanSummary | None = None
    try:
        summary = _file(services, arguments, lines, output, token)
        lines.write()
        if lines.scanned:
            scans = services.scans.run(output.progress, token, lines.scan_read)
    finally:
        lines.write_rest()
    _write_summary(summary, scans, output)
    return 1 if lines.has_errors else 0


def _file(
    services: Services,
    arguments: argparse.Namespace,
    lines: "_ResultLines",
    output: Output,
    token: CancelToken,
) -> ImportSummary:
    paths: Sequence[Path] = arguments.paths
    services.unfinished.begin(paths)
    tell_unfinished(services, arguments, output)
    try:
        summary = services.imports.run(
            paths, on_result=lines.take, report=output.progress, token=token
        )
    except (CancelledError, KeyboardInterrupt):  # a person stopped it; an error leaves the note
        services.unfinished.end(paths)
        raise
    services.unfinished.end(paths)
    return summary


def tell_unfinished(services: Services, arguments: argparse.Namespace, output: Output) -> None:
    """Say beside the results what a program that was killed had still to file."""
    left = services.unfinished.left()
    if left is None:
        return
    way_out = "Nhập lại các mục ấy để tiếp tục; tệp đã vào kho được bỏ qua."
    if len(left.paths) == 1:
        which = f'--library "{services.path.absolute()}" ' if arguments.library else ""
        way_out = f'Nhập tiếp: hoso {which}import "{left.paths[0]}"'
    output.message(f"{unfinished_text(left)} {way_out}")


class _ResultLines:
    """Writes a line for each file, some at a time: asking for each costs more than filing."""

    def __init__(self, services: Services, output: Output, *, reads_scans: bool) -> None:
        self.has_errors = False
        self.scanned: dict[DocumentId, ImportResult] = {}
        self._services = services
        self._output = output
        self._reads_scans = reads_scans
        self._results: list[ImportResult] = []
        self._written_at = time.monotonic()

    def take(self, result: ImportResult) -> None:
        """Take what became of a file."""
        self.has_errors = self.has_errors or result.error is not None
        self._results.append(result)
        is_due = time.monotonic() - self._written_at > _SECONDS_UNWRITTEN
        if is_due or len(self._results) >= _LINES_AT_ONCE:
            self.write()

    def write(self) -> None:
        """Write what has come in, but for scans that are to be read."""
        results, self._results = self._results, []
        if self._reads_scans:
            new = {
                result.document_id: result
                for result in results
                if result.document_id is not None and _is_added(result)
            }
            waiting = self._services.scans.among(new)
            self.scanned.update((one, new[one]) for one in waiting)
            results = [
                one for one in results if not (_is_added(one) and one.document_id in waiting)
            ]
        write_results(self._services, results, self._output)
        self._written_at = time.monotonic()

    def scan_read(self, document_id: DocumentId, error: ReadingError | None) -> None:
        """Write the line of a scan that was read."""
        self.has_errors = self.has_errors or error is not None
        result = self.scanned.pop(document_id, None)
        if result is not None:
            write_results(self._services, [replace(result, error=error)], self._output)

    def write_rest(self) -> None:
        """Write what nobody came to read."""
        self.write()
        write_results(self._services, list(self.scanned.values()), self._output)


def read_scans(services: Services, output: Output, token: CancelToken) -> int:
    """Read the scans that wait.

    Raises:
        CancelledError: The token was cancelled; pages that were read are kept.
    """

    def on_read(document_id: DocumentId, error: ReadingError | None) -> None:
        length = services.documents.get(document_id).text_length
        output.record({"id": document_id, "text_length": length, "error": error_json(error)})
        output.line(f"{document_id:>6}  {row_text(services.documents.rows([document_id])[0])}")
        if error is not None:
            output.message(f"{document_id}: {error_text(error)}")

    summary = services.scans.run(output.progress, token, on_read)
    output.record({"summary": _scans_json(summary)})
    output.line(_scans_text(summary))
    return 1 if summary.failed or summary.waiting else 0


def _scans_json(summary: ScanSummary) -> dict[str, int]:
    return {"read": summary.read, "failed": summary.failed, "waiting": summary.waiting}


def _scans_text(summary: ScanSummary) -> str:
    text = f"Đã đọc chữ {summary.read} bản quét, {summary.failed} không đọc được"
    return f"{text}, {summary.waiting} còn chờ." if summary.waiting else f"{text}."


def write_results(services: Services, results: Sequence[ImportResult], output: Output) -> None:
    """Write what became of files, a line for each."""
    added = [one.document_id for one in results if one.document_id and _is_added(one)]
    rows = {} if output.is_json else {row.id: row for row in services.documents.rows(added)}
    for result in results:
        if output.is_json:
            output.record(_result_json(services, result))
            continue
        row = rows.get(result.document_id) if result.document_id and _is_added(result) else None
        text = f"  {row_text(row)}" if row is not None else ""
        if result.other_format is not None:
            text += f"  (đuôi tên không đúng: đây là tệp .{result.other_format})"
        output.line(f"{_STATUS[result.status]:>10}  {result.path}{text}")
        if result.error is not None:
            output.message(f"{result.path}: {error_text(result.error)}")


def _is_added(result: ImportResult) -> bool:
    return result.status is ImportStatus.ADDED


def _result_json(services: Services, result: ImportResult) -> dict[str, Any]:
    record: dict[str, Any] = {
        "path": str(result.path),
        "status": result.status.value,
        "id": result.document_id,
        "error": error_json(result.error),
        "other_format": result.other_format,
    }
    if result.document_id is not None:
        document = services.documents.get(result.document_id)
        record |= fields_json(document.fields, document.evidence, document.citations)
        record["text_length"] = document.text_length
    return record


def _write_summary(summary: ImportSummary, scans: ScanSummary | None, output: Output) -> None:
    output.record(
        {
            "summary": {
                "added": summary.added,
                "duplicate": summary.duplicate,
                "failed": summary.failed,
                "seconds": round(summary.seconds, 3),
                "scans": None if scans is None else _scans_json(scans),
            }
        }
    )
    output.line(
        f"Đã nhập {summary.added}, đã có sẵn {summary.duplicate}, "
        f"không nhập được {summary.failed} ({summary.seconds:.1f} giây)."
    )
    if scans is not None:
        output.line(_scans_text(scans))


def recognize(
    context: RecognitionContext,
    arguments: argparse.Namespace,
    output: Output,
    token: CancelToken,
    workers: int,
) -> int:
    """Read files without filing them."""
    has_errors = False
    for path, answer in read_heap(arguments.paths, context, workers, token):
        has_errors = has_errors or isinstance(answer, ReadingError)
        _write_reading(path, answer, output, with_text=arguments.text)
    return 1 if has_errors else 0


def _write_reading(
    path: Path, answer: Reading | ReadingError, output: Output, *, with_text: bool
) -> None:
    reading = None if isinstance(answer, ReadingError) else answer
    error = answer if isinstance(answer, ReadingError) else None
    output.record(reading_json(path, reading, error, with_text=with_text))
    output.line(f"— {path}")
    if error is not None:
        output.message(f"{path}: {error_text(error)}")
    elif reading is not None:
        for name in Field:
            value = written_value(reading.proposal.fields, name)
            proof = reading.proposal.evidence.get(name)
            if value is not None and proof is not None and name is not Field.IS_ARTICLE:
                note = " (suy ra)" if proof.origin is Origin.INFERRED else ""
                output.line(f"    {FIELD_NAMES[name]}: {value}{note}")
        if with_text:
            output.line(reading.extracted.text)


def reading_json(
    path: Path, reading: Reading | None, error: ReadingError | None, *, with_text: bool = False
) -> dict[str, Any]:
    """Return what was read in a file, in the form of the command line's contract."""
    proposal = reading.proposal if reading else Proposal()
    text = reading.extracted.text if reading else ""
    found: dict[str, Any] = {
        "path": str(path),
        "format": reading.extracted.format if reading else None,
        **fields_json(proposal.fields, proposal.evidence, proposal.citations),
        "text_length": len(text),
        "error": error_json(error),
    }
    return {**found, "text": text} if with_text else found


def show(services: Services, arguments: argparse.Namespace, output: Output) -> int:
    """Show one document.

    Raises:
        DocumentNotFoundError: No document has that identifier.
    """
    document = services.documents.get(DocumentId(arguments.id))
    output.record(document_json(document))
    output.line(row_text(services.documents.rows([document.id])[0]))
    for name in Field:
        value, proof = written_value(document.fields, name), document.evidence.get(name)
        if value is None or name is Field.IS_ARTICLE:
            continue
        note = ""
        if proof is not None:
            note = _ORIGINS.get(proof.origin, "")
            note = " (đã xem và nhận)" if proof.is_confirmed else note
        output.line(f"    {FIELD_NAMES[name]}: {value}{note}")
    if document.tags:
        output.line(f"    Nhãn: {', '.join(document.tags)}")
    for original in document.originals:
        output.line(f"    Bản gốc: {original.name} ({original.size} byte)")
    if document.missing_text:
        reason = MISSING_TEXT.get(document.missing_text, document.missing_text)
        output.line(f"    Chưa đọc được chữ: {reason}")
    return 0
