"""What Windows is told about the program: its version and what it can do."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PyInstaller.utils.win32.versioninfo import VSVersionInfo

ROOT = Path(__file__).resolve().parent.parent
NAME = "Hồ sơ"
PUBLISHER = "Hồ sơ"
DESCRIPTION = "Hồ sơ: lưu, nhận dạng và tìm văn bản"
CONSOLE_DESCRIPTION = "Hồ sơ (dòng lệnh)"
_VIETNAMESE = 0x042A
_UNICODE = 0x04B0


def version() -> str:
    """Return the version of the source as ``x.y.z``.

    Raises:
        ValueError: The package does not say it in that form.
    """
    text = (ROOT / "src" / "hoso_app" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(\d+\.\d+\.\d+)"$', text, re.MULTILINE)
    if found is None:
        raise ValueError("hoso_app.__version__")
    return found[1]


def windows_version(*, console: bool) -> "VSVersionInfo":
    """Return the version resource of one of the two starters."""
    # Only PyInstaller's own Python has it, and only where it freezes for Windows.
    from PyInstaller.utils.win32 import versioninfo as resource  # noqa: PLC0415

    numbers = (*map(int, version().split(".")), 0)
    texts = {
        "CompanyName": PUBLISHER,
        "FileDescription": CONSOLE_DESCRIPTION if console else DESCRIPTION,
        "FileVersion": version(),
        "InternalName": "hoso",
        "LegalCopyright": "MIT License",
        "OriginalFilename": "hoso.com" if console else "hoso.exe",
        "ProductName": NAME,
        "ProductVersion": version(),
    }
    strings = [resource.StringStruct(name, text) for name, text in texts.items()]
    return resource.VSVersionInfo(
        ffi=resource.FixedFileInfo(
            filevers=numbers, prodvers=numbers, mask=0x3F, flags=0, OS=0x40004, fileType=1
        ),
        kids=[
            resource.StringFileInfo(
                [resource.StringTable(f"{_VIETNAMESE:04x}{_UNICODE:04x}", strings)]
            ),
            resource.VarFileInfo([resource.VarStruct("Translation", [_VIETNAMESE, _UNICODE])]),
        ],
    )


def windows_manifest() -> str:
    """Return the manifest: sharp on every screen, long paths, UTF-8, today's controls."""
    return (ROOT / "packaging" / "hoso.manifest").read_text(encoding="utf-8")
