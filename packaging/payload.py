"""Makes the payload: the folder with the program and everything that it needs.

On the system for which it is meant, with a Python that holds what ``requirements/run.lock`` and
``requirements/package.lock`` name:

    python packaging/payload.py --out build/windows

The same commit gives the same files: nothing of the machine, its paths, its clock or the order in
which sets are walked gets into them.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import signing

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SPEC = HERE / "hoso.spec"
NOTES = HERE / "quan-tri.txt"
UNPACKED = {"PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"}
"""For Windows: the installer packs better than Python does, and both starters share one file."""
_WITHOUT_HISTORY = 1767225600  # 2026-01-01, for a source that came without its history

Run = Callable[[Sequence[str | Path], Mapping[str, str]], int]
"""Runs a command of the freezing Python with more variables; returns its exit code."""


def freeze(run: Run, folder: Path, name_of: Callable[[Path], str] = str, spec: Path = SPEC) -> Path:
    """Freeze the program of this source.

    Args:
        run: Runs Python with these arguments.
        folder: Where the work is done; the payload stands in ``dist`` in it.
        name_of: How that Python calls a file; under wine it is another name.
        spec: PyInstaller's recipe.

    Returns:
        The payload's folder.

    Raises:
        OSError: PyInstaller failed.
    """
    dist = folder / "dist"
    options = ["-y", "--log-level", "ERROR"]
    places = ["--distpath", name_of(dist), "--workpath", name_of(folder / "work")]
    variables = {
        "HOSO_ICON": name_of(folder.parent / "icon" / "hoso.ico"),
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": str(source_time()),
    }
    command = ["-m", "PyInstaller", *options, *places, name_of(spec)]
    code = run(command, variables)
    if code != 0:
        raise OSError(f"PyInstaller: {code}")
    return dist / spec.stem


def finish(payload: Path) -> None:
    """Give the console starter its name, add the notes, and set every file's time."""
    console = payload / "hoso-console.exe"
    if console.exists():
        for program in (payload / "hoso.exe", console):
            signing.sign(program)
        console.replace(payload / "hoso.com")
        # Both look for their code in a file of their own name: hoso.pkg. The other is the same.
        (payload / "hoso-console.pkg").unlink()
    else:
        _strip(payload)
    shutil.copyfile(NOTES, payload / "QUAN-TRI.txt")
    for path in [payload, *payload.rglob("*")]:
        os.utime(path, (source_time(), source_time()), follow_symlinks=False)


def _strip(payload: Path) -> None:
    """Take what only a debugger reads out of Python and its modules on Linux: a sixth of all.

    Libraries that wheels bring for themselves stay as their makers linked them.
    """
    modules = [*payload.rglob("*.cpython-*.so"), *payload.rglob("libpython*.so*")]
    files = [str(path) for path in modules if not path.is_symlink()]
    if files:
        subprocess.run(["strip", "--strip-unneeded", *files], check=True)


def source_time() -> int:
    """Return when the commit was made, in seconds since 1970."""
    git = shutil.which("git")
    if git and (ROOT / ".git").exists():
        command = [git, "-C", str(ROOT), "log", "-1", "--format=%ct"]
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
        if answer.returncode == 0:
            return int(answer.stdout)
    return _WITHOUT_HISTORY


def draw_icon(folder: Path) -> None:
    """Draw the program's icon into a folder, with the Python that runs this."""
    subprocess.run([sys.executable, str(HERE / "icon.py"), str(folder)], check=True)


def _run_here(arguments: Sequence[str | Path], variables: Mapping[str, str]) -> int:
    command = [sys.executable, *map(str, arguments)]
    own = UNPACKED if sys.platform == "win32" else {}
    return subprocess.run(command, env={**os.environ, **variables, **own}, check=False).returncode


def main(arguments: Sequence[str]) -> int:
    """Make the payload for the system on which this runs; return 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    folder = parser.parse_args(arguments).out.resolve()
    draw_icon(folder.parent / "icon")
    payload = freeze(_run_here, folder)
    finish(payload)
    print(payload)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
