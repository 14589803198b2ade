"""Make what the window reads at run time from its drawings and texts.

    python resources/compile_resources.py            write the compiled files
    python resources/compile_resources.py --check    only compare; 1 if one is out of date

``icons/*.svg`` are drawn on one 24-px grid in ``currentColor``; ``controls/*.svg`` are the
small glyphs of the style sheet, whose ``$name`` colours are tokens of ``ui/theme.py`` and
which are therefore written once for each scheme. Both go into ``ui/resources.rcc``, with the
program's own icon (``icons/app/*.svg``, which has colours of its own);
``qtbase_vi.ts``, Qt's own texts in Vietnamese, into ``qtbase_vi.qm``.
"""

import argparse
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from string import Template
from xml.sax.saxutils import escape, quoteattr

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "resources"
UI = ROOT / "src" / "hoso_app" / "ui"
RCC_TARGET = UI / "resources.rcc"
TEXTS_SOURCE = UI / "i18n" / "qtbase_vi.ts"
TEXTS_TARGET = UI / "i18n" / "qtbase_vi.qm"

sys.path.insert(0, str(ROOT / "src"))

from hoso_app.ui.theme import DARK, LIGHT, Scheme  # noqa: E402  # found by the line above


def compiled_pictures(folder: Path) -> bytes:
    """Return the binary resource file; the same drawings give the same bytes."""
    entries = [(f"icons/{svg.name}", svg) for svg in sorted((SOURCES / "icons").glob("*.svg"))]
    entries += [(f"app/{svg.name}", svg) for svg in sorted((SOURCES / "icons/app").glob("*.svg"))]
    for scheme, colours in ((Scheme.LIGHT, LIGHT), (Scheme.DARK, DARK)):
        for svg in sorted((SOURCES / "controls").glob("*.svg")):
            filled = folder / f"{scheme}-{svg.name}"
            text = Template(svg.read_text(encoding="utf-8")).substitute(asdict(colours))
            filled.write_text(text, encoding="utf-8", newline="\n")
            entries.append((f"controls/{scheme}/{svg.name}", filled))
    lines = [
        f"<file alias={quoteattr(alias)}>{escape(str(path))}</file>" for alias, path in entries
    ]
    listing = folder / "resources.qrc"
    listing.write_text(
        "<RCC><qresource prefix='/hoso'>" + "".join(lines) + "</qresource></RCC>",
        encoding="utf-8",
    )
    target = folder / "resources.rcc"
    # Without the format version the file would hold the times of its sources.
    options = ["--binary", "--format-version", "1", "--no-compress", "-o", str(target)]
    _run("pyside6-rcc", [*options, str(listing)])
    return target.read_bytes()


def compiled_texts(folder: Path) -> bytes:
    """Return Qt's own texts in Vietnamese in the form that ``QTranslator`` reads."""
    target = folder / TEXTS_TARGET.name
    _run("pyside6-lrelease", ["-silent", str(TEXTS_SOURCE), "-qm", str(target)])
    return target.read_bytes()


def _run(tool: str, args: list[str]) -> None:
    program = Path(sys.executable).parent / tool
    if sys.platform == "win32":
        program = program.with_suffix(".exe")
    subprocess.run([str(program), *args], check=True)  # noqa: S603  # a list we wrote ourselves


def main() -> int:
    """Write or compare the compiled files; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing, only compare")
    is_check = parser.parse_args().check
    stale = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = {RCC_TARGET: compiled_pictures(folder), TEXTS_TARGET: compiled_texts(folder)}
    for target, content in made.items():
        if target.is_file() and target.read_bytes() == content:
            continue
        stale.append(target)
        if not is_check:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            print(f"written: {target.relative_to(ROOT)}")
    if is_check and stale:
        print("out of date: " + ", ".join(str(path.relative_to(ROOT)) for path in stale))
    return 1 if is_check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
