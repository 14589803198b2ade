"""A list of things looked at, printed as they are, and counted; and the steps between them."""

import sys
import time

_PASSED = "  đạt        "
_FAILED = "  KHÔNG ĐẠT  "
_SUM = "Kết quả: "


class Checks:
    """Prints each check in one line and remembers those that failed."""

    def __init__(self) -> None:
        self.passed = 0
        self.failed: list[str] = []

    def that(self, holds: object, what: str, detail: object = "") -> bool:
        """Record a check; ``detail`` is shown where it failed."""
        if holds:
            self.passed += 1
            print(f"{_PASSED}{what}", flush=True)
        else:
            self.failed.append(what)
            print(f"{_FAILED}{what}  {detail}".rstrip(), flush=True)
        return bool(holds)

    def take_over(self, printed: str) -> None:
        """Show and count what another process has printed of its checks, down to their sum."""
        checked, summed, _rest = printed.partition(_SUM)
        for line in checked.splitlines():
            if line.startswith(_PASSED):
                self.passed += 1
            elif line.startswith(_FAILED):
                self.failed.append(line.removeprefix(_FAILED))
            print(line, flush=True)
        if not summed:
            self.that(False, "phép kiểm chạy tới cùng", printed[-2000:])

    def conclude(self) -> int:
        """Print the sum; return 0 where all passed, 1 otherwise."""
        total = self.passed + len(self.failed)
        print(f"\n{_SUM}{self.passed}/{total} phép kiểm đạt", flush=True)
        for what in self.failed:
            print(f"{_FAILED}{what}")
        return 1 if self.failed else 0


class Steps:
    """Announces each step and tells how long it took."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._start = time.monotonic()

    def next(self, title: str) -> None:
        """Begin the next step."""
        now = time.monotonic()
        if self._done:
            print(f"             ({now - self._start:.0f} giây)", flush=True)
        self._done += 1
        self._start = now
        print(f"[{self._done}/{self._total}] {title}", flush=True)


def speak_utf8() -> None:
    """Print Vietnamese wherever the output goes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
