"""Runs the program as a process, the way a person at a terminal does."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Answer:
    """What the program printed, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        """Return the lines of JSON."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def summary(self) -> dict[str, Any]:
        """Return the last line's summary."""
        found: dict[str, Any] = self.records[-1]["summary"]
        return found


def command(library: Path | None, *arguments: str | Path) -> list[str]:
    """Return the command line of a process."""
    where = [] if library is None else ["--library", str(library)]
    return [sys.executable, "-m", "hoso_app", *where, *map(str, arguments)]


def hoso(library: Path | None, *arguments: str | Path, stdin: str = "") -> Answer:
    """Run a command to its end."""
    outcome = subprocess.run(
        command(library, *arguments),
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONWARNINGS": "default"},
    )
    return Answer(outcome.returncode, outcome.stdout, outcome.stderr)
