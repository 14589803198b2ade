"""Kill an import at random moments, again and again; nothing may be lost or double.

    python benchmarks/mixed/make_heap.py HEAP --count 1000
    python benchmarks/kill/kill_import.py HEAP --kills 10

Exits with 1 when at the end a paper is missing, stands twice, or ``verify``
finds anything.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HOSO = [sys.executable, "-m", "hoso_app"]


def records(library: Path, *arguments: str) -> list[dict[str, Any]]:
    """Run a command and return its lines of JSON."""
    command = [*HOSO, "--library", str(library), *arguments, "--json"]
    outcome = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return [json.loads(line) for line in outcome.stdout.splitlines()]


def main() -> int:
    """Kill, resume, and judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("heap", type=Path)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    count = sum(path.is_file() for path in arguments.heap.rglob("*"))
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "kho"
        subprocess.run([*HOSO, "init", str(library)], check=True, stdout=subprocess.DEVNULL)
        for kill in range(arguments.kills):
            run = subprocess.Popen(
                [*HOSO, "--library", str(library), "import", str(arguments.heap), "--json"],
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            # By papers, since a busy machine may need seconds before the first one.
            assert run.stdout is not None
            for _line in range(chance.randrange(count)):
                if not run.stdout.readline():
                    break
            time.sleep(chance.random() / 4)
            run.kill()
            run.communicate()
            documents = records(library, "stats")[0]["documents"]
            print(f"killed {kill + 1} times: {documents} papers", flush=True)
        summary = records(library, "import", str(arguments.heap))[-1]["summary"]
        stats = records(library, "stats")[0]
        findings = records(library, "verify")[-1]["summary"]["findings"]
    print(f"last run {summary}; {stats}; findings {findings}")
    is_whole = stats["documents"] == stats["originals"] == count and not findings
    return 0 if is_whole else 1


if __name__ == "__main__":
    sys.exit(main())
