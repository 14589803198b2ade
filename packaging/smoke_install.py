"""Installs, uses, upgrades and removes the Windows program, and looks whether all was done.

Runs on Windows and under wine with any Windows Python of 3.9 or later that stands alone:

    python packaging/smoke_install.py --old OLD.exe --new NEW.exe --portable NEW.zip --pictures DIR

``--old`` is an installer of version 0.0.9 that brings a file ``_internal/cũ.txt``. A computer on
which the program is installed is left alone.
"""

# Annotations must not be evaluated: the Windows that tests this may have an older Python.
from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import windows_desk as desk  # found by the line above
from checks import Checks, speak_utf8
from windows_desk import FOR_ALL, contents, has_key, hits, hoso, install, summary, value

PROGRAM = Path("C:/Chương trình/Hồ sơ")
PAPERS = Path("C:/Tài liệu thử Hồ sơ")
OLD_VERSION = "0.0.9"
APP_KEY = r"Software\hoso"
UNINSTALL_KEY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\hoso"
CLASSES = "Software\\Classes\\"
PATHS_KEY = r"Software\Microsoft\Windows\CurrentVersion\App Paths\hoso.exe"
QUERY = "kiem diem giua nhiem ky"
SCAN, SCAN_QUERY = "(ban quet)", "47-KL/TU"


