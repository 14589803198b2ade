"""Packs the Linux payload into a package for Debian 12 and what is made of it."""

import os
import shutil
import subprocess
from pathlib import Path

from payload import source_time
from program import version

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
# PyInstaller takes along what Qt needs but for the graphics driver's part and what X11 loads
# by name.
DEPENDS = (
    "libc6 (>= 2.36), libegl1, libgl1, fontconfig-config, "
    "libxcb-icccm4, libxcb-keysyms1, libxcb-cursor0"
)
CONTROL = """\
Package: hoso
Version: {version}
Architecture: amd64
Maintainer: The Hồ sơ developers <hoso@invalid>
Section: editors
Priority: optional
Installed-Size: {kilobytes}
Depends: {depends}
Description: quản lý văn bản cho văn phòng cấp ủy
 Lưu, tự nhận số, ký hiệu, ngày, cơ quan ban hành, và tìm văn bản ngay khi gõ,
 có dấu hay không dấu. Mọi thứ nằm trên máy; chương trình không dùng mạng.
"""


def build(payload: Path, icons: Path, work: Path, target: Path) -> Path:
    """Pack a payload.

    Args:
        payload: The folder with ``hoso``.
        icons: Where ``hoso-<edge>.png`` stand.
        work: A folder for the tree; replaced.
        target: Where the ``.deb`` is put.

    Returns:
        The package.

    Raises:
        subprocess.CalledProcessError: ``dpkg-deb`` failed.
    """
    shutil.rmtree(work, ignore_errors=True)
    program = work / "usr" / "lib" / "hoso"
    shutil.copytree(payload, program, symlinks=True)
    (work / "usr" / "bin").mkdir()
    (work / "usr" / "bin" / "hoso").symlink_to("../lib/hoso/hoso")
    _copy(HERE / "hoso.desktop", work / "usr/share/applications/hoso.desktop")
    _copy(HERE / "hoso-mime.xml", work / "usr/share/mime/packages/hoso.xml")
    _copy(ROOT / "LICENSE", work / "usr/share/doc/hoso/copyright")
    _copy(ROOT / "resources/icons/app/app.svg", work / _icon("scalable", "svg"))
    for picture in icons.glob("hoso-*.png"):
        edge = picture.stem.removeprefix("hoso-")
        _copy(picture, work / _icon(f"{edge}x{edge}", "png"))
    kilobytes = sum(path.stat().st_size for path in work.rglob("*") if path.is_file()) // 1024
    control = work / "DEBIAN" / "control"
    control.parent.mkdir()
    text = CONTROL.format(version=version(), kilobytes=kilobytes, depends=DEPENDS)
    control.write_text(text, encoding="utf-8")
    for path in [work, *work.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == program / "hoso" else 0o644)
        os.utime(path, (source_time(), source_time()), follow_symlinks=False)
    target.mkdir(parents=True, exist_ok=True)
    package = target / f"hoso_{version()}_amd64.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(work), str(package)]
    variables = {**os.environ, "SOURCE_DATE_EPOCH": str(source_time())}
    subprocess.run(command, check=True, env=variables, stdout=subprocess.DEVNULL)
    return package


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _icon(size: str, suffix: str) -> str:
    return f"usr/share/icons/hicolor/{size}/apps/hoso.{suffix}"
