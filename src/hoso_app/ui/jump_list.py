"""What Windows offers at the program's button in the taskbar: jobs, and the libraries used lately.

Windows keeps the list in the user's profile and shows it also while the program does not run.
A program that is carried along leaves nothing there, and has none.
"""

import ctypes
import logging
import subprocess
import sys
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

_log = logging.getLogger(__name__)

_MOST_LIBRARIES = 6
_IN_PROCESS = 1  # CLSCTX_INPROC_SERVER
_ONE_THREAD = 2  # COINIT_APARTMENTTHREADED
_TEXT = 31  # VT_LPWSTR

# Classes and interfaces of shobjidl.h, objectarray.h and propsys.h
_DESTINATION_LIST = "77f10cf0-3db5-4966-b520-b7c54fd35ed6"
_CUSTOM_DESTINATION_LIST = "6332debf-87b5-4670-90c0-5e57b408a49e"
_OBJECT_COLLECTION_CLASS = "2d3468c1-36a7-43b6-ac24-d3f02fd9607a"
_OBJECT_COLLECTION = "5632b1a4-e38a-400a-928a-d4cd63230295"
_OBJECT_ARRAY = "92ca9dcd-5622-4bba-a805-5e9f541bd8c9"
_SHELL_LINK_CLASS = "00021401-0000-0000-c000-000000000046"
_SHELL_LINK = "000214f9-0000-0000-c000-000000000046"
_PROPERTY_STORE = "886d8eeb-8cf2-4446-8d02-cdba1dbdcf99"
_TITLE_FORMAT = "f29f85e0-4ff9-1068-ab91-08002b27b3d9"  # PKEY_Title, with number 2
_TITLE_NUMBER = 2


@dataclass(frozen=True, slots=True)
class Jump:
    """One line of the list: what it is called, and with which arguments the program starts."""

    title: str
    arguments: tuple[str, ...]
    description: str


def jobs() -> tuple[Jump, ...]:
    """Return what can be done from the list without a window."""
    say = QCoreApplication.translate
    return (
        Jump(
            say("JumpList", "Tra nhanh"),
            ("--quick",),
            say("JumpList", "Mở ô tra cứu nhanh trên mọi cửa sổ"),
        ),
    )


def libraries(recent: Sequence[Path]) -> tuple[Jump, ...]:
    """Return the libraries to choose from; none where there is no choice."""
    if len(recent) < 2:
        return ()
    return tuple(
        Jump(folder.name or str(folder), ("--library", str(folder)), str(folder))
        for folder in recent[:_MOST_LIBRARIES]
    )


def is_wanted(data_folder: Path) -> bool:
    """Return whether this is an installed program: one that keeps its data elsewhere."""
    is_packed = bool(getattr(sys, "frozen", False))
    return is_packed and not data_folder.is_relative_to(Path(sys.executable).parent)


def offer(program: Path, recent: Sequence[Path]) -> bool:
    """Replace the list; return False where the system has none or the user wants none."""
    if sys.platform == "win32":
        try:
            with _com():
                _write(program, jobs(), libraries(recent))
        except OSError as error:  # each function below raises it where Windows refuses
            _log.info("no jump list: %s", error)
        else:
            return True
    return False


class _Guid(ctypes.Structure):
    _fields_ = (("content", ctypes.c_ubyte * 16),)

    @classmethod
    def of(cls, text: str) -> "_Guid":
        return cls.from_buffer_copy(uuid.UUID(text).bytes_le)


class _PropertyKey(ctypes.Structure):
    _fields_ = (("format", _Guid), ("number", ctypes.c_uint32))


class _PropertyValue(ctypes.Structure):
    """PROPVARIANT with a text in it."""

    _fields_ = (
        ("kind", ctypes.c_uint16),
        ("reserved", ctypes.c_uint16 * 3),
        ("text", ctypes.c_wchar_p),
        ("more", ctypes.c_void_p),
    )


