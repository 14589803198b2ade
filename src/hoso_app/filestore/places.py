"""Places for a library, and those where it would be damaged: network, synchronised folders."""

import ctypes
import os
import sys
from pathlib import Path

from hoso_app.domain.errors import UnsafePlace

_NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "davfs", "fuse.rclone"}
)
_CLOUD_NAMES = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud")
_CLOUD_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_DRIVE_REMOTE = 4  # DRIVE_REMOTE of GetDriveTypeW
_CSIDL_PERSONAL = 5  # the folder of documents, shlobj_core.h
_MAX_PATH = 260


def unsafe_reason(path: Path) -> UnsafePlace | None:
    """Return why a library should not stand in a folder, None where it may.

    SQLite's locks do not hold on network drives, and a synchronising program
    copies the database in the middle of a change.
    """
    # By its name first: a server that does not answer would be waited for.
    if _is_cloud(path):
        return UnsafePlace.CLOUD
    if _is_network(path.absolute()):
        return UnsafePlace.NETWORK
    existing = _nearest_existing(path)
    if _is_synchronised(existing):
        return UnsafePlace.CLOUD
    if not os.access(existing, os.W_OK):
        return UnsafePlace.READ_ONLY
    return None


def documents_folder() -> Path:
    """Return the user's folder of documents, wherever Windows or its administrator put it."""
    if sys.platform == "win32":
        buffer = ctypes.create_unicode_buffer(_MAX_PATH)
        if ctypes.windll.shell32.SHGetFolderPathW(None, _CSIDL_PERSONAL, None, 0, buffer) == 0:
            return Path(buffer.value)
    return Path.home() / "Documents"


def long_form(path: Path) -> Path:
    """Return the form of a path under which Windows reaches files beyond 260 letters.

    Elsewhere, and where it has that form already, the path itself.
    """
    if sys.platform == "win32":
        written = os.path.abspath(path)  # noqa: PTH100  # resolve() would follow a mapped drive
        if written.startswith("\\\\?\\"):
            return path
        if written.startswith("\\\\"):
            return Path(f"\\\\?\\UNC\\{written[2:]}")
        return Path(f"\\\\?\\{written}")
    return path


def _nearest_existing(path: Path) -> Path:
    current = path.absolute()
    # ``Path.exists`` raises some of what Windows says of a drive that was pulled out.
    while not os.path.exists(current) and current != current.parent:  # noqa: PTH110
        current = current.parent
    return current


def _is_cloud(path: Path) -> bool:
    absolute = path.absolute()
    if any(part.lower().startswith(_CLOUD_NAMES) for part in absolute.parts):
        return True
    roots = (os.environ.get(name) for name in _CLOUD_VARIABLES)
    return any(root and absolute.is_relative_to(root) for root in roots)


def _is_synchronised(path: Path) -> bool:
    """Return whether a program has told Windows that it keeps a folder in step with a server.

    OneDrive also does so with folders of a company that have other names, and so do
    others that show files before they are fetched.
    """
    if sys.platform == "win32":
        try:
            ask = ctypes.WinDLL("cldapi").CfGetSyncRootInfoByPath  # since Windows 10 1709
        except (OSError, AttributeError):
            return False
        root, length = ctypes.c_int64(), ctypes.c_uint32()
        size = ctypes.sizeof(root)
        answer = ask(ctypes.c_wchar_p(str(path)), 0, ctypes.byref(root), size, ctypes.byref(length))
        return bool(answer == 0)
    return False


def _is_network(path: Path) -> bool:
    if sys.platform == "win32":
        if str(path).startswith("\\\\"):
            return True
        return bool(ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _DRIVE_REMOTE)
    return _mount_type(path) in _NETWORK_FILE_SYSTEMS


def _mount_type(path: Path) -> str:
    """Return the file system of the deepest mount above a path (Linux)."""
    try:
        lines = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    best, kind = "", ""
    for line in lines:
        _device, point, file_system, *_rest = line.split(" ")
        point = point.replace("\\040", " ")
        if path.is_relative_to(point) and len(point) >= len(best):
            best, kind = point, file_system
    return kind
