"""Turns the pages of the installer and the uninstaller as a person would; a picture of each.

Runs on Windows and under wine, with a screen and a Windows Python that has Pillow:

    python packaging/wizard_pages.py --installer SETUP.exe --folder DIR --pictures DIR

Looks whether every sentence has room where it stands. A computer on which the program is
installed is left alone.
"""

import argparse
import subprocess
import sys
import time
from pathlib import Path

from checks import Checks, speak_utf8
from PIL import ImageGrab
from windows_desk import wait_until_gone
from windows_dialogs import Dialog, dialog_of

INSTALLER_PAGES = ("chào", "cài cho ai", "thành phần", "thư mục", "đang cài", "xong")
UNINSTALLER_PAGES = ("hỏi lại", "đang gỡ", "xong")
_WORKING = frozenset({"đang cài", "đang gỡ"})
"""These pages turn by themselves."""
_PATIENCE_SECONDS = 120
_PAINT_SECONDS = 0.7


class Wizard:
    """One run of an installer, from its first page to its last."""

    def __init__(self, command: str, pictures: Path, prefix: str, checks: Checks) -> None:
        self._program = subprocess.Popen(command)
        self._pictures = pictures
        self._prefix = prefix
        self._checks = checks
        self._page = 0

    def turn(self, names: tuple[str, ...]) -> int:
        """Turn every page; return the exit code."""
        for number, name in enumerate(names, 1):
            dialog = self._next_page(name)
            if dialog is None:
                self._program.kill()
                break
            time.sleep(_PAINT_SECONDS)
            picture = self._pictures / f"{self._prefix}-{number}.png"
            ImageGrab.grab(dialog.frame()).save(picture)
            cut = dialog.cut_off()
            self._checks.that(not cut, f"trang “{name}”: chữ không bị cắt", cut)
            if name not in _WORKING:
                dialog.untick_run()
                dialog.press_next()
        return self._program.wait(_PATIENCE_SECONDS)

    def _next_page(self, name: str) -> Dialog | None:
        for _ in range(_PATIENCE_SECONDS * 10):
            dialog = dialog_of(self._program.pid)
            if dialog is not None and self._is_on(dialog, name):
                self._page = dialog.page()
                return dialog
            if self._program.poll() is not None:
                break
            time.sleep(0.1)
        self._checks.that(False, f"có trang “{name}”")
        return None

    def _is_on(self, dialog: Dialog, name: str) -> bool:
        if name == "xong":
            return dialog.is_done()
        is_new = dialog.page() not in {0, self._page}
        return is_new and (name in _WORKING or dialog.is_ready())


def rehearse(installer: Path, folder: Path, pictures: Path) -> int:
    """Install and remove, page by page; return 0 where everything held."""
    checks = Checks()
    pictures.mkdir(parents=True, exist_ok=True)
    code = Wizard(f'"{installer}" /D={folder}', pictures, "cai", checks).turn(INSTALLER_PAGES)
    checks.that(code == 0, "cài bằng các trang: mã 0", code)
    checks.that((folder / "hoso.exe").is_file(), "cài bằng các trang: có chương trình")
    uninstaller = folder / "uninstall.exe"
    command = f'"{uninstaller}" _?={folder}'  # so that it works from its place, and can be seen
    code = Wizard(command, pictures, "go", checks).turn(UNINSTALLER_PAGES)
    checks.that(code == 0, "gỡ bằng các trang: mã 0", code)
    wait_until_gone(folder / "hoso.exe")
    checks.that(not (folder / "hoso.exe").exists(), "gỡ bằng các trang: chương trình đã đi")
    return checks.conclude()


def main() -> int:
    """Rehearse with the installer of the command line."""
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--installer", type=Path, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--pictures", type=Path, required=True)
    given = parser.parse_args()
    return rehearse(given.installer, given.folder, given.pictures)


if __name__ == "__main__":
    sys.exit(main())
