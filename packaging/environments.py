"""The Pythons from which the program is frozen: one of Linux, one of Windows for wine.

Each holds exactly what the hashed lists name and nothing of the machine, so that the same commit
is frozen from the same files everywhere.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

from packaging.requirements import Requirement
from wine import windows_python
from wine.prefix import WinePrefix

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements"
WINDOWS_MARKERS = {
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "sys_platform": "win32",
}
_SAME_CODE_BUT = {
    # Debian's site module knows folders of Debian; the one in the DLL is used. Paths are taken
    # apart otherwise in 3.11.2 than in 3.11.1, inside one module.
    "3.11.2": {"ntpath", "site"},
}


def own_environment(folder: Path, names: Sequence[str] = ("run", "package")) -> Path:
    """Make a virtual environment for freezing on this system; return its Python.

    Args:
        folder: Where it is made.
        names: Of the hashed lists that go into it.

    Raises:
        subprocess.CalledProcessError: pip failed.
    """
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = _stamp(names, sys.version)
    if _is_made(folder, stamp):
        return python
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    files = [str(REQUIREMENTS / f"{name}.lock") for name in names]
    _pip("--python", str(python), "install", *_exactly(files))
    (folder / "made").write_text(stamp, encoding="utf-8")
    return python


def windows_environment(folder: Path, wheels: Path, prefix: WinePrefix) -> Path:
    """Make a Windows Python with everything for freezing and testing; return its program.

    Args:
        folder: Where it is made.
        wheels: Where downloaded parts of the interpreter are kept.
        prefix: In which it is tried.

    Raises:
        ValueError: There is no interpreter for this Python, or it does not fit.
        subprocess.CalledProcessError: pip failed.
    """
    version = windows_python.this_version()
    if version not in windows_python.INTERPRETERS:
        known = ", ".join(windows_python.INTERPRETERS)
        raise ValueError(f"{version}: not one of {known}")
    python = folder / "python.exe"
    own = hashlib.sha256(Path(windows_python.__file__).read_bytes()).hexdigest()
    stamp = _stamp(["run", "package", "dev"], f"{sys.version} {own}")
    if _is_made(folder, stamp):
        return python
    windows_python.make(
        _download(windows_python.INTERPRETERS[version].wheel, wheels),
        _download(windows_python.RUNTIME, wheels),
        folder,
    )
    _judge_frozen(python, version, prefix)
    listing = wheels / "windows.txt"
    listing.write_text(windows_requirements(["run", "package", "dev"]), encoding="utf-8")
    packages = str(folder / "Lib" / "site-packages")
    _pip("install", "--target", packages, "--no-compile", *_windows(), *_exactly([str(listing)]))
    (folder / "made").write_text(stamp, encoding="utf-8")
    return python


def windows_requirements(names: Sequence[str]) -> str:
    """Return the entries of hashed lists that hold on Windows, each once, without markers.

    pip judges markers by the machine on which it runs, whatever it downloads for.
    """
    kept: dict[str, str] = {}
    for name in names:
        text = (REQUIREMENTS / f"{name}.lock").read_text(encoding="utf-8")
        for entry in text.replace("\\\n", " ").splitlines():
            if not entry.strip() or entry.startswith("#"):
                continue
            wanted, *hashes = entry.split(" --hash=")
            requirement = Requirement(wanted)
            if requirement.marker is None or requirement.marker.evaluate(WINDOWS_MARKERS):
                fixed = f"{requirement.name}{requirement.specifier}"
                kept[requirement.name] = " --hash=".join([fixed, *map(str.strip, hashes)])
    return "".join(f"{line}\n" for line in kept.values())


def _judge_frozen(python: Path, version: str, prefix: WinePrefix) -> None:
    script = prefix.windows_path(Path(windows_python.__file__).with_name("compare_frozen.py"))
    done = prefix.run([python, script])
    other = set(done.stdout.split()) - _SAME_CODE_BUT.get(version, set())
    if done.returncode != 0 or other:
        raise ValueError(f"{python}: {done.stdout}")


def _download(wheel: windows_python.Wheel, target: Path) -> Path:
    target.mkdir(parents=True, exist_ok=True)
    file_name = f"{wheel.name.replace('-', '_')}-{wheel.version}-*.whl"
    if not any(target.glob(file_name)):
        wanted = target / "wanted.txt"
        wanted.write_text(wheel.requirement, encoding="utf-8")
        _pip("download", "--dest", str(target), *_windows(), *_exactly([str(wanted)]))
    return next(target.glob(file_name))


def _windows() -> list[str]:
    version = "{}.{}".format(*sys.version_info[:2])
    return ["--platform", "win_amd64", "--python-version", version, "--implementation", "cp"]


def _exactly(files: Sequence[str]) -> list[str]:
    options = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--no-input"]
    return [*options, *(word for file in files for word in ("-r", file))]


def _pip(*arguments: str) -> None:
    quiet = ["-qq", "--disable-pip-version-check"]
    subprocess.run([*_pip_command(), *quiet, *arguments], check=True)


def _pip_command() -> list[str]:
    # A .venv made where ensurepip is missing has no pip; the system's then made it.
    has_own = (Path(sysconfig.get_path("purelib")) / "pip").is_dir()
    base = getattr(sys, "_base_executable", sys.executable)
    return [sys.executable if has_own else base, "-m", "pip"]


def _stamp(names: Sequence[str], more: str) -> str:
    content = b"".join((REQUIREMENTS / f"{name}.lock").read_bytes() for name in names)
    return f"{hashlib.sha256(content).hexdigest()} {more}\n"


def _is_made(folder: Path, stamp: str) -> bool:
    made = folder / "made"
    return made.is_file() and made.read_text(encoding="utf-8") == stamp
