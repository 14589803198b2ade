"""Looks at windows of another program on Windows, presses their buttons, ends their session."""

import ctypes
from collections.abc import Iterator
from ctypes import wintypes

_user = ctypes.windll.user32
_gdi = ctypes.windll.gdi32
_DIALOG_CLASS = "#32770"
_NEXT, _CANCEL = 1, 2  # IDOK, which NSIS gives to the button that leads on, and IDCANCEL
_CLICK, _GET_FONT, _SET_CHECK = 0x00F5, 0x0031, 0x00F1
_MAY_SESSION_END, _SESSION_ENDS = 0x0011, 0x0016  # WM_QUERYENDSESSION, WM_ENDSESSION
_ANSWER_MILLISECONDS = 10_000
_STYLE = -16
_NO_PREFIX = 0x0080
_PICTURE_TYPES = frozenset({0x3, 0xE, 0xF})  # SS_ICON, SS_BITMAP, SS_ENHMETAFILE
_BUTTON_TYPE = 0x0F
_TICKS = frozenset({2, 3, 4, 5, 6, 9})  # kinds of buttons that have a box before their words
_TICK_WIDTH = 17
_MEASURE, _WRAP, _PLAIN = 0x400, 0x10, 0x800  # DT_CALCRECT, DT_WORDBREAK, DT_NOPREFIX

_Visit = ctypes.WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)


class Dialog:
    """The window of an installer, by its handle."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def page(self) -> int:
        """Return a number that is another one on each page; 0 while there is none."""
        pages = [child for child in _children(self._handle) if _class_of(child) == _DIALOG_CLASS]
        return next((page for page in pages if _user.IsWindowVisible(page)), 0)

    def is_ready(self) -> bool:
        """Return whether one can go on."""
        return bool(_user.IsWindowEnabled(_user.GetDlgItem(self._handle, _NEXT)))

    def is_done(self) -> bool:
        """Return whether nothing is left that could be cancelled."""
        cancel = _user.GetDlgItem(self._handle, _CANCEL)
        return self.is_ready() and not _user.IsWindowEnabled(cancel)

    def frame(self) -> tuple[int, int, int, int]:
        """Return where it stands on the screen."""
        box = wintypes.RECT()
        _user.GetWindowRect(self._handle, ctypes.byref(box))
        return box.left, box.top, box.right, box.bottom

    def press_next(self) -> None:
        """Press the button that leads on."""
        _user.PostMessageW(_user.GetDlgItem(self._handle, _NEXT), _CLICK, 0, 0)

    def untick_run(self) -> None:
        """Take the tick away from "run now", where there is one."""
        for child in _children(self._handle):
            if _class_of(child) == "Button" and _button_type(child) in {2, 3}:
                _user.SendMessageW(child, _SET_CHECK, 0, 0)

    def cut_off(self) -> list[str]:
        """Return the sentences that have too little room."""
        texts = [child for child in _children(self._handle) if _is_text(child)]
        return [_text_of(child) for child in texts if not _has_room(child)]


def dialog_of(process: int) -> Dialog | None:
    """Return the dialog that a process shows, None while there is none."""
    shown = (one for one in _windows_of(process) if _user.IsWindowVisible(one))
    found = next((one for one in shown if _class_of(one) == _DIALOG_CLASS), None)
    return Dialog(found) if found is not None else None


def titles_of(process: int) -> list[str]:
    """Return the titles of the windows that a process shows."""
    return [_text_of(one) for one in _windows_of(process) if _user.IsWindowVisible(one)]


def end_session(process: int) -> None:
    """Tell a process what Windows tells it when its user logs off."""
    answer = ctypes.c_size_t()
    for message, is_true in ((_MAY_SESSION_END, 0), (_SESSION_ENDS, 1)):
        for window in _windows_of(process):
            _user.SendMessageTimeoutW(
                window, message, is_true, 0, 0, _ANSWER_MILLISECONDS, ctypes.byref(answer)
            )


def _windows_of(process: int) -> list[int]:
    found: list[int] = []

    def visit(handle: int, _: int) -> bool:
        owner = wintypes.DWORD()
        _user.GetWindowThreadProcessId(handle, ctypes.byref(owner))
        if owner.value == process:
            found.append(handle)
        return True

    _user.EnumWindows(_Visit(visit), 0)
    return found


def _children(handle: int) -> Iterator[int]:
    found: list[int] = []

    def visit(child: int, _: int) -> bool:
        found.append(child)
        return True

    _user.EnumChildWindows(handle, _Visit(visit), 0)
    return iter(found)


def _is_text(handle: int) -> bool:
    if not _user.IsWindowVisible(handle) or not _text_of(handle).strip():
        return False
    kind = _class_of(handle)
    if kind == "Static":
        return _style(handle) & 0x1F not in _PICTURE_TYPES
    return kind == "Button"


def _has_room(handle: int) -> bool:
    box = wintypes.RECT()
    _user.GetClientRect(handle, ctypes.byref(box))
    is_button = _class_of(handle) == "Button"
    if is_button and _button_type(handle) in _TICKS:
        box.right -= _TICK_WIDTH
    options = _MEASURE | _WRAP
    if not is_button and _style(handle) & _NO_PREFIX:
        options |= _PLAIN
    needed = wintypes.RECT(0, 0, box.right, 0)
    surface = _user.GetDC(handle)
    former = _gdi.SelectObject(surface, _user.SendMessageW(handle, _GET_FONT, 0, 0))
    line = _user.DrawTextW(surface, "Ặ", -1, ctypes.byref(wintypes.RECT()), _MEASURE)
    _user.DrawTextW(surface, _text_of(handle), -1, ctypes.byref(needed), options)
    _gdi.SelectObject(surface, former)
    _user.ReleaseDC(handle, surface)
    # The space under the last line may be missing, and is where boxes are made for one line.
    lines = max(1, round(box.bottom / line))
    return needed.right <= box.right and round(needed.bottom / line) <= lines


def _class_of(handle: int) -> str:
    buffer = ctypes.create_unicode_buffer(64)
    _user.GetClassNameW(handle, buffer, 64)
    return buffer.value


def _text_of(handle: int) -> str:
    buffer = ctypes.create_unicode_buffer(4096)
    _user.GetWindowTextW(handle, buffer, 4096)
    return buffer.value


def _style(handle: int) -> int:
    return int(_user.GetWindowLongW(handle, _STYLE))


def _button_type(handle: int) -> int:
    return _style(handle) & _BUTTON_TYPE
