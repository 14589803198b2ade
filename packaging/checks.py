"""A list of things looked at, printed as they are, and counted."""

import sys


class Checks:
    """Prints each check in one line and remembers those that failed."""

    def __init__(self) -> None:
        self.passed = 0
        self.failed: list[str] = []

    def that(self, holds: object, what: str, detail: object = "") -> bool:
        """Record a check; ``detail`` is shown where it failed."""
        if holds:
            self.passed += 1
            print(f"  đạt        {what}", flush=True)
        else:
            self.failed.append(what)
            print(f"  KHÔNG ĐẠT  {what}  {detail}".rstrip(), flush=True)
        return bool(holds)

    def add(self, passed: int, failed: list[str]) -> None:
        """Count what another process has printed."""
        self.passed += passed
        self.failed += failed

    def conclude(self) -> int:
        """Print the sum; return 0 where all passed, 1 otherwise."""
        total = self.passed + len(self.failed)
        print(f"{self.passed}/{total} phép kiểm đạt", flush=True)
        for what in self.failed:
            print(f"  KHÔNG ĐẠT  {what}")
        return 1 if self.failed else 0


def speak_utf8() -> None:
    """Print Vietnamese wherever the output goes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
