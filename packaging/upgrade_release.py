"""Installs the last release, fills a library with it, upgrades, and looks whether all is there.

Runs on Windows and under wine with any Windows Python of 3.9 or later that stands alone:

    python packaging/upgrade_release.py --old LAST-setup.exe --new NEW-setup.exe

The older program is whatever was given out: nothing is asked of it but the commands that the
notes for administrators promise. A computer on which the program is installed is left alone.
"""

# Annotations must not be evaluated: the Windows that tests this may have an older Python.
from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import windows_desk as desk  # found by the line above
from checks import Checks, speak_utf8
from smoke_install import APP_KEY, QUERY, UNINSTALL_KEY
from windows_desk import FOR_ALL, contents, has_key, hoso, install, summary, value

PAPERS = Path("C:/Nâng cấp Hồ sơ")


def rehearse(old: Path, new: Path) -> int:
    """Go from the last release to this one; return 0 where everything held."""
    checks = Checks()
    that = checks.that
    library = PAPERS / "Kho"
    shutil.rmtree(PAPERS, ignore_errors=True)
    code = install(old)
    program = Path(value(APP_KEY, "InstallDir") or "?")
    if not that(code == 0 and program.is_dir(), "cài bản phát hành trước", code):
        return checks.conclude()
    former, own = value(APP_KEY, "Version"), hoso(program, "--version")
    samples = program / "_internal" / "hoso_app" / "samples"
    codes = [hoso(program, "init", library)[0]]
    codes.append(hoso(program, "--library", library, "import", samples)[0])
    that(codes == [0, 0], f"bản {former}: tạo kho, nhập văn bản mẫu", codes)
    found = _found(program, library)
    before = contents(library)
    that(found > 0 and len(before) > 1, f"bản {former}: tìm thấy {found} văn bản")

    that(install(new) == 0, f"cập nhật từ bản {former}")
    that(Path(value(APP_KEY, "InstallDir") or "?") == program, "vẫn ở thư mục cũ")
    code, printed = hoso(program, "--library", library, "verify")
    that(code == 0, "bản mới mở được kho của bản trước, không có lỗi", printed[-500:])
    that(_found(program, library) >= found, "tìm lại đủ văn bản", found)
    that(contents(library) == before, "bản gốc còn nguyên từng byte")
    kept = [path.name for path in library.glob("hoso.db.before-*")]
    is_other = hoso(program, "--version") != own  # not of the installer: those for tests lie
    that(bool(kept) or not is_other, "cơ sở dữ liệu cũ được chép riêng trước khi đổi", kept)

    subprocess.run(value(UNINSTALL_KEY, "QuietUninstallString"), check=False)
    desk.wait_until_gone(program)
    that(not has_key(APP_KEY), "gỡ")
    that(contents(library) == before, "gỡ rồi kho vẫn còn nguyên")
    shutil.rmtree(PAPERS, ignore_errors=True)
    return checks.conclude()


def _found(program: Path, library: Path) -> int:
    code, printed = hoso(program, "--library", library, "--json", "search", QUERY)
    return int(summary(printed)["total"]) if code == 0 else 0


def main() -> int:
    """Rehearse with the installers of the command line."""
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--old", type=Path, required=True)
    parser.add_argument("--new", type=Path, required=True)
    given = parser.parse_args()
    if has_key(APP_KEY) or has_key(APP_KEY, FOR_ALL):
        print("Máy này đang có Hồ sơ; không thử trên máy đang dùng.")
        return 2
    return rehearse(given.old, given.new)


if __name__ == "__main__":
    sys.exit(main())