if sys.platform == "win32":
    _Pointer = ctypes.c_void_p
    _PointerTo = ctypes.POINTER(ctypes.c_void_p)
    _ole = ctypes.WinDLL("ole32")
    _ole.CoCreateInstance.restype = ctypes.HRESULT
    _ole.CoInitializeEx.restype = ctypes.c_long
    _ole.CoUninitialize.restype = None

    def _method(place: int, *arguments: type) -> "ctypes._CFunctionType":
        """Return a method by its place in the table of an interface."""
        return ctypes.WINFUNCTYPE(ctypes.HRESULT, *arguments)(place, str(place))

    _query_interface = _method(0, ctypes.POINTER(_Guid), _PointerTo)
    _release = ctypes.WINFUNCTYPE(ctypes.c_ulong)(2, "Release")
    _begin_list = _method(4, ctypes.POINTER(ctypes.c_uint), ctypes.POINTER(_Guid), _PointerTo)
    _append_category = _method(5, ctypes.c_wchar_p, _Pointer)
    _add_user_tasks = _method(7, _Pointer)
    _commit_list = _method(8)
    _add_object = _method(5, _Pointer)
    _set_description = _method(7, ctypes.c_wchar_p)
    _set_arguments = _method(11, ctypes.c_wchar_p)
    _set_icon = _method(17, ctypes.c_wchar_p, ctypes.c_int)
    _set_path = _method(20, ctypes.c_wchar_p)
    _set_value = _method(6, ctypes.POINTER(_PropertyKey), ctypes.POINTER(_PropertyValue))
    _commit_values = _method(7)

    @contextmanager
    def _com() -> Iterator[None]:
        """Let this thread use objects of Windows, as Qt has it do already."""
        began = _ole.CoInitializeEx(None, _ONE_THREAD)
        try:
            yield
        finally:
            if began >= 0:
                _ole.CoUninitialize()

    @contextmanager
    def _made(class_: str, interface: str) -> Iterator[ctypes.c_void_p]:
        made = ctypes.c_void_p()
        ids = _Guid.of(class_), _Guid.of(interface)
        _ole.CoCreateInstance(
            ctypes.byref(ids[0]), None, _IN_PROCESS, ctypes.byref(ids[1]), ctypes.byref(made)
        )
        try:
            yield made
        finally:
            _release(made)

    @contextmanager
    def _seen_as(made: ctypes.c_void_p, interface: str) -> Iterator[ctypes.c_void_p]:
        other, wanted = ctypes.c_void_p(), _Guid.of(interface)
        _query_interface(made, ctypes.byref(wanted), ctypes.byref(other))
        try:
            yield other
        finally:
            _release(other)

    def _write(program: Path, tasks: Sequence[Jump], places: Sequence[Jump]) -> None:
        with _made(_DESTINATION_LIST, _CUSTOM_DESTINATION_LIST) as listing:
            room, removed, wanted = ctypes.c_uint(), ctypes.c_void_p(), _Guid.of(_OBJECT_ARRAY)
            _begin_list(listing, ctypes.byref(room), ctypes.byref(wanted), ctypes.byref(removed))
            if removed:
                _release(removed)
            if places:
                try:
                    with _collected(program, places) as jumps:
                        name = QCoreApplication.translate("JumpList", "Kho mở gần đây")
                        _append_category(listing, name, jumps)
                except OSError as error:
                    # Refused where the user has taken one of them off, or wants no traces.
                    _log.info("no libraries in the jump list: %s", error)
            with _collected(program, tasks) as jumps:
                _add_user_tasks(listing, jumps)
            _commit_list(listing)

    @contextmanager
    def _collected(program: Path, jumps: Sequence[Jump]) -> Iterator[ctypes.c_void_p]:
        with _made(_OBJECT_COLLECTION_CLASS, _OBJECT_COLLECTION) as collection:
            for jump in jumps:
                with _made(_SHELL_LINK_CLASS, _SHELL_LINK) as link:
                    _describe(link, program, jump)
                    _add_object(collection, link)
            with _seen_as(collection, _OBJECT_ARRAY) as array:
                yield array

    def _describe(link: ctypes.c_void_p, program: Path, jump: Jump) -> None:
        _set_path(link, str(program))
        _set_arguments(link, subprocess.list2cmdline(jump.arguments))
        _set_description(link, jump.description)
        _set_icon(link, str(program), 0)
        key = _PropertyKey(_Guid.of(_TITLE_FORMAT), _TITLE_NUMBER)
        value = _PropertyValue(kind=_TEXT, text=jump.title)
        with _seen_as(link, _PROPERTY_STORE) as values:
            _set_value(values, ctypes.byref(key), ctypes.byref(value))
            _commit_values(values)
