"""Packs a payload into the Windows installer; runs alike on Linux and on Windows.

python packaging/build_installer.py --payload build/windows/dist/hoso --out dist
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import signing
from program import version

HERE = Path(__file__).resolve().parent
PLACES = [
    Path(folder) / "NSIS" / "makensis.exe"
    for folder in ("C:/Program Files (x86)", "C:/Program Files")
]


def build(
    payload: Path,
    target: Path,
    icon: Path,
    *,
    release: str = "",
    starter: str = "",
    is_quick: bool = False,
) -> Path:
    """Pack a folder into an installer.

    Args:
        payload: The folder with ``hoso.exe``.
        target: The installer's file.
        icon: The ``.ico`` file; the picture of the first page stands beside it.
        release: The version it is for, ``x.y.z``; that of the source by default.
        starter: NSIS's name of another starter than the usual, such as ``amd64-unicode``.
        is_quick: Pack fast instead of tight.

    Returns:
        ``target``.

    Raises:
        FileNotFoundError: ``makensis`` is not installed.
        subprocess.CalledProcessError: It found a fault in the script.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    listing = target.with_suffix(".nsh")
    listing.write_text("\ufeff" + file_lists(payload, readable_suffixes()), encoding="utf-8")
    size = sum(file.stat().st_size for file in payload.rglob("*") if file.is_file())
    values = {
        "VERSION": release or version(),
        "FILES_NSH": str(listing),
        "OUTFILE": str(target),
        "SIZE_KB": str(size // 1024),
        "ICON": str(icon),
        "PICTURE": str(icon.with_name("welcome.bmp")),
    }
    values |= {"TARGET": starter} if starter else {}
    values |= {"QUICK": "1"} if is_quick else {}
    if signing.is_prepared():
        values["SIGN"] = f'"{sys.executable}" "{HERE / "signing.py"}"'
    defines = [f"-D{name}={value}" for name, value in values.items()]
    options = ["-V2", "-WX", "-INPUTCHARSET", "UTF8"]
    subprocess.run([makensis(), *options, *defines, str(HERE / "hoso.nsi")], check=True)
    listing.unlink()
    signing.sign(target)
    return target


def makensis() -> str:
    """Return NSIS's compiler.

    Raises:
        FileNotFoundError: There is none.
    """
    usual = next((str(place) for place in PLACES if place.is_file()), "")
    found = shutil.which("makensis") or usual
    if not found:
        raise FileNotFoundError("makensis")
    return found


def file_lists(payload: Path, suffixes: Sequence[str]) -> str:
    """Return NSIS's macros that install the payload, remove it, and name the suffixes.

    Only what is listed is ever removed: a file that somebody put into the program's folder
    stays there.
    """
    files = sorted(path for path in payload.rglob("*") if path.is_file())
    folders = sorted({file.parent for file in files}, key=lambda path: (len(path.parts), str(path)))
    lines = ["!macro INSTALL_FILES"]
    for folder in folders:
        lines.append(f'  SetOutPath "{_installed(folder, payload)}"')
        inside = [file for file in files if file.parent == folder]
        # Without its own name given, a $ in it would be taken for a variable.
        lines += [f'  File "/oname={_quoted(file.name)}" "{file}"' for file in inside]
    lines += ["!macroend", "!macro REMOVE_FILES"]
    lines += [f'  Delete "{_installed(file, payload)}"' for file in files]
    inner = sorted((path for path in payload.rglob("*") if path.is_dir()), reverse=True)
    lines += [f'  RMDir "{_installed(folder, payload)}"' for folder in inner]
    lines += ["!macroend", "!macro EACH_PAPER_SUFFIX macro"]
    lines += [f'  !insertmacro ${{macro}} "{suffix}"' for suffix in sorted(suffixes)]
    return "\n".join([*lines, "!macroend", ""])


def _installed(path: Path, payload: Path) -> str:
    inside = _quoted(str(path.relative_to(payload)).replace("/", "\\"))
    return "$INSTDIR" if inside == "." else f"$INSTDIR\\{inside}"


def _quoted(text: str) -> str:
    return text.replace("$", "$$")


def readable_suffixes() -> list[str]:
    """Return the suffixes of files that the program of this commit reads."""
    sys.path.insert(0, str(HERE.parent / "src"))
    from hoso_app.domain.file_formats import READABLE_SUFFIXES  # noqa: PLC0415  # found by the line above

    return sorted(READABLE_SUFFIXES)


def main(arguments: Sequence[str]) -> int:
    """Build as the command line says; return 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--payload", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--icon", type=Path, required=True)
    parser.add_argument("--release", default=version())
    parser.add_argument("--starter", default="")
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args(arguments)
    target = build(
        given.payload.resolve(),
        given.out.resolve() / f"hoso-{given.release}-setup.exe",
        given.icon.resolve(),
        release=given.release,
        starter=given.starter,
        is_quick=given.quick,
    )
    print(f"{target} {target.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
