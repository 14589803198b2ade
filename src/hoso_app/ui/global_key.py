"""The key that raises the quick lookup over every program (Windows).

Elsewhere the system's own settings bind a key to ``hoso --quick``: a second
start is handed to the program that is open.
"""

import ctypes
import logging
import sys
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from typing_extensions import override

_log = logging.getLogger(__name__)

KEYS = "Ctrl+Alt+H"
"""The keys as long as nobody chose others."""
IS_POSSIBLE = sys.platform == "win32"
"""Whether the program itself can take keys over every other one here."""
_MODIFIERS = {"Alt": 0x0001, "Ctrl": 0x0002, "Shift": 0x0004, "Meta": 0x0008}
_MOD_NOREPEAT = 0x4000
_FIRST_FUNCTION_KEY = 0x70  # VK_F1
_FUNCTION_KEYS = tuple(f"F{number}" for number in range(1, 25))
_NAMED = {"Space": 0x20, "Ins": 0x2D, "Home": 0x24, "End": 0x23, "Pause": 0x13}
_WM_HOTKEY = 0x0312
_IDENTIFIER = 0x4853
"""Ours among the hot keys of this thread."""


class GlobalKey(QAbstractNativeEventFilter):
    """Calls a function when the key is pressed in whatever program; for the main thread."""

    def __init__(self, on_pressed: Callable[[], object]) -> None:
        super().__init__()
        self._on_pressed = on_pressed
        self._is_registered = False

    def register(self, keys: str = KEYS) -> bool:
        """Take the keys; return False where they are taken already or the system has none.

        Those held before are given back, so that this may be called again.

        Args:
            keys: In the portable form of ``QKeySequence``; empty for none.
        """
        self.release()
        application = QCoreApplication.instance()
        chord = system_chord(keys)
        if application is None or chord is None or not _register(*chord):
            return False
        application.installNativeEventFilter(self)
        self._is_registered = True
        return True

    def release(self) -> None:
        """Give the key back."""
        application = QCoreApplication.instance()
        if self._is_registered and application is not None:
            application.removeNativeEventFilter(self)
            _release()
            self._is_registered = False

    @override
    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        name = kind.data() if isinstance(kind, QByteArray) else kind
        if bytes(name).startswith(b"windows"):
            told = wintypes.MSG.from_address(int(message))
            if told.message == _WM_HOTKEY and told.wParam == _IDENTIFIER:
                self._on_pressed()
                return True, 0
        return False, 0


def system_chord(keys: str) -> tuple[int, int] | None:
    """Return modifiers and virtual key as Windows wants them, None where that is no such chord.

    Letters, digits and the space bar need Ctrl, Alt or the Windows key: alone
    or with Shift they would be lost to every other program.
    """
    *held, last = keys.split("+") if keys else [""]
    if any(one not in _MODIFIERS for one in held):
        return None
    modifiers = sum({_MODIFIERS[one] for one in held})
    if last in _FUNCTION_KEYS:
        return modifiers, _FIRST_FUNCTION_KEY + _FUNCTION_KEYS.index(last)
    if not set(held) & {"Ctrl", "Alt", "Meta"}:
        return None
    if len(last) == 1 and last.isascii() and last.isalnum():
        return modifiers, ord(last.upper())
    return (modifiers, _NAMED[last]) if last in _NAMED else None


def _register(modifiers: int, virtual_key: int) -> bool:
    if sys.platform == "win32":
        if ctypes.windll.user32.RegisterHotKey(
            None, _IDENTIFIER, modifiers | _MOD_NOREPEAT, virtual_key
        ):
            return True
        _log.info("another program has the keys %s + %s", modifiers, virtual_key)
    return False


def _release() -> None:
    if sys.platform == "win32":
        ctypes.windll.user32.UnregisterHotKey(None, _IDENTIFIER)
