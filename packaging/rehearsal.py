"""The whole way to a Windows installer, gone on Windows, or under wine on Linux."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import build_installer
import environments
import payload
import release
from checks import Checks, Steps
from folders import copy_linked, differences, megabytes
from program import version
from windows_itself import WindowsItself
from wine.prefix import WinePrefix

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
OLD_VERSION = "0.0.9"
WITHOUT_32_BIT = "amd64-unicode"
"""The starter for tests: wine has no 32-bit part here, and the usual starter is 32-bit."""

# What of the project's tests runs on the Windows Python: not those that need Linux' tools, and
# not the window's, which the rehearsal starts for real.
TESTS = ("tests/unit", "tests/integration", "tests/e2e")


class Rehearsal:
    """Builds, looks, packs, installs, uses, upgrades, removes; everything below ``build``."""

    def __init__(self, build: Path, dist: Path, last_release: Path | None = None) -> None:
        # The folder with what was given out before.
        self.last_release = last_release
        self.build = build / "windows"
        self.icon = build / "icon" / "hoso.ico"
        self.wheels = build / "wheels"
        self.dist = dist
        self.pictures = self.build / "pictures"
        self.is_wine = sys.platform != "win32"
        self.prefix = WinePrefix(build / "wine") if self.is_wine else WindowsItself()
        self.looker = Path(sys.executable)
        self.python = self.build / "python" / "python.exe"
        self.payload = self.build / "dist" / "hoso"
        self.checks = Checks()

    def run(self, *, is_twice: bool) -> int:
        """Go all the way; return 0 where every check passed."""
        steps = Steps(10 + is_twice + self.is_wine + (self.last_release is not None))
        try:
            steps.next("Python của Windows" + (" và wine" if self.is_wine else ""))
            self.prepare()
            steps.next("Đóng gói chương trình")
            self.payload = self.freeze(self.build)
            payload.finish(self.payload)
            steps.next("Xem xét thư mục chương trình")
            self.look()
            if is_twice:
                steps.next("Đóng gói lần nữa ở chỗ khác và so từng tệp")
                self.compare()
            steps.next("Bộ cài, bản mang theo, danh mục thành phần, mã kiểm")
            installer = self.pack()
            steps.next("Bộ cài để thử")
            old, new = self.pack_for_test()
            steps.next("Cài, dùng, cập nhật, gỡ")
            self.install(old, new)
            if self.last_release is not None:
                steps.next("Cập nhật từ bản phát hành trước")
                self.upgrade_from(self.release_before(self.last_release), new)
            if self.is_wine:
                steps.next("Windows quá cũ")
                self.refuse_old_windows(new)
            steps.next("Các trang của bộ cài")
            self.turn_pages(new)
            steps.next("Cửa sổ thật")
            self.show()
            steps.next("So với một cửa sổ PySide6 trống")
            self.measure()
            steps.next("Bộ phép thử của dự án trên Python của Windows")
            self.test()
        finally:
            self.prefix.stop()
        print(f"\n{installer}  {megabytes(installer):.1f} MB")
        return self.checks.conclude()

    def prepare(self) -> None:
        """Make the environments and the icon."""
        self.prefix.make()
        if isinstance(self.prefix, WinePrefix):
            self.looker = environments.own_environment(self.build.parent / "linux" / "python")
            environments.windows_environment(self.python.parent, self.wheels, self.prefix)
        else:
            lists = ("run", "dev", "package")
            self.python = environments.own_environment(self.build / "python", lists)
            self.looker = self.python
        payload.draw_icon(self.icon.parent)
        self.pictures.mkdir(parents=True, exist_ok=True)

    def freeze(self, folder: Path, spec: Path = payload.SPEC) -> Path:
        """Freeze under wine; return the payload."""

        def run(arguments: Sequence[str | Path], variables: Mapping[str, str]) -> int:
            unpacked = {**variables, **payload.UNPACKED}
            done = self.prefix.run([self.python, *arguments], environment=unpacked, seconds=3600)
            if done.returncode != 0:
                print(done.stdout[-5000:], file=sys.stderr)
            return done.returncode

        return payload.freeze(run, folder, self.prefix.windows_path, spec)

    def look(self) -> None:
        """Look at the payload from outside."""
        command = [str(self.looker), str(HERE / "check_payload.py"), str(self.payload)]
        answer = subprocess.run(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        self.checks.take_over(answer.stdout)

    def compare(self) -> None:
        """Build a second time, elsewhere, and compare."""
        second = self.freeze(self.build.with_name("windows-again"))
        payload.finish(second)
        different = differences(self.payload, second)
        self.checks.that(not different, "hai lần đóng gói ra cùng một thư mục", different[:9])
        shutil.rmtree(second.parent.parent)

    def pack(self) -> Path:
        """Make what goes out; return the installer."""
        name = f"hoso-{version()}"
        installer = self.dist / f"{name}-setup.exe"
        build_installer.build(self.payload, installer, self.icon)
        release.portable(self.payload, self.dist / f"{name}-mang-theo.zip")
        release.bill_of_materials(self.payload, self.dist / f"{name}-sbom.json")
        release.sums(self.dist)
        size = megabytes(installer)
        self.checks.that(size <= 90, f"bộ cài {size:.1f} MB, không quá 90 MB")
        return installer

    def pack_for_test(self) -> tuple[Path, Path]:
        """Make an installer of an older version, and one of this, that wine can start."""
        older = self.build / "older" / "hoso"
        copy_linked(self.payload, older)
        (older / "_internal" / "cũ.txt").write_text("cũ", encoding="utf-8")
        folder = self.build / "test"
        starter = WITHOUT_32_BIT if self.is_wine else ""
        old = folder / f"hoso-{OLD_VERSION}.exe"
        new = folder / f"hoso-{version()}.exe"
        build_installer.build(
            older, old, self.icon, release=OLD_VERSION, starter=starter, is_quick=True
        )
        build_installer.build(self.payload, new, self.icon, starter=starter, is_quick=True)
        return old, new

    def install(self, old: Path, new: Path) -> None:
        """Rehearse as a user would."""
        name = self.prefix.windows_path
        portable = self.dist / f"hoso-{version()}-mang-theo.zip"
        command = [
            self.python, name(HERE / "smoke_install.py"), "--old", name(old), "--new", name(new),
            "--portable", name(portable), "--pictures", name(self.pictures),
        ]  # fmt: skip
        done = self.prefix.run(command, seconds=3600)
        self.checks.take_over(done.stdout)

    def release_before(self, folder: Path) -> Path:
        """Return the installer of what was given out before.

        Wine cannot start it; there, the same program is taken from the release's archive to
        carry along and packed with the starter for tests, and with today's script.

        Raises:
            FileNotFoundError: The folder holds neither.
        """
        ending = "-mang-theo.zip" if self.is_wine else "-setup.exe"
        found = sorted(folder.glob(f"hoso-*{ending}"))
        if not found:
            raise FileNotFoundError(folder / f"hoso-*{ending}")
        if not self.is_wine:
            return found[-1]
        former = found[-1].name.removeprefix("hoso-").removesuffix(ending)
        program = release.unpack_portable(found[-1], self.build / "former" / "hoso")
        installer = self.build / "test" / f"hoso-{former}-former.exe"
        return build_installer.build(
            program, installer, self.icon, release=former, starter=WITHOUT_32_BIT, is_quick=True
        )

    def upgrade_from(self, release_before: Path, new: Path) -> None:
        """Install what was given out before, use it, and put this over it."""
        name = self.prefix.windows_path
        script = name(HERE / "upgrade_release.py")
        command = [self.python, script, "--old", name(release_before), "--new", name(new)]
        self.checks.take_over(self.prefix.run(command, seconds=1800).stdout)

    def refuse_old_windows(self, installer: Path) -> None:
        """Let the prefix call itself Windows 7 for once."""
        script = "import subprocess, sys; sys.exit(subprocess.run(sys.argv[1] + ' /S').returncode)"
        self.prefix.run(["winecfg", "-v", "win7"])
        command = [self.python, "-c", script, self.prefix.windows_path(installer)]
        code = self.prefix.run(command).returncode
        self.prefix.run(["winecfg", "-v", "win10"])
        self.checks.that(code == 4, "từ chối (mã 4) Windows 7", code)

    def turn_pages(self, installer: Path) -> None:
        """Install and remove page by page, with a picture of each."""
        name = self.prefix.windows_path
        command = [
            self.python, name(HERE / "wizard_pages.py"), "--installer", name(installer),
            "--folder", name(self.prefix.drive / "Cài từng trang"),
            "--pictures", name(self.pictures),
        ]  # fmt: skip
        done = self.prefix.run(command, screen=True, seconds=900)
        self.checks.take_over(done.stdout)

    def show(self) -> None:
        """Start window and lookup on Qt's real Windows platform, keep pictures, log off."""
        name = self.prefix.windows_path
        pictures = [self.pictures / "window.png", self.pictures / "lookup.png"]
        command = [self.payload / "hoso.exe", "--smoke", "--picture", name(pictures[0])]
        command += ["--lookup-picture", name(pictures[1])]
        done = self.prefix.run(command, screen=True, seconds=300)
        seen = _last_json(done.stdout)
        shown = done.returncode == 0 and seen.get("platform") == "windows" and seen.get("page")
        taken = all(picture.is_file() for picture in pictures)
        self.checks.that(shown and taken, f"cửa sổ, ô tra cứu, trang {seen}", done.stdout[-2000:])
        command = [self.python, name(HERE / "log_off.py"), "--program", name(self.payload)]
        command += ["--library", name(self.prefix.drive / "Kho khi thoát phiên")]
        done = self.prefix.run(command, screen=True, seconds=600)
        self.checks.take_over(done.stdout)

    def measure(self) -> None:
        """Compare size, start and memory with those of an empty window, frozen the same way."""
        empty = self.freeze(self.build / "empty", HERE / "empty.spec")
        library = self.prefix.drive / "Kho để đo"
        hoso = self.payload / "hoso.com"
        papers = self.prefix.windows_path(self.payload / "_internal" / "hoso_app" / "samples")
        name = self.prefix.windows_path(library)
        if not library.exists():
            self.prefix.run([hoso, "init", name])
            self.prefix.run([hoso, "--library", name, "import", papers])
        bare = self._best([empty / "empty.exe"])
        full = self._best([hoso, "--smoke", "--library", name])
        size, bare_size = megabytes(self.payload), megabytes(empty)
        rows = [
            ("cỡ", size, bare_size, "MB"),
            ("mở đến khi có danh sách", full["seconds"], bare["seconds"], "giây"),
            ("bộ nhớ", full["megabytes"], bare["megabytes"], "MB"),
        ]
        for what, own, other, unit in rows:
            print(f"             {what}: {own:.1f} / {other:.1f} {unit} = {own / other:.2f} lần")

    def test(self) -> None:
        """Run the project's tests on the Windows Python."""
        options = ["-q", "-p", "no:cacheprovider", "--basetemp=C:\\thu", "--timeout=600", "-rf"]
        options += ["-n", str(min(os.cpu_count() or 1, 4))]
        done = self.prefix.run(
            [self.python, "-m", "pytest", *options, *TESTS],
            folder=ROOT,
            environment={"PYTHONPATH": "src"},
            seconds=5400,
        )
        (self.build / "tests.log").write_text(done.stdout, encoding="utf-8")
        lines = done.stdout.strip().splitlines()
        sums = [line for line in lines if " passed" in line]
        # A run that was ended from outside has no sum, whatever its code.
        passed = done.returncode == 0 and bool(sums)
        self.checks.that(passed, f"pytest: {''.join(sums[-1:])}", "\n".join(lines[-30:]))

    def _best(self, command: Sequence[object]) -> dict[str, Any]:
        """Return the fastest of three runs: the first ones warm wine up."""
        answers = [_last_json(self.prefix.run(command).stdout) for _ in range(3)]
        return min(answers, key=lambda answer: answer["seconds"])


def _last_json(printed: str) -> dict[str, Any]:
    lines = [line for line in printed.splitlines() if line.startswith("{")]
    return dict(json.loads(lines[-1])) if lines else {}
