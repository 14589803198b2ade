"""Sets up, runs, tests and maintains Hồ sơ from a fresh clone: ``python3 dev.py help``.

Needs nothing but Python 3.11 and its standard library. Everything installed goes into
``.venv`` beside this file, from the hashed lists in ``requirements``; only Qt's system
libraries on Linux come from the system's packages.
"""

# Python 3.7 to 3.10 must be able to read this file, to be told that they are too old.
from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections import deque
from pathlib import Path
from typing import NamedTuple

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
VENV_BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
VENV_PYTHON = VENV_BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "hoso-installed.txt"
REQUIREMENTS = ROOT / "requirements"
FORM_SOURCES = ROOT / "resources" / "ui"
FORM_TARGETS = ROOT / "src" / "hoso_app" / "ui" / "forms"
SAMPLE_MAKER = ROOT / "resources" / "samples" / "make_samples.py"

# What Qt loads and no wheel brings, with the Debian package of each. Qt starts without a
# screen with the first table alone; windows on X11 need the second.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
}
X11_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}

# What tests call if it is there, with the Debian packages that bring it.
TEST_TOOLS = {
    "Xvfb": "xvfb",
    "makensis": "nsis",
    "openssl": "openssl",
    "osslsigncode": "osslsigncode",
    "xauth": "xauth",
}

# What packaging calls, with the Debian packages that bring it.
LINUX_PACKAGING = {"objdump": ["binutils"], "dpkg-deb": ["dpkg"]}
WINDOWS_PACKAGING = {
    "makensis": ["nsis"],
    "wine": ["wine", "wine64"],
    "x86_64-w64-mingw32-gcc": ["gcc-mingw-w64-x86-64"],
    "xvfb-run": ["xvfb", "xauth"],
}

HELP = """\
Hồ sơ – lệnh cho người dùng thử và người phát triển (cần Python 3.11 trở lên)

  python3 dev.py run [...]     mở chương trình; tham số thêm được chuyển cho chương trình
                               (máy không có màn hình: đi một vòng các tính năng bằng dòng lệnh)
  python3 dev.py test          kiểm tra mã nguồn và chạy mọi phép thử
  python3 dev.py test [...]    chỉ chạy pytest với các tham số này
  python3 dev.py setup         chuẩn bị sẵn mọi thứ trong .venv, không chạy gì
  python3 dev.py lint          chỉ kiểm tra mã nguồn, không chạy phép thử
  python3 dev.py fmt           sắp lại mã nguồn theo khuôn chung
  python3 dev.py forms         dịch các biểu mẫu resources/ui thành mã Python
  python3 dev.py samples       làm lại các văn bản mẫu
  python3 dev.py gallery [...] chụp mọi màn hình vào build/gallery: sáng, tối, 100–200 %
  python3 dev.py package       đóng gói cho Linux: thư mục chạy được và gói .deb
  python3 dev.py package --windows
                               bộ cài Windows, cài và thử ngay trên máy này bằng wine
                               (thêm --twice: đóng gói hai lần và so từng tệp)
  python3 dev.py lock [...]    tính lại danh sách thư viện (thêm --upgrade để lên bản mới)
  python3 dev.py help          bảng này

Trên Windows gõ "py dev.py ..." thay cho "python3 dev.py ...".
"""


class StopError(Exception):
    """The work cannot go on; the text tells the user what to do."""


class Progress:
    """Numbers the steps of one command, one plain line each."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0

    def step(self, title: str) -> None:
        self._done += 1
        say(f"[{self._done}/{self._total}] {title}")


class Check(NamedTuple):
    """A tool that judges the project; it exits with 0 when all is well."""

    name: str
    command: list[str]


def say(text: str) -> None:
    print(text, flush=True)


def call(command: list[str]) -> int:
    """Run a command in the project's folder with its output on the screen."""
    try:
        return subprocess.call(command, cwd=ROOT)
    except KeyboardInterrupt:
        return 130  # what a shell reports for Ctrl+C; the child has heard it as well


