"""Of whose work a payload is made: names, versions, licences and their texts.

Called by the recipe with the files that PyInstaller found, it tells which distributions they come
from and puts ``parts.json`` and the texts of the licences into the payload. "Giới thiệu" and the
bill of materials beside the installer are made from that file.
"""

import json
import platform
import re
import sqlite3
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import TypeAlias

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
TEXTS = HERE / "licences"
Entry: TypeAlias = tuple[str, str, str]

_READABLE = frozenset({"", ".txt", ".md", ".rst", ".lib", ".apache", ".bsd", ".0bsd", ".ijg"})
_OF_OTHER_SYSTEMS = frozenset({"android", "cibw_musl", "pbin_musl", "v8_xfa"})
_FOLDERS_OF_WHEELS = frozenset({"licenses", ".wheel-licenses", "LICENSES", "BUILD_LICENSES"})
_BUILDING_TOOLS = frozenset({"pyinstaller", "pyinstaller-hooks-contrib"})


@dataclass(frozen=True, slots=True)
class Part:
    """One work of others inside the payload.

    ``text`` is the file below ``licences`` in the payload that holds the licence, or empty;
    ``origin`` tells where the work comes from: the package index (``pypi``), or ``bundled``
    inside something else.
    """

    name: str
    version: str
    licence: str
    origin: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class _Bundled:
    """A library inside a wheel or inside Python, known by a piece of its file's name."""

    name: str
    licence: str
    pattern: str
    text: str = ""
    version: str = ""


# Licences as their projects state them. Where a wheel brings the text, it is shown with the
# wheel; ``text`` names one of ours otherwise.
_BUNDLED = (
    _Bundled("Python", "PSF-2.0", r"hoso_app/", "Python.txt"),
    _Bundled("tessdata_fast (vie)", "Apache-2.0", r"/vie\.traineddata$", "Apache-2.0.txt", "4.1.0"),
    _Bundled("Qt", "LGPL-3.0-only", r"Qt6Core", "LGPL-3.0.txt"),
    _Bundled("OpenSSL", "Apache-2.0", r"libcrypto", "Apache-2.0.txt"),
    _Bundled("SQLite", "blessing (public domain)", r"_sqlite3\."),
    _Bundled("libffi", "MIT", r"libffi|ffi-8"),
    _Bundled("Microsoft Visual C++ Runtime", "Microsoft redistributable", r"vcruntime140\."),
    _Bundled("Tesseract OCR", "Apache-2.0", r"tesseract\d|libtesseract", "Apache-2.0.txt"),
    _Bundled("Leptonica", "BSD-2-Clause", r"leptonica|libleptonica"),
    _Bundled("ICU", "Unicode-3.0", r"icudt|libicudata"),
    _Bundled("libcurl", "curl", r"libcurl"),
    _Bundled("libiconv", "LGPL-2.1-or-later", r"(^|/)iconv-|libiconv"),
    _Bundled("PDFium", "BSD-3-Clause AND Apache-2.0", r"pdfium\.dll|libpdfium", "Apache-2.0.txt"),
    _Bundled("OpenBLAS", "BSD-3-Clause", r"openblas"),
    _Bundled("libxml2, libxslt (lxml)", "MIT", r"lxml/etree"),
)


def collect(entries: Iterable[Entry], target: Path) -> list[Entry]:
    """Write what the payload is made of.

    Args:
        entries: PyInstaller's modules, libraries and data: name inside, source, kind.
        target: A folder for the files that are made.

    Returns:
        The entries to add to the payload.

    Raises:
        ValueError: A distribution does not say under which licence it stands.
    """
    known = list(entries)
    target.mkdir(parents=True, exist_ok=True)
    parts = [*_distributions(known, target), *_bundled(known)]
    parts.sort(key=lambda part: (part.name.lower(), part.origin))
    listing = target / "parts.json"
    content = json.dumps([asdict(part) for part in parts], ensure_ascii=False, indent=1)
    listing.write_text(content + "\n", encoding="utf-8", newline="\n")
    # The LGPL is written as an addition to the GPL and must not stand without it.
    texts = {"LICENSE", "NOTICE", "GPL-3.0.txt", *(part.text for part in parts if part.text)}
    return [
        ("hoso_app/parts.json", str(listing), "DATA"),
        *((f"licences/{text}", str(_source(text, target)), "DATA") for text in sorted(texts)),
    ]


