"""Import thousands of files: is memory flat, how soon does it stop, does it go on.

    python benchmarks/mixed/make_heap.py HEAP --count 5000
    python benchmarks/mixed/large_import.py HEAP

The import is stopped after a third of the files and started again. Memory is
that of the program and of its workers, in megabytes, after every tenth of the
files; the first tenth holds what is loaded once.
"""

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

import psutil

from hoso_app import bootstrap
from hoso_app.domain import catalogue
from hoso_app.domain.errors import CancelledError
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.services.imports import ImportResult, ImportSummary

_MEGABYTE = 1 << 20


def memory() -> tuple[float, float]:
    """Return the megabytes of this process and of its largest worker."""
    own = psutil.Process()
    workers = [child.memory_info().rss for child in own.children(recursive=True)]
    return own.memory_info().rss / _MEGABYTE, max(workers, default=0) / _MEGABYTE


class Meter:
    """Takes results, samples memory, and stops the import where it is asked to."""

    def __init__(self, step: int, stop_at: int | None) -> None:
        self.token = CancelToken()
        self.samples: list[tuple[float, float]] = []
        self.count = 0
        self.stopped = 0.0
        self._step = step
        self._stop_at = stop_at

    def take(self, _result: ImportResult) -> None:
        """Count a file."""
        self.count += 1
        if self.count % self._step == 0:
            self.samples.append(memory())
            print(f"{self.count:6} files: %.0f MB, workers %.0f MB" % self.samples[-1], flush=True)
        if self.count == self._stop_at:
            self.stopped = time.monotonic()
            self.token.cancel()


def run(services: Services, heap: Path, meter: Meter) -> ImportSummary | None:
    """Import; return None where it was stopped."""
    try:
        return services.imports.run(
            [heap], on_result=meter.take, report=lambda _: None, token=meter.token
        )
    except CancelledError:
        return None


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("heap", type=Path)
    heap = parser.parse_args().heap
    total = sum(path.is_file() for path in heap.rglob("*"))
    with tempfile.TemporaryDirectory() as folder:
        own = catalogue.match_name("Thị ủy Ngã Năm")
        services = bootstrap.create_library(Path(folder) / "kho", own, allow_unsafe=True)
        services.indexing.ensure(lambda _: None, CancelToken())
        first = Meter(total // 10, total // 3)
        started = time.monotonic()
        if run(services, heap, first) is not None:
            sys.exit("the import was not stopped")
        print(f"stopped {time.monotonic() - first.stopped:.2f} s after it was asked to")
        kept = services.documents.counts().documents
        second = Meter(total // 10, None)
        summary = run(services, heap, second)
        assert summary is not None
        seconds = time.monotonic() - started
        print(f"kept {kept}, then added {summary.added}, known {summary.duplicate}")
        print(f"{total} files in {seconds:.0f} s, {total / seconds:.1f} a second")
        samples = second.samples[1:]
        grown = samples[-1][0] - samples[0][0]
        middle = statistics.median(own for own, _ in samples)
        print(f"the program: median {middle:.0f} MB, {grown:+.0f} MB from second tenth to last")
        services.close()


if __name__ == "__main__":
    main()