def succeeds(command: list[str]) -> bool:
    try:
        done = subprocess.run(
            command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except OSError:
        return False
    return done.returncode == 0


# --- The virtual environment -------------------------------------------------------------


def make_venv() -> None:
    """Make ``.venv`` unless a working one stands there.

    Debian cuts ``ensurepip`` out of its Python, so there are several ways to get pip.

    Raises:
        StopError: No way worked.
    """
    if venv_works():
        return
    if (VENV / "pyvenv.cfg").exists():
        say("      .venv cũ không dùng được nữa, đang làm lại.")
        shutil.rmtree(VENV)
    if can_bring_pip() and make_venv_with_pip():
        return
    if succeeds([sys.executable, "-m", "pip", "--python", sys.executable, "--version"]):
        say("      Python này không kèm ensurepip, dùng pip của hệ thống.")
        if succeeds([sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV)]):
            return
    package = f"python3.{sys.version_info.minor}-venv"
    if can_apt():
        say(f"      Python này thiếu phần tạo môi trường, đang cài gói {package}.")
        if apt_install([package]) and make_venv_with_pip():
            return
    raise StopError(
        "Python này không tạo được môi trường riêng (.venv). Trên Debian/Ubuntu hãy gõ:\n"
        f"    sudo apt-get install -y {package}\n"
        "rồi gõ lại lệnh vừa rồi. Trên hệ khác hãy cài Python 3.11 trở lên loại đầy đủ."
    )


def venv_works() -> bool:
    oldest = f"import sys; sys.exit(sys.version_info < {OLDEST_PYTHON})"
    return succeeds([str(VENV_PYTHON), "-c", oldest])


def can_bring_pip() -> bool:
    return importlib.util.find_spec("ensurepip") is not None


def make_venv_with_pip() -> bool:
    return succeeds([sys.executable, "-m", "venv", "--clear", str(VENV)])


def pip_command() -> list[str]:
    """Return the pip of ``.venv``, or the system's pip working on ``.venv``."""
    own = [str(VENV_PYTHON), "-m", "pip"]
    if succeeds([*own, "--version"]):
        return own
    return [sys.executable, "-m", "pip", "--python", str(VENV_PYTHON)]


# --- Libraries ---------------------------------------------------------------------------


def install(group: str) -> None:
    """Install the libraries of ``run`` or ``dev``, unless that was done from the same list.

    ``dev`` holds everything of ``run``, so it serves for running as well.

    Raises:
        StopError: pip failed.
    """
    wanted = [stamp_of("dev")] if group == "dev" else [stamp_of("run"), stamp_of("dev")]
    if not STAMP.exists() or STAMP.read_text(encoding="utf-8") not in wanted:
        STAMP.unlink(missing_ok=True)
        pip_install(REQUIREMENTS / f"{group}.lock")
        STAMP.write_text(stamp_of(group), encoding="utf-8")
    link_project()


def stamp_of(group: str) -> str:
    content = (REQUIREMENTS / f"{group}.lock").read_bytes().replace(b"\r\n", b"\n")
    return f"{group} {hashlib.sha256(content).hexdigest()}\n"


def pip_install(lock: Path, *options: str) -> None:
    """Install exactly what a list names: by hash, as wheels, without looking for more."""
    entries = lock.read_text(encoding="utf-8").splitlines()
    total = len({entry.split("==")[0] for entry in entries if entry[:1].isalnum()})
    command = [
        *pip_command(), "install", "--require-hashes", "--no-deps", "--only-binary", ":all:",
        "--no-input", "--disable-pip-version-check", "--no-warn-script-location",
        "--progress-bar", "off", *options, "-r", str(lock),
    ]  # fmt: skip
    last_lines: deque[str] = deque(maxlen=20)
    count = 0
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        encoding="utf-8", errors="replace",
    ) as pip:  # fmt: skip
        for line in pip.stdout or ():
            last_lines.append(line)
            if line.startswith(("Collecting ", "Requirement already satisfied: ")):
                count += 1
                show_count(f"      {count}/{total}", count in {1, total} or count % 10 == 0)
    if sys.stdout.isatty():
        say("")
    if pip.returncode != 0:
        raise StopError(
            "".join(last_lines)
            + "Không cài được các thư viện (xem mấy dòng tiếng Anh ở trên). Lần cài đầu tiên "
            "cần mạng hoặc một kho thư viện nội bộ; sau đó chương trình không cần mạng nữa."
        )


def show_count(text: str, is_milestone: bool) -> None:
    """Show a running count: in one line on a terminal, now and then in a log file."""
    if sys.stdout.isatty():
        print(f"\r{text}", end="", flush=True)
    elif is_milestone:
        say(text)


