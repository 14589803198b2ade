"""Windows as the place of the rehearsal: what wine is elsewhere."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path


class WindowsItself:
    """Runs programs where they are at home; used like ``wine.prefix.WinePrefix``."""

    drive = Path("C:/")

    def make(self) -> None:
        """Do nothing: it is there."""

    def stop(self) -> None:
        """Do nothing: programs of others run here too."""

    def run(
        self,
        command: Sequence[object],
        *,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
        seconds: float = 600,
        screen: bool = False,
    ) -> subprocess.CompletedProcess[str]:
        """Run a program to its end and return what it printed; see ``WinePrefix.run``."""
        platform = {} if screen else {"QT_QPA_PLATFORM": "offscreen"}
        return subprocess.run(
            [str(word) for word in command],
            cwd=folder,
            env={**os.environ, "PYTHONUTF8": "1", **platform, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            check=False,
        )

    def windows_path(self, path: Path) -> str:
        """Return how a program names a file."""
        return str(path)
