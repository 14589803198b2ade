"""What PyInstaller finds and the program does not need."""

from collections.abc import Iterable

MODULES = [
    # of Python
    "doctest", "idlelib", "lib2to3", "pdb", "pydoc", "test", "tkinter", "turtledemo", "unittest",
    "ensurepip", "ssl", "venv", "xmlrpc",
    # of tools that happen to stand beside the program
    "IPython", "PyInstaller", "_pytest", "hypothesis", "mypy", "pip", "pkg_resources", "pygments",
    "pytest", "pytestqt", "setuptools", "wheel",
    # of libraries
    "alembic.testing", "lxml.objectify", "lxml.isoschematron", "numpy.distutils", "numpy.f2py",
    "numpy.fft", "numpy.polynomial", "numpy.random", "numpy.testing",
    "MySQLdb", "psycopg2", "pysqlite2",
    "PIL.AvifImagePlugin", "PIL._avif", "PIL._imagingcms", "PIL._imagingft", "PIL._imagingtk",
    "PIL.ImageCms", "PIL.ImageQt", "PIL.ImageShow", "PIL.ImageTk", "PIL.SpiderImagePlugin",
    "sqlalchemy.ext.mypy", "sqlalchemy.testing",
    # of Qt
    "PySide6.QtDBus", "PySide6.QtDesigner", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql", "PySide6.QtTest",
]  # fmt: skip
"""Modules that something imports if it can and does without if it cannot."""

_FILES = (
    # Qt: drawing by the graphics card, engines for QML, on-screen keyboard, TLS, rarer pictures
    "opengl32sw.dll", "d3dcompiler", "Qt6Qml", "Qt6Quick", "Qt6Pdf", "Qt6VirtualKeyboard",
    "Qt6Designer", "/platforms/qdirect2d", "/platforms/qminimal", "/platforms/libqminimal",
    "/platforms/libqlinuxfb", "/platforms/libqvnc", "/platforms/libqeglfs", "/platforms/libqvkkhr",
    "EglFS", "Qt6EglFs", "/egldeviceintegrations/", "/tls/", "/generic/", "/networkinformation/",
    "virtualkeyboard", "/imageformats/qpdf", "/imageformats/libqpdf", "/imageformats/qtiff",
    "/imageformats/libqtiff", "/imageformats/qwbmp", "/imageformats/libqwbmp",
    "/imageformats/qtga", "/imageformats/libqtga", "/imageformats/qicns",
    "/imageformats/libqicns", "/imageformats/qwebp", "/imageformats/libqwebp",
    "/vectorimageformats/", "/qmltooling/",
    # GTK's look, and what comes with it
    "libqgtk3", "libgtk-3", "libgdk-3", "libgdk_pixbuf", "libatk-", "libatspi", "libcairo",
    "libpango", "libepoxy", "libfribidi", "libgraphite2", "libharfbuzz", "libthai", "libdatrie",
    "libpixman",
    # Qt brings no Vietnamese; ours stands in the program's own folder.
    "PySide6/translations/", "PySide6/Qt/translations/",
    # parts of Windows itself, which must come from Windows
    "/icuuc.dll", "mscms.dll", "ucrtbase.dll", "bcryptprimitives.dll", "api-ms-win-",
    # what would speak to a network, and an OpenSSL that gets no corrections any more
    "/_ssl.", "libssl-", "libssl.", "libcrypto-1_1",
    # texts for developers
    "/numpy/tests/", "/alembic/templates/",
)  # fmt: skip
"""Parts of paths of files that are left out."""


def kept(entries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Return those of PyInstaller's entries (name, source, kind) that are needed, in order."""
    found = list(entries)
    # Without OpenSSL's library, Python adds hashes up by itself, only slower.
    is_old = any("libcrypto-1_1" in name for name, _, _ in found)
    return [
        entry
        for entry in found
        if is_needed(entry[0]) and not (is_old and entry[0].endswith("_hashlib.pyd"))
    ]


def is_needed(name: str) -> bool:
    """Return whether a file belongs into the payload, by its name inside it."""
    path = "/" + name.replace("\\", "/")
    return not any(part in path for part in _FILES)
