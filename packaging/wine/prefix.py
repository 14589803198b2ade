"""A wine prefix that behaves enough like Windows 10 for Qt, and its peculiarities in one place.

Each of them has cost a failed build; the comments say what happens otherwise.
"""

import hashlib
import os
import re
import shutil
import struct
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from wine.windows_python import exports

COMPILER = "x86_64-w64-mingw32-gcc"
HERE = Path(__file__).resolve().parent
STAND_INS = {
    "bcryptprimitives_stub.c": "bcryptprimitives.dll",
    "icuuc_stub.c": "icuuc.dll",
    "mscms_stub.c": "mscms.dll",
}
STOOD_IN = "mscms,ucrtbase=n,b"
# wine has a C runtime of its own, which would hide that the payload lacks one.
OWN_RUNTIME = "vcruntime140,vcruntime140_1,msvcp140,msvcp140_1,msvcp140_2=n"
FONTS = Path("/usr/share/fonts/truetype/dejavu")
FONT, FONT_HEIGHT = "DejaVu Sans", -12
WINDOWS_PLATFORM = "windows:nodirectwrite"
"""Qt draws on wine's windows; wine's DirectWrite does not see the fonts of the prefix."""


class WinePrefix:
    """One folder with its own registry and drive C, made when it is first needed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.drive = folder / "drive_c"

    def make(self) -> None:
        """Set the prefix up: Windows 10, fonts, and stand-ins for what wine lacks."""
        ready = self.folder / "hoso-ready"
        if ready.exists() and ready.read_text(encoding="ascii") == _recipe():
            return
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        # It complains that there is no 32-bit part, which nothing here needs.
        self._call(["wineboot", "-i"])
        self._call(["wine", "winecfg", "-v", "win10"])
        system = self.drive / "windows" / "system32"
        for source, target in STAND_INS.items():
            flags = ["-shared", "-O2", "-s", "-w", "-o", str(system / target)]
            subprocess.run([COMPILER, *flags, str(HERE / source), "-ladvapi32"], check=True)
        self._make_c_runtime(system)
        # Without fonts, text drawn off the screen is a row of boxes.
        for font in FONTS.glob("*.ttf"):
            shutil.copy(font, self.drive / "windows" / "Fonts")
        # The font that wine names for dialogs has no Vietnamese letters.
        metrics = ["reg", "add", r"HKCU\Control Panel\Desktop\WindowMetrics", "/f"]
        value = ["/v", "MessageFont", "/t", "REG_BINARY", "/d", _font_description().hex()]
        self._call(["wine", *metrics, *value])
        self.stop()
        ready.write_text(_recipe(), encoding="ascii")

    def stop(self) -> None:
        """End every program that runs in this prefix, and in no other."""
        subprocess.run(["wineserver", "-k"], env=self._environment({}), check=False)
        subprocess.run(["wineserver", "-w"], env=self._environment({}), check=False)

    def run(
        self,
        command: Sequence[object],
        *,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
        seconds: float = 600,
        screen: bool = False,
    ) -> subprocess.CompletedProcess[str]:
        """Run a Windows program to its end and return what it printed.

        Args:
            command: The program's file, then its arguments. Arguments with letters beyond
                ASCII arrive whole only in programs of Python and in our own.
            folder: Where it runs; here by default.
            environment: Variables on top of the usual ones. ``QT_`` must be written
                ``WINEQT_``, for wine drops the former.
            seconds: After which it is ended. Qt without any screen waits for ever.
            screen: Give it a virtual screen; otherwise Qt is told to draw without one.

        Raises:
            subprocess.TimeoutExpired: It did not end in time.
        """
        variables = dict(environment or {})
        words = ["wine", *map(str, command)]
        if screen:
            words = ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24", *words]
        platform = WINDOWS_PLATFORM if screen else "offscreen"
        variables = {"WINEQT_QPA_PLATFORM": platform, **variables}
        # Python of Windows dies of an output that is a plain file; a pipe serves.
        return subprocess.run(
            words,
            cwd=folder,
            env=self._environment(variables),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            check=False,
        )

    def windows_path(self, path: Path) -> str:
        """Return how a program in the prefix names a file of this system."""
        absolute = path.resolve()
        if absolute.is_relative_to(self.drive.resolve()):
            return "C:\\" + "\\".join(absolute.relative_to(self.drive.resolve()).parts)
        return "Z:" + str(absolute).replace("/", "\\")

    def _make_c_runtime(self, system: Path) -> None:
        """Put a runtime with a few more functions before wine's own."""
        own, renamed = system / "ucrtbase.dll", system / "ucrtwine.dll"
        # Without its mark, wine takes the copy for a file like any other.
        renamed.write_bytes(own.read_bytes().replace(b"Wine builtin DLL", bytes(16), 1))
        source = HERE / "ucrtbase_stub.c"
        added = set(re.findall(r"EXPORT \w+ (\w+)\(", source.read_text(encoding="utf-8")))
        definition = system / "ucrtbase.def"
        lines = [name if name in added else f"{name} = ucrtwine.{name}" for name in exports(own)]
        definition.write_text("EXPORTS\n" + "\n".join(lines), encoding="ascii")
        own.unlink()
        flags = ["-shared", "-nostdlib", "-O2", "-s", "-w", "-fno-builtin", "-Wl,-e,0"]
        files = [str(source), str(definition), "-lkernel32", "-o", str(own)]
        subprocess.run([COMPILER, *flags, *files], check=True)
        definition.unlink()

    def _call(self, command: list[str]) -> None:
        done = subprocess.run(
            command,
            env=self._environment({}),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=300,
        )
        if done.returncode != 0:
            raise OSError(f"{' '.join(command)}: {done.stderr.decode(errors='replace')[-2000:]}")

    def _environment(self, more: Mapping[str, str]) -> dict[str, str]:
        kept = {
            name: value
            for name, value in os.environ.items()
            # What Python and Qt of this system were told is nothing for those of Windows.
            if not name.startswith(("PYTHON", "QT_", "VIRTUAL_ENV", "WINE", "DISPLAY", "HOSO_"))
        }
        return {
            **kept,
            "WINEPREFIX": str(self.folder),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": f"{STOOD_IN};mscoree,mshtml=;winemenubuilder.exe=d;{OWN_RUNTIME}",
            "WINEQT_QPA_FONTDIR": "C:\\windows\\Fonts",
            # Otherwise names of files with Vietnamese letters do not arrive.
            "LC_ALL": "C.UTF-8",
            "PYTHONUTF8": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "TMPDIR": tempfile.gettempdir(),
            **more,
        }


def _font_description() -> bytes:
    """Return a font as Windows keeps it in its registry (LOGFONTW)."""
    shape = struct.pack("<5l8B", FONT_HEIGHT, 0, 0, 0, 400, *bytes(8))
    return shape + FONT.encode("utf-16-le").ljust(64, b"\0")


def _recipe() -> str:
    """Return a sum of all from which a prefix is made."""
    sources = [*sorted(HERE.glob("*_stub.c")), Path(__file__)]
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()
