"""What every test relies on: a home of its own, no screen, a fixed locale, no leftovers."""

import logging
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from typing_extensions import override

_HOME = Path(tempfile.mkdtemp(prefix="hoso-test-"))
_THREAD_PATIENCE_SECONDS = 5


def _isolate_environment() -> None:
    """Point everything a program writes to by default into a folder of this run.

    Done while this file is imported, before Qt or the program can look anything up.
    """
    folders = {
        "HOME": _HOME,
        "USERPROFILE": _HOME,
        "APPDATA": _HOME / "AppData" / "Roaming",
        "LOCALAPPDATA": _HOME / "AppData" / "Local",
        "XDG_CACHE_HOME": _HOME / ".cache",
        "XDG_CONFIG_HOME": _HOME / ".config",
        "XDG_DATA_HOME": _HOME / ".local" / "share",
        "XDG_STATE_HOME": _HOME / ".local" / "state",
        "XDG_RUNTIME_DIR": _HOME / "run",
    }
    for name, folder in folders.items():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.environ[name] = str(folder)
    for name in ("LANGUAGE", "LC_MESSAGES", "LC_TIME", "LC_CTYPE", "LC_COLLATE", "LC_NUMERIC"):
        os.environ.pop(name, None)
    os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"
    for name in [name for name in os.environ if name.startswith(("HOSO_", "QT_"))]:
        if name != "QT_QPA_PLATFORM":
            del os.environ[name]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


_isolate_environment()

# Speed of a shared machine says nothing about the program, so no deadlines. On a build
# machine the same examples come each time; elsewhere every run looks for new ones.
_SLOW_IS_FINE = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile(
    "local", deadline=None, suppress_health_check=_SLOW_IS_FINE, print_blob=True
)
settings.register_profile("ci", settings.get_profile("local"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_unconfigure() -> None:
    shutil.rmtree(_HOME, ignore_errors=True)


class _WarningRecords(logging.Handler):
    """Keeps what the program logs at WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_log_record(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test during which the program warned, unless the test looks at the log itself."""
    records = _WarningRecords()
    logger = logging.getLogger("hoso_app")
    logger.addHandler(records)
    yield
    logger.removeHandler(records)
    if "caplog" not in request.fixturenames and records.lines:
        pytest.fail("Unexpected log records:\n" + "\n".join(records.lines), pytrace=False)


@pytest.fixture(autouse=True)
def _no_leaked_thread() -> Iterator[None]:
    """Fail a test that leaves a thread behind which would keep the program from ending."""
    before = set(threading.enumerate())
    yield
    leaked = [t for t in threading.enumerate() if t not in before and not t.daemon]
    for thread in leaked:
        thread.join(_THREAD_PATIENCE_SECONDS)
    alive = [thread.name for thread in leaked if thread.is_alive()]
    if alive:
        pytest.fail(f"Threads still running after the test: {', '.join(alive)}", pytrace=False)


@pytest.fixture(scope="session")
def data_dir() -> Path:
    """The folder of small real files that tests read."""
    return Path(__file__).parent / "data"
