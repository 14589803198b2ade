"""The installers, built and tried out: ``python3 dev.py test -m rehearsal``."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.rehearsal
@pytest.mark.timeout(0)  # each step of it has a limit of its own
@pytest.mark.parametrize("options", [(), ("--windows", "--twice")], ids=["linux", "windows"])
def test_every_check_of_the_packages_passes(options: tuple[str, ...]) -> None:
    if sys.platform == "win32" and not options:
        pytest.skip("the package for Debian is built on Linux")
    command = [sys.executable, str(ROOT / "dev.py"), "package", *options]
    done = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-10_000:]
    assert "KHÔNG ĐẠT" not in done.stdout
