"""What a test on Windows looks at and does: registry, folders, installers, the program."""

# Annotations must not be evaluated: the Windows that tests this may have an older Python.
from __future__ import annotations

import ctypes
import hashlib
import json
import os
import subprocess
import threading
import time
import winreg
from pathlib import Path
from typing import Any

DESKTOP, START_MENU, COMMON_START_MENU, PROGRAM_FILES = 0x10, 0x02, 0x17, 0x26
"""Numbers of ``known_folder`` (CSIDL)."""
_PATIENCE_SECONDS = 300
_LAST_WORDS_SECONDS = 5
FOR_USER, FOR_ALL = winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE


def value(key: str, name: str = "", root: int = FOR_USER) -> Any:
    """Return a value of the registry, None where it is missing."""
    try:
        with winreg.OpenKey(root, key, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as opened:
            return winreg.QueryValueEx(opened, name)[0]
    except OSError:
        return None


def has_key(key: str, root: int = FOR_USER) -> bool:
    """Tell whether the registry has a key."""
    try:
        winreg.OpenKey(root, key, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY).Close()
    except OSError:
        return False
    return True


def known_folder(number: int) -> Path:
    """Return one of Windows' folders."""
    buffer = ctypes.create_unicode_buffer(260)
    ctypes.windll.shell32.SHGetFolderPathW(None, number, None, 0, buffer)
    return Path(buffer.value)


def install(installer: Path, *switches: str, folder: Path | None = None) -> int:
    """Run an installer silently; ``/D=`` must come last and without quotes."""
    command = " ".join([f'"{installer}"', "/S", *switches])
    if folder is not None:
        command += f" /D={folder}"
    return subprocess.run(command, check=False).returncode


def hoso(folder: Path, *arguments: str | Path, name: str = "hoso.com") -> tuple[int, str]:
    """Run the program of a folder; return its exit code and what it printed."""
    command = [str(folder / name), *map(str, arguments)]
    environment = {key: one for key, one in os.environ.items() if key != "HOSO_LIBRARY"}
    running = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env=environment,
    )
    lines: list[str] = []
    # Not until the pipe ends: the first program on a screen of wine starts its desktop, which
    # takes the pipe along and never ends.
    reader = threading.Thread(target=lambda: lines.extend(running.stdout or ()), daemon=True)
    reader.start()
    try:
        code = running.wait(_PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        running.kill()
        code = running.wait()
    reader.join(_LAST_WORDS_SECONDS)
    return code, "".join(lines)


def summary(printed: str) -> dict[str, Any]:
    """Return what a command with ``--json`` said last."""
    last = json.loads(printed.strip().splitlines()[-1])
    return dict(last.get("summary", last))


def hits(printed: str) -> list[dict[str, Any]]:
    """Return the papers that ``search`` with ``--json`` has found."""
    lines = [json.loads(line) for line in printed.splitlines() if line.startswith("{")]
    return [line for line in lines if "file_name" in line]


def contents(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file that a person would lose."""
    kept = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.relative_to(folder).parts[0] in {"originals", "library.json"}:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            kept[path.relative_to(folder).as_posix()] = digest
    return kept


def is_wine() -> bool:
    """Tell whether this is wine and not Windows."""
    return hasattr(ctypes.windll.ntdll, "wine_get_version")


def wait_until_gone(path: Path) -> None:
    """Wait for an uninstaller, which works on in a process of its own."""
    for _ in range(150):
        if not path.exists():
            return
        time.sleep(0.2)


def wait_until_held(program: Path) -> None:
    """Wait until a program runs: Windows then lets nobody write its file."""
    for _ in range(150):
        try:
            program.open("ab").close()
        except PermissionError:
            return
        time.sleep(0.2)
