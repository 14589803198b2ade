"""``stats``, ``reindex``, ``verify``, ``backup``, ``restore`` and ``export``."""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from hoso_app.cli.output import Output
from hoso_app.cli.papers import tell_unfinished
from hoso_app.domain.work import CancelToken
from hoso_app.messages.findings import finding_text
from hoso_app.services import backups
from hoso_app.services.application import Services
from hoso_app.services.backups import Finding


def stats(services: Services, arguments: argparse.Namespace, output: Output) -> int:
    """Count."""
    tell_unfinished(services, arguments, output)
    counts = services.documents.counts()
    output.record(
        {
            "documents": counts.documents,
            "originals": counts.originals,
            "searchable": counts.searchable,
            "inbox": counts.inbox,
            "trash": counts.trash,
            "missing_text": services.documents.missing_text(),
            "waiting_scans": services.scans.waiting(),
        }
    )
    output.line(
        f"{counts.documents} văn bản ({counts.inbox} trong hộp chờ), "
        f"{counts.originals} bản gốc, {counts.searchable} tìm được chữ, "
        f"{counts.trash} trong thùng rác."
    )
    return 0


def reindex(services: Services, output: Output, token: CancelToken) -> int:
    """Build the index anew."""
    started = time.monotonic()
    count = services.indexing.rebuild(output.progress, token)
    seconds = time.monotonic() - started
    output.record({"summary": {"documents": count, "seconds": round(seconds, 3)}})
    output.line(f"Đã dựng lại chỉ mục tìm cho {count} văn bản ({seconds:.1f} giây).")
    return 0


def verify(services: Services, output: Output, token: CancelToken) -> int:
    """Check the whole library; 1 where something was found."""
    findings = services.backups.verify(output.progress, token)
    for finding in findings:
        _write_finding(finding, output)
    documents = services.documents.counts()
    output.record({"summary": {"findings": len(findings), "originals": documents.originals}})
    if findings:
        output.line(f"Có {len(findings)} điều cần xem.")
        output.line("Dựng lại chỉ mục: hoso reindex. Phục hồi: hoso restore TỆP THƯ_MỤC.")
    else:
        output.line(f"Kho nguyên vẹn: {documents.originals} bản gốc đều đúng.")
    return 1 if findings else 0


def _write_finding(finding: Finding, output: Output) -> None:
    output.record(
        {
            "kind": finding.fault.value,
            "id": finding.document_id,
            "subject": finding.subject,
            "message": finding_text(finding),
        }
    )
    output.line(finding_text(finding))


def backup(
    services: Services, arguments: argparse.Namespace, output: Output, token: CancelToken
) -> int:
    """Write the library into one file; 1 where an original was gone before.

    Raises:
        TargetExistsError: The file stands there already.
    """
    outcome = services.backups.backup(arguments.file, output.progress, token)
    for finding in outcome.missing:
        _write_finding(finding, output)
    size = arguments.file.stat().st_size
    counts = {"files": outcome.files, "bytes": size, "missing": len(outcome.missing)}
    output.record({"summary": counts})
    output.line(f"Đã sao lưu {outcome.files} tệp vào {arguments.file} ({size} byte), đã kiểm tra.")
    return 1 if outcome.missing else 0


def restore(
    open_library: Callable[[Path], Services],
    arguments: argparse.Namespace,
    output: Output,
    token: CancelToken,
) -> int:
    """Make a library out of a backup, ready for searching.

    Raises:
        BackupInvalidError: The file is no whole backup.
        FolderNotEmptyError: The folder holds files.
    """
    files = backups.restore(arguments.file, arguments.folder, output.progress, token)
    services = open_library(arguments.folder)
    try:
        services.indexing.ensure(output.progress, token)
    finally:
        services.close()
    output.record({"summary": {"files": files}})
    output.line(f"Đã phục hồi {files} tệp vào {arguments.folder}.")
    return 0


def export(
    services: Services, arguments: argparse.Namespace, output: Output, token: CancelToken
) -> int:
    """Copy originals out, with a manifest and a register.

    Raises:
        FolderNotEmptyError: The folder holds files.
    """
    count = services.exports.export(arguments.folder, None, output.progress, token)
    output.record({"summary": {"documents": count}})
    output.line(f"Đã chép {count} văn bản ra {arguments.folder}.")
    return 0
