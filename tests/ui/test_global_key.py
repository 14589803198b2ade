import ctypes
from ctypes import wintypes

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from hoso_app.ui.global_key import _IDENTIFIER, GlobalKey, system_chord

HOT_KEY, KEY_DOWN = 0x0312, 0x0100


@pytest.mark.parametrize(
    ("kind", "message", "identifier", "presses"),
    [
        (b"windows_generic_MSG", HOT_KEY, _IDENTIFIER, 1),
        (b"windows_dispatcher_MSG", HOT_KEY, _IDENTIFIER, 1),
        (b"windows_generic_MSG", HOT_KEY, 1, 0),
        (b"windows_generic_MSG", KEY_DOWN, _IDENTIFIER, 0),
    ],
)
def test_only_our_own_key_of_the_system_counts(
    kind: bytes, message: int, identifier: int, presses: int
) -> None:
    pressed: list[int] = []
    key = GlobalKey(lambda: pressed.append(1))
    told = wintypes.MSG()
    told.message, told.wParam = message, identifier
    answer = key.nativeEventFilter(kind, ctypes.addressof(told))
    assert len(pressed) == presses
    assert answer == (bool(presses), 0)


def test_where_the_system_has_no_such_keys_none_is_taken(qtbot: QtBot) -> None:
    key = GlobalKey(lambda: None)
    if QCoreApplication.instance() is not None and not hasattr(ctypes, "windll"):
        assert not key.register()
    key.release()


@pytest.mark.parametrize(
    ("keys", "chord"),
    [
        ("Ctrl+Alt+H", (0x3, 0x48)),
        ("Ctrl+Shift+1", (0x6, 0x31)),
        ("Meta+Space", (0x8, 0x20)),
        ("F9", (0x0, 0x78)),
        ("Shift+F24", (0x4, 0x87)),
        ("", None),
        ("H", None),
        ("Shift+H", None),
        ("Ctrl+Đ", None),
        ("Ctrl++", None),
        ("Ctrl+K, Ctrl+H", None),
    ],
)
def test_keys_become_what_windows_wants(keys: str, chord: tuple[int, int] | None) -> None:
    assert system_chord(keys) == chord
