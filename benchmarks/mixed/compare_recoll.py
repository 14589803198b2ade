"""Folder to searchable: this program beside Recoll, on the same heap, in turn.

    python benchmarks/mixed/make_heap.py HEAP --count 300
    python benchmarks/mixed/compare_recoll.py HEAP --runs 5

Recoll reads and indexes; this program reads, recognises, copies each original
into its library, files a record and indexes. Both start from nothing in each
run and are timed as whole processes. Needs ``recollindex`` on the path.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def timed(command: list[str]) -> float:
    """Return the seconds that a command takes; its output is dropped."""
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - started


def recoll_seconds(heap: Path) -> float:
    """Return the seconds from an empty Recoll index to a full one."""
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder)
        (config / "recoll.conf").write_text(f"topdirs = {heap.resolve()}\n", encoding="utf-8")
        return timed(["recollindex", "-c", folder])


def hoso_seconds(heap: Path) -> float:
    """Return the seconds from an empty library to one in which all is found."""
    with tempfile.TemporaryDirectory() as folder:
        library = str(Path(folder) / "kho")
        hoso = [sys.executable, "-m", "hoso_app"]
        subprocess.run([*hoso, "init", library], check=True, stdout=subprocess.DEVNULL)
        return timed([*hoso, "--library", library, "import", str(heap)])


def main() -> None:
    """Time both in turn and print medians and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("heap", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    if shutil.which("recollindex") is None:
        sys.exit("recollindex is not installed")
    count = sum(path.is_file() for path in arguments.heap.rglob("*"))
    pairs = []
    for run in range(arguments.runs):
        pair = hoso_seconds(arguments.heap), recoll_seconds(arguments.heap)
        pairs.append(pair)
        print(f"run {run + 1}: hoso {pair[0]:.2f} s, recoll {pair[1]:.2f} s", flush=True)
    hoso, recoll = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(second / first for first, second in pairs)
    print(f"{count} files; medians: hoso {count / hoso:.0f}/s, recoll {count / recoll:.0f}/s")
    print(f"rate of hoso over rate of recoll, median of pairs: {ratio:.2f}")


if __name__ == "__main__":
    main()