def link_project() -> None:
    """Make the package importable from its source folder, and ``hoso`` a command of ``.venv``.

    A relative line in a ``.pth`` file serves every letter in the folder's name (a ``.pth``
    file is read in the system's encoding on Windows) and needs no build tools.
    """
    ask = [str(VENV_PYTHON), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    answer = subprocess.run(ask, capture_output=True, check=True, encoding="utf-8", cwd=VENV)
    packages = VENV / os.path.relpath(answer.stdout.strip(), VENV)
    source = Path(os.path.relpath(ROOT / "src", packages)).as_posix()
    write_if_new(packages / "hoso_app.pth", f"{source}\n")
    if os.name == "nt":
        write_if_new(VENV_BIN / "hoso.cmd", '@"%~dp0python.exe" -m hoso_app %*\n')
        return
    script = VENV_BIN / "hoso"
    write_if_new(
        script,
        '#!/bin/sh\nexec "$(dirname "$(readlink -f "$0")")/python" -m hoso_app "$@"\n',
    )
    script.chmod(0o755)


def write_if_new(path: Path, text: str) -> None:
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


# --- System libraries of Qt on Linux -----------------------------------------------------


def provide_qt_system(for_tests: bool) -> None:
    """Install the system packages Qt lacks here, or say which command does.

    Windows are drawn in tests off the screen, so what only X11 needs is welcome there but
    not needed.

    Raises:
        StopError: Qt cannot start with what is here.
    """
    if platform.system() != "Linux":
        return
    windows_need_x11 = not for_tests and not os.environ.get("WAYLAND_DISPLAY")
    needed = missing(QT_LIBRARIES) + (missing(X11_LIBRARIES) if windows_need_x11 else [])
    welcome = missing(X11_LIBRARIES) + missing_test_tools() if for_tests else []
    packages = list(dict.fromkeys([*needed, *welcome]))
    if not packages:
        return
    if can_apt():
        say(f"      Đang cài {len(packages)} gói hệ thống cho Qt: {' '.join(packages)}")
        if apt_install(packages):
            return
    advice = f"    sudo apt-get install -y {' '.join(packages)}"
    if needed:
        raise StopError(
            f"Máy thiếu thư viện hệ thống mà Qt cần. Trên Debian/Ubuntu hãy gõ:\n{advice}\n"
            "rồi gõ lại lệnh vừa rồi; trên hệ khác hãy cài các gói tương ứng."
        )
    say(f"      Vẫn chạy được; nếu muốn thử cả cửa sổ thật thì cài thêm:\n{advice}")


def missing(libraries: dict[str, str]) -> list[str]:
    """Return the packages of those libraries that cannot be loaded."""
    return [package for library, package in libraries.items() if not can_load(library)]


def can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_test_tools() -> list[str]:
    packages = [package for tool, package in TEST_TOOLS.items() if shutil.which(tool) is None]
    if next(Path("/usr/share/fonts").rglob("*.ttf"), None) is None:
        packages.append("fonts-dejavu-core")
    return packages


def provide_packaging_tools(for_windows: bool) -> None:
    """Install what packaging calls, or say which command does.

    Raises:
        StopError: Something is missing and cannot be installed from here.
    """
    tools = {**LINUX_PACKAGING, **(WINDOWS_PACKAGING if for_windows else {})}
    packages = [
        package
        for name, wanted in tools.items()
        if shutil.which(name) is None
        for package in wanted
    ]
    library = f"libpython{sys.version_info.major}.{sys.version_info.minor}"
    # A Python that has no library of itself cannot be frozen; Debian keeps it apart.
    if not can_load(f"{library}.so.1.0") and not has_own_library(library):
        packages.append(library)
    if next(Path("/usr/share/fonts").rglob("DejaVu*.ttf"), None) is None:
        packages.append("fonts-dejavu-core")
    if not packages:
        return
    if can_apt():
        say(f"      Đang cài {len(packages)} gói hệ thống: {' '.join(packages)}")
        if apt_install(packages):
            return
    raise StopError(
        "Máy thiếu công cụ để đóng gói. Trên Debian/Ubuntu hãy gõ:\n"
        f"    sudo apt-get install -y {' '.join(packages)}\nrồi gõ lại lệnh vừa rồi."
    )


def has_own_library(name: str) -> bool:
    """Tell whether this Python brings its library in its own folder."""
    folders = (Path(sys.base_prefix) / "lib", Path(sys.base_prefix) / "lib64")
    return any((folder / f"{name}.so.1.0").exists() for folder in folders)


def can_apt() -> bool:
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and shutil.which("apt-get") is not None


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages; the package lists are fetched only if they are too old."""
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    command = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    return succeeds(command) or (succeeds(["apt-get", "update", "-q"]) and succeeds(command))


# --- Commands ----------------------------------------------------------------------------


def prepare(progress: Progress, group: str) -> None:
    progress.step("Môi trường Python riêng trong .venv")
    make_venv()
    progress.step("Thư viện " + ("để chạy" if group == "run" else "để chạy và kiểm tra"))
    install(group)


def setup(args: list[str]) -> int:
    progress = Progress(3)
    prepare(progress, "dev")
    progress.step("Thư viện hệ thống của Qt")
    provide_qt_system(for_tests=True)
    say("Xong. Mở chương trình: python3 dev.py run. Kiểm tra: python3 dev.py test.")
    return 0


def run(args: list[str]) -> int:
    """Start the program; where no window can open, show it at work in the terminal."""
    has_screen = platform.system() != "Linux" or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
    progress = Progress(4 if has_screen else 3)
    prepare(progress, "run")
    program = [str(VENV_PYTHON), "-m", "hoso_app"]
    if has_screen:
        progress.step("Thư viện hệ thống của Qt")
        provide_qt_system(for_tests=False)
    elif not args:
        progress.step("Máy này không có màn hình nên không mở được cửa sổ.")
        say("      Thay vào đó, chương trình đi một vòng các việc chính bằng dòng lệnh:\n")
        return call([*program, "--tour"])
    progress.step("Chạy Hồ sơ")
    return call([*program, *args])


def source_checks() -> list[Check]:
    return [
        Check("ruff check", [tool("ruff"), "check", "."]),
        Check("ruff format", [tool("ruff"), "format", "--check", "."]),
        Check("mypy", [str(VENV_PYTHON), "-m", "mypy"]),
        Check("import-linter", [tool("lint-imports"), "--no-logo"]),
    ]


def all_tests() -> Check:
    workers = min(os.cpu_count() or 1, 4)
    return Check("pytest", [str(VENV_PYTHON), "-m", "pytest", "-q", "-n", str(workers)])


def tool(name: str) -> str:
    return str(VENV_BIN / (f"{name}.exe" if os.name == "nt" else name))


def test(args: list[str]) -> int:
    if not args:
        return judge([*source_checks(), all_tests()])
    prepare_for_tests(Progress(3))
    return call([str(VENV_PYTHON), "-m", "pytest", *args])


def lint(args: list[str]) -> int:
    return judge(source_checks())


def prepare_for_tests(progress: Progress) -> None:
    prepare(progress, "dev")
    progress.step("Thư viện hệ thống của Qt")
    provide_qt_system(for_tests=True)


def judge(checks: list[Check]) -> int:
    """Run every check, also after one has failed, and sum up.

    Returns:
        0 when all passed, 1 otherwise.
    """
    progress = Progress(3 + len(checks))
    prepare_for_tests(progress)
    lines, failed = [], []
    for check in checks:
        progress.step(check.name)
        start = time.monotonic()
        code = call(check.command)
        seconds = time.monotonic() - start
        if code != 0:
            failed.append(check.name)
        verdict = "đạt" if code == 0 else f"KHÔNG ĐẠT (mã {code})"
        lines.append(f"  {check.name:<15}{seconds:>7.1f} giây   {verdict}")
        if code == 130:
            raise KeyboardInterrupt
    say("\n".join(["", "Kết quả", *lines]))
    say(f"Không đạt: {', '.join(failed)}." if failed else "Tất cả đều đạt.")
    return 1 if failed else 0


def fmt(args: list[str]) -> int:
    prepare(Progress(2), "dev")
    codes = [call([tool("ruff"), "check", "--fix", "."]), call([tool("ruff"), "format", "."])]
    return 1 if any(codes) else 0


def forms(args: list[str]) -> int:
    """Compile every form of Qt Designer; a test compares the results with the committed."""
    prepare(Progress(2), "dev")
    for source in sorted(FORM_SOURCES.glob("*.ui")):
        target = FORM_TARGETS / f"ui_{source.stem}.py"
        write_if_new(target, compiled_form(source))
        say(f"{source.relative_to(ROOT)} -> {target.relative_to(ROOT)}")
    return 0


def compiled_form(source: Path) -> str:
    """Return the Python code of one form, as committed."""
    # Without the option Qt would connect methods by their names, a second time.
    command = [tool("pyside6-uic"), "--no-autoconnection", str(source)]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def samples(args: list[str]) -> int:
    prepare(Progress(2), "dev")
    if not SAMPLE_MAKER.exists():
        raise StopError(f"Chưa có {SAMPLE_MAKER.relative_to(ROOT)}, không có gì để làm.")
    return call([str(VENV_PYTHON), str(SAMPLE_MAKER), *args])


def gallery(args: list[str]) -> int:
    """Take pictures of every screen; needs no screen itself."""
    progress = Progress(3)
    prepare(progress, "dev")
    progress.step("Thư viện hệ thống của Qt")
    provide_qt_system(for_tests=True)
    return call([str(VENV_PYTHON), str(ROOT / "benchmarks" / "window" / "gallery.py"), *args])


def package(args: list[str]) -> int:
    """Build what is given to users; ``packaging/`` does it and tells what it has looked at."""
    progress = Progress(4)
    prepare(progress, "dev")
    progress.step("Thư viện hệ thống của Qt")
    provide_qt_system(for_tests=True)
    progress.step("Công cụ đóng gói")
    provide_packaging_tools(for_windows="--windows" in args)
    return call([str(VENV_PYTHON), str(ROOT / "packaging" / "package.py"), *args])


def lock(args: list[str]) -> int:
    """Compute the hashed lists anew from ``pyproject.toml``, for every system at once."""
    progress = Progress(3)
    progress.step("Môi trường Python riêng trong .venv")
    make_venv()
    progress.step("Công cụ tính danh sách (uv)")
    with tempfile.TemporaryDirectory() as folder:
        pip_install(REQUIREMENTS / "lock.lock", "--target", folder)
        progress.step("Tính danh sách cho Linux và Windows, Python 3.11 trở lên")
        uv = str(Path(folder) / "bin" / ("uv.exe" if os.name == "nt" else "uv"))
        constraint = ["--constraint", "requirements/run.lock"]
        jobs = {
            "run": ["pyproject.toml"],
            "dev": ["pyproject.toml", "--group", "dev", *constraint],
            "lock": ["--group", "lock"],
            "package": ["--group", "package", "--constraint", "requirements/dev.lock"],
        }
        codes = [compile_lock(uv, name, [*what, *args]) for name, what in jobs.items()]
    return max(codes)


def compile_lock(uv: str, name: str, options: list[str]) -> int:
    target = REQUIREMENTS / f"{name}.lock"
    code = call([
        uv, "pip", "compile", "--quiet", "--universal", "--python-version", "3.11",
        "--generate-hashes", "--only-binary", ":all:", "--no-annotate", "--no-header",
        "--output-file", target.relative_to(ROOT).as_posix(), *options,
    ])  # fmt: skip
    if code == 0:
        header = f"# What `{name}` installs. Made by: python3 dev.py lock. Not edited by hand.\n"
        target.write_text(header + target.read_text(encoding="utf-8"), encoding="utf-8")
        say(f"      {target.relative_to(ROOT)}")
    return code


COMMANDS = {
    "fmt": fmt,
    "forms": forms,
    "gallery": gallery,
    "lint": lint,
    "lock": lock,
    "package": package,
    "run": run,
    "samples": samples,
    "setup": setup,
    "test": test,
}


def main(argv: list[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console is not UTF-8 by itself
            stream.reconfigure(encoding="utf-8", errors="replace")
    if sys.version_info < OLDEST_PYTHON:
        say(
            f"Hồ sơ cần Python 3.11 trở lên, còn đây là Python {platform.python_version()}.\n"
            "Hãy cài bản mới rồi gõ lại, ví dụ: python3.11 dev.py run"
        )
        return 2
    name, args = (argv[0], argv[1:]) if argv else ("help", [])
    if name in {"help", "-h", "--help"}:
        say(HELP)
        return 0
    if name not in COMMANDS:
        say(f'Không có lệnh "{name}".\n\n{HELP}')
        return 2
    try:
        return COMMANDS[name](args)
    except StopError as error:
        say(str(error))
        return 2
    except KeyboardInterrupt:
        say("\nĐã dừng.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
