"""Folder to searchable: this program beside Recoll, on the same heap, in turn.

    python benchmarks/mixed/make_heap.py HEAP --count 300 --truth TRUTH
    python benchmarks/mixed/compare_recoll.py HEAP --truth TRUTH --runs 5

Recoll reads and indexes; this program reads, recognises, copies each original
into its library, files a record and indexes. Both start from nothing in each
run and are timed as whole processes, with the seconds of computing of each and
of all that it starts. With ``--truth`` each of them is asked afterwards for the
phrase of every file, so that none gains by reading less. Needs ``recollindex``
and ``recollq`` on the path, and the programs that Recoll calls for old files.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds on the clock and of computing, and how many files were found again."""

    seconds: float
    computed: float
    found: int


def timed(command: list[str]) -> tuple[float, float]:
    """Return the seconds that a command takes, and computes; its output is dropped."""
    before, started = os.times(), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seconds, after = time.perf_counter() - started, os.times()
    user = after.children_user - before.children_user
    return seconds, user + after.children_system - before.children_system


def run_recoll(heap: Path, probes: dict[str, str]) -> Run:
    """Fill an empty Recoll index, then ask for the phrases."""
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder)
        (config / "recoll.conf").write_text(f"topdirs = {heap.resolve()}\n", encoding="utf-8")
        seconds, computed = timed(["recollindex", "-c", folder])
        found = sum(
            path in _output(["recollq", "-c", folder, "-b", f'"{probe}"'])
            for path, probe in probes.items()
        )
        return Run(seconds, computed, found)


def run_hoso(heap: Path, probes: dict[str, str]) -> Run:
    """Fill an empty library, then ask for the phrases."""
    with tempfile.TemporaryDirectory() as folder:
        library = str(Path(folder) / "kho")
        hoso = [sys.executable, "-m", "hoso_app"]
        subprocess.run([*hoso, "init", library], check=True, stdout=subprocess.DEVNULL)
        hoso += ["--library", library]
        seconds, computed = timed([*hoso, "import", str(heap)])
        questions = "".join(f'"{probe}"\n' for probe in probes.values())
        answers = _output([*hoso, "search", "--stdin", "--json", "--limit", "3"], questions)
        return Run(seconds, computed, _found(answers, probes))


def _found(answers: str, probes: dict[str, str]) -> int:
    """Count the phrases whose answer has the file; a summary follows each one's hits."""
    count, names = 0, set()
    questions = iter(probes)
    for answer in map(json.loads, answers.splitlines()):
        if "summary" in answer:
            count += Path(next(questions)).name in names
            names = set()
        else:
            names.add(answer["file_name"])
    return count


def _output(command: list[str], text: str = "") -> str:
    return subprocess.run(
        command, check=True, input=text, capture_output=True, encoding="utf-8"
    ).stdout


def read_probes(truth: Path | None) -> dict[str, str]:
    """Return the phrase of each file that only it holds."""
    if truth is None:
        return {}
    lines = map(json.loads, truth.read_text(encoding="utf-8").splitlines())
    return {line["path"]: line["probe"] for line in lines}


def main() -> None:
    """Time both in turn and print medians and ratios."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("heap", type=Path)
    parser.add_argument("--truth", type=Path, help="what make_heap.py wrote of the heap")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    if shutil.which("recollindex") is None or shutil.which("recollq") is None:
        sys.exit("recollindex and recollq are not installed")
    files = [path for path in arguments.heap.rglob("*") if path.is_file()]
    formats = Counter(path.suffix for path in files).most_common()
    size = sum(path.stat().st_size for path in files) / 1e6
    print(f"{len(files)} files, {size:.1f} MB:", *(f"{count} {name}" for name, count in formats))
    probes = read_probes(arguments.truth)
    pairs: list[tuple[Run, Run]] = []
    for number in range(1, arguments.runs + 1):
        pair = run_hoso(arguments.heap, probes), run_recoll(arguments.heap, probes)
        pairs.append(pair)
        said = (
            f"{name} {run.seconds:.2f} s ({run.computed:.2f} s computed, {run.found} found)"
            for name, run in zip(("hoso", "recoll"), pair, strict=True)
        )
        print(f"run {number}: {', '.join(said)}", flush=True)
    hoso, recoll = (
        len(files) / statistics.median(run.seconds for run in column)
        for column in zip(*pairs, strict=True)
    )
    ratio = statistics.median(second.seconds / first.seconds for first, second in pairs)
    computed = statistics.median(second.computed / first.computed for first, second in pairs)
    print(f"medians: hoso {hoso:.0f}/s, recoll {recoll:.0f}/s")
    print(f"rate of hoso over rate of recoll, median of pairs: {ratio:.2f}")
    print(f"the same by seconds of computing: {computed:.2f}")


if __name__ == "__main__":
    main()
