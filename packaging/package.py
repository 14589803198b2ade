"""The command behind ``python3 dev.py package``: builds, looks, tries out, packs.

    python packaging/package.py             the folder for this Linux and the package for Debian
    python packaging/package.py --windows   the Windows installer, rehearsed under wine
    python packaging/package.py --twice     builds twice and compares file by file
    python packaging/package.py --windows --last-release FOLDER    also upgrades from what it holds

Needs a Python with what ``requirements/dev.lock`` names; makes all else below ``build``.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import environments
import payload
import release
from checks import Checks, Steps, speak_utf8
from folders import differences, megabytes
from linux import build_deb
from program import version
from rehearsal import Rehearsal

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
DIST = ROOT / "dist"
SCAN, SCAN_QUERY = "(ban quet)", "họp Hội nghị lần thứ 12"


def linux(*, is_twice: bool) -> int:
    """Build for this Linux; return 0 where every check passed."""
    steps, checks = Steps(7 if is_twice else 6), Checks()
    steps.next("Môi trường để đóng gói")
    python = environments.own_environment(BUILD / "linux" / "python")
    payload.draw_icon(BUILD / "icon")
    steps.next("Đóng gói chương trình")
    folder = _freeze(python, BUILD / "linux")
    steps.next("Xem xét thư mục chương trình")
    _look(python, folder, checks)
    steps.next("Chạy thử")
    _try_out(folder, checks)
    if is_twice:
        steps.next("Đóng gói lần nữa ở chỗ khác và so từng tệp")
        second = _freeze(python, BUILD / "linux-again")
        different = differences(folder, second)
        checks.that(not different, "hai lần đóng gói ra cùng một thư mục", different[:9])
        shutil.rmtree(BUILD / "linux-again")
    steps.next("Gói .deb")
    deb = build_deb.build(folder, BUILD / "icon", BUILD / "linux" / "deb", DIST)
    _try_package(deb, BUILD / "linux" / "unpacked", checks)
    steps.next("Danh mục thành phần và mã kiểm")
    release.bill_of_materials(folder, DIST / f"hoso-{version()}-linux-sbom.json")
    release.sums(DIST)
    print(f"\n{folder}  {megabytes(folder):.0f} MB\n{deb}  {megabytes(deb):.1f} MB")
    return checks.conclude()


def windows(*, is_twice: bool, last_release: Path | None = None) -> int:
    """Build for Windows and rehearse under wine; return 0 where every check passed."""
    return Rehearsal(BUILD, DIST, last_release).run(is_twice=is_twice)


def _freeze(python: Path, folder: Path) -> Path:
    def run(arguments: Sequence[str | Path], variables: Mapping[str, str]) -> int:
        done = subprocess.run(
            [str(python), *map(str, arguments)],
            env={**os.environ, **variables},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        if done.returncode != 0:
            print(done.stdout[-5000:], file=sys.stderr)
        return done.returncode

    made = payload.freeze(run, folder)
    payload.finish(made)
    return made


def _look(python: Path, folder: Path, checks: Checks) -> None:
    """Let the Python that knows the formats of programs look at the payload."""
    script = ROOT / "packaging" / "check_payload.py"
    command = [str(python), str(script), str(folder)]
    answer = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    checks.take_over(answer.stdout)


def _try_out(folder: Path, checks: Checks) -> None:
    answer = _hoso(folder, "--version")
    checks.that(answer.stdout.startswith("Hồ sơ "), "hoso --version", answer.stderr[-500:])
    answer = _hoso(folder, "--tour")
    checks.that(answer.returncode == 0, "nhập văn bản mẫu và tìm", answer.stderr[-500:])
    _read_scan(folder, checks)
    _show(folder, checks)


def _read_scan(folder: Path, checks: Checks) -> None:
    """File a scan, read it and find it by a word that only its picture has."""
    samples = folder / "_internal" / "hoso_app" / "samples"
    scan = next(samples.rglob(f"*{SCAN}*"))
    with tempfile.TemporaryDirectory(prefix="hoso-") as place:
        library = str(Path(place) / "Kho")
        commands = (
            ("init", library),
            ("--library", library, "import", str(scan)),
            ("--library", library, "ocr"),
        )
        codes = [_hoso(folder, *command).returncode for command in commands]
        answer = _hoso(folder, "--library", library, "--json", "search", SCAN_QUERY)
    found = codes == [0, 0, 0] and scan.name in answer.stdout
    checks.that(found, "đọc chữ trong bản quét rồi tìm thấy", (codes, answer.stderr[-500:]))


def _show(folder: Path, checks: Checks) -> None:
    """Open the window, the quick lookup and a page."""
    answer = _hoso(folder, "--smoke")
    seen = json.loads(answer.stdout) if answer.returncode == 0 else {}
    shown = seen.get("documents") and seen.get("page")
    checks.that(shown, f"cửa sổ và trang {answer.stdout.strip()}", answer.stderr[-500:])


def _hoso(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(folder / "hoso"), *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": ""},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def _try_package(deb: Path, folder: Path, checks: Checks) -> None:
    """Unpack the package where nothing is installed, and start what it brings."""
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["dpkg-deb", "--extract", str(deb), str(folder)], check=True)
    answer = _hoso(folder / "usr" / "bin", "--version")
    checks.that(answer.stdout.startswith("Hồ sơ "), "gói .deb: hoso --version", answer.stderr)
    _show(folder / "usr" / "bin", checks)
    shutil.rmtree(folder)


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says; return 0 where every check passed."""
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--windows", action="store_true")
    parser.add_argument("--twice", action="store_true")
    parser.add_argument("--last-release", type=Path, metavar="FOLDER")
    given = parser.parse_args(arguments)
    if not given.windows:
        return linux(is_twice=given.twice)
    # There is none before the first one; the folder is then empty.
    has_release = given.last_release is not None and any(given.last_release.iterdir())
    return windows(is_twice=given.twice, last_release=given.last_release if has_release else None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
