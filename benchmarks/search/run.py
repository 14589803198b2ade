"""Build and ask three engines over the same library; print ratios.

    python benchmarks/search/run.py TEXTS.jsonl.gz --work FOLDER [--documents 100000]

Each engine runs in its own processes: one builds, one opens and asks. A
question is asked three times in turn; the fastest counts, for every engine.
"""

import argparse
import json
import statistics
import subprocess
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from corpus import Question, documents, questions, read_texts
from engines import CLOCKS, ENGINES, peak_memory

Result = dict[str, Any]
"""What one engine's processes print: figures by name, times and groups of the questions."""

_ROUNDS = 3
_QUESTION_BASE = 4_000
"""Questions are drawn from so many of the first documents."""


def main() -> None:
    """Read the command line; run everything, or one step of one engine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--engines", nargs="*", default=list(ENGINES))
    parser.add_argument("--keep", action="store_true", help="ask indexes built before")
    parser.add_argument(
        "--clock",
        choices=tuple(CLOCKS),
        default="wall",
        help="cpu counts this process only, for a machine that others use too",
    )
    parser.add_argument("--step", choices=("build", "ask"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step == "build":
        _build(options)
    elif options.step == "ask":
        _ask(options)
    else:
        _run_all(options)


def _build(options: argparse.Namespace) -> None:
    engine = ENGINES[options.engines[0]](options.work / options.engines[0])
    entries = list(documents(read_texts(options.texts), options.documents))
    before = peak_memory()
    clock = CLOCKS[options.clock]
    start = clock()
    engine.build(entries)
    seconds = clock() - start
    print(json.dumps({
        "rate": len(entries) / seconds,
        "megabytes": engine.size() / 1e6,
        "building_memory": peak_memory() - before,
    }))  # fmt: skip


def _ask(options: argparse.Namespace) -> None:
    engine = ENGINES[options.engines[0]](options.work / options.engines[0])
    rows = [Question(**row) for row in json.loads((options.work / "questions.json").read_text())]
    rows = [row for row in rows if not (row.is_prefix and engine.name == "tantivy")]
    before = peak_memory()
    clock = CLOCKS[options.clock]
    start = clock()
    engine.open()
    opened = 1_000 * (clock() - start)
    first = []
    times: list[list[float]] = [[] for _ in rows]
    totals = [0] * len(rows)
    for _ in range(_ROUNDS):
        for number, row in enumerate(rows):
            start = clock()
            totals[number] = engine.ask(row)
            times[number].append(1_000 * (clock() - start))
            first.append(times[number][-1])
    print(json.dumps({
        "opened": opened,
        "first": first[0],
        "first_again": min(times[0]),
        "memory": peak_memory() - before,
        "times": [min(one) for one in times],
        "groups": [row.group for row in rows],
        "totals": totals,
    }))  # fmt: skip


def _run_all(options: argparse.Namespace) -> None:
    options.work.mkdir(parents=True, exist_ok=True)
    base = list(islice(documents(read_texts(options.texts), options.documents), _QUESTION_BASE))
    asked = questions(base)
    rows = [
        {"group": q.group, "words": q.words, "is_phrase": q.is_phrase, "is_prefix": q.is_prefix}
        for q in asked
    ]
    (options.work / "questions.json").write_text(json.dumps(rows))
    results = {}
    for name in options.engines:
        built_file = options.work / f"{name}.built.json"
        try:
            if not (options.keep and built_file.exists()):
                built_file.write_text(json.dumps(_step(options, name, "build")))
            asked_of = _step(options, name, "ask")
        except subprocess.CalledProcessError as error:  # most often it is not installed
            print(f"{name}: {error.stderr.strip().splitlines()[-1]}", file=sys.stderr)
        else:
            results[name] = {**json.loads(built_file.read_text()), **asked_of}
    if results:
        _report(results)


def _step(options: argparse.Namespace, name: str, step: str) -> Result:
    command = [
        sys.executable, __file__, str(options.texts), "--work", str(options.work),
        "--documents", str(options.documents), "--engines", name, "--step", step,
        "--clock", options.clock,
    ]  # fmt: skip
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: Result = json.loads(done.stdout)
    return found


def _report(results: dict[str, Result]) -> None:
    names = list(results)
    print("| | " + " | ".join(names) + " | hoso / fts5 | hoso / tantivy |")
    print("|---" * (len(names) + 3) + "|")
    for key, label in (
        ("rate", "built, documents/s"), ("megabytes", "index, MB"),
        ("building_memory", "memory while building, MB"), ("memory", "memory while asking, MB"),
        ("opened", "opening, ms"), ("first", "first question, ms"),
        ("first_again", "the same later, ms"),
    ):  # fmt: skip
        _row(label, names, {name: float(result[key]) for name, result in results.items()})
    groups = dict.fromkeys(results[names[0]]["groups"])
    for group in [*groups, "all but prefixes"]:
        chosen = {name: _times(result, group) for name, result in results.items()}
        for label, share in (("p50", 0.5), ("p95", 0.95), ("max", 1.0)):
            _row(
                f"{group}, {label} ms",
                names,
                {name: _share(times, share) for name, times in chosen.items() if times},
            )


def _times(result: Result, group: str) -> list[float]:
    return [
        time_
        for time_, one in zip(result["times"], result["groups"], strict=True)
        if one == group or (group == "all but prefixes" and not one.startswith("prefix"))
    ]


def _share(times: Sequence[float], share: float) -> float:
    if share == 0.5:
        return statistics.median(times)
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def _row(label: str, names: Sequence[str], values: dict[str, float]) -> None:
    cells = [f"{values[name]:,.2f}" if name in values else "–" for name in names]
    for other in ("fts5", "tantivy"):
        known = "hoso" in values and values.get(other)
        cells.append(f"{values['hoso'] / values[other]:.2f}" if known else "–")
    print(f"| {label} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