class Rehearsal:
    """The way of one program on one computer, from the first installation to the last."""

    def __init__(self, old: Path, new: Path, portable: Path | None, pictures: Path) -> None:
        self.old, self.new, self.portable, self.pictures = old, new, portable, pictures
        self.checks = Checks()
        self.library = PAPERS / "Kho thử"
        self.own_file = PROGRAM / "ghi chú của tôi.txt"
        self.before: dict[str, str] = {}
        self.shortcut = desk.known_folder(desk.START_MENU) / "Hồ sơ.lnk"
        self.desktop = desk.known_folder(desk.DESKTOP) / "Hồ sơ.lnk"

    def run(self) -> int:
        """Go all the way; return 0 where everything held."""
        shutil.rmtree(PAPERS, ignore_errors=True)
        PAPERS.mkdir(parents=True)
        steps = (
            ("Cài bản cũ vào thư mục có dấu", self.first_installation),
            ("Những gì ghi vào registry", self.registry),
            ("Mở chương trình đã cài", self.first_start),
            ("Nhập văn bản mẫu, tìm, sao lưu, phục hồi", self.work),
            ("Bộ cài từ chối khi không nên cài", self.refusals),
            ("Cập nhật khi đã có kho đang dùng", self.upgrade),
            ("Gỡ chương trình, kho ở lại", self.removal),
            ("Bản mang theo: kho và thiết lập ở cạnh chương trình", self.carried_along),
            ("Cài cho mọi người dùng", self.for_everybody),
        )
        for title, step in steps:
            print(title, flush=True)
            start = time.monotonic()
            step()
            print(f"             ({time.monotonic() - start:.0f} giây)", flush=True)
        shutil.rmtree(PAPERS, ignore_errors=True)
        code = self.checks.conclude()
        counts = {"passed": self.checks.passed, "failed": self.checks.failed}
        print(json.dumps(counts, ensure_ascii=False))
        return code

    def first_installation(self) -> None:
        """Install the older version into a folder with Vietnamese letters."""
        code = install(self.old, "/DESKTOP=1", folder=PROGRAM)
        that = self.checks.that
        that(code == 0, "bộ cài bản cũ kết thúc với mã 0", code)
        that(Path(value(APP_KEY, "InstallDir") or "?") == PROGRAM, "đúng thư mục đã chọn")
        that((PROGRAM / "hoso.exe").is_file(), "có hoso.exe")
        that((PROGRAM / "hoso.com").is_file(), "có hoso.com cho dòng lệnh")
        that(self.shortcut.is_file(), "có lối tắt trong menu Start")
        target = str(PROGRAM / "hoso.exe").encode("utf-16-le")
        that(self.shortcut.is_file() and target in self.shortcut.read_bytes(), "lối tắt trỏ đúng")
        that(self.desktop.is_file(), "có lối tắt trên màn hình nền khi được yêu cầu")

    def registry(self) -> None:
        """Look at what stands in the registry."""
        that = self.checks.that
        that(value(UNINSTALL_KEY, "DisplayName") == "Hồ sơ", "tên trong danh sách chương trình")
        that(value(UNINSTALL_KEY, "QuietUninstallString"), "có lệnh gỡ im lặng")
        that(value(PATHS_KEY) == str(PROGRAM / "hoso.exe"), "App Paths")
        that(value(CLASSES + ".hoso") == "hoso.Library.1", "tệp .hoso thuộc về chương trình")
        command = value(CLASSES + r"hoso.Library.1\shell\open\command")
        that(command == f'"{PROGRAM / "hoso.exe"}" "%1"', "lệnh mở tệp .hoso", command)
        papers = CLASSES + r".docx\OpenWithProgids"
        that(value(papers, "hoso.Paper.1") is not None, "“Mở bằng Hồ sơ” cho .docx")
        that(value(CLASSES + ".docx") != "hoso.Paper.1", "không giành mở .docx mặc định")
        root = FOR_ALL
        that(not has_key(APP_KEY, root), "không ghi gì cho mọi người dùng")

    def first_start(self) -> None:
        """Start the installed program."""
        code, printed = hoso(PROGRAM, "--version")
        self.checks.that(code == 0 and printed.startswith("Hồ sơ "), "hoso --version", printed)
        picture = self.pictures / "installed.png"
        code, printed = hoso(PROGRAM, "--smoke", "--picture", picture, name="hoso.exe")
        self.checks.that(code == 0, "cửa sổ mở được, có văn bản, tìm được", printed[-800:])
        self.checks.that(picture.is_file() and picture.stat().st_size > 10_000, "chụp được cửa sổ")
        if code == 0:
            print(f"             {printed.strip()}")

    def work(self) -> None:
        """File the sample papers, search, back up, restore."""
        that = self.checks.that
        samples = PROGRAM / "_internal" / "hoso_app" / "samples"
        code, printed = hoso(PROGRAM, "init", self.library, "--committee", "Thị ủy Ngã Năm")
        that(code == 0, "tạo kho trong thư mục có dấu", printed)
        code, printed = self.command("import", samples)
        files = sum(path.is_file() for path in samples.rglob("*"))
        filed = summary(printed)
        that(code == 0 and filed["added"] + filed["duplicate"] == files, "nhập văn bản mẫu", filed)
        code, printed = self.command("search", QUERY)
        that(code == 0 and summary(printed)["total"] > 0, "tìm không dấu", printed[-300:])
        code, printed = self.command("search", "59-kh/tu")
        that('"59-KH/TU"' in printed, "tìm theo số ký hiệu", printed[-300:])
        code, printed = self.command("ocr")
        that(code == 0, "đọc chữ trong bản quét còn chờ", printed[-300:])
        code, printed = self.command("search", SCAN_QUERY)
        scans = [hit for hit in hits(printed) if SCAN in hit["file_name"]]
        that(scans and len(scans[0]["snippet"]) > 60, "tìm thấy chữ trong bản quét", printed[-300:])
        deep = PAPERS.joinpath(*["thư mục có tên khá là dài"] * 12)
        code, printed = self.command("export", deep)
        that(code == 0, f"chép ra thư mục sâu {len(str(deep))} chữ", printed[-300:])
        backup, restored = PAPERS / "sao lưu.zip", PAPERS / "Kho phục hồi"
        code, printed = self.command("backup", backup)
        that(code == 0 and backup.is_file(), "sao lưu", printed)
        code, printed = hoso(PROGRAM, "restore", backup, restored)
        that(code == 0 and contents(restored).keys() >= self.originals(), "phục hồi", printed)
        code, printed = self.command("verify")
        that(code == 0, "kho không có lỗi", printed)
        self.before = contents(self.library)

    def refusals(self) -> None:
        """Install where that must not be done."""
        that = self.checks.that
        self.own_file.write_text("của tôi", encoding="utf-8")
        command = [str(PROGRAM / "hoso.com"), "--library", str(self.library), "search", "--stdin"]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, encoding="utf-8"
        ) as running:
            desk.wait_until_held(PROGRAM / "hoso.com")
            that(install(self.new) == 3, "từ chối (mã 3) khi chương trình đang chạy")
            running.communicate("59\n")
        that(value(APP_KEY, "Version") == OLD_VERSION, "bản cũ vẫn còn nguyên")
        code = install(self.new, folder=self.library)
        that(code == 8, "từ chối (mã 8) cài vào thư mục của một kho", code)
        that(contents(self.library) == self.before, "kho không bị đụng đến")

    def upgrade(self) -> None:
        """Install the newer version over the older."""
        that = self.checks.that
        code = install(self.new)
        that(code == 0, "bộ cài bản mới kết thúc với mã 0", code)
        that(value(APP_KEY, "Version") != OLD_VERSION, "phiên bản trong registry đã đổi")
        that(Path(value(APP_KEY, "InstallDir") or "?") == PROGRAM, "vẫn ở thư mục cũ")
        that(not (PROGRAM / "_internal" / "cũ.txt").exists(), "tệp của bản cũ đã đi")
        that(self.own_file.is_file(), "tệp riêng trong thư mục chương trình còn nguyên")
        that(self.desktop.is_file(), "lựa chọn lần trước được giữ")
        that(contents(self.library) == self.before, "bản gốc trong kho còn nguyên từng byte")
        code, printed = self.command("search", QUERY)
        that(code == 0 and summary(printed)["total"] > 0, "bản mới tìm được trong kho cũ", printed)
        code, printed = self.command("verify")
        that(code == 0, "kho không có lỗi", printed)
        that(install(self.old) == 6, "từ chối (mã 6) cài bản cũ đè lên bản mới")

    def removal(self) -> None:
        """Remove the program."""
        that = self.checks.that
        code = subprocess.run(value(UNINSTALL_KEY, "QuietUninstallString"), check=False).returncode
        desk.wait_until_gone(PROGRAM / "uninstall.exe")
        that(code == 0, "gỡ im lặng kết thúc với mã 0", code)
        left = [path.name for path in PROGRAM.iterdir()] if PROGRAM.exists() else []
        that(left == [self.own_file.name], "chỉ còn tệp riêng trong thư mục chương trình", left)
        that(not self.shortcut.exists() and not self.desktop.exists(), "lối tắt đã đi")
        keys = [
            APP_KEY, UNINSTALL_KEY, PATHS_KEY, CLASSES + ".hoso", CLASSES + "hoso.Library.1",
            CLASSES + "hoso.Paper.1", CLASSES + r"Applications\hoso.exe",
            CLASSES + r".xlsb\OpenWithProgids",
        ]  # fmt: skip
        left = [key for key in keys if has_key(key)]
        that(not left, "registry sạch", left)
        that(contents(self.library) == self.before, "kho còn nguyên từng byte")
        shutil.rmtree(PROGRAM, ignore_errors=True)

    def carried_along(self) -> None:
        """Use the program that is carried along."""
        if self.portable is None:
            return
        that = self.checks.that
        place = PAPERS / "USB của tôi"
        with zipfile.ZipFile(self.portable) as archive:
            archive.extractall(place)
        folder = next(place.glob("*/hoso.exe")).parent
        code, printed = hoso(folder, "init", folder / "Kho")
        that(code == 0, "tạo kho cạnh chương trình", printed)
        samples = folder / "_internal" / "hoso_app" / "samples" / "2023"
        code, printed = hoso(folder, "--json", "import", samples)
        that(code == 0, "nhập vào kho mà không cần nói kho ở đâu", printed[-300:])
        code, printed = hoso(folder, "--smoke", "--library", folder / "Kho", name="hoso.exe")
        that(code == 0, "cửa sổ mở được", printed[-300:])
        that((folder / "Du lieu" / "hoso.log").is_file(), "nhật ký, thiết lập cạnh chương trình")
        moved = place.with_name("USB khác")
        place.rename(moved)
        folder = moved / folder.name
        code, printed = hoso(folder, "--json", "stats")
        that(code == 0 and summary(printed)["documents"] > 0, "vẫn tìm thấy kho khi đổi ổ", printed)
        that(not has_key(APP_KEY), "không ghi registry")
        shutil.rmtree(moved, ignore_errors=True)

    def for_everybody(self) -> None:
        """Install for all users."""
        that = self.checks.that
        root = FOR_ALL
        code = install(self.new, "/AllUsers")
        if code == 5:
            that(not has_key(APP_KEY, root), "từ chối (mã 5) khi không có quyền quản trị")
            return
        that(code == 0, "bộ cài kết thúc với mã 0", code)
        folder = Path(value(APP_KEY, "InstallDir", root) or "?")
        that(folder == desk.known_folder(desk.PROGRAM_FILES) / "hoso", "vào Program Files", folder)
        shortcut = desk.known_folder(desk.COMMON_START_MENU) / "Hồ sơ.lnk"
        that(shortcut.is_file(), "lối tắt cho mọi người")
        that(not has_key(APP_KEY), "không ghi cho riêng người này")
        that(install(self.new, "/CurrentUser") == 7, "từ chối (mã 7) cài thêm cho riêng một người")
        code, printed = hoso(folder, "--version")
        that(code == 0, "chương trình chạy", printed)
        command = value(UNINSTALL_KEY, "QuietUninstallString", root)
        subprocess.run(command, check=False)
        desk.wait_until_gone(folder)
        that(not folder.exists() and not shortcut.exists(), "gỡ sạch")
        that(not has_key(APP_KEY, root) and not has_key(UNINSTALL_KEY, root), "registry sạch")

    def command(self, *arguments: str | Path) -> tuple[int, str]:
        """Run a command on the library, answered in JSON."""
        return hoso(PROGRAM, "--library", self.library, "--json", *arguments)

    def originals(self) -> set[str]:
        """Return the places of the library's originals."""
        return {place for place in contents(self.library) if place.startswith("originals/")}


def main() -> int:
    """Rehearse with the installers of the command line."""
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--old", type=Path, required=True)
    parser.add_argument("--new", type=Path, required=True)
    parser.add_argument("--portable", type=Path)
    parser.add_argument("--pictures", type=Path, required=True)
    given = parser.parse_args()
    if has_key(APP_KEY) or has_key(APP_KEY, FOR_ALL):
        print("Máy này đang có Hồ sơ; không thử trên máy đang dùng.")
        return 2
    given.pictures.mkdir(parents=True, exist_ok=True)
    return Rehearsal(given.old, given.new, given.portable, given.pictures).run()


if __name__ == "__main__":
    sys.exit(main())
