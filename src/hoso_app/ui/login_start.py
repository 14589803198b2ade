"""Whether the program starts with the system, for its key and its icon beside the clock.

The installer offers the same as a shortcut in the folder of what starts; here it
is an entry of the user's own, since that needs no rights. Switching off takes both away.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_APP = r"Software\hoso"
_VALUE = "hoso"
_SHORTCUT = r"Microsoft\Windows\Start Menu\Programs\Startup\Hồ sơ.lnk"
_ENTRY = """[Desktop Entry]
Type=Application
Name=Hồ sơ
Exec={command}
X-GNOME-Autostart-enabled=true
"""


def command() -> list[str]:
    """Return what is to be run: the program without its window in sight."""
    program = [sys.executable]
    if not getattr(sys, "frozen", False):
        program += ["-m", "hoso_app"]
    return [*program, "--hidden"]


def is_on() -> bool:
    """Return whether the program starts with the system."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415  # there is none elsewhere

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
                winreg.QueryValueEx(key, _VALUE)
                return True
        except OSError:
            return any(one.is_file() for one in _shortcuts())
    return _entry_file().is_file()


def switch(*, on: bool) -> bool:
    """Start with the system from now on, or not; return whether that is so now."""
    try:
        if sys.platform == "win32":
            _switch_windows(on=on)
        elif on:
            _entry_file().parent.mkdir(parents=True, exist_ok=True)
            _entry_file().write_text(
                _ENTRY.format(command=_quoted(command())), encoding="utf-8", newline="\n"
            )
        else:
            _entry_file().unlink(missing_ok=True)
    except OSError:
        pass  # what is so now is asked of the system, and shown
    return is_on()


def _switch_windows(*, on: bool) -> None:
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415  # there is none elsewhere

        user = winreg.HKEY_CURRENT_USER
        with winreg.CreateKey(user, _RUN) as key:
            if on:
                text = subprocess.list2cmdline(command())
                winreg.SetValueEx(key, _VALUE, 0, winreg.REG_SZ, text)
                return
            with suppress(FileNotFoundError):
                winreg.DeleteValue(key, _VALUE)
        for shortcut in _shortcuts():
            shortcut.unlink(missing_ok=True)
        # Else the installer of the next version would put its shortcut back.
        with suppress(FileNotFoundError), winreg.OpenKey(user, _APP, 0, winreg.KEY_WRITE) as key:
            winreg.SetValueEx(key, "Autostart", 0, winreg.REG_DWORD, 0)


def _shortcuts() -> tuple[Path, ...]:
    folders = (os.environ.get("APPDATA"), os.environ.get("PROGRAMDATA"))
    return tuple(Path(folder) / _SHORTCUT for folder in folders if folder)


def _entry_file() -> Path:
    base = os.environ.get("XDG_CONFIG_HOME")
    return (Path(base) if base else Path.home() / ".config") / "autostart" / "hoso.desktop"


def _quoted(words: Sequence[str]) -> str:
    """Return a command as a desktop entry wants it: words with special letters in quotes."""
    plain = "/-_.+"
    return " ".join(
        word
        if all(letter.isalnum() or letter in plain for letter in word)
        else '"' + "".join(f"\\{one}" if one in '"`$\\' else one for one in word) + '"'
        for word in words
    )
