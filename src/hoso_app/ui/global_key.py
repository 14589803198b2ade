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
_MOD_ALT, _MOD_CONTROL, _MOD_NOREPEAT = 0x0001, 0x0002, 0x4000
_VIRTUAL_KEY = ord("H")
_WM_HOTKEY = 0x0312
_IDENTIFIER = 0x4853
"""Ours among the hot keys of this thread."""


class GlobalKey(QAbstractNativeEventFilter):
    """Calls a function when the key is pressed in whatever program; for the main thread."""

    def __init__(self, on_pressed: Callable[[], object]) -> None:
        super().__init__()
        self._on_pressed = on_pressed
        self._is_registered = False

    def register(self) -> bool:
        """Take the key; return False where it is taken already or the system has none."""
        application = QCoreApplication.instance()
        if application is None or not _register():
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


def _register() -> bool:
    if sys.platform == "win32":
        keys = _MOD_CONTROL | _MOD_ALT | _MOD_NOREPEAT
        if ctypes.windll.user32.RegisterHotKey(None, _IDENTIFIER, keys, _VIRTUAL_KEY):
            return True
        _log.info("another program has the keys %s", KEYS)
    return False


def _release() -> None:
    if sys.platform == "win32":
        ctypes.windll.user32.UnregisterHotKey(None, _IDENTIFIER)