def _source(text: str, target: Path) -> Path:
    places = (target / text, TEXTS / text, ROOT / text)
    return next(place for place in places if place.is_file())


def _distributions(entries: Sequence[Entry], target: Path) -> list[Part]:
    used = {_same(source) for _, source, _ in entries if source}
    found = []
    for one in metadata.distributions():
        name = one.metadata["Name"]
        files = [Path(str(one.locate_file(file))) for file in one.files or ()]
        if name.lower() in _BUILDING_TOOLS or used.isdisjoint(map(_same, files)):
            continue
        licence, text = licence_of(one.metadata), f"{name}.txt"
        if licence.startswith("LGPL-3.0"):  # Qt's wheels bring only the text for paying users
            text = "LGPL-3.0.txt"
        else:
            _write_texts([file for file in files if _is_licence(file)], target / text)
        found.append(Part(name, one.version, licence, "pypi", text))
    return found


def _write_texts(texts: Sequence[Path], target: Path) -> None:
    """Put the licences of one distribution, and of what is built into it, into one file.

    Raises:
        ValueError: There is none.
    """
    if not texts:
        raise ValueError(f"{target.stem}: no text of its licence")
    chapters = []
    for text in sorted(texts, key=_place):
        content = text.read_text(encoding="utf-8", errors="replace").strip()
        chapters.append(f"===== {_place(text)} =====\n\n{content}\n")
    target.write_text("\n\n".join(chapters), encoding="utf-8", newline="\n")


def licence_of(about: metadata.PackageMetadata) -> str:
    """Return the licence that a distribution names, as an SPDX expression where it gives one.

    Raises:
        ValueError: It names none.
    """
    stated = about.get_all("License-Expression") or about.get_all("License") or [""]
    first = next(iter(str(stated[0]).strip().splitlines()), "").strip()
    if first and first.upper() != "UNKNOWN":
        return first
    classes = [
        one.rpartition(" :: ")[2]
        for one in about.get_all("Classifier") or ()
        if one.startswith("License :: ")
    ]
    if not classes:
        raise ValueError(f"{about['Name']}: no licence")
    return " AND ".join(classes)


def _bundled(entries: Sequence[Entry]) -> list[Part]:
    names = [name.replace("\\", "/") for name, _, kind in entries if kind != "PYMODULE"]
    versions = {
        "Python": platform.python_version(),
        "Qt": _version_of("PySide6_Essentials"),
        "SQLite": sqlite3.sqlite_version,
    }
    return [
        Part(one.name, versions.get(one.name, one.version), one.licence, "bundled", one.text)
        for one in _BUNDLED
        if any(re.search(one.pattern, name) for name in names)
    ]


def _version_of(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _is_licence(file: Path) -> bool:
    inside = [part.lower() for part in file.parts if not part.startswith(".")]
    if not any(part.endswith(".dist-info") for part in inside) or "sboms" in inside:
        return False
    named = re.match(r"licen[cs]e|copying|copyright|notice", file.name, re.IGNORECASE)
    return (
        ("licenses" in inside or bool(named))
        and file.suffix.lower() in _READABLE
        and _OF_OTHER_SYSTEMS.isdisjoint(inside)
    )


def _place(file: Path) -> str:
    """Return how a text is called inside its distribution, without the wheel's own folders."""
    parts = list(file.parts)
    start = next(i for i, part in enumerate(parts) if part.endswith(".dist-info")) + 1
    return "/".join(part for part in parts[start:] if part not in _FOLDERS_OF_WHEELS)


def _same(path: str | Path) -> str:
    """Return one way to write a path on this system."""
    text = str(Path(path)).replace("\\", "/")
    return text.lower() if sys.platform == "win32" else text
