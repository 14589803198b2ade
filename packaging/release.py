"""What goes out beside the installer: the program to carry along, what it is made of, sums.

python packaging/release.py --payload build/windows/dist/hoso --out dist
"""

import argparse
import hashlib
import json
import shutil
import sys
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from payload import source_time
from program import NAME, version

PORTABLE_MARK = "hoso-mang-theo.txt"
PORTABLE_TEXT = """\
Có tệp này, Hồ sơ giữ kho, thiết lập và nhật ký ngay trong thư mục này, không ghi gì ra máy.
Xóa tệp này thì chương trình dùng thư mục của người dùng như bản cài đặt.
"""
SUMS = "SHA256SUMS.txt"


def portable(payload: Path, target: Path) -> Path:
    """Pack the program that keeps its library and settings beside itself; return the file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        _add(archive, f"{NAME}/{PORTABLE_MARK}", PORTABLE_TEXT.encode())
        for path in sorted(payload.rglob("*")):
            if path.is_file():
                _add(archive, f"{NAME}/{path.relative_to(payload).as_posix()}", path.read_bytes())
    return target


def unpack_portable(archive: Path, folder: Path) -> Path:
    """Make the payload again from which an archive was packed; return ``folder``, emptied before.

    Only for archives of our own making: names in it are believed.
    """
    unpacked = folder.with_name(f"{folder.name}-portable")
    for one in (folder, unpacked):
        shutil.rmtree(one, ignore_errors=True)
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(unpacked)
    (unpacked / NAME / PORTABLE_MARK).unlink()
    (unpacked / NAME).rename(folder)
    unpacked.rmdir()
    return folder


def bill_of_materials(payload: Path, target: Path) -> Path:
    """Write the parts as CycloneDX, which tools of security departments read; return the file."""
    listing = payload / "_internal" / "hoso_app" / "parts.json"
    parts = json.loads(listing.read_text(encoding="utf-8"))
    components = [
        {
            "type": "library",
            "name": part["name"],
            **({"version": part["version"]} if part["version"] else {}),
            "licenses": [{"license": {"name": part["licence"]}}],
            **({"purl": _package_url(part)} if part["origin"] == "pypi" else {}),
        }
        for part in parts
    ]
    content = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(source_time(), UTC).isoformat(),
            "component": {"type": "application", "name": "hoso", "version": version()},
        },
        "components": components,
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    target.write_text(text + "\n", encoding="utf-8", newline="\n")
    return target


def sums(folder: Path) -> Path:
    """Write the SHA-256 of every file of a folder, as ``sha256sum -c`` reads it."""
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()} *{path.name}\n"
        for path in sorted(folder.iterdir())
        if path.is_file() and path.name != SUMS
    ]
    target = folder / SUMS
    target.write_text("".join(lines), encoding="utf-8", newline="\n")
    return target


def _package_url(part: dict[str, str]) -> str:
    name = part["name"].lower().replace("_", "-")
    return f"pkg:pypi/{name}@{part['version']}"


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    moment = datetime.fromtimestamp(source_time(), UTC)
    entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)


def main(arguments: Sequence[str]) -> int:
    """Write everything into a folder; return 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--payload", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args(arguments)
    portable(given.payload, given.out / f"hoso-{version()}-mang-theo.zip")
    bill_of_materials(given.payload, given.out / f"hoso-{version()}-sbom.json")
    print(sums(given.out).read_text(encoding="utf-8"), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
