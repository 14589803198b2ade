"""Looks at a payload without starting it: is all there, does it fit together, is nothing foreign?

python packaging/check_payload.py build/windows/dist/hoso
"""

import json
import re
import subprocess
import sys
from pathlib import Path

from checks import Checks, speak_utf8
from program import version

MOST_MEGABYTES = 260  # of Linux; that of Windows takes some 155
_NEEDED = (
    "licences/GPL-3.0.txt", "licences/LICENSE", "licences/NOTICE", "hoso_app/parts.json",
    "hoso_app/domain/data/catalogue.tsv.gz", "hoso_app/extraction/data/tessdata/vie.traineddata",
    "hoso_app/samples/2023", "hoso_app/storage/migrations/env.py", "hoso_app/ui/i18n/qtbase_vi.qm",
    "hoso_app/ui/resources.rcc", "hoso_app/ui/theme.qss",
)  # fmt: skip
_FOREIGN = re.compile(
    r"(^|/)(test|tests|pytest|hypothesis|mypy|setuptools|pip)(/|$)|\.(pyi|ts|lib|a|pdb|pdf_)$"
    r"|QtQml|Qt6Qml|QtQuick|Qt6Quick|Qt6WebEngine|VirtualKeyboard|opengl32sw|d3dcompiler"
    # what stands behind the two libraries that have stand-ins
    r"|/(icudt|libssh2|psl-)[^/]*\.dll$"
    r"|/tls/|(^|/)_ssl\.|libssl|libcrypto-1_1"
    # parts of Windows, and of wine, that must never be carried along
    r"|(^|/)(bcryptprimitives|icuuc|icuin|mscms|ucrtbase|ucrtwine|kernel32|user32|ntdll)\.dll$|api-ms-win-",
    re.IGNORECASE,
)
# What Windows 10 1903 itself brings.
_OF_WINDOWS = frozenset({
    "advapi32", "authz", "avrt", "bcrypt", "bcryptprimitives", "cfgmgr32", "combase", "comctl32",
    "comdlg32", "crypt32", "d2d1", "d3d11", "d3d12", "d3d9", "dcomp", "dnsapi", "dwmapi", "dwrite",
    "dxgi", "gdi32", "icuuc", "imm32", "iphlpapi", "kernel32", "mpr", "mscms", "msimg32", "msvcrt",
    "ncrypt", "netapi32", "normaliz", "ntdll", "ole32", "oleacc", "oleaut32", "opengl32", "pdh",
    "powrprof", "propsys", "psapi", "rpcrt4", "runtimeobject", "secur32", "setupapi", "shcore",
    "shell32", "shlwapi", "uiautomationcore", "user32", "userenv", "usp10", "uxtheme", "version",
    "wevtapi", "winhttp", "winmm", "winspool.drv", "wintrust", "wldap32", "ws2_32", "wtsapi32",
})  # fmt: skip
_PROGRAMS = frozenset({".dll", ".exe", ".pyd", ".com"})


def look_at(payload: Path, checks: Checks) -> None:
    """Record all that can be seen from outside.

    Args:
        payload: The folder with the program.
        checks: What was seen goes there.
    """
    inner = payload / "_internal"
    files = [path for path in payload.rglob("*") if path.is_file() and not path.is_symlink()]
    names = [path.relative_to(payload).as_posix() for path in files]
    missing = [name for name in _NEEDED if not (inner / name).exists()]
    checks.that(not missing, "đủ dữ liệu, giấy phép, bản dịch", missing)
    foreign = [name for name in names if _is_foreign(name)]
    checks.that(not foreign, "không có gì thừa hay lạ", foreign[:9])
    parts = json.loads((inner / "hoso_app" / "parts.json").read_text(encoding="utf-8"))
    bare = [part["name"] for part in parts if not _has_text(part, inner)]
    checks.that(len(parts) > 20 and not bare, f"giấy phép của {len(parts)} phần đi kèm", bare)
    size = sum(path.stat().st_size for path in files) / 1e6
    checks.that(size < MOST_MEGABYTES, f"cỡ {size:.0f} MB, {len(files)} tệp")
    if (payload / "hoso.exe").exists():
        _look_at_windows(payload, checks)
    else:
        _look_at_linux(payload, checks)


def _is_foreign(name: str) -> bool:
    # Tesseract's own ICU has a number in its name; that of Windows has none.
    return bool(_FOREIGN.search(name)) and "hoso_app/samples" not in name


def _has_text(part: dict[str, str], inner: Path) -> bool:
    # What is built into a wheel has its text in that of the wheel.
    named = part["text"]
    return (inner / "licences" / named).is_file() if named else part["origin"] == "bundled"


def _look_at_windows(payload: Path, checks: Checks) -> None:
    # Only the Python that freezes can read programs of Windows.
    from windows_images import CONSOLE, WINDOW, X86_64, Image  # noqa: PLC0415

    programs = [path for path in payload.rglob("*") if path.suffix.lower() in _PROGRAMS]
    there = {path.name.lower() for path in programs}
    machines: set[int] = set()
    unknown: dict[str, list[str]] = {}
    for path in programs:
        image = Image(path)
        machines.add(image.machine)
        strange = [name for name in image.imports() if not _is_known(name, there)]
        unknown |= {path.name: strange} if strange else {}
    checks.that(machines == {X86_64}, "chỉ có mã 64-bit", machines)
    checks.that(not unknown, f"{len(programs)} thư viện đều tìm thấy nhau", unknown)
    for name, subsystem in (("hoso.exe", WINDOW), ("hoso.com", CONSOLE)):
        image = Image(payload / name)
        checks.that(image.subsystem == subsystem, f"{name}: đúng loại", image.subsystem)
        versions, manifest = image.versions(), image.manifest()
        checks.that(versions == {version()}, f"{name}: số phiên bản {version()}", versions)
        wanted = ("PerMonitorV2", "longPathAware", "UTF-8", "asInvoker")
        lacking = [word for word in wanted if word not in manifest]
        checks.that(not lacking, f"{name}: DPI, đường dẫn dài, UTF-8", lacking)


def _is_known(name: str, there: set[str]) -> bool:
    return (
        name in there
        or name.startswith(("api-ms-win-", "ext-ms-win-"))
        or name.removesuffix(".dll") in _OF_WINDOWS
    )


def _look_at_linux(payload: Path, checks: Checks) -> None:
    libraries = [path for path in payload.rglob("*") if _is_elf(path)]
    missing: dict[str, list[str]] = {}
    for path in libraries:
        answer = subprocess.run(["ldd", str(path)], capture_output=True, text=True, check=False)
        lacking = [line.split()[0] for line in answer.stdout.splitlines() if "not found" in line]
        missing |= {path.name: lacking} if lacking else {}
    checks.that(not missing, f"{len(libraries)} thư viện đều tìm thấy nhau", missing)


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


if __name__ == "__main__":
    speak_utf8()
    looked = Checks()
    look_at(Path(sys.argv[1]).resolve(), looked)
    sys.exit(looked.conclude())
