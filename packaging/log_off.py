"""Starts the window twice, then ends the session as Windows does when somebody logs off.

Runs on Windows and under wine, with a screen:

    python packaging/log_off.py --program DIR --library DIR
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

from checks import Checks, speak_utf8
from windows_desk import hoso, is_wine
from windows_dialogs import end_session, titles_of

_PATIENCE_SECONDS = 90
_SETTLED_SECONDS = 5


def rehearse(program: Path, library: Path) -> int:
    """Start, start again, log off; return 0 where everything held."""
    checks = Checks()
    hoso(program, "init", library)
    command = [str(program / "hoso.exe"), "--library", str(library)]
    with subprocess.Popen(command) as first:
        checks.that(_wait_for_window(first.pid), "cửa sổ hiện ra")
        both = (_code_of(command), first.poll())
        checks.that(both == (0, None), "mở lần hai: gọi lại cửa sổ đang mở", both)
        if not is_wine():  # which has no list to keep
            checks.that(_has_jump_list(), "thanh tác vụ: có việc tra nhanh ở nút của chương trình")
        end_session(first.pid)
        code = _code_of(first)
    checks.that(code == 0, "Windows kết thúc phiên: chương trình tự đóng", code)
    left = [path.name for path in library.glob("hoso.db-*") if path.stat().st_size]
    checks.that(not left, "Windows kết thúc phiên: kho đã đóng gọn", left)
    code, printed = hoso(program, "--library", library, "verify")
    checks.that(code == 0, "Windows kết thúc phiên: kho không có lỗi", printed[-500:])
    return checks.conclude()


def _code_of(program: subprocess.Popen[bytes] | list[str]) -> int | None:
    """Return a program's exit code; None where it had to be killed, so that nothing waits on it."""
    running = subprocess.Popen(program) if isinstance(program, list) else program
    try:
        return running.wait(_PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        running.kill()
        return None


def _has_jump_list() -> bool:
    """Wait until Windows has written down what the program offers at its button."""
    lists = Path(os.environ["APPDATA"], "Microsoft", "Windows", "Recent", "CustomDestinations")
    wanted = "--quick".encode("utf-16-le")
    for _ in range(_PATIENCE_SECONDS):
        if any(wanted in one.read_bytes() for one in lists.glob("*.customDestinations-ms")):
            return True
        time.sleep(1)
    return False


def _wait_for_window(process: int) -> bool:
    for _ in range(_PATIENCE_SECONDS):
        if any(titles_of(process)):
            time.sleep(_SETTLED_SECONDS)
            return True
        time.sleep(1)
    return False


def main() -> int:
    """Rehearse with the program of the command line."""
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--library", type=Path, required=True)
    given = parser.parse_args()
    return rehearse(given.program, given.library)


if __name__ == "__main__":
    sys.exit(main())
