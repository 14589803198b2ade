"""``watch``: a folder whose new files are filed."""

import argparse

from hoso_app.cli.output import Output
from hoso_app.cli.papers import write_results
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.services.imports import ImportResult

_SECONDS_BETWEEN_TWO_LOOKS = 2.0


def watch(
    services: Services, arguments: argparse.Namespace, output: Output, token: CancelToken
) -> int:
    """Tell, choose or forget the folder; look at it once, or until it is stopped.

    Raises:
        InvalidValueError: It is no folder, or stands inside of the library.
        CancelledError: Stopped while files were read; what was filed stays.
    """
    if arguments.off:
        services.watching.choose(None)
    elif arguments.folder is not None:
        services.watching.choose(arguments.folder)
    folder = services.watching.folder()
    output.record({"folder": str(folder) if folder else None})
    if folder is None:
        output.line("Không theo dõi thư mục nào.")
        return 0
    output.line(f"Theo dõi {folder}. Không có gì trong đó bị đổi, dời hay xóa.")
    if not (arguments.look or arguments.stay):
        return 0
    services.indexing.ensure(output.progress, token)
    # A file is filed when two looks found it the same: the first look only takes note.
    has_failed = _look(services, output, token)
    pause = arguments.every if arguments.stay else _SECONDS_BETWEEN_TWO_LOOKS
    while not token.wait(pause):
        has_failed = _look(services, output, token) or has_failed
        if not arguments.stay:
            break
    return 1 if has_failed else 0


def _look(services: Services, output: Output, token: CancelToken) -> bool:
    """Look once; return whether something could not be filed."""
    results: list[ImportResult] = []
    outcome = services.watching.scan_once(results.append, output.progress, token)
    write_results(services, results, output)
    if outcome.is_missing:
        output.message("Không thấy thư mục theo dõi; khi thấy lại sẽ xem tiếp.")
    if outcome.summary is not None:
        output.record(
            {
                "summary": {
                    "added": outcome.summary.added,
                    "duplicate": outcome.summary.duplicate,
                    "failed": outcome.summary.failed,
                    "growing": outcome.growing,
                    "waiting_scans": services.scans.waiting(),
                }
            }
        )
    return any(one.error is not None for one in results)
