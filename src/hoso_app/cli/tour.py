"""The console tour: the main job seen to work on a machine without a screen."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from hoso_app.cli.output import Output, row_text
from hoso_app.domain.search import SearchRequest
from hoso_app.domain.work import CancelToken
from hoso_app.messages.errors import error_text
from hoso_app.services.application import Services
from hoso_app.services.committees import only_entry
from hoso_app.services.imports import ImportResult

_COMMITTEE = "Thị ủy Ngã Năm"
_QUERIES = ("59 kh tu", "kiem diem giua nhiem ky", "nghị quyết đại hội")


def run(create_library: Callable[..., Services], output: Output, token: CancelToken) -> int:
    """File the sample papers into a passing library and answer three searches."""
    with tempfile.TemporaryDirectory(prefix="hoso-", ignore_cleanup_errors=True) as folder:
        entry = only_entry(_COMMITTEE)
        own = None if isinstance(entry, tuple) else entry
        services = create_library(Path(folder) / "kho", own, allow_unsafe=True)
        try:
            return _tour(services, output, token)
        finally:
            services.close()


def _tour(services: Services, output: Output, token: CancelToken) -> int:
    def on_result(result: ImportResult) -> None:
        if result.document_id is not None:
            row = services.documents.rows([result.document_id])[0]
            output.line(f"  + {row_text(row)}")
        if result.error is not None:
            output.message(f"  {result.path.name}: {error_text(result.error)}")

    output.line("Nhập các văn bản mẫu vào một kho tạm:")
    services.indexing.ensure(output.progress, token)
    summary = services.imports.run(
        [services.imports.sample_papers()],
        on_result=on_result,
        report=output.progress,
        token=token,
    )
    services.scans.run(output.progress, token)
    output.line(f"Đã nhập {summary.added} văn bản trong {summary.seconds:.1f} giây.")
    has_found = True
    for query in _QUERIES:
        outcome = services.search.search(SearchRequest(query, limit=3))
        output.line(f"\nTìm “{query}”: {outcome.total} văn bản, {outcome.milliseconds:.0f} ms")
        for row in services.documents.rows([hit.document_id for hit in outcome.hits]):
            output.line(f"  {row_text(row)}")
        has_found = has_found and outcome.total > 0
    return 0 if has_found and summary.added and not summary.failed else 1
