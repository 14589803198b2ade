"""Takes a picture of every screen: light and dark, at 100, 150 and 200 percent.

``python3 dev.py gallery [FOLDER] [--only NAME] [--schemes light] [--scales 1]``

Besides, once with the letters of the system half as large again, as people set them who
see badly.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from screens import SCREENS, Screen
from stage import LETTERS_VARIABLE, copied, make_library, staged

from hoso_app import bootstrap

_LARGE_LETTERS = "1.5"
"""Size of the system's letters as a multiple of the usual."""
_SCHEMES = ("light", "dark")
_SCALES = ("1", "1.5", "2")


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is shown."""

    scheme: str
    scale: str
    letters: str = "1"

    @property
    def name(self) -> str:
        """Return the folder of its pictures."""
        size = f"{self.scheme}-{round(float(self.scale) * 100)}"
        is_usual = self.letters == "1"
        return size if is_usual else f"{size}-letters-{round(float(self.letters) * 100)}"


def main() -> int:
    """Start one process per look, since Qt takes scale and scheme only at its start."""
    options = _options()
    if options.library is not None:
        return _take(options.library, options.folder, options.only)
    folder: Path = options.folder.absolute()
    codes = []
    with tempfile.TemporaryDirectory(prefix="hoso-", ignore_cleanup_errors=True) as passing:
        library = make_library(Path(passing) / "Kho")
        for look in _looks(options):
            codes.append(_take_look(folder / look.name, library, look, options.only))
            print(folder / look.name)
    return max(codes, key=abs)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py gallery")
    parser.add_argument("folder", type=Path, nargs="?", default=Path("build/gallery"))
    parser.add_argument("--only", default="", help="a part of the names of screens")
    parser.add_argument("--schemes", nargs="+", choices=_SCHEMES, default=_SCHEMES)
    parser.add_argument("--scales", nargs="+", choices=_SCALES, default=_SCALES)
    parser.add_argument("--library", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def _looks(options: argparse.Namespace) -> list[Look]:
    looks = [Look(scheme, scale) for scheme in options.schemes for scale in options.scales]
    if tuple(options.schemes) == _SCHEMES and tuple(options.scales) == _SCALES:
        looks.append(Look("light", "1", _LARGE_LETTERS))
    return looks


def _take_look(target: Path, library: Path, look: Look, only: str) -> int:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "QT_SCALE_FACTOR": look.scale,
        LETTERS_VARIABLE: look.letters,
        "HOSO_THEME": look.scheme,
    }
    command = [sys.executable, __file__, str(target), "--library", str(library)]
    return subprocess.run([*command, "--only", only], env=environment, check=False).returncode


def _take(library: Path, target: Path, only: str) -> int:
    target.mkdir(parents=True, exist_ok=True)
    failed = 0
    for screen in SCREENS:
        if only in screen.name:
            with tempfile.TemporaryDirectory(prefix="hoso-", ignore_cleanup_errors=True) as passing:
                try:
                    _shoot(screen, library, Path(passing), target)
                except (TimeoutError, AssertionError) as error:
                    failed = 1
                    print(f"{screen.name}: {error!r}", file=sys.stderr)
    return failed


def _shoot(screen: Screen, library: Path, passing: Path, target: Path) -> None:
    opened = None if screen.is_first_start else copied(library, passing)
    if screen.is_empty:
        opened = passing / "Kho mới"
        bootstrap.create_library(opened, allow_unsafe=True).close()
    with staged(opened, passing) as stage:
        top = stage.program.first_start if screen.is_first_start else stage.window
        assert top is not None
        top.resize(*screen.size)
        picture = screen.act(stage)
        picture.grab().save(str(target / f"{screen.name}.png"))


if __name__ == "__main__":
    sys.exit(main())
