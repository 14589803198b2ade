"""Puts a Windows Python together on Linux, for building and testing under wine.

python.org cannot be reached from every build machine, the package index can: panda3d's Windows
wheels carry the interpreter's DLL and extension modules as the Python Software Foundation signed
them. The standard library, which is text, comes from the Python that runs this script; what is
then still missing (``python.exe``, ``python3.dll``) is compiled here.

The DLL's version and the library's must agree. Debian 12 has 3.11.2, of which no wheel carries
the DLL; 3.11.1 serves there: ``compare_frozen.py`` shows what inside the DLL is another code than
the library's text.
"""

import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path
from typing import NamedTuple

COMPILER = "x86_64-w64-mingw32-gcc"
HERE = Path(__file__).resolve().parent
LEFT_OUT = frozenset({
    "__pycache__", "dist-packages", "ensurepip", "idlelib", "lib-dynload", "site-packages",
    "test", "tests", "turtledemo",
})  # fmt: skip


class Wheel(NamedTuple):
    """A wheel of the package index, by name, version and SHA-256."""

    name: str
    version: str
    sha256: str

    @property
    def requirement(self) -> str:
        """Return the line that makes pip fetch exactly this file."""
        return f"{self.name}=={self.version} --hash=sha256:{self.sha256}\n"


class Interpreter(NamedTuple):
    """Which wheel carries the DLL that fits a Python of this system."""

    dll_version: str
    wheel: Wheel


INTERPRETERS = {
    "3.11.2": Interpreter(
        "3.11.1",
        Wheel(
            "panda3d", "1.10.13", "55efa8ae9a04260358257e94f29c506e338af0197c5b75dae29b0112dfdd67ac"
        ),
    ),
    "3.11.7": Interpreter(
        "3.11.7",
        Wheel(
            "panda3d", "1.10.14", "1ddf01040b9c5497fb8659e3c5ef793a26c869cfdfb1b75e6d04d6fba0c03b73"
        ),
    ),
}
RUNTIME = Wheel(
    "msvc-runtime",
    "14.44.35112",
    "aba7fbe71897d25ed53fbb7f391e9f50289378a8a9ae218ba18530c663448391",
)
"""Microsoft's C runtime, which the interpreter's DLL needs beside it."""


def make(panda: Path, runtime: Path, target: Path) -> None:
    """Assemble the interpreter in a folder, which is replaced.

    Args:
        panda: The wheel of ``INTERPRETERS`` for the running Python.
        runtime: The wheel of ``RUNTIME``.
        target: The new folder.

    Raises:
        ValueError: The wheel holds another version than the table says.
    """
    if target.exists():
        shutil.rmtree(target)
    (target / "DLLs").mkdir(parents=True)
    dll = target / "python{}{}.dll".format(*sys.version_info[:2])
    _unpack_interpreter(panda, dll)
    _unpack_runtime(runtime, target)
    expected = INTERPRETERS[this_version()].dll_version
    if file_version(dll) != expected:
        raise ValueError(f"{dll.name}: {file_version(dll)}, not {expected}")
    _copy_library(target / "Lib")
    _compile_programs(dll, target)


def this_version() -> str:
    """Return the running Python's version as ``x.y.z``."""
    return "{}.{}.{}".format(*sys.version_info[:3])


def file_version(dll: Path) -> str:
    """Return ``FileVersion`` of a DLL's version resource."""
    raw = dll.read_bytes()
    start = raw.find("FileVersion".encode("utf-16-le"))
    text = raw[start + 24 : start + 64].decode("utf-16-le", "replace")
    return text.strip("\0").split("\0")[0]


def _unpack_interpreter(panda: Path, dll: Path) -> None:
    foreign = ("api-ms", "ucrtbase", "vcruntime", "msvcp", "tcl", "tk", "_tkinter")
    other_build = "cp{}{}t-".format(*sys.version_info[:2])  # the one without a global lock
    with zipfile.ZipFile(panda) as archive:
        for name in archive.namelist():
            folder, _, file = name.partition("/")
            lower = file.lower()
            if folder != "deploy_libs" or not lower.endswith((".dll", ".pyd")):
                continue
            if lower.startswith(foreign) or other_build in lower:
                continue
            target = dll if lower == dll.name else dll.parent / "DLLs" / file
            target.write_bytes(archive.read(name))


def _unpack_runtime(runtime: Path, target: Path) -> None:
    with zipfile.ZipFile(runtime) as archive:
        for name in archive.namelist():
            file = name.rpartition("/")[2].lower()
            if file in {"vcruntime140.dll", "vcruntime140_1.dll"}:
                (target / file).write_bytes(archive.read(name))


def _copy_library(target: Path) -> None:
    def left_out(_folder: str, names: list[str]) -> list[str]:
        return [
            name
            for name in names
            if name in LEFT_OUT or name.startswith(("config-", "_sysconfigdata", "sitecustomize"))
        ]

    shutil.copytree(sysconfig.get_path("stdlib"), target, ignore=left_out)
    (target / "site-packages").mkdir()


def _compile_programs(dll: Path, target: Path) -> None:
    launcher = HERE / "python_launcher.c"
    define = f'-DPYTHON_DLL="{dll.name}"'
    shared = ["-O2", "-s", "-municode", define]
    _compile([*shared, "-o", str(target / "python.exe"), str(launcher)])
    windowed = ["-DWINDOWED", "-mwindows", "-o", str(target / "pythonw.exe"), str(launcher)]
    _compile([*shared, *windowed])
    # Modules of the stable interface look for python3.dll, which hands each call on.
    definition = target / "python3.def"
    names = [name for name in exports(dll) if name.startswith(("Py", "_Py"))]
    forwards = "".join(f"  {name} = {dll.stem}.{name}\n" for name in names)
    definition.write_text(f"LIBRARY python3\nEXPORTS\n{forwards}", encoding="ascii")
    library = ["-shared", "-nostdlib", "-s", "-Wl,-e,0", "-o", str(target / "python3.dll")]
    _compile([*library, str(definition)])
    definition.unlink()


def exports(dll: Path) -> list[str]:
    """Return the names of the functions that a DLL offers."""
    command = ["x86_64-w64-mingw32-objdump", "-p", str(dll)]
    listing = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    line = r"^\s+\[\s*\d+\]\s+(?:\+base\[\s*\d+\]\s+[0-9a-f]+\s+)?([A-Za-z_?@$][\w?@$]*)\s*$"
    return re.findall(line, listing, re.MULTILINE)


def _compile(arguments: list[str]) -> None:
    # Without a time stamp the same source gives the same file.
    subprocess.run([COMPILER, "-Wl,--no-insert-timestamp", *arguments], check=True)
